package calendar

import (
	"fmt"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// definitionCheck collects what is wrong with a definition.
type definitionCheck struct {
	def      *Definition
	problems []Problem
}

// The most choices and options a calendar holds; the last option number marks
// an open choice.
const (
	maxChoices = 1 << 12
	maxOptions = undecided
)

func newDefinitionCheck(def *Definition) *definitionCheck {
	k := &definitionCheck{def: def}
	if def.Name == "" {
		k.add("name", date.Date{}, "give the calendar a name; answers and errors call it by it")
	}
	if !k.coverage() {
		return k
	}
	for i, r := range def.Rest {
		k.restDays(fmt.Sprintf("rest[%d]", i), r)
	}
	k.choices()
	for i := range def.Marks {
		k.mark(&def.Marks[i], func() string { return fmt.Sprintf("marks[%d]", i) })
	}
	return k
}

func (k *definitionCheck) add(place string, day date.Date, format string, args ...any) {
	k.problems = append(k.problems, Problem{Place: place, Day: day, Reason: fmt.Sprintf(format, args...)})
}

func (k *definitionCheck) err() error {
	if len(k.problems) == 0 {
		return nil
	}
	return &Error{Calendar: k.def.Name, Problems: k.problems}
}

func (k *definitionCheck) coverage() bool {
	c := k.def.Coverage
	switch {
	case c.First.IsZero() || c.Last.IsZero():
		k.add("coverage", date.Date{}, "give its first and its last day; a calendar speaks about no others")
	case c.IsReversed():
		k.add("coverage", date.Date{}, "the last day %s lies before the first day %s", c.Last, c.First)
	default:
		return true
	}
	return false
}

func (k *definitionCheck) restDays(place string, r RestDays) {
	for _, w := range r.Weekdays {
		if w < time.Sunday || w > time.Saturday {
			k.add(place, date.Date{}, "%d is no weekday; write time.Sunday to time.Saturday", int(w))
		}
	}
	if r.During.IsReversed() {
		k.add(place, date.Date{}, "its interval %s is reversed", r.During)
	}
}

func (k *definitionCheck) choices() {
	if len(k.def.Choices) > maxChoices {
		k.add("choices", date.Date{}, "there are %d choices; a calendar holds %d", len(k.def.Choices), maxChoices)
	}
	seen := map[string]bool{}
	for _, c := range k.def.Choices {
		place := "choice " + c.ID
		switch {
		case c.ID == "":
			k.add("choices", date.Date{}, "a choice has no ID; give each its own")
		case seen[c.ID]:
			k.add(place, date.Date{}, "is given twice; put the options of one choice together")
		}
		seen[c.ID] = true
		if len(c.Options) < 2 || len(c.Options) > maxOptions {
			k.add(place, date.Date{}, "has %d options; an open choice has from 2 to %d", len(c.Options), maxOptions)
		}
		k.options(place, c)
	}
}

func (k *definitionCheck) options(place string, c Choice) {
	seen := map[string]bool{}
	for _, o := range c.Options {
		at := place + ", option " + o.ID
		switch {
		case o.ID == "":
			k.add(place, date.Date{}, "an option has no ID; give each its own")
		case seen[o.ID]:
			k.add(at, date.Date{}, "is given twice")
		}
		seen[o.ID] = true
		for i := range o.Marks {
			k.mark(&o.Marks[i], func() string { return at })
		}
	}
}

// mark checks one mark; place is asked only for a mark that is wrong.
func (k *definitionCheck) mark(m *Mark, place func() string) {
	if !k.def.Coverage.Contains(m.Date) {
		k.add(place(), m.Date, "lies outside the coverage %s", k.def.Coverage)
	}
	if m.Kind == DayOrdinary || m.Kind > DayProposal {
		k.add(place(), m.Date, "a mark cannot be of the kind %q; say whether it is a holiday, a closure, a swap …", m.Kind)
	}
	if !m.Against.IsZero() && m.Against == m.Date {
		k.add(place(), m.Date, "is swapped against itself; name the other day")
	}
	for _, p := range m.When {
		k.pick(place(), m.Date, p)
	}
}

func (k *definitionCheck) pick(place string, day date.Date, p Decision) {
	i := slices.IndexFunc(k.def.Choices, func(c Choice) bool { return c.ID == p.Choice })
	if i < 0 {
		k.add(place, day, "depends on the choice %q, which the calendar does not have", p.Choice)
		return
	}
	if !slices.ContainsFunc(k.def.Choices[i].Options, func(o Option) bool { return o.ID == p.Option }) {
		k.add(place, day, "depends on the option %q, which the choice %s does not have", p.Option, p.Choice)
	}
}
