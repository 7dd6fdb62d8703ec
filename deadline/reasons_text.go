package deadline

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// In returns the reasons in a language: the question in the first line, then one
// line for each reason with what it rests on, whom which day is safe for where the
// deadline is not settled, the calendar with its hash, and the weakest source, where
// that is known. Without a deadline it says so.
func (r Reasons) In(lang string, words ...text.Catalogue) string {
	var b []byte
	line := func(what text.Sentence) { b = append(what.AppendIn(b, lang, words...), '\n') }
	if r.asked.IsZero() {
		line(sayNoDeadline.With())
		return string(b)
	}
	line(r.question())
	if r.err != nil {
		b = append(append(b, r.err.Error()...), '\n')
	}
	for i := range r.lines {
		reason := r.reason(&r.lines[i])
		what := legal.Cited(reason.Text, reason.Basis)
		if !reason.Reading.IsZero() {
			what = sayReading.With("what", what, "reading", reason.Reading)
		}
		line(what)
	}
	if safe := r.Safe(); !safe.IsZero() {
		line(safe)
	}
	for _, cal := range r.asked.calendars() {
		if cal != nil {
			line(saysCalendar(cal))
		}
	}
	if review := r.Review(); review.State != legal.ReviewUnstated {
		line(sayWeakest.With("review", review))
	}
	return string(b)
}

// Safe says which day each side can rely on where the deadline is not settled, and
// nothing where it is.
func (r Reasons) Safe() text.Sentence {
	if r.asked.IsZero() || r.asked.status == legal.Settled {
		return text.Sentence{}
	}
	return r.inJSON(r.asked.saysSafe())
}

// String returns the reasons in English.
func (r Reasons) String() string { return r.In("en") }

func saysCalendar(c *calendar.Calendar) text.Sentence {
	if c.KnownOn().IsZero() {
		return sayCalendar.With("name", c.Name(), "hash", c.Hash())
	}
	return sayKnownOn.With("name", c.Name(), "known", c.KnownOn(), "hash", c.Hash())
}

func (r *Reasons) question() text.Sentence {
	asked := &sayAsked
	if r.of.isBackward() {
		asked = &sayAskedBack
	}
	return asked.With("term", r.of.saysTerms(), "event", r.of.event, "convention", r.of.conv.Name())
}

// says puts one line into a sentence.
func (r *Reasons) says(l *line, marks []calendar.Mark) text.Sentence {
	switch l.kind {
	case ReasonEvent:
		return r.saysEvent(l)
	case ReasonExcluded:
		return sayExcluded.With("days", span(l))
	case ReasonSkipped:
		return text.Join("; ", saySkipped.With("days", span(l), "why", why(marks)), proposals(marks))
	case ReasonCounted:
		return r.saysCounted(l, marks)
	case ReasonHours:
		return r.saysHours(l)
	case ReasonOtherTerm:
		other := r.counted(l.term)
		return sayOtherTerm.With("other", r.of.saysOther(other.term, other.cal))
	case ReasonCompared:
		return r.steps[l.step].compared.says()
	case ReasonDue:
		return r.saysDue()
	case ReasonOpen:
		return r.saysOpen()
	case ReasonAlternative:
		return r.saysAlternative(l)
	default:
		return r.saysMove(l)
	}
}

// span names the days of a line in the order of the calendar.
func span(l *line) text.Worded {
	if l.first == l.last {
		return l.first.WithWeekday()
	}
	return sayDays.With("from", l.days().First.WithWeekday(), "to", l.days().Last.WithWeekday())
}

func (r *Reasons) saysEvent(l *line) text.Sentence {
	says := &sayEvent
	of := r.counted(l.term)
	count := of.reckoner(nil, of.conv.Dimensions(), nil)
	count.start = On(l.first)
	if at, ok := of.event.Instant(); ok && date.Of(at) == l.first {
		count.start = At(at)
	}
	if of.term.unit == UnitFixedDay {
		says = &sayEventFixed
	} else if of.isOnClock() {
		says = &sayEventHours
	} else if counted, err := count.firstDayCounts(); err == nil && counted {
		says = &sayEventCounted
	} else if of.term.isNothing() {
		says = &sayEventEnds
	}
	return says.With("day", span(l))
}

func (r *Reasons) saysCounted(l *line, marks []calendar.Mark) text.Sentence {
	one, run := &sayDay, &sayDayRun
	working := r.steps[l.step].working
	if working {
		one, run = &sayWorkday, &sayWorkdayRun
	}
	from, to := min(l.from, l.to), max(l.from, l.to)
	says := one.With("days", span(l), "n", from)
	if from != to {
		says = run.With("days", span(l), "from", from, "to", to)
	}
	if !working {
		return says
	}
	parts := []text.Sentence{says}
	for _, m := range marks {
		if m.Kind == calendar.DaySwapWork || m.Kind == calendar.DayExtra {
			parts = append(parts, saysWorked(l, m))
		}
	}
	return text.Join("; ", append(parts, proposals(marks))...)
}

// saysWorked says why a day counts that would be off.
func saysWorked(l *line, m calendar.Mark) text.Sentence {
	s := sayWorked.With()
	if l.first != l.last {
		s = sayWorkedOn.With("day", m.Date.WithWeekday())
	}
	if !m.Against.IsZero() {
		s = sayAgainst.With("worked", s, "day", m.Against.WithWeekday())
	} else if !m.Name.IsZero() {
		s = sayWorkedName.With("worked", s, "name", m.Name)
	}
	return legal.Cited(s, m.Basis)
}

// why names what days are off for, each reason once.
func why(marks []calendar.Mark) text.Sentence {
	var parts []text.Sentence
	for i := range marks {
		if marks[i].Kind != calendar.DayProposal {
			parts = another(parts, &marks[i])
		}
	}
	return text.Join("; ", parts...)
}

// another adds what a mark says, unless the last part says it already.
func another(parts []text.Sentence, m *calendar.Mark) []text.Sentence {
	s := legal.Cited(m.Says(), m.Basis)
	if n := len(parts); n > 0 && parts[n-1].Canonical() == s.Canonical() {
		return parts
	}
	return append(parts, s)
}

// proposals lists what was proposed and changes nothing, each once.
func proposals(marks []calendar.Mark) text.Sentence {
	var parts []text.Sentence
	for i := range marks {
		if marks[i].Kind == calendar.DayProposal {
			parts = another(parts, &marks[i])
		}
	}
	for i, what := range parts {
		parts[i] = sayProposal.With("what", what)
	}
	return text.Join("; ", parts...)
}

// saysOpen says what is still to be decided, or read in two ways, and which of
// it the count has taken.
func (r *Reasons) saysOpen() text.Sentence {
	parts := make([]text.Sentence, 0, len(r.open))
	for _, c := range r.open {
		s := sayUndecided.With("name", c.Name)
		if c.Disputed {
			s = sayDisputed.With("name", c.Name)
		}
		if !c.Awaits.IsZero() {
			s = sayAwaits.With("what", s, "awaits", c.Awaits)
		}
		parts = append(parts, legal.Cited(s, c.Basis))
	}
	says := &sayGiven
	if r.asked.status == legal.Settled {
		says = &saySameDay
	}
	return says.With("open", text.Join("; ", parts...), "given", r.given)
}

// saysAlternative says how else it can turn out, and when.
func (r *Reasons) saysAlternative(l *line) text.Sentence {
	for _, a := range r.asked.Alternatives()[1:] {
		if a.Deadline.last == l.first {
			return sayAlternative.With("status", r.asked.status, "deadline", a.Deadline.says(), "cases", either(a.Cases))
		}
	}
	return text.Sentence{}
}

// either joins cases of which one holds.
func either(cases []text.Sentence) text.Sentence {
	if len(cases) == 0 {
		return text.Sentence{}
	}
	s := cases[0]
	for _, c := range cases[1:] {
		s = sayOr.With("first", s, "second", c)
	}
	return s
}

// saysTerms says the term asked for and those beside it.
func (q *question) saysTerms() text.Worded {
	var says text.Worded = q.term
	for _, v := range q.others() {
		which := &sayShorterOf
		if v.longer {
			which = &sayLongerOf
		}
		says = which.With("term", says, "other", q.saysOther(v.term, v.cal))
	}
	return says
}

// saysOther says a term, and on which calendar where it is not that of the question.
func (q *question) saysOther(term Term, cal *calendar.Calendar) text.Worded {
	if cal == q.cal || cal == nil {
		return term
	}
	return sayOnCalendar.With("term", term, "name", cal.Name())
}

// says is how the comparison came out.
func (c *compared) says() text.Sentence {
	says := &sayShorterHolds
	switch {
	case c.order == 0:
		says = &sayTogether
	case c.longer:
		says = &sayLongerHolds
	}
	return says.With("term", c.before().Governing(), "end", c.before().says(), "other", c.other.term, "other_end", c.beside().says(), "holds", c.holds())
}
