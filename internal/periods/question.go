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
	"github.com/statutory-go/statutory/deadline/text"
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
	at, err := parseWallClock(s, zone)
	return deadline.At(at), err
}

// calendar is the row's own: its weekend, its days off and its days worked,
// over all years that a count from some days can reach.
func (r Row) calendar(office string, zone *time.Location, from []date.Date, term deadline.Term) (*calendar.Calendar, error) {
	var weekend []calendar.RestDays
	if err := choose("weekend", r.Value("weekend"), &weekend, "SatSun", calendar.Weekend(time.Saturday, time.Sunday)); err != nil {
		return nil, err
	}
	def := calendar.Definition{Name: "row " + r.Value("id"), Rest: weekend}
	for _, d := range from {
		def.Coverage = widen(def.Coverage, reach(d, term))
	}
	for _, list := range []struct {
		column string
		kind   calendar.DayKind
	}{{"holidays_listed", calendar.DayHoliday}, {"extra_working_days", calendar.DayExtra}} {
		marks, err := r.marks(list.column, list.kind)
		if err != nil {
			return nil, err
		}
		for _, m := range marks {
			def.Coverage = widen(def.Coverage, date.Interval{First: m.Date, Last: m.Date})
		}
		def.Marks = append(def.Marks, marks...)
	}
	if office != "" {
		openings, err := calendar.ParseOpenings(office)
		if err != nil {
			return nil, err
		}
		if def.Hours, err = calendar.NewOfficeHours(calendar.HoursDefinition{Zone: zone, Every: openings}); err != nil {
			return nil, err
		}
	}
	return calendar.New(def)
}

func (r Row) marks(column string, kind calendar.DayKind) ([]calendar.Mark, error) {
	var marks []calendar.Mark
	for s := range strings.SplitSeq(r.Value(column), ";") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		d, err := date.Parse(s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", column, err)
		}
		marks = append(marks, calendar.Mark{Date: d, Kind: kind, Name: text.Plain(column)})
	}
	return marks, nil
}

// reach is far more than a count from start can need: a unit takes at most so
// many days, and 20 years are left for what else moves the end.
func reach(start date.Date, term deadline.Term) date.Interval {
	each := map[deadline.Unit]int{deadline.UnitHours: 1, deadline.UnitWorkingHours: 4, deadline.UnitDays: 2,
		deadline.UnitWorkingDays: 3, deadline.UnitWeeks: 14, deadline.UnitMonths: 62, deadline.UnitYears: 732}[term.Unit()]
	days := each*min(term.Whole(), deadline.MaxAmount) + 2*min(term.ExtraDays(), deadline.MaxAmount) + 20*366
	in := date.Interval{First: start.AddDays(-days), Last: start.AddDays(days)}
	if in.First.IsZero() {
		in.First = date.MustParse("0001-01-01")
	}
	if in.Last.IsZero() {
		in.Last = date.MustParse("9999-12-31")
	}
	return in
}

// widen returns the shortest interval that holds both.
func widen(a, b date.Interval) date.Interval {
	if a.First.IsZero() || b.First.Before(a.First) {
		a.First = b.First
	}
	if b.Last.After(a.Last) {
		a.Last = b.Last
	}
	return a
}
