package catalogue_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

func TestLoadSocialPension(t *testing.T) {
	c, err := catalogue.Load(t.Context(), os.DirFS("../../examples/quickstart"), vnprocedure.Profile())
	require.NoError(t, err)
	p, err := c.Procedure("1.014027")
	require.NoError(t, err)
	assert.Equal(t, "social_pension", p.Key())
	assert.Equal(t, "Monthly social pension", p.Name.In("en"))
	v, err := c.Version("social_pension", legal.AsOfDay(date.MustParse("2026-08-17")))
	require.NoError(t, err)
	assert.Equal(t, "10 working days", v.Limits[0].Term.String())
	assert.Equal(t, "0 VND", v.Fees[0].Amount.String())
	assert.True(t, v.Fees[0].IsUnverified())
	assert.Equal(t, 1, v.Evidence[0].Originals)
	assert.Equal(t, "request", v.Evidence[0].ID)
	assert.Equal(t, "01", v.Forms[0].ID)
	assert.Equal(t, procedure.Restarts, v.Handling.Supplement.Effect)
}
