package legal

import "github.com/statutory-go/statutory/internal/enum"

// Status says how firm an answer is. Its zero value is Settled; a greater one
// is less firm.
type Status uint8

const (
	// Settled is an answer that nothing still to be decided, and no reading
	// of the law, can change.
	Settled Status = iota
	// Provisional is an answer that depends on a decision which the law leaves
	// to someone and which has not been made known yet.
	Provisional
	// Ambiguous is an answer that depends on how the law is read, where it can
	// be read in more than one way and no decision is awaited.
	Ambiguous
)

// String returns "settled", "provisional" or "ambiguous".
func (s Status) String() string {
	return enum.NameOr(s, "unknown status", "settled", "provisional", "ambiguous")
}

// MarshalText writes what String returns.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
