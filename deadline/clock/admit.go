package clock

import (
	"errors"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// admit says whether the limit takes an event, and if not, why.
func (r *run) admit(e Event) error {
	switch {
	case e.On.IsZero():
		return refuse(e, Unclear, nil, sayNoDay.With())
	case !e.At.IsZero() && date.Of(e.At) != e.On:
		return refuse(e, Unclear, nil, sayOtherDay.With("instant", e.At.Format(time.RFC3339)))
	case e.On.Before(r.last):
		return refuse(e, OutOfOrder, nil, sayOutOfOrder.With("day", r.last))
	case !r.end.IsZero():
		return refuse(e, IsClosed, nil, sayIsClosed.With("day", r.end))
	case r.first == nil && e.Kind != Started:
		return refuse(e, NotStarted, nil, sayNotStarted.With())
	}
	switch e.Kind {
	case Started:
		return r.admitStart(e)
	case Paused, Stopped:
		return r.admitPause(e)
	case Resumed:
		return r.admitResume(e)
	case Restarted:
		return r.admitRestart(e)
	case Extended:
		return r.admitExtension(e)
	case Closed:
		return nil
	default:
		return refuse(e, Unclear, nil, sayUnknownKind.With("kind", int(e.Kind)))
	}
}

func (r *run) admitStart(e Event) error {
	if r.first != nil {
		return refuse(e, RunsAlready, nil, sayRunsAlready.With("day", r.start.On))
	}
	return nil
}

func (r *run) admitPause(e Event) error {
	rule, known := r.limit.rule(e.Rule)
	switch {
	case !known:
		return refuse(e, Unclear, nil, sayNoRule.With("rule", e.Rule))
	case r.isHalted():
		return refuse(e, IsPaused, nil, sayIsPaused.With("day", r.pause.On))
	case rule.Max > 0 && r.pausesUnder(e.Rule) >= rule.Max:
		return refuse(e, TooOften, cite(rule.Basis), sayPausedOften.With("times", Times(rule.Max)))
	case e.Kind == Paused && r.edges() == convention.PauseUnstated:
		return refuse(e, NotCountable, cite(r.limit.Convention.Basis()), sayEdgesUnstated.With("convention", r.limit.Convention.Name()))
	}
	return r.admitByDay(e)
}

// admitByDay refuses the instant of a pause of a limit that runs on the clock:
// whole days are left out of it, and the hours would be lost. A stop takes no
// time out, and neither does the end of a pause that has lapsed.
func (r *run) admitByDay(e Event) error {
	if e.At.IsZero() || e.Kind == Stopped || r.lapsed && e.Kind == Resumed {
		return nil
	}
	d, err := r.compute()
	if err != nil || !d.EndsOnClock() {
		return err
	}
	return refuse(e, NotCountable, nil, sayHoursLost.With("term", r.limit.Term, "time", date.ClockTimeOf(e.At)))
}

func (r *run) admitResume(e Event) error {
	switch {
	case r.pause == nil:
		return refuse(e, NotPaused, nil, sayNotPaused.With())
	case r.pause.Kind == Stopped:
		return refuse(e, NotPaused, nil, sayStopped.With("day", r.pause.On))
	}
	return r.admitByDay(e)
}

func (r *run) admitRestart(e Event) error {
	rule := r.limit.Rules.Restart
	if rule.Max > 0 && r.restarts >= rule.Max {
		return refuse(e, TooOften, cite(rule.Basis), sayRestartedOften.With("times", Times(rule.Max)))
	}
	return nil
}

func (r *run) admitExtension(e Event) error {
	rule := r.limit.Rules.Extension
	cited := cite(rule.Basis)
	if err := e.By.Validate(); err != nil {
		return &RefusedError{e, Unclear, Refusal{Detail: saysNoTerm(e.By), Err: err}}
	}
	switch {
	case rule.Max > 0 && len(r.extensions) >= rule.Max:
		return refuse(e, TooOften, cited, sayExtendedOften.With("times", Times(rule.Max)))
	case r.limit.Convention.Dimensions().Extension == convention.ExtensionUnstated:
		return refuse(e, NotCountable, cite(r.limit.Convention.Basis()), sayFromUnstated.With("convention", r.limit.Convention.Name()))
	case rule.Longest.IsZero():
	case rule.Longest.Unit() != e.By.Unit():
		return refuse(e, NotCountable, cited, sayNotComparable.With("term", e.By, "longest", rule.Longest))
	case longer(e.By, rule.Longest):
		return refuse(e, TooLong, cited, sayLongest.With("longest", rule.Longest))
	}
	return r.admitInTime(e)
}

// saysNoTerm says why nothing can be extended by a term.
func saysNoTerm(by deadline.Term) text.Sentence {
	if by.IsZero() {
		return sayNoTerm.With("example", deadline.WorkingDays(10))
	}
	return sayAbsurdTerm.With("most", deadline.MaxAmount)
}

// admitInTime checks that an extension comes early enough before the end. While
// time stands still the end is open, and so far enough away.
func (r *run) admitInTime(e Event) error {
	rule := r.limit.Rules.Extension
	if rule.Before.IsZero() || r.isHalted() {
		return nil
	}
	d, err := r.compute()
	if err != nil {
		return err
	}
	latest, err := Ahead(d.Last(), rule.Before, r.limit.Calendar)
	if err != nil {
		return err
	}
	if e.On.After(latest) {
		return refuse(e, TooLate, cite(rule.Basis), sayTooLate.With("day", latest, "before", rule.Before, "due", d.Last()))
	}
	return nil
}

// checkCount checks that the limit can still be counted with an event that has
// changed its count, or, of a pause, how long it may last and that time can run on.
func (r *run) checkCount(e Event) error {
	then := *r
	switch e.Kind {
	case Started, Restarted, Extended:
	case Paused, Stopped:
		if err := then.lapse(e.On); err != nil {
			return err
		}
		unit := r.limit.Term.Unit()
		if e.Kind == Stopped || unit == deadline.UnitDays || unit == deadline.UnitWorkingDays {
			return nil // every convention that has edge days can count them
		}
		then.standThrough(e.On.Next(), false)
	default:
		return nil
	}
	_, err := then.compute()
	if err == nil || errors.Is(err, calendar.ErrNotCovered) {
		return err
	}
	says := sayNotCountable.With().WithOwn(text.New("en", err.Error())) // errors are in English alone
	return &RefusedError{e, NotCountable, Refusal{Detail: says, Err: err}}
}

func (r *run) pausesUnder(rule string) (n int) {
	for _, p := range r.pauses {
		if p == rule {
			n++
		}
	}
	return n
}

func longer(a, b deadline.Term) bool {
	if a.Whole() != b.Whole() {
		return a.Whole() > b.Whole()
	}
	return a.TenThousandths() > b.TenThousandths() || a.ExtraDays() > b.ExtraDays()
}

func refuse(e Event, ground Ground, provisions []legal.Basis, why text.Sentence) error {
	return &RefusedError{e, ground, Refusal{Detail: why, Basis: provisions}}
}

func cite(b legal.Basis) []legal.Basis {
	if b.IsZero() {
		return nil
	}
	return []legal.Basis{b}
}
