package problem_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/problem"
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

// Of a long text the first half of what fits stays, and the last quarter; of
// many problems those that go into them whole.
func TestWhatIsLeftOut(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	said := func(bytes ...int) string {
		var list problem.List
		for _, n := range bytes {
			list = append(list, problem.Problem{Message: a(n)})
		}
		return list.Error()
	}
	cutTo2048 := a(1024) + " … %d bytes left out … " + a(512)
	for _, c := range []struct{ got, want, why string }{
		{problem.Problem{Message: a(4096)}.Error(), a(4096), "it fits"},
		{problem.Problem{Message: a(4097)}.Error(), a(2048) + " … 1025 bytes left out … " + a(1024), "4097 - 2048 - 1024"},
		{said(2047, 2048), a(2047) + "\n" + a(2048), "both fit, with the end of the line between them"},
		{said(2048, 2048, 2048), a(2048) + "\n… 2 problems left out …\n", "the last has more than a quarter"},
		{said(4000, 90, 90), fmt.Sprintf(cutTo2048, 2464) + "\n" + a(90) + "\n" + a(90), "4000 - 1024 - 512; no problem is left out"},
		{said(slices.Repeat([]int{40}, 200)...), strings.Repeat(a(40)+"\n", 49) + "… 127 problems left out …" + strings.Repeat("\n"+a(40), 24), "50 with their ends have 2050 bytes, 25 have 1025"},
		{said(slices.Repeat([]int{10}, 1000)...), strings.Repeat(a(10)+"\n", 186) + "… 721 problems left out …" + strings.Repeat("\n"+a(10), 93), "2046 bytes and 1023"},
	} {
		assert.Equal(t, c.want, c.got, c.why)
	}
}
