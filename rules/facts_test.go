package rules_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// household is a ruleset whose facts have every type.
func householdRules(t testing.TB) *rules.Ruleset {
	member := rules.Record(
		rules.Fact{Name: "name", Type: rules.TextType(), Sensitive: true},
		rules.Fact{Name: "birth_date", Type: rules.Date()},
		rules.Fact{Name: "income", Type: rules.MoneyIn(exact.VND), Optional: true},
	)
	rs, err := rules.Compile(rules.Definition{
		ID: "household", Currency: exact.VND,
		Facts: []rules.Fact{
			{Name: "head_of_household", Type: rules.TextType()},
			{Name: "members_count", Type: rules.Int()},
			{Name: "rate", Type: rules.DecimalType()},
			{Name: "poor", Type: rules.Bool()},
			{Name: "status", Type: rules.Enum("poor", "near_poor", "not_poor")},
			{Name: "income", Type: rules.MoneyIn(exact.VND), Optional: true},
			{Name: "since", Type: rules.Date()},
			{Name: "wards", Type: rules.ListOf(rules.TextType())},
			{Name: "household", Type: rules.Record(rules.Fact{Name: "members", Type: rules.ListOf(member)})},
			{Name: "identity", Type: rules.TextType(), Sensitive: true},
			{Name: "born", Type: rules.Date(), Sensitive: true},
			{Name: "many", Type: rules.Bool(), Derived: "members_count > 4"},
		},
		Eligible: rules.Rule{When: "poor"},
	})
	require.NoError(t, err)
	return rs
}

func TestFactsFromJSONRefuses(t *testing.T) {
	rs := householdRules(t)
	for _, c := range []struct{ document, want string }{
		{`{"household": {"members": [{}, {}, {"birth_date": "1950-13-01"}]}}`,
			`household.members[2].birth_date: "1950-13-01" is not a date: the month must be from 1 to 12`},
		{`{"since": "01/07/2025"}`, `since: "01/07/2025" is not a date: write year-month-day, as in 2026-08-17`},
		{`{"since": 20250701}`, `since: 20250701 is not a date; write year-month-day in quotes: "2026-08-17"`},
		{`{"members_count": 4.5}`, `members_count: 4.5 is not a whole number; write it without decimals`},
		{`{"members_count": "4"}`, `members_count: "4" is not a whole number; write it without quotes: 4`},
		{`{"members_count": 9223372036854775808}`, `members_count: 9223372036854775808 is not a whole number that fits; it must lie between -9223372036854775808 and 9223372036854775807`},
		{`{"rate": "2,5"}`, `rate: "2,5" is not a number; write it without quotes, with a point before the decimals: 2.5`},
		{`{"rate": 1e99}`, `rate: the number 1e99: it needs more than 38 digits`},
		{`{"rate": true}`, `rate: true is not a number; write digits and at most one point: 2.5`},
		{`{"poor": "yes"}`, `poor: "yes" is not a truth value; write true or false`},
		{`{"status": "near-poor"}`, `status: "near-poor" is not one of the values; did you mean near_poor? write poor, near_poor or not_poor`},
		{`{"status": 3}`, `status: 3 is not one of the values; write poor, near_poor or not_poor`},
		{`{"income": "1.500.000"}`, `income: "1.500.000" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND`},
		{`{"income": {"amount": 20, "currency": "USD"}}`, `income: 20 USD is not an amount in VND; state it in VND`},
		{`{"income": 500.000}`, `income: "500.000" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`},
		{`{"income": "500.000"}`, `income: "500.000" is not an amount of money: it may be 500 or 500000: write 500 or 500000, and the currency`},
		{`{"income": "500,000 VND"}`, `income: "500,000 VND" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`},
		{`{"income": {"amount": 500.000, "currency": "VND"}}`, `income: "500.000" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`},
		{`{"income": {"amount": 1, "currency": "VND", "Amount": 2}}`, `income: "{\"Amount\":2,\"amount\":1,\"currency\":\"VND\"}" is not an amount of money: it has the unknown name "Amount"; write {"amount": 1500000, "currency": "VND"}`},
		{`{"income": {"amount": 1, "currency": "VND", "amount": 2}}`, `income.amount: the name stands twice in one object; keep one of them`},
		{`{"income": {"amount": 20}}`, `income: "{\"amount\":20}" is not an amount of money: write {"amount": 1500000, "currency": "VND"}`},
		{`{"income": true}`, `income: true is not an amount of money; write a number of VND: 1500000`},
		{`{"head_of_household": 7}`, `head_of_household: 7 is not a text; write it in quotes`},
		{`{"wards": "Ward 1"}`, `wards: "Ward 1" is not a list; write its members in brackets`},
		{`{"wards": ["a", 2]}`, `wards[1]: 2 is not a text; write it in quotes`},
		{`{"household": []}`, `household: a list is not a record; write its fields in braces`},
		{`{"household": {"members": [{"incomes": 1}]}}`, `household.members[0].incomes: there is no such field; did you mean income?`},
		{`{"poor": {"absent": true}}`, `poor: it cannot be known to be absent; leave it out if it is not known, or declare it optional`},
		{`{"statuss": "poor"}`, `statuss: there is no such fact; did you mean status?`},
		{`{"many": true}`, `many: the fact follows from others and cannot be given; give the facts it is derived from`},
		{`{"poor": true, "poor": false}`, `poor: the name stands twice in one object; keep one of them`},
		{`{"household": {"members": [{"name": "A", "name": "B"}]}}`, `household.members[0].name: the name stands twice in one object; keep one of them`},
		{`{"identity": 7}`, `identity: the value (redacted) is not a text; write it in quotes`},
		{`{"born": "1950-02-30"}`, `born: the value (redacted) is not a date`},
		{`{"household": {"members": [{"name": 79000001}]}}`, `household.members[0].name: the value (redacted) is not a text; write it in quotes`},
		{`[]`, `the document is not an object of facts; write {"birth_date": "1950-10-01"}`},
		{`{"poor": true`, `1:14: this is not JSON: the document ends too early`},
		{"{\n\"poor\": tru}", "2:12: this is not JSON: invalid character '}' in literal true (expecting 'e')"},
		{`{"poor": true} {}`, `1:16: this is not JSON: there is more after the end of the object`},
		{`{"wards": ["a",` + "\n" + `"Ph\u01b0\ud83d"]}`, `2:10: the escape is half of a character; write both halves, as in \ud83d\ude00, or the character itself`},
		{`{"identity": "\ude00\ud83d"}`, `1:15: the escape is half of a character; write both halves, as in \ud83d\ude00, or the character itself`},
		{`{"wards": [], "\uD800": 1}`, `1:16: the escape is half of a character; write both halves, as in \ud83d\ude00, or the character itself`},
		{"{\"identity\": \"\xff\"}", `the document is not valid UTF-8`},
		{`{"wards": ` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`, `1:28: this is not JSON: lists and objects are nested more than 16 deep`},
		{`{"wards": [` + strings.Repeat(`"a",`, 10_000) + `"a"]}`, `wards: the list has 10001 members, more than 10000`},
		{`{"identity": "` + strings.Repeat("a", 10_001) + `"}`, `identity: the text is longer than 10000 characters`},
		{strings.Repeat(" ", 1<<20) + "{}", `the document has 1048578 bytes, more than 1048576`},
		{`{"poor": 1, "rate": "x", "agee": 1}`, "agee: there is no such fact; write one of head_of_household, members_count, rate, poor, status, income, since, wards, household, identity, born\n" +
			"poor: 1 is not a truth value; write true or false\n" +
			`rate: "x" is not a number; write it without quotes, with a point before the decimals: 2.5`},
	} {
		_, err := rs.FactsFromJSON([]byte(c.document))
		require.Error(t, err, c.document)
		assert.Equal(t, c.want, err.Error())
	}
}

func TestFactsFromGoRefuses(t *testing.T) {
	rs := householdRules(t)
	for _, c := range []struct {
		facts map[string]any
		want  string
	}{
		{map[string]any{"rate": 2.5}, `rate: a float64 is not exact; read JSON with FactsFromJSON or, into a map, with a json.Decoder after UseNumber; in Go give an exact.Decimal, a whole number or a json.Number`},
		{map[string]any{"members_count": uint64(1 << 63)}, `members_count: 9223372036854775808 does not fit 64 bits with a sign`},
		{map[string]any{"since": time.Date(2025, 7, 1, 8, 0, 0, 0, time.UTC)}, `since: 2025-07-01 08:00:00 +0000 UTC is not a date: it has a time of day; give date.Of(t.In(zone))`},
		{map[string]any{"since": time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}, `since: 10000-01-01 00:00:00 +0000 UTC is not a date: its year lies outside 1 to 9999`},
		{map[string]any{"since": time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)}, `since: 0000-01-01 00:00:00 +0000 UTC is not a date: its year lies outside 1 to 9999`},
		{map[string]any{"income": map[string]any{"amount": 500.0, "currency": "VND"}}, `income: a float64 is not exact; read JSON with FactsFromJSON or, into a map, with a json.Decoder after UseNumber; in Go give an exact.Decimal, a whole number or a json.Number`},
		{map[string]any{"poor": make(chan int)}, `poor: a chan int cannot be read as a fact`},
		{map[string]any{"household": map[int]string{1: "a"}}, `household: a map[int]string cannot be read as a fact; give a map by string`},
	} {
		_, err := rs.FactsFromMap(c.facts)
		assert.EqualError(t, err, c.want)
	}
	_, err := rs.FactsFromStruct(7)
	assert.EqualError(t, err, "a int is not a struct; give a struct or a pointer to one")
	_, err = rs.FactsFromStruct(struct {
		Poor  bool
		Again bool `fact:"poor"`
	}{})
	assert.EqualError(t, err, "poor: two fields of struct { Poor bool; Again bool \"fact:\\\"poor\\\"\" } give it")
}

// Whole pairs of surrogates are characters, and what looks like an escape
// behind a stroke is none.
func TestSurrogatePairs(t *testing.T) {
	rs := householdRules(t)
	for document, want := range map[string]string{
		`{"head_of_household": "\ud83d\ude00"}`:   "😀",
		`{"head_of_household": "\\ud83d"}`:        `\ud83d`,
		`{"head_of_household": "\u0110\u1ed3ng"}`: "Đồng",
		`{"head_of_household": "�"}`:              "�",
	} {
		facts, err := rs.FactsFromJSON([]byte(document))
		require.NoError(t, err, document)
		assert.Equal(t, want, facts.Get("head_of_household").Text())
	}
	var v rules.Value
	assert.EqualError(t, json.Unmarshal([]byte(`{"type":"text","value":"\ud83d"}`), &v),
		`byte 24 of the value is half of a character; write both halves, as in \ud83d\ude00, or the character itself`)
	require.NoError(t, json.Unmarshal([]byte(`{"type":"text","value":"\ud83d\ude00"}`), &v))
	assert.Equal(t, "😀", v.Text())
}

// Nobody who has not set the field is of age, or poor, or without income.
func TestUnsetFieldsAreNotKnown(t *testing.T) {
	rs := householdRules(t)
	type word string
	for name, unset := range map[string]any{
		"bool":                   struct{ Poor bool }{},
		"int":                    struct{ MembersCount int }{},
		"uint8":                  struct{ MembersCount uint8 }{},
		"Decimal":                struct{ Rate exact.Decimal }{},
		"json.Number":            struct{ Rate json.Number }{},
		"Money":                  struct{ Income exact.Money }{},
		"text":                   struct{ HeadOfHousehold string }{},
		"named text":             struct{ HeadOfHousehold word }{},
		"enum":                   struct{ Status string }{},
		"Date":                   struct{ Since date.Date }{},
		"time.Time":              struct{ Since time.Time }{},
		"time.Time in zone":      struct{ Since time.Time }{time.Time{}.In(time.FixedZone("ICT", 7*3600))},
		"pointer to no time":     struct{ Since *time.Time }{new(time.Time)},
		"pointer":                struct{ Since *time.Time }{},
		"slice":                  struct{ Wards []string }{},
		"array":                  struct{ Wards [2]string }{},
		"map":                    struct{ Household map[string]any }{},
		"struct":                 struct{ Household home }{},
		"interface":              struct{ Poor any }{},
		"Value":                  struct{ Poor rules.Value }{},
		"pointer to an Optional": struct{ Poor *rules.Optional[bool] }{},
		"Optional":               struct{ Poor rules.Optional[bool] }{},
		"Optional time":          struct{ Since rules.Optional[time.Time] }{rules.Known(time.Time{})},
		"text marshaler":         struct{ HeadOfHousehold netip.Addr }{},
		"field of a record": struct {
			Household struct {
				Members []struct{ BirthDate time.Time }
			}
		}{Household: struct {
			Members []struct{ BirthDate time.Time }
		}{}},
	} {
		facts, err := rs.FactsFromStruct(unset)
		require.NoError(t, err, name)
		assert.JSONEq(t, `{}`, facts.String(), name)
		v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts})
		assert.Equal(t, rules.Undetermined, v.Outcome, name)
	}
	for name, unset := range map[string]map[string]any{
		"time.Time":   {"since": time.Time{}},
		"Date":        {"since": date.Date{}},
		"Money":       {"income": exact.Money{}},
		"json.Number": {"rate": json.Number("")},
		"nil":         {"poor": nil},
	} {
		facts, err := rs.FactsFromMap(unset)
		require.NoError(t, err, name)
		assert.JSONEq(t, `{}`, facts.String(), name)
	}
	facts, err := rs.FactsFromStruct(struct {
		Poor         *bool
		MembersCount rules.Optional[int]
		Rate         *exact.Decimal
	}{new(false), rules.Known(0), &exact.Decimal{}})
	require.NoError(t, err)
	for _, name := range []string{"poor", "members_count", "rate"} {
		assert.True(t, facts.Get(name).IsKnown(), "%s was set", name)
	}
	facts, err = rs.FactsFromMap(map[string]any{"poor": false, "members_count": 0, "head_of_household": ""})
	require.NoError(t, err)
	for _, name := range []string{"poor", "members_count", "head_of_household"} {
		assert.True(t, facts.Get(name).IsKnown(), "%s was given", name)
	}
}

type (
	itself  *itself
	pointed struct{ Poor any }
)

// What points to itself ends in an error.
func TestFactsThatPointToThemselves(t *testing.T) {
	rs := householdRules(t)
	const want = "poor: it is behind more than 16 pointers, or points to itself; give the value"
	var loop itself
	loop = &loop
	_, err := rs.FactsFromStruct(loop)
	assert.EqualError(t, err, "a rules_test.itself is not a struct; give a struct or a pointer to one")
	_, err = rs.FactsFromMap(map[string]any{"poor": loop})
	assert.EqualError(t, err, want)
	var optional rules.Optional[any]
	optional = rules.Known[any](&optional)
	_, err = rs.FactsFromStruct(&pointed{optional})
	assert.EqualError(t, err, want)
	var anything any
	anything = &anything
	_, err = rs.FactsFromStruct(&pointed{anything})
	assert.EqualError(t, err, want)
	p := &pointed{}
	p.Poor = p
	_, err = rs.FactsFromStruct(p)
	assert.EqualError(t, err, "poor: an object is not a truth value; write true or false")
	m := map[string]any{}
	m["members"], m["amount"] = m, m
	_, err = rs.FactsFromMap(map[string]any{"household": m, "income": m})
	require.ErrorContains(t, err, "household.members: an object is not a list; write its members in brackets")
	assert.LessOrEqual(t, len(err.Error()), 4096)
}

// person is a household in Go: pointers, slices and Optional for what may not
// be known.
type person struct {
	HeadOfHousehold *string
	MembersCount    *int32
	Rate            *exact.Decimal
	Poor            *bool
	Status          *string
	Income          rules.Optional[exact.Money]
	Since           date.Date
	Wards           []string
	Home            *home `fact:"household"`
	Note            string
	hidden          int
}

type home struct{ Members []member }

type member struct {
	Name      *string
	BirthDate date.Date
	Income    rules.Optional[int64] `json:"-"`
}

// asMap and asJSON say the same as the struct.
func (p person) asMap() map[string]any {
	m := map[string]any{"head_of_household": p.HeadOfHousehold, "members_count": p.MembersCount, "rate": p.Rate, "poor": p.Poor,
		"status": p.Status, "income": p.Income, "wards": p.Wards}
	if !p.Since.IsZero() {
		m["since"] = p.Since.String()
	}
	if p.Home != nil {
		members := []any{}
		for _, x := range p.Home.Members {
			members = append(members, map[string]any{"name": x.Name, "birth_date": x.BirthDate, "income": x.Income})
		}
		m["household"] = map[string]any{"members": members}
	}
	return m
}

func (p person) asJSON(t require.TestingT) []byte {
	absent := map[string]any{"absent": true}
	m := p.asMap()
	m["income"] = nil
	switch p.Income {
	case rules.KnownAbsent[exact.Money]():
		m["income"] = absent
	case rules.Known(exact.Dong(1_500_000)):
		m["income"] = 1_500_000
	}
	if p.Home != nil {
		for i, x := range p.Home.Members {
			fields := m["household"].(map[string]any)["members"].([]any)[i].(map[string]any)
			fields["income"] = nil
			switch x.Income {
			case rules.KnownAbsent[int64]():
				fields["income"] = absent
			case rules.Known(int64(7)):
				fields["income"] = map[string]any{"amount": 7, "currency": "VND"}
			}
			if x.BirthDate.IsZero() {
				fields["birth_date"] = nil
			}
		}
	}
	data, err := json.Marshal(m)
	require.NoError(t, err)
	return data
}

func maybe[T any](t *rapid.T, label string, g *rapid.Generator[T]) *T {
	if rapid.Bool().Draw(t, label+" known") {
		v := g.Draw(t, label)
		return &v
	}
	return nil
}

func drawPerson(t *rapid.T) person {
	dates := rapid.SampledFrom([]date.Date{{}, day("1950-10-01"), day("2024-02-29")})
	word := rapid.SampledFrom([]string{"", "Ward 1", "phường Bến Nghé", `"quoted"`})
	p := person{
		HeadOfHousehold: maybe(t, "head", word),
		MembersCount:    maybe(t, "count", rapid.Int32()),
		Rate:            maybe(t, "rate", rapid.SampledFrom([]exact.Decimal{{}, exact.MustParseDecimal("0.1"), exact.MustParseDecimal("-123456789012345678901.5")})),
		Poor:            maybe(t, "poor", rapid.Bool()),
		Status:          maybe(t, "status", rapid.SampledFrom([]string{"poor", "near_poor", "not_poor"})),
		Income:          rapid.SampledFrom([]rules.Optional[exact.Money]{{}, rules.KnownAbsent[exact.Money](), rules.Known(exact.Dong(1_500_000))}).Draw(t, "income"),
		Since:           dates.Draw(t, "since"),
		Wards:           rapid.SampledFrom([][]string{nil, {}, {"a"}, {"a", ""}}).Draw(t, "wards"),
		Note:            "no fact has this name",
		hidden:          1,
	}
	if rapid.Bool().Draw(t, "home known") {
		p.Home = &home{Members: []member{}}
		for range rapid.IntRange(0, 3).Draw(t, "members") {
			p.Home.Members = append(p.Home.Members, member{Name: maybe(t, "name", word), BirthDate: dates.Draw(t, "born"),
				Income: rapid.SampledFrom([]rules.Optional[int64]{{}, rules.KnownAbsent[int64](), rules.Known(int64(7))}).Draw(t, "income")})
		}
	}
	return p
}

func TestMapJSONAndStructAgree(t *testing.T) {
	rs := householdRules(t)
	rapid.Check(t, func(t *rapid.T) {
		p := drawPerson(t)
		fromStruct, err := rs.FactsFromStruct(&p)
		require.NoError(t, err)
		fromMap, err := rs.FactsFromMap(p.asMap())
		require.NoError(t, err)
		fromJSON, err := rs.FactsFromJSON(p.asJSON(t))
		require.NoError(t, err)
		for _, f := range rs.Definition().Facts {
			want := fromStruct.Get(f.Name)
			assert.True(t, want.Equal(fromMap.Get(f.Name)), "%s: struct %s, map %s", f.Name, want, fromMap.Get(f.Name))
			assert.True(t, want.Equal(fromJSON.Get(f.Name)), "%s: struct %s, JSON %s", f.Name, want, fromJSON.Get(f.Name))
		}
	})
}

// What an amount shows as in Vietnamese is read back as it.
func TestAmountsAreReadAsVietnameseWritesThem(t *testing.T) {
	rs := householdRules(t)
	for document, want := range map[string]string{
		`{"income": "500.000 đồng"}`: "500,000 VND",
		`{"income": "500000 đồng"}`:  "500,000 VND",
		`{"income": 500000.0}`:       "500,000 VND",
		`{"income": 5e5}`:            "500,000 VND",
		`{"rate": 500.000}`:          "500",
	} {
		facts, err := rs.FactsFromJSON([]byte(document))
		require.NoError(t, err, document)
		for _, v := range facts.All() {
			assert.Equal(t, want, v.In("en"), document)
		}
	}
}

func TestUnknownZeroAndAbsentDiffer(t *testing.T) {
	rs := householdRules(t)
	facts, err := rs.FactsFromJSON([]byte(`{"members_count": 0, "rate": null, "income": {"absent": true}}`))
	require.NoError(t, err)
	assert.True(t, facts.Get("members_count").IsKnown(), "a present zero is zero")
	assert.False(t, facts.Get("rate").IsKnown(), "null is not known")
	assert.True(t, facts.Get("income").IsAbsent(), "known that there is none")
	assert.False(t, facts.Get("poor").IsKnown() || facts.Get("poor").IsAbsent(), "left out is not known")
	assert.False(t, facts.Get("nonsense").IsKnown())
}

func TestFactsChangeByCopy(t *testing.T) {
	rs := householdRules(t)
	before, err := rs.FactsFromMap(map[string]any{"poor": true, "members_count": 3})
	require.NoError(t, err)
	after, err := before.With("members_count", 5)
	require.NoError(t, err)
	assert.Equal(t, int64(3), before.Get("members_count").Int())
	assert.Equal(t, int64(5), after.Get("members_count").Int())
	assert.False(t, after.Without("poor").Get("poor").IsKnown())
	assert.True(t, after.Get("poor").Bool())
	_, err = after.With("members_count", "5")
	assert.EqualError(t, err, `members_count: "5" is not a whole number; write it without quotes: 5`)
	_, err = after.With("member_count", 5)
	assert.EqualError(t, err, `member_count: there is no such fact; did you mean members_count?`)
	_, err = rules.Facts{}.With("poor", true)
	assert.EqualError(t, err, "poor: these facts belong to no ruleset; read them with a method of the ruleset")
}

func TestValuesThatSayTheSame(t *testing.T) {
	rs := householdRules(t)
	wards := func(given any) rules.Value {
		facts, err := rs.FactsFromMap(map[string]any{"wards": given})
		require.NoError(t, err)
		return facts.Get("wards")
	}
	five := rules.ValueOf(5)
	for _, c := range []struct {
		a, b rules.Value
		want bool
		why  string
	}{
		{five, rules.ValueOf(int64(5)), true, "one number"},
		{five, rules.ValueOf(6), false, ""},
		{five, rules.ValueOf(exact.DecimalOf(5)), false, "a decimal is no whole number"},
		{rules.ValueOf(exact.Dong(5)), rules.ValueOf(exact.MustParseMoney("5 USD")), false, "another currency"},
		{rules.ValueOf(true), rules.ValueOf(false), false, ""},
		{rules.ValueOf("a"), rules.ValueOf("b"), false, ""},
		{rules.ValueOf(day("2025-07-01")), rules.ValueOf(day("2025-07-02")), false, ""},
		{wards([]string{"a", "b"}), wards([]any{"a", "b"}), true, "the same members"},
		{wards([]string{"a", "b"}), wards([]string{"a", "c"}), false, "another member"},
		{wards([]string{"a"}), wards([]string{"a", "b"}), false, "one more"},
		{wards([]string{}), wards(nil), false, "none is not the same as not known"},
		{wards(nil), wards(nil), true, "neither is known"},
		{rules.Value{}, five, false, "not known, and known"},
	} {
		assert.Equal(t, c.want, c.a.Equal(c.b), "%s and %s: %s", c.a, c.b, c.why)
		assert.Equal(t, c.want, c.b.Equal(c.a), "%s and %s: %s", c.b, c.a, c.why)
	}
}

// A verb that is for numbers prints the text all the same, and no places cut
// it off.
func TestValuesPrintByAnyVerb(t *testing.T) {
	level := rules.ValueOf(exact.Dong(1_500_000))
	for verb, want := range map[string]string{
		"%v": "1,500,000 VND", "%s": "1,500,000 VND", "%q": `"1,500,000 VND"`, "%d": "1,500,000 VND", "%.2f": "1,500,000 VND", "%t": "1,500,000 VND",
		"%15d": "  1,500,000 VND", "%-15d|": "1,500,000 VND  |", "%.1s": "1",
	} {
		assert.Equal(t, want, fmt.Sprintf(verb, level), verb)
	}
}

func TestSensitiveFactsDoNotShow(t *testing.T) {
	rs := householdRules(t)
	facts, err := rs.FactsFromMap(map[string]any{"identity": "079050001234", "poor": true,
		"household": map[string]any{"members": []any{map[string]any{"name": "Nguyễn Thị Hoa"}}}})
	require.NoError(t, err)
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("facts", "facts", facts, "identity", facts.Get("identity"))
	data, err := json.Marshal(facts)
	require.NoError(t, err)
	for _, shown := range []string{facts.String(), string(data), log.String(), facts.Get("identity").In("vi"), facts.Get("household").In("en")} {
		assert.NotContains(t, shown, "079050001234")
		assert.NotContains(t, shown, "Hoa")
	}
	assert.Equal(t, "[đã che]", facts.Get("identity").In("vi"))
	assert.Equal(t, "079050001234", facts.Get("identity").Revealed().In("en"), "unless asked for")
	assert.Equal(t, "079050001234", facts.Get("identity").Text(), "the program has it")
}

func FuzzFactsFromJSON(f *testing.F) {
	for _, seed := range []string{
		`{}`, // nothing known
		`{"poor": true, "members_count": 0, "rate": 0.1, "status": "poor"}`,                                                         // scalars
		`{"income": {"absent": true}, "since": "2024-02-29"}`,                                                                       // known to be absent, a leap day
		`{"household": {"members": [null, {"name": null}, {"birth_date": "1950-10-01", "income": {"amount":1,"currency":"VND"}}]}}`, // missing members and fields
		`{"poor": true, "poor": true}`, // a name twice
		`{"rate": 1e999999999}`,        // an exponent out of all bounds
		`{"wards": [[[[[[[[[[`,         // depth without end
		`{"household": 7, "nobody": 1}`,
	} {
		f.Add([]byte(seed))
	}
	rs := householdRules(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		facts, err := rs.FactsFromJSON(data)
		if err != nil {
			var p problem.Problem
			require.ErrorAs(t, err, &p)
			return
		}
		v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts})
		if poor := facts.Get("poor"); poor.IsKnown() != (v.Outcome != rules.Undetermined) {
			t.Fatalf("poor is %s, yet %s", poor, v.Outcome)
		}
	})
}
