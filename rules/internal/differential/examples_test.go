package differential_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// knownExample is a case of a known kind. Its right answer was worked out by
// hand; why says how.
type knownExample struct {
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

func examplesOfConditions() []knownExample {
	person := rules.Record(fact("age", rules.Int()), fact("studying", rules.Bool()))
	child := rules.Record(fact("age", rules.Int()), fact("income", rules.Int()))
	return []knownExample{
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
			`{"kids": [{"age": 8}, {}], "limit": 5}`, waitsFor("kids[0].income", "kids[1].age", "kids[1].income"),
			"the first is 8: an income below 5 makes a yes"},
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

// Each example of a known kind is still answered wrongly today. The one that is not
// any more goes, with its kind, and the right answer becomes a test of its own.
func TestKnownExamples(t *testing.T) {
	for _, x := range examplesOfConditions() {
		t.Run(x.kind+"/"+x.name, func(t *testing.T) {
			if !slices.ContainsFunc(knownKinds, func(kind knownKind) bool { return kind.name == x.kind }) {
				t.Fatalf("%s is no known kind any more: make this example a test of the right answer", x.kind)
			}
			x.def.ID, x.def.Currency = "example", exact.VND
			rs, err := rules.Compile(x.def)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := rs.FactsFromJSON([]byte(x.facts)); err != nil {
				t.Fatal(err)
			}
			v, panicked := decideJSON(rs, x.facts)
			if panicked == nil && x.right(v) {
				t.Fatalf("fixed: take %s off the list of known kinds", x.kind)
			}
			answer := fmt.Sprintf("%s, missing %s, next %q, amounts %v", v.Outcome, v.Missing, v.Next, v.Amounts)
			if panicked != nil {
				answer = fmt.Sprint("panic: ", panicked)
			}
			t.Logf("known: %s: %s\nright: %s", x.kind, answer, x.why)
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
