package problem_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/problem"
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
