package clock

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

// Kind is what can happen to a limit.
type Kind uint8

const (
	// Started means that the limit began to run, from the event of this day.
	Started Kind = iota + 1
	// Paused means that the time from here on is not counted.
	Paused
	// Stopped means that the count so far is void, and the limit runs again only from
	// zero: a dossier is sent back to be completed.
	Stopped
	// Resumed means that time runs on with what was left.
	Resumed
	// Restarted means that the whole limit runs again from the event of this day, as
	// Decree 118/2025/ND-CP art. 19(5) has it once the dossier is complete.
	Restarted
	// Extended means that the limit was made longer by a term.
	Extended
	// Closed means that the limit ended, met or not.
	Closed
)

// String returns the kind as a lower-case word.
func (k Kind) String() string {
	switch k {
	case Started:
		return "started"
	case Paused:
		return "paused"
	case Stopped:
		return "stopped"
	case Resumed:
		return "resumed"
	case Restarted:
		return "restarted"
	case Extended:
		return "extended"
	case Closed:
		return "closed"
	default:
		return "unknown kind"
	}
}

// An Event is something that happened to a limit. Events are handed over in
// the order in which they happened.
type Event struct {
	Kind Kind
	On   deadline.Date
	// At is the instant, in the office's zone, where a limit in hours starts
	// or restarts; its day there must be On. For other events it is ignored.
	At time.Time
	// Rule is the ID of the PauseRule that a pause or stop falls under.
	Rule string
	// By is what an extension adds.
	By deadline.Term
	// Cause says what stopped or moved the time: "supplement requested".
	Cause deadline.Text
	// Basis is the provision that lets it.
	Basis deadline.LegalBasis
}

// event is what Compute counts from.
func (e Event) event() deadline.Event {
	if e.At.IsZero() {
		return deadline.On(e.On)
	}
	return deadline.At(e.At)
}

// String returns the day, the kind and the cause: "2026-03-06 paused
// (supplement requested)".
func (e Event) String() string {
	s := fmt.Sprintf("%s %s", e.On, e.Kind)
	if e.Kind == Extended {
		s += " by " + e.By.String()
	}
	if !e.Cause.IsZero() {
		s += " (" + e.Cause.String() + ")"
	}
	return s
}
