package clock

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// measure says how much of the term is used, what is left and what is late at
// the end of a day, and from that the state.
func (r *run) measure(reading *Reading, through date.Date) error {
	if err := r.measureTerm(reading, through); err != nil {
		return err
	}
	if reading.Due.IsZero() {
		return nil
	}
	if through.After(reading.Due) {
		n, err := r.count(reading, reading.Due, through)
		if err != nil {
			return err
		}
		reading.Late = r.inUnit(n)
	}
	if reading.State == Ended {
		return nil
	}
	return r.judge(reading)
}

// judge sets the state of a limit that runs.
func (r *run) judge(reading *Reading) error {
	switch {
	case reading.Day.After(reading.Due):
		reading.State = Overdue
	case reading.Day == reading.Due:
		reading.State = DueToday
	default:
		reading.State = OnTrack
		if r.limit.Soon.IsZero() {
			return nil
		}
		from, err := Ahead(reading.Due, r.limit.Soon, r.limit.Calendar)
		if err != nil {
			return err
		}
		if !reading.Day.Before(from) {
			reading.State = DueSoon
		}
	}
	return nil
}

// measureTerm counts what is left from the end: whatever moved the start, the
// days that are left are those to the last one.
func (r *run) measureTerm(reading *Reading, through date.Date) error {
	last := reading.Deadline.Last()
	switch r.limit.Term.Unit() {
	case deadline.UnitWeeks, deadline.UnitHalfMonths, deadline.UnitMonths, deadline.UnitYears:
		reading.Remaining = deadline.Days(max(0, last.Sub(through)))
		return nil
	case deadline.UnitDays, deadline.UnitWorkingDays:
	default:
		return nil
	}
	total, ok := r.total()
	if !ok {
		return nil
	}
	last, err := r.nominal(reading.Deadline)
	if err != nil {
		return err
	}
	left := 0
	if through.Before(last) {
		if left, err = r.count(reading, through, last); err != nil {
			return err
		}
	}
	whole := total.Whole()
	if total.TenThousandths() > 0 {
		whole++
	}
	used := max(0, whole-left)
	reading.Used = r.inUnit(used)
	reading.Remaining, err = less(total, used)
	return err
}

// total is the term with its extensions, where they are of one kind and whole.
func (r *run) total() (deadline.Term, bool) {
	days := r.limit.Term.Whole()
	for _, e := range r.extensions {
		if e.Unit() != r.limit.Term.Unit() || e.TenThousandths() != 0 || r.limit.Term.TenThousandths() != 0 {
			return deadline.Term{}, false
		}
		days += e.Whole()
	}
	if len(r.extensions) == 0 {
		return r.limit.Term, true
	}
	return r.inUnit(days), true
}

// less returns what is left of a term after so many whole days.
func less(t deadline.Term, used int) (deadline.Term, error) {
	if used == 0 {
		return t, nil
	}
	rest := max(0, t.Whole()-used)
	fraction := t.TenThousandths()
	if used > t.Whole() {
		fraction = 0
	}
	return deadline.NewTerm(fmt.Sprintf("%d.%04d", rest, fraction), t.Unit())
}

// nominal returns the last day of the term before it rolled. A count of working
// days never rolls.
func (r *run) nominal(d deadline.Deadline) (date.Date, error) {
	if r.working() {
		return d.Last(), nil
	}
	conv := r.limit.Convention
	still := conv.Derive(conv.Name(), conv.Basis(), func(dims *convention.Dimensions) {
		dims.Roll, dims.MinWorking = convention.Keep, 0
	})
	n, err := r.computeUnder(still)
	return n.Last(), err
}

// working reports whether the term counts working days.
func (r *run) working() bool {
	dims, t := r.limit.Convention.Dimensions(), r.limit.Term
	switch {
	case t.Unit() != deadline.UnitDays:
		return t.Unit() == deadline.UnitWorkingDays
	case t.Whole() <= int(dims.ShortDays) && dims.ShortDays > 0:
		return dims.ShortCount == convention.WorkingDaysOnly
	}
	return dims.Days == convention.WorkingDaysOnly
}

// count counts days as the term does, after one day and through another.
func (r *run) count(reading *Reading, after, through date.Date) (int, error) {
	if !r.working() {
		return through.Sub(after), nil
	}
	n, status, err := r.limit.Calendar.CountWorkingDays(after, through)
	reading.Status = max(reading.Status, status)
	return n, err
}

// inUnit returns a number of the days that the term counts.
func (r *run) inUnit(n int) deadline.Term {
	if r.limit.Term.Unit() == deadline.UnitWorkingDays {
		return deadline.WorkingDays(n)
	}
	return deadline.Days(n)
}
