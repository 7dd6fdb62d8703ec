package cel_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// plain writes conditions that each compare one fact with known values: what
// the analysis promises to be exact on.
func plain(t *rapid.T, depth int) string {
	if depth == 0 {
		return rapid.SampledFrom([]string{
			"p", "q", "i < 1", "i >= 1", "i == 2", "i <= 0", "1 < j", "j in [0, 2]", "2 in [1, i]", "j != 1", "i > 0 && i < 2",
			"e == 'a'", "e != 'b'", "e in ['a', 'c']", "has(o)", "has(o) && o > 1", "!has(o) || o <= 2.5", "o > 1",
			"(p ? i : 5) > 1", "(q ? 0.5 : 2) * m < 3", "i * 2 > 3", "1 - j >= 0", "i + 9223372036854775807 > 0", "-j < 1", "i / 2 == 0",
			"2.5 * decimal(i) - 1 > 1.5", "divide(j, -2, 0, 'half_up') < 0", "(1 - i) / 3 >= 0",
		}).Draw(t, "atom")
	}
	a, b := plain(t, depth-1), plain(t, rapid.IntRange(0, depth-1).Draw(t, "depth"))
	switch rapid.IntRange(0, 4).Draw(t, "op") {
	case 0:
		return "(" + a + ") && (" + b + ")"
	case 1:
		return "(" + a + ") || (" + b + ")"
	case 2:
		return "!(" + a + ")"
	case 3:
		return "(" + a + ") ? (" + b + ") : !(" + b + ")"
	default:
		return "(" + a + ") == (" + b + ")"
	}
}

// domain are values enough for the conditions of plain: one in each of the
// cells that they can distinguish.
func domain(f cel.Fact) []tree.Value {
	var values []tree.Value
	switch f.Type.Kind() {
	case tree.Bool:
		values = []tree.Value{tree.OfBool(false), tree.OfBool(true)}
	case tree.Int:
		for n := range int64(5) {
			values = append(values, tree.OfInt(n-1))
		}
		for _, n := range []int64{math.MinInt64, math.MinInt64 + 1, -1<<62 - 1, -1 << 62, 1<<62 - 1, 1 << 62, math.MaxInt64} {
			values = append(values, tree.OfInt(n)) // where computations leave the whole numbers
		}
	case tree.Enum:
		for _, s := range f.Type.Values() {
			values = append(values, tree.OfEnum(s))
		}
	default:
		for _, s := range []string{"0", "1", "2", "2.5", "3"} {
			values = append(values, tree.OfMoney(exact.NewMoney(exact.MustParseDecimal(s), exact.VND)))
		}
	}
	if f.Optional {
		values = append(values, tree.NoValue(pathOf(f)))
	}
	return values
}

// essential runs a program over all values of the missing facts and returns
// the one outcome, or the facts that can change it.
func essential(t *rapid.T, d cel.Declarations, p *tree.Program, known eval.Values, missing []int) (outcome string, matter []string) {
	outcomes := map[string]string{}
	counts := map[string]bool{}
	var all func(k int, values eval.Values, key string)
	all = func(k int, values eval.Values, key string) {
		if k == len(missing) {
			v := eval.Decide(t.Context(), p, &eval.Input{Facts: values}).String()
			if len(v) > 5 && v[:5] == "error" {
				v = "error"
			}
			outcomes[key], outcome = v, v
			counts[v] = true
			return
		}
		for i, v := range domain(d.Facts[missing[k]]) {
			next := slices.Clone(values)
			next[missing[k]] = v
			all(k+1, next, key+string(rune('0'+i)))
		}
	}
	all(0, known, "")
	for k, slot := range missing {
		for key, v := range outcomes {
			first := key[:k] + "0" + key[k+1:]
			if outcomes[first] != v {
				matter = append(matter, d.Facts[slot].Name)
				break
			}
		}
	}
	if len(counts) > 1 {
		outcome = ""
	}
	return outcome, matter
}

// Where each condition compares one missing fact with known values, what is
// told as missing is exactly what can change the outcome.
func TestMissingIsExact(t *testing.T) {
	d := world()
	d.Facts = slices.DeleteFunc(d.Facts, func(f cel.Fact) bool { return f.Type.Kind() == tree.List || f.Type.Kind() == tree.Record })
	env, err := cel.NewEnv(d)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := plain(t, rapid.IntRange(1, 3).Draw(t, "levels"))
		p, err := env.Compile(text, tree.Simple(tree.Bool))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		values := knownWorld(t, d)
		var missing []int
		for _, slot := range p.Facts() {
			f := d.Facts[slot]
			if f.Name != "m" && rapid.Bool().Draw(t, f.Name) {
				missing = append(missing, slot)
				values[slot] = tree.Unknown(pathOf(f))
			}
		}
		want, matter := essential(t, d, p, values, missing)
		a := relevance.Analyse(t.Context(), p, &eval.Input{Facts: values})
		var told []string
		for _, path := range a.Missing {
			told = append(told, path.String())
		}
		slices.Sort(told)
		slices.Sort(matter)
		got := ""
		if !a.Value.IsMissing() {
			got = a.Value.String()
		}
		if len(got) > 5 && got[:5] == "error" {
			got = "error"
		}
		if got != want || !slices.Equal(told, matter) || !a.Exact {
			t.Fatalf("%s over %v: got %q %v exact %v, want %q %v", text, values, got, told, a.Exact, want, matter)
		}
	})
}

// Facts that are not told as missing change nothing: two completions that
// agree on those that are told have one outcome.
func TestOnlyMissingFactsMatter(t *testing.T) {
	d := world()
	env, err := cel.NewEnv(d)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t, env)
		values := knownWorld(t, d)
		for i, f := range d.Facts {
			if rapid.Bool().Draw(t, "missing") {
				values[i] = tree.Unknown(pathOf(f))
			}
		}
		a := relevance.Analyse(t.Context(), s.program, &eval.Input{Facts: values})
		told := map[string]bool{}
		for _, p := range a.Missing {
			told[p.String()] = true
		}
		one, two := slices.Clone(values), slices.Clone(values)
		for i, f := range d.Facts {
			one[i] = complete(t, values[i], f.Type, f.Optional, pathOf(f))
			two[i] = one[i]
			if !told[f.Name] && f.Type.Kind() != tree.Record {
				two[i] = complete(t, values[i], f.Type, f.Optional, pathOf(f))
			}
		}
		v, w := eval.Decide(t.Context(), s.program, &eval.Input{Facts: one}), eval.Decide(t.Context(), s.program, &eval.Input{Facts: two})
		if v.String() != w.String() && !(v.IsFailed() && w.IsFailed()) {
			t.Fatalf("%s: missing %v, but %s and %s\n%v\n%v", s.text, a.Missing, v, w, fmt.Sprint(one), fmt.Sprint(two))
		}
	})
}

// A comparison of what rises or falls with a missing day is divided at the
// right days: with the day told to be d in one case and anything harmless in
// all others, the outcome of the whole is what the comparison says of d.
func TestChainsAreDividedAtTheRightDays(t *testing.T) {
	d := world()
	env, err := cel.NewEnv(d)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		left := rapid.SampledFrom([]string{
			"ageOn(u, v)", "ageOn(v, u)", "daysBetween(u, v)", "-daysBetween(v, u) * 3 / 7", "monthsBetween(u, v)", "monthsBetween(v, u)",
			"year(addMonths(u, 1, 'last_of_month'))", "ageOn(addDays(u, -10), addDays(v, 3))", "12 - ageOn(addYears(u, 1, 'first_of_next_month'), v)",
			"monthsBetween(addMonths(u, -3, 'last_of_month'), v) * -2", "daysBetween(addDays(u, 9000000), v)",
		}).Draw(t, "left")
		number := rapid.SampledFrom([]string{"-1", "0", "1", "5", "12", "2025"}).Draw(t, "number")
		if rapid.Bool().Draw(t, "days") {
			left = rapid.SampledFrom([]string{"addMonths(u, 1, 'last_of_month')", "addMonths(u, 1, 'first_of_next_month')", "addDays(u, -400)", "addYears(v, 1, 'last_of_month')"}).Draw(t, "left")
			number = "date('2024-02-29')"
		}
		text := left + rapid.SampledFrom([]string{" < ", " <= ", " > ", " >= ", " == ", " != "}).Draw(t, "sign") + number
		first := date.MustParse("2018-01-01")
		on := first.AddDays(rapid.IntRange(0, 6000).Draw(t, "day"))
		if rapid.IntRange(0, 9).Draw(t, "edge") == 0 {
			on = date.MustParse(rapid.SampledFrom([]string{"0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31"}).Draw(t, "edge day"))
		}
		values := knownWorld(t, d)
		told := slices.Clone(values)
		slot := slices.IndexFunc(d.Facts, func(f cel.Fact) bool { return f.Name == "u" })
		values[slot], told[slot] = tree.Unknown(pathOf(d.Facts[slot])), tree.OfDate(on)
		condition, err := env.Compile(text, tree.Simple(tree.Bool))
		if err != nil {
			t.Fatal(err)
		}
		want := eval.Decide(t.Context(), condition, &eval.Input{Facts: told})
		p, err := env.Compile("u == date('"+on.String()+"') ? ("+text+") : "+fmt.Sprint(want.IsTrue()), tree.Simple(tree.Bool))
		if err != nil {
			t.Fatal(err)
		}
		a := relevance.Analyse(t.Context(), p, &eval.Input{Facts: values})
		if want.IsKnown() && a.Value.String() != want.String() || want.IsFailed() && !a.Value.IsMissing() {
			t.Fatalf("%s on %s is %s, analysed %s", text, on, want, a.Value)
		}
	})
}
