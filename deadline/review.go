package deadline

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Review returns the weakest review of what the deadline rests on: of the provisions
// that its reasons cite, not of what the convention says on questions that did not
// arise, and of the days off that they name. Without a deadline nothing is said.
//
// Days off carry no review of their own: what they rest on counts as read in a reprint
// unless it is marked unverified, and a day off without a provision says nothing. It is
// found by taking the reasons, which costs as much.
func (d Deadline) Review() legal.Review { return d.Reasons(Short).Review() }

// Review returns what [Deadline.Review] does.
func (r Reasons) Review() legal.Review {
	var weakest legal.Review
	some := false
	rests := func(on legal.Review) {
		if !some {
			weakest, some = on, true
		}
		weakest = weakest.Weaker(on)
	}
	for i := range r.lines {
		reason := r.reason(&r.lines[i])
		if !reason.Basis.IsZero() {
			rests(reason.Review)
		}
		for _, m := range reason.Marks {
			if r.decides(&r.lines[i], m.Kind) {
				rests(m.Basis.Review())
			}
		}
	}
	return weakest
}

// decides reports whether what the calendar says of a day has decided how a line
// treats it: a count of calendar days passes over what is off, and a proposal changes
// nothing.
func (r *Reasons) decides(l *line, kind calendar.DayKind) bool {
	switch {
	case kind == calendar.DayProposal:
		return false
	case l.kind == ReasonCounted:
		return r.steps[l.step].working
	}
	return true
}
