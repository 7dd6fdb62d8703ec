package dossier

import (
	"errors"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// check checks what does not depend on what happened before, of an event that
// follows a record made at an instant. zone is the office's; nil: not known.
func (e Event) check(last time.Time, zone *time.Location) error {
	recorded := date.Of(e.Recorded)
	if zone == nil {
		recorded = recorded.Next() // the zone of Recorded may be a day behind the office's
	}
	unclear := func(why text.Sentence) error {
		return &RefusedError{Event: e, Ground: Unclear, Refusal: clock.Refusal{Detail: why}}
	}
	switch {
	case !e.Kind.isKnown():
		return unclear(sayUnknownKind.With("kind", int(e.Kind)))
	case e.On.IsZero():
		return unclear(sayNoDay.With())
	case e.Recorded.IsZero():
		return unclear(sayNotRecorded.With())
	case !e.At.IsZero() && date.Of(e.At) != e.On:
		return unclear(sayOtherDay.With("instant", e.At.Format(time.RFC3339)))
	case e.On.After(recorded):
		return unclear(sayRecordedBefore.With("day", date.Of(e.Recorded)))
	case e.Recorded.Before(last):
		return unclear(sayRecordedOutOfOrder.With("instant", last.Format(time.RFC3339)))
	}
	return nil
}

// admit says whether an event can happen to the dossier as it stands, and if
// not, why.
func (c *course) admit(e Event) error {
	late := e.Kind == Resumed && c.state == StateRunning // time runs on already
	if !slices.Contains(e.Kind.happensIn(), c.state) || late && !c.pause.lapsedSuspension() {
		if c.since.IsZero() {
			return c.refuse(e, WrongState, nil, sayIs.With("state", c.state))
		}
		return c.refuse(e, WrongState, nil, sayIsSince.With("state", c.state, "day", c.since))
	}
	switch e.Kind {
	case Filed, Received, Supplied:
		return c.admitStart(e)
	case SupplementRequested:
		return c.admitSupplement(e)
	case Suspended:
		return c.admitSuspension(e)
	case OpinionAsked, OpinionGiven:
		return c.admitOpinion(e)
	case Appointed, Reappointed:
		return c.admitPromise(e)
	case Closed:
		return c.admitClosing(e)
	case Decided:
		if _, ok := c.regime.Profile.Outcome(e.Outcome); !ok {
			return c.refuse(e, Unclear, nil, sayNoOutcome.With("outcomes", c.regime.outcomes()))
		}
	case Forwarded:
		if e.To == "" {
			return c.refuse(e, Unclear, nil, sayNobody.With())
		}
	default:
	}
	return nil
}

// admitStart asks for the instant of an event that the limit counts from, where
// the day alone would leave the last day to a guess.
func (c *course) admitStart(e Event) error {
	begins := !c.started && c.regime.startsAt(e.Kind) ||
		c.started && e.Kind == Supplied && c.regime.Handling.Supplement.Effect == procedure.Restarts
	if begins && e.At.IsZero() && c.regime.needsInstant() {
		var cutoff []legal.Basis
		if !c.regime.Limit.IsInstant() {
			cutoff = c.regime.Handling.Basis
		}
		return c.refuse(e, Unclear, cutoff, sayNoInstant.With("term", c.regime.Limit))
	}
	return nil
}

func (c *course) admitSupplement(e Event) error {
	rule, general := c.regime.Handling.Supplement, c.general.Supplement
	if rule.Max > 0 && c.supplements >= rule.Max {
		return c.refuse(e, TooOften, cite(rule.Basis, general.Basis, rule.Max == general.Max), saySupplementedOften.With("times", clock.Times(rule.Max)))
	}
	switch rule.Effect {
	case procedure.Restarts, procedure.Pauses, procedure.NoEffect:
		return nil
	default:
		return c.refuse(e, NotForeseen, rule.Basis, sayNoEffect.With("restarts", string(procedure.Restarts), "pauses", string(procedure.Pauses), "none", string(procedure.NoEffect)))
	}
}

func (c *course) admitSuspension(e Event) error {
	rule, ok := c.regime.suspension(e.Cause)
	if !ok {
		return c.refuse(e, NotForeseen, c.regime.Handling.Basis, sayNoSuspension.With("cause", e.Cause))
	}
	same := 0
	for _, cause := range c.suspensions {
		if cause == e.Cause {
			same++
		}
	}
	if rule.Max > 0 && same >= rule.Max {
		return c.refuse(e, TooOften, rule.Basis, saySuspendedOften.With("cause", e.Cause, "times", clock.Times(rule.Max)))
	}
	return nil
}

func (c *course) admitOpinion(e Event) error {
	awaited := c.awaited(e.To) >= 0
	switch {
	case e.Kind == OpinionAsked && awaited:
		return c.refuse(e, WrongState, nil, sayAskedAlready.With("office", e.To))
	case e.Kind == OpinionGiven && !awaited:
		return c.refuse(e, WrongState, nil, sayNotAwaited.With("office", e.To))
	}
	return nil
}

// admitPromise lets a day be promised once for each run of the limit; after
// that it can be moved only with an apology.
func (c *course) admitPromise(e Event) error {
	rule, general := c.regime.Handling.Reappointment, c.general.Reappointment
	switch {
	case e.Promised.IsZero():
		return c.refuse(e, Unclear, nil, sayNoPromise.With())
	case e.Promised.Before(e.On):
		return c.refuse(e, Unclear, nil, sayPromisePassed.With("day", e.Promised))
	case e.Kind == Appointed && !c.promisable:
		return c.refuse(e, WrongState, rule.Basis, sayPromisedAlready.With("day", c.promised))
	case e.Kind == Appointed:
		return nil
	case c.promised.IsZero():
		return c.refuse(e, WrongState, rule.Basis, sayNotPromised.With())
	case !e.Promised.After(c.promised):
		return c.refuse(e, Unclear, rule.Basis, sayNotLater.With("day", e.Promised, "before", c.promised))
	case rule.Max > 0 && c.reappointments >= rule.Max:
		return c.refuse(e, TooOften, cite(rule.Basis, general.Basis, rule.Max == general.Max), sayPromisedOften.With("times", clock.Times(rule.Max)))
	case rule.Before.IsZero():
		return nil
	}
	return c.admitApology(e)
}

// admitApology checks that an apology comes early enough before the limit
// expires. The limit is the legal one, which a promise does not move.
func (c *course) admitApology(e Event) error {
	rule, general := c.regime.Handling.Reappointment, c.general.Reappointment
	provisions := cite(rule.Basis, general.Basis, rule.Before == general.Before)
	due, err := c.clock.Due()
	var open *clock.OpenError
	if errors.As(err, &open) {
		return &RefusedError{e, TooEarly, c.state, clock.Refusal{Detail: sayStandsStill.With("why", open), Basis: provisions, Err: err}}
	}
	if err != nil {
		return err
	}
	latest, err := clock.Ahead(due.Last(), rule.Before, c.regime.Calendar)
	if err != nil {
		return err
	}
	if e.On.After(latest) {
		return c.refuse(e, TooLate, provisions, sayTooLate.With("day", latest, "before", rule.Before, "due", due.Last()))
	}
	return nil
}

// admitClosing lets the office stop a dossier from the day after the last one
// that the applicant had; the dossier is closed from that day by itself.
func (c *course) admitClosing(e Event) error {
	rule, general := c.regime.Handling.Supplement, c.general.Supplement
	provisions := cite(rule.Basis, general.Basis, rule.CloseAfter == general.CloseAfter)
	switch {
	case c.closed:
		return c.refuse(e, WrongState, provisions, sayClosedAlready.With())
	case c.state == StateClosed:
		return nil
	case c.waitsUntil.IsZero():
		return c.refuse(e, NotForeseen, rule.Basis, sayNoCloseAfter.With())
	}
	return c.refuse(e, TooEarly, provisions, sayHasUntil.With("day", c.waitsUntil))
}

func (c *course) refuse(e Event, ground Ground, provisions []legal.Basis, why text.Sentence) error {
	return &RefusedError{e, ground, c.state, clock.Refusal{Detail: why, Basis: slices.Clone(provisions)}}
}
