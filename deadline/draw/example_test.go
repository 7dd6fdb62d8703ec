package draw_test

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/vn"
)

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
