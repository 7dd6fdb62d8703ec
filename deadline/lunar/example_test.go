package lunar_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

func Example() {
	vn := lunar.Vietnam()

	tet, _ := vn.NewYear(2027)
	fmt.Println("Tết:", tet, tet.Weekday())

	hungKings, _ := vn.ToCivil(lunar.Date{Year: 2026, Month: 3, Day: 10})
	fmt.Println("Hùng Kings' Day:", hungKings, hungKings.Weekday())

	today, _ := vn.FromCivil(date.MustParse("2026-09-25"))
	fmt.Println("Mid-Autumn:", today)
	// Output:
	// Tết: 2027-02-06 Saturday
	// Hùng Kings' Day: 2026-04-26 Sunday
	// Mid-Autumn: day 15 of month 8, lunar year 2026
}

// The same lunar day can be two civil days: in 1985 a whole month apart.
func ExampleChina() {
	vietnam, _ := lunar.Vietnam().NewYear(1985)
	china, _ := lunar.China().NewYear(1985)
	fmt.Println(vietnam, vietnam.Weekday())
	fmt.Println(china, china.Weekday())
	// Output:
	// 1985-01-21 Monday
	// 1985-02-20 Wednesday
}

// A leap month repeats the number of the month before it.
func ExampleCalendar_LeapMonth() {
	leap, _ := lunar.Vietnam().LeapMonth(2025)
	first, _ := lunar.Vietnam().ToCivil(lunar.Date{Year: 2025, Month: leap, Day: 1})
	again, _ := lunar.Vietnam().ToCivil(lunar.Date{Year: 2025, Month: leap, Day: 1, Leap: true})
	fmt.Println(leap, first, again)
	// Output: 6 2025-06-25 2025-07-25
}

// A month has 29 or 30 days, and nothing is carried into the next one.
func ExampleCalendar_ToCivil() {
	_, err := lunar.Vietnam().ToCivil(lunar.Date{Year: 2025, Month: 12, Day: 30})
	fmt.Println(err)
	// Output: Vietnamese lunisolar calendar (UTC+7): there is no day 30 of month 12, lunar year 2025: the month has 29 days
}
