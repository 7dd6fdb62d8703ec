package deadline

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Side is who relies on a deadline.
type Side uint8

// The values of Side.
const (
	// Acting is who must act in time, or not before a day.
	Acting Side = iota
	// Objecting is who says that another acted too late, or too early: an authority
	// that turns a late appeal down, a court, the other party.
	Objecting
)

//nolint:gochecknoglobals // a table of constants
var sides = enum.Of("deadline.side", "side",
	enum.As(Acting, "acting", "whoever must act", "người phải thực hiện"),
	enum.As(Objecting, "objecting", "whoever objects", "người phản đối"),
)

// String returns the word of the value.
func (s Side) String() string { return sides.Word(s) }

// In returns the value in words.
func (s Side) In(lang string, words ...text.Catalogue) string {
	return sides.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (s Side) MarshalText() ([]byte, error) { return sides.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Side) UnmarshalText(word []byte) error { return sides.Unmarshal(word, s) }
