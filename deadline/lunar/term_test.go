package lunar_test

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

// The days of the equinoxes, 2012 to 2027, as the National Astronomical
// Observatory of Japan published them in the almanac of each year, and of
// Qingming, as the notices of China and Taiwan have it.
func TestTermsAsPublished(t *testing.T) {
	for _, row := range []struct {
		calendar lunar.Calendar
		term     lunar.Term
		month    time.Month
		days     string // of the month, 2012 to 2027
	}{
		{lunar.Japan(), lunar.SpringEquinox, time.March, "20 20 21 21 20 20 21 21 20 20 21 21 20 20 20 21"},
		{lunar.Japan(), lunar.AutumnEquinox, time.September, "22 23 23 23 22 23 23 23 22 23 23 23 22 23 23 23"},
		{lunar.China(), lunar.Qingming, time.April, "4 4 5 5 4 4 5 5 4 4 5 5 4 4 5 5"},
	} {
		for i, word := range strings.Fields(row.days) {
			day, _ := strconv.Atoi(word)
			want, _ := date.New(2012+i, row.month, day)
			if got, err := row.calendar.Term(2012+i, row.term); err != nil || got != want {
				t.Errorf("%s, %d degrees: got %s, %v; want %s", row.calendar, int(row.term), got, err, want)
			}
		}
	}
}

// Every term of every year against the low-accuracy Sun of reference_test.go,
// which may be a quarter of an hour off: a term that it places nearer to
// midnight than that it leaves to the table, to a day beside.
func TestTermsAgreeWithAnotherTheory(t *testing.T) {
	const quarter = 15 * 60
	day0 := date.MustParse("1900-01-01")
	for _, c := range []struct {
		calendar lunar.Calendar
		hours    float64
	}{{lunar.Vietnam(), 7}, {lunar.China(), 8}, {lunar.Korea(), 9}, {lunar.Japan(), 9}} {
		checked := 0
		for year := 1900; year <= 2100; year++ {
			for degrees := 0; degrees < 360; degrees += 15 {
				got, err := c.calendar.Term(year, lunar.Term(degrees))
				if err != nil || got.Year() != year {
					t.Fatalf("%s, %d degrees: %s, %v", c.calendar, degrees, got, err)
				}
				at := local(sunAt(year, degrees), c.hours)
				want := day0.AddDays(at.day())
				if got == want {
					checked++
				} else if off := got.Sub(want); !at.nearMidnight(quarter) || off < -1 || off > 1 {
					t.Errorf("%s, %d degrees: the table says %s, the reference %s", c.calendar, degrees, got, want)
				}
			}
		}
		if checked < 201*24*99/100 {
			t.Errorf("%s: only %d terms agree", c.calendar, checked)
		}
	}
}

// sunAt finds, by halving, when in a year the Sun reaches a longitude.
func sunAt(year, degrees int) float64 {
	begins := 2415020.5 + float64(date.MustParse(fmt.Sprintf("%d-01-01", year)).Sub(date.MustParse("1900-01-01")))
	turned := func(jd float64) float64 { return math.Mod(sunDegrees(jd)-270+3600000, 360) } // since the solstice before
	target := float64((degrees - 270 + 360) % 360)
	low, high := begins-1, begins+366
	if target == 0 { // the solstice of December
		low, target = begins+180, 360
		turned = func(jd float64) float64 { return math.Mod(sunDegrees(jd)-90+3600000, 360) + 180 }
	} else {
		high = begins + 350
	}
	for range 60 {
		if mid := (low + high) / 2; turned(mid) < target {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// Each term comes about 15 days after the one before, and carries on over the
// year's end.
func TestTermsFollowEachOther(t *testing.T) {
	for _, c := range []lunar.Calendar{lunar.Vietnam(), lunar.China(), lunar.Korea()} {
		last := date.MustParse("1899-12-22")
		for year := 1900; year <= 2100; year++ {
			for i := range 24 {
				got, _ := c.Term(year, lunar.Term((285+15*i)%360))
				if days := got.Sub(last); days < 14 || days > 16 {
					t.Errorf("%s: %d days from %s to %s", c, days, last, got)
				}
				last = got
			}
		}
	}
}

func TestTermErrors(t *testing.T) {
	_, err := lunar.Japan().Term(2026, 100)
	var noTerm *lunar.NoSuchTermError
	if want := "there is no solar term of 100 degrees: terms are the multiples of 15 from 0 to 345"; !errors.As(err, &noTerm) || err.Error() != want {
		t.Errorf("%v", err)
	}
	for _, row := range []struct {
		calendar lunar.Calendar
		year     int
		want     string
	}{
		{lunar.Japan(), 2101, "Japanese lunisolar calendar (UTC+9) does not cover 2101-01-01: it covers 1900-01-01 to 2100-12-31"},
		{lunar.Korea(), 1899, "Korean lunisolar calendar (UTC+9) does not cover 1899-01-01: it covers 1900-01-01 to 2100-12-31"},
		{lunar.Calendar{}, 2026, "the zero lunar.Calendar has no meridian: take a calendar such as lunar.Vietnam or lunar.China"},
	} {
		if _, err := row.calendar.Term(row.year, lunar.SpringEquinox); !errors.Is(err, calendar.ErrNotCovered) || err.Error() != row.want {
			t.Errorf("%v", err)
		}
	}
	for _, term := range []lunar.Term{-15, 1, 360} {
		if term.IsValid() {
			t.Errorf("%d degrees is a term", int(term))
		}
	}
}

// Japan's autumnal equinox of 2026 is a Wednesday, two days after the Monday
// of Respect-for-the-Aged Day: the law makes the Tuesday between them a day off.
func ExampleCalendar_Term() {
	day, err := lunar.Japan().Term(2026, lunar.AutumnEquinox)
	fmt.Println(day.Weekday(), day, err)
	// Output:
	// Wednesday 2026-09-23 <nil>
}
