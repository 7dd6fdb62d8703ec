package cel

import (
	"strings"
	"unicode"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// text is the text of an expression with its tokens, from which the place
// of every part is taken: CEL's parser keeps no more than one point of each.
type text struct {
	runes  []rune
	tokens []token
	mate   map[int]int // the other end of a bracket, by token
	at     map[int]int // the token that begins at an offset
}

type token struct {
	kind tokenKind
	span tree.Span
	text string
	open bool // of a text: its last quotes are missing
}

type tokenKind uint8

const (
	nameToken tokenKind = iota
	numberToken
	textToken
	signToken
)

func newText(source string) *text {
	s := &text{runes: []rune(source), mate: map[int]int{}, at: map[int]int{}}
	for i := 0; i < len(s.runes); {
		i = s.scan(i)
	}
	s.match()
	return s
}

// scan reads one token, blank or comment and returns where the next begins.
func (s *text) scan(i int) int {
	r, start := s.runes[i], i
	kind, open := signToken, false
	switch {
	case unicode.IsSpace(r):
		return i + 1
	case r == '/' && s.peek(i+1) == '/':
		for i < len(s.runes) && s.runes[i] != '\n' {
			i++
		}
		return i
	case isLetter(r) && s.isPrefix(i):
		raw := false
		for ; s.peek(i) != '\'' && s.peek(i) != '"'; i++ {
			raw = raw || s.peek(i) == 'r' || s.peek(i) == 'R'
		}
		kind = textToken
		i, open = s.quoted(i, raw)
	case isLetter(r):
		for i < len(s.runes) && (isLetter(s.runes[i]) || isDigit(s.runes[i])) {
			i++
		}
		kind = nameToken
	case isDigit(r) || r == '.' && isDigit(s.peek(i+1)):
		kind, i = numberToken, s.number(i)
	case r == '\'' || r == '"':
		kind = textToken
		i, open = s.quoted(i, false)
	default:
		i += s.signWidth(i)
	}
	s.at[start] = len(s.tokens)
	s.tokens = append(s.tokens, token{kind, tree.Span{Offset: start, Width: i - start}, string(s.runes[start:i]), open})
	return i
}

func isLetter(r rune) bool { return r == '_' || r < unicode.MaxASCII && unicode.IsLetter(r) }
func isDigit(r rune) bool  { return r >= '0' && r <= '9' }

func (s *text) peek(i int) rune {
	if i < len(s.runes) {
		return s.runes[i]
	}
	return 0
}

// isPrefix reports whether r, b or both stand before a quoted text.
func (s *text) isPrefix(i int) bool {
	for n := 0; n < 3; n++ {
		switch r := s.peek(i + n); {
		case r == '\'' || r == '"':
			return n > 0
		case !strings.ContainsRune("rRbB", r) || r == 0:
			return false
		}
	}
	return false
}

// quoted returns where a quoted text ends that begins at i, and whether its last
// quotes are missing. In a raw one a backslash is a sign like others.
func (s *text) quoted(i int, raw bool) (end int, open bool) {
	quotes := string(s.runes[i])
	if s.startsWith(i, strings.Repeat(quotes, 3)) {
		quotes = strings.Repeat(quotes, 3)
	}
	for i += len(quotes); i < len(s.runes); i++ {
		switch {
		case s.runes[i] == '\\' && !raw:
			i++
		case s.startsWith(i, quotes):
			return i + len(quotes), false
		}
	}
	return len(s.runes), true
}

// startsWith reports whether signs of ASCII stand at i.
func (s *text) startsWith(i int, signs string) bool {
	for k, r := range signs {
		if s.peek(i+k) != r {
			return false
		}
	}
	return true
}

// number returns where a number ends that begins at i.
func (s *text) number(i int) int {
	digits := func() {
		for i < len(s.runes) && (isDigit(s.runes[i]) || isLetter(s.runes[i]) && s.runes[i] != 'e' && s.runes[i] != 'E') {
			i++
		}
	}
	digits()
	if s.peek(i) == '.' && isDigit(s.peek(i+1)) {
		i++
		digits()
	}
	if r := s.peek(i); r == 'e' || r == 'E' {
		i++
		if r := s.peek(i); r == '+' || r == '-' {
			i++
		}
		digits()
	}
	return i
}

func (s *text) signWidth(i int) int {
	for _, two := range []string{"&&", "||", "==", "!=", "<=", ">=", "<>", "=<", "=>"} {
		if s.startsWith(i, two) {
			return 2
		}
	}
	return 1
}

// match pairs the brackets; unpaired ones are left to the parser.
func (s *text) match() {
	var open []int
	closing := map[string]string{")": "(", "]": "[", "}": "{"}
	for i, t := range s.tokens {
		switch t.text {
		case "(", "[", "{":
			open = append(open, i)
		case ")", "]", "}":
			if len(open) > 0 && s.tokens[open[len(open)-1]].text == closing[t.text] {
				s.mate[i], s.mate[open[len(open)-1]] = open[len(open)-1], i
				open = open[:len(open)-1]
			}
		}
	}
}

// token returns the token that begins at or behind an offset.
func (s *text) token(offset int) (int, bool) {
	for ; offset < len(s.runes); offset++ {
		if i, ok := s.at[offset]; ok {
			return i, true
		}
	}
	return 0, false
}

// span joins places into one that holds them all and whole brackets.
func (s *text) span(parts ...tree.Span) tree.Span {
	first, last := len(s.runes), 0
	for _, p := range parts {
		if p.Width > 0 {
			first, last = min(first, p.Offset), max(last, p.End())
		}
	}
	for changed := true; changed && first < last; {
		changed = false
		for i, t := range s.tokens {
			mate, ok := s.mate[i]
			if !ok || t.span.Offset < first || t.span.End() > last {
				continue
			}
			if m := s.tokens[mate].span; m.Offset < first || m.End() > last {
				first, last, changed = min(first, m.Offset), max(last, m.End()), true
			}
		}
	}
	return tree.Span{Offset: first, Width: max(0, last-first)}
}

// cut returns the text of a place.
func (s *text) cut(at tree.Span) string {
	from := max(0, min(at.Offset, len(s.runes)))
	to := max(from, min(at.End(), len(s.runes)))
	return string(s.runes[from:to])
}
