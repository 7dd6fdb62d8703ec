package catalogue_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// manyProcedures returns copies of the social pension under other names.
func manyProcedures(t testing.TB, n int) fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile("../../examples/quickstart/social-pension.yaml")
	require.NoError(t, err)
	files := fstest.MapFS{}
	for i := range n {
		text := strings.Replace(string(data), "id: social_pension\n", fmt.Sprintf("id: pension_%d\n", i), 1)
		text = strings.Replace(text, `code: "1.014027"`, fmt.Sprintf(`code: "9.%06d"`, i), 1)
		files[fmt.Sprintf("p%03d.yaml", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// A catalogue of 500 procedures is to load in less than a second.
func BenchmarkLoad500(b *testing.B) {
	files := manyProcedures(b, 500)
	for b.Loop() {
		if _, err := catalogue.Load(b.Context(), files, vnprocedure.Profile()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssess(b *testing.B) {
	c := socialPension(b)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{
		"citizen": true, "age": 76, "monthly_pension": 0, "requested": true}}
	for b.Loop() {
		if _, err := c.Assess(b.Context(), "social_pension", q); err != nil {
			b.Fatal(err)
		}
	}
}
