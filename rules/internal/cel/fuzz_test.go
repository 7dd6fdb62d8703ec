package cel_test

import (
	"errors"
	"testing"

	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Any text either compiles or is refused with problems that lie inside it;
// what compiles decides, is analysed and explained without a panic, and within
// its budget, whatever is missing.
func FuzzCompile(f *testing.F) {
	for _, seed := range []string{
		"age >= 60 && income < 1500000 && resident",                           // conditions over scalars
		"members.exists(m, m.age < 6 && has(m.income))",                       // a loop and a macro of ours
		"2.5 * level.on(birth_date) + minimum_wage['I']",                      // literals that are rewritten, parameters
		"divide(income, 3, -3, 'half_up') == max(income, 0.5, -1)",            // rounding, a sign that is part of a literal
		"household in ['poor', 'x'] ? r'a\\' == ward : \"\"\"b\"\"\" == ward", // quotes of every kind
		"addMonths(date('2024-01-31'), 1, 'refuse') < today",                  // a computation that fails
		"members.filter(m, m.age > 1).map(m, [m.age]).size() % 2 == 0 // c",   // nested lists, a comment
		"1.500.000 and 'đ' = “x”",                                             // what newcomers write
		"((((1", "a.b.c[0](1)", "-9223372036854775808 / -1",                   // what is not closed, not known, out of range
	} {
		f.Add(seed)
	}
	d := declarations()
	env, err := cel.NewEnv(d)
	if err != nil {
		f.Fatal(err)
	}
	known := given{"age": tree.OfInt(70), "members": members(5, -1), "birth_date": day("2024-02-29"), "ward": tree.OfText("x")}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := env.Compile(text, tree.Type{})
		var problems cel.Problems
		switch {
		case err == nil:
		case !errors.As(err, &problems) || len(problems) == 0:
			t.Fatalf("%q: %v", text, err)
		default:
			for _, problem := range problems {
				if problem.At.Offset < 0 || problem.At.Offset > len([]rune(text)) || problem.Message == "" {
					t.Fatalf("%q: %+v", text, problem)
				}
			}
			return
		}
		for _, g := range []given{nil, known} {
			in := g.input(d)
			in.Budget = 20_000
			v, a, tr := eval.Decide(t.Context(), p, in), relevance.Analyse(t.Context(), p, in), eval.Explain(t.Context(), p, in)
			if v.IsKnown() && (a.Value.String() != v.String() || tr.Value.String() != v.String()) {
				t.Fatalf("%q: decided %s, analysed %s, traced %s", text, v, a.Value, tr.Value)
			}
		}
	})
}
