package assessment_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// Which facts are sensitive is for the procedure to say: a question that is
// printed shows none.
func TestQuestionsPrintNoFacts(t *testing.T) {
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Case: "renewal", Facts: map[string]any{"income": 7654321, "name": "Zephyrine"}}
	var log bytes.Buffer
	for _, thing := range []any{q, &q, struct{ Q assessment.Question }{q}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%s", "%x"} {
			fmt.Fprintf(&log, verb+"\n", thing)
		}
		slog.New(slog.NewTextHandler(&log, nil)).Info("asked", "question", thing)
	}
	slog.New(slog.NewJSONHandler(&log, nil)).Info("asked", "question", q)
	for _, secret := range []string{"7654321", "74cbb1", "Zephyrine", fmt.Sprintf("%x", "Zephyrine")} {
		assert.NotContains(t, log.String(), secret)
	}
	assert.Contains(t, log.String(), "renewal")
	assert.Contains(t, fmt.Sprintf("%+v", q), "Case:renewal")
	assert.Contains(t, log.String(), "income:[redacted]")
	assert.Equal(t, 7654321, q.Facts["income"], "the program has it")
}
