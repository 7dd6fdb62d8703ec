package tree_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// examples has a row for each operation: an expression with it, and its
// outcome worked out by hand. They are written over age = 70, an income that
// is absent, ages = [5, 40], home.rooms = 3, old, which is age >= 60, and the
// level of 500,000 dong.
func examples() map[tree.Op][2]string {
	return map[tree.Op][2]string{
		tree.OpLiteral: {"7", "7"}, tree.OpFact: {"age", "70"}, tree.OpDerived: {"old", "true"}, tree.OpLocal: {"ages.exists(a, a == 5)", "true"},
		tree.OpField: {"home.rooms", "3"}, tree.OpParameter: {"level", "500000 VND"},
		tree.OpNot: {"!old", "false"}, tree.OpAnd: {"old && age > 80", "false"}, tree.OpOr: {"old || age > 80", "true"}, tree.OpCond: {"old ? 1 : 2", "1"},
		tree.OpHas: {"has(income)", "false"}, tree.OpList: {"[1, age]", "[1, 70]"},
		tree.OpExists: {"ages.exists(a, a > 39)", "true"}, tree.OpAll: {"ages.all(a, a > 39)", "false"}, tree.OpExistsOne: {"ages.exists_one(a, a > 39)", "true"},
		tree.OpFilter: {"ages.filter(a, a > 39)", "[40]"}, tree.OpMap: {"ages.map(a, a + 1)", "[6, 41]"},
		tree.OpEq: {"age == 70", "true"}, tree.OpNe: {"age != 70", "false"}, tree.OpLt: {"age < 70", "false"}, tree.OpLe: {"age <= 70", "true"},
		tree.OpGt: {"age > 70", "false"}, tree.OpGe: {"age >= 70", "true"}, tree.OpIn: {"70 in [1, age]", "true"},
		tree.OpNeg: {"-age", "-70"}, tree.OpAdd: {"age + 1", "71"}, tree.OpSub: {"age - 71", "-1"}, tree.OpMul: {"age * 2", "140"},
		tree.OpDiv: {"age / 4", "17"}, tree.OpMod: {"age % 4", "2"}, tree.OpDivide: {"divide(age, 4, 0, 'half_up')", "18"},
		tree.OpRound: {"round(17.5, 0, 'half_even')", "18"}, tree.OpAbs: {"abs(age - 71)", "1"}, tree.OpToDecimal: {"decimal(age)", "70"},
		tree.OpToInt: {"int(7.0)", "7"}, tree.OpToMoney: {"money(age, 'VND')", "70 VND"}, tree.OpAmount: {"amount(level)", "500000"},
		tree.OpIndex: {"ages[1]", "40"}, tree.OpSize: {"size(ages)", "2"}, tree.OpSum: {"sum(ages)", "45"}, tree.OpMin: {"min(ages)", "5"}, tree.OpMax: {"max(ages)", "40"},
		tree.OpContains: {"'ward 7'.contains('7')", "true"}, tree.OpStartsWith: {"'ward 7'.startsWith('7')", "false"}, tree.OpEndsWith: {"'ward 7'.endsWith('7')", "true"},
		tree.OpParseDate: {"[1].map(a, date(a == 1 ? '2026-08-17' : ''))", "[2026-08-17]"},
		tree.OpAddDays:   {"addDays(date('2026-08-17'), 14)", "2026-08-31"}, tree.OpAddMonths: {"addMonths(date('2026-08-31'), 1, 'last_of_month')", "2026-09-30"},
		tree.OpAddYears: {"addYears(date('2024-02-29'), 1, 'first_of_next_month')", "2025-03-01"}, tree.OpAgeOn: {"ageOn(date('1950-10-01'), date('2025-09-30'))", "74"},
		tree.OpDaysBetween: {"daysBetween(date('2026-08-17'), date('2026-08-28'))", "11"}, tree.OpMonthsBetween: {"monthsBetween(date('2026-08-17'), date('2026-10-16'))", "1"},
		tree.OpYear: {"year(date('2026-08-17'))", "2026"}, tree.OpMonth: {"month(date('2026-08-17'))", "8"}, tree.OpDay: {"day(date('2026-08-17'))", "17"},
		tree.OpWeekday: {"weekday(date('2026-08-17'))", "1"}, tree.OpAddWorkingDays: {"addWorkingDays(date('2026-08-14'), 1)", "2026-08-17"},
		tree.OpWorkingDaysBetween: {"workingDaysBetween(date('2026-08-14'), date('2026-08-18'))", "2"}, tree.OpIsWorkingDay: {"isWorkingDay(date('2026-08-16'))", "false"},
	}
}

// office rests on Saturday and Sunday all year.
func office(t testing.TB) *calendar.Calendar {
	t.Helper()
	cal, err := calendar.New(calendar.Definition{Name: "office",
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday)})
	require.NoError(t, err)
	return cal
}

// Each operation of the table has its example, which holds it and comes out
// as it should.
func TestEachOperationHasAnExample(t *testing.T) {
	env, err := cel.NewEnv(cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "age", Type: tree.Simple(tree.Int)}, {Name: "income", Type: tree.MoneyIn(exact.VND), Optional: true}, {Name: "ages", Type: tree.ListOf(tree.Simple(tree.Int))},
		{Name: "home", Type: tree.RecordOf("home", tree.Field{Name: "rooms", Type: tree.Simple(tree.Int)})}, {Name: "old", Type: tree.Simple(tree.Bool), Derived: true},
	}, Parameters: []cel.Parameter{{Name: "level", Type: tree.MoneyIn(exact.VND)}}})
	require.NoError(t, err)
	old, err := env.Compile("age >= 60", tree.Type{})
	require.NoError(t, err)
	in := &eval.Input{Calendar: office(t), Derived: []*tree.Program{4: old},
		Facts:      eval.Values{tree.OfInt(70), absent("income"), tree.OfList(tree.OfInt(5), tree.OfInt(40)), tree.OfRecord(tree.OfInt(3))},
		Parameters: eval.ParameterFunc(func(int, tree.Value, date.Date) tree.Value { return vnd(500_000) })}
	for op := range tree.NumOps {
		example, ok := examples()[op]
		if op == tree.OpProgram || op == tree.OpAtLeast { // no expression has these: programs are joined by them
			continue
		}
		require.True(t, ok, "%s has no example", tree.Of(op).Name)
		p, err := env.Compile(example[0], tree.Type{})
		require.NoError(t, err, example[0])
		require.True(t, holds(p.Root(), op), "%s is not in %s", tree.Of(op).Name, example[0])
		require.Equal(t, example[1], eval.Decide(t.Context(), p, in).String(), example[0])
	}
}

func holds(n *tree.Node, op tree.Op) bool {
	found := n.Op == op
	for _, kid := range n.Kids {
		found = found || kid != nil && holds(kid, op)
	}
	return found
}

// Each entry is whole: a name of its own, a way of writing it, what it takes
// and gives, and one way of computing it that fits the number of its operands.
func TestEntriesAreWhole(t *testing.T) {
	names := map[string]bool{}
	for op := range tree.NumOps {
		o := tree.Of(op)
		require.NotEmpty(t, o.Name, "operation %d", op)
		require.False(t, names[o.Name], "%s is there twice", o.Name)
		names[o.Name] = true
		ways := 0
		for _, way := range []bool{o.Unary != nil, o.Binary != nil, o.Calendar != nil, o.Fold != nil} {
			if way {
				ways++
			}
		}
		if ways == 0 {
			require.True(t, op < tree.OpEq || op.IsLoop() || op == tree.OpHas || op == tree.OpList, "nothing computes %s", o.Name)
			continue
		}
		require.Equal(t, 1, ways, "%s is computed in %d ways", o.Name, ways)
		require.NotEmpty(t, o.Sign+o.Usage+o.Method, "%s cannot be written", o.Name)
		for _, usage := range []string{o.Usage, o.Method, o.Alias} {
			require.Equal(t, usage != "", strings.Contains(usage, "("), usage)
		}
		require.NotEmpty(t, o.Overloads, o.Name)
		for _, overload := range o.Overloads {
			operands := 0
			for _, s := range overload[1:] {
				if !s.IsLiteral() {
					operands++
				}
			}
			require.False(t, overload[0].IsLiteral(), o.Name)
			switch {
			case o.Unary != nil:
				require.Equal(t, 1, operands, o.Name)
			case o.Binary != nil:
				require.Equal(t, 2, operands, o.Name)
			case o.Fold != nil:
				require.True(t, operands == 1 && overload[1].IsList(), o.Name)
			default:
				require.True(t, operands == 1 || operands == 2, o.Name)
			}
		}
	}
}

// samples are values of a shape, in rising order where it has one.
func samples(s tree.Shape) []tree.Value {
	switch s {
	case tree.ABool:
		return []tree.Value{tree.OfBool(false), tree.OfBool(true)}
	case tree.AnInt:
		return []tree.Value{tree.OfInt(math.MinInt64), tree.OfInt(-90_000_000), tree.OfInt(-7), tree.OfInt(-1), tree.OfInt(0), tree.OfInt(1), tree.OfInt(12), tree.OfInt(90_000_000), tree.OfInt(math.MaxInt64)}
	case tree.ADecimal:
		return []tree.Value{decimal("-99999999999999999999999999999999999999"), decimal("-2.5"), decimal("0"), decimal("0.1"), decimal("3"), decimal("99999999999999999999999999999999999999")}
	case tree.AMoney:
		return []tree.Value{vnd(-5), vnd(0), vnd(3), vnd(500_000)}
	case tree.AText:
		return []tree.Value{tree.OfText(""), tree.OfText("2026-02-30"), tree.OfText("2026-08-17"), tree.OfText("7.5"), tree.OfText("x")}
	case tree.ADate:
		return []tree.Value{dayOf("0001-01-01"), dayOf("2023-12-31"), dayOf("2024-02-29"), dayOf("2026-01-31"), dayOf("2026-08-15"), dayOf("9999-12-31")}
	case tree.Ints, tree.AnyType, tree.AnyList:
		return []tree.Value{tree.OfList(), tree.OfList(tree.OfInt(3)), tree.OfList(tree.OfInt(3), tree.OfInt(-4), tree.OfInt(5)), tree.OfList(tree.OfInt(math.MaxInt64), tree.OfInt(1))}
	case tree.Decimals:
		return []tree.Value{tree.OfList(), tree.OfList(decimal("0.5"), decimal("0.25"))}
	default:
		return []tree.Value{tree.OfList(), tree.OfList(vnd(5), vnd(-7))}
	}
}

// application is an entry with operands that its overload takes. It is
// computed from the table alone.
type application struct {
	o     *tree.Operation
	node  *tree.Node
	gives tree.Shape
	a, b  []tree.Value
}

func (x application) at(t testing.TB, i, j int) tree.Value {
	return x.o.Apply(x.node, office(t), x.a[i], x.b[j])
}

func applications() map[string]application {
	all := map[string]application{}
	for op := range tree.NumOps {
		o := tree.Of(op)
		for _, overload := range o.Overloads {
			if !o.IsComputed() || op == tree.OpToDecimal && overload[1] == tree.AText {
				continue
			}
			x := application{o: o, gives: overload[0], a: samples(overload[1]), b: []tree.Value{{}}}
			if len(overload) > 2 && !overload[2].IsLiteral() {
				x.b = samples(overload[2])
			}
			if op == tree.OpIn || op == tree.OpIndex {
				x.a = map[tree.Op][]tree.Value{tree.OpIn: samples(tree.AnInt), tree.OpIndex: samples(tree.AnyList)}[op]
			}
			t := tree.Simple(x.gives.Kind())
			if x.gives == tree.AMoney {
				t = tree.MoneyIn(exact.VND)
			}
			if x.gives == tree.AnyType {
				t = tree.Simple(tree.Int)
			}
			x.node = &tree.Node{Op: op, Type: t, Rounding: exact.HalfUp, Kids: []*tree.Node{{}, {}}}
			if op == tree.OpAddMonths || op == tree.OpAddYears {
				x.node.Slot = int(date.LastOfMonth)
			}
			id := o.Name
			for _, s := range overload[1:] {
				id += " " + s.Kind().String()
			}
			all[id] = x
		}
	}
	return all
}

// What an entry says of its results holds of what it computes: their kind,
// that they do not fail, how they grow, and that they differ where they should.
func TestEntriesKeepTheirWord(t *testing.T) {
	for id, x := range applications() {
		for i := range x.a {
			for j := range x.b {
				v := x.at(t, i, j)
				if v.IsFailed() {
					require.True(t, x.o.Fails || x.o.Reads, "%s of %s, %s fails: %s", id, x.a[i], x.b[j], v)
					continue
				}
				require.True(t, v.IsKnown(), "%s of %s, %s is %s", id, x.a[i], x.b[j], v)
				if x.gives != tree.AnyType {
					require.Equal(t, x.gives.Kind(), v.Kind(), id)
				}
				if i > 0 {
					grows(t, id, x, 0, x.b[j], x.at(t, i-1, j), v)
				}
				if j > 0 {
					grows(t, id, x, 1, x.a[i], x.at(t, i, j-1), v)
				}
			}
		}
	}
}

// grows compares the results of two neighbours, the lesser one first.
func grows(t *testing.T, id string, x application, at int, other, less, more tree.Value) {
	if !less.IsKnown() {
		return
	}
	if falls, ok := x.o.Growth(x.node, at, other); ok {
		order := tree.Compare(less, more)
		require.True(t, order == 0 || (order > 0) == falls, "%s goes from %s to %s as operand %d rises beside %s", id, less, more, at, other)
	}
	if x.o.Fold == nil && x.o.TellsApart([]tree.Value{other}) {
		require.NotEqual(t, less.String(), more.String(), "%s beside %s", id, other)
	}
}

// Comparisons agree with their signs, and with the comparison of the operands
// exchanged.
func TestComparisonsAgreeWithTheirSigns(t *testing.T) {
	values := samples(tree.AnInt)
	for op := range tree.NumOps {
		if !op.IsComparison() {
			continue
		}
		o := tree.Of(op)
		for i, a := range values {
			for j, b := range values {
				want := i < j && strings.Contains(o.Sign, "<") || i > j && strings.Contains(o.Sign, ">") || i == j && strings.Contains("== <= >=", o.Sign) && len(o.Sign) == 2 || i != j && o.Sign == "!="
				got, open := tree.Test(op, a, &b)
				require.False(t, open)
				require.Equal(t, want, got, "%s %s %s", a, o.Sign, b)
				require.Equal(t, want, o.Binary(nil, a, b).IsTrue())
				require.Equal(t, want, tree.Of(o.Mirror).Binary(nil, b, a).IsTrue())
			}
		}
	}
}

// Without a calendar no working day is counted.
func TestWorkingDaysNeedACalendar(t *testing.T) {
	day := dayOf("2026-08-17")
	for op, b := range map[tree.Op]tree.Value{tree.OpAddWorkingDays: tree.OfInt(1), tree.OpWorkingDaysBetween: day, tree.OpIsWorkingDay: {}} {
		v := tree.Of(op).Apply(&tree.Node{Op: op}, nil, day, b)
		require.True(t, v.IsFailed(), tree.Of(op).Name)
		require.Equal(t, tree.NoCalendar, v.Fault().Code)
		require.EqualError(t, v.Fault(), "working days are asked for, but no calendar is given; pass the calendar of the office")
	}
}

// A fold of no members either fails or changes no result that it joins.
func TestFoldsOfNothing(t *testing.T) {
	for _, op := range []tree.Op{tree.OpSum, tree.OpMin, tree.OpMax} {
		f, n := tree.Of(op).Fold, &tree.Node{Op: op, Type: tree.Simple(tree.Int)}
		nothing := f.Empty(n)
		require.Equal(t, op == tree.OpSum, nothing.IsKnown())
		if nothing.IsKnown() {
			for _, v := range samples(tree.AnInt) {
				require.Equal(t, v, f.Next(n, nothing, v))
				require.Equal(t, v, f.Next(n, v, nothing))
			}
		}
	}
}

// Equality of lists and records is open only where a missing part decides.
func TestEqualityOfParts(t *testing.T) {
	hole := tree.Unknown(tree.NewPath("n", tree.Simple(tree.Int), false))
	list := func(v ...tree.Value) tree.Value { return tree.OfList(v...) }
	one, two := tree.OfInt(1), tree.OfInt(2)
	for _, c := range []struct {
		a, b tree.Value
		want string
		why  string
	}{
		{list(), list(), "true", "two lists of nothing"},
		{list(one), list(one, two), "false", "of other lengths"},
		{list(one, hole), list(two, hole), "false", "the first differs"},
		{list(one, hole), list(one, two), "?", "the hole may be 2"},
		{list(one, hole), list(one, hole), "?", "one fact missing twice is not known to be equal by looking at parts"},
		{list(absent("x")), list(absent("y")), "true", "nothing and nothing"},
		{list(absent("x")), list(one), "false", "nothing and something"},
		{list(absent("x")), list(vnd(0)), "false", "nothing is not zero"},
		{list(list(one)), list(list(two)), "false", "lists of lists"},
		{tree.OfRecord(one, two), tree.OfRecord(one, two), "true", "records, field by field"},
	} {
		require.Equal(t, c.want, tree.Same(c.a, c.b).String(), c.why)
		require.Equal(t, c.want, tree.Same(c.b, c.a).String(), c.why)
	}
	require.Equal(t, "true", tree.MemberOf(one, []tree.Value{hole, one}).String(), "a known one is enough")
	require.Equal(t, "?", tree.MemberOf(two, []tree.Value{hole, one}).String())
	require.Equal(t, "false", tree.MemberOf(two, nil).String())
	nothing := list()
	_, open := tree.Test(tree.OpEq, list(hole), &nothing)
	require.True(t, open, "lists are left to what can wait")
}

// A comparison must not show if it looked at a part that must not: all of
// them, or those up to the first that settles it.
func TestSecretsInParts(t *testing.T) {
	one, two := tree.OfInt(1), tree.OfInt(2)
	secret, hole := one.Sensitive(), tree.Open(tree.Int)
	for _, c := range []struct {
		a, b      []tree.Value
		want      string
		sensitive bool
		why       string
	}{
		{[]tree.Value{one, two}, []tree.Value{one, two}, "true", false, "there is no secret"},
		{[]tree.Value{secret, two}, []tree.Value{one, two}, "true", true, "it tells that the first is 1"},
		{[]tree.Value{two, secret}, []tree.Value{two, one}, "true", true, "and the last"},
		{[]tree.Value{secret, two}, []tree.Value{one, one}, "false", true, "the first was looked at"},
		{[]tree.Value{two, secret}, []tree.Value{one, one}, "false", false, "settled before"},
		{[]tree.Value{secret, hole}, []tree.Value{one, two}, "?", true, "it tells that the first is 1, and waits"},
		{[]tree.Value{hole, secret}, []tree.Value{two, one}, "?", true, "in any order"},
	} {
		same := tree.Same(tree.OfList(c.a...), tree.OfList(c.b...))
		require.Equal(t, c.want, same.String(), c.why)
		require.Equal(t, c.sensitive, same.IsSensitive(), c.why)
	}
	for _, c := range []struct {
		members   []tree.Value
		want      string
		sensitive bool
		why       string
	}{
		{[]tree.Value{one, secret}, "false", true, "it tells that the last is not 2"},
		{[]tree.Value{secret, one}, "false", true, "or the first"},
		{[]tree.Value{secret, two}, "true", true, "the first was looked at"},
		{[]tree.Value{two, secret}, "true", false, "settled before"},
		{[]tree.Value{secret, hole}, "?", true, "it tells that the first is not 2, and waits"},
	} {
		found := tree.MemberOf(two, c.members)
		require.Equal(t, c.want, found.String(), c.why)
		require.Equal(t, c.sensitive, found.IsSensitive(), c.why)
	}
}

// Where another value of one operand always is another result, and where it
// need not be.
func TestOperationsThatTellApart(t *testing.T) {
	for _, c := range []struct {
		op     tree.Op
		beside []tree.Value
		want   bool
		why    string
	}{
		{tree.OpNeg, nil, true, "-1 and -2"},
		{tree.OpAdd, []tree.Value{tree.OfInt(5)}, true, "6 and 7"},
		{tree.OpSub, []tree.Value{tree.OfInt(5)}, true, "4 and 3"},
		{tree.OpSum, []tree.Value{tree.OfInt(5), tree.OfInt(0)}, true, "a sum of three"},
		{tree.OpMul, []tree.Value{tree.OfInt(-5)}, true, "-5 and -10"},
		{tree.OpMul, []tree.Value{tree.OfInt(0)}, false, "0 times anything is 0"},
		{tree.OpToDecimal, nil, true, "the same number as another kind"},
		{tree.OpToMoney, nil, true, "1 dong and 2 dong"},
		{tree.OpAmount, nil, true, "and back"},
		{tree.OpDiv, []tree.Value{tree.OfInt(5)}, false, "1 / 5 and 2 / 5 are 0"},
		{tree.OpMod, []tree.Value{tree.OfInt(5)}, false, "1 and 6 leave 1"},
		{tree.OpRound, nil, false, "1.1 and 1.2 are about 1"},
		{tree.OpAbs, nil, false, "1 and -1"},
		{tree.OpMax, []tree.Value{tree.OfInt(5)}, false, "1 and 2 are less than 5"},
		{tree.OpYear, nil, false, "a year has many days"},
	} {
		require.Equal(t, c.want, tree.Of(c.op).TellsApart(c.beside), "%s: %s", tree.Of(c.op).Name, c.why)
	}
}
