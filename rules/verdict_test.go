package rules_test

import (
	"context"
	"encoding/json"
	"flag"
	"log/slog"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

var update = flag.Bool("update", false, "write the golden texts anew")

// The texts as a head of office reads them. They were worked out from the law
// by hand; a change in a file is a change in what people are told.
func TestTexts(t *testing.T) {
	all := loadCases(t)
	for _, id := range []string{"C07", "C11", "C15", "C16", "C26e", "C33", "C34d"} {
		c := all.Cases[slices.IndexFunc(all.Cases, func(c testCase) bool { return c.ID == id })]
		v := c.explain(t, all, c.Procedure)
		for _, lang := range []string{"en", "vi"} {
			got := v.In(lang)
			got = got[:strings.LastIndex(got, ",")] + "\n" // without the hash
			file := "testdata/text/" + id + "." + lang + ".txt"
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, file)
		}
	}
}

func TestVerdictComesBackFromJSON(t *testing.T) {
	all := loadCases(t)
	for _, c := range all.Cases {
		if c.Kind != "assess" {
			continue
		}
		first, err := json.Marshal(c.explain(t, all, c.Procedure))
		require.NoError(t, err)
		var v rules.Verdict
		require.NoError(t, json.Unmarshal(first, &v))
		second, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, string(first), string(second), c.ID)
	}
}

// Removing facts never turns a yes into a no or a no into a yes, an amount
// into another, and no question is left that the facts had answered.
func TestMissingFactsNeverChangeAnAnswer(t *testing.T) {
	all := loadCases(t)
	type compiled struct {
		rs    *rules.Ruleset
		given map[string]any
	}
	cases := map[string]compiled{}
	for _, c := range all.Cases {
		if c.Kind == "assess" {
			cases[c.ID] = compiled{ruleset(t, c.Procedure, c.Valid), c.given(all, c.Procedure)}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(all.Cases).Draw(t, "case")
		if c.Kind != "assess" {
			return
		}
		rs, given := cases[c.ID].rs, cases[c.ID].given
		q := rules.Question{AsOf: legal.AsOf{Valid: c.Valid, Known: c.Known}}
		var err error
		q.Facts, err = rs.FactsFromMap(given)
		require.NoError(t, err)
		full := rs.Decide(t.Context(), q)
		fewer := maps.Clone(given)
		names := slices.Sorted(maps.Keys(given))
		for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom(names), func(s string) string { return s }).Draw(t, "removed") {
			delete(fewer, name)
		}
		q.Facts, err = rs.FactsFromMap(fewer)
		require.NoError(t, err)
		part := rs.Decide(t.Context(), q)
		if part.Outcome != rules.Undetermined {
			assert.Equal(t, full.Outcome, part.Outcome)
		}
		for _, path := range part.Missing {
			assert.NotContains(t, fewer, path, "a fact that is given is not asked for")
		}
		assert.Equal(t, part.Outcome == rules.Undetermined && len(part.Errors) == 0, len(part.Missing) > 0, "undetermined says what is missing")
		assert.Equal(t, len(part.Missing) > 0, slices.Contains(part.Missing, part.Next), "the next question is about one that is missing")
		compareAmounts(t, full, part)
	})
}

func compareAmounts(t require.TestingT, full, part rules.Verdict) {
	for i, a := range part.Amounts {
		was := full.Amounts[i]
		switch {
		case a.State == rules.Met:
			assert.True(t, a.Value.Equal(was.Value), "%s was %s", a.Value, was.Value)
		case was.State == rules.Met && a.Lowest.IsKnown() && a.Value.Kind() != rules.KindDate:
			assert.LessOrEqual(t, a.Lowest.Decimal().Compare(was.Value.Decimal()), 0, "at least %s, yet %s", a.Lowest, was.Value)
		}
		if was.State == rules.Met && a.Highest.IsKnown() && a.Highest.Kind() != rules.KindDate {
			assert.GreaterOrEqual(t, a.Highest.Decimal().Compare(was.Value.Decimal()), 0, "at most %s, yet %s", a.Highest, was.Value)
		}
	}
}

// flags are three facts for tests of logic.
func flags(eligible rules.Rule) rules.Definition {
	return rules.Definition{ID: "flags", Eligible: eligible, Facts: []rules.Fact{
		{Name: "a", Type: rules.Bool()}, {Name: "b", Type: rules.Bool()}, {Name: "c", Type: rules.Bool()}, {Name: "n", Type: rules.Int()},
	}}
}

func TestGroups(t *testing.T) {
	members := []rules.Rule{{ID: "a", When: "a"}, {ID: "b", When: "b"}, {ID: "c", When: "c"}}
	groups := map[string]rules.Rule{"all": {All: members}, "any": {Any: members}, "none": {None: members},
		"two": {AtLeast: rules.AtLeast{N: 2, Rules: members}}}
	for _, row := range []struct{ facts, all, any, none, two string }{
		// Of a, b, c in turn: t met, f not met, ? not known.
		{"ttt", "eligible", "eligible", "not_eligible", "eligible"},
		{"tft", "not_eligible", "eligible", "not_eligible", "eligible"},
		{"fff", "not_eligible", "not_eligible", "eligible", "not_eligible"},
		{"tt?", "undetermined a", "eligible", "not_eligible", "eligible"},
		{"ff?", "not_eligible", "undetermined", "undetermined", "not_eligible"},
		{"t??", "undetermined", "eligible", "not_eligible", "undetermined"},
		{"tf?", "not_eligible", "eligible", "not_eligible", "undetermined"},
		{"???", "undetermined", "undetermined", "undetermined", "undetermined"},
	} {
		facts := map[string]any{}
		for i, name := range []string{"a", "b", "c"} {
			if row.facts[i] != '?' {
				facts[name] = row.facts[i] == 't'
			}
		}
		for name, want := range map[string]string{"all": row.all, "any": row.any, "none": row.none, "two": row.two} {
			want, _, _ = strings.Cut(want, " ")
			v := ask(t, compile(t, flags(groups[name])), "2025-07-01", "", facts)
			assert.Equal(t, want, v.Outcome.String(), "%s of %s", name, row.facts)
		}
	}
}

// A fact is asked for only if its answer can change the verdict, across rules
// too.
func TestNeedlessQuestionsAreNotAsked(t *testing.T) {
	either := rules.Rule{Any: []rules.Rule{{When: "a"}, {When: "!a"}}}
	v := ask(t, compile(t, flags(either)), "2025-07-01", "", nil)
	assert.Equal(t, rules.Eligible, v.Outcome)
	assert.Empty(t, v.Missing)
	assert.Empty(t, v.Next)

	v = ask(t, compile(t, flags(rules.Rule{When: "a ? b : b"})), "2025-07-01", "", nil)
	assert.Equal(t, []string{"b"}, v.Missing)
	assert.Equal(t, "b", v.Next)
}

func TestNotRequired(t *testing.T) {
	d := flags(rules.Rule{When: "a"})
	d.Required = rules.Rule{ID: "size", When: "n >= 10"}
	rs := compile(t, d)
	for _, c := range []struct {
		facts map[string]any
		want  rules.Outcome
		miss  []string
	}{
		{map[string]any{"n": 8}, rules.NotRequired, nil},
		{map[string]any{"n": 10, "a": true}, rules.Eligible, nil},
		{map[string]any{"n": 10, "a": false}, rules.NotEligible, nil},
		{map[string]any{"a": true}, rules.Undetermined, []string{"n"}},
		{nil, rules.Undetermined, []string{"a", "n"}},
	} {
		v := ask(t, rs, "2025-07-01", "", c.facts)
		assert.Equal(t, c.want, v.Outcome, "%v", c.facts)
		assert.Equal(t, c.miss, v.Missing, "%v", c.facts)
	}
}

func TestErrorsAtRunTimeDecideNothing(t *testing.T) {
	const quotient = "divide(100, n, 0, 'half_up') > 1.0"
	for _, c := range []struct {
		when  string
		facts map[string]any
		want  rules.Outcome
		why   string
	}{
		{quotient, map[string]any{"n": 0}, rules.Undetermined, "an error is neither a yes nor a no"},
		{"!(" + quotient + ")", map[string]any{"n": 0}, rules.Undetermined, "nor is its negation"},
		{"a || " + quotient, map[string]any{"n": 0, "a": true}, rules.Eligible, "absorbed by a yes"},
		{"a && " + quotient, map[string]any{"n": 0, "a": false}, rules.NotEligible, "absorbed by a no"},
		{"a && " + quotient, map[string]any{"n": 0, "a": true}, rules.Undetermined, "not absorbed"},
	} {
		v := ask(t, compile(t, flags(rules.Rule{ID: "quotient", When: rules.Expression(c.when)})), "2025-07-01", "", c.facts)
		assert.Equal(t, c.want, v.Outcome, c.why)
		if c.want == rules.Undetermined {
			require.Len(t, v.Errors, 1, c.why)
			assert.Equal(t, rules.FaultDivisionByZero, v.Errors[0].Code)
			assert.Equal(t, v.Errors, v.Eligible.Errors, "the finding of the rule has it too")
			assert.Empty(t, v.Missing)
		}
	}
}

func TestQuestionsThatCannotBeAnswered(t *testing.T) {
	rs, other := compile(t, sound()), compile(t, flags(rules.Rule{When: "a"}))
	theirs, err := other.FactsFromMap(map[string]any{"a": true})
	require.NoError(t, err)
	on := legal.AsOfDay(day("2025-07-01"))
	for _, c := range []struct {
		q    rules.Question
		want rules.Fault
	}{
		{rules.Question{}, rules.Fault{Code: rules.FaultNoDay, Message: "the question names no day", Hint: "set AsOf.Valid to the day whose law applies"}},
		{rules.Question{AsOf: on, Facts: theirs}, rules.Fault{Code: rules.FaultOtherFacts, Message: "the facts were read for another ruleset", Hint: "read them with a method of sound"}},
		{rules.Question{AsOf: on, Readings: map[string]string{"poor": "strict"}}, rules.Fault{Code: rules.FaultNoReading, Message: "poor has no reading strict", Hint: "there is none to name"}},
	} {
		for _, v := range []rules.Verdict{rs.Decide(t.Context(), c.q), rs.Explain(t.Context(), c.q)} {
			assert.Equal(t, rules.Undetermined, v.Outcome)
			assert.Equal(t, []rules.Fault{c.want}, v.Errors)
		}
	}
}

func TestDerivedFactsThatAreGiven(t *testing.T) {
	d := socialPension()
	rs := compile(t, d)
	facts := map[string]any{"citizen": true, "monthly_pension": 0, "requested": true}
	with := func(more map[string]any) map[string]any { m := maps.Clone(facts); maps.Copy(m, more); return m }

	assert.Equal(t, rules.Eligible, ask(t, rs, "2025-10-01", "", with(map[string]any{"age": 75})).Outcome)
	assert.Equal(t, rules.Eligible, ask(t, rs, "2025-10-01", "", with(map[string]any{"age": 75, "birth_date": "1950-10-01"})).Outcome)
	v := ask(t, rs, "2025-10-01", "", with(map[string]any{"age": 76, "birth_date": "1950-10-01"}))
	assert.Equal(t, []rules.Fault{{Code: rules.FaultContradiction, Message: "age is given otherwise than it follows from the other facts", Hint: "give one of them, or correct it"}}, v.Errors)
	v = ask(t, rs, "2025-10-01", "", facts)
	assert.Equal(t, "birth_date", v.Next, "what is missing is told in base facts")
	assert.Equal(t, []string{"birth_date", "household"}, v.Missing)
	assert.Equal(t, "When were you born?", v.Questions[0].Question.In("en"))
	assert.Equal(t, []string{"identity_card"}, v.Questions[0].Evidence)
}

// A poor single parent who is also severely disabled has both: 2 children x
// 1.0 and 1.5. With a second disability group only the highest of those is
// paid, and the parent's on top.
func TestOnlyTheHighestAndWhatAddsToIt(t *testing.T) {
	all := loadCases(t)
	rs := ruleset(t, "monthly_social_allowance", day("2025-05-15"))
	for _, c := range []struct {
		facts map[string]any
		want  int64
		paid  []string
		why   string
	}{
		{map[string]any{"age": 35, "household": "poor", "single_parent": true, "children_raised": 2, "disability": "severe"},
			1_750_000, []string{"poor_single_parent", "severe_16_to_59"}, "(2 x 1.0 + 1.5) x 500,000"},
		{map[string]any{"age": 35, "household": "poor", "single_parent": true, "children_raised": 1, "disability": "severe", "hiv": true, "has_income": false},
			1_250_000, []string{"adult_with_hiv", "poor_single_parent"}, "1.5 once, whether for HIV or disability, and 1.0"},
		{map[string]any{"age": 83, "disability": "severe"}, 1_000_000, []string{"severe_young_or_old"}, "2.0, not 3.0"},
		{map[string]any{"age": 85, "eligible_for_care_home": true, "disability": "extremely_severe"}, 1_500_000, []string{"elderly_fit_for_care_home"}, "3.0, not 2.5 or 1.0"},
	} {
		v := ask(t, rs, "2025-05-15", "", testCase{Facts: c.facts}.given(all, "monthly_social_allowance"))
		a, _ := v.Amount("allowance")
		assert.Equal(t, exact.Dong(c.want), a.Value.Money(), c.why)
		var paid []string
		for _, k := range a.Cases {
			if k.Paid {
				paid = append(paid, k.Rule)
			}
		}
		assert.ElementsMatch(t, c.paid, paid, c.why)
	}
}

func TestAmountWaitsWhileTheVerdictIsSure(t *testing.T) {
	rs := compile(t, meritorious())
	v := ask(t, rs, "2024-07-15", "", map[string]any{"group": "relative_of_martyrs"})
	assert.Equal(t, rules.Undetermined, v.Outcome)
	all := loadCases(t)
	allowance := ruleset(t, "monthly_social_allowance", day("2025-05-15"))
	given := testCase{Facts: map[string]any{"age": 35, "disability": "severe", "single_parent": true, "household": "poor"}}.given(all, "monthly_social_allowance")
	delete(given, "children_raised")
	v = ask(t, allowance, "2025-05-15", "", given)
	a, _ := v.Amount("allowance")
	assert.Equal(t, rules.Eligible, v.Outcome, "severely disabled, whatever the children")
	assert.Equal(t, rules.Unknown, a.State)
	assert.Equal(t, []string{"children_raised"}, a.Missing)
	assert.Equal(t, "children_raised", v.Next)
	assert.Equal(t, exact.Dong(750_000), a.Lowest.Money(), "1.5 x 500,000 at least")
}

func TestCasesThatExcludeEachOther(t *testing.T) {
	d := flags(rules.Rule{Any: []rules.Rule{{ID: "a", When: "a"}, {ID: "b", When: "b"}}})
	d.Amounts = []rules.Amount{{ID: "days", Type: rules.Int(), Combine: rules.Only, Cases: []rules.Case{{Rule: "a", Value: "10"}, {Rule: "b", Value: "n"}}}}
	rs := compile(t, d)
	a := ask(t, rs, "2025-07-01", "", map[string]any{"a": true, "b": false}).Amounts[0]
	assert.Equal(t, int64(10), a.Value.Int())
	a = ask(t, rs, "2025-07-01", "", map[string]any{"a": true, "b": true, "n": 3}).Amounts[0]
	assert.Equal(t, []rules.Fault{{Code: rules.FaultOther, Message: "cases that exclude each other apply at once: a or b",
		Hint: "correct the facts, or say in the definition how the cases combine"}}, a.Errors)
	a = ask(t, rs, "2025-07-01", "", map[string]any{"a": true}).Amounts[0]
	assert.Equal(t, []string{"b"}, a.Missing, "with b the two exclude each other, whatever n is")

	d.Amounts[0].Combine = rules.SumOf
	a = ask(t, compile(t, d), "2025-07-01", "", map[string]any{"a": true, "b": true, "n": 3}).Amounts[0]
	assert.Equal(t, int64(13), a.Value.Int())
}

// The law of 2013 art. 50(3) says the 16th day, Decree 28/2015 art. 18(1) the
// 16th working day after filing, here on Monday 4 March 2024.
func TestReadingsOfConflictingTexts(t *testing.T) {
	rs := compile(t, unemployment(false))
	calendar, err := vn.Law().AsKnown(day("2024-03-04"))
	require.NoError(t, err)
	facts, err := rs.FactsFromMap(map[string]any{"contract": "indefinite", "unlawful_quit": false, "drawing_pension": false, "months_paid_in_last_24": 24,
		"found_job": false, "terminated": "2024-02-29", "filed": "2024-03-04"})
	require.NoError(t, err)
	for _, c := range []struct{ reading, want, why string }{
		{"", "2024-03-20", "the author's default, a Wednesday"},
		{"law", "2024-03-20", "the 16th day"},
		{"decree", "2024-03-26", "the 16th working day, a Tuesday"},
	} {
		q := rules.Question{AsOf: legal.AsOfDay(day("2024-03-04")), Facts: facts, Calendar: calendar}
		if c.reading != "" {
			q.Readings = map[string]string{"starts": c.reading}
		}
		v := rs.Explain(t.Context(), q)
		a, _ := v.Amount("starts")
		assert.Equal(t, c.want, a.Value.Date().String(), c.why)
		require.NotNil(t, a.Reading, "the reading taken is part of the answer")
		assert.Equal(t, c.reading != "", a.Reading.Asked)
		assert.NotContains(t, a.Reading.Others, a.Reading.ID)
	}

	pension := compile(t, socialPension())
	given := map[string]any{"age": 77, "citizen": true, "requested": true, "monthly_pension": 0}
	a := ask(t, pension, "2025-09-01", "", given).Amounts[0]
	assert.Equal(t, exact.Dong(500_000), a.Value.Money(), "nobody chose, but the readings come to the same")
	given["monthly_pension"] = 400_000
	a = ask(t, pension, "2025-09-01", "", given).Amounts[0]
	assert.Equal(t, rules.Unknown, a.State, "they differ: nothing is guessed")
	assert.Equal(t, "the readings of conflicting texts differ", a.Errors[0].Message)
	assert.Equal(t, "name the reading to take: full or difference", a.Errors[0].Hint)
}

func TestNearMiss(t *testing.T) {
	rs := compile(t, socialPension())
	v := ask(t, rs, "2025-09-01", "", map[string]any{"age": 77, "citizen": true, "requested": true, "monthly_pension": 520_000})
	assert.Equal(t, rules.NotEligible, v.Outcome)
	f := v.Eligible.Rules[2]
	assert.Equal(t, "the pension of 520,000 VND is not lower than 500,000 VND", f.Message.In("en"))
	assert.Equal(t, "lương hưu 520.000 đồng không thấp hơn 500.000 đồng", f.Message.In("vi"))
	require.NotNil(t, f.Conditions[0].Margin)
	assert.Equal(t, exact.Dong(20_000), f.Conditions[0].Margin.By.Money())
	assert.True(t, f.Conditions[0].Margin.Above)
	v = ask(t, rs, "2025-09-01", "", map[string]any{"age": 77, "citizen": true, "requested": true, "monthly_pension": 500_000})
	f = v.Eligible.Rules[2]
	assert.Equal(t, exact.Dong(0), f.Conditions[0].Margin.By.Money())
	assert.False(t, f.Conditions[0].Margin.Above, "the pension is the limit itself")
}

func TestMembersOfAListAreNamed(t *testing.T) {
	d := rules.Definition{ID: "children", Facts: []rules.Fact{
		{Name: "members", Type: rules.ListOf(rules.Record(rules.Fact{Name: "age", Type: rules.Int()}, rules.Fact{Name: "name", Type: rules.TextType(), Sensitive: true}))},
	}, Eligible: rules.Rule{ID: "child", When: "members.exists(m, m.age < 6)"}}
	rs := compile(t, d)
	one := func(age any) map[string]any { return map[string]any{"age": age} }
	v := ask(t, rs, "2025-07-01", "", map[string]any{"members": []any{one(40), one(5), one(nil)}})
	assert.Equal(t, rules.Eligible, v.Outcome, "one of age 5 is enough, whatever the third is")
	members := v.Eligible.Conditions[0].Members
	require.Len(t, members, 1)
	assert.Equal(t, "members[1]", members[0].Path)
	assert.Equal(t, int64(5), members[0].Conditions[0].Values[0].Value.Int())

	v = ask(t, rs, "2025-07-01", "", map[string]any{"members": []any{one(40), one(nil)}})
	assert.Equal(t, []string{"members[1].age"}, v.Missing, "exactly the field that is missing")
	v = ask(t, rs, "2025-07-01", "", map[string]any{"members": []any{one(40), one(8)}})
	assert.Equal(t, rules.NotEligible, v.Outcome)
	require.Len(t, v.Eligible.Conditions[0].Members, 2)
	assert.Equal(t, int64(2), v.Eligible.Conditions[0].Members[1].Conditions[0].Margin.By.Int())
}

// An option of an enum shows by its label, of a field too.
func TestFieldsShowTheLabelsOfTheirOptions(t *testing.T) {
	home := rules.Record(rules.Fact{Name: "rooms", Type: rules.Int()}, rules.Fact{Name: "status", Type: household().Type})
	d := rules.Definition{ID: "homes", Facts: []rules.Fact{{Name: "home", Type: home}, {Name: "homes", Type: rules.ListOf(home)}},
		Eligible: rules.Rule{All: []rules.Rule{{When: "home.status == 'poor'"}, {When: "homes.exists(h, h.status == 'poor')"}}}}
	poor := map[string]any{"status": "poor"}
	v := ask(t, compile(t, d), "2025-07-01", "", map[string]any{"home": poor, "homes": []any{poor}})
	assert.Contains(t, v.In("vi"), "home.status = hộ nghèo")
	assert.Contains(t, v.In("vi"), "h.status = hộ nghèo")
}

func TestRulesThatAreNotLawOnTheDay(t *testing.T) {
	all := loadCases(t)
	rs := ruleset(t, "monthly_social_allowance", day("2025-07-01"))
	given := testCase{Facts: map[string]any{"age": 81}}.given(all, "monthly_social_allowance")
	state := func(valid string) (rules.Outcome, rules.State) {
		v := ask(t, rs, valid, "", given)
		i := slices.IndexFunc(v.Eligible.Rules, func(f rules.Finding) bool { return f.Rule == "elderly_80_without_pension" })
		return v.Outcome, v.Eligible.Rules[i].State
	}
	outcome, rule := state("2025-06-30")
	assert.Equal(t, rules.Eligible, outcome, "the last day of the group of 80 and over")
	assert.Equal(t, rules.Met, rule)
	outcome, rule = state("2025-07-01")
	assert.Equal(t, rules.NotEligible, outcome)
	assert.Equal(t, rules.NotInForce, rule)

	v := ask(t, compile(t, socialPension()), "2025-06-30", "", map[string]any{"age": 77})
	assert.Equal(t, []rules.Fault{{Code: rules.FaultNotInForce, Message: "no rule of the ruleset is law on 2025-06-30", Hint: "ask about a day on which one is"}}, v.Errors)
}

func TestSensitiveValuesDoNotShowInVerdicts(t *testing.T) {
	d := sound()
	d.Facts[1].Sensitive = true
	d.Facts[1].Label = label("income", "thu nhập")
	d.Eligible.Unmet = label("the income of {income} is too high", "thu nhập {income} quá cao")
	rs := compile(t, d)
	facts, err := rs.FactsFromMap(map[string]any{"income": 7_654_321})
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts}
	v := rs.Explain(t.Context(), q)
	data, err := json.Marshal(v)
	require.NoError(t, err)
	for _, shown := range []string{v.In("en"), v.In("vi"), string(data)} {
		for _, secret := range []string{"7,654,321", "7.654.321", "7654321", "7,154,321", "7154321"} { // the value, and by how much it is above the level
			assert.NotContains(t, shown, secret)
		}
	}
	assert.Equal(t, "the income of [redacted] is too high", v.Eligible.Message.In("en"))
	assert.Equal(t, rules.Redacted, v.Eligible.Conditions[0].State)
	q.Reveal = true
	assert.Contains(t, rs.Explain(t.Context(), q).In("en"), "income < level: not met (income = 7,654,321 VND, level = 500,000 VND, 7,154,321 VND above 500,000 VND)")

	overflow := sound()
	overflow.Facts = append(overflow.Facts, rules.Fact{Name: "secret", Type: rules.Int(), Sensitive: true})
	overflow.Eligible.When = "secret * 9223372036854775807 > 1"
	rs = compile(t, overflow)
	facts, err = rs.FactsFromMap(map[string]any{"secret": 424_242})
	require.NoError(t, err)
	v = rs.Explain(t.Context(), rules.Question{AsOf: q.AsOf, Facts: facts})
	require.Len(t, v.Errors, 1)
	assert.NotContains(t, v.In("en"), "424242")
	assert.Equal(t, rules.FaultOverflow, v.Errors[0].Code)
}

func TestHashNamesTheContent(t *testing.T) {
	a, b := compile(t, sound()), compile(t, sound())
	assert.Equal(t, a.Hash(), b.Hash())
	assert.Len(t, a.Hash(), 64)
	changed := sound()
	changed.Parameters[0].Values[0].Value = vnd(360_001)
	assert.NotEqual(t, a.Hash(), compile(t, changed).Hash())

	mine := sound()
	rs := compile(t, mine)
	mine.Facts[0].Name = "changed"
	rs.Definition().Facts[0].Name = "changed"
	rs.Definition().Facts[0].Name = "changed"
	assert.Equal(t, "age", rs.Definition().Facts[0].Name, "nothing the caller has reaches into a ruleset")
}

// One ruleset and one set of facts serve many goroutines.
func TestRulesetsAreShared(t *testing.T) {
	all := loadCases(t)
	rs := ruleset(t, "monthly_social_allowance", day("2025-05-15"))
	facts, err := rs.FactsFromMap(testCase{Facts: map[string]any{"age": 83, "disability": "severe"}}.given(all, "monthly_social_allowance"))
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOfDay(day("2025-05-15")), Facts: facts}
	want, err := json.Marshal(rs.Explain(t.Context(), q))
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				rs.Decide(t.Context(), q)
				rs.Decide(t.Context(), rules.Question{AsOf: q.AsOf, Facts: facts.Without("disability")})
				got, err := json.Marshal(rs.Explain(t.Context(), q))
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(got))
			}
		})
	}
	wait.Wait()
}

func TestMissingFactsComparedWithEachOther(t *testing.T) {
	d := flags(rules.Rule{When: "n * m > 12 || n * m <= 12"})
	d.Facts = append(d.Facts, rules.Fact{Name: "m", Type: rules.Int()})
	v := ask(t, compile(t, d), "2025-07-01", "", nil)
	assert.Equal(t, rules.Undetermined, v.Outcome, "sound: an overflow could leave it open, and a product is not followed")
	assert.True(t, v.Inexact)
	assert.Contains(t, v.In("en"), "(some of these may turn out not to matter)")
}

func TestLogsTellNoFacts(t *testing.T) {
	v := ask(t, compile(t, sound()), "2025-07-01", "", nil)
	var log strings.Builder
	drop := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == "hash" {
			return slog.Attr{}
		}
		return a
	}
	slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{ReplaceAttr: drop})).Info("decided", "verdict", v)
	assert.Equal(t, "level=INFO msg=decided verdict.ruleset=sound verdict.as_of=2025-07-01 verdict.outcome=undetermined verdict.missing=[income]\n", log.String())
}

// The key or the day by which a parameter was looked up tells the fact.
func TestSensitiveKeysDoNotShow(t *testing.T) {
	d := unemployment(false)
	for i := range d.Facts {
		d.Facts[i].Sensitive = d.Facts[i].Name == "region"
	}
	rs := compile(t, d)
	facts, err := rs.FactsFromMap(map[string]any{"region": "III", "terminated": "2024-06-30", "state_pay_scale": false, "avg_6m": 50_000_000})
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOfDay(day("2024-07-30")), Facts: facts}
	for _, shown := range []string{rs.Explain(t.Context(), q).In("en"), jsonOf(t, rs.Explain(t.Context(), q))} {
		assert.NotContains(t, shown, "3,640,000", "the wage of region III")
		assert.NotContains(t, shown, "3640000")
		assert.NotContains(t, shown, "III")
		assert.Contains(t, shown, "regional minimum wage", "that it was used is told")
	}
	q.Reveal = true
	assert.Contains(t, rs.Explain(t.Context(), q).In("en"), "regional minimum wage [III], 30 June 2024: 3,640,000 VND")
}

func jsonOf(t *testing.T, v any) string {
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

// Without a choice, a rule whose readings differ is open, and the finding
// tells what each would come to.
func TestRuleWhoseReadingsDiffer(t *testing.T) {
	rs := compile(t, flags(rules.Rule{ID: "limit", Readings: []rules.Reading{
		{ID: "law", Title: label("more than 10", "trên 10"), Value: "n > 10"},
		{ID: "decree", Title: label("10 or more", "từ 10"), Value: "n >= 10"},
	}}))
	for n, want := range map[int]rules.Outcome{9: rules.NotEligible, 10: rules.Undetermined, 11: rules.Eligible} {
		v := ask(t, rs, "2025-07-01", "", map[string]any{"n": n})
		assert.Equal(t, want, v.Outcome, "n = %d", n)
		require.Len(t, v.Eligible.Rules, 2)
		assert.Equal(t, n > 10, v.Eligible.Rules[0].State == rules.Met)
		assert.Equal(t, n >= 10, v.Eligible.Rules[1].State == rules.Met)
	}
	facts, err := rs.FactsFromMap(map[string]any{"n": 10})
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts, Readings: map[string]string{"limit": "decree"}}
	assert.Equal(t, rules.Eligible, rs.Decide(t.Context(), q).Outcome)
	v := rs.Explain(t.Context(), q)
	assert.Equal(t, &rules.ReadingTaken{ID: "decree", Title: label("10 or more", "từ 10"), Asked: true, Others: []string{"law"}}, v.Eligible.Reading)
	assert.Contains(t, v.In("en"), "reading taken: 10 or more (as asked); not taken: law")
}

func TestTextsTellMembersAndLocalValues(t *testing.T) {
	d := rules.Definition{ID: "members", Currency: exact.VND, Facts: []rules.Fact{
		{Name: "province", Type: rules.TextType()},
		{Name: "members", Type: rules.ListOf(rules.Record(rules.Fact{Name: "income", Type: rules.MoneyIn(exact.VND)}))},
	}}
	p := standardLevel()
	p.Key, p.Relation = rules.Enum("Ha_Noi", "Ca_Mau"), rules.AtLeastNational
	p.Values = append(p.Values, rules.ParameterValue{Value: vnd(650_000), Key: "Ha_Noi", InForce: day("2025-01-01"), Basis: unread("a provincial resolution")})
	d.Parameters = []rules.Parameter{p}
	d.Eligible = rules.Rule{ID: "all_poor", When: "members.all(m, m.income < standard_level[province])"}
	v := ask(t, compile(t, d), "2025-05-15", "", map[string]any{"province": "Ha_Noi",
		"members": []any{map[string]any{"income": 600_000}, map[string]any{"income": 700_000}}})
	v.Hash = "…"
	assert.Equal(t, strings.Join([]string{
		"members: Not eligible (law of 15 May 2025).",
		"Reasons:",
		"  all_poor: not met",
		"    members.all(m, m.income < standard_level[province]): not met",
		"      members[1]: not met",
		"        m.income < standard_level[province]: not met (m.income = 700,000 VND, standard level of social assistance = 650,000 VND, 50,000 VND above 650,000 VND)",
		"Values laid down by law:",
		"  standard level of social assistance [Ha_Noi], 15 May 2025: 650,000 VND",
		"    national: 500,000 VND, in force from 1 July 2024 (Decree 76/2024/ND-CP)",
		"    Ha_Noi: 650,000 VND, in force from 1 January 2025 (a provincial resolution [unverified])",
		"Ruleset members, hash …",
	}, "\n"), v.In("en"))
}

// Of the conditions of a rule those that came out as it did are shown, and all
// where none did.
func TestTextsShowWhatDecided(t *testing.T) {
	for when, want := range map[string][]bool{
		"age >= 60 || age < 60": {true, true},  // met at every age
		"age >= 60 || a":        {false, true}, // met by a
	} {
		d := rules.Definition{ID: "decided", Facts: []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "a", Type: rules.Bool()}}, Eligible: rules.Rule{ID: "rule", When: rules.Expression(when)}}
		v := ask(t, compile(t, d), "2025-07-01", "", map[string]any{"a": true})
		assert.Equal(t, rules.Eligible, v.Outcome)
		_, second, _ := strings.Cut(when, " || ")
		assert.Equal(t, want, []bool{strings.Contains(v.In("en"), "age >= 60: open"), strings.Contains(v.In("en"), "\n    "+second+": ")}, when)
	}
}

func TestLongWorkCanBeEnded(t *testing.T) {
	d := rules.Definition{ID: "long", Facts: []rules.Fact{{Name: "n", Type: rules.ListOf(rules.Int())}},
		Eligible: rules.Rule{When: "n.all(a, n.all(b, a + b > 0))"}}
	rs := compile(t, d)
	facts, err := rs.FactsFromMap(map[string]any{"n": slices.Repeat([]int{1}, 2_000)})
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOfDay(day("2025-07-01")), Facts: facts}
	v := rs.Decide(t.Context(), q)
	require.Len(t, v.Errors, 1)
	assert.Equal(t, rules.FaultTooMuchWork, v.Errors[0].Code, "four million turns are more than is allowed")

	ended, end := context.WithCancel(t.Context())
	end()
	v = rs.Decide(ended, q)
	require.Len(t, v.Errors, 1)
	assert.Equal(t, rules.FaultInterrupted, v.Errors[0].Code)
}

func TestValuesAreTakenAsFacts(t *testing.T) {
	rs := householdRules(t)
	first, err := rs.FactsFromMap(map[string]any{"poor": true, "members_count": 3, "rate": exact.MustParseDecimal("0.5"), "status": "poor",
		"income": rules.Absent, "since": "2025-07-01", "wards": []string{"a", "b"}, "head_of_household": "An",
		"household": map[string]any{"members": []any{map[string]any{"birth_date": "1950-10-01"}}}})
	require.NoError(t, err)
	given := map[string]any{}
	for name, v := range first.All() {
		given[name] = v
	}
	second, err := rs.FactsFromMap(given)
	require.NoError(t, err)
	for name, v := range first.All() {
		assert.True(t, v.Equal(second.Get(name)), name)
	}
	assert.Len(t, given, 9)
}

// No ruleset decides nothing and takes no facts, and says so.
func TestNoRulesetAnswersNothing(t *testing.T) {
	for _, rs := range []*rules.Ruleset{nil, {}} {
		v := rs.Explain(t.Context(), rules.Question{AsOf: legal.AsOfDay(date.MustParse("2026-08-17"))})
		require.Equal(t, rules.Undetermined, v.Outcome)
		require.Equal(t, []rules.Fault{{Code: rules.FaultNoRuleset, Message: "there is no ruleset that could answer", Hint: "make one with rules.Compile"}}, v.Errors)
		_, err := rs.FactsFromMap(map[string]any{"age": 70})
		require.EqualError(t, err, "there is no ruleset to read facts for; make one with rules.Compile")
		require.Empty(t, rs.Hash())
	}
	var shared *rules.Compiler
	rs, err := shared.Compile(rules.Definition{ID: "all", Eligible: rules.Rule{When: "true"}}, nil)
	require.NoError(t, err)
	require.Equal(t, rules.Eligible, rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(date.MustParse("2026-08-17"))}).Outcome)
}

// Whole numbers far apart are not next to each other: the difference of the two
// constants is more than a word holds.
func TestConstantsFarApart(t *testing.T) {
	rs, err := rules.Compile(rules.Definition{ID: "far", Facts: []rules.Fact{{Name: "n", Type: rules.Int()}},
		Eligible: rules.Rule{When: "n > -5000000000000000000 && n < 5000000000000000000"}})
	require.NoError(t, err)
	for given, want := range map[string]rules.Outcome{
		`{}`:                         rules.Undetermined,
		`{"n": 0}`:                   rules.Eligible,
		`{"n": 5000000000000000000}`: rules.NotEligible,
	} {
		facts, err := rs.FactsFromJSON([]byte(given))
		require.NoError(t, err)
		v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(date.MustParse("2026-08-17")), Facts: facts})
		require.Equal(t, want, v.Outcome, given)
		if want == rules.Undetermined {
			require.Equal(t, []string{"n"}, v.Missing)
		}
	}
}

// A text that is read as a number can be none: what rests on it is decided for no
// text, however the conditions complete each other.
func TestNumbersReadFromTexts(t *testing.T) {
	rs, err := rules.Compile(rules.Definition{ID: "read", Facts: []rules.Fact{{Name: "s", Type: rules.TextType()}},
		Eligible: rules.Rule{When: "decimal(s) > 1.0 || decimal(s) <= 1.0"}})
	require.NoError(t, err)
	for given, want := range map[string]rules.Outcome{`{}`: rules.Undetermined, `{"s": "2"}`: rules.Eligible, `{"s": "two"}`: rules.Undetermined} {
		facts, err := rs.FactsFromJSON([]byte(given))
		require.NoError(t, err)
		v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(date.MustParse("2026-08-17")), Facts: facts})
		require.Equal(t, want, v.Outcome, given)
		require.Equal(t, given == `{"s": "two"}`, len(v.Errors) > 0, given)
	}
}
