package rules

import (
	"context"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// Question is what a ruleset is asked: whose law, as known when, about whom.
type Question struct {
	// AsOf is the day whose law applies and the day on which it is known. It
	// must name a day.
	AsOf  legal.AsOf
	Facts Facts
	// Calendar is what expressions that count working days count on. It may be
	// nil if none does.
	Calendar *calendar.Calendar
	// Context, if given, ends long work: what then is open has the fault
	// "interrupted".
	Context context.Context
	// Reveal lets sensitive values show in the texts, JSON and messages of the
	// verdict.
	Reveal bool
	// Readings name, by the ID of a rule or amount, the reading to take of
	// conflicting texts, instead of the author's.
	Readings map[string]string
}

// Decide answers a question without explaining it: outcome, missing facts,
// amounts, and the conditions beside the verdict.
func (r *Ruleset) Decide(q Question) Verdict {
	x, v := r.start(q)
	if x == nil {
		return v
	}
	x.decide(&v)
	*x = run{}
	r.runs.Put(x)
	return v
}

// run is one question on its way to an answer.
type run struct {
	rs     *Ruleset
	plan   *plan
	in     expr.Input
	lookup lookup
	facts  filled
	reveal bool
	next   string // the fact to ask for first
}

// filled are facts with the day of the question put in.
type filled struct {
	values expr.Values
	today  []int
	day    expr.Value
}

// Fact returns the value of a slot.
func (f *filled) Fact(slot int) expr.Value {
	v := f.values.Fact(slot)
	if v.IsMissing() && len(f.today) > 0 && slices.Contains(f.today, slot) {
		return f.day
	}
	return v
}

// start prepares a question; without a run, the verdict tells what is wrong
// with it.
func (r *Ruleset) start(q Question) (*run, Verdict) {
	q.AsOf = q.AsOf.Resolve()
	v := Verdict{Ruleset: r.def.ID, Hash: r.hash(), AsOf: q.AsOf}
	if fault := r.refuse(&q); fault != nil {
		v.Errors = []Fault{*fault}
		return nil, v
	}
	values := q.Facts.values
	if q.Facts.schema == nil {
		values = r.schema.notGiven()
	}
	x, ok := r.runs.Get().(*run)
	if !ok {
		x = new(run)
	}
	x.rs, x.plan, x.reveal = r, r.planOn(q.AsOf.Valid, q.Readings), q.Reveal
	x.lookup = lookup{rs: r, asOf: q.AsOf}
	x.facts = filled{values: values, today: r.today, day: expr.OfDate(q.AsOf.Valid)}
	x.in = expr.Input{Facts: &x.facts, Derived: r.derived, Parameters: &x.lookup, Calendar: q.Calendar, Context: q.Context}
	return x, v
}

// refuse returns what makes a question one that cannot be answered at all.
func (r *Ruleset) refuse(q *Question) *Fault {
	switch {
	case q.AsOf.Valid.IsZero():
		return &Fault{Code: "no_day", Message: "the question names no day", Hint: "set AsOf.Valid to the day whose law applies"}
	case q.Facts.schema != nil && q.Facts.schema != r.schema:
		return &Fault{Code: "other_facts", Message: "the facts were read for another ruleset", Hint: "read them with a method of " + r.def.ID}
	}
	if len(q.Readings) > 0 {
		return r.refuseReadings(q.Readings)
	}
	return nil
}

func (r *Ruleset) refuseReadings(asked map[string]string) *Fault {
	for _, id := range sortedKeys(asked) {
		if fault := r.refuseReading(id, asked[id]); fault != nil {
			return fault
		}
	}
	return nil
}

func (r *Ruleset) refuseReading(id, reading string) *Fault {
	var readings []Reading
	if rule := r.rules[id]; rule != nil {
		readings = rule.def.Readings
	}
	for _, a := range r.amounts {
		if a.def.ID == id {
			readings = append(readings, a.def.Readings...)
		}
	}
	var ids []string
	for _, known := range readings {
		if known.ID == reading {
			return nil
		}
		ids = append(ids, known.ID)
	}
	return &Fault{Code: "no_reading", Message: fmt.Sprintf("%s has no reading %s", id, reading), Hint: nearHint(reading, ids)}
}

func (x *run) decide(v *Verdict) {
	x.outcome(v)
	for i := range x.plan.amounts {
		a, _ := x.amount(&x.plan.amounts[i], v)
		v.Amounts = append(v.Amounts, a)
	}
	for _, aside := range x.plan.asides {
		f, next := x.state(aside)
		x.wants(next)
		v.Conditions = append(v.Conditions, f)
	}
	v.Next = x.next
}

// wants keeps the first fact that something waits for: the outcome comes
// before the amounts, the amounts before the conditions beside.
func (x *run) wants(fact string) {
	if x.next == "" {
		x.next = fact
	}
}

// outcome decides the verdict as a whole.
func (x *run) outcome(v *Verdict) {
	if fault := x.contradiction(); fault != nil {
		v.Errors = []Fault{*fault}
		return
	}
	if x.plan.allow.program == nil {
		v.Errors = []Fault{{Code: FaultNotInForce, Message: "no rule of the ruleset is law on " + v.AsOf.Valid.String(),
			Hint: "ask about a day on which one is"}}
		return
	}
	if outcome := x.plainly(); outcome != Undetermined {
		v.Outcome = outcome
		return
	}
	s := x.settle(x.plan.verdict)
	switch {
	case s.value.IsKnown():
		v.Outcome = Outcome(s.value.Int())
	case s.value.IsFailed():
		v.Errors = []Fault{x.faultOf(s.value.Fault())}
	default:
		v.Missing, v.Inexact = s.missing, s.inexact
		x.wants(s.next)
	}
}

// plainly decides the verdict where its conditions are decided one by one,
// which is nearly always; otherwise it is Undetermined and has to be looked at
// as a whole.
func (x *run) plainly() Outcome {
	if p := x.plan.require; p != nil && p.program != nil {
		if v := p.program.Eval(&x.in); v.IsFalse() {
			return NotRequired
		} else if !v.IsTrue() {
			return Undetermined
		}
	}
	switch v := x.plan.allow.program.Eval(&x.in); {
	case v.IsTrue():
		return Eligible
	case v.IsFalse():
		return NotEligible
	}
	return Undetermined
}

// contradiction finds a derived fact that was given as something else than
// what follows from the facts given.
func (x *run) contradiction() *Fault {
	for _, g := range x.rs.given {
		given := x.facts.Fact(g.slot)
		if !given.IsKnown() {
			continue
		}
		if follows := g.follows.Eval(&x.in); follows.IsKnown() && !sameValue(follows, given) {
			return &Fault{Code: "contradiction", Message: g.name + " is given otherwise than it follows from the other facts",
				Hint: "give one of them, or correct it"}
		}
	}
	return nil
}

// state decides one rule by itself.
func (x *run) state(p *planned) (f Finding, next string) {
	f = Finding{Rule: p.rule.def.ID}
	if p.program == nil {
		f.State = NotInForce
		return f, ""
	}
	s := x.settle(p.program)
	f.State, f.Missing, f.Inexact = stateOf(s.value), s.missing, s.inexact
	if s.value.IsFailed() {
		f.Errors = []Fault{x.faultOf(s.value.Fault())}
	}
	return f, s.next
}

func stateOf(v expr.Value) State {
	switch {
	case v.IsTrue():
		return Met
	case v.IsFalse():
		return Unmet
	}
	return Unknown
}
