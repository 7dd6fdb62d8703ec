package assessment

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// limit counts a time limit that can be counted.
func (x *assessing) limit(p Part[procedure.TimeLimit]) Limit {
	if p.Of.For == "" {
		p.Of.For = procedure.ForDecision
	}
	if p.Of.From == "" {
		p.Of.From = procedure.FromComplete
	}
	event, circumstances := x.event(p.Of)
	due, err := x.compute(event, p.Of.Term, circumstances...)
	return Limit{p, due, err}
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
		conv = conv.Amended(func(d *convention.Dimensions) { d.CutOff = cutoff },
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
	return legal.Basis{Act: sayOwnHandling.With().Text("en", "vi")}
}

// endsOnItsDay reports whether a term ends on the day of its event.
func endsOnItsDay(t deadline.Term) bool {
	return t.Whole() == 0 && t.TenThousandths() == 0 && t.ExtraDays() == 0
}

// event returns what a limit counts from; zero if the question does not give
// it.
func (x *assessing) event(l procedure.TimeLimit) (deadline.Event, []deadline.Circumstance) {
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

// step computes the day on which a step ends if each takes its whole term: from
// receipt, or from the latest end of the steps before it if all of them are
// known. The step above one that names none is before it.
func (x *assessing) step(p Part[procedure.Step]) Step {
	step := Step{Part: p}
	after := p.Of.After
	if len(after) == 0 && x.before != "" {
		after = []string{x.before}
	}
	if event, ok := x.endOf(after); ok {
		step.Deadline, step.Err = x.compute(event, p.Of.Term)
	}
	if x.ends == nil {
		x.ends = map[string]deadline.Deadline{}
	}
	x.ends[p.Of.ID] = step.Deadline
	if p.State == rules.Met {
		x.before = p.Of.ID
	}
	return step
}

// endOf returns the latest end of some steps, receipt if there are none, and
// false if one of them is not known.
func (x *assessing) endOf(steps []string) (deadline.Event, bool) {
	event := x.q.Received
	for i, id := range steps {
		end := x.ends[id]
		if end.IsZero() || end.Status() != legal.Settled {
			return deadline.Event{}, false
		}
		if last := deadline.On(end.Last()); i == 0 || last.Date().After(event.Date()) {
			event = last
		}
	}
	return event, true
}
