package assessment

import (
	"slices"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// Total returns the sum of what is paid for a period, and whether it is
// settled; in several currencies it is not.
func (e Entitlement) Total(period rules.Period) (exact.Money, bool) {
	var total exact.Money
	first := true
	for _, p := range e.Payments {
		if p.Period != period {
			continue
		}
		if p.State != rules.Met {
			return exact.Money{}, false
		}
		if first {
			total, first = p.Amount, false
			continue
		}
		sum, err := total.Add(p.Amount)
		if err != nil {
			return exact.Money{}, false
		}
		total = sum
	}
	return total, true
}

// overlapping puts assessments of which only the highest is paid together.
// That a procedure overlaps another counts for both.
func overlapping(assessments []Assessment) [][]Assessment {
	group := make([]int, len(assessments))
	for i := range group {
		group[i] = i
	}
	join := func(a, b int) {
		from, to := group[b], group[a]
		for i := range group {
			if group[i] == from {
				group[i] = to
			}
		}
	}
	for i, a := range assessments {
		for j, b := range assessments {
			if i != j && excludes(a, b) {
				join(i, j)
			}
		}
	}
	var groups [][]Assessment
	for i := range assessments {
		var members []Assessment
		for j := range assessments {
			if group[j] == i {
				members = append(members, assessments[j])
			}
		}
		if len(members) > 0 {
			groups = append(groups, members)
		}
	}
	return groups
}

func excludes(a, b Assessment) bool {
	return slices.ContainsFunc(a.Overlaps, func(o Part[procedure.Overlap]) bool {
		return slices.ContainsFunc(o.Of.With, func(key string) bool {
			key = source.NameKey(key)
			return key != "" && (key == source.NameKey(b.Procedure) || key == source.NameKey(b.Code))
		})
	})
}

// claim is what one procedure pays, or can pay, for a period.
type claim struct {
	procedure string
	order     int // among the claims
	sum       exact.Money
	settled   bool
	most      exact.Money // the most it can be, if bounded
	bounded   bool
}

// highest returns what a group pays for a period: the highest claim, the first
// of equal ones, if no open one can take its place. One in another currency
// leaves it open. It reports false if the group claims nothing.
func highest(group []Assessment, period rules.Period) (Payment, bool) {
	p := Payment{Period: period, State: rules.Met}
	var best claim
	var open []claim
	for i, a := range group {
		c, ok := claimOf(a, period)
		c.order = i
		switch {
		case !ok:
		case !c.settled || best.procedure != "" && !oneCurrency(c.sum, best.sum):
			open = append(open, c)
		case best.procedure == "" || more(c.sum, best.sum):
			if best.procedure != "" {
				p.Instead = append(p.Instead, best.procedure)
			}
			best = c
		default:
			p.Instead = append(p.Instead, c.procedure)
		}
	}
	for _, c := range open {
		if best.procedure == "" || !c.bounded || more(c.most, best.sum) || c.order < best.order && !more(best.sum, c.most) {
			p.Open = append(p.Open, c.procedure)
		} else {
			p.Instead = append(p.Instead, c.procedure)
		}
	}
	if len(p.Open) > 0 {
		p.State, p.Instead = rules.Unknown, nil
	} else {
		p.Under, p.Amount = best.procedure, best.sum
	}
	return p, best.procedure != "" || len(p.Open) > 0
}

// oneCurrency reports whether two amounts are of one currency.
func oneCurrency(a, b exact.Money) bool { return a.Currency() == b.Currency() }

// more reports whether a is more than b; amounts in two currencies are not
// compared, and either may be the more.
func more(a, b exact.Money) bool {
	c, err := a.Compare(b)
	return err != nil || c > 0
}

// claimOf sums up the amounts of money of an assessment for a period.
func claimOf(a Assessment, period rules.Period) (claim, bool) {
	c := claim{procedure: a.Procedure, settled: true, bounded: true}
	found := false
	for _, amount := range a.Verdict.Amounts {
		if amount.Period != period || amount.State == rules.Unmet || amount.State == rules.NotInForce {
			continue
		}
		switch {
		case amount.State == rules.Met && amount.Value.Kind() == rules.KindMoney:
			c.add(amount.Value, amount.Value, found)
		case a.isMoney(amount) && amount.Highest.IsKnown():
			c.settled = false
			c.add(amount.Highest, amount.Highest, found)
		case a.isMoney(amount):
			c.settled, c.bounded = false, false
		default:
			continue
		}
		found = true
	}
	return c, found && (a.Outcome == Eligible || a.Outcome == Undetermined)
}

func (c *claim) add(sum, most rules.Value, several bool) {
	if !several {
		c.sum, c.most = sum.Money(), most.Money()
		return
	}
	total, err := c.sum.Add(sum.Money())
	upTo, err2 := c.most.Add(most.Money())
	if err != nil || err2 != nil {
		c.settled, c.bounded = false, false
		return
	}
	c.sum, c.most = total, upTo
}

func (a Assessment) isMoney(amount rules.AmountVerdict) bool {
	return slices.Contains(a.moneyAmounts, amount.ID)
}
