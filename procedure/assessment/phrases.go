package assessment

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says. A line begins with what it is about and goes on with
// what there is to say of it, each piece around the one before.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	saySection = text.NewPhrase("assessment.section", "{title}:", "{title}:")
	sayLine    = text.NewPhrase("assessment.line", "  - {what}", "  - {what}")
	sayAnd     = text.NewPhrase("assessment.and", "{one} and {other}", "{one} và {other}")
	sayOr      = text.NewPhrase("assessment.or", "{one}; or {other}", "{one}; hoặc {other}")
	sayAbout   = text.NewPhrase("assessment.about", "{what}: {said}", "{what}: {said}")
	sayBracket = text.NewPhrase("assessment.bracket", "{what} ({said})", "{what} ({said})")
	sayComma   = text.NewPhrase("assessment.comma", "{what}, {said}", "{what}, {said}")

	sayLawOf     = text.NewPhrase("assessment.law_of", "{outcome}, under the law of {valid}", "{outcome}, theo quy định của ngày {valid}")
	sayKnownOn   = text.NewPhrase("assessment.known_on", "{what}, as known on {known}", "{what}, theo những gì đã biết vào ngày {known}")
	sayUncovered = text.NewPhrase("assessment.uncovered", "The requirements are not modelled as rules", "Điều kiện chưa được mô hình hoá thành quy tắc")

	sayRequirements = text.NewPhrase("assessment.requirements", "Requirements", "Yêu cầu, điều kiện")
	sayNext         = text.NewPhrase("assessment.next", "To ask next", "Cần hỏi tiếp")
	sayArrears      = text.NewPhrase("assessment.arrears", "Owed for the past", "Truy lĩnh")
	sayOwed         = text.NewPhrase("assessment.arrears.span", "{what} from {since} to {until}", "{what} từ {since} đến {until}")
	sayOpenAmount   = text.NewPhrase("assessment.arrears.open", "open", "chưa xác định")
	sayNotModelled  = text.NewPhrase("assessment.not_modelled", "Not modelled: to be checked by whoever decides", "Chưa mô hình hoá: người giải quyết phải tự kiểm tra")
	sayUnverified   = text.NewPhrase("assessment.unverified", "Unverified", "Chưa kiểm chứng")

	sayPapers    = text.NewPhrase("assessment.papers", "Papers", "Thành phần hồ sơ")
	saySets      = text.NewPhrase("assessment.papers.sets", "Papers ({n} {n|set|sets})", "Thành phần hồ sơ ({n} bộ)")
	sayOriginals = text.NewPhrase("assessment.papers.originals", "{n} {n|original|originals}", "{n} bản chính")
	sayCopies    = text.NewPhrase("assessment.papers.copies", "{n} {n|copy|copies}", "{n} bản sao")
	sayShown     = text.NewPhrase("assessment.papers.shown", "shown, not handed in", "xuất trình, không phải nộp")
	sayHeld      = text.NewPhrase("assessment.papers.held", "{what} (there already)", "{what} (đã có)")

	sayIfItApplies   = text.NewPhrase("assessment.applies.open", "{what}, if it applies", "{what}, nếu thuộc trường hợp phải có")
	sayDependsOn     = text.NewPhrase("assessment.applies.facts", "{what}; depends on {facts}", "{what}; phụ thuộc vào {facts}")
	sayDependsOnCase = text.NewPhrase("assessment.applies.case", "{what}; depends on the case", "{what}; phụ thuộc vào trường hợp")
	sayRestsOn       = text.NewPhrase("assessment.basis", "{what} — {provisions}", "{what} — {provisions}")
	sayNotRead       = text.NewPhrase("assessment.not_read", "{what} [unverified]", "{what} [chưa kiểm chứng]")

	sayFees      = text.NewPhrase("assessment.fees", "Fee", "Phí, lệ phí")
	sayNoFees    = text.NewPhrase("assessment.fees.unknown", "nothing is known about it", "chưa có thông tin")
	sayFree      = text.NewPhrase("assessment.fees.none", "none", "không")
	saySetBy     = text.NewPhrase("assessment.fees.set_by", "set by {who}", "do {who} quy định")
	sayAmount    = text.NewPhrase("assessment.amount", "{amount}", "{amount}")
	sayPer       = text.NewPhrase("assessment.fees.per", "{amount} / {unit}", "{amount} / {unit}")
	sayLimits    = text.NewPhrase("assessment.limits", "Time limits", "Thời hạn")
	sayNoDay     = text.NewPhrase("assessment.limits.no_day", "{what}; the last day cannot be told: {problem}", "{what}; không tính được ngày cuối: {problem}")
	sayLastDay   = text.NewPhrase("assessment.limits.last_day", "{what}; last day {day}", "{what}; ngày cuối {day}")
	sayStepEnds  = text.NewPhrase("assessment.steps.end", "{what}, to {day}", "{what}, đến {day}")
	sayUndecided = text.NewPhrase("assessment.limits.provisional", "{day} at the earliest, a decision on the calendar is open", "{day} là sớm nhất, lịch nghỉ chưa được quyết định")
	sayReadings  = text.NewPhrase("assessment.limits.ambiguous", "{day} at the earliest, the law can be read in several ways", "{day} là sớm nhất, quy định có nhiều cách hiểu")

	sayChannels    = text.NewPhrase("assessment.channels", "Ways to make the request", "Cách thức thực hiện")
	saySteps       = text.NewPhrase("assessment.steps", "Steps", "Trình tự thực hiện")
	sayAuthorities = text.NewPhrase("assessment.authorities", "Authority", "Cơ quan")
	sayOutputs     = text.NewPhrase("assessment.outputs", "Result", "Kết quả")
	sayBasis       = text.NewPhrase("assessment.legal_basis", "Legal basis", "Căn cứ pháp lý")
	sayProvisions  = text.NewPhrase("assessment.provisions", "Also the law says", "Quy định khác")
	sayTransition  = text.NewPhrase("assessment.transition", "Transition", "Chuyển tiếp")
	sayOverlaps    = text.NewPhrase("assessment.overlaps", "Not together with", "Không hưởng đồng thời")
	sayHigherOnly  = text.NewPhrase("assessment.overlaps.higher", "only the higher one of this and {procedures}", "chỉ hưởng mức cao hơn giữa thủ tục này và {procedures}")

	sayProcedures = text.NewPhrase("entitlement.procedures", "Procedures", "Thủ tục")
	sayPaid       = text.NewPhrase("entitlement.paid", "Paid", "Được hưởng")
	sayToAsk      = text.NewPhrase("entitlement.questions", "To ask", "Cần hỏi")
	sayUnruled    = text.NewPhrase("entitlement.not_modelled", "{what} (requirements not modelled)", "{what} (điều kiện chưa được mô hình hoá)")
	sayOpen       = text.NewPhrase("entitlement.open", "open: {procedures}", "chưa xác định: {procedures}")
	sayInstead    = text.NewPhrase("entitlement.instead", "{what}; not also {procedures}", "{what}; không đồng thời hưởng {procedures}")
	sayMonthly    = text.NewPhrase("entitlement.monthly", "{amount} a month", "{amount} một tháng")
	sayYearly     = text.NewPhrase("entitlement.yearly", "{amount} a year", "{amount} một năm")
	sayOnce       = text.NewPhrase("entitlement.once", "{amount} once", "{amount} một lần")

	sayAct         = text.NewPhrase("assessment.act", "{act}", "{act}")
	sayOwnHandling = text.NewPhrase("assessment.own_handling", "the version's own handling", "quy định xử lý của phiên bản thủ tục")
	sayCutsOff     = text.NewPhrase("assessment.remark.truncates", "{expression} divides whole numbers and cuts off the rest; to say how it is rounded, write divide(a, b, 0, 'down') or another rounding", "{expression} chia số nguyên và bỏ phần dư; để nêu rõ cách làm tròn, hãy viết divide(a, b, 0, 'down') hoặc cách làm tròn khác")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{saySection, sayLine, sayAnd, sayOr, sayAbout, sayBracket, sayComma, sayLawOf, sayKnownOn, sayUncovered,
		sayRequirements, sayNext, sayArrears, sayOwed, sayOpenAmount, sayNotModelled, sayUnverified, sayPapers, saySets, sayOriginals, sayCopies,
		sayShown, sayHeld, sayIfItApplies, sayDependsOn, sayDependsOnCase, sayRestsOn, sayNotRead, sayFees, sayNoFees, sayFree, saySetBy, sayAmount, sayPer,
		sayLimits, sayNoDay, sayLastDay, sayStepEnds, sayUndecided, sayReadings, sayChannels, saySteps, sayAuthorities, sayOutputs, sayBasis,
		sayProvisions, sayTransition, sayOverlaps, sayHigherOnly, sayProcedures, sayPaid, sayToAsk, sayUnruled, sayOpen, sayInstead, sayMonthly,
		sayYearly, sayOnce, sayAct, sayOwnHandling, sayCutsOff}, outcomes.Phrases())
}
