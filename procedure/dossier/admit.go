package dossier

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
)

// allowedIn returns the states in which a kind of event can happen.
func allowedIn(k Kind) []State {
	switch k {
	case Filed:
		return []State{StateUnfiled}
	case Received:
		return []State{StateUnfiled, StateChecking}
	case Declined:
		return []State{StateChecking, StateWaiting}
	case SupplementRequested:
		return []State{StateChecking, StateRunning}
	case Supplied:
		return []State{StateWaiting}
	case Appointed, Suspended, Reappointed, Decided:
		return []State{StateRunning}
	case Resumed:
		return []State{StateSuspended}
	case OpinionAsked:
		return []State{StateRunning}
	case OpinionGiven, Forwarded, Withdrawn:
		return []State{StateChecking, StateRunning, StateWaiting, StateSuspended}
	case Returned:
		return []State{StateDecided}
	case Closed:
		return []State{StateWaiting, StateClosed}
	default:
		return nil
	}
}

// admit says whether an event can happen to the dossier as it stands, and if
// not, why.
func (c *course) admit(e Event) error {
	if !slices.Contains(allowedIn(e.Kind), c.state) {
		if c.since.IsZero() {
			return c.refuse(e, WrongState, procedure.Provenance{}, "the dossier is %s", "hồ sơ %s", c.state)
		}
		return c.refuse(e, WrongState, procedure.Provenance{}, "the dossier has been %s since %s", "hồ sơ %s từ ngày %s", c.state, c.since)
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
		if e.Outcome != Granted && e.Outcome != Refused {
			return c.refuse(e, Unclear, procedure.Provenance{}, "it does not say whether the request was granted or refused",
				"sự kiện không ghi chấp thuận hay từ chối")
		}
	case Forwarded:
		if e.To == "" {
			return c.refuse(e, Unclear, procedure.Provenance{}, "it does not say to whom",
				"sự kiện không ghi chuyển cho ai")
		}
	default:
	}
	return nil
}

// admitStart asks for the instant of an event that the limit counts from, where
// the day alone would leave the last day to a guess.
func (c *course) admitStart(e Event) error {
	begins := !c.started && c.law.startsAt(e.Kind) ||
		c.started && e.Kind == Supplied && c.law.Handling.Supplement.Effect == procedure.Restarts
	if begins && e.At.IsZero() && c.law.needsInstant() {
		return c.refuse(e, Unclear, c.law.Handling.Provenance, "the limit, %s, depends on the time of day; give its instant",
			"thời hạn %s phụ thuộc vào giờ trong ngày; hãy ghi thời điểm", c.law.Limit)
	}
	return nil
}

func (c *course) admitSupplement(e Event) error {
	rule := c.law.Handling.Supplement
	if rule.Max > 0 && c.counts[e.Kind] >= rule.Max {
		return c.refuse(e, TooOften, rule.Provenance, "a supplement may be requested %s, and was",
			"chỉ được yêu cầu bổ sung %s, và đã yêu cầu đủ", times(rule.Max))
	}
	switch rule.Effect {
	case procedure.Restarts, procedure.Pauses, procedure.NoEffect:
		return nil
	default:
		return c.refuse(e, NotForeseen, rule.Provenance,
			"the version does not say what a supplement does to the limit; give handling.supplement.effect as %s, %s or %s",
			"thủ tục không quy định việc bổ sung ảnh hưởng thế nào đến thời hạn; hãy ghi handling.supplement.effect là %s, %s hoặc %s",
			procedure.Restarts, procedure.Pauses, procedure.NoEffect)
	}
}

func (c *course) admitSuspension(e Event) error {
	rule, ok := c.law.suspension(e.Cause)
	switch {
	case !ok:
		return c.refuse(e, NotForeseen, c.law.Handling.Provenance, "the version knows no suspension %q",
			"thủ tục không có quy định tạm dừng %q", e.Cause)
	case rule.Max > 0 && c.suspensions[e.Cause] >= rule.Max:
		return c.refuse(e, TooOften, rule.Provenance, "the dossier may be suspended for %q %s, and was",
			"chỉ được tạm dừng vì %q %s, và đã tạm dừng đủ", e.Cause, times(rule.Max))
	}
	return nil
}

func (c *course) admitOpinion(e Event) error {
	open := slices.ContainsFunc(c.opinions, func(o Opinion) bool { return o.Of == e.To && o.Given.IsZero() })
	switch {
	case e.Kind == OpinionAsked && open:
		return c.refuse(e, WrongState, procedure.Provenance{}, "the opinion of %q is asked for already",
			"đã lấy ý kiến của %q", e.To)
	case e.Kind == OpinionGiven && !open:
		return c.refuse(e, WrongState, procedure.Provenance{}, "no opinion of %q is awaited",
			"không chờ ý kiến nào của %q", e.To)
	}
	return nil
}

// admitPromise lets a day be promised once for each run of the limit; after
// that it can be moved only with an apology.
func (c *course) admitPromise(e Event) error {
	rule := c.law.Handling.Reappointment
	switch {
	case e.Promised.IsZero():
		return c.refuse(e, Unclear, procedure.Provenance{}, "it does not say which day is promised",
			"sự kiện không ghi ngày hẹn trả")
	case e.Promised.Before(e.On):
		return c.refuse(e, Unclear, procedure.Provenance{}, "the day promised, %s, has passed",
			"ngày hẹn trả %s đã qua", e.Promised)
	case e.Kind == Appointed && !c.promisable:
		return c.refuse(e, WrongState, rule.Provenance, "%s is promised already; another day takes an apology (reappointed)",
			"đã hẹn trả ngày %s; muốn hẹn ngày khác phải xin lỗi (reappointed)", c.promised())
	case e.Kind == Appointed:
		return nil
	case len(c.promises) == 0:
		return c.refuse(e, WrongState, rule.Provenance, "no day has been promised yet",
			"chưa hẹn ngày trả nào")
	case !e.Promised.After(c.promised()):
		return c.refuse(e, Unclear, rule.Provenance, "the day promised, %s, is not later than %s",
			"ngày hẹn trả %s không muộn hơn %s", e.Promised, c.promised())
	case rule.Max > 0 && c.counts[e.Kind] >= rule.Max:
		return c.refuse(e, TooOften, rule.Provenance, "another day may be promised %s, and was",
			"chỉ được hẹn lại %s, và đã hẹn lại đủ", times(rule.Max))
	case rule.Before.IsZero():
		return nil
	}
	return c.admitApology(e)
}

// admitApology checks that an apology comes early enough before the limit
// expires. The limit is the legal one, which a promise does not move.
func (c *course) admitApology(e Event) error {
	rule := c.law.Handling.Reappointment
	due, err := c.clock.Due()
	if err != nil {
		return err
	}
	latest, err := clock.Ahead(due.Last(), rule.Before, c.law.Calendar)
	if err != nil {
		return err
	}
	if e.On.After(latest) {
		return c.refuse(e, TooLate, rule.Provenance, "it had to come by %s, %s before the limit expires on %s",
			"phải thực hiện chậm nhất ngày %s, trước khi hết thời hạn %s (%s)", latest, rule.Before, due.Last())
	}
	return nil
}

// admitClosing lets the office stop a dossier from the day after the last one
// that the applicant had; the dossier is closed from that day by itself.
func (c *course) admitClosing(e Event) error {
	rule := c.law.Handling.Supplement
	switch {
	case c.stopped:
		return c.refuse(e, WrongState, rule.Provenance, "that it was closed is recorded already",
			"đã ghi nhận việc dừng giải quyết")
	case c.state == StateClosed:
		return nil
	case c.waitsUntil.IsZero():
		return c.refuse(e, NotForeseen, rule.Provenance, "the version does not say how long the applicant has; give handling.supplement.close_after",
			"thủ tục không quy định thời hạn bổ sung hồ sơ; hãy ghi handling.supplement.close_after")
	}
	return c.refuse(e, TooEarly, rule.Provenance, "the applicant has until %s",
		"người nộp còn thời hạn đến ngày %s", c.waitsUntil)
}

func (c *course) refuse(e Event, reason Reason, from procedure.Provenance, en, vi string, args ...any) error {
	return &RefusedError{Event: e, Reason: reason, State: c.state, Detail: say(en, vi, args...), Basis: slices.Clone(from.Basis)}
}

func (c *course) promised() date.Date {
	if len(c.promises) == 0 {
		return date.Date{}
	}
	return c.promises[len(c.promises)-1]
}
