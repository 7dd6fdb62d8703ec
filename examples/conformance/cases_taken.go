package main

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// settled reads the findings of an assessment as the worked cases mean them:
// a condition that waits only for facts which neither the case nor otherwise
// names is taken as met.
type settled map[string]bool // the facts named

// outcome returns the verdict and what it waits for.
func (s settled) outcome(a assessment.Assessment) (assessment.Outcome, []string) {
	if a.Outcome != assessment.Undetermined || !a.Modelled || len(a.Verdict.Errors) > 0 {
		return a.Outcome, a.Verdict.Missing
	}
	var missing []string
	if a.Verdict.Required != nil {
		state, waits := s.state(*a.Verdict.Required)
		if state == rules.Unmet {
			return assessment.NotRequired, nil
		}
		missing = waits
	}
	state, waits := rules.Met, []string(nil)
	if a.Verdict.Eligible != nil {
		state, waits = s.state(*a.Verdict.Eligible)
	}
	switch {
	case state == rules.Unknown || len(missing) > 0:
		return assessment.Undetermined, relevant(merge(missing, waits), a.Verdict.Missing)
	case state == rules.Met:
		return assessment.Eligible, nil
	}
	return assessment.NotEligible, nil
}

// state returns the state of a rule and the named facts it waits for.
func (s settled) state(f rules.Finding) (rules.State, []string) {
	if f.State != rules.Unknown || len(f.Errors) > 0 {
		return f.State, nil
	}
	if len(f.Rules) > 0 {
		return s.group(f)
	}
	waits := s.waitsFor(f.Missing)
	if len(f.Missing) > 0 && len(waits) == 0 {
		return rules.Met, nil
	}
	return rules.Unknown, waits
}

// group counts the members of a group as the law does.
func (s settled) group(f rules.Finding) (rules.State, []string) {
	met, unmet, in := 0, 0, 0
	var waits []string
	for _, member := range f.Rules {
		if member.State == rules.NotInForce {
			continue
		}
		in++
		state, missing := s.state(member)
		switch state {
		case rules.Met:
			met++
		case rules.Unmet:
			unmet++
		default:
			waits = merge(waits, missing)
		}
	}
	need := map[rules.GroupKind]int{rules.AllOf: in, rules.AnyOf: 1, rules.NoneOf: in, rules.AtLeastN: f.AtLeast}[f.Group]
	if f.Group == rules.NoneOf {
		met, unmet = unmet, met
	}
	switch {
	case met >= need:
		return rules.Met, nil
	case in-unmet < need:
		return rules.Unmet, nil
	}
	return rules.Unknown, waits
}

func (s settled) waitsFor(missing []string) []string {
	return slices.DeleteFunc(slices.Clone(missing), func(path string) bool {
		name, _, _ := strings.Cut(path, ".")
		return !s[name]
	})
}

// relevant are the facts that rules wait for and that can change the verdict.
func relevant(waits, canChange []string) []string {
	both := slices.DeleteFunc(slices.Clone(waits), func(name string) bool { return !slices.Contains(canChange, name) })
	if len(both) == 0 {
		return waits
	}
	return both
}

func merge(a, b []string) []string {
	for _, name := range b {
		if !slices.Contains(a, name) {
			a = append(a, name)
		}
	}
	return a
}
