package procedure

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
)

// Version returns the version that is the law of a day as known on a day, as a
// copy. The error is a [*NotInForceError].
//
// A version that was not known by then plays no part; and since the end of a
// version is mostly the work of the one that follows, a version whose follower
// was not yet known was then believed to go on; its validity is returned so.
func (p Procedure) Version(at legal.AsOf) (Version, error) {
	i, valid, err := p.At(at)
	if err != nil {
		return Version{}, err
	}
	v := clone.Of(p.Versions[i])
	v.Valid = valid
	return v, nil
}

// At returns the index of that version in Versions, with its validity as known
// on the day, and copies nothing. The error is a [*NotInForceError].
func (p Procedure) At(at legal.AsOf) (int, date.Interval, error) {
	at = at.Resolve()
	for i := range p.Versions {
		if valid := p.validAsKnown(i, at.Known); valid.Contains(at.Valid) {
			return i, valid, nil
		}
	}
	return -1, date.Interval{}, p.notInForce(at)
}

// validAsKnown returns when version i is valid as one knew it on a day; an
// interval without days if it was not known at all.
func (p Procedure) validAsKnown(i int, known date.Date) date.Interval {
	v := p.Versions[i]
	if v.KnownFrom().After(known) {
		return date.Interval{First: v.Valid.First, Last: v.Valid.First.Prev()}
	}
	if next := p.following(i); next >= 0 && !v.EndsByItself && p.Versions[next].KnownFrom().After(known) {
		return date.Interval{First: v.Valid.First}
	}
	return v.Valid
}

// following returns the version that starts on the day after version i ends,
// -1 if there is none.
func (p Procedure) following(i int) int {
	last := p.Versions[i].Valid.Last
	for j, v := range p.Versions {
		if !last.IsZero() && v.Valid.First == last.Next() {
			return j
		}
	}
	return -1
}

func (p Procedure) notInForce(at legal.AsOf) *NotInForceError {
	e := &NotInForceError{Procedure: p.Key(), Name: p.Name, AsOf: at}
	for i, v := range p.Versions {
		valid := p.validAsKnown(i, at.Known)
		switch {
		case valid.IsReversed():
		case v.Valid.First.After(at.Valid) && (e.Next.IsZero() || v.Valid.First.Before(e.Next)):
			e.Next = v.Valid.First
		case valid.Last.Before(at.Valid) && valid.Last.After(e.Last):
			e.Last = valid.Last
		}
	}
	return e
}

// ErrNotInForce is the error of a question for a day on which no version of a
// procedure is law.
var ErrNotInForce = errors.New("no version in force")

// A NotInForceError says that no version of a procedure is the law of the day,
// as known on the day of the question. It wraps [ErrNotInForce]. An assessment
// has it as an outcome.
type NotInForceError struct {
	Procedure string     `json:"procedure"`
	Name      text.Text  `json:"name"`
	AsOf      legal.AsOf `json:"as_of"`
	Last      date.Date  `json:"last"` // the last day of the version before; zero if there is none
	Next      date.Date  `json:"next"` // the first day of the version after, where it was known; zero if there is none
}

func (e *NotInForceError) Error() string { return e.In("en") }

// In returns the error as a sentence in a language.
func (e *NotInForceError) In(lang string, words ...text.Catalogue) string {
	return e.Sentence().In(lang, words...)
}

// Sentence returns the error as it can be put into words.
func (e *NotInForceError) Sentence() text.Sentence {
	at, name := e.AsOf.Resolve(), text.Of(e.Name)
	if e.Name.IsZero() {
		name = text.Of(text.Plain(e.Procedure))
	}
	s := sayNotInForce.With("name", name, "day", at.Valid)
	if at.Known != at.Valid {
		s = sayNotInForceKnown.With("name", name, "day", at.Valid, "known", at.Known)
	}
	switch {
	case !e.Next.IsZero():
		return sayBegins.With("what", s, "day", e.Next)
	case !e.Last.IsZero():
		return sayEnded.With("what", s, "day", e.Last)
	}
	return s
}

func (e *NotInForceError) Unwrap() error { return ErrNotInForce }
