package rules

import "github.com/statutory-go/statutory/rules/internal/expr"

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
	FaultNotInForce     = "not_in_force"     // no rule is law on the day
)

func codeOf(c expr.Code) string {
	switch c {
	case expr.DivisionByZero:
		return FaultDivisionByZero
	case expr.Overflow:
		return FaultOverflow
	case expr.AbsentValue:
		return FaultAbsentValue
	case expr.NotADay:
		return FaultNotADay
	case expr.NoSuchMember:
		return FaultNoSuchMember
	case expr.NotCovered:
		return FaultNotCovered
	case expr.NotSettled:
		return FaultNotSettled
	case expr.NoCalendar:
		return FaultNoCalendar
	case expr.NoParameter:
		return FaultNoParameter
	case expr.BudgetExhausted:
		return FaultTooMuchWork
	case expr.Interrupted:
		return FaultInterrupted
	case expr.WrongFact:
		return FaultWrongFact
	default:
		return FaultOther
	}
}

// faultOf tells a fault of an expression in words for answers. A message that
// may quote the value of a sensitive fact is left out.
func (x *run) faultOf(f *expr.Fault) Fault {
	out := Fault{Code: codeOf(f.Code), Message: f.Message, Hint: f.Hint, Expression: f.Text}
	switch f.Code {
	case expr.OtherFault, expr.AbsentValue, expr.NoCalendar, expr.BudgetExhausted, expr.Interrupted:
		return out
	default:
	}
	if !x.reveal && x.knowsSensitive() {
		out.Message, out.Hint = "the computation failed; what it says may name a sensitive value and is redacted", ""
	}
	return out
}

// knowsSensitive reports whether any sensitive fact has a value here.
func (x *run) knowsSensitive() bool {
	for slot, v := range x.facts.values {
		if v.IsKnown() && x.rs.schema.hasSensitive(slot) {
			return true
		}
	}
	return false
}

func (s *schema) hasSensitive(slot int) bool {
	return s.facts[slot].Sensitive || typeHasSensitive(s.facts[slot].Type)
}

func typeHasSensitive(t Type) bool {
	if t.Elem != nil && typeHasSensitive(*t.Elem) {
		return true
	}
	for _, f := range t.Fields {
		if f.Sensitive || typeHasSensitive(f.Type) {
			return true
		}
	}
	return false
}
