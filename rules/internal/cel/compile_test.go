package cel_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func memberType() tree.Type {
	return tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int)},
		tree.Field{Name: "income", Type: tree.MoneyIn(exact.VND), Optional: true})
}

func declarations() cel.Declarations {
	vnd := tree.MoneyIn(exact.VND)
	return cel.Declarations{
		Currency: exact.VND,
		Facts: []cel.Fact{
			{Name: "age", Type: tree.Simple(tree.Int)},
			{Name: "income", Type: vnd},
			{Name: "resident", Type: tree.Simple(tree.Bool)},
			{Name: "pension", Type: vnd, Optional: true},
			{Name: "household", Type: tree.EnumOf("poor", "near_poor", "not_poor")},
			{Name: "ward", Type: tree.Simple(tree.Text)},
			{Name: "birth_date", Type: tree.Simple(tree.Date)},
			{Name: "today", Type: tree.Simple(tree.Date)},
			{Name: "members", Type: tree.ListOf(memberType())},
			{Name: "rate", Type: tree.Simple(tree.Decimal)},
			{Name: "home", Type: tree.RecordOf("home", tree.Field{Name: "owner", Type: memberType()}, tree.Field{Name: "rooms", Type: tree.ListOf(tree.Simple(tree.Int))})},
		},
		Parameters: []cel.Parameter{
			{Name: "level", Type: vnd},
			{Name: "minimum_wage", Type: vnd, Key: tree.EnumOf("I", "II")},
		},
	}
}

func newEnv(t testing.TB) *cel.Env {
	t.Helper()
	env, err := cel.NewEnv(declarations())
	require.NoError(t, err)
	return env
}

func TestCompileAccepts(t *testing.T) {
	env := newEnv(t)
	for text, want := range map[string]string{
		"age >= 60 && income < 1500000 && resident": "bool",
		"2.5 * level":                                          "money in VND",
		"level * 2":                                            "money in VND",
		"2 * level * age":                                      "money in VND",
		"income < 1000 * 1500":                                 "bool",
		"income < 1500000.50":                                  "bool",
		"rate + 1":                                             "decimal",
		"1 - rate * 2":                                         "decimal",
		"household == 'poor' ? 1.5 * level : 0":                "money in VND",
		"household in ['poor', 'near_poor']":                   "bool",
		"income in [100, 200.5, level]":                        "bool",
		"divide(income, 3, 0, 'half_up')":                      "money in VND",
		"divide(income, level, 2, 'down') > 1":                 "bool",
		"members.exists(m, m.age < 6)":                         "bool",
		"members.exists(m, has(m.income) && m.income > level)": "bool",
		"sum(members.map(m, has(m.income) ? m.income : 0)) < level": "bool",
		"members.filter(m, m.age < 16).size() * level":              "money in VND",
		"max(income, 0)": "money in VND",
		"min(5 * minimum_wage['I'], divide(income * 60, 100, 0, 'down'))": "money in VND",
		"level.on(birth_date)":                                "money in VND",
		"minimum_wage['II'].on(date('2024-06-30')) * 5":       "money in VND",
		"ageOn(birth_date, today) >= 75":                      "bool",
		"addMonths(birth_date, 12, 'last_of_month') <= today": "bool",
		"!has(pension) || pension == 0":                       "bool",
		"has(home.owner.income)":                              "bool",
		"home.rooms[0] + 1 > 3":                               "bool",
		"members.exists(m, members.exists(k, k.age > m.age))": "bool",
		"ward.startsWith('Phường') && size(ward) > 3":         "bool",
		"-2.5 < rate && - 3 < age":                            "bool",
	} {
		p, err := env.Compile(text, tree.Type{})
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		require.Equal(t, want, p.Type().String(), text)
	}
}

// A factor is no amount, and a list may stand without blanks.
func TestNumbersThatAreOne(t *testing.T) {
	env := newEnv(t)
	for text, want := range map[string]string{
		"income < 500.0000":        "bool",
		"income < 0.500":           "bool",
		"income < 1500.125":        "bool",
		"income < level * 1.125":   "bool",
		"income < 2000000 * 1.125": "bool",
		"income < 1.125 * 2000000": "bool",
		"rate < 1.125":             "bool",
		"age in [100,250]":         "bool",
		"age in [500, 000]":        "bool",
		"money(1.500, 'KWD')":      "money in KWD",
		"max(100,200)":             "int",
	} {
		p, err := env.Compile(text, tree.Type{})
		require.NoError(t, err, text)
		require.Equal(t, want, p.Root().Type.String(), text)
	}
}

// A text ends with the quotes it begins with.
func TestTextsThatAreClosed(t *testing.T) {
	env := newEnv(t)
	for text, closed := range map[string]bool{
		`''`: true, `""`: true, `''''''`: true, `"""a"b"""`: true, `'''a''b'''`: true, `'a\\'`: true, `'a\'b'`: true, `r'a\b'`: true, `R"a"`: true, `r'''a'b'''`: true, `r'a\'`: true,
		`'`: false, `''''`: false, `'''''`: false, `'''a''`: false, `'a\'`: false, `'a"`: false,
	} {
		_, err := env.Compile("ward == "+text, tree.Type{})
		if closed {
			require.NoError(t, err, text)
			continue
		}
		require.EqualError(t, err, "the text is not closed; close it with the quote it begins with", text)
	}
}

// A limit belongs to what is allowed.
func TestLimitsOfExpressions(t *testing.T) {
	env := newEnv(t)
	const deeper = "the expression nests deeper than 60; split it into rules or derived facts"
	for _, c := range []struct{ text, want, why string }{
		{"resident" + strings.Repeat(" ", 7992), "", "8000 characters"},
		{"resident" + strings.Repeat(" ", 7993), "the expression is longer than 8000 characters; split it into rules or derived facts", "8001"},
		{strings.Repeat("(", 60) + "resident" + strings.Repeat(")", 60), "", "60 brackets"},
		{strings.Repeat("(", 61) + "resident" + strings.Repeat(")", 61), deeper, "61"},
		{strings.Repeat("!", 60) + "resident", "", "60 signs"},
		{strings.Repeat("!", 61) + "resident", deeper, "61"},
		{strings.Repeat("(!", 40) + "resident" + strings.Repeat(")", 40), "", "40 of each"},
		{strings.Repeat("([1][0]) + ", 35) + "1 > 2", "", "one behind the other"},
	} {
		_, err := env.Compile(c.text, tree.Type{})
		if c.want == "" {
			require.NoError(t, err, c.why)
			continue
		}
		require.EqualError(t, err, c.want, c.why)
	}
}

func TestNamesOfFacts(t *testing.T) {
	const none = "it is no name that an expression can hold"
	for name, want := range map[string]string{
		"azAZ_09": "", "_": "", "z": "", strings.Repeat("a", 100): "",
		strings.Repeat("a", 101): "it is longer than 100 characters", "while": "the language keeps that word for itself",
		"": none, "9a": none, "tuổi": none, "a.b": none, "a/": none, "a:": none, "a@": none, "a[": none, "a`": none, "a{": none,
	} {
		_, err := cel.NewEnv(cel.Declarations{Facts: []cel.Fact{{Name: name, Type: tree.Simple(tree.Int)}}})
		if want == "" {
			require.NoError(t, err, name)
			continue
		}
		require.ErrorContains(t, err, " cannot name a fact: "+want+";", name)
	}
}
