package suggest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/internal/suggest"
)

func TestOr(t *testing.T) {
	for want, words := range map[string][]string{
		"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"},
	} {
		assert.Equal(t, want, suggest.Or(words))
	}
}

func TestHint(t *testing.T) {
	names := []string{"age", "citizen"}
	assert.Equal(t, `did you mean "age"?`, suggest.Hint("agee", names, "say one of them"))
	assert.Equal(t, "say one of them", suggest.Hint("income", names, "say one of them"))
}

func TestNearest(t *testing.T) {
	names := []string{"household", "citizen", "age", "monthly_pension", "id", "sum_b", "sum_a", strings.Repeat("y", 64), strings.Repeat("z", 65)}
	for _, c := range []struct{ name, want string }{
		{"housold", "household"},
		{"huosehold", "household"}, // two neighbours swapped
		{"gae", "age"},             // which is one change
		{"agee", "age"},
		{"aeg", "age"},
		{"eag", ""},                            // two changes, of three letters
		{"ix", "id"},                           // one change is always near
		{"xxxxxly_pension", "monthly_pension"}, // five changes, a third of the letters
		{"xxxxxxy_pension", ""},                // six
		{"sum_c", "sum_a"},                     // of two as near the first by name
		{strings.Repeat("y", 63), strings.Repeat("y", 64)},       // long names are compared
		{strings.Repeat("y", 63) + "x", strings.Repeat("y", 64)}, // up to 64 letters
		{strings.Repeat("y", 65), ""},
		{strings.Repeat("z", 64), ""},
		{"pension_monthly", ""},
		{"", ""},
		{strings.Repeat("x", 100), ""},
	} {
		assert.Equal(t, c.want, suggest.Nearest(c.name, names), c.name)
	}
}
