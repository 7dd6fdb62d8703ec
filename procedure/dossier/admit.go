package dossier

import (
	"errors"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline"
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
	unclear := func(en, vi string, args ...any) error {
		return &RefusedError{Event: e, Ground: Unclear, Refusal: clock.Refuse(nil, en, vi, args...)}
	}
	switch {
	case !e.Kind.isKnown():
		return unclear("kind %d is none that a dossier knows", "không có loại sự kiện %d", uint8(e.Kind))
	case e.On.IsZero():
		return unclear("it does not say on which day it happened", "sự kiện không ghi ngày xảy ra")
	case e.Recorded.IsZero():
		return unclear("it does not say when it was recorded", "sự kiện không ghi thời điểm ghi nhận")
	case !e.At.IsZero() && date.Of(e.At) != e.On:
		return unclear("its instant, %s, is on another day", "thời điểm %s thuộc ngày khác", e.At.Format(time.RFC3339))
	case e.On.After(recorded):
		return unclear("it is recorded before it happens, on %s", "sự kiện được ghi nhận trước khi xảy ra, ngày %s", date.Of(e.Recorded))
	case e.Recorded.Before(last):
		return unclear("it is recorded before the event before it, at %s", "sự kiện được ghi nhận trước sự kiện đứng trước nó, lúc %s",
			last.Format(time.RFC3339))
	}
	return nil
}

// admit says whether an event can happen to the dossier as it stands, and if
// not, why.
func (c *course) admit(e Event) error {
	late := e.Kind == Resumed && c.state == StateRunning // time runs on already
	if !slices.Contains(kinds[e.Kind].in, c.state) || late && !c.pause.lapsedSuspension() {
		if c.since.IsZero() {
			return c.refuse(e, WrongState, nil, "the dossier is %s", "hồ sơ %s", c.state)
		}
		return c.refuse(e, WrongState, nil, "the dossier has been %s since %s", "hồ sơ %s từ ngày %s", c.state, c.since)
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
			return c.refuse(e, Unclear, nil, "it does not say whether the request was %s", "sự kiện không ghi %s", c.regime.outcomes())
		}
	case Forwarded:
		if e.To == "" {
			return c.refuse(e, Unclear, nil, "it does not say to whom", "sự kiện không ghi chuyển cho ai")
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
		return c.refuse(e, Unclear, cutoff, "the limit, %s, depends on the time of day; give its instant",
			"thời hạn %s phụ thuộc vào giờ trong ngày; hãy ghi thời điểm", amount(c.regime.Limit))
	}
	return nil
}

func (c *course) admitSupplement(e Event) error {
	rule, general := c.regime.Handling.Supplement, c.general.Supplement
	if rule.Max > 0 && c.supplements >= rule.Max {
		return c.refuse(e, TooOften, cite(rule.Basis, general.Basis, rule.Max == general.Max), "a supplement may be requested %s, and was",
			"chỉ được yêu cầu bổ sung %s, và đã yêu cầu đủ", clock.Times(rule.Max))
	}
	switch rule.Effect {
	case procedure.Restarts, procedure.Pauses, procedure.NoEffect:
		return nil
	default:
		return c.refuse(e, NotForeseen, rule.Basis,
			"the version does not say what a supplement does to the limit; give handling.supplement.effect as %s, %s or %s",
			"thủ tục không quy định việc bổ sung ảnh hưởng thế nào đến thời hạn; hãy ghi handling.supplement.effect là %s, %s hoặc %s",
			procedure.Restarts, procedure.Pauses, procedure.NoEffect)
	}
}

func (c *course) admitSuspension(e Event) error {
	rule, ok := c.regime.suspension(e.Cause)
	if !ok {
		return c.refuse(e, NotForeseen, c.regime.Handling.Basis, "the version knows no suspension %q",
			"thủ tục không có quy định tạm dừng %q", e.Cause)
	}
	same := 0
	for _, cause := range c.suspensions {
		if cause == e.Cause {
			same++
		}
	}
	if rule.Max > 0 && same >= rule.Max {
		return c.refuse(e, TooOften, rule.Basis, "the dossier may be suspended for %q %s, and was",
			"chỉ được tạm dừng vì %q %s, và đã tạm dừng đủ", e.Cause, clock.Times(rule.Max))
	}
	return nil
}

func (c *course) admitOpinion(e Event) error {
	awaited := c.awaited(e.To) >= 0
	switch {
	case e.Kind == OpinionAsked && awaited:
		return c.refuse(e, WrongState, nil, "the opinion of %q is asked for already", "đã lấy ý kiến của %q", e.To)
	case e.Kind == OpinionGiven && !awaited:
		return c.refuse(e, WrongState, nil, "no opinion of %q is awaited", "không chờ ý kiến nào của %q", e.To)
	}
	return nil
}

// admitPromise lets a day be promised once for each run of the limit; after
// that it can be moved only with an apology.
func (c *course) admitPromise(e Event) error {
	rule, general := c.regime.Handling.Reappointment, c.general.Reappointment
	switch {
	case e.Promised.IsZero():
		return c.refuse(e, Unclear, nil, "it does not say which day is promised", "sự kiện không ghi ngày hẹn trả")
	case e.Promised.Before(e.On):
		return c.refuse(e, Unclear, nil, "the day promised, %s, has passed", "ngày hẹn trả %s đã qua", e.Promised)
	case e.Kind == Appointed && !c.promisable:
		return c.refuse(e, WrongState, rule.Basis, "%s is promised already; another day takes an apology (reappointed)",
			"đã hẹn trả ngày %s; muốn hẹn ngày khác phải xin lỗi (reappointed)", c.promised)
	case e.Kind == Appointed:
		return nil
	case c.promised.IsZero():
		return c.refuse(e, WrongState, rule.Basis, "no day has been promised yet", "chưa hẹn ngày trả nào")
	case !e.Promised.After(c.promised):
		return c.refuse(e, Unclear, rule.Basis, "the day promised, %s, is not later than %s",
			"ngày hẹn trả %s không muộn hơn %s", e.Promised, c.promised)
	case rule.Max > 0 && c.reappointments >= rule.Max:
		return c.refuse(e, TooOften, cite(rule.Basis, general.Basis, rule.Max == general.Max), "another day may be promised %s, and was",
			"chỉ được hẹn lại %s, và đã hẹn lại đủ", clock.Times(rule.Max))
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
		return &RefusedError{e, TooEarly, c.state, clock.Refusal{Detail: say(err.Error(), "thời hạn đang tạm dừng, chưa xác định được ngày cuối cùng"), Basis: provisions, Err: err}}
	}
	if err != nil {
		return err
	}
	latest, err := clock.Ahead(due.Last(), rule.Before, c.regime.Calendar)
	if err != nil {
		return err
	}
	if e.On.After(latest) {
		return c.refuse(e, TooLate, provisions, "it had to come by %s, %s before the limit expires on %s",
			"phải thực hiện chậm nhất ngày %s, trước khi hết thời hạn %s (%s)", latest, amount(rule.Before), due.Last())
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
		return c.refuse(e, WrongState, provisions, "that it was closed is recorded already", "đã ghi nhận việc dừng giải quyết")
	case c.state == StateClosed:
		return nil
	case c.waitsUntil.IsZero():
		return c.refuse(e, NotForeseen, rule.Basis, "the version does not say how long the applicant has; give handling.supplement.close_after",
			"thủ tục không quy định thời hạn bổ sung hồ sơ; hãy ghi handling.supplement.close_after")
	}
	return c.refuse(e, TooEarly, provisions, "the applicant has until %s", "người nộp còn thời hạn đến ngày %s", c.waitsUntil)
}

func (c *course) refuse(e Event, ground Ground, provisions []legal.Basis, en, vi string, args ...any) error {
	return &RefusedError{e, ground, c.state, clock.Refuse(slices.Clone(provisions), en, vi, args...)}
}

// amount returns a term in words.
func amount(t deadline.Term) text.Text { return say(t.In("en"), t.In("vi")) }
