package clock

import (
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Kind is what can happen to a limit. The zero Kind is none.
type Kind uint8

// The kinds of events.
const (
	Started   Kind = iota + 1 // the limit began to run, from the event of this day
	Paused                    // the time from here on is not counted
	Stopped                   // the count so far is void, and the limit runs again only from zero: a dossier is sent back to be completed
	Resumed                   // time runs on with what was left
	Restarted                 // the whole limit runs again from the event of this day (Decree 118/2025/ND-CP art. 19(5), once the dossier is complete)
	Extended                  // the limit was made longer by a term
	Closed                    // the limit ended, met or not
)

//nolint:gochecknoglobals // a table of constants
var kinds = enum.Of("clock.kind", "kind of event",
	enum.As(Started, "started", "started", "bắt đầu tính thời hạn"),
	enum.As(Paused, "paused", "paused", "tạm dừng tính thời hạn"),
	enum.As(Stopped, "stopped", "stopped", "ngừng tính thời hạn"),
	enum.As(Resumed, "resumed", "resumed", "tiếp tục tính thời hạn"),
	enum.As(Restarted, "restarted", "restarted", "tính lại thời hạn từ đầu"),
	enum.As(Extended, "extended", "extended", "gia hạn"),
	enum.As(Closed, "closed", "closed", "kết thúc"),
)

// String returns the word of the kind, "started".
func (k Kind) String() string { return kinds.Word(k) }

// In returns the kind in a language.
func (k Kind) In(lang string, words ...text.Catalogue) string {
	return kinds.Name(k).In(lang, words...)
}

// MarshalText writes the kind as its word; one that is none is an error.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(word []byte) error { return kinds.Unmarshal(word, k) }

// An Event is something that happened to a limit. It can be read from JSON; one's own
// words for its Cause are text.Of(text.Plain("fees notice")), and there a plain string.
// Events are handed over in the order in which they happened. The zero Event is none,
// and no limit takes it.
type Event struct {
	Kind Kind      `json:"kind"`
	On   date.Date `json:"on"`
	// At is the instant, where it is known: a limit in hours starts and restarts
	// at one, and is closed in time or late by one. It is taken on the clock of
	// the calendar's office hours, or else on its own; its day there must be On.
	// A pause is counted by the day, so that a limit that runs on the clock takes
	// no instant of one.
	At time.Time `json:"at,omitzero"`
	// Rule is the ID of the PauseRule that a pause or stop falls under.
	Rule string `json:"rule,omitempty"`
	// By is what an extension adds.
	By deadline.Term `json:"by,omitzero"`
	// Cause says what stopped or moved the time: "supplement requested".
	Cause text.Sentence `json:"cause,omitzero"`
	// Basis is the provision that lets it.
	Basis legal.Basis `json:"basis,omitzero"`
}

// String returns the event in English.
func (e Event) String() string { return e.In("en") }

// In returns the day, the kind and the cause in a language: "6 March 2026 paused
// (supplement requested)".
func (e Event) In(lang string, words ...text.Catalogue) string {
	what := kinds.Name(e.Kind)
	if e.Kind == Extended && !e.By.IsZero() {
		what = sayExtendedBy.With("what", what, "term", e.By)
	}
	if !e.Cause.IsZero() {
		what = sayCause.With("what", what, "cause", e.Cause)
	}
	return sayEvent.With("day", e.On, "what", what).In(lang, words...)
}

// in returns the event with its instant on the clock of a zone, on which it can
// be another day; for no zone, and without an instant, as it is.
func (e Event) in(zone *time.Location) Event {
	if zone != nil && !e.At.IsZero() {
		e.At = e.At.In(zone)
	}
	return e
}

// event is what Compute counts from.
func (e Event) event() deadline.Event {
	if e.At.IsZero() {
		return deadline.On(e.On)
	}
	return deadline.At(e.At)
}
