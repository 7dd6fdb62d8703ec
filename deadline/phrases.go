package deadline

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says. Days, terms, provisions and the names of days off
// stand in braces: each is written as its own language writes it.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayNoDeadline = text.NewPhrase("deadline.none", "no deadline", "không có thời hạn")
	sayAsked      = text.NewPhrase("deadline.asked", "{term} from {event} under {convention}", "{term} kể từ {event} theo {convention}")
	sayAskedBack  = text.NewPhrase("deadline.asked_back", "{term} back from {event} under {convention}", "{term} tính ngược từ {event} theo {convention}")
	sayCalendar   = text.NewPhrase("deadline.calendar", "calendar {name}, SHA-256 {hash}", "lịch {name}, SHA-256 {hash}")
	sayKnownOn    = text.NewPhrase("deadline.calendar_known", "calendar {name} as known on {known}, SHA-256 {hash}", "lịch {name} theo thông tin đến ngày {known}, SHA-256 {hash}")
	sayReading    = text.NewPhrase("deadline.reading", "{what}; reading: {reading}", "{what}; cách hiểu: {reading}")
	sayDays       = text.NewPhrase("deadline.days", "{from} to {to}", "{from} đến {to}")
	sayInstant    = text.NewPhrase("deadline.instant", "{day} {time} {offset}", "{time} {day}")
	sayEnd        = text.NewPhrase("deadline.end", "{day} {time}", "{day} {time}")
	sayFirm       = text.NewPhrase("deadline.unsettled", "{deadline} ({status})", "{deadline} ({status})")

	saySafe = text.NewPhrase("deadline.safe", "whoever must act is safe by {acting}; it is certainly too late only after {objecting}",
		"người phải thực hiện chắc chắn đúng hạn nếu làm chậm nhất {acting}; chỉ chắc chắn quá hạn sau {objecting}")
	saySafeFrom = text.NewPhrase("deadline.safe_from", "whoever acts is safe from {acting} on; it is certainly too early only before {objecting}",
		"thực hiện từ {acting} thì chắc chắn không quá sớm; chỉ chắc chắn quá sớm nếu trước {objecting}")
	sayWeakest = text.NewPhrase("deadline.weakest", "weakest source: {review}", "nguồn yếu nhất: {review}")

	sayShorterOf    = text.NewPhrase("deadline.shorter_of", "{term} or {other} (whichever is shorter)", "{term} hoặc {other} (tùy thời hạn nào ngắn hơn)")
	sayLongerOf     = text.NewPhrase("deadline.longer_of", "{term} or {other} (whichever is longer)", "{term} hoặc {other} (tùy thời hạn nào dài hơn)")
	sayOnCalendar   = text.NewPhrase("deadline.on_calendar", "{term} on calendar {name}", "{term} theo lịch {name}")
	sayOtherTerm    = text.NewPhrase("reason.other_term", "or {other}:", "hoặc {other}:")
	sayShorterHolds = text.NewPhrase("reason.compared.shorter", "{term}: {end}; {other}: {other_end}; the shorter holds, {holds}", "{term}: {end}; {other}: {other_end}; áp dụng thời hạn ngắn hơn, {holds}")
	sayLongerHolds  = text.NewPhrase("reason.compared.longer", "{term}: {end}; {other}: {other_end}; the longer holds, {holds}", "{term}: {end}; {other}: {other_end}; áp dụng thời hạn dài hơn, {holds}")
	sayTogether     = text.NewPhrase("reason.compared.together", "{term}: {end}; {other}: {other_end}; both end together", "{term}: {end}; {other}: {other_end}; hai thời hạn kết thúc cùng lúc")

	sayEventHours   = text.NewPhrase("reason.event.hours", "{day}: day of the event; the hours run from its instant", "{day}: ngày xảy ra sự kiện; giờ tính từ thời điểm đó")
	sayEventCounted = text.NewPhrase("reason.event.counted", "{day}: day of the event, counted", "{day}: ngày xảy ra sự kiện, được tính")
	sayEventEnds    = text.NewPhrase("reason.event.ends", "{day}: day of the event, on which the term ends", "{day}: ngày xảy ra sự kiện, cũng là ngày hết hạn")
	sayEventFixed   = text.NewPhrase("reason.event.fixed", "{day}: day of the event; its month, quarter or year decides", "{day}: ngày xảy ra sự kiện; tính theo tháng, quý hoặc năm của ngày đó")
	sayEvent        = text.NewPhrase("reason.event.not_counted", "{day}: day of the event, not counted", "{day}: ngày xảy ra sự kiện, không tính")

	sayExcluded    = text.NewPhrase("reason.excluded", "{days}: left out of the count", "{days}: không tính vào thời hạn")
	saySkipped     = text.NewPhrase("reason.skipped", "{days}: off, {why}", "{days}: nghỉ, {why}")
	sayDay         = text.NewPhrase("reason.counted.day", "{days}: day {n}", "{days}: ngày thứ {n}")
	sayDayRun      = text.NewPhrase("reason.counted.days", "{days}: days {from} to {to}", "{days}: ngày thứ {from} đến {to}")
	sayWorkday     = text.NewPhrase("reason.counted.working_day", "{days}: working day {n}", "{days}: ngày làm việc thứ {n}")
	sayWorkdayRun  = text.NewPhrase("reason.counted.working_days", "{days}: working days {from} to {to}", "{days}: ngày làm việc thứ {from} đến {to}")
	sayWorked      = text.NewPhrase("reason.worked", "worked", "làm việc")
	sayWorkedOn    = text.NewPhrase("reason.worked.on", "{day} is worked", "{day} làm việc")
	sayAgainst     = text.NewPhrase("reason.worked.against", "{worked} against {day}", "{worked} hoán đổi cho {day}")
	sayWorkedName  = text.NewPhrase("reason.worked.name", "{worked}, {name}", "{worked}, {name}")
	sayProposal    = text.NewPhrase("reason.proposal", "{what}, which changes nothing", "{what}, chưa làm thay đổi gì")
	sayHours       = text.NewPhrase("reason.hours", "{time} run from {from} to {to}", "{time} tính từ {from} đến {to}")
	sayHoursOn     = text.NewPhrase("reason.hours.on", "{day}: {time}, {so_far} of {term}", "{day}: {time}, đã tính {so_far} trên {term}")
	sayH           = text.NewPhrase("reason.time.hours", "{hours} h", "{hours} giờ")
	sayMin         = text.NewPhrase("reason.time.minutes", "{minutes} min", "{minutes} phút")
	sayHMin        = text.NewPhrase("reason.time", "{hours} h {minutes} min", "{hours} giờ {minutes} phút")
	sayMonths      = text.NewPhrase("reason.months", "{months}, to {to}, the day numbered like that of the event", "{months}, đến {to}, ngày cùng số với ngày xảy ra sự kiện")
	sayMonthsStart = text.NewPhrase("reason.months.start", "{months}, to {to}, the day before the one numbered like the first day counted", "{months}, đến {to}, ngày liền trước ngày cùng số với ngày đầu tiên được tính")
	sayMonthsShort = text.NewPhrase("reason.months.clipped", "{months}, to {to}: that month has no such day, and this one stands for it", "{months}, đến {to}: tháng đó không có ngày tương ứng, ngày này được lấy thay")

	sayFixed      = text.NewPhrase("reason.fixed_day", "{term}: {to}", "{term}: {to}")
	sayFixedShort = text.NewPhrase("reason.fixed_day.clipped", "{term}: that month has no such day, and {to} stands for it", "{term}: tháng đó không có ngày tương ứng, lấy {to} thay")

	sayRestart     = text.NewPhrase("reason.restart", "counted afresh from {to}", "tính lại từ đầu kể từ {to}")
	sayTrigger     = text.NewPhrase("reason.trigger", "the event counts as of {to}", "sự kiện được coi là xảy ra {to}")
	sayAtClosing   = text.NewPhrase("reason.trigger.closing", "at the very moment of closing, which is within the hours: the event counts as of {to}", "đúng thời điểm đóng cửa, được coi là trong giờ làm việc: sự kiện được tính vào {to}")
	sayCutOff      = text.NewPhrase("reason.cut_off", "later than {cut_off} on {from}: it counts as of {to}", "sau {cut_off} {from}: tính từ {to}")
	sayDeemed      = text.NewPhrase("reason.deemed", "deemed to have happened on {to}", "được coi là xảy ra {to}")
	sayDaysAfter   = text.NewPhrase("reason.days_after_months", "and {days}, to {to}", "và {days}, đến {to}")
	sayPaused      = text.NewPhrase("reason.paused", "added for what was left out of the count: {days}, to {to}", "cộng thời gian không tính vào thời hạn: {days}, đến {to}")
	sayExtended    = text.NewPhrase("reason.extended", "extended: {term} from {from}", "gia hạn: {term} kể từ {from}")
	sayFraction    = text.NewPhrase("reason.fraction", "the fraction of a day ends on {to} at {time}", "phần lẻ của ngày kết thúc {to} lúc {time}")
	sayClear       = text.NewPhrase("reason.clear", "the day at the far end is clear, too: {to}", "ngày ở đầu kia cũng không tính: {to}")
	sayRolled      = text.NewPhrase("reason.rolled", "{from} is off ({why}): the term ends on {to}", "{from} là ngày nghỉ ({why}): thời hạn kết thúc {to}")
	sayKept        = text.NewPhrase("reason.kept", "{from} is off, and the term ends on it all the same", "{from} là ngày nghỉ, thời hạn vẫn kết thúc ngày đó")
	sayMinimum     = text.NewPhrase("reason.minimum", "the term holds at least {days}: to {to}", "thời hạn có ít nhất {days}: đến {to}")
	sayAdded       = text.NewPhrase("reason.added", "added: {days}, to {to}", "cộng thêm: {days}, đến {to}")
	sayUnreachable = text.NewPhrase("reason.unreachable", "nothing could be done on {from}: the term ends on {to}", "không thể thực hiện vào {from}: thời hạn kết thúc {to}")

	sayDue         = text.NewPhrase("reason.due", "due: {day}, until {end}", "hết hạn: {day}, đến {end}")
	sayDueAt       = text.NewPhrase("reason.due.at", "due: {instant}", "hết hạn: {instant}")
	sayPermitted   = text.NewPhrase("reason.due.earliest", "permitted from {day}", "được phép từ {day}")
	sayDueClose    = text.NewPhrase("reason.due.close", "due: {day}, until the close of the office", "hết hạn: {day}, đến giờ đóng cửa của cơ quan")
	sayUndecided   = text.NewPhrase("reason.open.undecided", "still to be decided: {name}", "chưa được quyết định: {name}")
	sayDisputed    = text.NewPhrase("reason.open.disputed", "read in more than one way: {name}", "có nhiều cách hiểu: {name}")
	sayAwaits      = text.NewPhrase("reason.open.awaits", "{what}, awaits {awaits}", "{what}, chờ {awaits}")
	sayGiven       = text.NewPhrase("reason.open", "{open}; counted here with {given}", "{open}; ở đây tính theo {given}")
	saySameDay     = text.NewPhrase("reason.open.same_day", "{open}; counted here with {given}, and every other outcome ends on the same day", "{open}; ở đây tính theo {given}, và mọi phương án khác đều kết thúc cùng ngày")
	sayAlternative = text.NewPhrase("reason.alternative", "{status}: it is {deadline} if {cases}", "{status}: là {deadline} nếu {cases}")
	sayOr          = text.NewPhrase("reason.alternative.or", "{first}, or {second}", "{first}, hoặc {second}")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{
		sayNoDeadline, sayAsked, sayAskedBack, sayCalendar, sayKnownOn, sayReading, sayDays, sayInstant, sayEnd, sayFirm, saySafe, saySafeFrom, sayWeakest,
		sayShorterOf, sayLongerOf, sayOnCalendar, sayOtherTerm, sayShorterHolds, sayLongerHolds, sayTogether,
		sayEventHours, sayEventCounted, sayEventEnds, sayEventFixed, sayEvent,
		sayExcluded, saySkipped, sayDay, sayDayRun, sayWorkday, sayWorkdayRun, sayWorked, sayWorkedOn, sayAgainst,
		sayWorkedName, sayProposal, sayHours, sayHoursOn, sayH, sayMin, sayHMin, sayMonths, sayMonthsStart, sayMonthsShort, sayFixed, sayFixedShort,
		sayRestart, sayTrigger, sayAtClosing, sayCutOff, sayDeemed, sayDaysAfter, sayPaused, sayExtended, sayFraction, sayClear,
		sayRolled, sayKept, sayMinimum, sayAdded, sayUnreachable,
		sayDue, sayDueAt, sayPermitted, sayDueClose, sayUndecided, sayDisputed, sayAwaits, sayGiven, saySameDay,
		sayAlternative, sayOr,
	}, termPhrases(), disputePhrases(), reasonKinds.Phrases(), units.Phrases(), periods.Phrases(), judgements.Phrases(), details.Phrases(), sides.Phrases())
}
