package deadline

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Event is what a term is counted from: a day, or an instant in a zone.
// Its zero value is no event. An Event is immutable.
type Event struct {
	zone *time.Location // nil if only the day is known
	sec  int64          // of the instant, since 1970
	nsec int32
	day  date.Date
}

// On returns the event of a day of which no clock time is known or matters.
func On(d date.Date) Event { return Event{day: d} }

// At returns the event of an instant. Its day is the one that the instant has
// in its own location. A computation on a calendar with office hours takes it on
// the office's clock; without any, give the instant the location of the office
// ([time.Time.In]).
func At(t time.Time) Event {
	if t.IsZero() {
		return Event{}
	}
	return Event{t.Location(), t.Unix(), int32(t.Nanosecond()), date.Of(t)}
}

// Date returns the day of the event.
func (e Event) Date() date.Date { return e.day }

// Instant returns the instant of the event, and whether one is known.
func (e Event) Instant() (time.Time, bool) {
	if e.zone == nil {
		return time.Time{}, false
	}
	return time.Unix(e.sec, int64(e.nsec)).In(e.zone), true
}

// in returns the event on the clock of a zone, on which it can be another day;
// an event of which only the day is known, and any event for a nil zone, as it is.
func (e Event) in(zone *time.Location) Event {
	at, ok := e.Instant()
	if !ok || zone == nil || zone == e.zone {
		return e
	}
	return At(at.In(zone))
}

// IsZero reports whether e is no event.
func (e Event) IsZero() bool { return e.day.IsZero() }

// String returns the day with its weekday, or the instant with its zone:
// "Mon 2026-08-17", "Mon 2026-08-17T14:40+07:00".
func (e Event) String() string {
	at, ok := e.Instant()
	if !ok {
		return e.day.WeekdayString()
	}
	return at.Format("Mon 2006-01-02T15:04Z07:00")
}

// In returns the day with its weekday in a language, or the instant: "Monday 17
// August 2026 14:40 +07:00".
func (e Event) In(lang string, words ...text.Catalogue) string {
	at, ok := e.Instant()
	if !ok {
		return e.day.WithWeekday().In(lang, words...)
	}
	return saysInstant(at, e.day).In(lang, words...)
}

// onDay returns the instant at which the same zone's clock shows the same
// time on another day: the first such where a change of the clock shows it
// twice, and the moment after the change where it skips it.
func onDay(t time.Time, d date.Date) time.Time {
	rest := time.Duration(t.Second())*time.Second + time.Duration(t.Nanosecond())
	return date.ClockTimeOf(t).On(d, t.Location()).Add(rest)
}

// onDay returns the event moved to a day, at the same clock time.
func (e Event) onDay(d date.Date) Event {
	at, ok := e.Instant()
	if !ok {
		return On(d)
	}
	return At(onDay(at, d))
}

func isMidnight(e Event) bool {
	at, ok := e.Instant()
	return ok && at.Equal(e.day.Start(e.zone))
}

func isLater(t time.Time, than date.ClockTime) bool {
	at := date.ClockTimeOf(t)
	return at > than || at == than && (t.Second() > 0 || t.Nanosecond() > 0)
}
