package rules_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// paid is a ruleset of an amount whose cases are bound to conditions beside
// the verdict, as "p: 100" is to the condition p.
func paid(amount rules.Amount, cases ...[2]string) rules.Definition {
	d := rules.Definition{
		ID: "paid", Currency: exact.VND, Eligible: rules.Rule{When: "true"},
		Facts: []rules.Fact{
			{Name: "a", Type: rules.Bool()}, {Name: "b", Type: rules.Bool()}, {Name: "n", Type: rules.Int()}, {Name: "d", Type: rules.DecimalType()},
			{Name: "since", Type: rules.Date()}, {Name: "o", Type: rules.Int(), Optional: true}, {Name: "from", Type: rules.Date(), Optional: true},
		},
		Conditions: []rules.Rule{{ID: "p", When: "a"}, {ID: "q", When: "b"}, {ID: "not_p", When: "!a"},
			{ID: "many", When: "n > 2"}, {ID: "fails", When: "10 / n > 0"}},
	}
	amount.ID = "paid"
	for _, c := range cases {
		amount.Cases = append(amount.Cases, rules.Case{Rule: c[0], Value: rules.Expression(c[1])})
	}
	d.Amounts = []rules.Amount{amount}
	return d
}

// described is an amount in one line: 70 to 100, waits for a.
func described(a rules.AmountVerdict) string {
	plain := func(v rules.Value) string {
		switch {
		case !v.IsKnown():
			return "?"
		case v.Kind() == rules.KindDate:
			return v.Date().String()
		}
		return v.Decimal().String()
	}
	s := a.State.String()
	switch {
	case a.State == rules.Met:
		s = plain(a.Value)
	case len(a.Errors) > 0:
		s = a.Errors[0].Code
	case a.State == rules.Unknown:
		s = plain(a.Lowest) + ".." + plain(a.Highest)
	}
	for _, m := range a.Missing {
		s += " " + m
	}
	return s
}

// A case that does not apply is no case, and not zero: values below zero,
// decimals and days are compared and summed as they are.
func TestAmountsWithOpenCases(t *testing.T) {
	highest, sum, only := rules.Amount{Type: rules.Int()}, rules.Amount{Type: rules.Int(), Combine: rules.SumOf}, rules.Amount{Type: rules.Int(), Combine: rules.Only}
	decimals, days, onlyDay := rules.Amount{Type: rules.DecimalType()}, rules.Amount{Type: rules.Date()}, rules.Amount{Type: rules.Date(), Combine: rules.Only}
	onTop := rules.Amount{Type: rules.Int(), Cases: []rules.Case{{Rule: "p", Value: "100"}, {Rule: "q", Value: "-30", AddsTo: []string{"p"}}}}
	type cases = [][2]string
	for _, c := range []struct {
		amount rules.Amount
		cases  cases
		facts  map[string]any
		want   string
		why    string
	}{
		{highest, cases{{"", "-5"}, {"p", "0"}}, nil, "-5..0 a", "-5 without a, 0 with it"},
		{highest, cases{{"", "-5"}, {"p", "-7"}}, nil, "-5", "the lower one changes nothing"},
		{highest, cases{{"p", "-5"}, {"q", "-7"}}, map[string]any{"a": false}, "-7..-7 b", "-7, if there is an amount"},
		{highest, cases{{"p", "-5"}, {"q", "-7"}}, map[string]any{"a": true}, "-5", "whether or not b"},
		{highest, cases{{"p", "3"}, {"q", "8"}}, nil, "3..8 a b", "3, 8, or none"},
		{highest, cases{{"p", "3"}, {"not_p", "8"}}, nil, "3..8 a", "never none"},
		{highest, cases{{"", "4"}, {"many", "n * 10"}}, nil, "4..? n", "from 3 on it is 30 or more"},
		{highest, cases{{"", "4"}, {"p", "n"}}, nil, "4..? a n", "4 at least, whatever n is"},
		{sum, cases{{"", "100"}, {"p", "-30"}}, nil, "70..100 a", "100 without a, 70 with it"},
		{sum, cases{{"p", "-30"}, {"q", "-40"}}, nil, "-70..-30 a b", "both, one, or none at all"},
		{sum, cases{{"p", "10"}, {"not_p", "20"}}, nil, "10..20 a", "never both, never neither"},
		{sum, cases{{"", "5"}, {"many", "-n"}}, nil, "?..5 n", "5 up to 2, from 3 on 2 and less"},
		{sum, cases{{"", "5"}, {"", "n"}}, nil, "?..? n", "n is any number"},
		{only, cases{{"", "a ? 1 : 2"}}, nil, "1..2 a", ""},
		{only, cases{{"p", "1"}, {"q", "2"}}, nil, "1..2 a b", "or an error with both"},
		{only, cases{{"p", "1"}, {"not_p", "-2"}}, nil, "-2..1 a", "always one"},
		{only, cases{{"p", "1"}, {"q", "2"}, {"many", "3"}}, map[string]any{"a": true, "b": true}, "other", "two already, whatever n is"},
		{decimals, cases{{"", "-1.5"}, {"p", "-0.25"}}, nil, "-1.5..-0.25 a", ""},
		{days, cases{{"p", "date('2024-03-01')"}, {"not_p", "date('2023-03-01')"}}, nil, "2023-03-01..2024-03-01 a", "the day by a"},
		{days, cases{{"", "date('2024-03-01')"}, {"", "since"}}, nil, "2024-03-01..? since", "the later of the two"},
		{onlyDay, cases{{"p", "date('2024-03-01')"}, {"not_p", "since"}}, map[string]any{"since": "2024-03-01"}, "2024-03-01", "the same day either way"},
		{days, cases{{"", "has(from) && a ? date('2024-03-01') : since"}}, map[string]any{"since": "2024-03-01", "from": "2020-01-01"}, "2024-03-01", "the same day either way"},
		{onTop, nil, nil, "-30..100 a b", "100 with a, 70 with both, -30 with b alone"},
		{onTop, nil, map[string]any{"a": true}, "70..100 b", ""},
	} {
		v := ask(t, compile(t, paid(c.amount, c.cases...)), "2025-07-01", "", c.facts)
		a := v.Amounts[0]
		assert.Equal(t, c.want, described(a), "%v of %v: %s", c.amount.Combine, c.cases, c.why)
		if len(a.Missing) > 0 {
			assert.Contains(t, a.Missing, v.Next, "an interview goes on: %v of %v", c.amount.Combine, c.cases)
		}
	}
}

// The formula of a case that applies is an optional fact that is absent, and
// no has() asks: there is an amount, and no saying what it is.
func TestAmountsThatUseWhatIsAbsent(t *testing.T) {
	absent := map[string]any{"o": rules.Absent, "from": rules.Absent}
	with := func(facts map[string]any) map[string]any {
		facts["o"], facts["from"] = rules.Absent, rules.Absent
		return facts
	}
	fault := rules.Fault{Code: rules.FaultAbsentValue, Message: "o is known to be absent", Hint: "ask has(o) first", Expression: "o"}
	for _, combine := range []rules.Combination{rules.Highest, rules.SumOf, rules.Only} {
		amount := rules.Amount{Type: rules.Int(), Combine: combine}
		a := ask(t, compile(t, paid(amount, [2]string{"", "o"})), "2025-07-01", "", absent).Amounts[0]
		assert.Equal(t, []rules.Fault{fault}, a.Errors, "%s of o", combine)
		assert.Equal(t, rules.Unknown, a.State)
		a = ask(t, compile(t, paid(amount, [2]string{"p", "5"}, [2]string{"q", "o"})), "2025-07-01", "", with(map[string]any{"a": combine != rules.Only, "b": true})).Amounts[0]
		assert.Equal(t, []rules.Fault{fault}, a.Errors, "%s of 5 and o", combine)
		a = ask(t, compile(t, paid(amount, [2]string{"", "5"}, [2]string{"q", "o"})), "2025-07-01", "", with(map[string]any{"b": false})).Amounts[0]
		assert.Equal(t, "5", described(a), "%s: the case of o does not apply", combine)
		a = ask(t, compile(t, paid(amount, [2]string{"", "has(o) ? o : 7"})), "2025-07-01", "", absent).Amounts[0]
		assert.Equal(t, "7", described(a), "%s: it is asked for", combine)
		a = ask(t, compile(t, paid(amount, [2]string{"p", "o"})), "2025-07-01", "", map[string]any{"o": rules.Absent}).Amounts[0]
		assert.Equal(t, "?..? a", described(a), "%s: none, or an error", combine)
		a = ask(t, compile(t, paid(amount, [2]string{"", "o"})), "2025-07-01", "", nil).Amounts[0]
		assert.Equal(t, "?..? o", described(a), "%s: it may turn out to be there", combine)
	}
	d := paid(rules.Amount{Type: rules.Date(), Value: "from"})
	assert.Equal(t, rules.FaultAbsentValue, described(ask(t, compile(t, d), "2025-07-01", "", absent).Amounts[0]), "a value without cases")
	d.Facts = append(d.Facts, rules.Fact{Name: "start", Type: rules.Date(), Derived: "a ? from : since"})
	d.Amounts[0].Value = "start"
	assert.Equal(t, rules.FaultAbsentValue, described(ask(t, compile(t, d), "2025-07-01", "", with(map[string]any{"a": true})).Amounts[0]), "behind a derived fact")
	assert.Equal(t, "?..? a since", described(ask(t, compile(t, d), "2025-07-01", "", absent).Amounts[0]), "an error, or since")
}

// While the verdict waits, an amount waits for what matters to either, and is
// none where either is.
func TestAmountsUnderAVerdictThatWaits(t *testing.T) {
	amount := rules.Amount{Type: rules.Int(), Combine: rules.SumOf}
	for _, c := range []struct {
		required, eligible string
		cases              [][2]string
		facts              map[string]any
		want               string
		why                string
	}{
		{"", "a", [][2]string{{"", "1"}}, nil, "1..1 a", "1, if eligible"},
		{"", "a", [][2]string{{"p", "1"}, {"not_p", "2"}}, nil, "1..1 a", "the other case has no yes"},
		{"", "a", [][2]string{{"not_p", "2"}}, nil, "unmet", "no case applies where there is a yes"},
		{"", "a", [][2]string{{"", "b ? 1 : 2"}}, nil, "1..2 a b", ""},
		{"a", "false", [][2]string{{"", "1"}}, nil, "unmet", "required or not, nothing is granted"},
		{"a", "b", [][2]string{{"", "1"}}, nil, "1..1 a b", ""},
		{"n > 0", "a || b", [][2]string{{"", "n"}}, map[string]any{"a": true}, "1..? n", "1 or more where it is required"},
		{"", "1 / 0 > n && a", [][2]string{{"", "1"}}, nil, "1..1 a", "none, or an error"},
		{"", "1 / 0 > n", [][2]string{{"", "1"}, {"p", "2"}}, nil, "1..3", "the verdict is an error, whatever a is"},
		{"", "1 / 0 > n", [][2]string{{"p", "2"}}, nil, "2..2 a", "but without a there is no amount"},
		{"", "1 / 0 > n", [][2]string{{"p", "2"}}, map[string]any{"a": false}, "unmet", ""},
	} {
		d := paid(amount, c.cases...)
		d.Eligible = rules.Rule{When: rules.Expression(c.eligible)}
		if c.required != "" {
			d.Required = rules.Rule{When: rules.Expression(c.required)}
		}
		got := described(ask(t, compile(t, d), "2025-07-01", "", c.facts).Amounts[0])
		assert.Equal(t, c.want, got, "%s, %s, %v: %s", c.required, c.eligible, c.cases, c.why)
	}
	d := paid(rules.Amount{Type: rules.Int(), Value: "n"})
	d.Eligible.When, d.Conditions = "1 / 0 > 1", nil
	v := ask(t, compile(t, d), "2025-07-01", "", nil)
	assert.Equal(t, "?..?", described(v.Amounts[0]), "the verdict stays an error, whatever n is")
	assert.Empty(t, v.Next, "so nobody is asked for it")
}

// Too many cases to be followed together are bounded each by itself: twenty
// supplements of 1, 2, 4 and so on, with every sum of them, and a reduction.
func TestBoundsOfManyCases(t *testing.T) {
	for _, c := range []struct {
		combine rules.Combination
		always  bool
		adds    bool
		want    string
		why     string
	}{
		{rules.SumOf, false, false, "-100..1048575", "the reduction alone, or all but it"},
		{rules.SumOf, true, false, "-93..1048582", "and 7 always"},
		{rules.Highest, true, false, "7..524288", "7 at least, and the highest supplement at most"},
		{rules.Highest, true, true, "-93..1048475", "7 less the reduction; or the reduction with all supplements on top"},
	} {
		d := paid(rules.Amount{Type: rules.Int(), Combine: c.combine})
		a := &d.Amounts[0]
		if c.always {
			a.Cases = append(a.Cases, rules.Case{Rule: "base", Value: "7"})
			d.Conditions = append(d.Conditions, rules.Rule{ID: "base", When: "true"})
		}
		d.Conditions = append(d.Conditions, rules.Rule{ID: "less", When: "a"})
		less := rules.Case{Rule: "less", Value: "-100"}
		if c.adds {
			less.AddsTo = []string{"base"}
		}
		a.Cases = append(a.Cases, less)
		for i := range 20 {
			name := fmt.Sprintf("f%d", i)
			d.Facts = append(d.Facts, rules.Fact{Name: name, Type: rules.Bool()})
			d.Conditions = append(d.Conditions, rules.Rule{ID: name, When: rules.Expression(name)})
			k := rules.Case{Rule: name, Value: rules.Expression(strconv.Itoa(1 << i))}
			if c.adds {
				k.AddsTo = []string{"less"}
			}
			a.Cases = append(a.Cases, k)
		}
		got := ask(t, compile(t, d), "2025-07-01", "", nil).Amounts[0]
		bounds, _, _ := strings.Cut(described(got), " ")
		assert.Equal(t, c.want, bounds, "%s, %t: %s", c.combine, c.always, c.why)
		assert.Equal(t, c.combine != rules.Highest || c.adds, got.Inexact)
	}
}

// A case whose value no missing fact changes is paid like any other.
func TestPaidCasesWithMissingFacts(t *testing.T) {
	a := ask(t, compile(t, paid(rules.Amount{Type: rules.Int()}, [2]string{"", "b || !b ? 5 : 6"}, [2]string{"p", "3"})), "2025-07-01", "", map[string]any{"a": true}).Amounts[0]
	assert.Equal(t, "5", described(a))
	assert.Equal(t, []bool{true, false}, []bool{a.Cases[0].Paid, a.Cases[1].Paid})
	assert.Equal(t, int64(5), a.Cases[0].Value.Int())
	a = ask(t, compile(t, paid(rules.Amount{Type: rules.Int(), Combine: rules.SumOf}, [2]string{"p", "5"}, [2]string{"not_p", "5"})), "2025-07-01", "", nil).Amounts[0]
	assert.Equal(t, "5", described(a), "one of the two")
	assert.Equal(t, []rules.State{rules.Unknown, rules.Unknown}, []rules.State{a.Cases[0].State, a.Cases[1].State}, "but not known which")
}

func TestDaysAreNotAdded(t *testing.T) {
	d := paid(rules.Amount{Type: rules.Date(), Cases: []rules.Case{{Rule: "p", Value: "since"}, {Rule: "q", Value: "since", AddsTo: []string{"p"}}}})
	_, err := rules.Compile(d)
	assert.ErrorContains(t, err, "days cannot be summed; leave it out: the latest day counts")
}

// The outcome is asked about first, then the amounts in their order, each by
// the fact that leaves the fewest to ask.
func TestNextOfAmounts(t *testing.T) {
	value := func(id, text string) rules.Amount {
		return rules.Amount{ID: id, Type: rules.Int(), Value: rules.Expression(text)}
	}
	for _, c := range []struct {
		eligible string
		amounts  []rules.Amount
		facts    map[string]any
		want     string
		why      string
	}{
		{"true", []rules.Amount{value("x", "b ? (n > 1 ? 1 : 2) : 3"), value("y", "a ? 1 : 2")}, nil, "b", "without b the first amount is 3"},
		{"true", []rules.Amount{value("x", "b ? (n > 1 ? 1 : 2) : 3"), value("y", "a ? 1 : 2")}, map[string]any{"b": true}, "n", ""},
		{"true", []rules.Amount{value("x", "b ? (n > 1 ? 1 : 2) : 3"), value("y", "a ? 1 : 2")}, map[string]any{"b": false}, "a", "the first is settled"},
		{"n > 1", []rules.Amount{value("y", "a ? 1 : 2")}, nil, "n", "without a yes there is no amount"},
		{"n > 1", []rules.Amount{value("y", "a ? 1 : 2")}, map[string]any{"n": 2}, "a", ""},
		{"true", []rules.Amount{value("x", "1")}, nil, "a", "a condition beside the verdict comes last"},
	} {
		d := paid(rules.Amount{})
		d.Eligible, d.Amounts = rules.Rule{When: rules.Expression(c.eligible)}, c.amounts
		assert.Equal(t, c.want, ask(t, compile(t, d), "2025-07-01", "", c.facts).Next, c.why)
	}
}
