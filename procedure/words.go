package procedure

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
)

// isVietnamese reports whether a language tag asks for Vietnamese.
func isVietnamese(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return strings.EqualFold(base, "vi")
}

func bilingual(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// name returns the channel's name for people.
func (k ChannelKind) name() text.Text {
	switch k {
	case Direct:
		return bilingual("in person", "trực tiếp")
	case Postal:
		return bilingual("by post", "qua dịch vụ bưu chính")
	case Online:
		return bilingual("online", "trực tuyến")
	}
	return text.Plain(string(k))
}

// In returns the channel's name in a language: "by post", "qua dịch vụ bưu chính".
func (k ChannelKind) In(lang string) string { return k.name().In(lang) }

func (l OnlineLevel) name() text.Text {
	switch l {
	case FullOnline:
		return bilingual("whole process", "toàn trình")
	case PartialOnline:
		return bilingual("in part", "một phần")
	}
	return text.Plain(string(l))
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
func (f Fee) label() text.Text {
	if !f.Name.IsZero() {
		return f.Name
	}
	return bilingual(f.Kind.In("en"), f.Kind.In("vi"))
}

// label names a time limit for people.
func (l TimeLimit) label() text.Text {
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

// label says in words what becomes of running requests.
func (t Transition) label() text.Text {
	if !t.Text.IsZero() {
		return t.Text
	}
	switch t.Dossiers {
	case KeepOldLaw:
		return bilingual("Requests made before stay under the law they were made under.",
			"Hồ sơ đã nộp trước đó tiếp tục được giải quyết theo quy định cũ.")
	case NewLaw:
		return bilingual("From "+t.From.String()+" running requests follow the new law.",
			"Từ ngày "+t.From.Text("vi")+", hồ sơ đang giải quyết thực hiện theo quy định mới.")
	case Restart:
		return bilingual("Running requests begin again under the new law.",
			"Hồ sơ đang giải quyết được thực hiện lại từ đầu theo quy định mới.")
	}
	return text.Text{}
}

func (r AuthorityRole) name() text.Text {
	switch r {
	case Executes:
		return bilingual("carries out", "cơ quan thực hiện")
	case Delegated:
		return bilingual("decides by delegation", "cơ quan được uỷ quyền")
	case Coordinates:
		return bilingual("takes part", "cơ quan phối hợp")
	case Promulgates:
		return bilingual("promulgated by", "cơ quan ban hành")
	case ReceivesOnly:
		return bilingual("receives", "nơi tiếp nhận")
	case Decides:
	}
	return bilingual("decides", "cơ quan có thẩm quyền quyết định")
}
