package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
)

// stages are the calendars of a law as known in the end and at two days before.
func stages(t *testing.T, law holiday.Law) []*calendar.Calendar {
	t.Helper()
	days := law.KnownDays()
	var list []*calendar.Calendar
	for i := range 3 {
		cal, err := law.AsKnown(days[(i+1)*(len(days)-1)/3])
		if errors.Is(err, holiday.ErrNothingKnown) {
			continue
		}
		require.NoError(t, err)
		list = append(list, cal)
	}
	require.NotEmpty(t, list)
	return list
}

// What makes a holiday good lies on no other mark of its day and on no day of
// rest, unless the day itself is worked against another or both lie there under
// different options.
func TestSubstitutesOfNoLawCollide(t *testing.T) {
	for _, l := range calendarLaws() {
		for _, cal := range stages(t, l.law()) {
			for day := range cal.Days(date.Interval{}) {
				var fixed []calendar.Mark
				for _, m := range day.Reasons {
					if len(m.When) == 0 && m.Kind != calendar.DayProposal && m.Kind != calendar.DayClosure {
						fixed = append(fixed, m)
					}
				}
				isSubstitute := func(m calendar.Mark) bool { return m.Kind == calendar.DaySubstitute }
				if slices.ContainsFunc(fixed, isSubstitute) && len(fixed) > 1 {
					t.Errorf("%s as known on %s, %s: %+v", l.code, cal.KnownOn(), day.Date, fixed)
				}
			}
		}
	}
}

// The days worked are the same whatever the rules are called and in whichever
// order the statutes list them.
func TestNoOrderOfNamesMattersInAnyLaw(t *testing.T) {
	for _, l := range calendarLaws() {
		renamed, err := holiday.New(reversed(l.law().Definition()))
		require.NoError(t, err, l.code)
		before, after := stages(t, l.law()), stages(t, renamed)
		require.Len(t, after, len(before))
		for i, cal := range before {
			for day := range cal.Days(date.Interval{}) {
				other, err := after[i].Day(day.Date)
				require.NoError(t, err)
				if other.Worked != day.Worked || other.Status != day.Status {
					t.Errorf("%s as known on %s, %s: worked %t %s, renamed %t %s", l.code, cal.KnownOn(), day.Date, day.Worked, day.Status, other.Worked, other.Status)
				}
			}
		}
	}
}

// reversed gives the rules of a definition names of which the order is another, and
// lists them from the last to the first.
func reversed(def holiday.Definition) holiday.Definition {
	rename := func(id string) string { return fmt.Sprintf("%x", []byte{^id[0], ^id[len(id)-1]}) + id }
	for i := range def.Statutes {
		s := &def.Statutes[i]
		for j := range s.Rules {
			s.Rules[j].ID = rename(s.Rules[j].ID)
		}
		slices.Reverse(s.Rules)
		for j := range s.Substitutions {
			for k, id := range s.Substitutions[j].For {
				s.Substitutions[j].For[k] = rename(id)
			}
		}
	}
	for i := range def.Notices {
		n := &def.Notices[i]
		for j := range n.Decisions {
			choice := n.Decisions[j].Choice // "tet-2027"
			year := len(choice) - len("-2027")
			n.Decisions[j].Choice = rename(choice[:year]) + choice[year:]
		}
		for _, list := range [][]holiday.Relocation{n.Moves, n.Substitutes} {
			for j := range list {
				if list[j].Rule != "" {
					list[j].Rule = rename(list[j].Rule)
				}
			}
		}
	}
	return def
}

// The definition that a law gives makes the same calendars again, whenever it is asked.
func TestDefinitionsMakeTheSameLaw(t *testing.T) {
	for _, l := range calendarLaws() {
		law := l.law()
		again, err := holiday.New(law.Definition())
		require.NoError(t, err, l.code)
		for _, known := range law.KnownDays() {
			first, err := law.AsKnown(known)
			second, err2 := again.AsKnown(known)
			if errors.Is(err, holiday.ErrNothingKnown) {
				assert.EqualError(t, err2, err.Error(), l.code)
				continue
			}
			require.NoError(t, err, l.code)
			require.NoError(t, err2, l.code)
			assert.Equal(t, first.Hash(), second.Hash(), "%s as known on %s", l.code, known)
		}
	}
}

// What lies outside a calendar's coverage is an error that says what it covers, a day
// before the first one and a day after the last.
func TestNoCalendarSpeaksOfWhatItDoesNotCover(t *testing.T) {
	for _, l := range calendarLaws() {
		cal, err := l.law().AsKnown(lastKnown(l.law()))
		require.NoError(t, err)
		in := cal.Coverage()
		for _, day := range []date.Date{in.First.Prev(), in.Last.Next()} {
			_, err := cal.Day(day)
			require.ErrorIs(t, err, calendar.ErrNotCovered)
			require.EqualError(t, err, fmt.Sprintf("calendar %s covers %s and says nothing about %s", l.code, in, day))
			_, _, err = cal.AddWorkingDays(day, 1)
			require.ErrorIs(t, err, calendar.ErrNotCovered)
		}
	}
}

// The code of a law is the name of its calendars, and each has a year of which nothing
// is open.
func TestCodesAreNames(t *testing.T) {
	for _, l := range calendarLaws() {
		law := l.law()
		assert.Equal(t, l.code, law.Name())
		cal, err := law.AsKnown(lastKnown(law))
		require.NoError(t, err)
		assert.False(t, cal.IsOpen(date.MustYears(2023, 2026)), "%s: something of 2023 to 2026 is open", l.code)
	}
}

// A calendar retains at most 64 KiB. Building one takes at most 2 ms, which
// BenchmarkCalendars shows; here only ten times that is refused, as tests run beside
// others.
func TestCalendarsAreSmall(t *testing.T) {
	for _, l := range calendarLaws() {
		each, took := retained(t, l.law())
		assert.LessOrEqual(t, each, int64(64<<10), l.code)
		assert.LessOrEqual(t, took, 20*time.Millisecond, l.code)
	}
}

// retained returns how many bytes a calendar of a law keeps alive besides the law, and
// how long it takes to build one.
func retained(t testing.TB, law holiday.Law) (bytes int64, took time.Duration) {
	t.Helper()
	const copies = 20
	known := lastKnown(law)
	kept := make([]*calendar.Calendar, 0, copies)
	before := heap()
	begin := time.Now() //nolint:forbidigo // measures itself
	for range copies {
		cal, err := law.AsKnown(known)
		require.NoError(t, err)
		kept = append(kept, cal)
	}
	took = time.Since(begin) / copies //nolint:forbidigo // measures itself
	bytes = (heap() - before) / copies
	runtime.KeepAlive(kept)
	return bytes, took
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkCalendars builds a calendar of each law, and counts in it.
//
//	go test -run='^$' -bench=Calendars ./examples/conformance
func BenchmarkCalendars(b *testing.B) {
	for _, l := range calendarLaws() {
		law := l.law()
		known := lastKnown(law)
		b.Run(l.code+"/build", func(b *testing.B) {
			bytes, _ := retained(b, law)
			for b.Loop() {
				if _, err := law.AsKnown(known); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(bytes), "retained-B")
		})
		b.Run(l.code+"/add", func(b *testing.B) {
			cal, err := law.AsKnown(known)
			if err != nil {
				b.Fatal(err)
			}
			from := date.MustParse("2024-01-02")
			for b.Loop() {
				if _, _, err := cal.AddWorkingDays(from, 30); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(l.code+"/count", func(b *testing.B) {
			cal, err := law.AsKnown(known)
			if err != nil {
				b.Fatal(err)
			}
			from, to := date.MustParse("2024-01-02"), date.MustParse("2025-06-30")
			for b.Loop() {
				if _, _, err := cal.CountWorkingDays(from, to); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
