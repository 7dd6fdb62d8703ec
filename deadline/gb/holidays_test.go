package gb_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/internal/schedules"
)

// The tables in testdata are the bank holidays that GOV.UK publishes, read from the
// public record of its data (alphagov/calendars, alphagov/frontend); any.csv has those
// of all parts together.
func TestEveryYearAgainstGOVUK(t *testing.T) {
	schedules.Check(t, gb.EnglandAndWales(), "testdata/eng.csv")
	schedules.Check(t, gb.Scotland(), "testdata/sct.csv")
	schedules.Check(t, gb.NorthernIreland(), "testdata/nir.csv")
	schedules.Check(t, gb.AnyPart(), "testdata/any.csv")
}

func asKnown(t testing.TB, law holiday.Law, known string) *calendar.Calendar {
	t.Helper()
	cal, err := law.AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// Twenty working days from Wednesday 24 August 2022, before and after the day of the
// funeral was proclaimed. In England and Wales Monday 29 August is off, in Scotland it
// is not.
func TestAsKnown(t *testing.T) {
	for _, row := range []struct {
		law         holiday.Law
		known, want string
	}{
		{gb.EnglandAndWales(), "2022-09-09", "2022-09-22"},
		{gb.EnglandAndWales(), "2022-09-10", "2022-09-23"},
		{gb.Scotland(), "2022-09-09", "2022-09-21"},
		{gb.Scotland(), "2022-09-10", "2022-09-22"},
		{gb.NorthernIreland(), "2022-09-09", "2022-09-22"},
		{gb.NorthernIreland(), "2022-09-10", "2022-09-23"},
		{gb.AnyPart(), "2022-09-09", "2022-09-22"},
		{gb.AnyPart(), "2022-09-10", "2022-09-23"},
	} {
		got, _, err := asKnown(t, row.law, row.known).AddWorkingDays(date.MustParse("2022-08-24"), 20)
		if err != nil || got.String() != row.want {
			t.Errorf("%s as known on %s: %s, %v; want %s", row.law.Name(), row.known, got, err, row.want)
		}
	}
}

// What a day is called, by which provision, and as known when.
func TestDays(t *testing.T) {
	for _, row := range []struct {
		law                           holiday.Law
		known, day, kind, name, basis string
		why                           string
	}{
		{gb.EnglandAndWales(), "2019-06-06", "2020-05-04", "holiday", "Early May bank holiday", "s. 1(3) Banking and Financial Dealings Act 1971", "Monday, a day before the announcement"},
		{gb.EnglandAndWales(), "2019-06-07", "2020-05-04", "ordinary", "", "", "Monday, moved to the Friday"},
		{gb.EnglandAndWales(), "2019-06-07", "2020-05-08", "holiday", "Early May bank holiday", "Royal Proclamation under the Banking and Financial Dealings Act 1971", "Friday, VE Day"},
		{gb.Scotland(), "2019-07-01", "2020-05-08", "ordinary", "", "", "Friday, a day before Scotland followed"},
		{gb.Scotland(), "2019-07-01", "2020-05-04", "holiday", "Early May bank holiday", "sch. 1 para. 2 Banking and Financial Dealings Act 1971", "Monday"},
		{gb.Scotland(), "2019-07-02", "2020-05-04", "ordinary", "", "", "Monday"},
		{gb.AnyPart(), "2019-06-30", "2020-05-04", "holiday", "Early May bank holiday", "sch. 1 para. 2 Banking and Financial Dealings Act 1971", "Monday: still Scotland's"},
		{gb.AnyPart(), "2019-06-30", "2020-05-08", "holiday", "Early May bank holiday", "Royal Proclamation under the Banking and Financial Dealings Act 1971", "Friday: England's already"},
		{gb.EnglandAndWales(), "2022-11-05", "2023-05-08", "ordinary", "", "", "Monday, a day before the announcement"},
		{gb.NorthernIreland(), "2022-11-06", "2023-05-08", "holiday", "Bank holiday for the coronation of King Charles III", "Royal Proclamation under the Banking and Financial Dealings Act 1971", "Monday"},
		{gb.Scotland(), "2026-02-03", "2026-06-15", "ordinary", "", "", "Monday, a day before the proclamation"},
		{gb.Scotland(), "2026-02-04", "2026-06-15", "holiday", "World Cup bank holiday", "Royal Proclamation under the Banking and Financial Dealings Act 1971", "Monday"},
		{gb.EnglandAndWales(), "2026-11-01", "2026-06-15", "ordinary", "", "", "Scotland's alone"},
		{gb.EnglandAndWales(), "2020-11-11", "2022-05-30", "", "", "", "2022 was not published yet"},
		{gb.EnglandAndWales(), "2020-11-12", "2022-05-30", "ordinary", "", "", "Monday, moved to Thursday 2 June"},
		{gb.EnglandAndWales(), "2020-11-12", "2022-06-02", "holiday", "Spring bank holiday", "Royal Proclamation under the Banking and Financial Dealings Act 1971", "Thursday"},
		{gb.EnglandAndWales(), "2026-11-01", "2022-12-27", "substitute_off", "substitute for Christmas Day", "s. 1 Banking and Financial Dealings Act 1971", "Tuesday, for a Sunday"},
		{gb.EnglandAndWales(), "2026-11-01", "2022-12-26", "holiday", "Boxing Day", "sch. 1 para. 1 Banking and Financial Dealings Act 1971", "Monday"},
		{gb.NorthernIreland(), "2026-11-01", "2022-12-26", "holiday", "Boxing Day", "sch. 1 para. 3 Banking and Financial Dealings Act 1971", "Monday"},
		{gb.Scotland(), "2026-11-01", "2017-01-03", "substitute_off", "substitute for New Year’s Day", "s. 1 Banking and Financial Dealings Act 1971", "Tuesday, for Sunday the 1st, since 2 January is one, too"},
		{gb.Scotland(), "2026-11-01", "2024-12-02", "substitute_off", "substitute for St Andrew’s Day", "s. 1 Banking and Financial Dealings Act 1971", "Monday, for a Saturday"},
		{gb.Scotland(), "2026-11-01", "2026-04-06", "ordinary", "", "", "Easter Monday"},
	} {
		cal := asKnown(t, row.law, row.known)
		day, err := cal.Day(date.MustParse(row.day))
		if row.kind == "" {
			if want := fmt.Sprintf("calendar %s covers 2012-01-01 to 2021-12-31 and says nothing about %s", row.law.Name(), row.day); err == nil || err.Error() != want {
				t.Errorf("%s as known on %s: %v; want %s: %s", row.day, row.known, err, want, row.why)
			}
			continue
		}
		name, basis := "", ""
		if err == nil && len(day.Reasons) > 0 {
			name, basis = day.Reasons[0].Says().In("en"), day.Reasons[0].Basis.String()
		}
		if err != nil || day.Kind.String() != row.kind || name != row.name || basis != row.basis {
			t.Errorf("%s, %s as known on %s: %s %q by %q, %v; want %s %q by %q: %s", row.law.Name(), row.day, row.known, day.Kind, name, basis, err, row.kind, row.name, row.basis, row.why)
		}
	}
}

// What is off in any part is off in one of the three, whenever it is asked.
func TestAnyPartIsTheUnion(t *testing.T) {
	for _, known := range gb.AnyPart().KnownDays() {
		if known.Before(date.MustParse("2011-12-31")) {
			continue // no year was published
		}
		union, err := calendar.OffInAny("union", asKnown(t, gb.EnglandAndWales(), known.String()), asKnown(t, gb.Scotland(), known.String()), asKnown(t, gb.NorthernIreland(), known.String()))
		if err != nil {
			t.Fatal(err)
		}
		cal := asKnown(t, gb.AnyPart(), known.String())
		for day := range cal.Days(cal.Coverage()) {
			if worked, _, err := union.IsWorkingDay(day.Date); err != nil || worked != day.Worked {
				t.Errorf("%s as known on %s: worked %t; in all parts %t, %v", day.Date, known, day.Worked, worked, err)
			}
		}
	}
}

// GOV.UK says every day in Welsh, too, and each has its basis.
func TestWelsh(t *testing.T) {
	for _, law := range []holiday.Law{gb.EnglandAndWales(), gb.Scotland(), gb.NorthernIreland(), gb.AnyPart()} {
		cal := asKnown(t, law, "2026-11-27")
		for day := range cal.Days(cal.Coverage()) {
			for _, m := range day.Reasons {
				if m.Kind != calendar.DayRest && (!m.Name.Has("en") || !m.Name.Has("cy")) || m.Basis.IsZero() {
					t.Errorf("%s %s %s: name %q, basis %q", law.Name(), m.Date, m.Kind, m.Name.Map(), m.Basis)
				}
			}
		}
	}
	cal := asKnown(t, gb.EnglandAndWales(), "2026-11-27")
	for day, want := range map[string]string{
		"2026-04-03": "Gwener y Groglith",
		"2022-12-27": "diwrnod amgen: Dydd Nadolig", // Tuesday
		"2022-06-02": "Gŵyl banc y gwanwyn",         // Thursday, moved
	} {
		d, err := cal.Day(date.MustParse(day))
		if err != nil || len(d.Reasons) == 0 || d.Reasons[0].Says().In("cy") != want {
			t.Errorf("%s: %v, %v; want %s", day, d.Reasons, err, want)
		}
	}
}

func ExampleEnglandAndWales() {
	cal, err := gb.EnglandAndWales().AsKnown(date.MustParse("2026-01-01"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2026-04-01"), 3) // from a Wednesday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Wednesday 2026-04-08 settled <nil>
}

// A public authority answers within 20 working days, none of which is off in any
// part of the United Kingdom: Monday 13 July is Northern Ireland's, for Sunday the
// 12th, and Monday 3 August Scotland's.
func ExampleAnyPart() {
	cal, err := gb.AnyPart().AsKnown(date.MustParse("2026-07-01"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2026-07-06"), 20) // from a Monday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Wednesday 2026-08-05 settled <nil>
}

func BenchmarkAnyPart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		gb.AnyPart()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := gb.AnyPart()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
