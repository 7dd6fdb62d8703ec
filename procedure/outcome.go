package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Outcome is what was decided on a request; empty: nothing.
type Outcome string

// The outcomes of a decision, a closed set so that figures can be compared.
const (
	Granted Outcome = "granted"
	Partly  Outcome = "partly"  // granted in part, refused in part
	Refused Outcome = "refused" // with reasons
)

//nolint:gochecknoglobals // a table of constants
var outcomes = enum.Of("procedure.outcome", "outcome",
	enum.As(Granted, "granted", "granted", "chấp thuận"),
	enum.As(Partly, "partly", "granted in part", "chấp thuận một phần"),
	enum.As(Refused, "refused", "refused", "từ chối"),
)

// Outcomes returns all of them.
func Outcomes() []Outcome { return outcomes.Values() }

// In returns it in a language, as the neutral profile names it: "granted in part", "chấp thuận một phần".
func (o Outcome) In(lang string, words ...text.Catalogue) string {
	return outcomes.Name(o).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(word []byte) error { return outcomes.Unmarshal(word, o) }
