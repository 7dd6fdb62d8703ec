package deadline

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Run is what became of some days, without the provision and the words of
// its [Reason]: what a picture or a table of the days needs of all of them. The
// zero Run is none.
type Run struct {
	Kind ReasonKind `json:"kind"`
	// Days, From and To are those of the Reason: the days, and the numbers that
	// the first and the last of them have in the count.
	Days date.Interval `json:"days,omitzero"`
	From int           `json:"from,omitempty"`
	To   int           `json:"to,omitempty"`
	// Governs says that it is of the term that holds, or of the result: of two terms
	// of which the shorter holds, what was counted of the longer one changes nothing.
	Governs bool `json:"governs,omitempty"`
}

// Runs goes through the reasons as [Reasons.All] does, with their places, and
// makes no words. [Reasons.At] has the whole reason of a place.
func (r Reasons) Runs() iter.Seq2[int, Run] {
	return func(yield func(int, Run) bool) {
		for i := range r.lines {
			l := &r.lines[i]
			from, to := l.numbers()
			if !yield(i, Run{l.kind, l.days(), from, to, l.term == r.of.governs || l.kind.isResult()}) {
				return
			}
		}
	}
}

// isResult reports whether a reason speaks of the result, and of no term alone.
func (k ReasonKind) isResult() bool {
	switch k {
	case ReasonDue, ReasonCompared, ReasonOpen, ReasonAlternative:
		return true
	default:
		return false
	}
}

// At returns the reason at a place from 0 to Len-1, and none for any other.
func (r Reasons) At(place int) Reason {
	if place < 0 || place >= len(r.lines) {
		return Reason{}
	}
	return r.reason(&r.lines[place])
}

// Question says what was asked: "10 working days from Monday 17 August 2026 under
// the Civil Code"; nothing without a deadline.
func (r Reasons) Question() text.Sentence {
	if r.asked.IsZero() {
		return text.Sentence{}
	}
	return r.inJSON(r.question())
}

// Excluded returns the days that were left out of the count, in order and none
// touching another; the last of them may be open at its end.
func (d Deadline) Excluded() []date.Interval {
	if d.with == nil {
		return nil
	}
	return slices.Clone(d.with.excluded)
}
