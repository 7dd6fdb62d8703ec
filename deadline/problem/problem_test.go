package problem_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

func TestProblemShowsThePlace(t *testing.T) {
	f := source.NewFile("pension.yaml", "facts: []\r\nwhen: tuổi >= 75 && housold == 'poor'\n")
	p := f.Problem(problem.Position{Line: 2, Column: 21}, 7, `"housold" is no fact`, `did you mean "household"?`)
	assert.Equal(t, `pension.yaml:2:21: "housold" is no fact; did you mean "household"?
    2 | when: tuổi >= 75 && housold == 'poor'
      |                     ^^^^^^^`, p.Error())

	p.Path = "versions[0].when"
	assert.Equal(t, `pension.yaml:2:21: versions[0].when: "housold" is no fact; did you mean "household"?`,
		strings.Split(p.Error(), "\n")[0])
}

func TestProblemWithoutAPlace(t *testing.T) {
	assert.Equal(t, "no rule at all", problem.Problem{Message: "no rule at all"}.Error())
	assert.Equal(t, "a.yaml: no rule at all", problem.Problem{File: "a.yaml", Message: "no rule at all"}.Error())
	assert.Equal(t, "a.csv:3: date: no day; write one", problem.Problem{File: "a.csv", At: problem.Position{Line: 3}, Path: "date", Message: "no day", Hint: "write one"}.Error(), "a line as a whole")
	var none *source.File
	assert.Equal(t, "3:1: x", none.Problem(problem.Position{Line: 3, Column: 1}, 1, "x", "").Error())
}

func TestProblemCutsALongLine(t *testing.T) {
	line := strings.Repeat("a", 300) + "!" + strings.Repeat("b", 300)
	f := source.NewFile("", line)
	lines := strings.Split(f.Problem(problem.Position{Line: 1, Column: 301}, 1, "odd", "").Error(), "\n")
	require.Len(t, lines, 3)
	shown, caret := lines[1][len("    1 | "):], lines[2][len("      | "):]
	assert.Len(t, shown, 120)
	assert.Equal(t, strings.Index(shown, "!"), strings.Index(caret, "^"))
}

// The caret underlines what is wrong, and at least one sign, as far as the line
// goes.
func TestTheCaretStaysInItsLine(t *testing.T) {
	digits := strings.Repeat("0123456789", 13)
	for _, c := range []struct {
		line          string
		column, width int
		shown, caret  string
		why           string
	}{
		{"abcdef", 1, 2, "abcdef", "^^", "the first two"},
		{"abcdef", 5, 9, "abcdef", "    ^^", "two are left"},
		{"abcdef", 3, 0, "abcdef", "  ^", "at least one"},
		{"abcdef", 7, 1, "abcdef", "      ^", "behind the end"},
		{"abcdef", 0, 1, "abcdef", "^", "no column is named"},
		{digits[:120], 120, 1, digits[:120], strings.Repeat(" ", 119) + "^", "120 are shown whole"},
		{digits, 1, 1, digits[:120], "^", "the first 120 of 130"},
		{digits, 66, 1, digits[5:125], strings.Repeat(" ", 60) + "^", "60 before it"},
		{digits, 130, 5, digits[10:], strings.Repeat(" ", 119) + "^", "the last 120"},
	} {
		p := problem.Problem{At: problem.Position{Line: 1, Column: c.column}, Width: c.width, Line: c.line, Message: "x"}
		_, shown, _ := strings.Cut(p.Error(), "\n")
		assert.Equal(t, fmt.Sprintf("    1 | %s\n      | %s", c.shown, c.caret), shown, c.why)
	}
}

func TestTabsKeepTheCaretUnderItsPlace(t *testing.T) {
	f := source.NewFile("", "\tkey: value")
	lines := strings.Split(f.Problem(problem.Position{Line: 1, Column: 2}, 3, "odd", "").Error(), "\n")
	assert.Equal(t, "    1 |  key: value", lines[1])
	assert.Equal(t, "      |  ^^^", lines[2])
}

func TestListIsInOrder(t *testing.T) {
	at := func(file string, line, column int) problem.Problem {
		return problem.Problem{File: file, At: problem.Position{Line: line, Column: column}, Message: "x"}
	}
	err := problem.List{at("b", 1, 1), at("a", 2, 5), at("a", 2, 1), at("a", 1, 9)}.Err()
	assert.EqualError(t, err, "a:1:9: x\na:2:1: x\na:2:5: x\nb:1:1: x")

	var one problem.Problem
	require.True(t, errors.As(err, &one))
	assert.Equal(t, "a", one.File)
	assert.NoError(t, problem.List(nil).Err())
}
