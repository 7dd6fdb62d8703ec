package legal

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayUnverified = text.NewPhrase("legal.unverified", "{what} [unverified]", "{what} [chưa kiểm chứng]")
	sayCited      = text.NewPhrase("legal.cited", "{what} ({basis})", "{what} ({basis})")
	sayBasis      = text.NewPhrase("legal.basis", "{basis}", "{basis}")

	sayInForce      = text.NewPhrase("legal.in_force", "{what}, in force from {since} to {until}", "{what}, có hiệu lực từ {since} đến hết {until}")
	sayInForceFrom  = text.NewPhrase("legal.in_force_from", "{what}, in force from {since}", "{what}, có hiệu lực từ {since}")
	sayInForceUntil = text.NewPhrase("legal.in_force_until", "{what}, in force until {until}", "{what}, có hiệu lực đến hết {until}")
	sayReplaced     = text.NewPhrase("legal.replaced", "{what}, replaced by {by}", "{what}, được thay thế bằng {by}")

	sayReview   = text.NewPhrase("legal.reviewed", "{state}", "{state}")
	sayReviewOn = text.NewPhrase("legal.reviewed_on", "{state}, {day}", "{state}, {day}")

	sayLawOf    = text.NewPhrase("legal.law_of", "law of {valid}", "theo pháp luật ngày {valid}")
	sayLawKnown = text.NewPhrase("legal.law_known", "law of {valid}, as known on {known}", "theo pháp luật ngày {valid}, như đã biết ngày {known}")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	own := []text.Phrase{
		sayUnverified, sayCited, sayBasis, sayInForce, sayInForceFrom, sayInForceUntil, sayReplaced, sayReview, sayReviewOn, sayLawOf, sayLawKnown,
	}
	return slices.Concat(own, statuses.Phrases(), reviewStates.Phrases(), styleNames.Phrases())
}

// Cited returns what is said with the provision it rests on behind it, in
// brackets; without a provision just what is said.
func Cited(what text.Sentence, basis Basis) text.Sentence {
	if basis.IsZero() {
		return what
	}
	return sayCited.With("what", what, "basis", basis)
}

// Provisions returns several provisions one after another: "art. 3 Act 1; art. 4
// Act 2".
func Provisions(basis ...Basis) text.Sentence {
	cited := make([]text.Sentence, len(basis))
	for i, b := range basis {
		cited[i] = sayBasis.With("basis", b)
	}
	return text.Join("; ", cited...)
}

// In returns whose law is asked about, in a language: "law of 1 July 2026, as
// known on 6 October 2026".
func (a AsOf) In(lang string, words ...text.Catalogue) string {
	a = a.Resolve()
	if a.Known == a.Valid {
		return sayLawOf.With("valid", a.Valid).In(lang, words...)
	}
	return sayLawKnown.With("valid", a.Valid, "known", a.Known).In(lang, words...)
}
