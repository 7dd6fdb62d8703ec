package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/text"
)

// String returns the answer as a text in English.
func (v Verdict) String() string { return v.In("en") }

// In returns the answer as a text in a language: what it says, under whose
// law, the amounts with their formulas, and, if it was explained, what became
// of every rule, with values, margins and legal bases. Legal bases that no
// source was read for are marked as unverified. English stands in for a language
// without words, except in the author's texts.
func (v Verdict) In(lang string, words ...text.Catalogue) string {
	t := texter{lang: lang, words: words, verdict: &v}
	t.head()
	t.amounts()
	t.questions()
	t.section(&sayErrors, len(v.Errors))
	t.errorsOf(v.Errors, 1)
	if v.Required != nil {
		t.section(&sayRequired, 1)
		t.finding(v.Required, 1, false)
	}
	if v.Eligible != nil {
		t.section(&sayReasons, 1)
		t.finding(v.Eligible, 1, false)
	}
	t.section(&sayAsides, len(v.Conditions))
	for i := range v.Conditions {
		t.finding(&v.Conditions[i], 1, false)
	}
	t.parameters()
	t.sources()
	t.line(0, sayRuleset.With("name", v.Ruleset, "hash", v.Hash))
	return strings.TrimRight(t.b.String(), "\n")
}

func (t *texter) head() {
	v := t.verdict
	t.line(0, sayHead.With("name", titled(v.Title, v.Ruleset), "outcome", capital(v.Outcome.In(t.lang, t.words...)), "law", v.AsOf.In(t.lang, t.words...)))
}

// capital writes a word with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func (t *texter) questions() {
	t.section(&sayWanted, len(t.verdict.Questions))
	for _, q := range t.verdict.Questions {
		what := titled(q.Label, q.Path)
		if !q.Question.IsZero() {
			what = sayAbout.With("what", what, "said", q.Question)
		}
		t.line(1, what)
	}
	if t.verdict.Inexact && len(t.verdict.Questions) > 0 {
		t.line(1, sayInexact.With())
	}
}

// finding writes a rule and those under it. In brief it is one line: a rule
// that did not come out as its group did has not decided anything.
func (t *texter) finding(f *Finding, depth int, brief bool) {
	t.line(depth, cited(sayAbout.With("what", nameOf(f), "said", states.Name(f.State)), f.Basis))
	if brief {
		return
	}
	if !f.Message.IsZero() {
		t.line(depth+1, f.Message)
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

// nameOf is the title of a rule, its ID, or for a group without either what it
// asks of its rules.
func nameOf(f *Finding) text.Sentence {
	switch {
	case !f.Title.IsZero() || f.Rule != "":
		return titled(f.Title, f.Rule)
	case f.Group == AtLeastN:
		return sayAtLeast.With("n", f.AtLeast)
	case f.Group != NoGroup:
		return groups.Name(f.Group)
	}
	return plain(f.Expression)
}

func (t *texter) condition(c *Condition, depth int) {
	values := equations(c.Values)
	if c.Margin != nil {
		values = append(values, missedBy(c.Margin))
	}
	t.line(depth, listed(sayAbout.With("what", c.Text, "said", states.Name(c.State)), values))
	for i := range c.Members {
		m := &c.Members[i]
		name := plain(m.Path)
		if m.Path == "" {
			name = sayMember.With("n", m.Index+1)
		}
		t.line(depth+1, sayAbout.With("what", name, "said", states.Name(m.State)))
		for k := range m.Conditions {
			t.condition(&m.Conditions[k], depth+2)
		}
	}
}

// missedBy says by how much a comparison is missed.
func missedBy(m *Margin) text.Sentence {
	if m.By.Decimal().IsZero() {
		return sayExactly.With("limit", m.Limit)
	}
	form, by := &sayBelow, text.Worded(m.By)
	switch {
	case m.Days && m.Above:
		form = &sayLater
	case m.Days:
		form = &sayEarlier
	case m.Above:
		form = &sayAbove
	}
	if m.Days {
		by = sayDays.With("n", m.By.Int())
	}
	return form.With("by", by, "limit", m.Limit)
}
