package clock

import (
	"errors"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
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
	Detail text.Text   // the values that decided, in words
	Basis  legal.Basis // the provision that refuses it, where one does
	Err    error       // what Compute said to it, if that refuses it
}

// Error returns the refusal in English.
func (e *RefusedError) Error() string { return e.In("en") }

// In returns the refusal with its provision in a language, "vi" or else English.
func (e *RefusedError) In(lang string) string {
	s := e.Event.In(lang) + wordsOf(" is refused: ", " không được chấp nhận: ").In(lang) + e.Detail.In(lang)
	if !e.Basis.IsZero() {
		s += " (" + e.Basis.In(lang) + ")"
	}
	return s
}

// Is makes errors.Is(err, ErrRefused) hold.
func (e *RefusedError) Is(target error) bool { return target == ErrRefused }

// Unwrap returns what Compute said to the event.
func (e *RefusedError) Unwrap() error { return e.Err }

func refuse(e Event, reason Reason, source legal.Basis, en, vi string, args ...any) error {
	return &RefusedError{Event: e, Reason: reason, Basis: source, Detail: say(en, vi, args...)}
}

// say returns a sentence in both languages from formats that take the same
// values in the same order.
func say(en, vi string, args ...any) text.Text {
	return wordsOf(fmt.Sprintf(en, in("en", args)...), fmt.Sprintf(vi, in("vi", args)...))
}

// in returns values in a language, where they know languages.
func in(lang string, args []any) []any {
	told := slices.Clone(args)
	for i, a := range args {
		switch v := a.(type) {
		case deadline.Term:
			if lang == "vi" {
				told[i] = vietnamese(v)
			}
		case interface{ In(lang string) string }:
			told[i] = v.In(lang)
		}
	}
	return told
}

// times is how often something may happen.
type times int

// In returns "once", "một lần", and so on.
func (n times) In(lang string) string {
	switch n {
	case 1:
		return wordsOf("once", "một lần").In(lang)
	case 2:
		return wordsOf("twice", "hai lần").In(lang)
	}
	return say("%d times", "%d lần", int(n)).In(lang)
}
