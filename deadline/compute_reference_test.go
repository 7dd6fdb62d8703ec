package deadline_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// slow counts as a clerk would, with a finger on the calendar: one day after
// the other, in the order of operations that the acts have.
type slow struct {
	off      map[date.Date]bool // against the weekend
	excluded map[date.Date]bool
	dims     convention.Dimensions
	back     bool
}

func (s slow) works(d date.Date) bool {
	weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
	return weekend == s.off[d] // a marked weekend day is worked, a marked weekday is off
}

func (s slow) step(d date.Date) date.Date {
	if s.back {
		return d.Prev()
	}
	return d.Next()
}

// count puts the finger on the event, or on the day before it where it counts,
// and moves it until n days have been counted.
func (s slow) count(event date.Date, n int, working bool) date.Date {
	day := event
	if s.dims.FirstDay == convention.FirstDayIncluded {
		day = event.Prev()
		if s.back {
			day = event.Next()
		}
	}
	for n > 0 {
		day = s.step(day)
		if !s.excluded[day] && (!working || s.works(day)) {
			n--
		}
	}
	return day
}

// months looks through the month in question for the day that ends the term.
func (s slow) months(event date.Date, n int) date.Date {
	first := event
	if s.dims.MonthAnchor == convention.AnchorStart && s.dims.FirstDay == convention.FirstDayExcluded {
		first = s.step(event)
	}
	if s.back {
		n = -n
	}
	year, month, number := first.Civil()
	month += time.Month(n)
	for month < 1 {
		year, month = year-1, month+12
	}
	for month > 12 {
		year, month = year+1, month-12
	}
	day, err := date.New(year, month, 1)
	if err != nil {
		panic(err)
	}
	for day.Day() != number {
		if day.Next().Day() == 1 {
			return day // the month has no such day
		}
		day = day.Next()
	}
	if s.dims.MonthAnchor == convention.AnchorStart {
		if s.back {
			return day.Next()
		}
		return day.Prev()
	}
	return day
}

func (s slow) roll(day date.Date) date.Date {
	rule := s.dims.Roll
	if s.back {
		rule = s.dims.BackwardRoll
	}
	for rule != convention.Keep && !s.works(day) {
		if rule == convention.Following {
			day = day.Next()
		} else {
			day = day.Prev()
		}
	}
	return day
}

// fill moves the end on until enough working days lie behind the event.
func (s slow) fill(event, end date.Date, term deadline.Term) date.Date {
	least := int(s.dims.MinWorking)
	short := term.Unit() == deadline.UnitDays || term.Unit() == deadline.UnitWorkingDays
	if least == 0 || short && term.Whole() < least {
		return end
	}
	for {
		n := 0
		for day := event; day != end && n < least; {
			if day = s.step(day); s.works(day) {
				n++
			}
			if s.back && day.Before(end) || !s.back && day.After(end) {
				n = 0
				break
			}
		}
		if n >= least {
			return end
		}
		end = s.step(end)
	}
}

func (s slow) compute(event date.Date, term deadline.Term) date.Date {
	var end date.Date
	switch term.Unit() {
	case deadline.UnitDays:
		short := s.dims.ShortDays > 0 && term.Whole() <= int(s.dims.ShortDays)
		end = s.count(event, term.Whole(), short)
	case deadline.UnitWorkingDays:
		end = s.count(event, term.Whole(), true)
	case deadline.UnitWeeks:
		end = s.count(event, 7*term.Whole(), false)
	case deadline.UnitMonths:
		end = s.months(event, term.Whole())
		for range term.ExtraDays() {
			end = s.step(end)
		}
		for range s.excluded {
			end = s.step(end)
		}
	}
	if s.dims.ClearEnd {
		end = s.step(end)
	}
	return s.fill(event, s.roll(end), term)
}

func someDay(t *rapid.T, label string) date.Date {
	return dayOf("2024-01-01").AddDays(rapid.IntRange(0, 730).Draw(t, label))
}

func anyTerm(t *rapid.T) deadline.Term {
	n := rapid.IntRange(1, 60).Draw(t, "amount")
	switch rapid.SampledFrom([]string{"days", "working days", "weeks", "months", "months and days"}).Draw(t, "unit") {
	case "days":
		return deadline.Days(n)
	case "working days":
		return deadline.WorkingDays(n)
	case "weeks":
		return deadline.Weeks(n % 9)
	case "months":
		return deadline.Months(1 + n%30)
	}
	return deadline.MonthsAndDays(n%5, n)
}

// anyQuestion draws a calendar, a convention and circumstances, and says what
// the slow count is to know of them.
func anyQuestion(t *rapid.T) (slow, *calendar.Calendar, convention.Convention, []deadline.Circumstance) {
	s := slow{off: map[date.Date]bool{}, excluded: map[date.Date]bool{}}
	def := calendar.Definition{Name: "random", Coverage: interval("2015-01-01", "2035-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)}
	for range rapid.IntRange(0, 60).Draw(t, "marks") {
		d := someDay(t, "mark")
		kind := calendar.DayHoliday
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			kind = calendar.DayExtra
		}
		if !s.off[d] {
			def.Marks = append(def.Marks, calendar.Mark{Date: d, Kind: kind, Name: text.Plain("mark")})
		}
		s.off[d] = true
	}
	s.back = rapid.Bool().Draw(t, "back")
	s.dims = plain().Dimensions()
	s.dims.MonthPause = convention.AddPausedAll
	s.dims.FirstDay = rapid.SampledFrom([]convention.FirstDay{convention.FirstDayExcluded, convention.FirstDayIncluded}).Draw(t, "first day")
	s.dims.MonthAnchor = rapid.SampledFrom([]convention.MonthAnchor{convention.AnchorEvent, convention.AnchorStart}).Draw(t, "anchor")
	s.dims.Roll = rapid.SampledFrom([]convention.Roll{convention.Keep, convention.Following, convention.Preceding}).Draw(t, "roll")
	s.dims.BackwardRoll = rapid.SampledFrom([]convention.Roll{convention.Keep, convention.Following, convention.Preceding}).Draw(t, "backward roll")
	s.dims.ClearEnd = rapid.Bool().Draw(t, "clear")
	s.dims.ShortDays, s.dims.ShortCount = rapid.SampledFrom([]uint8{0, 0, 5, 10}).Draw(t, "short"), convention.WorkingDaysOnly
	s.dims.MinWorking = rapid.SampledFrom([]uint8{0, 0, 2, 3}).Draw(t, "least")
	var with []deadline.Circumstance
	if s.back {
		with = append(with, deadline.Backward())
	}
	for range rapid.SampledFrom([]int{0, 0, 1, 2}).Draw(t, "pauses") {
		first := someDay(t, "pause")
		last := first.AddDays(rapid.IntRange(0, 20).Draw(t, "pause days"))
		for d := first; !d.After(last); d = d.Next() {
			s.excluded[d] = true
		}
		with = append(with, deadline.Excluding(date.Interval{First: first, Last: last}))
	}
	conv := convention.New(text.Plain("random"), legal.Basis{}, s.dims)
	return s, calendar.MustNew(def), conv, with
}

func TestComputeAgreesWithTheSlowCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, cal, conv, with := anyQuestion(t)
		event, term := someDay(t, "event"), anyTerm(t)
		if term == deadline.Weeks(0) || term == deadline.MonthsAndDays(0, 0) {
			return
		}
		d, err := deadline.Compute(deadline.On(event), term, cal, conv, with...)
		if err != nil {
			t.Fatal(err)
		}
		if want := s.compute(event, term); d.Last() != want {
			t.Fatalf("%s from %s %s: got %v, counted %s %s\n%s", term, event.Weekday(), event, d, want.Weekday(), want, d.Reasons(deadline.Short))
		}
	})
}

// The quick way of Compute and the reckoner, which the reasons come from, say
// the same.
func TestComputeAgreesWithItsReasons(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, cal, _, _ := anyQuestion(t)
		conv := plain(func(d *convention.Dimensions) {
			d.Roll = rapid.SampledFrom([]convention.Roll{convention.Keep, convention.Following}).Draw(t, "plain roll")
		})
		d, err := deadline.Compute(deadline.On(someDay(t, "event")), anyTerm(t), cal, conv)
		if err != nil {
			t.Fatal(err)
		}
		var due date.Date
		for r := range d.Reasons(deadline.Short).All() {
			if r.Kind == deadline.ReasonDue {
				due = r.Days.Last
			}
		}
		moved, err := deadline.Compute(d.Event(), d.Term(), cal, conv, deadline.Excluding())
		if err != nil || due != d.Last() || moved.Last() != d.Last() {
			t.Fatalf("%v, the reasons say %s, the reckoner %v, %v", d, due, moved, err)
		}
	})
}
