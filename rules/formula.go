package rules

import (
	"strings"

	"github.com/statutory-go/statutory/rules/exact"
)

// Formula returns how a case is computed, with the values in place of the
// names where the expression is plain arithmetic: "1.5 × 500,000 VND". Other
// expressions are shown as written, with the values behind.
func (c CaseFinding) Formula(lang string) string { return c.formula(lang) }

func (c *CaseFinding) formula(lang string) string {
	values := map[string]string{}
	for _, n := range c.Values {
		values[n.Name] = n.Value.In(lang)
	}
	if s, ok := substitute(c.Expression, values, lang); ok {
		return s
	}
	var list []string
	for _, n := range c.Values {
		list = append(list, titled(n.Label, n.Name, lang)+" = "+n.Value.In(lang))
	}
	if len(list) == 0 {
		return c.Expression
	}
	return c.Expression + " (" + strings.Join(list, ", ") + ")"
}

// substitute puts values into an expression of names, numbers, + - * and
// parentheses; false if there is anything else in it.
func substitute(text string, values map[string]string, lang string) (string, bool) {
	var b strings.Builder
	for text != "" {
		n := tokenLength(text)
		token := text[:n]
		text = text[n:]
		switch c := token[0]; {
		case c >= '0' && c <= '9':
			number, err := literal(token, lang)
			if err != nil {
				return "", false
			}
			b.WriteString(number)
		case isNameByte(c):
			value, ok := values[token]
			if !ok {
				return "", false
			}
			b.WriteString(value)
		case c == '*':
			b.WriteString("×")
		case strings.IndexByte(" +-()", c) >= 0:
			b.WriteString(token)
		default:
			return "", false
		}
	}
	return b.String(), true
}

// literal writes a number as a language does; 2.0 keeps its zero, as the law
// writes it.
func literal(token, lang string) (string, error) {
	whole, places, hasPoint := strings.Cut(token, ".")
	d, err := exact.ParseDecimal(whole)
	if err != nil || !hasPoint {
		return d.In(lang), err
	}
	if wordsIn(lang).lang == "vi" {
		return d.In(lang) + "," + places, nil
	}
	return d.In(lang) + "." + places, nil
}

// tokenLength returns the length of the name, number or sign that a text
// begins with. A name takes its key and day along: wage[region].
func tokenLength(text string) int {
	n, depth := 0, 0
	for n < len(text) {
		switch c := text[n]; {
		case depth > 0 || n > 0 && (c == '[' || c == '.' && !isDigit(text[0])):
			if c == '[' {
				depth++
			}
			if c == ']' {
				depth--
			}
		case !isNameByte(c) && (c != '.' || !isDigit(text[0])):
			return max(1, n)
		}
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isNameByte(c byte) bool {
	return c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
