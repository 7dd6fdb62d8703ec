package portal_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// Whatever is read comes out again as the same JSON values and reads the same;
// whatever is refused is refused with a problem; nothing panics.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"9.100001.json", "9.100002.json", "9.100003.json"} {
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
	f.Add([]byte(`{"data":{"code":"x","executionMethods":[{"a&b":"<05 ngày>","processingTimeUnit":"OTHER"}]}}`)) // what HTML escapes
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
		if code := record.Code(); strings.Trim(code, ".0123456789") == "" {
			isWhole(t, record)
		}
	})
}

// Whatever stands in a time and beside it: the answer is a term or a reason,
// the draft has a term only where nothing is in doubt, and a time is read in
// no text that has no such term.
func FuzzTime(f *testing.F) {
	f.Add("Không quá 10 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.", "Đối với khu vực miền núi 15 ngày")     // a condition
	f.Add("Theo mô tả", "Sở: 07 ngày làm việc; Ủy ban nhân dân: 10 ngày làm việc")                      // two parts
	f.Add("Trong ngày, sau 15 giờ thì ngày làm việc tiếp theo", "7 giờ 30 - 11 giờ")                    // hours of a clock
	f.Add("0 ngày", "15-20 ngày")                                                                       // nothing, a range
	f.Add("15 nga\u0300y", "\u0110o\u0302\u0301i v\u01a1\u0301i nha\u0300 o\u031b\u0309: 15 ng\u00e0y") // accents of their own
	f.Fuzz(func(t *testing.T, words, beside string) {
		words, beside = strings.ToValidUTF8(words, "?"), strings.ToValidUTF8(beside, "?") // as JSON carries them
		for _, unit := range []string{"OTHER", "DAY"} {
			record := recordOf(t, `"executionMethods": [`+rowOf(t, "DIRECT", unit, words+" ", beside)+`]`)
			read := record.Times()[0]
			require.Equal(t, read.Unread == "", read.IsRead())
			require.True(t, read.IsRead() || read.Doubt == "")
			if read.IsRead() {
				_, here := vn.ReadTerm(words)
				_, there := vn.ReadTerm(beside)
				require.True(t, here == nil || there == nil || unit == "DAY", "%q is read as %s", words, read.Term)
			}
			for _, limit := range record.Draft().Procedure.Versions[0].Limits {
				require.Equal(t, read.IsRead() && read.Doubt == "", !limit.Term.IsZero())
			}
			isWhole(t, record)
		}
	})
}

func trimMark(data []byte) []byte {
	if len(data) >= 3 && string(data[:3]) == "\uFEFF" {
		return data[3:]
	}
	return data
}
