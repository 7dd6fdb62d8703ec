package portal_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

func wrap(members string) string {
	return `{"code": "OK", "data": {"code": "9.100009", "name": "n", ` + members + `}}`
}

// Files that are no record: each is an error that says where and what to do.
func TestFilesThatAreNoRecord(t *testing.T) {
	good, err := os.ReadFile("testdata/records/9.100001.json")
	require.NoError(t, err)
	for _, c := range []struct{ what, data, want string }{
		{"nothing", "", "r.json: the file is empty"},
		{"cut off in a text", `{"code": "OK", "data": {"executionSteps": [{"name": "Bư`,
			"r.json:1:56: data.executionSteps[0].name: the file ends in the middle of the record; fetch the record again; it was cut off\n" +
				"    1 | {\"code\": \"OK\", \"data\": {\"executionSteps\": [{\"name\": \"Bư\n" +
				"      |                                                        ^"},
		{"cut off after a name", "{\"code\": \"OK\",\n \"data\"",
			"r.json:2:8: data: the file ends in the middle of the record; fetch the record again; it was cut off\n    2 |  \"data\"\n      |        ^"},
		{"a comma too many", `{"code": "OK", "data": {"cases": [{"code": "1",}]}}`,
			"r.json:1:48: data.cases[0]: this is not JSON: invalid character '}' looking for beginning of object key string\n" +
				"    1 | {\"code\": \"OK\", \"data\": {\"cases\": [{\"code\": \"1\",}]}}\n      |                                                ^"},
		{"not JSON", "<html>", "r.json: this is not JSON: invalid character '<' looking for beginning of value"},
		{"a list", "[]", `r.json: this is a list, not a record; a record is {"code": "OK", "data": {…}}`},
		{"a number", "7", `r.json: this is a number, not a record; a record is {"code": "OK", "data": {…}}`},
		{"no data", `{"code": "OK"}`, `r.json: data: the record is missing; a record is {"code": "OK", "data": {…}}`},
		{"an answer without a record", `{"code": "NOT_FOUND", "data": null, "message": "Không tìm thấy"}`,
			"r.json:1:31: data: the portal answered without a record: \"Không tìm thấy\"; fetch it again, or see whether the code is right\n" +
				"    1 | {\"code\": \"NOT_FOUND\", \"data\": null, \"message\": \"Không tìm thấy\"}\n      |                               ^"},
		{"an answer without a record and without words", `{"code": "NOT_FOUND", "data": null, "message": ""}`,
			"r.json:1:31: data: the portal answered without a record: \"NOT_FOUND\"; fetch it again, or see whether the code is right\n" +
				"    1 | {\"code\": \"NOT_FOUND\", \"data\": null, \"message\": \"\"}\n      |                               ^"},
		{"an answer that says nothing", `{"data": null, "message": 7}`,
			"r.json:1:10: data: the portal answered without a record; fetch it again, or see whether the code is right\n" +
				"    1 | {\"data\": null, \"message\": 7}\n      |          ^"},
		{"data of another shape", `{"code": "OK", "data": []}`,
			"r.json:1:24: data: this is a list, not an object; a record is {\"code\": \"OK\", \"data\": {…}}\n" +
				"    1 | {\"code\": \"OK\", \"data\": []}\n      |                        ^"},
		{"no code", `{"code": "OK", "data": {}}`,
			"r.json:1:24: data.code: the record has no code; a procedure is known by its code: \"code\": \"2.001955\"\n" +
				"    1 | {\"code\": \"OK\", \"data\": {}}\n      |                        ^"},
		{"a number for a code", `{"code": "OK", "data": {"code": 2.001955}}`,
			"r.json:1:33: data.code: the code is a number, not a text; a procedure is known by its code: \"code\": \"2.001955\"\n" +
				"    1 | {\"code\": \"OK\", \"data\": {\"code\": 2.001955}}\n      |                                 ^"},
		{"two records", wrap(`"a": 1`) + "\n" + wrap(`"a": 2`),
			"r.json:2:1: something follows the end of the record; put each record in a file of its own\n" +
				"    2 | {\"code\": \"OK\", \"data\": {\"code\": \"9.100009\", \"name\": \"n\", \"a\": 2}}\n      | ^"},
		{"UTF-16 with a mark", "\xFF\xFE" + utf16le(string(good)), "r.json: the file is written in UTF-16 (little-endian); save it as UTF-8"},
		{"UTF-16 without a mark", utf16le(string(good)), "r.json: the file is written in UTF-16 (little-endian); save it as UTF-8"},
		{"UTF-16, the other way round, with a mark", "\xFE\xFF" + utf16be(string(good)), "r.json: the file is written in UTF-16 (big-endian); save it as UTF-8"},
		{"UTF-16, the other way round, without a mark", utf16be(string(good)), "r.json: the file is written in UTF-16 (big-endian); save it as UTF-8"},
		{"a single character in UTF-16", "{\x00", "r.json: the file is written in UTF-16 (little-endian); save it as UTF-8"},
		{"a single character in UTF-16, the other way round", "\x00{", "r.json: the file is written in UTF-16 (big-endian); save it as UTF-8"},
		{"UTF-32 with a mark", "\xFF\xFE\x00\x00{\x00\x00\x00", "r.json: the file is written in UTF-32; save it as UTF-8"},
		{"UTF-32, the other way round, with a mark", "\x00\x00\xFE\xFF\x00\x00\x00{", "r.json: the file is written in UTF-32; save it as UTF-8"},
		{"TCVN3: đ is 0xAE", `{"code": "OK", "data": {"code": "9.100009", "name": "` + "\xAE\xA8ng ký" + `"}}`,
			"r.json:1:54: data.name: the byte 0xAE is not UTF-8; the file was written in another encoding, such as TCVN3, Windows-1258 or Latin-1; save it as UTF-8\n" +
				"    1 | {\"code\": \"OK\", \"data\": {\"code\": \"9.100009\", \"name\": \"\uFFFD\uFFFDng ký\"}}\n" +
				"      |                                                      ^"},
		{"nested without end", strings.Repeat("[", 100_000), "r.json:1:65: " + strings.Repeat("[0]", 64) +
			": values are nested more than 64 deep; a record of the portal nests seven deep\n" +
			"    1 | " + strings.Repeat("[", 120) + "\n      | " + strings.Repeat(" ", 60) + "^"},
	} {
		_, err := portal.Read("r.json", []byte(c.data), vietnam)
		require.Error(t, err, c.what)
		assert.Equal(t, c.want, err.Error(), c.what)
	}
}

func utf16le(s string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

func utf16be(s string) string {
	swapped := []byte(utf16le(s))
	for i := 0; i < len(swapped); i += 2 {
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
	}
	return string(swapped)
}

// A field of the wrong type: the record is read, the field is reported and kept,
// and nothing becomes a zero.
func TestFieldsOfTheWrongType(t *testing.T) {
	for _, c := range []struct{ what, members, path, message string }{
		{"a text for a number of papers", `"executionCases": [{"profileComponents": [{"originalQty": "một"}]}]`,
			"data.executionCases[0].profileComponents[0].originalQty", "this is a text, not a number"},
		{"null for a number of papers", `"executionCases": [{"profileComponents": [{"copyQty": null}]}]`,
			"data.executionCases[0].profileComponents[0].copyQty", "this is null, not a number"},
		{"half a paper", `"executionCases": [{"profileComponents": [{"copyQty": 0.5}]}]`,
			"data.executionCases[0].profileComponents[0].copyQty", "0.5 is not a number of papers"},
		{"a text for an amount", `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1, "processingTimeUnit": "DAY", "fees": [{"type": "FEE", "value": "miễn phí"}]}]`,
			"data.executionMethods[0].fees[0].value", "this is a text, not a number or null"},
		{"a negative amount", `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1, "processingTimeUnit": "DAY", "fees": [{"type": "FEE", "value": -5}]}]`,
			"data.executionMethods[0].fees[0].value", "-5 is not an amount"},
		{"a text for a time", `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": "sớm nhất", "processingTimeUnit": "DAY"}]`,
			"data.executionMethods[0].processingTime", "the time is a text, not a number"},
		{"null for a time", `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": null, "processingTimeUnit": "WORKING_DAY"}]`,
			"data.executionMethods[0].processingTime", "the time is null, not a number"},
		{"a list for a time", `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": [7], "processingTimeUnit": "WORKING_DAY"}]`,
			"data.executionMethods[0].processingTime", "the time is a list, not a number"},
		{"an unknown way to file", `"executionMethods": [{"submissionMethod": "FAX", "processingTime": 3, "processingTimeUnit": "DAY"}]`,
			"data.executionMethods[0].submissionMethod", `"FAX" is not a way to file`},
		{"an object for a list", `"executionMethods": {}`, "data.executionMethods", "this is an object, not a list"},
		{"a text in a list of objects", `"cases": ["01"]`, "data.cases[0]", "this is a text, not an object"},
		{"a number for a text", `"requirementsAndConditions": 5`, "data.requirementsAndConditions", "this is a number, not a text"},
		{"a text for true", `"isFullProcess": "true"`, "data.isFullProcess", "this is a text, not true or false"},
		{"a day as text", `"procedureProposal": {"decisionDate": "2025-06-20"}`,
			"data.procedureProposal.decisionDate", "this is a text, not a number of milliseconds since 1970"},
		{"seconds for milliseconds", `"procedureProposal": {"publicationDate": 1750352400}`,
			"data.procedureProposal.publicationDate", "1750352400 is not an instant of the years 1990 to 2199"},
		{"an instant with a fraction", `"procedureProposal": {"publicationDate": 1750352400000.5}`,
			"data.procedureProposal.publicationDate", "1750352400000.5 is not an instant of the years 1990 to 2199"},
		{"a name given twice", `"note": "a", "note": "b"`, "data.note", `the name "note" is given twice`},
		{"half of a character", `"note": "\ud83d"`, "data.note", `the text has half of a character written with \u`},
	} {
		data := []byte(wrap(c.members))
		record, err := portal.Read("r.json", data, vietnam)
		require.NoError(t, err, c.what)
		require.Len(t, record.Problems(), 1, c.what)
		problem := record.Problems()[0]
		assert.Equal(t, c.path, problem.Path, c.what)
		assert.Equal(t, c.message, problem.Message, c.what)
		assert.Equal(t, "r.json", problem.File, c.what)
		assert.Equal(t, 1, problem.At.Line, c.what)
		assert.True(t, isKept(record, c.path), "%s: %s is not kept", c.what, c.path)
		for _, read := range record.Times() {
			assert.Equal(t, read.IsRead(), !read.Term.IsZero(), c.what)
		}
		assert.Equal(t, compact(data), string(must(record.MarshalJSON())), c.what)
	}
}

// The words beside a time often say working days where the unit says days.
func TestTimeAgainstItsDescription(t *testing.T) {
	for _, c := range []struct{ unit, description, want string }{
		{"DAY", "Tối đa không quá 15 ngày làm việc, kéo dài thêm không quá 02 ngày làm việc", `the time is 15 days, but the description says "15 ngày làm việc"`},
		{"WORKING_DAY", "Trong 15 ngày", `the time is 15 working days, but the description says "15 ngày"`},
		{"DAY", "Không quá 15 ngày; xã vùng sâu 15 ngày làm việc", ""},
		{"DAY", "Không quá 20 ngày làm việc", `the time is 15 days, but the description says "20 ngày làm việc"`},
		{"DAY", "Thêm 20 ngày làm việc", ""},
		{"DAY", "Thêm 15 ngày làm việc", ""},
		{"DAY", "Thời hạn liên thông tối đa không quá 15 ngày làm việc, kể từ ngày nộp đủ hồ sơ", `the time is 15 days, but the description says "15 ngày làm việc"`},
		{"DAY", "", ""},
	} {
		record, err := portal.Read("r.json", []byte(wrap(fmt.Sprintf(`"executionMethods": [{"submissionMethod": "DIRECT",
			"processingTime": 15, "processingTimeUnit": %q, "description": %q}]`, c.unit, c.description))), vietnam)
		require.NoError(t, err)
		got := ""
		for _, p := range record.Problems() {
			assert.Equal(t, "data.executionMethods[0].processingTime", p.Path)
			got = p.Message
		}
		assert.Equal(t, c.want, got, c.description)
		assert.True(t, record.Times()[0].IsRead())
	}
}

// A number is read however it is written, and exactly; Export keeps its digits.
func TestNumbersAsWritten(t *testing.T) {
	data := wrap(`"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 1.15e1, "processingTimeUnit": "WORKING_DAY",
		"fees": [{"type": "FEE", "value": 1.5E5, "currencyName": "VND"}]}],
		"executionCases": [{"profileComponents": [{"name": "x", "originalQty": 2.0}]}],
		"procedureProposal": {"decisionDate": 1.7503524e12}`)
	record, err := portal.Read("r.json", []byte(data), vietnam)
	require.NoError(t, err)
	assert.Empty(t, record.Problems())
	v := record.Draft().Procedure.Versions[0]
	assert.Equal(t, "11.5 working days", v.Limits[0].Term.String())
	assert.Equal(t, "150000 VND", v.Fees[0].Amount.String())
	assert.Equal(t, 2, v.Evidence[0].Originals)
	assert.Equal(t, "2025-06-20", v.Publication.Decided.String()) // Friday
	exported, err := record.Export()
	require.NoError(t, err)
	for _, number := range []string{"1.15e1", "1.5E5", "2.0", "1.7503524e12"} {
		assert.Contains(t, string(exported), number)
	}
	for _, number := range []string{"1e400", "1e-400", "123456789012345678901234567890123456789012345", "-0"} {
		record, err := portal.Read("r.json", []byte(wrap(`"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": `+number+
			`, "processingTimeUnit": "DAY"}], "executionCases": [{"profileComponents": [{"copyQty": `+number+`}]}]`)), vietnam)
		require.NoError(t, err)
		assert.False(t, record.Times()[0].IsRead(), number)
	}
}

func isKept(record *portal.Record, path string) bool {
	for _, kept := range record.Kept() {
		if strings.HasPrefix(path, kept.Path) {
			return true
		}
	}
	return false
}

func TestByteOrderMarkIsSkippedAndTold(t *testing.T) {
	record, err := portal.Read("r.json", []byte("\uFEFF"+wrap(`"note": ""`)), vietnam)
	require.NoError(t, err)
	require.Len(t, record.Problems(), 1)
	assert.Equal(t, "r.json: the file begins with a byte order mark; it was skipped; save the file as UTF-8 without one (RFC 8259, section 8.1)",
		record.Problems()[0].Error())
}

// A file of 50 MB is refused without being held twice, and the answer names
// the value that swells.
func TestFileTooLong(t *testing.T) {
	long := wrap(`"executionSteps": [{"name": "", "description": "` + strings.Repeat("a", 50<<20) + `"}]`)
	folder := fstest.MapFS{"big.json": {Data: []byte(long)}, "good.json": {Data: []byte(wrap(`"note": ""`))}}
	var lines []string
	for record, err := range portal.Import(folder, vietnam) {
		if err != nil {
			lines = append(lines, err.Error())
			continue
		}
		lines = append(lines, record.File()+" "+record.Code())
	}
	assert.Equal(t, []string{
		"big.json: data.executionSteps[0].description: the file is longer than 8388608 bytes; no record of the portal is; the limit lies in the value named here",
		"good.json 9.100009",
	}, lines)
}

func TestImportGoesOn(t *testing.T) {
	folder := fstest.MapFS{
		"a.json":       {Data: []byte(wrap(`"note": ""`))},
		"b.json":       {Data: []byte(`{"code": "OK", "data": {"code": `)},
		"c.txt":        {Data: []byte("no record")},
		"d/e.JSON":     {Data: []byte(wrap(`"note": ""`))},
		"f.json/x.txt": {Data: []byte("a folder named like a file")},
	}
	var got []string
	for record, err := range portal.Import(folder, vietnam) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, record.File())
	}
	assert.Equal(t, []string{
		"a.json",
		"b.json:1:33: data.code: the file ends in the middle of the record; fetch the record again; it was cut off\n" +
			"    1 | {\"code\": \"OK\", \"data\": {\"code\": \n      |                                 ^",
		"d/e.JSON",
	}, got)

	for record := range portal.Import(folder, time.UTC) {
		require.Equal(t, "a.json", record.File())
		break // stops the walk
	}
}

func TestImportOfNoFolder(t *testing.T) {
	var got []string
	for _, err := range portal.Import(os.DirFS("testdata/absent"), vietnam) {
		require.ErrorIs(t, err, fs.ErrNotExist)
		got = append(got, fmt.Sprint(err))
	}
	require.Len(t, got, 1)
	assert.Regexp(t, `^\.: the file cannot be read: `, got[0])
}

func compact(data []byte) string {
	var out bytes.Buffer
	for inText, i := false, 0; i < len(data); i++ {
		if data[i] == '"' && (i == 0 || data[i-1] != '\\') {
			inText = !inText
		}
		if data[i] != ' ' || inText {
			out.WriteByte(data[i])
		}
	}
	return out.String()
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}
