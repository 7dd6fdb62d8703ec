// Package comparison holds the calendars of the library against those of others, day
// by day from 2012 to 2027: github.com/rickar/cal/v2 and npm's date-holidays. It has
// tests alone:
//
//	cd examples/comparison && go test ./...
//
// Every day that the library and another see differently has a line in
// testdata/differences.csv, which says who is right and why; a day without a line
// fails, and so does a line of a day that nobody sees differently any more. To write
// the lines anew after a calendar or another library has changed,
//
//	go test -update ./...
//
// keeps what is said of the days that still differ, and fails until it is said of each
// new one who is right: ours or theirs; open, of a day that is still to be decided; or
// unverified, where the library's own source was not read. What the others say proves
// nothing, as they copy from each other and from encyclopedias; a difference is a
// question that was asked and answered.
//
// The institutions of the Union have a calendar in neither of the two.
//
// A further legal order is one line in orders_test.go, and its list one in
// generate/generate.mjs.
package comparison
