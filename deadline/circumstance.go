package deadline

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Circumstance says something special of one computation. The set is closed:
// Backward, Excluding, RestartedBy, ExtendedBy, AddingDays, Unreachable.
type Circumstance struct {
	kind      circumstanceKind
	intervals []date.Interval
	event     Event
	terms     []Term
	days      int
	basis     legal.Basis
	dates     []date.Date
}

type circumstanceKind uint8

const (
	noCircumstance circumstanceKind = iota
	countedBackward
	daysExcluded
	restarted
	extended
	daysAdded
	daysUnreachable
)

// Backward counts the term back from its event: "at least 15 days before the
// day of the meeting".
func Backward() Circumstance { return Circumstance{kind: countedBackward} }

// Excluding leaves days out of the count, such as those of a pause: see
// [convention.Pause.Between]. Both ends of an interval belong to it. An interval
// without Last still lasts, and a term that reaches it has no end yet, which
// is a *QuestionError, as is one without First or reversed.
func Excluding(days ...date.Interval) Circumstance {
	return Circumstance{kind: daysExcluded, intervals: slices.Clone(days)}
}

// RestartedBy counts the term afresh from another event, such as the receipt
// of the missing papers; the first one no longer matters.
func RestartedBy(e Event) Circumstance { return Circumstance{kind: restarted, event: e} }

// ExtendedBy adds the time of extensions, each from where the convention
// says.
func ExtendedBy(terms ...Term) Circumstance {
	return Circumstance{kind: extended, terms: slices.Clone(terms)}
}

// AddingDays adds calendar days that another provision grants on top of the
// term, such as three for service by mail under FRCP 6(d), from where the
// convention says.
func AddingDays(days int, basis legal.Basis) Circumstance {
	return Circumstance{kind: daysAdded, days: days, basis: basis}
}

// Unreachable names days on which the act could not be done, such as those of
// a failure of the portal: a term that would end on one ends on the first
// working day after that is none, also where it was counted backward.
func Unreachable(days ...date.Date) Circumstance {
	return Circumstance{kind: daysUnreachable, dates: slices.Clone(days)}
}

// special is what the circumstances of one question say together.
type circumstances struct {
	backward    bool
	excluded    []date.Interval // in order, none touching another
	restart     Event
	extensions  []Term
	additions   []addition
	unreachable []date.Date // in order
}

type addition struct {
	days  int
	basis legal.Basis
}

func gather(with []Circumstance) (*circumstances, error) {
	s := &circumstances{}
	for _, o := range with {
		if err := s.take(o); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.unreachable, date.Date.Compare)
	s.merge()
	return s, nil
}

func (s *circumstances) take(o Circumstance) error {
	switch o.kind {
	case countedBackward:
		s.backward = true
	case daysExcluded:
		for _, in := range o.intervals {
			if in.First.IsZero() || in.IsReversed() {
				return &QuestionError{Reason: fmt.Sprintf("the days %s cannot be left out of the count; give an interval with a first day and a last one not before it", intervalText(in))}
			}
			s.excluded = append(s.excluded, in)
		}
	case restarted:
		if o.event.IsZero() {
			return &QuestionError{Reason: "the event that restarts the term has no day"}
		}
		s.restart = o.event
	case extended:
		for _, t := range o.terms {
			if err := t.Validate(); err != nil {
				return err
			}
		}
		s.extensions = append(s.extensions, o.terms...)
	case daysAdded:
		if o.days < 0 || o.days > MaxAmount {
			return &QuestionError{Reason: fmt.Sprintf("%d days cannot be added; give a number from 0 to %d", o.days, MaxAmount)}
		}
		s.additions = append(s.additions, addition{o.days, o.basis})
	case daysUnreachable:
		if slices.ContainsFunc(o.dates, date.Date.IsZero) {
			return &QuestionError{Reason: "an unreachable day is no day"}
		}
		s.unreachable = append(s.unreachable, o.dates...)
	default:
		return &QuestionError{Reason: "the zero Circumstance says nothing; make one with the functions of this package"}
	}
	return nil
}

func intervalText(in date.Interval) string {
	if in.IsReversed() {
		return fmt.Sprintf("%s to %s, which are reversed,", in.First, in.Last)
	}
	return in.String()
}

// merge puts the excluded days in order and joins intervals that touch.
func (s *circumstances) merge() {
	slices.SortFunc(s.excluded, func(a, b date.Interval) int { return a.First.Compare(b.First) })
	merged := s.excluded[:0]
	for _, in := range s.excluded {
		n := len(merged)
		switch {
		case n == 0 || !merged[n-1].Last.IsZero() && merged[n-1].Last.Next().Before(in.First):
			merged = append(merged, in)
		case in.Last.IsZero() || !merged[n-1].Last.IsZero() && in.Last.After(merged[n-1].Last):
			merged[n-1].Last = in.Last
		}
	}
	s.excluded = merged
}
