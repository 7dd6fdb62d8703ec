package clock

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline"
)

// ErrRefused is what every *RefusedError is.
var ErrRefused = errors.New("the limit does not take the event")

// Reason is why a limit does not take an event.
type Reason uint8

// The reasons for refusing an event.
const (
	NotStarted   Reason = iota + 1 // nothing runs yet
	RunsAlready                    // it was started before
	IsPaused                       // time already stands still
	NotPaused                      // nothing stands still
	IsClosed                       // the limit has ended
	OutOfOrder                     // something later happened already
	TooOften                       // as often as the law allows
	TooLong                        // more than the law allows
	TooLate                        // less than the prescribed time before the end
	NotCountable                   // the convention does not say how to count it
	Unclear                        // the event itself lacks what it needs
)

// A RefusedError is an event that the limit does not take. Nothing has changed.
type RefusedError struct {
	Event  Event
	Reason Reason
	Detail string              // the values that decided, in words
	Basis  deadline.LegalBasis // the provision that refuses it, where one does
	Err    error               // what Compute said to it, if that refuses it
}

func (e *RefusedError) Error() string {
	s := fmt.Sprintf("%s is refused: %s", e.Event, e.Detail)
	if !e.Basis.IsZero() {
		s += " (" + e.Basis.String() + ")"
	}
	return s
}

// Is makes errors.Is(err, ErrRefused) hold.
func (e *RefusedError) Is(target error) bool { return target == ErrRefused }

// Unwrap returns what Compute said to the event.
func (e *RefusedError) Unwrap() error { return e.Err }

func refuse(e Event, reason Reason, basis deadline.LegalBasis, format string, args ...any) error {
	return &RefusedError{Event: e, Reason: reason, Basis: basis, Detail: fmt.Sprintf(format, args...)}
}
