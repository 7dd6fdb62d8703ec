package cel

import (
	"strings"

	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// parse reads the text with CEL's parser. What newcomers write in place of
// CEL's signs is found first, because the parser's own words about it help
// nobody.
func (c *checker) parse(text string) error {
	if n := len(c.src.runes); n > MaxLength {
		return Problems{{At: expr.Span{Width: 1}, Message: "the expression is longer than 8000 characters", Hint: "split it into rules or derived facts"}}
	}
	if strings.TrimSpace(text) == "" {
		return Problems{{At: expr.Span{Width: 1}, Message: "the expression is empty", Hint: "write a condition, as in age >= 60"}}
	}
	c.signs()
	c.nesting()
	if err := c.problems.err(); err != nil {
		return err
	}
	parsed, issues := c.env.cel.Parse(text)
	if issues.Err() == nil {
		c.ast, c.info = parsed, parsed.NativeRep().SourceInfo()
		return nil
	}
	for _, e := range issues.Errors() {
		at := c.point(e.Location.Line(), e.Location.Column())
		message, hint := syntaxMessage(e.Message)
		if at.Offset >= len(c.src.runes) {
			message, hint = "the expression ends too early", "write what the last sign applies to"
		}
		c.problem(at, hint, "%s", message)
		break // what follows the first syntax error is guesswork
	}
	return c.problems.err()
}

// point turns a line from 1 and a column from 0 into a place.
func (c *checker) point(line, column int) expr.Span {
	offset := 0
	for line > 1 && offset < len(c.src.runes) {
		if c.src.runes[offset] == '\n' {
			line--
		}
		offset++
	}
	offset += max(0, column)
	if i, ok := c.src.at[offset]; ok {
		return c.src.tokens[i].span
	}
	return expr.Span{Offset: min(offset, len(c.src.runes)), Width: 1}
}

func syntaxMessage(s string) (message, hint string) {
	s = strings.TrimPrefix(s, "Syntax error: ")
	switch {
	case strings.HasPrefix(s, "argument must be a simple name"), strings.Contains(s, "argument is not an identifier"):
		return "the first value of exists, all, exists_one, filter and map names the member", "write a new name, as in members.exists(m, m.age < 6)"
	case strings.HasPrefix(s, "token recognition error"):
		return "the language has no such sign", "texts stand in quotes, signs are + - * / % == != < <= > >= && || ! ? : in"
	case strings.HasPrefix(s, "extraneous input"), strings.HasPrefix(s, "mismatched input"), strings.HasPrefix(s, "missing"), strings.HasPrefix(s, "no viable"):
		return "the expression cannot be read from here on", "join two conditions with && or ||, and close every bracket"
	case strings.Contains(s, "recursion") || strings.Contains(s, "expression size"):
		return "the expression is too large", "split it into rules or derived facts"
	}
	return "the expression cannot be read: " + s, ""
}

// signs finds what newcomers write in place of CEL's signs.
func (c *checker) signs() {
	instead := map[string]string{
		"=": "==", "<>": "!=", "=<": "<=", "=>": ">=", "&": "&&", "|": "||",
		"and": "&&", "AND": "&&", "or": "||", "OR": "||", "not": "!", "NOT": "!",
		"≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "·": "*", "“": `"`, "”": `"`, "‘": "'", "’": "'", "–": "-", "−": "-",
		"True": "true", "False": "false", "TRUE": "true", "FALSE": "false",
	}
	for _, t := range c.src.tokens {
		sign, ok := instead[t.text]
		if !ok || t.kind == textToken || t.kind == nameToken && c.env.declares(t.text) {
			continue
		}
		c.problem(t.span, "write "+sign, "the language has no %s", t.text)
	}
}

func (e *Env) declares(name string) bool {
	_, fact := e.facts[name]
	_, param := e.params[name]
	return fact || param
}

// nesting refuses brackets and chains of signs that nest too deeply, before
// a recursive parser meets them.
func (c *checker) nesting() {
	depth, prefix := 0, 0
	for _, t := range c.src.tokens {
		switch t.text {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			depth--
		}
		if t.text == "!" || t.text == "-" {
			prefix++
		} else {
			prefix = 0
		}
		if depth > MaxNesting || prefix > MaxNesting {
			c.problem(t.span, "split it into rules or derived facts", "the expression nests deeper than %d", MaxNesting)
			return
		}
	}
}

// ops are the operations of CEL's operators.
func binaryOps() map[string]expr.Op {
	return map[string]expr.Op{
		operators.Equals: expr.OpEq, operators.NotEquals: expr.OpNe, operators.Less: expr.OpLt,
		operators.LessEquals: expr.OpLe, operators.Greater: expr.OpGt, operators.GreaterEquals: expr.OpGe,
		operators.Add: expr.OpAdd, operators.Subtract: expr.OpSub, operators.Multiply: expr.OpMul,
		operators.Divide: expr.OpDiv, operators.Modulo: expr.OpMod,
	}
}
