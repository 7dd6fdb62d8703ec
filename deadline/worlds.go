package deadline

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// world is the question with some open choices of its calendars decided.
type world struct {
	question
	decisions []calendar.Decision
	label     text.Sentence
}

// worlds returns one for each combination of the options that are open on some days of
// each calendar. A choice that two calendars have is one choice, as where both are of
// one law, and is decided alike in both.
func (d Deadline) worlds(spans []date.Interval) ([]world, error) {
	list := []world{{question: d.question}}
	choices := d.choices(spans)
	for _, c := range choices {
		if len(list)*len(c.Options) > calendar.MaxVariants {
			return nil, &calendar.VariantsError{Calendar: d.cal.Name(), In: spans[0], Choices: len(choices)}
		}
		var next []world
		for _, w := range list {
			for _, o := range c.Options {
				next = append(next, world{w.question, append(slices.Clip(w.decisions), calendar.Decision{Choice: c.ID, Option: o.ID}), text.Join("; ", w.label, c.Taking(o))})
			}
		}
		list = next
	}
	for i := range list {
		for _, cal := range d.calendars() {
			decided, err := cal.Decided(list[i].decisions...)
			if err != nil {
				return nil, err
			}
			list[i].question = list[i].on(cal, decided)
		}
	}
	return list, nil
}

// choices returns what is open on some days of each calendar, in order of the IDs.
func (d Deadline) choices(spans []date.Interval) []calendar.Choice {
	var list []calendar.Choice
	for i, cal := range d.calendars() {
		list = append(list, cal.Choices(spans[i])...)
	}
	slices.SortStableFunc(list, func(a, b calendar.Choice) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(list, func(a, b calendar.Choice) bool { return a.ID == b.ID })
}

// spans returns, for each calendar, all days that the computation touches on it under
// any reading and decision, so that no choice that matters is missed.
func (d Deadline) spans() ([]date.Interval, error) {
	t := trail{spanOnly: true}
	t.touch(d.event.day)
	for i := range d.others() {
		other := t.beside(i)
		other.spanOnly = true
		other.touch(d.event.day)
	}
	for {
		spans := d.touched(&t)
		worlds, err := d.worlds(spans)
		if err != nil {
			return nil, err
		}
		for _, read := range d.readings() {
			for _, w := range append(worlds, world{question: d.question}) {
				r := w.reckoner(w.cal, read.dims, &t)
				if err := r.run(); err != nil {
					return nil, err
				}
			}
		}
		if slices.Equal(d.touched(&t), spans) {
			return spans, nil
		}
	}
}

// touched returns the days that a computation touched on each calendar.
func (d Deadline) touched(t *trail) []date.Interval {
	calendars := d.calendars()
	all := make([]trail, len(calendars))
	all[0].join(t)
	for i, v := range d.others() {
		all[slices.Index(calendars, v.cal)].join(t.others[i])
	}
	spans := make([]date.Interval, len(all))
	for i := range all {
		spans[i] = all[i].span
	}
	return spans
}
