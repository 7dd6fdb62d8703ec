package exact

import (
	"errors"
	"fmt"
)

// ErrDivisionByZero is a division by 0.
var ErrDivisionByZero = errors.New("division by zero")

// ErrRoundingUnstated is a division or rounding that does not say how to
// round.
var ErrRoundingUnstated = errors.New("how to round is not stated: name half_up, half_even, half_down, up, down, ceiling or floor")

// A DecimalError is a text that is no decimal number.
type DecimalError struct {
	Text   string `json:"text"`   // what was given
	Reason string `json:"reason"` // what is wrong with it, or what to write instead
}

func (e *DecimalError) Error() string {
	return fmt.Sprintf("%q is not a number: %s", e.Text, e.Reason)
}

// A RangeError is a computation whose exact result does not fit.
type RangeError struct {
	Operation string `json:"operation"` // "9000000000000000000 * 12"
	Reason    string `json:"reason"`
}

func (e *RangeError) Error() string { return e.Operation + ": " + e.Reason }

// A CurrencyError is a computation over two currencies.
type CurrencyError struct {
	Operation string `json:"operation"` // "add", "subtract" or "compare"
	Left      Money  `json:"left"`
	Right     Money  `json:"right"`
}

func (e *CurrencyError) Error() string {
	return fmt.Sprintf("cannot %s %s and %s: the currencies differ", e.Operation, e.Left, e.Right)
}

// A MoneyError is a text that is no amount of money, or no currency.
type MoneyError struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

func (e *MoneyError) Error() string {
	return fmt.Sprintf("%q is not an amount of money: %s", e.Text, e.Reason)
}
