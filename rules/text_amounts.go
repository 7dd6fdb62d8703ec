package rules

import "github.com/statutory-go/statutory/deadline/text"

func (t *texter) amounts() {
	t.section(&sayAmounts, len(t.verdict.Amounts))
	for i := range t.verdict.Amounts {
		a := &t.verdict.Amounts[i]
		t.line(1, cited(sayAbout.With("what", titled(a.Title, a.ID), "said", worth(a)), a.Basis))
		t.taken(a.Reading, 2)
		for k := range a.Cases {
			t.amountCase(&a.Cases[k], a.Cases[k].Rule != "")
		}
		t.errorsOf(a.Errors, 2)
	}
}

// worth is an amount, or what is known of it.
func worth(a *AmountVerdict) text.Worded {
	switch {
	case a.State == Met:
		return periodic(a.Value, a.Period)
	case a.State == Unmet:
		return sayNotDue.With()
	case a.Lowest.IsKnown() && a.Highest.IsKnown() && !a.Lowest.Equal(a.Highest):
		return periodic(sayBetween.With("lowest", a.Lowest, "highest", a.Highest), a.Period)
	case a.Highest.IsKnown():
		return periodic(sayHighest.With("amount", a.Highest), a.Period)
	case a.Lowest.IsKnown():
		return periodic(sayLowest.With("amount", a.Lowest), a.Period)
	}
	return sayOpen.With()
}

// periodic says how often something is paid, if more than once.
func periodic(amount text.Worded, p Period) text.Worded {
	switch p {
	case PerMonth:
		return sayMonthly.With("amount", amount)
	case PerYear:
		return sayYearly.With("amount", amount)
	case Once:
	}
	return amount
}

// amountCase writes one case of an amount that applies or may apply.
func (t *texter) amountCase(c *CaseFinding, several bool) {
	if c.State == Unmet || c.State == NotInForce {
		return
	}
	formula := c.Formula(t.lang, t.words...)
	what := plain(formula)
	if worth := c.Value.In(t.lang, t.words...); c.Value.IsKnown() && worth != formula {
		what = sayEquals.With("what", what, "value", worth)
	}
	if !c.Title.IsZero() || c.Rule != "" {
		what = sayAbout.With("what", titled(c.Title, c.Rule), "said", what)
	}
	switch {
	case !several:
	case c.State == Unknown:
		what = sayThen.With("what", what, "said", states.Name(Unknown))
	case c.Paid:
		what = sayThen.With("what", what, "said", sayPaid.With())
	default:
		what = sayThen.With("what", what, "said", sayNotPaid.With())
	}
	t.line(2, cited(what, c.Basis))
}

func (t *texter) parameters() {
	t.section(&sayValues, len(t.verdict.Parameters))
	for i := range t.verdict.Parameters {
		u := &t.verdict.Parameters[i]
		name := titled(u.Title, u.Name)
		if u.Key != "" {
			name = sayKey.With("what", name, "key", u.Key)
		}
		if !u.On.IsZero() {
			name = sayThen.With("what", name, "said", u.On)
		}
		value := text.Worded(u.Value)
		if u.NoLocal {
			value = sayNoLocal.With("value", value)
		}
		t.line(1, sayAbout.With("what", name, "said", value))
		for k := range u.From {
			t.line(2, sourceOf(&u.From[k], len(u.From) > 1))
		}
	}
}

// sourceOf says of one dated value of a parameter since when it is law.
func sourceOf(v *ParameterValue, several bool) text.Sentence {
	parts := []text.Sentence{sayInForce.With("day", v.InForce)}
	if !v.RetroactiveTo.IsZero() {
		parts = append(parts, sayRetroactive.With("day", v.RetroactiveTo))
	}
	if !v.Known.IsZero() && v.Known != v.InForce {
		parts = append(parts, sayKnown.With("day", v.Known))
	}
	what := text.Join(", ", parts...)
	if several {
		of := sayNational.With()
		if v.Key != "" {
			of = plain(v.Key)
		}
		what = sayThen.With("what", sayAbout.With("what", of, "said", v.Value), "said", what)
	}
	return cited(what, v.Basis)
}

func (t *texter) sources() {
	t.section(&sayBasis, len(t.verdict.Basis))
	for _, b := range t.verdict.Basis {
		t.line(1, b)
	}
}
