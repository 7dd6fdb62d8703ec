package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
)

func (k ChannelKind) text() text.Text {
	switch k {
	case InPerson:
		return words.Both("in person", "trực tiếp")
	case Post:
		return words.Both("by post", "qua dịch vụ bưu chính")
	case Online:
		return words.Both("online", "trực tuyến")
	case Email:
		return words.Both("by e-mail", "qua thư điện tử")
	case Telephone:
		return words.Both("by telephone", "qua điện thoại")
	}
	return text.Plain(string(k))
}

// In returns the channel in a language, as the neutral profile names it: "by
// post", "qua dịch vụ bưu chính".
func (k ChannelKind) In(lang string) string { return k.text().In(lang) }

// In returns the level in a language: "whole process", "toàn trình".
func (l OnlineLevel) In(lang string) string {
	switch l {
	case FullOnline:
		return words.Both("whole process", "toàn trình").In(lang)
	case PartialOnline:
		return words.Both("in part", "một phần").In(lang)
	}
	return string(l)
}

// In returns what the law calls the payment: "state fee", "lệ phí".
func (k FeeKind) In(lang string) string {
	switch k {
	case StateFee:
		return words.Both("state fee", "lệ phí").In(lang)
	case ServiceFee:
		return words.Both("service fee", "phí").In(lang)
	case PriceLevel:
		return words.Both("price", "giá").In(lang)
	}
	return words.Both("fee", "phí, lệ phí").In(lang)
}

// label names a fee for people.
func (f Fee) label() text.Text {
	if !f.Name.IsZero() {
		return f.Name
	}
	return words.Both(f.Kind.In("en"), f.Kind.In("vi"))
}

// In names a time limit in a language: "time limit for a refusal".
func (k LimitKind) In(lang string) string { return k.text().In(lang) }

func (k LimitKind) text() text.Text {
	switch k {
	case ForRefusal:
		return words.Both("time limit for a refusal", "thời hạn trả lời từ chối")
	case ForComplaint:
		return words.Both("time limit for the answer to a complaint", "thời hạn giải quyết khiếu nại")
	case ForApplicant:
		return words.Both("time limit for the applicant", "thời hạn đối với người nộp hồ sơ")
	case ForSupplement:
		return words.Both("time limit for asking for a supplement", "thời hạn yêu cầu bổ sung hồ sơ")
	case ForReturn:
		return words.Both("time limit for handing over the result", "thời hạn trả kết quả")
	case ForDecision:
	}
	return words.Both("time limit for the decision", "thời hạn giải quyết")
}

// In returns the role in a language: "decides", "cơ quan có thẩm quyền quyết định".
func (r AuthorityRole) In(lang string) string { return r.text().In(lang) }

func (r AuthorityRole) text() text.Text {
	switch r {
	case Executes:
		return words.Both("carries out", "cơ quan thực hiện")
	case Delegated:
		return words.Both("decides by delegation", "cơ quan được uỷ quyền")
	case Coordinates:
		return words.Both("takes part", "cơ quan phối hợp")
	case Promulgates:
		return words.Both("promulgated by", "cơ quan ban hành")
	case ReceivesOnly:
		return words.Both("receives", "nơi tiếp nhận")
	case Decides:
	}
	return words.Both("decides", "cơ quan có thẩm quyền quyết định")
}
