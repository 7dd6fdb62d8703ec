package assessment_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

func TestTotal(t *testing.T) {
	pays := func(period rules.Period, amount string) assessment.Payment {
		return assessment.Payment{Period: period, State: rules.Met, Amount: exact.MustParseMoney(amount)}
	}
	five, seven, dollar := pays(rules.PerMonth, "5 VND"), pays(rules.PerMonth, "7 VND"), pays(rules.PerMonth, "1 USD")
	yearly, open := pays(rules.PerYear, "100 VND"), assessment.Payment{Period: rules.PerMonth, State: rules.Unknown}
	for _, row := range []struct {
		payments []assessment.Payment
		want     string
		why      string
	}{
		{nil, "0", "nothing is paid, and that is settled"},
		{[]assessment.Payment{five, yearly, seven}, "12 VND", "what is paid once a year is no part of a month"},
		{[]assessment.Payment{yearly, open}, "open", "one payment waits"},
		{[]assessment.Payment{five, dollar}, "open", "two currencies have no sum"},
		{[]assessment.Payment{dollar}, "1 USD", "one currency has"},
	} {
		total, settled := assessment.Entitlement{Payments: row.payments}.Total(rules.PerMonth)
		got := total.String()
		switch {
		case !settled:
			got = "open"
		case total == exact.Money{}:
			got = "0"
		}
		assert.Equal(t, row.want, got, row.why)
	}
}

// paying writes a procedure that pays several amounts.
func paying(id, overlaps string, amounts ...string) *fstest.MapFile {
	return &fstest.MapFile{Data: fmt.Appendf(nil, `statutory: procedure/v1
id: %s
code: "%s.1"
name: %s
versions:
  - valid: {from: 2024-01-01}
    overlaps: [%s]
    requirements:
      currency: VND
      eligible: {any: [{id: entitled, when: "has(retired) ? retired : true"}, {id: never, when: "false"}]}
      amounts: [%s]
`, id, id, id, overlaps, strings.Join(amounts, ", "))}
}

// What a procedure pays for a period is the sum of its amounts, and of those
// that exclude each other the highest sum is paid.
func TestPaymentsOfSeveralAmounts(t *testing.T) {
	const facts = `statutory: facts/v1
facts:
  old: {type: bool}
  children: {type: int}
  retired: {type: bool, optional: true}
`
	const parameters = `statutory: parameters/v1
parameters:
  level: {type: money VND, values: [{value: 900, in_force: 2030-01-01}]}
`
	sum := func(id, period, value string) string {
		return fmt.Sprintf("{id: %s, type: money VND, period: %s, value: %q}", id, period, value)
	}
	const dollars = "{id: dollars, type: money USD, period: month, value: \"money(200, 'USD')\"}"
	base, extra, varying := sum("base", "month", "300"), sum("extra", "month", "200"), sum("varying", "month", "old ? 300 : 200")
	for _, row := range []struct {
		a, b []string
		want string
		why  string
	}{
		{[]string{base, extra}, []string{sum("base", "month", "499")}, "month a 500 not b", "300 and 200 are more than 499"},
		{[]string{base, extra}, []string{sum("base", "month", "501")}, "month b 501 not a", "and less than 501"},
		{[]string{base, extra}, []string{sum("base", "month", "500")}, "month a 500 not b", "of equal ones the first is paid"},
		{[]string{base, sum("yearly", "year", "9000"), sum("once", "once", "7")}, []string{sum("base", "month", "400"), sum("yearly", "year", "8000")},
			"month b 400 not a; year a 9000 not b; once a 7", "each period by itself"},
		{[]string{base, "{id: days, type: int, period: month, value: \"999\"}"}, []string{sum("base", "month", "299")}, "month a 300 not b", "a number of days is no money"},
		{[]string{"{id: days, type: int, period: month, value: children}"}, []string{base}, "month b 300", "nor is one that waits"},
		{[]string{base, varying}, []string{sum("base", "month", "601")}, "month b 601 not a", "it cannot be more than 600"},
		{[]string{base, varying}, []string{sum("base", "month", "600")}, "month open: a", "of equal ones the first is paid"},
		{[]string{base, varying}, []string{sum("base", "month", "599")}, "month open: a", "it can be 600"},
		{[]string{sum("base", "month", "600")}, []string{varying, base}, "month a 600 not b", "600 is not more than 600"},
		{[]string{sum("base", "month", "599")}, []string{varying, base}, "month open: b", "but more than 599"},
		{[]string{varying, varying2}, []string{sum("base", "month", "600")}, "month open: a", "two that wait can come to 600"},
		{[]string{varying, varying2}, []string{sum("base", "month", "601")}, "month b 601 not a", "and not to 601"},
		{[]string{sum("base", "month", "money(300 * children)")}, []string{base}, "month open: a", "nothing bounds the number of children"},
		{[]string{base, sum("more", "month", "money(300 * children)")}, []string{sum("base", "month", "9000")}, "month open: a", "nor what comes on top"},
		{[]string{sum("base", "month", "level")}, []string{base}, "month open: a", "no level is law on the day"},
		{[]string{"{id: base, type: money VND, period: month, cases: [{rule: never, value: \"900\"}]}"}, []string{base}, "month b 300", "no case applies"},
		{[]string{base, dollars}, []string{sum("base", "month", "9000")}, "month open: a", "two currencies have no sum"},
		{[]string{dollars}, []string{sum("base", "month", "9000")}, "month open: b", "nobody says what a dollar is worth"},
		{[]string{base}, []string{dollars}, "month open: b", "in whatever order they stand"},
	} {
		c, err := catalogue.Load(t.Context(), fstest.MapFS{
			"facts.yaml": {Data: []byte(facts)}, "parameters.yaml": {Data: []byte(parameters)},
			"a.yaml": paying("a", "{with: [b]}", row.a...), "b.yaml": paying("b", "", row.b...),
		})
		require.NoError(t, err)
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"retired": true}})
		require.NoError(t, err)
		var got []string
		for _, p := range e.Payments {
			got = append(got, p.Period.String()+" "+payment(p))
		}
		assert.Equal(t, row.want, strings.Join(got, "; "), row.why)
	}
}

const varying2 = `{id: varying2, type: money VND, period: month, value: "old ? 300 : 100"}`

// Overlaps reach further: a with b and c with b are three of which one is paid.
// A procedure is named by its id or its code.
func TestOverlapsJoin(t *testing.T) {
	sum := func(value string) string {
		return "{id: base, type: money VND, period: month, value: \"" + value + "\"}"
	}
	for _, row := range []struct {
		a, b, c, d string // what each is not paid together with
		want       string
		why        string
	}{
		{"", "", "", "", "a 100; b 200; c 300; d 400", "nothing overlaps"},
		{"{with: [c]}", "", "", "", "b 200; c 300 not a; d 400", "one pair"},
		{"", "", "{with: [a]}", "", "b 200; c 300 not a; d 400", "named by the other"},
		{"{with: [c.1]}", "", "", "", "b 200; c 300 not a; d 400", "by code"},
		{"{with: [a]}", "", "", "", "a 100; b 200; c 300; d 400", "itself is no other"},
		{"{with: [e]}", "", "", "", "a 100; b 200; c 300; d 400", "nor is one that nobody asks about"},
		{"{with: [c]}", "{with: [d]}", "", "", "c 300 not a; d 400 not b", "two pairs"},
		{"{with: [b]}", "", "{with: [b]}", "", "c 300 not a b; d 400", "three, by the middle one"},
		{"{with: [b]}", "", "{with: [b]}", "{with: [c]}", "d 400 not a b c", "four in a row"},
	} {
		c, err := catalogue.Load(t.Context(), fstest.MapFS{
			"facts.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  retired: {type: bool, optional: true}\n")},
			"a.yaml":     paying("a", row.a, sum("100")), "b.yaml": paying("b", row.b, sum("200")),
			"c.yaml": paying("c", row.c, sum("300")), "d.yaml": paying("d", row.d, sum("400")),
		})
		require.NoError(t, err)
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"retired": rules.Absent}})
		require.NoError(t, err)
		var got []string
		for _, p := range e.Payments {
			got = append(got, payment(p))
		}
		slices.Sort(got)
		assert.Equal(t, row.want, strings.Join(got, "; "), row.why)
	}
}

// Who is not entitled is paid nothing, and waits for nothing.
func TestNobodyIsPaidWithoutBeingEntitled(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  retired: {type: bool, optional: true}\n  children: {type: int}\n")},
		"a.yaml":     paying("a", "", `{id: base, type: money VND, period: month, value: money(100 * children)}`),
	})
	require.NoError(t, err)
	e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"retired": false}})
	require.NoError(t, err)
	assert.Equal(t, assessment.NotEligible, e.Assessments[0].Outcome)
	assert.Empty(t, e.Payments)
	assert.Empty(t, e.Questions)
}
