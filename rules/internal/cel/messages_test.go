package cel_test

import (
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func update() *bool {
	if f := flag.Lookup("update"); f != nil {
		v := f.Value.String() == "true"
		return &v
	}
	return flag.Bool("update", false, "write the messages as they are now")
}

var updateMessages = update()

// Every message is compared whole, with its caret: testdata/messages.txt holds
// an expression, the caret under it, what is wrong and what to write instead,
// apart by a blank line. Conditions are wanted, over the facts of declarations.
func TestMessages(t *testing.T) {
	golden, err := os.ReadFile("testdata/messages.txt")
	require.NoError(t, err)
	env := newEnv(t)
	var told []string
	for _, block := range strings.Split(strings.TrimSpace(string(golden)), "\n\n") {
		var lines []string
		for _, line := range strings.Split(block, "\n") {
			if !strings.HasPrefix(line, "    ") {
				break
			}
			lines = append(lines, strings.TrimPrefix(line, "    "))
		}
		told = append(told, rendered(t, env, strings.Join(lines, "\n")))
	}
	got := strings.Join(told, "\n")
	if *updateMessages {
		require.NoError(t, os.WriteFile("testdata/messages.txt", []byte(got), 0o644))
	}
	require.Equal(t, string(golden), got)
}

func rendered(t *testing.T, env *cel.Env, text string) string {
	var b strings.Builder
	for _, line := range strings.Split(text, "\n") {
		b.WriteString("    " + line + "\n")
	}
	_, err := env.Compile(text, tree.Simple(tree.Bool))
	var problems cel.Problems
	require.True(t, errors.As(err, &problems), "%s compiles: %v", text, err)
	for _, p := range problems {
		before := string([]rune(text)[:p.At.Offset])
		column := len([]rune(before[strings.LastIndex(before, "\n")+1:]))
		b.WriteString("  | " + strings.Repeat(" ", column) + strings.Repeat("^", max(1, p.At.Width)) + "\n")
		b.WriteString("  " + p.Error() + "\n")
	}
	return b.String()
}

// What is too large for a line of its own.
func TestMessagesOfLimits(t *testing.T) {
	env := newEnv(t)
	const split = "; split it into rules or derived facts"
	for text, want := range map[string]string{
		"":  "the expression is empty; write a condition, as in age >= 60",
		" ": "the expression is empty; write a condition, as in age >= 60",
		strings.Repeat("(", 100) + "age" + strings.Repeat(")", 100): "the expression nests deeper than 60" + split,
		strings.Repeat("!", 100) + "resident":                       "the expression nests deeper than 60" + split,
		strings.Repeat("age + ", 200) + "1 > 2":                     "the expression is too large" + split,
		strings.Repeat("resident.", 500) + "x":                      "the expression is too large" + split,
		strings.Repeat("age == 1 || ", 600) + "resident":            "",
		"age in [" + strings.Repeat("1,", 3000) + "1]":              "the expression is too large" + split,
		strings.Repeat("a", 9000):                                   "the expression is longer than 8000 characters" + split,
	} {
		_, err := env.Compile(text, tree.Simple(tree.Bool))
		switch {
		case want == "":
			require.NoError(t, err)
		default:
			require.EqualError(t, err, want, "%.30s", text)
		}
	}
}

func TestMessagesOfDeclarations(t *testing.T) {
	for want, d := range map[string]cel.Declarations{
		`"a-b" cannot name a fact: it is no name that an expression can hold; use letters, digits and _, as in monthly_income`: {
			Facts: []cel.Fact{{Name: "a-b", Type: tree.Simple(tree.Int)}}},
		`"in" cannot name a parameter: the language keeps that word for itself; use letters, digits and _, as in monthly_income`: {
			Parameters: []cel.Parameter{{Name: "in", Type: tree.Simple(tree.Int)}}},
		"the name a is declared twice": {
			Facts: []cel.Fact{{Name: "a", Type: tree.Simple(tree.Int)}}, Parameters: []cel.Parameter{{Name: "a", Type: tree.Simple(tree.Int)}}},
		"the fact a has no type": {Facts: []cel.Fact{{Name: "a"}}},
		"the fact a is money in no currency": {
			Facts: []cel.Fact{{Name: "a", Type: tree.MoneyIn(0)}}},
		"the fact a has a field b that is an enum without values": {
			Facts: []cel.Fact{{Name: "a", Type: tree.ListOf(tree.RecordOf("r", tree.Field{Name: "b", Type: tree.EnumOf()}))}}},
		"the fact a is a record without fields": {Facts: []cel.Fact{{Name: "a", Type: tree.RecordOf("r")}}},
		`the fact a has a field "b-c" that no expression can name: it is no name that an expression can hold`: {
			Facts: []cel.Fact{{Name: "a", Type: tree.RecordOf("r", tree.Field{Name: "b-c", Type: tree.Simple(tree.Int)})}}},
		"the fact a has the field b twice": {
			Facts: []cel.Fact{{Name: "a", Type: tree.RecordOf("r", tree.Field{Name: "b", Type: tree.Simple(tree.Int)}, tree.Field{Name: "b", Type: tree.Simple(tree.Bool)})}}},
		"the key of the parameter a is a bool; use a text, an enum or a whole number": {
			Parameters: []cel.Parameter{{Name: "a", Type: tree.Simple(tree.Int), Key: tree.Simple(tree.Bool)}}},
	} {
		_, err := cel.NewEnv(d)
		require.EqualError(t, err, want)
	}
}

// Without a single currency an amount names its own.
func TestMessagesWithoutCurrency(t *testing.T) {
	d := declarations()
	d.Currency = 0
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	for text, want := range map[string]string{
		"income < 1500000":               "money in VND cannot be compared with an int; the ruleset names no single currency: write money(1500000, 'VND')",
		"income < money(1500000)":        "the ruleset names no single currency, so the amount must name its own; write money(500000, 'VND')",
		"income < money(1500000, 'VND')": "",
		"income < money(15, 'USD')":      "money in VND cannot be compared with money in USD; convert the one with a rate that the law names",
	} {
		_, err := env.Compile(text, tree.Simple(tree.Bool))
		if want == "" {
			require.NoError(t, err)
			continue
		}
		require.EqualError(t, err, want)
	}
}

// Of many names a message shows twelve.
func TestMessagesOfManyValues(t *testing.T) {
	letters := strings.Split("abcdefghijklm", "")
	for n, want := range map[int]string{12: "a, b, c, d, e, f, g, h, i, j, k, l", 13: "a, b, c, d, e, f, g, h, i, j, k, l, …"} {
		env, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{{Name: "zone", Type: tree.EnumOf(letters[:n]...)}}})
		require.NoError(t, err)
		_, err = env.Compile("zone == 'north'", tree.Type{})
		require.EqualError(t, err, `"north" is not one of the values that can stand here; its values are `+want)
	}
}

func TestMessageOfAmounts(t *testing.T) {
	env := newEnv(t)
	_, err := env.Compile("age + 1", tree.MoneyIn(declarations().Currency))
	require.EqualError(t, err, "the expression gives an int, but money in VND is wanted here; write money(age + 1, 'VND')")
	p, err := env.Compile("1 + 2", tree.MoneyIn(declarations().Currency))
	require.NoError(t, err)
	require.Equal(t, "3 VND", eval.Decide(t.Context(), p, &eval.Input{}).String())
}
