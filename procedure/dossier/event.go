package dossier

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// An Event is something that happened to a dossier. It says when it happened
// and when it was recorded; the two may be days apart. Persons and offices are
// the caller's keys, so that a person can be erased and the log stays whole. The
// zero Event is none, and no dossier takes it.
type Event struct {
	Kind Kind `json:"kind"`
	// On is the day it happened.
	On date.Date `json:"on"`
	// At is the instant, where it is known and matters: for limits in hours and
	// for "received after 15:00". Its day is On, on the clock of the calendar's
	// office hours, or else on its own. The limit counts pauses by the day, so
	// that one in hours takes no instant of a pause.
	At time.Time `json:"at,omitzero"`
	// Recorded is when it was written down.
	Recorded time.Time `json:"recorded"`
	// By is the key of who did it.
	By string `json:"by,omitempty"`
	// To is the key of who got it: the next in charge, for Forwarded; the
	// office asked, for OpinionAsked and OpinionGiven.
	To string `json:"to,omitempty"`
	// Promised is the day for the result, for Appointed and Reappointed.
	Promised date.Date `json:"promised,omitzero"`
	// Cause is the ID of the version's suspension, for Suspended.
	Cause string `json:"cause,omitempty"`
	// Outcome is what was decided, for Decided.
	Outcome procedure.Outcome `json:"outcome,omitempty"`
	// Reason is what the applicant reads: why it is late, what is missing, why
	// it was refused.
	Reason text.Text `json:"reason,omitzero"`
	// Paper is the number of the slip or decision that says so.
	Paper string `json:"paper,omitempty"`
}

// IsBackdated reports whether the event was written down on a later day than
// it happened, as the days are in the zone of Recorded; in a dossier that is the
// office's, where its calendar has office hours. What is not recorded is not
// backdated, nor what has not happened.
func (e Event) IsBackdated() bool {
	return !e.On.IsZero() && !e.Recorded.IsZero() && e.On.Before(date.Of(e.Recorded))
}

// in returns the event with its instants on the clock of a zone, or for none as
// it is.
func (e Event) in(zone *time.Location) Event {
	for _, at := range []*time.Time{&e.At, &e.Recorded} {
		if zone != nil && !at.IsZero() {
			*at = at.In(zone)
		}
	}
	return e
}

// String returns the event in English.
func (e Event) String() string { return e.In("en") }

// In returns the day and the kind in a language: "6 March 2026 supplement
// requested".
func (e Event) In(lang string, words ...text.Catalogue) string {
	return sayEvent.With("day", e.On, "what", kinds.Name(e.Kind)).In(lang, words...)
}
