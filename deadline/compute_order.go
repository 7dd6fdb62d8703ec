package deadline

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/convention"
)

// run takes a question through the operations in the order of the acts, and then
// each term that stands beside it.
func (r *reckoner) run() error {
	if err := r.runTerm(); err != nil || len(r.q.others()) == 0 {
		return err
	}
	return r.compareOthers()
}

// runTerm takes one term through the operations.
func (r *reckoner) runTerm() error {
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
	// A fixed day is a date and no period: Regulation 1182/71 has rules of their own for
	// the two, arts 3 and 4.
	period := r.q.term.unit != UnitFixedDay
	if r.dims.ClearEnd && period {
		if err := r.move(r.dir, ReasonClear, nil); err != nil {
			return err
		}
	}
	if err := r.addBeforeRoll(); err != nil {
		return err
	}
	if r.needsRoll() {
		if err := r.roll(); err != nil {
			return err
		}
	}
	if r.dims.MinWorking > 0 && period {
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
		r.q.with != nil && len(r.q.with.extensions)+len(r.q.with.additions) > 0
}

// addBeforeRoll adds what other provisions add, where the whole rolls once.
func (r *reckoner) addBeforeRoll() error {
	if r.q.with == nil || r.dims.Additions != convention.AddBeforeRoll {
		return nil
	}
	for i := range r.q.with.additions {
		add := &r.q.with.additions[i]
		if err := r.move(add.days*r.dir, ReasonAdded, &add.basis); err != nil {
			return err
		}
	}
	return nil
}

// finish adds what other provisions add, and then avoids closed days.
func (r *reckoner) finish() error {
	for i := range r.q.with.additions {
		add := &r.q.with.additions[i]
		switch r.dims.Additions {
		case convention.AdditionsUnstated:
			return r.unstated(convention.DimAdditions, fmt.Sprintf("what becomes of %d added days", add.days))
		case convention.AddBeforeRoll:
			continue // they are in the term already
		case convention.AddAfterRoll:
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
