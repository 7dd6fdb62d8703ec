package text

// A Phrase is one thing that the library says, before its values: a key that
// stays, and the words of English and of Vietnamese. In the words stand
//
//	{day}              the value of that name, as the language writes it
//	{n:2}              a whole number with at least so many digits, 05, and no
//	                   sign between thousands
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
// In, as [Text], [Number], days, terms and sentences do, or is a *Phrase that has
// no values; one that is missing is said as nothing.
func (p *Phrase) With(values ...any) Sentence {
	m := &made{phrase: p.orNone()}
	m.values = pairs(m.room(len(values)/2), values)
	return Sentence{made: m}
}

func pairs(room []value, values []any) []value {
	for i := 0; i+1 < len(values); i += 2 {
		name, _ := values[i].(string)
		room = append(room, value{name, values[i+1]})
	}
	return room
}

// AppendIn appends to b what With(values...).In(lang, words...) returns, and makes
// no sentence for it. It is for the In of small values such as days.
func (p *Phrase) AppendIn(b []byte, lang string, words []Catalogue, values ...any) []byte {
	s := speakerOf(lang, words)
	var room [4]value
	return s.appendFilled(b, s.template(p.orNone()), pairs(room[:0], values))
}
