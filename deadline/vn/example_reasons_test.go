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
	// Mon 2026-08-17: day of the event, not counted
	// Tue 2026-08-18: working day 1
	// Wed 2026-08-19: working day 2
	// Thu 2026-08-20: working day 3
	// Fri 2026-08-21: working day 4
	// Sat 2026-08-22: working day 5; worked against Mon 2026-08-31 (Notice 9441/TB-BNV)
	// Sun 2026-08-23: off, Sunday (Decision 188/1999/QĐ-TTg)
	// Mon 2026-08-24: working day 6
	// Tue 2026-08-25: working day 7
	// Wed 2026-08-26: working day 8
	// Thu 2026-08-27: working day 9
	// Fri 2026-08-28: working day 10
	// due: Fri 2026-08-28, until 24:00
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
	// thứ Hai 17/08/2026: ngày xảy ra sự kiện, không tính
	// thứ Ba 18/08/2026 đến thứ Bảy 22/08/2026: ngày làm việc thứ 1 đến 5; thứ Bảy 22/08/2026 làm việc hoán đổi cho thứ Hai 31/08/2026 (Thông báo 9441/TB-BNV)
	// Chủ nhật 23/08/2026: nghỉ, Chủ nhật (Quyết định 188/1999/QĐ-TTg)
	// thứ Hai 24/08/2026 đến thứ Sáu 28/08/2026: ngày làm việc thứ 6 đến 10
	// hết hạn: thứ Sáu 28/08/2026, đến 24:00
}
