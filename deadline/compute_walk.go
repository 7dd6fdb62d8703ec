package deadline

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// walk lets an amount pass day by day, over the stretches of each day that
// count and of no excluded day: of working days alone, or of all.
func (r *reckoner) walk(at time.Time, left time.Duration, working bool, hours calendar.OfficeHours) (time.Time, error) {
	start := date.Of(at)
	goesOn := r.cal.Coverage().Contains(start.Prev()) && hours.GoesOn(start.Prev()) // an opening of the evening before
	first := start
	if goesOn && r.dir > 0 {
		first = start.Prev()
	}
	for day := first; !day.IsZero(); day = day.AddDays(r.dir) {
		if err := r.lasting(day); err != nil {
			return at, err
		}
		if r.q.isExcluded(day) {
			continue
		}
		if working {
			if off, err := r.isOff(day); err != nil {
				return at, err
			} else if off {
				continue
			}
		}
		if open := hours.OpenOn(day); day != start && !(goesOn && day == start.Prev()) && open > 0 && open < left { // whole days are counted at once
			left -= open
			continue
		}
		to, rest, done := calendar.Spend(stretches(day, hours, at.Location()), at, left, r.dir)
		if done {
			return to, nil
		}
		left = rest
	}
	return at, &date.Error{Text: r.start.String(), Reason: fmt.Sprintf("%s lead outside the years 1 to 9999", r.q.term)}
}

// stretches returns what of a day counts: its office hours, or all of it where
// no hours are given.
func stretches(d date.Date, hours calendar.OfficeHours, zone *time.Location) []calendar.Stretch {
	if hours.IsZero() {
		return []calendar.Stretch{{From: d.Start(zone), To: d.Next().Start(zone)}}
	}
	return hours.Stretches(d, time.Time{}, time.Time{})
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
