package procedure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// A draft as a register may give it: nearly everything is missing, the time
// limit is in words, and two versions overlap.
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
	for _, r := range draft.Lint() {
		got = append(got, string(r.Kind)+" | "+r.String())
	}
	assert.Equal(t, []string{
		`invalid | 9.000001: versions[0].valid: the version has no last day, but another one starts on 2025-01-01; end it with until: 2024-12-31`,
		`missing_component | 9.000001: versions[0]: the obligatory part “order of steps” is missing (Decree 63/2010/ND-CP art. 8(2)(b))`,
		`missing_component | 9.000001: versions[0]: the obligatory part “manner of carrying out” is missing (Decree 63/2010/ND-CP art. 8(2)(c))`,
		`missing_component | 9.000001: versions[0]: the obligatory part “dossier” is missing (Decree 63/2010/ND-CP art. 8(2)(d))`,
		`missing_component | 9.000001: versions[0]: the obligatory part “number of sets of the dossier” is missing (Decree 63/2010/ND-CP art. 8(2)(d))`,
		`missing_component | 9.000001: versions[0]: the obligatory part “subjects” is missing (Decree 63/2010/ND-CP art. 8(2)(e))`,
		`missing_component | 9.000001: versions[0]: the obligatory part “executing agency” is missing (Decree 63/2010/ND-CP art. 8(2)(g))`,
		`undated_basis | 9.000001: versions[0].legal_basis[0]: Decree 1/2024/ND-CP art. 3 is given without the day it took force`,
		`limit_without_term | 9.000001: versions[0].limits[0]: the time limit is in words only: ngay trong ngày`,
		`not_modelled | 9.000001: versions[0].conditions[0]: no rule covers the condition: đủ sức khoẻ`,
		`unverified | 9.000001: versions[0].fees[0]: fee was read in no source`,
		`missing_component | 9.000001: versions[1]: the obligatory part “order of steps” is missing (Decree 63/2010/ND-CP art. 8(2)(b))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “manner of carrying out” is missing (Decree 63/2010/ND-CP art. 8(2)(c))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “dossier” is missing (Decree 63/2010/ND-CP art. 8(2)(d))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “number of sets of the dossier” is missing (Decree 63/2010/ND-CP art. 8(2)(d))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “time limit” is missing (Decree 63/2010/ND-CP art. 8(2)(đ))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “subjects” is missing (Decree 63/2010/ND-CP art. 8(2)(e))`,
		`missing_component | 9.000001: versions[1]: the obligatory part “executing agency” is missing (Decree 63/2010/ND-CP art. 8(2)(g))`,
		`missing_basis | 9.000001: versions[1]: the version names no legal basis`,
	}, got)
	assert.Equal(t, `9.000001: versions[0]: thiếu bộ phận bắt buộc “trình tự thực hiện” (điểm b khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)`,
		draft.Lint()[1].In("vi"))
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
		{[]date.Interval{until, late}, []string{"x: versions[0].authorities: no authority decides from 2025-07-01 on"}},
		{[]date.Interval{late}, []string{"x: versions[0].authorities: no authority decides from 2024-01-01 on"}},
		{nil, nil},
	} {
		p := procedure.Procedure{ID: "x", Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}}}}
		for _, valid := range test.then {
			p.Versions[0].Authorities = append(p.Versions[0].Authorities, procedure.Authority{Name: text.Plain("chair"), Valid: valid})
		}
		var got []string
		for _, r := range p.Lint() {
			if r.Kind == procedure.NobodyDecides {
				got = append(got, r.String())
			}
		}
		assert.Equal(t, test.want, got)
	}
}
