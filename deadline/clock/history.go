package clock

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Change is an event with what it did to the last day. The zero Change has
// neither.
type Change struct {
	Event Event
	// Due is the last day after the event; no day where it is open.
	Due date.Date
	// Moved is by how many calendar days the event moved the last day since
	// it was last known; 0 while it is open.
	Moved int
	// Status is how firm Due is.
	Status legal.Status
}

// String returns the change in English.
func (c Change) String() string { return c.In("en") }

// In returns the change as a sentence in a language, "vi" or else English.
func (c Change) In(lang string) string { return c.Event.In(lang) + ": " + c.effect().In(lang) }

func (c Change) effect() text.Text {
	en, vi := "the last day is %s %s", "ngày cuối cùng của thời hạn là %[2]s"
	switch {
	case c.Due.IsZero():
		return say("the last day is open", "chưa xác định được ngày cuối cùng của thời hạn")
	case c.Moved <= 0:
		return say(en, vi, c.Due.Weekday(), c.Due)
	case c.Moved == 1:
		return say(en+", 1 day later", vi+", muộn hơn 1 ngày", c.Due.Weekday(), c.Due)
	}
	return say(en+", %d days later", vi+", muộn hơn %d ngày", c.Due.Weekday(), c.Due, c.Moved)
}

// History returns what each event did to the last day, in order. It is the
// trail of the limit; the Deadline of Due has that of the count.
func (c Clock) History() ([]Change, error) {
	var changes []Change
	var known date.Date
	for _, s := range c.steps() {
		change, err := s.change(known)
		if err != nil {
			return nil, err
		}
		if !change.Due.IsZero() {
			known = change.Due
		}
		changes = append(changes, change)
	}
	return changes, nil
}

// change returns what the event of a step did to the last day known before it.
func (s *step) change(known date.Date) (Change, error) {
	r, on := s.run, Standing{Day: s.event.On}
	if err := r.lapse(on.Day); err != nil {
		return Change{}, err
	}
	err := r.find(&on, on.Day)
	c := Change{Event: s.event, Due: on.Due, Status: on.Status}
	if !c.Due.IsZero() {
		c.Moved = c.Due.Sub(known)
	}
	return c, err
}
