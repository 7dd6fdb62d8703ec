package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

func (r *resolution) hasHalfDays() bool {
	return slices.ContainsFunc(r.statutes, func(s standing) bool { return len(s.HalfDays) > 0 })
}

// halfDays returns what the statutes shorten of the office hours, on the days
// that a calendar works.
func (r *resolution) halfDays(cal *calendar.Calendar, hours calendar.OfficeHours) ([]calendar.HoursException, error) {
	var list []calendar.HoursException
	for i := range r.statutes {
		s := &r.statutes[i]
		for j := range s.HalfDays {
			days, err := r.daysOf(s, &s.HalfDays[j])
			if err != nil {
				return nil, err
			}
			for _, d := range days {
				worked, _, err := cal.IsWorkingDay(d)
				given := func(e calendar.HoursException) bool { return e.Date == d }
				if err == nil && worked && !slices.ContainsFunc(hours.Exceptions(), given) && !slices.ContainsFunc(list, given) {
					list = append(list, shortened(&s.HalfDays[j], d, s.Statute, hours))
				}
			}
		}
	}
	return list, nil
}

// daysOf returns the days of a half day in the coverage.
func (r *resolution) daysOf(s *standing, h *HalfDay) ([]date.Date, error) {
	var days []date.Date
	first, last := r.years()
	for year := first; year <= last; year++ {
		for _, p := range h.On {
			var err error
			if days, err = p.appendDays(days, year); err != nil {
				return nil, err
			}
		}
	}
	return slices.DeleteFunc(days, func(d date.Date) bool {
		return !s.during.Contains(d) || !h.During.Contains(d) || !r.law.coverage.Contains(d)
	}), nil
}

// shortened is what is left of the hours of a day.
func shortened(h *HalfDay, d date.Date, s *Statute, hours calendar.OfficeHours) calendar.HoursException {
	e := calendar.HoursException{Date: d, Name: h.Name, Basis: h.Basis}
	if e.Basis.IsZero() {
		e.Basis = s.Basis
	}
	for _, o := range hours.On(d) {
		night := o.IsOverMidnight()
		o.Open = max(o.Open, h.From)
		if h.Until != 0 && (night || o.Close > h.Until) {
			o.Close, night = h.Until, false
		}
		if night || o.Open < o.Close {
			e.Openings = append(e.Openings, o)
		}
	}
	return e
}
