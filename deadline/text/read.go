package text

import (
	"regexp"
	"strconv"
	"strings"
)

// Read reads what In writes: it returns the values of a phrase by their names,
// as they are written, and false if the words are not those of the phrase.
func (p *Phrase) Read(s, lang string, words ...Catalogue) (map[string]string, bool) {
	var pattern strings.Builder
	pattern.WriteString(`^`)
	for part := range pieces(p.In(lang, words...)) {
		switch {
		case part.name == "":
			pattern.WriteString(regexp.QuoteMeta(part.words))
		case part.forms == "":
			pattern.WriteString(`(?P<` + part.name + `>.+?)`)
		default:
			pattern.WriteString(`(?:` + strings.ReplaceAll(regexp.QuoteMeta(part.forms), `\|`, "|") + `)`)
		}
	}
	written, err := regexp.Compile(pattern.String() + `$`)
	if err != nil {
		return nil, false
	}
	found := written.FindStringSubmatch(s)
	if found == nil {
		return nil, false
	}
	values := map[string]string{}
	for i, name := range written.SubexpNames() {
		if name != "" {
			values[name] = found[i]
		}
	}
	return values, true
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
