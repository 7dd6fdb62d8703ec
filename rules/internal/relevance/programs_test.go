package relevance_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// A parameter by a missing key is looked up for each value that the key can
// have; by any other missing key or day it is not followed.
func TestRelevanceOfParameters(t *testing.T) {
	regions := tree.EnumOf("I", "II", "III")
	env, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{
		{Name: "region", Type: regions}, {Name: "other", Type: regions, Optional: true}, {Name: "day", Type: tree.Simple(tree.Date)}, {Name: "code", Type: tree.Simple(tree.Text)},
		{Name: "one", Type: tree.EnumOf("I"), Optional: true},
	}, Parameters: []cel.Parameter{{Name: "level", Type: tree.Simple(tree.Int)}, {Name: "wage", Type: tree.Simple(tree.Int), Key: regions},
		{Name: "named", Type: tree.Simple(tree.Int), Key: tree.Simple(tree.Text)}, {Name: "single", Type: tree.Simple(tree.Int), Key: tree.EnumOf("I")}}})
	require.NoError(t, err)
	parameters := eval.ParameterFunc(func(_ int, key tree.Value, on date.Date) tree.Value {
		n := map[string]int64{"I": 50, "II": 40, "III": 40}[key.Text()]
		if !on.IsZero() {
			n++
		}
		return tree.OfInt(n)
	})
	facts := eval.Values{tree.Unknown(tree.NewPath("region", regions, false)), tree.Unknown(tree.NewPath("other", regions, true)),
		tree.Unknown(tree.NewPath("day", tree.Simple(tree.Date), false)), tree.Unknown(tree.NewPath("code", tree.Simple(tree.Text), false)),
		tree.Unknown(tree.NewPath("one", tree.EnumOf("I"), true))}
	for _, c := range []struct{ text, want, why string }{
		{"wage[region]", "? region 40..50", "three cases, two values"},
		{"wage[region] >= 40", "true", "in every case"},
		{"wage[region] > 40", "? region", "in the first alone"},
		{"wage[region] > 40 && region == 'II'", "false", "the same key in both"},
		{"wage[region] + wage[region]", "? region 80..100", "one key, asked twice"},
		{"wage[region].on(date('2026-08-17'))", "? region 41..51", "on another day"},
		{"wage[other]", "? other 40..50", "there may be no key, and then there is no level: the bounds are of those there are"},
		{"single[one] > 0", "? one", "or a failure"},
		{"level.on(day) > 0", "? day about", "a level may change with any day"},
		{"named[code] > 0", "? code about", "there is no end of texts"},
		{"wage[region].on(day) > 0", "? region day about", "with the day"},
		{"level == 0", "true", "nothing is missing"},
	} {
		p, err := env.Compile(c.text, tree.Type{})
		require.NoError(t, err)
		got := asked(relevance.Analyse(t.Context(), p, &eval.Input{Facts: facts, Parameters: parameters}))
		require.Equal(t, c.want, got, "%s (%s)", c.text, c.why)
	}
}

// What is part of a missing record that may be absent may be absent with it,
// however deep.
func TestRelevanceOfOptionalRecords(t *testing.T) {
	integer := tree.Simple(tree.Int)
	at := tree.RecordOf("address", tree.Field{Name: "zip", Type: integer})
	home := tree.RecordOf("home", tree.Field{Name: "at", Type: at}, tree.Field{Name: "rooms", Type: integer})
	env, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{{Name: "home", Type: home, Optional: true}, {Name: "other", Type: home}, {Name: "list", Type: tree.ListOf(at)}}})
	require.NoError(t, err)
	facts := eval.Values{tree.Unknown(tree.NewPath("home", home, true)), tree.Unknown(tree.NewPath("other", home, false)), tree.OfList()}
	for _, c := range []struct{ text, want, why string }{
		{"home.at.zip > 3 || home.at.zip <= 3", "? home.at.zip about", "without a home there is no address"},
		{"other.at.zip > 3 || other.at.zip <= 3", "true", "there is one"},
		{"home.at in list", "? home.at about", "no, or a failure"},
		{"other.at in list", "false", "nothing is in an empty list"},
		{"has(home.at.zip) || home.rooms > 0", "? home.at.zip home.rooms about", ""},
		{"other.at == home.at", "? home.at other.at.zip about", ""},
	} {
		p, err := env.Compile(c.text, tree.Type{})
		require.NoError(t, err)
		in := &eval.Input{Facts: facts}
		require.Equal(t, c.want, asked(relevance.Analyse(t.Context(), p, in)), "%s (%s)", c.text, c.why)
		in = &eval.Input{Facts: eval.Values{tree.NoValue(tree.NewPath("home", home, true)), facts[1], facts[2]}}
		if v := eval.Decide(t.Context(), p, in); c.want[0] == '?' {
			require.False(t, v.IsKnown(), "%s (%s)", c.text, c.why)
		}
	}
}

// Groups of programs are analysed as one; what one of them settles is not
// asked for in another.
func TestRelevanceOfGroups(t *testing.T) {
	a, b, c, age, notA := compile(t, "a"), compile(t, "b"), compile(t, "c"), compile(t, "n >= 60"), compile(t, "!a")
	failing := compile(t, "1 / k > 0")
	for _, x := range []struct {
		p     *tree.Program
		known map[string]tree.Value
		want  string
	}{
		{tree.All(a, b), nil, "? a b"},
		{tree.All(a, notA), nil, "false"},
		{tree.Any(a, notA), nil, "true"},
		{tree.None(a, notA), nil, "false"},
		{tree.None(a, b), nil, "? a b"},
		{tree.AtLeast(1, a, notA, b), nil, "true"},
		{tree.AtLeast(2, a, notA, b), nil, "? b"},
		{tree.AtLeast(2, a, b, c), nil, "? a b c"},
		{tree.AtLeast(2, a, b, c), map[string]tree.Value{"a": tree.OfBool(true)}, "? b c"},
		{tree.AtLeast(3, a, b, c), map[string]tree.Value{"a": tree.OfBool(false)}, "false"},
		{tree.AtLeast(4, a, b, c), nil, "false"},
		{tree.All(a, age), map[string]tree.Value{"n": tree.OfInt(59)}, "false"},
		{tree.If(a, age, age), nil, "? n"},
		{tree.If(a, tree.Constant(tree.OfInt(1), tree.Simple(tree.Int)), tree.Constant(tree.OfInt(2), tree.Simple(tree.Int))), nil, "? a 1..2"},
		{tree.All(tree.Not(tree.Any(a, b)), a), nil, "false"},
		{tree.All(a, failing), map[string]tree.Value{"k": tree.OfInt(0)}, "? a"},
	} {
		require.Equal(t, x.want, asked(relevance.Analyse(t.Context(), x.p, know(x.known))))
	}
}

// Where there is more work than is allowed, the outcome stays open or has
// failed, and all that it may depend on is named. An ended context is such a
// failure.
func TestRelevanceHasABudget(t *testing.T) {
	p := compile(t, "(n > 3 && k > 4) || (a && b && c)")
	in := know(nil)
	// A no to a leaves two to ask, a yes four; n above 3 leaves four, and three
	// where it is 3 or less.
	require.Equal(t, "? n k a b c first a", asked(relevance.Analyse(t.Context(), p, in)))
	names := map[string]bool{}
	for budget := p.Size(); budget < 400; budget++ {
		in.Budget = budget
		a := relevance.Analyse(t.Context(), p, in)
		switch {
		case a.Value.IsFailed():
			require.Equal(t, tree.BudgetExhausted, a.Value.Fault().Code)
		default:
			require.True(t, a.Value.IsMissing(), "never a yes or a no")
			require.Equal(t, map[bool]string{true: "a", false: "n"}[a.Exact], a.Next.String())
		}
		require.Len(t, a.Missing, 5, "what may matter is named all the same")
		names[map[bool]string{true: "exact", false: "about"}[a.Exact]] = true
	}
	require.Len(t, names, 2, "from some budget on all is found out")

	path := tree.NewPath("list", tree.ListOf(tree.Simple(tree.Int)), false)
	members := make([]tree.Value, 2000)
	for i := range members {
		members[i] = tree.Unknown(path.Index(i))
	}
	ended, end := context.WithCancel(t.Context())
	end()
	long := compile(t, "list.exists(x, list.exists(y, x < y))")
	a := relevance.Analyse(ended, long, know(map[string]tree.Value{"list": tree.OfList(members...)}))
	require.Equal(t, tree.Interrupted, a.Value.Fault().Code)
	require.ErrorIs(t, a.Value.Fault(), context.Canceled)
	require.Len(t, a.Missing, 2000)
	a = relevance.Analyse(ended, p, know(nil))
	require.Equal(t, tree.Interrupted, a.Value.Fault().Code, "also where there is little to do")
	require.Len(t, a.Missing, 5)
}

// What is known takes a step for each operation here as well: three for each
// of the members, and one for looking at it.
func TestRelevanceCountsWhatIsKnown(t *testing.T) {
	members := make([]tree.Value, 1000)
	for i := range members {
		members[i] = tree.OfInt(int64(i))
	}
	p, in := compile(t, "a && list.all(x, x >= 0)"), know(map[string]tree.Value{"list": tree.OfList(members...)})
	in.Budget = 4 * len(members)
	require.True(t, relevance.Analyse(t.Context(), p, in).Value.IsFailed(), "and there is more than the loop")
	in.Budget += 100
	require.Equal(t, "? a", asked(relevance.Analyse(t.Context(), p, in)))
}

// A set is one test, however long it is: its work grows with its members and
// not with the pairs of them.
func TestRelevanceOfLongSets(t *testing.T) {
	members := make([]string, 300)
	for i := range members {
		members[i] = strconv.Itoa(i)
	}
	p, in := compile(t, "n in ["+strings.Join(members, ", ")+"]"), know(nil)
	in.Budget = 10 * p.Size()
	require.Equal(t, "? n", asked(relevance.Analyse(t.Context(), p, in)))
}
