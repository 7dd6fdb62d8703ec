package vn

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters, a number, a mark or a run of points or hyphens, in
// lower case and with its accents composed; start and end are bytes of the text it is from.
type word struct {
	text       string
	start, end int
	opens      bool // nothing stands before it on its line
}

func (w word) isNumber() bool { return isDigit(rune(w.text[0])) }

// isMark reports whether the word is no letters and no number.
func (w word) isMark() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return !isAlnum(r)
}

func (w word) isAny(texts ...string) bool { return slices.Contains(texts, w.text) }

// wordsOf splits a text. A point or comma between digits belongs to the
// number; letters behind a number do not, as in "24giờ".
func wordsOf(s string) []word {
	var out []word
	letters := composed(s)
	opens := true
	for i := 0; i < len(letters); {
		c := letters[i]
		if unicode.IsSpace(c.r) {
			opens = opens || c.r == '\n'
			i++
			continue
		}
		j := i + 1
		for j < len(letters) && continues(letters, i, j) {
			j++
		}
		var b strings.Builder
		for _, l := range letters[i:j] {
			b.WriteRune(unicode.ToLower(l.r))
		}
		out = append(out, word{b.String(), c.start, letters[j-1].end, opens})
		i, opens = j, false
	}
	return out
}

// continues reports whether the letter at j belongs to the word begun at i.
func continues(letters []letter, i, j int) bool {
	first, r := letters[i].r, letters[j].r
	switch {
	case !isAlnum(first):
		return r == first && (r == '.' || r == '-')
	case !isDigit(first) || isDigit(r):
		return isAlnum(r)
	}
	return (r == ',' || r == '.') && isDigit(letters[j-1].r) && j+1 < len(letters) && isDigit(letters[j+1].r)
}

func isAlnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// phrase joins words as they are looked up.
func phrase(words []word) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.text
	}
	return strings.Join(out, " ")
}

// contains reports whether a phrase of whole words stands among words.
func contains(words []word, whole string) bool {
	return strings.Contains(" "+phrase(words)+" ", " "+whole+" ")
}

// letter is one letter of a text with its accents composed, and the bytes it
// comes from.
type letter struct {
	r          rune
	start, end int
}

// composed reads a text whose accents may be letters of their own, as some
// systems write Vietnamese, into composed letters.
func composed(s string) []letter {
	var out []letter
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRuneInString(s[i:])
		start, end := i, i+width
		i = end
		if n := len(out); n > 0 && unicode.Is(unicode.Mn, r) {
			if whole, ok := accented(out[n-1].r, r); ok {
				out[n-1].r, out[n-1].end = whole, end
				continue
			}
		}
		out = append(out, letter{r, start, end})
	}
	return out
}

// The vowels of Vietnamese, each row with its six tones in the order of the
// combining marks in toneMarks.
const (
	vowels    = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
	toneMarks = "\u0300\u0309\u0303\u0301\u0323"
)

// accented adds a combining mark to a letter.
func accented(r, mark rune) (rune, bool) {
	rows, marks := []rune(vowels), []rune(toneMarks)
	at := indexRune(rows, unicode.ToLower(r))
	if at < 0 {
		return r, false
	}
	row, tone := at/6, at%6
	if i := indexRune(marks, mark); i >= 0 && tone == 0 {
		return rows[row*6+i+1], true
	}
	shaped, ok := map[[2]rune]rune{
		{'a', '\u0306'}: 'ă', {'a', '\u0302'}: 'â', {'e', '\u0302'}: 'ê', {'o', '\u0302'}: 'ô',
		{'o', '\u031b'}: 'ơ', {'u', '\u031b'}: 'ư',
	}[[2]rune{rows[row*6], mark}]
	if !ok {
		return r, false
	}
	return rows[indexRune(rows, shaped)+tone], true
}

func indexRune(rs []rune, want rune) int {
	for i, r := range rs {
		if r == want {
			return i
		}
	}
	return -1
}
