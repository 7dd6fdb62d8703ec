package eval

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Facts gives the values of base facts by their slot, the number of the
// declaration. It is what deciding, explaining and a later compiled form read
// through. A value that is not of the declared type is the reader's mistake:
// it must be a failed value with [WrongFact].
type Facts interface {
	Fact(slot int) tree.Value
}

// Values are facts by slot, ready read. A slot beyond the end is missing.
type Values []tree.Value

// Fact returns the value of a slot.
func (v Values) Fact(slot int) tree.Value {
	if slot < len(v) {
		return v[slot]
	}
	return tree.Value{}
}

// Parameters gives the dated values that rules name. It is asked at every
// evaluation, so that one compiled rule serves every day of law.
type Parameters interface {
	// Parameter returns the value of parameter number slot. The key is the
	// zero Value for a parameter of a single value, otherwise a known value
	// of the key's type; either is sensitive if the key or the day is. The day
	// on is that of a call such as level.on(death_date); no day means the day
	// whose law applies. A value that there is none for is a failed Value with
	// the code NoParameter.
	Parameter(slot int, key tree.Value, on date.Date) tree.Value
}

// ParameterFunc is a function as [Parameters].
type ParameterFunc func(slot int, key tree.Value, on date.Date) tree.Value

// Parameter calls f.
func (f ParameterFunc) Parameter(slot int, key tree.Value, on date.Date) tree.Value {
	return f(slot, key, on)
}

// Input is what expressions are evaluated over. It remembers the derived
// facts it has computed, so it serves one set of facts and one goroutine;
// Reset it for others. The zero Input knows no facts.
type Input struct {
	Facts      Facts
	Derived    []*tree.Program // by slot; nil for a base fact
	Parameters Parameters      // may be nil if no expression names any
	// Calendar is what working days are counted on; may be nil if none are.
	// A result that depends on a choice still open is a failure with the code
	// NotSettled: run again with each of Calendar.Variants to see whether it
	// matters to the outcome.
	Calendar *calendar.Calendar

	// Reveal has programs that are sensitive themselves show.
	Reveal bool

	// AllParameters has parameters asked for also where a sensitive value has
	// decided that they are not needed, so that which were asked for does not
	// disclose it.
	AllParameters bool

	Budget int // the work allowed for one evaluation; 0 means DefaultBudget

	memo []memo
}

// Reset has the input serve other facts, and forgets the derived facts of the
// ones before.
func (in *Input) Reset(facts Facts) {
	in.Facts = facts
	clear(in.memo)
}

func (in *Input) budget() int {
	if in.Budget > 0 {
		return in.Budget
	}
	return DefaultBudget
}

type memo struct {
	value tree.Value
	state memoState
}

type memoState uint8

const (
	memoEmpty memoState = iota
	memoBusy
	memoDone
)

// DefaultBudget is the work allowed for one evaluation where the Input names
// none: steps, of which a condition takes one for each of its operations and
// a loop as many for each member.
const DefaultBudget = 1_000_000
