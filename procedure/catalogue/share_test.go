package catalogue_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// Many ask one catalogue at the same time and spoil what they are given;
// everyone gets the same answer. The race detector looks on.
func TestCatalogueIsSafeToShare(t *testing.T) {
	c := socialPension(t)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: deadline.On(day("2026-08-17")),
		Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop(),
		Facts: map[string]any{"citizen": true, "age": 76, "monthly_pension": 0, "requested": true}}
	first, err := c.Assess(t.Context(), "social_pension", q)
	require.NoError(t, err)
	want, err := json.Marshal(first)
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 5 {
				a, err := c.Assess(t.Context(), "social_pension", q)
				if !assert.NoError(t, err) {
					return
				}
				got, err := json.Marshal(a)
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(got))
				a.LegalBasis[0], a.Channels[0], a.Overlaps[0].Of.With[0] = legal.Basis{}, assessment.Part[procedure.Channel]{}, "spoilt"
				a.Evidence[0].Basis[0] = legal.Basis{}
				*a.Fees[0].Of.Amount = a.Verdict.Amounts[0].Value.Money()
				p, err := c.Procedure("social_pension")
				assert.NoError(t, err)
				p.Versions[0].Evidence[0].Name = text.Text{}
			}
		})
	}
	wait.Wait()
}
