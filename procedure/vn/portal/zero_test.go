package portal_test

import (
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

func TestRecordThatSaysNothing(t *testing.T) {
	for _, r := range []*portal.Record{nil, {}} {
		assert.Empty(t, r.File()+r.Code()+r.Name()+r.Kind()+r.State())
		assert.Empty(t, r.Times())
		assert.Empty(t, r.Fees())
		assert.Empty(t, r.Kept())
		assert.Empty(t, r.Problems())
		assert.True(t, r.Publication().IsZero())
		written, err := json.Marshal(r)
		require.NoError(t, err)
		assert.Equal(t, "null", string(written))
		exported, err := r.Export()
		require.NoError(t, err)
		assert.Equal(t, "null\n", string(exported))
		draft := r.Draft()
		assert.Equal(t, []procedure.Version{{}}, draft.Procedure.Versions)
		assert.NotEmpty(t, draft.Unsaid, "all that a procedure needs")
	}
	assert.False(t, portal.Time{}.IsRead(), "no time was read")
}

func TestImportOfNilFolder(t *testing.T) {
	var got []string
	for record, err := range portal.Import(fs.FS(nil), nil) {
		assert.Nil(t, record)
		got = append(got, err.Error())
	}
	assert.Equal(t, []string{"there is no folder to read records from"}, got)
}
