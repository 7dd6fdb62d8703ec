package lunar_test

import (
	"math"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

// The reference computes the calendar a second time, from other theories than
// the table: the short series for the new moon in Meeus, Astronomical
// Algorithms, chapter 49 (good to half a minute) and the low-accuracy Sun of
// chapter 25 (good to a quarter of an hour). A month whose new moon it places
// nearer to midnight than moonSeconds it leaves to the table.
const moonSeconds = 40

func sinDegrees(x float64) float64 { return math.Sin(x * math.Pi / 180) }

// newMoonJD is the instant of new moon k, counted from 2000-01-06, as a
// Julian day of terrestrial time.
func newMoonJD(k float64) float64 {
	t := k / 1236.85
	e := 1 - 0.002516*t - 0.0000074*t*t
	sun := 2.5534 + 29.10535670*k - 0.0000014*t*t
	moon := 201.5643 + 385.81693528*k + 0.0107582*t*t
	latitude := 160.7108 + 390.67050284*k - 0.0016118*t*t
	node := 124.7746 - 1.56375588*k + 0.0020672*t*t
	jd := 2451550.09766 + 29.530588861*k + 0.00015437*t*t
	for _, term := range []struct{ days, argument float64 }{
		{-0.40720, moon}, {0.17241 * e, sun}, {0.01608, 2 * moon}, {0.01039, 2 * latitude},
		{0.00739 * e, moon - sun}, {-0.00514 * e, moon + sun}, {0.00208 * e * e, 2 * sun},
		{-0.00111, moon - 2*latitude}, {-0.00057, moon + 2*latitude}, {0.00056 * e, 2*moon + sun},
		{-0.00042, 3 * moon}, {0.00042 * e, sun + 2*latitude}, {0.00038 * e, sun - 2*latitude},
		{-0.00024 * e, 2*moon - sun}, {-0.00017, node}, {-0.00007, moon + 2*sun},
		{0.00004, 2*moon - 2*latitude}, {0.00004, 3 * sun}, {0.00003, moon + sun - 2*latitude},
		{0.00003, 2*moon + 2*latitude}, {-0.00003, moon + sun + 2*latitude}, {0.00003, moon - sun + 2*latitude},
		// The planets.
		{0.000325, 299.77 + 0.107408*k - 0.009173*t*t}, {0.000165, 251.88 + 0.016321*k},
		{0.000164, 251.83 + 26.651886*k}, {0.000126, 349.42 + 36.412478*k},
		{0.000110, 84.66 + 18.206239*k}, {0.000062, 141.74 + 53.303771*k},
		{0.000060, 207.14 + 2.453732*k}, {0.000056, 154.84 + 7.306860*k},
		{0.000047, 34.52 + 27.261239*k}, {0.000042, 207.19 + 0.121824*k},
		{0.000040, 291.34 + 1.844379*k}, {0.000037, 161.72 + 24.198154*k},
		{0.000035, 239.56 + 25.513099*k}, {0.000023, 331.55 + 3.592518*k},
	} {
		jd += term.days * sinDegrees(term.argument)
	}
	return jd
}

// sunDegrees is the apparent longitude of the Sun.
func sunDegrees(jd float64) float64 {
	t := (jd - 2451545) / 36525
	anomaly := 357.52911 + 35999.05029*t - 0.0001537*t*t
	center := (1.914602-0.004817*t)*sinDegrees(anomaly) + (0.019993-0.000101*t)*sinDegrees(2*anomaly) + 0.000289*sinDegrees(3*anomaly)
	mean := 280.46646 + 36000.76983*t + 0.0003032*t*t
	return mean + center - 0.00569 - 0.00478*sinDegrees(125.04-1934.136*t)
}

// deltaT is terrestrial minus universal time in seconds: round values of every
// tenth year, later the forecast of Espenak and Meeus.
func deltaT(jd float64) float64 {
	values := []float64{-3, 10, 21, 24, 24, 29, 33, 40, 51, 57, 64, 66, 69, 72, 79, 89, 109, 130, 152, 175, 199, 222}
	x := min(max((jd-2415020.5)/3652.5, 0), float64(len(values))-1.001)
	i := int(x)
	return values[i] + (x-float64(i))*(values[i+1]-values[i])
}

// An instant is one at a meridian: days since the beginning of 1900 there.
type instant float64

func local(jd, hours float64) instant {
	return instant(jd - deltaT(jd)/86400 + hours/24 - 2415020.5)
}

func (i instant) day() int { return int(math.Floor(float64(i))) }

func (i instant) nearMidnight(seconds float64) bool {
	x := float64(i)
	return math.Abs(x-math.Round(x))*86400 < seconds
}

// entry finds, by halving, when the Sun has gone 30 degrees n times since the
// solstice of December 1899. Its longitude is counted on through the circles,
// a hundred of which it had still to go until the solstice of 1999.
func entry(n int) float64 {
	target := 270 - 36000 + 30*float64(n)
	low := 2415020.5 - 40 + 30.43685*float64(n)
	high := low + 60
	for range 60 {
		if mid := (low + high) / 2; sunDegrees(mid) < target {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// A refMonth is a month as the reference sees it.
type refMonth struct {
	start  instant
	number int
	leap   bool
	terms  []int // 0 is the winter solstice, 1 the next term, to 11
}

func referenceMonths(hours float64) []refMonth {
	var months []refMonth
	for k := -1260.0; k <= 1275; k++ { // 1898 to 2103
		months = append(months, refMonth{start: local(newMoonJD(k), hours)})
	}
	for n := -12; n < 12*204; n++ {
		at := local(entry(n), hours)
		for i := range len(months) - 1 {
			if m := &months[i]; m.start.day() <= at.day() && at.day() < months[i+1].start.day() {
				m.terms = append(m.terms, (n+12)%12)
			}
		}
	}
	numberMonths(months)
	return months
}

func numberMonths(months []refMonth) {
	previous := -1
	for i := range months {
		if !slices.Contains(months[i].terms, 0) {
			continue
		}
		if previous >= 0 {
			numberBetween(months[previous:i])
		}
		previous = i
	}
}

func numberBetween(months []refMonth) {
	number, leapYet := 11, len(months) == 12
	for i := range months {
		if i > 0 && !leapYet && len(months[i].terms) == 0 {
			leapYet = true
			months[i].leap, months[i].number = true, number
			continue
		}
		if i > 0 {
			number = number%12 + 1
		}
		months[i].number = number
	}
}

// nearestFirst returns the first of a month that is the day or next to it.
func nearestFirst(c lunar.Calendar, day date.Date) date.Date {
	for _, d := range []date.Date{day.Prev(), day, day.Next()} {
		if l, err := c.FromCivil(d); err == nil && l.Day == 1 {
			return d
		}
	}
	return day
}

// Every month of 1900 to 2100 against the reference. The months that the
// reference cannot place are listed: their new moon falls within 40 s of
// midnight.
func TestTableAgreesWithAnotherTheory(t *testing.T) {
	for _, c := range []struct {
		calendar lunar.Calendar
		hours    float64
		leftOpen []string
	}{
		{lunar.Vietnam(), 7, []string{"1944-06-20", "1967-07-08", "2054-05-08", "2077-11-15", "2085-10-18"}},
		{lunar.China(), 8, []string{"2057-09-29", "2097-08-07"}},
		{lunar.Korea(), 9, []string{"2097-01-13"}},
	} {
		var open []string
		checked, day0 := 0, date.MustParse("1900-01-01")
		for _, m := range referenceMonths(c.hours) {
			day := day0.AddDays(m.start.day())
			if !c.calendar.Coverage().Contains(day) {
				continue
			}
			if m.start.nearMidnight(moonSeconds) {
				day = nearestFirst(c.calendar, day)
				open = append(open, day.String())
			}
			got, err := c.calendar.FromCivil(day)
			want := lunar.Date{Year: got.Year, Month: m.number, Day: 1, Leap: m.leap}
			if err != nil || got != want {
				t.Errorf("%s, %s: the table says %s (%v), the reference %s", c.calendar, day, got, err, want)
			}
			checked++
		}
		if checked < 2480 {
			t.Errorf("%s: only %d months compared", c.calendar, checked)
		}
		if !slices.Equal(open, c.leftOpen) {
			t.Errorf("%s: left open are %v, want %v", c.calendar, open, c.leftOpen)
		}
	}
}

// The reference itself, against instants that stand in the textbook: the new
// moon of 1977-02-18 at 03:37:42 TT (Meeus, example 49.a) and the Sun's
// longitude of 199.90895 degrees on 1992-10-13 (example 25.a).
func TestReferenceAgainstTheTextbook(t *testing.T) {
	if got := newMoonJD(-283); math.Abs(got-2443192.65118) > 10.0/86400 {
		t.Errorf("new moon at %f", got)
	}
	if got := math.Mod(sunDegrees(2448908.5)+360*20, 360); math.Abs(got-199.90895) > 0.0001 {
		t.Errorf("the Sun stands at %f", got)
	}
}
