package holiday

import (
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Notice is one dated decision: an instrument that closes offices, swaps
// days, makes choices or revokes what another did. It counts for calendars
// from the day it was known, also before the days it is about.
type Notice struct {
	ID       string      `json:"id"`             // unique in the law: "9441/TB-BNV"
	Basis    legal.Basis `json:"basis,omitzero"` // the instrument
	Known    Knowledge   `json:"known,omitzero"`
	Audience text.Text   `json:"audience,omitzero"`  // whom it binds; empty for everyone
	Office   string      `json:"office,omitempty"`   // only for this office, see Law.ForOffice; empty is national
	Proposal bool        `json:"proposal,omitempty"` // not decided: changes nothing, is named in the reasons

	Swaps     []Swap     `json:"swaps,omitempty"`
	Closures  []Closure  `json:"closures,omitempty"`
	Decisions []Decision `json:"decisions,omitempty"`
	Revokes   []string   `json:"revokes,omitempty"` // earlier notices that no longer count once this one is known
	Refuses   []string   `json:"refuses,omitempty"` // earlier proposals that were turned down: they are named as refused

	// Announces is the last day of the schedule that the notice makes known. The
	// calendars of a law that has such notices cover no day after the last one
	// announced, whatever the definition says: what is off then is not for the
	// statutes alone to say.
	Announces date.Date `json:"announces,omitzero"`

	Holidays    []Holiday    `json:"holidays,omitempty"`    // proclaimed: days off that no statute lays down
	Moves       []Relocation `json:"moves,omitempty"`       // a holiday kept on another day, once
	Substitutes []Relocation `json:"substitutes,omitempty"` // a holiday made good on another day than the statute gives, once

	// What the instrument says of days besides, to be checked: an announced
	// weekday that contradicts its date is a slip that moves a deadline.
	Weekdays []SaidWeekday `json:"weekdays,omitempty"`
	Lunar    []SaidLunar   `json:"lunar,omitempty"`
}

// Swap is a day off against a day worked: one fact, so that neither is ever
// known without the other.
type Swap struct {
	Off    date.Date `json:"off"`
	Worked date.Date `json:"worked"`
	Name   text.Text `json:"name,omitzero"` // what it is for, if it has a name
	// Own is what the law itself calls the swap, see [calendar.Mark].
	Own text.Text `json:"own,omitzero"`
}

// Closure closes an office on the days from First to Last.
type Closure struct {
	Days date.Interval `json:"days,omitzero"`
	Name text.Text     `json:"name,omitzero"` // "Storm No. 3"
}

// Holiday is one that is proclaimed: a day of mourning, a jubilee, a day that
// joins a holiday to the weekend. Substitutes keep clear of it, and it is not
// made good itself.
type Holiday struct {
	Days date.Interval `json:"days,omitzero"`
	Name text.Text     `json:"name,omitzero"`
}

// Relocation takes a holiday, or the day that makes it good, to another day.
type Relocation struct {
	Rule string    `json:"rule,omitempty"` // the holiday; needed only where two fall on that day
	From date.Date `json:"from,omitzero"`  // From is the day of the holiday in both cases
	To   date.Date `json:"to"`
}

// Decision takes an option of a choice.
type Decision struct {
	Choice string    `json:"choice"` // "tet-2026": a rule and a year
	Option string    `json:"option"`
	Note   text.Text `json:"note,omitzero"`
}

// SaidWeekday is a weekday as the instrument announces it.
type SaidWeekday struct {
	Date    date.Date    `json:"date,omitzero"`
	Weekday time.Weekday `json:"weekday"`
}

// SaidLunar is a lunisolar day as the instrument announces it.
type SaidLunar struct {
	Date     date.Date      `json:"date,omitzero"`
	Lunar    lunar.Date     `json:"lunar"`
	Calendar lunar.Calendar `json:"calendar"`
}

// Knowledge is the day on which something was made known. Where a source
// gives only the month or the year, its last day stands for it and the
// knowledge is marked: nothing then counts as known too early.
type Knowledge struct {
	Day        date.Date `json:"day,omitzero"`
	Within     Precision `json:"within"`
	Unverified bool      `json:"unverified,omitempty"` // the day was not read in any source
}

// Precision is how exactly a day of knowledge is given.
type Precision uint8

// The precisions of a day of knowledge.
const (
	ExactDay  Precision = iota
	SomeMonth           // some day of the month whose last day is given
	SomeYear            // some day of the year whose last day is given
)

//nolint:gochecknoglobals // a table of constants
var precisions = enum.Of("holiday.precision", "precision",
	enum.As(ExactDay, "day", "exact day", "đúng ngày"),
	enum.As(SomeMonth, "month", "some day of the month", "một ngày trong tháng"),
	enum.As(SomeYear, "year", "some day of the year", "một ngày trong năm"),
)

// String returns "day", "month" or "year".
func (p Precision) String() string { return precisions.Word(p) }

// In returns the precision in a language.
func (p Precision) In(lang string, words ...text.Catalogue) string {
	return precisions.Name(p).In(lang, words...)
}

// MarshalText writes what String returns.
func (p Precision) MarshalText() ([]byte, error) { return precisions.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Precision) UnmarshalText(word []byte) error { return precisions.Unmarshal(word, p) }

// KnownOn is knowledge of an exact day.
func KnownOn(day date.Date) Knowledge { return Knowledge{Day: day} }

// KnownInMonth is knowledge of which only the month is given.
func KnownInMonth(year int, month time.Month) Knowledge {
	day, err := date.New(year, month, 1)
	if err != nil {
		return Knowledge{Within: SomeMonth}
	}
	return Knowledge{Day: day.AddDays(date.DaysIn(year, month) - 1), Within: SomeMonth}
}

// KnownInYear is knowledge of which only the year is given.
func KnownInYear(year int) Knowledge {
	k := KnownInMonth(year, time.December)
	k.Within = SomeYear
	return k
}

func (n Notice) clone() Notice {
	n.Swaps, n.Closures, n.Decisions = slices.Clone(n.Swaps), slices.Clone(n.Closures), slices.Clone(n.Decisions)
	n.Revokes, n.Refuses, n.Weekdays, n.Lunar = slices.Clone(n.Revokes), slices.Clone(n.Refuses), slices.Clone(n.Weekdays), slices.Clone(n.Lunar)
	n.Holidays, n.Moves, n.Substitutes = slices.Clone(n.Holidays), slices.Clone(n.Moves), slices.Clone(n.Substitutes)
	return n
}

func (s Statute) clone() Statute {
	s.Replaces = slices.Clone(s.Replaces)
	s.Rules = slices.Clone(s.Rules)
	for i := range s.Rules {
		r := &s.Rules[i]
		r.On, r.Options = slices.Clone(r.On), slices.Clone(r.Options)
		for j := range r.Options {
			r.Options[j].On = slices.Clone(r.Options[j].On)
		}
	}
	s.Substitutions = slices.Clone(s.Substitutions)
	for i := range s.Substitutions {
		sub := &s.Substitutions[i]
		sub.For, sub.On = slices.Clone(sub.For), slices.Clone(sub.On)
	}
	s.Bridges, s.HalfDays = slices.Clone(s.Bridges), slices.Clone(s.HalfDays)
	for i := range s.HalfDays {
		s.HalfDays[i].On = slices.Clone(s.HalfDays[i].On)
	}
	return s
}
