package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/vn/publication"
)

// limit counts one term, from an event or back from it.
func (r *runner) limit(c workedCase) (answer, error) {
	event, err := eventOf(c.Start)
	if err != nil {
		return nil, err
	}
	term, err := termOf(c.Limit)
	if err != nil {
		return nil, err
	}
	convention, options, err := conventionOf(c)
	if err != nil {
		return nil, err
	}
	calendar, err := r.calendarOf(c)
	if err != nil {
		return nil, err
	}
	d, err := deadline.Compute(event, term, calendar, convention, options...)
	if err != nil {
		return nil, err
	}
	return answer{"due": dueText(d)}, nil
}

// termOf reads a term in English or Vietnamese.
func termOf(text string) (deadline.Term, error) {
	term, err := deadline.ParseTerm(text)
	if err == nil {
		return term, nil
	}
	if term, inVietnamese := vn.ParseTerm(text); inVietnamese == nil {
		return term, nil
	}
	return deadline.Term{}, err
}

// dueText is the last day, or each day that it can turn out to be.
func dueText(d deadline.Deadline) string {
	days := []string{d.Last().String()}
	for _, other := range d.Alternatives() {
		if day := other.Deadline.Last().String(); !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	if len(days) == 1 {
		return days[0]
	}
	return fmt.Sprintf("%s (%s)", strings.Join(days, " or "), d.Status())
}

// eventOf reads a day, or an instant in the zone of Viet Nam.
func eventOf(start string) (deadline.Event, error) {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if at, err := time.ParseInLocation(layout, start, vietnam()); err == nil {
			return deadline.At(at), nil
		}
	}
	day, err := dayOf("start", start)
	return deadline.On(day), err
}

func dayOf(key, s string) (date.Date, error) {
	day, err := date.Parse(s)
	if err != nil {
		return day, fmt.Errorf("%s: %w", key, err)
	}
	return day, nil
}

// conventionOf is the Civil Code's way of counting, with the roll, the cut-off
// and the direction that the case names.
func conventionOf(c workedCase) (convention.Convention, []deadline.Circumstance, error) {
	roll, ok := map[string]convention.Roll{"": convention.Following, "next": convention.Following,
		"previous": convention.Preceding, "keep": convention.Keep}[c.Roll]
	if !ok {
		return convention.Convention{}, nil, fmt.Errorf("roll: %q is not next, previous or keep", c.Roll)
	}
	cutoff := vn.CivilCode().Dimensions().CutOff
	if c.Cutoff != "" {
		var err error
		if cutoff, err = date.ParseClockTime(c.Cutoff); err != nil {
			return convention.Convention{}, nil, fmt.Errorf("cutoff: %w", err)
		}
	}
	var options []deadline.Circumstance
	switch c.Direction {
	case "", "forward":
	case "backward":
		options = append(options, deadline.Backward())
	default:
		return convention.Convention{}, nil, fmt.Errorf("direction: %q is not forward or backward", c.Direction)
	}
	conv := vn.CivilCode().Derive(text.Plain("worked case"), legal.Basis{}, func(d *convention.Dimensions) {
		d.Roll, d.BackwardRoll, d.CutOff = roll, roll, cutoff
	})
	return conv, options, nil
}

// calendarOf is the calendar of Viet Nam as known on the day that the case
// names: known, or else valid. A case that names neither asks with all that is
// known.
func (r *runner) calendarOf(c workedCase) (*calendar.Calendar, error) {
	days := r.law.KnownDays()
	known := days[len(days)-1]
	for _, named := range []struct{ key, day string }{{"valid", c.Valid}, {"known", c.Known}} {
		if named.day == "" {
			continue
		}
		var err error
		if known, err = dayOf(named.key, named.day); err != nil {
			return nil, err
		}
	}
	if calendar, made := r.calendars[known]; made {
		return calendar, nil
	}
	cal, err := r.law.AsKnown(known)
	if err == nil {
		r.calendars[known] = cal
	}
	return cal, err
}

// publish answers when a procedure must be published.
func (r *runner) publish(c workedCase) (answer, error) {
	calendar, err := r.calendarOf(c)
	if err != nil {
		return nil, err
	}
	days := map[string]date.Date{"in_force": {}, "decision": {}, "posted": {}}
	for key, text := range map[string]string{"in_force": c.InForce, "decision": c.Decision, "posted": c.Posted} {
		if text == "" {
			continue
		}
		if days[key], err = dayOf(key, text); err != nil {
			return nil, err
		}
	}
	found, err := publication.Assess(publication.Case{Office: c.Level,
		InForce: days["in_force"], Decided: days["decision"], Posted: days["posted"]}, date.Date{}, calendar)
	if err != nil {
		return nil, err
	}
	a := answer{}
	a.duty("decision_by", "decision_on_time", found.Decision)
	a.duty("posting_by", "posted_on_time", found.Posting)
	return a, nil
}

func (a answer) duty(by, onTime string, d publication.Duty) {
	a[by] = nothing
	if !d.Deadline.IsZero() {
		a[by] = dueText(d.Deadline)
	}
	a[onTime] = d.State.String()
	if d.State == publication.InTime || d.State == publication.TooLate {
		a[onTime] = strconv.FormatBool(d.State == publication.InTime)
	}
}
