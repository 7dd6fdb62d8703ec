package deadline

// BareAdd is addition in the table alone, for benchmarks: no coverage, no
// open choices.
func BareAdd(c *Calendar, from Date, n int) Date {
	t := &c.table
	return Date{t.first + int32(t.nth[t.through(uint32(from.n-t.first))+n-1])}
}
