package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/periods"
)

// A cellError is what is wrong with one cell of a row.
type cellError struct {
	column string
	err    error
}

func (e *cellError) Error() string { return "column " + e.column + ": " + e.err.Error() }

func (e *cellError) Unwrap() error { return e.err }

// inColumn returns an error as that of a column, and nil for none.
func inColumn(column string, err error) error {
	if err == nil {
		return nil
	}
	return &cellError{column, err}
}

// question is what a row asks. The error names every cell that is wrong.
func (r deadlineRow) question(known calendars) (periods.Question, error) {
	named, errNamed := conventionNamed(r.cell("convention"))
	event, errEvent := readEvent(r.cell("event"))
	term, errTerm := named.term(r.cell("term"))
	back, errBack := readDirection(r.cell("direction"))
	cell, errCell := readCalendar(r.cell("calendar"), known.law)
	with, errWith := readWith(r.cell("with"), readers{named.term, func(s string) (calendarCell, error) { return readCalendar(s, known.law) }})
	err := errors.Join(inColumn("convention", errNamed), inColumn("event", errEvent), inColumn("term", errTerm),
		inColumn("direction", errBack), inColumn("calendar", errCell), inColumn("with", errWith))
	if err != nil {
		return periods.Question{}, err
	}
	q := periods.Question{Event: event, Term: term, Convention: named.of()}
	if q.Calendar, err = r.calendar(cell, q, with, known); err != nil {
		return q, err
	}
	if q.With, err = with.circumstances(zoneOf(event), known); err != nil {
		return q, inColumn("with", err)
	}
	if back {
		q.With = append(q.With, deadline.Backward())
	}
	return q, nil
}

func readDirection(cell string) (back bool, err error) {
	if cell != "" && cell != "back" {
		return false, fmt.Errorf("%.100q is no direction; write back, or leave it empty", cell)
	}
	return cell == "back", nil
}

// zoneOf is the clock of office hours: that of the event.
func zoneOf(event deadline.Event) *time.Location {
	if at, ok := event.Instant(); ok {
		return at.Location()
	}
	return time.UTC
}

// calendar is that of the code, or of the days that the row lists.
func (r deadlineRow) calendar(cell calendarCell, q periods.Question, with handling, known calendars) (*calendar.Calendar, error) {
	zone := zoneOf(q.Event)
	if cell.code == "" {
		return cell.listed(r, zone, append(with.days(), q.Event.Date()), append(with.terms(), q.Term))
	}
	if r.listsDays() {
		return nil, inColumn("calendar", fmt.Errorf("it is %s, and the row lists holidays or worked days, too; leave out the code or the days", cell.code))
	}
	cal, err := known.of(cell, zone)
	return cal, inColumn("calendar", err)
}

// compute answers the row. The error names the columns.
func (r deadlineRow) compute(known calendars) (deadline.Deadline, error) {
	q, err := r.question(known)
	if err != nil {
		return deadline.Deadline{}, err
	}
	d, err := q.Compute()
	return d, inColumn(columnOf(err, q), err)
}

// columnOf is the column that an error of the computation is about.
func columnOf(err error, q periods.Question) string {
	var (
		force    *convention.NotInForceError
		event    *deadline.EventError
		term     *deadline.TermError
		beyond   *date.Error
		unstated *deadline.UnstatedError
	)
	switch {
	case errors.As(err, &force), errors.As(err, &event):
		return "event"
	case errors.As(err, &term) && term.Term != q.Term:
		return "with"
	case errors.As(err, &term), errors.As(err, &beyond):
		return "term"
	case errors.As(err, &unstated):
		return columnAbout(unstated.Dimension)
	}
	return "calendar" // it covers too few days, or has no office hours
}

// columnAbout is the column of what a convention is silent on.
func columnAbout(d convention.Dimension) string {
	switch d {
	case convention.DimDays, convention.DimHours, convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear, convention.DimFraction:
		return "term"
	case convention.DimExtension, convention.DimAdditions, convention.DimMonthPause:
		return "with"
	default:
		return "convention"
	}
}

// answer computes the row and compares it with what it expects.
func (r deadlineRow) answer(known calendars) row {
	out := row{id: r.name(), state: failed, expected: r.cell("expected")}
	want, malformed := readExpected(r.cell("expected"))
	d, err := r.compute(known)
	switch {
	case malformed != nil:
		out.got = r.wrong(errors.Join(err, inColumn("expected", malformed)))
		return out
	case err != nil:
		out.got = r.wrong(err)
		if want.occursIn(err) {
			out.state = passed
		}
		return out
	}
	var same bool
	if out.got, same = want.compare(d); same {
		out.state = passed
	}
	return out
}

// wrong says what is wrong with the row.
func (r deadlineRow) wrong(err error) string {
	return fmt.Sprintf("error: row %d, %s", r.number, strings.ReplaceAll(err.Error(), "\n", "; "))
}
