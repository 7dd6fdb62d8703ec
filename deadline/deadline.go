package deadline

import (
	"log/slog"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Deadline is what Compute answers: the question, and the last day of the
// term, how firm that is and why. It is immutable and safe for concurrent use.
//
// Where it is not settled, Last and Expires give the earliest of the days and
// instants that are possible: whoever acts by then is in time whatever is
// decided. [Deadline.Alternatives] has them all.
type Deadline struct {
	question
	answer
	open *outcomes // nil if settled; with it the size is of whole 16-byte words, which are copied without stalls
}

// Event returns what the term was counted from.
func (d Deadline) Event() Event { return d.event }

// Term returns the term that was counted.
func (d Deadline) Term() Term { return d.term }

// Calendar returns the calendar that was counted on, nil if there was none.
func (d Deadline) Calendar() *calendar.Calendar { return d.cal }

// Convention returns the convention that was counted under.
func (d Deadline) Convention() convention.Convention { return d.conv }

// Governing returns the term that the deadline ends with: the one asked for or, of
// terms set beside it by Shorter or Longer, the one that holds. Where the deadline is
// not settled it is that of its earliest outcome.
func (d Deadline) Governing() Term {
	if d.governs == 0 {
		return d.term
	}
	return d.with.rivals[d.governs-1].term
}

// GoverningCalendar returns the calendar on which the term that [Deadline.Governing]
// returns was counted; nil if there was none.
func (d Deadline) GoverningCalendar() *calendar.Calendar {
	if d.governs == 0 {
		return d.cal
	}
	return d.with.rivals[d.governs-1].cal
}

// Direction returns whether the term was counted from its event or back from
// it.
func (d Deadline) Direction() convention.Direction {
	if d.isBackward() {
		return convention.Backwards
	}
	return convention.Forward
}

// Bound returns whether Last is the latest day to act or the earliest
// permitted one.
func (d Deadline) Bound() convention.Bound { return d.conv.Dimensions().Bound }

// IsZero reports whether d is no deadline.
func (d Deadline) IsZero() bool { return d.last.IsZero() }

// Last returns the last day of the term: the latest day on which the act is
// in time, or, where Bound is EarliestDay, the first on which it is permitted.
func (d Deadline) Last() date.Date { return d.last }

// Status returns how firm the answer is; without a deadline there is none, and
// IsZero is to be asked first.
func (d Deadline) Status() legal.Status { return d.status }

// EndsOnClock reports whether the term ends at an instant and not with its
// last day: a term in hours does. Where hours are used up with a day, that is
// its 24:00, and Last is the day.
func (d Deadline) EndsOnClock() bool { return d.clock != nil }

// Expires returns the instant from which it is too late, in a zone: the
// start of the day after the last day, or earlier where the convention ends
// the day so, or where the term was counted on the clock. A nil zone is that of
// the event's instant; if the event was only a day it is a *ZoneError. A
// *QuestionError says that there is no deadline, that the day is an earliest one,
// which Opens is for, or that the end depends on office hours which the calendar
// does not have.
func (d Deadline) Expires(zone *time.Location) (time.Time, error) {
	if d.IsZero() {
		return time.Time{}, noDeadline()
	}
	if d.Bound() == convention.EarliestDay {
		return time.Time{}, &QuestionError{Reason: d.last.WeekdayString() + " is the earliest permitted day and does not expire; ask Opens"}
	}
	return d.instant(zone, d.endOfLast)
}

// Opens returns the instant from which an act is permitted whose earliest day
// was asked for, in a zone as with Expires. For a latest day, and without a
// deadline, it is a *QuestionError.
func (d Deadline) Opens(zone *time.Location) (time.Time, error) {
	if d.IsZero() {
		return time.Time{}, noDeadline()
	}
	if d.Bound() != convention.EarliestDay {
		return time.Time{}, &QuestionError{Reason: d.last.WeekdayString() + " is the latest day to act and opens nothing; ask Expires"}
	}
	return d.instant(zone, func(loc *time.Location) (time.Time, error) { return d.last.Start(loc), nil })
}

// zone is the clock on which events are taken: that of the office hours, or else
// that of the event.
func (d Deadline) zone() *time.Location {
	if zone := d.cal.Hours().Zone(); zone != nil {
		return zone
	}
	return d.event.zone
}

func noDeadline() error {
	return &QuestionError{Reason: "there is no deadline; take one from Compute"}
}

func (d Deadline) instant(zone *time.Location, of func(*time.Location) (time.Time, error)) (time.Time, error) {
	at, known := d.event.Instant()
	switch {
	case d.clock != nil && zone == nil:
		return *d.clock, nil
	case d.clock != nil:
		return d.clock.In(zone), nil
	case zone == nil && !known:
		return time.Time{}, &ZoneError{Day: d.last}
	case zone == nil:
		zone = at.Location()
	}
	return of(zone)
}

func (d Deadline) endOfLast(zone *time.Location) (time.Time, error) {
	if d.part != 0 {
		return d.part.On(d.last, zone), nil
	}
	if d.conv.Dimensions().DayEnd != convention.AtOfficeClose {
		return d.last.Next().Start(zone), nil
	}
	if cal := d.GoverningCalendar(); cal != nil {
		if list := cal.Hours().On(d.last); len(list) > 0 {
			closing, day := list[len(list)-1], d.last
			if closing.IsOverMidnight() {
				day = day.Next()
			}
			return closing.Close.On(day, zone), nil
		}
	}
	return time.Time{}, &QuestionError{Reason: d.conv.String() + " ends " + d.last.WeekdayString() + " when the office closes, and no office hours are known for it; give the calendar Hours"}
}

// String returns "Fri 2026-08-28", with the clock time of a term that ends at
// one, and the status unless it is settled.
func (d Deadline) String() string {
	if d.IsZero() {
		return "no deadline"
	}
	s := d.last.WeekdayString()
	if d.clock != nil {
		s = d.clock.Format("Mon 2006-01-02T15:04Z07:00")
		if date.Of(*d.clock).After(d.last) {
			s = d.last.WeekdayString() + "T" + date.Midnight24.String() + d.clock.Format("Z07:00")
		}
	} else if d.part != 0 {
		s += " " + d.part.String()
	}
	if d.status != legal.Settled {
		s += " (" + d.status.String() + ")"
	}
	return s
}

// In returns the last day or instant in a language, and the status unless it is
// settled: "Friday 28 August 2026 (provisional)".
func (d Deadline) In(lang string, words ...text.Catalogue) string {
	switch {
	case d.IsZero():
		return sayNoDeadline.In(lang, words...)
	case d.status == legal.Settled:
		return d.says().In(lang, words...)
	}
	return sayFirm.With("deadline", d.says(), "status", d.status).In(lang, words...)
}

// LogValue lets slog print the deadline as its day and status.
func (d Deadline) LogValue() slog.Value { return slog.StringValue(d.String()) }
