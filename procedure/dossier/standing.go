package dossier

import (
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
)

// A Standing is where a dossier stands on a day, after what has happened by
// then. It is computed from the events and never stored. The zero Standing has
// no day and is none.
//
// State and the limit's state agree. The limit has ended where nothing can be
// decided any more. While the dossier is suspended, or waits for the applicant
// where that stops or pauses the limit, time stands still or the term had run out
// before; otherwise it stands still only for the opinion of an office that is
// awaited.
type Standing struct {
	Day   date.Date `json:"day"`
	State State     `json:"state"`
	// Since is the day on which it came into that state.
	Since date.Date `json:"since,omitzero"`
	// Responsible is the key of who is in charge; empty: nobody was named.
	Responsible string `json:"responsible,omitempty"`
	// Clock is the legal limit: last day, used, remaining, late, and the
	// Deadline with its reasons. Its state is NotYet before receipt.
	Clock clock.Standing `json:"limit"`
	// Promised is the day that the applicant was last given, and PromisedFirst
	// the one of the first receipt; no day: none was promised. Neither moves
	// with the calendar or the limit.
	Promised      date.Date `json:"promised,omitzero"`
	PromisedFirst date.Date `json:"promised_first,omitzero"`
	// SupplementBy is the last day on which a supplement is requested in time. A
	// later request is late, and takes effect all the same; that is a reading,
	// and unverified. No day: the version does not say, or it is not received.
	SupplementBy date.Date `json:"supplement_by,omitzero"`
	// WaitsUntil is the last day that the applicant has to complete the
	// dossier, while it waits; no day: the version does not say.
	WaitsUntil date.Date `json:"waits_until,omitzero"`
	// Opinions are the opinions asked for, in order.
	Opinions []Opinion `json:"opinions,omitempty"`
	// Outcome is what was decided; empty: nothing yet.
	Outcome procedure.Outcome `json:"outcome,omitempty"`
}

// Due returns the last day of the legal limit; no day where it is open.
func (s Standing) Due() date.Date { return s.Clock.Due }

// On returns where the dossier stands on a day. A limit that leaves the
// calendar's coverage is an error of the calendar's; no day is a
// *deadline.QuestionError.
func (d Dossier) On(day date.Date) (Standing, error) {
	c, err := d.by(day)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{
		Day: day, State: c.state, Since: c.since, Responsible: c.responsible, Outcome: c.outcome,
		Promised: c.promised, PromisedFirst: c.promisedFirst, Opinions: slices.Clone(c.opinions),
	}
	if c.state == StateWaiting {
		s.WaitsUntil = c.waitsUntil
	}
	if within := c.regime.Handling.Supplement.Within; !c.received.IsZero() && !within.IsZero() {
		if s.SupplementBy, err = c.regime.after(c.received, within); err != nil {
			return Standing{}, err
		}
	}
	s.Clock, err = c.clock.On(day)
	return s, err
}

// Due returns the last day of the legal limit after all that has happened, with
// its reasons. While it is open the error is a *clock.OpenError.
func (d Dossier) Due() (deadline.Deadline, error) { return d.Clock().Due() }

// Clock returns the legal limit with what happened to it.
func (d Dossier) Clock() clock.Clock { return d.record().happened.course.clock }
