package publication_test

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/publication"
)

// A decree takes force on Wednesday 1 July 2026. The ministry decided in time,
// but took too long to post the procedure.
func Example() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "weekdays",
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	found, err := publication.Assess(publication.Case{
		Code:    "2.001955",
		Office:  vn.Ministry,
		InForce: date.MustParse("2026-07-01"), // Wednesday
		Decided: date.MustParse("2026-06-02"), // Tuesday
		Posted:  date.MustParse("2026-06-19"), // Friday
	}, date.MustParse("2026-07-01"), cal)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("decision by", found.Decision.By(), "-", found.Decision.State.In("en"))
	fmt.Println("posting by", found.Posting.By(), "-", found.Posting.State.In("en"), "by", found.Posting.Late, "working days")
	// Output:
	// decision by 2026-06-03 - in time
	// posting by 2026-06-16 - too late by 3 working days
}
