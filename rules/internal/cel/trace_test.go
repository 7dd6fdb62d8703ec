package cel_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// outline prints a trace, one part to a line, indented.
func outline(tr *eval.Trace) string {
	var b strings.Builder
	var walk func(tr *eval.Trace, depth int)
	walk = func(tr *eval.Trace, depth int) {
		b.WriteString(strings.Repeat("  ", depth))
		if tr.Member >= 0 {
			fmt.Fprintf(&b, "[%d] ", tr.Member)
		}
		fmt.Fprintf(&b, "%s = %s", tr.Text, tr.Value)
		if tr.Short.IsKnown() {
			fmt.Fprintf(&b, ", short by %s", tr.Short)
		}
		if len(tr.Decisive) > 0 {
			fmt.Fprintf(&b, ", settled by %v", tr.Decisive)
		}
		for i, p := range tr.Missing {
			b.WriteString(map[bool]string{true: ", waits for ", false: " and "}[i == 0] + p.String())
		}
		b.WriteByte('\n')
		for _, part := range tr.Parts {
			if part.Op != tree.OpLiteral {
				walk(part, depth+1)
			}
		}
	}
	walk(tr, 0)
	return b.String()
}

func trace(t testing.TB, text string, g given) *eval.Trace {
	t.Helper()
	d := declarations()
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	p, err := env.Compile(text, tree.Type{})
	require.NoError(t, err, text)
	return eval.Explain(t.Context(), p, g.input(d))
}

func TestTraceTellsEveryPart(t *testing.T) {
	got := outline(trace(t, "age >= 60 && (income < 1500000 || resident)", given{"age": tree.OfInt(58), "income": vnd(1_520_000)}))
	require.Equal(t, `age >= 60 && (income < 1500000 || resident) = false
  age >= 60 = false, short by -2
    age = 58
  income < 1500000 || resident = ?, waits for resident
    income < 1500000 = false, short by 20000 VND
      income = 1520000 VND
    resident = resident?, waits for resident
`, got)
}

func TestTraceTellsMembers(t *testing.T) {
	got := outline(trace(t, "members.exists(m, m.age < 6) && members.all(k, !(k.age >= 18))", given{"members": members(5, -1, 19)}))
	require.Equal(t, `members.exists(m, m.age < 6) && members.all(k, !(k.age >= 18)) = false
  members.exists(m, m.age < 6) = true, settled by [0]
    members = [{5, none}, {members[1].age?, none}, {19, none}]
    [0] m.age < 6 = true
      m.age = 5
        m = {5, none}
    [1] m.age < 6 = ?, waits for members[1].age
      m.age = members[1].age?, waits for members[1].age
        m = {members[1].age?, none}
    [2] m.age < 6 = false, short by 13
      m.age = 19
        m = {19, none}
  members.all(k, !(k.age >= 18)) = false, settled by [2]
    members = [{5, none}, {members[1].age?, none}, {19, none}]
    [0] !(k.age >= 18) = true
      k.age >= 18 = false
        k.age = 5
          k = {5, none}
    [1] !(k.age >= 18) = ?, waits for members[1].age
      k.age >= 18 = ?, waits for members[1].age
        k.age = members[1].age?, waits for members[1].age
          k = {members[1].age?, none}
    [2] !(k.age >= 18) = false
      k.age >= 18 = true, short by 1
        k.age = 19
          k = {19, none}
`, got)
}

func TestTraceTellsDaysAndParameters(t *testing.T) {
	got := outline(trace(t, "birth_date <= date('1951-11-23') && income == minimum_wage['I'].on(today)",
		given{"birth_date": day("1951-11-25"), "today": day("2026-11-23"), "income": vnd(1)}))
	require.Equal(t, `birth_date <= date('1951-11-23') && income == minimum_wage['I'].on(today) = false
  birth_date <= date('1951-11-23') = false, short by 2
    birth_date = 1951-11-25
  income == minimum_wage['I'].on(today) = false, short by -4679999 VND
    income = 1 VND
    minimum_wage['I'].on(today) = 4680000 VND
      today = 2026-11-23
`, got)
}

// A derived fact waits for the base facts behind it, and programs combine
// with their own texts.
func TestTraceOfCombinedAndDerived(t *testing.T) {
	d := cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "birth_date", Type: tree.Simple(tree.Date)},
		{Name: "today", Type: tree.Simple(tree.Date)},
		{Name: "age", Type: tree.Simple(tree.Int), Derived: true},
		{Name: "poor", Type: tree.Simple(tree.Bool)},
	}}
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	compile := func(text string) *tree.Program {
		p, err := env.Compile(text, tree.Type{})
		require.NoError(t, err)
		return p
	}
	in := given{"today": day("2026-11-23")}.input(d)
	in.Derived = []*tree.Program{2: compile("ageOn(birth_date, today)")}
	p := tree.AtLeast(2, compile("age >= 75"), compile("poor"), tree.Not(compile("age < 60")))
	require.Equal(t, ` = ?, waits for birth_date and poor
  age >= 75 = ?, waits for birth_date
    age >= 75 = ?, waits for birth_date
      age = ?, waits for birth_date
  poor = poor?, waits for poor
    poor = poor?, waits for poor
   = ?, waits for birth_date
     = ?, waits for birth_date
      age < 60 = ?, waits for birth_date
        age < 60 = ?, waits for birth_date
          age = ?, waits for birth_date
`, outline(eval.Explain(t.Context(), p, in)))
	a := relevance.Analyse(t.Context(), p, in)
	require.Equal(t, "? for birth_date, poor", told(a))
}
