package vn_test

import (
	"fmt"
	"time"

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

// The rule is that of the act in force on the day of the event. Before the first
// act there is none, and no date.
func ExampleTax() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-17"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-06-30", "2026-07-01", "2022-10-29"} {
		d, err := deadline.Compute(deadline.On(date.MustParse(day)), deadline.Days(32), cal, vn.Tax())
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%v, %v\n", d, d.Convention().Basis().Force())
	}
	// Output:
	// Mon 2026-08-03, art. 6a Decree 126/2020/ND-CP, in force from 30 October 2022 to 30 June 2026, replaced by art. 3(7) Decree 252/2026/ND-CP
	// Mon 2026-08-03, art. 3(7) Decree 252/2026/ND-CP, in force from 1 July 2026
	// art. 3(7) Decree 252/2026/ND-CP is not in force on 2022-10-29; after it: art. 6a Decree 126/2020/ND-CP, in force from 30 October 2022 to 30 June 2026, replaced by art. 3(7) Decree 252/2026/ND-CP
}

// Three days of custody run from hour to hour.
func ExampleCustody() {
	taken := time.Date(2018, time.March, 1, 10, 0, 0, 0, time.FixedZone("", 7*3600))
	d, err := deadline.Compute(deadline.At(taken), deadline.Days(3), nil, vn.Custody())
	fmt.Println(d, err)
	// Output: Sun 2018-03-04T10:00+07:00 <nil>
}

// The tax of a quarter is declared by the last day of the first month of the next
// one. 30 April 2025 and 1 May are holidays, and Friday 2 May was off against a
// Saturday.
func ExampleTax_ofAQuarter() {
	cal, err := vn.Law().AsKnown(date.MustParse("2025-04-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	term, err := vn.ParseTerm("chậm nhất là ngày cuối cùng của tháng đầu của quý tiếp theo")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-31")), term, cal, vn.Tax())
	fmt.Println(term)
	fmt.Println(d, err)
	// Output:
	// last day of month 1 after the quarter
	// Mon 2025-05-05 <nil>
}
