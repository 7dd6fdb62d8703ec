package kr_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{
		{ID: "KR-001", Convention: kr.CivilPetitions()},
		{ID: "KR-001", Convention: kr.CivilPetitions(), Term: deadline.Days(5)},
		{ID: "KR-003", Convention: kr.CivilPetitions()},
		{ID: "KR-003", Convention: kr.CivilPetitions(), Term: deadline.Days(7)},
		{ID: "KR-005", Convention: kr.CivilPetitions()}, {ID: "KR-007", Convention: kr.CivilPetitions()},
		{ID: "KR-008", Convention: kr.CivilPetitions()},
		{ID: "KR-009", Convention: kr.Restriction()}, {ID: "KR-010", Convention: kr.CivilAct()},
		{ID: "KR-N01", Convention: kr.CivilAct()},
	})
}

// Five days are 40 office hours from the minute of receipt, six days are
// working days with the day of receipt as the first.
func ExampleCivilPetitions() {
	seoul := time.FixedZone("KST", 9*3600)
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: seoul, Every: calendar.MustParseOpenings("09:00-12:00,13:00-18:00")})
	if err != nil {
		fmt.Println(err)
		return
	}
	cal := calendar.MustNew(calendar.Definition{
		Name:     "an office",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Hours:    hours,
	})
	received := deadline.At(time.Date(2025, 3, 10, 14, 0, 0, 0, seoul)) // Mon
	for _, days := range []int{5, 6} {
		d, err := deadline.Compute(received, deadline.Days(days), cal, kr.CivilPetitions())
		fmt.Println(d, err)
	}
	// Output:
	// Mon 2025-03-17T14:00+09:00 <nil>
	// Mon 2025-03-17 <nil>
}
