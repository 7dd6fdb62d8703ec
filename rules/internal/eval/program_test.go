package eval_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// A program knows the facts it names, its size and its place in the text.
func TestPrograms(t *testing.T) {
	p := compile(t, "a && (n > 3 || n < 0) && has(pension)")
	require.Equal(t, []int{0, 3, 6}, p.Facts())
	require.Empty(t, p.Parameters())
	require.Equal(t, 11, p.Size(), "and, a, or, 2 comparisons of 3 less the or's own, has and its fact")
	require.Equal(t, tree.LanguageVersion, p.Language())
	both := tree.If(p, compile(t, "k"), compile(t, "n"))
	require.Empty(t, both.Text())
	require.Equal(t, "int", both.Type().String())
	require.Equal(t, []int{0, 3, 4, 6}, both.Facts())
	require.Equal(t, "7", eval.Decide(t.Context(), tree.Constant(tree.OfInt(7), tree.Simple(tree.Int)), know(nil)).String())
	not := tree.Not(compile(t, "a"))
	require.Equal(t, byte('?'), letter(eval.Decide(t.Context(), not, know(nil))))
	require.Equal(t, byte('F'), letter(eval.Decide(t.Context(), not, know(map[string]tree.Value{"a": tree.OfBool(true)}))))
	require.Equal(t, []int{0}, not.Facts())
}
