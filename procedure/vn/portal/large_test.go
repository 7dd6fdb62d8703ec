package portal_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// A long file full of one thing: the work grows with the file
// and not with its square. Ten seconds are a hundred times what it takes; the
// square took minutes.
func TestWorkGrowsWithTheFile(t *testing.T) {
	many := func(name, row string) string {
		n := 1 << 18 / (len(row) + 6)
		rows := make([]string, n)
		for i := range rows {
			rows[i] = strings.ReplaceAll(row, "#", fmt.Sprint(i))
		}
		return fmt.Sprintf(`%q: [%s]`, name, strings.Join(rows, ","))
	}
	beside := func(words string) string {
		return `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "DAY", "description": "` +
			strings.Repeat(words, 1<<16/len(words)) + `"}]`
	}
	for what, members := range map[string]string{
		"rows":          many("executionMethods", `{"submissionMethod": "DIRECT", "processingTime": 3#, "processingTimeUnit": "DAY"}`),
		"cases":         many("cases", `{"code": "", "name": "#", "processingDay": {"qty": 1#, "type": "DAY"}}`),
		"wrong fields":  many("cases", `#`),
		"lists":         many("executionCases", `{"name": "a - #", "profileComponents": [{"name": "#"}]}`) + "," + many("cases", `{"code": "#", "name": "a - #"}`),
		"terms":         beside("1 ngày "),
		"terms, marked": beside("1 ngày, "),
		"sentences":     beside("1 ngày. "),
		"marks":         many("cases", `{"code": "#", "name": "`+strings.Repeat("- ", 1000)+`"}`),
		"fees": `"executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "DAY", ` +
			many("fees", `{"type": "FEE", "value": #, "currencyName": "VND"}`) + `}]`,
	} {
		start := time.Now()
		record, err := portal.Read("r.json", []byte(wrap(members)), vietnam)
		require.NoError(t, err, what)
		_ = record.Draft()
		assert.Less(t, time.Since(start), 10*time.Second, what)
	}
}
