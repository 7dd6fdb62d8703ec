package dossier

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayUnknownKind        = text.NewPhrase("dossier.refused.unknown_kind", "kind {kind} is none that a dossier knows", "không có loại sự kiện {kind}")
	sayNoDay              = text.NewPhrase("dossier.refused.no_day", "it does not say on which day it happened", "sự kiện không ghi ngày xảy ra")
	sayNotRecorded        = text.NewPhrase("dossier.refused.not_recorded", "it does not say when it was recorded", "sự kiện không ghi thời điểm ghi nhận")
	sayOtherDay           = text.NewPhrase("dossier.refused.other_day", "its instant, {instant}, is on another day", "thời điểm {instant} thuộc ngày khác")
	sayRecordedBefore     = text.NewPhrase("dossier.refused.recorded_before", "it is recorded before it happens, on {day}", "sự kiện được ghi nhận trước khi xảy ra, ngày {day}")
	sayRecordedOutOfOrder = text.NewPhrase("dossier.refused.recorded_out_of_order", "it is recorded before the event before it, at {instant}", "sự kiện được ghi nhận trước sự kiện đứng trước nó, lúc {instant}")
	sayIs                 = text.NewPhrase("dossier.refused.is", "the dossier is {state}", "hồ sơ {state}")
	sayIsSince            = text.NewPhrase("dossier.refused.is_since", "the dossier has been {state} since {day}", "hồ sơ {state} từ ngày {day}")
	sayNoOutcome          = text.NewPhrase("dossier.refused.no_outcome", "it does not say whether the request was {outcomes}", "sự kiện không ghi {outcomes}")
	sayNobody             = text.NewPhrase("dossier.refused.nobody", "it does not say to whom", "sự kiện không ghi chuyển cho ai")
	sayNoInstant          = text.NewPhrase("dossier.refused.no_instant", "the limit, {term}, depends on the time of day; give its instant", "thời hạn {term} phụ thuộc vào giờ trong ngày; hãy ghi thời điểm")
	saySupplementedOften  = text.NewPhrase("dossier.refused.supplemented_often", "a supplement may be requested {times}, and was", "chỉ được yêu cầu bổ sung {times}, và đã yêu cầu đủ")
	sayNoEffect           = text.NewPhrase("dossier.refused.no_effect", "the version does not say what a supplement does to the limit; give handling.supplement.effect as {restarts}, {pauses} or {none}", "thủ tục không quy định việc bổ sung ảnh hưởng thế nào đến thời hạn; hãy ghi handling.supplement.effect là {restarts}, {pauses} hoặc {none}")
	sayNoSuspension       = text.NewPhrase("dossier.refused.no_suspension", "the version knows no suspension “{cause}”", "thủ tục không có quy định tạm dừng “{cause}”")
	saySuspendedOften     = text.NewPhrase("dossier.refused.suspended_often", "the dossier may be suspended for “{cause}” {times}, and was", "chỉ được tạm dừng vì “{cause}” {times}, và đã tạm dừng đủ")
	sayAskedAlready       = text.NewPhrase("dossier.refused.asked_already", "the opinion of “{office}” is asked for already", "đã lấy ý kiến của “{office}”")
	sayNotAwaited         = text.NewPhrase("dossier.refused.not_awaited", "no opinion of “{office}” is awaited", "không chờ ý kiến nào của “{office}”")
	sayNoPromise          = text.NewPhrase("dossier.refused.no_promise", "it does not say which day is promised", "sự kiện không ghi ngày hẹn trả")
	sayPromisePassed      = text.NewPhrase("dossier.refused.promise_passed", "the day promised, {day}, has passed", "ngày hẹn trả {day} đã qua")
	sayPromisedAlready    = text.NewPhrase("dossier.refused.promised_already", "{day} is promised already; another day takes an apology (reappointed)", "đã hẹn trả ngày {day}; muốn hẹn ngày khác phải xin lỗi (reappointed)")
	sayNotPromised        = text.NewPhrase("dossier.refused.not_promised", "no day has been promised yet", "chưa hẹn ngày trả nào")
	sayNotLater           = text.NewPhrase("dossier.refused.not_later", "the day promised, {day}, is not later than {before}", "ngày hẹn trả {day} không muộn hơn {before}")
	sayPromisedOften      = text.NewPhrase("dossier.refused.promised_often", "another day may be promised {times}, and was", "chỉ được hẹn lại {times}, và đã hẹn lại đủ")
	sayTooLate            = text.NewPhrase("dossier.refused.too_late", "it had to come by {day}, {before} before the limit expires on {due}", "phải thực hiện chậm nhất ngày {day}, trước khi hết thời hạn {before} ({due})")
	sayClosedAlready      = text.NewPhrase("dossier.refused.closed_already", "that it was closed is recorded already", "đã ghi nhận việc dừng giải quyết")
	sayNoCloseAfter       = text.NewPhrase("dossier.refused.no_close_after", "the version does not say how long the applicant has; give handling.supplement.close_after", "thủ tục không quy định thời hạn bổ sung hồ sơ; hãy ghi handling.supplement.close_after")
	sayHasUntil           = text.NewPhrase("dossier.refused.has_until", "the applicant has until {day}", "người nộp còn thời hạn đến ngày {day}")
	sayStandsStill        = text.NewPhrase("dossier.refused.stands_still", "{why}", "{why}")
	sayConflict           = text.NewPhrase("dossier.refused.conflict", "with it, what is recorded already could not have happened: {refused}", "nếu có sự kiện này, sự kiện đã ghi nhận không thể xảy ra: {refused}")
	sayEvent              = text.NewPhrase("dossier.event", "{day} {what}", "{day} {what}")
	sayOr                 = text.NewPhrase("dossier.or", "{one} or {other}", "{one} hay {other}")
	sayOwnHandling        = text.NewPhrase("dossier.own_handling", "the version's own handling", "quy định xử lý của phiên bản thủ tục")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayUnknownKind, sayNoDay, sayNotRecorded, sayOtherDay, sayRecordedBefore, sayRecordedOutOfOrder, sayIs, sayIsSince, sayNoOutcome, sayNobody, sayNoInstant, saySupplementedOften, sayNoEffect, sayNoSuspension, saySuspendedOften, sayAskedAlready, sayNotAwaited, sayNoPromise, sayPromisePassed, sayPromisedAlready, sayNotPromised, sayNotLater, sayPromisedOften, sayTooLate, sayClosedAlready, sayNoCloseAfter, sayHasUntil, sayStandsStill, sayConflict, sayEvent, sayOr, sayOwnHandling}, kinds.Phrases(), states.Phrases(), grounds.Phrases())
}
