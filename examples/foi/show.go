package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/text"
)

// A line of the table is where a request stands.
type line struct {
	request
	clock.Standing
}

// table lists what is due first, then what waits for the applicant, then what is closed.
func table(requests []request, today date.Date) (string, error) {
	var lines []line
	for _, r := range requests {
		standing, err := r.clock.On(today)
		if err != nil {
			return "", fmt.Errorf("%s: %w", r.ID, err)
		}
		lines = append(lines, line{r, standing})
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.group(), b.group()), a.Due.Compare(b.Due))
	})

	var out strings.Builder
	fmt.Fprintf(&out, "Freedom of information requests on %s\n\n", today.WithWeekday().In("en"))
	columns := tabwriter.NewWriter(&out, 0, 0, 3, ' ', 0)
	fmt.Fprintln(columns, "REQUEST\tABOUT\tLAST DAY\tSTATE")
	for _, l := range lines {
		due := "open"
		if !l.Due.IsZero() {
			due = l.Due.WithWeekday().In("en")
		}
		fmt.Fprintf(columns, "%s\t%s\t%s\t%s\n", l.ID, l.Subject, due, l.state())
	}
	err := columns.Flush()
	return out.String(), err
}

func (l line) group() int {
	return map[clock.State]int{clock.Halted: 1, clock.Ended: 2}[l.State]
}

// state says where the request stands, what it waits for and by how much it is late.
func (l line) state() string {
	said := []string{l.State.In("en")}
	if l.group() > 0 {
		last := l.Events[len(l.Events)-1]
		said[0] = last.Cause.In("en") + " on " + last.On.In("en")
	} else if l.Due.After(l.Day) {
		said = append(said, l.Remaining.In("en")+" left")
	}
	if !l.Late.IsZero() {
		said = append(said, l.Late.In("en")+" late")
	}
	return strings.Join(said, ", ")
}

// picture draws the days of one request or, while time stands still, its history.
func picture(requests []request, id string, today date.Date) (string, error) {
	i := slices.IndexFunc(requests, func(r request) bool { return r.ID == id })
	if i < 0 {
		return "", fmt.Errorf("no request %q was received by %s", id, today)
	}
	var drawing draw.Picture
	due, err := requests[i].clock.Due()
	switch {
	case err == nil:
		drawing, err = draw.Months(due)
	case errors.As(err, new(*clock.OpenError)):
		drawing, err = draw.History(requests[i].clock, today)
	}
	return drawing.Fit(1200).In("en"), err
}

// calendarFile has an entry for each request, with a reminder three working days before.
func calendarFile(requests []request) (string, error) {
	var entries []ical.Entry
	for _, r := range requests {
		entry, err := r.entry()
		if err != nil {
			return "", fmt.Errorf("%s: %w", r.ID, err)
		}
		entries = append(entries, entry)
	}
	file, err := ical.Deadlines(ical.Feed{ID: "council.example", Name: text.Plain("Freedom of information")}, entries...)
	return file.In("en"), err
}

// entry publishes the deadline anew after each event, so that its sequence grows with
// each change; an office that keeps what it published gives that instead. While time
// stands still, and once the request is closed, the entry is cancelled.
func (r request) entry() (ical.Entry, error) {
	e := ical.Entry{
		UID: strings.ToLower(r.ID) + "@council.example", Summary: text.Plain("Answer " + r.ID + ": " + r.Subject), Why: true,
		Reminders: []ical.Reminder{{Before: deadline.WorkingDays(3), At: date.MustParseClockTime("09:00")}},
	}
	for _, event := range r.Events {
		standing, err := r.clock.On(event.On)
		if err != nil {
			return e, err
		}
		if !standing.Due.IsZero() {
			e.Deadline = standing.Deadline
		}
		e.Cancelled = standing.Due.IsZero() || standing.State == clock.Ended
		e.Stamp = event.On.Start(time.UTC)
		if e.Before, err = e.Publish(); err != nil {
			return e, err
		}
	}
	return e, nil
}
