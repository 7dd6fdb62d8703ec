package bankholidays

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/suggest"
)

// The divisions of the feed: the parts of the United Kingdom with bank holidays of
// their own, as the feed calls them.
const (
	EnglandAndWales = "england-and-wales"
	Scotland        = "scotland"
	NorthernIreland = "northern-ireland"
)

// file is what errors call the feed.
const file = "bank-holidays.json"

// Feed is the bank holidays of each division. A Feed is immutable; the zero Feed has
// no division.
type Feed struct {
	lists []daylist.List // in the order of the feed; the division is in the name
}

// UnknownDivisionError says that the feed has no such division.
type UnknownDivisionError struct {
	Division string   `json:"division"`
	Has      []string `json:"has,omitempty"`
}

func (e *UnknownDivisionError) Error() string {
	otherwise := "it has " + suggest.Or(e.Has)
	if len(e.Has) == 0 {
		otherwise = "it has none; read one with bankholidays.Read"
	}
	return fmt.Sprintf("the feed has no division %.60q; %s", e.Division, suggest.Hint(e.Division, e.Has, otherwise))
}

// Read reads the feed. The error is a [problem.List] with everything that is wrong
// in any division, each with its line and field: an event without a date or a title,
// a day with two titles, a year without the holidays at its beginning and its
// end, which a feed cut short does not have. A key that the feed has beside title,
// date, notes and bunting is passed over.
func Read(r io.Reader) (Feed, error) {
	data, err := textfile.Read(r, file)
	if err != nil {
		return Feed{}, err
	}
	read := &reader{problems: textfile.Problems{File: file}}
	if root := jsontree.Parse(data, &read.problems); root != nil {
		read.root(root)
	}
	if err := read.problems.Err(); err != nil {
		return Feed{}, err
	}
	return read.feed, nil
}

// Divisions returns the divisions, in the order of the feed.
func (f Feed) Divisions() []string {
	list := make([]string, len(f.lists))
	for i, l := range f.lists {
		list[i] = divisionOf(l)
	}
	return list
}

// List returns the bank holidays of a division, with the whole years that the feed
// has as their coverage and Saturday and Sunday as weekly rest. It is named
// gb/DIVISION. A division that the feed does not have is an
// *[UnknownDivisionError].
func (f Feed) List(division string) (daylist.List, error) {
	for _, l := range f.lists {
		if divisionOf(l) == division {
			l.Days = slices.Clone(l.Days)
			l.Rest = calendar.Weekend(time.Saturday, time.Sunday)
			return l, nil
		}
	}
	return daylist.List{}, &UnknownDivisionError{Division: division, Has: f.Divisions()}
}

// Calendar returns the calendar of a division: that of its [Feed.List].
func (f Feed) Calendar(division string) (*calendar.Calendar, error) {
	list, err := f.List(division)
	if err != nil {
		return nil, err
	}
	return list.Calendar()
}

// MarshalJSON refuses: write the lists.
func (f Feed) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("bankholidays.Feed", "keep the file that it was read from, or write the List of each division")
}

// UnmarshalJSON refuses: Read tells what is wrong with a feed by line.
func (f *Feed) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "bankholidays.Feed", "read the feed with bankholidays.Read")
}

const prefix = "gb/"

func divisionOf(l daylist.List) string { return strings.TrimPrefix(l.Name, prefix) }

type reader struct {
	feed     Feed
	problems textfile.Problems
}

func (r *reader) root(root *jsontree.Value) {
	if !r.is(root, jsontree.Object, "the feed") {
		return
	}
	for i := range root.Members {
		r.division(&root.Members[i])
	}
	if len(root.Members) == 0 {
		r.problems.Add(root.Line, "", "the feed has no division, such as %s", EnglandAndWales)
	}
}

// is reports whether a value is of a kind, and says so if not.
func (r *reader) is(v *jsontree.Value, kind jsontree.Kind, what string) bool {
	if v.Kind != kind {
		r.problems.Add(v.Line, v.Path(), "this is %s; %s is %s", v.Kind, what, kind)
	}
	return v.Kind == kind
}

// get returns a member that must be there, of a kind.
func (r *reader) get(of *jsontree.Value, key string, kind jsontree.Kind, what string) *jsontree.Value {
	v := of.Get(key)
	if v == nil {
		r.problems.Add(of.Line, of.Under(key), "the key is missing; %s is %s", what, kind)
		return nil
	}
	if !r.is(v, kind, what) {
		return nil
	}
	return v
}

func (r *reader) division(m *jsontree.Member) {
	if m.Name == "" || textfile.HasControl(m.Name) {
		r.problems.Add(m.Line, "", "%q names no division", m.Name)
		return
	}
	if !r.is(m.Value, jsontree.Object, "a division") {
		return
	}
	events := r.get(m.Value, "events", jsontree.Array, "the holidays of a division")
	if events == nil {
		return
	}
	before := r.problems.Len()
	list := daylist.List{Name: prefix + m.Name, Basis: legal.Cite("bank holidays as published on GOV.UK")}
	var lines []int
	for i := range events.Items {
		e := events.Items[i]
		d, ok := r.event(e)
		if ok {
			list.Days, lines = append(list.Days, d), append(lines, e.Line)
		}
	}
	if r.problems.Len() > before {
		return
	}
	r.checked(list, lines, events)
}

func (r *reader) event(e *jsontree.Value) (daylist.Day, bool) {
	if !r.is(e, jsontree.Object, "a holiday") {
		return daylist.Day{}, false
	}
	title := r.get(e, "title", jsontree.String, "the name of a holiday")
	day := r.get(e, "date", jsontree.String, "the day of a holiday")
	notes := e.Get("notes")
	if title == nil || day == nil || notes != nil && !r.is(notes, jsontree.String, "what is noted") {
		return daylist.Day{}, false
	}
	d := daylist.Day{Name: title.Text}
	if notes != nil {
		d.Note = notes.Text
	}
	if strings.EqualFold(d.Note, "substitute day") {
		d.Kind = calendar.DaySubstitute
	}
	var err error
	if d.Date, err = date.Parse(day.Text); err != nil {
		r.problems.Add(day.Line, day.Path(), "%.40q is no day; the feed writes 2026-12-25", day.Text)
		return daylist.Day{}, false
	}
	return d, true
}

// checked adds a list if it is whole.
func (r *reader) checked(list daylist.List, lines []int, events *jsontree.Value) {
	if len(list.Days) == 0 {
		r.problems.Add(events.Line, events.Path(), "the division has no holiday; get the whole feed again")
		return
	}
	byDate := func(a, b daylist.Day) int { return a.Date.Compare(b.Date) }
	first, last := slices.MinFunc(list.Days, byDate).Date.Year(), slices.MaxFunc(list.Days, byDate).Date.Year()
	list.Coverage = date.MustYears(first, last)
	checked, err := list.Checked(lines)
	var wrong problem.List
	if errors.As(err, &wrong) {
		for _, p := range wrong {
			if p.At.Line == 0 {
				p.At.Line = events.Line
			}
			if p.Path != "" {
				p.Path = events.Under(p.Path)
			}
			r.problems.Take(p)
		}
		return
	}
	before := r.problems.Len()
	for year := first; year <= last; year++ {
		r.year(checked.Days, year, events)
	}
	if r.problems.Len() == before {
		r.feed.lists = append(r.feed.lists, checked)
	}
}

// year checks that a year has New Year's Day, on 1 to 4 January with its
// substitute, and Christmas, from 25 December on: every part of the country has
// both, and a feed that ends in between does not.
func (r *reader) year(days []daylist.Day, year int, events *jsontree.Value) {
	begins, ends := false, false
	for _, d := range days {
		if d.Date.Year() == year {
			begins = begins || d.Date.Month() == time.January && d.Date.Day() <= 4
			ends = ends || d.Date.Month() == time.December && d.Date.Day() >= 25
		}
	}
	y := strconv.Itoa(year)
	switch {
	case !begins:
		r.problems.Add(events.Line, events.Path(), "has holidays in %s but none on 1 to 4 January; the year is not whole", y)
	case !ends:
		r.problems.Add(events.Line, events.Path(), "has holidays in %s but none from 25 December on; the year is not whole", y)
	}
}
