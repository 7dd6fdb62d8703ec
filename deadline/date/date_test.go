package date_test

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Every day of the years 1 to 9999 against the standard library, which counts
// in another way.
func TestDateAgreesWithTime(t *testing.T) {
	d := date.MustParse("0001-01-01")
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	for !d.IsZero() {
		year, month, day := at.Date()
		gotYear, gotMonth, gotDay := d.Civil()
		if gotYear != year || gotMonth != month || gotDay != day || d.Weekday() != at.Weekday() {
			t.Fatalf("%s: got %s %s", at.Format(time.DateOnly), d, d.Weekday())
		}
		if back, err := date.New(year, month, day); err != nil || back != d {
			t.Fatalf("NewDate(%d, %s, %d) = %s, %v", year, month, day, back, err)
		}
		d, at = d.Next(), at.AddDate(0, 0, 1)
	}
	if at.Year() != 10000 {
		t.Fatalf("the last day is %s", at.AddDate(0, 0, -1).Format(time.DateOnly))
	}
}

func TestNewDateRefuses(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		day   int
		want  string
	}{
		{2026, time.February, 30, `"2026-02-30" is not a date: February 2026 has 28 days`},
		{2024, time.February, 30, `"2024-02-30" is not a date: February 2024 has 29 days`},
		{1900, time.February, 29, `"1900-02-29" is not a date: February 1900 has 28 days`},
		{2026, time.April, 31, `"2026-04-31" is not a date: April 2026 has 30 days`},
		{2026, time.January, 0, `"2026-01-00" is not a date: January 2026 has 31 days`},
		{2026, 13, 1, `"2026-13-01" is not a date: the month must be from 1 to 12`},
		{0, time.January, 1, `"0000-01-01" is not a date: the year must be from 1 to 9999`},
		{10000, time.January, 1, `"10000-01-01" is not a date: the year must be from 1 to 9999`},
	} {
		_, err := date.New(c.year, c.month, c.day)
		var dateError *date.Error
		require.ErrorAs(t, err, &dateError)
		assert.EqualError(t, err, c.want)
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, text := range []string{
		"2026-8-17",            // without the zeros a month can be misread as a day
		"17/08/2026",           // day first
		"2026-08-17T00:00:00Z", // an instant is not a day
		" 2026-08-17",
		"2026-08-1٧", // a digit of another script
		"-026-08-17",
	} {
		_, err := date.Parse(text)
		assert.ErrorContains(t, err, "is not a date: write year-month-day, as in 2026-08-17", text)
	}
}

func TestMustParseDatePanics(t *testing.T) {
	assert.PanicsWithError(t, `"2026-02-30" is not a date: February 2026 has 28 days`,
		func() { date.MustParse("2026-02-30") })
}

func TestZeroDateIsNoDay(t *testing.T) {
	var none date.Date
	some := date.MustParse("2026-08-17")

	assert.True(t, none.IsZero())
	assert.Equal(t, "no day", none.String())
	assert.True(t, none.AddDays(1).IsZero(), "no day and one day is still no day")
	assert.Zero(t, some.Sub(none))
	assert.True(t, none.Before(some))
	year, month, day := none.Civil()
	assert.Equal(t, [3]int{}, [3]int{year, int(month), day})

	_, err := none.AddMonths(1, date.LastOfMonth)
	assert.EqualError(t, err, "months cannot be added to no day")
}

func TestAddDaysLeavesTheYearsAsNoDay(t *testing.T) {
	assert.True(t, date.MustParse("9999-12-31").Next().IsZero())
	assert.True(t, date.MustParse("0001-01-01").Prev().IsZero())
	assert.True(t, date.MustParse("2026-08-17").AddDays(1<<62).IsZero())
	assert.True(t, date.MustParse("2026-08-17").AddDays(-1<<62).IsZero())
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		absent date.AbsentDay
		want   string
		why    string
	}{
		{"2025-03-10", 12, date.RefuseAbsent, "2026-03-10", "the same number, a year later"},
		{"2025-01-31", 1, date.LastOfMonth, "2025-02-28", "no 31 February: its last day"},
		{"2024-01-31", 1, date.LastOfMonth, "2024-02-29", "a leap year"},
		{"2025-01-31", 2, date.LastOfMonth, "2025-03-31", "counted from the anchor, never month by month"},
		{"2024-02-29", 12, date.FirstOfNextMonth, "2025-03-01", "the first of the month after"},
		{"2024-02-29", 12, date.LastOfMonth, "2025-02-28", "the last of the month"},
		{"2017-07-31", -2, date.RefuseAbsent, "2017-05-31", "backward"},
		{"2025-03-31", -1, date.LastOfMonth, "2025-02-28", "backward into February"},
		{"2025-11-30", 3, date.LastOfMonth, "2026-02-28", "over the new year"},
		{"2025-12-15", 1, date.RefuseAbsent, "2026-01-15", "December to January"},
		{"2026-01-15", -1, date.RefuseAbsent, "2025-12-15", "January to December"},
	} {
		got, err := date.MustParse(c.from).AddMonths(c.months, c.absent)
		require.NoError(t, err, c.why)
		assert.Equal(t, c.want, got.String(), "%s %+d months: %s", c.from, c.months, c.why)
	}
}

func TestAddMonthsRefusesToGuess(t *testing.T) {
	_, err := date.MustParse("2025-01-31").AddMonths(1, date.RefuseAbsent)
	var absent *date.AbsentDayError
	require.ErrorAs(t, err, &absent)
	assert.EqualError(t, err, "2025-01-31 +1 month: February 2025 has no day 31; say which day the law takes instead")

	for _, months := range []int{12 * 8000, -12 * 2026, 1 << 40, -1 << 40} {
		_, err = date.MustParse("2025-01-31").AddMonths(months, date.LastOfMonth)
		assert.ErrorContains(t, err, "months lead outside the years 1 to 9999")
	}
}

func TestDateInstants(t *testing.T) {
	hanoi, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	require.NoError(t, err)
	beirut, err := time.LoadLocation("Asia/Beirut")
	require.NoError(t, err)

	late := time.Date(2026, time.August, 17, 18, 30, 0, 0, time.UTC)
	assert.Equal(t, "2026-08-17", date.Of(late).String())
	assert.Equal(t, "2026-08-18", date.Of(late.In(hanoi)).String(), "half past one at night in Hà Nội")
	assert.True(t, date.Of(time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero())

	day := date.MustParse("2026-08-18")
	assert.Equal(t, "2026-08-18T00:00:00+07:00", day.Start(hanoi).Format(time.RFC3339))
	assert.Equal(t, "2026-08-18T00:00:00Z", day.Start(nil).Format(time.RFC3339), "nil is UTC")
	assert.Equal(t, "2024-03-31T01:00:00+03:00", date.MustParse("2024-03-31").Start(beirut).Format(time.RFC3339),
		"the clocks of Beirut skip midnight")
}

func TestDateText(t *testing.T) {
	type record struct {
		Due date.Date `json:"due"`
	}
	data, err := json.Marshal([]record{{date.MustParse("2026-08-28")}, {}})
	require.NoError(t, err)
	assert.JSONEq(t, `[{"due":"2026-08-28"},{"due":""}]`, string(data))

	var back []record
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, "2026-08-28", back[0].Due.String())
	assert.True(t, back[1].Due.IsZero())
	assert.Error(t, json.Unmarshal([]byte(`[{"due":"2026-02-30"}]`), &back))

	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("filed", "due", date.MustParse("2026-08-28"))
	assert.Contains(t, log.String(), "due=2026-08-28")
}

func TestDateInDatabase(t *testing.T) {
	due := date.MustParse("2026-08-28")
	stored, err := due.Value()
	require.NoError(t, err)
	assert.Equal(t, "2026-08-28", stored)
	null, err := date.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, null)

	for _, src := range []any{"2026-08-28", []byte("2026-08-28"), time.Date(2026, 8, 28, 23, 0, 0, 0, time.UTC)} {
		var d date.Date
		require.NoError(t, d.Scan(src))
		assert.Equal(t, due, d)
	}
	d := due
	require.NoError(t, d.Scan(nil))
	assert.True(t, d.IsZero())
	assert.EqualError(t, d.Scan(20260828), `"20260828" is not a date: a int is not a date`)
}

// AnyDate draws a day, most of them near the turns of years and months.
func anyDate(t *rapid.T) date.Date {
	return date.MustParse("0001-01-01").AddDays(rapid.IntRange(0, 3_652_058).Draw(t, "days since year 1"))
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate(t), rapid.IntRange(-4_000_000, 4_000_000).Draw(t, "days")
		if later := d.AddDays(n); !later.IsZero() {
			assert.Equal(t, n, later.Sub(d), "add then subtract comes back")
			assert.Equal(t, d, later.AddDays(-n))
			assert.Equal(t, n > 0, later.After(d))
		}
		back, err := date.Parse(d.String())
		assert.NoError(t, err)
		assert.Equal(t, d, back, "text comes back")
		months := rapid.IntRange(-1200, 1200).Draw(t, "months")
		if later, err := d.AddMonths(months, date.LastOfMonth); err == nil {
			assert.LessOrEqual(t, later.Day(), d.Day(), "the last of the month is never a later number")
			assert.Equal(t, months, 12*(later.Year()-d.Year())+int(later.Month())-int(d.Month()))
		}
	})
}

func FuzzParseDate(f *testing.F) {
	f.Add("2026-08-17") // a plain Monday
	f.Add("2024-02-29") // a leap day
	f.Add("2100-02-29") // no leap day: a century
	f.Add("9999-12-31") // the last day there is
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := date.Parse(s); err == nil && d.String() != s {
			t.Errorf("ParseDate(%q) = %s", s, d)
		}
	})
}

func TestOrdinalComesBack(t *testing.T) {
	for n := -1; n <= 3_652_060; n++ {
		d := date.OfOrdinal(n)
		if inside := n >= 1 && n <= 3_652_059; inside != !d.IsZero() || inside && d.Ordinal() != n {
			t.Fatalf("DateOfOrdinal(%d) = %s, ordinal %d", n, d, d.Ordinal())
		}
	}
	if got := date.MustParse("0001-01-02").Ordinal(); got != 2 {
		t.Fatalf("the second day has the number %d", got)
	}
}

func TestDayInWords(t *testing.T) {
	monday := date.MustParse("2026-08-17")
	for _, row := range []struct{ lang, text, weekday string }{
		{"en", "17 August 2026", "Monday 17 August 2026"},
		{"vi", "17/8/2026", "thứ Hai 17/8/2026"},
		{"vi-VN", "17/8/2026", "thứ Hai 17/8/2026"},
		{"Vi", "17/8/2026", "thứ Hai 17/8/2026"},           // the case of a tag means nothing
		{"vie", "17 August 2026", "Monday 17 August 2026"}, // another tag
		{"fr", "17 August 2026", "Monday 17 August 2026"},  // no words for it
		{"de", "17. August 2026", "Montag, 17. August 2026"},
	} {
		assert.Equal(t, row.text, monday.In(row.lang, german(t)))
		assert.Equal(t, row.weekday, monday.WithWeekday().In(row.lang, german(t)))
	}
	assert.Equal(t, "Mon 2026-08-17", monday.WeekdayString())
	assert.Equal(t, "August 2026", monday.MonthOfYear().In("en"))
	assert.Equal(t, "tháng 8/2026", monday.MonthOfYear().In("vi"))
	assert.True(t, date.Date{}.MonthOfYear().IsZero() && date.Date{}.WeekdayName().IsZero())
	assert.Equal(t, "Chủ nhật 1/3/2026", date.MustParse("2026-03-01").WithWeekday().In("vi"))
	assert.Equal(t, "no day", date.Date{}.In("en"))
	assert.Equal(t, "không có ngày", date.Date{}.WithWeekday().In("vi"))
	assert.Equal(t, "no day", date.Date{}.WeekdayString())
}

// german writes days as German offices do.
func german(t *testing.T) text.Catalogue {
	months := []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}
	weekdays := []string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}
	said := map[string]string{"date.none": "kein Tag", "date.day": "{day}. {month} {year}", "date.month": "{month} {year}", "date.with_weekday": "{weekday}, {date}",
		"date.absent_day.refuse": "nicht zulässig", "date.absent_day.last_of_month": "letzter Tag des Monats",
		"date.absent_day.first_of_next_month": "erster Tag des nächsten Monats", "date.absent_day.disputed": "umstritten"}
	for i, name := range months {
		said["month."+strings.ToLower(time.Month(i+1).String())] = name
	}
	for i, name := range weekdays {
		said["weekday."+strings.ToLower(time.Weekday(i).String())] = name
	}
	c, err := text.NewCatalogue(date.Phrases(), text.Language{Tag: "de", Words: said})
	require.NoError(t, err)
	return c
}

// What is written in a language is read in it.
func TestDayIsReadFromWords(t *testing.T) {
	catalogue := german(t)
	for _, lang := range []string{"en", "vi", "de"} {
		for d := date.MustParse("2023-12-25"); d.Year() < 2025; d = d.Next() {
			for _, s := range []string{d.In(lang, catalogue), d.String()} {
				read, err := date.Read(s, lang, catalogue)
				require.NoError(t, err)
				require.Equal(t, d, read, s)
			}
		}
	}
	for _, row := range []struct{ text, lang, want string }{
		{"17 August", "en", `"17 August" is not a date: write a day as in 17 August 2026, or as 2026-08-17`},
		{"17/8/2026", "en", `"17/8/2026" is not a date: write a day as in 17 August 2026, or as 2026-08-17`},
		{"17 Augustus 2026", "en", `"17 Augustus 2026" is not a date: the month must be from 1 to 12`},
		{"31/2/2026", "vi", `"31/2/2026" is not a date: February 2026 has 28 days`},
		{"1/1/02026", "vi", `"1/1/02026" is not a date: the year must be from 1 to 9999`},
		{"", "vi", `write a day as in 17/8/2026, or as 2026-08-17`},
	} {
		_, err := date.Read(row.text, row.lang)
		assert.EqualError(t, err, row.want)
	}
}

// No day begins at no time, in any zone, and asking ends.
func TestNoDayHasNoInstant(t *testing.T) {
	for _, zone := range []*time.Location{nil, time.UTC} {
		if at := (date.Date{}).Start(zone); !at.IsZero() {
			t.Errorf("no day begins at %v", at)
		}
		if at := date.ClockTime(90).On(date.Date{}, zone); !at.IsZero() {
			t.Errorf("01:30 of no day is %v", at)
		}
	}
	if at := date.ClockTime(90).On(date.MustParse("2026-08-17"), nil); at != time.Date(2026, 8, 17, 1, 30, 0, 0, time.UTC) {
		t.Errorf("without a zone: %v", at)
	}
	if d, ok := (date.Date{}).SameDayIn(1); ok || !d.IsZero() {
		t.Errorf("a month after no day: %v", d)
	}
}

func TestCompare(t *testing.T) {
	a, b := date.MustParse("2026-08-17"), date.MustParse("2026-08-18")
	for _, row := range []struct {
		a, b date.Date
		want int
	}{{a, b, -1}, {b, a, 1}, {a, a, 0}, {date.Date{}, a, -1}, {a, date.Date{}, 1}, {date.Date{}, date.Date{}, 0}} {
		if got := row.a.Compare(row.b); got != row.want || row.a.Before(row.b) != (row.want < 0) || row.a.After(row.b) != (row.want > 0) {
			t.Errorf("%s and %s: %d", row.a, row.b, got)
		}
	}
}

func TestAbsentDayErrors(t *testing.T) {
	for _, row := range []struct {
		from   string
		months int
		want   string
	}{
		{"2025-03-31", -1, "2025-03-31 -1 month: February 2025 has no day 31; say which day the law takes instead"},
		{"2025-03-31", 1, "2025-03-31 +1 month: April 2025 has no day 31; say which day the law takes instead"},
		{"2025-03-31", 3, "2025-03-31 +3 months: June 2025 has no day 31; say which day the law takes instead"},
		{"2024-02-29", -12, "2024-02-29 -12 months: February 2023 has no day 29; say which day the law takes instead"},
	} {
		for _, absent := range []date.AbsentDay{date.RefuseAbsent, date.AbsentDisputed} {
			got, err := date.MustParse(row.from).AddMonths(row.months, absent)
			var refused *date.AbsentDayError
			require.ErrorAs(t, err, &refused)
			assert.EqualError(t, err, row.want)
			assert.True(t, got.IsZero())
			assert.Equal(t, row.from, refused.From.String())
			assert.Equal(t, row.months, refused.Months)
		}
	}
}

// Months lead to the edges of the years 1 to 9999 and not beyond.
func TestMonthsAtTheEdges(t *testing.T) {
	for _, row := range []struct {
		from   string
		months int
		want   string // empty: outside
	}{
		{"0001-02-28", -1, "0001-01-28"}, {"0001-01-31", -1, ""}, {"9999-11-30", 1, "9999-12-30"}, {"9999-12-31", 1, ""},
		{"0001-01-01", 12*9999 - 1, "9999-12-01"}, {"0001-01-01", 12 * 9999, ""}, {"9999-12-01", 1 - 12*9999, "0001-01-01"}, {"9999-12-01", -12 * 9999, ""},
		{"0001-01-01", 12*9999 + 1, ""}, {"9999-12-01", -12*9999 - 1, ""}, {"2026-08-17", 0, "2026-08-17"},
	} {
		got, err := date.MustParse(row.from).AddMonths(row.months, date.LastOfMonth)
		same, ok := date.MustParse(row.from).SameDayIn(row.months)
		switch {
		case row.want == "":
			assert.ErrorContains(t, err, "months lead outside the years 1 to 9999")
			assert.True(t, got.IsZero() && same.IsZero() && !ok, "%s %+d months", row.from, row.months)
		default:
			require.NoError(t, err)
			assert.Equal(t, row.want, got.String())
			assert.True(t, ok && same == got, "%s %+d months: %s", row.from, row.months, same)
		}
	}
}

// Days lead to the edges of the years 1 to 9999 and not beyond.
func TestDaysAtTheEdges(t *testing.T) {
	first, last := date.MustParse("0001-01-01"), date.MustParse("9999-12-31")
	for _, row := range []struct {
		from date.Date
		days int
		want date.Date
	}{
		{first, date.MaxOrdinal - 1, last}, {first, date.MaxOrdinal, date.Date{}}, {last, 1 - date.MaxOrdinal, first}, {last, -date.MaxOrdinal, date.Date{}},
		{first, 0, first}, {last, 0, last}, {first, -1, date.Date{}}, {last, 1, date.Date{}}, {date.Date{}, date.MaxOrdinal, date.Date{}},
		{last, -date.MaxOrdinal - 1, date.Date{}},
	} {
		if got := row.from.AddDays(row.days); got != row.want {
			t.Errorf("%s %+d days: %s", row.from, row.days, got)
		}
	}
	if first.Ordinal() != date.MinOrdinal || last.Ordinal() != date.MaxOrdinal {
		t.Errorf("%d, %d", first.Ordinal(), last.Ordinal())
	}
	for n, want := range map[int]date.Date{0: {}, 1: first, date.MaxOrdinal: last, date.MaxOrdinal + 1: {}} {
		if got := date.OfOrdinal(n); got != want {
			t.Errorf("day %d is %s", n, got)
		}
	}
}

// Where a change of the clock skips or repeats midnight, a day begins with its
// first moment.
func TestDaysBeginWithTheirFirstMoment(t *testing.T) {
	for _, row := range []struct{ zone, day, want, why string }{
		{"America/Havana", "2026-03-08", "2026-03-08T01:00:00-04:00", "00:00 becomes 01:00"},
		{"America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00", "01:00 becomes 00:00: the first midnight"},
		{"Australia/Lord_Howe", "2026-10-04", "2026-10-04T00:00:00+10:30", "the change is later"},
		{"Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00", "30 December was skipped"},
		{"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00", "00:00 becomes 01:00"},
	} {
		zone, err := time.LoadLocation(row.zone)
		require.NoError(t, err)
		at := date.MustParse(row.day).Start(zone)
		assert.Equal(t, row.want, at.Format(time.RFC3339), row.why)
		assert.Equal(t, row.day, date.Of(at).String())
	}
}

// On an error nothing changes.
func TestReadingRefuses(t *testing.T) {
	d := date.MustParse("2026-08-17")
	require.Error(t, d.UnmarshalText([]byte("2026-02-30")))
	assert.Equal(t, "2026-08-17", d.String())
	got, err := date.Parse("2026-02-30")
	require.Error(t, err)
	assert.True(t, got.IsZero())
	b, err := d.AppendText([]byte("due "))
	require.NoError(t, err)
	assert.Equal(t, "due 2026-08-17", string(b))
	b, err = date.Date{}.AppendText([]byte("due "))
	require.NoError(t, err)
	assert.Equal(t, "due ", string(b))
}

func TestAbsentDayInWords(t *testing.T) {
	for a, want := range map[date.AbsentDay]string{date.RefuseAbsent: "refuse", date.LastOfMonth: "last of the month",
		date.FirstOfNextMonth: "first of the next month", date.AbsentDisputed: "disputed"} {
		assert.Equal(t, want, a.In("en"))
	}
}
