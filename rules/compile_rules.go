package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (r Rule) isEmpty() bool {
	return r.When.IsZero() && r.Group.Kind == NoGroup && len(r.Group.Rules) == 0 && len(r.Readings) == 0
}

func (c *compiler) compileRules() {
	rs := c.rs
	if !c.def.Required.isEmpty() {
		rs.require = c.rule("required", &c.def.Required)
	}
	if c.def.Eligible.isEmpty() {
		c.problem(c.def.At, "eligible", "the definition has no condition for the verdict", "write a condition or a group of rules")
	} else {
		rs.allow = c.rule("eligible", &c.def.Eligible)
	}
	for i := range c.def.Conditions {
		r := &c.def.Conditions[i]
		path := fmt.Sprintf("conditions[%d]", i)
		if r.ID == "" {
			c.problem(r.At, path, "a condition beside the verdict needs an id", "it is asked for by it")
		}
		rs.asides = append(rs.asides, c.rule(path, r))
	}
}

// rule compiles a rule and what is under it.
func (c *compiler) rule(path string, def *Rule) *rule {
	r := &rule{def: def}
	if def.ID != "" {
		if _, twice := c.rs.rules[def.ID]; twice {
			c.problem(def.At, path+".id", fmt.Sprintf("the id %s is given to another rule already", def.ID), "rename one of them")
		}
		c.rs.rules[def.ID] = r
	}
	if def.Validity.IsReversed() {
		c.problem(def.At, path+".validity", fmt.Sprintf("the validity ends on %s, before it begins on %s", def.Validity.Last, def.Validity.First), "")
	}
	c.checkForm(path, def)
	if !def.When.IsZero() {
		r.when = c.expression(path+".when", def.When, tree.Simple(tree.Bool))
	}
	if len(def.Readings) > 0 && def.ID == "" {
		c.problem(def.At, path, "a rule with readings needs an id", "the reading to take is named by it")
	}
	r.readings = c.readings(path, def.At, def.Readings, def.Reading, tree.Simple(tree.Bool))
	for i := range def.Group.Rules {
		r.members = append(r.members, c.rule(fmt.Sprintf("%s.%s[%d]", path, def.Group.Kind, i), &def.Group.Rules[i]))
	}
	for _, m := range []struct {
		name string
		text text.Text
	}{{"met", def.Met}, {"unmet", def.Unmet}, {"unknown", def.Unknown}} {
		c.checkMessage(def.At, path+"."+m.name, m.text)
	}
	return r
}

// checkForm checks that a rule is exactly one of a condition, a group and
// readings, and that a group makes sense.
func (c *compiler) checkForm(path string, def *Rule) {
	forms := 0
	for _, has := range []bool{!def.When.IsZero(), def.Group.Kind != NoGroup || len(def.Group.Rules) > 0, len(def.Readings) > 0} {
		if has {
			forms++
		}
	}
	g := def.Group
	switch {
	case forms == 0:
		c.problem(def.At, path, "the rule has no condition", "write when, a group of rules or readings")
	case forms > 1:
		c.problem(def.At, path, "the rule is more than one of a condition, a group and readings", "make it a group of rules, one for each")
	case len(g.Rules) > 0 && g.Kind == NoGroup:
		c.problem(def.At, path, "the group does not say how its rules count", "write all, any, none or at_least")
	case g.Kind != NoGroup && len(g.Rules) == 0:
		c.problem(def.At, path+"."+g.Kind.String(), "the group has no rules", "write one or more")
	case g.Kind > AtLeastN:
		c.problem(def.At, path, g.Kind.String()+" is not a kind of group", "write all, any, none or at_least")
	case g.Kind == AtLeastN && (g.AtLeast < 1 || g.AtLeast > len(g.Rules)):
		c.problem(def.At, path+".at_least", fmt.Sprintf("the group asks for at least %d of %d rules", g.AtLeast, len(g.Rules)),
			"write a number from 1 to the number of rules")
	}
}

// readings compiles the readings of a rule or amount.
func (c *compiler) readings(path string, at Place, readings []Reading, chosen string, want tree.Type) []*tree.Program {
	var ids []string
	var programs []*tree.Program
	for i, reading := range readings {
		below := fmt.Sprintf("%s.readings[%d]", path, i)
		if reading.ID == "" {
			c.problem(at, below, "a reading needs an id", "it is named by it")
		}
		if slices.Contains(ids, reading.ID) {
			c.problem(at, below, fmt.Sprintf("the id %s is given to another reading already", reading.ID), "rename one of them")
		}
		ids = append(ids, reading.ID)
		programs = append(programs, c.expression(below, reading.Value, want))
	}
	if len(readings) == 1 {
		c.problem(at, path+".readings", "one reading is no conflict of texts", "write it as the condition itself, or add the other")
	}
	if chosen != "" && !slices.Contains(ids, chosen) {
		c.problem(at, path+".reading", fmt.Sprintf("there is no reading %s", chosen), nearHint(chosen, ids))
	}
	return programs
}

// nearHint says what a misspelt name may have meant.
func nearHint(name string, names []string) string {
	if near := source.Nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	if len(names) == 0 {
		return "there is none to name"
	}
	return "write one of " + strings.Join(names, ", ")
}

// checkMessage checks the placeholders of a message.
func (c *compiler) checkMessage(at Place, path string, words text.Text) {
	for _, lang := range words.Languages() {
		for name := range placeholders(words.In(lang)) {
			if !slices.Contains(c.names(), name) {
				c.problem(at, path+"."+lang, fmt.Sprintf("{%s} names no fact or parameter", name), nearHint(name, c.names()))
			}
		}
	}
}

func (c *compiler) compileAmounts() {
	seen := map[string]bool{}
	for i := range c.def.Amounts {
		def := &c.def.Amounts[i]
		path := fmt.Sprintf("amounts[%d]", i)
		if def.ID == "" {
			c.problem(def.At, path, "an amount needs an id", "it is asked for by it")
		}
		if seen[def.ID] && def.ID != "" {
			c.problem(def.At, path+".id", fmt.Sprintf("the id %s is given to another amount already", def.ID), "rename one of them")
		}
		seen[def.ID] = true
		c.rs.amounts = append(c.rs.amounts, c.amount(path, def))
	}
}

func (c *compiler) amount(path string, def *Amount) *amount {
	a := &amount{def: def}
	switch def.Type.Kind {
	case KindInt, KindDecimal, KindMoney, KindDate:
		c.checkType(def.At, path+".type", def.Type, false)
	default:
		c.problem(def.At, path+".type", "an amount cannot be "+def.Type.String(), "write int, decimal, money or date")
		return a
	}
	forms := 0
	for _, has := range []bool{!def.Value.IsZero(), len(def.Cases) > 0, len(def.Readings) > 0} {
		if has {
			forms++
		}
	}
	if forms != 1 {
		c.problem(def.At, path, "an amount is exactly one of a value, cases and readings", "")
	}
	want := typeOf(def.Type, "")
	if !def.Value.IsZero() {
		a.value = c.expression(path+".value", def.Value, want)
	}
	a.readings = c.readings(path, def.At, def.Readings, def.Reading, want)
	for i := range def.Cases {
		a.cases = append(a.cases, c.amountCase(fmt.Sprintf("%s.cases[%d]", path, i), def, &def.Cases[i], want))
	}
	return a
}

func (c *compiler) amountCase(path string, def *Amount, k *Case, want tree.Type) *tree.Program {
	at := k.At
	if at.origin == nil {
		at = def.At
	}
	if k.Rule != "" && c.rs.rules[k.Rule] == nil {
		c.problem(at, path+".rule", fmt.Sprintf("there is no rule %s", k.Rule), nearHint(k.Rule, c.ruleIDs()))
	}
	for _, other := range k.AddsTo {
		if !slices.ContainsFunc(def.Cases, func(o Case) bool { return o.Rule == other && o.Rule != k.Rule }) {
			c.problem(at, path+".adds_to", fmt.Sprintf("no other case of the amount has the rule %s", other), nearHint(other, caseRules(def, k.Rule)))
		}
	}
	switch {
	case len(k.AddsTo) > 0 && def.Combine != Highest:
		c.problem(at, path+".adds_to", "only where the highest case is paid does one add to another", "leave it out or combine by highest")
	case len(k.AddsTo) > 0 && def.Type.Kind == KindDate:
		c.problem(at, path+".adds_to", "days cannot be summed", "leave it out: the latest day counts")
	case def.Combine == SumOf && def.Type.Kind == KindDate:
		c.problem(at, path, "days cannot be summed", "combine by highest, which is the latest day, or by only")
	case k.Value.IsZero():
		c.problem(at, path+".value", "the case has no value", "")
		return nil
	}
	return c.expression(path+".value", k.Value, want)
}

func (c *compiler) ruleIDs() []string {
	var ids []string
	for id := range c.rs.rules {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// caseRules returns the rules of the other cases of an amount.
func caseRules(def *Amount, except string) []string {
	var ids []string
	for _, k := range def.Cases {
		if k.Rule != "" && k.Rule != except {
			ids = append(ids, k.Rule)
		}
	}
	return ids
}
