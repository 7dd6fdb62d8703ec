package deadline_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
)

// writtenTerm draws a term of every kind that there is.
func writtenTerm(t *rapid.T) deadline.Term {
	unit := rapid.SampledFrom([]deadline.Unit{
		deadline.UnitMinutes, deadline.UnitHours, deadline.UnitWorkingHours, deadline.UnitSameDay, deadline.UnitDays,
		deadline.UnitWorkingDays, deadline.UnitWeeks, deadline.UnitHalfMonths, deadline.UnitMonths, deadline.UnitYears,
	}).Draw(t, "unit")
	n := rapid.OneOf(rapid.IntRange(0, 40), rapid.IntRange(0, deadline.MaxAmount)).Draw(t, "amount")
	amount := rapid.SampledFrom([]string{"", ".5", ".25", ".1250", ".0001"}).Draw(t, "fraction")
	switch unit {
	case deadline.UnitSameDay:
		return deadline.SameDay()
	case deadline.UnitMonths:
		return deadline.MonthsAndDays(n, rapid.IntRange(0, 400).Draw(t, "days"))
	case deadline.UnitHalfMonths:
		return deadline.HalfMonths(n)
	case deadline.UnitMinutes, deadline.UnitWeeks, deadline.UnitYears:
		amount = ""
	default:
	}
	term, err := deadline.NewTerm(strconv.Itoa(n)+amount, unit)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

// What is written in a language is read in it, months with days, halves and
// fractions, too. Languages join, order and count in their own ways.
func TestTermIsReadFromWords(t *testing.T) {
	words := map[string]string{
		"number.point": ",", "number.group": "\u00a0", "unknown": "tuntematon",
		"term.and_days": "{days} ja {term}", "term.months_and_half": "{months}½ kuukautta", "term.half_month": "puoli kuukautta",
	}
	catalogue, err := text.NewCatalogue(append(text.Phrases(), deadline.Phrases()...), text.Language{Tag: "fi", Fallback: "en", Words: words})
	require.NoError(t, err)
	for _, lang := range []string{"en", "vi", "fi"} {
		rapid.Check(t, func(t *rapid.T) {
			term := writtenTerm(t)
			written := term.In(lang, catalogue)
			back, err := deadline.ReadTerm(written, lang, catalogue)
			require.NoError(t, err)
			require.Equal(t, term, back, written)
		})
	}
}
