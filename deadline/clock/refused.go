package clock

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// ErrRefused is what every *RefusedError is.
var ErrRefused = errors.New("the limit does not take the event")

// Ground is why a limit does not take an event.
type Ground uint8

// The grounds for refusing an event.
const (
	NotStarted   Ground = iota + 1 // nothing runs yet
	RunsAlready                    // it was started before
	IsPaused                       // time already stands still
	NotPaused                      // nothing stands still
	IsClosed                       // the limit has ended
	OutOfOrder                     // something later happened already
	TooOften                       // as often as the law allows
	TooLong                        // more than the law allows
	TooLate                        // less than the prescribed time before the end
	NotCountable                   // nothing says how to count it: the convention is silent, or a pause at an instant takes hours out
	Unclear                        // the event itself lacks what it needs
)

//nolint:gochecknoglobals // a table of constants
var grounds = enum.Of("clock.ground", "ground of a refusal",
	enum.As(NotStarted, "not_started", "nothing runs yet", "thời hạn chưa bắt đầu"),
	enum.As(RunsAlready, "runs_already", "it was started before", "đã bắt đầu từ trước"),
	enum.As(IsPaused, "is_paused", "time already stands still", "thời hạn đang tạm dừng"),
	enum.As(NotPaused, "not_paused", "nothing stands still", "thời hạn không tạm dừng"),
	enum.As(IsClosed, "is_closed", "the limit has ended", "thời hạn đã kết thúc"),
	enum.As(OutOfOrder, "out_of_order", "something later happened already", "đã có sự kiện muộn hơn"),
	enum.As(TooOften, "too_often", "as often as the law allows", "đã đủ số lần cho phép"),
	enum.As(TooLong, "too_long", "more than the law allows", "dài hơn mức cho phép"),
	enum.As(TooLate, "too_late", "too late before the end", "quá muộn so với ngày hết hạn"),
	enum.As(NotCountable, "not_countable", "nothing says how to count it", "không có quy định cách tính"),
	enum.As(Unclear, "unclear", "the event lacks what it needs", "sự kiện thiếu thông tin"),
)

// String returns the word of the value.
func (g Ground) String() string { return grounds.Word(g) }

// In returns the value in words.
func (g Ground) In(lang string, words ...text.Catalogue) string {
	return grounds.Name(g).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (g Ground) MarshalText() ([]byte, error) { return grounds.Marshal(g) }

// UnmarshalText reads what MarshalText writes.
func (g *Ground) UnmarshalText(word []byte) error { return grounds.Unmarshal(word, g) }

// A RefusedError is an event that the limit does not take. Nothing has changed.
// Its Err is what Compute said to the event, if that refuses it.
type RefusedError struct {
	Event  Event  `json:"event"`
	Ground Ground `json:"ground"`
	Refusal
}

// Error returns the refusal in English.
func (e *RefusedError) Error() string { return e.In("en") }

// In returns the refusal with its provision in a language.
func (e *RefusedError) In(lang string, words ...text.Catalogue) string {
	return e.Of(e.Event, lang, words...)
}

// Is makes errors.Is(err, ErrRefused) hold.
func (e *RefusedError) Is(target error) bool { return target == ErrRefused }

// A Refusal is the words and the provisions with which an event is refused, by
// a limit or by what the limit belongs to.
type Refusal struct {
	Detail text.Sentence `json:"detail,omitzero"` // the values that decided, in words
	Basis  []legal.Basis `json:"basis,omitempty"` // the provisions that refuse it, where some do
	Err    error         `json:"-"`               // what refused it further down, if anything did
}

// Of returns the refusal of an event as a sentence with its provisions in a
// language; without an event it speaks of "the event".
func (r Refusal) Of(event text.Worded, lang string, words ...text.Catalogue) string {
	if event == nil {
		event = sayTheEvent.With()
	}
	s := sayRefused.With("event", event)
	if !r.Detail.IsZero() {
		s = sayRefusedBecause.With("refused", s, "why", r.Detail)
	}
	if len(r.Basis) > 0 {
		s = sayRefusedUnder.With("refused", s, "provisions", legal.Provisions(r.Basis...))
	}
	return s.In(lang, words...)
}

// Unwrap returns what refused the event further down.
func (r Refusal) Unwrap() error { return r.Err }
