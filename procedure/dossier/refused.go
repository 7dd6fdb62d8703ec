package dossier

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/text"
)

// ErrRefused is what every *RefusedError is.
var ErrRefused = errors.New("the dossier does not take the event")

// Ground is why a dossier does not take an event.
type Ground uint8

// The grounds for refusing an event.
const (
	WrongState  Ground = iota + 1 // it cannot happen to a dossier in that state
	TooOften                      // as often as the version allows
	TooLate                       // after the day by which it had to happen
	TooEarly                      // before the day from which it may happen
	NotForeseen                   // the version does not know it, or says too little of it
	Unclear                       // the event lacks what it needs
	Conflicting                   // events that are recorded already could not have happened after it
)

// A RefusedError is an event that the dossier does not take. Nothing has
// changed. Its Basis are the provisions behind the rule, where the version
// names them.
type RefusedError struct {
	Event  Event
	Ground Ground
	State  State // where the dossier stood when it happened
	clock.Refusal
}

// Error returns the refusal in English.
func (e *RefusedError) Error() string { return e.In("en") }

// In returns the refusal with its provisions in a language.
func (e *RefusedError) In(lang string, words ...text.Catalogue) string {
	return e.Of(e.Event, lang, words...)
}

// Is makes errors.Is(err, ErrRefused) hold.
func (e *RefusedError) Is(target error) bool { return target == ErrRefused }

// conflict makes a refusal of what was recorded before into one of the event
// that was to be appended.
func conflict(e Event, err error) error {
	var refused *RefusedError
	if !errors.As(err, &refused) {
		return err
	}
	because := clock.Refusal{Detail: sayConflict.With("refused", refused), Err: err}
	return &RefusedError{e, Conflicting, refused.State, because}
}
