package deadline

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
)

// SafeFor returns the outcome of the deadline that one side can rely on whatever is
// decided and however the law is read: for who must act by a day the earliest, for who
// says that it is too late the latest. Where the day is the first on which an act is
// permitted it is the other way round. A settled deadline is safe for both; without one
// there is none.
func (d Deadline) SafeFor(side Side) Deadline {
	list := d.Alternatives()
	switch {
	case len(list) == 0:
		return Deadline{}
	case (side == Acting) == (d.Bound() == convention.LatestDay):
		return list[0].Deadline
	}
	return list[len(list)-1].Deadline
}

// saysSafe says which day each side can rely on.
func (d Deadline) saysSafe() text.Sentence {
	says := &saySafe
	if d.Bound() == convention.EarliestDay {
		says = &saySafeFrom
	}
	acting, objecting := d.SafeFor(Acting), d.SafeFor(Objecting)
	return says.With("acting", acting.says(), "objecting", objecting.says())
}
