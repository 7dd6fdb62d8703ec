package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLunar(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run([]string{"lunar", "2024", "2027"}, &out))
	assert.Equal(t, `year,tet,hung_kings,leap_month
2024,2024-02-10,2024-04-18,0
2025,2025-01-29,2025-04-07,6
2026,2026-02-17,2026-04-26,0
2027,2027-02-06,2027-04-16,0
`, out.String())
}

func TestLunarPrintsEveryCoveredYear(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run([]string{"lunar", "1900", "2100"}, &out))
	assert.Equal(t, 1+201, strings.Count(out.String(), "\n"))
}

func TestLunarRefuses(t *testing.T) {
	for _, row := range []struct{ args, want string }{
		{"lunar", "lunar takes two years, as in: lunar 1900 2100; got 0 arguments"},
		{"lunar 1900 x", `lunar: "x" is not a year; write it as in 2100`},
		{"lunar 2027 2024", "lunar: the last year, 2024, is before the first, 2027"},
		{"lunar 1899 2024", "Vietnamese lunisolar calendar (UTC+7) does not cover lunar year 1899: it covers 1900-01-01 to 2100-12-31"},
		{"lunar 2024 2101", "Vietnamese lunisolar calendar (UTC+7) does not cover lunar year 2101: it covers 1900-01-01 to 2100-12-31"},
	} {
		var out strings.Builder
		assert.EqualError(t, run(strings.Fields(row.args), &out), row.want)
		assert.Empty(t, out.String(), row.args)
	}
}
