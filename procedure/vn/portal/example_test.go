package portal_test

import (
	"fmt"
	"testing/fstest"
	"time"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// A folder with a record and with a file that was cut off. What cannot be read
// of the record is listed, not guessed.
func ExampleImport() {
	folder := fstest.MapFS{
		"9.100001.json": {Data: []byte(`{"code": "OK", "data": {"code": "9.100001", "name": "Cấp giấy phép",
			"executionMethods": [
				{"submissionMethod": "DIRECT", "processingTime": 11.5, "processingTimeUnit": "WORKING_DAY"},
				{"submissionMethod": "ONLINE", "processingTime": "Không quá 15 ngày", "processingTimeUnit": "OTHER"},
				{"submissionMethod": "POSTAL", "processingTime": "theo quy định", "processingTimeUnit": "OTHER"}]}}`)},
		"9.100002.json": {Data: []byte(`{"code": "OK", "data": {`)},
	}
	vietnam := time.FixedZone("UTC+7", 7*60*60)
	for record, err := range portal.Import(folder, vietnam) {
		if err != nil {
			fmt.Println("failed:", err)
			continue
		}
		for _, t := range record.Times() {
			if t.IsRead() {
				fmt.Println(record.Code(), t.Channel, t.Term)
			} else {
				fmt.Println(record.Code(), t.Channel, "unread:", t.Written)
			}
		}
	}
	// Output:
	// 9.100001 DIRECT 11.5 working days
	// 9.100001 ONLINE 15 days
	// 9.100001 POSTAL unread: "theo quy định"
	// failed: 9.100002.json:1:25: data: the file ends in the middle of the record; fetch the record again; it was cut off
	//     1 | {"code": "OK", "data": {
	//       |                         ^
}

// The draft of a procedure says what its author has to find out.
func ExampleRecord_Draft() {
	record, err := portal.Read("9.100003.json", []byte(`{"code": "OK", "data": {"code": "9.100003", "type": "SPECIFIC",
		"name": "Đăng ký", "executionSteps": [{"name": "Nộp hồ sơ"}],
		"subjectTypesDetails": [{"code": "ĐT1", "name": "Công dân Việt Nam"}],
		"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "DAY",
			"fees": [{"type": "FEE", "value": null, "description": "Hội đồng nhân dân tỉnh quy định"}]}]}}`), time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	draft := record.Draft()
	fmt.Println(draft.Procedure.Level, draft.Procedure.Versions[0].Fees[0].SetBy.In("vi"))
	for _, u := range draft.Unsaid {
		fmt.Println("unsaid:", u.What.In("en"))
	}
	// Output:
	// regional Hội đồng nhân dân tỉnh quy định
	// unsaid: the legal basis
	// unsaid: who decides
	// unsaid: the day of the decision of publication
	// unsaid: the day of posting
	// unsaid: the papers of the dossier
	// unsaid: from and until which day this is the law
}

// What comes out has the numbers and names that went in.
func ExampleRecord_Export() {
	record, err := portal.Read("9.100004.json", []byte(`{"code":"OK","data":{"code":"9.100004","hạn":11.50,"note":null}}`), time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	exported, err := record.Export()
	fmt.Println(string(exported), err)
	// Output:
	// {
	//   "code": "OK",
	//   "data": {
	//     "code": "9.100004",
	//     "hạn": 11.50,
	//     "note": null
	//   }
	// }
	//  <nil>
}
