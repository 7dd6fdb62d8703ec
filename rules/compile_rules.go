package rules

import (
	"fmt"
	"maps"
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (c *compiler) compileRules() {
	rs := c.rs
	if !c.def.Required.IsZero() {
		rs.require = c.rule(same("required"), &c.def.Required)
	}
	if c.def.Eligible.IsZero() {
		c.problem(part{}, "eligible", "the definition has no condition for the verdict", "write a condition or a group of rules")
	} else {
		rs.allow = c.rule(same("eligible"), &c.def.Eligible)
	}
	for i := range c.def.Conditions {
		r := &c.def.Conditions[i]
		p := same(fmt.Sprintf("conditions[%d]", i))
		if r.ID == "" {
			c.problem(p, "", "a condition beside the verdict needs an id", "it is asked for by it")
		}
		rs.asides = append(rs.asides, c.rule(p, r))
	}
}

// rule compiles a rule and what is under it.
func (c *compiler) rule(p part, def *Rule) *rule {
	r := &rule{def: def}
	if def.ID != "" {
		if _, twice := c.rs.rules[def.ID]; twice {
			c.problem(p, ".id", fmt.Sprintf("the id %s is given to another rule already", def.ID), "rename one of them")
		}
		c.rs.rules[def.ID] = r
	}
	if def.Validity.IsReversed() {
		c.problem(p, ".validity", fmt.Sprintf("the validity ends on %s, before it begins on %s", def.Validity.Last, def.Validity.First), "")
	}
	c.checkForm(p, def)
	if def.When != "" {
		r.when = c.expression(p.below(".when"), def.When, tree.Simple(tree.Bool))
	}
	if len(def.Readings) > 0 && def.ID == "" {
		c.problem(p, "", "a rule with readings needs an id", "the reading to take is named by it")
	}
	r.readings = c.readings(p, def.Readings, def.Reading, tree.Simple(tree.Bool))
	kind, members := def.Group()
	for i := range members {
		member := p.below(fmt.Sprintf(".%s[%d]", kind, i))
		if kind == AtLeastN {
			member.at = fmt.Sprintf("%s.at_least.rules[%d]", p.at, i)
		}
		r.members = append(r.members, c.rule(member, &members[i]))
	}
	for _, m := range []struct {
		name string
		text text.Text
	}{{"met", def.Met}, {"unmet", def.Unmet}, {"unknown", def.Unknown}} {
		c.checkMessage(p, "."+m.name, m.text)
	}
	return r
}

// checkForm checks that a rule is exactly one of a condition, a group and
// readings, and that a group makes sense.
func (c *compiler) checkForm(p part, def *Rule) {
	kind, members := def.Group()
	switch forms := def.forms(); {
	case forms == 0:
		c.problem(p, "", "the rule has no condition", "write when, a group of rules or readings")
	case forms > 1:
		c.problem(p, "", "the rule is more than one of a condition, a group and readings", "make it a group of rules, one for each")
	case kind != NoGroup && len(members) == 0:
		c.problem(p, "."+kind.String(), "the group has no rules", "write one or more")
	case kind == AtLeastN && (def.AtLeast.N < 1 || def.AtLeast.N > len(members)):
		c.problem(p, ".at_least", fmt.Sprintf("the group asks for at least %d of %d rules", def.AtLeast.N, len(members)),
			"write a number from 1 to the number of rules")
	}
}

// readings compiles the readings of a rule or amount.
func (c *compiler) readings(p part, readings []Reading, chosen string, want tree.Type) []*tree.Program {
	var ids []string
	var programs []*tree.Program
	for i, reading := range readings {
		below := fmt.Sprintf(".readings[%d]", i)
		if reading.ID == "" {
			c.problem(p, below, "a reading needs an id", "it is named by it")
		}
		if slices.Contains(ids, reading.ID) {
			c.problem(p, below, fmt.Sprintf("the id %s is given to another reading already", reading.ID), "rename one of them")
		}
		ids = append(ids, reading.ID)
		programs = append(programs, c.expression(part{p.path + below, p.at + below + ".value"}, reading.Value, want))
	}
	if len(readings) == 1 {
		c.problem(p, ".readings", "one reading is no conflict of texts", "write it as the condition itself, or add the other")
	}
	if chosen != "" && !slices.Contains(ids, chosen) {
		c.problem(p, ".reading", fmt.Sprintf("there is no reading %s", chosen), nearHint(chosen, ids))
	}
	return programs
}

// checkMessage checks the placeholders of a message.
func (c *compiler) checkMessage(p part, below string, words2 text.Text) {
	for _, lang := range words2.Languages() {
		for name := range placeholders(words2.In(lang)) {
			if !slices.Contains(c.names(), name) {
				c.problem(p, below+"."+lang, fmt.Sprintf("{%s} names no fact or parameter", name), nearHint(name, c.names()))
			}
		}
	}
}

func (c *compiler) compileAmounts() {
	seen := map[string]bool{}
	for i := range c.def.Amounts {
		def := &c.def.Amounts[i]
		p := same(fmt.Sprintf("amounts[%d]", i))
		if def.ID == "" {
			c.problem(p, "", "an amount needs an id", "it is asked for by it")
		}
		if seen[def.ID] && def.ID != "" {
			c.problem(p, ".id", fmt.Sprintf("the id %s is given to another amount already", def.ID), "rename one of them")
		}
		seen[def.ID] = true
		c.rs.amounts = append(c.rs.amounts, c.amount(p, def))
	}
}

func (c *compiler) amount(p part, def *Amount) *amount {
	a := &amount{def: def}
	switch def.Type.Kind {
	case KindInt, KindDecimal, KindMoney, KindDate:
		c.checkType(p, p.below(".type"), def.Type, false)
	default:
		c.problem(p, ".type", "an amount cannot be "+def.Type.String(), "write int, decimal, money or date")
		return a
	}
	forms := 0
	for _, has := range []bool{def.Value != "", len(def.Cases) > 0, len(def.Readings) > 0} {
		if has {
			forms++
		}
	}
	if forms != 1 {
		c.problem(p, "", "an amount is exactly one of a value, cases and readings", "")
	}
	want := typeOf(def.Type, "")
	if def.Value != "" {
		a.value = c.expression(p.below(".value"), def.Value, want)
	}
	a.readings = c.readings(p, def.Readings, def.Reading, want)
	for i := range def.Cases {
		a.cases = append(a.cases, c.amountCase(p.below(fmt.Sprintf(".cases[%d]", i)), def, &def.Cases[i], want))
	}
	return a
}

func (c *compiler) amountCase(p part, def *Amount, k *Case, want tree.Type) *tree.Program {
	if k.Rule != "" && c.rs.rules[k.Rule] == nil {
		c.problem(p, ".rule", fmt.Sprintf("there is no rule %s", k.Rule), nearHint(k.Rule, slices.Sorted(maps.Keys(c.rs.rules))))
	}
	for _, other := range k.AddsTo {
		if !slices.ContainsFunc(def.Cases, func(o Case) bool { return o.Rule == other && o.Rule != k.Rule }) {
			c.problem(p, ".adds_to", fmt.Sprintf("no other case of the amount has the rule %s", other), nearHint(other, caseRules(def, k.Rule)))
		}
	}
	switch {
	case len(k.AddsTo) > 0 && def.Combine != Highest:
		c.problem(p, ".adds_to", "only where the highest case is paid does one add to another", "leave it out or combine by highest")
	case len(k.AddsTo) > 0 && def.Type.Kind == KindDate:
		c.problem(p, ".adds_to", "days cannot be summed", "leave it out: the latest day counts")
	case def.Combine == SumOf && def.Type.Kind == KindDate:
		c.problem(p, "", "days cannot be summed", "combine by highest, which is the latest day, or by only")
	case k.Value == "":
		c.problem(p, ".value", "the case has no value", "")
		return nil
	}
	return c.expression(p.below(".value"), k.Value, want)
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
