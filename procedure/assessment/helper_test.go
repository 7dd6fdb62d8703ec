package assessment_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

var update = flag.Bool("update", false, "write the golden files anew")

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, file)
}

func day(s string) date.Date { return date.MustParse(s) }

// load returns a catalogue of the examples.
func load(t testing.TB, folder string) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(t.Context(), os.DirFS("../../examples/"+folder), vnprocedure.Profile())
	require.NoError(t, err)
	return c
}

func socialPension(t testing.TB) *catalogue.Catalogue { return load(t, "quickstart") }

func thirteen(t testing.TB) *catalogue.Catalogue { return load(t, "catalogue/data") }

func vietnam(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := vn.Law().AsKnown(day(known))
	require.NoError(t, err)
	return cal
}
