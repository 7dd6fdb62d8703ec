package tree_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

func fact(slot int, name string, t tree.Type) *tree.Node {
	return &tree.Node{Op: tree.OpFact, Slot: slot, Name: name, Type: t}
}

func literal(v tree.Value, t tree.Type) *tree.Node {
	return &tree.Node{Op: tree.OpLiteral, Value: v, Type: t}
}

// NewProgram fills in what evaluation wants to know of each node.
func TestNewProgram(t *testing.T) {
	integer, truth := tree.Simple(tree.Int), tree.Simple(tree.Bool)
	x, y := fact(4, "x", integer), fact(2, "y", integer)
	x.At, y.At = tree.Span{Offset: 0, Width: 1}, tree.Span{Offset: 5, Width: 1}
	sum := &tree.Node{Op: tree.OpAdd, Type: integer, Kids: []*tree.Node{x, y}, At: tree.Span{Offset: 0, Width: 6}}
	root := &tree.Node{Op: tree.OpGt, Type: truth, Kids: []*tree.Node{sum, literal(tree.OfInt(3), integer)}, At: tree.Span{Offset: 0, Width: 10}}
	p := tree.NewProgram("x + đy > 3", root)
	require.Equal(t, []int{2, 4}, p.Facts(), "in rising order")
	require.Equal(t, "bool", p.Type().String())
	require.Equal(t, 5, p.Size())
	require.Equal(t, []int{5, 3, 1}, []int{root.Weight, sum.Weight, x.Weight})
	require.Equal(t, []string{"x + đy > 3", "x + đy", "x", "y"}, []string{root.Source, sum.Source, x.Source, y.Source}, "places count characters, not bytes")
	require.True(t, root.MayFail && sum.MayFail && !x.MayFail, "a sum may be too large")
	require.Same(t, p, sum.Program())
	require.Same(t, root, p.Root())
	p.Facts()[0] = 9
	require.Equal(t, []int{2, 4}, p.Facts(), "in a slice of the caller's own")

	joined := tree.All(p, tree.Not(p), tree.Constant(tree.OfBool(true), truth))
	require.Equal(t, []int{2, 4}, joined.Facts())
	require.Equal(t, 1+(1+5)+(1+1+1+5)+(1+1), joined.Size(), "and; five in a leaf; a negation of them in a leaf; a literal in a leaf")
	require.True(t, joined.Root().MayFail)
	optional := fact(0, "o", integer)
	optional.Optional = true
	require.True(t, tree.NewProgram("o", optional).Root().MayFail, "it may be absent")

	level := func(slot int) *tree.Program {
		return tree.NewProgram("", &tree.Node{Op: tree.OpParameter, Slot: slot, Type: truth, Kids: []*tree.Node{nil, nil}})
	}
	require.Equal(t, []int{1, 3}, tree.All(level(3), level(1), tree.Not(level(3)), p).Parameters(), "each once, in rising order")
}

// Membership in a literal list keeps the list, and a set of many texts.
func TestLiteralLists(t *testing.T) {
	text, truth := tree.Simple(tree.Text), tree.Simple(tree.Bool)
	in := func(member *tree.Node, kids ...*tree.Node) *tree.Node {
		list := &tree.Node{Op: tree.OpList, Type: tree.ListOf(member.Type), Kids: kids}
		n := &tree.Node{Op: tree.OpIn, Type: truth, Kids: []*tree.Node{member, list}}
		tree.NewProgram("", n)
		return n
	}
	var few, many, numbers []*tree.Node
	for _, s := range []string{"a", "b", "c", "d", "e", "f"} {
		many = append(many, literal(tree.OfText(s), text))
		numbers = append(numbers, literal(tree.OfInt(int64(len(many))), tree.Simple(tree.Int)))
	}
	few = many[:5]
	name, number := fact(0, "name", text), fact(1, "number", tree.Simple(tree.Int))
	require.Len(t, in(name, many...).Set, 6)
	require.Nil(t, in(name, few...).Set, "a few are compared one by one")
	require.Len(t, in(name, few...).Literals, 5)
	require.Nil(t, in(number, numbers...).Set, "numbers as well")
	require.Len(t, in(number, numbers...).Literals, 6)
	require.Nil(t, in(name, append(many[:5:5], fact(0, "name", text))...).Literals, "one of them is a fact")
}

// A failure knows the expression and the part of it, wherever it came from.
func TestFailuresOfNodes(t *testing.T) {
	n := fact(0, "x", tree.Simple(tree.Int))
	n.At = tree.Span{Offset: 2, Width: 1}
	tree.NewProgram("- x", n)
	cause := errors.New("cause")
	require.Equal(t, tree.Fault{Code: tree.Overflow, Message: "too large: 5", Hint: "hint", Text: "- x", At: n.At}, *n.Fail(tree.Overflow, "hint", "too large: %d", 5).Fault())
	require.Equal(t, tree.Fault{Code: tree.NotADay, Message: "cause", Text: "- x", At: n.At, Err: cause}, *n.Wrap(tree.NotADay, cause).Fault())

	outside := &tree.Fault{Code: tree.WrongFact, Message: "no number"}
	require.Equal(t, tree.Fault{Code: tree.WrongFact, Message: "no number", Text: "- x", At: n.At}, *n.Place(tree.Fail(outside)).Fault())
	require.Empty(t, outside.Text, "the reader's own fault is left as it was")
	placed := tree.Fail(&tree.Fault{Message: "m", Text: "another"})
	require.Same(t, placed.Fault(), n.Place(placed).Fault(), "it has a place")
	require.Equal(t, tree.OfInt(3), n.Place(tree.OfInt(3)))

	require.Equal(t, "x is known to be absent; ask has(x) first", n.Absent(tree.Value{}).Fault().Error(), "by the name of the node")
	require.Equal(t, "no_money is known to be absent; ask has(no_money) first", n.Absent(absent("no_money")).Fault().Error(), "or of the fact")
	require.True(t, n.Pending(n, tree.Value{}).IsMissing())
	require.Equal(t, tree.Int, n.Pending(n, tree.Value{}).Kind(), "of the kind that the operation gives")
	require.Nil(t, n.Pending(n, tree.Unknown(tree.NewPath("y", tree.Simple(tree.Int), false))).Path(), "it stands for no fact")
	require.True(t, n.Pending(n, placed).IsFailed() && n.Pending(n, absent("no_money")).IsFailed())
	like := n.Like(tree.OpNeg, tree.Simple(tree.Decimal), n)
	require.Equal(t, "- x", like.Fail(tree.Overflow, "", "m").Fault().Text)
	require.Equal(t, n.At, like.At)
	require.Empty(t, (&tree.Node{}).Fail(tree.Overflow, "", "m").Fault().Text, "a node that stands alone")
	require.Equal(t, 3, tree.Span{Offset: 2, Width: 1}.End())
}

func TestMissingParts(t *testing.T) {
	list := tree.NewPath("list", tree.ListOf(tree.Simple(tree.Int)), false)
	v := tree.OfList(tree.OfInt(1), tree.Unknown(list.Index(1)), tree.OfRecord(tree.Unknown(list.Index(2)), tree.Unknown(list.Index(1))), tree.Open(tree.Int))
	var names []string
	for _, p := range tree.Distinct(tree.MissingIn(nil, v)) {
		names = append(names, p.String())
	}
	require.Equal(t, []string{"list[1]", "list[2]"}, names, "each once, in order; what stands for no fact has no name")
	require.Empty(t, tree.MissingIn(nil, tree.OfInt(1)))
}

func TestNumbersOfValues(t *testing.T) {
	for _, v := range []tree.Value{tree.OfBool(false), tree.OfBool(true), tree.OfInt(-5), dayOf("2026-08-17")} {
		require.Equal(t, v, tree.OfNumber(v.Kind(), v.Number()), "%s comes back from its number", v)
	}
	require.Equal(t, tree.OfBool(true), tree.OfBool(false).Not())
	require.Equal(t, tree.Open(tree.Bool), tree.Open(tree.Bool).Not(), "the opposite of an open answer is open")
	require.Negative(t, tree.Compare(decimal("1.50"), decimal("1.6")))
	require.Zero(t, tree.Compare(decimal("1.50"), decimal("1.5")))
	require.Positive(t, tree.Compare(tree.OfText("b"), tree.OfText("a")))
	require.Negative(t, tree.Compare(dayOf("2026-08-17"), dayOf("2026-08-18")))
	require.Negative(t, tree.Compare(vnd(3), vnd(4)))
}

// The shapes of operands admit the types they are for.
func TestShapes(t *testing.T) {
	integer, money := tree.Simple(tree.Int), vndType()
	for _, c := range []struct {
		shape tree.Shape
		t     tree.Type
		want  bool
	}{
		{tree.AnInt, integer, true}, {tree.AnInt, money, false}, {tree.AMoney, money, true}, {tree.AText, tree.EnumOf("x"), false},
		{tree.Ints, tree.ListOf(integer), true}, {tree.Ints, tree.ListOf(money), false}, {tree.Ints, integer, false}, {tree.Amounts, tree.ListOf(money), true},
		{tree.AnyList, tree.ListOf(money), true}, {tree.AnyList, money, false}, {tree.AnyType, money, true}, {tree.Places, integer, true},
	} {
		require.Equal(t, c.want, c.shape.Admits(c.t), "%d and %s", c.shape, c.t)
	}
	require.True(t, tree.Places.IsLiteral() && tree.Unit.IsLiteral() && !tree.AnyList.IsLiteral())
	require.True(t, tree.Ints.IsList() && tree.AnyList.IsList() && !tree.ADate.IsList() && !tree.Places.IsList())
	money2 := tree.Of(tree.OpToMoney)
	require.Equal(t, []int{2, 1}, money2.Counts(), "with a currency, or without")
	require.Equal(t, []tree.Shape{tree.AnInt, tree.ADecimal}, money2.Takes(0))
	places := map[int]tree.Shape{}
	for i, s := range tree.Of(tree.OpDivide).Literals() {
		places[i] = s
	}
	require.Equal(t, map[int]tree.Shape{2: tree.Places, 3: tree.Way}, places)
}
