package catalogue_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	thirteen "github.com/statutory-go/statutory/examples/catalogue"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
)

func load(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := thirteen.Load(t.Context())
	require.NoError(t, err)
	return c
}

func TestThirteenProcedures(t *testing.T) {
	var keys []string
	for p := range load(t).Procedures() {
		keys = append(keys, p.Key())
		assert.True(t, p.Name.Has("vi") && p.Name.Has("en"), "%s needs a name in both languages", p.Key())
		for _, v := range p.Versions {
			assert.NotEmpty(t, v.LegalBasis, "%s from %s names no act", p.Key(), v.Valid.First)
		}
	}
	assert.Equal(t, []string{
		"birth_registration_same_day", "disability_certificate", "emergency_support",
		"funeral_support_social_protection", "internal_labour_rules_registration",
		"labour_supply_contract_registration", "meritorious_allowance", "monthly_social_allowance",
		"overtime_200_300_notification", "social_pension", "unemployment_benefit",
		"vocational_activity_registration", "work_permit_foreigner",
	}, keys)
}

// Which version is the law of the days around a change.
func TestVersions(t *testing.T) {
	c := load(t)
	for _, row := range []struct{ key, day, from, why string }{
		{"monthly_social_allowance", "2025-06-30", "2021-07-01", "Monday, the last day of district level"},
		{"monthly_social_allowance", "2025-07-01", "2025-07-01", "Tuesday, the commune decides"},
		{"monthly_social_allowance", "2027-03-01", "2025-07-01", "Monday, the last day of Decree 147/2025"},
		{"monthly_social_allowance", "2027-03-02", "", "Tuesday: nothing is known of what follows"},
		{"social_pension", "2025-06-30", "", "Monday, the day before Law 41/2024 takes force"},
		{"unemployment_benefit", "2025-12-31", "2015-01-01", "Wednesday, the law of 2013"},
		{"unemployment_benefit", "2026-01-01", "2026-01-01", "Thursday, the law of 2025"},
		{"work_permit_foreigner", "2025-08-06", "2021-02-15", "Wednesday"},
		{"work_permit_foreigner", "2025-08-07", "2025-08-07", "Thursday, Decree 219/2025"},
	} {
		day := date.MustParse(row.day)
		v, err := c.Version(row.key, legal.AsOf{Valid: day, Known: day})
		if row.from == "" {
			require.ErrorIs(t, err, procedure.ErrNotInForce, row.why)
			continue
		}
		require.NoError(t, err, row.why)
		assert.Equal(t, row.from, v.Valid.First.String(), row.why)
	}
}

// What was read in no source carries the mark.
func TestUnverifiedMarks(t *testing.T) {
	c := load(t)
	for key, want := range map[string]bool{"social_pension": false, "work_permit_foreigner": true, "overtime_200_300_notification": true} {
		p, err := c.Procedure(key)
		require.NoError(t, err)
		assert.Equal(t, want, p.Versions[0].IsUnverified(), key)
	}
	for _, parameter := range c.Parameters() {
		if parameter.Name != "standard_social_assistance_level" {
			continue
		}
		for _, v := range parameter.Values {
			retroactive := !v.RetroactiveTo.IsZero()
			assert.Equal(t, retroactive, v.Basis[0].Unverified, "Decree 335/2026 rests on third-party texts")
		}
	}
}

// Acts are cited by their Vietnamese names in Vietnamese.
func TestActsAreNamedInBothLanguages(t *testing.T) {
	for p := range load(t).Procedures() {
		for _, v := range p.Versions {
			for _, basis := range v.LegalBasis {
				assert.True(t, basis.Act.Has("en") && basis.Act.Has("vi"), "%s: %s", p.Key(), basis)
			}
		}
	}
	v, err := load(t).Version("monthly_social_allowance", legal.AsOf{Valid: date.MustParse("2025-07-01")}) // Tuesday
	require.NoError(t, err)
	assert.Equal(t, "Điều 4 Nghị định 20/2021/NĐ-CP", v.LegalBasis[0].In("vi"))
	assert.Equal(t, "art. 4 Decree 20/2021/ND-CP", v.LegalBasis[0].In("en"))
}

// Each file names the schema by which an editor completes it.
func TestFilesNameTheirSchema(t *testing.T) {
	err := filepath.WalkDir("data", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		first, _, _ := strings.Cut(string(data), "\n")
		schema, named := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		require.True(t, named, path)
		_, err = os.Stat(filepath.Join(filepath.Dir(path), schema))
		return err
	})
	require.NoError(t, err)
}
