package clock

import (
	"encoding/json"
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// A Standing is where a limit stands on a day, after what has happened by then.
// The zero Standing has no day and is none; in JSON it is null.
type Standing struct {
	Day   date.Date `json:"day"`
	State State     `json:"state"`
	// Due is the last day; no day where it is open: before the start and while
	// time stands still.
	Due date.Date `json:"due,omitzero"`
	// Earliest is the last day if time ran on from the next day, where Due is
	// open because time stands still; after a stop, if the limit ran afresh from
	// Day. A restart after a pause can only make it later.
	Earliest date.Date `json:"earliest,omitzero"`
	// Used and Remaining are what of the term is used up at the end of Day and
	// what is left, in the term's days or working days. Of a term in weeks,
	// months or years Used is no term and Remaining is calendar days; of a
	// term on the clock both are no term.
	Used      deadline.Term `json:"used,omitzero"`
	Remaining deadline.Term `json:"remaining,omitzero"`
	// Late is by how much the last day has passed at the end of Day (or of the
	// day it was closed), in working days for a term in working days and in
	// calendar days for others; no term where it has not. A limit on the clock
	// that was closed on its last day after it had expired is late by 0 days.
	Late deadline.Term `json:"late,omitzero"`
	// Closed is the day on which the limit was closed.
	Closed date.Date `json:"closed,omitzero"`
	// Status is how firm Due or Earliest is, and with it the rest; without
	// either there is none, and JSON leaves it out.
	Status legal.Status `json:"status"`
	// Deadline is the computation behind Due or Earliest, with its reasons.
	Deadline deadline.Deadline `json:"-"`
}

// MarshalJSON writes the standing without the Deadline and its reasons.
func (s Standing) MarshalJSON() ([]byte, error) {
	if s.Day.IsZero() {
		return []byte("null"), nil
	}
	type standing Standing
	out := struct {
		standing
		Status *legal.Status `json:"status,omitempty"`
	}{standing: standing(s)}
	if !s.Due.IsZero() || !s.Earliest.IsZero() {
		out.Status = &s.Status
	}
	return json.Marshal(out)
}

// State is where a limit stands on a day. The zero State is none.
type State uint8

// The states of a limit.
const (
	NotYet   State = iota + 1 // it has not started
	OnTrack                   // it runs and is not due soon
	DueSoon                   // its last day is no further off than Limit.Soon
	DueToday                  // this is its last day
	Overdue                   // its last day has passed
	Halted                    // time stands still
	Ended                     // it was closed
)

//nolint:gochecknoglobals // a table of constants
var states = enum.Of("clock.state", "state of a limit",
	enum.As(NotYet, "not_started", "not started", "chưa bắt đầu"),
	enum.As(OnTrack, "on_track", "on track", "trong hạn"),
	enum.As(DueSoon, "due_soon", "due soon", "sắp đến hạn"),
	enum.As(DueToday, "due_today", "due today", "đến hạn hôm nay"),
	enum.As(Overdue, "overdue", "overdue", "quá hạn"),
	enum.As(Halted, "halted", "time stands still", "tạm dừng tính thời hạn"),
	enum.As(Ended, "ended", "ended", "đã kết thúc"),
)

// String returns the word of the state, "on_track".
func (s State) String() string { return states.Word(s) }

// In returns the state in a language: "on track".
func (s State) In(lang string, words ...text.Catalogue) string {
	return states.Name(s).In(lang, words...)
}

// MarshalText writes the state as its word; one that is none is an error.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(word []byte) error { return states.Unmarshal(word, s) }

// On returns where the limit stands on a day: only what happened on it or
// before counts. A day on which a last day would leave the calendar's coverage
// is an error of the calendar's; no day is a *deadline.QuestionError.
func (c Clock) On(day date.Date) (Standing, error) {
	if err := c.check(); err != nil {
		return Standing{}, err
	}
	r, err := c.by(day)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{Day: day, State: NotYet}
	if r.first == nil {
		return s, nil
	}
	through := day
	if !r.end.IsZero() {
		s.State, s.Closed = Ended, r.end
		through = r.end
	}
	if err := r.find(&s, through); err != nil {
		return Standing{}, err
	}
	err = r.measure(&s, through)
	return s, err
}

// find sets the last day, or the earliest one while time stands still.
func (r *run) find(s *Standing, through date.Date) error {
	d, open, err := r.due()
	switch {
	case err != nil:
		return err
	case !open:
		s.Due = d.Last()
	default:
		r.standThrough(through, d.EndsOnClock())
		if d, err = r.compute(); err != nil {
			return err
		}
		s.Earliest = d.Last()
		if r.end.IsZero() {
			s.State = Halted
		}
	}
	s.Deadline, s.Status = d, d.Status()
	return nil
}

// measure sets how much of the term is used, what is left and what is late at
// the end of a day, and from that the state.
func (r *run) measure(s *Standing, through date.Date) error {
	if err := r.measureTerm(s, through); err != nil {
		return err
	}
	if s.Due.IsZero() {
		return nil
	}
	late, err := r.isLate(s, through)
	if err != nil {
		return err
	}
	if late {
		n, err := r.limit.count(s, s.Due, through)
		if err != nil {
			return err
		}
		s.Late = r.limit.inUnit(n)
	}
	if s.State == Ended {
		return nil
	}
	return r.judge(s)
}

// isLate reports whether the last day has passed at the end of a day, or the
// limit was closed on the clock after it had expired.
func (r *run) isLate(s *Standing, through date.Date) (bool, error) {
	if r.closed == nil || r.closed.At.IsZero() || !s.Deadline.EndsOnClock() {
		return through.After(s.Due), nil
	}
	expires, err := s.Deadline.Expires(nil)
	return !r.closed.At.Before(expires), err
}

// judge sets the state of a limit that runs.
func (r *run) judge(s *Standing) error {
	switch {
	case s.Day.After(s.Due):
		s.State = Overdue
		return nil
	case s.Day == s.Due:
		s.State = DueToday
		return nil
	}
	s.State = OnTrack
	if r.limit.Soon.IsZero() {
		return nil
	}
	from, err := Ahead(s.Due, r.limit.Soon, r.limit.Calendar)
	if err == nil && !s.Day.Before(from) {
		s.State = DueSoon
	}
	return err
}

// measureTerm counts what is left from the end: whatever moved the start, the
// days that are left are those to the last one.
func (r *run) measureTerm(s *Standing, through date.Date) error {
	switch r.limit.Term.Unit() {
	case deadline.UnitWeeks, deadline.UnitHalfMonths, deadline.UnitMonths, deadline.UnitYears:
		s.Remaining = deadline.Days(max(0, s.Deadline.Last().Sub(through)))
		return nil
	case deadline.UnitDays, deadline.UnitWorkingDays:
	default:
		return nil
	}
	total, ok := r.total()
	if !ok {
		return nil
	}
	last, err := r.nominal(s.Deadline)
	if err != nil {
		return err
	}
	left := 0
	if through.Before(last) {
		if left, err = r.limit.count(s, through, last); err != nil {
			return err
		}
	}
	used := total.Whole() - left
	if total.TenThousandths() > 0 {
		used++
	}
	used = max(0, used)
	s.Used = r.limit.inUnit(used)
	s.Remaining, err = less(total, used)
	return err
}

// total is the term with its extensions, where they are of one kind and whole.
func (r *run) total() (deadline.Term, bool) {
	term := r.limit.Term
	if len(r.extensions) == 0 {
		return term, true
	}
	days := term.Whole()
	for _, e := range r.extensions {
		if e.Unit() != term.Unit() || e.TenThousandths() != 0 || term.TenThousandths() != 0 {
			return deadline.Term{}, false
		}
		days += e.Whole()
	}
	return r.limit.inUnit(days), true
}

// less returns what is left of a term after so many whole days.
func less(t deadline.Term, used int) (deadline.Term, error) {
	if used == 0 {
		return t, nil
	}
	rest := max(0, t.Whole()-used)
	fraction := t.TenThousandths()
	if used > t.Whole() {
		fraction = 0
	}
	return deadline.NewTerm(fmt.Sprintf("%d.%04d", rest, fraction), t.Unit())
}

// count counts days as the term does, after one day and through another; s is
// no firmer than they are.
func (l *Limit) count(s *Standing, after, through date.Date) (int, error) {
	if !l.countsWorkingDays() {
		return through.Sub(after), nil
	}
	n, status, err := l.Calendar.CountWorkingDays(after, through)
	s.Status = max(s.Status, status)
	return n, err
}
