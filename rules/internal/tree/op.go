package tree

// Op says what a [Node] does.
type Op uint8

// The operations. The comment names the operands.
const (
	OpLiteral   Op = iota // Value
	OpFact                // base fact Slot
	OpDerived             // derived fact Slot: an expression over other facts
	OpLocal               // the variable of the loop at depth Slot, counted from outside
	OpField               // field Slot of a record
	OpParameter           // parameter Slot; kids: key or nil, day or nil
	OpProgram             // the outcome of Sub
	OpNot
	OpAnd     // all of the kids
	OpOr      // any of the kids
	OpAtLeast // at least Slot of the kids
	OpCond    // condition, then, otherwise
	OpEq
	OpNe
	OpLt
	OpLe
	OpGt
	OpGe
	OpIn  // member, list
	OpHas // fact, field
	OpNeg
	OpAdd
	OpSub
	OpMul
	OpDiv // whole numbers only, towards zero
	OpMod
	OpDivide // dividend, divisor; Slot places, Rounding
	OpRound  // number; Slot places, Rounding
	OpAbs
	OpToDecimal
	OpToInt
	OpToMoney // number; the type names the currency
	OpAmount  // the number of an amount of money
	OpList    // kids are the members
	OpIndex   // list, number
	OpSize    // list or text
	OpExists  // list, predicate; Slot depth of the loop
	OpAll
	OpExistsOne
	OpFilter
	OpMap
	OpSum
	OpMin
	OpMax
	OpContains
	OpStartsWith
	OpEndsWith
	OpParseDate
	OpAddDays   // day, number
	OpAddMonths // day, number; Slot deadline.AbsentDay
	OpAddYears
	OpAgeOn // birth, day
	OpDaysBetween
	OpMonthsBetween
	OpYear
	OpMonth
	OpDay
	OpWeekday
	OpAddWorkingDays
	OpWorkingDaysBetween
	OpIsWorkingDay

	NumOps // how many there are
)

// IsLoop reports whether the operation runs its second operand once for each
// member of the first.
func (o Op) IsLoop() bool { return o >= OpExists && o <= OpMap }

// IsComparison reports whether the operation compares two values.
func (o Op) IsComparison() bool { return o >= OpEq && o <= OpGe }

// MaxLoops is how deeply exists, all, exists_one, filter and map may nest.
const MaxLoops = 4
