package catalogue_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
)

func TestLintOfACatalogue(t *testing.T) {
	c := socialPension(t)
	var got []string
	for _, r := range c.Lint() {
		got = append(got, r.String())
	}
	assert.Equal(t, []string{
		`social_pension: versions[0]: the obligatory part “number of sets of the dossier” is missing (art. 8(2)(d) Decree 63/2010/ND-CP)`,
		`social_pension: versions[0].legal_basis[0]: Social Insurance Law 41/2024/QH15 is given without the day it took force`,
		`social_pension: versions[0].legal_basis[1]: Decree 176/2025/ND-CP is given without the day it took force`,
		`social_pension: versions[0].legal_basis[2]: Decree 335/2026/ND-CP [unverified] was read in no source`,
		`social_pension: versions[0].fees[0]: state fee was read in no source`,
		`social_pension: versions[0].transition: the transition was read in no source`,
		`social_pension: versions[0].overlaps[0]: the catalogue has no procedure “monthly_social_allowance”`,
	}, got)
}

// What divides whole numbers without saying how it rounds is told before
// anybody is decided upon by it.
func TestLintOfRules(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: grant
name: {en: Grant, vi: Trợ cấp}
facts:
  months: {type: int}
versions:
  - valid: {from: 2025-07-01}
    requirements:
      eligible: {when: "months / 12 >= 2 && divide(months, 5, 0, 'down') > 0"}
`)}})
	require.NoError(t, err)
	remarks := c.Lint()
	require.NotEmpty(t, remarks)
	last := remarks[len(remarks)-1]
	assert.Equal(t, procedure.TruncatingDivision, last.Kind)
	assert.Equal(t, "grant: versions[0]: months / 12 >= 2 && divide(months, 5, 0, 'down') > 0 divides whole numbers and cuts off the rest; "+
		"to say how it is rounded, write divide(a, b, 0, 'down') or another rounding", last.String())
	assert.Equal(t, "grant: versions[0]: months / 12 >= 2 && divide(months, 5, 0, 'down') > 0 chia số nguyên và bỏ phần dư; "+
		"để nêu rõ cách làm tròn, hãy viết divide(a, b, 0, 'down') hoặc cách làm tròn khác", last.In("vi"))
}

// Facts and parameters in files of their own serve all procedures; one that is
// declared twice is a problem of the second file.
func TestDeclaredTwice(t *testing.T) {
	_, err := catalogue.Load(t.Context(), fstest.MapFS{
		"a.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: int}\n")},
		"b.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: date}\n")},
		"c.yaml": {Data: []byte(small)},
		"d.yaml": {Data: []byte(small)},
	})
	require.Error(t, err)
	assert.Equal(t, `b.yaml:3:3: facts.age: the fact "age" is declared twice; it is declared in a.yaml already
    3 |   age: {type: date}
      |   ^^^
d.yaml:2:5: id: "permit" is the id of another procedure already: Permit; it is declared in c.yaml already
    2 | id: permit
      |     ^^^^^^`, err.Error())
}

func TestLoadOfNothing(t *testing.T) {
	_, err := catalogue.Load(t.Context(), fstest.MapFS{"README.md": {}, ".git/x.yaml": {}})
	assert.EqualError(t, err, "load procedures: no file ends with .yaml or .yml")
}
