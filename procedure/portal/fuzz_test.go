package portal_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/portal"
	"github.com/statutory-go/statutory/rules/problem"
)

// Whatever is read comes out again as the same JSON values and reads the same;
// whatever is refused is refused with a problem; nothing panics.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"9.100001.json", "9.100002.json"} {
		data, err := os.ReadFile("testdata/records/" + name)
		require.NoError(f, err)
		f.Add(data)               // whole records
		f.Add(data[:len(data)/2]) // cut off in the middle
	}
	f.Add([]byte(`{"data":{"code":"9.100009","a":1e400,"b":-0.0,"c":1.50}}`))          // numbers no float holds
	f.Add([]byte(`{"data":{"code":"9.100009","a":"\ud83d","\u0062":"\u00e9","b":2}}`)) // escapes, a name twice
	f.Add([]byte("\uFEFF{\"data\":{\"code\":\"9.100009\"}}"))                          // a byte order mark
	f.Add([]byte("\xFF\xFE{\x00}\x00"))                                                // UTF-16
	f.Add([]byte(`{"data":{"code":"x","executionMethods":[{"processingTime":"05 (năm) ngày, 3 tháng","processingTimeUnit":"OTHER"}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		record, err := portal.Read("r.json", data, vietnam)
		if err != nil {
			var p problem.Problem
			require.ErrorAs(t, err, &p)
			require.Equal(t, "r.json", p.File)
			require.Nil(t, record)
			return
		}
		exported, err := record.Export()
		require.NoError(t, err)
		require.True(t, json.Valid(exported))
		for _, time := range record.Times() {
			require.Equal(t, time.IsRead(), time.Unread == "", time.Path)
			require.True(t, time.IsRead() || time.Doubt == "", time.Path)
		}
		again, err := portal.Read("r.json", exported, vietnam)
		require.NoError(t, err)
		twice, err := again.Export()
		require.NoError(t, err)
		require.Equal(t, string(exported), string(twice))
		require.Equal(t, record.Kept(), again.Kept())
		require.Equal(t, record.Times(), again.Times())
		equalJSON(t, trimMark(data), exported)
	})
}

func trimMark(data []byte) []byte {
	if len(data) >= 3 && string(data[:3]) == "\uFEFF" {
		return data[3:]
	}
	return data
}
