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
		return refuse(e, Unclear, nil, "it does not say on which day it happened", "sự kiện không ghi ngày xảy ra")
	case !e.At.IsZero() && date.Of(e.At) != e.On:
		return refuse(e, Unclear, nil, "its instant, %s, is on another day", "thời điểm %s thuộc ngày khác", e.At.Format(time.RFC3339))
	case e.On.Before(r.last):
		return refuse(e, OutOfOrder, nil, "something happened on %s already; hand events over in the order in which they happened",
			"đã có sự kiện xảy ra ngày %s; hãy đưa các sự kiện theo thứ tự xảy ra", r.last)
	case !r.end.IsZero():
		return refuse(e, IsClosed, nil, "the limit has been closed since %s", "thời hạn đã kết thúc từ ngày %s", r.end)
	case r.first == nil && e.Kind != Started:
		return refuse(e, NotStarted, nil, "the limit has not started", "thời hạn chưa bắt đầu")
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
		return refuse(e, Unclear, nil, "kind %d is none that a limit knows", "không có loại sự kiện %d", uint8(e.Kind))
	}
}

func (r *run) admitStart(e Event) error {
	if r.first != nil {
		return refuse(e, RunsAlready, nil, "the limit started on %s; where it starts afresh, say restarted",
			"thời hạn đã bắt đầu từ ngày %s; nếu tính lại từ đầu, hãy ghi restarted", r.start.On)
	}
	return nil
}

func (r *run) admitPause(e Event) error {
	rule, known := r.limit.rule(e.Rule)
	switch {
	case !known:
		return refuse(e, Unclear, nil, "the limit has no rule %q for pauses", "thời hạn không có quy định tạm dừng %q", e.Rule)
	case r.isHalted():
		return refuse(e, IsPaused, nil, "time has stood still since %s", "thời hạn đã tạm dừng từ ngày %s", r.pause.On)
	case rule.Max > 0 && r.pausesUnder(e.Rule) >= rule.Max:
		return refuse(e, TooOften, cite(rule.Basis), "time may stand still for this %s, and did",
			"chỉ được tạm dừng vì lý do này %s, và đã tạm dừng đủ", Times(rule.Max))
	case e.Kind == Paused && r.edges() == convention.PauseUnstated:
		return refuse(e, NotCountable, cite(r.limit.Convention.Basis()),
			"%s does not say which edge days of a pause are counted; derive a convention that does",
			"%s không quy định ngày đầu và ngày cuối của thời gian tạm dừng có được tính hay không; hãy dùng cách tính có quy định", r.limit.Convention.Name())
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
	return refuse(e, NotCountable, nil, "pauses are counted by whole days, and of a limit of %s the time of day, %s, would be lost; where whole days are meant, give no instant",
		"thời gian tạm dừng được tính theo ngày; đối với thời hạn %s, giờ trong ngày (%s) sẽ bị bỏ qua; nếu tính theo ngày, đừng ghi thời điểm",
		amount(r.limit.Term), date.ClockTimeOf(e.At))
}

func (r *run) admitResume(e Event) error {
	switch {
	case r.pause == nil:
		return refuse(e, NotPaused, nil, "time is not standing still", "thời hạn không tạm dừng")
	case r.pause.Kind == Stopped:
		return refuse(e, NotPaused, nil, "the limit was stopped on %s and runs again only from zero; say restarted",
			"thời hạn đã ngừng từ ngày %s và chỉ được tính lại từ đầu; hãy ghi restarted", r.pause.On)
	}
	return r.admitByDay(e)
}

func (r *run) admitRestart(e Event) error {
	rule := r.limit.Rules.Restart
	if rule.Max > 0 && r.restarts >= rule.Max {
		return refuse(e, TooOften, cite(rule.Basis), "the limit may start afresh %s, and did",
			"chỉ được tính lại từ đầu %s, và đã tính lại đủ", Times(rule.Max))
	}
	return nil
}

func (r *run) admitExtension(e Event) error {
	rule := r.limit.Rules.Extension
	cited := cite(rule.Basis)
	if err := e.By.Validate(); err != nil {
		return refuse(e, Unclear, nil, "it adds no term: %s", "sự kiện không gia hạn thêm thời gian nào: %s", err)
	}
	switch {
	case rule.Max > 0 && len(r.extensions) >= rule.Max:
		return refuse(e, TooOften, cited, "the limit may be extended %s, and was", "chỉ được gia hạn %s, và đã gia hạn đủ", Times(rule.Max))
	case r.limit.Convention.Dimensions().Extension == convention.ExtensionUnstated:
		return refuse(e, NotCountable, cite(r.limit.Convention.Basis()),
			"%s does not say from where an extension is counted; derive a convention that does",
			"%s không quy định thời gian gia hạn tính từ đâu; hãy dùng cách tính có quy định", r.limit.Convention.Name())
	case rule.Longest.IsZero():
	case rule.Longest.Unit() != e.By.Unit():
		return refuse(e, NotCountable, cited, "%s cannot be compared with the longest extension, %s",
			"%s không so sánh được với mức gia hạn dài nhất, %s", amount(e.By), amount(rule.Longest))
	case longer(e.By, rule.Longest):
		return refuse(e, TooLong, cited, "the longest extension is %s", "mức gia hạn dài nhất là %s", amount(rule.Longest))
	}
	return r.admitInTime(e)
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
		return refuse(e, TooLate, cite(rule.Basis), "it had to come by %s, %s before the last day, %s",
			"phải thực hiện chậm nhất ngày %s, trước ngày cuối cùng của thời hạn %s (%s)", latest, amount(rule.Before), d.Last())
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
	return &RefusedError{e, NotCountable, Refusal{Detail: text.Plain(err.Error()), Err: err}}
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

func refuse(e Event, ground Ground, provisions []legal.Basis, en, vi string, args ...any) error {
	return &RefusedError{e, ground, Refuse(provisions, en, vi, args...)}
}

func cite(b legal.Basis) []legal.Basis {
	if b.IsZero() {
		return nil
	}
	return []legal.Basis{b}
}
