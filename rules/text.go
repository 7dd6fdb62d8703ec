package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/words"
)

// String returns the answer as a text in English.
func (v Verdict) String() string { return v.In("en") }

// In returns the answer as a text in a language: what it says, under whose
// law, the amounts with their formulas, and, if it was explained, what became
// of every rule, with values, margins and legal bases. Legal bases that no
// source was read for are marked as unverified. English stands in for
// languages other than English and Vietnamese, except in the author's texts.
func (v Verdict) In(lang string) string {
	t := texter{w: words.In(lang), lang: lang, verdict: &v}
	t.head()
	t.amounts()
	t.questions()
	t.section(t.w.Errors, len(v.Errors))
	t.errorsOf(v.Errors, 1)
	if v.Required != nil {
		t.section(t.w.Required, 1)
		t.finding(v.Required, 1, false)
	}
	if v.Eligible != nil {
		t.section(t.w.Reasons, 1)
		t.finding(v.Eligible, 1, false)
	}
	t.section(t.w.Asides, len(v.Conditions))
	for i := range v.Conditions {
		t.finding(&v.Conditions[i], 1, false)
	}
	t.parameters()
	t.sources()
	t.line(0, "%s", fmt.Sprintf(t.w.Ruleset, v.Ruleset, v.Hash))
	return strings.TrimRight(t.b.String(), "\n")
}

func (t *texter) head() {
	name := titled(t.verdict.Title, t.verdict.Ruleset, t.lang)
	t.line(0, "%s: %s (%s).", name, t.w.Outcomes[t.verdict.Outcome], t.w.AsOf(t.verdict.AsOf))
}

func (t *texter) questions() {
	t.section(t.w.Questions, len(t.verdict.Questions))
	for _, q := range t.verdict.Questions {
		s := titled(q.Label, q.Path, t.lang)
		if question := q.Question.In(t.lang); question != "" {
			s += ": " + question
		}
		t.line(1, "%s", s)
	}
	if t.verdict.Inexact && len(t.verdict.Questions) > 0 {
		t.line(1, "%s", t.w.Inexact)
	}
}

// finding writes a rule and those under it. In brief it is one line: a rule
// that did not come out as its group did has not decided anything.
func (t *texter) finding(f *Finding, depth int, brief bool) {
	t.line(depth, "%s: %s%s", t.name(f), t.w.States[f.State], cite(f.Basis, t.lang))
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
		return fmt.Sprintf(t.w.Groups[AtLeastN], f.AtLeast)
	case f.Group != NoGroup:
		return t.w.Groups[f.Group]
	}
	return f.Expression
}

func (t *texter) condition(c *Condition, depth int) {
	values := equations(c.Values, t.lang)
	if c.Margin != nil {
		values = append(values, t.margin(c.Margin))
	}
	t.line(depth, "%s: %s%s", c.Text, t.w.States[c.State], bracketed(values, ", "))
	for i := range c.Members {
		m := &c.Members[i]
		name := m.Path
		if name == "" {
			name = fmt.Sprintf(t.w.Member, m.Index+1)
		}
		t.line(depth+1, "%s: %s", name, t.w.States[m.State])
		for k := range m.Conditions {
			t.condition(&m.Conditions[k], depth+2)
		}
	}
}

// margin says by how much a comparison is missed.
func (t *texter) margin(m *Margin) string {
	w := t.w
	by, limit := m.By.In(w.Lang), m.Limit.In(w.Lang)
	form := w.Below
	switch {
	case m.By.Decimal().IsZero():
		return fmt.Sprintf(w.Exactly, limit)
	case m.Days && m.By.Int() == 1:
		by = w.Day
	case m.Days:
		by = fmt.Sprintf(w.Days, by)
	}
	switch {
	case m.Days && m.Above:
		form = w.Later
	case m.Days:
		form = w.Earlier
	case m.Above:
		form = w.Above
	}
	return fmt.Sprintf(form, by, limit)
}
