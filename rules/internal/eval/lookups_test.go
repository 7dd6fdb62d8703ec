package eval_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Which parameters are asked for where a fact is yes and where it is no, as
// far as they are needed and with AllParameters: what must not show does not
// do so by them, and what may show decides as ever.
func TestParametersDoNotDisclose(t *testing.T) {
	truth, integer := tree.Simple(tree.Bool), tree.Simple(tree.Int)
	env, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{
		{Name: "secret", Type: truth}, {Name: "open", Type: truth}, {Name: "list", Type: tree.ListOf(integer)}, {Name: "share", Type: integer, Derived: true},
	}, Parameters: []cel.Parameter{{Name: "level", Type: integer}, {Name: "wage", Type: integer}}})
	require.NoError(t, err)
	program := func(text string) *tree.Program {
		p, err := env.Compile(text, tree.Type{})
		require.NoError(t, err, text)
		return p
	}
	asked := func(text string, fact, all bool) string {
		var names []string
		in := &eval.Input{AllParameters: all, Derived: []*tree.Program{3: program("level * 2")},
			Facts: eval.Values{tree.OfBool(fact).Sensitive(), tree.OfBool(fact), tree.OfList(tree.OfInt(1), tree.OfInt(2)).Sensitive()},
			Parameters: eval.ParameterFunc(func(slot int, _ tree.Value, _ date.Date) tree.Value {
				names = append(names, []string{"level", "wage"}[slot])
				return tree.OfInt(10)
			})}
		require.True(t, eval.Compute(t.Context(), program(text), in).IsKnown(), text)
		slices.Sort(names)
		return strings.Join(slices.Compact(names), " ")
	}
	for _, c := range []struct{ text, yes, no, all, why string }{
		{"secret ? level : wage", "level", "wage", "level wage", "the branch not taken as well"},
		{"open ? level : 1", "level", "", "", "decided by what may show"},
		{"secret && level > 5", "level", "", "level", "an operand behind the one that settles it"},
		{"secret || level > 5", "", "level", "level", "of or as well"},
		{"secret ? share : 0", "level", "", "level", "behind a derived fact"},
		{"secret ? level + share : sum(list)", "level", "", "level", "within an operation, and what asks for none"},
		{"secret ? list.map(x, x * level) : list", "level", "", "level", "in a loop that is not run"},
		{"list.exists(x, x == 1 || x > wage)", "", "", "wage", "for a member that the secret list might have had"},
		{"list.filter(x, x > 5).exists(x, x > wage)", "", "", "wage", "and where it has none"},
	} {
		require.Equal(t, c.yes, asked(c.text, true, false), "%s, yes, as needed (%s)", c.text, c.why)
		require.Equal(t, c.no, asked(c.text, false, false), "%s, no, as needed (%s)", c.text, c.why)
		if c.all == "" {
			require.Equal(t, c.yes, asked(c.text, true, true), "%s, yes (%s)", c.text, c.why)
			require.Equal(t, c.no, asked(c.text, false, true), "%s, no (%s)", c.text, c.why)
			continue
		}
		require.Equal(t, c.all, asked(c.text, true, true), "%s, yes (%s)", c.text, c.why)
		require.Equal(t, c.all, asked(c.text, false, true), "%s, no (%s)", c.text, c.why)
	}
}
