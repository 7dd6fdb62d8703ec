package cel

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// apply checks the operands of a call against the overloads of its operation.
func (c *checker) apply(f form, at tree.Span, args []*tree.Node) *tree.Node {
	o := tree.Of(f.op)
	if o.Members {
		return c.members(f, at, args)
	}
	n := &tree.Node{Op: f.op, Kids: args, At: at}
	if !c.counted(at, f.usage, args, o.Counts()...) || !c.operands(f, args) || !c.pair(n) || !c.literals(f, n) {
		return nil
	}
	if !c.resolve(f, n) {
		return nil
	}
	if x := n.Kids[0]; o.Instant && x.Op == tree.OpLiteral && x.Type.Kind() == tree.Text {
		return c.instant(n, x)
	}
	return n
}

// operands checks each operand by itself.
func (c *checker) operands(f form, args []*tree.Node) bool {
	o := tree.Of(f.op)
	for i, arg := range args {
		shapes := o.Takes(i)
		switch {
		case shapes[0].IsLiteral():
		case slices.ContainsFunc(shapes, tree.Shape.IsList):
			if !admits(shapes, arg.Type) && !(arg.Type.Kind() == tree.Enum && slices.Contains(shapes, tree.AText)) {
				c.refuse(f, arg.At, arg)
				return false
			}
		case len(shapes) == 1:
			if !c.argument(f.usage, arg, shapes[0].Kind()) {
				return false
			}
		case !arg.Type.Kind().IsNumber() && !admits(shapes, arg.Type):
			c.noNumber(f.usage, arg)
			return false
		}
	}
	return true
}

func admits(shapes []tree.Shape, t tree.Type) bool {
	return slices.ContainsFunc(shapes, func(s tree.Shape) bool { return s.Admits(t) })
}

// refuse reports an operand that no overload takes, in the operation's words
// or, where it has none for it, as one that is no number.
func (c *checker) refuse(f form, at tree.Span, args ...*tree.Node) {
	o, x := tree.Of(f.op), args[0]
	for _, r := range o.Refusals {
		if r.Kind != tree.NoKind && r.Kind != x.Type.Kind() {
			continue
		}
		message, hint := c.fill(r.Message, args), c.fill(r.Hint, args)
		if strings.HasPrefix(message, "takes ") {
			message = nameOf(f.usage) + " " + message
		}
		if hint == "" {
			hint = "write " + f.usage
		}
		c.problem(at, hint, "%s", message)
		return
	}
	c.noNumber(f.usage, x)
}

// fill puts the operands into the words of a refusal.
func (c *checker) fill(words string, args []*tree.Node) string {
	a, b := args[0], args[len(args)-1]
	return strings.NewReplacer("{a}", article(a.Type), "{b}", article(b.Type), "{x}", c.src.cut(a.At), "{y}", c.src.cut(b.At)).Replace(words)
}

// resolve gives a call the type of the overload that takes its operands.
func (c *checker) resolve(f form, n *tree.Node) bool {
	for _, overload := range tree.Of(n.Op).Overloads {
		takes := overload[1:]
		if len(takes) < len(n.Kids) || !slices.EqualFunc(takes[:len(n.Kids)], n.Kids, takesNode) {
			continue
		}
		n.Type = gives(overload[0], n)
		return true
	}
	c.refuse(f, n.Kids[0].At, n.Kids[0])
	return false
}

// takesNode reports whether an operand has a shape; an enum has been found to
// stand for a text.
func takesNode(s tree.Shape, n *tree.Node) bool {
	return s.Admits(n.Type) || s == tree.AText && n.Type.Kind() == tree.Enum
}

// gives is the type of a result: money is in the currency of the operands.
func gives(s tree.Shape, n *tree.Node) tree.Type {
	for _, kid := range n.Kids {
		t := kid.Type
		if t.Kind() == tree.List {
			t = t.Elem()
		}
		if s == tree.AnyType || s == tree.AMoney && t.Kind() == tree.Money {
			return t
		}
	}
	if s == tree.AMoney {
		return n.Type
	}
	return tree.Simple(s.Kind())
}

// instant computes an operation over a literal.
func (c *checker) instant(n, x *tree.Node) *tree.Node {
	v := tree.Of(n.Op).Unary(n, x.Value)
	if v.IsFailed() {
		c.problem(x.At, "", "%s", v.Fault().Message)
		return nil
	}
	return &tree.Node{Op: tree.OpLiteral, Type: n.Type, Value: v, At: n.At}
}

// members is an operation over a list, or over values that make one.
func (c *checker) members(f form, at tree.Span, args []*tree.Node) *tree.Node {
	if len(args) == 0 || len(args) > maxArguments {
		c.problem(at, "write "+f.usage+" or "+nameOf(f.usage)+"(list)", "%s takes a list or two to eight values, not %d", nameOf(f.usage), len(args))
		return nil
	}
	list := args[0]
	if len(args) > 1 {
		if list = c.listOf(at, args); list == nil {
			return nil
		}
	}
	if list.Type.Kind() != tree.List || !list.Type.Elem().Kind().IsOrdered() {
		c.refuse(f, at, list)
		return nil
	}
	return &tree.Node{Op: f.op, Type: list.Type.Elem(), Kids: []*tree.Node{list}, At: at}
}

// counted checks how many operands there are; the first number is the one
// that a message names.
func (c *checker) counted(at tree.Span, usage string, args []*tree.Node, want ...int) bool {
	if slices.Contains(want, len(args)) {
		return true
	}
	name, _, _ := strings.Cut(usage, "(")
	values := "values"
	if want[0] == 1 {
		values = "value"
	}
	c.problem(at, "write "+usage, "%s takes %s %s, not %d", name, number(want[0]), values, len(args))
	return false
}

func number(n int) string {
	if words := []string{"no", "one", "two", "three", "four"}; n < len(words) {
		return words[n]
	}
	return "more"
}

// argument checks an operand that is of one kind.
func (c *checker) argument(usage string, n *tree.Node, want tree.Kind) bool {
	if n.Type.Kind() == want {
		return true
	}
	if want == tree.Text && n.Type.Kind() == tree.Enum {
		return true
	}
	t := tree.Simple(want)
	if t.IsZero() {
		t = tree.MoneyIn(c.env.decl.Currency)
	}
	hint := c.conversion(n, t)
	if hint == "" {
		hint = "write " + usage
	}
	taken := "a " + want.String()
	if want == tree.Money || want == tree.Int {
		taken = map[tree.Kind]string{tree.Money: "money", tree.Int: "a whole number"}[want]
	}
	c.problem(n.At, hint, "%s takes %s here, but this is %s", nameOf(usage), taken, article(n.Type))
	return false
}

func nameOf(usage string) string {
	name, _, _ := strings.Cut(usage, "(")
	return name[strings.LastIndex(name, ".")+1:]
}

// noNumber reports an operand that must be a number and is none.
func (c *checker) noNumber(usage string, n *tree.Node) {
	hint := c.conversion(n, tree.Simple(tree.Int))
	if hint == "" {
		hint = "write " + usage
	}
	c.problem(n.At, hint, "%s takes a number here, but this is %s", nameOf(usage), article(n.Type))
}
