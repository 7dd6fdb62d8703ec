package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules"
)

// 7 / 2 is 3 in CEL; who publishes a rule is told where it says so.
func TestTruncations(t *testing.T) {
	compiled, err := rules.Compile(rules.Definition{
		ID: "truncations",
		Facts: []rules.Fact{
			{Name: "months", Type: rules.Int()},
			{Name: "years", Type: rules.Int(), Derived: "months / 12"},
			{Name: "halves", Type: rules.Int(), Derived: "12 / 5 + months"},
		},
		Eligible: rules.Rule{All: []rules.Rule{
			{ID: "a", When: "years > 1"},
			{ID: "b", When: "[1, 2].exists(n, months / n > 3)"},
			{ID: "c", When: "divide(months, 12, 0, 'down') > 1 && decimal(months) * 0.5 > 1.0 && months % 2 == 0"},
		}},
		Conditions: []rules.Rule{{ID: "d", When: "[1, 2].exists(n, months / n > 3)"}},
		Amounts:    []rules.Amount{{ID: "sum", Type: rules.Int(), Value: "10 * (months / 6)"}},
	})
	require.NoError(t, err)
	assert.Equal(t, []rules.Expression{
		"[1, 2].exists(n, months / n > 3)", // once, though two rules say it
		"10 * (months / 6)",
		"months / 12", // and not where it is used
		"12 / 5 + months",
	}, compiled.Truncations())
	assert.Empty(t, new(rules.Ruleset).Truncations())
}
