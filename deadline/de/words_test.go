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

// The reasons of a deadline in German: a month from Wednesday 3 September 2025
// ends on Friday 3 October (BGB § 188(2)), a holiday, and so on Monday the 6th
// (§ 193).
func ExampleWords() {
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-09-03")), deadline.Months(1), october(), de.BGB())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(d.Reasons(deadline.Short).In("de", de.Words()))
	// Output:
	// 1 Monat ab Mittwoch, 3. September 2025 nach §§ 186–193 BGB
	// Mittwoch, 3. September 2025: Tag des Ereignisses, nicht mitgerechnet (§ 187 Abs. 1 BGB)
	// 1 Monat, bis Freitag, 3. Oktober 2025, den Tag, der durch seine Zahl dem Tag des Ereignisses entspricht (§ 188 Abs. 2 BGB)
	// Freitag, 3. Oktober 2025 ist arbeitsfrei (Tag der Deutschen Einheit (Art. 2 Abs. 2 EinigVtr)): die Frist endet am Montag, 6. Oktober 2025 (§ 193 BGB)
	// Fristende: Montag, 6. Oktober 2025, 24:00 Uhr (§§ 186–193 BGB)
	// Kalender Berlin, SHA-256 49e274c91f4630941342d108efa8b0053be7e8e41a3e1a54875d152d9ad58da5
	// schwächste Quelle: in einem Nachdruck gelesen
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
	words := de.Words()
	for r := range d.Reasons(deadline.Short).All() {
		fmt.Println(r.Text.In("de", office, words))
	}
	// Output:
	// Freitag, 5. September 2025: Tag des Ereignisses, nicht mitgerechnet
	// 1 Monat, bis Sonntag, 5. Oktober 2025, den Tag, der durch seine Zahl dem Tag des Ereignisses entspricht
	// Sonntag, 5. Oktober 2025 ist arbeitsfrei (Sonntag): die Frist endet am Montag, 6. Oktober 2025
	// Letzter Tag für Ihren Widerspruch: Montag, 6. Oktober 2025, 24:00 Uhr
}

// How German writes a term.
func TestTermsInGerman(t *testing.T) {
	words := de.Words()
	for _, row := range []struct {
		term deadline.Term
		want string
	}{
		{deadline.WorkingDays(1), "1 Arbeitstag"},
		{deadline.WorkingDays(10), "10 Arbeitstage"},
		{deadline.MustParseTerm("3.5 working days"), "3,5 Arbeitstage"},
		{deadline.Days(1000), "1.000 Tage"},
		{deadline.Weeks(2), "2 Wochen"},
		{deadline.SameDay(), "am selben Tag"},
		{deadline.HalfMonths(1), "½ Monat"},
		{deadline.HalfMonths(3), "1½ Monate"}, // as in BGB § 189(2)
		{deadline.MonthsAndDays(1, 15), "1 Monat und 15 Tage"},
		{deadline.Years(1), "1 Jahr"},
		{deadline.Term{}, "keine Frist"},
	} {
		if got := row.term.In("de", words); got != row.want {
			t.Errorf("%s is written %q, want %q", row.term, got, row.want)
		}
	}
	if got := date.MustParse("2026-08-17").In("de", words); got != "17. August 2026" {
		t.Error(got)
	}
}

// What German writes it reads back.
func TestWordsAreReadBack(t *testing.T) {
	words := de.Words()
	rapid.Check(t, func(t *rapid.T) {
		day := date.MustParse("1900-01-01").AddDays(rapid.IntRange(0, 100_000).Draw(t, "day"))
		if back, err := date.Read(day.In("de", words), "de", words); err != nil || back != day {
			t.Fatalf("%s is read as %s, %v", day.In("de", words), back, err)
		}
		n := rapid.IntRange(0, deadline.MaxAmount).Draw(t, "amount")
		term := rapid.SampledFrom([]deadline.Term{
			deadline.Minutes(n), deadline.Hours(n), deadline.WorkingHours(n), deadline.SameDay(), deadline.Days(n), deadline.WorkingDays(n), deadline.Weeks(n),
			deadline.HalfMonths(n), deadline.Months(n), deadline.MonthsAndDays(n, n/2), deadline.Years(n), deadline.MustParseTerm(fmt.Sprint(n, ".25 working days")),
		}).Draw(t, "term")
		if back, err := deadline.ReadTerm(term.In("de", words), "de", words); err != nil || back != term {
			t.Fatalf("%s is read as %s, %v", term.In("de", words), back, err)
		}
	})
}

// Deadlines of the BGB, worked out by hand; no reason is said as in English.
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
