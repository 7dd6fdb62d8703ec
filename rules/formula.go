package rules

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/exact"
)

// Formula returns how a case is computed, with the values in place of the
// names where the expression is plain arithmetic: "1.5 × 500,000 VND". Other
// expressions are shown as written, with the values behind.
func (c CaseFinding) Formula(lang string, words ...text.Catalogue) string {
	values := map[string]string{}
	for _, n := range c.Values {
		values[n.Name] = n.Value.In(lang, words...)
	}
	if s, ok := formula(c.Expression, values, lang, words); ok {
		return s
	}
	return listed(plain(c.Expression), equations(c.Values)).In(lang, words...)
}

// formula returns an expression with values in place of the names, as a
// language writes them; false if there is anything in it but names, numbers,
// + - * and parentheses.
func formula(expression string, values map[string]string, lang string, words []text.Catalogue) (string, bool) {
	var b strings.Builder
	for expression != "" {
		n := tokenLength(expression)
		token := expression[:n]
		expression = expression[n:]
		switch c := token[0]; {
		case c >= '0' && c <= '9':
			number, err := literal(token, lang, words)
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
func literal(token, lang string, words []text.Catalogue) (string, error) {
	whole, _, _ := strings.Cut(token, ".")
	_, err := exact.ParseDecimal(whole)
	return text.Number(token).In(lang, words...), err
}

// tokenLength returns the length of the name, number or sign that an expression
// begins with. A name takes its key along: wage[region].
func tokenLength(expression string) int {
	n, depth := 0, 0
	for n < len(expression) {
		switch c := expression[n]; {
		case depth > 0 || n > 0 && (c == '[' || c == '.' && !isDigit(expression[0])):
			if c == '[' {
				depth++
			}
			if c == ']' {
				depth--
			}
		case !isNameByte(c) && (c != '.' || !isDigit(expression[0])):
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
