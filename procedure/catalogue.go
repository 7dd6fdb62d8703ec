package procedure

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
)

// A Catalogue is a set of procedures that were checked together with the facts
// and parameters they share. It is immutable and safe for concurrent use.
type Catalogue struct {
	procedures []*entry
	byKey      map[string]*entry // by id and by code
	facts      []rules.Fact
	parameters []rules.Parameter
	factNames  []string // of all facts, those of single procedures included, sorted
}

// entry is a procedure with its compiled versions, in order of validity.
type entry struct {
	procedure Procedure
	versions  []compiled
}

// Definition is what a catalogue is made of, as plain data.
type Definition struct {
	Procedures []Procedure
	Facts      []rules.Fact      // shared by all procedures
	Parameters []rules.Parameter // shared by all procedures
}

// New checks a definition and returns it as a catalogue. The error is a
// [Problems] with everything that is wrong, each with its path.
func New(def Definition) (*Catalogue, error) {
	b := builder{}
	for _, p := range def.Procedures {
		b.procedures = append(b.procedures, locatedProcedure{clone(p), located{}})
	}
	for _, f := range def.Facts {
		b.facts = append(b.facts, locatedFact{clone(f), located{}})
	}
	for _, p := range def.Parameters {
		b.parameters = append(b.parameters, locatedParameter{clone(p), located{}})
	}
	return b.build()
}

// build checks the parts together and compiles them.
func (b *builder) build() (*Catalogue, error) {
	c := &Catalogue{byKey: map[string]*entry{}}
	b.checkShared()
	for _, f := range b.facts {
		c.facts = append(c.facts, f.Fact)
	}
	for _, p := range b.parameters {
		c.parameters = append(c.parameters, p.Parameter)
	}
	unread := slices.Clone(b.problems)
	for i := range b.procedures {
		b.addProcedure(c, &b.procedures[i], unread)
	}
	b.compileAll(c, unread)
	if err := b.problems.Err(); err != nil {
		return nil, err
	}
	c.collectFactNames()
	slices.SortFunc(c.procedures, func(a, b *entry) int { return cmp.Compare(a.procedure.Key(), b.procedure.Key()) })
	return c, nil
}

func (b *builder) addProcedure(c *Catalogue, p *locatedProcedure, unread source.Problems) {
	problems := withoutConsequences(validate(p.Procedure, p.located), unread)
	b.problems = append(b.problems, problems...)
	e := &entry{procedure: p.Procedure}
	for _, name := range []struct{ path, key string }{{"id", p.ID}, {"code", p.Code}} {
		if other, taken := c.byKey[name.key]; taken && name.key != "" && other != e {
			b.problems = append(b.problems, p.problem(name.path,
				fmt.Sprintf("%q is the %s of another procedure already: %s", name.key, name.path, other.procedure.Name), ""))
		} else if name.key != "" {
			c.byKey[name.key] = e
		}
	}
	c.procedures = append(c.procedures, e)
}

// compileAll makes the rulesets of all procedures, side by side.
func (b *builder) compileAll(c *Catalogue, unread source.Problems) {
	shared := declarations{c.facts, c.parameters}
	if alone := withoutConsequences(shared.checkAlone(), unread); len(alone) > 0 {
		b.problems = append(b.problems, alone...)
		return // every procedure would tell the same
	}
	compiler, problems := rules.NewCompiler(), make([]source.Problems, len(b.procedures))
	sideBySide(len(b.procedures), func(i int) {
		c.procedures[i].versions, problems[i] = compile(compiler, &b.procedures[i], shared)
	})
	for _, p := range problems {
		b.problems = append(b.problems, withoutConsequences(p, unread)...)
	}
}

// checkShared reports facts and parameters that are declared twice.
func (b *builder) checkShared() {
	seen := map[string]string{}
	report := func(at located, what, name string) {
		if file, twice := seen[name]; twice {
			b.problems = append(b.problems, at.problem("", fmt.Sprintf("the %s %q is declared twice", what, name), file))
			return
		}
		seen[name] = "declare it once"
		if at.file {
			seen[name] = "it is declared in " + at.node.File() + " already"
		}
	}
	for _, f := range b.facts {
		report(f.located, "fact", f.Name)
	}
	for _, p := range b.parameters {
		report(p.located, "parameter", p.Name)
	}
}

// collectFactNames lists the facts that some procedure may ask for.
func (c *Catalogue) collectFactNames() {
	add := func(facts []rules.Fact) {
		for _, f := range facts {
			c.factNames = append(c.factNames, f.Name)
		}
	}
	add(c.facts)
	for _, e := range c.procedures {
		add(e.procedure.Facts)
		for _, v := range e.procedure.Versions {
			add(v.Requirements.Facts)
		}
	}
	slices.Sort(c.factNames)
	c.factNames = slices.Compact(c.factNames)
}

// asksFor reports whether some procedure may ask for a fact.
func (c *Catalogue) asksFor(name string) bool {
	_, ok := slices.BinarySearch(c.factNames, name)
	return ok
}

// Procedures returns the procedures in the order of their keys, as copies.
func (c *Catalogue) Procedures() iter.Seq[Procedure] {
	return func(yield func(Procedure) bool) {
		for _, e := range c.procedures {
			if !yield(clone(e.procedure)) {
				return
			}
		}
	}
}

// Len returns the number of procedures.
func (c *Catalogue) Len() int { return len(c.procedures) }

// Facts returns the facts that procedures share, as copies.
func (c *Catalogue) Facts() []rules.Fact { return clone(c.facts) }

// Parameters returns the parameters that procedures share, as copies.
func (c *Catalogue) Parameters() []rules.Parameter { return clone(c.parameters) }

// Procedure returns the procedure with an id or a code, as a copy. The error
// is an [*UnknownProcedureError].
func (c *Catalogue) Procedure(key string) (Procedure, error) {
	e, err := c.entry(key)
	if err != nil {
		return Procedure{}, err
	}
	return clone(e.procedure), nil
}

// Version returns the version of a procedure that is the law of a day as known
// on a day, as a copy. The error is an [*UnknownProcedureError] or a
// [*NotInForceError].
func (c *Catalogue) Version(key string, at legal.AsOf) (Version, error) {
	e, err := c.entry(key)
	if err != nil {
		return Version{}, err
	}
	return e.procedure.Version(at)
}

func (c *Catalogue) entry(key string) (*entry, error) {
	if e, ok := c.byKey[key]; ok {
		return e, nil
	}
	keys := make([]string, 0, len(c.byKey))
	for k := range c.byKey {
		keys = append(keys, k)
	}
	return nil, &UnknownProcedureError{Key: key, Nearest: source.Nearest(key, keys)}
}

// ErrUnknownProcedure is the error of a question for a procedure that the
// catalogue does not hold.
var ErrUnknownProcedure = errors.New("unknown procedure")

// An UnknownProcedureError names the procedure that was asked for. It wraps
// [ErrUnknownProcedure].
type UnknownProcedureError struct {
	Key     string
	Nearest string // the key that was probably meant, may be empty
}

func (e *UnknownProcedureError) Error() string {
	if e.Nearest == "" {
		return fmt.Sprintf("the catalogue has no procedure %q", e.Key)
	}
	return fmt.Sprintf("the catalogue has no procedure %q; did you mean %q?", e.Key, e.Nearest)
}

func (e *UnknownProcedureError) Unwrap() error { return ErrUnknownProcedure }
