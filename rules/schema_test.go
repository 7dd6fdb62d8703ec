package rules_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/rules"
)

func verdictSchema() schematest.Answer {
	return schematest.Answer{Name: "verdict", Of: rules.Verdict{}, Root: "..", Rooms: []string{"rules", "deadline/legal"}}
}

func TestSchemaOfVerdictsAgreesWithTheTypes(t *testing.T) { verdictSchema().Agrees(t, *update) }

// Every verdict of the cases, with its reasons, and what is owed.
func TestSchemaTakesVerdicts(t *testing.T) {
	all := loadCases(t)
	schema, n := verdictSchema(), 0
	for _, c := range all.Cases {
		if c.Kind != "assess" {
			continue
		}
		data, err := json.Marshal(c.explain(t, all, c.Procedure))
		require.NoError(t, err)
		schema.Takes(t, data)
		n++
	}
	require.Greater(t, n, 30)
}
