package main

import (
	"strings"

	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// Assessed is the answer that one person gets.
type assessed struct {
	Who     string             `json:"who"`
	Outcome assessment.Outcome `json:"outcome"`
	Answer  string             `json:"answer"`
	Amount  string             `json:"amount,omitempty"`
	Reasons []reason           `json:"reasons"`
	Ask     string             `json:"ask,omitempty"`
	// NotAsked says that a fact is missing that could not change the answer.
	NotAsked []string `json:"not_asked,omitempty"`
}

// A reason is one condition of the law and what became of it.
type reason struct {
	State     rules.State `json:"state"`
	Condition string      `json:"condition"`
	Because   string      `json:"because,omitempty"`
	Basis     []string    `json:"basis,omitempty"`
}

func (d desk) assessed(who string, a assessment.Assessment) assessed {
	told := assessed{Who: who, Outcome: a.Outcome, Answer: a.Outcome.In(d.lang)}
	if amount, ok := a.Verdict.Amount("pension"); ok && amount.State == rules.Met {
		told.Amount = amount.Value.In(d.lang)
	}
	if a.Next != nil {
		told.Ask = a.Next.In(d.lang)
	}
	if a.Verdict.Eligible != nil {
		told.Reasons = d.reasons(*a.Verdict.Eligible)
		told.NotAsked = d.notAsked(a.Verdict)
	}
	return told
}

// reasons lists the conditions that decided a finding: of a group that is
// met, the members that are; of one that is not, the members that are not.
func (d desk) reasons(f rules.Finding) []reason {
	if len(f.Rules) == 0 {
		return []reason{{f.State, f.Title.In(d.lang), d.because(f), d.citations(f.Basis)}}
	}
	var list []reason
	for _, member := range f.Rules {
		if member.State == f.State || f.State == rules.Unknown && member.State == rules.Unmet && f.Group == rules.AnyOf {
			list = append(list, d.reasons(member)...)
		}
	}
	return list
}

// because names the values of the conditions that decided a rule, and by how
// much they missed or what is not known.
func (d desk) because(f rules.Finding) string {
	var parts []string
	for _, c := range f.Conditions {
		if c.State != f.State {
			continue
		}
		for _, v := range c.Values {
			if v.Value.Kind() == rules.KindBool {
				continue // the condition says it already
			}
			text := v.Label.In(d.lang) + ": " + v.Value.In(d.lang)
			if c.State == rules.Unmet && c.Margin != nil && !c.Margin.Above {
				text += wordsIn(d.lang).short(c.Margin.By.In(d.lang), c.Margin.Limit.In(d.lang))
			}
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "; ")
}

// notAsked lists the facts that some condition waits for although the verdict
// does not.
func (d desk) notAsked(v rules.Verdict) []string {
	if len(v.Missing) > 0 {
		return nil
	}
	return d.waiting(*v.Eligible)
}

func (d desk) waiting(f rules.Finding) []string {
	var labels []string
	for _, c := range f.Conditions {
		for _, value := range c.Values {
			if c.State == rules.Unknown && !value.Value.IsKnown() {
				labels = append(labels, value.Label.In(d.lang))
			}
		}
	}
	for _, member := range f.Rules {
		labels = append(labels, d.waiting(member)...)
	}
	return labels
}
