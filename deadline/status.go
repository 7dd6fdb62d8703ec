package deadline

// Status says how firm an answer is. Its zero value is Settled; a greater one
// is less firm.
type Status uint8

const (
	// Settled: nothing that is still to be decided, and no reading of the
	// law, can change the answer.
	Settled Status = iota
	// Provisional: a decision that the law leaves to someone has not been
	// made known yet, and the answer depends on it.
	Provisional
	// Ambiguous: the law can be read in more than one way, no decision is
	// awaited, and the answer depends on the reading.
	Ambiguous
)

// String returns "settled", "provisional" or "ambiguous".
func (s Status) String() string {
	switch s {
	case Settled:
		return "settled"
	case Provisional:
		return "provisional"
	case Ambiguous:
		return "ambiguous"
	}
	return "unknown status"
}

// MarshalText writes what String returns.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
