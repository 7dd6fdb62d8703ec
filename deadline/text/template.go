package text

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// piece is a part of the words of a phrase: words as they are, or a place for a
// value.
type piece struct {
	words  string
	name   string // of the value; "" for words
	digits int    // a number has at least
	forms  string // of a noun, as "day|days", one of which goes with the value
}

// next cuts the first piece off a template. What is no place is words.
func next(template string) (first piece, rest string) {
	open := strings.IndexByte(template, '{')
	switch {
	case open < 0:
		return piece{words: template}, ""
	case open > 0:
		return piece{words: template[:open]}, template[open:]
	case strings.HasPrefix(template, "{{"):
		return piece{words: "{"}, template[2:]
	}
	inside, rest, closed := strings.Cut(template[1:], "}")
	if !closed {
		return piece{words: template}, ""
	}
	name, forms, many := strings.Cut(inside, "|")
	if many {
		return piece{name: name, forms: forms}, rest
	}
	name, digits, atLeast := strings.Cut(inside, ":")
	if !atLeast {
		return piece{name: name}, rest
	}
	n, _ := strconv.Atoi(digits)
	return piece{name: name, digits: n}, rest
}

// pieces goes through the pieces of a template.
func pieces(template string) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		for template != "" {
			var part piece
			if part, template = next(template); !yield(part) {
				return
			}
		}
	}
}

// checkTemplate says what is wrong with the words that a language has for a
// phrase.
func checkTemplate(p *Phrase, template string) error {
	if strings.Trim(template, " \t\r\n") == "" { // a no-break space parts thousands
		return fmt.Errorf("%s has no words", p.key)
	}
	known := map[string]bool{"": true}
	for _, words := range []string{p.en, p.vi} {
		for part := range pieces(words) {
			known[part.name] = true
		}
	}
	for part := range pieces(template) {
		switch {
		case part.name == "" && len(part.words) > 1 && part.words[0] == '{':
			return fmt.Errorf("%s has a brace that is not closed: %s", p.key, template)
		case !known[part.name]:
			return fmt.Errorf("%s has no value {%s}: %s", p.key, part.name, p.en)
		}
	}
	return nil
}
