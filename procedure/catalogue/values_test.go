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
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// parametersWith reads one parameter, given by what stands below its name.
func parametersWith(below string) (rules.Parameter, error) {
	p, err := catalogue.Parse("p.yaml", []byte("statutory: procedure/v1\nid: aid\nname: Aid\nparameters:\n  level:\n    "+
		strings.ReplaceAll(below, "\n", "\n    ")+"\nversions:\n  - valid: {from: 2024-01-01}\n"))
	if err != nil {
		return rules.Parameter{}, err
	}
	return p.Parameters[0], nil
}

// A value is read as the type of its parameter says, and refused where it is
// none of it.
func TestValuesOfEachType(t *testing.T) {
	vnd := exact.MustParseMoney("500000 VND")
	for _, row := range []struct {
		typ, written string
		want         rules.Value
		problem      string
	}{
		{"bool", "true", rules.ValueOf(true), ""},
		{"bool", "false", rules.ValueOf(false), ""},
		{"bool", "perhaps", rules.Value{}, `"perhaps" is not true or false`},
		{"int", "-12", rules.ValueOf(-12), ""},
		{"int", "1.5", rules.Value{}, `"1.5" is not a whole number`},
		{"decimal", "1.50", rules.ValueOf(exact.MustParseDecimal("1.50")), ""},
		{"decimal", "half", rules.Value{}, `"half" is not a number`},
		{"money VND", "500000", rules.ValueOf(vnd), ""},
		{"money VND", "500000 VND", rules.ValueOf(vnd), ""},
		{"money VND", "5 USD", rules.Value{}, "5 USD is not in VND, the currency of the parameter"},
		{"text", "poor", rules.ValueOf("poor"), ""},
		{"date", "2025-07-01", rules.ValueOf(day("2025-07-01")), ""},
		{"date", "2026-02-30", rules.Value{}, `"2026-02-30" is not a date: February 2026 has 28 days`},
		{"list of int", "3", rules.Value{}, "a parameter cannot be of type list of int"},
	} {
		p, err := parametersWith("type: " + row.typ + "\nvalues: [{value: " + row.written + ", in_force: 2024-01-01}]")
		if row.problem != "" {
			assert.ErrorContains(t, err, "p.yaml:7:22: parameters.level.values[0].value: "+row.problem)
			assert.Len(t, strings.Split(err.Error(), "\n"), 3, err.Error())
			continue
		}
		require.NoError(t, err)
		require.Len(t, p.Values, 1)
		assert.True(t, row.want.Equal(p.Values[0].Value), "%s %s", row.typ, row.written)
	}
}

// A value is written once, by itself or by key; one that is unverified marks
// every act it rests on.
func TestValuesAreWrittenOnce(t *testing.T) {
	const once = "p.yaml:9:9: parameters.level.values[0]: a value is written once; write value: … or by_key: {I: …, II: …}\n"
	for _, row := range []struct{ value, problem string }{
		{"{in_force: 2024-01-01, value: 1, by_key: {I: 2}}", once},
		{"{in_force: 2024-01-01}", once},
		{`{in_force: 2024-01-01, value: ""}`, once},
		{"{in_force: 2024-01-01, by_key: {}}", once},
		{"{in_force: 2024-01-01, by_key: [1]}", "p.yaml:9:40: parameters.level.values[0].by_key: values by key are a mapping; write {I: 5310000, II: 4730000}\n"},
		{"{in_force: 2024-01-01, by_key: {I: [1], II: 2}}", "p.yaml:9:44: parameters.level.values[0].by_key.I: a list stands where "},
		{"{in_force: 2024-01-01, value: [1]}", "p.yaml:9:39: parameters.level.values[0].value: a list stands where "},
		{"{in_force: 2024-01-01, value: 1, unverified: true}", "p.yaml:9:9: parameters.level.values[0]: an unverified value names what it would rest on; add basis: [Decree …]\n"},
	} {
		_, err := parametersWith("type: int\nkey: enum (I, II)\nvalues:\n  - " + row.value)
		assert.ErrorContains(t, err, row.problem)
		n := strings.Count(err.Error(), "p.yaml:")
		if !strings.Contains(row.value, "[1]") {
			assert.Equal(t, 1, n, err.Error())
		}
	}
	p, err := parametersWith("type: int\nvalues:\n  - {in_force: 2024-01-01, value: 1, unverified: true, basis: [Act 1, Act 2]}\n" +
		"  - {in_force: 2025-01-01, value: 2, basis: [Act 1, \"Act 2 [unverified]\"]}")
	require.NoError(t, err)
	assert.Equal(t, []legal.Basis{legal.Unverified(legal.Cite("Act 1")), legal.Unverified(legal.Cite("Act 2"))}, p.Values[0].Basis)
	assert.Equal(t, []legal.Basis{legal.Cite("Act 1"), legal.Unverified(legal.Cite("Act 2"))}, p.Values[1].Basis)
}

// What is to be kept apart is written apart: values by key stand together only
// if nothing else differs between them.
func TestValuesByKeyComeBack(t *testing.T) {
	at := rules.ParameterValue{Key: "I", InForce: day("2024-02-01"), Known: day("2024-01-15"), Value: rules.ValueOf(exact.MustParseMoney("5 VND"))}
	for _, row := range []struct {
		change  func(v *rules.ParameterValue)
		entries int
	}{
		{func(*rules.ParameterValue) {}, 1},
		{func(v *rules.ParameterValue) { v.Value = rules.ValueOf(exact.MustParseMoney("7 VND")) }, 1},
		{func(v *rules.ParameterValue) { v.Value, v.AsBefore = rules.Value{}, true }, 1},
		{func(v *rules.ParameterValue) { v.Value, v.Ended = rules.Value{}, true }, 1},
		{func(v *rules.ParameterValue) { v.Key = "" }, 2},
		{func(v *rules.ParameterValue) { v.InForce = day("2024-03-01") }, 2},
		{func(v *rules.ParameterValue) { v.Known = day("2024-01-16") }, 2},
		{func(v *rules.ParameterValue) { v.RetroactiveTo = day("2024-01-01") }, 2},
		{func(v *rules.ParameterValue) { v.BackPay = true }, 2},
		{func(v *rules.ParameterValue) { v.Until = day("2024-12-31") }, 2},
		{func(v *rules.ParameterValue) { v.Basis = []legal.Basis{legal.Cite("Act 1")} }, 2},
		{func(v *rules.ParameterValue) { v.Note = text.Plain("as posted") }, 2},
	} {
		other := at
		other.Key = "II"
		row.change(&other)
		want := procedure.Procedure{ID: "aid", Name: text.Plain("Aid"), Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}}},
			Parameters: []rules.Parameter{{Name: "level", Type: rules.MoneyIn(exact.MustParseCurrency("VND")), Key: rules.Enum("I", "II"), Values: []rules.ParameterValue{at, other}}}}
		written, err := catalogue.YAML(want)
		require.NoError(t, err)
		assert.Equal(t, row.entries, strings.Count(string(written), "in_force:"), string(written))
		got, err := catalogue.Parse("p.yaml", written)
		require.NoError(t, err, string(written))
		assert.Equal(t, want, got)
	}
}

// Every type of a fact comes back as it was, with the labels of its words and
// whatever is inside it.
func TestTypesComeBack(t *testing.T) {
	labelled := rules.Type{Kind: rules.KindEnum, Options: []rules.Option{{Name: "poor", Label: text.New("en", "poor").With("vi", "hộ nghèo")}, {Name: "rich"}}}
	member := rules.Record(rules.Fact{Name: "age", Type: rules.Int()}, rules.Fact{Name: "status", Type: labelled})
	for _, typ := range []rules.Type{
		rules.Bool(), rules.Int(), rules.DecimalType(), rules.MoneyIn(exact.MustParseCurrency("VND")), rules.TextType(), rules.Date(),
		rules.Enum("poor", "rich"), rules.Enum("poor"), rules.Enum("Hà Nội", "Huế"), rules.Enum("Hà Nội"), rules.Enum("Hà Nội, Huế", "Cà Mau"), rules.Enum("a,b"), labelled,
		member, rules.ListOf(rules.Int()), rules.ListOf(member), rules.ListOf(labelled), rules.ListOf(rules.Enum("Hà Nội")),
		rules.ListOf(rules.ListOf(rules.Int())), rules.ListOf(rules.ListOf(member)), rules.ListOf(rules.ListOf(labelled)),
	} {
		want := procedure.Procedure{ID: "aid", Name: text.Plain("Aid"), Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}}},
			Facts: []rules.Fact{{Name: "fact", Type: typ}}}
		written, err := catalogue.YAML(want)
		require.NoError(t, err)
		got, err := catalogue.Parse("p.yaml", written)
		require.NoError(t, err, string(written))
		assert.Equal(t, want.Facts, got.Facts, string(written))
		if typ.Kind == rules.KindList && typ.Elem.Kind == rules.KindInt {
			assert.Contains(t, string(written), "type: list of int\n", "a short spelling is enough")
		}
	}
}

// A type is one thing.
func TestBadTypes(t *testing.T) {
	for _, row := range []struct{ typ, want string }{
		{"{enum: [a], list: int}", "f.yaml:3:15: facts.age.type: a type is one thing; write one of enum, list and record"},
		{"{}", "f.yaml:3:15: facts.age.type: a type is one thing; write one of enum, list and record"},
		{"number", `f.yaml:3:15: facts.age.type: "number" is no type`},
	} {
		_, err := catalogue.Load(t.Context(), fstest.MapFS{"f.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: " + row.typ + "}\n")}})
		assert.ErrorContains(t, err, row.want)
	}
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"f.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  age: {type: {enum: {young: {vi: trẻ}, old: already old}}}\n  size: {type: {list: int}}\n" +
		"  place: {type: {enum: [Hà Nội, Huế]}}\n")}})
	require.NoError(t, err)
	assert.Equal(t, []rules.Option{{Name: "young", Label: text.New("vi", "trẻ")}, {Name: "old", Label: text.Plain("already old")}}, c.Facts()[0].Type.Options)
	assert.Equal(t, rules.ListOf(rules.Int()), c.Facts()[1].Type)
	assert.Equal(t, rules.Enum("Hà Nội", "Huế"), c.Facts()[2].Type)
}
