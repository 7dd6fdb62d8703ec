package deadline

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// An EventError is an event from which a term cannot be counted.
type EventError struct {
	Event  Event  `json:"event"`
	Reason string `json:"reason"`
}

func (e *EventError) Error() string {
	if e.Event.IsZero() {
		return e.Reason
	}
	return fmt.Sprintf("event %s: %s", e.Event, e.Reason)
}

// A QuestionError is a question that cannot be counted as it is put: an
// option with values that make no sense, a calendar or convention that is
// missing.
type QuestionError struct {
	Reason string `json:"reason"`
}

func (e *QuestionError) Error() string { return e.Reason }

// A ZoneError is an instant asked for without a zone to have it in.
type ZoneError struct {
	Day date.Date `json:"day"`
}

func (e *ZoneError) Error() string {
	return fmt.Sprintf("the day %s has an instant only in a zone, and there is none; give a *time.Location", e.Day)
}

// An UnstatedError is a question on which the act that was counted under is
// silent. Derive a convention that answers it, and name the authority.
type UnstatedError struct {
	Convention text.Text            `json:"convention"`
	Dimension  convention.Dimension `json:"dimension"`
	Question   string               `json:"question"` // "where a term ends whose last day, Sun 2025-08-03, is off"
}

func (e *UnstatedError) Error() string {
	return fmt.Sprintf("%s does not say %s; derive a convention whose dimension %s does", e.Convention, e.Question, e.Dimension)
}
