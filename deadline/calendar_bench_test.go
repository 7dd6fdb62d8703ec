package deadline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

func benchmarkCalendar(b *testing.B) *deadline.Calendar {
	b.Helper()
	day := deadline.MustParseDate
	mark := func(s string) deadline.Mark { return deadline.Mark{Date: day(s), Kind: deadline.DayHoliday} }
	cal, err := deadline.NewCalendar(deadline.CalendarDefinition{
		Name:     "benchmark",
		Coverage: deadline.Interval{First: day("2012-01-01"), Last: day("2027-12-31")},
		Rest:     deadline.Weekend(time.Saturday, time.Sunday),
		Choices: []deadline.Choice{{ID: "national-day-2027", Options: []deadline.Option{
			{ID: "before", Marks: []deadline.Mark{mark("2027-09-01")}},
			{ID: "after", Marks: []deadline.Mark{mark("2027-09-03")}},
		}}},
	})
	if err != nil {
		b.Fatal(err)
	}
	return cal
}

func BenchmarkAddWorkingDays(b *testing.B) {
	cal := benchmarkCalendar(b)
	for _, n := range []int{30, 3000, -30} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			first := deadline.MustParseDate("2012-06-01")
			i := 0
			for b.Loop() {
				i = (i + 7) & 511
				if _, _, err := cal.AddWorkingDays(first.AddDays(i), n); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for _, n := range []int{30, 3000} {
		b.Run(fmt.Sprint("bare table ", n), func(b *testing.B) {
			b.ReportAllocs()
			first := deadline.MustParseDate("2012-06-01")
			for i := 0; b.Loop(); i = (i + 7) & 511 {
				deadline.BareAdd(cal, first.AddDays(i), n)
			}
		})
	}
	b.Run("the loop alone", func(b *testing.B) {
		first := deadline.MustParseDate("2012-06-01")
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			first.AddDays(i)
		}
	})
	b.Run("from among open days", func(b *testing.B) {
		b.ReportAllocs()
		for from := deadline.MustParseDate("2027-09-02"); b.Loop(); {
			if _, _, err := cal.AddWorkingDays(from, 30); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkCountWorkingDays(b *testing.B) {
	cal := benchmarkCalendar(b)
	for _, n := range []int{42, 4200} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			first := deadline.MustParseDate("2012-06-01")
			i := 0
			for b.Loop() {
				i = (i + 7) & 511
				if _, _, err := cal.CountWorkingDays(first.AddDays(i), first.AddDays(i+n)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkVariants(b *testing.B) {
	cal := benchmarkCalendar(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := cal.Variants(cal.Coverage()); err != nil {
			b.Fatal(err)
		}
	}
}
