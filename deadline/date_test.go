package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

// Every day of the years 1 to 9999 against the standard library, which counts
// in another way.
func TestDateAgreesWithTime(t *testing.T) {
	d := deadline.MustParseDate("0001-01-01")
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	for !d.IsZero() {
		year, month, day := at.Date()
		gotYear, gotMonth, gotDay := d.Civil()
		if gotYear != year || gotMonth != month || gotDay != day || d.Weekday() != at.Weekday() {
			t.Fatalf("%s: got %s %s", at.Format(time.DateOnly), d, d.Weekday())
		}
		if back, err := deadline.NewDate(year, month, day); err != nil || back != d {
			t.Fatalf("NewDate(%d, %s, %d) = %s, %v", year, month, day, back, err)
		}
		d, at = d.Next(), at.AddDate(0, 0, 1)
	}
	if at.Year() != 10000 {
		t.Fatalf("the last day is %s", at.AddDate(0, 0, -1).Format(time.DateOnly))
	}
}
