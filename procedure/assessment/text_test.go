package assessment_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

func both(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// due counts a term from a day on.
func due(t *testing.T, from string, term deadline.Term, with ...deadline.Circumstance) deadline.Deadline {
	t.Helper()
	d, err := deadline.Compute(deadline.On(day(from)), term, vietnam(t, "2026-08-17"), vn.OneStop(), with...)
	require.NoError(t, err)
	return d
}

// as is a part as an answer has it.
func as[T any](of T, applies assessment.Applies, basis ...legal.Basis) assessment.Part[T] {
	return assessment.Part[T]{Of: of, Applies: applies, Provenance: procedure.Provenance{Basis: basis}}
}

// Each part of an answer in each of its forms, as a clerk reads it. A working
// day from Monday 17 August 2026 ends on the 18th. Which day beside Thursday
// 2 September 2027 is off was not decided then: a working day from 31 August
// ends on 1 September at the earliest. 10 days back from 29 September 2026 are
// Saturday the 19th, and in another reading Friday the 18th.
func TestEveryPartInWords(t *testing.T) {
	decree := legal.Basis{Act: both("Decree 1/2024/ND-CP", "Nghị định 1/2024/NĐ-CP"), Article: "3"}
	unverified := procedure.Provenance{Unverified: true, Note: both("as posted", "theo niêm yết")}
	open := assessment.Applies{State: rules.Unknown, Missing: []string{"union", "start"}}
	met := assessment.Applies{State: rules.Met}
	free, dear := exact.MustParseMoney("0 VND"), exact.MustParseMoney("50000 VND")
	a := assessment.Assessment{
		Code: "9.000001", Name: both("Licence", "Giấy phép"), Outcome: assessment.Undetermined,
		AsOf: legal.AsOf{Valid: day("2026-08-17"), Known: day("2026-08-18")},
		Next: &assessment.FactQuestion{Fact: "union", Label: both("Union", "Công đoàn")},
		Arrears: []rules.Arrears{
			{State: rules.Met, Since: day("2026-07-01"), Until: day("2026-07-31"), Total: exact.MustParseMoney("40000 VND")},
			{State: rules.Unknown, Since: day("2026-07-01"), Until: day("2026-07-31")},
		},
		LegalBasis:  []legal.Basis{decree, legal.Unverified(legal.Cite("Act 2"))},
		NotModelled: []procedure.Item{{Text: text.Of(both("It is lawful.", "Hợp pháp."))}},
		Unverified:  []procedure.Item{{Text: text.Of(both("fee", "phí"))}},
	}
	a.Parts = assessment.Parts{
		EvidenceSets: 1,
		Evidence: []assessment.Evidence{
			{Part: as(procedure.Evidence{ID: "request", Name: both("Request", "Đơn"), Originals: 1, Copies: 1}, met, decree, legal.Cite("Act 2")), Held: true},
			{Part: as(procedure.Evidence{ID: "card", Name: both("Card", "Thẻ"), Shown: true}, assessment.Applies{State: rules.Unknown, WaitsForCase: true})},
			{Part: as(procedure.Evidence{ID: "opinion", Name: both("Opinion", "Ý kiến")}, open)},
			{Part: as(procedure.Evidence{ID: "birth", Name: both("Birth certificate", "Giấy khai sinh")}, met), InChoice: true},
			{Part: as(procedure.Evidence{ID: "home", Name: both("Proof of residence", "Giấy cư trú")}, met), InChoice: true},
		},
		Choices: []assessment.Choice{
			{Part: as(procedure.EvidenceChoice{Name: both("Identity", "Nhân thân"), Lists: [][]string{{"card"}, {"birth", "home"}}}, met), Held: true},
			{Part: as(procedure.EvidenceChoice{Lists: [][]string{{"birth"}, {"home"}}}, met, decree)},
		},
		Fees: []assessment.Part[procedure.Fee]{
			as(procedure.Fee{Kind: procedure.StateFee, Amount: &free, Channels: []procedure.ChannelKind{procedure.InPerson, procedure.Online}}, met),
			as(procedure.Fee{Kind: procedure.PriceLevel, Name: both("Copy", "Bản sao"), Amount: &dear, Per: both("page", "trang")}, open),
			as(procedure.Fee{Kind: procedure.ServiceFee, SetBy: both("the province", "tỉnh")}, met),
			{Of: procedure.Fee{Text: both("as agreed", "theo thoả thuận")}, Applies: met, Provenance: unverified},
		},
		Limits: []assessment.Limit{
			{Part: as(procedure.TimeLimit{For: procedure.ForDecision, Term: deadline.WorkingDays(1), Channels: []procedure.ChannelKind{procedure.Post}}, met),
				Deadline: due(t, "2026-08-17", deadline.WorkingDays(1))},
			{Part: as(procedure.TimeLimit{For: procedure.ForRefusal, Text: both("at once", "ngay")}, met), Deadline: due(t, "2027-08-31", deadline.WorkingDays(1))},
			{Part: as(procedure.TimeLimit{For: procedure.ForApplicant, Term: deadline.Days(10)}, met), Deadline: due(t, "2026-09-29", deadline.Days(10), deadline.Backward())},
			{Part: as(procedure.TimeLimit{For: procedure.ForReturn, Term: deadline.WorkingDays(1)}, open, decree), Err: errors.New("no calendar")},
		},
		Channels: []assessment.Part[procedure.Channel]{
			as(procedure.Channel{Kind: procedure.Online, Online: procedure.FullOnline, URL: "https://example.org", Text: both("at any hour", "mọi lúc")}, met),
			as(procedure.Channel{Kind: procedure.InPerson, Place: both("the counter", "quầy")}, open, decree),
		},
		Steps: []assessment.Step{
			{Part: as(procedure.Step{Name: both("Check", "Kiểm tra"), Office: both("Commune", "Xã"), Role: both("Clerk", "Công chức"), Term: deadline.WorkingDays(1)}, met),
				Deadline: due(t, "2026-08-17", deadline.WorkingDays(1))},
			{Part: as(procedure.Step{Name: both("Sign", "Ký"), Role: both("Chair", "Chủ tịch")}, met, decree)},
			{Part: as(procedure.Step{Name: both("Hand over", "Trả"), Term: deadline.WorkingDays(2)}, assessment.Applies{State: rules.Met, Condition: both("if granted", "nếu được cấp")})},
		},
		Authorities: []assessment.Part[procedure.Authority]{as(procedure.Authority{Name: both("Chair", "Chủ tịch"), Role: procedure.Decides}, met, decree)},
		Outputs:     []assessment.Part[procedure.Output]{as(procedure.Output{Name: both("Licence", "Giấy phép")}, open, decree)},
		Provisions:  []assessment.Part[procedure.Provision]{as(procedure.Provision{Text: both("It is renewed.", "Được gia hạn.")}, met, legal.Unverified(decree))},
		Overlaps: []assessment.Part[procedure.Overlap]{as(procedure.Overlap{With: []string{"permit", "pass"}}, met, decree),
			as(procedure.Overlap{With: []string{"card"}, Text: both("not with a card", "không cùng thẻ")}, met)},
	}
	transition := as(procedure.Transition{Text: both("Old ones stay.", "Giấy cũ còn giá trị.")}, met)
	a.Transition = &transition
	assert.Equal(t, `Licence (9.000001)
Undetermined, under the law of Monday 17 August 2026, as known on Tuesday 18 August 2026
The requirements are not modelled as rules:
To ask next:
  - Union
Owed for the past:
  - 40,000 VND from Wednesday 1 July 2026 to Friday 31 July 2026
  - open from Wednesday 1 July 2026 to Friday 31 July 2026
Papers (1 set):
  - Request: 1 original, 1 copy (there already) — art. 3 Decree 1/2024/ND-CP; Act 2
  - Card: shown, not handed in, if it applies; depends on the case
  - Opinion, if it applies; depends on union, start
  - Identity: Card; or Birth certificate and Proof of residence (there already)
  - Birth certificate; or Proof of residence — art. 3 Decree 1/2024/ND-CP
Fee:
  - state fee: none (in person, online)
  - Copy: 50,000 VND / page, if it applies; depends on union, start
  - service fee: set by the province
  - fee: as agreed [unverified] (as posted)
Time limits:
  - time limit for the decision: 1 working day (by post); last day Tuesday 18 August 2026
  - time limit for a refusal: at once; last day Wednesday 1 September 2027 at the earliest, a decision on the calendar is open
  - time limit for the applicant: 10 days; last day Friday 18 September 2026 at the earliest, the law can be read in several ways
  - time limit for handing over the result: 1 working day; the last day cannot be told: no calendar, if it applies; depends on union, start — art. 3 Decree 1/2024/ND-CP
Ways to make the request:
  - online (whole process), https://example.org: at any hour
  - in person, the counter, if it applies; depends on union, start — art. 3 Decree 1/2024/ND-CP
Steps:
  - Check (Commune, Clerk): 1 working day, to Tuesday 18 August 2026
  - Sign (Chair) — art. 3 Decree 1/2024/ND-CP
  - Hand over: 2 working days (if granted)
Authority:
  - decides: Chair — art. 3 Decree 1/2024/ND-CP
Result:
  - Licence, if it applies; depends on union, start — art. 3 Decree 1/2024/ND-CP
Legal basis:
  - art. 3 Decree 1/2024/ND-CP
  - Act 2 [unverified]
Also the law says:
  - It is renewed. — art. 3 Decree 1/2024/ND-CP [unverified]
Transition:
  - Old ones stay.
Not together with:
  - only the higher one of this and permit, pass — art. 3 Decree 1/2024/ND-CP
  - not with a card
Not modelled: to be checked by whoever decides:
  - It is lawful.
Unverified:
  - fee`, a.String())
	assert.Equal(t, `Giấy phép (9.000001)
Chưa xác định được, theo quy định của ngày thứ Hai 17/8/2026, theo những gì đã biết vào ngày thứ Ba 18/8/2026
Điều kiện chưa được mô hình hoá thành quy tắc:
Cần hỏi tiếp:
  - Công đoàn
Truy lĩnh:
  - 40.000 đồng từ thứ Tư 1/7/2026 đến thứ Sáu 31/7/2026
  - chưa xác định từ thứ Tư 1/7/2026 đến thứ Sáu 31/7/2026
Thành phần hồ sơ (1 bộ):
  - Đơn: 1 bản chính, 1 bản sao (đã có) — Điều 3 Nghị định 1/2024/NĐ-CP; Act 2
  - Thẻ: xuất trình, không phải nộp, nếu thuộc trường hợp phải có; phụ thuộc vào trường hợp
  - Ý kiến, nếu thuộc trường hợp phải có; phụ thuộc vào union, start
  - Nhân thân: Thẻ; hoặc Giấy khai sinh và Giấy cư trú (đã có)
  - Giấy khai sinh; hoặc Giấy cư trú — Điều 3 Nghị định 1/2024/NĐ-CP
Phí, lệ phí:
  - lệ phí: không (trực tiếp, trực tuyến)
  - Bản sao: 50.000 đồng / trang, nếu thuộc trường hợp phải có; phụ thuộc vào union, start
  - phí: do tỉnh quy định
  - phí, lệ phí: theo thoả thuận [chưa kiểm chứng] (theo niêm yết)
Thời hạn:
  - thời hạn giải quyết: 01 ngày làm việc (qua dịch vụ bưu chính); ngày cuối thứ Ba 18/8/2026
  - thời hạn trả lời từ chối: ngay; ngày cuối thứ Tư 1/9/2027 là sớm nhất, lịch nghỉ chưa được quyết định
  - thời hạn đối với người nộp hồ sơ: 10 ngày; ngày cuối thứ Sáu 18/9/2026 là sớm nhất, quy định có nhiều cách hiểu
  - thời hạn trả kết quả: 01 ngày làm việc; không tính được ngày cuối: no calendar, nếu thuộc trường hợp phải có; phụ thuộc vào union, start — Điều 3 Nghị định 1/2024/NĐ-CP
Cách thức thực hiện:
  - trực tuyến (toàn trình), https://example.org: mọi lúc
  - trực tiếp, quầy, nếu thuộc trường hợp phải có; phụ thuộc vào union, start — Điều 3 Nghị định 1/2024/NĐ-CP
Trình tự thực hiện:
  - Kiểm tra (Xã, Công chức): 01 ngày làm việc, đến thứ Ba 18/8/2026
  - Ký (Chủ tịch) — Điều 3 Nghị định 1/2024/NĐ-CP
  - Trả: 02 ngày làm việc (nếu được cấp)
Cơ quan:
  - cơ quan có thẩm quyền quyết định: Chủ tịch — Điều 3 Nghị định 1/2024/NĐ-CP
Kết quả:
  - Giấy phép, nếu thuộc trường hợp phải có; phụ thuộc vào union, start — Điều 3 Nghị định 1/2024/NĐ-CP
Căn cứ pháp lý:
  - Điều 3 Nghị định 1/2024/NĐ-CP
  - Act 2 [chưa kiểm chứng]
Quy định khác:
  - Được gia hạn. — Điều 3 Nghị định 1/2024/NĐ-CP [chưa kiểm chứng]
Chuyển tiếp:
  - Giấy cũ còn giá trị.
Không hưởng đồng thời:
  - chỉ hưởng mức cao hơn giữa thủ tục này và permit, pass — Điều 3 Nghị định 1/2024/NĐ-CP
  - không cùng thẻ
Chưa mô hình hoá: người giải quyết phải tự kiểm tra:
  - Hợp pháp.
Chưa kiểm chứng:
  - phí`, a.In("vi"))
}

// What is empty has no heading, except the fee: that nothing is known of it is
// worth saying.
func TestNothingInWords(t *testing.T) {
	a := assessment.Assessment{Name: both("Licence", "Giấy phép"), Outcome: assessment.NotRequired, AsOf: legal.AsOfDay(day("2026-08-17")),
		LegalBasis: []legal.Basis{legal.Cite("Act 1")}, Modelled: true}
	assert.Equal(t, "Licence\nNot required, under the law of Monday 17 August 2026\nRequirements:\n  (the verdict)\nFee:\n  - nothing is known about it\n",
		withoutVerdict(a, "en"), "the verdict names the acts")
	a.Outcome = assessment.Eligible
	assert.Contains(t, a.In("vi"), "Giấy phép\nĐủ điều kiện, theo quy định của ngày thứ Hai 17/8/2026\n")
}

// Outcomes have names in both languages; another one is shown as it is.
func TestOutcomesInWords(t *testing.T) {
	for outcome, want := range map[assessment.Outcome][2]string{
		assessment.Eligible:     {"eligible", "đủ điều kiện"},
		assessment.NotEligible:  {"not eligible", "không đủ điều kiện"},
		assessment.NotRequired:  {"not required", "không phải thực hiện"},
		assessment.Undetermined: {"undetermined", "chưa xác định được"},
		assessment.NotInForce:   {"not in force", "không có hiệu lực"},
		"other":                 {"other", "other"},
	} {
		assert.Equal(t, want, [2]string{outcome.In("en"), outcome.In("vi")})
	}
}

// A fact is asked for in the words of its question, else by its label, else by
// its name.
func TestFactQuestionInWords(t *testing.T) {
	q := assessment.FactQuestion{Fact: "age", Label: both("Age", "Tuổi"), Question: both("How old?", "Bao nhiêu tuổi?")}
	assert.Equal(t, "How old?", q.String())
	assert.Equal(t, "Bao nhiêu tuổi?", q.In("vi"))
	q.Question = text.Text{}
	assert.Equal(t, "Age", q.String())
	q.Label = text.Text{}
	assert.Equal(t, "age", q.String())
}
