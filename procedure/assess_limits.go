package procedure

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/rules"
)

// limits tells the time limits, and counts those that can be counted.
func (x *assessing) limits() {
	for i, l := range x.version.Limits {
		if !x.byChannel(l.Channels) {
			continue
		}
		due := LimitDue{For: l.For, Term: l.Term, Text: l.Text, From: l.From, FromFact: l.FromFact, Step: l.Step,
			Channels: slices.Clone(l.Channels), Cases: slices.Clone(l.Cases),
			Applies: x.applies(fmt.Sprintf("limits[%d]", i), l.When, l.Cases), Mark: mark(l.Provenance)}
		if due.For == "" {
			due.For = ForDecision
		}
		if due.From == "" {
			due.From = FromComplete
		}
		if due.State == rules.Unmet {
			continue
		}
		x.count(&due)
		x.a.Limits = append(x.a.Limits, due)
	}
}

// count computes the day on which a limit ends.
func (x *assessing) count(l *LimitDue) {
	if l.Term.IsZero() || x.q.Convention.IsZero() {
		return
	}
	event, circumstances := x.event(*l)
	if event.IsZero() {
		return
	}
	l.Deadline, l.Err = deadline.Compute(event, l.Term, x.q.Calendar, x.q.Convention, circumstances...)
}

// event returns what a limit counts from; zero if the question does not give
// it.
func (x *assessing) event(l LimitDue) (deadline.Event, []deadline.Circumstance) {
	switch l.From {
	case FromComplete, FromFiling:
		return x.q.Received, nil
	case FromDateFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), nil
	case BeforeFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), []deadline.Circumstance{deadline.Backward()}
	case FromStep:
	}
	return deadline.Event{}, nil
}
