package rules

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Limits on a definition. Beyond them it does not compile.
const (
	MaxDefinitionParts = 5_000 // facts, parameters, values, rules, cases and conditions together
	MaxRuleDepth       = 16    // groups inside each other
)

// Compile checks a definition and makes the ruleset that decides. It keeps no
// part of the definition that the caller could change.
//
// The error is a [Problems] with everything that is wrong at once: misspelt
// names, money compared with text, a condition that is no condition, IDs
// given twice, facts derived from themselves, parameters with gaps or
// overlaps. Problems in expressions show the place in the file they were
// read from.
func Compile(def Definition) (*Ruleset, error) { return NewCompiler().Compile(def) }

// MustCompile is Compile for rulesets in programs and tests; it panics on an
// error.
func MustCompile(def Definition) *Ruleset {
	rs, err := Compile(def)
	if err != nil {
		panic(err)
	}
	return rs
}

type compiler struct {
	shared   *Compiler
	def      *Definition
	rs       *Ruleset
	env      *cel.Env
	problems source.Problems
}

func (c *compiler) compile() {
	if c.def.Language != LanguageVersion {
		c.problem(c.def.At, "language", fmt.Sprintf("the language version %d is not known", c.def.Language),
			fmt.Sprintf("this version of the package speaks %d", LanguageVersion))
	}
	c.declareFacts()
	c.declareParameters()
	undeclared := len(c.problems) > 0
	c.readParameters()
	if undeclared {
		return // expressions over broken declarations would only add noise
	}
	if !c.makeEnv() {
		return
	}
	c.deriveFacts()
	c.compileRules()
	c.compileAmounts()
}

// problem notes something wrong with a part of the definition.
func (c *compiler) problem(at Place, path, message, hint string) {
	p := Problem{Path: path, Message: message, Hint: hint}
	if at.origin != nil {
		p = at.origin.Problem(0, 1, message, hint)
	}
	c.problems = append(c.problems, p)
}

// expression compiles one expression; nil if it has problems.
func (c *compiler) expression(path string, e Expression, want tree.Type) *tree.Program {
	origin := e.origin
	if origin == nil {
		origin = source.TextOrigin("", path, e.Text)
	}
	program, err := c.env.Compile(e.Text, want)
	if err == nil {
		return program
	}
	var problems cel.Problems
	if !errors.As(err, &problems) {
		c.problems = append(c.problems, origin.Problem(0, 1, err.Error(), ""))
		return nil
	}
	for _, p := range problems {
		c.problems = append(c.problems, origin.Problem(p.At.Offset, max(1, p.At.Width), p.Message, p.Hint))
	}
	return nil
}

func (c *compiler) checkSize() {
	parts := len(c.def.Facts) + len(c.def.Parameters) + len(c.def.Amounts)
	for _, p := range c.def.Parameters {
		parts += len(p.Values)
	}
	for _, a := range c.def.Amounts {
		parts += len(a.Cases) + len(a.Readings)
	}
	depth := 0
	for _, r := range append([]Rule{c.def.Required, c.def.Eligible}, c.def.Conditions...) {
		if r.isEmpty() {
			continue
		}
		n, d := measure(&r, 1)
		parts, depth = parts+n, max(depth, d)
	}
	if parts > MaxDefinitionParts {
		c.problem(c.def.At, "", fmt.Sprintf("the definition has %d parts, more than %d", parts, MaxDefinitionParts), "split it")
	}
	for _, f := range c.def.Facts {
		if !nests(&f.Type, read.MaxDepth) {
			c.problem(f.At, "facts."+f.Name+".type", fmt.Sprintf("lists and records are nested more than %d deep", read.MaxDepth), "")
		}
	}
	if depth > MaxRuleDepth {
		c.problem(c.def.At, "", fmt.Sprintf("groups of rules are nested more than %d deep", MaxRuleDepth), "")
	}
}

// measure goes no deeper than is allowed, so that nothing can make it go on.
func measure(r *Rule, depth int) (parts, deepest int) {
	parts, deepest = 1+len(r.Readings), depth
	if depth > MaxRuleDepth {
		return parts, deepest
	}
	for i := range r.Group.Rules {
		n, d := measure(&r.Group.Rules[i], depth+1)
		parts, deepest = parts+n, max(deepest, d)
		if parts > MaxDefinitionParts {
			break
		}
	}
	return parts, deepest
}

// nests reports whether a type has no more levels than are allowed.
func nests(t *Type, left int) bool {
	if left == 0 || t.Elem != nil && !nests(t.Elem, left-1) {
		return false
	}
	for i := range t.Fields {
		if !nests(&t.Fields[i].Type, left-1) {
			return false
		}
	}
	return true
}

// makeEnv declares facts and parameters to the language.
func (c *compiler) makeEnv() bool {
	var d cel.Declarations
	d.Currency = c.def.Currency
	for slot, f := range c.def.Facts {
		d.Facts = append(d.Facts, cel.Fact{Name: f.Name, Type: c.rs.schema.types[slot], Optional: f.Optional, Derived: !f.Derived.IsZero()})
	}
	for _, p := range c.def.Parameters {
		d.Parameters = append(d.Parameters, cel.Parameter{Name: p.Name, Type: typeOf(p.Type, p.Name), Key: typeOf(p.Key, "")})
	}
	env, err := c.declare(d)
	var problems cel.Problems
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			at, path := c.declared(p.Message)
			c.problem(at, path, p.Message, p.Hint)
		}
	case err != nil:
		c.problem(c.def.At, "", err.Error(), "")
	}
	c.env = env
	return err == nil
}

// declared finds the fact or parameter whose name a message quotes.
func (c *compiler) declared(message string) (Place, string) {
	for _, f := range c.def.Facts {
		if strings.Contains(message, strconv.Quote(f.Name)) {
			return f.At, "facts." + f.Name
		}
	}
	for _, p := range c.def.Parameters {
		if strings.Contains(message, strconv.Quote(p.Name)) {
			return p.At, "parameters." + p.Name
		}
	}
	return c.def.At, ""
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
