package rules

import (
	"slices"
	"sync"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// Ruleset is a checked [Definition] that decides. It is immutable and safe
// for concurrent use: compile once and share it.
type Ruleset struct {
	def     Definition
	hash    func() string // of def; made when it is first asked for
	schema  *schema
	derived []*expr.Program // by slot, nil for base facts
	slots   map[string]int  // of the declared facts, by name
	// sensitive tells by slot which facts must not show, also because they are
	// derived from one that must not.
	sensitive []bool
	given     []givenFact // derived facts that can be given too
	today     []int       // slots of the facts that stand for the day
	params    []parameter // by slot
	rules     map[string]*rule
	plans     []*plan // by the first day of each, ascending; the first has none
	require   *rule   // nil if there is none
	allow     *rule
	amounts   []*amount
	asides    []*rule // the conditions beside the verdict
	// runs are spent ones to be used again, so that deciding leaves nothing for
	// the garbage collector.
	runs sync.Pool
}

// givenFact is a derived fact that can be given: the slot of what is given,
// and how it follows otherwise.
type givenFact struct {
	name    string
	slot    int
	follows *expr.Program
}

// rule is a compiled [Rule].
type rule struct {
	def      *Rule
	when     *expr.Program
	readings []*expr.Program
	members  []*rule
}

// amount is a compiled [Amount].
type amount struct {
	def      *Amount
	value    *expr.Program
	readings []*expr.Program
	cases    []*expr.Program
}

// ID returns the ID of the definition.
func (r *Ruleset) ID() string { return r.def.ID }

// Title returns the title of the definition.
func (r *Ruleset) Title() text.Text { return r.def.Title }

// Hash returns a hash of the whole content of the definition, texts included,
// in 64 hexadecimal digits. Two rulesets with the same hash answer the same.
func (r *Ruleset) Hash() string { return r.hash() }

// Language returns the version of the language of its expressions.
func (r *Ruleset) Language() int { return r.def.Language }

// Facts returns the declared facts in their order, in a slice of the
// caller's own.
func (r *Ruleset) Facts() []Fact { return cloneEach(r.def.Facts, cloneFact) }

// Fact returns the declaration of a fact by its name, or of a part of one by
// its path: household.members[2].birth_date.
func (r *Ruleset) Fact(path string) (Fact, bool) { return findFact(r.def.Facts, path) }

// Parameters returns the parameters in the order of the definition, in a
// slice of the caller's own.
func (r *Ruleset) Parameters() []Parameter { return cloneEach(r.def.Parameters, cloneParameter) }

// Definition returns a copy of what the ruleset was compiled from.
func (r *Ruleset) Definition() Definition { return cloneDefinition(r.def) }

// Basis returns the legal basis of the whole ruleset.
func (r *Ruleset) Basis() []legal.Basis { return slices.Clone(r.def.Basis) }
