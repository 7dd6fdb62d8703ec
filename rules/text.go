package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// String returns the answer as a text in English.
func (v Verdict) String() string { return v.In("en") }

// In returns the answer as a text in a language: what it says, under whose
// law, the amounts with their formulas, and, if it was explained, what became
// of every rule, with values, margins and legal bases. Legal bases that no
// source was read for are marked as unverified. English stands in for
// languages other than English and Vietnamese, except in the author's texts.
func (v Verdict) In(lang string) string {
	t := texter{w: wordsIn(lang), lang: lang, verdict: &v}
	t.head()
	t.amounts()
	t.questions()
	t.faults(t.w.errors, v.Errors)
	if v.Required != nil {
		t.section(t.w.required)
		t.finding(v.Required, 1, false)
	}
	if v.Eligible != nil {
		t.section(t.w.reasons)
		t.finding(v.Eligible, 1, false)
	}
	if len(v.Conditions) > 0 {
		t.section(t.w.asides)
		for i := range v.Conditions {
			t.finding(&v.Conditions[i], 1, false)
		}
	}
	t.parameters()
	t.sources()
	t.line(0, "%s", fmt.Sprintf(t.w.ruleset, v.Ruleset, v.Hash))
	return strings.TrimRight(t.b.String(), "\n")
}

type texter struct {
	b       strings.Builder
	w       *words
	lang    string
	verdict *Verdict
}

func (t *texter) line(depth int, format string, args ...any) {
	t.b.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(&t.b, format, args...)
	t.b.WriteByte('\n')
}

func (t *texter) section(name string) { t.line(0, "%s:", name) }

func (t *texter) head() {
	name := t.verdict.Title.In(t.lang)
	if name == "" {
		name = t.verdict.Ruleset
	}
	t.line(0, "%s: %s (%s).", name, t.w.outcomes[t.verdict.Outcome], t.w.asOf(t.verdict.AsOf))
}

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

func (t *texter) questions() {
	if len(t.verdict.Questions) == 0 {
		return
	}
	t.section(t.w.questions)
	for _, q := range t.verdict.Questions {
		s := titled(q.Label, q.Path, t.lang)
		if question := q.Question.In(t.lang); question != "" {
			s += ": " + question
		}
		t.line(1, "%s", s)
	}
	if t.verdict.Inexact {
		t.line(1, "%s", t.w.inexact)
	}
}

func (t *texter) faults(heading string, faults []Fault) {
	if len(faults) == 0 {
		return
	}
	t.section(heading)
	t.errorsOf(faults, 1)
}

func (t *texter) errorsOf(faults []Fault, depth int) {
	for _, f := range faults {
		s := f.Message
		if f.Hint != "" {
			s += "; " + f.Hint
		}
		t.line(depth, "%s", s)
	}
}

// finding tells a rule and those under it. In brief it is one line: a rule
// that did not come out as its group did has not decided anything.
func (t *texter) finding(f *Finding, depth int, brief bool) {
	t.line(depth, "%s: %s%s", t.name(f), t.w.states[f.State], cite(f.Basis, t.lang))
	if brief {
		return
	}
	if m := f.Message.In(t.lang); m != "" {
		t.line(depth+1, "%s", m)
	}
	t.taken(f.Reading, depth+1)
	for i := range f.Conditions {
		if f.decidedBy(f.Conditions[i].State) {
			t.condition(&f.Conditions[i], depth+1)
		}
	}
	t.errorsOf(f.Errors, depth+1)
	for i := range f.Rules {
		member := &f.Rules[i]
		undecisive := f.Group == AnyOf && f.State == Met && member.State != Met ||
			f.Group == AllOf && f.State == Unmet && member.State != Unmet ||
			f.State == Unknown && member.State != Unknown
		t.finding(member, depth+1, undecisive)
	}
}

// decidedBy reports whether a condition of a state bears on what became of
// the rule.
func (f *Finding) decidedBy(s State) bool {
	if s == f.State || s == Redacted {
		return true
	}
	for i := range f.Conditions {
		if f.Conditions[i].State == f.State {
			return false
		}
	}
	return true
}

// name is the title of a rule, its ID, or for a group without either what it
// asks of its rules.
func (t *texter) name(f *Finding) string {
	switch {
	case !f.Title.IsZero() || f.Rule != "":
		return titled(f.Title, f.Rule, t.lang)
	case f.Group == AtLeastN:
		return fmt.Sprintf(t.w.groups[AtLeastN], f.AtLeast)
	case f.Group != NoGroup:
		return t.w.groups[f.Group]
	}
	return f.Expression
}

func (t *texter) taken(r *ReadingTaken, depth int) {
	if r == nil {
		return
	}
	s := fmt.Sprintf(t.w.reading, titled(r.Title, r.ID, t.lang)) + cite(r.Basis, t.lang)
	if r.Asked {
		s += t.w.readingAsked
	}
	if len(r.Others) > 0 {
		s += fmt.Sprintf(t.w.readingKept, strings.Join(r.Others, ", "))
	}
	t.line(depth, "%s", s)
}

func (t *texter) condition(c *Condition, depth int) {
	s := fmt.Sprintf("%s: %s", c.Text, t.w.states[c.State])
	var values []string
	for _, n := range c.Values {
		values = append(values, titled(n.Label, n.Name, t.lang)+" = "+n.Value.In(t.lang))
	}
	if c.Margin != nil {
		values = append(values, t.w.margin(c.Margin))
	}
	if len(values) > 0 {
		s += " (" + strings.Join(values, ", ") + ")"
	}
	t.line(depth, "%s", s)
	for i := range c.Members {
		m := &c.Members[i]
		name := m.Path
		if name == "" {
			name = fmt.Sprintf(t.w.member, m.Index+1)
		}
		t.line(depth+1, "%s: %s", name, t.w.states[m.State])
		for k := range m.Conditions {
			t.condition(&m.Conditions[k], depth+2)
		}
	}
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
		t.line(1, "%s, %s: %s", name, t.w.date(u.On), u.Value.In(t.lang))
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

// titled is a title in a language, or the name where there is none.
func titled(title deadline.Text, name, lang string) string {
	if s := title.In(lang); s != "" {
		return s
	}
	return name
}

// cite puts legal bases behind a line: " (Decree 20/2021/ND-CP art. 5(1))".
func cite(basis []deadline.LegalBasis, lang string) string {
	if len(basis) == 0 {
		return ""
	}
	parts := make([]string, len(basis))
	for i, b := range basis {
		parts[i] = b.In(lang)
	}
	return " (" + strings.Join(parts, "; ") + ")"
}
