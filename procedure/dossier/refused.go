package dossier

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
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

//nolint:gochecknoglobals // a table of constants
var grounds = enum.Of("dossier.ground", "ground of a refusal",
	enum.As(WrongState, "wrong_state", "it cannot happen in that state", "không thể xảy ra ở trạng thái đó"),
	enum.As(TooOften, "too_often", "as often as the version allows", "đã đủ số lần cho phép"),
	enum.As(TooLate, "too_late", "after the day by which it had to happen", "sau ngày phải thực hiện"),
	enum.As(TooEarly, "too_early", "before the day from which it may happen", "trước ngày được phép"),
	enum.As(NotForeseen, "not_foreseen", "the version does not know it", "thủ tục không quy định"),
	enum.As(Unclear, "unclear", "the event lacks what it needs", "sự kiện thiếu thông tin"),
	enum.As(Conflicting, "conflicting", "what is recorded could not have followed it", "mâu thuẫn với sự kiện đã ghi nhận"),
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

// A RefusedError is an event that the dossier does not take. Nothing has
// changed. Its Basis are the provisions behind the rule, where the version
// names them.
type RefusedError struct {
	Event  Event  `json:"event"`
	Ground Ground `json:"ground"`
	State  State  `json:"state"` // where the dossier stood when it happened
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
