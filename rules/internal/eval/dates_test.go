package eval_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func TestAgeOn(t *testing.T) {
	for _, c := range []struct {
		birth, on string
		want      int
		why       string
	}{
		{"1950-10-01", "2025-09-30", 74, "C18a of the worked cases: the day before the 75th birthday"},
		{"1950-10-01", "2025-10-01", 75, "C18b: from the 75th birthday"},
		{"2026-05-01", "2026-05-01", 0, "the day of birth"},
		{"2004-02-29", "2025-02-28", 20, "the year of life is complete when 28 February has ended"},
		{"2004-02-29", "2025-03-01", 21, "and so on 1 March in a common year"},
		{"2004-02-29", "2024-02-28", 19, "in a leap year there is a birthday to wait for"},
		{"2004-02-29", "2024-02-29", 20, "on the birthday itself"},
		{"2004-03-01", "2024-02-29", 19, "29 February is before 1 March"},
		{"1999-12-31", "2000-01-01", 0, "the year of the calendar is not the year of life"},
	} {
		if got := tree.AgeOn(date.MustParse(c.birth), date.MustParse(c.on)); got != c.want {
			t.Errorf("born %s, on %s: %d, want %d (%s)", c.birth, c.on, got, c.want, c.why)
		}
	}
	v := eval.Decide(t.Context(), compile(t, "ageOn(from, to)"), know(map[string]tree.Value{"from": dayOf("2026-01-02"), "to": dayOf("2026-01-01")}))
	require.Equal(t, tree.NotADay, v.Fault().Code)
	require.EqualError(t, v.Fault(), "there is no age on 2026-01-01, before the birth on 2026-01-02; ask first whether the day lies before the birth")
}

func TestMonthsBetween(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
		why      string
	}{
		{"2024-01-15", "2024-02-14", 0, "a day short"},
		{"2024-01-15", "2024-02-15", 1, "the same number"},
		{"2024-01-31", "2024-02-28", 0, "the last day of February is the 29th"},
		{"2024-01-31", "2024-02-29", 1, "there is no 31st: the last day completes the month"},
		{"2023-01-31", "2023-02-28", 1, "in a common year the 28th"},
		{"2024-02-29", "2024-03-29", 1, "the same number"},
		{"2024-02-29", "2025-02-28", 12, "no 29th: the last day completes the year"},
		{"2024-03-31", "2024-01-31", -2, "backward"},
		{"2026-05-05", "2026-05-05", 0, "the same day"},
	} {
		if got := tree.MonthsBetween(date.MustParse(c.from), date.MustParse(c.to)); got != c.want {
			t.Errorf("%s to %s: %d, want %d (%s)", c.from, c.to, got, c.want, c.why)
		}
	}
}

// An office with weekly rest, a holiday, and a choice that is still open:
// which of 4 and 5 May 2026 is off.
func office(t *testing.T) *calendar.Calendar {
	t.Helper()
	off := func(s string) calendar.Mark {
		return calendar.Mark{Date: date.MustParse(s), Kind: calendar.DayHoliday, Name: text.Plain("holiday")}
	}
	cal, err := calendar.New(calendar.Definition{
		Name:     "office",
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Marks:    []calendar.Mark{off("2026-04-30")},
		Choices: []calendar.Choice{{ID: "may", Name: text.Of(text.Plain("May")), Awaits: text.Of(text.Plain("a decision")), Options: []calendar.Option{
			{ID: "4", Name: text.Of(text.Plain("4 May")), Marks: []calendar.Mark{off("2026-05-04")}},
			{ID: "5", Name: text.Of(text.Plain("5 May")), Marks: []calendar.Mark{off("2026-05-05")}},
		}}},
	})
	require.NoError(t, err)
	return cal
}

func TestWorkingDays(t *testing.T) {
	cal := office(t)
	for _, c := range []struct {
		text, from, to, want string
		code                 tree.Code
		why                  string
	}{
		{"addWorkingDays(from, 2)", "2026-04-28", "", "2026-05-01", 0, "Tuesday; Thursday 30 April is off, so Friday"},
		{"addWorkingDays(from, -1)", "2026-05-01", "", "2026-04-29", 0, "back over the holiday"},
		{"workingDaysBetween(from, to)", "2026-04-28", "2026-05-01", "2", 0, "Wednesday and Friday"},
		{"isWorkingDay(from)", "2026-04-30", "", "false", 0, "the holiday"},
		{"isWorkingDay(from)", "2026-04-29", "", "true", 0, "a Wednesday"},
		{"addWorkingDays(from, 2)", "2026-05-01", "", "2026-05-06", 0, "4 or 5 May and then 6 May, whichever is off"},
		{"addWorkingDays(from, 1)", "2026-05-01", "", "error: the working days on calendar office are provisional here; it is settled when the choices that the calendar waits for are made", tree.NotSettled, "4 or 5 May"},
		{"isWorkingDay(from)", "2026-05-04", "", "error: the working days on calendar office are provisional here; it is settled when the choices that the calendar waits for are made", tree.NotSettled, "open"},
		{"addWorkingDays(from, 5)", "2026-12-30", "", "error: calendar office covers 2026-01-01 to 2026-12-31 and says nothing about 2027-01-01", tree.NotCovered, "past the coverage"},
		{"isWorkingDay(from)", "2027-02-01", "", "error: calendar office covers 2026-01-01 to 2026-12-31 and says nothing about 2027-02-01", tree.NotCovered, "outside"},
		{"addWorkingDays(from, 9000000000)", "2026-05-01", "", "error: 2026-05-01 and 9000000000 working days lead outside the years 1 to 9999", tree.Overflow, "absurd"},
		{"isWorkingDay(from) || true", "2027-02-01", "", "true", 0, "absorbed"},
	} {
		known := map[string]tree.Value{"from": dayOf(c.from)}
		if c.to != "" {
			known["to"] = dayOf(c.to)
		}
		in := know(known)
		in.Calendar = cal
		v := eval.Decide(t.Context(), compile(t, c.text), in)
		require.Equal(t, c.want, v.String(), "%s (%s)", c.text, c.why)
		if c.code != 0 {
			require.Equal(t, c.code, v.Fault().Code)
		}
	}
	v := eval.Decide(t.Context(), compile(t, "isWorkingDay(from)"), know(map[string]tree.Value{"from": dayOf("2026-05-01")}))
	require.EqualError(t, v.Fault(), "working days are asked for, but no calendar is given; pass the calendar of the office")
	require.ErrorIs(t, failure(t, "isWorkingDay(from)", "2027-02-01"), calendar.ErrNotCovered)
}

func failure(t *testing.T, text, from string) error {
	in := know(map[string]tree.Value{"from": dayOf(from)})
	in.Calendar = office(t)
	return eval.Decide(t.Context(), compile(t, text), in).Fault()
}
