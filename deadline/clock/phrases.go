package clock

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayEvent      = text.NewPhrase("clock.event", "{day} {what}", "{day} {what}")
	sayExtendedBy = text.NewPhrase("clock.event.extended", "{what} by {term}", "{what} thêm {term}")
	sayCause      = text.NewPhrase("clock.event.cause", "{what} ({cause})", "{what} ({cause})")
	sayTheEvent   = text.NewPhrase("clock.event.any", "the event", "sự kiện")

	sayChange   = text.NewPhrase("clock.change", "{event}: {effect}", "{event}: {effect}")
	sayDueOpen  = text.NewPhrase("clock.change.open", "the last day is open", "chưa xác định được ngày cuối cùng của thời hạn")
	sayDue      = text.NewPhrase("clock.change.due", "the last day is {due}", "ngày cuối cùng của thời hạn là {due}")
	sayDueLater = text.NewPhrase("clock.change.later", "the last day is {due}, {n} {n|day|days} later", "ngày cuối cùng của thời hạn là {due}, muộn hơn {n} ngày")

	sayOnce  = text.NewPhrase("clock.times.once", "once", "một lần")
	sayTwice = text.NewPhrase("clock.times.twice", "twice", "hai lần")
	sayTimes = text.NewPhrase("clock.times", "{n} times", "{n} lần")

	sayNotStartedYet  = text.NewPhrase("clock.open.not_started", "the limit has not started, so it has no last day", "thời hạn chưa bắt đầu nên chưa có ngày cuối cùng")
	sayStandsStill    = text.NewPhrase("clock.open", "time has stood still since {day}, so the last day is open", "thời hạn đã tạm dừng từ ngày {day} nên chưa xác định được ngày cuối cùng")
	sayStandsStillFor = text.NewPhrase("clock.open.cause", "time has stood still since {day} ({cause}), so the last day is open", "thời hạn đã tạm dừng từ ngày {day} ({cause}) nên chưa xác định được ngày cuối cùng")

	sayRefused        = text.NewPhrase("clock.refused", "{event} is refused", "{event} không được chấp nhận")
	sayRefusedBecause = text.NewPhrase("clock.refused.because", "{refused}: {why}", "{refused}: {why}")
	sayRefusedUnder   = text.NewPhrase("clock.refused.under", "{refused} ({provisions})", "{refused} ({provisions})")

	sayNoDay          = text.NewPhrase("clock.refused.no_day", "it does not say on which day it happened", "sự kiện không ghi ngày xảy ra")
	sayOtherDay       = text.NewPhrase("clock.refused.other_day", "its instant, {instant}, is on another day", "thời điểm {instant} thuộc ngày khác")
	sayOutOfOrder     = text.NewPhrase("clock.refused.out_of_order", "something happened on {day} already; hand events over in the order in which they happened", "đã có sự kiện xảy ra ngày {day}; hãy đưa các sự kiện theo thứ tự xảy ra")
	sayIsClosed       = text.NewPhrase("clock.refused.closed", "the limit has been closed since {day}", "thời hạn đã kết thúc từ ngày {day}")
	sayNotStarted     = text.NewPhrase("clock.refused.not_started", "the limit has not started", "thời hạn chưa bắt đầu")
	sayUnknownKind    = text.NewPhrase("clock.refused.unknown_kind", "kind {kind} is none that a limit knows", "không có loại sự kiện {kind}")
	sayRunsAlready    = text.NewPhrase("clock.refused.runs_already", "the limit started on {day}; where it starts afresh, say restarted", "thời hạn đã bắt đầu từ ngày {day}; nếu tính lại từ đầu, hãy ghi restarted")
	sayNoRule         = text.NewPhrase("clock.refused.no_rule", "the limit has no rule “{rule}” for pauses", "thời hạn không có quy định tạm dừng “{rule}”")
	sayIsPaused       = text.NewPhrase("clock.refused.paused", "time has stood still since {day}", "thời hạn đã tạm dừng từ ngày {day}")
	sayPausedOften    = text.NewPhrase("clock.refused.paused_often", "time may stand still for this {times}, and did", "chỉ được tạm dừng vì lý do này {times}, và đã tạm dừng đủ")
	sayEdgesUnstated  = text.NewPhrase("clock.refused.edges_unstated", "{convention} does not say which edge days of a pause are counted; derive a convention that does", "{convention} không quy định ngày đầu và ngày cuối của thời gian tạm dừng có được tính hay không; hãy dùng cách tính có quy định")
	sayHoursLost      = text.NewPhrase("clock.refused.hours_lost", "pauses are counted by whole days, and of a limit of {term} the time of day, {time}, would be lost; where whole days are meant, give no instant", "thời gian tạm dừng được tính theo ngày; đối với thời hạn {term}, giờ trong ngày ({time}) sẽ bị bỏ qua; nếu tính theo ngày, đừng ghi thời điểm")
	sayNotPaused      = text.NewPhrase("clock.refused.not_paused", "time is not standing still", "thời hạn không tạm dừng")
	sayStopped        = text.NewPhrase("clock.refused.stopped", "the limit was stopped on {day} and runs again only from zero; say restarted", "thời hạn đã ngừng từ ngày {day} và chỉ được tính lại từ đầu; hãy ghi restarted")
	sayRestartedOften = text.NewPhrase("clock.refused.restarted_often", "the limit may start afresh {times}, and did", "chỉ được tính lại từ đầu {times}, và đã tính lại đủ")
	sayNoTerm         = text.NewPhrase("clock.refused.no_term", "it says no term; write one, as in {example}", "sự kiện không ghi thời gian gia hạn; hãy ghi, ví dụ {example}")
	sayAbsurdTerm     = text.NewPhrase("clock.refused.absurd_term", "its term is below 0 or above {most} in amount", "thời gian gia hạn nhỏ hơn 0 hoặc lớn hơn {most}")
	sayNotCountable   = text.NewPhrase("clock.refused.not_countable", "the limit cannot be counted with it", "không tính được thời hạn theo sự kiện này")
	sayExtendedOften  = text.NewPhrase("clock.refused.extended_often", "the limit may be extended {times}, and was", "chỉ được gia hạn {times}, và đã gia hạn đủ")
	sayFromUnstated   = text.NewPhrase("clock.refused.extension_unstated", "{convention} does not say from where an extension is counted; derive a convention that does", "{convention} không quy định thời gian gia hạn tính từ đâu; hãy dùng cách tính có quy định")
	sayNotComparable  = text.NewPhrase("clock.refused.not_comparable", "{term} cannot be compared with the longest extension, {longest}", "{term} không so sánh được với mức gia hạn dài nhất, {longest}")
	sayLongest        = text.NewPhrase("clock.refused.too_long", "the longest extension is {longest}", "mức gia hạn dài nhất là {longest}")
	sayTooLate        = text.NewPhrase("clock.refused.too_late", "it had to come by {day}, {before} before the last day, {due}", "phải thực hiện chậm nhất ngày {day}, trước ngày cuối cùng của thời hạn {before} ({due})")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayEvent, sayExtendedBy, sayCause, sayTheEvent, sayChange, sayDueOpen, sayDue, sayDueLater,
		sayOnce, sayTwice, sayTimes, sayNotStartedYet, sayStandsStill, sayStandsStillFor, sayRefused, sayRefusedBecause, sayRefusedUnder, sayNoDay, sayOtherDay, sayOutOfOrder, sayIsClosed,
		sayNotStarted, sayUnknownKind, sayRunsAlready, sayNoRule, sayIsPaused, sayPausedOften, sayEdgesUnstated, sayHoursLost, sayNotPaused,
		sayStopped, sayRestartedOften, sayNoTerm, sayAbsurdTerm, sayNotCountable, sayExtendedOften, sayFromUnstated, sayNotComparable, sayLongest, sayTooLate},
		kinds.Phrases(), states.Phrases(), grounds.Phrases(), lapses.Phrases())
}

// Times returns how often something may happen: once, twice, 3 times.
func Times(n int) text.Sentence {
	switch n {
	case 1:
		return sayOnce.With()
	case 2:
		return sayTwice.With()
	}
	return sayTimes.With("n", n)
}
