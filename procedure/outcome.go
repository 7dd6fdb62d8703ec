package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
)

// Outcome is what was decided on a request; empty: nothing.
type Outcome string

// The outcomes of a decision, a closed set so that figures can be compared.
const (
	Granted Outcome = "granted"
	Partly  Outcome = "partly"  // granted in part, refused in part
	Refused Outcome = "refused" // with reasons
)

func outcomes() []Outcome { return []Outcome{Granted, Partly, Refused} }

// In returns the outcome in a language, as the neutral profile names it:
// "granted in part", "chấp thuận một phần".
func (o Outcome) In(lang string) string { return o.text().In(lang) }

func (o Outcome) text() text.Text {
	switch o {
	case Granted:
		return words.Both("granted", "chấp thuận")
	case Partly:
		return words.Both("granted in part", "chấp thuận một phần")
	case Refused:
		return words.Both("refused", "từ chối")
	}
	return text.Plain(string(o))
}
