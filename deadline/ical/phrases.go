package ical

import "github.com/statutory-go/statutory/deadline/text"

// What this package says beside what deadline and calendar do.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayCancelled = text.NewPhrase("ical.cancelled", "cancelled: {what}", "đã hủy: {what}")
	sayUnsettled = text.NewPhrase("ical.unsettled", "{what} ({status})", "{what} ({status})")
	sayGone      = text.NewPhrase("ical.gone", "a deadline", "một thời hạn")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase { return []text.Phrase{sayCancelled, sayUnsettled, sayGone} }
