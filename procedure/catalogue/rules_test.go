package catalogue_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

const ruled = `statutory: procedure/v1
id: aid
name: Aid
facts:
  age: {type: int}
  income: {type: money VND}
  household: {type: "enum (poor, near_poor)"}
versions:
  - valid: {from: 2024-01-01}
    evidence:
      proof: {name: Proof of income, when: income < 1500000}
    requirements:
      currency: VND
      eligible:
        all:
          - id: old
            when: >-
              age >= 60
              && household == "poor"
          - {id: low, when: 'income < 1500000'}
`

// A fault inside an expression is shown where it stands in the file, in every
// style of scalar.
func TestBadRules(t *testing.T) {
	require.NoError(t, loadOne(ruled))
	tests := []struct{ name, old, new, place, line, caret string }{
		{"a misspelt fact in a folded scalar", "&& household ==", "&& houshold ==",
			`permit.yaml:19:18: versions[0].requirements.eligible.all[0].when: `,
			`   19 |               && houshold == "poor"`,
			`      |                  ^^^^^^^^`},
		{"money compared with text in quotes", "'income < 1500000'", "'income < \"low\"'",
			`permit.yaml:20:30: versions[0].requirements.eligible.all[1].when: `,
			`   20 |           - {id: low, when: 'income < "low"'}`,
			`      |                              ^^^^^^^^^^^^^^`},
		{"a rule that is not boolean", "'income < 1500000'", "'income'",
			`permit.yaml:20:30: versions[0].requirements.eligible.all[1].when: `,
			`   20 |           - {id: low, when: 'income'}`,
			`      |                              ^^^^^^`},
		{"a misspelt fact in the condition of a paper", "when: income < 1500000}", "when: incom < 1500000}",
			`permit.yaml:11:44: versions[0].evidence.proof.when: `,
			`   11 |       proof: {name: Proof of income, when: incom < 1500000}`,
			`      |                                            ^^^^^`},
		{"a fact of no type", "{type: int}", "{type: itn}",
			`permit.yaml:5:15: facts.age.type: "itn" is no type; did you mean "int"?`,
			`    5 |   age: {type: itn}`,
			`      |               ^^^`},
		{"money without currency", "money VND", "money",
			`permit.yaml:6:18: facts.income.type: "money" names no currency: write money VND`,
			`    6 |   income: {type: money}`,
			`      |                  ^^^^^`},
		{"two shapes of one rule", "- id: old\n", "- id: old\n            any: []\n",
			`permit.yaml:18:13: versions[0].requirements.eligible.all[0].when: the rule has any already; write one of when, all, any, none, at_least and readings`,
			`   18 |             when: >-`,
			`      |             ^^^^`},
		{"a text for a rule", "eligible:\n        all:", "required: low\n      eligible:\n        all:",
			`permit.yaml:14:17: versions[0].requirements.required: `,
			`   14 |       required: low`,
			`      |                 ^^^`},
		{"a rule that says nothing", "{id: low, when: 'income < 1500000'}", "{id: low}",
			`permit.yaml:20:13: versions[0].requirements.eligible.all[1]: the rule has no condition; write one of when, all, any, none, at_least and readings`,
			`   20 |           - {id: low}`,
			`      |             ^`},
		{"a number in words", "eligible:\n        all:", "eligible:\n        at_least:\n         n: two\n         rules:",
			`permit.yaml:16:13: versions[0].requirements.eligible.at_least.n: `,
			`   16 |          n: two`,
			`      |             ^^^`},
		{"no condition", "'income < 1500000'", "",
			`permit.yaml:20:23: versions[0].requirements.eligible.all[1].when: no value is given; give one or leave the key out`,
			`   20 |           - {id: low, when: }`,
			`      |                       ^^^^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			bad := strings.Replace(ruled, test.old, test.new, 1)
			require.NotEqual(t, ruled, bad)
			err := loadOne(bad)
			require.Error(t, err)
			lines := strings.Split(err.Error(), "\n")
			require.Len(t, lines, 3, "one fault, one problem:\n%v", err)
			assert.True(t, strings.HasPrefix(lines[0], test.place), "%s\nbegins with\n%s", lines[0], test.place)
			assert.Equal(t, []string{test.line, test.caret}, lines[1:])
		})
	}
}

// Shared facts and parameters come from files of their own.
func TestSharedFiles(t *testing.T) {
	alone := ruled[strings.Index(ruled, "versions:"):]
	facts := ruled[strings.Index(ruled, "facts:"):strings.Index(ruled, "versions:")]
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"shared/facts.yaml":      {Data: []byte("statutory: facts/v1\n" + facts)},
		"shared/parameters.yaml": {Data: []byte("statutory: parameters/v1\nparameters:\n  wage:\n    type: money VND\n    key: enum (I, II)\n    values:\n      - {in_force: 2024-01-01, by_key: {I: 5310000, II: 4730000}}\n")},
		"aid.yml":                {Data: []byte("statutory: procedure/v1\nid: aid\nname: Aid\n" + alone)},
	})
	require.NoError(t, err)
	assert.Len(t, c.Facts(), 3)
	require.Len(t, c.Parameters(), 1)
	assert.Len(t, c.Parameters()[0].Values, 2)
	a, err := c.Assess(t.Context(), "aid", assessment.Question{AsOf: legal.AsOfDay(day("2025-01-02")),
		Facts: map[string]any{"age": 70, "income": 1_000_000, "household": "poor"}})
	require.NoError(t, err)
	assert.Equal(t, assessment.Eligible, a.Outcome)
}

// An amount that may be grouped or not is refused, with the word of its
// currency it is read; what is written of a catalogue reads back.
func TestAmountsOfAParameter(t *testing.T) {
	load := func(value string) (*catalogue.Catalogue, error) {
		return catalogue.Load(t.Context(), fstest.MapFS{"parameters.yaml": {Data: []byte(
			"statutory: parameters/v1\nparameters:\n  wage:\n    type: money VND\n    values:\n      - {in_force: 2024-01-01, value: " + value + "}\n")}})
	}
	for value, want := range map[string]string{"500.000 đồng": "500000 VND", "500000": "500000 VND", "500.1250": "500.1250 VND"} {
		c, err := load(value)
		require.NoError(t, err)
		assert.Equal(t, want, c.Parameters()[0].Values[0].Value.Money().String())
	}
	for _, value := range []string{"500.000", `"500,000"`, "500.000 VND"} {
		_, err := load(value)
		require.ErrorContains(t, err, "it may be 500 VND or 500000 VND: write 500 or 500000", value)
	}
}

// A table of values says what becomes of every key of the table before it.
func TestTablesNameEveryKey(t *testing.T) {
	load := func(second string) (*catalogue.Catalogue, error) {
		return catalogue.Load(t.Context(), fstest.MapFS{"parameters.yaml": {Data: []byte("statutory: parameters/v1\nparameters:\n  wage:\n    type: money VND\n" +
			"    key: enum (Hà Nội, Huế, Cà Mau)\n    values:\n" +
			"      - {in_force: 2024-01-01, by_key: {Hà Nội: 3, Huế: 2, Cà Mau: 1}}\n" +
			"      - {in_force: 2025-01-01, by_key: " + second + "}\n")}})
	}
	c, err := load("{Hà Nội: 5, Huế: as before, Cà Mau: ended}")
	require.NoError(t, err)
	values := c.Parameters()[0].Values
	assert.True(t, values[4].AsBefore && values[5].Ended)
	written, err := catalogue.YAML(procedure.Procedure{ID: "aid", Name: text.Plain("Aid"), Parameters: c.Parameters()})
	require.NoError(t, err)
	for _, part := range []string{"enum (Hà Nội, Huế, Cà Mau)", "as before", "ended"} {
		assert.Contains(t, string(written), part)
	}
	_, err = load("{Hà Nội: 5}")
	assert.ErrorContains(t, err, "the values from 2025-01-01 say nothing of Cà Mau, Huế; write a value for each, as before or ended")
}

// A catalogue can be built in Go; what is wrong is then shown by its path.
func TestNewFromGo(t *testing.T) {
	p := procedure.Procedure{
		ID: "aid", Name: text.Plain("Aid"),
		Facts: []rules.Fact{{Name: "age", Type: rules.Int()}},
		Versions: []procedure.Version{{
			Valid:        date.Interval{First: day("2024-01-01")},
			Requirements: rules.Definition{Eligible: rules.Rule{ID: "old", When: "age >= 60"}},
			Evidence:     []procedure.Evidence{{ID: "form", Name: text.Plain("Form"), Originals: 1}},
		}},
	}
	def := catalogue.Definition{Procedures: []procedure.Procedure{p}}
	c, err := catalogue.New(t.Context(), def)
	require.NoError(t, err)
	p.Versions[0].Evidence[0].Originals = 7
	got, err := c.Procedure("aid")
	require.NoError(t, err)
	assert.Equal(t, 1, got.Versions[0].Evidence[0].Originals, "the catalogue keeps a copy")
	got.Versions[0].Evidence[0].Originals = 9
	again, err := c.Procedure("aid")
	require.NoError(t, err)
	assert.Equal(t, 1, again.Versions[0].Evidence[0].Originals, "and hands out copies")

	p.Versions[0].Evidence[0].Form = "01"
	p.Versions[0].Evidence[0].Originals = -1
	p.Versions[0].Requirements.Eligible.When = "aeg >= 60"
	_, err = catalogue.New(t.Context(), def)
	require.Error(t, err)
	assert.Contains(t, err.Error(), `versions[0].evidence[0].form: there is no form "01"; declare it under forms`)
	assert.Contains(t, err.Error(), `versions[0].evidence[0].originals: -1 is less than none`)
	assert.Contains(t, err.Error(), `aeg`)
}

// What is wrong with a shared fact or parameter is reported once, also if no
// procedure uses it.
func TestSharedDeclarationsAreChecked(t *testing.T) {
	_, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: int, derived: brith + 1}\n  birth: {type: int}\n")},
		"a.yaml":     {Data: []byte(small)},
	})
	require.Error(t, err)
	lines := strings.Split(err.Error(), "\n")
	require.Len(t, lines, 3, "%v", err)
	assert.True(t, strings.HasPrefix(lines[0], "facts.yaml:3:29: facts.age.derived: "), lines[0])
	assert.Equal(t, "      |                             ^^^^^", lines[2])
}

// A fact of the procedure's own may rest on shared ones.
func TestOwnFactsRestOnSharedOnes(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  salary: {type: money VND}\n  unused: {type: bool}\n")},
		"a.yaml": {Data: []byte(`statutory: procedure/v1
id: aid
name: Aid
facts:
  income: {type: money VND, derived: salary * 12}
versions:
  - valid: {from: 2024-01-01}
    requirements: {currency: VND, eligible: {id: low, when: income < 60000000}}
`)},
	})
	require.NoError(t, err)
	a, err := c.Assess(t.Context(), "aid", assessment.Question{AsOf: legal.AsOfDay(day("2025-01-02"))})
	require.NoError(t, err)
	assert.Equal(t, []string{"salary"}, a.Verdict.Missing)
}

// A parameter may be written as something else altogether, and one entry of
// its values may give several: each problem stands at its own entry.
func TestBadParameters(t *testing.T) {
	with := func(parameters string) string {
		return strings.Replace(ruled, "versions:", "parameters:\n"+parameters+"versions:", 1)
	}
	for _, test := range []struct{ parameters, want string }{
		{"  values: [1, 2]\n", `permit.yaml:9:11: parameters.values: a list stands where a mapping (key: value) is expected
    9 |   values: [1, 2]
      |           ^`},
		{`  wage:
    type: money VND
    key: enum (I, II)
    values:
      - {in_force: 2024-01-01, until: 2024-06-30, by_key: {I: 1, II: 2}}
      - {in_force: 2024-06-01, by_key: {I: 3, II: as before}}
      - {in_force: 2024-07-01, by_key: {I: as before, II: 4}}
`, `permit.yaml:14:9: parameters.wage.values[1]: two values apply from 2024-06-01 to 2024-06-30: 1 VND and 3 VND; end the first on 2024-05-31
   14 |       - {in_force: 2024-06-01, by_key: {I: 3, II: as before}}
      |         ^`},
	} {
		assert.EqualError(t, loadOne(with(test.parameters)), test.want)
	}
}
