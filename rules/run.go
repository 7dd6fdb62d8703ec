package rules

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// run is one question on its way to an answer.
type run struct {
	rs     *Ruleset
	plan   *plan
	in     eval.Input
	lookup lookup
	facts  filled
	next   string // the fact to ask for first
	cut    *Fault // the first computation that was not finished
}

// filled are facts with the day of the question put in.
type filled struct {
	values eval.Values
	today  []int
	day    tree.Value
}

// Fact returns the value of a slot.
func (f *filled) Fact(slot int) tree.Value {
	v := f.values.Fact(slot)
	if v.IsMissing() && len(f.today) > 0 && slices.Contains(f.today, slot) {
		return f.day
	}
	return v
}

// start prepares a question; without a run, the verdict says what is wrong
// with it.
func (r *Ruleset) start(q Question) (*run, Verdict) {
	q.AsOf = q.AsOf.Resolve()
	v := Verdict{Ruleset: r.ID(), Hash: r.Hash(), AsOf: q.AsOf}
	if fault := r.refuse(&q); fault != nil {
		v.Errors = []Fault{*fault}
		return nil, v
	}
	values := q.Facts.given()
	switch {
	case q.Facts.schema == nil:
		values = r.schema.notGiven()
	case q.Reveal:
		values = revealed(values)
	}
	x, ok := r.runs.Get().(*run)
	if !ok {
		x = new(run)
	}
	x.rs, x.plan = r, r.planOn(q.AsOf.Valid, q.Readings)
	x.lookup = lookup{params: r.params, asOf: q.AsOf}
	x.facts = filled{values: values, today: r.today, day: tree.OfDate(q.AsOf.Valid)}
	x.in = eval.Input{Facts: &x.facts, Derived: r.derived, Parameters: &x.lookup, Calendar: q.Calendar, Reveal: q.Reveal}
	return x, v
}

// refuse returns what makes a question one that cannot be answered at all.
func (r *Ruleset) refuse(q *Question) *Fault {
	switch {
	case r.isNone():
		return &Fault{Code: FaultNoRuleset, Message: "there is no ruleset that could answer", Hint: "make one with rules.Compile"}
	case q.AsOf.Valid.IsZero():
		return &Fault{Code: FaultNoDay, Message: "the question names no day", Hint: "set AsOf.Valid to the day whose law applies"}
	case q.Facts.schema != nil && q.Facts.schema != r.schema:
		return &Fault{Code: FaultOtherFacts, Message: "the facts were read for another ruleset", Hint: "read them with a method of " + r.def.ID}
	}
	if len(q.Readings) > 0 {
		return r.refuseReadings(q.Readings)
	}
	return nil
}

func (r *Ruleset) refuseReadings(asked map[string]string) *Fault {
	for _, id := range slices.Sorted(maps.Keys(asked)) {
		if known := r.readingsOf(id); !slices.Contains(known, asked[id]) {
			return &Fault{Code: FaultNoReading, Message: fmt.Sprintf("%s has no reading %s", id, asked[id]), Hint: nearHint(asked[id], known)}
		}
	}
	return nil
}

// readingsOf returns the IDs of the readings of a rule or amount.
func (r *Ruleset) readingsOf(id string) []string {
	var ids []string
	if rule := r.rules[id]; rule != nil {
		ids = readingIDs(rule.def.Readings)
	}
	for _, a := range r.amounts {
		if a.def.ID == id {
			ids = append(ids, readingIDs(a.def.Readings)...)
		}
	}
	return ids
}

func readingIDs(readings []Reading) []string {
	ids := make([]string, len(readings))
	for i, r := range readings {
		ids[i] = r.ID
	}
	return ids
}

// wants keeps the first fact that something waits for: the outcome comes
// before the amounts, the amounts before the conditions beside.
func (x *run) wants(fact string) {
	if x.next == "" {
		x.next = fact
	}
}

// finish puts into a verdict what is known of it at the end.
func (x *run) finish(v *Verdict) {
	v.Next = x.next
	if x.cut != nil && !slices.ContainsFunc(v.Errors, func(f Fault) bool { return f.Code == x.cut.Code }) {
		v.Errors = append(v.Errors, *x.cut)
	}
}

// settled is what a program comes to, and what it waits for.
type settled struct {
	value     tree.Value
	missing   []string
	next      string
	inexact   bool
	low, high tree.Value
}

// settle evaluates a program and, where facts are missing, finds out whether
// they matter.
func (x *run) settle(ctx context.Context, p *tree.Program) settled {
	switch value := eval.Decide(ctx, p, &x.in); {
	case value.IsMissing():
		return x.settledAs(relevance.Analyse(ctx, p, &x.in))
	case value.IsFailed() && value.Fault().IsLimit():
		return x.settledAs(relevance.Unfollowed(value, p, &x.in))
	default:
		return settled{value: value}
	}
}

func (x *run) settledAs(a relevance.Analysis) settled {
	s := settled{value: a.Value, low: a.Low, high: a.High, inexact: !a.Exact}
	if len(a.Missing) > 0 {
		s.missing, s.next = x.pathsOf(a.Missing), a.Next.String()
	}
	return s
}

// pathsOf returns base facts by path, in the order of declaration.
func (x *run) pathsOf(paths []*tree.Path) []string {
	texts := make([]string, len(paths))
	for i, p := range paths {
		texts[i] = p.String()
	}
	return x.rs.schema.union(nil, texts)
}

// state decides one rule by itself.
func (x *run) state(ctx context.Context, p *planned) (f Finding, next string) {
	f = Finding{Rule: p.rule.def.ID}
	if p.program == nil {
		f.State = NotInForce
		return f, ""
	}
	s := x.settle(ctx, p.program)
	f.State, f.Missing, f.Inexact = stateOf(s.value), s.missing, s.inexact
	if s.value.IsFailed() {
		f.Errors = []Fault{x.faultOf(s.value)}
	}
	return f, s.next
}

func stateOf(v tree.Value) State {
	switch {
	case v.IsTrue():
		return Met
	case v.IsFalse():
		return Unmet
	}
	return Unknown
}

// faultOf returns the fault of a failed value in words for answers. A message
// that may quote a sensitive value is left out.
func (x *run) faultOf(v tree.Value) Fault {
	f := v.Fault()
	out := Fault{Code: codeOf(f.Code), Message: f.Message, Hint: f.Hint, Expression: f.Text}
	if f.IsLimit() && x.cut == nil {
		x.cut = &out
	}
	switch f.Code {
	case tree.OtherFault, tree.AbsentValue, tree.NoCalendar, tree.BudgetExhausted, tree.Interrupted, tree.NotInForce:
		return out
	default:
	}
	if v.IsSensitive() {
		out.Message, out.Hint = "the computation failed; what it says may name a sensitive value and is redacted", ""
	}
	return out
}
