package source_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/internal/source"
)

func TestCheckName(t *testing.T) {
	for _, name := range []string{"", "social_pension", "1.014027", "trợ_cấp", "a:b+c~", "年金2026", "ねんきんの手続A", "пенсия", "σύνταξη",
		"カード", "가나A", "ㄅㄆA", "bʹ", "x\u0323"} {
		message, _ := source.CheckName(name)
		assert.Empty(t, message, name)
	}
	const letters = "use letters, digits, points, - and _"
	for _, c := range []struct{ name, message, hint string }{
		{"a b", `"a b" has blanks, quotes or slashes in it`, letters},
		{"a\u00a0b", `"a\u00a0b" has the character U+00A0 in it`, letters},
		{"pen\u200bsion", `"pen\u200bsion" has the character U+200B in it`, letters},
		{"\u202enoisnep", `"\u202enoisnep" has the character U+202E in it`, letters},
		{"a\u2066b\u2069", `"a\u2066b\u2069" has the character U+2066 in it`, letters},
		{"a\ufe0f", "\"a\ufe0f\" has the character U+FE0F in it", letters},
		{"a\u3164", "\"a\u3164\" has the character U+3164 in it", letters},
		{"a\u034f", "\"a\u034f\" has the character U+034F in it", letters},
		{"a\xff", `"a\xff" has a character in it that could not be read`, letters},
		{"a→b", `"a→b" has the character U+2192 in it`, letters},
		{"tro\u031b\u0323_ca\u0302\u0301p", `"tro\u031b\u0323_ca\u0302\u0301p" is not written in composed letters (Unicode NFC)`, `write "tr\u1ee3_c\u1ea5p"`},
		{"p\u0435nsion", `"p\u0435nsion" mixes letters of Cyrillic and Latin, which look alike`, "write it in one script"},
		{"年я", `"\u5e74\u044f" mixes letters of Cyrillic and Han, which look alike`, "write it in one script"},
		{"ấя", `"\u1ea5\u044f" mixes letters of Cyrillic and Latin, which look alike`, "write it in one script"},
		{"éσ", `"\u00e9\u03c3" mixes letters of Greek and Latin, which look alike`, "write it in one script"},
		{"a\u007fb", `"a\x7fb" has the character U+007F in it`, letters},
	} {
		message, hint := source.CheckName(c.name)
		assert.Equal(t, c.message, message)
		assert.Equal(t, c.hint, hint)
	}
}

func TestIsInvisible(t *testing.T) {
	for _, r := range "\u200b\u202e\u2028\u2029\u0085\u0007\u00ad\ufe0f\u3164\u2800" {
		assert.True(t, source.IsInvisible(r), "%U", r)
	}
	for _, r := range "a ấ年\u00a0\u0301-" {
		assert.False(t, source.IsInvisible(r), "%U", r)
	}
}

func TestNameKey(t *testing.T) {
	assert.Equal(t, source.NameKey("trợ"), source.NameKey("tro\u031b\u0323"))
	assert.NotEqual(t, source.NameKey("cop"), source.NameKey("\u0441\u043e\u0440"), "they look alike only")
}

func TestLookOf(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"cop", "\u0441\u043e\u0440"}, // Cyrillic
		{"Đơn", "Ðơn"},                // Icelandic
		{"file", "\ufb01le"},          // a ligature
		{"A1", "\uff21\uff11"},        // full width
		{"trợ", "tro\u031b\u0323"},    // decomposed
	} {
		assert.Equal(t, source.LookOf(c.a), source.LookOf(c.b), c.a)
	}
	assert.NotEqual(t, source.LookOf("trợ"), source.LookOf("tro"))
}
