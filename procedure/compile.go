package procedure

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
)

// compiled is a version with its rules.
type compiled struct {
	version *Version
	// ruleset decides the requirements and, beside the verdict, the conditions
	// of single parts; nil if there is neither.
	ruleset *rules.Ruleset
	// modelled is whether there is a rule for the verdict at all.
	modelled bool
	// authored is how many of the ruleset's conditions stand in the
	// requirements; those of single parts follow.
	authored int
}

// compile makes the rulesets of the versions of a procedure.
func compile(compiler *rules.Compiler, p *locatedProcedure, shared declarations) ([]compiled, source.Problems) {
	versions := make([]compiled, len(p.Versions))
	var problems source.Problems
	for i := range p.Versions {
		c, declared, err := compileVersion(compiler, p.Procedure, &p.Versions[i], shared)
		versions[i] = c
		problems = append(problems, p.checkNames(fmt.Sprintf("versions[%d]", i), p.Versions[i], declared)...)
		problems = p.addRuleProblems(problems, fmt.Sprintf("versions[%d].requirements", i), err)
	}
	return versions, problems
}

func compileVersion(compiler *rules.Compiler, p Procedure, v *Version, shared declarations) (compiled, declarations, error) {
	c := compiled{version: v, modelled: hasRule(v.Requirements.Eligible), authored: len(v.Requirements.Conditions)}
	def := definitionOf(p, v)
	declared := declarations{
		facts:      slices.Concat(def.Facts, p.Facts, shared.facts),
		parameters: slices.Concat(def.Parameters, p.Parameters, shared.parameters),
	}
	counted := v.countedFrom()
	if !c.modelled && !hasRule(def.Required) && len(def.Conditions)+len(counted) == 0 {
		return c, declared, nil
	}
	if !c.modelled {
		def.Eligible = rules.Rule{When: rules.CEL("true")}
	}
	own := declarations{slices.Concat(def.Facts, p.Facts), slices.Concat(def.Parameters, p.Parameters)}
	used := shared.usedBy(def, own.facts, counted)
	def.Facts, def.Parameters = slices.Concat(own.facts, used.facts), slices.Concat(own.parameters, used.parameters)
	rs, err := compiler.Compile(def)
	if err != nil { // misspelt names are compared with all that are declared
		def.Facts, def.Parameters = declared.facts, declared.parameters
		rs, err = compiler.Compile(def)
	}
	c.ruleset = rs
	return c, declared, err
}

// checkNames checks the facts that parts of a version name outside of rules.
func (p *locatedProcedure) checkNames(path string, v Version, declared declarations) source.Problems {
	var problems source.Problems
	types, names := map[string]rules.Kind{}, []string{}
	for _, f := range declared.facts {
		types[f.Name] = f.Type.Kind
		names = append(names, f.Name)
	}
	check := func(path, name string, wanted rules.Kind) {
		kind, known := types[name]
		hint := "declare it under facts"
		if near := source.Nearest(name, names); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		switch {
		case !known:
			problems = append(problems, p.problem(path, fmt.Sprintf("there is no fact %q", name), hint))
		case wanted != rules.KindNone && kind != wanted:
			problems = append(problems, p.problem(path, fmt.Sprintf("the fact %s is a %s", name, kind), "name one that is a "+wanted.String()))
		}
	}
	for i, l := range v.Limits {
		if l.FromFact != "" {
			check(fmt.Sprintf("%s.limits[%d].from_fact", path, i), l.FromFact, rules.KindDate)
		}
	}
	for i, e := range v.Evidence {
		for j, name := range e.Proves {
			check(fmt.Sprintf("%s.evidence[%d].proves[%d]", path, i, j), name, rules.KindNone)
		}
	}
	return problems
}

// countedFrom returns the facts that time limits count from.
func (v Version) countedFrom() []string {
	var names []string
	for _, l := range v.Limits {
		if l.FromFact != "" {
			names = append(names, l.FromFact)
		}
	}
	return names
}

func hasRule(r rules.Rule) bool {
	return !r.When.IsZero() || r.Group.Kind != rules.NoGroup || len(r.Readings) > 0
}

// addRuleProblems keeps the problems of a ruleset; those without a place get
// that of the requirements.
func (p *locatedProcedure) addRuleProblems(problems source.Problems, path string, err error) source.Problems {
	var found source.Problems
	if !errors.As(err, &found) && err != nil {
		found = source.Problems{{Message: err.Error()}}
	}
	for _, problem := range found {
		if problem.File == "" && problem.At.Line == 0 {
			at := p.problem(path, problem.Message, problem.Hint)
			at.Path = strings.TrimSuffix(path+"."+problem.Path, ".")
			problem = at
		}
		if !slices.Contains(problems, problem) {
			problems = append(problems, problem)
		}
	}
	return problems
}

// definitionOf returns the requirements of a version together with the
// conditions of its parts.
func definitionOf(p Procedure, v *Version) rules.Definition {
	def := v.Requirements
	def.Conditions = slices.Clone(def.Conditions)
	if def.ID == "" {
		def.ID = p.Key() + "@" + v.Valid.First.String()
	}
	if def.Title.IsZero() {
		def.Title = p.Name
	}
	if len(def.Basis) == 0 {
		def.Basis = v.LegalBasis
	}
	for _, part := range v.conditional() {
		if !part.when.IsZero() {
			def.Conditions = append(def.Conditions,
				rules.Rule{ID: part.id, Title: part.name, When: part.when, Basis: part.basis})
		}
	}
	return def
}
