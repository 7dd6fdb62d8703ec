package rules_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// spellings are all ways in which something could show: a number with and
// without its groups and to base 16, a day as written and as its ordinal.
func spellings(secret any) []string {
	switch s := secret.(type) {
	case int:
		plain, grouped := strconv.Itoa(s), exact.DecimalOf(int64(s))
		return []string{plain, grouped.In("en"), grouped.In("vi"), strconv.FormatInt(int64(s), 16)}
	case date.Date:
		return []string{s.String(), s.In("vi"), strconv.Itoa(s.Ordinal()), fmt.Sprintf("%x", s.Ordinal())}
	default:
		return []string{fmt.Sprint(s), fmt.Sprintf("%x", s)}
	}
}

// spelling returns how a secret is spelt in a text, empty if it does not show.
// Digits are not looked for within longer runs of digits, such as addresses.
func spelling(text string, secret any) string {
	for _, spelt := range spellings(secret) {
		for rest := text; ; {
			at := strings.Index(rest, spelt)
			if at < 0 {
				break
			}
			end := at + len(spelt)
			if !isHex(spelt[0]) || (at == 0 || !isHex(rest[at-1])) && (end == len(rest) || !isHex(rest[end])) {
				return spelt
			}
			rest = rest[end:]
		}
	}
	return ""
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' }

// printed is what all ways of printing make of something, by itself and in
// the fields of structs, to which package fmt gives no method.
func printed(t testing.TB, things ...any) []string {
	var list []string
	for _, thing := range things {
		type holder struct {
			Thing  any
			hidden any
		}
		var log bytes.Buffer
		for _, in := range []any{thing, &thing, holder{thing, thing}, &holder{thing, thing}, []any{thing}, map[string]any{"thing": thing}} {
			for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%s", "%q", "%x", "%08.3f", "%t", "%U"} {
				list = append(list, fmt.Sprintf(verb, in))
			}
			slog.New(slog.NewTextHandler(&log, nil)).Info("text", "thing", in)
			slog.New(slog.NewJSONHandler(&log, nil)).Info("json", "thing", in)
			data, err := json.Marshal(in)
			require.NoError(t, err)
			list = append(list, string(data))
		}
		list = append(list, log.String())
	}
	return list
}

// A value in a struct of the caller's, in a field that package fmt calls no
// method of.
type file struct {
	facts   rules.Facts
	value   rules.Value
	query   rules.Question
	verdict rules.Verdict
}

func assertHidden(t testing.TB, rs *rules.Ruleset, facts rules.Facts, secrets ...any) rules.Verdict {
	q := rules.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: facts}
	v := rs.Explain(t.Context(), q)
	shown := printed(t, facts, q, v, rs.Decide(t.Context(), q))
	shown = append(shown, v.In("en"), v.In("vi"))
	for name, value := range facts.All() {
		shown = append(shown, printed(t, value)...)
		shown = append(shown, value.In("en"), value.In("vi"))
		f := file{facts, value, q, v}
		for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%x"} {
			shown = append(shown, fmt.Sprintf(verb, f), fmt.Sprintf(verb, &f))
		}
		assert.NotEmpty(t, name)
	}
	for _, text := range shown {
		for _, secret := range secrets {
			if spelt := spelling(text, secret); spelt != "" {
				t.Errorf("%q shows in %.2000s", spelt, text[max(0, strings.Index(text, spelt)-200):])
				return v
			}
		}
	}
	return v
}

func secretRules(t testing.TB, when string, change func(*rules.Definition)) *rules.Ruleset {
	d := rules.Definition{ID: "secrets", Currency: exact.VND, Facts: []rules.Fact{
		{Name: "secret", Type: rules.Int(), Sensitive: true, Optional: true},
		{Name: "named", Type: rules.TextType(), Sensitive: true},
		{Name: "born", Type: rules.Date(), Sensitive: true},
		{Name: "region", Type: rules.Enum("near", "farthest_of_all"), Sensitive: true},
		{Name: "pays", Type: rules.ListOf(rules.Int()), Sensitive: true},
		{Name: "c", Type: rules.Bool()},
		{Name: "open", Type: rules.Int()},
		{Name: "members", Type: rules.ListOf(rules.Record(rules.Fact{Name: "id", Type: rules.TextType(), Sensitive: true},
			rules.Fact{Name: "pay", Type: rules.Int(), Sensitive: true}, rules.Fact{Name: "age", Type: rules.Int()}))},
		{Name: "home", Type: rules.Record(rules.Fact{Name: "rent", Type: rules.Int(), Sensitive: true}, rules.Fact{Name: "rooms", Type: rules.Int()})},
		{Name: "twice", Type: rules.Int(), Derived: "2 * int(decimal(secret)) / 2"},
		{Name: "veiled", Type: rules.Int(), Derived: "open + 6543210 - 7", Sensitive: true},
	}, Parameters: []rules.Parameter{
		{Name: "level", Type: rules.Int(), Values: []rules.ParameterValue{
			{Value: rules.ValueOf(5), InForce: day("1900-01-01")}, {Value: rules.ValueOf(8765432), InForce: day("1987-01-01"), Until: day("1988-12-31")}}},
		{Name: "wage", Type: rules.Int(), Key: rules.Enum("near", "farthest_of_all"), Values: []rules.ParameterValue{
			{Key: "near", Value: rules.ValueOf(6), InForce: day("1900-01-01")}, {Key: "farthest_of_all", Value: rules.ValueOf(8765432), InForce: day("1900-01-01")}}},
	}, Eligible: rules.Rule{ID: "rule", When: rules.Expression(when), Met: label("as {secret} is", "vì {secret}"), Unmet: label("as {twice} is", "vì {twice}"),
		Unknown: label("as {named} is", "vì {named}")}}
	if change != nil {
		change(&d)
	}
	return compile(t, d)
}

const (
	secretNumber = 7_654_321
	secretName   = "Zephyrine"
	secretRent   = 7_654_399
)

func secretFacts(t testing.TB, rs *rules.Ruleset) rules.Facts {
	facts, err := rs.FactsFromMap(map[string]any{"secret": secretNumber, "named": secretName, "born": "1987-07-19", "region": "farthest_of_all",
		"pays": []int{3, secretNumber}, "c": true, "open": 5, "home": map[string]any{"rent": secretRent, "rooms": 4},
		"members": []any{map[string]any{"id": secretName, "pay": secretNumber, "age": 41}, map[string]any{"id": "Ab", "pay": secretNumber + 1, "age": 12}}})
	require.NoError(t, err)
	return facts
}

// What is computed from a sensitive value shows no more than the value.
func TestSecretsInConditions(t *testing.T) {
	hidden := []any{secretNumber, secretNumber + 1, secretRent, secretName, day("1987-07-19"), 8765432}
	for _, c := range []struct {
		when string
		want rules.State
	}{
		{"secret < 1000", rules.Redacted},
		{"secret - 1 == 0", rules.Redacted},
		{"!(secret < 1000)", rules.Redacted},
		{"twice < 1000", rules.Redacted},
		{"veiled < 1000", rules.Redacted},
		{"has(secret)", rules.Redacted},
		{"sum(members.map(m, m.pay)) < 1000", rules.Redacted},
		{"max(members.map(m, m.pay)) < 1000", rules.Redacted},
		{"members[0].id == 'x'", rules.Redacted},
		{"members[0].pay < 10", rules.Redacted},
		{"home.rent < 10", rules.Redacted},
		{"home.rooms < 10", rules.Met},
		{"members.filter(m, m.pay > 5).exists(m, m.age > 3)", rules.Redacted},
		{"members.filter(m, m.pay > 5)[0].age > 3", rules.Redacted},
		{"size(members.filter(m, m.pay > 5)) > 3", rules.Redacted},
		{"size(members) > 3", rules.Unmet},
		{"members.map(m, m.pay).exists(q, q > 5)", rules.Redacted},
		{"members.map(m, m.pay)[0] > 5", rules.Redacted},
		{"members.exists(m, m.pay < 5)", rules.Redacted},
		{"members.all(m, m.pay < 5)", rules.Redacted},
		{"members.exists_one(m, m.pay < 5)", rules.Redacted},
		{"members.exists(m, m.age < 5)", rules.Unmet},
		{"members.exists(m, members.exists(k, k.pay > m.age))", rules.Redacted},
		{"[secret].exists(q, q > 5)", rules.Redacted},
		{"[1, secret][0] > 5", rules.Redacted},
		{"pays.exists(q, q > 5)", rules.Redacted},
		{"size(pays) == 2", rules.Redacted},
		{"pays == [3, 4]", rules.Redacted},
		{"secret in [1, 2]", rules.Redacted},
		{"named in ['a', 'b', 'c', 'd', 'e', 'f', 'g']", rules.Redacted},
		{"5 in pays", rules.Redacted},
		{"5 in members.map(m, m.pay)", rules.Redacted},
		{"(c ? members : members)[0].pay < 5", rules.Redacted},
		{"(secret > 5 ? 1 : 2) == 1", rules.Redacted},
		{"(c ? 1 : secret) == 1", rules.Redacted},
		{"named.contains('eph')", rules.Redacted},
		{"size(named) == 9", rules.Redacted},
		{"year(born) == 1987", rules.Redacted},
		{"addDays(born, 30) < date('1990-01-01')", rules.Redacted},
		{"wage[region] > 10", rules.Redacted},
		{"wage['near'] > 10", rules.Unmet},
		{"level.on(born) > 10", rules.Redacted},
		{"level.on(secret > 5 ? date('1987-02-01') : date('1991-02-01')) > 10", rules.Redacted},
		{"wage[named == 'Zephyrine' ? 'farthest_of_all' : 'near'] > 10", rules.Redacted},
		{"members.exists(m, wage[region] > m.age)", rules.Redacted},
	} {
		t.Run(c.when, func(t *testing.T) {
			var left []any
			for _, secret := range hidden {
				if spelling(c.when, secret) == "" { // the text of the law shows
					left = append(left, secret)
				}
			}
			rs := secretRules(t, c.when, nil)
			v := assertHidden(t, rs, secretFacts(t, rs), left...)
			if c.when != "wage[named == 'Zephyrine' ? 'farthest_of_all' : 'near'] > 10" {
				assert.NotContains(t, v.In("en")+jsonOf(t, v), "farthest_of_all")
			}
			require.Len(t, v.Eligible.Conditions, 1)
			assert.Equal(t, c.want, v.Eligible.Conditions[0].State)
			for _, m := range v.Eligible.Conditions[0].Members {
				assert.Equal(t, c.want == rules.Redacted, m.State == rules.Redacted, m.Path)
			}
		})
	}
}

// A failure quotes what it failed over.
func TestSecretsInFaults(t *testing.T) {
	for _, when := range []string{
		"secret * 9223372036854775807 > 1", "[1, 2][secret] == 1", "members[secret].age == 1", "date(named) > born",
		"decimal(named) > 1.0", "ageOn(addDays(born, 9), born) > 1", "addDays(born, secret * 1000) > born", "int(decimal(secret) * 0.5) > 1", "isWorkingDay(born)",
		"sum(members.map(m, m.pay * 9223372036854775)) > 1", "members.exists(m, 10 / (m.pay - m.pay) > 1)", "level.on(addYears(born, -200, 'last_of_month')) > 1",
	} {
		t.Run(when, func(t *testing.T) {
			rs := secretRules(t, when, nil)
			v := assertHidden(t, rs, secretFacts(t, rs), secretNumber, secretNumber+1, secretName, day("1987-07-19"), day("1987-07-28"), day("1787-07-19"))
			assert.Equal(t, rules.Undetermined, v.Outcome)
			assert.NotEmpty(t, v.Errors)
		})
	}
	rs := secretRules(t, "[1, 2][open] == secret", nil)
	v := rs.Explain(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: secretFacts(t, rs)})
	require.Len(t, v.Errors, 1)
	assert.NotContains(t, v.Errors[0].Message, "no member 5", "one could conclude nothing from it, but the comparison is over a secret")
}

// A sum of cases that does not fit quotes them.
func TestSecretsInAmountsThatFail(t *testing.T) {
	rs := secretRules(t, "c", func(d *rules.Definition) {
		d.Amounts = []rules.Amount{{ID: "paid", Type: rules.Int(), Combine: rules.SumOf, Cases: []rules.Case{{Value: "9223372036854775807"}, {Value: "secret"}}}}
	})
	v := assertHidden(t, rs, secretFacts(t, rs), secretNumber)
	paid, _ := v.Amount("paid")
	require.Len(t, paid.Errors, 1)
	assert.Equal(t, rules.FaultOverflow, paid.Errors[0].Code)
}

// What is answered shows, whatever it follows from; how it came about does
// not.
func TestSecretsInAmounts(t *testing.T) {
	rs := secretRules(t, "c", func(d *rules.Definition) {
		d.Eligible = rules.Rule{All: []rules.Rule{{ID: "low", When: "c"}, {ID: "high", When: "open > 1"}}}
		d.Amounts = []rules.Amount{{ID: "paid", Type: rules.Int(), Cases: []rules.Case{{Rule: "low", Value: "wage[region] - 8765000"}, {Rule: "high", Value: "secret - 7654000"}}}}
	})
	v := assertHidden(t, rs, secretFacts(t, rs), secretNumber, 8765432)
	paid, _ := v.Amount("paid")
	assert.Equal(t, int64(432), paid.Value.Int())
	assert.False(t, paid.Value.IsSensitive())
	assert.Equal(t, int64(432), paid.Cases[0].Value.Int())
	assert.True(t, paid.Cases[1].Value.IsSensitive(), "a lower case is no answer")
	assert.Contains(t, v.In("en"), "[redacted] - 8,765,000 = 432, paid")
}

func TestSecretsInProblems(t *testing.T) {
	rs := secretRules(t, "c", nil)
	type given map[string]any
	for name, facts := range map[string]given{
		"a text for a number":    {"secret": "7654321"},
		"beyond 64 bits":         {"secret": uint64(1<<63 + secretNumber)},
		"no whole number":        {"secret": exact.MustParseDecimal("7654321.5")},
		"another type":           {"secret": []int{secretNumber}},
		"a name in its place":    {"secret": map[string]int{"7654321": 1}},
		"a number for a text":    {"named": secretNumber},
		"no day":                 {"born": "7654321"},
		"no option":              {"region": "7654321"},
		"a member of a list":     {"pays": []string{"7654321"}},
		"a field":                {"members": []any{map[string]any{"pay": "7654321"}}},
		"a number of a struct":   {"members": []struct{ Pay uint64 }{{1<<63 + secretNumber}}},
		"a value of the ruleset": {"secret": rules.ValueOf("7654321")},
	} {
		_, err := rs.FactsFromMap(facts)
		require.Error(t, err, name)
		for _, verb := range []string{"%v", "%+v", "%#v", "%d"} {
			shown := fmt.Sprintf(verb, err)
			for _, s := range append(spellings(secretNumber), strconv.FormatUint(1<<63+secretNumber, 10)) {
				assert.NotContains(t, shown, s, name)
			}
		}
	}
	for _, data := range []string{`{"secret": {"7654321": 1, "7654321": 2}}`, `{"secret": 7654321, "secret": 7654321}`, `{"secret": 7654321.5}`, `{"secret": 7654321`, `{"secret": 7654321e9999999}`, `{"secret": "7654321"}`, `{"secret": 7654321} 7654321`} {
		_, err := rs.FactsFromJSON([]byte(data))
		require.Error(t, err, data)
		assert.NotContains(t, err.Error(), "7654321", data)
	}
	_, err := rs.FactsFromMap(given{"open": secretFacts(t, rs).Get("named")})
	assert.EqualError(t, err, "open: the value (redacted) is not a whole number; write it without quotes: 72", "a value stays sensitive as another fact")
	facts, err := rs.FactsFromMap(given{"open": secretFacts(t, rs).Get("secret")})
	require.NoError(t, err)
	assert.True(t, facts.Get("open").IsSensitive())
	var list problem.List
	_, err = rs.FactsFromMap(given{"home": map[string]any{"rent": "7654321", "roms": 1}})
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, 2)
}

// Reveal shows all of it, parts of records as well.
func TestRevealShowsSecrets(t *testing.T) {
	rs := secretRules(t, "veiled > 1 && twice > 1 && home.rent > 1 && members.exists(m, m.pay > 1) && wage[region] > 1", nil)
	v := rs.Explain(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: secretFacts(t, rs), Reveal: true})
	text := v.In("en")
	assert.NotContains(t, text, "redacted")
	for _, shown := range []string{"veiled = 6,543,208", "twice = 7,654,321", "home.rent = 7,654,399", "m.pay = 7,654,321", "wage [farthest_of_all]", "as 7,654,321 is"} {
		assert.Contains(t, text, shown)
	}
	home := secretFacts(t, rs).Get("home")
	assert.Equal(t, "{rent: [redacted], rooms: 4}", home.In("en"))
	assert.Equal(t, "{rent: 7,654,399, rooms: 4}", home.Revealed().In("en"))
	assert.Equal(t, int64(secretRent), home.At(0).Int(), "the program has it")
}

func TestSensitiveValuesStayRedactedThroughJSON(t *testing.T) {
	rs := secretRules(t, "c", nil)
	for name, value := range secretFacts(t, rs).All() {
		data, err := json.Marshal(value)
		require.NoError(t, err)
		var again rules.Value
		require.NoError(t, json.Unmarshal(data, &again), name)
		assert.Equal(t, value.IsSensitive(), again.IsSensitive(), name)
		assert.NotContains(t, string(data), "7654321")
		back, err := json.Marshal(again)
		require.NoError(t, err)
		assert.JSONEq(t, string(data), string(back), name)
	}
}

// Which parameters are used, and which comes first, says nothing of a secret
// that is derived from what is none: 6,543,204 and 6,543,253.
func TestParametersOfADerivedSecret(t *testing.T) {
	rs := secretRules(t, "(veiled > 6543210 ? level : wage['near']) > 2", nil)
	for _, open := range []int{1, 50} {
		var names []string
		for _, use := range ask(t, rs, "2026-08-17", "", map[string]any{"open": open}).Parameters {
			names = append(names, use.Name)
		}
		assert.Equal(t, []string{"level", "wage"}, names, "in the order of declaration")
	}
}

// What is given in place of what is derived from a secret is one in answers.
func TestGivenInPlaceOfSecret(t *testing.T) {
	d := rules.Definition{ID: "given", Facts: []rules.Fact{{Name: "born", Type: rules.Date(), Sensitive: true},
		{Name: "age", Type: rules.Int(), Derived: "ageOn(born, date('2026-08-17'))", OrGiven: true}}, Eligible: rules.Rule{ID: "old", When: "age > 60"}}
	rs := compile(t, d)
	facts, err := rs.FactsFromMap(map[string]any{"age": secretNumber})
	require.NoError(t, err)
	v := rs.Explain(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: facts})
	assert.Equal(t, rules.Redacted, v.Eligible.Conditions[0].State)
	for _, shown := range printed(t, v, v.In("en"), v.In("vi")) {
		assert.Empty(t, spelling(shown, secretNumber))
	}
}
