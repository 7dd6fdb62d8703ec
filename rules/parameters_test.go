package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

func compile(t testing.TB, d rules.Definition) *rules.Ruleset {
	rs, err := rules.Compile(d)
	require.NoError(t, err)
	return rs
}

// ask explains, and checks on the way that Decide says the same.
func ask(t testing.TB, rs *rules.Ruleset, valid, known string, facts map[string]any) rules.Verdict {
	f, err := rs.FactsFromMap(facts)
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOf{Valid: day(valid)}, Facts: f}
	if known != "" {
		q.AsOf.Known = day(known)
	}
	explained, decided := rs.Explain(t.Context(), q), rs.Decide(t.Context(), q)
	assert.Equal(t, explained.Outcome, decided.Outcome)
	assert.Equal(t, explained.Missing, decided.Missing)
	assert.Equal(t, explained.Next, decided.Next)
	return explained
}

// levelOf is a ruleset whose one amount is an expression over a parameter.
func levelOf(p rules.Parameter, expression string, facts ...rules.Fact) rules.Definition {
	return rules.Definition{ID: "level", Currency: exact.VND, Facts: facts, Parameters: []rules.Parameter{p},
		Eligible: rules.Rule{When: "true"},
		Amounts:  []rules.Amount{{ID: "level", Type: p.Type, Period: rules.PerMonth, Value: rules.Expression(expression)}}}
}

// Decree 335/2026 was published on Friday 21 August 2026, is in force from
// Monday 5 October and retroactive to Wednesday 1 July.
func TestTwoTimesOfAParameter(t *testing.T) {
	rs := compile(t, levelOf(standardLevel(), "standard_level"))
	for _, c := range []struct{ valid, known, want, why string }{
		{"2024-06-30", "", "360000 VND", "the last day of the old level"},
		{"2024-07-01", "", "500000 VND", "the first day of the new one"},
		{"2026-06-30", "2026-12-01", "500000 VND", "before the day to which the decree reaches back"},
		{"2026-07-01", "2026-12-01", "540000 VND", "the first day to which it reaches back"},
		{"2026-07-15", "2026-08-01", "500000 VND", "not published yet"},
		{"2026-07-15", "2026-08-21", "500000 VND", "published, but reaches back only once it is in force"},
		{"2026-07-15", "2026-10-04", "500000 VND", "the day before it is in force"},
		{"2026-07-15", "2026-10-05", "540000 VND", "in force: the same month has another right answer"},
		{"2026-10-05", "2026-08-20", "500000 VND", "a day of the future, asked before the decree was published"},
		{"2026-10-05", "2026-08-21", "540000 VND", "the same day, asked when it was"},
		{"2026-10-04", "2026-08-21", "500000 VND", "the day before, which it will reach back to but does not yet"},
	} {
		a, _ := ask(t, rs, c.valid, c.known, nil).Amount("level")
		assert.Equal(t, c.want, a.Value.Money().String(), "%s known %s: %s", c.valid, c.known, c.why)
	}
}

func TestNoValueIsNoZero(t *testing.T) {
	rs := compile(t, levelOf(standardLevel(), "standard_level"))
	v := ask(t, rs, "2021-06-30", "", nil)
	a, _ := v.Amount("level")
	assert.Equal(t, rules.Eligible, v.Outcome, "the verdict does not rest on it")
	assert.Equal(t, rules.Unknown, a.State)
	assert.Equal(t, []rules.Fault{{Code: rules.FaultNoParameter, Message: "no value of standard_level applies to 2021-06-30",
		Hint: "its first value applies from 2021-07-01 and was known on 2021-07-01", Expression: "standard_level"}}, a.Errors)
}

// The hint of a day without a value names the value next to it.
func TestNoValueNamesTheNearest(t *testing.T) {
	p := standardLevel()
	p.Values = []rules.ParameterValue{
		{Value: vnd(360_000), InForce: day("2021-07-01"), Until: day("2024-06-30")},
		{Value: vnd(500_000), InForce: day("2024-07-01"), Known: day("2024-08-01"), Until: day("2026-06-30")},
	}
	rs := compile(t, levelOf(p, "standard_level"))
	for _, c := range []struct{ valid, known, hint, why string }{
		{"2021-06-30", "", "its first value applies from 2021-07-01 and was known on 2021-07-01", "before the first"},
		{"2026-07-01", "", "its last value applies until 2026-06-30", "after the last"},
		{"2024-07-15", "2024-07-31", "the value of that day applies from 2024-07-01 and was known on 2024-08-01", "not known yet"},
		{"2022-01-01", "2021-06-30", "its first value applies from 2021-07-01 and was known on 2021-07-01", "nothing was known"},
	} {
		a, _ := ask(t, rs, c.valid, c.known, nil).Amount("level")
		require.Len(t, a.Errors, 1, c.why)
		assert.Equal(t, c.hint, a.Errors[0].Hint, c.why)
	}
}

func TestUsedParametersTellTheirDates(t *testing.T) {
	rs := compile(t, levelOf(standardLevel(), "2 * standard_level.on(death_date)", rules.Fact{Name: "death_date", Type: rules.Date()}))
	v := ask(t, rs, "2026-11-02", "", map[string]any{"death_date": "2026-07-15"})
	require.Len(t, v.Parameters, 1)
	use := v.Parameters[0]
	assert.Equal(t, "standard_level", use.Name)
	assert.Equal(t, day("2026-07-15"), use.On, "the value of another day than the one asked about")
	assert.Equal(t, exact.Dong(540_000), use.Value.Money())
	assert.Equal(t, read("Decree 335/2026/ND-CP"), use.Basis)
	assert.Equal(t, day("2026-10-05"), use.From[0].InForce)
	assert.Equal(t, day("2026-07-01"), use.From[0].RetroactiveTo)
	assert.Equal(t, day("2026-08-21"), use.From[0].Known)
}

// The levels of four provinces before 1 July 2026, from press reports.
func TestLocalLevels(t *testing.T) {
	p := standardLevel()
	p.Key = rules.Enum("Ha_Noi", "Hai_Phong", "Tuyen_Quang", "Ca_Mau")
	for place, level := range map[string]int64{"Ha_Noi": 650_000, "Hai_Phong": 700_000, "Tuyen_Quang": 530_000} {
		p.Values = append(p.Values, rules.ParameterValue{Value: vnd(level), Key: place, InForce: day("2025-01-01"), Basis: unread("a resolution of the provincial council")})
	}
	province := rules.Fact{Name: "province", Type: rules.TextType()}
	for _, c := range []struct {
		relation              rules.Relation
		province, valid, want string
		why                   string
	}{
		{rules.AtLeastNational, "Ha_Noi", "2025-05-15", "650000 VND", "higher than the national level"},
		{rules.AtLeastNational, "Tuyen_Quang", "2025-05-15", "530000 VND", "still higher"},
		{rules.AtLeastNational, "Tuyen_Quang", "2026-11-02", "540000 VND", "overtaken by the national floor"},
		{rules.AtLeastNational, "Ca_Mau", "2025-05-15", "500000 VND", "no level of its own"},
		{rules.AtLeastNational, "Ha_Noi", "2024-07-15", "500000 VND", "its own level is not in force yet"},
		{rules.OnTopOfNational, "Ha_Noi", "2025-05-15", "1150000 VND", "the sum"},
		{rules.ReplacesNational, "Tuyen_Quang", "2026-11-02", "530000 VND", "whatever the national level is"},
		{rules.ReplacesNational, "Ca_Mau", "2026-11-02", "540000 VND", "nothing replaces it"},
	} {
		p.Relation = c.relation
		rs := compile(t, levelOf(p, "standard_level[province]", province))
		v := ask(t, rs, c.valid, "", map[string]any{"province": c.province})
		a, _ := v.Amount("level")
		assert.Equal(t, c.want, a.Value.Money().String(), "%s in %s on %s: %s", c.relation, c.province, c.valid, c.why)
		assert.NotEmpty(t, v.Parameters[0].From)
	}
}

func TestKeyedParameterWaitsForItsKey(t *testing.T) {
	rs := compile(t, levelOf(minimumWage(), "5 * minimum_wage[region]", rules.Fact{Name: "region", Type: rules.Enum("I", "II", "III", "IV")}))
	a, _ := ask(t, rs, "2026-01-15", "", nil).Amount("level")
	assert.Equal(t, rules.Unknown, a.State)
	assert.Equal(t, []string{"region"}, a.Missing)
	a, _ = ask(t, rs, "2026-01-15", "", map[string]any{"region": "IV"}).Amount("level")
	assert.Equal(t, exact.Dong(18_500_000), a.Value.Money(), "5 x 3,700,000")
}

// What a severely disabled person of 35 is owed: 1.5 x (540,000 - 500,000) =
// 60,000 for each month.
func TestArrears(t *testing.T) {
	all := loadCases(t)
	rs := ruleset(t, "monthly_social_allowance", day("2026-10-06"))
	facts, err := rs.FactsFromMap(testCase{Facts: map[string]any{"age": 35, "disability": "severe"}}.given(all, "monthly_social_allowance"))
	require.NoError(t, err)
	for _, c := range []struct {
		valid, known string
		state        rules.State
		total        int64
		months       int
		why          string
	}{
		{"2026-07-15", "2026-10-06", rules.Met, 60_000, 1, "July only"},
		{"2026-09-30", "2026-10-06", rules.Met, 180_000, 3, "July, August, September"},
		{"2026-10-06", "2026-10-06", rules.Met, 240_000, 4, "on 1 October the decree was not in force, nor known to reach back"},
		{"2026-12-15", "2026-12-15", rules.Met, 240_000, 6, "the new level was already known for November and December: nothing is owed for them"},
		{"2026-10-04", "2026-10-04", rules.Unmet, 0, 0, "the day before the decree is in force: nothing reaches back yet"},
		{"2025-07-15", "2026-10-06", rules.Unmet, 0, 0, "before the day to which it reaches back"},
	} {
		got := rs.Arrears(t.Context(), rules.Question{AsOf: legal.AsOf{Valid: day(c.valid), Known: day(c.known)}, Facts: facts}, "allowance")
		assert.Equal(t, c.state, got.State, c.why)
		assert.Equal(t, exact.Dong(c.total), got.Total, c.why)
		assert.Len(t, got.Months, c.months, c.why)
		if c.state == rules.Met {
			assert.Equal(t, day("2026-07-01"), got.Since)
			assert.Equal(t, read("Decree 335/2026/ND-CP"), got.Because[0].Basis)
		}
	}
	october := rules.Question{AsOf: legal.AsOfDay(day("2026-10-06")), Facts: facts.Without("disability")}
	got := rs.Arrears(t.Context(), october, "allowance")
	assert.Equal(t, rules.Unknown, got.State)
	assert.Equal(t, []string{"disability"}, got.Missing)
	assert.Zero(t, got.Total, "it is not known whether anything is owed, so there is no sum, not even of 0 dong")
	got = rs.Arrears(t.Context(), october, "pension")
	assert.Equal(t, []rules.Fault{{Code: rules.FaultOther, Message: "there is no monthly amount of money pension", Hint: "name one of the ruleset's amounts"}}, got.Errors)
}

// A value that is in force but not yet known owes nothing, and does not cut
// short what another one owes: 540,000 reach back to July, before they were
// in force on 1 August; 600,000 are in force on 1 September, and nobody knows
// before 15 October.
func TestArrearsOfWhatIsNotYetKnown(t *testing.T) {
	raise := func(n int64, known, inForce string) rules.ParameterValue {
		return rules.ParameterValue{Value: vnd(n), Known: day(known), InForce: day(inForce), RetroactiveTo: day("2026-07-01"), BackPay: true}
	}
	level := rules.Parameter{Name: "level", Type: rules.MoneyIn(exact.VND), Values: []rules.ParameterValue{
		{Value: vnd(500_000), InForce: day("2025-01-01")}, raise(540_000, "2026-07-10", "2026-08-01"), raise(600_000, "2026-10-15", "2026-09-01"),
	}}
	rs := compile(t, rules.Definition{
		ID: "arrears", Currency: exact.VND, Facts: []rules.Fact{{Name: "a", Type: rules.Bool()}}, Parameters: []rules.Parameter{level},
		Eligible: rules.Rule{When: "a"}, Amounts: []rules.Amount{{ID: "paid", Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth, Value: "level"}},
	})
	facts, err := rs.FactsFromMap(map[string]any{"a": true})
	require.NoError(t, err)
	for _, c := range []struct {
		known  string
		state  rules.State
		total  int64
		months int // that were compared
		raises int
		why    string
	}{
		{"2026-07-31", rules.Unmet, 0, 0, 0, "540,000 are known, but not in force"},
		{"2026-08-01", rules.Met, 40_000, 3, 1, "July; of August and September it was known before"},
		{"2026-10-14", rules.Met, 40_000, 3, 1, "600,000 are in force, but not known"},
		{"2026-10-15", rules.Met, 220_000, 6, 2, "July 40,000, then 60,000 for each of three months"},
	} {
		got := rs.Arrears(t.Context(), rules.Question{AsOf: legal.AsOf{Valid: day("2026-09-15"), Known: day(c.known)}, Facts: facts}, "paid")
		assert.Equal(t, c.state, got.State, c.why)
		assert.Equal(t, exact.Dong(c.total), got.Total, c.why)
		assert.Len(t, got.Months, c.months, c.why)
		assert.Len(t, got.Because, c.raises, c.why)
	}
}
