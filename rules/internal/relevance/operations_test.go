package relevance

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// thrower makes trees of every operation over operands that are known,
// missing, absent, that fail, or that may fail.
type thrower struct {
	*rand.Rand
	facts  []tree.Value // by slot
	values [][]tree.Value
}

// samples are some values of a type.
func samples(t tree.Type) []tree.Value {
	switch t.Kind() {
	case tree.Bool:
		return []tree.Value{tree.OfBool(false), tree.OfBool(true)}
	case tree.Int:
		return []tree.Value{tree.OfInt(0), tree.OfInt(2), tree.OfInt(-1)}
	case tree.Decimal:
		return []tree.Value{tree.OfDecimal(exact.MustParseDecimal("0")), tree.OfDecimal(exact.MustParseDecimal("1.5"))}
	case tree.Money:
		return []tree.Value{tree.OfMoney(exact.NewMoney(exact.MustParseDecimal("0"), exact.VND)), tree.OfMoney(exact.NewMoney(exact.MustParseDecimal("2.5"), exact.VND))}
	case tree.Text:
		return []tree.Value{tree.OfText(""), tree.OfText("2024-02-29")}
	case tree.Date:
		return []tree.Value{tree.OfDate(date.MustParse("2024-02-29")), tree.OfDate(date.MustParse("9999-12-31"))}
	case tree.Record:
		return []tree.Value{tree.OfRecord(tree.OfInt(0)), tree.OfRecord(tree.OfInt(2))}
	default:
		few := samples(t.Elem())
		return []tree.Value{tree.OfList(), tree.OfList(few[0]), tree.OfList(few[1], few[0])}
	}
}

// fact is a new fact of which nothing is known, or, as a list, some.
func (w *thrower) fact(t tree.Type, optional bool) *tree.Node {
	slot := len(w.facts)
	n := &tree.Node{Op: tree.OpFact, Slot: slot, Name: fmt.Sprintf("f%d", slot), Type: t, Optional: optional}
	path := tree.NewPath(n.Name, t, optional)
	values := samples(t)
	if optional {
		values = append(values, tree.NoValue(path))
	}
	w.facts, w.values = append(w.facts, tree.Unknown(path)), append(w.values, values)
	return n
}

func literal(v tree.Value, t tree.Type) *tree.Node {
	return &tree.Node{Op: tree.OpLiteral, Value: v, Type: t}
}

// failing is a member that there is not.
func failing(t tree.Type) *tree.Node {
	integer := tree.Simple(tree.Int)
	return &tree.Node{Op: tree.OpIndex, Type: t, Kids: []*tree.Node{literal(tree.OfList(), tree.ListOf(t)), literal(tree.OfInt(0), integer)}}
}

func (w *thrower) operand(t tree.Type, depth int) *tree.Node {
	switch w.IntN(6) {
	case 0:
		return failing(t)
	case 1:
		return w.fact(t, true)
	case 2:
		return &tree.Node{Op: tree.OpCond, Type: t, Kids: []*tree.Node{w.fact(tree.Simple(tree.Bool), false), w.fact(t, false), failing(t)}}
	case 3:
		if t.Kind() == tree.List {
			return &tree.Node{Op: tree.OpList, Type: t, Kids: []*tree.Node{w.operand(t.Elem(), depth+1), w.operand(t.Elem(), depth+1)}}
		}
		return literal(w.sample(t), t)
	case 4:
		if t.Kind() == tree.List && depth < tree.MaxLoops {
			return &tree.Node{Op: tree.OpFilter, Slot: depth, Type: t, Kids: []*tree.Node{w.operand(t, depth+1), w.operand(tree.Simple(tree.Bool), depth+1)}}
		}
		return w.fact(t, false)
	default:
		return literal(w.sample(t), t)
	}
}

func (w *thrower) sample(t tree.Type) tree.Value {
	list := samples(t)
	return list[w.IntN(len(list))]
}

// typeOf is a type of a shape.
func typeOf(s tree.Shape) tree.Type {
	switch {
	case s == tree.AnyType:
		return tree.Simple(tree.Int)
	case s == tree.AnyList:
		return tree.ListOf(tree.Simple(tree.Int))
	case s.IsList() && s.Kind() == tree.Money:
		return tree.ListOf(tree.MoneyIn(exact.VND))
	case s.IsList():
		return tree.ListOf(tree.Simple(s.Kind()))
	case s.Kind() == tree.Money:
		return tree.MoneyIn(exact.VND)
	}
	return tree.Simple(s.Kind())
}

// apply makes a node of the operation over random operands.
func (w *thrower) apply(t *testing.T, op tree.Op) *tree.Node {
	truth, integer := tree.Simple(tree.Bool), tree.Simple(tree.Int)
	list := tree.ListOf(integer)
	n := &tree.Node{Op: op, Type: truth}
	take := func(types ...tree.Type) *tree.Node {
		for _, typ := range types {
			n.Kids = append(n.Kids, w.operand(typ, 0))
		}
		return n
	}
	switch op {
	case tree.OpLiteral:
		return literal(tree.OfBool(true), truth)
	case tree.OpFact:
		return w.fact(truth, true)
	case tree.OpDerived:
		n.Name = "derived"
		return n
	case tree.OpLocal, tree.OpExists, tree.OpAll, tree.OpExistsOne, tree.OpFilter, tree.OpMap:
		if n.Op == tree.OpLocal {
			n.Op = tree.OpExists
		}
		local := &tree.Node{Op: tree.OpLocal, Type: integer, Name: "x"}
		take(list).Kids = append(n.Kids, &tree.Node{Op: tree.OpOr, Type: truth, Kids: []*tree.Node{w.operand(truth, 1), {Op: tree.OpLt, Type: truth, Kids: []*tree.Node{local, w.operand(integer, 1)}}}})
		if op == tree.OpFilter {
			n.Type = list
		}
		if op == tree.OpMap {
			n.Type, n.Kids[1] = list, &tree.Node{Op: tree.OpDiv, Type: integer, Kids: []*tree.Node{w.operand(integer, 1), local}}
		}
		return n
	case tree.OpField:
		record := tree.RecordOf("r", tree.Field{Name: "n", Type: integer, Optional: w.IntN(2) == 0})
		n.Type, n.Name, n.Optional = integer, "n", record.Field(0).Optional
		return take(record)
	case tree.OpParameter:
		n.Type, n.Name = integer, "parameter"
		take(integer, tree.Simple(tree.Date))
		if w.IntN(2) == 0 {
			n.Kids[w.IntN(2)] = nil
		}
		return n
	case tree.OpProgram:
		n.Sub = tree.NewProgram("", w.operand(truth, 0))
		return n
	case tree.OpNot:
		return take(truth)
	case tree.OpAnd, tree.OpOr, tree.OpAtLeast:
		n.Slot = w.IntN(4)
		return take(truth, truth, truth)
	case tree.OpCond:
		n.Type = integer
		return take(truth, integer, integer)
	case tree.OpHas:
		n.Kids = []*tree.Node{w.fact(integer, true)}
		return n
	case tree.OpList:
		n.Type = list
		return take(integer, integer)
	default:
	}
	overloads := tree.Of(op).Overloads
	require.NotEmpty(t, overloads, "how to call %s is not known to this test", tree.Of(op).Name)
	overload := overloads[w.IntN(len(overloads))]
	n.Type = typeOf(overload[0])
	for _, s := range overload[1:] {
		if !s.IsLiteral() {
			take(typeOf(s))
		}
	}
	return n
}

// No facts make any operation panic, on whatever operands; and what is decided
// on some facts is so on all completions.
func TestOperandsThatFail(t *testing.T) {
	parameters := eval.ParameterFunc(func(_ int, key tree.Value, on date.Date) tree.Value {
		if key.Int() == 0 || on.Month() == 12 {
			return tree.Fail(&tree.Fault{Code: tree.NoParameter, Message: "no value"})
		}
		return key
	})
	for op := range tree.NumOps {
		for try := range uint64(400) {
			w := &thrower{Rand: rand.New(rand.NewPCG(uint64(op), try))}
			root := w.apply(t, op)
			if root.Type.Kind() == tree.List { // a list is no outcome
				root = &tree.Node{Op: tree.OpIn, Type: tree.Simple(tree.Bool), Kids: []*tree.Node{w.operand(root.Type.Elem(), 0), root}}
			}
			if root.Type.Kind() == tree.Bool && w.IntN(2) == 0 {
				root = &tree.Node{Op: []tree.Op{tree.OpAnd, tree.OpOr}[w.IntN(2)], Type: root.Type, Kids: []*tree.Node{root, w.operand(root.Type, 0)}}
			} else if root.Type.Kind() == tree.Int && w.IntN(2) == 0 {
				root = &tree.Node{Op: []tree.Op{tree.OpLt, tree.OpEq, tree.OpAdd}[w.IntN(3)], Type: tree.Simple(tree.Bool), Kids: []*tree.Node{root, w.operand(root.Type, 0)}}
				if root.Op == tree.OpAdd {
					root.Type = tree.Simple(tree.Int)
				}
			}
			p := tree.NewProgram("", root)
			derived := tree.NewProgram("", w.operand(tree.Simple(tree.Bool), 0))
			in := func(facts []tree.Value) *eval.Input {
				return &eval.Input{Facts: eval.Values(facts), Derived: []*tree.Program{derived}, Parameters: parameters}
			}
			said := fmt.Sprintf("%s, try %d", tree.Of(op).Name, try)
			eval.Explain(t.Context(), p, in(w.facts))
			decided, a := eval.Decide(t.Context(), p, in(w.facts)), Analyse(t.Context(), p, in(w.facts))
			require.False(t, decided.IsKnown() && decided.String() != a.Value.String(), "%s: decided %s, analysed %s", said, decided, a.Value)
			require.Equal(t, a.Value.IsMissing(), len(a.Missing) > 0, said)
			results := map[string]bool{}
			for range 30 {
				whole := slices.Clone(w.facts)
				for i, values := range w.values {
					whole[i] = values[w.IntN(len(values))]
				}
				got := eval.Decide(t.Context(), p, in(whole))
				require.False(t, got.IsMissing(), said)
				text := got.String()
				if !got.IsKnown() {
					text = "failed"
				}
				results[text] = true
				if v := a.Value; !v.IsMissing() && (v.IsKnown() != got.IsKnown() || v.IsKnown() && v.String() != got.String()) {
					t.Fatalf("%s: decided %s, but %s on %v", said, v, got, whole)
				}
			}
		}
	}
}
