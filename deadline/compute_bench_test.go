package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

func benchCalendar() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2010-01-01"), Last: date.MustParse("2040-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
}

func BenchmarkCompute(b *testing.B) {
	cal, conv := benchCalendar(), plain()
	event := deadline.On(date.MustParse("2026-08-17"))
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
