package text

import "strings"

// A Language is how one language, or one office in it, says what the library
// says. It is handed to [NewCatalogue], which copies and checks it.
type Language struct {
	Tag string `json:"tag"` // BCP 47: "de", "vi-VN"
	// Words has the words of each phrase by its key, with values in braces as
	// in [Phrase].
	Words map[string]string `json:"words,omitempty"`
	// Fallback is the language in which whatever has no words here is said: "en",
	// "vi", or the language's own Tag, with or without its region, for an office
	// whose few sentences stand in front of a catalogue of the whole language, that
	// is passed after it. Without a fallback the language must be complete.
	Fallback string `json:"fallback,omitempty"`
	// Plural returns which of the forms of a noun goes with a whole number: 0
	// for the first. Without it the fallback decides, and where there is none
	// there is one form. Fractions take the form of 2.
	Plural func(n int64) int `json:"-"`
}

// isInFront reports whether the language falls back to its own tag, and so to
// catalogues passed after it.
func (l *Language) isInFront() bool {
	base, _, _ := strings.Cut(l.Tag, "-")
	return l.Fallback != "" && (strings.EqualFold(l.Fallback, l.Tag) || strings.EqualFold(l.Fallback, base))
}

// speaker puts sentences into the words of one language.
type speaker struct {
	lang  string      // as asked for
	words []Catalogue // as given, for the values
	own   *Language   // the first that has the language, nil where none does
}

func speakerOf(lang string, words []Catalogue) speaker {
	s := speaker{lang: lang, words: words}
	for i := range words {
		if s.own = words[i].language(lang); s.own != nil {
			break
		}
	}
	return s
}

// isVietnamese reports whether the words built in that are taken are Vietnamese.
func (s *speaker) isVietnamese() bool {
	if s.own == nil {
		return IsVietnamese(s.lang)
	}
	l := s.behind(func(l *Language) bool { return !l.isInFront() })
	if l == nil {
		return IsVietnamese(s.own.Tag)
	}
	return IsVietnamese(l.Fallback) || l.Fallback == "" && IsVietnamese(l.Tag)
}

// behind returns the first language of the catalogues of which something is so,
// in the order in which they fall back on each other.
func (s *speaker) behind(isSo func(*Language) bool) *Language {
	for i := range s.words {
		l := s.words[i].language(s.lang)
		switch {
		case l == nil:
		case isSo(l):
			return l
		case !l.isInFront():
			return nil
		}
	}
	return nil
}

// template returns the words of a phrase before its values.
func (s *speaker) template(p *Phrase) string {
	if s.own != nil {
		if own, ok := s.own.Words[p.key]; ok {
			return own
		}
		if l := s.behind(func(l *Language) bool { return l.Words[p.key] != "" }); l != nil {
			return l.Words[p.key]
		}
	}
	if s.isVietnamese() {
		return p.vi
	}
	return p.en
}

// form returns which form of a noun goes with a number: "1", "3.5".
func (s *speaker) form(n Number) int {
	whole, fraction := n.int()
	if fraction {
		whole = 2
	}
	if s.own != nil {
		switch l := s.behind(func(l *Language) bool { return l.Plural != nil || l.Fallback == "" }); {
		case l == nil:
		case l.Plural != nil:
			return l.Plural(whole)
		default:
			return 0
		}
	}
	switch {
	case s.isVietnamese():
		return 0
	case whole == 1:
		return 0
	}
	return 1
}

// appendSentence appends a sentence in words.
func (s *speaker) appendSentence(b []byte, said Sentence) []byte {
	if !said.isMade() {
		return append(b, said.said.In(s.lang, s.words...)...)
	}
	if own, ok := said.said.of(s.lang); ok {
		return append(b, own...)
	}
	m := said.made
	if !m.isJoined {
		return s.appendFilled(b, s.template(m.phrase), m.values)
	}
	for i := range m.values {
		if i > 0 {
			b = append(b, m.phrase.en...)
		}
		b = s.appendValue(b, m.values[i].is, 0)
	}
	return b
}

// appendFilled appends words with the values in their places.
func (s *speaker) appendFilled(b []byte, template string, values []value) []byte {
	for part := (piece{}); template != ""; {
		part, template = next(template)
		switch {
		case part.name == "":
			b = append(b, part.words...)
		case part.forms != "":
			b = append(b, formOf(part.forms, s.form(numberOf(find(values, part.name))))...)
		default:
			b = s.appendValue(b, find(values, part.name), part.digits)
		}
	}
	return b
}

// formOf returns one of the forms of a noun, "day|days", and the last where there
// are not so many.
func formOf(forms string, at int) string {
	form, rest, more := strings.Cut(forms, "|")
	for ; at > 0 && more; at-- {
		form, rest, more = strings.Cut(rest, "|")
	}
	return form
}

func find(values []value, name string) any {
	for i := range values {
		if values[i].name == name {
			return values[i].is
		}
	}
	return nil
}
