package relevance_test

import (
	"strings"
	"testing"

	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// asked is an analysis in one line: the outcome, what can change it in the
// order to name it, the first to ask where that is another, "about" where it
// may be too much, and the bounds.
func asked(a relevance.Analysis) string {
	parts := []string{"?"}
	if !a.Value.IsMissing() {
		parts[0] = strings.SplitN(a.Value.String(), ":", 2)[0]
	}
	for _, p := range a.Missing {
		parts = append(parts, p.String())
	}
	if len(a.Missing) > 0 && a.Next != a.Missing[0] && a.Next.String() != a.Missing[0].String() {
		parts = append(parts, "first "+a.Next.String())
	}
	if !a.Exact {
		parts = append(parts, "about")
	}
	if a.Low.IsKnown() || a.High.IsKnown() {
		parts = append(parts, a.Low.String()+".."+a.High.String())
	}
	return strings.Join(parts, " ")
}

// What each missing fact means: worked out by asking of every fact whether
// two answers to it exist that lead to two outcomes.
func TestRelevance(t *testing.T) {
	withHole := func(name string) tree.Value { // 1, a missing member, 9
		path := tree.NewPath(name, tree.ListOf(tree.Simple(tree.Int)), false)
		return tree.OfList(tree.OfInt(1), tree.Unknown(path.Index(1)), tree.OfInt(9))
	}
	holes := map[string]tree.Value{"list": withHole("list")}
	for _, c := range []struct {
		text  string
		known map[string]tree.Value
		want  string
		why   string
	}{
		// Conditions of one fact.
		{"a", nil, "? a", ""},
		{"!a", nil, "? a", ""},
		{"!!a", nil, "? a", ""},
		{"a == true", nil, "? a", "a comparison with a known truth is the condition or its opposite"},
		{"a != true || a", nil, "true", "the opposite or itself"},
		{"a == b", nil, "? a b", "each truth changes the answer"},
		{"n < k", nil, "? n k about", "two missing facts compared are a question of its own"},
		{"n == 3 && n == 4", nil, "false", "two values at once"},
		{"n != 3 || n != 4", nil, "true", "one of them at least"},
		{"n < 3 || n > 1", nil, "true", "1 and 3 overlap"},
		{"n < 3 || n > 3", nil, "? n", "all but 3"},
		{"n in [1, 2] && n > 2", nil, "false", ""},
		{"n in [1, 2] && n > 1", nil, "? n", "2 is in both"},
		{"n < -9223372036854775807 && n > -9223372036854775808", nil, "false", "nothing lies between the two least"},
		{"from < date('0001-01-01')", nil, "false", "no day before the first"},
		{"from > date('9999-12-31')", nil, "false", "none after the last"},
		{"from > date('2026-01-01') && from < date('2026-01-02')", nil, "false", "no day between two neighbours"},
		{"money > 1 && money < 2", nil, "? money", "there are parts of money"},
		{"name == 'x' && name == 'y'", nil, "false", ""},
		{"name < 'b' || name >= 'b'", nil, "true", ""},
		{"household == 'poor' || household == 'near_poor' || household == 'not_poor'", nil, "true", "every value is named"},
		{"!(household in ['poor', 'near_poor']) == (household == 'not_poor')", nil, "true", "the third value by two names"},
		{"has(pension)", nil, "? pension", ""},
		{"has(pension) && !has(pension)", nil, "false", ""},
		{"pension > 0 || pension <= 0", nil, "? pension", "true, or a failure where there is none"},
		{"!has(pension) || pension > 0 || pension <= 0", nil, "true", "guarded"},
		{"has(spouse.age)", nil, "? spouse.age about", "the field of what may be absent"},

		// Conditions of several.
		{"a && b", nil, "? a b", ""},
		{"a || b || c", nil, "? a b c", ""},
		{"a && b", map[string]tree.Value{"a": tree.OfBool(false)}, "false", "decided"},
		{"a && (b || !b)", nil, "? a", "b is on both sides"},
		{"a ? b : b", nil, "? b", "the branches agree"},
		{"a ? b : c", nil, "? a b c", ""},
		{"b ? a : !a", nil, "? b a", "in the order of the text"},
		{"(a && b) || (a && !b)", nil, "? a", ""},
		{"(a && n > 3) || (!a && n > 3)", nil, "? n", ""},
		{"c && a || c && b || c", nil, "? c", "c decides alone"},
		{"c || (a && b && n > 1 && k > 1)", nil, "? c a b n k", "c settles one of its cases at once"},
		{"(a && b && n > 1) && (c || !a)", nil, "? a b n c", "a no to any of the first three ends it; the first of equals"},
		{"(a || b) && (c || n > 0)", map[string]tree.Value{"a": tree.OfBool(true)}, "? c n", ""},

		// Failures.
		{"a && 1 / 0 > 1", nil, "? a", "a no, or a failure"},
		{"a || 1 / 0 > 1", nil, "? a", "a yes, or a failure"},
		{"1 / n > 0 || 1 / n <= 0", nil, "? n about", "a failure for 0"},
		{"n != 0 && 10 / n == 0", nil, "? n about", "a quotient of a missing divisor is not followed"},
		{"10 / 0 > n", nil, "error", "the failure comes whatever n is"},

		// Chains: what only rises or falls with one missing fact.
		{"n + 1 > 3 || n + 1 <= 3", nil, "? n", "for the greatest there is no successor"},
		{"n - 1 >= 2 && n < 3", nil, "? n", "from 3 on and below it: no, or a failure where the least has no predecessor"},
		{"2 - n > 0 && n > 1", nil, "false", "below 2 and above 1; where the difference fails, n is not above 1"},
		{"n * -2 > 0 && n > 0", nil, "? n", "no number is both, but the product of the greatest fails"},
		{"n * 0 == 0", nil, "? n about", "what does not change with n is not followed"},
		{"n / 2 == 0", nil, "? n", "-1, 0 and 1"},
		{"n % 2 == 0 || n % 2 != 0", nil, "? n about", "a remainder goes up and down: one question, asked twice"},
		{"year(from) >= 2000 && from < date('1999-12-31')", nil, "false", ""},
		{"daysBetween(from, date('2026-01-31')) > 0 && from >= date('2026-01-31')", nil, "false", "it falls as the day rises"},
		{"daysBetween(date('2026-01-31'), from) > 0 && from <= date('2026-01-31')", nil, "false", "and rises as the later day does"},
		{"addDays(from, 1) > date('2026-01-31') || from < date('2026-01-31')", nil, "? from", "the last day has no successor"},
		{"addMonths(from, 1, 'refuse') > date('2026-01-31')", nil, "? from about", "refused days lie in the middle"},
		{"ageOn(from, date('2026-01-31')) >= 18 && from > date('2008-01-31')", nil, "? from", "no, or a failure for a birth after the day"},
		{"monthsBetween(from, date('2026-01-31')) > 3 || monthsBetween(from, date('2026-01-31')) <= 3", nil, "true", "between any two days there are months"},
		{"monthsBetween(from, date('2026-01-31')) >= 12 && from > date('2025-02-28')", nil, "false", "31 January back to 31 January is twelve months, and less from there"},
		{"decimal(n) * 2.5 > 10.0 && n <= 4", nil, "false", "above 4"},
		{"round(decimal(n) * 0.5, 0, 'half_up') >= 2.0 && n < 3", nil, "false", "1.5 rounds to 2"},

		// Lists with a hole.
		{"list.exists(x, x > 8)", holes, "true", "9 is"},
		{"list.exists(x, x > 9)", holes, "? list[1]", ""},
		{"list.all(x, x > 0)", holes, "? list[1]", ""},
		{"list.exists_one(x, x > 5)", holes, "? list[1]", "one or two"},
		{"list.filter(x, x > 5).size() >= 1", holes, "true", "one or two"},
		{"list.filter(x, x > 5).size()", holes, "? list[1] 1..2", "bounds from the cases"},
		{"size(list)", holes, "3", "a missing member is one"},
		{"sum(list)", holes, "? list[1]", "any number"},
		{"max(list) >= 9", holes, "? list[1] about", "9 or more, but the greatest is not followed"},
		{"1 in list", holes, "true", ""},
		{"5 in list", holes, "? list[1]", ""},
		{"list[0] > 0", holes, "true", "known"},
		{"list[1] > 0 || list[1] <= 0", holes, "true", "either way"},
		{"list == [1, 2, 9]", holes, "? list[1] about", ""},
		{"list == [1, 2]", holes, "false", "of another length"},
		{"list.exists(x, x > 3)", map[string]tree.Value{"list": tree.OfList(tree.OfInt(1), tree.Open(tree.Int))}, "? list", "a member without a name of its own is asked for by its list"},
		{"list.map(x, x * 2).exists(y, y == 18)", holes, "? list[1]", "18 is there, or a failure of the product"},
		{"list.exists(x, x > 5)", nil, "? list about", "the whole list"},
		{"size(list) > 2 || size(list) <= 2", nil, "true", "either way"},
		{"(a ? [1, 2] : [3]).exists(x, x > 2)", nil, "? a", "a list for each case"},
		{"size(a ? [1, 2] : [3])", nil, "? a 1..2", ""},
		{"(a ? [1, 2] : [2]).exists(x, x == 2)", nil, "true", "in both"},
		{"n in (a ? [1, 2] : [2])", map[string]tree.Value{"n": tree.OfInt(2)}, "true", "in both"},
		{"[a, b].exists(x, x)", nil, "? a b", ""},
		{"[a, !a].exists(x, x)", nil, "true", "one of the two"},
		{"[n, 3].exists(x, x > 2)", nil, "true", "3 is"},
		{"sum([a ? 1 : 0, b ? 2 : 0])", nil, "? a b 0..3", "four cases"},
		{"min(a ? 1 : 5, 3)", nil, "? a 1..3", ""},

		{"list.filter(x, x + 1 > 5).exists(x, x < 9)", holes, "? list[1]", "5 to 8 are, and the greatest has no successor"},
		{"list.filter(x, x + 1 > 5).exists_one(x, x > 5)", holes, "? list[1]", "9 alone, or with another"},
		{"sum(list.filter(x, x + 1 > 5).map(x, k)) > 0", holes, "? list[1] k about", "k once or twice"},
		{"list.filter(x, x + 1 > 5).filter(x, x < 0).size() == 0", holes, "? list[1]", "what the first filter keeps is not below 0, but the filter may fail"},
		{"list.filter(x, x > 5).map(x, 1 / 0).size() >= 0", holes, "error", "9 is kept, and there is no quotient"},
		{"list.filter(x, x > 9).map(x, 1 / 0).size() == 0", holes, "? list[1]", "nothing is kept, or there is no quotient"},
		{"(a ? 1 : 1 / k) in list.filter(x, x > 10)", map[string]tree.Value{"k": tree.OfInt(0), "list": tree.OfList()}, "? a", "no, or a failure"},
		{"(a ? 1 : 1 / k) in [1, 2].filter(x, false)", map[string]tree.Value{"k": tree.OfInt(0)}, "? a", "no, or a failure"},
		{"pension in [money].filter(x, false)", nil, "? pension", "an absent pension is in no list"},
		{"(pension > 1) in flags", map[string]tree.Value{"flags": tree.OfList()}, "? pension", "no, or a failure"},
		{"list.filter(x, x > 1 / k).exists(x, x > n)", map[string]tree.Value{"k": tree.OfInt(0), "list": tree.OfList()}, "false", "nothing is divided"},
		{"[1 / k].filter(x, false).exists(x, x > n)", nil, "? k about", "the list may fail as a whole"},
		{"true in [list.exists(x, 10 / x == 1)] && a", map[string]tree.Value{"list": tree.OfList(tree.OfInt(0), tree.OfInt(0))}, "? a", "two failures are one"},
		{"size(list.filter(x, x > 5)) < k && size(list.filter(x, x > 5 || x < 2)) >= k", holes, "? list[1] k about", "one more is counted the second time"},
		{"list[n] > k", holes, "? k list[1] n about", "the missing member may be asked for"},
		{"(a ? spouse.age : 1) in [2].filter(x, false)", nil, "? a spouse.age about", "without a spouse there is no age"},

		// Amounts.
		{"a ? 100 : 200", nil, "? a 100..200", ""},
		{"a ? 100 : 100", nil, "100", "the same either way"},
		{"a ? n : 5", nil, "? a n", "no bounds: n is any number"},
		{"n > 2 ? n * 10 : 5", nil, "? n 5..?", "from 3 on it is 30 or more"},
		{"n > 2 ? 1 - n : 5", nil, "? n ?..5", "-2 or less"},
		{"n > 2 && n < 9 ? n * -2 : -7", nil, "? n -16..-6", "-6 for 3 down to -16 for 8"},
		{"n >= 0 && k >= 1 ? n + k : 3", nil, "? n k 1..?", "0 and 1"},
		{"money > 1 ? money : 5", nil, "? money", "there is no least amount above 1"},
		{"money >= 1 ? money : money(5, 'VND')", nil, "? money 1 VND..?", ""},
		{"n == 1 || n == 3 ? n : 2", nil, "? n 1..3", "what is equal is known"},
		{"n == 2 ? n : 2", nil, "? n about 2..2", "2 either way: what is open is not compared with what is known"},
		{"n == 2 ? -n : -2", nil, "? n about -2..-2", "-2 either way"},
		{"n == 2 ? n * k : 2 * k", nil, "? n k about", "twice k either way"},
		{"k == 0 ? n * k : 0", nil, "? k n about", "0 either way"},
		{"n >= 1 ? n * k : 0", nil, "? n k", "k alone for 1, and none for less"},
		{"n == 1 || n == 2 ? n : 2", nil, "? n about 1..2", "the same for 2, though not for 1"},
		{"a ? 1 : 1 / 0", nil, "? a 1..1", "1, if there is a value"},
		{"from > date('2026-01-31') ? from : date('2026-01-01')", nil, "? from 2026-01-01..?", ""},
		{"n >= 2 && k >= 3 ? n * k : 7", nil, "? n k 6..?", "both are positive"},
		{"n <= -2 && k >= 3 ? n * k : 7", nil, "? n k ?..7", "-6 at most"},
		{"n >= -2 && k >= 3 ? n * k : 7", nil, "? n k", "-2 times what has no end"},
		{"min(n, 5)", nil, "? n about ?..5", "5 at most"},
		{"n + k", nil, "? n k", "each changes the sum"},
		{"n - n", nil, "? n about", "named twice, it may cancel itself"},
		{"money * 2", nil, "? money", ""},
		{"max(money, 5)", nil, "? money about 5 VND..?", "what is below 5 changes nothing"},
		{"(a ? 2 : 3) * (b ? 10 : 20)", nil, "? a b 20..60", "four products"},
		{"addDays(a ? from : to, 1)", map[string]tree.Value{"from": dayOf("2026-01-31"), "to": dayOf("2026-03-01")}, "? a 2026-02-01..2026-03-02", "days have bounds as well"},
		{"household == 'poor' ? 3 : household == 'near_poor' ? 2 : 1", nil, "? household 1..3", ""},
		{"household", nil, "? household", "a value of its own for each"},
		{"name", nil, "? name", ""},
	} {
		if got := asked(relevance.Analyse(t.Context(), compile(t, c.text), know(c.known))); got != c.want {
			t.Errorf("%s: got %s, want %s (%s)", c.text, got, c.want, c.why)
		}
	}
}
