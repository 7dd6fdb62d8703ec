package calendar

import "github.com/statutory-go/statutory/deadline/date"

// BareAdd is addition in the table alone, for benchmarks: no coverage, no
// open choices.
func BareAdd(c *Calendar, from date.Date, n int) date.Date {
	t := &c.table
	return t.Nth[t.Through(uint32(from.Ordinal()-t.First))+n-1]
}
