// Package textfile reads what a person or a feed wrote, a table of days off, a law, as
// text of a bounded length, and gathers what is wrong with it.
package textfile

import (
	"io"
	"unicode/utf8"
)

// MaxBytes is the longest file that is read: a list of days of a hundred years has a
// tenth of it.
const MaxBytes = 4 << 20

// Read reads a whole file of UTF-8 text, without a byte order mark at its beginning.
// One of more than [MaxBytes] is refused after so many bytes, whatever its length; one
// that is not UTF-8 is refused with the line. Both are a problem.List.
func Read(r io.Reader, name string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	wrong := Problems{File: name}
	if len(data) > MaxBytes {
		wrong.Add(0, "", "the file is longer than %d MiB; no list of days is, so look whether it is the right one", MaxBytes>>20)
		return nil, wrong.Err()
	}
	if len(data) >= 3 && string(data[:3]) == "\ufeff" {
		data = data[3:]
	}
	if at := invalid(data); at >= 0 {
		wrong.Add(LineAt(data, at), "", "the line is not UTF-8; save the file in that encoding")
		return nil, wrong.Err()
	}
	return data, nil
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
	return -1
}

// LineAt returns the line, counted from 1, of an offset of a text. Lines end with
// LF or CRLF.
func LineAt(data []byte, offset int) int {
	line := 1
	for _, b := range data[:min(max(offset, 0), len(data))] {
		if b == '\n' {
			line++
		}
	}
	return line
}

// HasControl reports whether a name has a character that no name has: a line
// break, a tab, a zero byte.
func HasControl(name string) bool {
	for _, r := range name {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == utf8.RuneError {
			return true
		}
	}
	return false
}
