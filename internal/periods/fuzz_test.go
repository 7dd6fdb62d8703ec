package periods_test

import (
	"os"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/internal/periods"
)

// No table of periods makes the reader or the computation panic, and a row that
// is computed is either right or wrong in words.
func FuzzTable(f *testing.F) {
	table, err := os.ReadFile("../../deadline/testdata/period-vectors.csv")
	if err != nil {
		f.Fatal(err)
	}
	header, rows, _ := strings.Cut(string(table), "\n")
	for i, row := range strings.SplitAfter(rows, "\n") {
		if i%20 == 0 { // some of each kind
			f.Add(row)
		}
	}
	f.Fuzz(func(_ *testing.T, row string) {
		list, err := periods.Read(strings.NewReader(header + "\n" + row))
		if err != nil {
			return
		}
		for _, r := range list {
			q, err := r.Question()
			if err != nil {
				continue
			}
			if d, err := q.Compute(); err == nil {
				r.Agrees(d)
			}
		}
	})
}
