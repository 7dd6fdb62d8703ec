package rules

import (
	"errors"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// compiler is a definition on its way to a ruleset.
type compiler struct {
	shared   *Compiler
	def      *Definition
	places   Places // may be nil
	rs       *Ruleset
	env      *cel.Env
	problems problem.List
}

// A part is a part of the definition: its path as problems show it, with the
// names of facts and parameters, and as [Places] takes it.
type part struct{ path, at string }

// same returns the part whose two paths are the same.
func same(path string) part { return part{path, path} }

// named returns a fact or parameter; one without a name is shown by its index.
func named(list string, i int, name string) part {
	at := fmt.Sprintf("%s[%d]", list, i)
	if name == "" {
		return same(at)
	}
	return part{list + "." + name, at}
}

func (p part) below(rest string) part { return part{p.path + rest, p.at + rest} }

// problem notes something wrong with a part of the definition, or with a place
// below it that has no place of its own in a document.
func (c *compiler) problem(p part, below, message, hint string) {
	found, ok := c.place(p.at, 0, 1)
	if !ok {
		found = problem.Problem{Path: p.path + below}
	}
	found.Message, found.Hint = message, hint
	c.problems = append(c.problems, found)
}

func (c *compiler) place(at string, offset, width int) (problem.Problem, bool) {
	if c.places == nil {
		return problem.Problem{}, false
	}
	return c.places(at, offset, width)
}

// expression compiles one expression; nil if it has problems.
func (c *compiler) expression(p part, e Expression, want tree.Type) *tree.Program {
	program, err := c.env.Compile(string(e), want)
	if err == nil {
		return program
	}
	var problems cel.Problems
	if !errors.As(err, &problems) {
		c.problemIn(p, e, 0, 1, err.Error(), "")
	}
	for _, found := range problems {
		c.problemIn(p, e, found.At.Offset, max(1, found.At.Width), found.Message, found.Hint)
	}
	return nil
}

// problemIn notes something wrong with some characters of an expression.
func (c *compiler) problemIn(p part, e Expression, offset, width int, message, hint string) {
	found, ok := c.place(p.at, offset, width)
	if !ok {
		found = source.InText(string(e), offset, width)
		found.Path = p.path
	}
	found.Message, found.Hint = message, hint
	c.problems = append(c.problems, found)
}

// names are all that an expression or a message can name.
func (c *compiler) names() []string {
	var names []string
	for _, f := range c.def.Facts {
		names = append(names, f.Name)
	}
	for _, p := range c.def.Parameters {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return names
}
