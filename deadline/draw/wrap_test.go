package draw_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/draw"
)

func lines(s string, width int) []string {
	var all []string
	for s != "" {
		var line string
		line, s = draw.Cut(s, width)
		all = append(all, line)
	}
	return all
}

// Where a line ends, in thousandths of the size of the font: "i" is 340 wide, "a"
// 630, "日" 1000.
func TestLines(t *testing.T) {
	for _, row := range []struct {
		text  string
		width int
		want  []string
		why   string
	}{
		{"aa aa", 3000, []string{"aa aa"}, "2,860 fit"},
		{"aa aa", 2500, []string{"aa", "aa"}, "parted at the space, which is dropped"},
		{"aa  aa", 2500, []string{"aa", "aa"}, "and so are all of several"},
		{"aaaa", 1300, []string{"aa", "aa"}, "a word that is wider than its line is cut"},
		{"aa aaaa", 1300, []string{"aa", "aa", "aa"}, "after the words before it"},
		{"a", 10, []string{"a"}, "there is always one sign"},
		{"日本語", 2000, []string{"日本", "語"}, "Japanese has no spaces"},
		{"日本。", 2000, []string{"日", "本。"}, "a full stop does not begin a line"},
		{"日本abc", 3500, []string{"日本", "abc"}, "a word of another script stays whole"},
		{"e\u0323\u0302e", 700, []string{"e\u0323\u0302", "e"}, "ệ, decomposed, keeps its marks"},
		{"a\u00a0a a", 2000, []string{"a\u00a0a", "a"}, "a space that holds on"},
		{"a\nb", 9000, []string{"a\nb"}, "a line break is a space where the line is long enough"},
	} {
		if got := lines(row.text, row.width); !slices.Equal(got, row.want) {
			t.Errorf("%q in %d: %q, want %q: %s", row.text, row.width, got, row.want, row.why)
		}
	}
}

// Whatever the text, its lines hold all of it but spaces between them, none begins
// with a mark, and none is wider than asked for unless it is a single sign.
func FuzzLines(f *testing.F) {
	f.Add("Thứ Sáu, ngày 28 tháng 8 năm 2026", 3000)       // Vietnamese
	f.Add("国民の祝日に関する法律（昭和23年法律第178号）", 4000)               // no spaces
	f.Add("a\u0301\u200d\u0301 \xff\xfe\u00a0b", 1)        // marks, joiners, no UTF-8
	f.Add("Bundesausbildungsförderungsgesetz § 46", 5_000) // a long word
	f.Add("n)Հ?\v\vr8", 2938)                              // two spaces that are wide by themselves
	f.Add("%\x1a\x1a\x1a\x1a\x1a\x1a\t\u0300", 5082)       // a mark on a space
	f.Fuzz(func(t *testing.T, s string, width int) {
		bare := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) {
					return -1
				}
				return r
			}, s)
		}
		s = strings.ToValidUTF8(s, "?") // bytes of two signs that are none would make one when they are joined
		all := lines(s, width)
		if bare(strings.Join(all, "")) != bare(s) {
			t.Fatalf("%q became %q", s, all)
		}
		for i, line := range all {
			if first, _ := utf8.DecodeRuneInString(line); i > 0 && unicode.Is(unicode.Mn, first) && !markedSpace(s) {
				t.Errorf("line %q begins with a mark", line)
			}
			if draw.WidthOf(line) > max(width, 0) && utf8.RuneCountInString(strings.Map(visible, line)) > 2 && !strings.ContainsAny(line, "\u00a0\u2060\u200d") {
				t.Errorf("line %q is %d wide, of %d", line, draw.WidthOf(line), width)
			}
		}
	})
}

// markedSpace reports whether a mark stands on a space, which a line does not keep.
func markedSpace(s string) bool {
	var before rune
	for _, r := range s {
		if unicode.IsSpace(before) && unicode.Is(unicode.Mn, r) {
			return true
		}
		before = r
	}
	return false
}

func visible(r rune) rune {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || unicode.IsSpace(r) {
		return -1
	}
	return r
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"Nguyễn & Sons":       "Nguyễn &amp; Sons",
		`<script>"'</script>`: "&lt;script&gt;&#34;&#39;&lt;/script&gt;",
		"a\tb\r\nc":           "a b  c",
		"nul \x00, bell \a":   "nul \uFFFD, bell \uFFFD", // XML 1.0 has no sign for them
		"\xff\xfe 日":          "\uFFFD\uFFFD 日",
		"\uFFFE\uFFFF":        "\uFFFD\uFFFD",
		"\u0085\u007f":        "\uFFFD\uFFFD",
	} {
		if got := draw.Escape(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// What is escaped is read back as it was, but for what XML cannot say.
func FuzzEscape(f *testing.F) {
	f.Add("]]> <!-- & ' \" \x00 \xff \ufffe")
	f.Fuzz(func(t *testing.T, s string) {
		var read struct {
			Text string `xml:",chardata"`
			Attr string `xml:"a,attr"`
		}
		safe := draw.Escape(s)
		if err := xml.Unmarshal([]byte(`<x a="`+safe+`">`+safe+`</x>`), &read); err != nil {
			t.Fatalf("%q: %v", safe, err)
		}
		want := strings.Map(func(r rune) rune {
			switch {
			case r == '\t' || r == '\n' || r == '\r':
				return ' '
			case r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff:
				return '\uFFFD'
			}
			return r
		}, s)
		if read.Text != want || read.Attr != want {
			t.Errorf("%q was read as %q and %q, want %q", s, read.Text, read.Attr, want)
		}
	})
}
