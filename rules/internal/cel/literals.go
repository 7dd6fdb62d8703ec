package cel

import (
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/types"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (c *checker) literal(e ast.Expr) *tree.Node {
	at := c.literalSpan(e)
	n := &tree.Node{Op: tree.OpLiteral, At: at}
	switch v := e.AsLiteral().(type) {
	case types.Bool:
		n.Type, n.Value = tree.Simple(tree.Bool), tree.OfBool(bool(v))
	case types.Int:
		n.Type, n.Value = tree.Simple(tree.Int), tree.OfInt(int64(v))
		c.rewrites[e.ID()] = n
	case types.String:
		n.Type, n.Value = tree.Simple(tree.Text), tree.OfText(string(v))
	case types.Double:
		return c.decimalLiteral(e, n)
	case types.Null:
		c.problem(at, "ask has(fact) or !has(fact)", "the language has no null")
		return nil
	case types.Uint:
		c.problem(at, "leave the u out", "the language has no unsigned numbers")
		return nil
	default:
		c.problem(at, "leave the b out", "the language has no bytes")
		return nil
	}
	return n
}

func (c *checker) literalSpan(e ast.Expr) tree.Span {
	at := c.mark(e)
	if c.src.cut(at) == "-" {
		if i, ok := c.src.token(at.End()); ok {
			return c.src.span(at, c.src.tokens[i].span)
		}
	}
	return at
}

// decimalLiteral takes a number with a point from the text: CEL's parser has
// made a binary fraction of it.
func (c *checker) decimalLiteral(e ast.Expr, n *tree.Node) *tree.Node {
	text := []rune(c.src.cut(n.At))
	clean := make([]rune, 0, len(text))
	for _, r := range text {
		if r != ' ' && r != '\t' && r != '\n' && r != '\r' {
			clean = append(clean, r)
		}
	}
	if len(clean) > 0 && clean[0] == '.' {
		clean = append([]rune{'0'}, clean...)
	}
	d, err := exact.ParseDecimal(string(clean))
	if err != nil {
		c.problem(n.At, "write at most 38 digits, as in 2.5", "%s is no number of the language", string(text))
		return nil
	}
	n.Type, n.Value = tree.Simple(tree.Decimal), tree.OfDecimal(d)
	c.rewrites[e.ID()] = n
	return n
}
