package assessment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// A Compiler makes [Assessor]s of procedures that share facts and parameters.
// It is safe for concurrent use. A nil or zero Compiler is one of procedures
// that share nothing.
type Compiler struct {
	shared shared
	places rules.Places // of shared
	names  []string     // of the facts that some procedure may ask for, sorted
	rules  *rules.Compiler
}

// sharedPath begins the paths of shared declarations.
const sharedPath = "shared."

// NewCompiler returns a Compiler of some procedures. Places finds the shared
// facts and parameters, by paths such as "facts[2]", in the documents that
// they were read from.
func NewCompiler(procedures []procedure.Procedure, facts []rules.Fact, parameters []rules.Parameter, places rules.Places) *Compiler {
	c := &Compiler{shared: share(declare(facts, parameters, sharedPath)), places: orNowhere(places), rules: rules.NewCompiler()}
	add := func(facts []rules.Fact) {
		for _, f := range facts {
			c.names = append(c.names, f.Name)
		}
	}
	add(facts)
	for _, p := range procedures {
		add(p.Facts)
		for _, v := range p.Versions {
			add(v.Requirements.Facts)
		}
	}
	slices.Sort(c.names)
	c.names = slices.Compact(c.names)
	return c
}

// orNowhere returns places that find nothing if there are none.
func orNowhere(places rules.Places) rules.Places {
	if places != nil {
		return places
	}
	return func(string, int, int) (problem.Problem, bool) { return problem.Problem{}, false }
}

// Validate returns what is wrong with the shared facts and parameters even if
// no procedure uses them. The error is a [problem.List].
func (c *Compiler) Validate() error {
	if c == nil || len(c.shared.facts)+len(c.shared.parameters) == 0 {
		return nil
	}
	_, err := c.rules.Compile(rules.Definition{Facts: c.shared.facts, Parameters: c.shared.parameters,
		Eligible: rules.Rule{When: "true"}}, c.places)
	return err
}

// An Assessor answers questions about one procedure. It is immutable and safe
// for concurrent use.
type Assessor struct {
	procedure procedure.Procedure
	profile   procedure.Profile
	versions  []compiled
	names     []string // of the facts that some procedure may ask for, sorted
}

// compiled is a version with its rules.
type compiled struct {
	version *procedure.Version
	// ruleset decides the requirements and, beside the verdict, the conditions
	// of single parts; nil if there is neither.
	ruleset *rules.Ruleset
	// modelled is whether there is a rule for the verdict at all.
	modelled bool
	// authored is how many of the ruleset's conditions stand in the
	// requirements; those of single parts follow.
	authored int
	// parts are the parts of the version, and notModelled the conditions that no
	// rule covers.
	parts       []asked
	notModelled []procedure.Item
}

// MarshalJSON refuses: there is nothing in a compiler to keep.
func (c Compiler) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("assessment.Compiler", "write the procedures, facts and parameters that it is of")
}

// UnmarshalJSON refuses.
func (c *Compiler) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Compiler", "make one with assessment.NewCompiler")
}

// MarshalJSON refuses: what answers is compiled, and the procedure says all of it.
func (by Assessor) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("assessment.Assessor", "write the procedure that it is of")
}

// UnmarshalJSON refuses.
func (by *Assessor) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "assessment.Assessor", "compile the procedure again")
}

// Compile makes the rulesets of the versions of a procedure, which must not
// change afterwards. The profile is the one that the procedure is written under.
// Places finds the parts of the procedure in the document that it was read from.
//
// The error is a [problem.List].
func (c *Compiler) Compile(p procedure.Procedure, under procedure.Profile, places rules.Places) (*Assessor, error) {
	if c == nil || c.rules == nil {
		c = NewCompiler([]procedure.Procedure{p}, nil, nil, nil)
	}
	places = orNowhere(places)
	a := &Assessor{procedure: p, profile: under, versions: make([]compiled, len(p.Versions)), names: c.names}
	var problems problem.List
	for i := range p.Versions {
		v, own, found := c.version(p, i, places)
		a.versions[i] = v
		problems = append(problems, c.checkNames(i, v.parts, own)...)
		for _, p := range found {
			if !slices.Contains(problems, p) { // of the procedure's own facts, say, the same for each version
				problems = append(problems, p)
			}
		}
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return a, nil
}

func (c *Compiler) version(p procedure.Procedure, i int, places rules.Places) (compiled, declarations, problem.List) {
	v := compiled{version: &p.Versions[i], parts: askedOf(&p.Versions[i]), notModelled: p.Versions[i].NotModelled()}
	d := definitionOf(p, i, v.parts, func(path string, offset, width int) (problem.Problem, bool) {
		if path, shared := strings.CutPrefix(path, sharedPath); shared {
			return c.places(path, offset, width)
		}
		return places(path, offset, width)
	})
	v.modelled, v.authored = !d.Eligible.IsZero(), d.authored
	own := declare(d.Facts, d.Parameters, d.at+".").and(declare(p.Facts, p.Parameters, ""))
	counted := countedFrom(v.version)
	if !v.modelled && d.Required.IsZero() && len(d.Conditions)+len(counted) == 0 {
		return v, own, nil
	}
	if !v.modelled {
		d.Eligible = rules.Rule{When: "true"}
	}
	d.declare(own.and(c.shared.usedBy(d.Definition, own, counted)))
	rs, err := c.rules.Compile(d.Definition, d.place)
	if err != nil && len(c.shared.guesses().facts)+len(c.shared.guesses().parameters) > 0 {
		// Misspelt names are compared with all that are declared.
		d.declare(own.and(c.shared.guesses()))
		rs, err = c.rules.Compile(d.Definition, d.place)
	}
	v.ruleset = rs
	return v, own, d.problems(err)
}

// countedFrom returns the facts that time limits count from.
func countedFrom(v *procedure.Version) []string {
	var names []string
	for _, l := range v.Limits {
		if l.FromFact != "" {
			names = append(names, l.FromFact)
		}
	}
	return names
}

// checkNames checks the facts that parts of version n name outside of rules.
func (c *Compiler) checkNames(n int, parts []asked, own declarations) problem.List {
	var problems problem.List
	types := map[string]rules.Kind{}
	for _, f := range own.facts {
		types[f.Name] = f.Type.Kind
	}
	kindOf := func(name string) (rules.Kind, bool) {
		if kind, ok := types[name]; ok {
			return kind, true
		}
		if i, ok := c.shared.factOf[name]; ok {
			return c.shared.facts[i].Type.Kind, true
		}
		return rules.KindNone, false
	}
	names := func() []string {
		var names []string
		for _, f := range slices.Concat(own.facts, c.shared.guesses().facts) {
			names = append(names, f.Name)
		}
		return names
	}
	check := func(name string, wanted rules.Kind, path string) {
		kind, known := kindOf(name)
		switch {
		case !known:
			problems = append(problems, problem.Problem{Path: path, Message: fmt.Sprintf("there is no fact %q", name),
				Hint: suggest.Hint(name, names(), "declare it under facts")})
		case wanted != rules.KindNone && kind != wanted:
			problems = append(problems, problem.Problem{Path: path, Message: fmt.Sprintf("the fact %s is a %s", name, kind), Hint: "name one that is a " + wanted.String()})
		}
	}
	for _, p := range parts {
		switch of := p.Part.(type) {
		case *procedure.TimeLimit:
			if of.FromFact != "" {
				check(of.FromFact, rules.KindDate, p.Handle.Path(n)+".from_fact")
			}
		case *procedure.Evidence:
			for i, name := range of.Proves {
				check(name, rules.KindNone, fmt.Sprintf("%s.proves[%d]", p.Handle.Path(n), i))
			}
		}
	}
	return problems
}
