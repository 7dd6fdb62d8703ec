package deadline

import (
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/enum"
)

// ReasonKind is what a reason speaks of: an operation of the computation or
// what became of a day.
type ReasonKind uint8

// The kinds of reasons, in the order of the computation.
const (
	ReasonEvent           ReasonKind = iota + 1 // the day of the event, and whether it counts
	ReasonRestart                               // the term runs afresh from another event
	ReasonTrigger                               // the event counts as having happened later
	ReasonCutOff                                // the event came after the cut-off
	ReasonDeemed                                // the event is deemed to have happened later
	ReasonCounted                               // days were counted
	ReasonSkipped                               // days off were not counted, or passed over
	ReasonExcluded                              // days were left out of the count
	ReasonMonths                                // months were counted by the number of a day
	ReasonDaysAfterMonths                       // days were counted after months
	ReasonPaused                                // the number of days left out was added
	ReasonExtended                              // the term was extended
	ReasonHours                                 // time on the clock was counted
	ReasonFraction                              // a fraction of a day was placed on the last day
	ReasonClear                                 // the day at the far end is clear
	ReasonRolled                                // the last day was off and moved
	ReasonKept                                  // the last day is off and stays
	ReasonMinimum                               // the end moved to hold enough working days
	ReasonAdded                                 // days of another provision were added
	ReasonUnreachable                           // the end moved off days on which nothing could be done
	ReasonDue                                   // the result
	ReasonOpen                                  // what is still to be decided, and what the count took of it
	ReasonAlternative                           // another result, if what is open is decided or read so
)

// String returns the name used in JSON, such as "counted".
func (k ReasonKind) String() string {
	return enum.Name(k, "none", "event", "restart", "trigger", "cut_off", "deemed", "counted", "skipped", "excluded",
		"months", "days_after_months", "paused", "extended", "hours", "fraction", "clear", "rolled", "kept",
		"minimum", "added", "unreachable", "due", "open", "alternative")
}

// MarshalText writes what String returns.
func (k ReasonKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// step is one operation of a computation, as it was done.
type step struct {
	kind          ReasonKind
	dim           convention.Dimension // what it rests on, where cites
	cites         bool
	working       bool // counted: working days alone
	counted       bool // months: the day of the event counts
	clipped       bool // months: the month has no such day
	startAnchored bool // months: by the first day counted
	part          date.ClockTime
	from, to      date.Date
	count         int
	term          Term
	basis         *legal.Basis // of days that another provision adds
	since, until  time.Time
}

// trail gathers the steps of a computation, and the days that they touch.
type trail struct {
	steps []step
	span  date.Interval
	room  [2]step // of the first steps; few computations have more
}

func newTrail() *trail {
	t := new(trail)
	t.steps = t.room[:0]
	return t
}

func (t *trail) add(s step) {
	t.steps = append(t.steps, s)
	t.touch(s.from)
	t.touch(s.to)
}

func (t *trail) touch(d date.Date) {
	if t.span.First.IsZero() || d.Before(t.span.First) {
		t.span.First = d
	}
	if d.After(t.span.Last) {
		t.span.Last = d
	}
}

// dimOf returns the dimension that a move by days rests on.
func dimOf(k ReasonKind) convention.Dimension {
	switch k {
	case ReasonClear:
		return convention.DimClearEnd
	case ReasonPaused:
		return convention.DimMonthPause
	case ReasonAdded:
		return convention.DimAdditions
	default:
		return convention.DimHalfMonth
	}
}
