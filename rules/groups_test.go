package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
)

// A group that asks for more rules than are law on the day is neither a yes
// nor a no. One of which nothing is law is left out.
func TestGroupsThatAskForMoreThanIsLaw(t *testing.T) {
	until := func(id, when string) rules.Rule {
		return rules.Rule{ID: id, When: rules.Expression(when), Validity: date.Interval{Last: day("2025-06-30")}}
	}
	two := rules.Rule{ID: "two", AtLeast: rules.AtLeast{N: 2, Rules: []rules.Rule{{When: "a"}, until("b", "b"), until("c", "c")}}}
	fault := rules.Fault{Code: rules.FaultNotInForce, Message: "the group asks for at least 2 rules, but only 1 of its rules are law on the day",
		Hint: "ask about a day on which enough are law, or write a group for each time"}
	facts := map[string]any{"a": true, "b": true, "c": false, "n": 0}

	rs := compile(t, flags(two))
	assert.Equal(t, rules.Eligible, ask(t, rs, "2025-06-30", "", facts).Outcome, "a and b of a, b and c")
	v := ask(t, rs, "2025-07-01", "", facts)
	assert.Equal(t, rules.Undetermined, v.Outcome, "of a alone nobody can meet two")
	assert.Equal(t, []rules.Fault{fault}, v.Errors)
	assert.Equal(t, []rules.Fault{fault}, v.Eligible.Errors, "the finding of the group has it too")
	v = ask(t, rs, "2025-07-01", "", nil)
	assert.Equal(t, []rules.Fault{fault}, v.Errors)
	assert.Empty(t, v.Missing, "no fact can mend it")

	for _, c := range []struct {
		group rules.Rule
		want  rules.Outcome
		why   string
	}{
		{rules.Rule{Any: []rules.Rule{{When: "n == 0"}, two}}, rules.Eligible, "a yes beside absorbs it"},
		{rules.Rule{All: []rules.Rule{{When: "n == 1"}, two}}, rules.NotEligible, "a no beside absorbs it"},
		{rules.Rule{None: []rules.Rule{two}}, rules.Undetermined, "its opposite is no yes"},
		{rules.Rule{AtLeast: rules.AtLeast{N: 1, Rules: []rules.Rule{{When: "n == 1"}, {AtLeast: rules.AtLeast{N: 2, Rules: []rules.Rule{until("d", "a"), until("e", "b")}}}}}},
			rules.NotEligible, "a group of which nothing is law is left out"},
	} {
		assert.Equal(t, c.want, ask(t, compile(t, flags(c.group)), "2025-07-01", "", facts).Outcome, c.why)
	}

	d := flags(rules.Rule{When: "true"})
	d.Conditions = []rules.Rule{two}
	d.Amounts = []rules.Amount{{ID: "paid", Type: rules.Int(), Combine: rules.SumOf, Cases: []rules.Case{{Value: "1"}, {Rule: "two", Value: "2"}}}}
	assert.Equal(t, []rules.Fault{fault}, ask(t, compile(t, d), "2025-07-01", "", facts).Amounts[0].Errors, "nor is it known whether the case applies")
}

// A condition that fails could be met or not: it is one yes at most.
func TestFailuresInGroups(t *testing.T) {
	a, b := rules.Rule{When: "a"}, rules.Rule{When: "b"}
	third, fourth := rules.Rule{When: "10 / n > 1"}, rules.Rule{When: "100 % n == 0"}
	for _, c := range []struct {
		least int
		rules []rules.Rule
		facts map[string]any
		want  rules.Outcome
		fails bool
		why   string
	}{
		{2, []rules.Rule{a, third}, map[string]any{"a": false}, rules.NotEligible, false, "one at most"},
		{2, []rules.Rule{a, third}, map[string]any{"a": false, "n": 0}, rules.NotEligible, false, "still one at most: what was decided stays"},
		{2, []rules.Rule{a, third}, map[string]any{"a": true, "n": 0}, rules.Undetermined, true, "one or two"},
		{2, []rules.Rule{a, third}, map[string]any{"n": 0}, rules.Undetermined, false, "without a no, with a it cannot be computed"},
		{1, []rules.Rule{a, third}, map[string]any{"a": true, "n": 0}, rules.Eligible, false, "one already"},
		{2, []rules.Rule{a, third, fourth}, map[string]any{"a": false, "n": 0}, rules.Undetermined, true, "two fail: none to two"},
		{3, []rules.Rule{a, third, fourth}, map[string]any{"a": false, "n": 0}, rules.NotEligible, false, "two at most"},
		{2, []rules.Rule{a, b, third}, map[string]any{"n": 0, "a": true}, rules.Undetermined, false, "b would be the second"},
		{3, []rules.Rule{a, b, third}, map[string]any{"n": 0, "a": false}, rules.NotEligible, false, "b and the failure are two at most"},
		{2, []rules.Rule{a, third, fourth}, map[string]any{"n": 0}, rules.Undetermined, true, "whatever a is: one to three, or none to two"},
	} {
		v := ask(t, compile(t, flags(rules.Rule{AtLeast: rules.AtLeast{N: c.least, Rules: c.rules}})), "2025-07-01", "", c.facts)
		assert.Equal(t, c.want, v.Outcome, c.why)
		assert.Equal(t, c.fails, len(v.Errors) > 0, c.why)
		assert.Equal(t, c.want == rules.Undetermined && !c.fails, len(v.Missing) > 0, c.why)
	}
}
