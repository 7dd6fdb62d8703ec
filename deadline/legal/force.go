package legal

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Replaced returns b as what was law until a day, and what took its place the
// day after: a basis without an act if nothing did.
func Replaced(b Basis, until date.Date, by Basis) Basis {
	b.Until = until
	b.ReplacedBy = by.Text()
	return b
}

// IsInForce reports whether the provision is law on a day, as far as its days
// are known: where Since is not given it always was, where Until is not given it
// still is.
func (b Basis) IsInForce(day date.Date) bool { return b.force().Contains(day) }

// force returns the days on which the provision is law.
func (b Basis) force() date.Interval { return date.Interval{First: b.Since, Last: b.Until} }

// Force says from when to when the provision is law and what took its place, as
// far as that is known: "art. 6a Decree 126/2020/ND-CP, in force until 30 June
// 2026, replaced by Decree 252/2026/ND-CP". Of one that has neither day nor
// successor it is the citation.
func (b Basis) Force() text.Sentence {
	s := sayBasis.With("basis", b)
	switch {
	case !b.Since.IsZero() && !b.Until.IsZero():
		s = sayInForce.With("what", s, "since", b.Since, "until", b.Until)
	case !b.Since.IsZero():
		s = sayInForceFrom.With("what", s, "since", b.Since)
	case !b.Until.IsZero():
		s = sayInForceUntil.With("what", s, "until", b.Until)
	}
	if b.ReplacedBy.IsZero() {
		return s
	}
	return sayReplaced.With("what", s, "by", b.ReplacedBy)
}
