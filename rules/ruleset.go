package rules

import (
	"slices"
	"sync"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Ruleset is a checked [Definition] that decides. It is immutable and safe
// for concurrent use: compile once and share it.
//
// A nil or zero Ruleset has no rules: it takes no facts, and every answer of it
// is undetermined with the fault FaultNoRuleset.
type Ruleset struct {
	def     Definition
	hash    func() string // of def; made when it is first asked for
	schema  *schema
	derived []*tree.Program // by slot, nil for base facts
	slots   map[string]int  // of the declared facts, by name
	given   []givenFact     // derived facts that can be given too
	today   []int           // slots of the facts that stand for the day
	params  []parameter     // by slot
	rules   map[string]*rule
	plans   []*plan // by the first day of each, ascending; the first has none
	require *rule   // nil if there is none
	allow   *rule
	amounts []*amount
	asides  []*rule // the conditions beside the verdict
	// runs are spent ones to be used again, so that deciding leaves nothing for
	// the garbage collector.
	runs sync.Pool
}

// givenFact is a derived fact that can be given: the slot of what is given,
// and how it follows otherwise.
type givenFact struct {
	name    string
	slot    int
	follows *tree.Program
}

// rule is a compiled [Rule].
type rule struct {
	def      *Rule
	when     *tree.Program
	readings []*tree.Program
	members  []*rule
}

// amount is a compiled [Amount].
type amount struct {
	def      *Amount
	value    *tree.Program
	readings []*tree.Program
	cases    []*tree.Program
}

// plan is a ruleset as it is law on a run of days: rules that are not law
// left out, one reading of each conflict taken, and the whole verdict made
// one program, so that it is decided as one.
type plan struct {
	from    date.Date // the first day; zero is since ever
	require *planned  // nil if nothing of it is law
	allow   *planned
	asides  []*planned
	verdict *tree.Program
	rules   map[string]*planned // by ID
	amounts []plannedAmount
}

// planned is a rule in a plan. The program of a rule that is not law is nil.
type planned struct {
	rule    *rule
	program *tree.Program
	members []*planned
	reading int  // the reading taken, -1 for none or no conflict
	asked   bool // whether the question named it
}

type plannedAmount struct {
	amount  *amount
	value   *tree.Program // of an amount without cases
	reading int
	asked   bool
	// Of an amount with cases: the condition of each, and whether one applies.
	conditions []*tree.Program
	applies    *tree.Program
	// whole is the amount as one program: absent where no case applies, and a
	// fault where it cannot be computed. It finds what is missing.
	whole *tree.Program
	// granted is whole under the verdict: absent where that is a no.
	granted *tree.Program
}

// roots returns the rules that are in no group.
func (r *Ruleset) roots() []*rule { return append([]*rule{r.require, r.allow}, r.asides...) }

// rulesUnder returns rules and those in their groups.
func rulesUnder(roots ...*rule) []*rule {
	var list []*rule
	for _, r := range roots {
		if r != nil {
			list = append(append(list, r), rulesUnder(r.members...)...)
		}
	}
	return list
}

// programs returns the programs of some rules, of those in their groups, of
// some amounts, and of all derived facts.
func (r *Ruleset) programs(rules []*rule, amounts []*amount) []*tree.Program {
	var list []*tree.Program
	for _, rule := range rulesUnder(rules...) {
		list = append(append(list, rule.readings...), rule.when)
	}
	for _, a := range amounts {
		list = append(append(append(list, a.readings...), a.cases...), a.value)
	}
	list = append(list, r.derived...)
	return slices.DeleteFunc(list, func(p *tree.Program) bool { return p == nil })
}

// ID returns the ID of the definition.
func (r *Ruleset) ID() string { return r.orNone().def.ID }

// Hash returns a hash of the whole content of the definition, texts included,
// in 64 hexadecimal digits. Two rulesets with the same hash answer the same.
func (r *Ruleset) Hash() string {
	if r.isNone() {
		return ""
	}
	return r.hash()
}

// Fact returns the declaration of a fact by its name, or of a part of one by
// its path: household.members[2].birth_date.
func (r *Ruleset) Fact(path string) (Fact, bool) { return findFact(r.orNone().def.Facts, path) }

// Definition returns a copy of what the ruleset was compiled from.
func (r *Ruleset) Definition() Definition { return clone.Of(r.orNone().def) }

// MarshalJSON refuses: a ruleset is compiled, and its definition says all of it.
func (r *Ruleset) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("rules.Ruleset", "write its Definition")
}

// UnmarshalJSON refuses.
func (r *Ruleset) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "rules.Ruleset", "read its rules.Definition and compile that")
}

// isNone reports whether r is nil or zero.
func (r *Ruleset) isNone() bool { return r == nil || r.schema == nil }

// orNone returns the zero Ruleset for nil, so that it can be asked.
func (r *Ruleset) orNone() *Ruleset {
	if r == nil {
		return &Ruleset{}
	}
	return r
}

// noRuleset is the error of facts for no ruleset.
func noRuleset() error {
	return problem.List{{Message: "there is no ruleset to read facts for", Hint: "make one with rules.Compile"}}
}

// FactsFromMap reads facts by name. A value is a Go value of the declared
// type: bool; any integer, Decimal, Money or json.Number for numbers; string
// for texts and enums; a string 2006-01-02, a date.Date or a time.Time at
// midnight for dates; slices for lists; maps by string or structs for
// records; a [Value]. nil is not known, [Absent] known to be absent.
// Floating point is refused, because it is not exact.
//
// The error is a [problem.List] with every problem and its path. Without an error
// nothing was dropped: an undeclared name is a problem.
func (r *Ruleset) FactsFromMap(facts map[string]any) (Facts, error) {
	if r.isNone() {
		return Facts{}, noRuleset()
	}
	return r.schema.read(r.schema.reader(), facts)
}

// FactsFromStruct reads facts from a struct or a pointer to one. A field
// gives the fact that its tag `fact:"birth_date"` names; without a tag, the
// fact whose name is the field's in snake case, if there is one. The tag "-"
// leaves a field out. Embedded structs, not pointers to them,
// give their fields.
//
// A field that nobody has set is not known: nil, and the zero of a plain field,
// be it a number, false, an empty text or no day. Use a pointer or an
// [Optional] for what may be zero, false or empty.
func (r *Ruleset) FactsFromStruct(facts any) (Facts, error) {
	if r.isNone() {
		return Facts{}, noRuleset()
	}
	from := r.schema.reader()
	given, err := from.Struct(facts, r.schema.givable())
	if err != nil {
		return Facts{}, err
	}
	return r.schema.read(from, given)
}

// FactsFromJSON reads facts from a JSON object by name. Numbers are exact to
// the last digit. null is not known, {"absent": true} known to be absent; an
// amount of money is a number in the declared currency or {"amount": 1500000,
// "currency": "VND"}.
//
// The error is a [problem.List] with every problem and its path; a name that is
// not declared or stands twice is one.
func (r *Ruleset) FactsFromJSON(data []byte) (Facts, error) {
	if r.isNone() {
		return Facts{}, noRuleset()
	}
	from := r.schema.reader()
	given, err := from.JSON(data)
	if err != nil {
		return Facts{}, err
	}
	return r.schema.read(from, given)
}
