package cel

import (
	"github.com/google/cel-go/cel"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Reference plans an expression as cel-go's own program, after our checker
// has read its literals.
func (e *Env) Reference(text string, options ...cel.ProgramOption) (cel.Program, error) {
	_, c, err := e.check(text, tree.Type{})
	if err != nil {
		return nil, err
	}
	checked, err := c.checked()
	if err != nil {
		return nil, err
	}
	return e.cel.Program(checked, options...)
}
