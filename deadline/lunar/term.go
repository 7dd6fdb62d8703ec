package lunar

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// Term is one of the 24 solar terms: the instant at which the Sun's apparent
// longitude reaches a multiple of 15 degrees, and the day that holds it. The
// number of a Term is that longitude in degrees, 0 to 345.
type Term int

// The solar terms that laws name.
const (
	SpringEquinox  Term = 0   // 春分
	Qingming       Term = 15  // 清明
	SummerSolstice Term = 90  // 夏至
	AutumnEquinox  Term = 180 // 秋分
	WinterSolstice Term = 270 // 冬至
)

// IsValid reports whether t is one of the 24.
func (t Term) IsValid() bool { return t >= 0 && t < 360 && t%15 == 0 }

// Term returns the civil day of a solar term in a Gregorian year (1900 to
// 2100): the day, at the calendar's meridian, in which the Sun reaches it.
// Every term comes once in every year. Another year is a *CoverageError, and a
// number that is no term a *NoSuchTermError.
//
// The law of Japan takes the equinoxes from the almanac of the National
// Astronomical Observatory, published on 1 February of the year before. That is
// computed from an ephemeris as the table here is, and no equinox since 1918 falls
// so near to midnight that theories could differ (see internal/gen/report.txt).
func (c Calendar) Term(year int, t Term) (date.Date, error) {
	if !t.IsValid() {
		return date.Date{}, &NoSuchTermError{Term: t}
	}
	days := c.terms()
	if days == "" || year <= tableFirst || year > tableLast {
		return date.Date{}, c.notCovered(civil(year, time.January, 1), Date{})
	}
	// The first term of a year is 小寒, at 285 degrees, in January.
	n := (int(t) + 360 - 285) % 360 / 15
	day := int(days[(year-tableFirst-1)*termsIn+n] - '0')
	return civil(year, time.Month(1+n/2), day+n%2*secondTerm), nil
}

func (c Calendar) terms() string {
	switch c.meridian {
	case utc7:
		return vietnamTerms
	case utc8:
		return chinaTerms
	case utc9, utc9Japan:
		return koreaTerms
	default:
		return ""
	}
}
