package text

// A Phrase is one thing that the library says, before its values: a key that
// stays, and the words of English and of Vietnamese. In the words stand
//
//	{day}              the value of that name, as the language writes it
//	{n:2}              a whole number with at least so many digits: 05
//	{n|day|days}       the form of a noun that goes with a number; which form
//	                   that is, the language decides
//	{{                 a brace
//
// Packages list their phrases in a function Phrases: what a [Language] must
// have words for.
type Phrase struct{ key, en, vi string }

// NewPhrase returns a phrase by its key, such as "deadline.due", and how English
// and Vietnamese say it.
func NewPhrase(key, en, vi string) Phrase { return Phrase{key, en, vi} }

// Key returns the key of the phrase.
func (p *Phrase) Key() string { return p.orNone().key }

// orNone returns the phrase, and for nil the zero one.
func (p *Phrase) orNone() *Phrase {
	if p == nil {
		return &Phrase{}
	}
	return p
}

// In returns the phrase with its values still in braces.
func (p *Phrase) In(lang string, words ...Catalogue) string {
	s := speakerOf(lang, words)
	return s.template(p.orNone())
}

// With returns the sentence that the phrase makes with values, given as pairs
// of a name and a value. A value is a string, a whole number, or has a method
// In, as [Text], [Number], days, terms and sentences do; a value that is missing
// is said as nothing.
func (p *Phrase) With(values ...any) Sentence {
	m := &made{phrase: p.orNone()}
	if len(values) > 0 {
		m.values = make([]value, 0, len(values)/2)
	}
	for i := 0; i+1 < len(values); i += 2 {
		name, _ := values[i].(string)
		m.values = append(m.values, value{name, values[i+1]})
	}
	return Sentence{made: m}
}
