package calendar

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

// source is what a calendar is derived from: the marks of a definition, or two
// calendars combined.
type source interface {
	choices() []Choice                                        // without the options' marks
	workedBits(coverage date.Interval, in decisions) []uint64 // one bit a day, from the coverage's first
	worked(day date.Date, in decisions) bool
	marks(day date.Date, in decisions) []Mark // that hold in some variant that in leaves open, the decisive first
	touched(choice int) []date.Date           // days with a mark that depends on the choice, in order
	digest() [32]byte
}

// decisions holds, for each choice of a source, the number of the option that
// is taken.
type decisions []uint8

// undecided stands for the option of a choice that is open.
const undecided = 255

func allUndecided(n int) decisions {
	return slices.Repeat(decisions{undecided}, n)
}

// leading returns the decisions of the leading variant: the first option of
// every open choice.
func (d decisions) leading() decisions {
	lead := slices.Clone(d)
	for i, o := range lead {
		if o == undecided {
			lead[i] = 0
		}
	}
	return lead
}

// with returns the decisions that differ from d in one choice.
func (d decisions) with(choice, option int) decisions {
	other := slices.Clone(d)
	other[choice] = uint8(option)
	return other
}
