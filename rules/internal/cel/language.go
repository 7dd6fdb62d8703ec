package cel

import (
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

// functionOptions declare our functions to CEL's checker; what they do is in
// package expr.
func functionOptions() []cel.EnvOption {
	var (
		a, list              = cel.TypeParamType("A"), cel.ListType(cel.TypeParamType("A"))
		b, i, s              = cel.BoolType, cel.IntType, cel.StringType
		decimal, money, date = decimalType(), moneyType(), dateType()
		opts                 []cel.EnvOption
		overloads            = map[string][]cel.FunctionOpt{}
		names                []string
		add                  = func(name, id string, result *cel.Type, args ...*cel.Type) {
			if overloads[name] == nil {
				names = append(names, name)
			}
			overloads[name] = append(overloads[name], cel.Overload(id, args, result))
		}
	)
	for _, t := range []struct {
		name string
		t    *cel.Type
	}{{"decimal", decimal}, {"money", money}, {"date", date}} {
		for _, op := range []string{operators.Less, operators.LessEquals, operators.Greater, operators.GreaterEquals} {
			add(op, op+t.name, b, t.t, t.t)
		}
	}
	for _, t := range []struct {
		name string
		t    *cel.Type
	}{{"decimal", decimal}, {"money", money}} {
		add(operators.Add, "add_"+t.name, t.t, t.t, t.t)
		add(operators.Subtract, "subtract_"+t.name, t.t, t.t, t.t)
		add(operators.Negate, "negate_"+t.name, t.t, t.t)
		add("divide", "divide_"+t.name, t.t, t.t, decimal, i, s)
		add("divide", "divide_"+t.name+"_int", t.t, t.t, i, i, s)
		add("round", "round_"+t.name, t.t, t.t, i, s)
		add("abs", "abs_"+t.name, t.t, t.t)
		add("sum", "sum_"+t.name, t.t, cel.ListType(t.t))
	}
	add(operators.Multiply, "multiply_decimal", decimal, decimal, decimal)
	add(operators.Multiply, "multiply_money_decimal", money, money, decimal)
	add(operators.Multiply, "multiply_decimal_money", money, decimal, money)
	add(operators.Multiply, "multiply_money_int", money, money, i)
	add(operators.Multiply, "multiply_int_money", money, i, money)
	add("divide", "divide_int_int", decimal, i, i, i, s)
	add("divide", "divide_int_decimal", decimal, i, decimal, i, s)
	add("divide", "divide_money_money", decimal, money, money, i, s)
	add("abs", "abs_int", i, i)
	add("sum", "sum_int", i, cel.ListType(i))
	add("min", "min_list", a, list)
	add("max", "max_list", a, list)
	for n := 2; n <= maxArguments; n++ {
		args := make([]*cel.Type, n)
		for k := range args {
			args[k] = a
		}
		id := string(rune('0' + n))
		add("min", "min_"+id, a, args...)
		add("max", "max_"+id, a, args...)
	}
	add("count", "count_list", i, list)
	add("decimal", "decimal_int", decimal, i)
	add("decimal", "decimal_text", decimal, s)
	add("decimal", "decimal_decimal", decimal, decimal)
	add("int", "int_decimal", i, decimal)
	add("money", "money_int", money, i)
	add("money", "money_decimal", money, decimal)
	add("money", "money_int_text", money, i, s)
	add("money", "money_decimal_text", money, decimal, s)
	add("amount", "amount_money", decimal, money)
	add("date", "date_text", date, s)
	add("addDays", "addDays", date, date, i)
	add("addMonths", "addMonths", date, date, i, s)
	add("addYears", "addYears", date, date, i, s)
	add("ageOn", "ageOn", i, date, date)
	add("daysBetween", "daysBetween", i, date, date)
	add("monthsBetween", "monthsBetween", i, date, date)
	add("year", "year", i, date)
	add("month", "month", i, date)
	add("day", "day", i, date)
	add("weekday", "weekday", i, date)
	add("addWorkingDays", "addWorkingDays", date, date, i)
	add("workingDaysBetween", "workingDaysBetween", i, date, date)
	add("isWorkingDay", "isWorkingDay", b, date)
	add(hasFact, "has_fact", b, a)
	for _, name := range names {
		opts = append(opts, cel.Function(name, overloads[name]...))
	}
	return append(opts, cel.Function("on", cel.MemberOverload("on_day", []*cel.Type{a, date}, a)))
}

// maxArguments is how many values min and max take without a list.
const maxArguments = 8
