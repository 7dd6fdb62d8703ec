package clock

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Change is an event with what it did to the last day.
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

// In returns the change as a sentence in a language, "vi" or else English.
func (c Change) In(lang string) string { return c.Event.In(lang) + ": " + c.effect().In(lang) }

func (c Change) effect() text.Text {
	if c.Due.IsZero() {
		return wordsOf("the last day is open", "chưa xác định được ngày cuối cùng của thời hạn")
	}
	en := fmt.Sprintf("the last day is %s %s", c.Due.Weekday(), c.Due)
	vi := fmt.Sprintf("ngày cuối cùng của thời hạn là %s", c.Due)
	switch {
	case c.Moved == 1:
		en += ", 1 day later"
	case c.Moved > 1:
		en += fmt.Sprintf(", %d days later", c.Moved)
	}
	if c.Moved > 0 {
		vi += fmt.Sprintf(", muộn hơn %d ngày", c.Moved)
	}
	return wordsOf(en, vi)
}

// String returns the change in English.
func (c Change) String() string { return c.In("en") }

// History returns what each event did to the last day, in order. It is the
// trail of the limit; the Deadline of Due has that of the count.
func (c Clock) History() ([]Change, error) {
	var changes []Change
	var known date.Date
	for i, e := range c.events {
		due, status, err := Clock{c.limit, c.events[:i+1]}.lastOn(e.On)
		if err != nil {
			return nil, err
		}
		change := Change{Event: e, Due: due, Status: status}
		if !due.IsZero() {
			change.Moved = due.Sub(known)
			known = due
		}
		changes = append(changes, change)
	}
	return changes, nil
}

// lastOn returns the last day as it is known on a day; no day where it is open.
func (c Clock) lastOn(day date.Date) (date.Date, legal.Status, error) {
	r, err := c.replay(day)
	if err != nil {
		return date.Date{}, legal.Settled, err
	}
	reading := Reading{Day: day}
	err = r.find(&reading, day)
	return reading.Due, reading.Status, err
}
