package text

import (
	"fmt"
	"iter"
	"strconv"
)

// A Sentence is something that is said: a phrase of the library with its
// values, or the words of whoever wrote them, as [Of] and [Sentence.UnmarshalJSON]
// make it. It is put into words by In. The zero Sentence says nothing.
//
// A Sentence is immutable and may be a map key. Equal with == are a sentence and
// its copies, and somebody's own words that are the same; for whether two were
// made from the same phrase and values see [Sentence.Canonical].
type Sentence struct {
	made *made // nil where somebody's own words are said
	said Text  // the words where there is no phrase, and where a language has its own
}

// made is how a sentence was made.
type made struct {
	phrase   *Phrase // of what was read from JSON no more than the key
	values   []value
	asked    *asked
	few      [3]value // where values are few, they are here
	isRead   bool     // from JSON, with the words that are said
	isJoined bool     // of sentences, with the words of the phrase between them
}

// room returns the place for a number of values.
func (m *made) room(n int) []value {
	if n <= len(m.few) {
		return m.few[:0]
	}
	return make([]value, 0, n)
}

// value is a value with the name that it has in the words.
type value struct {
	name string
	is   any
}

// asked are the languages that JSON has words in.
type asked struct {
	langs []string
	words []Catalogue
}

// Of returns a sentence of somebody's own words.
func Of(t Text) Sentence { return Sentence{said: t} }

// WithOwn returns the sentence with somebody's own words in the languages that
// these are in, such as what a law itself calls a day; in all others it stays as
// it is.
func (s Sentence) WithOwn(t Text) Sentence {
	if s.isMade() {
		return Sentence{s.made, t}
	}
	for _, lang := range t.Languages() {
		s.said = s.said.With(lang, t.In(lang))
	}
	return s
}

// joined is the key of sentences that stand together.
const joined = "joined"

// Join returns a sentence of several with a sign such as "; " between them.
// Those that say nothing are left out.
func Join(sign string, sentences ...Sentence) Sentence {
	var one Sentence
	said := 0
	for _, s := range sentences {
		if !s.IsZero() {
			one = s
			said++
		}
	}
	if said < 2 {
		return one
	}
	m := &made{phrase: &Phrase{joined, sign, sign}, isJoined: true}
	m.values = m.room(said)
	for _, s := range sentences {
		if !s.IsZero() {
			m.values = append(m.values, value{strconv.Itoa(len(m.values)), s})
		}
	}
	return Sentence{made: m}
}

// IsZero reports whether nothing is said.
func (s Sentence) IsZero() bool { return s.made == nil && s.said.IsZero() }

// isMade reports whether there is a phrase to put into words.
func (s Sentence) isMade() bool { return s.made != nil && !s.made.isRead }

// Key returns the key of the phrase, and "" for somebody's own words.
func (s Sentence) Key() string {
	if s.made == nil {
		return ""
	}
	return s.made.phrase.key
}

// Values goes through the values by their names, in the order in which they
// were given. Those of a sentence read from JSON are json.RawMessage.
func (s Sentence) Values() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		if s.made == nil {
			return
		}
		for _, v := range s.made.values {
			if !yield(v.name, v.is) {
				return
			}
		}
	}
}

// Canonical returns key and values of the sentence in one string, or its words
// where it has no key: the same for sentences that say the same, and what a hash
// or an order is made from.
func (s Sentence) Canonical() string {
	if s.made == nil {
		return s.said.Canonical()
	}
	return string(s.appendCanonical(nil))
}

func (s Sentence) appendCanonical(b []byte) []byte {
	if s.made == nil {
		return append(b, s.said.Canonical()...)
	}
	b = append(b, s.Key()...)
	if s.isMade() && !s.said.IsZero() {
		b = append(append(b, 0, 0), s.said.Canonical()...)
	}
	for _, v := range s.made.values {
		b = append(append(append(b, 0), v.name...), 0)
		switch v := v.is.(type) {
		case Sentence:
			b = v.appendCanonical(b)
		case interface{ Canonical() string }:
			b = append(b, v.Canonical()...)
		default:
			b = fmt.Append(b, v)
		}
	}
	return b
}

// In returns the sentence in a language. Words are looked for in the first of
// the catalogues that has the language, or the language without its region; then
// in what the language names as its fallback; then in Vietnamese if that is
// asked for, and else in English.
func (s Sentence) In(lang string, words ...Catalogue) string {
	if !s.isMade() {
		return s.said.In(lang, words...)
	}
	var room [256]byte
	return string(s.AppendIn(room[:0], lang, words...))
}

// AppendIn appends to b what In returns.
func (s Sentence) AppendIn(b []byte, lang string, words ...Catalogue) []byte {
	spoken := speakerOf(lang, words)
	return spoken.appendSentence(b, s)
}

// String returns the sentence in English.
func (s Sentence) String() string { return s.In("en") }

// Text returns the words of the sentence in some languages, in English, Vietnamese
// and those that it has its own words in if none are named: a copy that knows no
// other.
func (s Sentence) Text(langs ...string) Text {
	if !s.isMade() && len(langs) == 0 {
		return s.said
	}
	return s.WithLanguages(langs).text()
}

// WithLanguages returns the sentence with the languages that its JSON has words
// in; those are English, Vietnamese and those of its own words if nothing is asked
// for. What has no key keeps the words it has.
func (s Sentence) WithLanguages(langs []string, words ...Catalogue) Sentence {
	if s.made == nil {
		return s
	}
	m := *s.made
	m.asked = &asked{langs, words}
	return Sentence{&m, s.said}
}

// text returns the words in the languages that are asked for.
func (s Sentence) text() Text {
	a := &asked{langs: append([]string{"en", "vi"}, s.said.Languages()...)}
	if s.made != nil && s.made.asked != nil && len(s.made.asked.langs) > 0 {
		a = s.made.asked
	}
	var all Text
	for _, lang := range a.langs {
		all = all.With(lang, s.In(lang, a.words...))
	}
	return all
}
