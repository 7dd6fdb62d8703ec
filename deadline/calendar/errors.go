package calendar

import (
	"errors"
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
)

// ErrNotCovered is what every [CoverageError] is.
var ErrNotCovered = errors.New("day not covered by the calendar")

// CoverageError says that an answer needs a day the calendar says nothing
// about. It is never taken for a plain weekday.
type CoverageError struct {
	Calendar string        `json:"calendar"`
	Day      date.Date     `json:"day"`      // the day asked for, or the first one needed beyond the coverage; zero beyond the years 1 to 9999
	Coverage date.Interval `json:"coverage"` // zero where there is no calendar
}

func (e *CoverageError) Error() string {
	if e.Coverage == (date.Interval{}) {
		return fmt.Sprintf("there is no calendar that says anything about %s; build one with calendar.New, or take that of a legal order", e.Day)
	}
	return fmt.Sprintf("calendar %s covers %s and says nothing about %s", e.Calendar, e.Coverage, e.Day)
}

// Is reports whether target is ErrNotCovered.
func (e *CoverageError) Is(target error) bool { return target == ErrNotCovered }

// An Error holds everything that is wrong with a calendar's definition.
type Error struct {
	Calendar string    `json:"calendar"`
	Problems []Problem `json:"problems"` // at least one
}

// Problem is one thing wrong with a calendar's definition.
type Problem struct {
	Place  string    `json:"place"`        // where in the definition: "coverage", "marks[3]", "choice tet-2027, option k=1"
	Day    date.Date `json:"day,omitzero"` // the day concerned, if one is
	Reason string    `json:"reason"`       // what is wrong and what to write instead
}

// String returns "marks[3], 2026-05-01: …".
func (p Problem) String() string {
	if p.Day.IsZero() {
		return p.Place + ": " + p.Reason
	}
	return fmt.Sprintf("%s, %s: %s", p.Place, p.Day, p.Reason)
}

func (e *Error) Error() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = p.String()
	}
	return "calendar " + e.Calendar + ": " + strings.Join(parts, "; ")
}

// wrong returns an error with one problem.
func wrong(name, place, format string, args ...any) error {
	return &Error{Calendar: name, Problems: []Problem{{Place: place, Reason: fmt.Sprintf(format, args...)}}}
}

// VariantsError says that the open choices of an interval combine in more
// ways than a list of variants can hold. Ask for a shorter interval, or for
// [Calendar.PossibleDates], which has no such limit.
type VariantsError struct {
	Calendar string        `json:"calendar"`
	In       date.Interval `json:"in"`
	Choices  int           `json:"choices"`
}

func (e *VariantsError) Error() string {
	return fmt.Sprintf("calendar %s: the %d open choices in %s combine in more than %d ways; ask for a shorter interval",
		e.Calendar, e.Choices, e.In, MaxVariants)
}
