package yamldoc_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/problem"
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
		{"single quotes with two quotes", "when: 'x = '''' && age'\n", 1, 20},
		{"single quotes over lines", "when: 'x   \n    && age'\n", 2, 8},
		{"double quotes with escapes", `when: "x \"\u00e9\x41\t && age"` + "\n", 1, 28},
		{"double quotes over lines", "when: \"x\n  && age\"\n", 2, 6},
		{"double quotes with a continued line", "when: \"x \\\n  && age\"\n", 2, 6},
		{"literal", "when: |\n  x\n   && age\n", 3, 7},
		{"literal after empty lines", "when: |\n\n\n  x && age\n", 4, 8},
		{"literal with indentation given", "when: |2\n     x &&\n  age\n", 3, 3},
		{"literal, one blank deep, with a line of blanks", "when: |\n x\n   \n && age\n", 4, 5},
		{"literal, with blanks at the end of the file", "when: |\n  x && age\n   ", 2, 8},
		{"folded", "when: >-\n  x\n  && age\n", 3, 6},
		{"folded with more indentation", "when: >\n  x\n    && age\n  || y\n", 3, 8},
		{"folded over empty lines", "when: >\n  x\n\n\n  && age\n", 5, 6},
		{"folded, deeper", "a:\n  - when: >-\n      x &&\n      age\n", 4, 7},
		{"with an anchor", "when: &w x && age\n", 1, 15},
		{"with a tag", "when: !!str x && age\n", 1, 18},
		{"Vietnamese before it", "when: \"tuổi ≥ && age\"\n", 1, 18},
		{"before a blank that does not break", "when: x && age\u00a0\nb: 1\n", 1, 12},
		{"over a line of blanks that do not break", "when: x\n  \u00a0\n  && age\n", 3, 6},
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

// A member that is written under its name is shown at the name, and of a text
// the characters that are asked for.
func TestPlace(t *testing.T) {
	doc, problems := yamldoc.Parse("f.yaml", []byte("books:\n  \"2\": {title: two}\ntags: [ab, cd]\nlong: abc\n  def\n"))
	require.NoError(t, problems.Err())
	for _, test := range []struct {
		path          string
		offset, width int
		want          string
		covered       int
	}{
		{"books[0]", 0, 1, `f.yaml:2:3: books.2: m`, 3},
		{"books.2", 0, 1, `f.yaml:2:8: books.2: m`, 1},
		{"books[0].title", 1, 2, `f.yaml:2:17: books.2.title: m`, 2},
		{"tags", 0, 2, `f.yaml:3:7: tags: m`, 1},
		{"tags[1]", 0, 2, `f.yaml:3:12: tags[1]: m`, 2},
		{"tags[1]", 1, 9, `f.yaml:3:13: tags[1]: m`, 1}, // no further than the text
		{"tags[1]", -1, 1, `f.yaml:3:12: tags[1]: m`, 1},
		{"tags[1]", 2, 1, `f.yaml:3:14: tags[1]: m`, 1}, // behind it
		{"long", 1, 6, `f.yaml:4:8: long: m`, 3},        // no further than the break of the line
		{"long", 4, 2, `f.yaml:5:3: long: m`, 2},
	} {
		p, ok := doc.Place(test.path, test.offset, test.width)
		require.True(t, ok, test.path)
		p.Message = "m"
		said, _, _ := strings.Cut(p.Error(), "\n")
		assert.Equal(t, test.want, said)
		assert.Equal(t, test.covered, p.Width, test.want)
	}
	for _, path := range []string{"tags[2]", "tags[-1]", "tags.0", "books[1]", "books.title", "long[0]", "long.x"} {
		_, ok := doc.Place(path, 0, 1)
		assert.False(t, ok, path)
	}
}

// A text that goes on behind U+2028 is not walked: what is in it is shown at its
// beginning, and never at what looks like it below.
func TestPlaceInATextThatIsNotWalked(t *testing.T) {
	for _, yaml := range []string{"when: \"x\u2028  && age\"\n&& age: 1\n", "when: |\n  x\u2028  && age\n", "when: >\n  x\u2028  && age\n"} {
		doc, problems := yamldoc.Parse("f.yaml", []byte(yaml))
		require.NoError(t, problems.Err())
		p, ok := doc.Place("when", 5, 3)
		require.True(t, ok)
		assert.Equal(t, problem.Position{Line: 1, Column: 7}, p.At, yaml)
	}
}

// The breaks of the empty lines before a block's first text stand each at the
// beginning of its own line.
func TestPlaceOfEmptyLines(t *testing.T) {
	for _, test := range []struct {
		yaml   string
		places []problem.Position
	}{
		{"when: |\n\n\n  x\n", []problem.Position{{Line: 2, Column: 1}, {Line: 3, Column: 1}, {Line: 4, Column: 3}, {Line: 4, Column: 4}}},
		{"when: |2\n\n   x", []problem.Position{{Line: 2, Column: 1}, {Line: 3, Column: 3}, {Line: 3, Column: 4}}},
		{"when: |+\n\n\n", []problem.Position{{Line: 2, Column: 1}, {Line: 3, Column: 1}}},
	} {
		doc, problems := yamldoc.Parse("f.yaml", []byte(test.yaml))
		require.NoError(t, problems.Err())
		require.Len(t, []rune(doc.Find("when").Text()), len(test.places), test.yaml)
		for i, want := range test.places {
			p, ok := doc.Place("when", i, 1)
			require.True(t, ok)
			assert.Equal(t, want, p.At, "%q: character %d", test.yaml, i)
		}
	}
}

// In a line of more than 10,000 bytes no character is looked for: a problem is
// shown at the whole text, and no text is said to be cut off.
func TestPlaceInLongLines(t *testing.T) {
	for _, test := range []struct {
		length, column int
		problems       int
	}{{10_000, 9_995, 1}, {10_001, 7, 0}} {
		line := "when: " + strings.Repeat("x", test.length-len("when:  age #1")) + " age #1"
		doc, problems := yamldoc.Parse("f.yaml", []byte(line+"\n"))
		assert.Len(t, problems, test.problems)
		n := doc.Find("when")
		p, ok := doc.Place("when", strings.Index(n.Text(), "age"), 3)
		require.True(t, ok)
		assert.Equal(t, test.column, p.At.Column)
		p, ok = doc.Place("when", 0, 1)
		require.True(t, ok)
		assert.Equal(t, problem.Position{Line: 1, Column: 7}, p.At)
	}
}

// A text whose later lines are as long as a file may be is passed once.
func TestCutOffInALongText(t *testing.T) {
	for _, fill := range []string{"x", " "} {
		line := "  a" + strings.Repeat(fill, 1<<20) + "b"
		_, problems := yamldoc.Parse("f.yaml", []byte("when: x\n"+line+" #1\n"))
		require.Len(t, problems, 1)
		assert.Equal(t, 2, problems[0].At.Line)
		assert.Equal(t, len(line)+2, problems[0].At.Column)
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
