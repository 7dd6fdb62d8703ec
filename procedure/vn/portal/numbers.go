package portal

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
)

// count reads a number of papers; -1 where the record does not say one.
func (r *reader) count(n *node, name string) int {
	value := n.member(name)
	if value == nil {
		return -1
	}
	if value.kind != numberKind {
		r.wrong(value, "a number")
		return -1
	}
	papers, whole := wholeOf(string(value.raw))
	if !whole || papers < 0 || papers > 10_000 {
		r.add(fault{at: value.at, path: value.path(), message: fmt.Sprintf("%s is not a number of papers", value.raw),
			hint: "write a whole number from 0 to 10000; it is kept as written"})
		return -1
	}
	r.placed[value] = true
	return int(papers)
}

// wholeOf reads a whole number, however it is written: 7, 7.0, 1.75e12.
func wholeOf(written string) (int64, bool) {
	d, err := exact.ParseDecimal(written)
	if err != nil || !d.IsWhole() {
		return 0, false
	}
	return d.Int64()
}

// The portal's instants lie in these years. An instant outside them is most
// often in seconds where milliseconds are meant.
const firstYear, lastYear = 1990, 2199

// day reads an instant in milliseconds since 1970 as the day it falls on in
// the reader's zone; no day where the record does not say one.
func (r *reader) day(n *node, name string) date.Date {
	value := n.member(name)
	switch {
	case value == nil:
		return date.Date{}
	case value.kind == nullKind:
		r.placed[value] = true
		return date.Date{}
	case value.kind != numberKind:
		r.wrong(value, "a number of milliseconds since 1970")
		return date.Date{}
	}
	if ms, whole := wholeOf(string(value.raw)); whole {
		at := time.UnixMilli(ms).In(r.zone)
		if at.Year() >= firstYear && at.Year() <= lastYear {
			r.placed[value] = true
			return date.Of(at)
		}
	}
	r.add(fault{at: value.at, path: value.path(),
		message: fmt.Sprintf("%s is not an instant of the years %d to %d", value.raw, firstYear, lastYear),
		hint:    "write whole milliseconds since 1970; it is kept as written"})
	return date.Date{}
}
