package vn_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Ten working days from a request received on Monday 2026-08-17. Saturday 22
// August is worked, against Monday 31 August.
func ExampleOneStop() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-17"))
	if err != nil {
		fmt.Println(err)
		return
	}
	received := deadline.On(date.MustParse("2026-08-17"))
	d, err := deadline.Compute(received, deadline.WorkingDays(10), cal, vn.OneStop())
	fmt.Println(d, d.Status(), err)
	// Output: Fri 2026-08-28 settled <nil>
}

// Ninety days from Thursday 2026-11-05 end among the days of Tết 2027, which
// are not decided yet.
func ExampleCivilCode_provisional() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-17"))
	if err != nil {
		fmt.Println(err)
		return
	}
	event := deadline.On(date.MustParse("2026-11-05"))
	d, err := deadline.Compute(event, deadline.Days(90), cal, vn.CivilCode())
	fmt.Println(d, err)
	for _, a := range d.Alternatives() {
		fmt.Println(a.Deadline, "if", a.Cases)
	}
	for _, choice := range d.Awaits() {
		fmt.Println("waits for", choice.Awaits)
	}
	// Output:
	// Wed 2027-02-03 (provisional) <nil>
	// Wed 2027-02-03 if [Tết (Lunar New Year) 2027: k = 1 Tết (Lunar New Year) 2027: k = 2]
	// Wed 2027-02-10 if [Tết (Lunar New Year) 2027: k = 3]
	// waits for the Prime Minister's decision of the year
}
