package procedure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/problem"
)

// Validate reports everything that is wrong with a procedure by itself, which
// its shape cannot say: a gap in validity, an id given twice, a name that
// stands for nothing. Rules are not compiled, and what its profile does not
// have is for [Profile.Check] to say. The error is a [problem.List], each with
// its path.
func (p Procedure) Validate() error {
	var v validator
	v.name("id", p.ID)
	v.name("code", p.Code)
	if p.Key() == "" {
		v.report("", "the procedure has neither a code nor an id", "write id: and a word for it, or code: and its number in the register")
	}
	if len(p.Versions) == 0 {
		v.report("versions", "the procedure has no version", "write versions: with valid: {from: …}")
	}
	v.validity(p.Versions)
	for i, version := range p.Versions {
		v.version(fmt.Sprintf("versions[%d].", i), version)
	}
	return v.problems.Err()
}

// validator gathers what is wrong with a procedure.
type validator struct {
	problems problem.List
}

func (v *validator) report(path, message, hint string) {
	v.problems = append(v.problems, problem.Problem{Path: path, Message: message, Hint: hint})
}

// name checks an id or code, which stands in file names, URLs and rules.
func (v *validator) name(path, name string) {
	if message, hint := source.CheckName(name); message != "" {
		v.report(path, message, hint)
	}
}

func (v *validator) version(at string, version Version) {
	v.interval(at+"valid", version.Valid)
	for i, a := range version.Authorities {
		v.interval(fmt.Sprintf("%sauthorities[%d].valid", at, i), a.Valid)
	}
	cases := idsOf(v, at+"cases", version.Cases, func(c Case) string { return c.ID })
	idsOf(v, at+"forms", version.Forms, func(f Form) string { return f.ID })
	steps := idsOf(v, at+"steps", version.Steps, func(s Step) string { return s.ID })
	v.evidence(at, version, cases)
	for i, f := range version.Fees {
		v.fee(fmt.Sprintf("%sfees[%d]", at, i), f, cases)
	}
	for i, l := range version.Limits {
		v.limit(fmt.Sprintf("%slimits[%d]", at, i), l, cases, steps)
	}
	for i, s := range version.Steps {
		v.known(fmt.Sprintf("%ssteps[%d].after", at, i), "step", s.After, steps)
		v.term(fmt.Sprintf("%ssteps[%d].term", at, i), s.Term)
	}
	ids := ruleIDs(version.Requirements)
	for _, id := range ids {
		v.name(at+"requirements", id)
	}
	for i, c := range version.Conditions {
		v.known(fmt.Sprintf("%sconditions[%d].rules", at, i), "rule", c.Rules, ids)
	}
	v.channels(at, version.Channels)
	v.handling(at+"handling.", version.Handling)
	if version.Transition.Dossiers == NewLaw && version.Transition.From.IsZero() {
		v.report(at+"transition", "the new law governs running requests, but the day is missing", "write from: "+version.Valid.First.String())
	}
}

// idsOf returns the ids of parts, and reports those that come twice, look like
// another, are empty, which only parts built in Go can be, or are no name.
func idsOf[T any](v *validator, path string, parts []T, id func(T) string) []string {
	var ids []string
	seen := map[string]string{}
	for i, part := range parts {
		s, at := id(part), fmt.Sprintf("%s[%d]", path, i)
		other, taken := seen[source.LookOf(s)]
		switch {
		case s == "":
			v.report(at, "the id is empty", "")
			continue
		case taken && other == s:
			v.report(at, fmt.Sprintf("the id %q is given twice", s), "")
			continue
		case taken:
			v.report(at, fmt.Sprintf("the id %+q looks like another, %+q", s, other), "")
		default:
			v.name(at, s)
		}
		seen[source.LookOf(s)] = s
		ids = append(ids, s)
	}
	return ids
}

// known reports names that nothing in the version has.
func (v *validator) known(path, what string, names, declared []string) {
	for i, name := range names {
		if slices.Contains(declared, name) {
			continue
		}
		hint := fmt.Sprintf("the version has no %ss", what)
		if len(declared) > 0 {
			hint = source.Hint(name, declared, fmt.Sprintf("the %ss are %s", what, strings.Join(declared, ", ")))
		}
		v.report(fmt.Sprintf("%s[%d]", path, i), fmt.Sprintf("there is no %s %q", what, name), hint)
	}
}

func (v *validator) evidence(at string, version Version, cases []string) {
	ids := idsOf(v, at+"evidence", version.Evidence, func(e Evidence) string { return e.ID })
	for i, e := range version.Evidence {
		path := fmt.Sprintf("%sevidence[%d]", at, i)
		v.known(path+".cases", "case", e.Cases, cases)
		v.notNegative(path+".originals", e.Originals)
		v.notNegative(path+".copies", e.Copies)
		if e.Shown && e.Originals+e.Copies > 0 {
			v.report(path+".shown", "a paper that is only shown is not handed in, so it has no originals or copies", "")
		}
	}
	v.notNegative(at+"evidence_sets", version.EvidenceSets)
	for i, choice := range version.OneOf {
		path := fmt.Sprintf("%sone_of[%d].lists", at, i)
		if len(choice.Lists) < 2 {
			v.report(path, "a choice needs at least two lists", "one list is no choice: leave it out")
		}
		for j, list := range choice.Lists {
			v.known(fmt.Sprintf("%s[%d]", path, j), "evidence", list, ids)
		}
	}
}

func (v *validator) notNegative(path string, n int) {
	if n < 0 {
		v.report(path, fmt.Sprintf("%d is less than none", n), "")
	}
}

func (v *validator) fee(path string, f Fee, cases []string) {
	v.known(path+".cases", "case", f.Cases, cases)
	switch {
	case f.Amount == nil && f.SetBy.IsZero() && f.Text.IsZero():
		v.report(path, "the fee has no amount and nobody who sets it", "write amount: 0 in the currency if it is free, or set_by: …")
	case f.Amount != nil && !f.SetBy.IsZero():
		v.report(path, "the fee has an amount and is set elsewhere", "keep one of amount and set_by")
	case f.Amount != nil && f.Amount.Sign() < 0:
		v.report(path+".amount", f.Amount.String()+" is less than nothing", "")
	}
}

func (v *validator) limit(path string, l TimeLimit, cases, steps []string) {
	v.known(path+".cases", "case", l.Cases, cases)
	if l.Step != "" {
		v.stepOf(path, l.Step, steps)
	}
	if l.Term.IsZero() && l.Text.IsZero() {
		v.report(path, "the time limit has no term", "write term: 10 working days, or text: … where it cannot be read as one")
	}
	v.term(path+".term", l.Term)
	if needs := l.From == FromDateFact || l.From == BeforeFact; needs != (l.FromFact != "") {
		v.report(path, "a limit that counts from a fact names it, and no other does", "write from: fact and from_fact: …")
	}
}

func (v *validator) stepOf(path, step string, steps []string) {
	if !slices.Contains(steps, step) {
		v.report(path+".step", fmt.Sprintf("there is no step %q", step), "declare it under steps")
	}
}

func (v *validator) term(path string, t deadline.Term) {
	if err := t.Validate(); err != nil && !t.IsZero() {
		v.report(path, err.Error(), "")
	}
}

func (v *validator) channels(at string, channels []Channel) {
	for i, c := range channels {
		if c.Online != "" && c.Kind != Online {
			v.report(fmt.Sprintf("%schannels[%d].online", at, i), fmt.Sprintf("the %s channel is not online", c.Kind), "")
		}
	}
}

func (v *validator) handling(at string, h Handling) {
	v.notNegative(at+"supplement.max", h.Supplement.Max)
	v.notNegative(at+"reappointment.max", h.Reappointment.Max)
	v.term(at+"supplement.within", h.Supplement.Within)
	v.term(at+"supplement.close_after", h.Supplement.CloseAfter)
	v.term(at+"reappointment.before", h.Reappointment.Before)
	v.term(at+"opinion.term", h.Opinion.Term)
	idsOf(v, at+"suspensions", h.Suspensions, func(s Suspension) string { return s.ID })
	for i, s := range h.Suspensions {
		v.notNegative(fmt.Sprintf("%ssuspensions[%d].max", at, i), s.Max)
		v.term(fmt.Sprintf("%ssuspensions[%d].longest", at, i), s.Longest)
	}
}

// ruleIDs returns the ids of all rules of a definition, groups and members.
func ruleIDs(def rules.Definition) []string {
	var ids []string
	for _, r := range append([]rules.Rule{def.Required, def.Eligible}, def.Conditions...) {
		for r := range r.Walk() {
			if r.ID != "" {
				ids = append(ids, r.ID)
			}
		}
	}
	return ids
}
