package calendar

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// ErrNoHours is the error of asking OfficeHours that have no opening.
var ErrNoHours = errors.New("no office hours are given: build them with NewOfficeHours")

// OfficeHours are the hours in which an office is open on the working days of
// a calendar, in its own time zone. They open no day that the calendar has
// off: an office that also works on Saturdays has them in its calendar.
//
// OfficeHours are immutable and safe for concurrent use; the zero value has
// none, and its answers are ErrNoHours.
type OfficeHours struct {
	zone       *time.Location
	weekdays   *[7]dayHours
	exceptions []HoursException // in order of date
}

// Opening is a stretch of time in which the office is open: from Open until
// just before Close. One that closes before it opens, such as 22:00-06:00, goes
// on over midnight: it belongs to the day on which it opens, and is open after
// midnight also where the day that begins then is off.
type Opening struct {
	Open, Close date.ClockTime
}

// dayHours are the openings of a date and how long they are together on a day
// without a change of the clock.
type dayHours struct {
	openings []Opening
	total    time.Duration
}

func hoursOf(openings []Opening) dayHours {
	h := dayHours{openings: openings}
	for _, o := range openings {
		h.total += time.Duration(o.Minutes()) * time.Minute
	}
	return h
}

// goOn reports whether the last opening goes on over midnight.
func (h dayHours) goOn() bool {
	return len(h.openings) > 0 && h.openings[len(h.openings)-1].IsOverMidnight()
}

// HoursDefinition is the plain data that [NewOfficeHours] builds from.
type HoursDefinition struct {
	Zone       *time.Location             // of the clock on the office's wall; needed
	Every      []Opening                  // on each weekday that Weekdays does not name
	Weekdays   map[time.Weekday][]Opening // on these weekdays instead; an empty list is closed
	Exceptions []HoursException           // on these dates instead
}

// HoursException replaces the openings of one date: a half day, a late
// evening, or a day without any.
type HoursException struct {
	Date     date.Date   `json:"date"`
	Openings []Opening   `json:"openings,omitempty"`
	Name     text.Text   `json:"name,omitzero"`
	Basis    legal.Basis `json:"basis,omitzero"`
}

// HoursError holds everything that is wrong with a definition of hours.
type HoursError struct {
	Problems []string `json:"problems"` // at least one
}

func (e *HoursError) Error() string { return "office hours: " + strings.Join(e.Problems, "; ") }

// NewOfficeHours builds office hours. The definition is copied. The error
// is a *HoursError with everything that is wrong: no zone, no opening at all,
// an opening that closes when it opens or overlaps another, also one of the
// day before that goes on over midnight, a date that is given twice.
func NewOfficeHours(def HoursDefinition) (OfficeHours, error) {
	var k hoursCheck
	if def.Zone == nil {
		k.add("name the time zone, such as Asia/Ho_Chi_Minh")
	}
	h := OfficeHours{zone: def.Zone, weekdays: new([7]dayHours)}
	every := hoursOf(k.openings("every working day", def.Every))
	for w := range h.weekdays {
		h.weekdays[w] = every
	}
	for _, w := range slices.Sorted(maps.Keys(def.Weekdays)) {
		if w < time.Sunday || w > time.Saturday {
			k.add("%d is no weekday", int(w))
			continue
		}
		h.weekdays[w] = hoursOf(k.openings(w.String(), def.Weekdays[w]))
	}
	for _, e := range def.Exceptions {
		e.Openings = k.openings(e.Date.String(), e.Openings)
		if e.Date.IsZero() {
			k.add("an exception has no date")
		}
		h.exceptions = append(h.exceptions, e)
	}
	slices.SortStableFunc(h.exceptions, func(a, b HoursException) int { return a.Date.Compare(b.Date) })
	for i := 1; i < len(h.exceptions); i++ {
		if h.exceptions[i].Date == h.exceptions[i-1].Date {
			k.add("%s is given twice; put its openings together", h.exceptions[i].Date)
		}
	}
	k.nights(h)
	if !h.opens() {
		k.add("there is no opening at all; give at least one")
	}
	if k.problems != nil {
		return OfficeHours{}, &HoursError{Problems: k.problems}
	}
	return h, nil
}

type hoursCheck struct{ problems []string }

func (k *hoursCheck) add(format string, args ...any) {
	k.problems = append(k.problems, fmt.Sprintf(format, args...))
}

// openings returns a checked copy in order.
func (k *hoursCheck) openings(place string, list []Opening) []Opening {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Opening) int { return cmp.Compare(a.Open, b.Open) })
	for i, o := range list {
		if o.Close > date.Midnight24 || o.Open >= date.Midnight24 || o.Open == o.Close {
			k.add("%s: %s does not open before it closes; a day ends at 24:00", place, o)
		}
		if i > 0 && (o.Open < list[i-1].Close || list[i-1].IsOverMidnight()) {
			k.add("%s: %s and %s overlap", place, list[i-1], o)
		}
	}
	return list
}

// nights refuses openings that go on into those of the next day.
func (k *hoursCheck) nights(h OfficeHours) {
	meet := func(place string, night, next dayHours) {
		if night.goOn() && len(next.openings) > 0 && next.openings[0].Open < night.openings[len(night.openings)-1].Close {
			k.add("%s: %s goes on into %s of the next day", place, night.openings[len(night.openings)-1], next.openings[0])
		}
	}
	for w, day := range h.weekdays {
		meet(time.Weekday(w).String(), day, h.weekdays[(w+1)%7])
	}
	for _, e := range h.exceptions {
		if !e.Date.IsZero() {
			meet(e.Date.String(), h.on(e.Date), h.on(e.Date.Next()))
			meet(e.Date.Prev().String(), h.on(e.Date.Prev()), h.on(e.Date))
		}
	}
}

func (h OfficeHours) opens() bool {
	for _, day := range h.weekdays {
		if len(day.openings) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(h.exceptions, func(e HoursException) bool { return len(e.Openings) > 0 })
}

// IsZero reports whether no hours are given.
func (h OfficeHours) IsZero() bool { return h.weekdays == nil }

// Zone returns the time zone of the hours, nil for none.
func (h OfficeHours) Zone() *time.Location { return h.zone }

// On returns the openings of a date, in order, if it is a working day.
func (h OfficeHours) On(d date.Date) []Opening { return slices.Clone(h.on(d).openings) }

func (h OfficeHours) on(d date.Date) dayHours {
	if h.IsZero() || d.IsZero() {
		return dayHours{}
	}
	at := sort.Search(len(h.exceptions), func(i int) bool { return !h.exceptions[i].Date.Before(d) })
	if at < len(h.exceptions) && h.exceptions[at].Date == d {
		return hoursOf(h.exceptions[at].Openings)
	}
	return h.weekdays[d.Weekday()]
}

// WithExceptions returns the hours with further exceptions. The error is that
// of NewOfficeHours: a date that has one already is given twice.
func (h OfficeHours) WithExceptions(more ...HoursException) (OfficeHours, error) {
	if h.IsZero() {
		return h, ErrNoHours
	}
	def := HoursDefinition{Zone: h.zone, Weekdays: map[time.Weekday][]Opening{}, Exceptions: slices.Concat(h.exceptions, more)}
	for w, day := range h.weekdays {
		def.Weekdays[time.Weekday(w)] = day.openings
	}
	return NewOfficeHours(def)
}

// Exceptions returns the exceptions by date, in order.
func (h OfficeHours) Exceptions() []HoursException {
	list := slices.Clone(h.exceptions)
	for i := range list {
		list[i].Openings = slices.Clone(list[i].Openings)
	}
	return list
}

func (h OfficeHours) hash(to *hashing) {
	to.flag(h.IsZero())
	if h.IsZero() {
		return
	}
	to.text(h.zone.String())
	openings := func(list []Opening) {
		to.number(len(list))
		for _, o := range list {
			to.number(int(o.Open)<<16 | int(o.Close))
		}
	}
	for _, day := range h.weekdays {
		openings(day.openings)
	}
	to.number(len(h.exceptions))
	for _, e := range h.exceptions {
		to.number(e.Date.Ordinal())
		openings(e.Openings)
		to.text(e.Name.Canonical())
		to.basis(e.Basis)
	}
}
