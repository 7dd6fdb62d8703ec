package vn_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/vn"
)

// A draft under the profile: the parts of art. 8(2) Decree 63/2010/ND-CP that it
// lacks. A draft as a register may give it: nearly everything is missing, the time
// limit is in words, and two versions overlap.
func TestLintOfADraft(t *testing.T) {
	draft := procedure.Procedure{
		Code: "9.000001", Name: text.New("vi", "Cấp thẻ"),
		Versions: []procedure.Version{
			{
				Valid:      date.Interval{First: date.MustParse("2024-01-01")},
				LegalBasis: []legal.Basis{legal.Cite("Decree 1/2024/ND-CP", "3")},
				Limits:     []procedure.TimeLimit{{Text: text.Plain("ngay trong ngày")}},
				Conditions: []procedure.Condition{{Text: text.Plain("đủ sức khoẻ")}},
				Fees:       []procedure.Fee{{SetBy: text.Plain("HĐND tỉnh"), Provenance: procedure.Provenance{Unverified: true}}},
			},
			{Valid: date.Interval{First: date.MustParse("2025-01-01")}},
		},
	}
	var got []string
	for _, r := range draft.Lint(vn.Profile()) {
		got = append(got, string(r.Kind)+" | "+r.String())
	}
	assert.Equal(t, []string{
		`invalid | 9.000001: versions[0].valid: the version has no last day, but another one starts on 2025-01-01; end it with until: 2024-12-31`,
		`missing_component | 9.000001: versions[0]: the obligatory part “order of steps” is missing (art. 8(2)(b) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[0]: the obligatory part “manner of carrying out” is missing (art. 8(2)(c) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[0]: the obligatory part “dossier” is missing (art. 8(2)(d) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[0]: the obligatory part “number of sets of the dossier” is missing (art. 8(2)(d) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[0]: the obligatory part “subjects” is missing (art. 8(2)(e) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[0]: the obligatory part “executing agency” is missing (art. 8(2)(g) Decree 63/2010/ND-CP)`,
		`undated_basis | 9.000001: versions[0].legal_basis[0]: art. 3 Decree 1/2024/ND-CP is given without the day it took force`,
		`limit_without_term | 9.000001: versions[0].limits[0]: the time limit is in words only: ngay trong ngày`,
		`not_modelled | 9.000001: versions[0].conditions[0]: no rule covers the condition: đủ sức khoẻ`,
		`unverified | 9.000001: versions[0].fees[0]: fee was read in no source`,
		`missing_component | 9.000001: versions[1]: the obligatory part “order of steps” is missing (art. 8(2)(b) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “manner of carrying out” is missing (art. 8(2)(c) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “dossier” is missing (art. 8(2)(d) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “number of sets of the dossier” is missing (art. 8(2)(d) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “time limit” is missing (art. 8(2)(đ) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “subjects” is missing (art. 8(2)(e) Decree 63/2010/ND-CP)`,
		`missing_component | 9.000001: versions[1]: the obligatory part “executing agency” is missing (art. 8(2)(g) Decree 63/2010/ND-CP)`,
		`missing_basis | 9.000001: versions[1]: the version names no legal basis`,
	}, got)
	assert.Equal(t, `9.000001: versions[0]: thiếu bộ phận bắt buộc “trình tự thực hiện” (điểm b khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)`,
		draft.Lint(vn.Profile())[1].In("vi"))
}

// A file of the profile writes its terms as the law does, or in English. What
// can be read neither way is refused with the words of the profile's reader; the
// neutral profile knows none of them.
func TestTermsInTheWordsOfTheLaw(t *testing.T) {
	file := func(profile, term string) fstest.MapFS {
		return fstest.MapFS{"cap-the.yaml": {Data: []byte("statutory: procedure/v1\nid: cap_the\nname: Cấp thẻ\nprofile: " + profile +
			"\nversions:\n  - valid: {from: 2026-01-01}\n    limits: [{term: " + term + "}]\n")}}
	}
	for _, row := range []struct{ written, want string }{
		{"05 ngày làm việc", "5 working days"},
		{"không quá 3,5 ngày làm việc", "3.5 working days"},
		{"01 tháng 15 ngày", "1 month 15 days"},
		{"trong ngày", "same day"},
		{"10 working days", "10 working days"},
		{"P3M", "3 months"},
	} {
		c, err := catalogue.Load(t.Context(), file("vn", `"`+row.written+`"`), vn.Profile())
		require.NoError(t, err, row.written)
		p, err := c.Procedure("cap_the")
		require.NoError(t, err)
		assert.Equal(t, row.want, p.Versions[0].Limits[0].Term.String(), row.written)
	}
	for _, row := range []struct{ profile, term, want string }{
		{"vn", "05 ngày làm việc kể từ ngày nhận đủ hồ sơ", `cap-the.yaml:7:21: versions[0].limits[0].term: "05 ngày làm việc kể từ ngày nhận đủ hồ sơ" is not read as a term: "kể từ ngày nhận đủ hồ sơ" is left over after the term
    7 |     limits: [{term: 05 ngày làm việc kể từ ngày nhận đủ hồ sơ}]
      |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`},
		{"vn", "5-7 ngày làm việc", `cap-the.yaml:7:21: versions[0].limits[0].term: "5-7 ngày làm việc" is not read as a term: a range or a second amount stands before the unit
    7 |     limits: [{term: 5-7 ngày làm việc}]
      |                     ^^^^^^^^^^^^^^^^^`},
		{"neutral", "05 ngày làm việc", `cap-the.yaml:7:21: versions[0].limits[0].term: "05 ngày làm việc" is not a term: "ngày" is no unit; write minutes, hours, working hours, days, working days, weeks, half months, months or years
    7 |     limits: [{term: 05 ngày làm việc}]
      |                     ^^^^^^^^^^^^^^^^`},
	} {
		_, err := catalogue.Load(t.Context(), file(row.profile, row.term), vn.Profile())
		assert.EqualError(t, err, row.want)
	}
}

// Offices are counted by their level: two of Vietnam's are local.
func TestOffices(t *testing.T) {
	levels := map[string]procedure.Level{vn.Ministry: procedure.National, vn.Province: procedure.Regional,
		vn.District: procedure.Local, vn.Commune: procedure.Local}
	for id, want := range levels {
		office, ok := vn.Profile().Office(id)
		assert.True(t, ok, id)
		assert.Equal(t, want, office.Level, id)
	}
	assert.Len(t, vn.Profile().Definition().Offices, len(levels))
	office, _ := vn.Profile().Office(vn.Commune)
	assert.Equal(t, "cấp xã", office.Name.In("vi"))
}

// The six obligatory parts of a bare procedure are Vietnam's alone.
func TestOnlyVietnamAsksForItsParts(t *testing.T) {
	bare := procedure.Procedure{ID: "permit", Name: text.Plain("Permit"), Versions: []procedure.Version{{
		Valid:        date.Interval{First: date.MustParse("2026-01-01")},
		LegalBasis:   []legal.Basis{{Act: text.Plain("Permits Act"), Since: date.MustParse("2026-01-01")}},
		EvidenceSets: 1,
	}}}
	var kinds []procedure.RemarkKind
	for _, remark := range bare.Lint(vn.Profile()) {
		kinds = append(kinds, remark.Kind)
	}
	missing := procedure.MissingComponent
	assert.Equal(t, []procedure.RemarkKind{missing, missing, missing, missing, missing, missing}, kinds)
	assert.Empty(t, bare.Lint(procedure.Profile{}))
}
