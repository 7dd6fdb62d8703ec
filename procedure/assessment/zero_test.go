package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// Who asks nobody is told that nothing is in force, and what a Compiler of
// nothing makes answers, too.
func TestZeroAssessorAndCompiler(t *testing.T) {
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17"))}
	for _, by := range []*assessment.Assessor{nil, {}} {
		a, err := by.Assess(t.Context(), q)
		require.NoError(t, err)
		assert.Equal(t, assessment.NotInForce, a.Outcome)
		_, err = by.Assess(t.Context(), assessment.Question{})
		var wrong *assessment.QuestionError
		assert.ErrorAs(t, err, &wrong)
	}
	p, err := socialPension(t).Procedure("social_pension")
	require.NoError(t, err)
	for _, c := range []*assessment.Compiler{nil, {}} {
		require.NoError(t, c.Validate())
		by, err := c.Compile(p, procedure.Profile{}, nil)
		require.NoError(t, err)
		a, err := by.Assess(t.Context(), q)
		require.NoError(t, err)
		assert.Equal(t, assessment.Undetermined, a.Outcome)
		_, err = c.Compile(procedure.Procedure{}, procedure.Profile{}, nil)
		assert.NoError(t, err)
	}
	e, err := assessment.Entitle(t.Context(), q, nil, nil)
	require.NoError(t, err)
	assert.Empty(t, e.Assessments)
}
