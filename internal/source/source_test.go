package source_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

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

func TestNearest(t *testing.T) {
	names := []string{"household", "citizen", "age", "monthly_pension"}
	for _, c := range []struct{ name, want string }{
		{"housold", "household"},
		{"huosehold", "household"}, // two neighbours swapped
		{"agee", "age"},
		{"pension_monthly", ""},
		{"", ""},
		{strings.Repeat("x", 100), ""},
	} {
		assert.Equal(t, c.want, source.Nearest(c.name, names), c.name)
	}
}
