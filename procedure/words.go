package procedure

import (
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// isVietnamese reports whether a language tag asks for Vietnamese.
func isVietnamese(lang string) bool {
	lang = strings.ToLower(lang)
	return lang == "vi" || strings.HasPrefix(lang, "vi-")
}

func bilingual(en, vi string) deadline.Text { return deadline.NewText("en", en).With("vi", vi) }

// name returns the channel's name for people.
func (k ChannelKind) name() deadline.Text {
	switch k {
	case Direct:
		return bilingual("in person", "trực tiếp")
	case Postal:
		return bilingual("by post", "qua dịch vụ bưu chính")
	case Online:
		return bilingual("online", "trực tuyến")
	}
	return deadline.PlainText(string(k))
}

// In returns the channel's name in a language: "by post", "qua dịch vụ bưu chính".
func (k ChannelKind) In(lang string) string { return k.name().In(lang) }

func (l OnlineLevel) name() deadline.Text {
	switch l {
	case FullOnline:
		return bilingual("whole process", "toàn trình")
	case PartialOnline:
		return bilingual("in part", "một phần")
	}
	return deadline.PlainText(string(l))
}

// In returns what the law calls the payment: "state fee", "lệ phí".
func (k FeeKind) In(lang string) string {
	switch k {
	case StateFee:
		return bilingual("state fee", "lệ phí").In(lang)
	case ServiceFee:
		return bilingual("service fee", "phí").In(lang)
	case PriceLevel:
		return bilingual("price", "giá").In(lang)
	}
	return bilingual("fee", "phí, lệ phí").In(lang)
}

// label names a fee for people.
func (f Fee) label() deadline.Text {
	if !f.Name.IsZero() {
		return f.Name
	}
	return bilingual(f.Kind.In("en"), f.Kind.In("vi"))
}

// label names a time limit for people.
func (l TimeLimit) label() deadline.Text {
	switch l.For {
	case ForRefusal:
		return bilingual("time limit for a refusal", "thời hạn trả lời từ chối")
	case ForComplaint:
		return bilingual("time limit for the answer to a complaint", "thời hạn giải quyết khiếu nại")
	case ForApplicant:
		return bilingual("time limit for the applicant", "thời hạn đối với người nộp hồ sơ")
	case ForSupplement:
		return bilingual("time limit for asking for a supplement", "thời hạn yêu cầu bổ sung hồ sơ")
	case ForReturn:
		return bilingual("time limit for handing over the result", "thời hạn trả kết quả")
	case ForDecision:
	}
	return bilingual("time limit for the decision", "thời hạn giải quyết")
}
