package clock

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Clock is a limit together with what has happened to it. The due dates are
// computed from the events.
//
// A Clock is immutable: Apply returns a new one, and two that continue the same
// one know nothing of each other. It is safe for concurrent use. The zero Clock
// has no limit: it takes no event and has no day, and its errors are the
// *LimitError of New.
type Clock struct{ last *step }

// A step is an event and what the limit has come to with it. The first one has
// no event.
type step struct {
	before *step
	event  Event
	run    run
}

// New returns the clock of a limit to which nothing has happened yet. A limit
// that nothing could be counted by is a *LimitError.
func New(limit Limit) (Clock, error) {
	if err := limit.check(); err != nil {
		return Clock{}, err
	}
	limit.Rules.Pauses = slices.Clone(limit.Rules.Pauses)
	return Clock{&step{run: run{limit: &limit}}}, nil
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
	if err := c.check(); err != nil {
		return c, err
	}
	before := c.step()
	e = e.in(before.run.limit.Calendar.Hours().Zone())
	next := &step{before, e, before.run}
	if err := next.run.lapse(e.On); err != nil {
		return c, err
	}
	if err := next.run.admit(e); err != nil {
		return c, err
	}
	next.run.take(&next.event)
	if err := next.run.checkCount(e); err != nil {
		return c, err
	}
	return Clock{next}, nil
}

// Limit returns what runs.
func (c Clock) Limit() Limit {
	first := c.step()
	for first.before != nil {
		first = first.before
	}
	limit := *first.run.limit
	limit.Rules.Pauses = slices.Clone(limit.Rules.Pauses)
	return limit
}

// Events returns what has happened, in order.
func (c Clock) Events() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, s := range c.steps() {
			if !yield(s.event) {
				return
			}
		}
	}
}

// Due returns the last day of the limit after all that has happened, as
// Compute gives it with its reasons. While time stands still there is none and
// the error is an *OpenError.
func (c Clock) Due() (deadline.Deadline, error) {
	if err := c.check(); err != nil {
		return deadline.Deadline{}, err
	}
	r := c.step().run
	if r.first == nil {
		return deadline.Deadline{}, &OpenError{}
	}
	d, open, err := r.due()
	if err == nil && open {
		err = &OpenError{Since: r.pause.On, Cause: r.pause.Cause}
	}
	return d, err
}

// An OpenError says that a limit has no last day yet: it has not started, or
// time stands still and nobody knows for how long.
type OpenError struct {
	Since date.Date     `json:"since"` // the day on which time stopped; zero: not started
	Cause text.Sentence `json:"cause"`
}

// Error returns since when and why there is no last day, in English.
func (e *OpenError) Error() string { return e.In("en") }

// In returns since when and why there is no last day, in a language.
func (e *OpenError) In(lang string, words ...text.Catalogue) string {
	switch {
	case e.Since.IsZero():
		return sayNotStartedYet.In(lang, words...)
	case e.Cause.IsZero():
		return sayStandsStill.With("day", e.Since).In(lang, words...)
	}
	return sayStandsStillFor.With("day", e.Since, "cause", e.Cause).In(lang, words...)
}

// step returns the last step.
func (c Clock) step() *step {
	if c.last == nil {
		return &step{run: run{limit: new(Limit)}}
	}
	return c.last
}

// check says what is missing from a clock without a limit.
func (c Clock) check() error {
	if c.last != nil {
		return nil
	}
	return new(Limit).check()
}

// by returns what the events that happened by a day come to. A pause that has
// lasted too long by then has lapsed.
func (c Clock) by(day date.Date) (run, error) {
	if day.IsZero() {
		return run{}, &deadline.QuestionError{Reason: "there is no day on which the limit could stand; give one"}
	}
	s := c.step()
	for s.event.On.After(day) {
		s = s.before
	}
	r := s.run
	err := r.lapse(day)
	return r, err
}

// steps returns the steps that have events, in order.
func (c Clock) steps() []*step {
	var steps []*step
	for s := c.step(); s.before != nil; s = s.before {
		steps = append(steps, s)
	}
	slices.Reverse(steps)
	return steps
}
