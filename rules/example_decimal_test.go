package rules_test

import (
	"fmt"

	"github.com/statutory-go/statutory/rules/exact"
)

// Numbers are what was written, and a division says how it rounds.
func ExampleDecimal() {
	sum, err := exact.MustParseDecimal("0.1").Add(exact.MustParseDecimal("0.2"))
	fmt.Println(sum == exact.MustParseDecimal("0.3"), err)
	third, err := exact.DecimalOf(1).Div(exact.DecimalOf(3), 2, exact.HalfUp)
	fmt.Println(third, err)
	_, err = exact.DecimalOf(1).Div(exact.DecimalOf(3), 2, exact.RoundingUnstated)
	fmt.Println(err)
	// Output:
	// true <nil>
	// 0.33 <nil>
	// how to round is not stated: name half_up, half_even, half_down, up, down, ceiling or floor
}

func ExampleMoney() {
	level := exact.Dong(500_000)
	allowance, err := level.Mul(exact.MustParseDecimal("1.5"))
	fmt.Println(allowance, err)
	fmt.Println(allowance.In("en"), "/", allowance.In("vi"))
	_, err = allowance.Add(exact.MustParseMoney("20 USD"))
	fmt.Println(err)
	// Output:
	// 750000 VND <nil>
	// 750,000 VND / 750.000 đồng
	// cannot add 750000 VND and 20 USD: the currencies differ
}
