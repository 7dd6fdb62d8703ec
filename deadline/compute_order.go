package deadline

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/convention"
)

// run takes a question through the operations in the order of the acts.
func (r *reckoner) run() error {
	if d := &r.dims; d.Trigger != convention.AsItHappened || d.CutOff != 0 || d.Deemed != 0 || r.q.with != nil {
		if err := r.normalise(); err != nil {
			return err
		}
	}
	if r.q.onClock(&r.dims) {
		return r.onClock()
	}
	return r.inDays()
}

// inDays counts a term in days or longer.
func (r *reckoner) inDays() error {
	if err := r.countAll(); err != nil {
		return err
	}
	if r.dims.ClearEnd {
		if err := r.move(r.dir, ReasonClear, nil); err != nil {
			return err
		}
	}
	if r.needsRoll() {
		if err := r.roll(); err != nil {
			return err
		}
	}
	if r.dims.MinWorking > 0 {
		if err := r.fillWorking(); err != nil {
			return err
		}
	}
	if r.q.with != nil {
		return r.finish()
	}
	return nil
}

// countAll counts the term, and its extensions where there are any.
func (r *reckoner) countAll() error {
	if r.q.with != nil && len(r.q.with.extensions) > 0 {
		return r.countExtended()
	}
	return r.count()
}

// needsRoll reports whether the day reached can be off: a count of working
// days ends on one.
func (r *reckoner) needsRoll() bool {
	return r.q.term.unit != UnitWorkingDays || r.dims.ClearEnd || r.q.term.isNothing() ||
		r.q.with != nil && len(r.q.with.extensions) > 0
}

// finish adds what other provisions add, and then avoids closed days.
func (r *reckoner) finish() error {
	for i := range r.q.with.additions {
		add := &r.q.with.additions[i]
		if r.dims.Additions == convention.AdditionsUnstated {
			return r.unstated(convention.DimAdditions, fmt.Sprintf("what becomes of %d added days", add.days))
		}
		if err := r.move(add.days*r.dir, ReasonAdded, &add.basis); err != nil {
			return err
		}
		if err := r.roll(); err != nil {
			return err
		}
	}
	return r.avoidClosed()
}
