package rules

import (
	"context"
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/rules/exact"
)

// Arrears is what is owed of an amount for months gone by, because a value
// that it rests on was raised with effect for the past.
type Arrears struct {
	Amount string `json:"amount"` // its ID
	// State is Met if the sum is decided, Unmet if nothing is owed, and
	// Unknown if a month waits for a fact or has met an error.
	State State `json:"state"`
	// Since and Until are the first day of the first month and the last day of
	// the last month that were compared.
	Since   date.Date      `json:"since,omitzero"`
	Until   date.Date      `json:"until,omitzero"`
	Total   exact.Money    `json:"total,omitzero"`
	Months  []MonthOwed    `json:"months,omitempty"`
	Missing []string       `json:"missing,omitempty"`
	Errors  []Fault        `json:"errors,omitempty"`
	Because []ParameterUse `json:"because,omitempty"` // the values with back pay
}

// LogValue lets slog print what has become of the arrears, without the sum.
func (a Arrears) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("amount", a.Amount), slog.String("state", a.State.String())}
	if !a.Since.IsZero() {
		attrs = append(attrs, slog.String("since", a.Since.String()), slog.String("until", a.Until.String()))
	}
	if len(a.Missing) > 0 {
		attrs = append(attrs, slog.Any("missing", a.Missing))
	}
	return slog.GroupValue(append(attrs, codesOf(a.Errors)...)...)
}

// MonthOwed is one month of arrears.
type MonthOwed struct {
	Month  date.Date   `json:"month"`  // its first day
	Now    exact.Money `json:"now"`    // as known on the day of the question
	Before exact.Money `json:"before"` // as known before the new value was in force
	Owed   exact.Money `json:"owed"`
}

// Arrears answers what is owed of a monthly amount of money for the past. For
// every month from the day to which a value with back pay is retroactive up
// to the month of the day asked about, it takes the amount that is known now
// less the amount that was known on the day before the value was in force,
// and sums them up. A month is asked about on its first day, the first one on
// the day to which the value is retroactive; facts are the same in each month
// except what follows from the day.
func (r *Ruleset) Arrears(ctx context.Context, q Question, amountID string) Arrears {
	out := Arrears{Amount: amountID}
	q.AsOf = q.AsOf.Resolve()
	if fault := r.refuse(&q); fault != nil {
		out.Errors = []Fault{*fault}
		return out
	}
	i := slices.IndexFunc(r.amounts, func(a *amount) bool { return a.def.ID == amountID })
	if i < 0 || r.amounts[i].def.Type.Kind != KindMoney || r.amounts[i].def.Period != PerMonth {
		out.Errors = []Fault{{Code: FaultOther, Message: "there is no monthly amount of money " + amountID, Hint: "name one of the ruleset's amounts"}}
		return out
	}
	out.Total = exact.NewMoney(exact.Decimal{}, r.amounts[i].def.Type.Currency)
	steps := r.backPays(r.amounts[i], q.AsOf, &out)
	for k, step := range steps {
		known := q.AsOf.Known
		if k+1 < len(steps) {
			known = steps[k+1].inForce.Prev()
		}
		r.compareMonths(ctx, q, i, step, known, &out)
	}
	out.close()
	return out
}

// close says what the months come to.
func (a *Arrears) close() {
	switch {
	case len(a.Errors) > 0 || len(a.Missing) > 0:
		a.State, a.Total = Unknown, exact.Money{}
	case a.Total.Sign() == 0:
		a.State = Unmet
	default:
		a.State = Met
	}
}

// backPay is one retroactive change: from when it was in force, and to when
// it reaches back.
type backPay struct{ inForce, reachesTo date.Date }

// backPays finds the changes with back pay that an amount rests on, in the
// order in which they were in force.
func (r *Ruleset) backPays(a *amount, asOf legal.AsOf, out *Arrears) []backPay {
	var steps []backPay
	for _, slot := range r.parametersBehind(a) {
		p := &r.params[slot]
		for k := range p.def.Values {
			v := &p.def.Values[k]
			if !v.BackPay || v.InForce.After(asOf.Known) || v.known().After(asOf.Known) || v.RetroactiveTo.After(asOf.Valid) {
				continue
			}
			step := backPay{v.InForce, v.RetroactiveTo}
			if !slices.Contains(steps, step) {
				steps = append(steps, step)
			}
			out.Because = append(out.Because, ParameterUse{Name: p.def.Name, Title: p.def.Title, Key: v.Key, On: v.RetroactiveTo,
				Value: v.Value, From: []ParameterValue{clone.Of(*v)}, Basis: slices.Clone(v.Basis)})
		}
	}
	slices.SortFunc(steps, func(a, b backPay) int { return a.inForce.Compare(b.inForce) })
	return steps
}

// parametersBehind returns the slots of all parameters that an amount rests
// on, through derived facts too.
func (r *Ruleset) parametersBehind(a *amount) []int {
	var slots []int
	for _, p := range r.programs([]*rule{r.require, r.allow}, []*amount{a}) {
		slots = append(slots, p.Parameters()...)
	}
	slices.Sort(slots)
	return slices.Compact(slots)
}

// compareMonths asks about each month of one change, as known now and before.
func (r *Ruleset) compareMonths(ctx context.Context, q Question, amount int, step backPay, known date.Date, out *Arrears) {
	last := monthStart(q.AsOf.Valid)
	for month := monthStart(step.reachesTo); !month.After(last); month = nextMonth(month) {
		day := month
		if day.Before(step.reachesTo) {
			day = step.reachesTo
		}
		now, ok1 := r.amountOn(ctx, q, amount, legal.AsOf{Valid: day, Known: known}, out)
		before, ok2 := r.amountOn(ctx, q, amount, legal.AsOf{Valid: day, Known: step.inForce.Prev()}, out)
		if out.Since.IsZero() || month.Before(out.Since) {
			out.Since = month
		}
		if end := nextMonth(month).Prev(); end.After(out.Until) {
			out.Until = end
		}
		if ok1 && ok2 {
			out.add(month, now, before)
		}
	}
}

func (a *Arrears) add(month date.Date, now, before exact.Money) {
	owed, err := now.Sub(before)
	if err == nil {
		a.Total, err = a.Total.Add(owed)
	}
	if err != nil {
		a.Errors = append(a.Errors, Fault{Code: FaultOverflow, Message: err.Error()})
		return
	}
	a.Months = append(a.Months, MonthOwed{month, now, before, owed})
}

// amountOn decides the amount for one day; nothing is due while not eligible.
func (r *Ruleset) amountOn(ctx context.Context, q Question, amount int, asOf legal.AsOf, out *Arrears) (exact.Money, bool) {
	q.AsOf = asOf
	x, v := r.start(q)
	x.outcome(ctx, &v)
	a, _ := x.amount(ctx, &x.plan.amounts[amount], &v)
	switch a.State {
	case Met:
		return a.Value.Money(), true
	case Unmet:
		return exact.NewMoney(exact.Decimal{}, r.amounts[amount].def.Type.Currency), true
	default:
	}
	out.Missing = r.schema.union(out.Missing, a.Missing)
	for _, fault := range append(v.Errors, a.Errors...) {
		if !slices.Contains(out.Errors, fault) {
			out.Errors = append(out.Errors, fault)
		}
	}
	return exact.Money{}, false
}

func monthStart(d date.Date) date.Date { return d.AddDays(1 - d.Day()) }

func nextMonth(first date.Date) date.Date { return monthStart(first.AddDays(31)) }
