package deadline_test

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func exampleCalendar() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
}

// A convention of one's own, a question and its reasons.
func ExampleCompute() {
	bylaw := convention.New(text.Plain("Bylaw 7"), legal.Cite("Bylaw 7", "3"), convention.Dimensions{
		FirstDay: convention.FirstDayExcluded,
		Days:     convention.AllDays,
		Roll:     convention.Following,
	})
	received := deadline.On(date.MustParse("2025-03-05")) // Wed
	d, err := deadline.Compute(received, deadline.Days(3), exampleCalendar(), bylaw)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Last(), d.Status())
	for reason := range d.Reasons(deadline.Short).All() {
		fmt.Println(reason.Text)
	}
	// Output:
	// 2025-03-10 settled
	// Wednesday 5 March 2025: day of the event, not counted
	// Thursday 6 March 2025 to Saturday 8 March 2025: days 1 to 3
	// Saturday 8 March 2025 is off (Saturday): the term ends on Monday 10 March 2025
	// due: Monday 10 March 2025, until 24:00
}

// An act that is silent is not guessed at.
func ExampleCompute_silence() {
	silent := convention.New(text.Plain("Bylaw 7"), legal.Cite("Bylaw 7", "3"), convention.Dimensions{
		FirstDay: convention.FirstDayExcluded,
		Days:     convention.AllDays,
	})
	received := deadline.On(date.MustParse("2025-03-05")) // Wed
	_, err := deadline.Compute(received, deadline.Days(3), exampleCalendar(), silent)
	fmt.Println(err)
	// Output: Bylaw 7 does not say where a term ends whose last day, Sat 2025-03-08, is off; derive a convention whose dimension roll does
}

// How late a decision was, and how much time there had been.
func ExampleDeadline_Judge() {
	received := deadline.On(date.MustParse("2025-03-03")) // Mon
	d, err := deadline.Compute(received, deadline.WorkingDays(5), exampleCalendar(), plain())
	if err != nil {
		fmt.Println(err)
		return
	}
	decided := deadline.On(date.MustParse("2025-03-12")) // Wed
	judged, err := d.Judge(decided)
	fmt.Println(d, judged.Timeliness, judged.By.WorkingDays, err)
	taken, err := deadline.Measure(received, decided, d.Calendar())
	fmt.Println(taken.WorkingDays, taken.Days, err)
	// Output:
	// Mon 2025-03-10 late 2 <nil>
	// 7 9 <nil>
}

// The latest receipt with which an answer is still due by Friday 2025-03-14.
func ExampleLatestEvent() {
	friday := deadline.On(date.MustParse("2025-03-14"))
	d, err := deadline.LatestEvent(friday, deadline.WorkingDays(5), exampleCalendar(), plain())
	fmt.Println(d.Event(), err)
	// Output: Sun 2025-03-09 <nil>
}

// What a pause leaves out is a matter of the convention.
func ExamplePause_Between() {
	requested, supplied := date.MustParse("2025-03-05"), date.MustParse("2025-03-07")
	out, _ := convention.PauseAfterRequest.Between(requested, supplied)
	received := deadline.On(date.MustParse("2025-03-03")) // Mon
	d, err := deadline.Compute(received, deadline.WorkingDays(5), exampleCalendar(), plain(), deadline.Excluding(out))
	fmt.Println(out, d, err)
	// Output: 2025-03-06 to 2025-03-07 Wed 2025-03-12 <nil>
}
