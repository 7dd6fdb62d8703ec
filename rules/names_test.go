package rules_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// The words of definitions and answers are stable: stored answers and other
// programs rely on them.
func TestWordsComeBack(t *testing.T) {
	type word interface {
		encoding.TextMarshaler
		fmt.Stringer
	}
	for _, c := range []struct {
		word word
		back encoding.TextUnmarshaler
		want string
	}{
		{rules.Undetermined, new(rules.Outcome), "undetermined"},
		{rules.Eligible, new(rules.Outcome), "eligible"},
		{rules.NotEligible, new(rules.Outcome), "not_eligible"},
		{rules.NotRequired, new(rules.Outcome), "not_required"},
		{rules.Unknown, new(rules.State), "unknown"},
		{rules.Met, new(rules.State), "met"},
		{rules.Unmet, new(rules.State), "unmet"},
		{rules.NotInForce, new(rules.State), "not_in_force"},
		{rules.Redacted, new(rules.State), "redacted"},
		{rules.AllOf, new(rules.GroupKind), "all"},
		{rules.AnyOf, new(rules.GroupKind), "any"},
		{rules.NoneOf, new(rules.GroupKind), "none"},
		{rules.AtLeastN, new(rules.GroupKind), "at_least"},
		{rules.Highest, new(rules.Combination), "highest"},
		{rules.SumOf, new(rules.Combination), "sum"},
		{rules.Only, new(rules.Combination), "only"},
		{rules.Once, new(rules.Period), "once"},
		{rules.PerMonth, new(rules.Period), "month"},
		{rules.PerYear, new(rules.Period), "year"},
		{rules.AtLeastNational, new(rules.Relation), "at_least"},
		{rules.OnTopOfNational, new(rules.Relation), "on_top"},
		{rules.ReplacesNational, new(rules.Relation), "replaces"},
		{rules.KindMoney, new(rules.Kind), "money"},
		{rules.KindRecord, new(rules.Kind), "record"},
	} {
		text, err := c.word.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.want, string(text))
		assert.Equal(t, c.want, c.word.String())
		require.NoError(t, c.back.UnmarshalText(text))
		again, err := c.back.(encoding.TextMarshaler).MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.want, string(again))
	}
}

func TestWordsRefuse(t *testing.T) {
	assert.EqualError(t, new(rules.Outcome).UnmarshalText([]byte("eligibel")), `"eligibel" is no outcome; did you mean "eligible"? write undetermined, eligible, not_eligible or not_required`)
	assert.EqualError(t, new(rules.Combination).UnmarshalText([]byte("max")), `"max" is no combination of cases; write highest, sum or only`)
	_, err := rules.ParseKind("number")
	assert.EqualError(t, err, `"number" is no type; write bool, int, decimal, money, text, enum, date, list or record`)
	_, err = rules.ParseKind("mony")
	assert.EqualError(t, err, `"mony" is no type; did you mean "money"? write bool, int, decimal, money, text, enum, date, list or record`)
	_, err = (rules.NotRequired + 1).MarshalText()
	assert.EqualError(t, err, "\"4\" is no outcome; there are undetermined, eligible, not_eligible, not_required")
	assert.Equal(t, "4", (rules.NotRequired + 1).String())
	_, err = (rules.KindRecord + 1).MarshalText()
	assert.EqualError(t, err, "\"10\" is no type; there are bool, int, decimal, money, text, enum, date, list, record")
}

func TestTypesNameThemselves(t *testing.T) {
	assert.Equal(t, "money VND", rules.MoneyIn(exact.VND).String())
	assert.Equal(t, "list of enum (poor, near_poor)", rules.ListOf(rules.Enum("poor", "near_poor")).String())
	assert.Equal(t, "record", rules.Record(rules.Fact{Name: "age", Type: rules.Int()}).String())
}
