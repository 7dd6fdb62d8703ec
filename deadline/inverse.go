package deadline

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
)

// LatestEvent returns the deadline of the latest event whose term is certain
// to end no later than due: the latest receipt with which a date can still be
// met. Its Event is the answer, its Last is due or an earlier day.
//
// For a term in days or longer due is a day; for one on the clock it is an
// instant, and the answer is exact to the minute. Errors are those of Compute;
// a calendar that does not reach far enough back is a *CoverageError.
func LatestEvent(due Event, term Term, cal *calendar.Calendar, conv convention.Convention, with ...Circumstance) (Deadline, error) {
	s := search{due: due, term: term, cal: cal, conv: conv, with: with, latest: true}
	return s.run(func(end int) bool { return end <= 0 }, -1)
}

// EarliestEvent returns the deadline of the earliest event whose term is
// certain to end no earlier than due: with a term counted backward, the first
// day of a hearing for which service on due would be in time. Otherwise it is
// as LatestEvent.
func EarliestEvent(due Event, term Term, cal *calendar.Calendar, conv convention.Convention, with ...Circumstance) (Deadline, error) {
	s := search{due: due, term: term, cal: cal, conv: conv, with: with}
	return s.run(func(end int) bool { return end >= 0 }, 1)
}

// search looks for the event at which an answer changes. It relies on a later
// event never ending earlier.
type search struct {
	due  Event
	term Term
	cal  *calendar.Calendar
	conv convention.Convention
	with []Circumstance
	// latest asks for where a term certainly has ended, not where it may end
	// first.
	latest bool
}

// run finds the last event, in the direction of -toward, for which good holds
// of how its end compares with due: good holds toward, and not on the other
// side.
func (s search) run(good func(int) bool, toward int) (Deadline, error) {
	if s.due.IsZero() {
		return Deadline{}, &EventError{Reason: "there is no day that is to be met; give deadline.On(day) or deadline.At(instant)"}
	}
	s.due = s.due.in(s.cal.Hours().Zone())
	inside, err := s.bracket(good, 0, toward)
	if err != nil {
		return Deadline{}, err
	}
	outside, err := s.bracket(func(end int) bool { return !good(end) }, inside, -toward)
	if err != nil {
		return Deadline{}, err
	}
	for distance(inside, outside) > 1 {
		middle := inside + (outside-inside)/2
		end, err := s.end(middle)
		switch {
		case err != nil:
			return Deadline{}, err
		case good(end):
			inside = middle
		default:
			outside = middle
		}
	}
	return Compute(s.event(inside), s.term, s.cal, s.conv, s.with...)
}

func distance(a, b int) int { return max(a-b, b-a) }

// bracket goes from a step in growing steps until good holds.
func (s search) bracket(good func(int) bool, from, dir int) (int, error) {
	for step := 0; ; step = max(1, 2*step) {
		end, err := s.end(from + dir*step)
		if err != nil || good(end) {
			return from + dir*step, err
		}
	}
}

// event is the one a number of days, or on the clock minutes, from due.
func (s search) event(step int) Event {
	if at, ok := s.due.Instant(); ok && s.onClock() {
		return At(at.Add(time.Duration(step) * time.Minute))
	}
	return On(s.due.day.AddDays(step))
}

func (s search) onClock() bool {
	q := question{term: s.term, conv: s.conv}
	if with, err := gather(s.with); err == nil {
		q.with = with
	}
	return slices.ContainsFunc(q.all(), func(q question) bool { return q.isOnClock() })
}

// end compares with due where the term of an event ends. A day that the
// calendar lacks stands for an end that it cannot know.
func (s search) end(step int) (int, error) {
	event := s.event(step)
	if event.IsZero() {
		return 0, &EventError{Event: s.due, Reason: fmt.Sprintf("no event in the years 1 to 9999 has a term of %s that meets it", s.term)}
	}
	d, err := Compute(event, s.term, s.cal, s.conv, s.with...)
	var lacking *calendar.CoverageError
	if errors.As(err, &lacking) {
		return lacking.Day.Compare(s.due.day), nil
	}
	if err != nil {
		return 0, err
	}
	all := d.Alternatives()
	end := all[0].Deadline
	if s.latest {
		end = all[len(all)-1].Deadline
	}
	if due, ok := s.due.Instant(); ok && end.clock != nil {
		return end.clock.Compare(due), nil
	}
	return end.last.Compare(s.due.day), nil
}
