package yamldoc_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/yamldoc"
)

type (
	mood uint8

	tone string

	sealedLetter struct{ words string }

	letterJSON struct {
		Words string `json:"words"`
	}

	signed struct {
		By string `json:"by,omitempty"`
	}

	envelope[T any] struct {
		signed
		Inside T               `json:"inside"`
		Copies []int           `json:"copies"`
		Named  map[string]bool `json:"named,omitempty"`
		Mood   mood            `json:"mood"`
		Tone   *tone           `json:"tone,omitempty"`
		Hidden string          `json:"-"`
	}

	wordless struct {
		Said sealedLetter `json:"said"`
	}

	untagged struct{ Said string }
)

func (m mood) MarshalText() ([]byte, error) {
	if m > 1 {
		return nil, errors.New("no mood")
	}
	return []byte([]string{"calm", "cross"}[m]), nil
}

func (s sealedLetter) MarshalJSON() ([]byte, error) { return json.Marshal(letterJSON{s.words}) }

// What encoding/json writes, with words of enumerations, what another type is
// written as, and what can be left out.
func TestSchemaOfJSON(t *testing.T) {
	f := yamldoc.NewFormat(yamldoc.WrittenAs[sealedLetter, letterJSON]())
	schema := yamldoc.SchemaOfJSON(f, envelope[sealedLetter]{}, map[string][]string{"yamldoc_test.tone": {"loud", "soft"}},
		map[string]string{"yamldoc_test.mood": "how it is meant"})
	assert.Equal(t, "#/definitions/EnvelopeOfSealedLetter", schema["$ref"])
	data, err := json.Marshal(schema["definitions"])
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"EnvelopeOfSealedLetter": {"type": "object", "additionalProperties": false, "required": ["copies", "inside", "mood"], "properties": {
			"by": {"type": "string"},
			"inside": {"$ref": "#/definitions/SealedLetter"},
			"copies": {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}]},
			"named": {"type": "object", "additionalProperties": {"type": "boolean"}},
			"mood": {"$ref": "#/definitions/Mood"},
			"tone": {"$ref": "#/definitions/Tone"}}},
		"SealedLetter": {"type": "object", "additionalProperties": false, "required": ["words"], "properties": {"words": {"type": "string"}}},
		"Mood": {"enum": ["calm", "cross"], "description": "how it is meant"},
		"Tone": {"enum": ["loud", "soft"]}}`, string(data))
}

// A type that nothing describes, and a field without a name, are mistakes of the
// library, and no schema is made that would be wrong.
func TestSchemaOfJSONPanics(t *testing.T) {
	f := yamldoc.NewFormat()
	assert.PanicsWithValue(t, "yamldoc: yamldoc_test.sealedLetter writes itself, and nothing describes it", func() { yamldoc.SchemaOfJSON(f, wordless{}, nil, nil) })
	assert.PanicsWithValue(t, "yamldoc: yamldoc_test.untagged.Said has no name in JSON", func() { yamldoc.SchemaOfJSON(f, untagged{}, nil, nil) })
}
