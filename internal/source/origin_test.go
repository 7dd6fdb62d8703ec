package source_test

import (
	"testing"

	"github.com/statutory-go/statutory/internal/source"
)

func TestTextOrigin(t *testing.T) {
	o := source.TextOrigin("", "rules[0].when", "age >= 60\n&& tuổi < 7")
	for _, c := range []struct {
		offset, width int
		want          string
	}{
		{0, 3, "1:1: rules[0].when: m; h\n    1 | age >= 60\n      | ^^^"},
		{13, 4, "2:4: rules[0].when: m; h\n    2 | && tuổi < 7\n      |    ^^^^"},
		{99, 1, "2:12: rules[0].when: m; h\n    2 | && tuổi < 7\n      |            ^"},
		{-1, 1, "1:1: rules[0].when: m; h\n    1 | age >= 60\n      | ^"},
	} {
		if got := o.Problem(c.offset, c.width, "m", "h").Error(); got != c.want {
			t.Errorf("offset %d:\n%s\nwant\n%s", c.offset, got, c.want)
		}
	}
}
