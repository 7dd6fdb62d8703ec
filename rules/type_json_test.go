package rules_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// A type is written in its short spelling, where it has one, and comes back.
func TestTypesAsJSON(t *testing.T) {
	labelled := rules.Type{Kind: rules.KindEnum, Options: []rules.Option{{Name: "poor", Label: text.Plain("poor household")}}}
	for want, typ := range map[string]rules.Type{
		`""`:                       {},
		`"bool"`:                   rules.Bool(),
		`"money VND"`:              rules.MoneyIn(exact.VND),
		`"enum (poor, near_poor)"`: rules.Enum("poor", "near_poor"),
		`"list of date"`:           rules.ListOf(rules.Date()),
		`{"enum":[{"name":"poor","label":"poor household"}]}`:          labelled,
		`{"list":{"enum":[{"name":"poor","label":"poor household"}]}}`: rules.ListOf(labelled),
		`{"enum":[{"name":"a, b"},{"name":"c"}]}`:                      rules.Enum("a, b", "c"),
	} {
		data, err := json.Marshal(typ)
		require.NoError(t, err)
		assert.Equal(t, want, string(data))
		var read rules.Type
		require.NoError(t, json.Unmarshal(data, &read), want)
		assert.Equal(t, typ, read)
	}
}

// A record has its fields as declarations.
func TestRecordAsJSON(t *testing.T) {
	typ := rules.Record(rules.Fact{Name: "birth_date", Type: rules.Date(), Sensitive: true})
	data, err := json.Marshal(typ)
	require.NoError(t, err)
	assert.Contains(t, string(data), `{"record":[{"name":"birth_date","type":"date"`)
	var read rules.Type
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, typ.Fields[0].Name, read.Fields[0].Name)
	assert.True(t, read.Fields[0].Sensitive)
}

func TestNoTypesInJSON(t *testing.T) {
	for data, want := range map[string]string{
		`"money"`:                    `"money" names no currency: write money VND`,
		`{}`:                         `{} is no type: write one of enum, list and record`,
		`{"list":"int","record":[]}`: `{"list":"int","record":[]} is no type: write one of enum, list and record`,
		`{"enum":[]}`:                `{"enum":[]} is no type: write one of enum, list and record`,
	} {
		var read rules.Type
		require.EqualError(t, json.Unmarshal([]byte(data), &read), want)
	}
}

// What can be absent is written as facts are.
func TestOptionalAsJSON(t *testing.T) {
	for want, o := range map[string]rules.Optional[map[string]bool]{
		`null`:            {},
		`{"absent":true}`: rules.KnownAbsent[map[string]bool](),
		`{"b":true}`:      rules.Known(map[string]bool{"b": true}),
	} {
		data, err := json.Marshal(o)
		require.NoError(t, err)
		assert.Equal(t, want, string(data))
		read := rules.Known(map[string]bool{"another": true})
		require.NoError(t, json.Unmarshal(data, &read))
		assert.Equal(t, o, read)
	}
	var number rules.Optional[int]
	assert.Error(t, json.Unmarshal([]byte(`"three"`), &number))
}

// What was compiled says what to write instead.
func TestRulesetsRefuseJSON(t *testing.T) {
	ruleset := rules.MustCompile(rules.Definition{ID: "x", Eligible: rules.Rule{ID: "a", When: "true"}})
	_, err := json.Marshal(ruleset)
	assert.ErrorContains(t, err, "a rules.Ruleset cannot be written as JSON: write its Definition")
	require.EqualError(t, json.Unmarshal([]byte(`{"id":"x"}`), ruleset), "a rules.Ruleset cannot be read back from JSON: read its rules.Definition and compile that")
	var definition rules.Definition
	data, err := json.Marshal(ruleset.Definition())
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &definition))
	assert.Equal(t, ruleset.Hash(), rules.MustCompile(definition).Hash(), "it is the same ruleset")
}
