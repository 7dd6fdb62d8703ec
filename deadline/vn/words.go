package vn

import (
	"strings"
	"unicode"
)

// word is a run of letters and digits, a number or one mark, in lower case
// and with its accents composed; start and end are bytes of the text it is from.
type word struct {
	text       string
	start, end int
}

func (w word) isNumber() bool {
	return w.text != "" && w.text[0] >= '0' && w.text[0] <= '9' && !w.hasLetter()
}

func (w word) hasLetter() bool { return strings.IndexFunc(w.text, unicode.IsLetter) >= 0 }

// wordsOf splits a text. A point or comma between digits belongs to the
// number.
func wordsOf(s string) []word {
	var out []word
	letters := composed(s)
	for i := 0; i < len(letters); {
		c := letters[i]
		if unicode.IsSpace(c.r) {
			i++
			continue
		}
		j := i + 1
		if isAlnum(c.r) {
			for j < len(letters) && continues(letters, i, j) {
				j++
			}
		}
		var b strings.Builder
		for _, l := range letters[i:j] {
			b.WriteRune(unicode.ToLower(l.r))
		}
		out = append(out, word{b.String(), c.start, letters[j-1].end})
		i = j
	}
	return out
}

// continues reports whether the letter at j belongs to the word begun at i.
func continues(letters []letter, i, j int) bool {
	r := letters[j].r
	if isAlnum(r) {
		return true
	}
	return (r == ',' || r == '.') && isDigit(letters[i].r) && isDigit(letters[j-1].r) &&
		j+1 < len(letters) && isDigit(letters[j+1].r)
}

func isAlnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// contains reports whether a phrase of whole words stands among words.
func contains(words []word, phrase string) bool {
	return strings.Contains(" "+strings.Join(texts(words), " ")+" ", " "+phrase+" ")
}

func texts(words []word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.text
	}
	return out
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
	for i, r := range s {
		end := i + len(string(r))
		if n := len(out); n > 0 && unicode.Is(unicode.Mn, r) {
			if whole, ok := accented(out[n-1].r, r); ok {
				out[n-1].r, out[n-1].end = whole, end
				continue
			}
		}
		out = append(out, letter{r, i, end})
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

// numberWords reads a number from 1 to 99 in words and how many words it has;
// 0 words if there is none.
func numberWords(words []word) (n, used int) {
	if len(words) == 0 {
		return 0, 0
	}
	first, rest := words[0].text, words[1:]
	if first == "mười" {
		if d := digitWord(rest, true); d > 0 {
			return 10 + d, 2
		}
		return 10, 1
	}
	d := digitWord(words, false)
	if d == 0 {
		return 0, 0
	}
	if len(rest) > 0 && rest[0].text == "mươi" {
		if e := digitWord(rest[1:], true); e > 0 {
			return 10*d + e, 3
		}
		return 10 * d, 2
	}
	return d, 1
}

// digitWord reads one digit in words. Behind a ten, five is "lăm" and not
// "năm", which there means year.
func digitWord(words []word, behindTen bool) int {
	if len(words) == 0 {
		return 0
	}
	switch w := words[0].text; w {
	case "năm":
		if behindTen {
			return 0
		}
		return 5
	case "lăm", "nhăm", "mốt", "tư":
		if !behindTen {
			return 0
		}
		return map[string]int{"lăm": 5, "nhăm": 5, "mốt": 1, "tư": 4}[w]
	default:
		return map[string]int{"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}[w]
	}
}
