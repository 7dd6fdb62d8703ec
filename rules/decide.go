package rules

import (
	"context"

	"github.com/statutory-go/statutory/rules/internal/eval"
)

// Decide answers a question without explaining it: outcome, missing facts,
// amounts, and the conditions beside the verdict. If ctx ends before, what is
// still open has the fault FaultInterrupted.
func (r *Ruleset) Decide(ctx context.Context, q Question) Verdict {
	x, v := r.start(q)
	if x == nil {
		return v
	}
	x.decide(ctx, &v)
	*x = run{}
	r.runs.Put(x)
	return v
}

func (x *run) decide(ctx context.Context, v *Verdict) {
	x.outcome(ctx, v)
	for i := range x.plan.amounts {
		a, _ := x.amount(ctx, &x.plan.amounts[i], v)
		v.Amounts = append(v.Amounts, a)
	}
	for _, aside := range x.plan.asides {
		f, next := x.state(ctx, aside)
		x.wants(next)
		v.Conditions = append(v.Conditions, f)
	}
	v.Next = x.next
}

// outcome decides the verdict as a whole.
func (x *run) outcome(ctx context.Context, v *Verdict) {
	if fault := x.contradiction(ctx); fault != nil {
		v.Errors = []Fault{*fault}
		return
	}
	if x.plan.allow.program == nil {
		v.Errors = []Fault{{Code: FaultNotInForce, Message: "no rule of the ruleset is law on " + v.AsOf.Valid.String(),
			Hint: "ask about a day on which one is"}}
		return
	}
	if outcome := x.plainly(ctx); outcome != Undetermined {
		v.Outcome = outcome
		return
	}
	s := x.settle(ctx, x.plan.verdict)
	switch {
	case s.value.IsKnown():
		v.Outcome = Outcome(s.value.Int())
	case s.value.IsFailed():
		v.Errors = []Fault{faultOf(s.value)}
	default:
		v.Missing, v.Inexact = s.missing, s.inexact
		x.wants(s.next)
	}
}

// plainly decides the verdict where its conditions are decided one by one,
// which is nearly always; otherwise it is Undetermined and has to be looked at
// as a whole.
func (x *run) plainly(ctx context.Context) Outcome {
	if p := x.plan.require; p != nil && p.program != nil {
		if v := eval.Decide(ctx, p.program, &x.in); v.IsFalse() {
			return NotRequired
		} else if !v.IsTrue() {
			return Undetermined
		}
	}
	switch v := eval.Decide(ctx, x.plan.allow.program, &x.in); {
	case v.IsTrue():
		return Eligible
	case v.IsFalse():
		return NotEligible
	}
	return Undetermined
}

// contradiction finds a derived fact that was given as something else than
// what follows from the facts given.
func (x *run) contradiction(ctx context.Context) *Fault {
	for _, g := range x.rs.given {
		given := x.facts.Fact(g.slot)
		if !given.IsKnown() {
			continue
		}
		if follows := eval.Decide(ctx, g.follows, &x.in); follows.IsKnown() && !sameValue(follows, given) {
			return &Fault{Code: FaultContradiction, Message: g.name + " is given otherwise than it follows from the other facts",
				Hint: "give one of them, or correct it"}
		}
	}
	return nil
}
