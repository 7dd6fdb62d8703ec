package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
)

// A rule inside a group that is decided without it waits for a fact, but the
// fact is not asked for: neither by Decide nor by Explain.
func TestNextAsksOnlyForWhatCanMatter(t *testing.T) {
	rs, err := rules.Compile(rules.Definition{
		Facts: []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "poor", Type: rules.Bool()}},
		Eligible: rules.Rule{Any: []rules.Rule{
			{ID: "aged_75", When: "age >= 75"},
			{ID: "aged_70_and_poor", When: "age >= 70 && poor"},
		}},
	})
	require.NoError(t, err)
	for _, test := range []struct {
		age  int
		next string
		why  string
	}{
		{76, "", "75 or over: the household cannot matter"},
		{72, "poor", "70 to 74: the household decides"},
		{60, "", "under 70: nothing can help"},
	} {
		facts, err := rs.FactsFromMap(map[string]any{"age": test.age})
		require.NoError(t, err)
		q := rules.Question{AsOf: legal.AsOfDay(date.MustParse("2026-08-17")), Facts: facts}
		assert.Equal(t, test.next, rs.Decide(t.Context(), q).Next, test.why)
		assert.Equal(t, test.next, rs.Explain(t.Context(), q).Next, test.why)
	}
}
