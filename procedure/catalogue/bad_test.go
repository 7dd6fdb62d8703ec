package catalogue_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/catalogue"
)

// small is a file without fault; the tests below put faults in.
const small = `statutory: procedure/v1
id: permit
name: {en: Permit, vi: Giấy phép}
versions:
  - valid: {from: 2024-01-01, until: 2025-06-30}
    evidence:
      form: {name: Form, originals: 1}
      card: {name: Card, shown: true}
    fees:
      - {kind: fee, amount: 50000 VND}
    limits:
      - {term: 3.5 working days}
  - valid: {from: 2025-07-01}
    steps:
      check: {name: Check, term: 2 working days}
    limits:
      - {term: 10 working days, channels: [in_person]}
`

func loadOne(text string) error {
	_, err := catalogue.Load(context.Background(), fstest.MapFS{"permit.yaml": {Data: []byte(text)}})
	return err
}

func TestSmallFileIsWithoutFault(t *testing.T) { require.NoError(t, loadOne(small)) }

// Each row puts one fault, or several, into the small file and compares the
// whole report.
func TestBadFiles(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           string
	}{
		{"unknown key", "limits:\n      - {term: 10", "limit:\n      - {term: 10",
			`permit.yaml:16:5: versions[1].limit: unknown key "limit"; did you mean "limits"?
   16 |     limit:
      |     ^^^^^`},
		{"unknown key, nothing near", "kind: fee,", "sort: fee,",
			`permit.yaml:10:10: versions[0].fees[0].sort: unknown key "sort"; the keys here are kind, name, amount, set_by, per, channels, cases, when, text, basis, unverified, note
   10 |       - {sort: fee, amount: 50000 VND}
      |          ^^^^`},
		{"duplicate key", "id: permit\n", "id: permit\nid: licence\n",
			`permit.yaml:3:1: "id" is given twice, first on line 2; keep one of them
    3 | id: licence
      | ^^`},
		{"a day that does not exist", "until: 2025-06-30", "until: 2026-02-30",
			`permit.yaml:5:38: versions[0].valid.until: "2026-02-30" is not a date: February 2026 has 28 days
    5 |   - valid: {from: 2024-01-01, until: 2026-02-30}
      |                                      ^^^^^^^^^^`},
		{"a gap", "from: 2025-07-01", "from: 2025-07-15",
			`permit.yaml:13:19: versions[1].valid.from: no version is valid from 2025-07-01 to 2025-07-14; start this one on 2025-07-01 or write a version for the days between
   13 |   - valid: {from: 2025-07-15}
      |                   ^^^^^^^^^^`},
		{"two versions from one day", "from: 2025-07-01", "from: 2024-01-01",
			`permit.yaml:13:19: versions[1].valid.from: another version starts on 2024-01-01, too; keep one of them
   13 |   - valid: {from: 2024-01-01}
      |                   ^^^^^^^^^^`},
		{"an overlap", "from: 2025-07-01", "from: 2025-06-30",
			`permit.yaml:13:19: versions[1].valid.from: the version starts on 2025-06-30, while the one before it lasts until 2025-06-30; two versions may not be valid on one day
   13 |   - valid: {from: 2025-06-30}
      |                   ^^^^^^^^^^`},
		{"no end before another version", ", until: 2025-06-30", "",
			`permit.yaml:5:5: versions[0].valid: the version has no last day, but another one starts on 2025-07-01; end it with until: 2025-06-30
    5 |   - valid: {from: 2024-01-01}
      |     ^^^^^`},
		{"a reversed interval", "until: 2025-06-30", "until: 2023-06-30",
			`permit.yaml:5:38: versions[0].valid.until: the last day, 2023-06-30, lies before the first, 2024-01-01
    5 |   - valid: {from: 2024-01-01, until: 2023-06-30}
      |                                      ^^^^^^^^^^`},
		{"two faults at once", "amount: 50000 VND}\n    limits:\n      - {term: 3.5 working days}", "amount: fifty}\n    limits:\n      - {term: ten days}",
			`permit.yaml:10:29: versions[0].fees[0].amount: "fifty" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND
   10 |       - {kind: fee, amount: fifty}
      |                             ^^^^^
permit.yaml:12:16: versions[0].limits[0].term: "ten days" is not a term: "ten" is no amount; write a number such as 10 or 3.5
   12 |       - {term: ten days}
      |                ^^^^^^^^`},
		{"wrong shape", "limits:\n      - {term: 3.5 working days}", "limits: 3.5 working days",
			`permit.yaml:11:13: versions[0].limits: "3.5 working days" stands where a list (each member after "- ") is expected
   11 |     limits: 3.5 working days
      |             ^^^^^^^^^^^^^^^^`},
		{"an empty key", "fees:\n      - {kind: fee, amount: 50000 VND}", "fees:",
			`permit.yaml:9:5: versions[0].fees: no value is given; give one or leave the key out
    9 |     fees:
      |     ^^^^`},
		{"a fee that says nothing", "kind: fee, amount: 50000 VND", "kind: fee",
			`permit.yaml:10:9: versions[0].fees[0]: the fee has no amount and nobody who sets it; write amount: 0 in the currency if it is free, or set_by: …
   10 |       - {kind: fee}
      |         ^`},
		{"a number without its currency", "50000 VND", "50000",
			`permit.yaml:10:29: versions[0].fees[0].amount: "50000" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND
   10 |       - {kind: fee, amount: 50000}
      |                             ^^^^^`},
		{"no version", small[strings.Index(small, "versions:"):], "",
			`permit.yaml:1:1: versions: "versions" is missing
    1 | statutory: procedure/v1
      | ^^^^^^^^^`},
		{"not said what it is", "statutory: procedure/v1\n", "",
			`permit.yaml:1:1: the file does not say what it holds; start it with statutory: procedure/v1
    1 | id: permit
      | ^^`},
		{"a file of the wrong kind", "procedure/v1", "calendar/v1",
			`permit.yaml:1:12: statutory: "calendar/v1" is not a kind of file that is read here; write one of procedure/v1, facts/v1, parameters/v1
    1 | statutory: calendar/v1
      |            ^^^^^^^^^^^`},
		{"a word that is not in its list", "channels: [in_person]", "channels: [in_persn]",
			`permit.yaml:17:44: versions[1].limits[0].channels[0]: "in_persn" is not one of the values here; did you mean "in_person"?
   17 |       - {term: 10 working days, channels: [in_persn]}
      |                                            ^^^^^^^^`},
		{"a citation style that is none", "    evidence:\n", "    legal_basis: [{style: danish, act: Forvaltningsloven, article: 7}]\n    evidence:\n",
			`permit.yaml:6:27: versions[0].legal_basis[0].style: "danish" is no citation style; did you mean "spanish"? write international, german, french, spanish, british_section, british_rule, american_section, american_rule, japanese, korean, chinese or taiwanese
    6 |     legal_basis: [{style: danish, act: Forvaltningsloven, article: 7}]
      |                           ^^^^^^`},
		{"a basis that ends before it begins", "    evidence:\n", "    legal_basis: [{act: Treaty, since: 2026-07-01, until: 2026-06-30}]\n    evidence:\n",
			`permit.yaml:6:59: versions[0].legal_basis[0].until: the last day in force, 2026-06-30, lies before the first, 2026-07-01
    6 |     legal_basis: [{act: Treaty, since: 2026-07-01, until: 2026-06-30}]
      |                                                           ^^^^^^^^^^`},
		{"a basis replaced on no day", "    evidence:\n", "    legal_basis: [{act: Treaty, replaced_by: Treaty 2}]\n    evidence:\n",
			`permit.yaml:6:46: versions[0].legal_basis[0].replaced_by: what was replaced has no last day in force; add until: the day before the new law took force
    6 |     legal_basis: [{act: Treaty, replaced_by: Treaty 2}]
      |                                              ^^^^^^^^`},
		{"true as a text", "id: permit", "id: true",
			`permit.yaml:2:5: id: true stands where a text is expected; put it in quotes: "true"
    2 | id: true
      |     ^^^^`},
		{"a tab", "    fees:", "\tfees:",
			"permit.yaml:9:1: not YAML: a tab indents this line; indent with spaces\n    9 |  fees:\n      | ^"},
		{"a tab ends the report", "    evidence:\n", "\tevidence:\n    nonsense: 1\n", "permit.yaml:6:1: not YAML: a tab indents this line; indent with spaces\n    6 |  evidence:\n      | ^"},
		{"a name that stands for nothing", "term: 10 working days,", "term: 10 working days, step: chek,",
			`permit.yaml:17:39: versions[1].limits[0].step: there is no step "chek"; declare it under steps
   17 |       - {term: 10 working days, step: chek, channels: [in_person]}
      |                                       ^^^^`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			bad := strings.Replace(small, test.old, test.new, 1)
			require.NotEqual(t, small, bad)
			err := loadOne(bad)
			require.Error(t, err)
			assert.Equal(t, test.want, err.Error())
		})
	}
}

// Windows line ends are read like others, and their problems stand in the
// same places.
// A fault in one part keeps no other from being read: the key, the value and
// the rule are reported together.
func TestFaultsOfDifferentPartsAreToldTogether(t *testing.T) {
	text := strings.Replace(small, "versions:", `facts:
  age: {type: int}
parameters:
  level:
    type: money VND
    values:
      - {value: half, in_force: 2024-01-01}
domian: Permits
versions:`, 1) + `    requirements:
      eligible: {id: adult, when: agee >= 18}
`
	assert.EqualError(t, loadOne(text), `permit.yaml:10:17: parameters.level.values[0].value: "half" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND
   10 |       - {value: half, in_force: 2024-01-01}
      |                 ^^^^
permit.yaml:11:1: domian: unknown key "domian"; did you mean "domain"?
   11 | domian: Permits
      | ^^^^^^
permit.yaml:27:35: versions[1].requirements.eligible.when: nothing has the name agee; did you mean age?
   27 |       eligible: {id: adult, when: agee >= 18}
      |                                   ^^^^`)
}

func TestCRLF(t *testing.T) {
	require.NoError(t, loadOne(strings.ReplaceAll(small, "\n", "\r\n")))
	bad := strings.Replace(small, "kind: fee", "knd: fee", 1)
	assert.Equal(t, loadOne(bad).Error(), loadOne(strings.ReplaceAll(bad, "\n", "\r\n")).Error())
}

func TestByteOrderMark(t *testing.T) {
	assert.Equal(t, `permit.yaml:1:1: the file starts with a byte order mark; save it as UTF-8 without a byte order mark (BOM)
    1 | statutory: procedure/v1
      | ^`, loadOne("\ufeff"+small).Error())
}

// Rules nest, so an alias inside its own anchor could be read for ever.
func TestEndlessAlias(t *testing.T) {
	err := loadOne(strings.Replace(small, "    steps:\n", "    requirements:\n      eligible: &a {all: [*a]}\n    steps:\n", 1))
	require.Error(t, err)
	assert.Equal(t, `permit.yaml:15:27: *a stands inside &a, which would never end; write the value out
   15 |       eligible: &a {all: [*a]}
      |                           ^^`, err.Error())
}
