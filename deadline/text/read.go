package text

import (
	"regexp"
	"strconv"
	"strings"
)

// Read reads what In writes: it returns the values of a phrase by their names,
// as they are written, and false if the words are not those of the phrase.
func (p *Phrase) Read(s, lang string, words ...Catalogue) (map[string]string, bool) {
	return p.ReadWith(nil, s, lang, words...)
}

// ReadWith reads as Read does where some of the values are phrases themselves.
// What stands in those has both names, "days.n".
func (p *Phrase) ReadWith(phrases map[string]*Phrase, s, lang string, words ...Catalogue) (map[string]string, bool) {
	r := reader{phrases: phrases, lang: lang, words: words}
	r.expect(p, "")
	written, err := regexp.Compile(`^` + r.pattern.String() + `$`)
	if err != nil {
		return nil, false
	}
	found := written.FindStringSubmatch(s)
	if found == nil {
		return nil, false
	}
	values := map[string]string{}
	for i, name := range r.names {
		if known, twice := values[name]; twice && known != found[i+1] {
			return nil, false
		}
		values[name] = found[i+1]
	}
	return values, true
}

// reader makes the pattern that words are read by.
type reader struct {
	pattern strings.Builder
	names   []string // of the values, in the order of the pattern
	phrases map[string]*Phrase
	lang    string
	words   []Catalogue
}

// expect adds the words of a phrase, and before the names of its values those of
// the phrase that it stands in.
func (r *reader) expect(p *Phrase, before string) {
	for part := range pieces(p.In(r.lang, r.words...)) {
		switch inside := r.phrases[part.name]; {
		case part.name == "":
			r.pattern.WriteString(regexp.QuoteMeta(part.words))
		case part.forms != "":
			r.pattern.WriteString(`(?:` + strings.ReplaceAll(regexp.QuoteMeta(part.forms), `\|`, "|") + `)`)
		case inside != nil && before == "":
			r.expect(inside, part.name+".")
		default:
			r.names = append(r.names, before+part.name)
			r.pattern.WriteString(`(.+?)`)
		}
	}
}

// ReadNumber reads a number as In writes it: "-1,234,567.50", in Vietnamese
// "-1.234.567,50". Groups are of three digits, in all of the number or nowhere;
// false if it is no such number.
func ReadNumber(s, lang string, words ...Catalogue) (Number, bool) {
	spoken := speakerOf(lang, words)
	digits, negative := strings.CutPrefix(s, "-")
	whole, decimals, hasPoint := strings.Cut(digits, spoken.template(&decimalPoint))
	groups := strings.Split(whole, spoken.template(&groupSign))
	for i, g := range groups {
		if _, err := strconv.ParseUint(g, 10, 64); err != nil || len(groups) > 1 && (i > 0 && len(g) != 3 || len(g) > 3) {
			return "", false
		}
	}
	n := strings.Join(groups, "")
	if hasPoint {
		if strings.Trim(decimals, "0123456789") != "" || decimals == "" {
			return "", false
		}
		n += "." + decimals
	}
	if negative {
		n = "-" + n
	}
	return Number(n), true
}
