package portal_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// One record asked by many goroutines at once; what they are given is theirs.
func TestRecordIsShared(t *testing.T) {
	record := read(t, "9.100001.json")
	want, err := json.Marshal(record.Draft().Procedure)
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			draft := record.Draft()
			got, err := json.Marshal(draft.Procedure)
			assert.NoError(t, err)
			draft.Procedure.Versions[0].Limits[0].Channels[0] = "changed"
			record.Times()[0] = portal.Time{}
			record.Kept()[0] = portal.Kept{}
			assert.JSONEq(t, string(want), string(got))
			_, err = record.Export()
			assert.NoError(t, err)
		})
	}
	group.Wait()
	assert.Equal(t, "7 working days", record.Times()[0].Term.String())
	assert.EqualValues(t, "online", record.Draft().Procedure.Versions[0].Limits[0].Channels[0])
}
