package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// An Office is a kind of authority that a [Profile] knows: a ministry, a
// council. Its level is what offices of all countries are counted by; a profile
// can have several offices of one level.
type Office struct {
	ID    string    `json:"id"` // the word by which files name it
	Level Level     `json:"level"`
	Name  text.Text `json:"name"`
}

// Level is how far the powers of an office reach.
type Level string

// The levels of offices, a closed set so that figures can be compared.
const (
	National Level = "national" // the whole country
	Regional Level = "regional" // a part of it: a province, a county
	Local    Level = "local"    // one place: a commune, a city, a borough
)

//nolint:gochecknoglobals // a table of constants
var levels = enum.Of("procedure.level", "level",
	enum.As(National, "national", "national", "cấp quốc gia"),
	enum.As(Regional, "regional", "regional", "cấp vùng"),
	enum.As(Local, "local", "local", "cấp địa phương"),
)

// Levels returns all of them.
func Levels() []Level { return levels.Values() }

// In returns it in a language, "regional", "cấp vùng".
func (l Level) In(lang string, words ...text.Catalogue) string {
	return levels.Name(l).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (l Level) MarshalText() ([]byte, error) { return levels.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Level) UnmarshalText(word []byte) error { return levels.Unmarshal(word, l) }
