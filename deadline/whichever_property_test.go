package deadline_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// whichever is the end that holds of two that a clerk has found.
func (s slow) whichever(a, b date.Date, longer bool) date.Date {
	if earlier := a.Before(b); earlier != (s.back != longer) {
		return a
	}
	return b
}

// Each term is counted as if it were alone, and one of both ends holds.
func TestTwoTermsAgreeWithTheSlowCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, cal, conv, with := anyQuestion(t)
		beside, other, _, _ := anyQuestion(t)
		beside.excluded, beside.dims, beside.back = s.excluded, s.dims, s.back
		event, term, rival, longer := someDay(t, "event"), anyTerm(t), anyTerm(t), rapid.Bool().Draw(t, "longer")
		if term == deadline.Weeks(0) || rival == deadline.Weeks(0) {
			return
		}
		which := deadline.Shorter(rival, other)
		if longer {
			which = deadline.Longer(rival, other)
		}
		d := mustCompute(t, event, term, cal, conv, append(with, which))
		own, its := s.compute(event, term), beside.compute(event, rival)
		if want := s.whichever(own, its, longer); d.Last() != want {
			t.Fatalf("%s or %s from %s: got %v, counted %s and %s\n%s", term, rival, event, d, own, its, d.Reasons(deadline.Short))
		}
		if holds := map[bool]deadline.Term{true: rival, false: term}[own != its && d.Last() == its]; d.Governing() != holds {
			t.Fatalf("%s or %s: %s and %s, and %s is said to hold", term, rival, own, its, d.Governing())
		}
		due := slices.Collect(d.Reasons(deadline.Short).All())
		if last := due[len(due)-1]; last.Kind != deadline.ReasonDue || last.Days.Last != d.Last() {
			t.Fatalf("%v, and the reasons end with %v", d, last)
		}
	})
}

// undecided is a calendar of which nobody knows yet which days are off: for each
// choice one of two.
type undecided struct {
	name string
	off  map[date.Date]bool
	days map[string][2]date.Date
}

func anyUndecided(t *rapid.T, name string, event date.Date) undecided {
	u := undecided{name, map[date.Date]bool{}, map[string][2]date.Date{}}
	day := func(label string) date.Date {
		for {
			d := event.AddDays(rapid.IntRange(-15, 25).Draw(t, label))
			if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
				return d
			}
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "holidays") {
		u.off[day("holiday")] = true
	}
	for _, id := range []string{"spring", "summer", "winter"} {
		if rapid.Bool().Draw(t, id) {
			u.days[id] = [2]date.Date{day("first"), day("second")}
		}
	}
	return u
}

func (u undecided) calendar() *calendar.Calendar {
	def := calendar.Definition{Name: u.name, Coverage: interval("2020-01-01", "2030-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)}
	mark := func(d date.Date) calendar.Mark {
		return calendar.Mark{Date: d, Kind: calendar.DayHoliday, Name: text.Plain("holiday")}
	}
	for _, d := range slices.SortedFunc(maps.Keys(u.off), date.Date.Compare) {
		def.Marks = append(def.Marks, mark(d))
	}
	for _, id := range slices.Sorted(maps.Keys(u.days)) {
		c := calendar.Choice{ID: id, Name: text.Of(text.Plain(id)), Disputed: id == "winter"}
		for i, option := range []string{"first", "second"} {
			c.Options = append(c.Options, calendar.Option{ID: option, Name: text.Of(text.Plain(option)), Marks: []calendar.Mark{mark(u.days[id][i])}})
		}
		def.Choices = append(def.Choices, c)
	}
	return calendar.MustNew(def)
}

// decided is what a clerk knows of the calendar when all is decided.
func (u undecided) decided(second map[string]bool) map[date.Date]bool {
	off := maps.Clone(u.off)
	for id, days := range u.days {
		if second[id] {
			off[days[1]] = true
		} else {
			off[days[0]] = true
		}
	}
	return off
}

// Whatever is decided and however the act is read, exactly one case of one
// alternative is that one and ends where the slow count does; a choice that both
// calendars have is decided alike in both. A deadline awaits what can move it.
func TestTwoTermsWhileChoicesAreOpen(t *testing.T) {
	rolls := map[string]convention.Roll{
		"a last day that is off stays": convention.Keep, "a last day that is off moves to the next working day": convention.Following}
	rapid.Check(t, func(t *rapid.T) {
		event := someDay(t, "event")
		own, its := anyUndecided(t, "own", event), anyUndecided(t, "its", event)
		conv := plain(func(d *convention.Dimensions) {
			d.Roll, d.BackwardRoll = rapid.SampledFrom([]convention.Roll{convention.Following, convention.RollDisputed}).Draw(t, "roll"), convention.Preceding
		})
		terms := []func(int) deadline.Term{deadline.Days, deadline.WorkingDays}
		term := rapid.SampledFrom(terms).Draw(t, "unit")(rapid.IntRange(1, 12).Draw(t, "term"))
		rival := rapid.SampledFrom(terms).Draw(t, "other unit")(rapid.IntRange(1, 12).Draw(t, "other"))
		s := slow{dims: conv.Dimensions(), back: rapid.Bool().Draw(t, "back")}
		var with []deadline.Circumstance
		if s.back {
			with = append(with, deadline.Backward())
		}
		d := mustCompute(t, event, term, own.calendar(), conv, append(with, deadline.Shorter(rival, its.calendar())))

		readings := []convention.Roll{s.dims.Roll}
		if s.dims.Roll == convention.RollDisputed {
			readings = []convention.Roll{convention.Keep, convention.Following}
		}
		ends := map[date.Date]bool{}
		moves := map[string]bool{}
		for _, s.dims.Roll = range readings {
			var of [8]date.Date
			for decided := range of {
				second := map[string]bool{"spring": decided&1 > 0, "summer": decided&2 > 0, "winter": decided&4 > 0}
				s.off = own.decided(second)
				end := s.compute(event, term)
				s.off = its.decided(second)
				of[decided] = s.whichever(end, s.compute(event, rival), false)
				ends[of[decided]] = true
				found := 0
				for _, a := range d.Alternatives() {
					for _, c := range a.Cases {
						if isCase(c.String(), second, rolls, s.dims.Roll) {
							found++
							if a.Deadline.Last() != of[decided] {
								t.Fatalf("%v: it is %v if %s, but counted %s", d, a.Deadline, c, of[decided])
							}
						}
					}
				}
				if d.Status() != legal.Settled && found != 1 {
					t.Fatalf("%v: %d cases are %v, %v", d, found, second, s.dims.Roll)
				}
			}
			for i, id := range []string{"spring", "summer", "winter"} {
				for decided := range of {
					moves[id] = moves[id] || of[decided] != of[decided^1<<i]
				}
			}
		}
		if len(ends) != len(d.Alternatives()) || d.Last() != slices.MinFunc(slices.Collect(maps.Keys(ends)), date.Date.Compare) {
			t.Fatalf("%v has %d alternatives, counted %v", d, len(d.Alternatives()), ends)
		}
		awaits := map[string]bool{}
		for _, c := range d.Awaits() {
			awaits[c.ID] = true
		}
		for _, id := range []string{"spring", "summer", "winter"} {
			if d.Status() != legal.Settled && awaits[id] != moves[id] {
				t.Fatalf("%v awaits %v, but what moves it is %v", d, awaits, moves)
			}
		}
	})
}

// isCase reports whether a case names no decision but those taken.
func isCase(said string, second map[string]bool, rolls map[string]convention.Roll, roll convention.Roll) bool {
	for part := range strings.SplitSeq(said, "; ") {
		if reading, ok := rolls[part]; ok {
			if reading != roll {
				return false
			}
			continue
		}
		id, option, _ := strings.Cut(part, ": ")
		if (option == "second") != second[id] {
			return false
		}
	}
	return true
}

// Two calendars of one law are told apart by nothing that is open: what is decided
// is decided in both.
func TestChoicesOfTwoCalendarsAreLinked(t *testing.T) {
	monday := deadline.On(dayOf("2025-03-03"))
	ends := func(other *calendar.Calendar) (list []string) {
		d, err := deadline.Compute(monday, deadline.WorkingDays(2), openCalendar(), plain(), deadline.Longer(deadline.WorkingDays(3), other))
		require.NoError(t, err)
		for _, a := range d.Alternatives() {
			for _, c := range a.Cases {
				list = append(list, a.Deadline.String()+" if "+c.String())
			}
		}
		return list
	}
	// 5 or 7 March is off: the third working day is 6 or 7 March.
	linked := []string{"Thu 2025-03-06 if spring: 2025-03-07", "Fri 2025-03-07 if spring: 2025-03-05"}
	assert.Equal(t, linked, ends(nil))
	assert.Equal(t, linked, ends(openCalendar()))

	// The same choice must be the same: another option is refused.
	other := undecided{name: "other", days: map[string][2]date.Date{"spring": {dayOf("2025-03-05"), dayOf("2025-03-06")}}}
	_, err := deadline.Compute(monday, deadline.WorkingDays(2), openCalendar(), plain(), deadline.Shorter(deadline.WorkingDays(3), other.calendar()))
	require.EqualError(t, err, "calendar other: choice spring: has no option 1")
}
