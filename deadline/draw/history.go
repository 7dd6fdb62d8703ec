package draw

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// History draws what has happened to a limit by a day, and where it stands at the
// end of it: a line on which time runs, stands still and is overdue, with a number for
// each event, and below it what the events were and what they did to the last day.
//
// The error is one of the clock's, such as that it has no limit, or of its calendar's;
// without a day it is a *[deadline.QuestionError].
func History(c clock.Clock, by date.Date) (Picture, error) {
	standing, err := c.On(by)
	if err != nil {
		return Picture{}, err
	}
	changes, err := c.History()
	if err != nil {
		return Picture{}, err
	}
	t := &timeline{by: by, says: saysStanding(&standing)}
	if t.due = standing.Due; t.due.IsZero() {
		t.due, t.open = standing.Earliest, true
	}
	for _, change := range changes {
		if !change.Event.On.After(by) {
			t.moments = append(t.moments, momentOf(change, t.moments))
		}
	}
	return Picture{of: t}, nil
}

// momentOf is an event as it is drawn, after those before it.
func momentOf(change clock.Change, before []moment) moment {
	m := moment{at: minuteOf(change.Event), due: change.Due, says: change, to: runs}
	switch change.Event.Kind {
	case clock.Paused, clock.Stopped:
		m.to = stands
	case clock.Closed:
		m.to = ended
	case clock.Extended: // which changes the end alone
		if len(before) > 0 {
			m.to = before[len(before)-1].to
		}
	default:
	}
	return m
}

// minuteOf is when an event happened, in minutes since the first day of all.
func minuteOf(e clock.Event) int {
	at := startOf(e.On)
	if !e.At.IsZero() {
		at += int(date.ClockTimeOf(e.At))
	}
	return at
}

// saysStanding says where the limit stands, in a line.
func saysStanding(s *clock.Standing) text.Sentence {
	state := stateOf{s.State}
	switch {
	case s.Due.IsZero() && !s.Earliest.IsZero():
		return sayEarliest.With("state", state, "due", s.Earliest.WithWeekday())
	case s.Due.IsZero(), s.State == clock.DueToday:
		return sayState.With("state", state)
	case s.Late != deadline.Term{}:
		return sayLate.With("state", state, "late", s.Late, "due", s.Due.WithWeekday())
	}
	return sayStateDue.With("state", state, "due", s.Due.WithWeekday())
}

// stateOf says a state.
type stateOf struct{ clock.State }

func (s stateOf) In(lang string, words ...text.Catalogue) string { return s.State.In(lang, words...) }
