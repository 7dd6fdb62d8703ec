package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"github.com/statutory-go/statutory/rules/internal/cel"
)

// Compiler compiles many definitions in less time than [Compile] takes for
// each: what they share is made once. It keeps nothing of them, and is safe
// for concurrent use.
type Compiler struct {
	language func() (*cel.Language, error)
}

// NewCompiler returns a Compiler.
func NewCompiler() *Compiler { return &Compiler{sync.OnceValues(cel.NewLanguage)} }

// Compile is the function [Compile].
func (shared *Compiler) Compile(def Definition) (*Ruleset, error) {
	c := &compiler{shared: shared, def: &def, rs: &Ruleset{rules: map[string]*rule{}}}
	c.checkSize()
	if err := c.problems.Err(); err != nil {
		return nil, err
	}
	c.rs.def = cloneDefinition(def)
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

func (c *compiler) declare(d cel.Declarations) (*cel.Env, error) {
	language, err := c.shared.language()
	if err != nil {
		return nil, err
	}
	return language.NewEnv(d)
}

func (r *Ruleset) hashOfContent() string {
	data, err := json.Marshal(&r.def)
	if err != nil {
		data = []byte(err.Error()) // unreachable: a definition is plain data
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
