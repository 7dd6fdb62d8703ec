package portal

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

// plainNumber is a number as a person writes one: no exponent, and not so
// long that it cannot be meant.
var plainNumber = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,15})?$`)

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
	papers, err := strconv.Atoi(string(value.raw))
	if err != nil || papers < 0 || papers > 10_000 {
		r.add(fault{at: value.at, path: value.path(), message: fmt.Sprintf("%s is not a number of papers", value.raw),
			hint: "write a whole number from 0 to 10000; it is kept as written"})
		return -1
	}
	r.placed[value] = true
	return papers
}

// The portal's instants lie in these years. An instant outside them is most
// often in seconds where milliseconds are meant.
const firstYear, lastYear = 1990, 2199

// day reads an instant in milliseconds since 1970 as the day it falls on in
// the reader's zone; no day where the record does not say one.
func (r *reader) day(n *node, name string) deadline.Date {
	value := n.member(name)
	switch {
	case value == nil:
		return deadline.Date{}
	case value.kind == nullKind:
		r.placed[value] = true
		return deadline.Date{}
	case value.kind != numberKind:
		r.wrong(value, "a number of milliseconds since 1970")
		return deadline.Date{}
	}
	ms, err := strconv.ParseInt(string(value.raw), 10, 64)
	if err == nil {
		at := time.UnixMilli(ms).In(r.zone)
		if at.Year() >= firstYear && at.Year() <= lastYear {
			r.placed[value] = true
			return deadline.DateOf(at)
		}
	}
	r.add(fault{at: value.at, path: value.path(),
		message: fmt.Sprintf("%s is not an instant of the years %d to %d", value.raw, firstYear, lastYear),
		hint:    "write whole milliseconds since 1970; it is kept as written"})
	return deadline.Date{}
}

// isNegative reports whether a plain number is below zero.
func isNegative(number string) bool { return strings.HasPrefix(number, "-") && !isZero(number) }

// isZero reports whether a plain number is zero.
func isZero(number string) bool {
	value, ok := new(big.Rat).SetString(number)
	return ok && value.Sign() == 0
}
