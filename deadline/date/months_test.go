package date_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
)

// The quick way to the day of the same number agrees with AddMonths on every
// kind of month, and at both ends of the years that a Date can have.
func TestSameDayInAgreesWithAddMonths(t *testing.T) {
	last := date.MustParse("9999-12-31").Ordinal()
	for n := 1; n <= last; n++ {
		if n > 1000 && n < last-1000 && n%97 != 0 {
			continue
		}
		d := date.OfOrdinal(n)
		for _, months := range []int{1, -1, 3, 12, -13, 4800, 119_987, -119_987, 119_999_988, -119_999_988} {
			want, err := d.AddMonths(months, date.RefuseAbsent)
			if got, ok := d.SameDayIn(months); ok != (err == nil) || got != want {
				t.Fatalf("%s and %d months: got %s, %t, want %s, %v", d, months, got, ok, want, err)
			}
		}
	}
}
