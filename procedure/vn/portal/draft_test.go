package portal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/portal"
	"github.com/statutory-go/statutory/rules/exact"
)

func vi(s string) text.Text { return text.New("vi", s) }

func textOf(english, vietnamese string) text.Text {
	return text.New("en", english).With("vi", vietnamese)
}

func money(s string) *exact.Money {
	m := exact.MustParseMoney(s)
	return &m
}

func TestDraft(t *testing.T) {
	draft := read(t, "9.100001.json").Draft()
	p := draft.Procedure
	require.Len(t, p.Versions, 1)
	v := p.Versions[0]
	assert.Equal(t, "9.100001", p.Code)
	assert.Equal(t, vi("Đăng ký thử nghiệm"), p.Name)
	assert.Equal(t, procedure.National, p.Level)
	assert.Equal(t, date.Interval{}, v.Valid, "the record does not say since when")
	assert.Equal(t, []procedure.Channel{
		{Kind: procedure.Online, Online: procedure.FullOnline},
		{Kind: procedure.Post},
		{Kind: procedure.InPerson, Place: vi("Trung tâm phục vụ hành chính công")},
	}, v.Channels)
	assert.Equal(t, []procedure.TimeLimit{
		{Channels: []procedure.ChannelKind{procedure.Online}, Term: deadline.WorkingDays(7)},
		{Channels: []procedure.ChannelKind{procedure.Post}, Text: vi("7,5 ngày làm việc\nQua bưu chính công ích")},
		{Channels: []procedure.ChannelKind{procedure.InPerson}, Text: vi("Không quá 10 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.")},
		{Cases: []string{"9.100001.01"}, Text: vi("07 ngày làm việc")},
	}, v.Limits, "the case and the channels differ")
	assert.Equal(t, []procedure.Fee{
		{Kind: procedure.StateFee, Channels: []procedure.ChannelKind{procedure.Online}, Amount: money("0 VND")},
		{Kind: procedure.ServiceFee, Channels: []procedure.ChannelKind{procedure.Post}, Amount: money("150000 VND"), Text: vi("Một lần")},
		{Kind: procedure.PriceLevel, Channels: []procedure.ChannelKind{procedure.InPerson}, SetBy: vi("Do Hội đồng nhân dân cấp tỉnh quy định")},
	}, v.Fees)
	assert.Equal(t, []procedure.Case{
		{ID: "9.100001.01", Code: "9.100001.01", Name: vi("Nộp lần đầu")},
		{ID: "9.100001.02", Code: "9.100001.02", Name: vi("Nộp lại")},
	}, v.Cases, "a list of papers with the name of a case belongs to it")
	assert.Equal(t, []procedure.Evidence{
		{ID: "paper_1_1", Code: "T01", Name: vi("Đơn đề nghị"), Originals: 1, Cases: []string{"9.100001.01"}},
		{ID: "paper_1_2", Code: "T02", Name: vi("Bản sao giấy chứng nhận (nếu có)"), Copies: 2, Condition: vi("nếu có"), Cases: []string{"9.100001.01"}},
		{ID: "paper_2_1", Code: "T01", Name: vi("Đơn đề nghị"), Originals: 1, Cases: []string{"9.100001.02"}},
	}, v.Evidence)
	assert.Equal(t, []procedure.Authority{
		{Name: vi("Ủy ban nhân dân cấp tỉnh"), Role: procedure.Decides},
		{Name: vi("Sở Thử nghiệm"), Role: procedure.Executes, Code: "H99.1"},
		{Name: vi("Cơ quan thuế"), Role: procedure.Coordinates},
		{Name: vi("Bộ Thử nghiệm"), Role: procedure.Promulgates, Office: vn.Ministry, Code: "G99"},
	}, v.Authorities)
	assert.Equal(t, []procedure.Addressee{{Kind: "citizen", Name: vi("Công dân Việt Nam"), Code: "ĐT1"}}, v.Addressees)
	assert.Equal(t, []procedure.Condition{{Text: vi("Người nộp từ đủ 18 tuổi.")}}, v.Conditions)
	assert.Equal(t, []legal.Basis{{Act: vi("01/2024/QH15 Luật thử nghiệm")}}, v.LegalBasis)
	assert.Equal(t, procedure.Publication{Decision: "12/QĐ-BTN", Decided: date.MustParse("2025-06-20"), // Friday
		Posted: date.MustParse("2025-07-01"), Agency: vi("Bộ Thử nghiệm"), Office: vn.Ministry}, v.Publication) // Tuesday
}

func TestDraftListsWhatIsUnsaid(t *testing.T) {
	var got []string
	for _, u := range read(t, "9.100002.json").Draft().Unsaid {
		got = append(got, u.Path+": "+u.What.In("en"))
	}
	assert.Equal(t, []string{
		"data.legalBasisesDetails: the legal basis",
		"data.departmentsAuthority: who decides",
		"data.subjectTypesDetails: who may make the request",
		"data.executionSteps: the order of work",
		"data.executionCases: the papers of the dossier",
		"data.executionMethods: whether it costs anything",
		"data.executionMethods[0].processingTime: which time limit holds for whom: another row of the channel says 2 months",
		"data.executionMethods[1].processingTime: which time limit holds for whom: another row of the channel says 21.5 working days",
		`data.executionMethods[2].processingTime: which time limit holds for whom: another row of the channel says "15 ngày; trường hợp phức tạp không quá 30 ngày"`,
		"data.executionMethods[3].processingTime: the time limit: there is more than one term in it",
		"data.executionMethods[4].processingTime: the time limit: there is no term in it; write an amount and a unit, as in 10 ngày làm việc",
		"data.executionMethods[5].processingTime: the time limit: no time is given",
		"data.executionMethods[6].processingTime: which time limit holds for whom: another row of the channel says 21.5 working days",
		"data.executionMethods[7].processingTime: the time limit: an amount of 0 does not say what is meant",
		"data.executionMethods[8].processingTime: the time limit: there is no term in it; write an amount and a unit, as in 10 ngày làm việc",
		"data.executionMethods[9].processingTime: which time limit holds for whom: another row of the channel says 21.5 working days",
		"data.executionMethods[10].processingTime: the time limit: the unit says days, the text working days",
		`data.executionMethods[11].processingTime: the time limit: "FORTNIGHT" is not a unit of the portal`,
		"data: from and until which day this is the law",
	}, got)
}

// A draft with its days of validity is a procedure that a catalogue takes, and
// that can be written as YAML for its author to go on with.
func TestDraftBecomesAProcedure(t *testing.T) {
	for _, name := range []string{"9.100001.json", "9.100002.json", "9.100003.json"} {
		p := read(t, name).Draft().Procedure
		_, err := catalogue.New(t.Context(), catalogue.Definition{Procedures: []procedure.Procedure{p}, Profiles: []procedure.Profile{vn.Profile()}})
		require.ErrorContains(t, err, "the version has no first day")

		p.Versions[0].Valid.First = date.MustParse("2026-07-01") // Wednesday
		c, err := catalogue.New(t.Context(), catalogue.Definition{Procedures: []procedure.Procedure{p}, Profiles: []procedure.Profile{vn.Profile()}})
		require.NoError(t, err)
		assert.Equal(t, 1, c.Len())

		written, err := catalogue.YAML(p)
		require.NoError(t, err)
		again, err := catalogue.Parse(name+".yaml", written, vn.Profile())
		require.NoError(t, err, string(written))
		assert.Equal(t, p.Versions[0].Limits, again.Versions[0].Limits)
		assert.Equal(t, p.Versions[0].Evidence, again.Versions[0].Evidence)
		assert.Equal(t, p.Versions[0].Fees, again.Versions[0].Fees)
	}
}

// Cases without a code, or with one that another has, are kept apart.
func TestCasesWithoutACode(t *testing.T) {
	record, err := portal.Read("r.json", []byte(wrap(`"cases": [{"code": "01"}, {"code": "01", "name": "b"},
		{"processingDay": {"qty": 3, "type": "DAY"}}]`)), vietnam)
	require.NoError(t, err)
	p := record.Draft().Procedure
	assert.Equal(t, []procedure.Case{{ID: "01", Code: "01", Name: vi("01")}, {ID: "case_2", Code: "01", Name: vi("b")},
		{ID: "case_3", Name: vi("case_3")}}, p.Versions[0].Cases)
	assert.Equal(t, []procedure.TimeLimit{{Cases: []string{"case_3"}, Term: deadline.Days(3)}}, p.Versions[0].Limits)

	p = recordOf(t, `"cases": [{"name": "a"}, {"code": "case_1", "name": "b"}]`).Draft().Procedure
	assert.Equal(t, []procedure.Case{{ID: "case_1_", Name: vi("a")}, {ID: "case_1", Code: "case_1", Name: vi("b")}},
		p.Versions[0].Cases, "a code of the record is left to the case that has it")
}

// An amount of null is set elsewhere, also where the record does not say by whom.
func TestFeeSetElsewhere(t *testing.T) {
	draft := recordOf(t, `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1, "processingTimeUnit": "DAY",
		"fees": [{"type": "FEE", "value": null, "description": " "}]}]`).Draft()
	assert.Equal(t, []procedure.Fee{{Kind: procedure.StateFee, Channels: []procedure.ChannelKind{procedure.InPerson},
		SetBy: textOf("another text", "văn bản khác")}}, draft.Procedure.Versions[0].Fees)
	assert.Contains(t, draft.Unsaid, portal.Unsaid{Path: "data.executionMethods[0].fees[0].value",
		What: textOf("who sets the amount", "văn bản quy định mức thu")})
}

// An amount that is missing, a text or below zero is not set elsewhere and not zero.
func TestFeeWithoutAnAmount(t *testing.T) {
	for _, value := range []string{"", `"value": "miễn phí", `, `"value": -5, `} {
		record := recordOf(t, `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1, "processingTimeUnit": "DAY",
			"fees": [{"type": "FEE", `+value+`"description": "Một lần"}]}]`)
		assert.Equal(t, []portal.Fee{{Path: "data.executionMethods[0].fees[0]", Channel: "DIRECT", Kind: procedure.StateFee,
			Description: "Một lần"}}, record.Fees(), value)
		draft := record.Draft()
		assert.Equal(t, []procedure.Fee{{Kind: procedure.StateFee, Channels: []procedure.ChannelKind{procedure.InPerson}, Text: vi("Một lần")}},
			draft.Procedure.Versions[0].Fees, value)
		assert.Contains(t, draft.Unsaid, portal.Unsaid{Path: "data.executionMethods[0].fees[0].value", What: textOf("the amount", "mức thu")}, value)
	}
}

// An amount without a currency is neither dropped nor taken for đồng.
func TestFeeWithoutCurrency(t *testing.T) {
	record, err := portal.Read("r.json", []byte(wrap(`"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1,
		"processingTimeUnit": "DAY", "fees": [{"type": "FEE", "value": 500, "currencyName": "xu", "description": ""}]}]`)), vietnam)
	require.NoError(t, err)
	draft := record.Draft()
	assert.Empty(t, draft.Procedure.Versions[0].Fees)
	assert.Equal(t, []portal.Kept{{Path: "data.executionMethods[0].fees",
		JSON: `[{"type":"FEE","value":500,"currencyName":"xu","description":""}]`}}, record.Kept())
	assert.Contains(t, draft.Unsaid, portal.Unsaid{Path: "data.executionMethods[0].fees[0].currencyName",
		What: text.New("en", "the currency of 500").With("vi", "đơn vị tiền tệ của 500")})
}
