package rules_test

import (
	"encoding"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// sound is a definition without problems, for tests that spoil it.
func sound() rules.Definition {
	return rules.Definition{
		ID: "sound", Currency: exact.VND,
		Facts: []rules.Fact{
			{Name: "age", Type: rules.Int()},
			{Name: "income", Type: rules.MoneyIn(exact.VND)},
			{Name: "household", Type: rules.Enum("poor", "near_poor")},
		},
		Parameters: []rules.Parameter{{Name: "level", Type: rules.MoneyIn(exact.VND), Values: []rules.ParameterValue{
			{Value: vnd(360_000), InForce: day("2021-07-01")}, {Value: vnd(500_000), InForce: day("2024-07-01")},
		}}},
		Eligible: rules.Rule{ID: "poor", When: "income < level"},
		Amounts:  []rules.Amount{{ID: "support", Type: rules.MoneyIn(exact.VND), Value: "level"}},
	}
}

// Each row spoils one thing; the message is compared whole.
func TestProblemsOfDefinitions(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*rules.Definition)
		want  string
	}{
		{"a misspelt fact", func(d *rules.Definition) { d.Eligible.When = "incone < level" }, `1:1: eligible.when: nothing has the name incone; did you mean income?
    1 | incone < level
      | ^^^^^^`},
		{"money compared with text", func(d *rules.Definition) { d.Eligible.When = "income < 'poor'" }, `1:1: eligible.when: money in VND cannot be compared with a text; write a number here
    1 | income < 'poor'
      | ^^^^^^^^^^^^^^^`},
		{"a word that the enum does not have", func(d *rules.Definition) { d.Eligible.When = "household == 'por'" }, `1:14: eligible.when: "por" is not one of the values that can stand here; did you mean 'poor'?
    1 | household == 'por'
      |              ^^^^^`},
		{"a rule that is no condition", func(d *rules.Definition) { d.Eligible.When = "age" }, `1:1: eligible.when: the expression gives an int, not yes or no; write a condition, as in age > 0
    1 | age
      | ^^^`},
		{"a rule without a condition", func(d *rules.Definition) {
			d.Eligible = rules.Rule{ID: "poor", All: []rules.Rule{{ID: "empty"}}}
		}, `eligible.all[0]: the rule has no condition; write when, a group of rules or readings`},
		{"a rule that is two things", func(d *rules.Definition) { d.Eligible.All = []rules.Rule{{When: "age > 1"}} }, `eligible: the rule is more than one of a condition, a group and readings; make it a group of rules, one for each`},
		{"no condition at all", func(d *rules.Definition) { d.Eligible = rules.Rule{} }, `eligible: the definition has no condition for the verdict; write a condition or a group of rules`},
		{"a group without rules", func(d *rules.Definition) { d.Eligible = rules.Rule{Any: []rules.Rule{}} }, `eligible.any: the group has no rules; write one or more`},
		{"at least three of two", func(d *rules.Definition) {
			d.Eligible = rules.Rule{AtLeast: rules.AtLeast{N: 3, Rules: []rules.Rule{{When: "age > 1"}, {When: "age > 2"}}}}
		}, `eligible.at_least: the group asks for at least 3 of 2 rules; write a number from 1 to the number of rules`},
		{"an id given twice", func(d *rules.Definition) {
			d.Conditions = []rules.Rule{{ID: "poor", When: "age > 1"}}
		}, `conditions[0].id: the id poor is given to another rule already; rename one of them`},
		{"a condition beside without id", func(d *rules.Definition) { d.Conditions = []rules.Rule{{When: "age > 1"}} }, `conditions[0]: a condition beside the verdict needs an id; it is asked for by it`},
		{"a validity that ends before it begins", func(d *rules.Definition) {
			d.Eligible.Validity = date.Interval{First: day("2025-07-01"), Last: day("2025-06-30")}
		}, `eligible.validity: the validity ends on 2025-06-30, before it begins on 2025-07-01`},
		{"facts derived in a circle", func(d *rules.Definition) {
			d.Facts = append(d.Facts, rules.Fact{Name: "a", Type: rules.Int(), Derived: "b + 1"}, rules.Fact{Name: "b", Type: rules.Int(), Derived: "a + 1"})
		}, `facts.a.derived: the fact is derived from itself: a <- b <- a; let one of them stand on other facts`},
		{"a derived fact of another type", func(d *rules.Definition) {
			d.Facts = append(d.Facts, rules.Fact{Name: "old", Type: rules.Bool(), Derived: "age + 1"})
		}, `1:1: facts.old.derived: the expression gives an int, not yes or no; write a condition, as in age + 1 > 0
    1 | age + 1
      | ^^^^^^^`},
		{"a fact given twice", func(d *rules.Definition) { d.Facts = append(d.Facts, rules.Fact{Name: "age", Type: rules.Int()}) }, `facts.age: the name age is given to a fact already; rename one of them`},
		{"a parameter named like a fact", func(d *rules.Definition) { d.Parameters[0].Name = "age"; d.Eligible.When = "income < 1" }, `parameters.age: the name age is given to a fact already; rename one of them`},
		{"a name that is none", func(d *rules.Definition) { d.Facts[0].Name = "tuổi" }, `facts.tuổi: "tuổi" cannot name a fact; use letters, digits and _, as in birth_date`},
		{"a fact without a name", func(d *rules.Definition) { d.Facts[0].Name = "" }, `facts[0]: "" cannot name a fact; use letters, digits and _, as in birth_date`},
		{"a name the language keeps", func(d *rules.Definition) { d.Facts[0].Name = "in" }, `facts.in: "in" cannot name a fact: the language keeps that word for itself; use letters, digits and _, as in monthly_income`},
		{"money without a currency", func(d *rules.Definition) { d.Facts[1].Type = rules.Type{Kind: rules.KindMoney} }, `facts.income.type: money needs a currency; write money with its ISO 4217 code, as in money VND`},
		{"a type left out", func(d *rules.Definition) { d.Facts[0].Type = rules.Type{} }, `facts.age.type: there is no type; write one of bool, int, decimal, money, text, enum, date, list, record`},
		{"a type that there is not", func(d *rules.Definition) { d.Facts[0].Type.Kind = 99 }, `facts.age.type: 99 is not a type; write one of bool, int, decimal, money, text, enum, date, list, record`},
		{"an enum with a value twice", func(d *rules.Definition) { d.Facts[2].Type = rules.Enum("poor", "poor") }, `facts.household.type: the value poor stands twice; keep one of them`},
		{"today as a text", func(d *rules.Definition) {
			d.Facts = append(d.Facts, rules.Fact{Name: "today", Type: rules.TextType(), Today: true})
		}, `facts.today.today: the day of the question is a date, not text; declare the type date`},
		{"or_given of a base fact", func(d *rules.Definition) { d.Facts[0].OrGiven = true }, `facts.age.or_given: only a derived fact can be given instead; leave it out`},
		{"a gap in a parameter", func(d *rules.Definition) { d.Parameters[0].Values[0].Until = day("2024-05-31") }, `parameters.level: no value applies from 2024-06-01 to 2024-06-30; add one, or leave out until`},
		{"an overlap in a parameter", func(d *rules.Definition) { d.Parameters[0].Values[0].Until = day("2024-07-31") }, `parameters.level: two values apply from 2024-07-01 to 2024-07-31: 360,000 VND and 500,000 VND; end the first on 2024-06-30`},
		{"two values from one day", func(d *rules.Definition) { d.Parameters[0].Values[1].InForce = day("2021-07-01") }, `parameters.level: two values start on 2021-07-01: 360,000 VND and 500,000 VND; keep one of them`},
		{"a value of another type", func(d *rules.Definition) { d.Parameters[0].Values[1].Value = rules.ValueOf(500_000) }, `parameters.level.values[1].value: 500,000 is not money VND`},
		{"a value in another currency", func(d *rules.Definition) {
			d.Parameters[0].Values[1].Value = rules.ValueOf(exact.MustParseMoney("20 USD"))
		}, `parameters.level.values[1].value: 20.00 USD is not in VND`},
		{"a value without a day", func(d *rules.Definition) { d.Parameters[0].Values[1].InForce = date.Date{} }, `parameters.level.values[1].in_force: the value has no day from which it is in force`},
		{"retroactive to the future", func(d *rules.Definition) { d.Parameters[0].Values[1].RetroactiveTo = day("2024-08-01") }, `parameters.level.values[1].retroactive_to: the value is in force from 2024-07-01, not after 2024-08-01; leave it out, or write a day before`},
		{"back pay without retroactivity", func(d *rules.Definition) { d.Parameters[0].Values[1].BackPay = true }, `parameters.level.values[1].back_pay: only a retroactive value is paid back; write retroactive_to`},
		{"a key where there is none", func(d *rules.Definition) { d.Parameters[0].Values[1].Key = "I" }, `parameters.level.values[1].key: the value has the key I, but the parameter has none; declare the type of the key`},
		{"a key without a value", func(d *rules.Definition) {
			d.Parameters[0].Key = rules.Enum("I", "II")
			d.Parameters[0].Values[0].Key, d.Parameters[0].Values[1].Key = "I", "I"
			d.Eligible.When, d.Amounts = "income < level['I']", nil
		}, `parameters.level.values: there is no value for the key II; add one`},
		{"local values without a place", func(d *rules.Definition) { d.Parameters[0].Relation = rules.AtLeastNational }, `parameters.level.relation: local values need a key that names the place; write the key as an enum with every place there is`},
		{"a message that names nothing", func(d *rules.Definition) { d.Eligible.Unmet = label("income {incom}", "thu nhập {income}") }, `eligible.unmet.en: {incom} names no fact or parameter; did you mean income?`},
		{"an amount of text", func(d *rules.Definition) { d.Amounts[0].Type = rules.TextType() }, `amounts[0].type: an amount cannot be text; write int, decimal, money or date`},
		{"an amount of another type", func(d *rules.Definition) { d.Amounts[0].Value = "age" }, `1:1: amounts[0].value: the expression gives an int, but money in VND is wanted here; write money(age, 'VND')
    1 | age
      | ^^^`},
		{"an amount given twice", func(d *rules.Definition) { d.Amounts = append(d.Amounts, d.Amounts[0]) }, `amounts[1].id: the id support is given to another amount already; rename one of them`},
		{"a case of no rule", func(d *rules.Definition) {
			d.Amounts[0] = rules.Amount{ID: "support", Type: rules.MoneyIn(exact.VND), Cases: []rules.Case{{Rule: "pour", Value: "level"}}}
		}, `amounts[0].cases[0].rule: there is no rule pour; did you mean poor?`},
		{"a case that adds to none", func(d *rules.Definition) {
			d.Amounts[0] = rules.Amount{ID: "support", Type: rules.MoneyIn(exact.VND), Cases: []rules.Case{{Rule: "poor", AddsTo: []string{"old"}, Value: "level"}}}
		}, `amounts[0].cases[0].adds_to: no other case of the amount has the rule old; there is none to name`},
		{"one reading", func(d *rules.Definition) {
			d.Eligible = rules.Rule{ID: "poor", Readings: []rules.Reading{{ID: "law", Value: "age > 1"}}}
		}, `eligible.readings: one reading is no conflict of texts; write it as the condition itself, or add the other`},
		{"a reading that there is not", func(d *rules.Definition) {
			d.Eligible = rules.Rule{ID: "poor", Reading: "lew", Readings: []rules.Reading{{ID: "law", Value: "age > 1"}, {ID: "decree", Value: "age > 2"}}}
		}, `eligible.reading: there is no reading lew; did you mean law?`},
		{"readings without an id", func(d *rules.Definition) {
			d.Eligible = rules.Rule{Readings: []rules.Reading{{ID: "law", Value: "age > 1"}, {ID: "decree", Value: "age > 2"}}}
		}, `eligible: a rule with readings needs an id; the reading to take is named by it`},
		{"a language of the future", func(d *rules.Definition) { d.Language = 2 }, `language: the language version 2 is not known; this version of the package speaks 1`},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sound()
			c.spoil(&d)
			_, err := rules.Compile(d)
			require.Error(t, err)
			assert.Equal(t, c.want, err.Error())
		})
	}
}

// All problems come at once, in the order of their places, and those of a
// document stand in its file.
func TestProblemsStandInTheFile(t *testing.T) {
	const text = "rules:\n  when: incone < level\n  unmet: none\n"
	file := source.NewFile("pension.yaml", text)
	starts := map[string]problem.Position{"eligible.when": {Line: 2, Column: 9}, "amounts[0].value": {Line: 3, Column: 10}}
	places := func(path string, offset, width int) (problem.Problem, bool) {
		at, ok := starts[path]
		at.Column += offset
		return file.Problem(at, width, "", ""), ok
	}
	d := sound()
	d.Eligible.When = "incone < level"
	d.Amounts[0].Value = "lavel"
	_, err := rules.NewCompiler().Compile(d, places)
	assert.EqualError(t, err, strings.Join([]string{
		"pension.yaml:2:9: nothing has the name incone; did you mean income?",
		"    2 |   when: incone < level",
		"      |         ^^^^^^",
		"pension.yaml:3:10: nothing has the name lavel; did you mean level?",
		"    3 |   unmet: none",
		"      |          ^^^^",
	}, "\n"))
	var p problem.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, 2, p.At.Line)
}

func TestLimitsOfDefinitions(t *testing.T) {
	d := sound()
	for range rules.MaxDefinitionParts {
		d.Conditions = append(d.Conditions, rules.Rule{When: "age > 1"})
	}
	_, err := rules.Compile(d)
	assert.EqualError(t, err, "the definition has 5008 parts, more than 5000; split it")

	d = sound()
	for range rules.MaxRuleDepth {
		d.Eligible = rules.Rule{All: []rules.Rule{d.Eligible}}
	}
	_, err = rules.Compile(d)
	assert.EqualError(t, err, "groups of rules are nested more than 16 deep")

	d = sound()
	d.Eligible.When, d.Eligible.All = "", make([]rules.Rule, 2)
	d.Eligible.All[0], d.Eligible.All[1] = d.Eligible, d.Eligible
	_, err = rules.Compile(d)
	assert.ErrorContains(t, err, "groups of rules are nested more than 16 deep", "a group that is its own member ends nowhere")
}

// However much is wrong, an error is short.
func TestErrorsAreShort(t *testing.T) {
	d := sound()
	d.Eligible.When = rules.Expression(strings.Repeat(")", 3000))
	_, err := rules.Compile(d)
	require.ErrorContains(t, err, "problems left out")
	assert.LessOrEqual(t, len(err.Error()), 4096)
	var all problem.List
	require.ErrorAs(t, err, &all)
	assert.Len(t, all, 3000, "the list has them all")

	rs := householdRules(t)
	for _, document := range []string{
		`{"` + strings.Repeat("a", 100_000) + `": 1}`,
		`{` + strings.Repeat(`"x": 1, `, 10_000) + `"poor": 1}`,
		`{"since": "` + strings.Repeat("9", 100_000) + `"}`,
		`{"income": {"` + strings.Repeat("a", 100_000) + `": 1}}`,
		`{"poor": ` + strings.Repeat("[", 16) + `"` + strings.Repeat("a", 10_000) + `"` + strings.Repeat("]", 16) + `}`,
		`{"rate": ` + strings.Repeat("9", 100_000) + `}`,
	} {
		_, err := rs.FactsFromJSON([]byte(document))
		require.Error(t, err, "%.20s", document)
		assert.LessOrEqual(t, len(err.Error()), 4096)
	}
	long := []byte(strings.Repeat("x", 100_000))
	for _, kind := range []string{"", "int ", "money ", "enum "} {
		_, err := rules.ParseType(kind + string(long))
		require.Error(t, err)
		assert.LessOrEqual(t, len(err.Error()), 4096, kind)
	}
	for _, word := range []encoding.TextUnmarshaler{new(rules.Kind), new(rules.Outcome), new(rules.Relation), new(exact.Rounding), new(exact.Currency), new(exact.Decimal), new(exact.Money)} {
		err := word.UnmarshalText(long)
		require.Error(t, err)
		assert.LessOrEqual(t, len(err.Error()), 4096, "%T", word)
	}
}

func TestTypesThatNeverEnd(t *testing.T) {
	endless := rules.Type{Kind: rules.KindList}
	endless.Elem = &endless
	d := sound()
	d.Facts = append(d.Facts, rules.Fact{Name: "endless", Type: endless})
	_, err := rules.Compile(d)
	assert.EqualError(t, err, "facts.endless.type: lists and records are nested more than 16 deep")
}
