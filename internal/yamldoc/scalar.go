package yamldoc

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

// longestLine is the length in bytes of a line above which no scalar in it is
// walked: all the document may be one line, which every walk would pass anew.
const longestLine = 10_000

// blanks are the characters that YAML drops around a line break. U+00A0, the
// blank that does not break, is none of them.
const blanks = " \t"

func isBlank(line string) bool { return strings.Trim(line, blanks) == "" }

// scalarPlaces returns where each character of a scalar's value stands in the
// file. It walks value and source side by side; a source that says the value
// in a way the walk does not know puts all characters at the scalar's start.
func scalarPlaces(file *source.File, n *yaml.Node) []problem.Position {
	w := walk{file: file, value: []rune(n.Value), at: place(n)}
	w.places = make([]problem.Position, 0, len(w.value))
	if len(file.Line(n.Line)) > longestLine {
		return w.nowhere(n)
	}
	w.skipProperties()
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		w.block()
	case n.Style&yaml.DoubleQuotedStyle != 0:
		w.at.Column++
		w.flow(w.escape)
	case n.Style&yaml.SingleQuotedStyle != 0:
		w.at.Column++
		w.flow(w.doubledQuote)
	default:
		w.flow(func() bool { return false })
	}
	if len(w.places) != len(w.value) {
		return w.nowhere(n)
	}
	return w.places
}

// nowhere places all characters at the start of the scalar.
func (w *walk) nowhere(n *yaml.Node) []problem.Position {
	w.places = w.places[:0]
	for range w.value {
		w.places = append(w.places, place(n))
	}
	return w.places
}

// walk is a step through value and source at the same time.
type walk struct {
	file   *source.File
	value  []rune // the whole value
	at     problem.Position
	line   []rune // the text of line lineNo
	lineNo int
	filled int                // how many of its characters stand before the blanks at its end
	places []problem.Position // of the characters of value passed so far
}

func (w *walk) next() (rune, bool) {
	if w.lineNo != w.at.Line {
		line := w.file.Line(w.at.Line)
		w.line, w.lineNo, w.filled = []rune(line), w.at.Line, utf8.RuneCountInString(strings.TrimRight(line, blanks))
	}
	if w.at.Column > len(w.line) {
		return 0, false
	}
	return w.line[w.at.Column-1], true
}

func (w *walk) want() (rune, bool) {
	if len(w.places) >= len(w.value) {
		return 0, false
	}
	return w.value[len(w.places)], true
}

// take says that the next n characters of the value stand here.
func (w *walk) take(n int) {
	for range min(n, len(w.value)-len(w.places)) {
		w.places = append(w.places, w.at)
	}
}

// skipProperties passes the tag and the anchor in front of a scalar.
func (w *walk) skipProperties() {
	for {
		r, ok := w.next()
		if !ok || (r != '!' && r != '&') {
			return
		}
		for ok && r != ' ' {
			w.at.Column++
			r, ok = w.next()
		}
		for ok && r == ' ' {
			w.at.Column++
			r, ok = w.next()
		}
	}
}

// flow walks a plain or quoted scalar; special handles an escape and reports
// whether there was one.
func (w *walk) flow(special func() bool) {
	for {
		want, more := w.want()
		if !more {
			return
		}
		r, ok := w.next()
		switch {
		case ok && special():
		case ok && r == want && !w.restIsBlank():
			w.take(1)
			w.at.Column++
		case !w.breakLine(0):
			return
		}
	}
}

// restIsBlank reports whether only blanks follow on the line, which a flow
// scalar drops before its line break; inside one line they count.
func (w *walk) restIsBlank() bool {
	return w.at.Column > w.filled && w.at.Line < w.file.Lines()
}

// breakLine passes a line break, the empty lines after it and the indentation
// of the next line; the blank or the breaks that they stand for in the value
// are placed at the break. A keep above 0 is the indentation to pass at most.
func (w *walk) breakLine(keep int) bool {
	if r, ok := w.want(); !ok || (r != ' ' && r != '\n') || w.at.Line >= w.file.Lines() {
		return false
	} else if r == ' ' {
		w.take(1)
	}
	for r, ok := w.want(); ok && r == '\n'; r, ok = w.want() {
		w.take(1)
	}
	for w.at.Line < w.file.Lines() {
		w.at.Line, w.at.Column = w.at.Line+1, 1
		if line := w.file.Line(w.at.Line); !isBlank(line) || keep > 0 && len(line) > keep {
			indent := len(line) - len(strings.TrimLeft(line, blanks))
			if keep > 0 {
				indent = min(indent, keep)
			}
			w.at.Column = indent + 1
			break
		}
	}
	return true
}

// block walks a literal or folded scalar, which begins on the line below.
func (w *walk) block() {
	indent := w.blockIndent()
	w.at = problem.Position{Line: w.at.Line + 1, Column: 1}
	for want, more := w.want(); more && want == '\n' && isBlank(w.file.Line(w.at.Line)); want, more = w.want() {
		w.take(1)
		w.at.Line++
	}
	w.at.Column = indent + 1
	for {
		want, more := w.want()
		if !more {
			return
		}
		if r, ok := w.next(); ok && r == want {
			w.take(1)
			w.at.Column++
		} else if ok || !w.breakLine(indent) {
			w.finishBlock(ok)
			return
		}
	}
}

// finishBlock places the line break at the end of the last line of the file.
func (w *walk) finishBlock(mismatch bool) {
	if rest := w.value[len(w.places):]; !mismatch && strings.Trim(string(rest), "\n") == "" {
		w.take(len(rest))
	}
}

// blockIndent returns the indentation of the first line that has text.
func (w *walk) blockIndent() int {
	for n := w.at.Line + 1; n <= w.file.Lines(); n++ {
		if line := w.file.Line(n); !isBlank(line) {
			leading := 0
			for leading < len(w.value) && w.value[leading] == '\n' {
				leading++
			}
			kept := strings.TrimLeft(string(w.value[leading:]), " ")
			spaces := len(line) - len(strings.TrimLeft(line, " "))
			return max(0, spaces-(len(string(w.value[leading:]))-len(kept)))
		}
	}
	return 0
}

// doubledQuote passes the two quotes that stand for one in a single-quoted scalar.
func (w *walk) doubledQuote() bool {
	r, _ := w.next()
	if r != '\'' || w.at.Column >= len(w.line) || w.line[w.at.Column] != '\'' {
		return false
	}
	w.take(1)
	w.at.Column += 2
	return true
}

// escape passes a backslash and what follows in a double-quoted scalar.
func (w *walk) escape() bool {
	if r, _ := w.next(); r != '\\' {
		return false
	}
	if w.at.Column >= len(w.line) { // the line goes on below
		w.at.Line++
		line := w.file.Line(w.at.Line)
		w.at.Column = len(line) - len(strings.TrimLeft(line, blanks)) + 1
		return true
	}
	digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[w.line[w.at.Column]]
	w.take(1)
	w.at.Column += 2 + digits
	return true
}
