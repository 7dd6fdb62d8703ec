package assessment

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// limits lists the time limits, and counts those that can be counted.
func (x *assessing) limits() {
	for i, l := range x.version.Limits {
		if !x.byChannel(l.Channels) {
			continue
		}
		due := Limit{For: l.For, Term: l.Term, Text: l.Text, From: l.From, FromFact: l.FromFact, Step: l.Step,
			Channels: slices.Clone(l.Channels), Cases: slices.Clone(l.Cases),
			Applies: x.applies(fmt.Sprintf("limits[%d]", i), l.When, l.Cases), Provenance: mark(l.Provenance)}
		if due.For == "" {
			due.For = procedure.ForDecision
		}
		if due.From == "" {
			due.From = procedure.FromComplete
		}
		if due.State == rules.Unmet {
			continue
		}
		x.count(&due)
		x.a.Limits = append(x.a.Limits, due)
	}
}

// count computes the day on which a limit ends.
func (x *assessing) count(l *Limit) {
	event, circumstances := x.event(*l)
	l.Deadline, l.Err = x.compute(event, l.Term, circumstances...)
}

// compute counts a term with the version's own cut-off. Without a term or an
// event there is nothing to count.
func (x *assessing) compute(event deadline.Event, term deadline.Term, with ...deadline.Circumstance) (deadline.Deadline, error) {
	if term.IsZero() || event.IsZero() {
		return deadline.Deadline{}, nil
	}
	conv := x.q.Convention
	if conv.IsZero() {
		conv = x.a.profile.Convention()
	}
	if conv.IsZero() {
		return deadline.Deadline{}, &QuestionError{"Convention", "nothing says how days are counted; set Convention"}
	}
	if cutoff := x.version.Handling.Cutoff; cutoff != 0 && endsOnItsDay(term) && event == x.q.Received {
		if _, ok := event.Instant(); !ok {
			return deadline.Deadline{}, &QuestionError{"Received", fmt.Sprintf(
				"what is received after %s counts from the next working day; set Received with the time of day, by deadline.At", cutoff)}
		}
		conv = conv.Derive(conv.Name(), conv.Basis(), func(d *convention.Dimensions) { d.CutOff = cutoff },
			convention.By(x.cutoffBasis(), convention.DimCutOff))
	}
	return deadline.Compute(event, term, x.q.Calendar, conv, with...)
}

// cutoffBasis returns the provision that the cut-off of the version rests on,
// never one of the convention's act.
func (x *assessing) cutoffBasis() legal.Basis {
	if stated := x.version.Handling.Basis; len(stated) > 0 {
		return stated[0]
	}
	return legal.Basis{Act: words.Both("the version's own handling", "quy định xử lý của phiên bản thủ tục")}
}

// endsOnItsDay reports whether a term ends on the day of its event.
func endsOnItsDay(t deadline.Term) bool {
	return t.Whole() == 0 && t.TenThousandths() == 0 && t.ExtraDays() == 0
}

// event returns what a limit counts from; zero if the question does not give
// it.
func (x *assessing) event(l Limit) (deadline.Event, []deadline.Circumstance) {
	switch l.From {
	case procedure.FromComplete, procedure.FromFiling:
		return x.q.Received, nil
	case procedure.FromDateFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), nil
	case procedure.BeforeFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), []deadline.Circumstance{deadline.Backward()}
	case procedure.FromStep:
	}
	return deadline.Event{}, nil
}

// steps lists the order of the work, with the days on which the steps end if
// each takes its whole term, and the forms.
func (x *assessing) steps() {
	ends := map[string]deadline.Deadline{}
	before := "" // the last step above that takes place for certain
	for i, s := range x.version.Steps {
		step := Step{ID: s.ID, Name: s.Name, Office: s.Office, Role: s.Role, Term: s.Term, After: slices.Clone(s.After),
			Applies: x.applies(fmt.Sprintf("steps[%d]", i), s.When, nil), Provenance: mark(s.Provenance)}
		step.inWords(s.Condition, s.When)
		if step.State == rules.Unmet {
			continue
		}
		after := s.After
		if len(after) == 0 && before != "" {
			after = []string{before}
		}
		x.countStep(&step, after, ends)
		ends[s.ID] = step.Deadline
		if step.State == rules.Met {
			before = s.ID
		}
		x.a.Steps = append(x.a.Steps, step)
	}
	for _, f := range x.a.profile.FormsOf(*x.version) {
		x.a.Forms = append(x.a.Forms, Form{f.ID, f.Name, f.URL, mark(f.Provenance)})
	}
}

// countStep computes the day on which a step ends: from receipt, or from the
// latest end of the steps before it if all of them are known.
func (x *assessing) countStep(s *Step, after []string, ends map[string]deadline.Deadline) {
	event := x.q.Received
	for i, id := range after {
		end := ends[id]
		if end.IsZero() || end.Status() != legal.Settled {
			return
		}
		if last := deadline.On(end.Last()); i == 0 || last.Date().After(event.Date()) {
			event = last
		}
	}
	s.Deadline, s.Err = x.compute(event, s.Term)
}
