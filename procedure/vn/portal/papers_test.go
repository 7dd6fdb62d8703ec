package portal_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// listOf writes a list of papers of a record, each with one original.
func listOf(t testing.TB, name string, papers ...string) string {
	rows := make([]string, len(papers))
	for i, paper := range papers {
		written, err := json.Marshal(paper)
		require.NoError(t, err)
		rows[i] = fmt.Sprintf(`{"name": %s, "code": "T%d", "originalQty": 1, "copyQty": 0}`, written, i+1)
	}
	written, err := json.Marshal(name)
	require.NoError(t, err)
	return fmt.Sprintf(`{"name": %s, "profileComponents": [%s]}`, written, strings.Join(rows, ","))
}

// drafted reads cases and lists and writes for whom each paper is: its cases,
// its condition in braces, and whether it is only shown.
func drafted(t testing.TB, cases string, lists ...string) (names, papers []string, record *portal.Record) {
	t.Helper()
	record = recordOf(t, `"cases": [`+cases+`], "executionCases": [`+strings.Join(lists, ",")+`]`)
	v := record.Draft().Procedure.Versions[0]
	for _, one := range v.Cases {
		names = append(names, one.ID+" "+one.Name.In("vi"))
	}
	for _, paper := range v.Evidence {
		line := paper.Name.In("vi") + " " + strings.Join(paper.Cases, ",")
		if !paper.Condition.IsZero() {
			line += "{" + paper.Condition.In("vi") + "}"
		}
		if paper.Shown {
			line += "shown"
		}
		papers = append(papers, strings.TrimSpace(line))
	}
	return names, papers, record
}

const twoCases = `{"code": "1.1", "name": "Cấp phép - Đối với công trình"}, {"code": "1.2", "name": "Cấp phép (Đối với nhà ở)"}`

// The cases of a record and the headings of its lists are not two kinds of
// cases: naming either would leave the dossier of the other empty.
func TestCasesAndHeadingsOfLists(t *testing.T) {
	for _, c := range []struct {
		what, cases   string
		lists         []string
		names, papers []string
	}{
		{"headings that name the cases", twoCases, []string{listOf(t, "Đối với nhà ở: ", "A"), listOf(t, "1. Đối với công trình", "B")},
			[]string{"1.1 Cấp phép - Đối với công trình", "1.2 Cấp phép (Đối với nhà ở)"}, []string{"A 1.2", "B 1.1"}},
		{"one heading more", twoCases, []string{listOf(t, "Đối với nhà ở", "A"), listOf(t, "Đối với công trình", "B"), listOf(t, "Đối với trường hợp sửa chữa", "C")},
			[]string{"1.1 Cấp phép - Đối với công trình", "1.2 Cấp phép (Đối với nhà ở)"}, []string{"A 1.2", "B 1.1", "C {Đối với trường hợp sửa chữa}"}},
		{"one heading less: its case would have no papers", twoCases, []string{listOf(t, "Đối với nhà ở", "A")},
			[]string{"1.1 Cấp phép - Đối với công trình", "1.2 Cấp phép (Đối với nhà ở)"}, []string{"A {Đối với nhà ở}"}},
		{"one heading less, and papers for all", twoCases, []string{listOf(t, "Thành phần hồ sơ", "A"), listOf(t, "Đối với nhà ở", "B")},
			[]string{"1.1 Cấp phép - Đối với công trình", "1.2 Cấp phép (Đối với nhà ở)"}, []string{"A", "B 1.2"}},
		{"headings that name no case", `{"code": "1.1", "name": "Cấp phép"}`, []string{listOf(t, "Cấp mới", "A"), listOf(t, "Cấp lại", "B")},
			[]string{"1.1 Cấp phép"}, []string{"A {Cấp mới}", "B {Cấp lại}"}},
		{"the end of a name is not a heading", `{"code": "1.1", "name": "Không cấp lại"}`, []string{listOf(t, "Cấp lại", "A")},
			[]string{"1.1 Không cấp lại"}, []string{"A {Cấp lại}"}},
		{"no cases of its own", "", []string{listOf(t, "Cấp mới", "A"), listOf(t, "a) Cấp mới:", "B"), listOf(t, "Cấp lại", "C")},
			[]string{"list_1 Cấp mới", "list_3 Cấp lại"}, []string{"A list_1", "B list_1", "C list_3"}},
		{"a heading without papers is no case", "", []string{listOf(t, "Cấp mới"), listOf(t, "Cấp lại", "C")},
			[]string{"list_2 Cấp lại"}, []string{"C list_2"}},
		{"one list without a heading", "", []string{listOf(t, " ", "A")}, nil, []string{"A"}},
		{"a list without a heading beside another", "", []string{listOf(t, "--", "A"), listOf(t, "Trường hợp ủy quyền", "B")},
			[]string{"list_2 Trường hợp ủy quyền"}, []string{"A", "B list_2"}},
		{"several lists without a heading", "", []string{listOf(t, "", "A"), listOf(t, "\u200b", "B")},
			nil, []string{"A {Danh mục giấy tờ 1}", "B {Danh mục giấy tờ 2}"}},
		{"headings of all papers", "", []string{listOf(t, "Giấy tờ phải nộp:", "A"), listOf(t, "* Giấy tờ phải xuất trình:", "B")},
			nil, []string{"A", "B shown"}},
		{"a paper for a heading", "", []string{listOf(t, "- Đơn đề nghị", "Đơn đề nghị.", "B")}, nil, []string{"Đơn đề nghị.", "B"}},
		{"a heading of both", "", []string{listOf(t, "Giấy tờ phải xuất trình đối với người nước ngoài", "A")},
			[]string{"list_1 Giấy tờ phải xuất trình đối với người nước ngoài"}, []string{"A list_1shown"}},
		{"a heading of papers handed in or shown", "", []string{listOf(t, "Giấy tờ phải nộp hoặc xuất trình", "A")},
			[]string{"list_1 Giấy tờ phải nộp hoặc xuất trình"}, []string{"A list_1"}},
	} {
		names, papers, record := drafted(t, c.cases, c.lists...)
		assert.Equal(t, c.names, names, c.what)
		assert.Equal(t, c.papers, papers, c.what)
		isWhole(t, record)
	}
}

// Papers for some requests only, papers that are shown, and what is no paper.
func TestPapers(t *testing.T) {
	for _, c := range []struct{ paper, want string }{
		{"Đơn đề nghị", ""},
		{"Bản sao giấy chứng nhận (nếu có)", "{nếu có}"},
		{"Văn bản ủy quyền nếu có", "{nếu có}"},
		{"- Trường hợp nộp qua người đại diện: văn bản ủy quyền", "{Trường hợp nộp qua người đại diện}"},
		{"2. Đối với công trình di tích, văn hóa đã được xếp hạng, thì phải có văn bản chấp thuận", "{Đối với công trình di tích, văn hóa đã được xếp hạng}"},
		{"Trường hợp thiết kế đã được thẩm định, các bản vẽ là bản sao", "{Trường hợp thiết kế đã được thẩm định, các bản vẽ là bản sao}"},
		{"Nếu là người nước ngoài: hộ chiếu", "{Nếu là người nước ngoài}"},
		{"* Tùy từng trường hợp phải bổ sung: Bản sao chứng chỉ", "{Tùy từng trường hợp phải bổ sung}"},
		{"Giấy phép lao động (áp dụng đối với người nước ngoài)", "{áp dụng đối với người nước ngoài}"},
		{"Văn bản góp ý đối với nơi có tổ chức đại diện", "{đối với nơi có tổ chức đại diện}"},
		{"Giấy ủy quyền trong trường hợp nộp thay.", "{trong trường hợp nộp thay}"},
		{"Giấy tờ theo quy định đối với nhà đầu tư", ""},
		{"Trích lục (bản chính hoặc bản sao; trường hợp nộp bản sao thì xuất trình bản chính)", ""},
		{"Đơn đề nghị; trường hợp nộp thay thì ký thay", ""},
		{"Xuất trình hộ chiếu", "shown"},
		{"Hộ chiếu (xuất trình)", "shown"},
		{"Bản sao hộ chiếu (xuất trình bản chính để đối chiếu)", ""},
		{"Xuất trình bản chính và nộp bản sao hộ chiếu", ""},
	} {
		_, papers, record := drafted(t, "", listOf(t, "", c.paper))
		assert.Equal(t, []string{strings.TrimSpace(c.paper + " " + c.want)}, papers)
		isWhole(t, record)
	}
}

func TestHeadingsAndRemarksAmongPapers(t *testing.T) {
	_, papers, record := drafted(t, "", listOf(t, "", "a) Giấy tờ phải nộp:", "A", "b) Giấy tờ phải xuất trình:", "B", "Lưu ý: C"))
	assert.Equal(t, []string{"A", "B shown"}, papers)
	v := record.Draft().Procedure.Versions[0]
	assert.Equal(t, []procedure.Provision{{Topic: "papers", Text: vi("a) Giấy tờ phải nộp:")},
		{Topic: "papers", Text: vi("b) Giấy tờ phải xuất trình:")}, {Topic: "papers", Text: vi("Lưu ý: C")}}, v.Provisions)
	assert.Equal(t, 1, v.Evidence[0].Originals)
	assert.Equal(t, 0, v.Evidence[1].Originals, "what is shown is not handed in")
	assert.True(t, isKept(record, "data.executionCases[0].profileComponents[3].originalQty"))
	assert.True(t, isKept(record, "data.executionCases[0].profileComponents[4].code"), "a remark has no code")
	assert.False(t, isKept(record, "data.executionCases[0].profileComponents[4].name"), "its words are in the draft")
	isWhole(t, record)

	_, papers, record = drafted(t, "", listOf(t, "", "A"), listOf(t, "* Lưu ý:", "B", "C"))
	assert.Equal(t, []string{"A"}, papers)
	assert.Len(t, record.Draft().Procedure.Versions[0].Provisions, 2)
	isWhole(t, record)
}

// isWhole checks that every case of a draft has papers, that its file loads
// once the author has filled in what only he knows, and that nothing is lost.
func isWhole(t testing.TB, record *portal.Record) {
	t.Helper()
	p := record.Draft().Procedure
	v := &p.Versions[0]
	v.Valid.First = date.MustParse("2026-07-01") // Wednesday
	if p.Name.IsZero() {
		p.Name = vi("Tên")
	}
	for _, one := range v.Cases {
		has := len(v.Evidence) == 0
		for _, paper := range v.Evidence {
			has = has || len(paper.Cases) == 0 || strings.Contains(strings.Join(paper.Cases, "\n"), one.ID)
		}
		assert.True(t, has, "the case %s has no papers", one.ID)
	}
	written, err := catalogue.YAML(p)
	require.NoError(t, err)
	_, err = catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: written}}, vn.Profile())
	require.NoError(t, err)
}

// A name that shows nothing is no name: it is listed as unsaid, what it would
// name is kept aside, and the file of the draft loads.
func TestNamesThatShowNothing(t *testing.T) {
	for members, path := range map[string]string{
		`"executionCases": [{"profileComponents": [{"name": " ", "code": "x"}]}]`: "data.executionCases[0].profileComponents[0].name",
		`"executionCases": [{"profileComponents": [{"code": ""}]}]`:               "data.executionCases[0].profileComponents[0].name",
		`"resultsDetails": [{"name": "", "code": "a"}]`:                           "data.resultsDetails[0].name",
		`"subjectTypesDetails": [{"name": "\u200b", "code": " "}]`:                "data.subjectTypesDetails[0].name",
		`"departmentsAuthority": [{"name": "\u00a0", "code": "x"}]`:               "data.departmentsAuthority[0].name",
		`"unitGroupsExecuting": [{"name": "\ufeff"}]`:                             "data.unitGroupsExecuting[0].name",
		`"legalBasisesDetails": [{"name": " ", "code": ""}]`:                      "data.legalBasisesDetails[0].name",
		`"departmentPromulgateCode": "G1"`:                                        "data.departmentPromulgateName",
		`"name": " "`:                                                             "data.name",
	} {
		record := recordOf(t, members)
		assert.Contains(t, fmt.Sprint(record.Draft().Unsaid), path+" the name", members)
		if path != "data.name" && path != "data.departmentPromulgateName" {
			assert.True(t, isKept(record, path), members)
		}
		isWhole(t, record)
	}
	for _, members := range []string{
		`"cases": [{"code": "\u200b"}, {"code": "a b"}, {"code": "case_1"}, {"code": "case_1", "name": "\u200b"}, {"name": "x"}]`,
		`"executionSteps": [{"name": "\u200b", "description": " "}]`,
		`"executingAgencies": "\u200b"`, `"requirementsAndConditions": "\u200b", "note": "\u200b", "description": "\u200b"`,
		`"legalBasisesDetails": [{"name": "", "code": "12/2024/QH15"}]`, `"categoriesDetails": [{"name": "\u200b"}]`,
	} {
		isWhole(t, recordOf(t, members))
	}
}

// A record with all of it: cases and headings, what is shown, remarks, a name
// that shows nothing, and times that are not those of everyone.
func TestDraftOfARecordWithAllOfIt(t *testing.T) {
	record := read(t, "9.100003.json")
	v := record.Draft().Procedure.Versions[0]
	assert.Equal(t, []procedure.Evidence{
		{ID: "paper_1_1", Code: "T01", Name: vi("1. Tờ khai"), Originals: 1},
		{ID: "paper_1_2", Code: "T02", Name: vi("2. Văn bản ủy quyền trong trường hợp nộp thay"), Originals: 1, Condition: vi("trong trường hợp nộp thay")},
		{ID: "paper_2_1", Code: "T05", Name: vi("Hộ chiếu"), Shown: true},
		{ID: "paper_3_1", Code: "T06", Name: vi("Giấy phép lao động"), Originals: 1, Cases: []string{"9.100003.01"}},
	}, v.Evidence)
	assert.Equal(t, []procedure.Provision{{Topic: "papers", Text: vi("Lưu ý: ảnh chụp trong 6 tháng")}}, v.Provisions)
	const mountains = "Không quá 11,5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ. Đối với khu vực miền núi, hải đảo không quá 21,5 ngày làm việc."
	assert.Equal(t, []procedure.TimeLimit{
		{Channels: []procedure.ChannelKind{procedure.InPerson}, Text: vi("11,5 ngày làm việc\n" + mountains)},
		{Channels: []procedure.ChannelKind{procedure.Online}, Text: vi("Theo mô tả\nTrong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.")},
		{Channels: []procedure.ChannelKind{procedure.Post}, Text: vi("Trong ngày làm việc; nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo\nQua bưu chính công ích")},
		{Cases: []string{"9.100003.01"}, Text: vi("11,5 ngày làm việc")},
	}, v.Limits)
	isWhole(t, record)
}
