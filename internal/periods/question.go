package periods

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // rows name zones, on machines that may know none

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// parameters are the keys of the column other_parameters_json. A pointer
// distinguishes a key that is left out from one with the zero value.
type parameters struct {
	Restart      *string     `json:"restart"`
	Suspend      [][2]string `json:"suspend"`
	Office       string      `json:"office"`
	CutOff       string      `json:"cutoff"`
	Mode         string      `json:"mode"`
	Round        string      `json:"round"`
	Zone         string      `json:"tz"`
	ShortMax     *int        `json:"short_max"`
	ClearEvent   bool        `json:"clear_event"`
	Earliest     bool        `json:"earliest"`
	Anchor       string      `json:"anchor"`
	Deemed       *int        `json:"deemed"`
	DeemedRoll   string      `json:"deemed_roll"`
	MinWorking   *int        `json:"min_working"`
	AddAfter     *int        `json:"add_after"`
	Inaccessible []string    `json:"inaccessible"`
}

func parseParameters(s string) (parameters, error) {
	var p parameters
	if s == "" {
		return p, nil
	}
	reader := json.NewDecoder(bytes.NewReader([]byte(s)))
	reader.DisallowUnknownFields()
	if err := reader.Decode(&p); err != nil {
		return p, fmt.Errorf("other_parameters_json: %w", err)
	}
	if _, err := reader.Token(); !errors.Is(err, io.EOF) {
		return p, errors.New("other_parameters_json: more follows the object")
	}
	return p, nil
}

// Question is a row as a question to the library.
type Question struct {
	Event      deadline.Event
	Term       deadline.Term
	Calendar   *calendar.Calendar
	Convention convention.Convention
	With       []deadline.Circumstance
}

// Question returns what the row asks.
func (r Row) Question() (q Question, err error) {
	params, err := parseParameters(r.Value("other_parameters_json"))
	if err != nil {
		return q, err
	}
	if q.Term, err = r.term(); err != nil {
		return q, err
	}
	zone, err := params.location()
	if err != nil {
		return q, err
	}
	if q.Event, err = r.event(zone); err != nil {
		return q, err
	}
	if q.Convention, err = r.convention(params); err != nil {
		return q, err
	}
	with, named, err := r.circumstances(params, zone)
	if err != nil {
		return q, err
	}
	q.With = with
	q.Calendar, err = r.calendar(params.Office, zone, append(named, q.Event.Date()), q.Term)
	return q, err
}

// Compute answers the question.
func (q Question) Compute() (deadline.Deadline, error) {
	return deadline.Compute(q.Event, q.Term, q.Calendar, q.Convention, q.With...)
}

// location is the zone of the row's clock. Without one, clock times are
// counted as on a wall clock that never changes.
func (q parameters) location() (*time.Location, error) {
	if q.Zone == "" {
		return time.UTC, nil
	}
	zone, err := time.LoadLocation(q.Zone)
	if err != nil || q.Zone == "Local" {
		return nil, fmt.Errorf("tz %q is no time zone", q.Zone)
	}
	return zone, nil
}

func (r Row) term() (deadline.Term, error) {
	amount, unit := r.Value("period_amount"), r.Value("period_unit")
	if unit == "month+day" {
		months, days, _ := strings.Cut(amount, "+")
		m, err1 := wholeNumber("period_amount", months)
		d, err2 := wholeNumber("period_amount", days)
		return deadline.MonthsAndDays(m, d), errors.Join(err1, err2)
	}
	n, err := wholeNumber("period_amount", amount)
	if err != nil {
		return deadline.Term{}, err
	}
	var term func(int) deadline.Term
	err = choose("period_unit", unit, &term, "hour, workhour, day, workday, week, month, year, month+day", deadline.Hours,
		deadline.WorkingHours, deadline.Days, deadline.WorkingDays, deadline.Weeks, deadline.Months, deadline.Years)
	if err != nil {
		return deadline.Term{}, err
	}
	return term(n), nil
}

func wholeNumber(what, s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%s %q is no whole number from 0", what, s)
	}
	return n, nil
}

// event reads a day, or an instant on the row's clock.
func (r Row) event(zone *time.Location) (deadline.Event, error) {
	s := r.Value("start_date")
	if !strings.Contains(s, "T") {
		d, err := date.Parse(s)
		return deadline.On(d), err
	}
	at, err := ParseWallClock(s, zone)
	return deadline.At(at), err
}
