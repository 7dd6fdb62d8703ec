package holiday

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// ErrNothingKnown is the error of asking for a calendar as known before the
// first statute was.
var ErrNothingKnown = errors.New("no statute was known")

// Law is everything that a calendar follows from: weekly rest, statutes,
// notices and proposals, each with the day on which it was known.
//
// A Law is immutable and safe for concurrent use; the zero Law knows nothing
// and covers nothing. Take one from [New], or from a country's package such as
// vn.
type Law struct {
	name     string
	coverage date.Interval
	rest     []calendar.RestDays
	hours    calendar.OfficeHours
	office   string
	statutes []Statute
	notices  []Notice // in order of the day known
}

// Definition is the plain data that [New] builds a law from.
type Definition struct {
	Name     string               `json:"name"`              // of its calendars: "vn"
	Coverage date.Interval        `json:"coverage,omitzero"` // the days its calendars speak about
	Rest     []calendar.RestDays  `json:"rest,omitempty"`
	Hours    calendar.OfficeHours `json:"hours,omitzero"`
	Statutes []Statute            `json:"statutes,omitempty"`
	Notices  []Notice             `json:"notices,omitempty"`
}

// LawError holds everything that is wrong with a law.
type LawError struct {
	Law      string             `json:"law"`
	Problems []calendar.Problem `json:"problems"` // at least one
}

func (e *LawError) Error() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = p.String()
	}
	return "law " + e.Law + ": " + strings.Join(parts, "; ")
}

// New builds a law and checks it as a whole. The definition is copied.
// The error is a *LawError with everything that is wrong: a rule without
// days, a swap whose days are alike, a day worked that is worked anyway, a day
// off that is off anyway, a decision for a choice that the law does not leave,
// two notices that decide differently, one that revokes or a statute that
// replaces what was not known before it, an announced weekday or lunar day
// that is not that of its date.
func New(def Definition) (Law, error) {
	l := Law{name: def.Name, coverage: def.Coverage, rest: slices.Clone(def.Rest), hours: def.Hours}
	for i := range l.rest {
		l.rest[i].Weekdays = slices.Clone(l.rest[i].Weekdays)
	}
	l.statutes = cloned(def.Statutes, Statute.clone)
	slices.SortStableFunc(l.statutes, func(a, b Statute) int { return a.During.First.Compare(b.During.First) })
	return l.With(def.Notices...)
}

// Must returns a law, and panics on an error; for laws that are constants of
// a program.
func Must(l Law, err error) Law {
	if err != nil {
		panic(err)
	}
	return l
}

// With returns a law that has further notices; l stays as it is. What
// contradicts l or another notice is a *LawError.
func (l Law) With(notices ...Notice) (Law, error) {
	all := append(slices.Clone(l.notices), cloned(notices, Notice.clone)...)
	slices.SortStableFunc(all, func(a, b Notice) int {
		return cmp.Or(a.Known.Day.Compare(b.Known.Day), cmp.Compare(a.ID, b.ID))
	})
	l.notices = all
	if problems := l.check(); len(problems) > 0 {
		return Law{}, &LawError{Law: l.name, Problems: problems}
	}
	return l, nil
}

// ForOffice returns the law as it binds one office: with the notices for that
// office beside the national ones. Its calendars are named NAME/office.
func (l Law) ForOffice(office string) Law {
	l.office = office
	return l
}

// WithHours returns the law with other office hours for its calendars.
func (l Law) WithHours(h calendar.OfficeHours) Law {
	l.hours = h
	return l
}

// Definition returns the plain data of which New makes the same law, as it binds
// everyone: to change a law, or to write it down.
func (l Law) Definition() Definition {
	rest := slices.Clone(l.rest)
	for i := range rest {
		rest[i].Weekdays = slices.Clone(rest[i].Weekdays)
	}
	return Definition{Name: l.name, Coverage: l.coverage, Rest: rest, Hours: l.hours, Statutes: l.Statutes(), Notices: l.Notices()}
}

// Name returns the name of the law's calendars.
func (l Law) Name() string {
	if l.office != "" {
		return l.name + "/" + l.office
	}
	return l.name
}

// Coverage returns the days that the law's calendars speak about, as known in the
// end: no day after the last schedule where the law has such ([Notice.Announces]),
// though a further one may be added.
func (l Law) Coverage() date.Interval {
	in := l.coverage
	for _, d := range l.KnownDays() {
		in.Last = l.announced(d)
	}
	return in
}

// Statutes returns the statutes, in the order in which they come into force.
func (l Law) Statutes() []Statute { return cloned(l.statutes, Statute.clone) }

// Notices returns notices and proposals, in the order in which they were
// known.
func (l Law) Notices() []Notice { return cloned(l.notices, Notice.clone) }

// announced returns the last day that calendars as known on a day cover.
func (l *Law) announced(known date.Date) date.Date {
	var last date.Date
	scheduled := false
	for i := range l.notices {
		n := &l.notices[i]
		if n.Announces.IsZero() || n.Proposal {
			continue
		}
		scheduled = true
		if !n.Known.Day.After(known) && n.Announces.After(last) {
			last = n.Announces
		}
	}
	switch {
	case !scheduled || last.After(l.coverage.Last):
		return l.coverage.Last
	case last.IsZero():
		return l.coverage.First.Prev()
	}
	return last
}

func cloned[T any](list []T, clone func(T) T) []T {
	list = slices.Clone(list)
	for i := range list {
		list[i] = clone(list[i])
	}
	return list
}

// KnownDays returns the days on which something of the law became known, in
// order. Calendars as known on two days between which none of these lies have
// the same content.
func (l Law) KnownDays() []date.Date {
	var days []date.Date
	for _, s := range l.statutes {
		days = append(days, s.Known.Day)
	}
	for _, n := range l.notices {
		days = append(days, n.Known.Day)
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.Compact(days)
}

// AsKnown returns the calendar of the law as it was known on a day: with the
// statutes adopted and the notices made known by then, also those not yet in
// force.
//
// The calendar covers all that the law covers, on whatever day it is asked:
// the statutes known then say what holds for later years until they are
// replaced, and what they leave to a decision not known yet is an open
// choice. A swap or a closure is no open choice, since no statute announces
// it: an answer is settled by what was known, and a later notice can still
// move it. For the same reason a calendar as known after the last of
// [Law.KnownDays] knows no more than that day did: what was decided since is
// yours to add with [Law.With]. A day before any statute was known is
// ErrNothingKnown; one between two notices that contradict each other and the
// revocation of the first is a *LawError.
//
// A law with yearly schedules, such as China's, covers no day after the last one
// announced by then ([Notice.Announces]); before the first of them nothing was
// known.
func (l Law) AsKnown(day date.Date) (*calendar.Calendar, error) {
	if !slices.ContainsFunc(l.statutes, func(s Statute) bool { return !s.Known.Day.After(day) }) {
		return nil, fmt.Errorf("law %s as known on %s: %w", l.Name(), day, ErrNothingKnown)
	}
	if l.coverage.Last = l.announced(day); l.coverage.IsReversed() {
		return nil, fmt.Errorf("law %s as known on %s: %w", l.Name(), day, ErrNothingKnown)
	}
	r := l.resolve(day)
	if len(r.problems) > 0 {
		return nil, &LawError{Law: l.name, Problems: r.problems}
	}
	def := r.definition(day)
	cal, err := calendar.New(def)
	if err != nil || def.Hours.IsZero() || !r.hasHalfDays() {
		return cal, err
	}
	shortened, err := r.halfDays(cal, def.Hours)
	if err != nil {
		return nil, err
	}
	if def.Hours, err = def.Hours.WithExceptions(shortened...); err != nil {
		return nil, err
	}
	return calendar.New(def)
}
