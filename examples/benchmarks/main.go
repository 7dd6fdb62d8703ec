// Benchmarks measures working days on Vietnam's calendar beside rickar/cal in
// one run, and prints how the two compare. The times are of this machine, in
// this minute; the ratio is what carries over.
package main

import (
	"fmt"
	"io"
	"os"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "benchmarks:", err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	law := vn.Law()
	ours, err := law.AsKnown(date.MustParse("2026-11-23"))
	if err != nil {
		return err
	}
	theirs := rickar(ours)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "operation\tstatutory\tallocs\trickar/cal\tallocs\tratio\t")
	for _, n := range []int{30, 3000} {
		if err := agree(ours, theirs, n); err != nil {
			return err
		}
		row(w, fmt.Sprintf("add %d working days", n), adding(ours, n), rickarAdding(theirs, n))
	}
	for _, days := range []int{42, 4200} {
		row(w, fmt.Sprintf("count working days in %d days", days), counting(ours, days), rickarCounting(theirs, days))
	}
	single(w, "build the calendar of 2012 to 2027", testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := law.AsKnown(date.MustParse("2026-11-23")); err != nil {
				b.Fatal(err)
			}
		}
	}))
	single(w, "build and check the law", testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			vn.Law()
		}
	}))
	return w.Flush()
}

func row(w io.Writer, name string, ours, theirs testing.BenchmarkResult) {
	fmt.Fprintf(w, "%s\t%.1f ns\t%d\t%.0f ns\t%d\t%.0f : 1\t\n", name, perOp(ours), ours.AllocsPerOp(),
		perOp(theirs), theirs.AllocsPerOp(), perOp(theirs)/perOp(ours))
}

func single(w io.Writer, name string, r testing.BenchmarkResult) {
	fmt.Fprintf(w, "%s\t%.0f ns\t%d\t\t\t\t\n", name, perOp(r), r.AllocsPerOp())
}

func perOp(r testing.BenchmarkResult) float64 { return float64(r.T.Nanoseconds()) / float64(r.N) }

// starts is the first of 512 days from which the answers are asked in turn, so
// that no branch is learned by heart.
func starts() date.Date { return date.MustParse("2012-06-01") }

func adding(c *calendar.Calendar, n int) testing.BenchmarkResult {
	return testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			if _, _, err := c.AddWorkingDays(starts().AddDays(i), n); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func counting(c *calendar.Calendar, days int) testing.BenchmarkResult {
	return testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			if _, _, err := c.CountWorkingDays(starts().AddDays(i), starts().AddDays(i+days)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// rickar gives the other library the days of ours: it has no Vietnam of its
// own. Weekdays off are holidays; worked Saturdays come in by its function for
// working days.
func rickar(ours *calendar.Calendar) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.Cacheable = true
	worked := map[time.Time]bool{}
	for day := range ours.Days(ours.Coverage()) {
		at := day.Date.Start(time.UTC)
		weekend := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday
		switch {
		case day.Worked && weekend:
			worked[at] = true
		case !day.Worked && !weekend:
			year, month, number := day.Date.Civil()
			c.AddHoliday(&cal.Holiday{Name: day.Reasons[0].Name.String(), Month: month, Day: number,
				StartYear: year, EndYear: year, Func: cal.CalcDayOfMonth})
		}
	}
	c.WorkdayFunc = func(t time.Time) bool {
		return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday || worked[t]
	}
	return c
}

// agree compares the two before they are timed: a fast wrong answer is none.
func agree(ours *calendar.Calendar, theirs *cal.BusinessCalendar, n int) error {
	for i := range 512 {
		d, _, err := ours.AddWorkingDays(starts().AddDays(i), n)
		if err != nil {
			return err
		}
		if got := date.Of(theirs.WorkdaysFrom(starts().AddDays(i).Start(time.UTC), n)); got != d {
			return fmt.Errorf("%d working days after %s: %s here, %s there", n, starts().AddDays(i), d, got)
		}
	}
	return nil
}

func rickarAdding(c *cal.BusinessCalendar, n int) testing.BenchmarkResult {
	return testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			c.WorkdaysFrom(starts().AddDays(i).Start(time.UTC), n)
		}
	})
}

func rickarCounting(c *cal.BusinessCalendar, days int) testing.BenchmarkResult {
	return testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			from := starts().AddDays(i)
			c.WorkdaysInRange(from.Start(time.UTC), from.AddDays(days).Start(time.UTC))
		}
	})
}
