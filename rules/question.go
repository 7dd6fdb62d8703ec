package rules

import (
	"log/slog"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/nojson"
)

// Question is what a ruleset is asked: whose law, as known when, about whom.
type Question struct {
	// AsOf is the day whose law applies and the day on which it is known. It
	// must name a day.
	AsOf  legal.AsOf `json:"as_of"`
	Facts Facts      `json:"facts"`
	// Calendar is what expressions that count working days count on. It may be
	// nil if none does.
	Calendar *calendar.Calendar `json:"calendar,omitempty"`
	// Reveal lets sensitive values show in the texts, JSON and messages of the
	// verdict.
	Reveal bool `json:"reveal,omitempty"`
	// Readings name, by the ID of a rule or amount, the reading to take of
	// conflicting texts, instead of the author's.
	Readings map[string]string `json:"readings,omitempty"`
}

// UnmarshalJSON refuses: of the facts JSON has what may show, and of the calendar
// its name.
func (q *Question) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "rules.Question", "read its facts by FactsFromJSON of the ruleset and put it together in Go")
}

// LogValue lets slog print the days and the names of the facts, without their
// values.
func (q Question) LogValue() slog.Value {
	names := []string{}
	for name := range q.Facts.All() {
		names = append(names, name)
	}
	return slog.GroupValue(slog.String("as_of", q.AsOf.String()), slog.Any("facts", names))
}
