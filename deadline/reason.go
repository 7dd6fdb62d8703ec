package deadline

import (
	"iter"
	"log/slog"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Reason is one thing that a deadline rests on.
type Reason struct {
	Kind ReasonKind
	// Days are the days it speaks of. For an operation that moves the end, First
	// is the earlier of the days between which it moves, and Last the later.
	Days date.Interval
	// From and To are the numbers that the first and the last of the days have
	// in the count: 1 to 5 for the first five. Both are 0 where no day counts.
	// In a count of hours they are the minutes counted before and through the
	// day.
	From, To int
	// Basis is the provision of the convention that it rests on, zero for days
	// off, which rest on Marks; Reading says how its words were read.
	Basis   legal.Basis
	Reading text.Text
	// Review says in what Basis was read; zero where there is none.
	Review legal.Review
	// Marks are what the calendar says of the days, in order: why each is off,
	// or worked. They are none for ordinary working days.
	Marks []calendar.Mark
	// Text says it.
	Text text.Sentence
}

// All goes through the reasons in the order of the computation.
func (r Reasons) All() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for i := range r.lines {
			if !yield(r.reason(&r.lines[i])) {
				return
			}
		}
	}
}

func (r *Reasons) reason(l *line) Reason {
	out := Reason{Kind: l.kind, Days: l.days(), Marks: r.marks(l)}
	out.From, out.To = l.numbers()
	if dim, ok := r.dimension(l); ok {
		p := r.of.conv.Provision(dim)
		out.Basis, out.Reading, out.Review = p.Basis, p.Reading, p.Review
	}
	if l.step != noStep && r.steps[l.step].basis != nil {
		out.Basis = *r.steps[l.step].basis
		out.Review = out.Basis.Review()
	}
	out.Text = r.inJSON(r.says(l, out.Marks))
	return out
}

// dimension returns what part of the convention a line rests on.
func (r *Reasons) dimension(l *line) (convention.Dimension, bool) {
	switch l.kind {
	case ReasonEvent:
		of := r.counted(l.term)
		return convention.DimFirstDay, !of.isOnClock() && of.term.unit != UnitFixedDay
	case ReasonDue:
		return convention.DimDayEnd, r.of.clock == nil
	case ReasonSkipped, ReasonExcluded, ReasonOtherTerm, ReasonCompared, ReasonOpen, ReasonAlternative, ReasonRestart:
		return 0, false
	default:
	}
	if l.step == noStep {
		return 0, false
	}
	s := &r.steps[l.step]
	return s.dim, s.cites
}

// marks returns what the calendar says of the days of a line that are off,
// worked against the rule, or proposed to be either.
func (r *Reasons) marks(l *line) []calendar.Mark {
	of := r.counted(l.term)
	if of.cal == nil {
		return nil
	}
	var list []calendar.Mark
	switch l.kind {
	case ReasonCounted, ReasonHours, ReasonSkipped:
	case ReasonRolled, ReasonKept:
		return of.decisive(nil, l.first)
	default:
		return nil
	}
	for day := l.days().First; !day.After(l.days().Last); day = day.Next() {
		list = of.decisive(list, day)
	}
	return list
}

// decisive adds the mark that makes a day off, or worked, and proposals, which
// make it neither.
func (d *Deadline) decisive(list []calendar.Mark, day date.Date) []calendar.Mark {
	said, err := d.cal.Day(day)
	if err != nil {
		return list
	}
	for i, m := range said.Reasons {
		if m.Kind == calendar.DayProposal || i == 0 && said.Kind != calendar.DayOrdinary {
			list = append(list, m)
		}
	}
	return list
}

// LogValue lets slog print the kind of the reason and its days.
func (r Reason) LogValue() slog.Value {
	return slog.GroupValue(slog.String("kind", r.Kind.String()), slog.String("days", r.Days.String()))
}
