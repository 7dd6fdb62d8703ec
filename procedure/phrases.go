package procedure

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayVersion       = text.NewPhrase("procedure.version", "the version", "phiên bản")
	sayTransition    = text.NewPhrase("procedure.part.transition", "the transition", "quy định chuyển tiếp")
	sayPublication   = text.NewPhrase("procedure.part.publication", "the publication", "việc công bố")
	sayHandling      = text.NewPhrase("procedure.part.handling", "the handling of requests", "việc xử lý hồ sơ")
	saySupplement    = text.NewPhrase("procedure.part.supplement", "the rule on supplements", "quy định về bổ sung hồ sơ")
	sayReappointment = text.NewPhrase("procedure.part.reappointment", "the rule on new appointments", "quy định về hẹn lại")
	sayOpinion       = text.NewPhrase("procedure.part.opinion", "the rule on opinions", "quy định về lấy ý kiến")
	sayProcedure     = text.NewPhrase("procedure.procedure", "the procedure", "thủ tục")
	sayFee           = text.NewPhrase("procedure.fee", "fee", "phí, lệ phí")
	sayNeutral       = text.NewPhrase("procedure.profile.neutral", "neutral", "trung lập")

	sayKeepOldLaw = text.NewPhrase("procedure.part.transition.keep_old_law", "Requests made before stay under the law they were made under.", "Hồ sơ đã nộp trước đó tiếp tục được giải quyết theo quy định cũ.")
	sayNewLaw     = text.NewPhrase("procedure.part.transition.new_law", "From {day} running requests follow the new law.", "Từ ngày {day}, hồ sơ đang giải quyết thực hiện theo quy định mới.")
	sayRestart    = text.NewPhrase("procedure.part.transition.restart", "Running requests begin again under the new law.", "Hồ sơ đang giải quyết được thực hiện lại từ đầu theo quy định mới.")

	sayNotInForce      = text.NewPhrase("procedure.not_in_force", "no version of “{name}” is in force on {day}", "không có phiên bản nào của thủ tục “{name}” có hiệu lực vào ngày {day}")
	sayNotInForceKnown = text.NewPhrase("procedure.not_in_force.known", "no version of “{name}” is in force on {day}, as known on {known}", "không có phiên bản nào của thủ tục “{name}” có hiệu lực vào ngày {day}, theo những gì đã biết vào ngày {known}")
	sayBegins          = text.NewPhrase("procedure.not_in_force.begins", "{what}; it begins on {day}", "{what}; thủ tục bắt đầu từ ngày {day}")
	sayEnded           = text.NewPhrase("procedure.not_in_force.ended", "{what}; it ended on {day}", "{what}; thủ tục đã kết thúc vào ngày {day}")

	sayRemark        = text.NewPhrase("procedure.remark", "{procedure}: {what}", "{procedure}: {what}")
	sayPlace         = text.NewPhrase("procedure.remark.place", "{place}: {what}", "{place}: {what}")
	sayLacks         = text.NewPhrase("procedure.remark.missing_component", "the obligatory part “{part}” is missing", "thiếu bộ phận bắt buộc “{part}”")
	sayNoBasis       = text.NewPhrase("procedure.remark.missing_basis", "the version names no legal basis", "phiên bản không nêu căn cứ pháp lý")
	sayUndated       = text.NewPhrase("procedure.remark.undated_basis", "{basis} is given without the day it took force", "chưa ghi ngày có hiệu lực của {basis}")
	sayNoSource      = text.NewPhrase("procedure.remark.unverified", "{what} was read in no source", "chưa đối chiếu nguồn: {what}")
	sayNobodyDecides = text.NewPhrase("procedure.remark.nobody_decides", "no authority decides from {day} on", "từ ngày {day} không có cơ quan có thẩm quyền quyết định")
	sayWordsOnly     = text.NewPhrase("procedure.remark.limit_without_term", "the time limit is in words only: {words}", "thời hạn chỉ được ghi bằng lời: {words}")
	sayNoRule        = text.NewPhrase("procedure.remark.not_modelled", "no rule covers the condition: {condition}", "chưa có quy tắc cho điều kiện: {condition}")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayVersion, sayTransition, sayPublication, sayHandling, saySupplement, sayReappointment, sayOpinion,
		sayProcedure, sayFee, sayNeutral, sayKeepOldLaw, sayNewLaw, sayRestart, sayNotInForce, sayNotInForceKnown, sayBegins, sayEnded, sayRemark, sayPlace, sayLacks, sayNoBasis,
		sayUndated, sayNoSource, sayNobodyDecides, sayWordsOnly, sayNoRule},
		authorityRoles.Phrases(), channelKinds.Phrases(), onlineLevels.Phrases(), feeKinds.Phrases(), limitKinds.Phrases(), triggers.Phrases(),
		effects.Phrases(), silences.Phrases(), remarkKinds.Phrases(), levels.Phrases(), componentKinds.Phrases(), transitionKinds.Phrases(),
		outcomes.Phrases())
}
