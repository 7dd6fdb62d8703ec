package periods

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Listed is the calendar of a row that lists its own days: weekly rest, the days
// off and the days worked, and office hours where the row has some.
type Listed struct {
	Name    string
	Weekend []calendar.RestDays
	Days    []calendar.Mark
	Hours   calendar.OfficeHours
}

// Calendar returns the calendar over all years that the terms can reach, counted
// from any of the days.
func (l Listed) Calendar(from []date.Date, terms ...deadline.Term) (*calendar.Calendar, error) {
	def := calendar.Definition{Name: l.Name, Rest: l.Weekend, Marks: l.Days, Hours: l.Hours}
	for _, d := range from {
		def.Coverage = widen(def.Coverage, reach(d, terms))
	}
	for _, m := range l.Days {
		def.Coverage = widen(def.Coverage, date.Interval{First: m.Date, Last: m.Date})
	}
	return calendar.New(def)
}

// ReadDays reads the days of a column, ";" between them, as marks of a kind.
func ReadDays(column, cell string, kind calendar.DayKind) ([]calendar.Mark, error) {
	var marks []calendar.Mark
	for s := range strings.SplitSeq(cell, ";") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		d, err := date.Parse(s)
		if err != nil {
			return nil, err
		}
		marks = append(marks, calendar.Mark{Date: d, Kind: kind, Name: text.Plain(column)})
	}
	return marks, nil
}

// ReadHours reads the office hours of every working day, as in
// "07:30-11:30,13:00-17:00", on the clock of a zone; none of an empty text.
func ReadHours(office string, zone *time.Location) (calendar.OfficeHours, error) {
	if office == "" {
		return calendar.OfficeHours{}, nil
	}
	openings, err := calendar.ParseOpenings(office)
	if err != nil {
		return calendar.OfficeHours{}, err
	}
	return calendar.NewOfficeHours(calendar.HoursDefinition{Zone: zone, Every: openings})
}

// calendar is the row's own.
func (r Row) calendar(office string, zone *time.Location, from []date.Date, term deadline.Term) (*calendar.Calendar, error) {
	l := Listed{Name: "row " + r.Value("id")}
	if err := choose("weekend", r.Value("weekend"), &l.Weekend, "SatSun", calendar.Weekend(time.Saturday, time.Sunday)); err != nil {
		return nil, err
	}
	for _, list := range []struct {
		column string
		kind   calendar.DayKind
	}{{"holidays_listed", calendar.DayHoliday}, {"extra_working_days", calendar.DayExtra}} {
		marks, err := ReadDays(list.column, r.Value(list.column), list.kind)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", list.column, err)
		}
		l.Days = append(l.Days, marks...)
	}
	var err error
	if l.Hours, err = ReadHours(office, zone); err != nil {
		return nil, err
	}
	return l.Calendar(from, term)
}

// reach is far more than a count from start can need: a unit takes at most so
// many days, and 20 years are left for what else moves the end.
func reach(start date.Date, terms []deadline.Term) date.Interval {
	each := map[deadline.Unit]int{deadline.UnitMinutes: 1, deadline.UnitHours: 1, deadline.UnitWorkingHours: 4, deadline.UnitDays: 2,
		deadline.UnitWorkingDays: 3, deadline.UnitWeeks: 14, deadline.UnitHalfMonths: 31, deadline.UnitMonths: 62, deadline.UnitYears: 732}
	days := 20 * 366
	for _, t := range terms {
		days += each[t.Unit()]*min(t.Whole(), deadline.MaxAmount) + 2*min(t.ExtraDays(), deadline.MaxAmount)
		days = min(days, 10_000*366) // all days that there are
	}
	in := date.Interval{First: start.AddDays(-days), Last: start.AddDays(days)}
	if in.First.IsZero() {
		in.First = date.MustParse("0001-01-01")
	}
	if in.Last.IsZero() {
		in.Last = date.MustParse("9999-12-31")
	}
	return in
}

// widen returns the shortest interval that holds both.
func widen(a, b date.Interval) date.Interval {
	if a.First.IsZero() || b.First.Before(a.First) {
		a.First = b.First
	}
	if b.Last.After(a.Last) {
		a.Last = b.Last
	}
	return a
}
