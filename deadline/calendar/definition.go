package calendar

import (
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Definition is the plain data that [New] builds a calendar
// from. Programs that follow a country's law take a calendar from a law, such
// as that of package vn, instead.
type Definition struct {
	Name     string        `json:"name"`              // names the calendar in answers and errors, such as "vn"
	Coverage date.Interval `json:"coverage,omitzero"` // the days the data speak about; both ends are needed
	KnownOn  date.Date     `json:"known_on,omitzero"` // the day whose knowledge the data are; zero if not said
	Rest     []RestDays    `json:"rest,omitempty"`    // weekly rest; none means that every day is worked
	Marks    []Mark        `json:"marks,omitempty"`   // holidays, swaps, closures and other marked days
	Choices  []Choice      `json:"choices,omitempty"` // what is still to be decided, or can be read two ways
	Hours    OfficeHours   `json:"hours,omitzero"`    // when the office is open on a working day; may be zero
}

// RestDays are the weekdays of weekly rest, during an interval.
type RestDays struct {
	Weekdays []time.Weekday `json:"weekdays,omitempty"`
	During   date.Interval  `json:"during,omitzero"` // the zero Interval is always
	Basis    legal.Basis    `json:"basis,omitzero"`
}

// Weekend returns weekly rest on the given weekdays at all times.
func Weekend(days ...time.Weekday) []RestDays {
	return []RestDays{{Weekdays: slices.Clone(days)}}
}

// Mark says something of one day: that it is a holiday, that it is worked
// against another day, that the office is closed. Where marks on one day
// disagree, a closure beats a day worked, and a day worked beats holidays,
// substitutes, swapped days off and weekly rest.
type Mark struct {
	Date    date.Date     `json:"date"`
	Kind    DayKind       `json:"kind"`
	Name    text.Text     `json:"name,omitzero"` // of the holiday, also for its substitute; a swap needs none
	Basis   legal.Basis   `json:"basis,omitzero"`
	Against date.Date     `json:"against,omitzero"` // the other day of a swap, or the holiday that a substitute makes good
	Note    text.Sentence `json:"note,omitzero"`    // what else a reader should know, such as whom it binds
	// Proposes is what a DayProposal would make of the day, and Refused says that
	// the proposal was turned down.
	Proposes DayKind `json:"proposes,omitzero"`
	Refused  bool    `json:"refused,omitempty"`
	// Own is what the law itself calls the day where that is more than the name,
	// such as 振替休日 for a substitute. In its languages it stands for the words
	// of [Mark.Says].
	Own text.Text `json:"own,omitzero"`
	// When limits the mark to the variants in which all these decisions are taken;
	// empty for all. An option's own decision need not be repeated in its marks.
	When []Decision `json:"when,omitempty"`
	// Calendar is set in the reasons of a combined calendar: the name of the
	// one that the mark is from.
	Calendar string `json:"calendar,omitempty"`
}

// DayKind is what a day is, or what a mark makes of it.
type DayKind uint8

// The kinds of days. A mark can be of any but DayOrdinary.
const (
	DayOrdinary   DayKind = iota // worked, and nothing is marked
	DayRest                      // weekly rest
	DayHoliday                   // a holiday of the law, on whatever weekday
	DaySubstitute                // off in place of a holiday that fell on a day of rest
	DaySwapOff                   // off, against another day worked
	DaySwapWork                  // worked, against another day off
	DayExtra                     // worked although it would be off, against no other day
	DayClosure                   // closed by a decision: a storm, a system outage
	DayProposal                  // proposed only: changes nothing and is named in the reasons
)

//nolint:gochecknoglobals // a table of constants
var dayKinds = enum.Of("calendar.day", "kind of day",
	enum.As(DayOrdinary, "ordinary", "ordinary day", "ngày thường"),
	enum.As(DayRest, "weekly_rest", "weekly rest", "nghỉ hằng tuần"),
	enum.As(DayHoliday, "holiday", "holiday", "ngày lễ"),
	enum.As(DaySubstitute, "substitute_off", "substitute day off", "nghỉ bù"),
	enum.As(DaySwapOff, "swap_off", "off by a swap", "nghỉ hoán đổi"),
	enum.As(DaySwapWork, "swap_work", "worked by a swap", "làm bù"),
	enum.As(DayExtra, "extra_work", "worked besides", "làm thêm"),
	enum.As(DayClosure, "closure", "closed", "đóng cửa"),
	enum.As(DayProposal, "proposal", "proposed only", "mới đề xuất"),
)

// String returns the name used in tables, such as "swap_off".
func (k DayKind) String() string { return dayKinds.Word(k) }

// In returns the name of the kind in a language.
func (k DayKind) In(lang string, words ...text.Catalogue) string {
	return dayKinds.Name(k).In(lang, words...)
}

// MarshalText writes what String returns.
func (k DayKind) MarshalText() ([]byte, error) { return dayKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *DayKind) UnmarshalText(word []byte) error { return dayKinds.Unmarshal(word, k) }

// weight orders marks on one day: the heaviest decides.
func (k DayKind) weight() int {
	switch k {
	case DayClosure:
		return 4
	case DaySwapWork, DayExtra:
		return 3
	case DayHoliday, DaySubstitute, DaySwapOff:
		return 2
	case DayRest:
		return 1
	case DayOrdinary, DayProposal:
	}
	return 0
}

// Choice is something the calendar cannot know: a decision that is not made
// known yet, or a provision that can be read in more than one way.
type Choice struct {
	ID       string        `json:"id"`              // unique in the calendar, such as "tet-2027"
	Name     text.Sentence `json:"name,omitzero"`   // "Tết 2027"
	Awaits   text.Sentence `json:"awaits,omitzero"` // what it waits for: "the Prime Minister's decision"
	Basis    legal.Basis   `json:"basis,omitzero"`
	Disputed bool          `json:"disputed,omitempty"` // readings of the law: answers are Ambiguous, not Provisional
	Options  []Option      `json:"options,omitempty"`  // at least two; exactly one will turn out to hold
}

// Taking says which option is taken: "Tết 2027: k = 1".
func (c Choice) Taking(o Option) text.Sentence {
	return sayDecided.With("choice", c.Name, "option", o.Name)
}

// Option is one way in which a Choice can turn out, with the marks that the
// calendar then has.
type Option struct {
	ID    string        `json:"id"` // unique in its choice, such as "k=1"
	Name  text.Sentence `json:"name,omitzero"`
	Marks []Mark        `json:"marks,omitempty"`
}

// Decision names the option that is taken of a choice.
type Decision struct {
	Choice string `json:"choice"`
	Option string `json:"option"`
}
