package vn_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Why the request of Monday 2026-08-17 is due on Friday 2026-08-28, one line
// for each day. Under them stands the calendar with its hash, left out here.
func ExampleOneStop_reasons() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-17"))
	if err != nil {
		fmt.Println(err)
		return
	}
	received := deadline.On(date.MustParse("2026-08-17"))
	d, err := deadline.Compute(received, deadline.WorkingDays(10), cal, vn.OneStop())
	if err != nil {
		fmt.Println(err)
		return
	}
	for reason := range d.Reasons(deadline.Long).All() {
		fmt.Println(reason.Text.In("en"))
	}
	// Output:
	// Monday 17 August 2026: day of the event, not counted
	// Tuesday 18 August 2026: working day 1
	// Wednesday 19 August 2026: working day 2
	// Thursday 20 August 2026: working day 3
	// Friday 21 August 2026: working day 4
	// Saturday 22 August 2026: working day 5; worked against Monday 31 August 2026 (Notice 9441/TB-BNV)
	// Sunday 23 August 2026: off, Sunday (Decision 188/1999/QĐ-TTg)
	// Monday 24 August 2026: working day 6
	// Tuesday 25 August 2026: working day 7
	// Wednesday 26 August 2026: working day 8
	// Thursday 27 August 2026: working day 9
	// Friday 28 August 2026: working day 10
	// due: Friday 28 August 2026, until 24:00
}

// The short reasons in Vietnamese, for the file.
func ExampleOneStop_lyDo() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-17"))
	if err != nil {
		fmt.Println(err)
		return
	}
	received := deadline.On(date.MustParse("2026-08-17"))
	d, err := deadline.Compute(received, deadline.WorkingDays(10), cal, vn.OneStop())
	if err != nil {
		fmt.Println(err)
		return
	}
	for reason := range d.Reasons(deadline.Short).All() {
		fmt.Println(reason.Text.In("vi"))
	}
	// Output:
	// thứ Hai 17/8/2026: ngày xảy ra sự kiện, không tính
	// thứ Ba 18/8/2026 đến thứ Bảy 22/8/2026: ngày làm việc thứ 1 đến 5; thứ Bảy 22/8/2026 làm việc hoán đổi cho thứ Hai 31/8/2026 (Thông báo 9441/TB-BNV)
	// Chủ nhật 23/8/2026: nghỉ, Chủ nhật (Quyết định 188/1999/QĐ-TTg)
	// thứ Hai 24/8/2026 đến thứ Sáu 28/8/2026: ngày làm việc thứ 6 đến 10
	// hết hạn: thứ Sáu 28/8/2026, đến 24:00
}
