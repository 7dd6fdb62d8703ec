package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/assessment"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// What the law says, worked out by hand; the golden files below hold the words.
func TestTheAnswers(t *testing.T) {
	r, err := newReport(files, "en")
	require.NoError(t, err)

	var outcomes []assessment.Outcome
	for _, a := range r.Assessed {
		outcomes = append(outcomes, a.Outcome)
	}
	assert.Equal(t, []assessment.Outcome{assessment.Eligible, assessment.NotEligible, assessment.Undetermined, assessment.Eligible}, outcomes)
	assert.Len(t, r.Assessed[1].Reasons, 2, "not 75, and at 70 to 74 the household is not poor")
	assert.Equal(t, "Is the household on the commune's list of poor or near-poor households?", r.Assessed[2].Ask)
	assert.Empty(t, r.Assessed[3].Ask, "at 76 the household cannot change the answer")
	assert.Equal(t, []string{"Household status"}, r.Assessed[3].NotAsked)

	assert.Equal(t, "2026-08-28", r.Counts[0].Due.String(), "Friday: Saturday 22 August is worked for Monday 31 August")
	assert.Equal(t, "2026-12-01", r.Counts[1].Due.String(), "Tuesday: 24 November is a day off since 2026")
	assert.Equal(t, assessment.NotInForce, r.Before.Outcome, "the law begins on 1 July 2025")
	assert.Equal(t, "2026-09-11", r.Supplement.DueAfter.String(),
		"Friday: ten working days from 26 August, with 31 August to 2 September off")
	assert.NotEmpty(t, r.Supplement.Refused)
	assert.Equal(t, []string{"state fee", "the transition"}, r.Unverified)
}

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"en.golden.txt":  nil,
		"vi.golden.txt":  {"-lang", "vi"},
		"en.golden.json": {"-json"},
		"vi.golden.json": {"-lang", "vi", "-json"},
	} {
		var out bytes.Buffer
		require.NoError(t, run(args, &out, &out))
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(path, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")
		for i := range min(len(wantLines), len(gotLines)) {
			require.Equal(t, wantLines[i], gotLines[i], "%s, line %d; if the change is meant: go test ./examples/quickstart -update", name, i+1)
		}
		assert.Equal(t, len(wantLines), len(gotLines), "the lines of %s", name)
	}
}

func TestNoColourCodes(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(nil, &out, &out))
	assert.NotContains(t, out.String(), "\x1b")
}

func TestBadArguments(t *testing.T) {
	for want, args := range map[string][]string{
		`there is no language "fr" here: write -lang en or -lang vi`:            {"-lang", "fr"},
		`"pension" is one word too many: quickstart takes -lang and -json only`: {"pension"},
		`flag provided but not defined: -vi`:                                    {"-vi"},
	} {
		assert.EqualError(t, run(args, &bytes.Buffer{}, &bytes.Buffer{}), want)
	}
}

// What somebody sees who changes a rule and misspells a fact.
func TestAMisspeltFact(t *testing.T) {
	file, err := files.ReadFile("social-pension.yaml")
	require.NoError(t, err)
	broken := bytes.Replace(file, []byte("when: age >= 75"), []byte("when: agee >= 75"), 1)
	_, err = newReport(fstest.MapFS{"social-pension.yaml": {Data: broken}}, "en")
	assert.ErrorContains(t, err, `did you mean`)
	assert.ErrorContains(t, err, "when: agee >= 75")
	assert.ErrorContains(t, err, "^^^^")
}
