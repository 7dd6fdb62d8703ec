package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func benchCalendar() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2010-01-01"), Last: date.MustParse("2040-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
}

func BenchmarkCompute(b *testing.B) {
	benchCompute(b, plain())
}

// A convention that is another from day to day is asked for the one of the day.
func BenchmarkComputeDated(b *testing.B) {
	act := func(since, until string) convention.Convention {
		basis := legal.Basis{Act: text.Plain("Act"), Since: date.MustParse(since)}
		if until != "" {
			basis.Until = date.MustParse(until)
		}
		return convention.New(basis.Act, basis, plain().Dimensions())
	}
	benchCompute(b, convention.Editions(act("2018-06-21", "2025-06-30"), act("2025-07-01", "2026-08-04"), act("2026-08-05", "")))
}

func benchCompute(b *testing.B, conv convention.Convention) {
	cal, event := benchCalendar(), deadline.On(date.MustParse("2026-08-17"))
	for _, term := range []deadline.Term{deadline.Days(30), deadline.WorkingDays(10), deadline.WorkingDays(250), deadline.Months(3)} {
		b.Run(term.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := deadline.Compute(event, term, cal, conv); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkShortReasons(b *testing.B) {
	cal, conv := benchCalendar(), plain()
	d, err := deadline.Compute(deadline.On(date.MustParse("2026-08-17")), deadline.WorkingDays(30), cal, conv)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if r := d.Reasons(deadline.Short); r.Len() < 10 {
			b.Fatal(r)
		}
	}
}

// Words are most of what reasons cost.
func BenchmarkReasonsInWords(b *testing.B) {
	cal, conv := benchCalendar(), plain()
	d, err := deadline.Compute(deadline.On(date.MustParse("2026-08-17")), deadline.WorkingDays(30), cal, conv)
	if err != nil {
		b.Fatal(err)
	}
	for _, lang := range []string{"en", "vi"} {
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if s := d.Reasons(deadline.Short).In(lang); s == "" {
					b.Fatal(s)
				}
			}
		})
	}
}
