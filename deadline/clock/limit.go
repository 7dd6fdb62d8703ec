package clock

import (
	"errors"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// A Limit is what runs: a term under a convention on a calendar, and what the
// law lets happen to it. From the zero Limit nothing can be counted, and New
// says so.
type Limit struct {
	Term     deadline.Term      `json:"term"`
	Calendar *calendar.Calendar `json:"calendar,omitempty"`
	// Convention says how days are counted; of it the clock reads which edge
	// days of a pause count and from where an extension is counted.
	Convention convention.Convention `json:"convention"`
	Rules      Rules                 `json:"rules,omitzero"`
	// Soon is how long before its last day a limit counts as due soon: days or
	// working days. No term: it never does.
	Soon deadline.Term `json:"soon,omitzero"`
}

// Rules are what the law lets happen to a running limit, and how often. The
// zero Rules bound nothing.
type Rules struct {
	Pauses    []PauseRule   `json:"pauses,omitempty"`
	Restart   RestartRule   `json:"restart,omitzero"`
	Extension ExtensionRule `json:"extension,omitzero"`
}

// A PauseRule bounds the pauses and stops of one kind: for a supplement, for a
// verification on the spot. Its Longest is counted from the day of the pause under the
// convention of the limit: one that knows working days alone, such as gb.FOIA2000,
// has no months for it.
type PauseRule struct {
	ID      string        `json:"id"`               // what Event.Rule names it by
	Max     int           `json:"max,omitempty"`    // how often; 0 where the law does not say
	Longest deadline.Term `json:"longest,omitzero"` // how long one may last; no term where it may last
	Then    Lapse         `json:"then"`             // what becomes of a pause that lasts longer
	Basis   legal.Basis   `json:"basis,omitzero"`
}

// A RestartRule bounds how often a limit starts afresh.
type RestartRule struct {
	Max   int         `json:"max,omitempty"` // 0 where the law does not say
	Basis legal.Basis `json:"basis,omitzero"`
}

// An ExtensionRule bounds the extensions of a limit.
type ExtensionRule struct {
	Max     int           `json:"max,omitempty"`    // how often; 0 where the law does not say
	Longest deadline.Term `json:"longest,omitzero"` // what one may add; compared within one unit only
	// Before is how long before the limit ends an extension must be granted,
	// in days or working days: "1 day".
	Before deadline.Term `json:"before,omitzero"`
	Basis  legal.Basis   `json:"basis,omitzero"`
}

// Lapse is what becomes of a pause that has lasted for as long as it may.
type Lapse uint8

// What becomes of a pause. Decree 118/2025/ND-CP art. 19(5) closes a dossier
// that is not completed 15 days after the notice.
const (
	RunsOn Lapse = iota // time runs on by itself from the day after; a limit that was stopped waits for its restart
	Closes              // the limit is closed from the day after, and with it the matter
)

//nolint:gochecknoglobals // a table of constants
var lapses = enum.Of("clock.lapse", "end of a pause",
	enum.As(RunsOn, "runs_on", "time runs on by itself", "thời hạn tự tiếp tục"),
	enum.As(Closes, "closes", "the limit is closed", "thời hạn kết thúc"),
)

// String returns the word of the value.
func (l Lapse) String() string { return lapses.Word(l) }

// In returns the value in words.
func (l Lapse) In(lang string, words ...text.Catalogue) string {
	return lapses.Name(l).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (l Lapse) MarshalText() ([]byte, error) { return lapses.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Lapse) UnmarshalText(word []byte) error { return lapses.Unmarshal(word, l) }

// A LimitError is a limit that nothing could be counted by.
type LimitError struct {
	Field string `json:"field"` // Term, Calendar, Convention, Soon, Rules.Extension.Before …
	Err   error  `json:"-"`
}

// Error returns the field and what is wrong with it.
func (e *LimitError) Error() string {
	if e.Err == nil {
		return "limit: nothing can be counted by it"
	}
	return fmt.Sprintf("limit: %s: %s", e.Field, e.Err)
}

// Unwrap returns what is wrong with the field.
func (e *LimitError) Unwrap() error { return e.Err }

func (l *Limit) check() error {
	before := l.Rules.Extension.Before
	switch {
	case l.Term.Validate() != nil:
		return &LimitError{"Term", l.Term.Validate()}
	case l.Calendar == nil:
		return &LimitError{"Calendar", errors.New("there is none; take one from a law as known on a day")}
	case l.Convention.IsZero():
		return &LimitError{"Convention", errors.New("there is none; take one from the package of the legal order, below deadline, or make it by convention.New")}
	case !l.Soon.IsZero() && !inDays(l.Soon):
		return &LimitError{"Soon", fmt.Errorf("%s cannot be counted back; write whole days or working days", l.Soon)}
	case !before.IsZero() && !inDays(before):
		return &LimitError{"Rules.Extension.Before", fmt.Errorf("%s cannot be counted back; write whole days or working days", before)}
	}
	return l.checkPauses()
}

func (l *Limit) checkPauses() error {
	for i, rule := range l.Rules.Pauses {
		field := fmt.Sprintf("Rules.Pauses[%d]", i)
		if slices.ContainsFunc(l.Rules.Pauses[:i], func(r PauseRule) bool { return r.ID == rule.ID }) {
			return &LimitError{field + ".ID", fmt.Errorf("%q is there twice", rule.ID)}
		}
		switch longest := rule.Longest; {
		case longest.IsZero():
		case longest.Validate() != nil:
			return &LimitError{field + ".Longest", longest.Validate()}
		case longest.IsInstant():
			return &LimitError{field + ".Longest", fmt.Errorf("%s is no number of days; pauses are counted by the day", longest)}
		}
	}
	return nil
}

// rule returns the rule of an ID. Pauses that name no rule are unbounded,
// unless there is a rule without an ID.
func (l *Limit) rule(id string) (PauseRule, bool) {
	i := slices.IndexFunc(l.Rules.Pauses, func(r PauseRule) bool { return r.ID == id })
	if i < 0 {
		return PauseRule{}, id == ""
	}
	return l.Rules.Pauses[i], true
}

// on returns the limit under the act that is in force on a day. Where none is, the
// count that follows says so.
func (l *Limit) on(day date.Date) *Limit {
	if !l.Convention.IsDated() {
		return l
	}
	conv, err := l.Convention.On(day)
	if err != nil {
		return l
	}
	under := *l
	under.Convention = conv
	return &under
}

// countsWorkingDays reports whether the term counts working days.
func (l *Limit) countsWorkingDays() bool {
	dims := l.Convention.Dimensions()
	switch {
	case l.Term.Unit() != deadline.UnitDays:
		return l.Term.Unit() == deadline.UnitWorkingDays
	case l.Term.Whole() <= int(dims.ShortDays) && dims.ShortDays > 0:
		return dims.ShortCount == convention.WorkingDaysOnly
	}
	return dims.Days == convention.WorkingDaysOnly
}

// inUnit returns a number of the days that the term counts.
func (l *Limit) inUnit(n int) deadline.Term {
	if l.Term.Unit() == deadline.UnitWorkingDays {
		return deadline.WorkingDays(n)
	}
	return deadline.Days(n)
}

func inDays(t deadline.Term) bool {
	return (t.Unit() == deadline.UnitDays || t.Unit() == deadline.UnitWorkingDays) && t.TenThousandths() == 0
}

// Ahead returns the day that lies a term ahead of a last day: 1 day ahead of a
// Monday is the Sunday, 1 working day the Friday. That "at the latest 1 day
// before expiry" (Decree 118/2025/ND-CP art. 19(6)) may be a Sunday is a
// reading, and unverified; where a term counts working days it never is. Terms
// are whole days or working days; others are a *deadline.TermError.
func Ahead(last date.Date, term deadline.Term, cal *calendar.Calendar) (date.Date, error) {
	if !inDays(term) {
		return date.Date{}, &deadline.TermError{Term: term, Text: term.String(), Reason: "it cannot be counted back; write whole days or working days"}
	}
	if term.Unit() == deadline.UnitDays {
		return last.AddDays(-term.Whole()), nil
	}
	day, _, err := cal.AddWorkingDays(last, -term.Whole())
	return day, err
}
