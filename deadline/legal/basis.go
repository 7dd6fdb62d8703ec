package legal

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Basis names the provision that an answer rests on, as exactly as the
// source allows. It is what CPSV-AP calls a Legal Resource, with the article
// and the dates that CPSV-AP leaves out. A Basis is comparable.
//
// Article, Clause and Point are the numbers alone; the [Style] puts the words
// of its legal order around them. Several numbers are written "6, 9" or, with
// an en dash, "138–143", for a hyphen is part of one number ("12-2A-7"). What
// begins with a word or a sign of its own ("sch. 5", "Nr. 2", "§ 5") is
// written as it stands.
type Basis struct {
	Style   Style     `json:"style,omitzero"`    // how the act's legal order cites
	Act     text.Text `json:"act"`               // "Labour Code 45/2019/QH14", "Notice 9441/TB-BNV", "BGB"
	Article string    `json:"article,omitempty"` // "111": article, section, rule, Điều
	Clause  string    `json:"clause,omitempty"`  // "3": paragraph, subsection, khoản, Absatz
	Point   string    `json:"point,omitempty"`   // "a": letter, điểm, Satz
	Since   date.Date `json:"since,omitzero"`    // in force from this day, where known
	Until   date.Date `json:"until,omitzero"`    // the last day in force of what is no longer law
	// ReplacedBy cites what took the place of what is no longer law, if anything
	// did: the act, or the [Basis.Text] of the provision.
	ReplacedBy text.Text `json:"replaced_by,omitzero"`
	// Unverified marks a provision that was not read in any source. Every
	// output shows the mark.
	Unverified bool `json:"unverified,omitempty"`
}

// Cite returns a Basis of [International] style from the name of an act that
// reads the same in every language and, in this order, its article, clause and
// point.
func Cite(act string, place ...string) Basis { return International.Cite(text.Plain(act), place...) }

// Cite returns a Basis of this style from an act and, in this order, its
// article, clause and point. A legal order has one function that calls it, so
// that its style stands in one place.
func (s Style) Cite(act text.Text, place ...string) Basis {
	b := Basis{Style: s, Act: act}
	for i, field := range []*string{&b.Article, &b.Clause, &b.Point} {
		if i < len(place) {
			*field = place[i]
		}
	}
	return b
}

// Unverified returns b marked as not read in any source.
func Unverified(b Basis) Basis {
	b.Unverified = true
	return b
}

// IsZero reports whether no act is named.
func (b Basis) IsZero() bool { return b.Act.IsZero() }

// In returns the citation in a language: "art. 111(3)(a) Labour Code
// 45/2019/QH14", and in Vietnamese "điểm a khoản 3 Điều 111 Bộ luật Lao động
// 45/2019/QH14"; a German one is "§ 187 Abs. 1 BGB" in both: see [Style]. An
// unverified one ends with "[unverified]", "[chưa kiểm chứng]".
func (b Basis) In(lang string, words ...text.Catalogue) string {
	s := b.Style.wording(lang).write(b.Act.In(lang, words...), b.Article, b.Clause, b.Point)
	if b.Unverified {
		return sayUnverified.With("what", s).In(lang, words...)
	}
	return s
}

// String returns the citation in English.
func (b Basis) String() string { return b.In("en") }

// Text returns the citation as a text, in each language in which it differs
// from the English one: the name of what is called after a provision.
func (b Basis) Text() text.Text {
	english := b.String()
	words := text.New("en", english)
	same := true
	for _, lang := range append(b.Act.Languages(), b.Style.languages()...) {
		if cited := b.In(lang); lang != text.Neutral && cited != english {
			words, same = words.With(lang, cited), false
		}
	}
	if same {
		return text.Plain(english)
	}
	return words
}
