package deadline

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// walk lets an amount pass day by day, over the stretches of each day that
// count and of no excluded day.
func (r *reckoner) walk(at time.Time, left time.Duration, stretches func(date.Date, *time.Location) ([]calendar.Stretch, error), whole func(date.Date) (time.Duration, error)) (time.Time, error) {
	for day := date.Of(at); !day.IsZero(); day = day.AddDays(r.dir) {
		if err := r.lasting(day); err != nil {
			return at, err
		}
		if r.q.isExcluded(day) {
			continue
		}
		if day != date.Of(at) { // whole days of office hours are counted at once
			open, err := whole(day)
			if err != nil {
				return at, err
			}
			if open > 0 && open < left {
				left -= open
				continue
			}
		}
		list, err := stretches(day, at.Location())
		if err != nil {
			return at, err
		}
		to, rest, done := calendar.Spend(list, at, left, r.dir)
		if done {
			return to, nil
		}
		left = rest
	}
	return at, &date.Error{Text: r.start.String(), Reason: fmt.Sprintf("%s lead outside the years 1 to 9999", r.q.term)}
}

// lasting refuses to count into days that are left out without end.
func (r *reckoner) lasting(d date.Date) error {
	if r.q.with == nil || r.dir < 0 {
		return nil
	}
	for _, in := range r.q.with.excluded {
		if in.Last.IsZero() && in.Contains(d) {
			return withoutEnd(in)
		}
	}
	return nil
}

func withoutEnd(in date.Interval) error {
	return &QuestionError{Reason: fmt.Sprintf("the days from %s on are left out of the count without end, and the term reaches them; give the interval a last day", in.First)}
}

// openOn returns how long the office is open on a day.
func (r *reckoner) openOn(d date.Date) (time.Duration, error) {
	off, err := r.isOff(d)
	if err != nil || off {
		return 0, err
	}
	return r.cal.Hours().OpenOn(d), nil
}

// dayByDay is how long a day is where that has to be looked at: 0.
func dayByDay(date.Date) (time.Duration, error) { return 0, nil }

func (r *reckoner) wholeDay(d date.Date, zone *time.Location) ([]calendar.Stretch, error) {
	return []calendar.Stretch{{From: d.In(zone), To: d.Next().In(zone)}}, nil
}

func (r *reckoner) workingWholeDay(d date.Date, zone *time.Location) ([]calendar.Stretch, error) {
	off, err := r.isOff(d)
	if err != nil || off {
		return nil, err
	}
	return r.wholeDay(d, zone)
}

func (r *reckoner) openings(d date.Date, _ *time.Location) ([]calendar.Stretch, error) {
	off, err := r.isOff(d)
	if err != nil || off {
		return nil, err
	}
	return r.cal.Hours().Stretches(d, time.Time{}, time.Time{}), nil
}
