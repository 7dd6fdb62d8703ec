package clock

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
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
var kinds = [...]words{
	0:          {"unknown kind", "không rõ loại"},
	Started:    {"started", "bắt đầu tính thời hạn"},
	Paused:     {"paused", "tạm dừng tính thời hạn"},
	Stopped:    {"stopped", "ngừng tính thời hạn"},
	Resumed:    {"resumed", "tiếp tục tính thời hạn"},
	Restarted:  {"restarted", "tính lại thời hạn từ đầu"},
	Extended:   {"extended", "gia hạn"},
	Closed:     {"closed", "kết thúc"},
	Closed + 1: {"unknown kind", "không rõ loại"},
}

// String returns the kind as a lower-case English word.
func (k Kind) String() string { return k.In("en") }

// In returns the kind in a language, "vi" or else English.
func (k Kind) In(lang string) string { return kinds[min(k, Closed+1)].text().In(lang) }

// MarshalText writes the kind as its English word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// An Event is something that happened to a limit. Events are handed over in
// the order in which they happened. The zero Event is none, and no limit takes
// it.
type Event struct {
	Kind Kind
	On   date.Date
	// At is the instant, where it is known: a limit in hours starts and restarts
	// at one, and is closed in time or late by one. It is taken on the clock of
	// the calendar's office hours, or else on its own; its day there must be On.
	// A pause is counted by the day, so that a limit that runs on the clock takes
	// no instant of one.
	At time.Time
	// Rule is the ID of the PauseRule that a pause or stop falls under.
	Rule string
	// By is what an extension adds.
	By deadline.Term
	// Cause says what stopped or moved the time: "supplement requested".
	Cause text.Text
	// Basis is the provision that lets it.
	Basis legal.Basis
}

// String returns the event in English.
func (e Event) String() string { return e.In("en") }

// In returns the day, the kind and the cause in a language, "vi" or else
// English: "2026-03-06 paused (supplement requested)".
func (e Event) In(lang string) string {
	s := fmt.Sprintf("%s %s", e.On, e.Kind.In(lang))
	if e.Kind == Extended {
		s += say(" by %s", " thêm %s", amount(e.By)).In(lang)
	}
	if !e.Cause.IsZero() {
		s += " (" + e.Cause.In(lang) + ")"
	}
	return s
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
