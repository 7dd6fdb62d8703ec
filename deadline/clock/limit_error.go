package clock

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// A LimitError is a limit that nothing could be counted by.
type LimitError struct {
	Field string // Term, Calendar, Convention, Soon, Rules.Extension.Before …
	Err   error
}

func (e *LimitError) Error() string { return fmt.Sprintf("limit: %s: %s", e.Field, e.Err) }

// Unwrap returns what is wrong with the field.
func (e *LimitError) Unwrap() error { return e.Err }

// An OpenError says that a limit has no last day yet: it has not started, or
// time stands still and nobody knows for how long.
type OpenError struct {
	Since date.Date // the day on which time stopped; zero: not started
	Cause text.Text
}

func (e *OpenError) Error() string {
	switch {
	case e.Since.IsZero():
		return "the limit has not started, so it has no last day"
	case e.Cause.IsZero():
		return fmt.Sprintf("time has stood still since %s, so the last day is open", e.Since)
	}
	return fmt.Sprintf("time has stood still since %s (%s), so the last day is open", e.Since, e.Cause)
}

func (l Limit) check() error {
	if err := l.Term.Validate(); err != nil {
		return &LimitError{"Term", err}
	}
	if l.Calendar == nil {
		return &LimitError{"Calendar", fmt.Errorf("there is none; take one from a law as known on a day")}
	}
	if l.Convention.IsZero() {
		return &LimitError{"Convention", fmt.Errorf("there is none; take one from the package of a legal order, such as vn.OneStop")}
	}
	for _, f := range []struct {
		name string
		term deadline.Term
	}{{"Soon", l.Soon}, {"Rules.Extension.Before", l.Rules.Extension.Before}} {
		if !f.term.IsZero() && !inDays(f.term) {
			return &LimitError{f.name, fmt.Errorf("%s cannot be counted back; write whole days or working days", f.term)}
		}
	}
	return l.checkPauses()
}

func (l Limit) checkPauses() error {
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
