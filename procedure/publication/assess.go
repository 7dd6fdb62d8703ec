package publication

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/procedure"
)

// Case is what must be known of a procedure to tell whether it was published
// in time. Days that are not known are left zero.
type Case struct {
	Code    string
	Office  procedure.Office // who publishes: procedure.Ministry or procedure.Province
	InForce deadline.Date    // the day the newest legal basis takes force
	Decided deadline.Date    // the day of the decision of publication
	Posted  deadline.Date    // the day of posting on the portal
}

// Finding is the answer for one procedure.
type Finding struct {
	Case     Case
	Decision Duty // indicator 1.1
	Posting  Duty // indicator 1.2
}

// Duty is one thing that is due: the decision, or the posting.
type Duty struct {
	Term deadline.Term
	// Possible are the days by which it can turn out to be due, in order: one
	// where the calendar is settled, none where From is not known.
	Possible []deadline.Date
	From     deadline.Date // the day the term is counted from, or back from
	Done     deadline.Date // no day if it is not known to be done
	// Timeliness is the verdict, Unknown where a day is missing.
	Timeliness Timeliness
	// Missing names what the verdict waits for, in words; nil if nothing.
	Missing []deadline.Text
	// Late is by how many working days it was done too late, 0 if it was not.
	Late  int
	Basis deadline.LegalBasis
}

// By returns the day by which it is due, the earliest of the possible ones,
// and no day where it is not known.
func (d Duty) By() deadline.Date {
	if len(d.Possible) == 0 {
		return deadline.Date{}
	}
	return d.Possible[0]
}

// Timeliness is whether something was done in time.
type Timeliness uint8

// The verdicts. The zero value is Unknown.
const (
	Unknown Timeliness = iota // a day is missing, or the calendar is open
	Open                      // not done, and not due yet
	InTime                    // done by the day it was due
	TooLate                   // done after it, or not done although it is past
)

// String returns "unknown", "open", "in time" or "too late".
func (t Timeliness) String() string {
	names := [...]string{"unknown", "open", "in time", "too late"}
	if int(t) < len(names) {
		return names[t]
	}
	return "?"
}

// MarshalText writes what String returns.
func (t Timeliness) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Assess tells whether a procedure was published in time, asked on a day: what
// is not done is too late from the day after it was due. A posting without a
// known decision has no term.
//
// The errors are an *OfficeError and, for a day outside the calendar, a
// *deadline.CoverageError.
func Assess(c Case, on deadline.Date, calendar *deadline.Calendar) (Finding, error) {
	decision, err := DecisionTerm(c.Office)
	if err != nil {
		return Finding{}, inCase(c, err)
	}
	posting, err := PostingTerm(c.Office)
	if err != nil {
		return Finding{}, inCase(c, err)
	}
	f := Finding{Case: c,
		Decision: Duty{Term: decision, From: c.InForce, Done: c.Decided, Basis: Basis("1.1")},
		Posting:  Duty{Term: posting, From: c.Decided, Done: c.Posted, Basis: Basis("1.2")},
	}
	if err := f.Decision.settle(-decision.Whole(), on, calendar); err != nil {
		return Finding{}, inCase(c, err)
	}
	if err := f.Posting.settle(posting.Whole(), on, calendar); err != nil {
		return Finding{}, inCase(c, err)
	}
	f.Decision.name(missingInForce(), missingDecision())
	f.Posting.name(missingDecision(), missingPosting())
	return f, nil
}

func inCase(c Case, err error) error {
	if c.Code == "" {
		return fmt.Errorf("publication: %w", err)
	}
	return fmt.Errorf("publication of %s: %w", c.Code, err)
}

// settle counts the day it is due and compares it with the day it was done.
func (d *Duty) settle(days int, on deadline.Date, calendar *deadline.Calendar) error {
	if d.From.IsZero() {
		return nil
	}
	possible, err := calendar.PossibleDates(d.From, days)
	if err != nil {
		return err
	}
	d.Possible = possible
	first, last := possible[0], possible[len(possible)-1]
	switch {
	case d.Done.IsZero() && on.IsZero():
	case d.Done.IsZero() && !on.After(first):
		d.Timeliness = Open
	case d.Done.IsZero() && on.After(last):
		d.Timeliness = TooLate
	case d.Done.IsZero():
	case !d.Done.After(first):
		d.Timeliness = InTime
	case d.Done.After(last):
		d.Timeliness = TooLate
		d.Late, _, err = calendar.CountWorkingDays(last, d.Done)
	}
	return err
}

// name says what a verdict that could not be given waits for.
func (d *Duty) name(from, done deadline.Text) {
	if d.Timeliness != Unknown {
		return
	}
	if d.From.IsZero() {
		d.Missing = append(d.Missing, from)
	}
	if d.Done.IsZero() {
		d.Missing = append(d.Missing, done)
	}
	if len(d.Possible) > 1 {
		d.Missing = append(d.Missing, deadline.NewText("en", "a decision about the calendar").With("vi", "quyết định về lịch làm việc"))
	}
}

func missingInForce() deadline.Text {
	return deadline.NewText("en", "the day the newest legal basis takes force").With("vi", "ngày căn cứ pháp lý mới nhất có hiệu lực")
}

func missingDecision() deadline.Text {
	return deadline.NewText("en", "the day of the decision of publication").With("vi", "ngày ký quyết định công bố")
}

func missingPosting() deadline.Text {
	return deadline.NewText("en", "the day of posting").With("vi", "ngày đăng tải công khai")
}
