package rules

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Question is what a ruleset is asked: whose law, as known when, about whom.
type Question struct {
	// AsOf is the day whose law applies and the day on which it is known. It
	// must name a day.
	AsOf  legal.AsOf
	Facts Facts
	// Calendar is what expressions that count working days count on. It may be
	// nil if none does.
	Calendar *calendar.Calendar
	// Reveal lets sensitive values show in the texts, JSON and messages of the
	// verdict.
	Reveal bool
	// Readings name, by the ID of a rule or amount, the reading to take of
	// conflicting texts, instead of the author's.
	Readings map[string]string
}
