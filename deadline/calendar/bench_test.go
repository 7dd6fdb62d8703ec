package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

func benchmarkCalendar(b *testing.B) *calendar.Calendar {
	b.Helper()
	day := date.MustParse
	mark := func(s string) calendar.Mark { return calendar.Mark{Date: day(s), Kind: calendar.DayHoliday} }
	cal, err := calendar.New(calendar.Definition{
		Name:     "benchmark",
		Coverage: date.Interval{First: day("2012-01-01"), Last: day("2027-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Choices: []calendar.Choice{{ID: "national-day-2027", Options: []calendar.Option{
			{ID: "before", Marks: []calendar.Mark{mark("2027-09-01")}},
			{ID: "after", Marks: []calendar.Mark{mark("2027-09-03")}},
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
			first := date.MustParse("2012-06-01")
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
			first := date.MustParse("2012-06-01")
			for i := 0; b.Loop(); i = (i + 7) & 511 {
				calendar.BareAdd(cal, first.AddDays(i), n)
			}
		})
	}
	b.Run("the loop alone", func(b *testing.B) {
		first := date.MustParse("2012-06-01")
		for i := 0; b.Loop(); i = (i + 7) & 511 {
			first.AddDays(i)
		}
	})
	b.Run("from among open days", func(b *testing.B) {
		b.ReportAllocs()
		for from := date.MustParse("2027-09-02"); b.Loop(); {
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
			first := date.MustParse("2012-06-01")
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
