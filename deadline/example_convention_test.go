package deadline_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A provision for one case is the general convention with what it changes.
func ExampleConvention_Derive() {
	general := convention.New(text.Plain("General Act"), legal.Cite("General Act", "31"),
		convention.Dimensions{FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Following})
	notified := general.Derive(text.Plain("General Act, a day was notified"), legal.Cite("General Act", "31", "3"),
		func(d *convention.Dimensions) { d.Roll = convention.Keep })
	for _, c := range notified.Changes() {
		fmt.Printf("%v: %v, not %v (%v)\n", c.Dimension, c.To, c.From, c.Basis)
	}
	// Output: roll: keep, not following (art. 31(3) General Act)
}
