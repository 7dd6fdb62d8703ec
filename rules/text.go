package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
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

// titled is a title in a language, or the name where there is none.
func titled(title text.Text, name, lang string) string {
	if s := title.In(lang); s != "" {
		return s
	}
	return name
}
