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
	spans, err := d.spans()
	if err != nil {
		return nil, err
	}
	worlds, err := d.worlds(spans)
	if err != nil {
		return nil, err
	}
	o := &outcomes{choices: d.choices(spans)}
	var each [][]Deadline // by reading, then by world
	for _, read := range d.readings() {
		row := make([]Deadline, len(worlds))
		for i, w := range worlds {
			if row[i], err = d.in(read.dims, w.question); err != nil {
				return nil, err
			}
			o.distinct = join(o.distinct, row[i], text.Join("; ", read.label, w.label))
		}
		each = append(each, row)
		o.status = max(o.status, o.firmness(each[0], row, worlds))
	}
	slices.SortFunc(o.distinct, func(a, b Alternative) int { return a.Deadline.compare(b.Deadline) })
	o.awaits = slices.DeleteFunc(slices.Clone(o.choices), func(c calendar.Choice) bool { return !dependOn(c.ID, worlds, each) })
	return o, nil
}

// dependOn reports whether the outcomes of some worlds change with one choice
// while all others stay as they are.
func dependOn(id string, worlds []world, each [][]Deadline) bool {
	for _, row := range each {
		others := map[string]Deadline{} // the outcome, by the decisions on all other choices
		for i, w := range worlds {
			var key strings.Builder
			for _, p := range w.decisions {
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
// they differ from those of the first reading, as firm as the choices that they
// depend on where they differ from each other.
func (o *outcomes) firmness(first, row []Deadline, worlds []world) legal.Status {
	var status legal.Status
	for i := range row {
		if row[i].compare(first[i]) != 0 {
			return legal.Ambiguous
		}
		if row[i].compare(row[0]) != 0 {
			status = legal.Provisional
		}
	}
	if status == legal.Provisional && slices.ContainsFunc(o.choices, func(c calendar.Choice) bool {
		return c.Disputed && dependOn(c.ID, worlds, [][]Deadline{row})
	}) {
		return legal.Ambiguous
	}
	return status
}

// in computes the question of a world under dimensions without a dispute.
func (d Deadline) in(dims convention.Dimensions, q question) (Deadline, error) {
	r := q.reckoner(q.cal, dims, nil)
	if err := r.run(); err != nil {
		return Deadline{}, err
	}
	d.question, d.answer = q, r.answer
	d.conv = d.conv.Reading(dims)
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
	order, _ := d.against(&other) // a close that is not known counts as the end of the day
	return order
}

// against compares when two deadlines end. Where one of them is on the clock their
// instants decide; the error is that the day of both ends when an office closes whose
// hours are not known.
func (d *Deadline) against(other *Deadline) (int, error) {
	switch {
	case d.clock == nil && other.clock == nil:
		return cmp.Or(d.last.Compare(other.last), compareEnds(d.part, other.part)), nil
	case d.clock != nil && other.clock != nil:
		return cmp.Or(d.last.Compare(other.last), d.clock.Compare(*other.clock)), nil
	case d.clock == nil:
		order, err := other.against(d)
		return -order, err
	}
	zone := d.clock.Location()
	if d.Bound() == convention.EarliestDay {
		return d.clock.Compare(other.last.Start(zone)), nil
	}
	end, err := other.endOfLast(zone)
	if err != nil {
		end = other.last.Next().Start(zone)
	}
	if d.last != other.last {
		err = nil
	}
	return d.clock.Compare(end), err
}

// compareEnds compares where on one day two terms end.
func compareEnds(a, b date.ClockTime) int {
	end := func(c date.ClockTime) date.ClockTime {
		if c == 0 {
			return date.Midnight24
		}
		return c
	}
	return cmp.Compare(end(a), end(b))
}

// readings lists the ways to read what the convention leaves in dispute.
func (d Deadline) readings() []reading {
	list, terms := []reading{{dims: d.conv.Dimensions()}}, d.all()
	for _, dispute := range disputes() {
		var next []reading
		for _, read := range list {
			if !slices.ContainsFunc(terms, func(q question) bool { return dispute.arises(&read.dims, &q) }) {
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
