package comparison_test

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
)

// table is the file of the lines.
const table = "testdata/differences.csv"

// columns are those of the table.
const columns = "code,against,day,weekday,ours,theirs,right,why"

// line says of a day that is off here and worked there, or the other way round, who is
// right and why.
type line struct {
	code, against, day, weekday string
	ours                        string // the kind of the day in the library's calendar
	theirs                      string // off or worked
	right                       string
	why                         string
}

// key is what a line is about.
func (l line) key() string {
	return strings.Join([]string{l.code, l.against, l.day, l.ours, l.theirs}, ",")
}

// check says what is wrong with a line of a day. The library is right only where the
// day is settled and its source was read; of a day that is to be decided nobody is.
func (l line) check(day calendar.Day) error {
	unread := false
	for _, r := range day.Reasons {
		unread = unread || r.Kind == day.Kind && r.Basis.Unverified
	}
	switch {
	case l.why == "":
		return errors.New("no line says who is right, and why")
	case day.Status != legal.Settled && l.right != "open":
		return errors.New("nobody is right before it is decided: write open")
	case day.Status == legal.Settled && unread && l.right != "unverified":
		return errors.New("the library's source was not read: write unverified")
	case day.Status == legal.Settled && !unread && l.right != "ours" && l.right != "theirs":
		return errors.New("write ours or theirs, whoever is right")
	}
	return nil
}

// lines reads the table.
func lines(t *testing.T) map[string]line {
	t.Helper()
	file, err := os.Open(table)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) == 0 || strings.Join(rows[0], ",") != columns {
		t.Fatalf("the table begins with %v, %v; its columns are %s", rows[:min(len(rows), 1)], err, columns)
	}
	said := map[string]line{}
	for _, r := range rows[1:] {
		l := line{code: r[0], against: r[1], day: r[2], weekday: r[3], ours: r[4], theirs: r[5], right: r[6], why: r[7]}
		said[l.key()] = l
	}
	return said
}

// written returns the table of lines.
func written(lines []line) string {
	var b strings.Builder
	out := csv.NewWriter(&b)
	rows := [][]string{strings.Split(columns, ",")}
	for _, l := range lines {
		rows = append(rows, []string{l.code, l.against, l.day, l.weekday, l.ours, l.theirs, l.right, l.why})
	}
	if err := out.WriteAll(rows); err != nil {
		panic(err)
	}
	return b.String()
}
