package portal_test

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// vietnam is the zone of the portal: UTC+7 all year.
var vietnam = time.FixedZone("UTC+7", 7*60*60)

func read(t testing.TB, name string) *portal.Record {
	t.Helper()
	data, err := os.ReadFile("testdata/records/" + name)
	require.NoError(t, err)
	record, err := portal.Read(name, data, vietnam)
	require.NoError(t, err)
	return record
}

// equalJSON compares two documents as JSON values, numbers by their digits.
func equalJSON(t testing.TB, want, got []byte) {
	t.Helper()
	decode := func(data []byte) any {
		dec := json.NewDecoder(strings.NewReader(string(data)))
		dec.UseNumber()
		var v any
		require.NoError(t, dec.Decode(&v))
		return v
	}
	if w, g := decode(want), decode(got); !reflect.DeepEqual(w, g) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTimes(t *testing.T) {
	type row struct{ place, written, unit, want string }
	for name, rows := range map[string][]row{
		"9.100001.json": {
			{"data.executionMethods[0].processingTime", "7", "WORKING_DAY", "7 working days"},
			{"data.executionMethods[1].processingTime", "7.50", "WORKING_DAY", "7.5 working days"},
			{"data.executionMethods[2].processingTime", `"Không quá 10 ngày kể từ ngày nhận đủ hồ sơ hợp lệ."`, "OTHER", "10 days"},
			{"data.cases[0].processingDay.qty", "7", "WORKING_DAY", "7 working days"},
			{"data.cases[1].processingDay.qty", "1", "OTHER", "unread: the unit OTHER says nothing about a number"},
		},
		"9.100002.json": {
			{"data.executionMethods[0].processingTime", "21.5", "WORKING_DAY", "21.5 working days"},
			{"data.executionMethods[1].processingTime", "2", "MONTH", "2 months"},
			{"data.executionMethods[2].processingTime", "1", "HOUR", "1 hour"},
			{"data.executionMethods[3].processingTime", `"15 ngày; trường hợp phức tạp không quá 30 ngày"`, "OTHER", "unread: there is more than one term in it"},
			{"data.executionMethods[4].processingTime", `"Theo quy định của pháp luật"`, "OTHER", "unread: there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
			{"data.executionMethods[5].processingTime", "null", "DAY", "unread: no time is given"},
			{"data.executionMethods[6].processingTime", `"3,5 ngày làm việc"`, "OTHER", "3.5 working days"},
			{"data.executionMethods[7].processingTime", "0", "WORKING_DAY", "unread: an amount of 0 does not say what is meant"},
			{"data.executionMethods[8].processingTime", `"Trước ngày 15 tháng 3 hằng năm"`, "OTHER", "unread: there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
			{"data.executionMethods[9].processingTime", `"20"`, "DAY", "20 days"},
			{"data.executionMethods[10].processingTime", `"05 ngày làm việc"`, "DAY", "unread: the unit says days, the text working days"},
			{"data.executionMethods[11].processingTime", "5", "FORTNIGHT", `unread: "FORTNIGHT" is not a unit of the portal`},
		},
	} {
		var got []row
		for _, read := range read(t, name).Times() {
			answer := read.Term.String()
			if !read.IsRead() {
				assert.True(t, read.Term.IsZero(), "an unread time has a term: %s", read.Path)
				answer = "unread: " + read.Unread
			}
			got = append(got, row{read.Path, read.Written, read.Unit, answer})
		}
		assert.Equal(t, rows, got, name)
	}
}

func TestTimesNameChannelOrCase(t *testing.T) {
	times := read(t, "9.100001.json").Times()
	var got []string
	for _, one := range times {
		got = append(got, one.Channel+one.Case)
	}
	assert.Equal(t, []string{"ONLINE", "POSTAL", "DIRECT", "9.100001.01", "9.100001.02"}, got)
}

func TestFees(t *testing.T) {
	assert.Equal(t, []portal.Fee{
		{Path: "data.executionMethods[0].fees[0]", Channel: "ONLINE", Kind: procedure.StateFee, Value: "0"},
		{Path: "data.executionMethods[1].fees[0]", Channel: "POSTAL", Kind: procedure.ServiceFee, Value: "150000.00",
			Currency: "Việt Nam Đồng", Description: "Một lần"},
		{Path: "data.executionMethods[2].fees[0]", Channel: "DIRECT", Kind: procedure.PriceLevel, SetElsewhere: true,
			Description: "Do Hội đồng nhân dân cấp tỉnh quy định"},
	}, read(t, "9.100001.json").Fees())
}

func TestPublicationIsReadAtUTCPlus7(t *testing.T) {
	// 1750352400000 is 2025-06-19 17:00 UTC: already Friday 20 June in Viet Nam.
	data, err := os.ReadFile("testdata/records/9.100001.json")
	require.NoError(t, err)
	for zone, want := range map[*time.Location]string{vietnam: "2025-06-20", time.UTC: "2025-06-19", nil: "2025-06-19"} {
		record, err := portal.Read("r.json", data, zone)
		require.NoError(t, err)
		assert.Equal(t, want, record.Publication().Decided.String())
	}
	p := read(t, "9.100001.json").Publication()
	assert.Equal(t, "12/QĐ-BTN", p.Decision)
	assert.Equal(t, "2025-07-01", p.Posted.String())
	assert.Equal(t, vi("Bộ Thử nghiệm"), p.Agency)
	assert.Equal(t, vn.Ministry, p.Office)
}

func TestKeptIsWhatNothingElseHolds(t *testing.T) {
	var got []string
	for _, kept := range read(t, "9.100001.json").Kept() {
		got = append(got, kept.Path+" = "+kept.JSON)
	}
	assert.Equal(t, []string{
		`data.id = "00000000-0000-7000-8000-000000000001"`,
		`data.codeNotation = "9.100001"`,
		`data.executionMethods[0].fees[0].currencyId = ""`,
		`data.executionMethods[0].fees[0].attachment = null`,
	}, got[:4])
	assert.Contains(t, got, `data.executionCases[0].profileComponents[0].attachments = [{"id":"a1","fileName":"Mẫu 01.docx","bucketName":"b","filePath":"x/Mẫu 01.docx"}]`)
	assert.Contains(t, got, `data.cases[1].processingDay = {"qty":1,"type":"OTHER"}`)
	assert.Contains(t, got, `data.returningMethods = [{"type":"OFFLINE","value":["AT_SUBMISSION_PLACE"]}]`)
	assert.NotContains(t, strings.Join(got, "\n"), "data.executingAgencies", "the list of offices says the same")
}

// A name that is no word stands in a path in quotes.
func TestPathsOfNames(t *testing.T) {
	record := recordOf(t, `"hạn_1": 1, "$a-b": 2, "1a": 3, "-a": 4, "a b": 5, "a.b": 6, "": [7]`)
	var got []string
	for _, kept := range record.Kept() {
		got = append(got, kept.Path+" = "+kept.JSON)
	}
	assert.Equal(t, []string{`data.hạn_1 = 1`, `data.$a-b = 2`, `data["1a"] = 3`, `data["-a"] = 4`, `data["a b"] = 5`,
		`data["a.b"] = 6`, `data[""] = [7]`}, got)
}

func TestExportGivesTheRecordBack(t *testing.T) {
	for _, name := range []string{"9.100001.json", "9.100002.json", "9.100003.json"} {
		data, err := os.ReadFile("testdata/records/" + name)
		require.NoError(t, err)
		exported, err := read(t, name).Export()
		require.NoError(t, err)
		equalJSON(t, data, exported)
		marshalled, err := json.Marshal(read(t, name))
		require.NoError(t, err)
		equalJSON(t, data, marshalled)
	}
	exported, err := read(t, "9.100001.json").Export()
	require.NoError(t, err)
	for _, number := range []string{": 7.50,", ": 150000.00,", ": 1776132097523,"} {
		assert.Contains(t, string(exported), number, "numbers stay as written")
	}
}
