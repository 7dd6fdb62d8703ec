package tree

import "strings"

// Of returns what there is to know of an operation. It is not to be changed.
func Of(op Op) *Operation { return &operations[op] }

// operations is the one table of operations. The checker, the declarations
// for CEL, the interpreter and the analysis of missing facts read it and have
// no list of their own. Only the operations that decide which of their
// operands are evaluated, and how often, have no function here; each reader
// has them as cases of one switch.
//
// Another operation takes its constant, one entry here, and one row of the
// test that goes over the table.
//
//nolint:gochecknoglobals // a table of constants
var operations = [NumOps]Operation{
	OpLiteral:   {Name: "literal"},
	OpFact:      {Name: "fact"},
	OpDerived:   {Name: "derived", Fails: true},
	OpLocal:     {Name: "local"},
	OpField:     {Name: "field", Sign: "."},
	OpParameter: {Name: "parameter", Fails: true},
	OpProgram:   {Name: "program"},
	OpNot:       {Name: "not", Sign: "!"},
	OpAnd:       {Name: "and", Sign: "&&"},
	OpOr:        {Name: "or", Sign: "||"},
	OpAtLeast:   {Name: "at_least"},
	OpCond:      {Name: "conditional", Sign: "?:"},
	OpHas:       {Name: "has", Usage: "has(fact)"},
	OpList:      {Name: "list", Sign: "[]"},
	OpExists:    {Name: "exists", Method: "list.exists(m, …)"},
	OpAll:       {Name: "all", Method: "list.all(m, …)"},
	OpExistsOne: {Name: "exists_one", Method: "list.exists_one(m, …)"},
	OpFilter:    {Name: "filter", Method: "list.filter(m, …)"},
	OpMap:       {Name: "map", Method: "list.map(m, …)"},

	OpEq: {Name: "equals", Sign: "==", Pairing: Alike, Standard: 1, Overloads: []Overload{{ABool, AnyType, AnyType}},
		Holds: [3]bool{false, true, false}, Mirror: OpEq, Binary: equal},
	OpNe: {Name: "not_equals", Sign: "!=", Pairing: Alike, Standard: 1, Overloads: []Overload{{ABool, AnyType, AnyType}},
		Holds: [3]bool{true, false, true}, Mirror: OpNe, Binary: unequal},
	OpLt: {Name: "less", Sign: "<", Pairing: Alike, Standard: 2, Overloads: ordered,
		Holds: [3]bool{true, false, false}, Mirror: OpGt, Binary: func(_ *Node, a, b Value) Value { return OfBool(Compare(a, b) < 0) }},
	OpLe: {Name: "less_or_equal", Sign: "<=", Pairing: Alike, Standard: 2, Overloads: ordered,
		Holds: [3]bool{true, true, false}, Mirror: OpGe, Binary: func(_ *Node, a, b Value) Value { return OfBool(Compare(a, b) <= 0) }},
	OpGt: {Name: "greater", Sign: ">", Pairing: Alike, Standard: 2, Overloads: ordered,
		Holds: [3]bool{false, false, true}, Mirror: OpLt, Binary: func(_ *Node, a, b Value) Value { return OfBool(Compare(a, b) > 0) }},
	OpGe: {Name: "greater_or_equal", Sign: ">=", Pairing: Alike, Standard: 2, Overloads: ordered,
		Holds: [3]bool{false, true, true}, Mirror: OpLe, Binary: func(_ *Node, a, b Value) Value { return OfBool(Compare(a, b) >= 0) }},
	OpIn: {Name: "in", Sign: "in", Standard: 1, Overloads: []Overload{{ABool, AnyType, AnyList}},
		Binary: func(_ *Node, a, b Value) Value { return MemberOf(a, b.Parts()) }},

	OpNeg: {Name: "negate", Sign: "-", Bare: true, Standard: 1, Overloads: []Overload{{AnInt, AnInt}, {ADecimal, ADecimal}, {AMoney, AMoney}},
		Fails: true, Grows: [2]Growth{Falls}, Distinct: true, Unary: negate},
	OpAdd: {Name: "add", Sign: "+", Verb: "added to", Pairing: Added, Bare: true, Standard: 1, Overloads: numbers,
		Fails: true, Grows: [2]Growth{Rises, Rises}, Distinct: true, Binary: add},
	OpSub: {Name: "subtract", Sign: "-", Verb: "subtracted from", Pairing: Added, Bare: true, Standard: 1, Overloads: numbers,
		Fails: true, Grows: [2]Growth{Rises, Falls}, Distinct: true, Binary: subtract},
	OpMul: {Name: "multiply", Sign: "*", Verb: "multiplied by", Pairing: Product, Bare: true, Standard: 1,
		Overloads: []Overload{{AnInt, AnInt, AnInt}, {ADecimal, ADecimal, ADecimal}, {AMoney, AMoney, ADecimal}, {AMoney, ADecimal, AMoney}, {AMoney, AMoney, AnInt}, {AMoney, AnInt, AMoney}},
		Fails:     true, Grows: [2]Growth{BySign, BySign}, Distinct: true, Binary: multiply},
	OpDiv: {Name: "quotient", Sign: "/", Verb: "divided by", Pairing: Whole, Standard: 1, Overloads: []Overload{{AnInt, AnInt, AnInt}},
		Refusals: []Refusal{{NoKind, "the sign / does not say how the quotient is rounded", "write divide({x}, {y}, 0, 'half_up') with the places and the rounding of the law"}},
		Fails:    true, Grows: [2]Growth{BySign}, Binary: quotient},
	OpMod: {Name: "remainder", Sign: "%", Verb: "divided by", Pairing: Whole, Standard: 1, Overloads: []Overload{{AnInt, AnInt, AnInt}},
		Refusals: []Refusal{{NoKind, "the sign % is for whole numbers, but this is {a} and {b}", "ask for the remainder of whole numbers, as in 7 % 2"}},
		Fails:    true, Binary: remainder},
	OpDivide: {Name: "divide", Usage: "divide(a, b, 0, 'half_up')", Verb: "divided by", Pairing: Quotient, Overloads: []Overload{
		{ADecimal, AnInt, AnInt, Places, Way}, {ADecimal, AnInt, ADecimal, Places, Way}, {ADecimal, ADecimal, AnInt, Places, Way}, {ADecimal, ADecimal, ADecimal, Places, Way},
		{AMoney, AMoney, AnInt, Places, Way}, {AMoney, AMoney, ADecimal, Places, Way}, {ADecimal, AMoney, AMoney, Places, Way}},
		Fails: true, Grows: [2]Growth{BySign}, Binary: divide},
	OpRound: {Name: "round", Usage: "round(x, 0, 'half_up')", Overloads: []Overload{{ADecimal, ADecimal, Places, Way}, {AMoney, AMoney, Places, Way}},
		Refusals: []Refusal{{Int, "a whole number needs no rounding", "leave round(…) out, or write decimal({x})"}},
		Fails:    true, Grows: [2]Growth{Rises}, Unary: round},
	OpAbs: {Name: "abs", Usage: "abs(x)", Overloads: []Overload{{AnInt, AnInt}, {ADecimal, ADecimal}, {AMoney, AMoney}}, Fails: true, Unary: absolute},
	OpToDecimal: {Name: "decimal", Usage: "decimal(x)", Instant: true, Reads: true, Overloads: []Overload{{ADecimal, AnInt}, {ADecimal, AText}, {ADecimal, ADecimal}},
		Grows: [2]Growth{Rises}, Distinct: true, Unary: toDecimal},
	OpToInt: {Name: "int", Usage: "int(x)", Standard: 1, Overloads: []Overload{{AnInt, AnInt}, {AnInt, ADecimal}}, Fails: true, Unary: toInt},
	OpToMoney: {Name: "money", Usage: "money(500000, 'VND')", Overloads: []Overload{{AMoney, AnInt, Unit}, {AMoney, ADecimal, Unit}, {AMoney, AnInt}, {AMoney, ADecimal}},
		Refusals: []Refusal{{Money, "this is {a} already", "leave money(…) out"}},
		Grows:    [2]Growth{Rises}, Distinct: true, Unary: toMoney},
	OpAmount: {Name: "amount", Usage: "amount(money)", Overloads: []Overload{{ADecimal, AMoney}}, Grows: [2]Growth{Rises}, Distinct: true, Unary: toDecimal},

	OpIndex: {Name: "index", Sign: "[]", Standard: 1, Overloads: []Overload{{AnyType, AnyList, AnInt}}, Fails: true, Binary: index},
	OpSize: {Name: "size", Usage: "size(list)", Alias: "count(list)", Method: "list.size()",
		Standard: 1, Overloads: []Overload{{AnInt, AText}, {AnInt, AnyList}},
		Refusals: []Refusal{{NoKind, "takes a list or a text, but this is {a}", ""}}, Unary: size, Steps: signsToRead},
	OpSum: {Name: "sum", Usage: "sum(list)", Overloads: []Overload{{AnInt, Ints}, {ADecimal, Decimals}, {AMoney, Amounts}},
		Refusals: []Refusal{{NoKind, "takes a list of numbers, but this is {a}", "write sum(members.map(m, m.income))"}},
		Fails:    true, Distinct: true, Fold: &Fold{Empty: nothing, Next: add}},
	OpMin: {Name: "min", Usage: "min(a, b)", Members: true, Bare: true, Overloads: []Overload{{AnyType, AnyList}},
		Refusals: []Refusal{{NoKind, "takes numbers or dates, but this is {a}", ""}},
		Fails:    true, Fold: &Fold{Empty: noLeast, Next: lesser}},
	OpMax: {Name: "max", Usage: "max(a, b)", Members: true, Bare: true, Overloads: []Overload{{AnyType, AnyList}},
		Refusals: []Refusal{{NoKind, "takes numbers or dates, but this is {a}", ""}},
		Fails:    true, Fold: &Fold{Empty: noGreatest, Next: greater}},

	OpContains: {Name: "contains", Method: "text.contains('x')", Standard: 1, Overloads: []Overload{{ABool, AText, AText}}, Steps: signsToRead,
		Binary: func(_ *Node, a, b Value) Value { return OfBool(strings.Contains(a.Text(), b.Text())) }},
	OpStartsWith: {Name: "startsWith", Method: "text.startsWith('x')", Standard: 1, Overloads: []Overload{{ABool, AText, AText}},
		Binary: func(_ *Node, a, b Value) Value { return OfBool(strings.HasPrefix(a.Text(), b.Text())) }},
	OpEndsWith: {Name: "endsWith", Method: "text.endsWith('x')", Standard: 1, Overloads: []Overload{{ABool, AText, AText}},
		Binary: func(_ *Node, a, b Value) Value { return OfBool(strings.HasSuffix(a.Text(), b.Text())) }},

	OpParseDate: {Name: "date", Usage: `date("2026-08-17")`, Instant: true, Overloads: []Overload{{ADate, AText}}, Fails: true, Unary: parseDate},
	OpAddDays: {Name: "addDays", Usage: "addDays(day, 30)", Overloads: []Overload{{ADate, ADate, AnInt}},
		Fails: true, Grows: [2]Growth{Rises, Rises}, Binary: addDays},
	OpAddMonths: {Name: "addMonths", Usage: "addMonths(day, 3, 'last_of_month')", Overloads: []Overload{{ADate, ADate, AnInt, MonthEnd}},
		Fails: true, Grows: [2]Growth{RisesIfHeld, RisesIfHeld}, Binary: addMonths},
	OpAddYears: {Name: "addYears", Usage: "addYears(day, 1, 'last_of_month')", Overloads: []Overload{{ADate, ADate, AnInt, MonthEnd}},
		Fails: true, Grows: [2]Growth{RisesIfHeld, RisesIfHeld}, Binary: addYears},
	OpAgeOn: {Name: "ageOn", Usage: "ageOn(birth_date, day)", Overloads: []Overload{{AnInt, ADate, ADate}},
		Fails: true, Grows: [2]Growth{Falls, Rises}, Upward: true, Binary: ageOn},
	OpDaysBetween: {Name: "daysBetween", Usage: "daysBetween(from, to)", Overloads: []Overload{{AnInt, ADate, ADate}},
		Grows: [2]Growth{Falls, Rises}, Binary: func(_ *Node, a, b Value) Value { return OfInt(b.num - a.num) }},
	OpMonthsBetween: {Name: "monthsBetween", Usage: "monthsBetween(from, to)", Overloads: []Overload{{AnInt, ADate, ADate}},
		Grows: [2]Growth{Falls, Rises}, Binary: func(_ *Node, a, b Value) Value { return OfInt(int64(MonthsBetween(a.Date(), b.Date()))) }},
	OpYear: {Name: "year", Usage: "year(day)", Overloads: []Overload{{AnInt, ADate}}, Grows: [2]Growth{Rises},
		Unary: func(_ *Node, a Value) Value { return OfInt(int64(a.Date().Year())) }},
	OpMonth: {Name: "month", Usage: "month(day)", Overloads: []Overload{{AnInt, ADate}},
		Unary: func(_ *Node, a Value) Value { return OfInt(int64(a.Date().Month())) }},
	OpDay: {Name: "day", Usage: "day(day)", Overloads: []Overload{{AnInt, ADate}},
		Unary: func(_ *Node, a Value) Value { return OfInt(int64(a.Date().Day())) }},
	OpWeekday: {Name: "weekday", Usage: "weekday(day)", Overloads: []Overload{{AnInt, ADate}}, Unary: weekday},
	OpAddWorkingDays: {Name: "addWorkingDays", Usage: "addWorkingDays(day, 10)", Overloads: []Overload{{ADate, ADate, AnInt}},
		Fails: true, Calendar: addWorkingDays},
	OpWorkingDaysBetween: {Name: "workingDaysBetween", Usage: "workingDaysBetween(after, through)", Overloads: []Overload{{AnInt, ADate, ADate}},
		Fails: true, Calendar: workingDaysBetween},
	OpIsWorkingDay: {Name: "isWorkingDay", Usage: "isWorkingDay(day)", Overloads: []Overload{{ABool, ADate}}, Fails: true, Calendar: isWorkingDay},
}

// Overloads that several operations have.
//
//nolint:gochecknoglobals // tables of constants
var (
	ordered = []Overload{{ABool, AnInt, AnInt}, {ABool, AText, AText}, {ABool, ADecimal, ADecimal}, {ABool, AMoney, AMoney}, {ABool, ADate, ADate}}
	numbers = []Overload{{AnInt, AnInt, AnInt}, {ADecimal, ADecimal, ADecimal}, {AMoney, AMoney, AMoney}}
)
