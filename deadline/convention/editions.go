package convention

import (
	"errors"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// editions are what a convention was from day to day, the oldest first, each with
// the days on which its act is in force, so that the one of a day is found quickly.
type editions struct {
	list  []Convention
	force []date.Interval
}

// Editions returns a convention that is another from day to day: the one whose
// act is in force on the day of the event counts, and is cited. The acts, the
// oldest first, say from when to when they are in force, by Since and Until of
// their Basis; a day that none of them covers is a *NotInForceError, not the
// nearest one. The convention has the name and the dimensions of the last, and one
// derived from it under an act of its own is not dated: see [Convention.Amended].
func Editions(first Convention, later ...Convention) Convention {
	list := append([]Convention{first}, later...)
	force := make([]date.Interval, len(list))
	for i, edition := range list {
		basis := edition.Basis()
		force[i] = date.Interval{First: basis.Since, Last: basis.Until}
	}
	c := list[len(list)-1]
	c.plain &^= PlainSuffices
	c.dated = &editions{list, force}
	return c
}

// On returns the convention that is law on a day; one that is not dated is the same
// on every day. The error is a *NotInForceError.
func (c Convention) On(day date.Date) (Convention, error) {
	if c.dated == nil {
		return c, nil
	}
	for i := range c.dated.force {
		if c.dated.force[i].Contains(day) {
			return c.dated.list[i], nil
		}
	}
	return Convention{}, c.notInForce(day)
}

// notInForce names the acts around a day that none of them covers.
func (c Convention) notInForce(day date.Date) *NotInForceError {
	e := &NotInForceError{Convention: c.Name().String(), Day: day}
	for _, edition := range c.dated.list {
		if b := edition.Basis(); b.Since.After(day) {
			e.After = b
			break
		} else {
			e.Before = b
		}
	}
	return e
}

// Dated returns what the convention was from day to day, the oldest first; of one
// that is not dated only itself.
func (c Convention) Dated() []Convention {
	if c.dated == nil {
		return []Convention{c}
	}
	return slices.Clone(c.dated.list)
}

// Amended returns the convention with other dimensions under its own name and act,
// in each of its editions if it is dated: what an office's own handling makes of it.
// Provisions say what the other dimensions rest on.
func (c Convention) Amended(change func(*Dimensions), provisions ...Provisions) Convention {
	return c.each(func(c Convention) Convention { return c.Derive(c.Name(), c.Basis(), change, provisions...) })
}

// each returns the convention with each of its editions changed.
func (c Convention) each(change func(Convention) Convention) Convention {
	if c.dated == nil {
		return change(c)
	}
	list := make([]Convention, len(c.dated.list))
	for i, edition := range c.dated.list {
		list[i] = change(edition)
	}
	return Editions(list[0], list[1:]...)
}

// IsDated reports whether the convention is another from day to day.
func (c Convention) IsDated() bool { return c.dated != nil }

// ErrNotInForce is what every *NotInForceError is.
var ErrNotInForce = errors.New("no act of the convention is in force")

// A NotInForceError is a day on which no act of a convention is law.
type NotInForceError struct {
	Convention string    `json:"convention"`
	Day        date.Date `json:"day"`
	// Before is the last act that was in force before the day, and After the first
	// one after it; zero where there is none.
	Before legal.Basis `json:"before,omitzero"`
	After  legal.Basis `json:"after,omitzero"`
}

// Error names the acts before and after the day.
func (e *NotInForceError) Error() string {
	s := fmt.Sprintf("%s is not in force on %s", e.Convention, e.Day)
	if !e.Before.IsZero() {
		s += "; before it: " + e.Before.Force().String()
	}
	if !e.After.IsZero() {
		s += "; after it: " + e.After.Force().String()
	}
	return s
}

// Is makes errors.Is(err, ErrNotInForce) hold.
func (e *NotInForceError) Is(target error) bool { return target == ErrNotInForce }
