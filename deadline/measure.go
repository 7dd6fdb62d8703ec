package deadline

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Elapsed is how much time lies between two events, in every unit that a
// limit can have. All of it is negative where the second event is the earlier
// one.
type Elapsed struct {
	// Days are calendar days, the first not counted: 1 from one day to the
	// next.
	Days int
	// WorkingDays are those of the calendar, the first not counted.
	WorkingDays int
	// Time is what passed on the clock, where HasTime: both events are
	// instants.
	Time    time.Duration
	HasTime bool
	// OfficeTime is the part of it in which the office was open, where
	// HasOfficeTime: the calendar has office hours, too.
	OfficeTime    time.Duration
	HasOfficeTime bool
	// Status is how firm working days and office time are: with open choices
	// they are the most that is possible.
	Status legal.Status
}

// Measure returns how much time lies between two events: what a step really
// took, or what is left of it. An event without a day is an *EventError, a
// missing calendar a *QuestionError, a day that the calendar does not cover a
// *CoverageError. Instants are taken on the clock of the calendar's office hours,
// where it has any.
func Measure(from, to Event, cal *calendar.Calendar) (Elapsed, error) {
	zone := cal.Hours().Zone()
	from, to = from.in(zone), to.in(zone)
	if from.IsZero() || to.IsZero() {
		return Elapsed{}, &EventError{Reason: "there is no day to measure from or to; give deadline.On(day) or deadline.At(instant)"}
	}
	if cal == nil {
		return Elapsed{}, &QuestionError{Reason: "working days are measured on a calendar, and there is none; give one made by calendar.New, or that of a law as known on a day"}
	}
	e := Elapsed{Days: to.day.Sub(from.day)}
	var err error
	if e.WorkingDays, e.Status, err = cal.CountWorkingDays(from.day, to.day); err != nil {
		return Elapsed{}, err
	}
	since, ok1 := from.Instant()
	until, ok2 := to.Instant()
	if !ok1 || !ok2 {
		return e, nil
	}
	e.Time, e.HasTime = until.Sub(since), true
	if cal.Hours().IsZero() {
		return e, nil
	}
	open, status, err := cal.Hours().Between(cal, since, until)
	if err != nil {
		return Elapsed{}, err
	}
	e.OfficeTime, e.HasOfficeTime, e.Status = open, true, max(e.Status, status)
	return e, nil
}

// Remaining returns how much time is left at an event until the deadline's
// last day, which is counted, or until the instant at which it expires, where
// the event is one. It is negative when the deadline has passed. Where the
// deadline is not settled it is the time until the earliest of its days. An
// instant is taken on the clock of the office, as in Compute. Without a deadline
// it is a *QuestionError.
func (d Deadline) Remaining(at Event) (Elapsed, error) {
	if d.IsZero() {
		return Elapsed{}, noDeadline()
	}
	at = at.in(d.zone())
	left, err := Measure(at, On(d.last), d.cal)
	now, ok := at.Instant()
	if err != nil || !ok || d.Bound() == convention.EarliestDay {
		return left, err
	}
	expires, err := d.Expires(now.Location())
	if err != nil {
		return Elapsed{}, err
	}
	left.Time, left.HasTime = expires.Sub(now), true
	if d.cal.Hours().IsZero() {
		return left, nil
	}
	open, status, err := d.cal.Hours().Between(d.cal, now, expires)
	left.OfficeTime, left.HasOfficeTime, left.Status = open, true, max(left.Status, status)
	return left, err
}

// Timeliness says when something was done, compared with its deadline.
type Timeliness uint8

// The values of Timeliness.
const (
	// TimelinessOpen is no answer yet: it depends on what is still to be
	// decided, or on the reading.
	TimelinessOpen Timeliness = iota
	Early                     // on a day before the last one
	OnTime                    // on the last day, before it expires
	Late                      // after it expired
	Premature                 // before the earliest permitted day
)

//nolint:gochecknoglobals // a table of constants
var judgements = enum.Of("deadline.timeliness", "judgement",
	enum.As(TimelinessOpen, "open", "open", "chưa xác định"),
	enum.As(Early, "early", "early", "sớm hạn"),
	enum.As(OnTime, "on_time", "on time", "đúng hạn"),
	enum.As(Late, "late", "late", "quá hạn"),
	enum.As(Premature, "premature", "premature", "quá sớm"),
)

// String returns the word of the value.
func (t Timeliness) String() string { return judgements.Word(t) }

// In returns the value in words.
func (t Timeliness) In(lang string, words ...text.Catalogue) string {
	return judgements.Name(t).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (t Timeliness) MarshalText() ([]byte, error) { return judgements.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Timeliness) UnmarshalText(word []byte) error { return judgements.Unmarshal(word, t) }

// Judgement is when something was done, and by how much that was before or
// after the last day: never negative, and zero on that day itself.
type Judgement struct {
	Timeliness Timeliness `json:"timeliness"`
	By         Elapsed    `json:"by"`
}

// Judge compares what was done with the deadline: on time on the last day,
// early on an earlier one, late after the deadline has expired. No text of
// Vietnamese law defines these words; that is their natural reading. Where a
// deadline that is not settled can turn out so that the judgement changes,
// it is TimelinessOpen, and so is what was done at the very moment at which an office
// closes with which the day ends, where the convention's Closing is silent. Of a deadline without a calendar By has days alone.
//
// Where the deadline ends on the clock and the act was on its last day, the
// act must be an instant; otherwise it is an *EventError. An instant is taken on
// the clock of the office, as in Compute. Without a deadline it is a
// *QuestionError.
func (d Deadline) Judge(done Event) (Judgement, error) {
	if d.IsZero() {
		return Judgement{}, noDeadline()
	}
	done = done.in(d.zone())
	if done.IsZero() {
		return Judgement{}, &EventError{Reason: "there is no day on which it was done; give deadline.On(day) or deadline.At(instant)"}
	}
	var j Judgement
	for i, a := range d.Alternatives() {
		t, err := a.Deadline.timeliness(done)
		if err != nil {
			return Judgement{}, err
		}
		if t == TimelinessOpen || i > 0 && t != j.Timeliness {
			return Judgement{}, nil
		}
		j.Timeliness = t
	}
	from, to := done, On(d.last)
	if done.day.After(d.last) {
		from, to = to, from
	}
	if d.cal == nil {
		j.By = Elapsed{Days: to.day.Sub(from.day)}
		return j, nil
	}
	var err error
	j.By, err = Measure(from, to, d.cal)
	return j, err
}

func (d Deadline) timeliness(done Event) (Timeliness, error) {
	switch c := done.day.Compare(d.last); {
	case d.Bound() == convention.EarliestDay && c < 0:
		return Premature, nil
	case d.Bound() == convention.EarliestDay:
		return OnTime, nil
	case c < 0:
		return Early, nil
	case c > 0:
		return Late, nil
	}
	at, ok := done.Instant()
	if !ok {
		if d.clock != nil || d.part != 0 {
			return TimelinessOpen, &EventError{Event: done, Reason: "the deadline ends at a clock time of that day; give the instant with deadline.At"}
		}
		return OnTime, nil
	}
	expires, err := d.Expires(at.Location())
	if err != nil {
		return TimelinessOpen, err
	}
	closing := d.clock == nil && d.part == 0 && d.conv.Dimensions().DayEnd == convention.AtOfficeClose
	switch rule := d.conv.Dimensions().Closing; {
	case at.Before(expires), at.Equal(expires) && closing && rule == convention.ClosingWithin:
		return OnTime, nil
	case at.Equal(expires) && closing && rule == convention.ClosingDisputed:
		return TimelinessOpen, nil
	}
	return Late, nil
}
