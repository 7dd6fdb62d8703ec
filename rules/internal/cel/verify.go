package cel

import (
	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/types"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// verify has CEL's own checker read the expression, the literals that are
// decimals or money told as calls. Our checker has passed it; where the two
// disagree the expression is refused rather than given a meaning of our own.
func (c *checker) verify() error {
	_, err := c.checked()
	return err
}

func (c *checker) checked() (*cel.Ast, error) {
	factory := ast.NewExprFactory()
	id := ast.MaxID(c.ast.NativeRep())
	next := func() int64 { id++; return id }
	ast.PreOrderVisit(c.ast.NativeRep().Expr(), ast.NewExprVisitor(func(e ast.Expr) {
		n, ok := c.rewrites[e.ID()]
		if !ok || e.Kind() != ast.LiteralKind || n.Type.Kind() == expr.Int {
			return
		}
		number := factory.NewLiteral(next(), types.String(n.Value.Decimal().String()))
		call := factory.NewCall(e.ID(), "decimal", number)
		if n.Type.Kind() == expr.Money {
			currency := factory.NewLiteral(next(), types.String(n.Type.Currency().String()))
			call = factory.NewCall(e.ID(), "money", factory.NewCall(next(), "decimal", number), currency)
		}
		e.SetKindCase(call)
	}))
	checked, issues := c.env.cel.Check(c.ast)
	if issues.Err() == nil {
		return checked, nil
	}
	var problems Problems
	for _, e := range issues.Errors() {
		problems = append(problems, Problem{At: c.point(e.Location.Line(), e.Location.Column()), Message: "CEL's own checker refuses this: " + e.Message})
	}
	return nil, problems.err()
}
