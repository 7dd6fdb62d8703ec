package eval_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// A parameter waits for its key and its day, and what the reader of
// parameters finds wrong gets its place in the expression.
func TestParameters(t *testing.T) {
	env, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{
		{Name: "region", Type: tree.EnumOf("I", "II"), Optional: true}, {Name: "day", Type: tree.Simple(tree.Date)}, {Name: "zero", Type: tree.Simple(tree.Int)},
	}, Parameters: []cel.Parameter{{Name: "level", Type: tree.Simple(tree.Int)}, {Name: "wage", Type: tree.Simple(tree.Int), Key: tree.EnumOf("I", "II")}}})
	require.NoError(t, err)
	from := date.MustParse("2024-07-01")
	parameters := eval.ParameterFunc(func(slot int, key tree.Value, on date.Date) tree.Value {
		switch {
		case slot == 1 && key.Text() == "II":
			return tree.Fail(&tree.Fault{Code: tree.NoParameter, Message: "wage has no value for II"})
		case slot == 1:
			return tree.OfInt(30)
		case !on.IsZero() && on.Before(from):
			return tree.OfInt(10)
		}
		return tree.OfInt(20)
	})
	region, day := tree.NewPath("region", tree.EnumOf("I", "II"), true), tree.NewPath("day", tree.Simple(tree.Date), false)
	for _, c := range []struct {
		text        string
		region, day tree.Value
		want        string
	}{
		{"level", tree.Unknown(region), tree.Unknown(day), "20"},
		{"level.on(day)", tree.Unknown(region), dayOf("2024-06-30"), "10"},
		{"level.on(day)", tree.Unknown(region), dayOf("2024-07-01"), "20"},
		{"level.on(day)", tree.Unknown(region), tree.Unknown(day), "?"},
		{"level.on(addDays(day, 1 / zero))", tree.Unknown(region), dayOf("2024-07-01"), "error: division by zero; ask first whether the divisor is 0"},
		{"wage['I']", tree.Unknown(region), tree.Unknown(day), "30"},
		{"wage[region]", tree.OfEnum("I"), tree.Unknown(day), "30"},
		{"wage[region]", tree.OfEnum("II"), tree.Unknown(day), "error: wage has no value for II"},
		{"wage[region]", tree.Unknown(region), tree.Unknown(day), "?"},
		{"wage[region]", tree.NoValue(region), tree.Unknown(day), "error: region is known to be absent; ask has(region) first"},
		{"wage[region].on(day)", tree.OfEnum("I"), tree.Unknown(day), "?"},
	} {
		p, err := env.Compile(c.text, tree.Type{})
		require.NoError(t, err)
		v := eval.Decide(t.Context(), p, &eval.Input{Facts: eval.Values{c.region, c.day, tree.OfInt(0)}, Parameters: parameters})
		require.Equal(t, c.want, v.String(), c.text)
		if v.IsFailed() {
			require.Equal(t, c.text, v.Fault().Text)
			require.Positive(t, v.Fault().At.Width)
		}
	}
	p, err := env.Compile("level + 1", tree.Type{})
	require.NoError(t, err)
	none := eval.Decide(t.Context(), p, &eval.Input{Facts: eval.Values{}}).Fault()
	require.Equal(t, tree.Fault{Code: tree.NoParameter, Message: "no parameters are given, but level is asked for", Text: "level + 1", At: tree.Span{Width: 5}}, *none)
}

// Facts are found by slot, fields by place; what stands beyond the end of a
// list of values is missing.
func TestFactsAndFields(t *testing.T) {
	require.True(t, eval.Values{}.Fact(3).IsMissing())
	require.Equal(t, "2", eval.Values{tree.OfInt(2)}.Fact(0).String())
	spouse := tree.NewPath("spouse", facts().Facts[13].Type, true)
	for _, c := range []struct {
		text   string
		spouse tree.Value
		want   string
	}{
		{"spouse.age", tree.OfRecord(tree.OfInt(40)), "40"},
		{"spouse.age", tree.OfRecord(tree.Unknown(spouse.Field(0))), "spouse.age?"},
		{"spouse.age", tree.Unknown(spouse), "spouse.age?"},
		{"spouse.age", tree.NoValue(spouse), "error: spouse is known to be absent; ask has(spouse) first"},
		{"spouse.age", tree.Fail(&tree.Fault{Code: tree.WrongFact, Message: "spouse is a text"}), "error: spouse is a text"},
		{"has(spouse)", tree.OfRecord(tree.OfInt(40)), "true"},
		{"has(spouse)", tree.Unknown(spouse), "?"},
		{"has(spouse)", tree.NoValue(spouse), "false"},
		{"has(spouse)", tree.Fail(&tree.Fault{Code: tree.WrongFact, Message: "spouse is a text"}), "error: spouse is a text"},
		{"has(spouse.age)", tree.OfRecord(tree.OfInt(40)), "true"},
		{"has(spouse.age)", tree.NoValue(spouse), "false"},
		{"has(spouse.age)", tree.Unknown(spouse), "?"},
		{"has(spouse) ? spouse.age : 0", tree.NoValue(spouse), "0"},
	} {
		require.Equal(t, c.want, decide(t, c.text, map[string]tree.Value{"spouse": c.spouse}).String(), c.text)
	}
}

// Each step of the budget that work needs: with as many it is done, with fewer
// it is not.
func TestStepsOfTheBudget(t *testing.T) {
	text := make([]byte, 640)
	for i := range text {
		text[i] = 'a'
	}
	known := map[string]tree.Value{"list": long(10), "name": tree.OfText(string(text)), "n": tree.OfInt(3), "k": tree.OfInt(99)}
	for _, c := range []struct {
		text  string
		steps int
		why   string
	}{
		{"n + 1", 3, "three operations"},
		{"sum(list)", 2 + 10, "and each member"},
		{"max(list)", 2 + 10, "the same"},
		{"k in list", 3 + 10, "each member compared"},
		{"list == list", 3 + 10, "each member compared"},
		{"size(list)", 2, "its length is known"},
		{"size(name)", 2 + 10, "a step for 64 bytes"},
		{"name.contains('b')", 3 + 10, "a step for 64 bytes"},
		{"name.startsWith('b')", 3, "the beginning is short"},
		{"list.map(x, x)", 3 + 10, "one operation for each member"},
		{"list.filter(x, x > n)", 5 + 10*3, "three for each"},
		{"list.exists(x, x > k)", 5 + 10*3, "three for each"},
		{"list.exists(x, x > 4)", 5 + 6*3, "as far as the sixth, which is 5"},
	} {
		p := compile(t, c.text)
		for budget := 1; budget <= c.steps; budget++ {
			in := know(known)
			in.Budget = budget
			v := eval.Decide(t.Context(), p, in)
			require.Equal(t, budget == c.steps, v.IsKnown(), "%s in %d steps: %s (%s)", c.text, budget, v, c.why)
			require.Equal(t, v.String(), eval.Compute(t.Context(), p, in).String(), "computed as it is decided")
			if v.IsFailed() {
				require.Equal(t, tree.BudgetExhausted, v.Fault().Code)
				require.ErrorIs(t, v.Fault(), tree.ErrLimit)
			}
		}
	}
}

// A list ends with its first member that failed: what would be the next one
// takes no steps.
func TestStepsBehindAFailure(t *testing.T) {
	in := know(map[string]tree.Value{"list": long(10)})
	in.Budget = 14 + 10 // all operations, and the members of the second sum
	v := eval.Decide(t.Context(), compile(t, "size([1 / 0, sum(list)]) == 2 || sum(list) > 0"), in)
	require.True(t, v.IsTrue(), v)
}

// What a derived fact costs comes from the budget of what asks for it, once.
func TestStepsOfDerivedFacts(t *testing.T) {
	for text, steps := range map[string]int{
		"double + sum(list)":                  4 + 10 + (2 + 10), // four operations, ten members, and the derived sum
		"double + double":                     3 + (2 + 10),
		"list.exists(x, x > 4) && double > 0": 9 + 6*3 + (2 + 10), // the sixth member settles the loop
	} {
		for _, budget := range []int{steps, steps - 1} {
			in := know(map[string]tree.Value{"list": long(10)})
			in.Derived = make([]*tree.Program, len(facts().Facts))
			in.Derived[11] = compile(t, "sum(list)")
			in.Budget = budget
			v := eval.Decide(t.Context(), compile(t, text), in)
			require.Equal(t, budget == steps, v.IsKnown(), "%s in %d steps: %s", text, budget, v)
		}
	}
}

// What is joined of programs has no text of its own; each part keeps its own.
func TestFaultsOfJoinedPrograms(t *testing.T) {
	bad := compile(t, "n / k == 1")
	v := eval.Decide(t.Context(), tree.All(compile(t, "a"), tree.Not(bad)), know(map[string]tree.Value{"a": tree.OfBool(true), "n": tree.OfInt(1), "k": tree.OfInt(0)}))
	require.Equal(t, "n / k == 1", v.Fault().Text)
	require.Equal(t, tree.Span{Width: 5}, v.Fault().At)
	pension := tree.If(compile(t, "a"), compile(t, "pension"), tree.Constant(tree.OfMoney(exact.Dong(1)), tree.MoneyIn(exact.VND)))
	absent := eval.Decide(t.Context(), pension, know(map[string]tree.Value{"a": tree.OfBool(true), "pension": none("pension")}))
	require.True(t, absent.IsAbsent(), "a branch may be absent: whoever uses it fails")
}
