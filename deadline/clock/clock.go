package clock

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
)

// A Clock is a limit together with what has happened to it. It keeps nothing
// but the events; every due date is computed from them.
//
// A Clock is immutable: Apply returns a new one. It is safe for concurrent use.
type Clock struct {
	limit  Limit
	events []Event
}

// New returns the clock of a limit to which nothing has happened yet. A limit
// that nothing could be counted by is a *LimitError.
func New(limit Limit) (Clock, error) {
	if err := limit.check(); err != nil {
		return Clock{}, err
	}
	limit.Rules.Pauses = slices.Clone(limit.Rules.Pauses)
	return Clock{limit: limit}, nil
}

// Fold returns the clock after events, in the order in which they happened.
// The first event that is refused ends it with its *RefusedError; the clock
// returned is the one before it.
func Fold(limit Limit, events ...Event) (Clock, error) {
	c, err := New(limit)
	for _, e := range events {
		if err != nil {
			return c, err
		}
		c, err = c.Apply(e)
	}
	return c, err
}

// Apply returns the clock after one more event. An event that the limit does
// not take is a *RefusedError, and the clock returned is c itself; a day that
// the calendar does not cover is an error of the calendar's.
func (c Clock) Apply(e Event) (Clock, error) {
	r, err := c.replay(date.Date{})
	if err != nil {
		return c, err
	}
	if err := r.lapse(e.On); err != nil {
		return c, err
	}
	if err := r.admit(e); err != nil {
		return c, err
	}
	return Clock{c.limit, append(slices.Clip(c.events), e)}, nil
}

// Limit returns what runs.
func (c Clock) Limit() Limit {
	limit := c.limit
	limit.Rules.Pauses = slices.Clone(limit.Rules.Pauses)
	return limit
}

// Events returns what has happened, in order.
func (c Clock) Events() iter.Seq[Event] { return slices.Values(c.events) }

// Due returns the last day of the limit after all that has happened, as
// Compute gives it with its reasons. While time stands still there is none and
// the error is an *OpenError.
func (c Clock) Due() (deadline.Deadline, error) {
	r, err := c.replay(date.Date{})
	if err != nil {
		return deadline.Deadline{}, err
	}
	switch {
	case !r.started:
		return deadline.Deadline{}, &OpenError{}
	case r.paused:
		d, open, err := r.withOpenPause()
		if err == nil && open {
			err = &OpenError{Since: r.pause.On, Cause: r.pause.Cause}
		}
		return d, err
	}
	return r.compute()
}

// replay folds the events that happened by a day, all of them for no day, and
// lets a pause that has lasted too long by then lapse.
func (c Clock) replay(by date.Date) (run, error) {
	r := run{limit: c.limit, pauses: map[string]int{}}
	for _, e := range c.events {
		if !by.IsZero() && e.On.After(by) {
			break
		}
		if err := r.lapse(e.On); err != nil {
			return r, err
		}
		r.take(e)
	}
	if by.IsZero() {
		return r, nil
	}
	return r, r.lapse(by)
}
