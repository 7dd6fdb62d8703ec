package deadline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Alternative is one way in which a deadline that is not settled can turn out.
type Alternative struct {
	// Deadline is the deadline in that case: settled, on a calendar on which
	// the decisions are taken and under a convention that takes the reading.
	Deadline Deadline `json:"deadline"`
	// Cases says when it is so: the decisions ("Tết 2027: k = 1") and readings
	// ("the last day stays although it is off") that each lead here. It is
	// empty for a settled deadline.
	Cases []text.Sentence `json:"cases,omitempty"`
}

// outcomes are what a deadline can turn out to be.
type outcomes struct {
	distinct []Alternative // the earliest first
	status   legal.Status
	choices  []calendar.Choice // open on a day that the computation touches
	awaits   []calendar.Choice // those of them on which the deadline depends
}

// Alternatives returns every day or instant that the deadline can turn out to
// be, the earliest first; one if it is settled, none without a deadline.
func (d Deadline) Alternatives() []Alternative {
	if d.IsZero() {
		return nil
	}
	if d.open == nil {
		return []Alternative{{Deadline: d}}
	}
	list := slices.Clone(d.open.distinct)
	for i := range list {
		list[i].Cases = slices.Clone(list[i].Cases)
	}
	return list
}

// Awaits returns the open decisions and disputed provisions of the calendar
// that the deadline depends on, in order of their IDs; none if it is settled
// or depends on the convention's readings alone.
func (d Deadline) Awaits() []calendar.Choice {
	if d.open == nil {
		return nil
	}
	return slices.Clone(d.open.awaits)
}

// settle finds out whether what is open changes anything. If it does, the
// earliest answer stands.
func (d Deadline) settle() (Deadline, error) {
	o, err := d.outcomes()
	if err != nil {
		return Deadline{}, err
	}
	d.answer = o.distinct[0].Deadline.answer
	d.status = o.status
	if o.status != legal.Settled {
		d.open = o
	}
	return d, nil
}

// reading is a convention's dimensions with nothing left in dispute.
type reading struct {
	dims  convention.Dimensions
	label text.Sentence
}

// outcomes computes the question under every reading and every combination of
// decisions, joins what comes to the same, and says how firm the answer is.
func (d Deadline) outcomes() (*outcomes, error) {
	span, err := d.span()
	if err != nil {
		return nil, err
	}
	variants, err := d.cal.Variants(span)
	if err != nil {
		return nil, err
	}
	o := &outcomes{}
	var each [][]Deadline // by reading, then by variant
	for _, read := range d.readings() {
		row := make([]Deadline, len(variants))
		for i, v := range variants {
			if row[i], err = d.in(read.dims, v.Calendar); err != nil {
				return nil, err
			}
			o.distinct = join(o.distinct, row[i], text.Join("; ", read.label, v.Label))
		}
		each = append(each, row)
		firm, err := d.firmness(read.dims, each[0], row)
		if err != nil {
			return nil, err
		}
		o.status = max(o.status, firm)
	}
	slices.SortFunc(o.distinct, func(a, b Alternative) int { return a.Deadline.compare(b.Deadline) })
	o.choices = d.cal.Choices(span)
	o.awaits = slices.DeleteFunc(slices.Clone(o.choices), func(c calendar.Choice) bool { return !dependOn(c.ID, variants, each) })
	return o, nil
}

// dependOn reports whether the outcomes of some variants change with one choice
// while all others stay as they are.
func dependOn(id string, variants []calendar.Variant, each [][]Deadline) bool {
	for _, row := range each {
		others := map[string]Deadline{} // the outcome, by the decisions on all other choices
		for i, v := range variants {
			var key strings.Builder
			for _, p := range v.Decisions {
				if p.Choice != id {
					key.WriteString(p.Choice + "\x00" + p.Option + "\x00")
				}
			}
			if first, seen := others[key.String()]; seen && first.compare(row[i]) != 0 {
				return true
			}
			others[key.String()] = row[i]
		}
	}
	return false
}

// firmness returns how firm the outcomes of one reading are: Ambiguous where
// they differ from those of the first reading, as firm as the calendar where
// they differ from each other.
func (d Deadline) firmness(dims convention.Dimensions, first, outcomes []Deadline) (legal.Status, error) {
	var status legal.Status
	for i := range outcomes {
		if outcomes[i].compare(first[i]) != 0 {
			return legal.Ambiguous, nil
		}
		if outcomes[i].compare(outcomes[0]) != 0 {
			status = legal.Provisional
		}
	}
	if status == legal.Settled {
		return legal.Settled, nil
	}
	r := d.reckoner(d.cal, dims, nil)
	err := r.run()
	return max(status, r.status), err
}

// in computes the question on a calendar under dimensions without a dispute.
func (d Deadline) in(dims convention.Dimensions, cal *calendar.Calendar) (Deadline, error) {
	r := d.reckoner(cal, dims, nil)
	if err := r.run(); err != nil {
		return Deadline{}, err
	}
	d.cal, d.conv, d.answer = cal, d.conv.Reading(dims), r.answer
	d.status = legal.Settled
	return d, nil
}

// join adds an outcome to those found, or its case to the same outcome.
func join(found []Alternative, outcome Deadline, label text.Sentence) []Alternative {
	at := slices.IndexFunc(found, func(a Alternative) bool { return a.Deadline.compare(outcome) == 0 })
	if at < 0 {
		at, found = len(found), append(found, Alternative{Deadline: outcome})
	}
	if !label.IsZero() {
		found[at].Cases = append(found[at].Cases, label)
	}
	return found
}

// compare orders answers by when they end.
func (d Deadline) compare(other Deadline) int {
	end := func(c date.ClockTime) date.ClockTime {
		if c == 0 {
			return date.Midnight24
		}
		return c
	}
	return cmp.Or(d.last.Compare(other.last), d.end().Compare(other.end()), cmp.Compare(end(d.part), end(other.part)))
}

// span returns all days that the computation touches under any reading and
// decision, so that no choice that matters is missed.
func (d Deadline) span() (date.Interval, error) {
	span := date.Interval{First: d.event.day, Last: d.event.day}
	for {
		t := trail{span: span}
		variants, err := d.cal.Variants(span)
		if err != nil {
			return span, err
		}
		for _, read := range d.readings() {
			for _, v := range append(variants, calendar.Variant{Calendar: d.cal}) {
				r := d.reckoner(v.Calendar, read.dims, &t)
				if err := r.run(); err != nil {
					return span, err
				}
			}
		}
		if t.span == span {
			return span, nil
		}
		span = t.span
	}
}

// readings lists the ways to read what the convention leaves in dispute.
func (d Deadline) readings() []reading {
	list := []reading{{dims: d.conv.Dimensions()}}
	for _, dispute := range disputes() {
		var next []reading
		for _, read := range list {
			if !dispute.arises(&read.dims, &d.question) {
				next = append(next, read)
				continue
			}
			for _, way := range dispute.ways {
				resolved := read
				way.take(&resolved.dims)
				resolved.label = text.Join("; ", read.label, way.label.With())
				next = append(next, resolved)
			}
		}
		list = next
	}
	return list
}
