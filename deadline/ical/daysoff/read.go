package daysoff

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/problem"
)

const (
	longest   = 366       // days of one event
	mostTurns = 8_000_000 // days from the beginning of each recurrence to the end of the coverage
	mostDays  = 200_000   // off, of all events together
	mostNames = 8         // events on one day
	mostWrong = 3         // recurrences without their first day, before the rest is left alone
	earliest  = "1800-01-01"
)

// Read reads a list from an iCalendar file. All but the days is taken from the list
// that is given. Only the days in its coverage are taken, and recurrences go on to its
// end. Two events on one day are one day with both names.
//
// The error is a [problem.List] with everything that is wrong, each with its line
// and property: no coverage, an event without a date or a name, a time of day, in
// whatever zone, components that do not fit in each other, a year of the coverage
// without a day, a file of more than 4 MiB or with more recurrences than can be
// worked out in a few seconds.
func Read(r io.Reader, of daylist.List) (daylist.List, error) {
	data, err := textfile.Read(r, of.Name)
	if err != nil {
		return daylist.List{}, err
	}
	c := &components{problems: textfile.Problems{File: of.Name}}
	c.read(contentLines(data))
	read := &reader{list: of, events: c.events, problems: c.problems, turns: mostTurns, left: mostDays}
	var wrong problem.List
	if errors.As(of.CheckCoverage(), &wrong) {
		for _, p := range wrong {
			read.problems.Take(p)
		}
	}
	if err := read.problems.Err(); err != nil {
		return daylist.List{}, err
	}
	return read.all()
}

// reader makes days of events.
type reader struct {
	list     daylist.List
	events   []event
	problems textfile.Problems
	days     []dayOff
	wrong    int // recurrences without their first day
	turns    int // that may still be; below zero the rest is left alone
	left     int // days that may still be; likewise
}

// dayOff is a day of an event.
type dayOff struct {
	daylist.Day
	line int
}

// spell is what an event says: its days from the first on, and its name.
type spell struct {
	*event
	name     string
	first    date.Date
	length   int
	instance date.Date // of which recurrence it takes the place, if of one
	off      bool      // cancelled
}

func (r *reader) all() (daylist.List, error) {
	var spells []spell
	for i := range r.events {
		if s, ok := r.spell(&r.events[i]); ok {
			spells = append(spells, s)
		}
	}
	instead := r.instances(spells)
	for i := range spells {
		if !spells[i].off && r.left >= 0 && r.turns >= 0 {
			r.spread(&spells[i], instead)
		}
	}
	var lines []int
	r.list.Days, lines = r.merged()
	if err := r.problems.Err(); err != nil {
		return daylist.List{}, err
	}
	return r.list.Checked(lines)
}

// merged puts the events of one day together.
func (r *reader) merged() (days []daylist.Day, lines []int) {
	slices.SortStableFunc(r.days, func(a, b dayOff) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.line, b.line)) })
	var names []string
	for i, d := range r.days {
		if i == 0 || d.Date != r.days[i-1].Date {
			names = nil
			days, lines = append(days, d.Day), append(lines, d.line)
		}
		if slices.Contains(names, d.Name) {
			continue
		}
		if names = append(names, d.Name); len(names) > mostNames {
			r.problems.Add(d.line, "DTSTART", "%s has more than %d events; look whether it is the right file", d.Date, mostNames)
			return nil, nil
		}
		days[len(days)-1].Name = strings.Join(names, " / ")
	}
	return days, lines
}

// instances returns which recurrences have events of their own, by UID. One that takes
// the place of a recurrence stands for it only if there is an event that recurs.
func (r *reader) instances(spells []spell) map[string][]date.Date {
	instead := map[string][]date.Date{}
	for _, s := range spells {
		if s.instance.IsZero() {
			continue
		}
		uid := s.uid()
		if uid == "" {
			p, _ := s.get("RECURRENCE-ID")
			r.problems.Add(p.line, "RECURRENCE-ID", "this takes the place of a recurrence, and the event has no UID that says of which")
		}
		instead[uid] = append(instead[uid], s.instance)
	}
	return instead
}

func (e *event) uid() string {
	p, _ := e.get("UID")
	return p.Value
}

// spell reads an event by itself.
func (r *reader) spell(e *event) (spell, bool) {
	before := r.problems.Len()
	s := spell{event: e, length: 1}
	start, ok := e.get("DTSTART")
	if !ok {
		r.problems.Add(e.line, "DTSTART", "the day is missing; an event has a date, such as DTSTART;VALUE=DATE:20261225")
		return s, false
	}
	s.first = r.date(start, start.Value)
	s.length = r.length(e, s.first)
	r.status(e, &s)
	if p, ok := e.get("RECURRENCE-ID"); ok {
		if s.instance = r.date(p, p.Value); p.Params.Get("RANGE") != "" {
			r.problems.Add(p.line, "RECURRENCE-ID", "this changes all recurrences from a day on (RANGE); end the event before it and begin another")
		}
		if _, recurs := e.get("RRULE"); recurs {
			r.problems.Add(p.line, "RECURRENCE-ID", "this stands beside an RRULE; one recurrence does not recur")
		}
	}
	if p, ok := e.get("EXRULE"); ok {
		r.problems.Add(p.line, "EXRULE", "this is no longer part of iCalendar (RFC 5545); list the days as EXDATE")
	}
	r.name(e, &s)
	return s, r.problems.Len() == before
}

func (r *reader) name(e *event, s *spell) {
	p, ok := e.get("SUMMARY")
	if !ok {
		if !s.off {
			r.problems.Add(e.line, "SUMMARY", "the name is missing; answers tell why a day is off")
		}
		return
	}
	parts, err := p.TextList() // what has a comma that should be escaped is one name, too
	if s.name = strings.TrimSpace(strings.Join(parts, ",")); err != nil || s.name == "" || textfile.HasControl(s.name) {
		r.problems.Add(p.line, "SUMMARY", "%.60q is no name on one line", p.Value)
	}
}

func (r *reader) status(e *event, s *spell) {
	p, ok := e.get("STATUS")
	switch strings.ToUpper(p.Value) {
	case "CANCELLED":
		s.off = true
	case "CONFIRMED":
	default:
		if ok {
			r.problems.Add(p.line, "STATUS", "the event is %.40q; a day is off or it is not: confirm the event or take it out", p.Value)
		}
	}
}

// date reads a date of a property; what is a time of day is refused.
func (r *reader) date(p property, value string) date.Date {
	if t := ical.ValueType(strings.ToUpper(string(p.ValueType()))); t != ical.ValueDate && t != ical.ValueDateTime || len(value) > len("20261225") && strings.ContainsAny(value, "Tt/") {
		r.problems.Add(p.line, p.Name, "%.40q is a time of day; a day off is a date, such as %s;VALUE=DATE:20261225", value, p.Name)
		return date.Date{}
	}
	if len(value) == len("20261225") {
		if d, err := date.Parse(value[:4] + "-" + value[4:6] + "-" + value[6:]); err == nil {
			if !d.Before(date.MustParse(earliest)) {
				return d
			}
			r.problems.Add(p.line, p.Name, "%.40q lies before %s; look whether it is the right file", value, earliest)
			return date.Date{}
		}
	}
	r.problems.Add(p.line, p.Name, "%.40q is no day; write it as 20261225", value)
	return date.Date{}
}

// length returns how many days an event lasts. DTEND is the day after its last.
func (r *reader) length(e *event, first date.Date) int {
	end, hasEnd := e.get("DTEND")
	duration, hasDuration := e.get("DURATION")
	days, at := 1, end
	switch {
	case first.IsZero():
		return 0
	case hasEnd && hasDuration:
		r.problems.Add(duration.line, "DURATION", "this stands beside DTEND in line %d; give one of them", end.line)
		return 0
	case hasEnd:
		last := r.date(end, end.Value)
		if last.IsZero() {
			return 0
		}
		days = last.Sub(first)
	case hasDuration:
		at = duration
		length, err := duration.Duration()
		if days = int(length / (24 * time.Hour)); err != nil || length%(24*time.Hour) != 0 {
			r.problems.Add(duration.line, "DURATION", "%.40q is no number of whole days; write it as P2D", duration.Value)
			return 0
		}
	}
	switch {
	case days < 1:
		r.problems.Add(at.line, at.Name, "%.40q does not end after %s; the end is the day after the last day off", at.Value, first)
	case days > longest:
		r.problems.Add(at.line, at.Name, "%.40q is %d days after %s; an event lasts at most %d", at.Value, days, first, longest)
	default:
		return days
	}
	return 0
}

// spread adds the days of an event with all its recurrences.
func (r *reader) spread(s *spell, instead map[string][]date.Date) {
	starts := []date.Date{s.first}
	p, rule := s.get("RRULE")
	recurs := rule || len(s.properties["RDATE"]) > 0
	if rule {
		var ok bool
		if starts, ok = r.recurrences(p, s); !ok {
			return
		}
	}
	for _, p := range s.properties["RDATE"] {
		starts = append(starts, r.dates(p)...)
	}
	var except []date.Date
	for _, p := range s.properties["EXDATE"] {
		except = append(except, r.dates(p)...)
	}
	if recurs && s.instance.IsZero() && s.uid() != "" {
		except = append(except, instead[s.uid()]...)
	}
	slices.SortFunc(starts, date.Date.Compare)
	slices.SortFunc(except, date.Date.Compare)
	for _, start := range slices.Compact(starts) {
		if _, not := slices.BinarySearchFunc(except, start, date.Date.Compare); !not {
			days := r.covered(s, start)
			if r.left -= len(days); r.left < 0 {
				r.problems.Add(s.line, "DTSTART", "with this event there are more than %d days; state a shorter coverage", mostDays)
				return
			}
			r.days = append(r.days, days...)
		}
	}
}

// covered returns the days of one occurrence that lie in the coverage.
func (r *reader) covered(s *spell, start date.Date) []dayOff {
	var days []dayOff
	for i := range s.length {
		if d := start.AddDays(i); r.list.Coverage.Contains(d) {
			days = append(days, dayOff{daylist.Day{Date: d, Name: s.name}, s.line})
		}
	}
	return days
}

// recurrences returns the days on which an event begins, up to the end of the coverage.
func (r *reader) recurrences(p property, s *spell) ([]date.Date, bool) {
	last := r.list.Coverage.Last
	if r.turns -= max(0, last.Sub(s.first)); r.turns < 0 {
		r.problems.Add(p.line, "RRULE", "the recurrences up to here span more than %d days; let the events begin later, or state a shorter coverage", mostTurns)
		return nil, false
	}
	rule, err := newRecurrence(p.Value, s.first)
	var days []date.Date
	if err == nil {
		days, err = rule.days(last)
	}
	if err == nil {
		return days, true
	}
	r.problems.Add(p.line, "RRULE", "%v", err)
	var unlike *startError
	if errors.As(err, &unlike) {
		if r.wrong++; r.wrong > mostWrong {
			r.turns = -1
		}
	}
	return nil, false
}

func (r *reader) dates(p property) []date.Date {
	var days []date.Date
	for value := range strings.SplitSeq(p.Value, ",") {
		if d := r.date(p, value); !d.IsZero() {
			days = append(days, d)
		}
	}
	return days
}
