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

// What makes a holiday good lies on no other mark of its day and on no day of
// rest, unless the day itself is worked against another or both lie there under
// different options.
func TestSubstitutesOfNoLawCollide(t *testing.T) {
	for _, l := range calendarLaws() {
		cal, err := l.law().AsKnown(lastKnown(l.law()))
		require.NoError(t, err)
		for day := range cal.Days(date.Interval{}) {
			var fixed []calendar.Mark
			for _, m := range day.Reasons {
				if len(m.When) == 0 && m.Kind != calendar.DayProposal && m.Kind != calendar.DayClosure {
					fixed = append(fixed, m)
				}
			}
			isSubstitute := func(m calendar.Mark) bool { return m.Kind == calendar.DaySubstitute }
			if slices.ContainsFunc(fixed, isSubstitute) && len(fixed) > 1 {
				t.Errorf("%s, %s: %+v", l.code, day.Date, fixed)
			}
		}
	}
}

// The days worked are the same whatever the rules are called and in whichever
// order the statutes list them.
func TestNoOrderOfNamesMattersInAnyLaw(t *testing.T) {
	for _, l := range calendarLaws() {
		def := l.law().Definition()
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
				n.Decisions[j].Choice = rename(n.Decisions[j].Choice[:len(n.Decisions[j].Choice)-len("-2027")]) + n.Decisions[j].Choice[len(n.Decisions[j].Choice)-len("-2027"):]
			}
			for _, list := range [][]holiday.Relocation{n.Moves, n.Substitutes} {
				for j := range list {
					if list[j].Rule != "" {
						list[j].Rule = rename(list[j].Rule)
					}
				}
			}
		}
		renamed, err := holiday.New(def)
		require.NoError(t, err, l.code)
		before, err := l.law().AsKnown(lastKnown(l.law()))
		require.NoError(t, err)
		after, err := renamed.AsKnown(lastKnown(renamed))
		require.NoError(t, err)
		for day := range before.Days(date.Interval{}) {
			other, err := after.Day(day.Date)
			require.NoError(t, err)
			if other.Worked != day.Worked || other.Status != day.Status {
				t.Errorf("%s, %s: worked %t %s, renamed %t %s", l.code, day.Date, day.Worked, day.Status, other.Worked, other.Status)
			}
		}
	}
}

// The definition that a law gives makes the same calendars again.
func TestDefinitionsMakeTheSameLaw(t *testing.T) {
	for _, l := range calendarLaws() {
		law := l.law()
		again, err := holiday.New(law.Definition())
		require.NoError(t, err, l.code)
		for _, known := range []date.Date{lastKnown(law), date.MustParse("2020-06-30")} {
			first, err := law.AsKnown(known)
			if errors.Is(err, holiday.ErrNothingKnown) {
				_, again := again.AsKnown(known)
				assert.EqualError(t, again, err.Error(), l.code)
				continue
			}
			require.NoError(t, err, l.code)
			second, err := again.AsKnown(known)
			require.NoError(t, err, l.code)
			assert.Equal(t, first.Hash(), second.Hash(), l.code)
		}
	}
}

// A calendar retains at most 64 KiB. Building one takes at most 2 ms, which the
// benchmarks of each package show; here only ten times that is refused, as tests
// run beside others.
func TestCalendarsAreSmall(t *testing.T) {
	const copies = 20
	for _, l := range calendarLaws() {
		law := l.law()
		known := lastKnown(law)
		kept := make([]*calendar.Calendar, 0, copies)
		before := heap()
		begin := time.Now() //nolint:forbidigo // measures itself
		for range copies {
			cal, err := law.AsKnown(known)
			require.NoError(t, err)
			kept = append(kept, cal)
		}
		took := time.Since(begin) / copies //nolint:forbidigo // measures itself
		each := (heap() - before) / copies
		assert.LessOrEqual(t, each, int64(64<<10), l.code)
		assert.LessOrEqual(t, took, 20*time.Millisecond, l.code)
		t.Logf("%s retains %d bytes and takes %s", l.code, each, took)
		runtime.KeepAlive(kept)
	}
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
