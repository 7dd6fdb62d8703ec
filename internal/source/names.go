package source

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// CheckName returns what is wrong with a name that people write and compare by
// eye, such as an id, and what to write instead; the message is empty if
// nothing is. A name has no blanks, quotes, slashes and invisible characters,
// is written in composed letters and in one script.
func CheckName(name string) (message, hint string) {
	const ask = "use letters, digits, points, - and _"
	for _, r := range name {
		switch {
		case r == unicode.ReplacementChar:
			return fmt.Sprintf("%q has a character in it that could not be read", name), ask
		case r <= ' ' || strings.ContainsRune(`/\"'`, r):
			return fmt.Sprintf("%q has blanks, quotes or slashes in it", name), ask
		case r > '~' && (IsInvisible(r) || !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Nd)):
			return fmt.Sprintf("%q has the character U+%04X in it", name, r), ask
		}
	}
	if composed := norm.NFC.String(name); composed != name {
		return fmt.Sprintf("%+q is not written in composed letters (Unicode NFC)", name), fmt.Sprintf("write %+q", composed)
	}
	if found := scripts(name); len(found) > 1 {
		return fmt.Sprintf("%+q mixes letters of %s, which look alike", name, strings.Join(found, " and ")), "write it in one script"
	}
	return "", ""
}

// IsInvisible reports whether a character shows nothing by itself, or changes
// how those around it are shown: a zero-width space, a bidirectional control.
func IsInvisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point,
		unicode.Variation_Selector) || r == '\u2800' // the blank pattern of Braille
}

// together are the scripts that one language writes beside each other.
var together = []string{"Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"} //nolint:gochecknoglobals // a constant table

// scripts lists the scripts of the letters of a name that no language mixes.
func scripts(name string) []string {
	found := map[string]bool{}
	for _, r := range name {
		switch {
		case r <= unicode.MaxLatin1 && unicode.IsLetter(r):
			found["Latin"] = true
		case r > unicode.MaxLatin1 && unicode.IsLetter(r):
			found[scriptOf(r)] = true
		}
	}
	if slices.ContainsFunc(together, func(s string) bool { return found[s] }) {
		delete(found, "Latin")
		for _, s := range together {
			delete(found, s)
		}
		found["Han"] = true
	}
	delete(found, "Common")
	return slices.Sorted(maps.Keys(found))
}

func scriptOf(r rune) string {
	for _, common := range []string{"Latin", "Han", "Common"} {
		if unicode.Is(unicode.Scripts[common], r) {
			return common
		}
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return name
		}
	}
	return "Common"
}

// NameKey returns the same for names that are canonically equal.
func NameKey(name string) string { return norm.NFC.String(name) }

// twins are letters and the letters that they look like.
var twins = strings.NewReplacer( //nolint:gochecknoglobals // a constant table
	"Ð", "Đ", "Ɖ", "Đ", "ð", "đ", "ɖ", "đ", "ı", "i", "ɑ", "a", "ɡ", "g", "ɩ", "i", "ſ", "f",
	"А", "A", "В", "B", "Е", "E", "З", "3", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y", "Х", "X",
	"Ѕ", "S", "І", "I", "Ј", "J", "Ѵ", "V", "Ԛ", "Q", "Ԝ", "W", "Ӏ", "I",
	"а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "ѕ", "s", "і", "i", "ј", "j", "һ", "h", "ԁ", "d",
	"ԛ", "q", "ԝ", "w", "ѵ", "v", "ӏ", "l", "ү", "y", "г", "r", "ё", "ë", "ї", "ï",
	"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Υ", "Y", "Χ", "X",
	"α", "a", "γ", "y", "ι", "i", "κ", "k", "ν", "v", "ο", "o", "ρ", "p", "σ", "o", "υ", "u", "ϲ", "c", "ϳ", "j",
	"օ", "o", "ս", "u", "ո", "n", "հ", "h", "ց", "g", "զ", "q", "յ", "j",
)

// LookOf returns the same for names that look alike: written in compatible
// characters, or in letters of another script.
func LookOf(name string) string {
	plain := true
	for i := range len(name) {
		plain = plain && name[i] < 0x80
	}
	if plain {
		return name
	}
	return norm.NFC.String(twins.Replace(norm.NFKC.String(name)))
}
