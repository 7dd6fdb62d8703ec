package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

func benchCalendar() *deadline.Calendar {
	return deadline.MustNewCalendar(deadline.CalendarDefinition{
		Name:     "plain week",
		Coverage: deadline.Interval{First: deadline.MustParseDate("2010-01-01"), Last: deadline.MustParseDate("2040-12-31")},
		Rest:     deadline.Weekend(time.Saturday, time.Sunday),
	})
}

func BenchmarkCompute(b *testing.B) {
	cal, conv := benchCalendar(), plain()
	event := deadline.On(deadline.MustParseDate("2026-08-17"))
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
	d, err := deadline.Compute(deadline.On(deadline.MustParseDate("2026-08-17")), deadline.WorkingDays(30), cal, conv)
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
