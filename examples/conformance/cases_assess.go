package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// assess answers one procedure for the facts of a case.
func (r *runner) assess(c workedCase) (answer, error) {
	q, err := r.question(c, c.Procedure)
	if err != nil {
		return nil, err
	}
	a, err := r.catalogue.Assess(context.Background(), c.Procedure, q)
	if err != nil {
		return nil, err
	}
	outcome, missing := r.named(c, c.Procedure).outcome(a)
	got := answer{"verdict": string(outcome), "missing": list(r.asNamed(missing, c)), "amount": nothing, "months": nothing,
		"total": nothing, "arrears": nothing, "evidence_missing": list(toBring(a))}
	if outcome == assessment.Eligible {
		got.amounts(a)
	}
	got.arrears(a)
	return got, nil
}

func toBring(a assessment.Assessment) []string {
	var codes []string
	for _, e := range a.ToBring() {
		codes = append(codes, cmp.Or(e.Of.Code, e.Of.ID))
	}
	return codes
}

// amounts answers amount, the first that is money for a time or at once, and
// every amount under its own name, such as months and total.
func (a answer) amounts(from assessment.Assessment) {
	for _, amount := range from.Verdict.Amounts {
		value, isMoney := amountText(amount)
		a[amount.ID] = value
		if isMoney && a["amount"] == nothing {
			a["amount"] = value
		}
	}
}

// amountText writes an amount. One that waits although it can be but one value
// waits for the verdict alone, which is settled by now.
func amountText(amount rules.AmountVerdict) (text string, isMoney bool) {
	switch {
	case amount.State == rules.Met:
		return plain(amount.Value), amount.Value.Kind() == rules.KindMoney
	case amount.State == rules.Unknown && amount.Lowest.IsKnown() && plain(amount.Lowest) == plain(amount.Highest):
		return plain(amount.Lowest), amount.Lowest.Kind() == rules.KindMoney
	case amount.State == rules.Unknown:
		return string(assessment.Undetermined), true
	}
	return nothing, false
}

// plain writes a value as a number, a day or a word.
func plain(v rules.Value) string {
	if v.Kind() == rules.KindMoney {
		return v.Money().Amount().String()
	}
	return v.String()
}

// arrears answers what is owed for months gone by, of the first amount that is
// owed any.
func (a answer) arrears(from assessment.Assessment) {
	for _, owed := range from.Arrears {
		if owed.State == rules.Met {
			a["arrears"] = owed.Total.Amount().String()
			a["arrears.since"], a["arrears.until"] = owed.Since.String(), owed.Until.String()
			a["arrears.total"] = a["arrears"]
			return
		}
	}
}

// entitled answers several procedures at once: what is paid each month, and
// under which of them.
func (r *runner) entitled(c workedCase) (answer, error) {
	q, err := r.question(c, c.Procedures...)
	if err != nil {
		return nil, err
	}
	e, err := r.catalogue.Entitled(context.Background(), q, c.Procedures...)
	if err != nil {
		return nil, err
	}
	got := answer{"total": string(assessment.Undetermined), "under": nothing, "missing": list(r.asNamed(asked(e), c))}
	if total, ok := e.Total(rules.PerMonth); ok {
		got["total"] = total.Amount().String()
	}
	var under []string
	for _, p := range e.Payments {
		if p.Period == rules.PerMonth && p.Under != "" {
			under = append(under, p.Under)
		}
	}
	switch len(under) {
	case 0:
	case 1:
		got["under"] = under[0]
	default:
		got["under"] = list(under)
	}
	return got, nil
}

// asked are the facts that several answers wait for.
func asked(e assessment.Entitlement) []string {
	var facts []string
	for _, q := range e.Questions {
		facts = append(facts, q.Fact)
	}
	return facts
}

// question is a case as a question to the catalogue. What the case does not
// mention has the value under otherwise; what it calls unknown has none.
func (r *runner) question(c workedCase, procedures ...string) (assessment.Question, error) {
	if len(procedures) == 0 {
		return assessment.Question{}, fmt.Errorf("the case names no procedure")
	}
	valid, err := dayOf("valid", c.Valid)
	if err != nil {
		return assessment.Question{}, err
	}
	q := assessment.Question{AsOf: legal.AsOf{Valid: valid, Known: valid}, Held: c.Held, Facts: map[string]any{}, Reveal: true}
	if c.Known != "" {
		if q.AsOf.Known, err = dayOf("known", c.Known); err != nil {
			return assessment.Question{}, err
		}
	}
	if q.Calendar, err = r.calendarOf(c); err != nil {
		return assessment.Question{}, err
	}
	for _, key := range procedures {
		for name, node := range r.otherwise[key] {
			if _, given := c.Facts[name]; !given && !slices.Contains(c.Unknown, name) {
				q.Facts[name] = r.fact(name, node)
			}
		}
	}
	for name, node := range c.Facts {
		q.Facts[name] = r.fact(name, node)
	}
	return q, nil
}

// fact reads a value as the catalogue wants it: numbers exactly, and none of an
// optional fact as the knowledge that there is none.
func (r *runner) fact(name string, node yaml.Node) any {
	if node.Kind == yaml.AliasNode {
		return r.fact(name, *node.Alias)
	}
	if node.Kind == yaml.SequenceNode {
		members := make([]any, len(node.Content))
		for i, item := range node.Content {
			members[i] = r.fact(name, *item)
		}
		return members
	}
	if node.Kind == yaml.MappingNode {
		fields := map[string]any{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			fields[node.Content[i].Value] = r.fact(node.Content[i].Value, *node.Content[i+1])
		}
		return fields
	}
	switch node.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		if b, err := strconv.ParseBool(node.Value); err == nil {
			return b
		}
	case "!!int", "!!float":
		return json.Number(number(node.Value))
	}
	if f, ok := r.declared[name]; ok && f.Optional && f.Type.Kind != rules.KindEnum && node.Value == nothing {
		return rules.Absent
	}
	return node.Value
}

// named are the facts that the case or otherwise names for a procedure, given
// or unknown, and the facts that those derive from.
func (r *runner) named(c workedCase, procedure string) settled {
	named := settled{}
	names := slices.AppendSeq(slices.Collect(maps.Keys(r.otherwise[procedure])), maps.Keys(c.Facts))
	for _, name := range append(names, c.Unknown...) {
		for _, base := range r.bases(name) {
			named[base] = true
		}
	}
	return named
}

var word = regexp.MustCompile(`[A-Za-z_][A-Za-z0-9_]*`)

// bases are the fact itself and, if it is derived, the facts it derives from.
func (r *runner) bases(name string) []string {
	bases := []string{name}
	f, ok := r.declared[name]
	if !ok {
		return bases
	}
	for _, other := range word.FindAllString(string(f.Derived), -1) {
		if base, ok := r.declared[other]; ok && !base.Today {
			bases = append(bases, other)
		}
	}
	return bases
}

// asNamed gives missing base facts the names that the case has for them: a
// case that does not know the age waits for the day of birth.
func (r *runner) asNamed(missing []string, c workedCase) []string {
	var names []string
	for _, base := range missing {
		name := base
		for _, unknown := range c.Unknown {
			if slices.Contains(r.bases(unknown), base) {
				name = unknown
			}
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
