package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const vectors = "../../deadline/testdata/period-vectors.csv"

func TestPeriodVectors(t *testing.T) {
	var out bytes.Buffer
	if err := run([]string{"periods", vectors}, &out); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if last := lines[len(lines)-1]; last != "155 passed, 0 failed" {
		t.Error(last)
	}
	if lines[0] != "VN-001\tpass\t2025-04-02\t2025-04-02" {
		t.Error(lines[0])
	}
}

// table writes a table of one row and returns its file.
func table(t *testing.T, columns map[string]string) string {
	t.Helper()
	row := map[string]string{"id": "X", "start_date": "2025-03-03", "period_amount": "10", "period_unit": "day",
		"direction": "forward", "first_day_counts": "false", "weekend": "SatSun", "end_on_nonworking": "next", "expected": "2025-03-13"}
	for column, value := range columns {
		row[column] = value
	}
	var header, cells []string
	for column, value := range row {
		header = append(header, column)
		cells = append(cells, `"`+strings.ReplaceAll(value, `"`, `""`)+`"`)
	}
	name := filepath.Join(t.TempDir(), "table.csv")
	text := strings.Join(header, ",") + "\n" + strings.Join(cells, ",") + "\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// Columns are found by name in any order, unknown columns are ignored, and
// optional ones may be missing. What the first cell says comes back.
func TestPeriodsReadsOtherTables(t *testing.T) {
	for _, row := range []struct {
		columns map[string]string
		got     string
	}{
		{nil, "2025-03-13"},
		{map[string]string{"remark": "something else"}, "2025-03-13"},
		{map[string]string{"period_amount": "0", "start_date": "2025-03-08"}, "2025-03-10"},
		{map[string]string{"period_unit": "year", "period_amount": "1", "start_date": "2024-02-29"}, "2025-02-28"},
		{map[string]string{"period_unit": "week", "period_amount": "2", "first_day_counts": "true", "end_on_nonworking": "keep"}, "2025-03-16"},
		{map[string]string{"period_unit": "workday", "period_amount": "3", "direction": "backward", "end_on_nonworking": "previous"}, "2025-02-26"},
		{map[string]string{"period_unit": "workhour", "period_amount": "8", "start_date": "2025-03-03T14:00", "other_parameters_json": `{"office": "07:30-11:30,13:00-17:00"}`}, "2025-03-04T14:00"},
		{map[string]string{"period_unit": "workhour", "period_amount": "0", "start_date": "2025-03-03T17:00", "other_parameters_json": `{"office": "07:30-11:30,13:00-17:00"}`}, "2025-03-04T07:30"},
		{map[string]string{"period_unit": "hour", "period_amount": "24", "start_date": "2025-03-07T10:00", "end_on_nonworking": "next"}, "2025-03-10T10:00"},
		{map[string]string{"period_unit": "hour", "period_amount": "1", "start_date": "2025-03-07T10:00", "other_parameters_json": `{"round": "after_full_hour"}`}, "2025-03-07T12:00"},
		{map[string]string{"period_amount": "5", "start_date": "2025-03-03T16:00", "other_parameters_json": `{"cutoff": "15:00"}`}, "2025-03-10"},
		{map[string]string{"other_parameters_json": `{"suspend": [["2025-03-05", "2025-03-07"], ["2025-03-06", "2025-03-10"]]}`}, "2025-03-18"},
		{map[string]string{"other_parameters_json": `{"deemed": 5, "deemed_roll": "next"}`}, "2025-03-20"},
	} {
		var out bytes.Buffer
		err := run([]string{"periods", table(t, row.columns)}, &out)
		got := strings.Split(out.String(), "\t")
		if len(got) < 3 || got[2] != row.got || err != nil && !errors.Is(err, errFailed) {
			t.Errorf("%v: got %q, %v; want %s", row.columns, out.String(), err, row.got)
		}
	}
}

// An unknown value or key is an error of its row, and says what is known.
func TestPeriodsRefuses(t *testing.T) {
	for _, row := range []struct {
		column, value, want string
	}{
		{"weekend", "FriSat", `error: weekend "FriSat" is unknown; known are SatSun`},
		{"period_unit", "fortnight", `error: period_unit "fortnight" is unknown; known are hour, workhour, day, workday, week, month, year, month+day`},
		{"period_amount", "-1", `error: period_amount "-1" is no whole number from 0`},
		{"direction", "up", `error: direction "up" is unknown; known are forward, backward`},
		{"first_day_counts", "maybe", `error: first_day_counts "maybe" is unknown; known are true, false`},
		{"end_on_nonworking", "", `error: end_on_nonworking "" is unknown; known are next, previous, keep`},
		{"other_parameters_json", `{"colour": 1}`, `error: other_parameters_json: json: unknown field "colour"`},
		{"other_parameters_json", `{"mode": "nights"}`, `error: mode "nights" is unknown; known are workdays`},
		{"other_parameters_json", `{"tz": "Mars/Base"}`, `error: tz "Mars/Base" is no time zone`},
		{"other_parameters_json", `{"suspend": [["2025-03-20", "2025-03-10"]]}`, `error: the days 2025-03-20 to 2025-03-09, which are reversed, cannot be left out of the count; give an interval with a first day and a last one not before it`},
		{"start_date", "2025-02-30", `error: "2025-02-30" is not a date: February 2025 has 28 days`},
		{"expected_weekday", "Fri", "2025-03-13 Thu"},
	} {
		var out bytes.Buffer
		err := run([]string{"periods", table(t, map[string]string{row.column: row.value})}, &out)
		got := strings.Split(out.String(), "\t")
		if !errors.Is(err, errFailed) || len(got) < 3 || got[1] != "FAIL" || got[2] != row.want || !strings.Contains(out.String(), "0 passed, 1 failed") {
			t.Errorf("%s=%s: got %q, %v; want %s", row.column, row.value, out.String(), err, row.want)
		}
	}
}

func TestPeriodsNeedsATable(t *testing.T) {
	if err := run([]string{"periods"}, &bytes.Buffer{}); err == nil || err.Error() != "give one file: conformance periods FILE.csv" {
		t.Error(err)
	}
	name := filepath.Join(t.TempDir(), "t.csv")
	if err := os.WriteFile(name, []byte("id,start_date\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"periods", name}, &bytes.Buffer{}); err == nil || !strings.HasSuffix(err.Error(), "the header has no column period_amount") {
		t.Error(err)
	}
}
