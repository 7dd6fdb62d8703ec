package cel_test

import (
	"context"
	"math/rand/v2"
	"testing"

	celgo "github.com/google/cel-go/cel"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// The three rules that are compared: four conditions; a list of twelve wards
// as well; a child in the household as well.
const (
	ruleE1 = "age >= 60 && monthly_income < 1500000.0 && resident && !(pension > 0.0)"
	ruleE2 = ruleE1 + " && ward in ['w01', 'w02', 'w03', 'w04', 'w05', 'w06', 'w07', 'w08', 'w09', 'w10', 'w11', 'w12']"
	ruleE3 = ruleE2 + " && members.exists(m, m.age < 6)"
)

// person is a row as an application holds it.
type person struct {
	age      int64
	income   int64
	resident bool
	pension  int64
	ward     string
	ages     []int64

	members    tree.Value
	celMembers []map[string]any
}

// Fact reads the row for us.
func (p *person) Fact(slot int) tree.Value {
	switch slot {
	case 0:
		return tree.OfInt(p.age)
	case 1:
		return tree.OfMoney(exact.Dong(p.income))
	case 2:
		return tree.OfBool(p.resident)
	case 3:
		return tree.OfMoney(exact.Dong(p.pension))
	case 4:
		return tree.OfText(p.ward)
	default:
		return p.members
	}
}

// ResolveName reads the row for cel-go.
func (p *person) ResolveName(name string) (any, bool) {
	switch name {
	case "age":
		return p.age, true
	case "monthly_income":
		return float64(p.income), true
	case "resident":
		return p.resident, true
	case "pension":
		return float64(p.pension), true
	case "ward":
		return p.ward, true
	case "members":
		return p.celMembers, true
	}
	return nil, false
}

func (p *person) Parent() celgo.Activation { return nil }

func (p *person) prepare() *person {
	var members []tree.Value
	for _, age := range p.ages {
		members = append(members, tree.OfRecord(tree.OfInt(age)))
		p.celMembers = append(p.celMembers, map[string]any{"age": age})
	}
	p.members = tree.OfList(members...)
	return p
}

// full is the person for whom every condition holds, the child last.
func full() *person {
	return (&person{age: 72, income: 1_200_000, resident: true, ward: "w12", ages: []int64{70, 45, 40, 17, 12, 5}}).prepare()
}

// mix are people of whom most fail an early condition.
func mix() []*person {
	r := rand.New(rand.NewPCG(1, 2))
	people := make([]*person, 4096)
	for i := range people {
		p := &person{age: 20 + r.Int64N(67), income: r.Int64N(3_000_000), resident: r.IntN(10) > 0, ward: "w" + string(rune('0'+r.IntN(3))) + string(rune('0'+r.IntN(10)))}
		if r.IntN(3) == 0 {
			p.pension = 400_000
		}
		for range 1 + r.IntN(6) {
			p.ages = append(p.ages, r.Int64N(80))
		}
		people[i] = p.prepare()
	}
	return people
}

func benchEnv(t testing.TB) *cel.Env {
	vnd := tree.MoneyIn(exact.VND)
	env, err := cel.NewEnv(cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "age", Type: tree.Simple(tree.Int)}, {Name: "monthly_income", Type: vnd}, {Name: "resident", Type: tree.Simple(tree.Bool)},
		{Name: "pension", Type: vnd}, {Name: "ward", Type: tree.Simple(tree.Text)},
		{Name: "members", Type: tree.ListOf(tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}))},
	}})
	require.NoError(t, err)
	return env
}

// bare is cel-go alone, with doubles for money and its fastest activation.
func bare(t testing.TB, text string) celgo.Program {
	env, err := celgo.NewEnv(celgo.Variable("age", celgo.IntType), celgo.Variable("monthly_income", celgo.DoubleType),
		celgo.Variable("resident", celgo.BoolType), celgo.Variable("pension", celgo.DoubleType), celgo.Variable("ward", celgo.StringType),
		celgo.Variable("members", celgo.ListType(celgo.MapType(celgo.StringType, celgo.IntType))))
	require.NoError(t, err)
	ast, issues := env.Compile(text)
	require.NoError(t, issues.Err())
	program, err := env.Program(ast, celgo.EvalOptions(celgo.OptOptimize))
	require.NoError(t, err)
	return program
}

func TestBenchmarkedRulesAgree(t *testing.T) {
	env := benchEnv(t)
	for _, text := range []string{ruleE1, ruleE2, ruleE3} {
		ours, err := env.Compile(text, tree.Simple(tree.Bool))
		require.NoError(t, err)
		theirs := bare(t, text)
		for _, p := range append(mix(), full()) {
			want, _, err := theirs.Eval(p)
			require.NoError(t, err)
			require.Equal(t, want.Value(), eval.Decide(t.Context(), ours, &eval.Input{Facts: p}).IsTrue(), "%s %+v", text, p)
		}
	}
}

func TestDecidingAllocatesNothing(t *testing.T) {
	env, p := benchEnv(t), full()
	for _, text := range []string{ruleE1, ruleE2, ruleE3} {
		rule, err := env.Compile(text, tree.Simple(tree.Bool))
		require.NoError(t, err)
		var in eval.Input
		require.Zero(t, testing.AllocsPerRun(100, func() {
			in.Reset(p)
			eval.Decide(t.Context(), rule, &in)
		}), text)
	}
}

func BenchmarkDecide(b *testing.B) {
	env := benchEnv(b)
	for _, rule := range []struct{ name, text string }{{"E1", ruleE1}, {"E2", ruleE2}, {"E3", ruleE3}} {
		ours, err := env.Compile(rule.text, tree.Simple(tree.Bool))
		require.NoError(b, err)
		theirs := bare(b, rule.text)
		for _, people := range []struct {
			name string
			list []*person
		}{{"full", []*person{full()}}, {"mix", mix()}} {
			b.Run(rule.name+"/"+people.name+"/engine=statutory", func(b *testing.B) {
				b.ReportAllocs()
				var in eval.Input
				ctx := context.Background()
				for i := 0; b.Loop(); i++ {
					in.Reset(people.list[i&(len(people.list)-1)])
					eval.Decide(ctx, ours, &in)
				}
			})
			b.Run(rule.name+"/"+people.name+"/engine=cel-go", func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if _, _, err := theirs.Eval(people.list[i&(len(people.list)-1)]); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkExplain(b *testing.B) {
	env := benchEnv(b)
	p, err := env.Compile(ruleE3, tree.Simple(tree.Bool))
	require.NoError(b, err)
	person := full()
	b.Run("trace", func(b *testing.B) {
		for b.Loop() {
			eval.Explain(b.Context(), p, &eval.Input{Facts: person})
		}
	})
	missing := given{}.input(cel.Declarations{Facts: []cel.Fact{
		{Name: "age", Type: tree.Simple(tree.Int)}, {Name: "monthly_income", Type: tree.MoneyIn(exact.VND)}, {Name: "resident", Type: tree.Simple(tree.Bool)}}})
	b.Run("analyse", func(b *testing.B) {
		for b.Loop() {
			relevance.Analyse(b.Context(), p, missing)
		}
	})
}

func BenchmarkCompile(b *testing.B) {
	env := benchEnv(b)
	for b.Loop() {
		if _, err := env.Compile(ruleE3, tree.Simple(tree.Bool)); err != nil {
			b.Fatal(err)
		}
	}
}
