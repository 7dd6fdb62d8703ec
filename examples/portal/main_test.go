package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const record = `{"code": "OK", "data": {"code": "9.100001", "name": "Thử", "note": "", "isWard": true,
  "executionMethods": [
    {"submissionMethod": "DIRECT", "processingTime": 3.5, "processingTimeUnit": "WORKING_DAY", "fees": [
      {"type": "FEE", "value": "miễn", "currencyId": "a"},
      {"type": "PRICE_LEVEL", "value": null, "currencyId": "b"}]},
    {"submissionMethod": "ONLINE", "processingTime": "theo quy định", "processingTimeUnit": "OTHER"}]}}`

func TestList(t *testing.T) {
	var out strings.Builder
	err := list(fstest.MapFS{
		"a.json": {Data: []byte(record)},
		"b.json": {Data: []byte(`{"code": "OK", "data": {"code": "9.1`)},
	}, &out)
	require.ErrorIs(t, err, errFailed)
	assert.Equal(t, `9.100001	a.json
  times read: 1 of 2
    data.executionMethods[0].processingTime: DIRECT 3.5 working days
    data.executionMethods[1].processingTime: ONLINE UNREAD "theo quy định": there is no term in it; write an amount and a unit, as in 10 ngày làm việc
  fields kept aside: 6
    data.note = ""
    data.isWard = true
    data.executionMethods[0].fees[0].value = "miễn"
    data.executionMethods[*].fees[*].currencyId, 2 times
    data.executionMethods[1].processingTime = "theo quy định"
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
