package deadline_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
)

// A provision for one case is the general convention with what it changes.
func ExampleConvention_Derive() {
	general := deadline.NewConvention(deadline.PlainText("General Act"), deadline.Cite("General Act", "31"),
		deadline.Dimensions{FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, Roll: deadline.Following})
	notified := general.Derive(deadline.PlainText("General Act, a day was notified"), deadline.Cite("General Act", "31", "3"),
		func(d *deadline.Dimensions) { d.Roll = deadline.Keep })
	for _, c := range notified.Changes() {
		fmt.Printf("%v: %v, not %v (%v)\n", c.Dimension, c.To, c.From, c.Basis)
	}
	// Output: roll: keep, not following (General Act art. 31(3))
}
