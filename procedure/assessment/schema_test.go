package assessment_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/procedure/assessment"
)

func schemaOf(name string, of any) schematest.Answer {
	return schematest.Answer{Name: name, Of: of, Codecs: assessment.Codecs(), Root: "../..",
		Rooms: []string{"procedure/assessment", "procedure", "rules", "deadline/legal"}}
}

func assessmentSchema() schematest.Answer {
	return schemaOf("assessment", assessment.WrittenAssessment())
}

func entitlementSchema() schematest.Answer {
	return schemaOf("entitlement", assessment.WrittenEntitlement())
}

func TestSchemasOfAnswersAgreeWithTheTypes(t *testing.T) {
	assessmentSchema().Agrees(t, *update)
	entitlementSchema().Agrees(t, *update)
}

// The golden answers of this package.
func TestSchemaTakesTheGoldenAnswers(t *testing.T) {
	files, err := filepath.Glob("testdata/assess/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		assessmentSchema().Takes(t, data)
	}
}

// An answer about all procedures, before anything is known, and about one with its
// verdict and arrears.
func TestSchemasTakeWholeAnswers(t *testing.T) {
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-10-06")), Calendar: vietnam(t, "2026-10-06"), Received: deadline.On(day("2026-08-17"))}
	all, err := thirteen(t).Entitled(t.Context(), q)
	require.NoError(t, err)
	data, err := json.Marshal(all)
	require.NoError(t, err)
	entitlementSchema().Takes(t, data)

	q.Facts = map[string]any{"citizen": true, "age": 76, "monthly_pension": 0, "requested": true}
	one, err := socialPension(t).Assess(t.Context(), "1.014027", q)
	require.NoError(t, err)
	require.NotEmpty(t, one.Arrears)
	data, err = json.Marshal(one)
	require.NoError(t, err)
	assessmentSchema().Takes(t, data)
}
