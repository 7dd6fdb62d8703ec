package publication_test

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/publication"
)

// A decree takes force on Wednesday 1 July 2026. The ministry decided in time,
// but took too long to post the procedure.
func Example() {
	calendar := deadline.MustNewCalendar(deadline.CalendarDefinition{
		Name:     "weekdays",
		Coverage: deadline.Interval{First: deadline.MustParseDate("2026-01-01"), Last: deadline.MustParseDate("2026-12-31")},
		Rest:     deadline.Weekend(time.Saturday, time.Sunday),
	})
	found, err := publication.Assess(publication.Case{
		Code:    "2.001955",
		Office:  procedure.Ministry,
		InForce: deadline.MustParseDate("2026-07-01"), // Wednesday
		Decided: deadline.MustParseDate("2026-06-02"), // Tuesday
		Posted:  deadline.MustParseDate("2026-06-19"), // Friday
	}, deadline.MustParseDate("2026-07-01"), calendar)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("decision by", found.Decision.By(), "-", found.Decision.State)
	fmt.Println("posting by", found.Posting.By(), "-", found.Posting.State, "by", found.Posting.Late, "working days")
	// Output:
	// decision by 2026-06-03 - in time
	// posting by 2026-06-16 - too late by 3 working days
}
