package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const record = `{"code": "OK", "data": {"code": "9.100001", "name": "Thử", "note": "", "isWard": true, "legalBasisesDetails": [{"code": "1"}, {"code": "2"}],
  "executionMethods": [
    {"submissionMethod": "DIRECT", "processingTime": 3.5, "processingTimeUnit": "WORKING_DAY", "fees": [
      {"type": "FEE", "value": "miễn", "currencyId": "a"},
      {"type": "PRICE_LEVEL", "value": null, "currencyId": "b"}]},
    {"submissionMethod": "ONLINE", "processingTime": "theo quy định", "processingTimeUnit": "OTHER"},
    {"submissionMethod": "POSTAL", "processingTime": 5, "processingTimeUnit": "DAY", "description": "Xã miền núi: 8 ngày"}],
  "cases": [{"code": "01", "id": 1, "note": {}}, {"code": "02", "id": 2}]}}`

func TestList(t *testing.T) {
	var out strings.Builder
	err := list(fstest.MapFS{
		"a.json": {Data: []byte(record)},
		"b.json": {Data: []byte(`{"code": "OK", "data": {"code": "9.1`)},
	}, &out)
	require.ErrorIs(t, err, errFailed)
	assert.Equal(t, `9.100001	a.json
  times read: 2 of 3
    data.executionMethods[0].processingTime: DIRECT 3.5 working days
    data.executionMethods[1].processingTime: ONLINE UNREAD "theo quy định": there is no term in it; write an amount and a unit, as in 10 ngày làm việc
    data.executionMethods[2].processingTime: POSTAL 5 days IN DOUBT: the description says 8 days for some: "Xã miền núi: 8 ngày"
  fields kept aside: 8
    data.isWard = true
    data.executionMethods[0].fees[0] = {"type":"FEE","value":"miễn","currencyId":"a"}
    data.executionMethods[0].fees[1].currencyId = "b"
    data.executionMethods[1].processingTime = "theo quy định"
    data.executionMethods[1].processingTimeUnit = "OTHER"
    data.cases[*].id, 2 times
    data.cases[0].note = {}
  left unsaid: 13
    data.legalBasisesDetails[*]: the article, and the day the act takes force, 2 times
    data.departmentsAuthority: who decides
    data.subjectTypesDetails: who may make the request
    data.executionSteps: the order of work
    data.procedureProposal.decisionDate: the day of the decision of publication
    data.procedureProposal.publicationDate: the day of posting
    data.executionCases: the papers of the dossier
    data.executionMethods[0].fees[0].value: the amount
    data.executionMethods[0].fees[1].value: who sets the amount
    data.executionMethods[1].processingTime: the time limit: there is no term in it; write an amount and a unit, as in 10 ngày làm việc
    data.executionMethods[2].processingTime: which time limit holds for whom: the description says 8 days for some: "Xã miền núi: 8 ngày"
    data: from and until which day this is the law
  problems: 1
    a.json:4:32: data.executionMethods[0].fees[0].value: this is a text, not a number or null; it was not read; it is kept as written
        4 |       {"type": "FEE", "value": "miễn", "currencyId": "a"},
          |                                ^
FAILED
    b.json:1:37: data.code: the file ends in the middle of the record; fetch the record again; it was cut off
        1 | {"code": "OK", "data": {"code": "9.1
          |                                     ^
1 imported, 1 failed
`, out.String())
}

func TestRunNeedsAFolder(t *testing.T) {
	var out strings.Builder
	require.EqualError(t, run(nil, &out), "name the folder with the records: portal DIR")
	require.EqualError(t, run([]string{"absent"}, &out), "absent is not a folder")
	require.NoError(t, run([]string{t.TempDir()}, &out))
	assert.Equal(t, "0 imported, 0 failed\n", out.String())
}
