package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
)

// No row makes the reader or the computation panic: each is answered by lines of four
// cells, and the last line counts them.
func FuzzDeadlineRows(f *testing.F) {
	files, err := filepath.Glob("testdata/deadlines/*.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files { // the first row of each order
		table, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(strings.Split(string(table), "\n")[1])
	}
	f.Add(`open,"vn.OneStop` + "\n" + `next,"a""b",` + "\n\n,") // marks that close in another row
	header := strings.Join(deadlineColumns(), ",") + "\n"
	f.Fuzz(func(t *testing.T, rows string) {
		var out strings.Builder
		err := printDeadlines(strings.NewReader(header+rows), &out)
		if err != nil && !errors.Is(err, errFailed) {
			assert.Empty(t, out.String())
			return
		}
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		for _, line := range lines[:len(lines)-1] {
			assert.Len(t, strings.Split(line, "\t"), 4, line)
		}
		assert.Regexp(t, `^\d+ passed, \d+ failed$`, lines[len(lines)-1])
	})
}

// Whatever is read of a cell "with" has days that are in order and terms that can be
// counted, and is the same whatever its parts are parted by.
func FuzzWith(f *testing.F) {
	for _, p := range parts() {
		f.Add(p.form)
	}
	f.Add("pause 2026-03-02/2026-03-05; later 3 months on vn@2026-10-01;;closed 2026-03-10")
	by := readers{deadline.ParseTerm, func(code string) (calendarCell, error) { return calendarCell{code: code}, nil }}
	f.Fuzz(func(t *testing.T, cell string) {
		h, err := readWith(cell, by)
		if err != nil {
			return
		}
		for _, term := range h.terms() {
			assert.NoError(t, term.Validate())
		}
		for _, in := range h.pauses {
			assert.False(t, in.IsReversed() || in.First.IsZero())
		}
		assert.NotContains(t, h.days(), date.Date{})
		again, err := readWith(" ; "+strings.ReplaceAll(cell, ";", " ;\t")+";", by)
		assert.NoError(t, err)
		assert.Equal(t, h, again)
	})
}

// Lines are what they are, whatever is looked at ahead of them.
func FuzzLines(f *testing.F) {
	f.Add("a\r\nb\"\n\nc\"")
	f.Fuzz(func(t *testing.T, text string) {
		var plain, ahead []string
		for l := newLines(strings.NewReader(text)); ; {
			line, err := l.next()
			if errors.Is(err, io.EOF) {
				break
			}
			plain = append(plain, line)
		}
		for l := newLines(strings.NewReader(text)); ; {
			line, err := l.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if more := l.toQuote(line); more != "" {
				assert.True(t, hasOddQuotes(line) && hasOddQuotes(more))
			}
			ahead = append(ahead, line)
		}
		assert.Equal(t, plain, ahead)
	})
}
