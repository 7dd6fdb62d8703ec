package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/rules"
)

// A part of a decided verdict may stay open. Nobody is asked for it.
func TestNobodyIsAskedForWhatDecidesNothing(t *testing.T) {
	rs, err := rules.Compile(rules.Definition{
		ID:    "pension",
		Facts: []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "poor", Type: rules.Bool()}},
		Eligible: rules.Rule{ID: "entitled", Group: rules.Any(
			rules.Rule{ID: "old", When: rules.CEL("age >= 75")},
			rules.Rule{ID: "poor_and_70", When: rules.CEL("age >= 70 && poor")},
		)},
	})
	require.NoError(t, err)
	facts, err := rs.FactsFromMap(map[string]any{"age": 76})
	require.NoError(t, err)

	v := rs.Explain(rules.Question{AsOf: deadline.AsOfDay(day("2026-08-17")), Facts: facts})
	assert.Equal(t, rules.Eligible, v.Outcome)
	assert.Equal(t, rules.Unknown, v.Eligible.Rules[1].State, "poor is not known")
	assert.Empty(t, v.Next)
	assert.Empty(t, v.Questions)
}
