package clock_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// A limit of ten working days that stops while the applicant completes the
// papers.
func Example() {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := clock.Fold(
		clock.Limit{Term: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop()},
		clock.Event{Kind: clock.Started, On: date.MustParse("2026-03-02")}, // Monday
		clock.Event{Kind: clock.Paused, On: date.MustParse("2026-03-06")},  // Friday
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = c.Due()
	fmt.Println(err)

	c, _ = c.Apply(clock.Event{Kind: clock.Resumed, On: date.MustParse("2026-03-12")}) // Thursday
	today, _ := c.On(date.MustParse("2026-03-13"))
	fmt.Println(today.State.In("en"), "until", today.Due.WithWeekday().In("en"))
	fmt.Println(today.Used, "used,", today.Remaining, "left")
	// Output:
	// time has stood still since 6 March 2026, so the last day is open
	// on track until Friday 20 March 2026
	// 5 working days used, 5 working days left
}

// A one-stop dossier that was incomplete gets the whole limit again.
func ExampleClock_Apply() {
	cal, _ := vn.Law().AsKnown(date.MustParse("2026-03-02"))
	limit := clock.Limit{Term: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop()}
	c, _ := clock.Fold(limit,
		clock.Event{Kind: clock.Started, On: date.MustParse("2026-03-02")},
		clock.Event{Kind: clock.Stopped, On: date.MustParse("2026-03-06")})

	_, err := c.Apply(clock.Event{Kind: clock.Resumed, On: date.MustParse("2026-03-12")})
	fmt.Println(err)
	c, _ = c.Apply(clock.Event{Kind: clock.Restarted, On: date.MustParse("2026-03-12")})
	due, _ := c.Due()
	fmt.Println(due.Last(), due.Last().Weekday())
	// Output:
	// 12 March 2026 resumed is refused: the limit was stopped on 6 March 2026 and runs again only from zero; say restarted
	// 2026-03-26 Thursday
}
