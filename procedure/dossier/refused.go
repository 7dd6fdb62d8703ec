package dossier

import (
	"errors"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// ErrRefused is what every *RefusedError is.
var ErrRefused = errors.New("the dossier does not take the event")

// Reason is why a dossier does not take an event.
type Reason uint8

// The reasons for refusing an event.
const (
	WrongState  Reason = iota + 1 // it cannot happen to a dossier in that state
	TooOften                      // as often as the version allows
	TooLate                       // after the day by which it had to happen
	TooEarly                      // before the day from which it may happen
	NotForeseen                   // the version does not know it, or says too little of it
	Unclear                       // the event lacks what it needs
	Conflicting                   // events that are recorded already could not have happened after it
)

// A RefusedError is an event that the dossier does not take. Nothing has
// changed.
type RefusedError struct {
	Event  Event
	Reason Reason
	State  State         // where the dossier stood when it happened
	Detail text.Text     // the values that decided, in words
	Basis  []legal.Basis // the provisions behind the rule, where the version names them
	Err    error         // what refused it further down, if anything did
}

// Error returns the refusal in English.
func (e *RefusedError) Error() string { return e.In("en") }

// In returns the refusal with its provisions in a language, "vi" or else
// English.
func (e *RefusedError) In(lang string) string {
	s := e.Event.In(lang) + wordsOf(" is refused: ", " không được chấp nhận: ").In(lang) + e.Detail.In(lang)
	if len(e.Basis) == 0 {
		return s
	}
	cited := make([]string, len(e.Basis))
	for i, b := range e.Basis {
		cited[i] = b.In(lang)
	}
	return s + " (" + strings.Join(cited, "; ") + ")"
}

// Is makes errors.Is(err, ErrRefused) hold.
func (e *RefusedError) Is(target error) bool { return target == ErrRefused }

// Unwrap returns what refused the event further down.
func (e *RefusedError) Unwrap() error { return e.Err }

// checkEvent checks what does not depend on the other events' meaning.
func (d Dossier) checkEvent(e Event) error {
	unclear := func(en, vi string, args ...any) error {
		return &RefusedError{Event: e, Reason: Unclear, Detail: say(en, vi, args...)}
	}
	switch {
	case e.Kind < Filed || e.Kind > Closed:
		return unclear("kind %d is none that a dossier knows", "không có loại sự kiện %d", uint8(e.Kind))
	case e.On.IsZero():
		return unclear("it does not say on which day it happened", "sự kiện không ghi ngày xảy ra")
	case e.Recorded.IsZero():
		return unclear("it does not say when it was recorded", "sự kiện không ghi thời điểm ghi nhận")
	case !e.At.IsZero() && date.Of(e.At) != e.On:
		return unclear("its instant, %s, is on another day", "thời điểm %s thuộc ngày khác", e.At.Format(time.RFC3339))
	// The zone of Recorded may be a day behind the office's.
	case e.On.After(date.Of(e.Recorded).Next()):
		return unclear("it is recorded before it happens, on %s", "sự kiện được ghi nhận trước khi xảy ra, ngày %s", date.Of(e.Recorded))
	}
	if n := len(d.events); n > 0 && e.Recorded.Before(d.events[n-1].Recorded) {
		return unclear("it is recorded before the event before it, at %s", "sự kiện được ghi nhận trước sự kiện đứng trước nó, lúc %s",
			d.events[n-1].Recorded.Format(time.RFC3339))
	}
	return nil
}

// blame makes an error of replaying into one about the event that was to be
// appended last.
func (d Dossier) blame(err error, e Event) error {
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Event == e {
		return err
	}
	return &RefusedError{Event: e, Reason: Conflicting, State: refused.State, Err: err,
		Detail: wordsOf("with it, what is recorded already could not have happened: "+refused.In("en"),
			"nếu có sự kiện này, sự kiện đã ghi nhận không thể xảy ra: "+refused.In("vi"))}
}
