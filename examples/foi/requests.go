package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/gb"
)

// A request is what somebody wants to know, and what happened to it.
type request struct {
	ID      string        `json:"id"`
	Subject string        `json:"subject"`
	Events  []clock.Event `json:"events"`

	clock clock.Clock // the twenty working days, after the events
}

// read returns the requests as they are on a day, and the day: without one it is that of
// the last event. What happened later is left out, and holidays are those known by then.
func read(log []byte, today date.Date) ([]request, date.Date, error) {
	var requests []request
	file := json.NewDecoder(bytes.NewReader(log))
	file.DisallowUnknownFields() // a misspelled one is not left out in silence
	if err := file.Decode(&requests); err != nil {
		return nil, today, fmt.Errorf("the requests cannot be read: %w", err)
	}
	if today.IsZero() {
		for _, r := range requests {
			for _, e := range r.Events {
				if e.On.After(today) {
					today = e.On
				}
			}
		}
	}
	if today.IsZero() {
		return nil, today, errors.New("the file has no event; name the day by -today")
	}
	calendar, err := gb.AnyPart().AsKnown(today)
	if err != nil {
		return nil, today, err
	}
	limit := clock.Limit{
		Term: deadline.WorkingDays(20), Calendar: calendar, Convention: gb.FOIA2000(), Soon: deadline.WorkingDays(5),
	}
	for i := range requests {
		r := &requests[i]
		r.Events = slices.DeleteFunc(r.Events, func(e clock.Event) bool { return e.On.After(today) })
		if r.clock, err = clock.Fold(limit, r.Events...); err != nil {
			return nil, today, fmt.Errorf("%s: %w", r.ID, err)
		}
	}
	requests = slices.DeleteFunc(requests, func(r request) bool { return len(r.Events) == 0 })
	return requests, today, nil
}
