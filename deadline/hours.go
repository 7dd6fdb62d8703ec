package deadline

// OfficeHours are the hours in which an office is open on the working days of
// a calendar. The zero OfficeHours has none.
type OfficeHours struct{}

// IsZero reports whether no hours are given.
func (h OfficeHours) IsZero() bool { return true }

func (h OfficeHours) hash(*hashing) {}
