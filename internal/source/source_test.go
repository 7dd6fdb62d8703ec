package source_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

func TestInText(t *testing.T) {
	const text = "age >= 60\n&& tuổi < 7"
	for _, c := range []struct {
		offset, width int
		want          string
	}{
		{0, 3, "1:1: m; h\n    1 | age >= 60\n      | ^^^"},
		{13, 4, "2:4: m; h\n    2 | && tuổi < 7\n      |    ^^^^"},
		{99, 1, "2:12: m; h\n    2 | && tuổi < 7\n      |            ^"},
		{-1, 1, "1:1: m; h\n    1 | age >= 60\n      | ^"},
	} {
		p := source.InText(text, c.offset, c.width)
		p.Message, p.Hint = "m", "h"
		if got := p.Error(); got != c.want {
			t.Errorf("offset %d:\n%s\nwant\n%s", c.offset, got, c.want)
		}
	}
}

// A text that ends with a line break has an empty last line; outside there is
// nothing.
func TestLines(t *testing.T) {
	f := source.NewFile("f", "a\r\nb\rc\n")
	assert.Equal(t, 4, f.Lines())
	for n, want := range []string{"", "a", "b", "c", "", ""} {
		assert.Equal(t, want, f.Line(n), n)
	}
	assert.Equal(t, "f:3:1: m\n    3 | c\n      | ^", f.Problem(problem.Position{Line: 3, Column: 1}, 1, "m", "").Error())
	var none *source.File
	assert.Equal(t, 0, none.Lines())
	assert.Empty(t, none.Line(1))
	assert.Equal(t, problem.Problem{At: problem.Position{Line: 3, Column: 1}, Width: 1, Message: "m"},
		none.Problem(problem.Position{Line: 3, Column: 1}, 1, "m", ""))
}

func TestAfter(t *testing.T) {
	for beginning, want := range map[string]problem.Position{
		"": {Line: 1, Column: 1}, "tuổi": {Line: 1, Column: 5}, "a\n": {Line: 2, Column: 1}, "a\r\nbc": {Line: 2, Column: 3},
		"a\rb\r\n\nc": {Line: 4, Column: 2},
	} {
		assert.Equal(t, want, source.After([]byte(beginning)), "%q", beginning)
	}
}
