package draw

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// em is the unit of widths: thousandths of the size of a font.
const em = 1000

// widthOf estimates how wide a text is, in thousandths of the size of its font,
// and rather too wide than too narrow for the fonts of the common systems.
func widthOf(s string) int {
	w := 0
	for _, r := range s {
		w += runeWidth(r)
	}
	return w
}

// boldly is the width of a bold font, in thousandths of that of the plain one.
const boldly = 1120

// bold estimates how wide a bold text is.
func bold(s string) int { return widthOf(s) * boldly / em }

func runeWidth(r rune) int {
	switch {
	case r < utf8.RuneSelf:
		return asciiWidth(byte(r))
	case isMark(r):
		return 0
	case isWide(r):
		return em
	case r < 0x2000: // Latin with its marks, Greek, Cyrillic and the like
		return 640
	}
	return 800
}

func asciiWidth(c byte) int {
	switch {
	case c == ' ', c == 'i', c == 'j', c == 'l', c == '.', c == ',', c == ':', c == ';', c == '\'', c == '|', c == '!':
		return 340
	case c == 'f', c == 'r', c == 't', c == '(', c == ')', c == '[', c == ']', c == '-', c == '/', c == 'I':
		return 420
	case c == 'm', c == 'w', c == 'M', c == 'W', c == '@', c == '%':
		return 980
	case c >= 'A' && c <= 'Z', c == '&', c == '+', c == '=', c == '<', c == '>', c == '~', c == '#':
		return 740
	}
	return 630
}

// isMark reports whether a sign stands on the one before it.
func isMark(r rune) bool {
	return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}

// isWide reports whether a sign is as wide as it is high: those of Chinese,
// Japanese and Korean, and pictures.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0x1f300
}

// cut returns as much of the beginning of a text as a width holds, in thousandths
// of the size of the font, without spaces at its end, and the rest without the space
// between: at least one sign with its marks. It parts a text at a space, between signs that are wide, or,
// where a word is wider than the line, within the word, but never before a mark.
func cut(s string, width int) (line, rest string) {
	used, last, next := 0, 0, 0 // last is where the line may end, and next where the rest begins
	joined := false             // the sign before holds on to the next one
	var before rune
	for i, r := range s {
		switch {
		case isGap(r) && !holdsMark(s[i+utf8.RuneLen(r):]):
			last, next = i, i+utf8.RuneLen(r)
		case i > 0 && !joined && !isMark(r) && (isWide(r) || isWide(before)) && !clings(r):
			last, next = i, i
		}
		used += runeWidth(r)
		if used > width && i > 0 && next != i+utf8.RuneLen(r) && !isMark(r) && !joined {
			if last == 0 {
				last, next = i, i
			}
			return strings.TrimRightFunc(s[:last], isGap), trimmed(s[next:])
		}
		joined = r == '\u200d' || r == '\u2060' || r == '\u00a0'
		before = r
	}
	return strings.TrimRightFunc(s, isGap), ""
}

// isGap reports whether a sign is a space at which a line may end.
func isGap(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// holdsMark reports whether what follows a sign stands on it, so that a space before it
// is no gap.
func holdsMark(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return isMark(r)
}

// clings reports whether a sign does not begin a line.
func clings(r rune) bool {
	switch r {
	case '、', '。', '，', '．', '：', '；', '）', '」', '』', '】', '〉', '》', '！', '？', 'ー', ')', ',', '.', ':', ';', '…':
		return true
	}
	return false
}

func trimmed(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}
