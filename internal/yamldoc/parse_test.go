package yamldoc_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/yamldoc"
)

// Each row is a file that must be refused, and the whole report.
func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"empty file", "", "f.yaml:1:1: the file is empty"},
		{"only a comment", "# nothing\n", `f.yaml:1:1: the file is empty
    1 | # nothing
      | ^`},
		{"tab indents", "a:\n\tb: 1\n", "f.yaml:2:1: not YAML: a tab indents this line; indent with spaces\n    2 |  b: 1\n      | ^"},
		{"open bracket", "a: [1, 2\nb: 3\n", "f.yaml:1:4: not YAML: the list that begins here is not closed: ',' or ']' is expected at line 2, column 2\n    1 | a: [1, 2\n      |    ^"},
		{"open bracket at the end", "a: ớ\nb: [\n", "f.yaml:2:4: not YAML: the list that begins here is not closed: ',' or ']' is expected at line 4, column 1\n    2 | b: [\n      |    ^"},
		{"open bracket inside a brace", "a: {b: [1, 2}\n", "f.yaml:1:8: not YAML: the list that begins here is not closed: ',' or ']' is expected at line 1, column 13\n    1 | a: {b: [1, 2}\n      |        ^"},
		{"open brace", "a: {x: 1\nb: 3\n", "f.yaml:1:4: not YAML: the mapping that begins here is not closed: ',' or '}' is expected at line 2, column 2\n    1 | a: {x: 1\n      |    ^"},
		{"open quote", "a: \"x\nb: 3\n", "f.yaml:1:4: not YAML: the quote that begins here is not closed\n    1 | a: \"x\n      |    ^"},
		{"open single quote", "a:\n  - 'x\nb: 3\n", "f.yaml:2:5: not YAML: the quote that begins here is not closed\n    2 |   - 'x\n      |     ^"},
		{"a text that a # cuts off", "vi: Thủ tục #1\n", "f.yaml:1:13: the text ends before \"#1\", which is read as a comment; put the whole text in quotes, or a blank after the #\n    1 | vi: Thủ tục #1\n      |             ^^"},
		{"texts in lists that a # cuts off", "- [a #b\n, c]\n- d\n  e\t##f g\n", `f.yaml:1:6: the text ends before "#b", which is read as a comment; put the whole text in quotes, or a blank after the #
    1 | - [a #b
      |      ^^
f.yaml:4:5: the text ends before "##f g", which is read as a comment; put the whole text in quotes, or a blank after the #
    4 |   e ##f g
      |     ^^^^^`},
		{"a merge inside a list", "a: &x {b: 1}\nc:\n  - {d: 2}\n  - {<<: *x, <<: *x}\n", `f.yaml:4:6: c[1].<<: the merge key << is not supported; write the keys out
    4 |   - {<<: *x, <<: *x}
      |      ^^
f.yaml:4:14: c[1].<<: the merge key << is not supported; write the keys out
    4 |   - {<<: *x, <<: *x}
      |              ^^`},
		{"colon in a plain text", "a: b: c\n", "f.yaml:1:5: not YAML: mapping values are not allowed in this context; put a text that contains \": \" in quotes\n    1 | a: b: c\n      |     ^"},
		{"byte order mark", "\ufeffa: 1\n", "f.yaml:1:1: the file starts with a byte order mark; save it as UTF-8 without a byte order mark (BOM)\n    1 | a: 1\n      | ^"},
		{"UTF-16", "\xff\xfea\x00", "f.yaml:1:1: the file is UTF-16; save it as UTF-8"},
		{"not UTF-8", "a: 1\nb: x\xe9\n", "f.yaml:2:5: byte 0xe9 is not UTF-8; save the file as UTF-8\n    2 | b: x\xe9\n      |     ^"},
		{"control character", "a: x\x01\n", "f.yaml:1:5: the control character U+0001 cannot stand in YAML; take it out\n    1 | a: x\x01\n      |     ^"},
		{"two documents", "a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document starts here; write each document into a file of its own\n    2 | ---\n      | ^"},
		{"unknown anchor", "a: *x\n", "f.yaml:1:4: not YAML: unknown anchor 'x' referenced\n    1 | a: *x\n      |    ^"},
		{"duplicate keys, both of them", "a: 1\nb: {c: 1, c: 2}\na: 2\n", `f.yaml:2:11: "c" is given twice, first on line 2; keep one of them
    2 | b: {c: 1, c: 2}
      |           ^
f.yaml:3:1: "a" is given twice, first on line 1; keep one of them
    3 | a: 2
      | ^`},
		{"merge key and own tag", "a: &x {b: 1}\n<<: *x\nc: !!binary aGk=\n", `f.yaml:2:1: <<: the merge key << is not supported; write the keys out
    2 | <<: *x
      | ^^
f.yaml:3:4: the tag !!binary means nothing here; take it out
    3 | c: !!binary aGk=
      |    ^^^^^^^^^^^^^`},
		{"alias inside its anchor", "a: &x [1, *x]\n", "f.yaml:1:11: *x stands inside &x, which would never end; write the value out\n    1 | a: &x [1, *x]\n      |           ^^"},
		{"CRLF line ends keep their places", "a: 1\r\na: 2\r\n", "f.yaml:2:1: \"a\" is given twice, first on line 1; keep one of them\n    2 | a: 2\n      | ^"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := yamldoc.Parse("f.yaml", []byte(test.yaml))
			require.Error(t, problems.Err())
			assert.Equal(t, test.want, problems.Err().Error())
		})
	}
}

// Nine levels of nine aliases would be 387 million values.
func TestParseRefusesExplodingAliases(t *testing.T) {
	var b strings.Builder
	b.WriteString("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n")
	for i := 1; i < 9; i++ {
		name, below := string(rune('0'+i)), string(rune('0'+i-1))
		b.WriteString("a" + name + ": &a" + name + " [" + strings.TrimSuffix(strings.Repeat("*a"+below+", ", 9), ", ") + "]\n")
	}
	_, problems := yamldoc.Parse("f.yaml", []byte(b.String()))
	require.Error(t, problems.Err())
	assert.Contains(t, problems.Err().Error(), "grows to more than 200000 values; write the value out")
	assert.Len(t, problems, 1)
}

// The list is a value, too. Where an alias stands, all that it stands for counts.
func TestParseCountsValues(t *testing.T) {
	list := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat("1,", n), ",") + "]" }
	for _, c := range []struct {
		text string
		many bool
		why  string
	}{
		{list(199_999), false, "200,000 values with the list"},
		{list(200_000), true, "one more"},
		{"[&a " + list(49_998) + ", *a, *a, *a, 1, 1, 1]", false, "four times 49,999 values, three and the list"},
		{"[&a " + list(49_998) + ", *a, *a, *a, 1, 1, 1, 1]", true, "one more"},
	} {
		doc, problems := yamldoc.Parse("f.yaml", []byte(c.text))
		assert.Equal(t, c.many, doc == nil, c.why)
		if c.many {
			require.Len(t, problems, 1, c.why)
			problems[0].Line = "" // all the document
			assert.Equal(t, "f.yaml:1:1: the document has more than 200000 values; write one file for each procedure", problems[0].Error())
		} else {
			assert.Empty(t, problems, c.why)
		}
	}
}

// A document whose reading would never end is not handed out.
func TestParseWithholdsEndlessDocuments(t *testing.T) {
	for _, text := range []string{"a: &x [1, *x]\n", "a: &x {b: {c: *x}}\n", strings.Repeat("[", 70) + strings.Repeat("]", 70)} {
		doc, problems := yamldoc.Parse("f.yaml", []byte(text))
		assert.Nil(t, doc)
		assert.Len(t, problems, 1)
	}
}

func TestParseRefusesDeepNesting(t *testing.T) {
	_, problems := yamldoc.Parse("f.yaml", []byte(strings.Repeat("[", 70)+strings.Repeat("]", 70)))
	require.Len(t, problems, 1)
	assert.Equal(t, "nested more than 64 deep", problems[0].Message)
}

func TestParseRefusesHugeFile(t *testing.T) {
	_, problems := yamldoc.Parse("f.yaml", []byte(strings.Repeat("#", yamldoc.MaxBytes+1)))
	require.Len(t, problems, 1)
	assert.Equal(t, "the file has more than the 8388608 bytes that are read", problems[0].Message)
}

// Comments, and signs that begin none, are left alone.
func TestParseLeavesCommentsAlone(t *testing.T) {
	const text = "#!head\na: b # a comment\nc: d#e\nf: 'g #h' #i\n#j\nk: [l, \"m\"] #n\no: |\n  p #q\nr: s #\nt: u ## v\n"
	_, problems := yamldoc.Parse("f.yaml", []byte(text))
	require.NoError(t, problems.Err())
}

// What would cost hundreds of times its size is refused before it is parsed.
func TestParseRefusesManyValuesBeforeParsing(t *testing.T) {
	for _, text := range []string{strings.Repeat("-\n", 4<<20), "[" + strings.Repeat("a,", 3<<20) + "]", strings.Repeat("a: b: ", 1<<20)} {
		_, problems := yamldoc.Parse("f.yaml", []byte(text))
		require.Len(t, problems, 1)
		assert.Equal(t, "the document has more than 200000 values", problems[0].Message)
	}
	prose := "a: |\n" + strings.Repeat("  Words, as people write them: some on each line of a long text.\n", 100_000)
	_, problems := yamldoc.Parse("f.yaml", []byte(prose))
	require.NoError(t, problems.Err())
}
