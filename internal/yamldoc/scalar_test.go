package yamldoc_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/internal/yamldoc"
)

// The caret must stand under the first character of "age" in every style of
// scalar.
func TestPlaceInEveryStyle(t *testing.T) {
	tests := []struct {
		name, yaml   string
		line, column int
	}{
		{"plain", "when: x && age > 1\n", 1, 12},
		{"plain over lines", "when: x\n   &&\n   age > 1\n", 3, 4},
		{"plain over an empty line", "when: x\n\n   && age > 1\n", 3, 7},
		{"single quotes with a quote", "when: 'it''s && age'\n", 1, 17},
		{"single quotes over lines", "when: 'x   \n    && age'\n", 2, 8},
		{"double quotes with escapes", `when: "x \"\u00e9\x41\t && age"` + "\n", 1, 28},
		{"double quotes over lines", "when: \"x\n  && age\"\n", 2, 6},
		{"double quotes with a continued line", "when: \"x \\\n  && age\"\n", 2, 6},
		{"literal", "when: |\n  x\n   && age\n", 3, 7},
		{"literal after empty lines", "when: |\n\n\n  x && age\n", 4, 8},
		{"literal with indentation given", "when: |2\n     x &&\n  age\n", 3, 3},
		{"folded", "when: >-\n  x\n  && age\n", 3, 6},
		{"folded with more indentation", "when: >\n  x\n    && age\n  || y\n", 3, 8},
		{"folded over empty lines", "when: >\n  x\n\n\n  && age\n", 5, 6},
		{"folded, deeper", "a:\n  - when: >-\n      x &&\n      age\n", 4, 7},
		{"with an anchor", "when: &w x && age\n", 1, 15},
		{"with a tag", "when: !!str x && age\n", 1, 18},
		{"Vietnamese before it", "when: \"tuổi ≥ && age\"\n", 1, 18},
		{"CRLF", "when: >-\r\n  x\r\n  && age\r\n", 3, 6},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, problems := yamldoc.Parse("f.yaml", []byte(test.yaml))
			require.NoError(t, problems.Err())
			path := "when"
			if _, ok := doc.Get("a"); ok {
				path = "a[0].when"
			}
			n := doc.Find(path)
			offset := utf8.RuneCountInString(n.Text()[:strings.Index(n.Text(), "age")])
			p, ok := doc.Place(path, offset, 3)
			require.True(t, ok)
			assert.Equal(t, test.line, p.At.Line, "line")
			assert.Equal(t, test.column, p.At.Column, "column")
			assert.Equal(t, 3, p.Width)
			assert.Equal(t, "age", string([]rune(p.Line)[p.At.Column-1:p.At.Column+2]))
		})
	}
}

func TestPlacePastTheEnd(t *testing.T) {
	doc, problems := yamldoc.Parse("f.yaml", []byte("when: age >\n"))
	require.NoError(t, problems.Err())
	p, ok := doc.Place("when", 5, 1)
	require.True(t, ok)
	p.Message = "an operand is missing"
	assert.Equal(t, "f.yaml:1:12: when: an operand is missing\n    1 | when: age >\n      |            ^", p.Error())
}

// Whatever text is written in whatever style: each character that is no blank
// is found at a place where that very character stands.
func TestPlaceFindsEveryCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z&é][a-z&'"\\:# é]{0,12}(\n[ ]{0,3}[a-z&' é]{0,8}){0,4}`).Draw(t, "text")
		indicator := rapid.SampledFrom([]string{">", ">-", "|", "|+", ">2", "|2-"}).Draw(t, "indicator")
		yaml := "when: " + indicator + "\n  " + strings.ReplaceAll(text, "\n", "\n  ") + "\n"
		doc, problems := yamldoc.Parse("f.yaml", []byte(yaml))
		if problems.Err() != nil {
			return
		}
		n := doc.Find("when")
		for i, r := range []rune(n.Text()) {
			if r == ' ' || r == '\n' {
				continue
			}
			p, _ := doc.Place("when", i, 1)
			if got := []rune(p.Line)[p.At.Column-1]; got != r {
				t.Fatalf("%q: character %d is %q, found %q at %v", yaml, i, r, got, p.At)
			}
		}
	})
}
