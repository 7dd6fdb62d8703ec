package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/read"
)

// Limits on a definition. Beyond them it does not compile.
const (
	MaxDefinitionParts = 5_000 // facts, parameters, values, rules, cases and conditions together
	MaxRuleDepth       = 16    // groups inside each other
)

// Compile checks a definition and makes the ruleset that decides. It keeps no
// part of the definition that the caller could change.
//
// The error is a [problem.List] with everything that is wrong at once:
// misspelt names, money compared with text, a condition that is no condition,
// IDs given twice, facts derived from themselves, parameters with gaps or
// overlaps.
func Compile(def Definition) (*Ruleset, error) { return NewCompiler().Compile(def, nil) }

// MustCompile is Compile for rulesets in programs and tests; it panics on an
// error.
func MustCompile(def Definition) *Ruleset {
	rs, err := Compile(def)
	if err != nil {
		panic(err)
	}
	return rs
}

// Compiler compiles many definitions in less time than [Compile] takes for
// each: what they share is made once. It keeps nothing of them, and is safe
// for concurrent use.
//
// A nil Compiler, and the zero one, share nothing and compile all the same.
type Compiler struct {
	language func() (*cel.Language, error)
}

// NewCompiler returns a Compiler.
func NewCompiler() *Compiler { return &Compiler{sync.OnceValues(cel.NewLanguage)} }

// MarshalJSON refuses: there is nothing in a compiler to keep.
func (shared Compiler) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("rules.Compiler", "it keeps nothing; write the definitions that it compiles")
}

// UnmarshalJSON refuses.
func (shared *Compiler) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "rules.Compiler", "make one with rules.NewCompiler")
}

// Compile is the function [Compile] for a definition that was read from a
// document: problems are shown at the places there. Places may be nil.
func (shared *Compiler) Compile(def Definition, places Places) (*Ruleset, error) {
	if shared == nil || shared.language == nil {
		shared = NewCompiler()
	}
	c := &compiler{shared: shared, def: &def, places: places, rs: &Ruleset{rules: map[string]*rule{}}}
	c.checkSize()
	if err := c.problems.Err(); err != nil {
		return nil, err
	}
	c.rs.def = clone.Of(def)
	c.def = &c.rs.def
	if c.def.Language == 0 {
		c.def.Language = LanguageVersion
	}
	c.compile()
	if err := c.problems.Err(); err != nil {
		return nil, err
	}
	c.rs.hash = sync.OnceValue(c.rs.hashOfContent)
	c.rs.makePlans()
	return c.rs, nil
}

func (c *compiler) compile() {
	if c.def.Language != LanguageVersion {
		c.problem(part{}, "language", fmt.Sprintf("the language version %d is not known", c.def.Language),
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
		if r.IsZero() {
			continue
		}
		n, d := measure(&r, 1)
		parts, depth = parts+n, max(depth, d)
	}
	if parts > MaxDefinitionParts {
		c.problem(part{}, "", fmt.Sprintf("the definition has %d parts, more than %d", parts, MaxDefinitionParts), "split it")
	}
	for i, f := range c.def.Facts {
		if !nests(&f.Type, read.MaxDepth) {
			p := part{"facts." + f.Name, c.factPart(i).at}
			c.problem(p, ".type", fmt.Sprintf("lists and records are nested more than %d deep", read.MaxDepth), "")
		}
	}
	if depth > MaxRuleDepth {
		c.problem(part{}, "", fmt.Sprintf("groups of rules are nested more than %d deep", MaxRuleDepth), "")
	}
}

// measure goes no deeper than is allowed, so that nothing can make it go on.
func measure(r *Rule, depth int) (parts, deepest int) {
	parts, deepest = 1+len(r.Readings), depth
	if depth > MaxRuleDepth {
		return parts, deepest
	}
	_, members := r.Group()
	for i := range members {
		n, d := measure(&members[i], depth+1)
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
		d.Facts = append(d.Facts, cel.Fact{Name: f.Name, Type: c.rs.schema.types[slot], Optional: f.Optional, Derived: f.Derived != ""})
	}
	for _, p := range c.def.Parameters {
		d.Parameters = append(d.Parameters, cel.Parameter{Name: p.Name, Type: typeOf(p.Type, p.Name), Key: typeOf(p.Key, "")})
	}
	env, err := c.declare(d)
	var problems cel.Problems
	switch {
	case errors.As(err, &problems):
		for _, p := range problems {
			c.problem(c.declared(p.Message), "", p.Message, p.Hint)
		}
	case err != nil:
		c.problem(part{}, "", err.Error(), "")
	}
	c.env = env
	return err == nil
}

func (c *compiler) declare(d cel.Declarations) (*cel.Env, error) {
	language, err := c.shared.language()
	if err != nil {
		return nil, err
	}
	return language.NewEnv(d)
}

// declared finds the fact or parameter whose name a message quotes.
func (c *compiler) declared(message string) part {
	for i, f := range c.def.Facts {
		if strings.Contains(message, strconv.Quote(f.Name)) {
			return c.factPart(i)
		}
	}
	for i, p := range c.def.Parameters {
		if strings.Contains(message, strconv.Quote(p.Name)) {
			return c.parameterPart(i)
		}
	}
	return part{}
}

func (r *Ruleset) hashOfContent() string {
	data, err := json.Marshal(&r.def)
	if err != nil {
		data = []byte(err.Error()) // unreachable: a definition is plain data
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
