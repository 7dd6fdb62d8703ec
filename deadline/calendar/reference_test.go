package calendar_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// naive is a calendar in one world that looks at every day, as one would with
// a paper calendar and a pencil.
type naive struct {
	def   calendar.Definition
	picks map[string]string
}

func (n naive) holds(when []calendar.Decision) bool {
	for _, p := range when {
		if n.picks[p.Choice] != p.Option {
			return false
		}
	}
	return true
}

func (n naive) marks(d date.Date) []calendar.DayKind {
	var kinds []calendar.DayKind
	for _, m := range n.def.Marks {
		if m.Date == d && n.holds(m.When) {
			kinds = append(kinds, m.Kind)
		}
	}
	for _, c := range n.def.Choices {
		for _, o := range c.Options {
			for _, m := range o.Marks {
				if n.picks[c.ID] == o.ID && m.Date == d && n.holds(m.When) {
					kinds = append(kinds, m.Kind)
				}
			}
		}
	}
	return kinds
}

func (n naive) worked(d date.Date) bool {
	kinds := n.marks(d)
	if slices.Contains(kinds, calendar.DayClosure) {
		return false
	}
	if slices.Contains(kinds, calendar.DaySwapWork) || slices.Contains(kinds, calendar.DayExtra) {
		return true
	}
	for _, off := range []calendar.DayKind{calendar.DayHoliday, calendar.DaySubstitute, calendar.DaySwapOff} {
		if slices.Contains(kinds, off) {
			return false
		}
	}
	for _, r := range n.def.Rest {
		if r.During.Contains(d) && slices.Contains(r.Weekdays, d.Weekday()) {
			return false
		}
	}
	return true
}

// pencil is naive with the result of worked written down for every day.
type pencil struct {
	first  date.Date
	worked []bool
	picks  map[string]string
}

func (p pencil) add(from date.Date, n int) (date.Date, bool) {
	step := 1
	if n < 0 {
		step = -1
	}
	at := from.Sub(p.first)
	for n != 0 {
		at += step
		if at < 0 || at >= len(p.worked) {
			return date.Date{}, false
		}
		if p.worked[at] {
			n -= step
		}
	}
	return p.first.AddDays(at), true
}

func (p pencil) count(after, through date.Date) int {
	n := 0
	for d := after.Next(); !d.After(through); d = d.Next() {
		if p.worked[d.Sub(p.first)] {
			n++
		}
	}
	for d := through; d.Before(after); d = d.Next() {
		if p.worked[d.Sub(p.first)] {
			n--
		}
	}
	return n
}

// everyWorld writes down every joint outcome of the definition's choices.
func everyWorld(def calendar.Definition) []pencil {
	worlds := []map[string]string{{}}
	for _, c := range def.Choices {
		var next []map[string]string
		for _, w := range worlds {
			for _, o := range c.Options {
				picks := map[string]string{c.ID: o.ID}
				for k, v := range w {
					picks[k] = v
				}
				next = append(next, picks)
			}
		}
		worlds = next
	}
	var all []pencil
	for _, picks := range worlds {
		n := naive{def, picks}
		p := pencil{first: def.Coverage.First, picks: picks}
		for d := def.Coverage.First; !d.After(def.Coverage.Last); d = d.Next() {
			p.worked = append(p.worked, n.worked(d))
		}
		all = append(all, p)
	}
	return all
}

// randomDefinition makes a calendar of up to three years with weekly rest,
// scattered marks and up to four open choices, near each other or far apart.
func randomDefinition(r *rand.Rand) calendar.Definition {
	first := date.MustParse("2024-01-01").AddDays(r.IntN(3000) - 1500)
	days := 40 + r.IntN(1000)
	def := calendar.Definition{
		Name:     "random",
		Coverage: date.Interval{First: first, Last: first.AddDays(days - 1)},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	}
	if r.IntN(4) == 0 {
		turn := first.AddDays(r.IntN(days))
		def.Rest[0].During.Last = turn
		def.Rest = append(def.Rest, calendar.RestDays{Weekdays: []time.Weekday{time.Friday},
			During: date.Interval{First: turn.Next()}})
	}
	mark := func(around, spread int) calendar.Mark {
		kinds := []calendar.DayKind{calendar.DayHoliday, calendar.DaySubstitute, calendar.DaySwapOff,
			calendar.DaySwapWork, calendar.DayExtra, calendar.DayClosure, calendar.DayProposal}
		at := min(max(around+r.IntN(spread)-spread/2, 0), days-1)
		return calendar.Mark{Date: first.AddDays(at), Kind: kinds[r.IntN(len(kinds))], Name: text.Plain(fmt.Sprint(at))}
	}
	for range r.IntN(days / 10) {
		def.Marks = append(def.Marks, mark(days/2, days))
	}
	for c := range r.IntN(5) {
		choice := calendar.Choice{ID: fmt.Sprint("choice-", c), Disputed: r.IntN(3) == 0}
		around, spread := r.IntN(days), 1+r.IntN(20)
		for o := range 2 + r.IntN(2) {
			option := calendar.Option{ID: fmt.Sprint("option-", o)}
			for range r.IntN(6) {
				m := mark(around, spread)
				if c > 0 && r.IntN(8) == 0 {
					m.When = []calendar.Decision{{Choice: "choice-0", Option: fmt.Sprint("option-", r.IntN(2))}}
				}
				option.Marks = append(option.Marks, m)
			}
			choice.Options = append(choice.Options, option)
		}
		def.Choices = append(def.Choices, choice)
	}
	return def
}

// A million additions and counts on seeded random calendars, each compared
// with going through the days one by one, in every world.
func TestCalendarAgreesWithCountingOnFingers(t *testing.T) {
	operations := 0
	for seed := uint64(1); operations < 1_000_000; seed++ {
		r := rand.New(rand.NewPCG(seed, 3))
		def := randomDefinition(r)
		cal, err := calendar.New(def)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		worlds := everyWorld(def)
		for range 4000 {
			days := def.Coverage.Days()
			from := def.Coverage.First.AddDays(r.IntN(days))
			n := r.IntN(1+days/(1+r.IntN(40))) - days/(2+r.IntN(80))
			if err := compareAdd(cal, worlds, from, n); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			through := def.Coverage.First.AddDays(r.IntN(days))
			if r.IntN(10) > 0 { // mostly near, where it is quick to check
				through = def.Coverage.First.AddDays(min(max(from.Sub(def.Coverage.First)+r.IntN(120)-60, 0), days-1))
			}
			if err := compareCount(cal, worlds, from, through); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if err := compareRun(cal, worlds, from, through); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			operations += 2
		}
		for d := def.Coverage.First; !d.After(def.Coverage.Last); d = d.Next() {
			if err := compareDay(cal, worlds, d); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		if err := compareVariants(cal, worlds); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// compareVariants compares each variant, day by day, with the worlds in which
// its picks are made.
func compareVariants(cal *calendar.Calendar, worlds []pencil) error {
	variants, err := cal.Variants(cal.Coverage())
	if err != nil {
		return err
	}
	for _, v := range variants {
		at := slices.IndexFunc(worlds, func(w pencil) bool { // a choice that changes nothing is not picked
			return !slices.ContainsFunc(v.Decisions, func(p calendar.Decision) bool { return w.picks[p.Choice] != p.Option })
		})
		for i, want := range worlds[at].worked {
			d := worlds[at].first.AddDays(i)
			worked, status, err := v.Calendar.IsWorkingDay(d)
			if err != nil || worked != want || status != legal.Settled {
				return fmt.Errorf("%s, %s: worked %t %s, %w", v.Label, d, worked, status, err)
			}
		}
	}
	return nil
}

func compareAdd(cal *calendar.Calendar, worlds []pencil, from date.Date, n int) error {
	got, status, err := cal.AddWorkingDays(from, n)
	all, allErr := cal.PossibleDates(from, n)
	var want []date.Date
	for _, w := range worlds {
		d, ok := w.add(from, n)
		if !ok {
			if !errors.Is(err, calendar.ErrNotCovered) || !errors.Is(allErr, calendar.ErrNotCovered) {
				return fmt.Errorf("%s %+d leaves the coverage, but got %s, %w", from, n, got, err)
			}
			return nil
		}
		want = append(want, d)
	}
	slices.SortFunc(want, date.Date.Compare)
	want = slices.Compact(want)
	if err != nil || allErr != nil || got != want[0] || (status == legal.Settled) != (len(want) == 1) || !slices.Equal(all, want) {
		return fmt.Errorf("%s %+d: got %s %s of %s, %w; want %s", from, n, got, status, all, err, want)
	}
	return nil
}

func compareCount(cal *calendar.Calendar, worlds []pencil, after, through date.Date) error {
	got, status, err := cal.CountWorkingDays(after, through)
	least, most := math.MaxInt, math.MinInt
	for _, w := range worlds {
		n := w.count(after, through)
		least, most = min(least, n), max(most, n)
	}
	want := most
	if through.Before(after) {
		want = least
	}
	if err != nil || got != want || (status == legal.Settled) != (least == most) {
		return fmt.Errorf("from %s through %s: got %d %s, %w; want %d of %d to %d", after, through, got, status, err, want, least, most)
	}
	return nil
}

func compareDay(cal *calendar.Calendar, worlds []pencil, d date.Date) error {
	got, status, err := cal.IsWorkingDay(d)
	any, all := false, true
	for _, w := range worlds {
		worked := w.worked[d.Sub(w.first)]
		any, all = any || worked, all && worked
	}
	if err != nil || got != any || (status == legal.Settled) != (any == all) {
		return fmt.Errorf("%s: got %t %s, %w; want %t to %t", d, got, status, err, all, any)
	}
	return nil
}

// compareRun walks from one day on through another, forward or back, as long
// as some world works each day, or none does.
func compareRun(cal *calendar.Calendar, worlds []pencil, from, through date.Date) error {
	possible := func(d date.Date) bool {
		return slices.ContainsFunc(worlds, func(w pencil) bool { return w.worked[d.Sub(w.first)] })
	}
	step, want := 1, from
	if through.Before(from) {
		step = -1
	}
	for want != through && possible(want.AddDays(step)) == possible(from) {
		want = want.AddDays(step)
	}
	if got, err := cal.EndOfRun(from, through); err != nil || got != want {
		return fmt.Errorf("the run from %s through %s ends on %s, %w; want %s", from, through, got, err, want)
	}
	return nil
}

// Runs as long as several words of the table, forward and back, that end at the
// edges of a word or within it.
func TestEndOfRun(t *testing.T) {
	for _, length := range []int{1, 2, 30, 62, 63, 64, 65, 126, 127, 128, 129, 200} {
		def := year2026("runs")
		def.Rest = nil
		for i := range length {
			def.Marks = append(def.Marks, calendar.Mark{Date: def.Coverage.First.AddDays(70 + i), Kind: calendar.DayClosure})
		}
		cal, worlds := calendar.MustNew(def), everyWorld(def)
		for i := 0; i < 365; i += 3 {
			for _, k := range []int{0, 1, 62, 63, 64, 69, 70, 71, 127, 128, 69 + length, 70 + length, 71 + length, 300, 364} {
				if err := compareRun(cal, worlds, def.Coverage.First.AddDays(i), def.Coverage.First.AddDays(k)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
