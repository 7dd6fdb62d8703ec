package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
)

func (t *texter) amounts() {
	if len(t.verdict.Amounts) == 0 {
		return
	}
	t.section(t.w.amounts)
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
	period := t.w.periods[a.Period]
	low, high := a.Lowest.In(t.lang), a.Highest.In(t.lang)
	switch {
	case a.State == Met:
		return a.Value.In(t.lang) + period
	case a.State == Unmet:
		return t.w.notDue
	case a.Lowest.IsKnown() && a.Lowest.Equal(a.Highest):
		return t.w.open + ", " + fmt.Sprintf(t.w.upTo, high) + period
	case a.Lowest.IsKnown() && a.Highest.IsKnown():
		return t.w.open + ", " + fmt.Sprintf(t.w.between, low, high) + period
	case a.Lowest.IsKnown():
		return t.w.open + ", " + fmt.Sprintf(t.w.from, low) + period
	case a.Highest.IsKnown():
		return t.w.open + ", " + fmt.Sprintf(t.w.upTo, high) + period
	}
	return t.w.open
}

// amountCase tells one case of an amount that applies or may apply.
func (t *texter) amountCase(c *CaseFinding, several bool) {
	if c.State == Unmet || c.State == NotInForce {
		return
	}
	formula := c.formula(t.lang)
	if worth := c.Value.In(t.lang); c.Value.IsKnown() && worth != formula {
		formula += " = " + worth
	}
	if name := titled(c.Title, c.Rule, t.lang); name != "" {
		formula = name + ": " + formula
	}
	switch {
	case !several:
	case c.State == Unknown:
		formula += ", " + t.w.states[Unknown]
	case c.Paid:
		formula += ", " + t.w.paid
	default:
		formula += ", " + t.w.notPaid
	}
	t.line(2, "%s%s", formula, cite(c.Basis, t.lang))
}

func (t *texter) parameters() {
	if len(t.verdict.Parameters) == 0 {
		return
	}
	t.section(t.w.parameters)
	for i := range t.verdict.Parameters {
		u := &t.verdict.Parameters[i]
		name := titled(u.Title, u.Name, t.lang)
		if u.Key != "" {
			name += " [" + u.Key + "]"
		}
		if !u.On.IsZero() {
			name += ", " + t.w.date(u.On)
		}
		t.line(1, "%s: %s", name, u.Value.In(t.lang))
		for k := range u.From {
			t.source(&u.From[k], len(u.From) > 1)
		}
	}
}

// source tells one dated value of a parameter.
func (t *texter) source(v *ParameterValue, several bool) {
	parts := []string{fmt.Sprintf(t.w.inForce, t.w.date(v.InForce))}
	if !v.RetroactiveTo.IsZero() {
		parts = append(parts, fmt.Sprintf(t.w.retroactive, t.w.date(v.RetroactiveTo)))
	}
	if !v.Known.IsZero() && v.Known != v.InForce {
		parts = append(parts, fmt.Sprintf(t.w.known, t.w.date(v.Known)))
	}
	lead := ""
	if several {
		lead = t.w.national + ": "
		if v.Key != "" {
			lead = v.Key + ": "
		}
		lead += v.Value.In(t.lang) + ", "
	}
	t.line(2, "%s%s%s", lead, strings.Join(parts, ", "), cite(v.Basis, t.lang))
}

func (t *texter) sources() {
	if len(t.verdict.Basis) == 0 {
		return
	}
	t.section(t.w.basis)
	for _, b := range t.verdict.Basis {
		t.line(1, "%s", b.In(t.lang))
	}
}

// cite puts legal bases behind a line: " (Decree 20/2021/ND-CP art. 5(1))".
func cite(source []legal.Basis, lang string) string {
	if len(source) == 0 {
		return ""
	}
	parts := make([]string, len(source))
	for i, b := range source {
		parts[i] = b.In(lang)
	}
	return " (" + strings.Join(parts, "; ") + ")"
}
