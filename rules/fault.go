package rules

import "github.com/statutory-go/statutory/rules/internal/tree"

// Fault is a computation that had no result, such as a division by zero or a
// parameter without a value for the day.
type Fault struct {
	Code       string `json:"code"` // one of the constants, such as FaultOverflow
	Message    string `json:"message"`
	Hint       string `json:"hint,omitempty"`
	Expression string `json:"expression,omitempty"`
}

// The codes of a [Fault]. They are stable names.
const (
	FaultOther          = "other"            // the message says what
	FaultDivisionByZero = "division_by_zero" // a division by 0
	FaultOverflow       = "overflow"         // a number, list or day outside its range
	FaultAbsentValue    = "absent_value"     // a fact known to be absent was used without has()
	FaultNotADay        = "not_a_day"        // a text that is no day, or a month without such a day
	FaultNoSuchMember   = "no_such_member"   // an index outside a list, or the least of an empty one
	FaultNotCovered     = "not_covered"      // a day outside the coverage of the calendar
	FaultNotSettled     = "not_settled"      // open choices of the calendar decide the result
	FaultNoCalendar     = "no_calendar"      // working days were asked for without a calendar
	FaultNoParameter    = "no_parameter"     // a parameter without a value for the day or key
	FaultTooMuchWork    = "too_much_work"    // more work than the limits allow
	FaultInterrupted    = "interrupted"      // the caller gave up
	FaultWrongFact      = "wrong_fact"       // a fact whose value is not of its type
	FaultContradiction  = "contradiction"    // a derived fact given otherwise than it follows
	FaultNoDay          = "no_day"           // the question names no day
	FaultOtherFacts     = "other_facts"      // the facts were read for another ruleset
	FaultNoReading      = "no_reading"       // the question names a reading that there is not
	FaultNotInForce     = "not_in_force"     // no rule is law on the day, or fewer than a group asks for
	FaultNoRuleset      = "no_ruleset"       // there is nothing that could answer
)

// codeOf returns the code of a fault of an expression.
func codeOf(c tree.Code) string {
	codes := [...]string{
		tree.DivisionByZero: FaultDivisionByZero, tree.Overflow: FaultOverflow, tree.AbsentValue: FaultAbsentValue,
		tree.NotADay: FaultNotADay, tree.NoSuchMember: FaultNoSuchMember, tree.NotCovered: FaultNotCovered,
		tree.NotSettled: FaultNotSettled, tree.NoCalendar: FaultNoCalendar, tree.NoParameter: FaultNoParameter,
		tree.BudgetExhausted: FaultTooMuchWork, tree.Interrupted: FaultInterrupted, tree.WrongFact: FaultWrongFact,
		tree.NotInForce: FaultNotInForce,
	}
	if int(c) < len(codes) && codes[c] != "" {
		return codes[c]
	}
	return FaultOther
}
