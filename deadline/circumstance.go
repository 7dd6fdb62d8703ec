package deadline

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Circumstance says something special of one computation. The set is closed:
// Backward, Excluding, RestartedBy, ExtendedBy, AddingDays, Shorter, Longer,
// Unreachable.
type Circumstance struct {
	say func(*circumstances) error // nil of the zero Circumstance, which says nothing
}

// Backward counts the term back from its event: "at least 15 days before the
// day of the meeting".
func Backward() Circumstance {
	return Circumstance{func(s *circumstances) error {
		s.backward = true
		return nil
	}}
}

// Excluding leaves days out of the count, such as those of a pause: see
// [convention.Pause.Between]. Both ends of an interval belong to it. An interval
// without Last still lasts, and a term that reaches it has no end yet, which
// is a *QuestionError, as is one without First or reversed.
func Excluding(days ...date.Interval) Circumstance {
	days = slices.Clone(days)
	return Circumstance{func(s *circumstances) error {
		for _, in := range days {
			if in.First.IsZero() || in.IsReversed() {
				return &QuestionError{Reason: fmt.Sprintf("the days %s cannot be left out of the count; give an interval with a first day and a last one not before it", intervalText(in))}
			}
		}
		s.excluded = append(s.excluded, days...)
		return nil
	}}
}

// RestartedBy counts the term afresh from another event, such as the receipt
// of the missing papers; the first one no longer matters.
func RestartedBy(e Event) Circumstance {
	return Circumstance{func(s *circumstances) error {
		if e.IsZero() {
			return &QuestionError{Reason: "the event that restarts the term has no day"}
		}
		s.restart = e
		return nil
	}}
}

// ExtendedBy adds the time of extensions, each from where the convention
// says.
func ExtendedBy(terms ...Term) Circumstance {
	terms = slices.Clone(terms)
	return Circumstance{func(s *circumstances) error {
		for _, t := range terms {
			if err := t.Validate(); err != nil {
				return err
			}
		}
		s.extensions = append(s.extensions, terms...)
		return nil
	}}
}

// AddingDays adds calendar days that another provision grants on top of the
// term, such as three for service by mail under FRCP 6(d), from where the
// convention says.
func AddingDays(days int, basis legal.Basis) Circumstance {
	return Circumstance{func(s *circumstances) error {
		if days < 0 || days > MaxAmount {
			return &QuestionError{Reason: fmt.Sprintf("%d days cannot be added; give a number from 0 to %d", days, MaxAmount)}
		}
		s.additions = append(s.additions, addition{days, basis})
		return nil
	}}
}

// Shorter sets another term beside the one asked for, and the shorter of the two
// holds: "10 days, or 60 working days, whichever is shorter". The calendar is that of
// the other term, nil for the one of the question: an English school answers within 20
// school days or 60 working days, whichever comes first (Freedom of Information (Time
// for Compliance with Request) Regulations 2004, reg. 3(2)).
//
// Both are counted from the same event under the same convention, and a restart,
// days left out and unreachable days concern both. Extensions and added days belong
// to the term asked for: the other stands as its act has it. The shorter term is the
// one whose end lies nearer to the event, also counted backward; where one is on the
// clock, both are compared by their instants. Where both end together the term asked
// for is said to hold. Of several the first is compared first, and what holds of it
// with the next.
func Shorter(other Term, on *calendar.Calendar) Circumstance {
	return beside(rival{term: other, cal: on})
}

// Longer is like Shorter, but the longer of the two holds, whose end lies further
// from the event: counted forward, "whichever is later".
func Longer(other Term, on *calendar.Calendar) Circumstance {
	return beside(rival{term: other, cal: on, longer: true})
}

// rival is another term beside the one asked for, and how they are compared.
type rival struct {
	term   Term
	cal    *calendar.Calendar // that of the question where none was given
	longer bool
}

// maxRivals is the most terms that may stand beside the one asked for.
const maxRivals = 255

func beside(v rival) Circumstance {
	return Circumstance{func(s *circumstances) error {
		if err := v.term.Validate(); err != nil {
			return err
		}
		if len(s.rivals) == maxRivals {
			return &QuestionError{Reason: fmt.Sprintf("more than %d terms stand beside the one asked for", maxRivals)}
		}
		s.rivals = append(s.rivals, v)
		return nil
	}}
}

// Unreachable names days on which the act could not be done, such as those of
// a failure of the portal: a term that would end on one ends on the first
// working day after that is none, also where it was counted backward.
func Unreachable(days ...date.Date) Circumstance {
	days = slices.Clone(days)
	return Circumstance{func(s *circumstances) error {
		if slices.ContainsFunc(days, date.Date.IsZero) {
			return &QuestionError{Reason: "an unreachable day is no day"}
		}
		s.unreachable = append(s.unreachable, days...)
		return nil
	}}
}

// circumstances are what all circumstances of one question say together.
type circumstances struct {
	backward    bool
	excluded    []date.Interval // in order, none touching another
	restart     Event
	extensions  []Term
	additions   []addition
	rivals      []rival     // other terms, of which one holds
	unreachable []date.Date // in order
}

type addition struct {
	days  int
	basis legal.Basis
}

func gather(with []Circumstance) (*circumstances, error) {
	s := &circumstances{}
	for _, c := range with {
		if c.say == nil {
			return nil, &QuestionError{Reason: "the zero Circumstance says nothing; make one with the functions of this package"}
		}
		if err := c.say(s); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.unreachable, date.Date.Compare)
	s.merge()
	return s, nil
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
