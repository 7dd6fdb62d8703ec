package lunar_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

// Tết as announced. The differences from China are those that were printed.
func TestNewYear(t *testing.T) {
	for _, row := range []struct {
		year           int
		vietnam, china string
	}{
		{1968, "1968-01-29", "1968-01-30"}, // Monday, Tuesday
		{1969, "1969-02-16", "1969-02-17"}, // Sunday, Monday
		{1985, "1985-01-21", "1985-02-20"}, // Monday, Wednesday: a month apart
		{2007, "2007-02-17", "2007-02-18"}, // Saturday, Sunday
		{2024, "2024-02-10", "2024-02-10"}, // Saturday
		{2025, "2025-01-29", "2025-01-29"}, // Wednesday
		{2026, "2026-02-17", "2026-02-17"}, // Tuesday
		{2027, "2027-02-06", "2027-02-06"}, // Saturday
		{2030, "2030-02-02", "2030-02-03"}, // Saturday, Sunday
		{2053, "2053-02-18", "2053-02-19"}, // Tuesday, Wednesday
	} {
		for _, c := range []struct {
			calendar lunar.Calendar
			want     string
		}{{lunar.Vietnam(), row.vietnam}, {lunar.China(), row.china}} {
			got, err := c.calendar.NewYear(row.year)
			if err != nil || got != date.MustParse(c.want) {
				t.Errorf("%s, %d: got %s, %v; want %s", c.calendar, row.year, got, err, c.want)
			}
		}
	}
}

// Seollal as the Korea Astronomy and Space Science Institute has it. The new
// moons of 1988-02-17, 1997-02-07, 2027-02-06 and 2028-01-26 fall in the last
// hour of China's day.
func TestKoreanNewYear(t *testing.T) {
	for _, row := range []struct {
		year         int
		korea, china string
	}{
		{1988, "1988-02-18", "1988-02-17"}, // Thursday, Wednesday
		{1997, "1997-02-08", "1997-02-07"}, // Saturday, Friday
		{2017, "2017-01-28", "2017-01-28"}, // Saturday
		{2026, "2026-02-17", "2026-02-17"}, // Tuesday
		{2027, "2027-02-07", "2027-02-06"}, // Sunday, Saturday
		{2028, "2028-01-27", "2028-01-26"}, // Thursday, Wednesday
	} {
		for _, c := range []struct {
			calendar lunar.Calendar
			want     string
		}{{lunar.Korea(), row.korea}, {lunar.China(), row.china}, {lunar.Japan(), row.korea}} {
			got, err := c.calendar.NewYear(row.year)
			if err != nil || got != date.MustParse(c.want) {
				t.Errorf("%s, %d: got %s, %v; want %s", c.calendar, row.year, got, err, c.want)
			}
		}
	}
}

// Every covered day, there and back.
func TestRoundTripOverEveryDay(t *testing.T) {
	for _, c := range []lunar.Calendar{lunar.Vietnam(), lunar.China(), lunar.Korea()} {
		days, last := 0, lunar.Date{}
		for d := c.Coverage().First; !d.After(c.Coverage().Last); d = d.Next() {
			l, err := c.FromCivil(d)
			if err != nil {
				t.Fatal(err)
			}
			if back, err := c.ToCivil(l); err != nil || back != d {
				t.Fatalf("%s: %s is %s, and that is %s, %v", c, d, l, back, err)
			}
			if l.Compare(last) <= 0 {
				t.Fatalf("%s: %s does not come after %s", c, l, last)
			}
			days, last = days+1, l
		}
		if days != 73414 { // 201 years with 49 leap days: 1900 and 2100 have none
			t.Errorf("%s covers %d days", c, days)
		}
	}
}
