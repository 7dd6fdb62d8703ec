package main

import (
	"encoding/csv"
	"errors"
	"io"

	"github.com/statutory-go/statutory/deadline/date"
)

const conventionsUsage = "conventions                     list the named conventions, their acts and in what these were read"

// runConventions prints each named convention as a row: the provision that it rests on,
// since when and until when that is law, and in what it was read. One that was another
// from day to day has a row for each of its acts, the oldest first.
func runConventions(args []string, out io.Writer) error {
	if len(args) > 0 {
		return errors.New("conventions takes no arguments; what an act says of a table is asked with deadlines FILE.csv")
	}
	w := csv.NewWriter(out)
	_ = w.Write([]string{"name", "act", "since", "until", "review"})
	for _, named := range namedConventions() {
		for _, c := range named.of().Dated() {
			basis := c.Basis()
			_ = w.Write([]string{named.name, basis.String(), known(basis.Since), known(basis.Until), c.Review().String()})
		}
	}
	w.Flush()
	return w.Error()
}

// known writes a day, and nothing for one that is not known.
func known(d date.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
