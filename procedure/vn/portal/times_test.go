package portal_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// rowOf writes one channel of a record; a time of digits is a number.
func rowOf(t testing.TB, method, unit, time, beside string) string {
	written := time
	if strings.Trim(time, "0123456789.") != "" {
		encoded, err := json.Marshal(time)
		require.NoError(t, err)
		written = string(encoded)
	}
	encoded, err := json.Marshal(beside)
	require.NoError(t, err)
	return fmt.Sprintf(`{"submissionMethod": %q, "processingTime": %s, "processingTimeUnit": %q, "description": %s}`, method, written, unit, encoded)
}

func recordOf(t testing.TB, members string) *portal.Record {
	t.Helper()
	record, err := portal.Read("r.json", []byte(wrap(members)), vietnam)
	require.NoError(t, err)
	return record
}

// The table of testdata/times.tsv: what is read, and what a draft says of it.
func TestTableOfTimes(t *testing.T) {
	data, err := os.ReadFile("testdata/times.tsv")
	require.NoError(t, err)
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		row := strings.Split(strings.ReplaceAll(line, `\n`, "\n"), "\t")
		if strings.HasPrefix(line, "#") || row[0] == "unit" {
			continue
		}
		require.GreaterOrEqual(t, len(row), 4, "line %d", i+1)
		record := recordOf(t, `"executionMethods": [`+rowOf(t, "DIRECT", row[0], row[1], row[2])+`]`)
		read := record.Times()[0]
		want, drafted := row[3], read.Term
		switch {
		case want == "unread":
			assert.False(t, read.IsRead(), "line %d: %s read as %s", i+1, line, read.Term)
			assert.NotEmpty(t, read.Unread, "line %d", i+1)
			drafted = deadline.Term{}
		case want == "some":
			assert.True(t, read.IsRead(), "line %d: %s", i+1, line)
			assert.NotEmpty(t, read.Doubt, "line %d: %s", i+1, line)
			drafted = deadline.Term{}
		default:
			assert.Equal(t, want, read.Term.String(), "line %d: %s: %s", i+1, line, read.Unread)
			assert.Empty(t, read.Doubt, "line %d: %s", i+1, line)
		}
		for _, limit := range record.Draft().Procedure.Versions[0].Limits {
			assert.Equal(t, drafted, limit.Term, "line %d: %s", i+1, line)
		}
	}
}

// What makes a time not that of everyone is said, by the time and by the draft.
func TestDoubtsAreSaid(t *testing.T) {
	for _, c := range []struct{ rows, cases, doubt string }{
		{rowOf(t, "DIRECT", "WORKING_DAY", "11.5", "Không quá 11,5 ngày làm việc. Đối với khu vực miền núi không quá 21,5 ngày làm việc."), "",
			`the description says 21.5 working days for some: "Đối với khu vực miền núi không quá 21,5 ngày làm việc."`},
		{rowOf(t, "DIRECT", "DAY", "15", "Đối với công trình: 15 ngày"), "", `the description says it for some only: "Đối với công trình: 15 ngày"`},
		{rowOf(t, "DIRECT", "DAY", "15", "Không quá 15 ngày làm việc"), "", `the time is 15 days, but the description says "15 ngày làm việc"`},
		{rowOf(t, "DIRECT", "DAY", "20", "Sở Nội vụ: 07 ngày; Ủy ban nhân dân: 10 ngày"), "",
			`the time is 20 days, but the description says "07 ngày", "10 ngày"`},
		{rowOf(t, "DIRECT", "DAY", "15", "15-20 ngày"), "", `the description names a range: "15-20 ngày"`},
		{rowOf(t, "DIRECT", "DAY", "1", "Trong ngày, sau 14 giờ 30 thì ngày làm việc tiếp theo"), "",
			`the result is due on the same day, and after 14:30 on a later one; write the term as same day and "14:30" as the cutoff of the handling`},
		{rowOf(t, "DIRECT", "DAY", "15", "") + "," + rowOf(t, "DIRECT", "DAY", "10", ""), "", "another row of the channel says 10 days"},
		{rowOf(t, "DIRECT", "DAY", "15", "") + "," + rowOf(t, "DIRECT", "OTHER", "theo quy định", ""), "", `another row of the channel says "theo quy định"`},
		{rowOf(t, "DIRECT", "DAY", "15", ""), `{"code": "9.1", "name": "a", "processingDay": {"qty": 10, "type": "DAY"}}`, "the case 9.1 says 10 days"},
		{rowOf(t, "DIRECT", "DAY", "15", "") + "," + rowOf(t, "ONLINE", "DAY", "10", ""), "", ""},
		{rowOf(t, "DIRECT", "DAY", "15", ""), `{"code": "9.1", "name": "a", "processingDay": {"qty": 15, "type": "DAY"}}`, ""},
	} {
		record := recordOf(t, `"executionMethods": [`+c.rows+`], "cases": [`+c.cases+`]`)
		read := record.Times()[0]
		assert.Equal(t, c.doubt, read.Doubt)
		draft := record.Draft()
		limit := draft.Procedure.Versions[0].Limits[0]
		assert.Equal(t, c.doubt == "", !limit.Term.IsZero())
		var said []string
		for _, u := range draft.Unsaid {
			if u.Path == read.Path {
				said = append(said, strings.TrimPrefix(u.What.In("en"), "which time limit holds for whom: "))
			}
		}
		if c.doubt != "" {
			assert.Equal(t, []string{c.doubt}, said)
		}
	}
}

// What is beside a time and leaves it as it is is said too.
func TestWhatElseATimeHas(t *testing.T) {
	for beside, want := range map[string]string{
		"Sở Nội vụ: 07 ngày; Ủy ban nhân dân: 10 ngày":                        "the description gives it in parts: 7 days, 10 days",
		"Không quá 17 ngày. Trường hợp cần bổ sung, thông báo trong 03 ngày.": "the description also says 3 days",
		"Thêm 05 ngày": "the description also says 5 days",
		// Of many terms between two marks the first fifty are looked at.
		strings.Repeat("1 ngày / ", 49) + "5 ngày": "the description also says 1 day, 5 days",
		strings.Repeat("1 ngày / ", 50) + "5 ngày": "the description also says 1 day",
	} {
		record := recordOf(t, `"executionMethods": [`+rowOf(t, "DIRECT", "DAY", "17", beside)+`]`)
		assert.Empty(t, record.Problems(), beside)
		assert.Contains(t, record.Draft().Unsaid, portal.Unsaid{Path: "data.executionMethods[0].processingTime",
			What: textOf("what else the time limit has: "+want, "thời hạn khác nêu trong phần mô tả")})
		assert.Equal(t, deadline.Days(17), record.Draft().Procedure.Versions[0].Limits[0].Term)
	}
}

// The words beside a channel that give another time to some leave the case of
// its time open as well. Words that give that time to some only do not: they
// may mean the case.
func TestCasesBesideADoubtfulChannel(t *testing.T) {
	const doubt = `the description says 30 days for some: "Không quá 15 ngày; trường hợp phức tạp 30 ngày"`
	for _, c := range []struct{ beside, doubt string }{
		{"Không quá 15 ngày; trường hợp phức tạp 30 ngày", doubt},
		{"Đối với công trình: 15 ngày", ""},
	} {
		record := recordOf(t, `"executionMethods": [`+rowOf(t, "DIRECT", "DAY", "15", c.beside)+`],
			"cases": [{"code": "9.1", "name": "a", "processingDay": {"qty": 15, "type": "DAY"}}]`)
		assert.NotEmpty(t, record.Times()[0].Doubt)
		assert.Equal(t, c.doubt, record.Times()[1].Doubt)
	}
}

// A case and a channel that differ: which of them counts is open, also where
// another case agrees with the channel.
func TestCasesThatDifferFromTheChannel(t *testing.T) {
	record := recordOf(t, `"executionMethods": [`+rowOf(t, "DIRECT", "DAY", "7", "")+`], "cases": [
		{"code": "9.1", "name": "a", "processingDay": {"qty": 7, "type": "DAY"}},
		{"code": "9.2", "name": "b", "processingDay": {"qty": 10, "type": "DAY"}},
		{"code": "9.3", "name": "c", "processingDay": {"qty": 12, "type": "DAY"}}]`)
	assert.Equal(t, []procedure.TimeLimit{
		{Channels: []procedure.ChannelKind{procedure.InPerson}, Text: vi("07 ngày")},
		{Cases: []string{"9.1"}, Term: deadline.Days(7)},
		{Cases: []string{"9.2"}, Text: vi("10 ngày")},
		{Cases: []string{"9.3"}, Text: vi("12 ngày")},
	}, record.Draft().Procedure.Versions[0].Limits)
}
