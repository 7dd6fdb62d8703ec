package text

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Catalogue holds languages beside the two that are built in, or other words
// for what those say. The zero Catalogue adds nothing. It is passed to the
// method In of whatever is to be said:
//
//	reasons.In("de", catalogue)
//
// A Catalogue is immutable and safe for concurrent use.
type Catalogue struct{ languages []Language }

// NewCatalogue returns a catalogue of languages for the phrases of some
// packages, as their functions Phrases list them. The error is a
// *CatalogueError with all that is wrong: words that lack in a language without
// a fallback, keys that no phrase has, values that the phrase does not have.
func NewCatalogue(phrases []Phrase, languages ...Language) (Catalogue, error) {
	known := make(map[string]*Phrase, len(phrases))
	for i := range phrases {
		known[phrases[i].key] = &phrases[i]
	}
	var c Catalogue
	var wrong CatalogueError
	for _, l := range languages {
		wrong.Problems = append(wrong.Problems, c.check(&l, known)...)
		l.Words = maps.Clone(l.Words)
		c.languages = append(c.languages, l)
	}
	if len(wrong.Problems) > 0 {
		return Catalogue{}, &wrong
	}
	return c, nil
}

// language returns a language by its tag, without the region if need be; nil
// if it is not there.
func (c Catalogue) language(lang string) *Language {
	base, _, _ := strings.Cut(lang, "-")
	for _, want := range []string{lang, base} {
		for i := range c.languages {
			if strings.EqualFold(c.languages[i].Tag, want) {
				return &c.languages[i]
			}
		}
	}
	return nil
}

func (c Catalogue) check(l *Language, known map[string]*Phrase) []string {
	var problems []string
	report := func(format string, args ...any) {
		problems = append(problems, l.Tag+": "+fmt.Sprintf(format, args...))
	}
	if l.Tag == "" {
		report("a language has no tag; write one such as de")
	}
	if slices.ContainsFunc(c.languages, func(other Language) bool { return strings.EqualFold(other.Tag, l.Tag) }) {
		report("the language stands twice; keep one of them")
	}
	if l.Fallback != "" && l.Fallback != "en" && l.Fallback != "vi" && !l.isInFront() {
		report("%s is not built in; a language falls back to en, to vi or to the words of its own tag", l.Fallback)
	}
	for _, key := range slices.Sorted(maps.Keys(l.Words)) {
		p := known[key]
		if p == nil {
			report("no phrase has the key %s", key)
		} else if err := checkTemplate(p, l.Words[key]); err != nil {
			report("%v", err)
		}
	}
	if l.Fallback != "" {
		return problems
	}
	for _, key := range slices.Sorted(maps.Keys(known)) {
		if _, there := l.Words[key]; !there {
			report("%s is not said: %s", key, known[key].en)
		}
	}
	return problems
}

// A CatalogueError is all that is wrong with the languages of a catalogue, in
// the order of the languages and their keys.
type CatalogueError struct {
	Problems []string `json:"problems"`
}

func (e *CatalogueError) Error() string {
	return "the languages of the catalogue are not right:\n" + strings.Join(e.Problems, "\n")
}
