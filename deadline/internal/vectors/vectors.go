// Package vectors reads the worked cases in deadline/testdata for the tests
// of the packages that have conventions. Nothing but tests imports it.
package vectors

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Row is one worked case of period-vectors.csv.
type Row map[string]string

// Load reads the cases by their ids, from the directory of a package one
// level below deadline.
func Load(t testing.TB) map[string]Row {
	t.Helper()
	file, err := os.Open("../testdata/period-vectors.csv") //nolint:forbidigo // for tests
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]Row{}
	for _, record := range records[1:] {
		row := Row{}
		for i, column := range records[0] {
			row[column] = record[i]
		}
		rows[row["id"]] = row
	}
	return rows
}

// Calendar is the row's own: its days off and worked, 20 years around its
// event, with its office hours if it has any.
func (r Row) Calendar(t testing.TB) *calendar.Calendar {
	t.Helper()
	start := r.Start(t)
	def := calendar.Definition{
		Name:     r["id"],
		Coverage: date.Interval{First: start.AddDays(-20 * 366), Last: start.AddDays(20 * 366)},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	}
	for column, kind := range map[string]calendar.DayKind{"holidays_listed": calendar.DayHoliday, "extra_working_days": calendar.DayExtra} {
		for s := range strings.SplitSeq(r[column], ";") {
			if s != "" {
				def.Marks = append(def.Marks, calendar.Mark{Date: date.MustParse(s), Kind: kind, Name: text.Plain(column)})
			}
		}
	}
	var params struct{ Office, TZ string }
	if s := r["other_parameters_json"]; s != "" {
		if err := json.Unmarshal([]byte(s), &params); err != nil {
			t.Fatal(err)
		}
	}
	if params.Office != "" {
		hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings(params.Office)})
		if err != nil {
			t.Fatal(err)
		}
		def.Hours = hours
	}
	return calendar.MustNew(def)
}

// Start is the day of the row's event.
func (r Row) Start(t testing.TB) date.Date {
	t.Helper()
	d, err := date.Parse(r["start_date"][:10])
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Event is the row's event, an instant in a zone where the row has one.
func (r Row) Event(t testing.TB, zone *time.Location) deadline.Event {
	t.Helper()
	if !strings.Contains(r["start_date"], "T") {
		return deadline.On(r.Start(t))
	}
	at, err := time.ParseInLocation("2006-01-02T15:04", r["start_date"], zone)
	if err != nil {
		t.Fatal(err)
	}
	return deadline.At(at)
}

// Term is the row's term.
func (r Row) Term(t testing.TB) deadline.Term {
	t.Helper()
	text := r["period_amount"] + " " + map[string]string{"workday": "working days", "workhour": "working hours",
		"day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours"}[r["period_unit"]]
	if months, days, ok := strings.Cut(r["period_amount"], "+"); ok {
		text = months + " months " + days + " days"
	}
	term, err := deadline.ParseTerm(text)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

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

// Check computes the cases and compares them with what the rows expect.
func Check(t *testing.T, cases []Case) {
	t.Helper()
	rows := Load(t)
	for _, c := range cases {
		row, ok := rows[c.ID]
		if !ok {
			t.Errorf("there is no case %s", c.ID)
			continue
		}
		d, err := c.compute(t, row)
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		if d.Status() != c.Status {
			t.Errorf("%s is %v, not %v", c.ID, d.Status(), c.Status)
		}
		found := false
		for _, a := range d.Alternatives() {
			found = found || row.is(t, a.Deadline)
		}
		if !found {
			t.Errorf("%s under %v: got %v, want %s %s", c.ID, c.Convention, d, row["expected"], row["expected_weekday"])
		}
	}
}

func (c Case) compute(t *testing.T, row Row) (deadline.Deadline, error) {
	t.Helper()
	event, term, cal := c.Event, c.Term, c.Cal
	if event.IsZero() {
		event = row.Event(t, time.UTC)
	}
	if term.IsZero() {
		term = row.Term(t)
	}
	if cal == nil {
		cal = row.Calendar(t)
	}
	return deadline.Compute(event, term, cal, c.Convention, c.With...)
}

func (r Row) is(t *testing.T, d deadline.Deadline) bool {
	t.Helper()
	if d.Last().Weekday().String()[:3] != r["expected_weekday"] {
		return false
	}
	if !strings.Contains(r["expected"], "T") {
		return d.Last().String() == r["expected"]
	}
	at, err := d.Expires(nil)
	if err != nil {
		t.Error(err)
	}
	return at.Format("2006-01-02T15:04") == r["expected"]
}
