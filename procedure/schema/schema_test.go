package schema_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/schema"
)

// Each kind has the schema of its own keys.
func TestOf(t *testing.T) {
	for kind, key := range map[string]string{schema.Procedure: "versions", schema.Facts: "facts", schema.Parameters: "parameters", schema.Law: "statutes",
		schema.Deadline: "question", schema.Verdict: "outcome", schema.Assessment: "not_modelled", schema.Entitlement: "payments", schema.Standing: "promised"} {
		data, err := schema.Of(kind)
		require.NoError(t, err)
		var said struct {
			Schema string `json:"$schema"`
		}
		require.NoError(t, json.Unmarshal(data, &said))
		assert.Equal(t, "http://json-schema.org/draft-07/schema#", said.Schema, kind)
		assert.Contains(t, string(data), `"`+key+`": {`, kind)
	}
}

// Another version, a kind that is not there and half of a kind have none.
func TestOfRefuses(t *testing.T) {
	for _, kind := range []string{"procedure/v2", "fee/v1", "facts", ""} {
		data, err := schema.Of(kind)
		assert.Nil(t, data)
		require.EqualError(t, err, `there is no schema of "`+kind+`"; the kinds of files are procedure/v1, facts/v1, parameters/v1 and law/v1, those of answers deadline/v1, verdict/v1, assessment/v1, entitlement/v1 and standing/v1`)
	}
}
