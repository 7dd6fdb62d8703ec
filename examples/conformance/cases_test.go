package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All worked cases of the kinds that are answered.
func TestCases(t *testing.T) {
	for file, totals := range map[string]string{
		"worked.yaml":  "63 passed, 0 failed, 2 skipped",
		"further.yaml": "73 passed, 0 failed, 0 skipped",
	} {
		var out strings.Builder
		require.NoError(t, run([]string{"cases", filepath.Join("testdata", "cases", file)}, &out), "%s:\n%s", file, failures(out.String()))
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		assert.Equal(t, totals, lines[len(lines)-1], file)
		for _, line := range lines[:len(lines)-1] {
			assert.Len(t, strings.Split(line, "\t"), 4, line)
		}
	}
}

func failures(out string) string {
	var failed []string
	for line := range strings.Lines(out) {
		if strings.Contains(line, "\tFAIL\t") {
			failed = append(failed, line)
		}
	}
	return strings.Join(failed, "")
}

// The same cases under other ids and in another order: nothing hangs on them.
func TestCasesHangOnNoID(t *testing.T) {
	data, err := os.ReadFile("testdata/cases/worked.yaml")
	require.NoError(t, err)
	head, rows, _ := strings.Cut(string(data), "cases:\n")
	lines := strings.Split(strings.TrimSpace(regexp.MustCompile(`\{id: [^,]+, `).ReplaceAllString(rows, "{")), "\n")
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	var out strings.Builder
	require.NoError(t, run([]string{"cases", write(t, head+"cases:\n"+strings.Join(lines, "\n")+"\n")}, &out), out.String())
	assert.Contains(t, out.String(), "\ncase 65\tpass\t")
	assert.Contains(t, out.String(), "63 passed, 0 failed, 2 skipped\n")
}

func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "cases.yaml")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

// What goes wrong with one case stands in its row, and the others run.
func TestCasesTellWhatFails(t *testing.T) {
	var out strings.Builder
	err := run([]string{"cases", write(t, `
otherwise:
  social_pension: {citizen: true, household: not_poor, monthly_pension: 0, requested: true}
cases:
- {id: wrong, kind: assess, procedure: social_pension, valid: 2025-09-01, facts: {age: 76}, expect: {verdict: not_eligible, amount: 1}}
- {id: right, kind: assess, procedure: social_pension, valid: 2025-09-01, facts: {age: 76}, expect: {amount: 500000.0}}
- {id: misspelt, kind: assess, procedure: social_pension, valid: 2025-09-01, facts: {agee: 76}, expect: {verdict: eligible}}
- {id: fraction, kind: assess, procedure: social_pension, valid: 2025-09-01, facts: {age: 76.5}, expect: {verdict: eligible}}
- {id: no procedure, kind: assess, procedure: social_pensio, valid: 2025-09-01, expect: {verdict: eligible}}
- {id: no key, kind: assess, procedure: social_pension, valid: 2025-09-01, facts: {age: 76}, expect: {colour: red}}
- {id: no day, kind: assess, procedure: social_pension, facts: {age: 76}, expect: {verdict: eligible}}
- {id: no such day, kind: limit, start: 2026-02-30, limit: 5 days, expect: {due: 2026-03-05}}
- {id: no limit, kind: limit, start: 2026-02-02, limit: soon, expect: {due: 2026-03-05}}
- {id: no roll, kind: limit, start: 2026-02-02, limit: 5 days, roll: up, expect: {due: 2026-03-05}}
- {id: no level, kind: publish, in_force: 2026-07-01, expect: {decision_by: 2026-06-03}}
- {id: no kind, expect: {due: 2026-03-05}}
- {id: odd kind, kind: guess, expect: {due: 2026-03-05}}
- {id: later, kind: clock, expect: {refused: 3}}
- {id: expects nothing, kind: clock}
- just a text
`)}, &out)
	require.ErrorIs(t, err, errFailed)
	assert.Equal(t, strings.TrimPrefix(`
wrong	FAIL	verdict=eligible amount=500000	verdict=not_eligible amount=1
right	pass	amount=500000	amount=500000
misspelt	FAIL	agee: no procedure asks for a fact "agee"; did you mean "age"?	verdict=eligible
fraction	FAIL	age: 76.5 is not a whole number; write it without decimals	verdict=eligible
no procedure	FAIL	the catalogue has no procedure "social_pensio"; did you mean "social_pension"?	verdict=eligible
no key	FAIL	colour=?	colour=red
no day	FAIL	valid: write year-month-day, as in 2026-08-17	verdict=eligible
no such day	FAIL	start: "2026-02-30" is not a date: February 2026 has 28 days	due=2026-03-05
no limit	FAIL	"soon" is not a term: the unit is missing; write minutes, hours, working hours, days, working days, weeks, half months, months or years, as in 10 working days	due=2026-03-05
no roll	FAIL	roll: "up" is not next, previous or keep	due=2026-03-05
no level	FAIL	publication: the office that publishes the procedure is not stated; write ministry or province	decision_by=2026-06-03
no kind	FAIL	the case has no kind	due=2026-03-05
odd kind	FAIL	"guess" is no kind of case; write assess, entitled, limit, clock, publish or indicator	due=2026-03-05
later	skip	kind clock: not answered yet	refused=3
expects nothing	FAIL	the case expects nothing; write expect: {verdict: …}	
case 16	FAIL	the case is no mapping; write - {id: …, kind: …, expect: {…}}	
1 passed, 14 failed, 1 skipped
`, "\n"), out.String())
}

func TestCasesRefuses(t *testing.T) {
	var out strings.Builder
	require.EqualError(t, run([]string{"cases"}, &out), "cases takes one file, as in: cases cases.yaml; got 0 arguments")
	require.ErrorIs(t, run([]string{"cases", "absent.yaml"}, &out), os.ErrNotExist)
	file := write(t, "cases: []\n")
	require.EqualError(t, run([]string{"cases", file}, &out), file+" has no cases; write cases: and under it a list")
	require.ErrorContains(t, run([]string{"cases", write(t, "cases: [\n")}, &out), "yaml: ")
}
