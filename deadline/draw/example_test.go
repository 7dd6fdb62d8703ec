package draw_test

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/vn"
)

// What has happened to a limit, and where it stands on a day.
func ExampleHistory() {
	monday := date.MustParse("2026-03-02")
	cal, _ := vn.Law().AsKnown(monday)
	c, _ := clock.Fold(clock.Limit{Term: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop()},
		clock.Event{Kind: clock.Started, On: monday},
		clock.Event{Kind: clock.Paused, On: date.MustParse("2026-03-06")},
		clock.Event{Kind: clock.Resumed, On: date.MustParse("2026-03-12")})

	picture, err := draw.History(c, date.MustParse("2026-03-19"))
	if err != nil {
		fmt.Println(err)
		return
	}
	svg := picture.In("en")
	told, _, _ := strings.Cut(svg[strings.Index(svg, "<desc"):], "</desc>")
	fmt.Println(told[strings.Index(told, ">")+1:])
	// Output:
	// as of Thursday 19 March 2026
	// 1. 2 March 2026 started: the last day is Monday 16 March 2026
	// 2. 6 March 2026 paused: the last day is open
	// 3. 12 March 2026 resumed: the last day is Friday 20 March 2026, 4 days later
}

// A picture for a wide window, in Vietnamese. Its title is the result.
func ExampleMonths() {
	received := date.MustParse("2026-08-17") // Monday
	cal, _ := vn.Law().AsKnown(received)
	due, _ := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), cal, vn.OneStop())

	picture, err := draw.Months(due)
	if err != nil {
		fmt.Println(err)
		return
	}
	svg := picture.Fit(1200).In("vi")
	title, _, _ := strings.Cut(svg[strings.Index(svg, "<title"):], "</title>")
	fmt.Println(svg[:4], title[strings.Index(title, ">")+1:])
	// Output:
	// <svg Hết hạn: thứ Sáu 28/8/2026, đến 24:00
}
