package yamldoc_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/yamldoc"
)

// A board has one field for each way to spell a type.
type board struct {
	Thick  length  `json:"thick"`
	Layers span    `json:"layers"`
	Wood   wood    `json:"wood"`
	Holes  []inset `json:"holes"`
}

// length is a number of millimetres in short, and a mapping otherwise.
type length struct {
	Amount int    `json:"amount" doc:"required"`
	Unit   string `json:"unit"`
}

// span is one number in short, and otherwise a mapping with other names.
type span struct{ first, last int }

type ends struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// wood is written in capitals.
type wood string

// inset is a hole that must have a size.
type inset struct {
	Size int `json:"size"`
}

func carpentry() *yamldoc.Format {
	number := func(d *yamldoc.Decoder, n yamldoc.Node) int {
		i, err := strconv.Atoi(n.Text())
		if err != nil {
			d.Report(n.Problem("no number", ""))
		}
		return i
	}
	return yamldoc.NewFormat(
		yamldoc.OneOf(
			func(d *yamldoc.Decoder, n yamldoc.Node) length { return length{number(d, n), "mm"} },
			func(l length) (string, bool) { return strconv.Itoa(l.Amount), l.Unit == "mm" },
			yamldoc.Checked(func(d *yamldoc.Decoder, n yamldoc.Node, l *length) {
				if l.Unit == "" {
					d.Report(n.Problem("no unit", ""))
				}
			})),
		yamldoc.OneOf(
			func(d *yamldoc.Decoder, n yamldoc.Node) span { i := number(d, n); return span{i, i} },
			func(s span) (string, bool) { return strconv.Itoa(s.first), s.first == s.last },
			yamldoc.Via(
				func(_ *yamldoc.Decoder, _ yamldoc.Node, e ends) span { return span{e.From, e.To} },
				func(s span) ends { return ends{s.first, s.last} })),
		yamldoc.Custom(
			func(_ *yamldoc.Decoder, n yamldoc.Node) wood { return wood(strings.ToLower(n.Text())) },
			func(w wood) any { return strings.ToUpper(string(w)) },
			yamldoc.Object{"type": "string"}),
		yamldoc.Checked(func(d *yamldoc.Decoder, n yamldoc.Node, i *inset) {
			if i.Size == 0 {
				d.Report(n.Problem("no size", ""))
			}
		}),
	)
}

func TestSpellings(t *testing.T) {
	for _, c := range []struct {
		yaml string
		want board
		why  string
	}{
		{"thick: \"18\"\nlayers: \"7\"\n", board{Thick: length{18, "mm"}, Layers: span{7, 7}}, "both have a short spelling"},
		{"thick:\n  amount: 2\n  unit: cm\nlayers:\n  from: 7\n  to: 9\n", board{Thick: length{2, "cm"}, Layers: span{7, 9}}, "neither has one"},
		{"wood: OAK\nholes:\n- size: 4\n", board{Wood: "oak", Holes: []inset{{4}}}, "a spelling of its own, and a check"},
	} {
		doc, problems := yamldoc.Parse("b.yaml", []byte(c.yaml))
		require.NoError(t, problems.Err(), c.why)
		var b board
		require.NoError(t, yamldoc.Decode(carpentry(), *doc, &b).Err(), c.why)
		assert.Equal(t, c.want, b, c.why)
		written, err := yamldoc.YAML(carpentry(), b)
		require.NoError(t, err)
		assert.YAMLEq(t, c.yaml, string(written), c.why)
	}
}

// What is right is filled in beside what is wrong.
func TestSpellingsChecked(t *testing.T) {
	doc, problems := yamldoc.Parse("b.yaml", []byte("thick: {amount: 2}\nlayers: many\nholes: [{size: 0}, {size: 3}]\n"))
	require.NoError(t, problems.Err())
	var b board
	assert.EqualError(t, yamldoc.Decode(carpentry(), *doc, &b).Err(), `b.yaml:1:8: thick: no unit
    1 | thick: {amount: 2}
      |        ^
b.yaml:2:9: layers: no number
    2 | layers: many
      |         ^^^^
b.yaml:3:9: holes[0]: no size
    3 | holes: [{size: 0}, {size: 3}]
      |         ^`)
	assert.Equal(t, board{Thick: length{Amount: 2}, Holes: []inset{{}, {3}}}, b)
}

// What is said of a field is not said of its type.
func TestSchemaDescribesFieldsAlone(t *testing.T) {
	f := carpentry()
	described := yamldoc.Schema(f, board{}, map[string]string{"yamldoc_test.board.Wood": "what it is of"})
	assert.NotEqual(t, yamldoc.Schema(carpentry(), board{}, nil), described)
	assert.Equal(t, yamldoc.Schema(carpentry(), board{}, nil), yamldoc.Schema(f, board{}, nil))
}

// Of two spellings the schema has both: the long one as the type is made, or
// as the type that it is written like.
func TestSchemaOfSpellings(t *testing.T) {
	data, err := json.Marshal(yamldoc.Schema(carpentry(), board{}, nil)["definitions"])
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"board": {"type": "object", "additionalProperties": false, "properties": {
			"thick": {"$ref": "#/definitions/length"}, "layers": {"$ref": "#/definitions/span"},
			"wood": {"type": "string"}, "holes": {"type": "array", "items": {"$ref": "#/definitions/inset"}}}},
		"length": {"anyOf": [{"type": ["string", "number"]}, {"type": "object", "additionalProperties": false,
			"required": ["amount"], "properties": {"amount": {"type": "integer"}, "unit": {"type": ["string", "number"]}}}]},
		"span": {"anyOf": [{"type": ["string", "number"]}, {"$ref": "#/definitions/ends"}]},
		"ends": {"type": "object", "additionalProperties": false,
			"properties": {"from": {"type": "integer"}, "to": {"type": "integer"}}},
		"inset": {"type": "object", "additionalProperties": false, "properties": {"size": {"type": "integer"}}}}`, string(data))
}
