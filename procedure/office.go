package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
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

func levels() []Level { return []Level{National, Regional, Local} }

// In returns the level in a language: "regional", "cấp vùng".
func (l Level) In(lang string) string { return l.text().In(lang) }

func (l Level) text() text.Text {
	switch l {
	case National:
		return words.Both("national", "cấp quốc gia")
	case Regional:
		return words.Both("regional", "cấp vùng")
	case Local:
		return words.Both("local", "cấp địa phương")
	}
	return text.Plain(string(l))
}
