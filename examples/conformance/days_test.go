package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func days(t *testing.T, args string) []string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, run(strings.Fields(args), &out))
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

func TestDays(t *testing.T) {
	got := days(t, "days vn 2022 2022")
	want := []string{
		"date,kind,name,status,source",
		"2022-01-01,holiday,New Year's Day,settled,art. 112(1) Labour Code 45/2019/QH14",                       // Saturday
		"2022-01-03,substitute_off,Substitute for New Year's Day,settled,art. 111(3) Labour Code 45/2019/QH14", // Monday
		`2022-01-31,holiday,Tết (Lunar New Year),settled,"art. 112(1) Labour Code 45/2019/QH14; k = 1, decided by Official Letter 245/VPCP, known on 11 January 2022"`,
	}
	require.Greater(t, len(got), len(want))
	assert.Equal(t, want, got[:len(want)])
	// Saturday 30 April and Sunday 1 May take Monday and Tuesday.
	assert.Contains(t, got, "2022-05-02,substitute_off,Substitute for Victory Day 30 April,settled,art. 111(3) Labour Code 45/2019/QH14")
	assert.Contains(t, got, "2022-05-03,substitute_off,Substitute for International Labour Day,settled,art. 111(3) Labour Code 45/2019/QH14")
}

// One row for each mark, swaps and worked weekends included.
func TestDaysOfChina(t *testing.T) {
	got := days(t, "days cn 2025 2025 -lang zh")
	assert.Contains(t, got, "2025-01-28,holiday,春节,settled,《全国年节及纪念日放假办法（国务院令第795号）》第2条")
	assert.Contains(t, got, "2025-01-26,swap_work,调休：2025-02-03放假，2025-01-26上班,settled,《国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）》; known on 12 November 2024")
}

// Without arguments the calendars are listed, with what they cover.
func TestCalendarsThereAre(t *testing.T) {
	got := days(t, "days")
	assert.Equal(t, "code,first,last", got[0])
	assert.Contains(t, got, "cn,2012-01-01,2026-12-31")
	assert.Contains(t, got, "vn,2012-01-01,2030-12-31")
	assert.Len(t, got, len(calendarLaws())+1)
}

// The table of the README says of each calendar which years it covers.
func TestTheReadmeSaysWhatCalendarsCover(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	covers := map[string]string{}
	for _, row := range coverageRows()[1:] {
		covers[row[0]] = row[1][:4] + "–" + row[2][:4]
	}
	of := map[string]bool{}
	for row := range strings.Lines(string(readme)) {
		cells := strings.Split(row, " | ")
		if len(cells) != 4 || !strings.Contains(cells[2], "–") {
			continue
		}
		for i, code := range strings.Split(cells[3], "`") {
			if i%2 == 1 {
				assert.Equal(t, covers[code], cells[2], code)
				of[code[:2]] = true
			}
		}
	}
	for code := range covers {
		assert.True(t, of[code[:2]], "%s is not in the table", code)
	}
}

func TestDaysAsKnown(t *testing.T) {
	before, after := days(t, "days -known 2025-12-20 vn 2026 2026"), days(t, "days vn 2026 2026 -known 2025-12-25")
	assert.Equal(t, days(t, "days vn -known=2025-12-20 2026 2026"), before)
	var added []string
	for _, row := range after {
		if !strings.Contains(strings.Join(before, "\n"), row) {
			added = append(added, strings.Join(strings.Split(row, ",")[:4], ","))
		}
	}
	assert.Equal(t, []string{
		"2026-01-02,swap_off,Off against Saturday 10 January 2026,settled",
		"2026-01-10,swap_work,Worked against Friday 2 January 2026,settled",
	}, added)
}

// 2027 before it was decided. One row for each day of each option: three times five days of Tết with two
// substitutes each, and two for the second day of National Day. From Friday 5
// to Tuesday 9 February every option is off, which is settled; Wednesday to
// Thursday, 3, 4, 10 and 11 February, are not, nor are 1 and 3 September.
func TestDaysOfAnOpenYear(t *testing.T) {
	byStatus := map[string][]string{}
	for _, row := range days(t, "days -known 2026-10-01 vn 2027 2027")[1:] {
		if cells := strings.Split(row, ","); strings.Contains(cells[2], ": ") {
			byStatus[cells[3]] = append(byStatus[cells[3]], strings.Join(cells[:3], ","))
		}
	}
	assert.Equal(t, []string{
		"2027-02-03,holiday,Tết (Lunar New Year): k = 3",
		"2027-02-04,holiday,Tết (Lunar New Year): k = 2",
		"2027-02-04,holiday,Tết (Lunar New Year): k = 3",
		"2027-02-10,substitute_off,Substitute for Tết (Lunar New Year): k = 1",
		"2027-02-10,substitute_off,Substitute for Tết (Lunar New Year): k = 2",
		"2027-02-11,substitute_off,Substitute for Tết (Lunar New Year): k = 1",
		"2027-09-01,holiday,National Day: 1 September",
		"2027-09-03,holiday,National Day: 3 September",
	}, byStatus["provisional"])
	assert.Len(t, byStatus["settled"], 3*7+2-8)
	assert.Contains(t, byStatus["settled"], "2027-02-06,holiday,Tết (Lunar New Year): k = 3")
	assert.Contains(t, days(t, "days -known 2026-10-01 vn 2027 2027"), "2027-09-02,holiday,National Day,settled,art. 112(1) Labour Code 45/2019/QH14")
}

func TestDaysInVietnamese(t *testing.T) {
	assert.Equal(t, "2026-11-24,holiday,Ngày Văn hóa Việt Nam,settled,Điều 2 Nghị quyết 28/2026/QH16", days(t, "days vn 2026 2026 -lang vi")[17])
}

func TestDaysRefuses(t *testing.T) {
	for _, row := range []struct{ args, want string }{
		{"days vn", "days takes a calendar and two years, as in: days vn 2012 2026; got 1 arguments"},
		{"days xyzzy 2012 2026", `days: there is no calendar "xyzzy"; conformance days, without arguments, lists those there are`},
		{"days eu 2023 2027", "calendar eu covers 2019-01-01 to 2026-12-31 and says nothing about 2027-12-31"},
		{"days gb 2012 2026", `days: there is no calendar "gb"; there are gb-any, gb-eng, gb-nir, gb-sct`},
		{"days gb-scot 2012 2026", `days: there is no calendar "gb-scot"; did you mean "gb-sct"?`},
		{"days cm 2012 2026", `days: there is no calendar "cm"; did you mean "cn"?`},
		{"days cn 2026 2027", "calendar cn covers 2012-01-01 to 2026-12-31 and says nothing about 2027-12-31"},
		{"days vn 2026 2012", "days: the last year, 2012, is before the first, 2026"},
		{"days vn x 2012", `days: "x" to "2012" are no years; write them as in 2012 2026`},
		{"days vn 2011 2012", "calendar vn covers 2012-01-01 to 2030-12-31 and says nothing about 2011-01-01"},
		{"days vn 2012 2031", "calendar vn covers 2012-01-01 to 2030-12-31 and says nothing about 2031-12-31"},
		{"days vn 2012 2013 -known yesterday", `days: invalid value "yesterday" for flag -known: "yesterday" is not a date: ` +
			`write year-month-day, as in 2026-08-17; write it as in: days -known 2025-12-20 vn 2012 2026`},
		{"days vn 2012 2013 -known 1990-01-01", "law vn as known on 1990-01-01: no statute was known"},
	} {
		var out strings.Builder
		assert.EqualError(t, run(strings.Fields(row.args), &out), row.want)
		assert.Empty(t, out.String(), row.args)
	}
}
