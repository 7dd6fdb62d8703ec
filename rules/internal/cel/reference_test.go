package cel_test

import (
	"fmt"
	"reflect"

	celgo "github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/functions"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// number is a decimal or an amount of money as cel-go sees it: the operations
// of the language definition, each written out once more.
type number struct {
	exact.Decimal
	currency exact.Currency
}

func numberType(n number) *types.Type {
	name := "decimal"
	if n.currency != 0 {
		name = "money"
	}
	return types.NewOpaqueType(name).WithTraits(traits.AdderType | traits.SubtractorType | traits.MultiplierType | traits.NegatorType | traits.ComparerType)
}

func (n number) ConvertToNative(reflect.Type) (any, error) { return n, nil }
func (n number) ConvertToType(ref.Type) ref.Val            { return n }
func (n number) Type() ref.Type                            { return numberType(n) }
func (n number) Value() any                                { return n }

func (n number) with(d exact.Decimal, err error) ref.Val {
	if err != nil {
		return types.WrapErr(err)
	}
	return number{d, n.currency}
}

func (n number) Equal(other ref.Val) ref.Val {
	o, ok := other.(number)
	return types.Bool(ok && n == o)
}

func (n number) Add(other ref.Val) ref.Val {
	return n.with(n.Decimal.Add(other.(number).Decimal))
}

func (n number) Subtract(other ref.Val) ref.Val {
	return n.with(n.Decimal.Add(other.(number).Decimal.Neg()))
}

func (n number) Negate() ref.Val { return n.with(n.Decimal.Neg(), nil) }

func (n number) Compare(other ref.Val) ref.Val {
	return types.Int(n.Decimal.Compare(other.(number).Decimal))
}

func (n number) Multiply(other ref.Val) ref.Val { return product(n, other) }

func product(a, b ref.Val) ref.Val {
	x, y := asNumber(a), asNumber(b)
	if y.currency != 0 {
		x, y = y, x
	}
	return x.with(x.Decimal.Mul(y.Decimal))
}

func asNumber(v ref.Val) number {
	if i, ok := v.(types.Int); ok {
		return number{exact.DecimalOf(int64(i)), 0}
	}
	return v.(number)
}

// civil is a day as cel-go sees it.
type civil struct{ date.Date }

func (c civil) ConvertToNative(reflect.Type) (any, error) { return c, nil }
func (c civil) ConvertToType(ref.Type) ref.Val            { return c }
func (c civil) Type() ref.Type {
	return types.NewOpaqueType("date").WithTraits(traits.ComparerType)
}
func (c civil) Value() any { return c }
func (c civil) Equal(other ref.Val) ref.Val {
	o, ok := other.(civil)
	return types.Bool(ok && c == o)
}
func (c civil) Compare(other ref.Val) ref.Val { return types.Int(c.Date.Compare(other.(civil).Date)) }

// bindings are the functions of the library for cel-go.
func bindings() celgo.ProgramOption {
	unary := func(name string, f func(ref.Val) ref.Val) *functions.Overload {
		return &functions.Overload{Operator: name, Unary: f}
	}
	binary := func(name string, f func(a, b ref.Val) ref.Val) *functions.Overload {
		return &functions.Overload{Operator: name, Binary: f}
	}
	variadic := func(name string, f func(args ...ref.Val) ref.Val) *functions.Overload {
		return &functions.Overload{Operator: name, Function: f, Unary: func(a ref.Val) ref.Val { return f(a) }, Binary: func(a, b ref.Val) ref.Val { return f(a, b) }}
	}
	day := func(v ref.Val) date.Date { return v.(civil).Date }
	//nolint:staticcheck // binding by name keeps the environment under test as it is
	return celgo.Functions(
		&functions.Overload{Operator: "@has", NonStrict: true, Unary: func(v ref.Val) ref.Val { return types.Bool(!types.IsError(v)) }},
		binary("multiply_int_money", product),
		unary("decimal_int", func(v ref.Val) ref.Val { return asNumber(v) }),
		unary("decimal_decimal", func(v ref.Val) ref.Val { return v }),
		unary("decimal_text", func(v ref.Val) ref.Val {
			d, err := exact.ParseDecimal(string(v.(types.String)))
			return number{}.with(d, err)
		}),
		unary("int_decimal", refInt),
		unary("amount", func(v ref.Val) ref.Val { return number{v.(number).Decimal, 0} }),
		binary("money_decimal_text", func(a, b ref.Val) ref.Val {
			return number{a.(number).Decimal, exact.MustParseCurrency(string(b.(types.String)))}
		}),
		binary("money_int_text", func(a, b ref.Val) ref.Val {
			return number{asNumber(a).Decimal, exact.MustParseCurrency(string(b.(types.String)))}
		}),
		variadic("divide", refDivide),
		variadic("round", refRound),
		unary("abs", refAbs),
		unary("sum_int", func(l ref.Val) ref.Val { return fold(l, types.IntZero, types.Int.Add) }),
		unary("sum_decimal", func(l ref.Val) ref.Val { return fold(l, number{}, number.Add) }),
		unary("sum_money", func(l ref.Val) ref.Val { return fold(l, number{currency: exact.VND}, number.Add) }),
		unary("count", func(l ref.Val) ref.Val { return l.(traits.Sizer).Size() }),
		variadic("min", func(args ...ref.Val) ref.Val { return extreme(args, -1) }),
		variadic("max", func(args ...ref.Val) ref.Val { return extreme(args, 1) }),
		unary("date", func(v ref.Val) ref.Val { return refDate(date.Parse(string(v.(types.String)))) }),
		binary("addDays", refAddDays),
		variadic("addMonths", refAddMonths),
		binary("ageOn", refAge),
		binary("daysBetween", func(a, b ref.Val) ref.Val { return types.Int(day(b).Sub(day(a))) }),
		binary("monthsBetween", refMonths),
		unary("year", func(v ref.Val) ref.Val { return types.Int(day(v).Year()) }),
		unary("month", func(v ref.Val) ref.Val { return types.Int(day(v).Month()) }),
		unary("day", func(v ref.Val) ref.Val { return types.Int(day(v).Day()) }),
		unary("weekday", func(v ref.Val) ref.Val {
			if day(v).Weekday() == 0 {
				return types.Int(7)
			}
			return types.Int(day(v).Weekday())
		}),
	)
}

func refInt(v ref.Val) ref.Val {
	n, ok := v.(number).Int64()
	if !ok {
		return types.NewErr("%s is not whole", v.(number).Decimal)
	}
	return types.Int(n)
}

func refDivide(args ...ref.Val) ref.Val {
	a, b := asNumber(args[0]), asNumber(args[1])
	how, err := exact.ParseRounding(string(args[3].(types.String)))
	if err != nil {
		return types.WrapErr(err)
	}
	d, err := a.Decimal.Div(b.Decimal, int(args[2].(types.Int)), how)
	if b.currency != 0 {
		a.currency = 0
	}
	return a.with(d, err)
}

func refRound(args ...ref.Val) ref.Val {
	how, err := exact.ParseRounding(string(args[2].(types.String)))
	if err != nil {
		return types.WrapErr(err)
	}
	n := args[0].(number)
	return n.with(n.Decimal.Round(int(args[1].(types.Int)), how))
}

func refAbs(v ref.Val) ref.Val {
	if n, ok := v.(number); ok {
		return n.with(n.Decimal.Abs(), nil)
	}
	if v.(types.Int) < 0 {
		return v.(types.Int).Negate()
	}
	return v
}

func fold[T any](list ref.Val, zero ref.Val, add func(T, ref.Val) ref.Val) ref.Val {
	sum := zero
	for it := list.(traits.Lister).Iterator(); it.HasNext() == types.True; {
		next, ok := sum.(T)
		if !ok {
			return sum
		}
		sum = add(next, it.Next())
	}
	return sum
}

func extreme(args []ref.Val, sign types.Int) ref.Val {
	if list, ok := args[0].(traits.Lister); ok && len(args) == 1 {
		args = nil
		for it := list.Iterator(); it.HasNext() == types.True; {
			args = append(args, it.Next())
		}
	}
	if len(args) == 0 {
		return types.NewErr("an empty list")
	}
	best := args[0]
	for _, v := range args {
		if v.(traits.Comparer).Compare(best) == sign {
			best = v
		}
	}
	return best
}

func refDate(d date.Date, err error) ref.Val {
	if err == nil && d.IsZero() {
		err = fmt.Errorf("no day")
	}
	if err != nil {
		return types.WrapErr(err)
	}
	return civil{d}
}

func refAddDays(a, b ref.Val) ref.Val {
	if b.(types.Int) > 1e7 || b.(types.Int) < -1e7 {
		return types.NewErr("too far")
	}
	return refDate(a.(civil).AddDays(int(b.(types.Int))), nil)
}

func refAddMonths(args ...ref.Val) ref.Val {
	absent := map[string]date.AbsentDay{"last_of_month": date.LastOfMonth, "first_of_next_month": date.FirstOfNextMonth}[string(args[2].(types.String))]
	if n := args[1].(types.Int); n > 1e6 || n < -1e6 {
		return types.NewErr("too far")
	}
	return refDate(args[0].(civil).AddMonths(int(args[1].(types.Int)), absent))
}

// refAge counts birthdays: the age is the number of days, from the first
// birthday on and not after the day asked for, that carry the day of birth;
// of 29 February it is 1 March in common years.
func refAge(birth, on ref.Val) ref.Val {
	b, d := birth.(civil).Date, on.(civil).Date
	if d.Before(b) {
		return types.NewErr("not born yet")
	}
	age := 0
	for {
		next, err := b.AddMonths(12*(age+1), date.FirstOfNextMonth)
		if err != nil || next.After(d) {
			return types.Int(age)
		}
		age++
	}
}

// refMonths counts month by month.
func refMonths(from, to ref.Val) ref.Val {
	a, b, sign := from.(civil).Date, to.(civil).Date, types.Int(1)
	if b.Before(a) {
		a, b, sign = b, a, -1
	}
	n := types.Int(0)
	for {
		next, err := a.AddMonths(int(n)+1, date.LastOfMonth)
		if err != nil || next.After(b) {
			return sign * n
		}
		n++
	}
}

// toCEL turns a known value into one of cel-go's.
func toCEL(v tree.Value, t tree.Type) ref.Val {
	if v.IsAbsent() {
		return types.NewErr("absent")
	}
	switch t.Kind() {
	case tree.Bool:
		return types.Bool(v.IsTrue())
	case tree.Int:
		return types.Int(v.Int())
	case tree.Decimal:
		return number{v.Decimal(), 0}
	case tree.Money:
		return number{v.Decimal(), t.Currency()}
	case tree.Date:
		return civil{v.Date()}
	case tree.List:
		var list []ref.Val
		for i := range v.Len() {
			list = append(list, toCEL(v.At(i), t.Elem()))
		}
		return types.NewRefValList(types.DefaultTypeAdapter, list)
	case tree.Record:
		m := map[ref.Val]ref.Val{}
		for i := range t.NumFields() {
			if f := t.Field(i); !v.At(i).IsAbsent() {
				m[types.String(f.Name)] = toCEL(v.At(i), f.Type)
			}
		}
		return types.NewRefValMap(types.DefaultTypeAdapter, m)
	default:
		return types.String(v.Text())
	}
}

// agree reports whether an outcome of ours is that of cel-go.
func agree(got tree.Value, t tree.Type, want ref.Val, err error) bool {
	if err != nil || types.IsError(want) {
		return got.IsFailed() || got.IsAbsent()
	}
	if !got.IsKnown() {
		return false
	}
	return toCEL(got, t).Equal(want) == types.True
}
