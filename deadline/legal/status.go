package legal

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

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

//nolint:gochecknoglobals // a table of constants
var statuses = enum.Of("legal.status", "status",
	enum.As(Settled, "settled", "settled", "chắc chắn"),
	enum.As(Provisional, "provisional", "provisional", "tạm tính"),
	enum.As(Ambiguous, "ambiguous", "ambiguous", "có nhiều cách hiểu"),
)

// String returns "settled", "provisional" or "ambiguous".
func (s Status) String() string { return statuses.Word(s) }

// In returns the status in a language.
func (s Status) In(lang string, words ...text.Catalogue) string {
	return statuses.Name(s).In(lang, words...)
}

// MarshalText writes what String returns.
func (s Status) MarshalText() ([]byte, error) { return statuses.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(word []byte) error { return statuses.Unmarshal(word, s) }
