package deadline

// BareAdd is addition in the table alone, for benchmarks: no coverage, no
// open choices.
func BareAdd(c *Calendar, from Date, n int) Date {
	t := &c.table
	return DateOfOrdinal(t.First + int(t.Nth[t.Through(uint32(from.Ordinal()-t.First))+n-1]))
}
