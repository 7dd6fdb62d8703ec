package eval_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// The results of each operation on known operands, the edges of its range
// included.
func TestOperationsOnKnownOperands(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"2 + 3", "5", ""},
		{"9223372036854775806 + 1", "9223372036854775807", "the greatest whole number"},
		{"-9223372036854775807 + -1", "-9223372036854775808", "the least"},
		{"0.1 + 0.2", "0.3", "exact"},
		{"money(2, 'VND') + money(3, 'VND')", "5 VND", ""},
		{"2 - 3", "-1", ""},
		{"-9223372036854775807 - 1", "-9223372036854775808", "the least"},
		{"1.5 - 2", "-0.5", "the bare number is a decimal here"},
		{"money(2, 'VND') - money(3, 'VND')", "-1 VND", "a debt"},
		{"4 * -3", "-12", ""},
		{"-4611686018427387904 * 2", "-9223372036854775808", "the least, by doubling"},
		{"1.5 * 0.5", "0.75", ""},
		{"2.5 * money(500000, 'VND')", "1250000 VND", "money second"},
		{"money(500000, 'VND') * 3", "1500000 VND", "money first"},
		{"7 / 2", "3", "towards zero"},
		{"-7 / 2", "-3", "towards zero from below"},
		{"7 % 2", "1", ""},
		{"-7 % 2", "-1", "the sign of the dividend"},
		{"-(3)", "-3", ""},
		{"-(0 - 2.5)", "2.5", ""},
		{"abs(-3)", "3", ""},
		{"abs(-2.5)", "2.5", ""},
		{"abs(money(0 - 3, 'VND'))", "3 VND", ""},
		{"divide(10, 4, 0, 'half_even')", "2", "2.5 to the even"},
		{"divide(10, 4, 0, 'half_up')", "3", "2.5 up"},
		{"divide(1, 3, 2, 'down')", "0.33", ""},
		{"divide(money(100, 'VND'), 3, 0, 'up')", "34 VND", "money by a number"},
		{"divide(money(100, 'VND'), money(8, 'VND'), 1, 'half_up')", "12.5", "a ratio of 12.5 is no money"},
		{"round(2.345, 2, 'half_up')", "2.35", ""},
		{"round(2345.0, -3, 'half_up')", "2000", "thousands"},
		{"round(money(2500, 'VND'), -3, 'half_even')", "2000 VND", "2.5 thousands to the even"},
		{"decimal(3)", "3", ""},
		{"decimal('2.50')", "2.5", "read when compiled"},
		{"decimal(name)", "7.25", "read from a fact"},
		{"int(3.0)", "3", ""},
		{"money(7, 'EUR')", "7 EUR", ""},
		{"amount(money(7.5, 'EUR'))", "7.5", ""},
		{"sum([1, 2, 3])", "6", ""},
		{"sum([0.5, 0.25])", "0.75", ""},
		{"sum([1, 2].filter(x, x > 5))", "0", "nothing adds up to nothing"},
		{"min([3, 1, 2])", "1", ""},
		{"max([3, 1, 2])", "3", ""},
		{"min(from, to)", "2026-01-31", "of days the earlier"},
		{"max(from, to)", "2026-03-01", "the later"},
		{"max('a', 'b')", `"b"`, "of texts the later in the order of their signs"},
		{"size([1, 2])", "2", ""},
		{"size('Đà Nẵng')", "7", "characters, not bytes"},
		{"[1, 2].size()", "2", ""},
		{"count([1])", "1", ""},
		{"[5, 6][1]", "6", "from 0"},
		{"'phường 1'.contains('ng')", "true", ""},
		{"'phường 1'.contains('')", "true", "each text holds nothing"},
		{"'phường 1'.startsWith('ph')", "true", ""},
		{"'phường 1'.endsWith('2')", "false", ""},
		{"addDays(from, 29)", "2026-03-01", "28 days in February"},
		{"addDays(to, -1)", "2026-02-28", ""},
		{"addMonths(from, 1, 'last_of_month')", "2026-02-28", "there is no 31 February"},
		{"addMonths(from, 1, 'first_of_next_month')", "2026-03-01", ""},
		{"addMonths(from, -2, 'last_of_month')", "2025-11-30", "back over a year's end: there is no 31 November"},
		{"addYears(date('2024-02-29'), 1, 'last_of_month')", "2025-02-28", ""},
		{"addYears(from, -1, 'refuse')", "2025-01-31", "backward"},
		{"addYears(date('2024-02-29'), 4, 'refuse')", "2028-02-29", "a leap year again"},
		{"ageOn(date('1996-03-01'), from)", "29", "the birthday is on 1 March"},
		{"daysBetween(from, to)", "29", ""},
		{"daysBetween(to, from)", "-29", "backward"},
		{"monthsBetween(from, to)", "1", "31 January to the end of February is one month"},
		{"year(from)", "2026", ""},
		{"month(from)", "1", ""},
		{"day(from)", "31", ""},
		{"weekday(from)", "6", "a Saturday"},
		{"weekday(to)", "7", "a Sunday"},
		{"from == date('2026-01-31')", "true", ""},
		{"1.0 == decimal('1.00')", "true", "the zeros behind the point mean nothing"},
		{"'a' != 'A'", "true", ""},
		{"[1, 2] == [1, 2]", "true", ""},
		{"[1, 2] != [2, 1]", "true", "in order"},
		{"from < to", "true", ""},
		{"to <= to", "true", ""},
		{"money(5, 'VND') > money(4, 'VND')", "true", ""},
		{"'b' >= 'a'", "true", ""},
		{"3 in [1, 2]", "false", ""},
		{"'f' in ['a', 'b', 'c', 'd', 'e', 'f']", "true", "long lists of texts are looked up in a set"},
		{"household in ['poor', 'near_poor']", "true", ""},
		{"[1, 2, 3].filter(x, x % 2 == 1)", "[1, 3]", ""},
		{"[1, 2].map(x, x * 10)", "[10, 20]", ""},
		{"[1, 2].exists(x, x > 1)", "true", ""},
		{"[1, 2].all(x, x > 1)", "false", ""},
		{"[1, 2].exists_one(x, x > 1)", "true", ""},
		{"[1, 2].filter(x, x > 2).exists(x, x > 0)", "false", "nobody of none"},
		{"[1, 2].filter(x, x > 2).all(x, x > 0)", "true", "all of none"},
		{"has(pension)", "true", ""},
		{"true ? 1 : 1 / 0", "1", "the other branch is not computed"},
	} {
		known := map[string]tree.Value{"from": dayOf("2026-01-31"), "to": dayOf("2026-03-01"), "name": tree.OfText("7.25"),
			"household": tree.OfEnum("poor"), "pension": tree.OfMoney(dong(5))}
		require.Equal(t, c.want, decide(t, c.text, known).String(), "%s (%s)", c.text, c.why)
	}
}

// What has no result is a failure with its code, its words and its place.
func TestOperationsThatFail(t *testing.T) {
	const big = "the result is outside the whole numbers of 64 bits; compute with decimal(…)"
	known := map[string]tree.Value{"n": tree.OfInt(0), "k": tree.OfInt(-9223372036854775808), "from": dayOf("2026-01-31"),
		"name": tree.OfText("31.01.2026"), "list": tree.OfList(), "rate": tree.OfDecimal(number("99999999999999999999999999999999999999"))}
	for _, c := range []struct {
		text string
		code tree.Code
		want string
	}{
		{"9223372036854775807 + 1 > n", tree.Overflow, big},
		{"k - 1 > n", tree.Overflow, big},
		{"k * 2 > n", tree.Overflow, big},
		{"k * -1 > n", tree.Overflow, big},
		{"-k > n", tree.Overflow, big},
		{"abs(k) > n", tree.Overflow, big},
		{"k / -1 > n", tree.Overflow, big},
		{"k % -1 > n", tree.Overflow, big},
		{"sum([k, -1]) > n", tree.Overflow, big},
		{"1 / n > 0", tree.DivisionByZero, "division by zero; ask first whether the divisor is 0"},
		{"1 % n > 0", tree.DivisionByZero, "division by zero; ask first whether the divisor is 0"},
		{"divide(1, n, 0, 'down') > 0.0", tree.DivisionByZero, ""},
		{"rate + 1.0 > 0.0", tree.Overflow, ""},
		{"rate - -1.0 > 0.0", tree.Overflow, ""},
		{"rate * 10.0 > 0.0", tree.Overflow, ""},
		{"divide(rate, 0.01, 0, 'down') > 0.0", tree.Overflow, ""},
		{"round(rate, -1, 'up') > 0.0", tree.Overflow, ""},
		{"int(2.5) > 0", tree.Overflow, "2.5 is not a whole number of 64 bits; round it first, as in int(round(x, 0, 'down'))"},
		{"int(rate) > 0", tree.Overflow, "99999999999999999999999999999999999999 is not a whole number of 64 bits; round it first, as in int(round(x, 0, 'down'))"},
		{"decimal(name) > 0.0", tree.Overflow, ""},
		{"date(name) > from", tree.NotADay, ""},
		{"min(list) > 0", tree.NoSuchMember, "an empty list has no least; ask size(list) > 0 first"},
		{"max(list) > 0", tree.NoSuchMember, "an empty list has no greatest; ask size(list) > 0 first"},
		{"list[n] > 0", tree.NoSuchMember, "there is no member 0 in a list of 0; the first has the number 0; ask size(list) first, or write list.exists(…)"},
		{"[1][n - 1] > 0", tree.NoSuchMember, "there is no member -1 in a list of 1; the first has the number 0; ask size(list) first, or write list.exists(…)"},
		{"addDays(from, 4000000) > from", tree.Overflow, "2026-01-31 and 4000000 days lead outside the years 1 to 9999"},
		{"addDays(from, k) > from", tree.Overflow, "2026-01-31 and -9223372036854775808 days lead outside the years 1 to 9999"},
		{"addMonths(from, 100000, 'last_of_month') > from", tree.Overflow, "2026-01-31 and 100000 months lead outside the years 1 to 9999"},
		{"addMonths(from, k, 'last_of_month') > from", tree.Overflow, "2026-01-31 and -9223372036854775808 months lead outside the years 1 to 9999"},
		{"addMonths(from, 1, 'refuse') > from", tree.NotADay, ""},
		{"addYears(from, k, 'last_of_month') > from", tree.Overflow, "2026-01-31 and -9223372036854775808 years lead outside the years 1 to 9999"},
		{"addYears(from, 9000, 'last_of_month') > from", tree.Overflow, "2026-01-31 and 108000 months lead outside the years 1 to 9999"},
		{"ageOn(from, date('2026-01-30')) > 0", tree.NotADay, "there is no age on 2026-01-30, before the birth on 2026-01-31; ask first whether the day lies before the birth"},
		{"isWorkingDay(from)", tree.NoCalendar, "working days are asked for, but no calendar is given; pass the calendar of the office"},
	} {
		v := decide(t, c.text, known)
		require.True(t, v.IsFailed(), "%s is %s", c.text, v)
		require.Equal(t, c.code, v.Fault().Code, c.text)
		require.Equal(t, c.text, v.Fault().Text)
		require.Less(t, v.Fault().At.Width, len([]rune(c.text))+1)
		if c.want != "" {
			require.EqualError(t, v.Fault(), c.want)
		} else {
			require.Error(t, v.Fault().Err, "%s: the cause is another package's", c.text)
		}
	}
}

// An operation that says that it may fail does so on some operands: one that
// never could would leave conditions open that every answer decides.
func TestOperationsThatMayFailDo(t *testing.T) {
	witness := map[tree.Op]string{
		tree.OpNeg: "-k", tree.OpAdd: "k + -1", tree.OpSub: "k - 1", tree.OpMul: "k * 2", tree.OpDiv: "1 / n", tree.OpMod: "1 % n",
		tree.OpDivide: "divide(1, n, 0, 'down')", tree.OpRound: "round(decimal('" + strings.Repeat("9", 38) + "'), -1, 'up')", tree.OpAbs: "abs(k)", tree.OpToInt: "int(1.5)",
		tree.OpIndex: "[1][k]", tree.OpSum: "sum([k, k])", tree.OpMin: "min([1].filter(x, x > 1))", tree.OpMax: "max([1].filter(x, x > 1))",
		tree.OpParseDate: "date(name)", tree.OpAddDays: "addDays(from, k)", tree.OpAddMonths: "addMonths(from, k, 'refuse')", tree.OpAddYears: "addYears(from, k, 'refuse')",
		tree.OpAgeOn: "ageOn(from, date('2026-01-30'))", tree.OpAddWorkingDays: "addWorkingDays(from, 1)",
		tree.OpWorkingDaysBetween: "workingDaysBetween(from, from)", tree.OpIsWorkingDay: "isWorkingDay(from)",
	}
	known := map[string]tree.Value{"from": dayOf("2026-01-31"), "k": tree.OfInt(-9223372036854775808), "n": tree.OfInt(0), "name": tree.OfText("")}
	for op := range tree.NumOps {
		if !tree.Of(op).Fails || op == tree.OpDerived || op == tree.OpParameter || op == tree.OpProgram {
			continue // what these stand for fails
		}
		require.Contains(t, witness, op, tree.Of(op).Name)
		require.True(t, decide(t, witness[op], known).IsFailed(), witness[op])
	}
}

// An operand of a kind as known, missing, absent and failed.
type operandOf struct{ known, missing, absent, failed string }

func operandOfKind(kind string) operandOf {
	return map[string]operandOf{
		"bool":    {"true", "a", "no_bool", "(1 / 0 == 1)"},
		"int":     {"2", "n", "no_int", "(1 / 0)"},
		"decimal": {"2.5", "rate", "no_decimal", "divide(1, 0, 0, 'down')"},
		"money":   {"money(2, 'VND')", "money", "no_money", "money(1 / 0, 'VND')"},
		"date":    {"date('2026-01-02')", "from", "no_date", "addDays(date('2026-01-01'), 1 / 0)"},
		"text":    {"'2026-01-02'", "name", "no_text", "['x'][1 / 0]"},
		"list":    {"[2, 1]", "list", "no_list", "[1 / 0]"},
	}[kind]
}

// An operation that needs its operands waits for each that is missing; one
// that is absent or failed is the failure of the whole, whatever is missing
// beside it, since no answer mends it.
func TestOperationsNeedTheirOperands(t *testing.T) {
	for _, c := range []struct{ text, kinds string }{
		{"$1 + $2", "int int"}, {"$1 + $2", "decimal decimal"}, {"$1 + $2", "money money"},
		{"$1 - $2", "int int"}, {"$1 - $2", "decimal decimal"}, {"$1 - $2", "money money"},
		{"$1 * $2", "int int"}, {"$1 * $2", "decimal decimal"}, {"$1 * $2", "money decimal"}, {"$1 * $2", "int money"},
		{"$1 / $2", "int int"}, {"$1 % $2", "int int"},
		{"-$1", "int"}, {"-$1", "decimal"}, {"-$1", "money"}, {"abs($1)", "int"}, {"abs($1)", "money"},
		{"divide($1, $2, 0, 'down')", "int int"}, {"divide($1, $2, 0, 'down')", "money decimal"}, {"divide($1, $2, 0, 'down')", "money money"},
		{"round($1, 0, 'down')", "decimal"}, {"round($1, 0, 'down')", "money"},
		{"decimal($1)", "int"}, {"int(round($1, 0, 'up'))", "decimal"}, {"money($1, 'VND')", "int"}, {"amount($1)", "money"},
		{"sum($1)", "list"}, {"min($1)", "list"}, {"max($1)", "list"}, {"size($1)", "list"}, {"size($1)", "text"}, {"$1[$2 - 1]", "list int"},
		{"min([$1, $2])", "int int"}, {"max([$1, $2])", "date date"}, {"sum([$1, $2])", "money money"},
		{"$1.contains($2)", "text text"}, {"$1.startsWith($2)", "text text"}, {"$1.endsWith($2)", "text text"},
		{"date($1)", "text"}, {"addDays($1, $2)", "date int"}, {"addMonths($1, $2, 'refuse')", "date int"}, {"addYears($1, $2, 'refuse')", "date int"},
		{"ageOn($1, $2)", "date date"}, {"daysBetween($1, $2)", "date date"}, {"monthsBetween($1, $2)", "date date"},
		{"year($1)", "date"}, {"month($1)", "date"}, {"day($1)", "date"}, {"weekday($1)", "date"},
		{"$1 == $2", "int int"}, {"$1 != $2", "bool bool"}, {"$1 == $2", "list list"}, {"$1 == $2", "text text"},
		{"$1 < $2", "int int"}, {"$1 <= $2", "decimal decimal"}, {"$1 > $2", "money money"}, {"$1 >= $2", "date date"}, {"$1 < $2", "text text"},
		{"$1 in [$2]", "int int"}, {"$1 in $2", "int list"}, {"$1 in ['x', $2]", "text text"},
		{"$1.filter(x, x > 1)", "list"}, {"$1.map(x, x + 1)", "list"}, {"$1.exists(x, x > 1)", "list"}, {"$1.all(x, x > 1)", "list"}, {"$1.exists_one(x, x > 1)", "list"},
		{"[1].exists_one(x, x == $1)", "int"}, {"[1].map(x, x == $1)", "int"}, {"[$1].size()", "bool"},
	} {
		kinds := strings.Fields(c.kinds)
		a, b := operandOfKind(kinds[0]), operandOfKind(kinds[len(kinds)-1])
		for i, left := range []string{a.known, a.missing, a.absent, a.failed} {
			for j, right := range []string{b.known, b.missing, b.absent, b.failed} {
				if len(kinds) == 1 && j > 0 {
					break
				}
				want := byte('k')
				switch {
				case i >= 2 || j >= 2:
					want = '!'
				case i == 1 || j == 1:
					want = '?'
				}
				text := strings.NewReplacer("$1", left, "$2", right).Replace(c.text)
				v := decide(t, text, map[string]tree.Value{"no_bool": absent("no_bool"), "no_int": absent("no_int"), "no_decimal": absent("no_decimal"),
					"no_money": absent("no_money"), "no_date": absent("no_date"), "no_text": absent("no_text"), "no_list": absent("no_list")})
				got := letter(v)
				if v.IsKnown() {
					got = 'k'
				}
				if got == 'k' && want == '?' && (c.text == "[1].map(x, x == $1)" || c.text == "[$1].size()") {
					continue // a missing member is one of the list
				}
				require.Equal(t, string(want), string(got), "%s is %s", text, v)
				if i == 2 && left != right {
					require.Contains(t, v.Fault().Error(), a.absent+" is known to be absent; ask has("+a.absent+") first", text)
				}
			}
		}
	}
}
