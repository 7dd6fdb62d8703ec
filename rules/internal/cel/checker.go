package cel

import (
	"fmt"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// checker gives the parsed expression types of ours and builds the tree.
type checker struct {
	env      *Env
	src      *text
	ast      *cel.Ast
	info     *ast.SourceInfo
	problems Problems
	loops    []loopVar
	depth    int
	nodes    int
	// Number literals by the number CEL knows them under: those that became
	// decimals or money are calls for CEL's checker.
	rewrites map[int64]*tree.Node
}

type loopVar struct {
	name string
	typ  tree.Type
}

func (c *checker) problem(at tree.Span, hint, format string, args ...any) {
	c.problems = append(c.problems, Problem{At: at, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// mark is the one place that CEL's parser keeps of a part.
func (c *checker) mark(e ast.Expr) tree.Span {
	r, ok := c.info.GetOffsetRange(e.ID())
	if !ok {
		return tree.Span{Width: 1}
	}
	if i, ok := c.src.token(int(r.Start)); ok {
		return c.src.tokens[i].span
	}
	return tree.Span{Offset: int(r.Start), Width: 1}
}

// span is the place of a part from its mark and its operands.
func (c *checker) span(e ast.Expr, kids ...*tree.Node) tree.Span {
	parts := []tree.Span{c.mark(e)}
	for _, kid := range kids {
		if kid != nil {
			parts = append(parts, kid.At)
		}
	}
	return c.src.span(parts...)
}

// callSpan is the place of a call from its name, as far as its bracket.
func (c *checker) callSpan(e ast.Expr) tree.Span {
	mark := c.mark(e)
	i := c.src.at[mark.Offset]
	if i > 0 && c.src.tokens[i].text == "(" {
		return c.src.span(c.src.tokens[i-1].span, mark)
	}
	return c.src.span(mark)
}

func spans(nodes []*tree.Node) []tree.Span {
	list := make([]tree.Span, len(nodes))
	for i, n := range nodes {
		list[i] = n.At
	}
	return list
}

// nameSpan is the name of a call.
func (c *checker) nameSpan(e ast.Expr) tree.Span {
	mark := c.mark(e)
	i := c.src.at[mark.Offset]
	if c.src.tokens[i].text == "(" && i > 0 {
		return c.src.tokens[i-1].span
	}
	return mark
}

// methodSpan is the name behind the point.
func (c *checker) methodSpan(e ast.Expr) tree.Span {
	mark := c.mark(e)
	i := c.src.at[mark.Offset]
	for _, k := range []int{i, i - 1, i + 1} {
		if k >= 0 && k < len(c.src.tokens) && c.src.tokens[k].kind == nameToken {
			return c.src.tokens[k].span
		}
	}
	return mark
}
