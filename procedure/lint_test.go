package procedure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// A draft as a register may give it: nearly everything is missing, the time
// limit is in words, and two versions overlap. The neutral profile asks for no
// part.
func TestLintOfADraft(t *testing.T) {
	draft := procedure.Procedure{
		Code: "9.000001", Name: text.New("vi", "Cấp thẻ"),
		Versions: []procedure.Version{
			{
				Valid:      date.Interval{First: day("2024-01-01")},
				LegalBasis: []legal.Basis{legal.Cite("Decree 1/2024/ND-CP", "3")},
				Limits:     []procedure.TimeLimit{{Text: text.Plain("ngay trong ngày")}},
				Conditions: []procedure.Condition{{Text: text.Plain("đủ sức khoẻ")}},
				Fees:       []procedure.Fee{{SetBy: text.Plain("HĐND tỉnh"), Provenance: procedure.Provenance{Unverified: true}}},
			},
			{Valid: date.Interval{First: day("2025-01-01")}},
		},
	}
	var got []string
	for _, r := range draft.Lint(procedure.Profile{}) {
		got = append(got, string(r.Kind)+" | "+r.String())
	}
	assert.Equal(t, []string{
		`invalid | 9.000001: versions[0].valid: the version has no last day, but another one starts on 2025-01-01; end it with until: 2024-12-31`,
		`undated_basis | 9.000001: versions[0].legal_basis[0]: art. 3 Decree 1/2024/ND-CP is given without the day it took force`,
		`limit_without_term | 9.000001: versions[0].limits[0]: the time limit is in words only: ngay trong ngày`,
		`not_modelled | 9.000001: versions[0].conditions[0]: no rule covers the condition: đủ sức khoẻ`,
		`unverified | 9.000001: versions[0].fees[0]: fee was read in no source`,
		`missing_basis | 9.000001: versions[1]: the version names no legal basis`,
	}, got)
}

// The district chair decided until the districts ended on 30 June 2025.
func TestLintOfAuthorities(t *testing.T) {
	until := date.Interval{Last: day("2025-06-30")}
	from := date.Interval{First: day("2025-07-01")}
	late := date.Interval{First: day("2025-07-15")}
	for _, test := range []struct {
		then []date.Interval
		want []string
	}{
		{[]date.Interval{until, from}, nil},
		{[]date.Interval{until, late}, []string{"x: versions[0].authorities: no authority decides from 1 July 2025 on"}},
		{[]date.Interval{late}, []string{"x: versions[0].authorities: no authority decides from 1 January 2024 on"}},
		{[]date.Interval{{First: day("2025-07-15"), Last: day("2025-12-31")}, until}, []string{"x: versions[0].authorities: no authority decides from 1 July 2025 on"}},
		{nil, nil},
	} {
		p := procedure.Procedure{ID: "x", Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}}}}
		for _, valid := range test.then {
			p.Versions[0].Authorities = append(p.Versions[0].Authorities, procedure.Authority{Name: text.Plain("chair"), Valid: valid})
		}
		var got []string
		for _, r := range p.Lint(procedure.Profile{}) {
			if r.Kind == procedure.NobodyDecides {
				got = append(got, r.String())
			}
		}
		assert.Equal(t, test.want, got)
	}
}

// What is complete has no remark, and each part is missed by itself.
func TestLintMissesEachPart(t *testing.T) {
	for _, row := range []struct {
		leave func(p *procedure.Procedure, v *procedure.Version)
		want  []string // in English and Vietnamese
	}{
		{func(*procedure.Procedure, *procedure.Version) {}, nil},
		{func(p *procedure.Procedure, _ *procedure.Version) { p.Name = text.Text{} },
			[]string{"x: the obligatory part “name” is missing (art. 8(2)(a) Decree 63/2010/ND-CP)",
				"x: thiếu bộ phận bắt buộc “tên thủ tục” (điểm a khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)"}},
		{func(p *procedure.Procedure, _ *procedure.Version) { p.Unverified = true },
			[]string{"x: the procedure was read in no source", "x: chưa đối chiếu nguồn: thủ tục"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Steps = nil }, missing("order of steps", "b", "trình tự thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Channels = nil }, missing("manner of carrying out", "c", "cách thức thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Evidence, v.OneOf = nil, nil }, missing("dossier", "d", "thành phần hồ sơ")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.EvidenceSets = 0 }, missing("number of sets of the dossier", "d", "số lượng hồ sơ")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Limits = nil }, missing("time limit", "đ", "thời hạn giải quyết")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Limits[0].For = procedure.ForRefusal }, missing("time limit", "đ", "thời hạn giải quyết")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Limits[0].For = "" }, nil},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Addressees = nil }, missing("subjects", "e", "đối tượng thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Authorities = nil }, missing("executing agency", "g", "cơ quan thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Authorities[0].Role = procedure.Promulgates }, missing("executing agency", "g", "cơ quan thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Authorities[0].Role = procedure.Coordinates }, missing("executing agency", "g", "cơ quan thực hiện")},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Authorities[0].Role = procedure.Executes }, nil},
		{func(_ *procedure.Procedure, v *procedure.Version) {
			v.Authorities = []procedure.Authority{{Role: procedure.Delegated, Valid: date.Interval{Last: day("2025-06-30")}}, {Role: procedure.Executes}}
		}, []string{"x: versions[0].authorities: no authority decides from 1 July 2025 on",
			"x: versions[0].authorities: từ ngày 1/7/2025 không có cơ quan có thẩm quyền quyết định"}},
		{func(_ *procedure.Procedure, v *procedure.Version) {
			v.Valid.Last = day("2025-06-30")
			v.Authorities[0].Valid.Last = day("2025-06-30")
		}, nil},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.LegalBasis = nil },
			[]string{"x: versions[0]: the version names no legal basis", "x: versions[0]: phiên bản không nêu căn cứ pháp lý"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.LegalBasis[0].Since = date.Date{} },
			[]string{"x: versions[0].legal_basis[0]: Act 1 is given without the day it took force", "x: versions[0].legal_basis[0]: chưa ghi ngày có hiệu lực của Act 1"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.LegalBasis[0].Unverified = true },
			[]string{"x: versions[0].legal_basis[0]: Act 1 [unverified] was read in no source", "x: versions[0].legal_basis[0]: chưa đối chiếu nguồn: Act 1 [chưa kiểm chứng]"}},
		{func(_ *procedure.Procedure, v *procedure.Version) {
			v.Limits[0].Term, v.Limits[0].Text = deadline.Term{}, text.Plain("soon")
		},
			[]string{"x: versions[0].limits[0]: the time limit is in words only: soon", "x: versions[0].limits[0]: thời hạn chỉ được ghi bằng lời: soon"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Steps[0].Condition = text.Plain("if any") },
			[]string{"x: versions[0].steps[0]: no rule covers the condition: if any", "x: versions[0].steps[0]: chưa có quy tắc cho điều kiện: if any"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.Steps[0].Unverified = true },
			[]string{"x: versions[0].steps[0]: check was read in no source", "x: versions[0].steps[0]: chưa đối chiếu nguồn: check"}},
		{func(_ *procedure.Procedure, v *procedure.Version) { v.EvidenceSets = -1 },
			[]string{"x: versions[0].evidence_sets: -1 is less than none", "x: versions[0].evidence_sets: -1 is less than none"}},
	} {
		p := procedure.Procedure{ID: "x", Name: text.Plain("X"), Versions: []procedure.Version{{
			Valid:      date.Interval{First: day("2024-01-01")},
			LegalBasis: []legal.Basis{{Act: text.Plain("Act 1"), Since: day("2024-01-01")}},
			Steps:      []procedure.Step{{ID: "check", Name: text.Plain("check")}}, Channels: []procedure.Channel{{Kind: procedure.InPerson}},
			Evidence: []procedure.Evidence{{ID: "form"}}, EvidenceSets: 1, Limits: []procedure.TimeLimit{{For: procedure.ForDecision, Term: deadline.Days(3)}},
			Addressees: []procedure.Addressee{{Kind: "citizen"}}, Authorities: []procedure.Authority{{Role: procedure.Decides}},
		}}}
		row.leave(&p, &p.Versions[0])
		var got []string
		for _, r := range p.Lint(vn.Profile()) {
			got = append(got, r.String(), r.In("vi"))
		}
		assert.Equal(t, row.want, got)
	}
}

// missing is the remark that an obligatory part is missing.
func missing(en, point, vi string) []string {
	return []string{"x: versions[0]: the obligatory part “" + en + "” is missing (art. 8(2)(" + point + ") Decree 63/2010/ND-CP)",
		"x: versions[0]: thiếu bộ phận bắt buộc “" + vi + "” (điểm " + point + " khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)"}
}
