package eval_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func long(n int) tree.Value {
	members := make([]tree.Value, n)
	for i := range members {
		members[i] = tree.OfInt(int64(i))
	}
	return tree.OfList(members...)
}

// Work that grows with the facts ends with a failure that says so, deciding,
// analysing and tracing alike.
func TestBudget(t *testing.T) {
	for _, text := range []string{
		"list.all(x, list.all(y, x + y >= 0))",
		"list.map(x, list.filter(y, y > x)).exists(z, size(z) > 100000)",
		"list.exists(x, list == list.map(y, y) && x < 0)",
		"list.exists(x, sum(list) < x)",
		"list.exists(x, x in list && x < 0)",
	} {
		in := know(map[string]tree.Value{"list": long(3000)})
		v := eval.Decide(t.Context(), compile(t, text), in)
		require.True(t, v.IsFailed(), text)
		require.Equal(t, tree.BudgetExhausted, v.Fault().Code)
		require.EqualError(t, v.Fault(), "the expression needs more than the 1000000 steps allowed; shorten the lists or simplify the rule")
		require.ErrorIs(t, v.Fault(), tree.ErrLimit)
		require.True(t, relevance.Analyse(t.Context(), compile(t, text), in).Value.IsFailed())
		require.True(t, eval.Explain(t.Context(), compile(t, text), in).Value.IsFailed())
	}
}

func TestBudgetOfAnalysis(t *testing.T) {
	path := tree.NewPath("list", facts().Facts[9].Type, false)
	members := make([]tree.Value, 2000)
	for i := range members {
		members[i] = tree.Unknown(path.Index(i))
	}
	in := know(map[string]tree.Value{"list": tree.OfList(members...)})
	for text, exact := range map[string]bool{
		"list.exists(x, x > 3)":                            true,
		"sum(list) > 5":                                    false,
		"list.exists(x, list.exists(y, x < y))":            false,
		"list.filter(x, x > 3).size() > 2":                 false,
		"list.exists_one(x, x > 3)":                        false,
		"list.map(x, x * 2).exists(y, y > n) || n in list": false,
	} {
		a := relevance.Analyse(t.Context(), compile(t, text), in)
		require.False(t, a.Value.IsKnown(), text)
		require.Equal(t, exact, a.Exact && a.Value.IsMissing(), text)
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	in := know(map[string]tree.Value{"list": long(900)})
	v := eval.Decide(ctx, compile(t, "list.all(x, list.all(y, x + y >= 0))"), in)
	require.Equal(t, tree.Interrupted, v.Fault().Code)
	require.ErrorIs(t, v.Fault(), context.Canceled)
}

// impatient is a caller who gives up at once, and counts how often that is
// looked at.
type impatient struct {
	context.Context
	asked int
}

func (c *impatient) Err() error {
	c.asked++
	return context.Canceled
}

// Once the caller has given up no other loop is run.
func TestContextEndsAllLoops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c := &impatient{Context: ctx}
	parts := make([]*tree.Program, 200)
	for i := range parts {
		parts[i] = compile(t, "list.exists(x, x < 0)")
	}
	in := know(map[string]tree.Value{"list": long(5000)})
	v := eval.Decide(c, tree.AtLeast(3, parts...), in)
	require.Equal(t, tree.Interrupted, v.Fault().Code)
	require.Less(t, c.asked, 2*len(parts)+5, "once for each loop that is not run, in each of two passes")
}

func TestTraceIsCut(t *testing.T) {
	in := know(map[string]tree.Value{"list": long(9000)})
	tr := eval.Explain(t.Context(), compile(t, "list.exists(x, x > 8990)"), in)
	require.True(t, tr.Value.IsTrue())
	require.True(t, tr.Cut)
	require.Less(t, len(tr.Parts), eval.MaxTrace)
}

// A derived fact that stands on itself fails; one that is used many times is
// computed once, however it is built up.
func TestDerived(t *testing.T) {
	in := know(map[string]tree.Value{"n": tree.OfInt(4)})
	in.Derived = make([]*tree.Program, len(facts().Facts))
	in.Derived[11] = compile(t, "n * 2")
	in.Derived[12] = compile(t, "knot + 1")
	require.Equal(t, "8", eval.Decide(t.Context(), compile(t, "double"), in).String())
	require.EqualError(t, eval.Decide(t.Context(), compile(t, "knot > 1"), in).Fault(), "knot is derived from itself; let one of them stand on other facts")
	in.Reset(eval.Values{3: tree.OfInt(5)})
	require.Equal(t, "10", eval.Decide(t.Context(), compile(t, "double"), in).String())

	open := know(nil)
	open.Derived = in.Derived
	a := relevance.Analyse(t.Context(), compile(t, "double > 3"), open)
	require.Equal(t, "n", a.Next.String())
	require.True(t, a.Exact)
	require.True(t, relevance.Analyse(t.Context(), compile(t, "knot > 1"), open).Value.IsFailed())
	require.Equal(t, []int{11}, compile(t, "double > 3").Facts())
	waits := eval.Explain(t.Context(), compile(t, "double > 3"), open)
	require.Len(t, waits.Missing, 1)
	require.Equal(t, "n", waits.Missing[0].String(), "what is asked for is behind the derived fact")
}

// The reader of facts can find that a value is wrong; the failure is given its
// place in the expression.
func TestWrongFact(t *testing.T) {
	in := know(map[string]tree.Value{"n": tree.Fail(&tree.Fault{Code: tree.WrongFact, Message: `n: "x" is not a whole number`})})
	f := eval.Decide(t.Context(), compile(t, "a && n > 3"), know(nil))
	require.True(t, f.IsMissing())
	in2 := eval.Decide(t.Context(), compile(t, "1 < n"), in).Fault()
	require.Equal(t, tree.Fault{Code: tree.WrongFact, Message: `n: "x" is not a whole number`, Text: "1 < n", At: tree.Span{Offset: 4, Width: 1}}, *in2)
}

// One program and its values serve many goroutines at once.
func TestShared(t *testing.T) {
	p := tree.All(compile(t, "list.exists(x, x > n)"), compile(t, "has(pension) ? pension > 2.5 * money : a || b"))
	names := strings.Fields("n k money pension a b list")
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			known := map[string]tree.Value{"list": long(20), "n": tree.OfInt(3), "pension": none("pension")}
			for range names {
				in := know(known)
				eval.Decide(t.Context(), p, in)
				eval.Explain(t.Context(), p, in)
				relevance.Analyse(t.Context(), p, in)
				known["a"] = tree.OfBool(true)
			}
		}()
	}
	group.Wait()
}
