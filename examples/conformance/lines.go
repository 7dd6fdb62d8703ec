package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// longestRow is how many bytes a row of a table may have, so that a file without
// line breaks is no memory without end.
const longestRow = 1 << 20

// errLongRow ends the reading of a table.
var errLongRow = fmt.Errorf("it is longer than %d bytes, and what follows was not read", longestRow)

// lines reads a text line by line, and can look ahead.
type lines struct {
	from   *bufio.Reader
	ahead  []string // read and not yet returned
	peeked int      // how many of them toQuote returned last
	err    error    // behind those; nil if not known yet
}

func newLines(from io.Reader) *lines { return &lines{from: bufio.NewReader(from)} }

// next returns a line without its end. Behind the last one it is io.EOF.
func (l *lines) next() (string, error) {
	if len(l.ahead) == 0 {
		l.read()
	}
	if len(l.ahead) == 0 {
		return "", l.err
	}
	line := l.ahead[0]
	l.ahead, l.peeked = l.ahead[1:], 0
	return line, nil
}

// toQuote returns the lines behind one with an odd number of quotation marks up to
// the next such line, which may be where its cell ends; nothing where the line has an
// even number, or no other odd one follows within the length of a row.
func (l *lines) toQuote(line string) string {
	l.peeked = 0
	if !hasOddQuotes(line) {
		return ""
	}
	for n, length := 0, len(line); length < longestRow; n++ {
		if n == len(l.ahead) && !l.read() {
			return ""
		}
		if hasOddQuotes(l.ahead[n]) {
			l.peeked = n + 1
			return strings.Join(l.ahead[:n+1], "\n")
		}
		length += len(l.ahead[n]) + 1
	}
	return ""
}

func hasOddQuotes(s string) bool { return strings.Count(s, `"`)%2 == 1 }

// drop leaves out the lines that toQuote returned last.
func (l *lines) drop() { l.ahead, l.peeked = l.ahead[l.peeked:], 0 }

// read reads one more line ahead, and reports whether there was one.
func (l *lines) read() bool {
	if l.err != nil {
		return false
	}
	var line []byte
	for {
		part, err := l.from.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > longestRow {
			l.err = errLongRow
			return false
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		l.err = err
		break
	}
	if l.err != nil && len(line) == 0 {
		return false
	}
	l.ahead = append(l.ahead, strings.TrimRight(string(line), "\r\n"))
	return true
}
