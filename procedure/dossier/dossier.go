package dossier

import (
	"iter"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
)

// A Dossier is one request under one version of a procedure: an id, the regime
// it is handled under, and its events in the order in which they were recorded.
// State, due date and promised date are computed from the events.
//
// A Dossier is immutable: Append returns a new one, and two that continue the
// same one know nothing of each other. It is safe for concurrent use. The zero
// Dossier is handled under nothing: it has no event and takes none, and its
// errors are the *RegimeError of New.
type Dossier struct {
	id   string
	last *record
}

// A record is an event in the order of recording. The first one has no event.
type record struct {
	before   *record
	event    Event
	number   int   // 0 for the first
	happened *step // the last to happen of the events so far
}

// A step is an event in the order of happening, and what the dossier has come
// to with it. The first one has no event.
type step struct {
	before *step
	event  *Event
	course course
}

// New returns a dossier to which nothing has happened yet. Where the regime
// lacks what a limit is counted by, the error is a *RegimeError.
func New(id string, regime Regime) (Dossier, error) {
	regime.Handling.Suspensions = slices.Clone(regime.Handling.Suspensions)
	start, err := regime.start()
	if err != nil {
		return Dossier{}, err
	}
	return Dossier{id, origin(&regime, start)}, nil
}

func origin(regime *Regime, start clock.Clock) *record {
	r, general := new(record), regime.Profile.Handling()
	r.happened = &step{event: &r.event, course: course{regime: regime, general: &general, state: StateUnfiled, clock: start}}
	return r
}

// Append returns the dossier after one more event. What the law does not let
// happen is a *RefusedError, and the dossier returned is d itself.
//
// Events are appended in the order of recording. One may have happened before
// others that are recorded already; it takes its place among them by its day,
// and is refused if they could then not have happened. Instants are put on the
// clock of the calendar's office hours, where it has any.
func (d Dossier) Append(e Event) (Dossier, error) {
	if err := d.check(); err != nil {
		return d, err
	}
	before := d.record()
	zone := before.happened.course.regime.Calendar.Hours().Zone()
	e = e.in(zone)
	if err := e.check(before.event.Recorded, zone); err != nil {
		return d, err
	}
	next := &record{before: before, event: e, number: before.number + 1}
	var err error
	if next.happened, err = before.happened.insert(&next.event); err != nil {
		return d, err
	}
	return Dossier{d.id, next}, nil
}

// AppendAll appends events one after another, all of them or, at the first
// error, none.
func (d Dossier) AppendAll(events ...Event) (Dossier, error) {
	next := d
	for _, e := range events {
		var err error
		if next, err = next.Append(e); err != nil {
			return d, err
		}
	}
	return next, nil
}

// ID returns the dossier's id.
func (d Dossier) ID() string { return d.id }

// Regime returns what the dossier is handled under.
func (d Dossier) Regime() Regime {
	regime := *d.record().happened.course.regime
	regime.Handling.Suspensions = slices.Clone(regime.Handling.Suspensions)
	return regime
}

// Version returns the number of events: what an append to a log must have seen.
func (d Dossier) Version() int { return d.record().number }

// Events returns the events in the order of recording.
func (d Dossier) Events() iter.Seq[Event] {
	events := make([]Event, d.Version())
	for r := d.record(); r.before != nil; r = r.before {
		events[r.number-1] = r.event
	}
	return slices.Values(events)
}

// AsKnown returns the dossier as it was known at an instant: without the events
// that were recorded later.
func (d Dossier) AsKnown(at time.Time) Dossier {
	r := d.record()
	for r.before != nil && r.event.Recorded.After(at) {
		r = r.before
	}
	return Dossier{d.id, r}
}

// record returns the last record.
func (d Dossier) record() *record {
	if d.last == nil {
		return origin(new(Regime), clock.Clock{})
	}
	return d.last
}

// check says what is missing from a dossier that is handled under nothing.
func (d Dossier) check() error {
	if d.last != nil {
		return nil
	}
	_, err := new(Regime).start()
	return err
}

// by returns what the events that happened by a day come to.
func (d Dossier) by(day date.Date) (course, error) {
	if day.IsZero() {
		return course{}, &deadline.QuestionError{Reason: "there is no day on which the dossier could stand; give one"}
	}
	if err := d.check(); err != nil {
		return course{}, err
	}
	s := d.record().happened
	for s.event.On.After(day) {
		s = s.before
	}
	c := s.course
	err := c.lapse(day)
	return c, err
}

// insert lets an event happen in its place by its day, after those up to s, and
// what happened later happen again.
func (s *step) insert(e *Event) (*step, error) {
	if !s.event.On.After(e.On) {
		return s.follow(e)
	}
	before, err := s.before.insert(e)
	if err != nil {
		return nil, err
	}
	later, err := before.follow(s.event)
	return later, conflict(*e, err)
}

// follow lets an event happen right after s.
func (s *step) follow(e *Event) (*step, error) {
	next := &step{s, e, s.course}
	return next, next.course.take(*e)
}
