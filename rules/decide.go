package rules

import (
	"context"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Decide answers a question without explaining it: outcome, missing facts,
// amounts, and the conditions beside the verdict. If ctx ends before, the
// verdict and what is still open have the fault FaultInterrupted.
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
	x.finish(v)
}

// outcome decides the verdict as a whole.
func (x *run) outcome(ctx context.Context, v *Verdict) {
	if fault := x.contradiction(ctx); fault != nil {
		v.Errors = []Fault{*fault}
		if x.cut != nil && x.plan.verdict != nil {
			x.waits(v, x.settledAs(relevance.Unfollowed(tree.Value{}, x.plan.verdict, &x.in)))
		}
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
	x.waits(v, s)
	switch {
	case s.value.IsKnown():
		v.Outcome = Outcome(s.value.Int())
	case s.value.IsFailed():
		v.Errors = []Fault{x.faultOf(s.value)}
	}
}

// waits puts into a verdict what its outcome waits for.
func (x *run) waits(v *Verdict, s settled) {
	v.Missing, v.Inexact = s.missing, s.inexact
	x.wants(s.next)
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
// what follows from the facts given. Where there is no time to find out, that
// is the fault.
func (x *run) contradiction(ctx context.Context) *Fault {
	for _, g := range x.rs.given {
		given := x.facts.Fact(g.slot)
		if !given.IsKnown() {
			continue
		}
		follows := eval.Decide(ctx, g.follows, &x.in)
		switch {
		case follows.IsFailed() && follows.Fault().IsLimit():
			fault := x.faultOf(follows)
			return &fault
		case follows.IsKnown() && !sameValue(follows, given):
			return &Fault{Code: FaultContradiction, Message: g.name + " is given otherwise than it follows from the other facts",
				Hint: "give one of them, or correct it"}
		}
	}
	return nil
}
