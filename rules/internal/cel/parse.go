package cel

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// parse reads the text with CEL's parser. What newcomers write in place of
// CEL's signs is found first, because the parser's own words about it help
// nobody.
func (c *checker) parse(text string) error {
	if n := len(c.src.runes); n > MaxLength {
		return Problems{{At: tree.Span{Width: 1}, Message: "the expression is longer than 8000 characters", Hint: "split it into rules or derived facts"}}
	}
	if strings.TrimSpace(text) == "" {
		return Problems{{At: tree.Span{Width: 1}, Message: "the expression is empty", Hint: "write a condition, as in age >= 60"}}
	}
	c.signs()
	c.brackets()
	c.nesting()
	c.groups()
	if err := c.problems.err(); err != nil {
		return err
	}
	parsed, issues := c.env.cel.Parse(text)
	if issues.Err() == nil {
		c.ast, c.info = parsed, parsed.NativeRep().SourceInfo()
		return nil
	}
	first := issues.Errors()[0] // what follows the first syntax error is guesswork
	c.syntax(c.point(first.Location.Line(), first.Location.Column()), first.Message)
	return c.problems.err()
}

func (c *checker) syntax(at tree.Span, parser string) {
	message, hint := syntaxMessage(parser)
	switch {
	case at.Offset >= len(c.src.runes):
		message, hint = "the expression ends too early", "write what the last sign applies to"
	case c.isGrouped(at):
		message, hint = "the expression cannot be read from here on", "write numbers without grouping, as in 1500000, and with a point before the decimals, as in 2.5"
	}
	c.problem(at, hint, "%s", message)
}

// isGrouped reports whether a mark stands between the digits of one number.
func (c *checker) isGrouped(at tree.Span) bool {
	i, ok := c.src.at[at.Offset]
	if !ok || i == 0 {
		return false
	}
	tokens := c.src.tokens
	before := tokens[i-1]
	if before.kind != numberToken || before.span.End() != at.Offset {
		return false
	}
	return tokens[i].kind == numberToken || tokens[i].text == "," && i+1 < len(tokens) && tokens[i+1].kind == numberToken && tokens[i+1].span.Offset == at.End()
}

// point turns a line from 1 and a column from 0 into a place.
func (c *checker) point(line, column int) tree.Span {
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
	return tree.Span{Offset: min(offset, len(c.src.runes)), Width: 1}
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
	case strings.HasPrefix(s, "reserved identifier: if"):
		return "the language keeps the word if for itself", "write condition ? a : b"
	case strings.HasPrefix(s, "reserved identifier: "):
		return "the language keeps the word " + strings.TrimPrefix(s, "reserved identifier: ") + " for itself", "write another name"
	case strings.HasPrefix(s, "invalid int literal"):
		return "the number is outside the whole numbers of 64 bits", "write it with a point, as in 12345678901234567890.0"
	case strings.HasPrefix(s, "invalid double literal"):
		return "the number is too large", "write at most 38 digits, as in 2.5"
	case strings.Contains(s, "recursion") || strings.Contains(s, "expression size"):
		return "the expression is too large", "split it into rules or derived facts"
	}
	return "the expression cannot be read: " + s, ""
}

// signs finds what newcomers write in place of CEL's signs.
func (c *checker) signs() {
	for i, t := range c.src.tokens {
		sign, ok := signFor(t.text)
		isField := i > 0 && c.src.tokens[i-1].text == "."
		if !ok || t.kind == textToken || t.kind == nameToken && (isField || c.env.declares(t.text)) {
			continue
		}
		c.problem(t.span, "write "+sign, "the language has no %s", t.text)
	}
}

// signFor returns the sign of CEL that is meant by another.
func signFor(text string) (string, bool) {
	for _, line := range [][]string{
		{"==", "="}, {"!=", "<>", "≠"}, {"<=", "=<", "≤"}, {">=", "=>", "≥"}, {"&&", "&", "and", "AND"}, {"||", "|", "or", "OR"}, {"!", "not", "NOT"},
		{"*", "×", "·"}, {"-", "–", "−"}, {`"`, "“", "”"}, {"'", "‘", "’"}, {"true", "True", "TRUE"}, {"false", "False", "FALSE"},
	} {
		if slices.Contains(line[1:], text) {
			return line[0], true
		}
	}
	return "", false
}

func (e *Env) declares(name string) bool {
	_, fact := e.facts[name]
	_, param := e.params[name]
	return fact || param
}

// brackets finds brackets and quotes without their other end.
func (c *checker) brackets() {
	for i, t := range c.src.tokens {
		_, paired := c.src.mate[i]
		switch {
		case t.open:
			c.problem(t.span, "close it with the quote it begins with", "the text is not closed")
		case paired:
		case strings.ContainsAny(t.text, "([{") && t.kind == signToken:
			c.problem(t.span, "close it", "the bracket %s is not closed", t.text)
		case strings.ContainsAny(t.text, ")]}") && t.kind == signToken:
			c.problem(t.span, "leave it out, or open it before", "the bracket %s closes nothing", t.text)
		}
	}
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

// groups refuses numbers that are grouped with commas where they could be
// taken for several values, or for a decimal: 500,000 in brackets would be 500
// and 0.
func (c *checker) groups() {
	depth := 0
	for i := 0; i < len(c.src.tokens); i++ {
		t := c.src.tokens[i]
		switch t.text {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
		groups := c.groupsFrom(i)
		zero := slices.ContainsFunc(groups, func(g string) bool { return g[0] == '0' }) // never the first
		if len(groups) > 1 && zero || len(groups) == 2 && depth == 0 {
			hint := "write " + strings.Join(groups, "")
			if fraction, err := exact.ParseDecimal(strings.Join(groups, ".")); err == nil {
				hint += ", or " + exact.NewMoney(fraction, 0).String() + " if decimals stand behind the comma"
			}
			c.problem(tree.Span{Offset: t.span.Offset, Width: len(strings.Join(groups, ","))}, hint, "%s is no one number", strings.Join(groups, ","))
		}
		i += 2 * max(0, len(groups)-1)
	}
}

// groupsFrom returns the digits between commas, nothing between them, from a
// number on: one to three, then three each.
func (c *checker) groupsFrom(i int) []string {
	var groups []string
	for end := c.src.tokens[i].span.Offset; i < len(c.src.tokens); i += 2 {
		t := c.src.tokens[i]
		if t.kind != numberToken || t.span.Offset != end || strings.Trim(t.text, "0123456789") != "" || len(t.text) > 3 ||
			groups != nil && len(t.text) < 3 || groups == nil && t.text[0] == '0' {
			break
		}
		groups = append(groups, t.text)
		if i+1 == len(c.src.tokens) || c.src.tokens[i+1].text != "," || c.src.tokens[i+1].span.Offset != t.span.End() {
			break
		}
		end = c.src.tokens[i+1].span.End()
	}
	return groups
}

// binaryOps are the operations between two operands, by CEL's name for them.
func binaryOps() map[string]tree.Op {
	ops := map[string]tree.Op{}
	for op := range tree.NumOps {
		if o := tree.Of(op); o.Binary != nil && o.Sign != "" {
			ops[signName(o)] = op
		}
	}
	return ops
}
