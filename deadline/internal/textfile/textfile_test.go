package textfile_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/problem"
)

func TestProblemsTellLineAndField(t *testing.T) {
	wrong := textfile.Problems{File: "office.csv"}
	if err := wrong.Err(); err != nil {
		t.Error(err)
	}
	wrong.Add(7, "date", "%q is no day; write it as %s", "soon; or not", "2026-12-25")
	wrong.Add(0, "", "holds no day")
	wrong.Add(3, "", "has three columns")
	err := wrong.Err()
	want := "office.csv: holds no day\noffice.csv:3: has three columns\noffice.csv:7: date: \"soon; or not\" is no day; write it as 2026-12-25"
	if err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	var list problem.List
	if !errors.As(err, &list) || list[2].Hint != "write it as 2026-12-25" || list[2].At.Line != 7 || wrong.Len() != 3 {
		t.Errorf("%+v", list)
	}
}

// A file of nothing but problems does not fill the memory with them.
func TestProblemsAreBounded(t *testing.T) {
	wrong := textfile.Problems{File: "f"}
	for line := range 5_000 {
		if wrong.IsFull() != (line > 1_000) {
			t.Fatalf("full at line %d", line)
		}
		wrong.Add(line+1, "", "no")
	}
	if err := wrong.Err(); wrong.Len() != 1_001 || !strings.HasSuffix(err.Error(), "\nf:1000: no\nf:1001: 4000 more problems from here on") {
		t.Errorf("%d: %v", wrong.Len(), err)
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{"": "", "a\r\nb": "a\r\nb", "\ufeffdate": "date", "a\ufeff": "a\ufeff"} {
		if data, err := textfile.Read(strings.NewReader(text), "f"); string(data) != want || err != nil {
			t.Errorf("%q is read as %q, %v", text, data, err)
		}
	}
	for text, want := range map[string]string{
		"a\nNo\xebl":                             "f:2: the line is not UTF-8; save the file in that encoding",
		"\ufffd\xff":                             "f:1: the line is not UTF-8; save the file in that encoding", // the sign itself is none
		strings.Repeat("a", textfile.MaxBytes+1): "f: the file is longer than 4 MiB; no list of days is, so look whether it is the right one",
	} {
		if _, err := textfile.Read(strings.NewReader(text), "f"); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
	if _, err := textfile.Read(strings.NewReader(strings.Repeat("a", textfile.MaxBytes)), "f"); err != nil {
		t.Error(err)
	}
	if _, err := textfile.Read(broken{}, "f"); !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestLineAt(t *testing.T) {
	for offset, want := range map[int]int{-1: 1, 0: 1, 1: 1, 2: 2, 3: 2, 4: 3, 99: 3} {
		if got := textfile.LineAt([]byte("a\nb\nc"), offset); got != want {
			t.Errorf("offset %d is in line %d, want %d", offset, got, want)
		}
	}
}

func TestHasControl(t *testing.T) {
	for name, want := range map[string]bool{"": false, "Noël, 元日": false, "a\tb": true, "a\nb": true, "\x00": true, "\u0085": true, "\u2028": true, "\ufffd": true} {
		if textfile.HasControl(name) != want {
			t.Errorf("%q: want %t", name, want)
		}
	}
}
