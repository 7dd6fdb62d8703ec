package clock

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Change is an event with what it did to the last day. The zero Change has
// neither.
type Change struct {
	Event Event `json:"event"`
	// Due is the last day after the event; no day where it is open.
	Due date.Date `json:"due,omitzero"`
	// Moved is by how many calendar days the event moved the last day since
	// it was last known; 0 while it is open.
	Moved int `json:"moved"`
	// Status is how firm Due is.
	Status legal.Status `json:"status"`
}

// String returns the change in English.
func (c Change) String() string { return c.In("en") }

// In returns the change as a sentence in a language.
func (c Change) In(lang string, words ...text.Catalogue) string {
	return sayChange.With("event", c.Event, "effect", c.effect()).In(lang, words...)
}

func (c Change) effect() text.Sentence {
	due := c.Due.WithWeekday()
	switch {
	case c.Due.IsZero():
		return sayDueOpen.With()
	case c.Moved <= 0:
		return sayDue.With("due", due)
	}
	return sayDueLater.With("due", due, "n", c.Moved)
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
