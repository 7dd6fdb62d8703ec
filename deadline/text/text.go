package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// IsVietnamese reports whether a language tag asks for Vietnamese, as "vi" and
// "vi-VN" do.
func IsVietnamese(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return strings.EqualFold(base, "vi")
}

// Text is a short text in one or more languages: the name of a holiday, a
// question to a citizen, a sentence of the law's own words.
//
// A Text is immutable, comparable with == and may be a map key; two texts are
// equal if they say the same in the same languages. The zero Text is empty.
type Text struct {
	packed string // language NUL text, in order of language, joined by NUL
}

// Neutral is the language of a text that is the same in every language, such
// as the number of a decree. It is the BCP 47 tag for "undetermined".
const Neutral = "und"

// New returns a text in one language, named by a BCP 47 tag such as "en"
// or "vi". Add others with [Text.With].
func New(lang, s string) Text { return Text{}.With(lang, s) }

// Plain returns a text that is the same in every language.
func Plain(s string) Text { return New(Neutral, s) }

// With returns t with s as its text in a language, replacing what it had
// there. An empty s takes the language out.
func (t Text) With(lang, s string) Text {
	lang = strings.ToLower(strings.ReplaceAll(lang, "\x00", ""))
	s = strings.ReplaceAll(s, "\x00", "")
	before, after := t.split(lang)
	if s == "" {
		return Text{before + separator(before, after) + after}
	}
	return Text{before + separator(before, s) + lang + "\x00" + s + separator(s, after) + after}
}

// separator is what stands between two packed parts: nothing beside an empty
// one.
func separator(before, after string) string {
	if before == "" || after == "" {
		return ""
	}
	return "\x00"
}

// split returns what is packed before and after a language.
func (t Text) split(want string) (before, after string) {
	at := 0
	for at < len(t.packed) {
		lang, rest, _ := strings.Cut(t.packed[at:], "\x00")
		s, _, _ := strings.Cut(rest, "\x00")
		if lang >= want {
			break
		}
		at += len(lang) + len(s) + 2
	}
	if at >= len(t.packed) {
		return t.packed, ""
	}
	before, after = strings.TrimSuffix(t.packed[:at], "\x00"), t.packed[at:]
	if lang, rest, _ := strings.Cut(after, "\x00"); lang == want {
		_, after, _ = strings.Cut(rest, "\x00")
	}
	return before, after
}

// Canonical returns the languages and texts of t in one string, the same for
// equal texts and another for others: what a hash or an order is made from.
func (t Text) Canonical() string { return t.packed }

// IsZero reports whether the text is empty in every language.
func (t Text) IsZero() bool { return t.packed == "" }

// In returns the text in a language. Where there is none it falls back, in
// this order, to the language without its region ("vi" for "vi-VN"), to what a
// catalogue's language of that tag names as its fallback, to the text that
// serves every language, to English, and to the alphabetically first language
// there is.
func (t Text) In(lang string, words ...Catalogue) string {
	lang = strings.ToLower(lang)
	base, _, _ := strings.Cut(lang, "-")
	fallback := ""
	if own := speakerOf(lang, words).own; own != nil {
		fallback = own.Fallback
	}
	for _, want := range [...]string{lang, base, fallback, Neutral, "en"} {
		if s, ok := t.lookup(want); ok {
			return s
		}
	}
	_, rest, _ := strings.Cut(t.packed, "\x00")
	first, _, _ := strings.Cut(rest, "\x00")
	return first
}

// of returns the text in a language, or in the language without its region.
func (t Text) of(lang string) (string, bool) {
	if t.packed == "" {
		return "", false
	}
	lang = strings.ToLower(lang)
	s, ok := t.lookup(lang)
	if !ok {
		base, _, _ := strings.Cut(lang, "-")
		s, ok = t.lookup(base)
	}
	return s, ok
}

// Has reports whether the text is given in exactly that language.
func (t Text) Has(lang string) bool {
	_, ok := t.lookup(strings.ToLower(lang))
	return ok
}

func (t Text) lookup(want string) (string, bool) {
	for rest := t.packed; rest != ""; {
		var lang, s string
		lang, rest, _ = strings.Cut(rest, "\x00")
		s, rest, _ = strings.Cut(rest, "\x00")
		if lang == want {
			return s, true
		}
	}
	return "", false
}

// Languages returns the languages the text is given in, in alphabetical order.
func (t Text) Languages() []string {
	var langs []string
	for rest := t.packed; rest != ""; {
		var lang string
		lang, rest, _ = strings.Cut(rest, "\x00")
		_, rest, _ = strings.Cut(rest, "\x00")
		langs = append(langs, lang)
	}
	return langs
}

// Map returns the text by language, in a map of the caller's own; nil if
// the text is empty.
func (t Text) Map() map[string]string {
	if t.packed == "" {
		return nil
	}
	parts := strings.Split(t.packed, "\x00")
	m := make(map[string]string, len(parts)/2)
	for i := 0; i+1 < len(parts); i += 2 {
		m[parts[i]] = parts[i+1]
	}
	return m
}

// String returns the text in English, or what In falls back to.
func (t Text) String() string { return t.In("en") }

// MarshalJSON writes a text that serves every language as a JSON string, any
// other as an object by language.
func (t Text) MarshalJSON() ([]byte, error) {
	m := t.Map()
	if s, ok := m[Neutral]; ok && len(m) == 1 {
		return json.Marshal(s)
	}
	if m == nil {
		return []byte(`""`), nil
	}
	return json.Marshal(m)
}

// UnmarshalJSON reads what MarshalJSON writes. A language that stands twice, in
// whatever case, is an error: which text is meant is nobody's to guess.
func (t *Text) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*t = Plain(s)
		return nil
	}
	var members map[string]string
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	read := Text{}
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		lang, more, err := member(d)
		switch {
		case err != nil:
			return err
		case !more:
			*t = read
			return nil
		case lang == "" || strings.Contains(lang, "\x00"):
			return fmt.Errorf("%q names no language; write a tag such as en or vi", lang)
		case read.Has(lang):
			return fmt.Errorf("the language %s stands twice in one text; keep one of them", lang)
		}
		read = read.With(lang, members[lang])
	}
}

// member reads the next name of an object and passes over its value.
func member(d *json.Decoder) (name string, more bool, err error) {
	if d.InputOffset() == 0 {
		if _, err := d.Token(); err != nil { // the brace
			return "", false, err
		}
	}
	if !d.More() {
		return "", false, nil
	}
	token, err := d.Token()
	if err != nil {
		return "", false, err
	}
	name, _ = token.(string)
	_, err = d.Token()
	return name, true, err
}
