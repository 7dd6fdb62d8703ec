package periods

import (
	"os"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Case computes a row through a named convention.
type Case struct {
	ID         string
	Convention convention.Convention
	// Term, where it is not what the row counts: an act may state days that
	// are counted as hours, or one term where the row has another.
	Term  deadline.Term
	Event deadline.Event // where it is not the row's
	Cal   *calendar.Calendar
	With  []deadline.Circumstance
	// Status is Ambiguous where the convention leaves open what the row takes
	// one reading of; the row's answer must then be among the alternatives.
	Status legal.Status
}

// T is what a test reports to.
type T interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// Load returns the rows of deadline/testdata by their ids, for the test of a
// package one level below deadline.
func Load(t T) map[string]Row {
	t.Helper()
	file, err := os.Open("../testdata/period-vectors.csv") //nolint:forbidigo // for tests
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	list, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]Row{}
	for _, row := range list {
		rows[row.Value("id")] = row
	}
	return rows
}

// Check computes the cases and compares them with what the rows expect.
func Check(t T, cases []Case) {
	t.Helper()
	rows := Load(t)
	for _, c := range cases {
		d, err := c.compute(rows[c.ID])
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		if d.Status() != c.Status {
			t.Errorf("%s is %v, not %v", c.ID, d.Status(), c.Status)
		}
		found := false
		for _, a := range d.Alternatives() {
			_, _, ok := rows[c.ID].Agrees(a.Deadline)
			found = found || ok
		}
		if !found {
			t.Errorf("%s under %v: got %v, want %s %s", c.ID, c.Convention, d, rows[c.ID]["expected"], rows[c.ID]["expected_weekday"])
		}
	}
}

func (c Case) compute(row Row) (deadline.Deadline, error) {
	q, err := row.Question()
	if err != nil {
		return deadline.Deadline{}, err
	}
	if !c.Event.IsZero() {
		q.Event = c.Event
	}
	if !c.Term.IsZero() {
		q.Term = c.Term
	}
	if c.Cal != nil {
		q.Calendar = c.Cal
	}
	q.Convention, q.With = c.Convention, c.With
	return q.Compute()
}
