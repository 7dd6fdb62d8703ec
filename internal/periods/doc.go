// Package periods reads tables of periods, such as deadline/testdata/period-vectors.csv:
// each row is a question to the library and the answer that is expected. The
// example conformance prints them, and the tests of the packages that have
// conventions compute them under these.
package periods
