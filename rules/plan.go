package rules

import (
	"slices"
	"sort"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// plan is a ruleset as it is law on a run of days: rules that are not law
// left out, one reading of each conflict taken, and the whole verdict made
// one program, so that it is decided as one.
type plan struct {
	from    date.Date // the first day; zero is since ever
	require *planned  // nil if nothing of it is law
	allow   *planned
	asides  []*planned
	verdict *expr.Program
	rules   map[string]*planned // by ID
	amounts []plannedAmount
}

// planned is a rule in a plan. The program of a rule that is not law is nil.
type planned struct {
	rule    *rule
	program *expr.Program
	members []*planned
	reading int  // the reading taken, -1 for none or no conflict
	asked   bool // whether the question named it
}

type plannedAmount struct {
	amount  *amount
	value   *expr.Program // of an amount without cases
	reading int
	asked   bool
	// Of an amount with cases: the condition of each, whether one applies, and
	// what they amount to as one program, to find what is missing.
	conditions []*expr.Program
	applies    *expr.Program
	whole      *expr.Program
}

// makePlans makes a plan for each run of days on which the same rules are law.
func (r *Ruleset) makePlans() {
	days := []date.Date{{}}
	for _, rule := range r.all() {
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

// all returns every rule, those in groups included.
func (r *Ruleset) all() []*rule {
	return rulesUnder(append([]*rule{r.require, r.allow}, r.asides...)...)
}

// rulesUnder returns rules and those in their groups.
func rulesUnder(roots ...*rule) []*rule {
	var list []*rule
	for _, r := range roots {
		if r != nil {
			list = append(append(list, r), rulesUnder(r.members...)...)
		}
	}
	return list
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
	m := planner{plan: &plan{from: day, rules: map[string]*planned{}}, day: day, readings: readings}
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
	var parts []*expr.Program
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
		p.program = combineParts(r.def.Group, parts)
	}
	return p
}

func combineParts(g Group, parts []*expr.Program) *expr.Program {
	switch g.Kind {
	case AllOf:
		return expr.All(parts...)
	case AnyOf:
		return expr.Any(parts...)
	case NoneOf:
		return expr.None(parts...)
	default:
		return expr.AtLeast(g.AtLeast, parts...)
	}
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
func chooseReading(programs []*expr.Program, taken int, readings []Reading) *expr.Program {
	if taken >= 0 {
		return programs[taken]
	}
	names := make([]string, len(readings))
	for i, r := range readings {
		names[i] = r.ID
	}
	differ := expr.Constant(expr.Fail(&expr.Fault{Code: expr.OtherFault, Message: "the readings of conflicting texts differ",
		Hint: "name the reading to take: " + listWords(names)}), programs[0].Type())
	same := make([]*expr.Program, 0, len(programs)-1)
	for _, other := range programs[1:] {
		same = append(same, equal(programs[0], other))
	}
	return expr.If(expr.All(same...), programs[0], differ)
}

func equal(a, b *expr.Program) *expr.Program {
	return expr.NewProgram("", &expr.Node{Op: expr.OpEq, Type: expr.Simple(expr.Bool), Kids: []*expr.Node{leaf(a), leaf(b)}})
}

// verdict makes one program of the whole verdict. It gives the number of an
// Outcome; nil if nothing of the conditions is law.
func (m *planner) verdict() *expr.Program {
	outcome := func(o Outcome) *expr.Program {
		return expr.Constant(expr.OfInt(int64(o)), expr.Simple(expr.Int))
	}
	if m.plan.allow.program == nil {
		return nil
	}
	verdict := expr.If(m.plan.allow.program, outcome(Eligible), outcome(NotEligible))
	if m.plan.require != nil && m.plan.require.program != nil {
		verdict = expr.If(m.plan.require.program, verdict, outcome(NotRequired))
	}
	return verdict
}
