package differential_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
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

func when(text string) rules.Rule { return rules.Rule{When: rules.CEL(text)} }

func member(id, text string) rules.Rule { return rules.Rule{ID: id, When: rules.CEL(text)} }

func group(g rules.Group) rules.Rule { return rules.Rule{Group: g} }

func waitsFor(paths ...string) func(rules.Verdict) bool {
	return func(v rules.Verdict) bool {
		return v.Outcome == rules.Undetermined && len(v.Errors) == 0 && slices.Equal(v.Missing, paths)
	}
}

func between(lowest, highest string) func(rules.Verdict) bool {
	return func(v rules.Verdict) bool {
		a := v.Amounts[0]
		return a.State == rules.Unknown && a.Lowest.IsKnown() && a.Highest.IsKnown() && written(a.Lowest) == lowest && written(a.Highest) == highest
	}
}

func asksNext(path string) func(rules.Verdict) bool {
	return func(v rules.Verdict) bool { return v.Next == path }
}

func examplesOfConditions() []knownExample {
	ended := rules.Rule{ID: "two", When: rules.CEL("q"), Validity: date.Interval{Last: asOf.Valid.Prev()}}
	return []knownExample{
		{"at least n of fewer", "two of one that is law", rules.Definition{
			Facts: facts(fact("p", rules.Bool()), fact("q", rules.Bool())), Eligible: group(rules.AtLeast(2, member("one", "p"), ended))},
			`{"p": true}`, func(v rules.Verdict) bool { return v.Outcome == rules.Undetermined && len(v.Errors) > 0 },
			"nobody can meet two rules of one: that is an error of the definition"},
	}
}

func examplesOfAmounts() []knownExample {
	highest := rules.Amount{ID: "paid", Type: rules.Int(), Cases: []rules.Case{{Value: rules.CEL("-5")}, {Rule: "one", Value: rules.CEL("0")}}}
	sum := rules.Amount{ID: "paid", Type: rules.Int(), Combine: rules.SumOf, Cases: []rules.Case{{Value: rules.CEL("100")}, {Rule: "one", Value: rules.CEL("-30")}}}
	only := rules.Amount{ID: "paid", Type: rules.Int(), Combine: rules.Only, Cases: []rules.Case{{Value: rules.CEL("p ? 1 : 2")}}}
	since := rules.Amount{ID: "since", Type: rules.Date(), Cases: []rules.Case{{Value: rules.CEL("v")}}}
	either := rules.Amount{ID: "since", Type: rules.Date(), Cases: []rules.Case{{Value: rules.CEL("has(o) && p ? date('2024-03-01') : v")}}}
	exclusive := rules.Amount{ID: "paid", Type: rules.Int(), Combine: rules.SumOf, Cases: []rules.Case{{Rule: "one", Value: rules.CEL("10")}, {Rule: "two", Value: rules.CEL("20")}}}
	income := rules.Amount{ID: "paid", Type: rules.Int(), Cases: []rules.Case{{Value: rules.CEL("o")}}}
	both := rules.Amount{ID: "paid", Type: rules.Int(), Combine: rules.SumOf, Cases: []rules.Case{{Value: rules.CEL("5")}, {Value: rules.CEL("o")}}}
	granted := rules.Amount{ID: "paid", Type: rules.Int(), Value: rules.CEL("1")}
	return []knownExample{
		{"zero for no case", "the higher of -5 and perhaps 0", rules.Definition{
			Facts: facts(fact("a", rules.Bool())), Eligible: when("true"), Conditions: []rules.Rule{member("one", "a")}, Amounts: []rules.Amount{highest}},
			`{}`, between("-5", "0"), "-5 without a, 0 with it"},
		{"zero for no case", "100, less 30 perhaps", rules.Definition{
			Facts: facts(fact("a", rules.Bool())), Eligible: when("true"), Conditions: []rules.Rule{member("one", "a")}, Amounts: []rules.Amount{sum}},
			`{}`, between("70", "100"), "100 without a, 70 with it"},
		{"empty next", "of two values only one", rules.Definition{
			Facts: facts(fact("p", rules.Bool())), Eligible: when("true"), Amounts: []rules.Amount{only}},
			`{}`, asksNext("p"), "the amount is 1 or 2 by p"},
		{"empty next", "a day", rules.Definition{
			Facts: facts(fact("v", rules.Date())), Eligible: when("true"), Amounts: []rules.Amount{since}},
			`{}`, asksNext("v"), "the day is v"},
		{"loose bounds", "10 with and 20 without", rules.Definition{
			Facts: facts(fact("p", rules.Bool())), Eligible: when("true"), Conditions: []rules.Rule{member("one", "p"), member("two", "!p")},
			Amounts: []rules.Amount{exclusive}},
			`{}`, between("10", "20"), "never both, never neither"},
		{"amount waits for nothing", "the same day either way", rules.Definition{
			Facts:    facts(fact("p", rules.Bool()), fact("v", rules.Date()), rules.Fact{Name: "o", Type: rules.Int(), Optional: true}),
			Eligible: when("true"), Amounts: []rules.Amount{either}},
			`{"v": "2024-03-01", "o": 2}`, func(v rules.Verdict) bool {
				return v.Amounts[0].State == rules.Met && written(v.Amounts[0].Value) == "2024-03-01"
			},
			"with p it is 2024-03-01, without p it is v, which is the same day"},
		{"absent amount", "an income that is known to be absent", rules.Definition{
			Facts: facts(rules.Fact{Name: "o", Type: rules.Int(), Optional: true}), Eligible: when("true"), Amounts: []rules.Amount{income}},
			`{"o": {"absent": true}}`, func(v rules.Verdict) bool { return codeOf(v.Amounts[0].Errors) == rules.FaultAbsentValue },
			"the case applies, so there is an amount; its formula uses what is absent, without has()"},
		{"absent amount", "5 and an income that is known to be absent", rules.Definition{
			Facts: facts(rules.Fact{Name: "o", Type: rules.Int(), Optional: true}), Eligible: when("true"), Amounts: []rules.Amount{both}},
			`{"o": {"absent": true}}`, func(v rules.Verdict) bool { return codeOf(v.Amounts[0].Errors) == rules.FaultAbsentValue },
			"what is absent cannot be added without has()"},
		{"amount apart from its outcome", "required or not, nothing is granted", rules.Definition{
			Facts: facts(fact("p", rules.Bool())), Required: when("p"), Eligible: when("false"), Amounts: []rules.Amount{granted}},
			`{}`, func(v rules.Verdict) bool { return v.Amounts[0].State == rules.Unmet || v.Amounts[0].Inexact },
			"neither not required nor not eligible has an amount: p never matters to it"},
	}
}

// Each example of a known kind is still answered wrongly today. The one that is not
// any more goes, with its kind, and the right answer becomes a test of its own.
func TestKnownExamples(t *testing.T) {
	for _, x := range append(examplesOfConditions(), examplesOfAmounts()...) {
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
