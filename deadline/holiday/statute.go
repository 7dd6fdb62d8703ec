package holiday

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Statute is an act that lays down holidays, for as long as it is in force.
type Statute struct {
	ID    string      `json:"id"` // unique in the law
	Basis legal.Basis `json:"basis,omitzero"`
	Known Knowledge   `json:"known,omitzero"`
	// During is when it is in force, for holidays on those days; open at its
	// end until another statute replaces it.
	During   date.Interval `json:"during,omitzero"`
	Replaces []string      `json:"replaces,omitempty"` // earlier statutes that end the day before this one begins, once this one is known
	Rules    []Rule        `json:"rules,omitempty"`
	// Substitutions make good holidays on days of rest. For each holiday the
	// first that applies is taken.
	Substitutions []Substitution `json:"substitutions,omitempty"`
	Bridges       []Bridge       `json:"bridges,omitempty"`
	HalfDays      []HalfDay      `json:"half_days,omitempty"`
}

// Rule lays down one holiday: either its days, or options between which
// someone chooses for each year.
type Rule struct {
	ID      string        `json:"id"` // unique among the statutes in force together; names choices as ID-year
	Name    text.Text     `json:"name,omitzero"`
	Basis   legal.Basis   `json:"basis,omitzero"`  // the statute's if zero
	During  date.Interval `json:"during,omitzero"` // within the statute's
	On      []Pattern     `json:"on,omitempty"`
	Options []Option      `json:"options,omitempty"` // where the days are chosen; then On is empty
	Awaits  text.Text     `json:"awaits,omitzero"`   // what an open choice waits for: "the Prime Minister's decision"
}

// Option is one way in which the days of a rule can be chosen.
type Option struct {
	ID   string    `json:"id"` // unique in the rule
	Name text.Text `json:"name,omitzero"`
	On   []Pattern `json:"on,omitempty"`
}

// Substitution makes good a holiday that falls on a day on which nothing is
// gained by it.
type Substitution struct {
	For []string       `json:"for,omitempty"` // the rules it is for, by ID; empty for all in force
	On  []time.Weekday `json:"on,omitempty"`  // holidays on these weekdays; empty for any day of weekly rest
	// Shared makes good also one of two holidays on one day, and of three two:
	// those that come later in the statutes, if it is for all of them.
	Shared bool `json:"shared,omitempty"`
	// SharedOnly makes good what shares its day with another holiday, and nothing
	// else; On then says on which weekdays, any if empty.
	SharedOnly bool `json:"shared_only,omitempty"`
	Move       Move `json:"move"`
	// Prefix is put before the holiday's name where it has its language. Otherwise
	// the substitute is called "Substitute for …", in Vietnamese "Nghỉ bù …".
	Prefix text.Text `json:"prefix,omitzero"`
	// Instead moves the holiday itself: its own day is then a day like others.
	Instead bool          `json:"instead,omitempty"`
	During  date.Interval `json:"during,omitzero"` // within the statute's; of the day of the holiday
	Basis   legal.Basis   `json:"basis,omitzero"`
	// Disputed leaves open whether it applies: a reading of the law, not a
	// decision. Every case is a choice named RULE-YEAR-made-good.
	Disputed bool `json:"disputed,omitempty"`
}

// Bridge makes a day off of each day that has a holiday before it and one after
// it: "citizens' holidays" in Japan. A substitute is no holiday, and a day that
// is a holiday or a substitute already is none of them.
type Bridge struct {
	ID     string        `json:"id"` // unique in the statute
	Name   text.Text     `json:"name,omitzero"`
	Basis  legal.Basis   `json:"basis,omitzero"`  // the statute's if zero
	During date.Interval `json:"during,omitzero"` // within the statute's
}

// HalfDay shortens the office hours of its days each year, where they are
// worked: "closed from noon on 24 December". It does nothing to a calendar
// without office hours, and hours that an office has for that very date go
// before it.
type HalfDay struct {
	ID     string         `json:"id"` // unique in the statute
	Name   text.Text      `json:"name,omitzero"`
	Basis  legal.Basis    `json:"basis,omitzero"`  // the statute's if zero
	During date.Interval  `json:"during,omitzero"` // within the statute's
	On     []Pattern      `json:"on,omitempty"`
	From   date.ClockTime `json:"from,omitzero"`  // the office does not open before
	Until  date.ClockTime `json:"until,omitzero"` // nor stay open after; zero is no bound
}

// Move says where a substitute goes. It never takes a day of weekly rest,
// another holiday or another substitute.
type Move uint8

const (
	// ToNext is the next working day.
	ToNext Move = iota
	// ToPrevious is the working day before.
	ToPrevious
)

//nolint:gochecknoglobals // a table of constants
var moves = enum.Of("holiday.move", "direction of a substitute",
	enum.As(ToNext, "to_next", "the next working day", "ngày làm việc tiếp theo"),
	enum.As(ToPrevious, "to_previous", "the working day before", "ngày làm việc liền trước"),
)

// String returns the word of the value.
func (m Move) String() string { return moves.Word(m) }

// In returns the value in words.
func (m Move) In(lang string, words ...text.Catalogue) string {
	return moves.Name(m).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (m Move) MarshalText() ([]byte, error) { return moves.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Move) UnmarshalText(word []byte) error { return moves.Unmarshal(word, m) }

// The options of a disputed substitution.
const (
	MadeGood    = "made-good"
	NotMadeGood = "not-made-good"
)
