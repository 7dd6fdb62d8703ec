package rules

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayYes      = text.NewPhrase("value.yes", "yes", "có")
	sayNo       = text.NewPhrase("value.no", "no", "không")
	sayAbsent   = text.NewPhrase("value.absent", "none", "không có")
	sayMissing  = text.NewPhrase("value.missing", "not known", "chưa biết")
	sayRedacted = text.NewPhrase("value.redacted", "[redacted]", "[đã che]")

	sayHead     = text.NewPhrase("verdict.head", "{name}: {outcome} ({law}).", "{name}: {outcome} ({law}).")
	saySection  = text.NewPhrase("verdict.section", "{title}:", "{title}:")
	sayAbout    = text.NewPhrase("verdict.about", "{what}: {said}", "{what}: {said}")
	sayBehind   = text.NewPhrase("verdict.behind", "{what} ({said})", "{what} ({said})")
	sayThen     = text.NewPhrase("verdict.then", "{what}, {said}", "{what}, {said}")
	sayHint     = text.NewPhrase("verdict.hint", "{what}; {said}", "{what}; {said}")
	sayEquals   = text.NewPhrase("verdict.equals", "{what} = {value}", "{what} = {value}")
	sayKey      = text.NewPhrase("verdict.key", "{what} [{key}]", "{what} [{key}]")
	sayInexact  = text.NewPhrase("verdict.inexact", "(some of these may turn out not to matter)", "(có thể không cần tất cả các thông tin này)")
	sayRuleset  = text.NewPhrase("verdict.ruleset", "Ruleset {name}, hash {hash}", "Bộ quy tắc {name}, mã băm {hash}")
	sayMember   = text.NewPhrase("verdict.member", "member {n}", "người thứ {n}")
	sayAmounts  = text.NewPhrase("verdict.amounts", "Amounts", "Mức hưởng")
	sayReasons  = text.NewPhrase("verdict.reasons", "Reasons", "Lý do")
	sayRequired = text.NewPhrase("verdict.required", "Whether it is required", "Có phải thực hiện hay không")
	sayAsides   = text.NewPhrase("verdict.conditions", "Further conditions", "Điều kiện khác")
	sayValues   = text.NewPhrase("verdict.parameters", "Values laid down by law", "Các mức theo quy định")
	sayBasis    = text.NewPhrase("verdict.basis", "Legal basis", "Căn cứ pháp lý")
	sayWanted   = text.NewPhrase("verdict.questions", "Still to be known", "Thông tin còn thiếu")
	sayErrors   = text.NewPhrase("verdict.errors", "Errors", "Lỗi")

	sayAtLeast  = text.NewPhrase("group.at_least", "at least {n} of", "ít nhất {n} điều kiện")
	sayReading  = text.NewPhrase("reading.taken", "reading taken: {reading}", "cách hiểu được áp dụng: {reading}")
	sayAsked    = text.NewPhrase("reading.asked", "{what} (as asked)", "{what} (theo yêu cầu)")
	sayNotTaken = text.NewPhrase("reading.others", "{what}; not taken: {others}", "{what}; không áp dụng: {others}")

	sayNotDue  = text.NewPhrase("amount.none", "none", "không có")
	sayOpen    = text.NewPhrase("amount.open", "open", "chưa xác định")
	sayLowest  = text.NewPhrase("amount.at_least", "open, at least {amount}", "chưa xác định, ít nhất {amount}")
	sayBetween = text.NewPhrase("amount.between", "open, from {lowest} to {highest}", "chưa xác định, từ {lowest} đến {highest}")
	sayHighest = text.NewPhrase("amount.at_most", "open, at most {amount}", "chưa xác định, nhiều nhất {amount}")
	sayMonthly = text.NewPhrase("amount.month", "{amount} a month", "{amount} một tháng")
	sayYearly  = text.NewPhrase("amount.year", "{amount} a year", "{amount} một năm")
	sayPaid    = text.NewPhrase("amount.paid", "paid", "được hưởng")
	sayNotPaid = text.NewPhrase("amount.not_paid", "not paid besides", "không hưởng thêm")

	sayDays    = text.NewPhrase("margin.days", "{n} {n|day|days}", "{n} ngày")
	sayExactly = text.NewPhrase("margin.none", "exactly {limit}", "đúng bằng {limit}")
	sayAbove   = text.NewPhrase("margin.above", "{by} above {limit}", "hơn {limit} là {by}")
	sayBelow   = text.NewPhrase("margin.below", "{by} below {limit}", "kém {limit} là {by}")
	sayLater   = text.NewPhrase("margin.later", "{by} after {limit}", "sau {limit} là {by}")
	sayEarlier = text.NewPhrase("margin.earlier", "{by} before {limit}", "trước {limit} là {by}")

	sayInForce     = text.NewPhrase("parameter.in_force", "in force from {day}", "có hiệu lực từ {day}")
	sayRetroactive = text.NewPhrase("parameter.retroactive", "retroactive to {day}", "áp dụng từ {day}")
	sayKnown       = text.NewPhrase("parameter.known", "known on {day}", "công bố ngày {day}")
	sayNational    = text.NewPhrase("parameter.national", "national", "cả nước")
	sayNoLocal     = text.NewPhrase("parameter.no_local", "{value}, the national value: there is no local one", "{value}, mức cả nước: địa phương không có mức riêng")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayYes, sayNo, sayAbsent, sayMissing, sayRedacted, sayHead, saySection, sayAbout, sayBehind, sayThen, sayHint,
		sayEquals, sayKey, sayInexact, sayRuleset, sayMember, sayAmounts, sayReasons, sayRequired, sayAsides, sayValues, sayBasis, sayWanted,
		sayErrors, sayAtLeast, sayReading, sayAsked, sayNotTaken, sayNotDue, sayOpen, sayLowest, sayBetween,
		sayHighest, sayMonthly, sayYearly, sayPaid, sayNotPaid, sayDays, sayExactly, sayAbove, sayBelow, sayLater, sayEarlier, sayInForce,
		sayRetroactive, sayKnown, sayNational, sayNoLocal},
		outcomes.Phrases(), states.Phrases(), groups.Phrases(), combinations.Phrases(), periods.Phrases(), relations.Phrases(), kinds.Phrases())
}
