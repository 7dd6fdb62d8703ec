package rules

import (
	"fmt"
	"slices"
	"sort"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// makePlans makes a plan for each run of days on which the same rules are law.
func (r *Ruleset) makePlans() {
	days := []date.Date{{}}
	for _, rule := range rulesUnder(r.roots()...) {
		v := rule.def.Validity
		if !v.First.IsZero() {
			days = append(days, v.First)
		}
		if !v.Last.IsZero() {
			days = append(days, v.Last.Next())
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	for _, day := range slices.Compact(days) {
		r.plans = append(r.plans, r.makePlan(day, nil))
	}
}

// planOn returns the plan for a day, with the readings that a question names.
func (r *Ruleset) planOn(day date.Date, readings map[string]string) *plan {
	i := sort.Search(len(r.plans), func(i int) bool { return r.plans[i].from.After(day) })
	p := r.plans[max(0, i-1)]
	if len(readings) == 0 {
		return p
	}
	return r.makePlan(p.from, readings)
}

func (r *Ruleset) makePlan(day date.Date, readings map[string]string) *plan {
	m := planner{plan: &plan{from: day, rules: map[string]*planned{}}, derived: r.derived, day: day, readings: readings}
	p := m.plan
	if r.require != nil {
		p.require = m.rule(r.require)
	}
	p.allow = m.rule(r.allow)
	for _, aside := range r.asides {
		p.asides = append(p.asides, m.rule(aside))
	}
	p.verdict = m.verdict()
	for _, a := range r.amounts {
		p.amounts = append(p.amounts, m.amount(a))
	}
	return p
}

type planner struct {
	plan     *plan
	derived  []*tree.Program // by slot
	day      date.Date
	readings map[string]string
}

// isLaw reports whether a rule is law on the days of the plan. The first plan
// has no first day: it stands for the days before all others.
func (m *planner) isLaw(v date.Interval) bool {
	if m.day.IsZero() {
		return v.First.IsZero()
	}
	return v.Contains(m.day)
}

func (m *planner) rule(r *rule) *planned {
	p := &planned{rule: r, reading: -1}
	if r.def.ID != "" {
		m.plan.rules[r.def.ID] = p
	}
	var parts []*tree.Program
	for _, member := range r.members {
		below := m.rule(member)
		p.members = append(p.members, below)
		if below.program != nil {
			parts = append(parts, below.program)
		}
	}
	switch {
	case !m.isLaw(r.def.Validity):
	case r.when != nil:
		p.program = r.when
	case len(r.readings) > 0:
		p.reading, p.asked = m.reading(r.def.ID, r.def.Readings, r.def.Reading)
		p.program = chooseReading(r.readings, p.reading, r.def.Readings)
	case len(parts) > 0:
		p.program = combineParts(r.def, parts)
	}
	return p
}

func combineParts(def *Rule, parts []*tree.Program) *tree.Program {
	switch kind, _ := def.Group(); kind {
	case AllOf:
		return tree.All(parts...)
	case AnyOf:
		return tree.Any(parts...)
	case NoneOf:
		return tree.None(parts...)
	default:
	}
	if len(parts) < def.AtLeast.N {
		return tree.Constant(tree.Fail(&tree.Fault{Code: tree.NotInForce,
			Message: fmt.Sprintf("the group asks for at least %d rules, but only %d of its rules are law on the day", def.AtLeast.N, len(parts)),
			Hint:    "ask about a day on which enough are law, or write a group for each time"}), tree.Simple(tree.Bool))
	}
	return tree.AtLeast(def.AtLeast.N, parts...)
}

// reading returns the place of the reading that is taken, -1 for none.
func (m *planner) reading(id string, readings []Reading, standing string) (int, bool) {
	chosen, asked := m.readings[id]
	if !asked {
		chosen = standing
	}
	i := slices.IndexFunc(readings, func(r Reading) bool { return r.ID == chosen })
	return i, asked && i >= 0
}

// chooseReading returns the program of the reading taken. Without one, all
// readings must come to the same.
func chooseReading(programs []*tree.Program, taken int, readings []Reading) *tree.Program {
	if taken >= 0 {
		return programs[taken]
	}
	differ := tree.Constant(tree.Fail(&tree.Fault{Code: tree.OtherFault, Message: "the readings of conflicting texts differ",
		Hint: "name the reading to take: " + suggest.Or(readingIDs(readings))}), programs[0].Type())
	same := make([]*tree.Program, 0, len(programs)-1)
	for _, other := range programs[1:] {
		same = append(same, equal(programs[0], other))
	}
	return tree.If(tree.All(same...), programs[0], differ)
}

func equal(a, b *tree.Program) *tree.Program {
	return tree.NewProgram("", &tree.Node{Op: tree.OpEq, Type: tree.Simple(tree.Bool), Kids: []*tree.Node{leaf(a), leaf(b)}})
}

// verdict makes one program of the whole verdict. It gives the number of an
// Outcome; nil if nothing of the conditions is law.
func (m *planner) verdict() *tree.Program {
	outcome := func(o Outcome) *tree.Program {
		return tree.Constant(tree.OfInt(int64(o)), tree.Simple(tree.Int))
	}
	if m.plan.allow.program == nil {
		return nil
	}
	verdict := tree.If(m.plan.allow.program, outcome(Eligible), outcome(NotEligible))
	if m.plan.require != nil && m.plan.require.program != nil {
		verdict = tree.If(m.plan.require.program, verdict, outcome(NotRequired))
	}
	return verdict
}

func (m *planner) amount(a *amount) plannedAmount {
	p := plannedAmount{amount: a, reading: -1}
	switch {
	case a.value != nil:
		p.value = a.value
	case len(a.readings) > 0:
		p.reading, p.asked = m.reading(a.def.ID, a.def.Readings, a.def.Reading)
		p.value = chooseReading(a.readings, p.reading, a.def.Readings)
	}
	if p.value != nil {
		p.whole = present(p.value, m.derived)
	} else {
		for i := range a.def.Cases {
			p.conditions = append(p.conditions, m.condition(&a.def.Cases[i]))
		}
		p.applies = tree.Any(p.conditions...)
		p.whole = joinCases(a, p.conditions, m.derived)
	}
	p.granted = m.granted(&p)
	t := p.whole.Type()
	if p.applies != nil {
		p.whole = tree.If(p.applies, p.whole, noAmount(a, t))
	}
	return p
}

// granted is what an amount comes to under the verdict: none where that is a
// no, or where no case applies.
func (m *planner) granted(p *plannedAmount) *tree.Program {
	if m.plan.allow.program == nil {
		return p.whole
	}
	due := m.plan.allow.program
	if m.plan.require != nil && m.plan.require.program != nil {
		due = tree.If(m.plan.require.program, due, constantly(false))
	}
	if p.applies != nil {
		due = tree.All(due, p.applies)
	}
	return tree.If(due, p.whole, noAmount(p.amount, p.whole.Type()))
}

// condition returns the program of the rule of a case; false if the rule is
// not law, true if the case names none.
func (m *planner) condition(k *Case) *tree.Program {
	if p := m.plan.rules[k.Rule]; p != nil && p.program != nil {
		return p.program
	}
	return constantly(k.Rule == "")
}
