package cel

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"
	"github.com/google/cel-go/parser"
)

// The limits on an expression.
const (
	MaxLength  = 8_000 // characters
	MaxNesting = 60    // parentheses, calls and operators inside each other
	MaxNodes   = 3_000 // operations
)

// Language is what all expressions share, whatever they may name. Making it is
// most of the work of making an [Env], so that those who make many make one
// Language first. It is immutable and safe for concurrent use.
type Language struct{ env *cel.Env }

// NewLanguage returns the language. No error is known to happen.
func NewLanguage() (*Language, error) {
	env, err := cel.NewEnv(languageOptions()...)
	if err != nil {
		return nil, fmt.Errorf("making the language: %w", err)
	}
	return &Language{env}, nil
}

// languageOptions are the parts of CEL that the language keeps, and what it
// adds. What is left out (double, bytes, time stamps, regular expressions) is
// refused by our own checker before CEL's sees it.
func languageOptions() []cel.EnvOption {
	opts := []cel.EnvOption{
		cel.ClearMacros(),
		cel.Macros(
			parser.NewGlobalMacro("has", 1, expandHas),
			parser.NewReceiverMacro(operators.Exists, 2, parser.MakeExists),
			parser.NewReceiverMacro(operators.All, 2, parser.MakeAll),
			parser.NewReceiverMacro(operators.ExistsOne, 2, parser.MakeExistsOne),
			parser.NewReceiverMacro(operators.Filter, 2, parser.MakeFilter),
			parser.NewReceiverMacro(operators.Map, 2, parser.MakeMap),
		),
		cel.EnableMacroCallTracking(),
		cel.ParserExpressionSizeLimit(MaxLength),
		cel.ParserRecursionLimit(4 * MaxNesting),
	}
	return append(opts, functionOptions()...)
}

// hasFact is the function that has(fact) becomes: CEL's own has() takes
// fields only.
const hasFact = "@has"

func expandHas(eh parser.ExprHelper, _ ast.Expr, args []ast.Expr) (ast.Expr, *common.Error) {
	if args[0].Kind() == ast.SelectKind {
		s := args[0].AsSelect()
		return eh.NewPresenceTest(s.Operand(), s.FieldName()), nil
	}
	return eh.NewCall(hasFact, args[0]), nil
}

// overload is a function as CEL's checker knows it: its name, the name of this
// way of calling it, what it gives and what it takes.
type overload struct {
	name, id string
	result   *cel.Type
	args     []*cel.Type
}

// functionOptions declare our functions to CEL's checker; what they do is in
// package expr.
func functionOptions() []cel.EnvOption {
	byName := map[string][]cel.FunctionOpt{}
	for _, list := range [][]overload{orderOverloads(), numberOverloads(), productOverloads(), listOverloads(), conversionOverloads(), dateOverloads()} {
		for _, o := range list {
			byName[o.name] = append(byName[o.name], cel.Overload(o.id, o.args, o.result))
		}
	}
	var opts []cel.EnvOption
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		opts = append(opts, cel.Function(name, byName[name]...))
	}
	a := cel.TypeParamType("A")
	return append(opts, cel.Function("on", cel.MemberOverload("on_day", []*cel.Type{a, dateType()}, a)))
}

func orderOverloads() []overload {
	var list []overload
	for _, t := range []*cel.Type{decimalType(), moneyType(), dateType()} {
		for _, op := range []string{operators.Less, operators.LessEquals, operators.Greater, operators.GreaterEquals} {
			list = append(list, overload{op, op + t.TypeName(), cel.BoolType, []*cel.Type{t, t}})
		}
	}
	return list
}

// numberOverloads are what decimals and money have alike.
func numberOverloads() []overload {
	var list []overload
	for _, t := range []*cel.Type{decimalType(), moneyType()} {
		name := t.TypeName()
		list = append(list,
			overload{operators.Add, "add_" + name, t, []*cel.Type{t, t}},
			overload{operators.Subtract, "subtract_" + name, t, []*cel.Type{t, t}},
			overload{operators.Negate, "negate_" + name, t, []*cel.Type{t}},
			overload{"divide", "divide_" + name, t, []*cel.Type{t, decimalType(), cel.IntType, cel.StringType}},
			overload{"divide", "divide_" + name + "_int", t, []*cel.Type{t, cel.IntType, cel.IntType, cel.StringType}},
			overload{"round", "round_" + name, t, []*cel.Type{t, cel.IntType, cel.StringType}},
			overload{"abs", "abs_" + name, t, []*cel.Type{t}},
			overload{"sum", "sum_" + name, t, []*cel.Type{cel.ListType(t)}})
	}
	return list
}

func productOverloads() []overload {
	i, s, decimal, money := cel.IntType, cel.StringType, decimalType(), moneyType()
	return []overload{
		{operators.Multiply, "multiply_decimal", decimal, []*cel.Type{decimal, decimal}},
		{operators.Multiply, "multiply_money_decimal", money, []*cel.Type{money, decimal}},
		{operators.Multiply, "multiply_decimal_money", money, []*cel.Type{decimal, money}},
		{operators.Multiply, "multiply_money_int", money, []*cel.Type{money, i}},
		{operators.Multiply, "multiply_int_money", money, []*cel.Type{i, money}},
		{"divide", "divide_int_int", decimal, []*cel.Type{i, i, i, s}},
		{"divide", "divide_int_decimal", decimal, []*cel.Type{i, decimal, i, s}},
		{"divide", "divide_money_money", decimal, []*cel.Type{money, money, i, s}},
		{"abs", "abs_int", i, []*cel.Type{i}},
	}
}

func listOverloads() []overload {
	a := cel.TypeParamType("A")
	list := []overload{
		{"sum", "sum_int", cel.IntType, []*cel.Type{cel.ListType(cel.IntType)}},
		{"min", "min_list", a, []*cel.Type{cel.ListType(a)}},
		{"max", "max_list", a, []*cel.Type{cel.ListType(a)}},
		{"count", "count_list", cel.IntType, []*cel.Type{cel.ListType(a)}},
		{hasFact, "has_fact", cel.BoolType, []*cel.Type{a}},
	}
	for n := 2; n <= maxArguments; n++ {
		id, args := strconv.Itoa(n), slices.Repeat([]*cel.Type{a}, n)
		list = append(list, overload{"min", "min_" + id, a, args}, overload{"max", "max_" + id, a, args})
	}
	return list
}

func conversionOverloads() []overload {
	i, s, decimal, money := cel.IntType, cel.StringType, decimalType(), moneyType()
	return []overload{
		{"decimal", "decimal_int", decimal, []*cel.Type{i}},
		{"decimal", "decimal_text", decimal, []*cel.Type{s}},
		{"decimal", "decimal_decimal", decimal, []*cel.Type{decimal}},
		{"int", "int_decimal", i, []*cel.Type{decimal}},
		{"money", "money_int", money, []*cel.Type{i}},
		{"money", "money_decimal", money, []*cel.Type{decimal}},
		{"money", "money_int_text", money, []*cel.Type{i, s}},
		{"money", "money_decimal_text", money, []*cel.Type{decimal, s}},
		{"amount", "amount_money", decimal, []*cel.Type{money}},
		{"date", "date_text", dateType(), []*cel.Type{s}},
	}
}

func dateOverloads() []overload {
	i, s, date := cel.IntType, cel.StringType, dateType()
	return []overload{
		{"addDays", "addDays", date, []*cel.Type{date, i}},
		{"addMonths", "addMonths", date, []*cel.Type{date, i, s}},
		{"addYears", "addYears", date, []*cel.Type{date, i, s}},
		{"ageOn", "ageOn", i, []*cel.Type{date, date}},
		{"daysBetween", "daysBetween", i, []*cel.Type{date, date}},
		{"monthsBetween", "monthsBetween", i, []*cel.Type{date, date}},
		{"year", "year", i, []*cel.Type{date}},
		{"month", "month", i, []*cel.Type{date}},
		{"day", "day", i, []*cel.Type{date}},
		{"weekday", "weekday", i, []*cel.Type{date}},
		{"addWorkingDays", "addWorkingDays", date, []*cel.Type{date, i}},
		{"workingDaysBetween", "workingDaysBetween", i, []*cel.Type{date, date}},
		{"isWorkingDay", "isWorkingDay", cel.BoolType, []*cel.Type{date}},
	}
}

// maxArguments is how many values min and max take without a list.
const maxArguments = 8
