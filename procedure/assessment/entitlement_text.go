package assessment

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
)

// String returns the answer in English.
func (e Entitlement) String() string { return e.In("en") }

// In returns the answer as a text of several lines in a language: which
// procedures the person is or may be entitled to, what is paid after overlaps,
// and what is still to be asked.
func (e Entitlement) In(lang string, words ...text.Catalogue) string {
	t := &writer{lang: lang, words: words}
	called := map[string]text.Text{}
	t.section(sayProcedures.With())
	for _, a := range e.Assessments {
		called[a.Procedure] = a.Name
		what := sayAbout.With("what", a.Name, "said", a.Outcome)
		if a.Outcome == Undetermined && !a.Modelled {
			what = sayUnruled.With("what", what)
		}
		t.line(what)
	}
	each(t, sayPaid.With(), e.Payments, func(p Payment) { t.line(paid(p, called)) })
	each(t, sayToAsk.With(), e.Questions, func(q FactQuestion) { t.line(q) })
	return t.text()
}

// paid says what is paid for which procedure, and instead of which others.
func paid(p Payment, called map[string]text.Text) text.Sentence {
	if p.State != rules.Met {
		return sayOpen.With("procedures", procedures(p.Open, called))
	}
	what := sayAbout.With("what", periodic(p), "said", called[p.Under])
	if len(p.Instead) > 0 {
		what = sayInstead.With("what", what, "procedures", procedures(p.Instead, called))
	}
	return what
}

func periodic(p Payment) text.Sentence {
	switch p.Period {
	case rules.PerMonth:
		return sayMonthly.With("amount", p.Amount)
	case rules.PerYear:
		return sayYearly.With("amount", p.Amount)
	case rules.Once:
		return sayOnce.With("amount", p.Amount)
	}
	return sayAmount.With("amount", p.Amount)
}

func procedures(keys []string, called map[string]text.Text) text.Sentence {
	list := make([]text.Sentence, len(keys))
	for i, key := range keys {
		list[i] = text.Of(called[key])
	}
	return text.Join(", ", list...)
}
