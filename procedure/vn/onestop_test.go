package vn_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
)

// What the decree says fills in what a version leaves unsaid, and nothing else.
func TestOneStop(t *testing.T) {
	plain := vn.OneStop(procedure.Handling{})
	assert.Equal(t, procedure.Restarts, plain.Supplement.Effect)
	assert.Equal(t, "3 working days", plain.Supplement.Within.String())
	assert.Equal(t, "15 days", plain.Supplement.CloseAfter.String())
	assert.Equal(t, "art. 19(5) Decree 118/2025/ND-CP", plain.Supplement.Basis[0].String())
	assert.Equal(t, 1, plain.Reappointment.Max)
	assert.Equal(t, "khoản 6 Điều 19 Nghị định 118/2025/NĐ-CP", plain.Reappointment.Basis[0].In("vi"))

	own := procedure.Handling{Supplement: procedure.Supplement{Effect: procedure.Pauses, Max: 1, CloseAfter: deadline.Days(90)}}
	sector := vn.OneStop(own)
	assert.Equal(t, procedure.Pauses, sector.Supplement.Effect)
	assert.Equal(t, "90 days", sector.Supplement.CloseAfter.String())
	assert.Equal(t, 1, sector.Supplement.Max)
	assert.Empty(t, sector.Supplement.Basis, "the sector's rule does not rest on the decree")
}

// What a version hands in is not written to, and completing twice adds nothing.
func TestOneStopLeavesItsArgument(t *testing.T) {
	provisions := append(make([]legal.Basis, 0, 4), legal.Cite("Sector Act", "7"))
	own := procedure.Handling{Supplement: procedure.Supplement{Max: 1, Provenance: procedure.Provenance{Basis: provisions}}}
	once := vn.OneStop(own)
	assert.Len(t, once.Supplement.Basis, 2)
	assert.True(t, provisions[:2][1].IsZero())
	assert.Equal(t, once, vn.OneStop(once))
}
