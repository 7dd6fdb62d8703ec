package tree

import "errors"

// Code says what kind of computation failed.
type Code uint8

// The codes of a [Fault].
const (
	OtherFault      Code = iota
	DivisionByZero       // a division or remainder by 0
	Overflow             // a number, list or day outside its range
	AbsentValue          // an optional fact that is known to be absent was used without has()
	NotADay              // a text that is no day, or a month without such a day
	NoSuchMember         // an index outside a list, or the least of an empty list
	NotCovered           // a day outside the coverage of the calendar
	NotSettled           // the calendar has open choices that decide the result
	NoCalendar           // working days asked for without a calendar
	NoParameter          // a parameter without a value for the day or key
	BudgetExhausted      // more work than the limits allow
	Interrupted          // the context was done
	WrongFact            // a fact whose value is not of the declared type
	NotInForce           // fewer rules are law than a group asks for
)

// Span is a place in the text of an expression: Offset characters from its
// start, Width characters wide. Characters are runes, not bytes.
type Span struct{ Offset, Width int }

// End returns the offset behind the span.
func (s Span) End() int { return s.Offset + s.Width }

// A Fault is a computation that had no result: where, why, and what to write
// instead. Verdicts turn it into a finding, never into a yes or a no. It is
// an error and is immutable once made.
type Fault struct {
	Code    Code
	Message string // what went wrong, with the values
	Hint    string // what to write instead; may be empty
	Text    string // the expression
	At      Span   // the part of it that failed
	Err     error  // the cause, where it is another package's
}

// Error returns message and hint.
func (f *Fault) Error() string {
	if f == nil {
		return "no fault"
	}
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "; " + f.Hint
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// IsLimit reports whether the computation was not finished: it needed more
// work than is allowed, or the caller gave up.
func (f *Fault) IsLimit() bool { return f.Code == BudgetExhausted || f.Code == Interrupted }

// ErrLimit is behind each fault that a limit on work causes.
var ErrLimit = errors.New("the expression needs more work than is allowed")
