package rules_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// decomposed is Hà Nội in letters with marks of their own.
const decomposed = "Ha\u0300 No\u0323\u0302i"

// cityLevel is a national level of 500,000 and one of Hà Nội of 650,000.
func cityLevel() rules.Parameter {
	return rules.Parameter{Name: "level", Title: label("level", "mức chuẩn"), Type: rules.MoneyIn(exact.VND), Key: rules.Enum("Hà Nội", "Đà Nẵng", "Cà Mau"), Relation: rules.AtLeastNational,
		Values: []rules.ParameterValue{
			{Value: vnd(500_000), InForce: day("2024-07-01")},
			{Value: vnd(650_000), Key: "Hà Nội", InForce: day("2025-01-01")},
			{Value: vnd(600_000), Key: "Đà Nẵng", InForce: day("2025-01-01")},
		}}
}

// A text that is no key has no value; that it nearly is one is said.
func TestAKeyIsOneOfThoseDeclared(t *testing.T) {
	rs := compile(t, levelOf(cityLevel(), "level[place]", rules.Fact{Name: "place", Type: rules.TextType()}))
	for _, c := range []struct{ place, want, hint, why string }{
		{"Hà Nội", "650000 VND", "", "as it is declared"},
		{decomposed, "650000 VND", "", "the same text to Unicode"},
		{"Cà Mau", "500000 VND", "", "declared without a level of its own"},
		{"Hà Nôi", "", "did you mean Hà Nội?", "a mark is missing"},
		{"ha noi", "", "did you mean Hà Nội?", "no marks, small letters"},
		{"Hà Nội ", "", "did you mean Hà Nội?", "a blank too much"},
		{"HA_NOI", "", "did you mean Hà Nội?", "as a name in programs"},
		{"da nang", "", "did you mean Đà Nẵng?", "đ is no d with a mark to Unicode"},
		{"Huế", "", "its keys are Hà Nội, Đà Nẵng or Cà Mau", "nothing is near"},
	} {
		v := ask(t, rs, "2025-05-15", "", map[string]any{"place": c.place})
		a, _ := v.Amount("level")
		if c.hint == "" {
			assert.Equal(t, c.want, a.Value.Money().String(), c.why)
			continue
		}
		require.Len(t, a.Errors, 1, c.why)
		assert.Equal(t, rules.Unknown, a.State, c.why)
		assert.Equal(t, rules.FaultNoParameter, a.Errors[0].Code)
		assert.Contains(t, a.Errors[0].Message, "is no key of level", c.why)
		assert.Equal(t, c.hint, a.Errors[0].Hint, c.why)
	}
	a, _ := ask(t, rs, "2025-05-15", "", nil).Amount("level")
	assert.Equal(t, []string{"place"}, a.Missing)

	_, err := rules.Compile(levelOf(cityLevel(), "level['Hà Nôi']"))
	assert.ErrorContains(t, err, `"Hà Nôi" is not one of the values that can stand here; did you mean 'Hà Nội'?`)
	a, _ = ask(t, compile(t, levelOf(cityLevel(), "level['"+decomposed+"']")), "2025-05-15", "", nil).Amount("level")
	assert.Equal(t, exact.Dong(650_000), a.Value.Money(), "a literal too")

	p := cityLevel()
	p.Values[1].Key = decomposed
	a, _ = ask(t, compile(t, levelOf(p, "level['Hà Nội']")), "2025-05-15", "", nil).Amount("level")
	assert.Equal(t, exact.Dong(650_000), a.Value.Money(), "the key of a value too")
}

// Whatever place it is, its level is at least the national one; whether it is a
// place at all is not known.
func TestAMissingKeyMayBeNone(t *testing.T) {
	for _, c := range []struct {
		place rules.Type
		want  rules.Outcome
	}{
		{rules.TextType(), rules.Undetermined},
		{rules.Enum("Hà Nội", "Cà Mau"), rules.Eligible},
		{rules.Enum("Hà Nội", "Huế"), rules.Undetermined},
	} {
		d := levelOf(cityLevel(), "level[place]", rules.Fact{Name: "place", Type: c.place})
		d.Eligible.When = "level[place] >= 500000"
		v := ask(t, compile(t, d), "2025-05-15", "", nil)
		assert.Equal(t, c.want, v.Outcome, c.place)
	}
}

// An enum takes the same text in other bytes as the option it is.
func TestAnOptionInOtherBytes(t *testing.T) {
	rs := compile(t, rules.Definition{ID: "place", Facts: []rules.Fact{{Name: "place", Type: rules.Enum("Hà Nội", "Huế")}},
		Eligible: rules.Rule{When: "place == 'Hà Nội'"}})
	facts, err := rs.FactsFromMap(map[string]any{"place": decomposed})
	require.NoError(t, err)
	assert.Equal(t, "Hà Nội", facts.Get("place").Text())
	assert.Equal(t, rules.Eligible, rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts}).Outcome)
	_, err = rules.Compile(rules.Definition{ID: "place", Facts: []rules.Fact{{Name: "place", Type: rules.Enum("Hà Nội", decomposed)}},
		Eligible: rules.Rule{When: "true"}})
	assert.ErrorContains(t, err, "stands twice; keep one of them")
}

// That the national value stands in for a local one is said in text and JSON.
func TestNoLocalValueIsSaid(t *testing.T) {
	rs := compile(t, levelOf(cityLevel(), "level[place]", rules.Fact{Name: "place", Type: rules.TextType()}))
	v := ask(t, rs, "2025-05-15", "", map[string]any{"place": "Cà Mau"})
	require.Len(t, v.Parameters, 1)
	assert.True(t, v.Parameters[0].NoLocal)
	assert.Contains(t, v.In("en"), "level [Cà Mau], 15 May 2025: 500,000 VND, the national value: there is no local one")
	assert.Contains(t, v.In("vi"), "mức chuẩn [Cà Mau], 15/5/2025: 500.000 đồng, mức cả nước: địa phương không có mức riêng")
	data, err := json.Marshal(v.Parameters[0])
	require.NoError(t, err)
	assert.Contains(t, string(data), `"no_local":true`)

	for place, valid := range map[string]string{"Hà Nội": "2025-05-15", "Đà Nẵng": "2025-05-15"} {
		v := ask(t, rs, valid, "", map[string]any{"place": place})
		assert.False(t, v.Parameters[0].NoLocal, place)
		assert.NotContains(t, v.In("en"), "there is no local one")
	}
	v = ask(t, rs, "2024-12-31", "", map[string]any{"place": "Hà Nội"})
	assert.True(t, v.Parameters[0].NoLocal, "its own is not in force yet")
}

// A table in an act replaces the table before it.
func TestAnEditionNamesEveryKeyBeforeIt(t *testing.T) {
	table := func(from string, values ...rules.ParameterValue) rules.Parameter {
		p := minimumWage()
		for _, v := range values {
			v.InForce = day(from)
			p.Values = append(p.Values, v)
		}
		return p
	}
	I, II := rules.ParameterValue{Key: "I", Value: vnd(6_000_000)}, rules.ParameterValue{Key: "II", Value: vnd(5_000_000)}
	_, err := rules.Compile(levelOf(table("2027-01-01", I, II), "minimum_wage['IV']"))
	assert.EqualError(t, err, "parameters.minimum_wage.values: the values from 2027-01-01 say nothing of III, IV; write a value for each, as before or ended")

	rs := compile(t, levelOf(table("2027-01-01", I, II, rules.ParameterValue{Key: "III", AsBefore: true}, rules.ParameterValue{Key: "IV", Ended: true}),
		"minimum_wage[region]", rules.Fact{Name: "region", Type: rules.Enum("I", "II", "III", "IV")}))
	for region, want := range map[string]string{"I": "6000000 VND", "II": "5000000 VND", "III": "4140000 VND", "IV": ""} {
		a, _ := ask(t, rs, "2027-01-01", "", map[string]any{"region": region}).Amount("level")
		if want != "" {
			assert.Equal(t, want, a.Value.Money().String(), region)
			continue
		}
		require.Len(t, a.Errors, 1)
		assert.Equal(t, "no value of minimum_wage[IV] applies to 2027-01-01", a.Errors[0].Message)
		assert.Equal(t, "its last value applies until 2026-12-31", a.Errors[0].Hint)
	}
	a, _ := ask(t, rs, "2026-12-31", "", map[string]any{"region": "IV"}).Amount("level")
	assert.Equal(t, exact.Dong(3_700_000), a.Value.Money(), "the day before it ended")

	for want, p := range map[string]rules.Parameter{
		"parameters.minimum_wage.values[12]: a key is as before, or ended, or it has a value; write one of the three, and no back pay without a value": table("2027-01-01",
			rules.ParameterValue{Key: "I", Value: vnd(1), Ended: true}, II, rules.ParameterValue{Key: "III", AsBefore: true}, rules.ParameterValue{Key: "IV", AsBefore: true}),
		"parameters.minimum_wage.values: I has no value before 2020-01-01; write one": table("2020-01-01",
			rules.ParameterValue{Key: "I", AsBefore: true}),
	} {
		_, err := rules.Compile(levelOf(p, "minimum_wage['II']"))
		assert.EqualError(t, err, want)
	}

	I.RetroactiveTo, II.RetroactiveTo = day("2027-01-01"), day("2027-01-01")
	back := table("2027-07-01", I, II)
	back.Values = append(back.Values, table("2027-01-01", rules.ParameterValue{Key: "I", AsBefore: true}, rules.ParameterValue{Key: "II", AsBefore: true},
		rules.ParameterValue{Key: "III", AsBefore: true}, rules.ParameterValue{Key: "IV", Ended: true}).Values[len(minimumWage().Values):]...)
	_, err = rules.Compile(levelOf(back, "minimum_wage['II']"))
	assert.EqualError(t, err, "parameters.minimum_wage.values: the values from 2027-01-01 say nothing of III; write a value for each, as before or ended",
		"of two from one day the one in force later comes after the other, wherever it is written")
}

// One province's resolution says nothing of the others; a table of provinces
// does, and where a level of its own has ended the national one applies.
func TestTheActOfOnePlaceIsNoEdition(t *testing.T) {
	one := cityLevel()
	one.Values = append(one.Values, rules.ParameterValue{Value: vnd(700_000), Key: "Hà Nội", InForce: day("2026-01-01")})
	rs := compile(t, levelOf(one, "level['Đà Nẵng']"))
	a, _ := ask(t, rs, "2026-05-15", "", nil).Amount("level")
	assert.Equal(t, exact.Dong(600_000), a.Value.Money())

	two := one
	two.Values = append(two.Values, rules.ParameterValue{Value: vnd(550_000), Key: "Cà Mau", InForce: day("2026-01-01"), Basis: read("a resolution of another province")})
	compile(t, levelOf(two, "level['Đà Nẵng']"))

	many := one
	many.Values = append(many.Values, rules.ParameterValue{Value: vnd(550_000), Key: "Cà Mau", InForce: day("2026-01-01")})
	_, err := rules.Compile(levelOf(many, "level['Đà Nẵng']"))
	assert.EqualError(t, err, "parameters.level.values: the values from 2026-01-01 say nothing of Đà Nẵng; write a value for each, as before or ended")
	many.Values = append(many.Values, rules.ParameterValue{Key: "Đà Nẵng", Ended: true, InForce: day("2026-01-01")})
	v := ask(t, compile(t, levelOf(many, "level['Đà Nẵng']")), "2026-05-15", "", nil)
	a, _ = v.Amount("level")
	assert.Equal(t, exact.Dong(500_000), a.Value.Money())
	assert.True(t, v.Parameters[0].NoLocal)
}
