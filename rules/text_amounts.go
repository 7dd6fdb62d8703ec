package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/words"
)

func (t *texter) amounts() {
	t.section(t.w.Amounts, len(t.verdict.Amounts))
	for i := range t.verdict.Amounts {
		a := &t.verdict.Amounts[i]
		t.line(1, "%s: %s%s", titled(a.Title, a.ID, t.lang), t.worth(a), cite(a.Basis, t.lang))
		t.taken(a.Reading, 2)
		for k := range a.Cases {
			t.amountCase(&a.Cases[k], a.Cases[k].Rule != "")
		}
		t.errorsOf(a.Errors, 2)
	}
}

// worth is an amount, or what is known of it.
func (t *texter) worth(a *AmountVerdict) string {
	var bounds string
	low, high := a.Lowest.In(t.lang), a.Highest.In(t.lang)
	switch {
	case a.State == Met:
		return a.Value.In(t.lang) + t.w.Periods[a.Period]
	case a.State == Unmet:
		return t.w.NotDue
	case a.Lowest.IsKnown() && a.Highest.IsKnown() && !a.Lowest.Equal(a.Highest):
		bounds = fmt.Sprintf(t.w.Between, low, high)
	case a.Highest.IsKnown():
		bounds = fmt.Sprintf(t.w.UpTo, high)
	case a.Lowest.IsKnown():
		bounds = fmt.Sprintf(t.w.From, low)
	default:
		return t.w.Open
	}
	return t.w.Open + ", " + bounds + t.w.Periods[a.Period]
}

// amountCase writes one case of an amount that applies or may apply.
func (t *texter) amountCase(c *CaseFinding, several bool) {
	if c.State == Unmet || c.State == NotInForce {
		return
	}
	formula := c.Formula(t.lang)
	if worth := c.Value.In(t.lang); c.Value.IsKnown() && worth != formula {
		formula += " = " + worth
	}
	if name := titled(c.Title, c.Rule, t.lang); name != "" {
		formula = name + ": " + formula
	}
	switch {
	case !several:
	case c.State == Unknown:
		formula += ", " + t.w.States[Unknown]
	case c.Paid:
		formula += ", " + t.w.Paid
	default:
		formula += ", " + t.w.NotPaid
	}
	t.line(2, "%s%s", formula, cite(c.Basis, t.lang))
}

func (t *texter) parameters() {
	t.section(t.w.Parameters, len(t.verdict.Parameters))
	for i := range t.verdict.Parameters {
		u := &t.verdict.Parameters[i]
		name := titled(u.Title, u.Name, t.lang)
		if u.Key != "" {
			name += " [" + u.Key + "]"
		}
		if !u.On.IsZero() {
			name += ", " + t.w.Date(u.On)
		}
		value := u.Value.In(t.lang)
		if u.NoLocal {
			value += ", " + t.w.NoLocal
		}
		t.line(1, "%s: %s", name, value)
		for k := range u.From {
			t.source(&u.From[k], len(u.From) > 1)
		}
	}
}

// source writes one dated value of a parameter.
func (t *texter) source(v *ParameterValue, several bool) {
	parts := []string{fmt.Sprintf(t.w.InForce, t.w.Date(v.InForce))}
	if !v.RetroactiveTo.IsZero() {
		parts = append(parts, fmt.Sprintf(t.w.Retroactive, t.w.Date(v.RetroactiveTo)))
	}
	if !v.Known.IsZero() && v.Known != v.InForce {
		parts = append(parts, fmt.Sprintf(t.w.Known, t.w.Date(v.Known)))
	}
	lead := ""
	if several {
		lead = t.w.National + ": "
		if v.Key != "" {
			lead = v.Key + ": "
		}
		lead += v.Value.In(t.lang) + ", "
	}
	t.line(2, "%s%s%s", lead, strings.Join(parts, ", "), cite(v.Basis, t.lang))
}

func (t *texter) sources() {
	t.section(t.w.Basis, len(t.verdict.Basis))
	for _, b := range t.verdict.Basis {
		t.line(1, "%s", b.In(t.lang))
	}
}

// Formula returns how a case is computed, with the values in place of the
// names where the expression is plain arithmetic: "1.5 × 500,000 VND". Other
// expressions are shown as written, with the values behind.
func (c CaseFinding) Formula(lang string) string {
	values := map[string]string{}
	for _, n := range c.Values {
		values[n.Name] = n.Value.In(lang)
	}
	if s, ok := words.Formula(c.Expression, values, lang); ok {
		return s
	}
	return c.Expression + bracketed(equations(c.Values, lang), ", ")
}
