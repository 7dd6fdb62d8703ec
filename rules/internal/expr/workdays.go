package expr

// workingDays is what counts through the calendar.
func (m *machine) workingDays(n *Node, _, _ Value) Value {
	return m.fail(n, NoCalendar, "", "no calendar is given, but working days are asked for")
}
