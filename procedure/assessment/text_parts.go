package assessment

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// parts writes what an answer tells of the parts of the version, each kind with
// its sentence, in the order in which people need them.
func (t *writer) parts(a Assessment) {
	t.evidence(a)
	t.fees(a.Fees)
	t.limits(a.Limits)
	t.channels(a.Channels)
	t.steps(a.Steps)
	t.authorities(a.Authorities)
	t.outputs(a.Outputs)
	if !a.Modelled { // otherwise the verdict names them
		each(t, sayBasis.With(), a.LegalBasis, func(b legal.Basis) { t.line(b) })
	}
	t.provisions(a.Provisions)
	t.transition(a.Transition)
	t.overlaps(a.Overlaps)
}

// told ends a line about a part: whether it applies, and what it rests on.
func told(what text.Sentence, applies Applies, p procedure.Provenance) text.Sentence {
	return marked(conditional(what, applies), p)
}

// conditional says of a part whether it applies, where that is not certain.
func conditional(what text.Sentence, a Applies) text.Sentence {
	if a.State == rules.Unknown {
		what = sayIfItApplies.With("what", what)
	}
	if !a.Condition.IsZero() {
		what = sayBracket.With("what", what, "said", a.Condition)
	}
	if a.State == rules.Unknown && len(a.Missing) > 0 {
		what = sayDependsOn.With("what", what, "facts", names(a.Missing))
	}
	if a.WaitsForCase {
		what = sayDependsOnCase.With("what", what)
	}
	return what
}

// marked says what a part rests on, and whether it was read.
func marked(what text.Sentence, p procedure.Provenance) text.Sentence {
	if len(p.Basis) > 0 {
		what = sayRestsOn.With("what", what, "provisions", legal.Provisions(p.Basis...))
	}
	if p.Unverified && (len(p.Basis) == 0 || !p.Basis[len(p.Basis)-1].Unverified) {
		what = sayNotRead.With("what", what)
	}
	if !p.Note.IsZero() {
		what = sayBracket.With("what", what, "said", p.Note)
	}
	return what
}

// names lists names that are the same in every language.
func names(list []string) text.Sentence {
	said := make([]text.Sentence, len(list))
	for i, name := range list {
		said[i] = text.Of(text.Plain(name))
	}
	return text.Join(", ", said...)
}

// either joins sentences by a phrase: one and other, one; or other.
func either(by *text.Phrase, list []text.Sentence) text.Sentence {
	var all text.Sentence
	for i, s := range list {
		if i == 0 {
			all = s
		} else {
			all = by.With("one", all, "other", s)
		}
	}
	return all
}

func (t *writer) evidence(a Assessment) {
	if len(a.Evidence) == 0 {
		return
	}
	title := sayPapers.With()
	if a.EvidenceSets > 0 {
		title = saySets.With("n", a.EvidenceSets)
	}
	t.section(title)
	papers := map[string]text.Sentence{}
	for _, e := range a.Evidence {
		papers[e.Of.ID] = text.Of(e.Of.Name)
		if !e.InChoice {
			t.line(told(held(copies(e.Of), e.Held), e.Applies, e.Provenance))
		}
	}
	for _, choice := range a.Choices {
		lists := make([]text.Sentence, len(choice.Of.Lists))
		for i, ids := range choice.Of.Lists {
			list := make([]text.Sentence, len(ids))
			for j, id := range ids {
				list[j] = papers[id]
			}
			lists[i] = either(&sayAnd, list)
		}
		what := either(&sayOr, lists)
		if !choice.Of.Name.IsZero() {
			what = sayAbout.With("what", choice.Of.Name, "said", what)
		}
		t.line(marked(held(what, choice.Held), choice.Provenance))
	}
}

// copies names a paper with how it is handed in.
func copies(e procedure.Evidence) text.Sentence {
	var how []text.Sentence
	if e.Originals > 0 {
		how = append(how, sayOriginals.With("n", e.Originals))
	}
	if e.Copies > 0 {
		how = append(how, sayCopies.With("n", e.Copies))
	}
	if e.Shown {
		how = append(how, sayShown.With())
	}
	if len(how) == 0 {
		return text.Of(e.Name)
	}
	return sayAbout.With("what", e.Name, "said", text.Join(", ", how...))
}

func held(what text.Sentence, is bool) text.Sentence {
	if is {
		return sayHeld.With("what", what)
	}
	return what
}

func (t *writer) fees(fees []Part[procedure.Fee]) {
	t.section(sayFees.With())
	if len(fees) == 0 {
		t.line(sayNoFees.With())
	}
	for _, f := range fees {
		cost := sayAbout.With("what", f.Of.Label(), "said", costs(f.Of))
		t.line(told(t.by(cost, f.Of.Channels), f.Applies, f.Provenance))
	}
}

// costs says how much a fee is.
func costs(f procedure.Fee) text.Worded {
	var what text.Worded = f.Text
	switch {
	case f.Amount != nil && f.Amount.IsZero():
		what = sayFree.With()
	case f.Amount != nil:
		what = *f.Amount
	case !f.SetBy.IsZero():
		what = saySetBy.With("who", f.SetBy)
	}
	if !f.Per.IsZero() {
		what = sayPer.With("amount", what, "unit", f.Per)
	}
	return what
}

// by says by which ways to file something is so.
func (t *writer) by(what text.Sentence, channels []procedure.ChannelKind) text.Sentence {
	if len(channels) == 0 {
		return what
	}
	called := make([]text.Sentence, len(channels))
	for i, c := range channels {
		called[i] = t.channel(c)
	}
	return sayBracket.With("what", what, "said", text.Join(", ", called...))
}

// channel names a way to file as the profile does.
func (t *writer) channel(kind procedure.ChannelKind) text.Sentence {
	name, ok := t.profile.Channel(kind)
	if !ok {
		name, _ = procedure.Profile{}.Channel(kind)
	}
	return name
}

func (t *writer) limits(limits []Limit) {
	each(t, sayLimits.With(), limits, func(l Limit) {
		var term text.Worded = l.Of.Text
		if l.Of.Text.IsZero() {
			term = l.Of.Term
		}
		what := t.by(sayAbout.With("what", l.Of.For, "said", term), l.Of.Channels)
		switch {
		case l.Err != nil:
			what = sayNoDay.With("what", what, "problem", l.Err.Error())
		case !l.Deadline.IsZero():
			what = sayLastDay.With("what", what, "day", firm(l.Deadline))
		}
		t.line(told(what, l.Applies, l.Provenance))
	})
}

// firm says on which day a term ends, and what is open about it.
func firm(d deadline.Deadline) text.Worded {
	last := d.Last().WithWeekday()
	switch d.Status() {
	case legal.Provisional:
		return sayUndecided.With("day", last)
	case legal.Ambiguous:
		return sayReadings.With("day", last)
	case legal.Settled:
	}
	return last
}

func (t *writer) channels(channels []Part[procedure.Channel]) {
	each(t, sayChannels.With(), channels, func(c Part[procedure.Channel]) {
		what := t.channel(c.Of.Kind)
		if c.Of.Online != "" {
			what = sayBracket.With("what", what, "said", c.Of.Online)
		}
		if !c.Of.Place.IsZero() {
			what = sayComma.With("what", what, "said", c.Of.Place)
		}
		if c.Of.URL != "" {
			what = sayComma.With("what", what, "said", c.Of.URL)
		}
		if !c.Of.Text.IsZero() {
			what = sayAbout.With("what", what, "said", c.Of.Text)
		}
		t.line(told(what, c.Applies, c.Provenance))
	})
}

func (t *writer) steps(steps []Step) {
	each(t, saySteps.With(), steps, func(s Step) {
		what := text.Of(s.Of.Name)
		var who []text.Sentence
		for _, name := range []text.Text{s.Of.Office, s.Of.Role} {
			if !name.IsZero() {
				who = append(who, text.Of(name))
			}
		}
		if len(who) > 0 {
			what = sayBracket.With("what", what, "said", text.Join(", ", who...))
		}
		if !s.Of.Term.IsZero() {
			what = sayAbout.With("what", what, "said", s.Of.Term)
		}
		if !s.Deadline.IsZero() {
			what = sayStepEnds.With("what", what, "day", firm(s.Deadline))
		}
		t.line(told(what, s.Applies, s.Provenance))
	})
}

func (t *writer) authorities(authorities []Part[procedure.Authority]) {
	each(t, sayAuthorities.With(), authorities, func(o Part[procedure.Authority]) {
		t.line(marked(sayAbout.With("what", o.Of.Role, "said", o.Of.Name), o.Provenance))
	})
}

func (t *writer) outputs(outputs []Part[procedure.Output]) {
	each(t, sayOutputs.With(), outputs, func(o Part[procedure.Output]) { t.line(told(text.Of(o.Of.Name), o.Applies, o.Provenance)) })
}

func (t *writer) provisions(provisions []Part[procedure.Provision]) {
	each(t, sayProvisions.With(), provisions, func(p Part[procedure.Provision]) { t.line(marked(text.Of(p.Of.Text), p.Provenance)) })
}

func (t *writer) transition(p *Part[procedure.Transition]) {
	if p != nil {
		t.section(sayTransition.With())
		t.line(marked(p.Of.Sentence(), p.Provenance))
	}
}

func (t *writer) overlaps(overlaps []Part[procedure.Overlap]) {
	each(t, sayOverlaps.With(), overlaps, func(o Part[procedure.Overlap]) {
		what := text.Of(o.Of.Text)
		if what.IsZero() {
			what = sayHigherOnly.With("procedures", names(o.Of.With))
		}
		t.line(marked(what, o.Provenance))
	})
}
