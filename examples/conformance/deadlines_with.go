package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/suggest"
)

// A handling is what the cell "with" says of one case.
type handling struct {
	restart    deadline.Event
	pauses     []date.Interval
	extensions []deadline.Term
	additions  []int
	rivals     []rival
	closed     []date.Date
}

// A rival is another term, of which the shorter or the later holds, and the
// calendar that it is counted on, that of the row where none is named.
type rival struct {
	term     deadline.Term
	later    bool
	calendar calendarCell
}

// A part is one kind of part of the cell: the word it begins with, how it is
// written, and what reads the rest of it.
type part struct {
	word, form string
	read       func(h *handling, rest string, by readers) error
}

// readers read what a part names: a term, in the words of the act where it has
// some, and a calendar.
type readers struct {
	term     func(string) (deadline.Term, error)
	calendar func(string) (calendarCell, error)
}

// parts are the kinds there are, in the order in which they are applied, in
// whatever order they are written.
func parts() []part {
	return []part{
		{"restart", "restart 2026-03-10", (*handling).readRestart},
		{"pause", "pause 2026-03-02/2026-03-05", (*handling).readPause},
		{"extend", "extend 5 working days", (*handling).readExtension},
		{"add", "add 10 days", (*handling).readAddition},
		{"shorter", "shorter 60 working days", (*handling).readShorter},
		{"later", "later 60 working days", (*handling).readLater},
		{"closed", "closed 2026-03-10", (*handling).readClosed},
	}
}

// readWith reads the parts of the cell, ";" between them.
func readWith(cell string, by readers) (handling, error) {
	var h handling
	var problems []error
	for s := range strings.SplitSeq(cell, ";") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		problems = append(problems, h.read(s, by))
	}
	return h, errors.Join(problems...)
}

func (h *handling) read(s string, by readers) error {
	word, rest, _ := strings.Cut(s, " ")
	var words, forms []string
	for _, p := range parts() {
		if p.word == word {
			if err := p.read(h, strings.TrimSpace(rest), by); err != nil {
				return fmt.Errorf("%.100q: %w; write it as in %s", s, err, p.form)
			}
			return nil
		}
		words, forms = append(words, p.word), append(forms, p.form)
	}
	return fmt.Errorf("%.100q begins with no word that is known; %s", s, suggest.Hint(word, words, "write "+suggest.Or(forms)))
}

func (h *handling) readRestart(rest string, _ readers) (err error) {
	if !h.restart.IsZero() {
		return errors.New("a term restarts once, from the last event that makes it")
	}
	h.restart, err = readEvent(rest)
	return err
}

// readPause reads the first and the last day that is not counted.
func (h *handling) readPause(rest string, _ readers) error {
	first, last, found := strings.Cut(rest, "/")
	if !found {
		return errors.New("a pause has a first and a last day that is not counted")
	}
	from, err1 := date.Parse(strings.TrimSpace(first))
	to, err2 := date.Parse(strings.TrimSpace(last))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	in := date.Interval{First: from, Last: to}
	if in.IsReversed() {
		return fmt.Errorf("the last day, %s, is before the first", to)
	}
	h.pauses = append(h.pauses, in)
	return nil
}

func (h *handling) readExtension(rest string, by readers) error {
	t, err := by.term(rest)
	h.extensions = append(h.extensions, t)
	return err
}

// readAddition reads calendar days.
func (h *handling) readAddition(rest string, by readers) error {
	t, err := by.term(rest)
	if err == nil && t != deadline.Days(t.Whole()) {
		err = errors.New("only whole calendar days are added; for other terms write extend")
	}
	h.additions = append(h.additions, t.Whole())
	return err
}

func (h *handling) readShorter(rest string, by readers) error { return h.readRival(rest, false, by) }

func (h *handling) readLater(rest string, by readers) error { return h.readRival(rest, true, by) }

// readRival reads a term, and behind " on " the code of a calendar of its own.
func (h *handling) readRival(rest string, later bool, by readers) (err error) {
	v := rival{later: later}
	term, code, hasCode := strings.Cut(rest, " on ")
	if hasCode {
		if v.calendar, err = by.calendar(strings.TrimSpace(code)); err != nil {
			return err
		}
		if v.calendar.code == "" {
			return errors.New("the calendar of another term has a code")
		}
	}
	v.term, err = by.term(strings.TrimSpace(term))
	h.rivals = append(h.rivals, v)
	return err
}

func (h *handling) readClosed(rest string, _ readers) error {
	d, err := date.Parse(rest)
	h.closed = append(h.closed, d)
	return err
}

// circumstances are the parts as the library takes them, in the order in which they
// are applied.
func (h handling) circumstances(zone *time.Location, known calendars) ([]deadline.Circumstance, error) {
	var list []deadline.Circumstance
	if !h.restart.IsZero() {
		list = append(list, deadline.RestartedBy(h.restart))
	}
	if len(h.pauses) > 0 {
		list = append(list, deadline.Excluding(h.pauses...))
	}
	if len(h.extensions) > 0 {
		list = append(list, deadline.ExtendedBy(h.extensions...))
	}
	for _, days := range h.additions {
		list = append(list, deadline.AddingDays(days, legal.Basis{}))
	}
	for _, v := range h.rivals {
		c, err := v.circumstance(zone, known)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	if len(h.closed) > 0 {
		list = append(list, deadline.Unreachable(h.closed...))
	}
	return list, nil
}

func (v rival) circumstance(zone *time.Location, known calendars) (deadline.Circumstance, error) {
	var on *calendar.Calendar
	if v.calendar.code != "" {
		var err error
		if on, err = known.of(v.calendar, zone); err != nil {
			return deadline.Circumstance{}, err
		}
	}
	if v.later {
		return deadline.Longer(v.term, on), nil
	}
	return deadline.Shorter(v.term, on), nil
}

// days are all days that are named.
func (h handling) days() []date.Date {
	days := slices.Clone(h.closed)
	if !h.restart.IsZero() {
		days = append(days, h.restart.Date())
	}
	for _, in := range h.pauses {
		days = append(days, in.First, in.Last)
	}
	return days
}

// terms are all terms that are named.
func (h handling) terms() []deadline.Term {
	terms := slices.Clone(h.extensions)
	for _, n := range h.additions {
		terms = append(terms, deadline.Days(n))
	}
	for _, v := range h.rivals {
		terms = append(terms, v.term)
	}
	return terms
}
