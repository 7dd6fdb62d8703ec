package publication

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/internal/enum"
)

// Case is what must be known of a procedure to say whether it was published
// in time. Days that are not known are left zero.
type Case struct {
	Code    string    `json:"code,omitempty"`
	Office  string    `json:"office"`            // who publishes: vn.Ministry or vn.Province
	InForce date.Date `json:"in_force,omitzero"` // the day the newest legal basis takes force
	Decided date.Date `json:"decided,omitzero"`  // the day of the decision of publication
	Posted  date.Date `json:"posted,omitzero"`   // the day of posting on the portal
}

// Finding is the answer for one procedure.
type Finding struct {
	Case     Case `json:"case"`
	Decision Duty `json:"decision"` // indicator 1.1
	Posting  Duty `json:"posting"`  // indicator 1.2
}

// Duty is one thing that is due: the decision, or the posting.
type Duty struct {
	Term deadline.Term
	From date.Date // the day the term is counted from, or back from
	// Deadline is the last day, with its reasons: the day each working day was
	// counted, and why others were not. It is zero where From is not known.
	Deadline deadline.Deadline
	Done     date.Date // no day if it is not known to be done
	State    State
	// Missing names what an Unknown state waits for, in words.
	Missing []text.Sentence
	// Late is by how many working days it was done too late, at least; 0 if it
	// was not.
	Late  int
	Basis legal.Basis

	backward bool
}

// By returns the last day, the earliest one where the calendar leaves several
// possible, and no day where it is not known.
func (d Duty) By() date.Date { return d.Deadline.Last() }

// State is whether something was done in time.
type State uint8

// The states. The zero State is Unknown.
const (
	Unknown State = iota // a day is missing, or the calendar is open
	Pending              // not done, and not due yet
	InTime               // done by the day it was due
	TooLate              // done after it, or not done although it is past
)

//nolint:gochecknoglobals // a table of constants
var states = enum.Of("publication.state", "state of publication",
	enum.As(Unknown, "unknown", "unknown", "chưa rõ"),
	enum.As(Pending, "pending", "pending", "chưa đến hạn"),
	enum.As(InTime, "in_time", "in time", "đúng hạn"),
	enum.As(TooLate, "too_late", "too late", "quá hạn"),
)

// String returns the word of the value.
func (s State) String() string { return states.Word(s) }

// In returns the value in words.
func (s State) In(lang string, words ...text.Catalogue) string {
	return states.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(word []byte) error { return states.Unmarshal(word, s) }

// Assess says whether a procedure was published in time, asked on a day: what
// is not done is too late from the day after it was due. A posting without a
// known decision has no term.
//
// The errors are an *OfficeError and those of [deadline.Compute], such as a
// *deadline.CoverageError for a day outside the calendar.
func Assess(c Case, on date.Date, cal *calendar.Calendar) (Finding, error) {
	limit, err := limitOf(c.Office)
	if err != nil {
		return Finding{}, inCase(c, err)
	}
	f := Finding{Case: c,
		Decision: Duty{Term: limit.Decision.Term, From: c.InForce, Done: c.Decided, Basis: limit.Decision.Basis, backward: true},
		Posting:  Duty{Term: limit.Posting.Term, From: c.Decided, Done: c.Posted, Basis: limit.Posting.Basis},
	}
	for _, duty := range []*Duty{&f.Decision, &f.Posting} {
		if err := duty.settle(on, cal); err != nil {
			return Finding{}, inCase(c, err)
		}
	}
	f.Decision.name(&sayInForce, &sayDecision)
	f.Posting.name(&sayDecision, &sayPosting)
	return f, nil
}

func inCase(c Case, err error) error {
	if c.Code == "" {
		return fmt.Errorf("publication: %w", err)
	}
	return fmt.Errorf("publication of %s: %w", c.Code, err)
}

// settle counts the last day and compares it with the day it was done.
func (d *Duty) settle(on date.Date, cal *calendar.Calendar) error {
	if d.From.IsZero() {
		return nil
	}
	var direction []deadline.Circumstance
	if d.backward {
		direction = append(direction, deadline.Backward())
	}
	var err error
	d.Deadline, err = deadline.Compute(deadline.On(d.From), d.Term, cal, vn.CivilCode(), direction...)
	if err != nil {
		return err
	}
	// Early or on the last day is all the same here, so that a day before all
	// the possible ones is in time however the calendar turns out.
	switch {
	case d.Done.IsZero():
		d.State = d.undone(on)
	case !d.Done.After(d.By()):
		d.State = InTime
	case d.Done.After(d.latest()):
		d.State = TooLate
		d.Late, _, err = cal.CountWorkingDays(d.latest(), d.Done)
	}
	return err
}

// undone is the state on a day of what is not done.
func (d *Duty) undone(on date.Date) State {
	switch {
	case on.IsZero():
		return Unknown
	case !on.After(d.By()):
		return Pending
	case on.After(d.latest()):
		return TooLate
	}
	return Unknown
}

// latest is the latest day on which it can turn out to be due.
func (d *Duty) latest() date.Date {
	possible := d.Deadline.Alternatives()
	return possible[len(possible)-1].Deadline.Last()
}

// name says what a verdict that could not be given waits for.
func (d *Duty) name(from, done *text.Phrase) {
	if d.State != Unknown {
		return
	}
	if d.From.IsZero() {
		d.Missing = append(d.Missing, from.With())
	}
	if d.Done.IsZero() {
		d.Missing = append(d.Missing, done.With())
	}
	if !d.Deadline.IsZero() && d.Deadline.Status() != legal.Settled {
		d.Missing = append(d.Missing, sayCalendar.With())
	}
}
