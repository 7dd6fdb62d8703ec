package deadline

import (
	"fmt"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// roll moves the last day, where it is off, as the convention says.
func (r *reckoner) roll() error {
	rule, by := r.rollRule()
	if rule == convention.Keep && r.trail == nil {
		return nil
	}
	off, err := r.rollsOff(rule)
	if err != nil || !off {
		return err
	}
	to := r.last
	switch rule {
	case convention.RollUnstated:
		return r.unstated(by, fmt.Sprintf("where a term ends whose last day, %s, is off", r.last.WeekdayString()))
	case convention.RollDisputed:
		r.disputed = true
	case convention.Following:
		to, err = r.workingDay(r.last, 1)
	case convention.Preceding:
		to, err = r.workingDay(r.last, -1)
	case convention.Keep:
	}
	if err != nil {
		return err
	}
	r.rolled(to, by)
	return nil
}

// rollRule returns what the convention says of a last day that is off.
func (r *reckoner) rollRule() (convention.Roll, convention.Dimension) {
	if r.clock != nil {
		switch r.dims.HourRoll {
		case convention.HourRollUnstated:
			return convention.RollUnstated, convention.DimHourRoll
		case convention.HourKeep:
			return convention.Keep, convention.DimHourRoll
		case convention.HourRollDisputed:
			return convention.RollDisputed, convention.DimHourRoll
		case convention.HourRollsAsDays:
		}
	}
	if r.dir < 0 {
		return r.dims.BackwardRoll, convention.DimBackwardRoll
	}
	return r.dims.Roll, convention.DimRoll
}

// rollsOff reports whether the last day is off. Where the convention keeps
// the day, the answer stands only in the reasons, and no calendar is needed.
func (r *reckoner) rollsOff(rule convention.Roll) (bool, error) {
	if rule != convention.Keep {
		return r.isOff(r.last)
	}
	if r.cal == nil {
		return false, nil
	}
	worked, _, err := r.cal.IsWorkingDay(r.last)
	return err == nil && !worked, nil
}

func (r *reckoner) rolled(to date.Date, by convention.Dimension) {
	if r.trail != nil {
		kind := ReasonRolled
		if to == r.last {
			kind = ReasonKept
		}
		r.trail.add(step{kind: kind, from: r.last, to: to, dim: by, cites: true})
	}
	if to == r.last {
		return
	}
	r.part = 0
	if r.dims.DayEnd == convention.NoonAfterSaturday && r.last.Weekday() == time.Saturday && to == r.last.AddDays(2) {
		r.part = noonTime
	}
	r.last = to
	if r.clock != nil {
		r.setClock(onDay(*r.clock, to))
	}
}

const noonTime date.ClockTime = 12 * 60

// fillWorking moves the end on until the term holds its least number of
// working days.
func (r *reckoner) fillWorking() error {
	least := int(r.dims.MinWorking)
	if u := r.q.term.unit; r.q.term.isNothing() || (u == UnitDays || u == UnitWorkingDays) && r.q.term.whole < int64(least) {
		return nil
	}
	to, err := r.workingDay(r.start.day, least*r.dir)
	if err != nil {
		return err
	}
	if !r.ahead(to, r.last) {
		return nil
	}
	if r.trail != nil {
		r.trail.add(step{kind: ReasonMinimum, from: r.last, to: to, count: least, dim: convention.DimMinWorking, cites: true})
	}
	r.last, r.part = to, 0
	return nil
}

// avoidClosed moves an end on a day on which the act could not be done.
func (r *reckoner) avoidClosed() error {
	closed := r.q.with.unreachable
	from := r.last
	for isAmong(closed, r.last) {
		to, err := r.workingDay(r.last, 1)
		if err != nil {
			return err
		}
		r.last, r.part = to, 0
	}
	if r.last == from {
		return nil
	}
	if r.trail != nil {
		r.trail.add(step{kind: ReasonUnreachable, from: from, to: r.last})
	}
	if r.clock != nil {
		r.setClock(onDay(*r.clock, r.last))
	}
	return nil
}

func isAmong(days []date.Date, d date.Date) bool {
	_, found := slices.BinarySearchFunc(days, d, date.Date.Compare)
	return found
}
