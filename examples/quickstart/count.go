package main

import (
	"errors"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// A count is one due date with the reason for every day.
type count struct {
	Received date.Date `json:"received"`
	Term     string    `json:"term"`
	Due      date.Date `json:"due"`
	Status   string    `json:"status"`
	Days     []day     `json:"days"`
	Calendar string    `json:"calendar"` // its name and content hash
}

// A day is one day of a count.
type day struct {
	First  date.Date `json:"first"`
	Last   date.Date `json:"last"`
	Number int       `json:"number,omitempty"` // of the counted day; 0 if it does not count
	Why    string    `json:"why"`
	Basis  []string  `json:"basis,omitempty"`
}

// Supplement is what a request for a missing paper does to the due date.
type supplement struct {
	Received  date.Date `json:"received"`
	Requested date.Date `json:"requested"`
	Supplied  date.Date `json:"supplied"`
	DueBefore date.Date `json:"due_before"`
	DueAfter  date.Date `json:"due_after"`
	Effect    string    `json:"effect"`
	Basis     []string  `json:"basis"`
	Again     date.Date `json:"again"` // the day of a second request
	Refused   string    `json:"refused"`
}

func (d desk) count(r *report) error {
	version, err := d.catalogue.Version(pension, legal.AsOfDay(d.day))
	if err != nil {
		return err
	}
	for _, received := range []date.Date{d.day, date.MustParse(laterOn)} {
		due, err := deadline.Compute(deadline.On(received), version.Limits[0].Term, d.calendar, d.profile.Convention())
		if err != nil {
			return err
		}
		r.Counts = append(r.Counts, d.counted(received, due))
	}
	return nil
}

func (d desk) counted(received date.Date, due deadline.Deadline) count {
	c := count{
		Received: received, Term: due.Term().In(d.lang), Due: due.Last(), Status: due.Status().String(),
		Calendar: due.Calendar().String() + ", SHA-256 " + due.Calendar().Hash(),
	}
	for reason := range due.Reasons(deadline.Long).All() {
		told := day{First: reason.Days.First, Last: reason.Days.Last, Number: reason.From, Why: reason.Text.In(d.lang)}
		if !reason.Basis.IsZero() {
			told.Basis = d.citations([]legal.Basis{reason.Basis})
		}
		c.Days = append(c.Days, told)
	}
	return c
}

// The days of the missing paper: asked for on Wednesday, handed in on Tuesday
// of the week after; and then somebody asks for another.
const (
	requestedOn = "2026-08-19"
	suppliedOn  = "2026-08-25"
	againOn     = "2026-08-27"
)

// supplement follows the first request as a dossier that lacks a paper.
func (d desk) supplement(r *report) error {
	received, err := d.open(event(dossier.Received, receivedOn))
	if err != nil {
		return err
	}
	supplied, err := received.AppendAll(event(dossier.SupplementRequested, requestedOn), event(dossier.Supplied, suppliedOn))
	if err != nil {
		return err
	}
	before, err := received.Due()
	if err != nil {
		return err
	}
	after, err := supplied.Due()
	if err != nil {
		return err
	}
	rule := received.Regime().Handling.Supplement
	r.Supplement = supplement{
		Received: d.day, Requested: date.MustParse(requestedOn), Supplied: date.MustParse(suppliedOn),
		DueBefore: before.Last(), DueAfter: after.Last(), Effect: string(rule.Effect), Basis: d.citations(rule.Basis),
		Again: date.MustParse(againOn),
	}
	_, err = supplied.Append(event(dossier.SupplementRequested, againOn))
	if refused := (*dossier.RefusedError)(nil); errors.As(err, &refused) {
		r.Supplement.Refused = refused.In(d.lang)
		return nil
	}
	return err
}

// open starts a dossier under the version that is in force on the day.
func (d desk) open(first dossier.Event) (dossier.Dossier, error) {
	p, err := d.catalogue.Procedure(pension)
	if err != nil {
		return dossier.Dossier{}, err
	}
	version, err := d.catalogue.Version(pension, legal.AsOfDay(d.day))
	if err != nil {
		return dossier.Dossier{}, err
	}
	file, err := dossier.New("H29-260817-0001", dossier.Under(d.profile, p, version, version.Limits[0], d.calendar))
	if err != nil {
		return dossier.Dossier{}, err
	}
	return file.Append(first)
}

func event(kind dossier.Kind, on string) dossier.Event {
	d := date.MustParse(on)
	return dossier.Event{Kind: kind, On: d, Recorded: d.Start(time.UTC), By: "clerk-7"}
}
