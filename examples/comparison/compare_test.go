package comparison_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
)

var update = flag.Bool("update", false, "write the lines anew, and leave open in each new one who is right and why")

// Each day is off here and there, or a line of differences.csv says who is right and
// why; and there is no line of a day that nobody sees differently.
func TestEachDifferenceHasALine(t *testing.T) {
	said := lines(t)
	var found []line
	for _, o := range orders() {
		ours := o.calendar(t)
		for _, there := range o.others(t) {
			days := 0
			for day := range ours.Days(o.days()) {
				days++
				if day.Worked != there.off(day) {
					continue
				}
				l := line{code: o.code, against: there.name, day: day.Date.String(), weekday: day.Date.Weekday().String(), ours: day.Kind.String(), theirs: "off"}
				if !day.Worked {
					l.theirs = "worked"
				}
				if at, ok := said[l.key()]; ok {
					l.right, l.why = at.right, at.why
				}
				if err := l.check(day); err != nil {
					t.Errorf("%s: %v; it is %s", l.key(), err, says(day))
				}
				found = append(found, l)
			}
			if days != o.days().Days() {
				t.Errorf("%s covers %s, which are not all days of %s", o.code, ours.Coverage(), o.days())
			}
		}
	}
	want := written(found)
	if *update {
		if err := os.WriteFile(table, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stands, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	if string(stands) != want {
		t.Errorf("%s does not have the lines of the %d days that differ, in order: write them with -update, and say in each who is right and why", table, len(found))
	}
	t.Logf("%d days differ", len(found))
}

func says(d calendar.Day) string {
	parts := []string{d.Kind.String(), d.Status.String()}
	for _, r := range d.Reasons {
		parts = append(parts, fmt.Sprint(r.Says()))
	}
	return strings.Join(parts, "; ")
}
