package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// placeBridges adds the days that lie between two holidays of a block, which
// come in order of their days. Two holidays with one day between are always in
// one block.
func (r *resolution) placeBridges(list []*occurrence, out []placed, taken []date.Date) []placed {
	for i := 1; i < len(list); i++ {
		before, after := list[i-1], list[i]
		between := before.date.Next()
		if after.date != between.Next() || slices.Contains(taken, between) {
			continue
		}
		if bridge, s := r.bridge(between); bridge != nil {
			out = append(out, placed{occurrence: before, date: between, kind: calendar.DayHoliday, bridge: bridge, by: s})
		}
	}
	return out
}

// bridge returns the provision that makes a day off of one between two
// holidays, or nil.
func (r *resolution) bridge(d date.Date) (*Bridge, *standing) {
	for i := range r.statutes {
		s := &r.statutes[i]
		if !s.during.Contains(d) {
			continue
		}
		for j := range s.Bridges {
			if s.Bridges[j].During.Contains(d) {
				return &s.Bridges[j], s
			}
		}
	}
	return nil, nil
}
