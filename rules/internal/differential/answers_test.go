package differential_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// example is a case with its answer, worked out by hand; why says how.
type example struct {
	kind  string
	name  string
	def   rules.Definition
	facts string
	right func(v rules.Verdict) bool
	why   string
}

func facts(list ...rules.Fact) []rules.Fact { return list }

func fact(name string, of rules.Type) rules.Fact { return rules.Fact{Name: name, Type: of} }

func when(text string) rules.Rule { return rules.Rule{When: rules.Expression(text)} }

func member(id, text string) rules.Rule { return rules.Rule{ID: id, When: rules.Expression(text)} }

func all(members ...rules.Rule) rules.Rule { return rules.Rule{All: members} }

func waitsFor(paths ...string) func(rules.Verdict) bool {
	return func(v rules.Verdict) bool {
		return v.Outcome == rules.Undetermined && len(v.Errors) == 0 && slices.Equal(v.Missing, paths)
	}
}

// answered are cases that were answered wrongly once, with the right answer.
func answered() []example {
	person := rules.Record(fact("age", rules.Int()), fact("studying", rules.Bool()))
	child := rules.Record(fact("age", rules.Int()), fact("income", rules.Int()))
	return []example{
		{"folded counts", "members under 16 and members that count", rules.Definition{
			Facts: facts(fact("members", rules.ListOf(person)), fact("declared", rules.Int())),
			Eligible: all(member("one", "size(members.filter(m, m.age < 16)) < declared"),
				member("two", "size(members.filter(m, m.age < 16 || m.studying)) >= declared"))},
			`{"members": [{"studying": false}, {"age": 18, "studying": true}]}`, waitsFor("members[0].age", "declared"),
			"with k members under 16, k + 1 count: eligible if declared is k + 1"},
		{"panic of two failures", "two divisions by zero", rules.Definition{
			Facts:    facts(fact("nums", rules.ListOf(rules.Int())), fact("requested", rules.Bool())),
			Eligible: when("true in [nums.exists(n, 10 / n == 1)] && requested")},
			`{"nums": [0, 0]}`, waitsFor("requested"), "not requested is a no; requested, the division fails"},
		{"asking too little", "incomes of those that may be old enough", rules.Definition{
			Facts:    facts(fact("kids", rules.ListOf(child)), fact("limit", rules.Int())),
			Eligible: when("kids.filter(k, k.age + 1 > 5).exists(k, k.income < limit)")},
			`{"kids": [{"age": 8}, {}], "limit": 5}`, waitsFor("kids[1].age", "kids[0].income", "kids[1].income"),
			"the first is 8: an income below 5 makes a yes"},
		{"a failure counts as n", "two of a no and a division by zero", rules.Definition{
			Facts: facts(fact("p", rules.Bool()), fact("i", rules.Int())), Eligible: rules.Rule{AtLeast: rules.AtLeast{N: 2, Rules: []rules.Rule{member("one", "p"), member("two", "1 / i == 1")}}}},
			`{"p": false, "i": 0}`, func(v rules.Verdict) bool { return v.Outcome == rules.NotEligible },
			"one is not met, so two cannot be, whatever the other is"},
		{"failing operand of an empty list", "a quotient in an empty list", rules.Definition{
			Facts: facts(fact("p", rules.Bool()), fact("i", rules.Int()), fact("l", rules.ListOf(rules.Int()))), Eligible: when("(p ? 1 : 1 / i) in l")},
			`{"i": 0, "l": []}`, waitsFor("p"), "with p, 1 is no member; without, the division fails"},
		{"vaguer membership", "a number among sizes that are the same either way", rules.Definition{
			Facts:    facts(fact("n", rules.Int()), fact("age", rules.Int()), fact("studying", rules.Bool()), fact("l", rules.ListOf(rules.Int()))),
			Eligible: all(member("one", "n >= age"), member("two", "(0 + age) in [1, 2].map(x, size(studying ? l : l))"))},
			`{"n": -1, "l": [], "studying": true}`, func(v rules.Verdict) bool { return v.Outcome == rules.NotEligible },
			"an age of at most -1 is not 0, the size of an empty list; without studying known that is seen"},
	}
}

func TestRightAnswers(t *testing.T) {
	for _, x := range answered() {
		t.Run(x.kind+"/"+x.name, func(t *testing.T) {
			x.def.ID, x.def.Currency = "example", exact.VND
			rs, err := rules.Compile(x.def)
			if err != nil {
				t.Fatal(err)
			}
			v, panicked := decideJSON(rs, x.facts)
			if panicked != nil || !x.right(v) {
				t.Errorf("got %s %s, missing %s, errors %v; right: %s", fmt.Sprint(panicked), v.Outcome, v.Missing, v.Errors, x.why)
			}
		})
	}
}

func decideJSON(rs *rules.Ruleset, data string) (v rules.Verdict, panicked any) {
	defer func() { panicked = recover() }()
	read, err := rs.FactsFromJSON([]byte(data))
	if err != nil {
		panic(err)
	}
	return rs.Decide(context.Background(), rules.Question{AsOf: asOf, Facts: read}), nil
}
