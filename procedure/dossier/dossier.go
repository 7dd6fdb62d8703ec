package dossier

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// A Dossier is one request under one version of a procedure: an id, the law it
// is handled under, and its events in the order in which they were recorded.
// Nothing else is kept; state, due date and promised date are computed.
//
// A Dossier is immutable: Append returns a new one. It is safe for concurrent
// use.
type Dossier struct {
	id     string
	law    Law
	events []Event
}

// New returns a dossier to which nothing has happened yet. Where the law lacks
// what a limit is counted by, the error is a *LawError.
func New(id string, law Law) (Dossier, error) {
	if err := law.check(); err != nil {
		return Dossier{}, err
	}
	law.Handling.Suspensions = slices.Clone(law.Handling.Suspensions)
	return Dossier{id: id, law: law}, nil
}

// Append returns the dossier after one more event. What the law does not let
// happen is a *RefusedError, and the dossier returned is d itself.
//
// Events are appended in the order of recording. One may have happened before
// others that are recorded already; it takes its place among them by its day,
// and is refused if they could then not have happened.
func (d Dossier) Append(e Event) (Dossier, error) {
	if err := d.checkEvent(e); err != nil {
		return d, err
	}
	next := Dossier{d.id, d.law, append(slices.Clip(d.events), e)}
	if _, err := next.replay(date.Date{}); err != nil {
		return d, next.blame(err, e)
	}
	return next, nil
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

// Law returns what the dossier is handled under.
func (d Dossier) Law() Law {
	law := d.law
	law.Handling.Suspensions = slices.Clone(law.Handling.Suspensions)
	return law
}

// Version returns the number of events: what an append to a log must have seen.
func (d Dossier) Version() int { return len(d.events) }

// Events returns the events in the order of recording.
func (d Dossier) Events() iter.Seq[Event] { return slices.Values(d.events) }

// AsKnown returns the dossier as it was known at an instant: without the events
// that were recorded later.
func (d Dossier) AsKnown(at time.Time) Dossier {
	n := 0
	for n < len(d.events) && !d.events[n].Recorded.After(at) {
		n++
	}
	return Dossier{d.id, d.law, slices.Clip(d.events[:n])}
}

// happened returns the events in the order in which they happened; of one day,
// in the order of recording.
func (d Dossier) happened() []Event {
	events := slices.Clone(d.events)
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Compare(a.On.Sub(b.On), 0) })
	return events
}

// replay folds the events that happened by a day, all of them for no day.
func (d Dossier) replay(by date.Date) (*course, error) {
	c, err := newCourse(d.law)
	if err != nil {
		return nil, err
	}
	for _, e := range d.happened() {
		if !by.IsZero() && e.On.After(by) {
			break
		}
		if err := c.take(e); err != nil {
			return nil, err
		}
	}
	if by.IsZero() {
		return c, nil
	}
	return c, c.lapse(by)
}
