package problem_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/rules/problem"
)

const longest = 4096 // bytes of an error

func TestNoErrorIsLongerThan4KB(t *testing.T) {
	line := strings.Repeat("đ", 500)
	long := problem.Problem{At: problem.Position{Line: 1, Column: 250}, Line: line, Message: strings.Repeat("ơ", 9000), Hint: "the end"}
	said := long.Error()
	assert.LessOrEqual(t, len(said), longest)
	assert.Contains(t, said, "bytes left out")
	assert.Contains(t, said, "; the end\n", "the hint stays")
	assert.True(t, strings.HasSuffix(said, "^"), "the caret stays")

	var many problem.List
	for i := range 3000 {
		many = append(many, problem.Problem{Message: fmt.Sprintf("problem %d", i)})
	}
	said = many.Error()
	assert.LessOrEqual(t, len(said), longest)
	assert.True(t, strings.HasPrefix(said, "problem 0\nproblem 1\n"))
	assert.True(t, strings.HasSuffix(said, "\nproblem 2998\nproblem 2999"))
	var left int
	_, err := fmt.Sscanf(said[strings.Index(said, "…"):], "… %d problems left out …", &left)
	assert.NoError(t, err)
	assert.Equal(t, 3000, left+strings.Count(said, "problem "), "each is shown or counted")

	for _, wide := range []problem.List{{long, long}, {long, {Message: "short"}}, {{Message: "short"}, long, {Message: "short"}}} {
		assert.LessOrEqual(t, len(wide.Error()), longest)
		assert.Contains(t, wide.Error(), "left out")
	}
}
