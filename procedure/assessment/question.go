package assessment

import (
	"fmt"
	"log/slog"
	"maps"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/procedure"
)

// A Question is what is asked about one person or case.
type Question struct {
	// AsOf is the day whose law applies and the day on which it is known; the
	// valid day must be given.
	AsOf legal.AsOf
	// Facts are what is known, by name, as [rules.Ruleset.FactsFromMap] takes
	// them; a fact not given is missing. Facts that another procedure of the
	// catalogue asks for are passed over.
	Facts map[string]any
	// Held are the IDs or codes of the evidence that is there already; those
	// of other procedures are passed over.
	Held []string
	// Channel is how the request is made; left out, what differs by channel is
	// listed for each.
	Channel procedure.ChannelKind
	// Case is the ID of the case, where the version has cases and their
	// conditions do not say.
	Case string
	// Received is when the complete dossier was received; with it, a Calendar
	// and a Convention time limits get their due dates.
	Received deadline.Event
	// Calendar counts working days, in time limits and in rules.
	Calendar *calendar.Calendar
	// Convention says how days are counted; the profile's, where none is given.
	// The cut-off of a version's own handling comes on top of it.
	Convention convention.Convention
	// Readings name the readings to take of conflicting texts, by the ID of a
	// rule or amount, instead of the author's.
	Readings map[string]string
	// Reveal lets sensitive values show in the answer.
	Reveal bool
}

// Format prints the question without the values of its facts: which of them
// are sensitive is for the procedure to say.
func (q Question) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, fmt.FormatString(s, verb), q.withoutValues())
}

// LogValue lets slog print what is asked, with the names of the facts and without
// their values.
func (q Question) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("as_of", q.AsOf.String()), slog.Any("facts", slices.Sorted(maps.Keys(q.Facts)))}
	if q.Case != "" {
		attrs = append(attrs, slog.String("case", q.Case))
	}
	if q.Channel != "" {
		attrs = append(attrs, slog.String("channel", string(q.Channel)))
	}
	if !q.Received.IsZero() {
		attrs = append(attrs, slog.String("received", q.Received.String()))
	}
	return slog.GroupValue(attrs...)
}

// plainQuestion is a Question that is printed field by field.
type plainQuestion Question

func (q Question) withoutValues() plainQuestion {
	names := make(map[string]any, len(q.Facts))
	for name := range q.Facts {
		names[name] = "[redacted]"
	}
	q.Facts = names
	return plainQuestion(q)
}

// MarshalJSON refuses: which of the facts are sensitive is for the procedure to
// say, and the question does not know it.
func (q Question) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("assessment.Question", "write its days, case and channel, and keep the facts where personal data are kept")
}

// UnmarshalJSON refuses.
func (q *Question) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Question", "read the facts and the days, and put the question together in Go")
}

// A QuestionError is a part of a question that is missing or makes no sense: no
// day, a case or channel that the version does not have. It is also the error
// of a time limit that nothing says how to count.
type QuestionError struct {
	Part    string `json:"part"`    // AsOf, Case, Channel, Convention, Received
	Message string `json:"message"` // what is wrong, and what to write instead
}

func (e *QuestionError) Error() string { return fmt.Sprintf("question: %s: %s", e.Part, e.Message) }
