package differential_test

import (
	"slices"

	"github.com/statutory-go/statutory/rules"
)

// claim is what a verdict says about the outcome, a condition or an amount.
type claim struct {
	about     string
	result    string // empty if it waits
	missing   []string
	inexact   bool
	low, high rules.Value
	maybe     bool // a fault that shows only where there is an amount at all
	code      string
}

func (c *claim) waits() bool { return c.result == "" }

func stateOf(f rules.Finding) string {
	switch {
	case f.State != rules.Unknown:
		return f.State.String()
	case len(f.Errors) > 0 || len(f.Missing) == 0:
		return failed
	}
	return ""
}

func codeOf(faults []rules.Fault) string {
	if len(faults) > 0 {
		return faults[0].Code
	}
	return ""
}

// claims returns what a verdict says, in the same order for each verdict of a
// ruleset.
func claims(v rules.Verdict) []claim {
	all := claim{about: "outcome", missing: v.Missing, inexact: v.Inexact, code: codeOf(v.Errors)}
	switch {
	case v.Outcome != rules.Undetermined:
		all.result = v.Outcome.String()
	case len(v.Errors) > 0:
		all.result = failed
	}
	list := []claim{all}
	for _, a := range v.Amounts {
		list = append(list, amountClaim(v, a))
	}
	for _, f := range v.Conditions {
		c := claim{about: "condition " + f.Rule, missing: f.Missing, inexact: f.Inexact, code: codeOf(f.Errors)}
		if f.State != rules.Unknown {
			c.result = f.State.String()
		} else if len(f.Errors) > 0 {
			c.result = failed
		}
		list = append(list, c)
	}
	return list
}

func amountClaim(v rules.Verdict, a rules.AmountVerdict) claim {
	c := claim{about: "amount " + a.ID, missing: a.Missing, inexact: a.Inexact, low: a.Lowest, high: a.Highest, code: codeOf(a.Errors)}
	switch {
	case a.State == rules.Met:
		c.result = "= " + written(a.Value)
	case a.State == rules.Unmet:
		c.result = none
	case len(a.Errors) > 0:
		c.result, c.maybe = failed, v.Outcome == rules.Undetermined && len(v.Errors) == 0
	case len(v.Errors) > 0 && len(a.Missing) == 0:
		c.result = failed
	}
	return c
}

func written(v rules.Value) string {
	if v.Kind() == rules.KindDate {
		return v.Date().String()
	}
	return v.Decimal().String()
}

// beyond reports whether a value lies on the given side of a bound.
func beyond(v, bound rules.Value, side int) bool {
	if v.Kind() == rules.KindDate {
		return v.Date().Compare(bound.Date()) == side
	}
	return v.Decimal().Compare(bound.Decimal()) == side
}

// waitingFor returns every fact that something of a verdict waits for.
func waitingFor(list []claim) []string {
	var all []string
	for i := range list {
		if list[i].waits() {
			all = append(all, list[i].missing...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
