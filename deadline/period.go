package deadline

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Period is the stretch of the calendar, with the event in it, behind whose end a
// fixed day lies.
type Period uint8

// The values of Period.
const (
	AfterMonth   Period = iota // the month of the event
	AfterQuarter               // its quarter: January to March and so on
	AfterYear                  // its calendar year
)

//nolint:gochecknoglobals // a table of constants
var periods = enum.Of("term.period", "period",
	enum.As(AfterMonth, "month", "month", "tháng"),
	enum.As(AfterQuarter, "quarter", "quarter", "quý"),
	enum.As(AfterYear, "year", "year", "năm"),
)

// String returns the word of the value.
func (p Period) String() string { return periods.Word(p) }

// In returns the value in words.
func (p Period) In(lang string, words ...text.Catalogue) string {
	return periods.Name(p).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (p Period) MarshalText() ([]byte, error) { return periods.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Period) UnmarshalText(word []byte) error { return periods.Unmarshal(word, p) }

// months returns how many months the period has.
func (p Period) months() int {
	switch p {
	case AfterQuarter:
		return 3
	case AfterYear:
		return 12
	default:
		return 1
	}
}
