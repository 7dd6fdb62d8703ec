package deadline

// BareAdd is addition in the table alone, for benchmarks: no coverage, no
// open choices.
func BareAdd(c *Calendar, from Date, n int) Date {
	t := &c.table
	return Date{t.first + int32(t.nth[t.through(uint32(from.n-t.first))+n-1])}
}

// SameDayIn is the way of Compute to the day with the same number.
func SameDayIn(d Date, months int) (Date, bool) { return d.sameDayIn(months) }
