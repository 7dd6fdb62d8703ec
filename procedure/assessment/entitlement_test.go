package assessment_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

// benefit writes a procedure that pays an amount to who is old or poor.
func benefit(id, when, amount, overlaps string) string {
	return fmt.Sprintf(`statutory: procedure/v1
id: %s
name: %s
versions:
  - valid: {from: 2024-01-01}
    overlaps: [%s]
    requirements:
      currency: VND
      eligible: {id: entitled, when: %q}
      amounts:
        - {id: benefit, type: money VND, period: month, value: %q}
`, id, id, overlaps, when, amount)
}

func benefits(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte(`statutory: facts/v1
facts:
  age: {type: int, question: How old is the person?}
  poor: {type: bool, question: Is the household poor?}
  children: {type: int}
`)},
		"pension.yaml":  {Data: []byte(benefit("pension", "age >= 75", "500000", "{with: [social]}"))},
		"social.yaml":   {Data: []byte(benefit("social", "poor && age >= 60", "money(300000 * max(1, children))", ""))},
		"heating.yaml":  {Data: []byte(benefit("heating", "poor", "100000", ""))},
		"children.yaml": {Data: []byte(benefit("children", "children >= 3", "50000", ""))},
	})
	require.NoError(t, err)
	return c
}

// Of the pension and the social allowance only the higher is paid; heating and
// children's benefit come on top.
func TestEntitled(t *testing.T) {
	tests := []struct {
		name      string
		facts     map[string]any
		possible  string
		payments  string
		total     string
		questions string
	}{
		{"all is known, the pension is the higher", map[string]any{"age": 76, "poor": true, "children": 0},
			"heating pension social", "heating 100000; pension 500000 not social", "600000 VND", ""},
		{"two children make the allowance the higher", map[string]any{"age": 76, "poor": true, "children": 2},
			"heating pension social", "heating 100000; social 600000 not pension", "700000 VND", ""},
		{"not old, not poor", map[string]any{"age": 30, "poor": false, "children": 3},
			"children", "children 50000", "50000 VND", ""},
		{"under 60 the allowance is out of reach; only heating waits", map[string]any{"age": 50, "children": 0},
			"heating", "open: heating", "", "poor: heating"},
		{"the allowance may still be the higher", map[string]any{"age": 76, "children": 2},
			"heating pension social", "open: heating; open: social", "", "poor: heating social"},
		{"outcomes are settled, an amount is not", map[string]any{"age": 70, "poor": true},
			"children heating social", "open: children; heating 100000; open: social", "", "children: children social"},
		{"nothing is known", nil,
			"children heating pension social", "open: children; open: heating; open: pension social", "",
			"poor: heating social; age: pension social; children: children"},
	}
	c := benefits(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: test.facts})
			require.NoError(t, err)
			assert.Len(t, e.Assessments, 4)
			var possible, payments, questions []string
			for _, a := range e.Possible() {
				possible = append(possible, a.Procedure)
			}
			for _, p := range e.Payments {
				payments = append(payments, payment(p))
			}
			for _, q := range e.Questions {
				questions = append(questions, q.Fact+": "+strings.Join(q.Procedures, " "))
			}
			assert.Equal(t, test.possible, strings.Join(possible, " "))
			assert.Equal(t, test.payments, strings.Join(payments, "; "))
			assert.Equal(t, test.questions, strings.Join(questions, "; "))
			total, settled := e.Total(rules.PerMonth)
			assert.Equal(t, test.total != "", settled)
			if settled {
				assert.Equal(t, test.total, total.String())
			}
		})
	}
}

func payment(p assessment.Payment) string {
	if p.State != rules.Met {
		return "open: " + strings.Join(p.Open, " ")
	}
	s := p.Under + " " + p.Amount.Amount().String()
	if len(p.Instead) > 0 {
		s += " not " + strings.Join(p.Instead, " ")
	}
	return s
}

// Asking the questions, and no others, settles every outcome, whatever the
// answers are; leaving one out leaves some outcome open for some answers.
func TestQuestionsSettleEverything(t *testing.T) {
	c := benefits(t)
	answers := map[string][]any{"age": {50, 65, 80}, "poor": {true, false}, "children": {0, 3}}
	on := legal.AsOfDay(day("2026-08-17"))
	open := func(facts map[string]any) bool {
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: on, Facts: facts})
		require.NoError(t, err)
		for _, a := range e.Assessments {
			if a.Outcome == assessment.Undetermined {
				return true
			}
		}
		return false
	}
	for _, known := range []map[string]any{{}, {"age": 50}, {"age": 80}, {"poor": false}, {"children": 0, "age": 65}} {
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: on, Facts: known})
		require.NoError(t, err)
		var facts []string
		for _, q := range e.Questions {
			facts = append(facts, q.Fact)
		}
		assert.False(t, anyOpen(known, facts, answers, open), "%v after asking for %v", known, facts)
		for i := range facts {
			fewer := append(append([]string{}, facts[:i]...), facts[i+1:]...)
			assert.True(t, anyOpen(known, fewer, answers, open), "%v without asking for %s", known, facts[i])
		}
	}
}

// Of optional facts it can be the answer that there is none; a procedure whose
// requirements are not modelled may be known not to be required.
func TestQuestionsSettleOptionalFacts(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte(`statutory: facts/v1
facts:
  pension: {type: int, optional: true}
  area: {type: int, optional: true}
  poor: {type: bool}
`)},
		"heating.yaml": {Data: []byte(benefit("heating", "has(pension) ? pension < 500 : poor", "100000", ""))},
		"bonus.yaml":   {Data: []byte(benefit("bonus", "has(area) && (!has(pension) || poor)", "100000", ""))},
		"permit.yaml": {Data: []byte(`statutory: procedure/v1
id: permit
name: Permit
versions:
  - valid: {from: 2024-01-01}
    requirements:
      required: {id: needed, when: has(area) && area > 50}
`)},
	})
	require.NoError(t, err)
	on := legal.AsOfDay(day("2026-08-17"))
	answers := map[string][]any{"pension": {rules.Absent, 400, 600}, "area": {rules.Absent, 40, 60}, "poor": {true, false}}
	open := func(facts map[string]any) bool {
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: on, Facts: facts})
		require.NoError(t, err)
		return len(e.Questions) > 0
	}
	asked := func(known map[string]any, keys ...string) (facts []string) {
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: on, Facts: known}, keys...)
		require.NoError(t, err)
		for _, q := range e.Questions {
			facts = append(facts, q.Fact)
		}
		return facts
	}
	assert.Equal(t, []string{"area"}, asked(nil, "permit"))
	assert.Empty(t, asked(map[string]any{"area": rules.Absent}, "permit"))
	assert.Equal(t, []string{"pension", "area", "poor"}, asked(nil))
	for _, known := range []map[string]any{nil, {"pension": rules.Absent}, {"area": 60}, {"area": rules.Absent}, {"pension": 600}} {
		assert.False(t, anyOpen(known, asked(known), answers, open), "%v after asking for %v", known, asked(known))
	}
}

// Of two that exclude each other and pay the same the first is paid: while it
// is open whether it is as high, so is which of them pays.
func TestEqualPaymentsAreNotTakenBack(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"facts.yaml": {Data: []byte("statutory: facts/v1\nfacts:\n  old: {type: bool}\n")},
		"a.yaml":     {Data: []byte(benefit("a", "true", "old ? 500 : 400", "{with: [b]}"))},
		"b.yaml":     {Data: []byte(benefit("b", "true", "500", ""))},
		"c.yaml":     {Data: []byte(benefit("c", "true", "old ? 500 : 400", "{with: [b]}"))},
	})
	require.NoError(t, err)
	pays := func(facts map[string]any, keys ...string) string {
		e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: facts}, keys...)
		require.NoError(t, err)
		require.Len(t, e.Payments, 1)
		return payment(e.Payments[0])
	}
	assert.Equal(t, "open: a", pays(nil, "a", "b"))
	assert.Equal(t, "a 500 not b", pays(map[string]any{"old": true}, "a", "b"))
	assert.Equal(t, "b 500 not a", pays(map[string]any{"old": false}, "a", "b"))
	assert.Equal(t, "b 500 not c", pays(nil, "b", "c"), "the second cannot take the place of the first")
}

// A key in an overlap is the same in whatever form its letters are written.
func TestOverlapsInAnyUnicodeForm(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"a.yaml": {Data: []byte(benefit("trợ_cấp", "true", "500", ""))},
		"b.yaml": {Data: []byte(benefit("b", "true", "400", "{with: [tro\u031b\u0323_ca\u0302\u0301p]}"))},
	})
	require.NoError(t, err)
	e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17"))})
	require.NoError(t, err)
	require.Len(t, e.Payments, 1)
	assert.Equal(t, "trợ_cấp 500 not b", payment(e.Payments[0]))
}

// anyOpen tries all answers to some questions.
func anyOpen(known map[string]any, ask []string, answers map[string][]any, open func(map[string]any) bool) bool {
	if len(ask) == 0 {
		return open(known)
	}
	for _, answer := range answers[ask[0]] {
		facts := map[string]any{ask[0]: answer}
		for name, value := range known {
			facts[name] = value
		}
		if anyOpen(facts, ask[1:], answers, open) {
			return true
		}
	}
	return false
}

func TestEntitledAmongSome(t *testing.T) {
	c := benefits(t)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"age": 76, "poor": true, "children": 0}}
	e, err := c.Entitled(t.Context(), q, "social", "pension", "social")
	require.NoError(t, err)
	require.Len(t, e.Assessments, 2)
	assert.Equal(t, "pension 500000 not social", payment(e.Payments[0]))
	_, err = c.Entitled(t.Context(), q, "pensoin")
	assert.EqualError(t, err, `the catalogue has no procedure "pensoin"; did you mean "pension"?`)
	data, err := json.Marshal(e.Payments)
	require.NoError(t, err)
	assert.JSONEq(t, `[{"under":"pension","period":"month","state":"met","amount":{"amount":500000,"currency":"VND"},"instead":["social"]}]`, string(data))
}

func TestEntitlementText(t *testing.T) {
	c := benefits(t)
	e, err := c.Entitled(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{"age": 76, "children": 0}})
	require.NoError(t, err)
	assert.Equal(t, `Procedures:
  - children: not eligible
  - heating: undetermined
  - pension: eligible
  - social: undetermined
Paid:
  - open: heating
  - 500,000 VND a month: pension; not also social
To ask:
  - Is the household poor?`, e.String())
	assert.Equal(t, `Thủ tục:
  - children: không đủ điều kiện
  - heating: chưa xác định được
  - pension: đủ điều kiện
  - social: chưa xác định được
Được hưởng:
  - chưa xác định: heating
  - 500.000 đồng một tháng: pension; không đồng thời hưởng social
Cần hỏi:
  - Is the household poor?`, e.In("vi"))
}

// A case or channel is for the procedures that have it; what one of them does
// not understand is said with its key.
func TestEntitledByCaseAndChannel(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{
		"licence.yaml": {Data: []byte(parts)},
		"stamp.yaml":   {Data: []byte("statutory: procedure/v1\nid: stamp\nname: Stamp\nversions:\n  - {valid: {from: 2024-01-01, until: 2026-12-31}, channels: [{kind: in_person}]}\n")},
	})
	require.NoError(t, err)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Case: "new", Channel: "online"}
	e, err := c.Entitled(t.Context(), q)
	require.NoError(t, err)
	assert.Len(t, e.Assessments[0].Channels, 1)
	assert.Equal(t, rules.Met, e.Assessments[0].Evidence[3].State, "the plan that a new licence needs")
	assert.Len(t, e.Assessments[1].Channels, 1, "stamps are not given online; the channel that there is is listed")
	assert.Equal(t, "Procedures:\n  - Licence: undetermined (requirements not modelled)\n  - Stamp: undetermined (requirements not modelled)", e.In("en"))
	assert.Equal(t, "Thủ tục:\n  - Licence: chưa xác định được (điều kiện chưa được mô hình hoá)\n  - Stamp: chưa xác định được (điều kiện chưa được mô hình hoá)", e.In("vi"))

	q.AsOf = legal.AsOfDay(day("2027-01-01"))
	e, err = c.Entitled(t.Context(), q, "stamp")
	require.NoError(t, err)
	assert.Equal(t, assessment.NotInForce, e.Assessments[0].Outcome)
	q.Facts = map[string]any{"union": "perhaps"}
	_, err = c.Entitled(t.Context(), q, "licence")
	assert.EqualError(t, err, `licence: union: "perhaps" is not a truth value; write true or false`)
}

// The days that the answer is for come first, the known one as it was meant.
func TestEntitlementJSON(t *testing.T) {
	e, err := assessment.Entitle(t.Context(), assessment.Question{AsOf: legal.AsOf{Valid: day("2026-08-17")}})
	require.NoError(t, err)
	data, err := json.Marshal(e)
	require.NoError(t, err)
	assert.JSONEq(t, `{"as_of": {"valid": "2026-08-17", "known": "2026-08-17"}, "assessments": null}`, string(data))
}
