package de_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// october has German Unity Day of 2025, a Friday, before a weekend.
func october() *calendar.Calendar {
	c, err := calendar.New(calendar.Definition{
		Name: "Berlin", Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Marks: []calendar.Mark{{Date: date.MustParse("2025-10-03"), Kind: calendar.DayHoliday,
			Name: text.New("en", "German Unity Day").With("de", "Tag der Deutschen Einheit"), Basis: legal.German.Cite(text.Plain("EinigVtr"), "Art. 2", "2")}},
	})
	if err != nil {
		panic(err)
	}
	return c
}

// The reasons of a deadline in German: two weeks from Friday 19 September 2025
// end on Friday 3 October (§ 188 Abs. 2 BGB), a holiday, and so on Monday the
// 6th (§ 193 BGB).
func ExampleWords() {
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-09-19")), deadline.Weeks(2), october(), de.BGB())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.In("de", de.Words()))
	for r := range d.Reasons(deadline.Short).All() {
		fmt.Println(legal.Cited(r.Text, r.Basis).In("de", de.Words()))
	}
	// Output:
	// Montag, 6. Oktober 2025
	// Freitag, 19. September 2025: Tag des Ereignisses, nicht mitgerechnet (§ 187 BGB)
	// Samstag, 20. September 2025 bis Freitag, 3. Oktober 2025: 1. bis 14. Tag (§ 188 Abs. 1 BGB)
	// Freitag, 3. Oktober 2025 ist frei (Tag der Deutschen Einheit (Art. 2 Abs. 2 EinigVtr)): die Frist endet Montag, 6. Oktober 2025 (§ 193 BGB)
	// Fristende: Montag, 6. Oktober 2025, 24:00 Uhr (§§ 186–193 BGB)
}

// An office says one thing in its own way, and the rest as German does.
func ExampleWords_office() {
	office, err := text.NewCatalogue(deadline.Phrases(), text.Language{Tag: "de", Fallback: "de",
		Words: map[string]string{"reason.due": "Letzter Tag für Ihren Widerspruch: {day}, {end} Uhr"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-09-05")), deadline.Months(1), october(), de.BGB())
	if err != nil {
		fmt.Println(err)
		return
	}
	for r := range d.Reasons(deadline.Short).All() {
		fmt.Println(r.Text.In("de", office, de.Words()))
	}
	// Output:
	// Freitag, 5. September 2025: Tag des Ereignisses, nicht mitgerechnet
	// 1 Monat, bis Sonntag, 5. Oktober 2025, den Tag mit der Zahl des Ereignistags
	// Sonntag, 5. Oktober 2025 ist frei (Sonntag): die Frist endet Montag, 6. Oktober 2025
	// Letzter Tag für Ihren Widerspruch: Montag, 6. Oktober 2025, 24:00 Uhr
}

// What German writes it reads back.
func TestWordsAreReadBack(t *testing.T) {
	words := de.Words()
	rapid.Check(t, func(t *rapid.T) {
		day := date.MustParse("1900-01-01").AddDays(rapid.IntRange(0, 100_000).Draw(t, "day"))
		if back, err := date.Read(day.In("de", words), "de", words); err != nil || back != day {
			t.Fatalf("%s is read as %s, %v", day.In("de", words), back, err)
		}
		unit := rapid.SampledFrom([]deadline.Unit{deadline.UnitMinutes, deadline.UnitHours, deadline.UnitWorkingHours, deadline.UnitDays,
			deadline.UnitWorkingDays, deadline.UnitWeeks, deadline.UnitMonths, deadline.UnitYears}).Draw(t, "unit")
		term, err := deadline.NewTerm(fmt.Sprint(rapid.IntRange(1, 20_000).Draw(t, "n")), unit)
		if err != nil {
			return
		}
		if back, err := deadline.ReadTerm(term.In("de", words), "de", words); err != nil || back != term {
			t.Fatalf("%s is read as %s, %v", term.In("de", words), back, err)
		}
	})
}

// Every kind of reason has German words, and none of them is English.
func TestReasonsAreGerman(t *testing.T) {
	words := de.Words()
	for _, row := range []struct {
		from string
		term deadline.Term
		with []deadline.Circumstance
		want string
	}{
		{"2025-09-29", deadline.WorkingDays(4), nil, "Montag, 6. Oktober 2025"},                                                         // Tuesday to Thursday, then Monday
		{"2025-09-05", deadline.Days(10), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(5))}, "Montag, 22. September 2025"}, // the 20th, a Saturday
		{"2025-01-31", deadline.Months(1), nil, "Freitag, 28. Februar 2025"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.from)), row.term, october(), de.BGB(), row.with...)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.In("de", words); got != row.want {
			t.Errorf("%s from %s is %s, want %s", row.term, row.from, got, row.want)
		}
		for r := range d.Reasons(deadline.Long).All() {
			german, english := r.Text.In("de", words), r.Text.In("en")
			if german == english || german == "" {
				t.Errorf("%s is said as in English", english)
			}
		}
	}
}
