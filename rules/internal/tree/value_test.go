package tree_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Values have one identity if no operation can distinguish them.
func TestIdentity(t *testing.T) {
	integer := tree.Simple(tree.Int)
	path, other := tree.NewPath("n", integer, true), tree.NewPath("k", integer, true)
	fault := func(message string) tree.Value { return tree.Fail(&tree.Fault{Message: message}) }
	different := []tree.Value{tree.OfBool(true), tree.OfInt(1), tree.OfInt(2), tree.OfDecimal(number("1")), tree.OfMoney(dong(1)),
		tree.OfMoney(exact.NewMoney(number("1"), exact.MustParseCurrency("EUR"))), tree.OfText("1"), tree.OfEnum("1"), tree.OfText(""), dayOf("0001-01-01"), dayOf("0001-01-02"),
		tree.OfDecimal(number("12345678901234567890.5")), tree.OfDecimal(number("12345678901234567890.6")), tree.OfDecimal(number("0.1")), tree.OfDecimal(number("10")),
		tree.Unknown(path), tree.Unknown(other), tree.NoValue(path), tree.NoValue(other), tree.Open(tree.Int), tree.Open(tree.Bool), fault("x"), fault("y"),
		tree.OfList(), tree.OfRecord(), tree.OfList(tree.OfText("ab"), tree.OfText("c")), tree.OfList(tree.OfText("a"), tree.OfText("bc")), tree.OfList(tree.OfText("abc")),
		tree.OfList(tree.OfInt(1)), tree.OfList(tree.OfDecimal(number("1"))), tree.OfRecord(tree.OfInt(1)), tree.OfList(tree.OfList(tree.OfInt(1)), tree.OfInt(1)),
		tree.OfList(tree.OfList(tree.OfInt(1), tree.OfInt(1))), tree.OfList(tree.Unknown(path)), tree.OfList(tree.NoValue(path))}
	seen := map[tree.Identity]tree.Value{}
	for _, v := range different {
		before, there := seen[v.Identity()]
		require.False(t, there, "%#v and %#v", before, v)
		seen[v.Identity()] = v
	}
	require.Equal(t, tree.OfDecimal(number("1.5")).Identity(), tree.OfDecimal(number("1.50")).Identity())
	require.Equal(t, tree.OfText("a").Identity(), tree.OfText("xa"[1:]).Identity())
	require.Equal(t, tree.OfList(tree.OfText("a")).Identity(), tree.OfList(tree.OfText("a")).Identity())
}

// Each kind of value comes back from its accessor, shows as messages write it
// and answers the accessors of other kinds with nothing.
func TestValues(t *testing.T) {
	wide := number("12345678901234567890.5")
	for _, c := range []struct {
		value tree.Value
		kind  tree.Kind
		text  string
		back  any
	}{
		{tree.OfBool(true), tree.Bool, "true", nil},
		{tree.OfBool(false), tree.Bool, "false", nil},
		{tree.OfInt(-3), tree.Int, "-3", int64(-3)},
		{tree.OfDecimal(number("2.50")), tree.Decimal, "2.5", number("2.5")},
		{tree.OfDecimal(wide), tree.Decimal, "12345678901234567890.5", wide},
		{tree.OfMoney(exact.NewMoney(wide, exact.VND)), tree.Money, "12345678901234567890.5 VND", exact.NewMoney(wide, exact.VND)},
		{tree.OfMoney(dong(5)), tree.Money, "5 VND", dong(5)},
		{tree.OfText("Đà\n"), tree.Text, `"Đà\n"`, "Đà\n"},
		{tree.OfText(""), tree.Text, `""`, ""},
		{tree.OfEnum("poor"), tree.Enum, `"poor"`, "poor"},
		{dayOf("2026-08-17"), tree.Date, "2026-08-17", date.MustParse("2026-08-17")},
		{tree.OfList(tree.OfInt(1), tree.OfText("x")), tree.List, `[1, "x"]`, nil},
		{tree.OfList(), tree.List, "[]", nil},
		{tree.OfRecord(tree.OfInt(1), absent("no_int")), tree.Record, "{1, none}", nil},
	} {
		v := c.value
		require.Equal(t, c.kind, v.Kind())
		require.Equal(t, c.text, v.String())
		require.Equal(t, c.kind.String()+"("+c.text+")", v.GoString())
		require.True(t, v.IsKnown() && !v.IsMissing() && !v.IsAbsent() && !v.IsFailed(), c.text)
		require.Equal(t, tree.Known, v.State())
		require.Nil(t, v.Path())
		require.Nil(t, v.Fault())
		if n, ok := c.back.(int64); ok {
			require.Equal(t, n, v.Int())
			require.Equal(t, exact.DecimalOf(n), v.Decimal())
		} else {
			require.Zero(t, v.Int())
		}
		if d, ok := c.back.(date.Date); ok {
			require.Equal(t, d, v.Date())
		} else {
			require.True(t, v.Date().IsZero())
		}
		if m, ok := c.back.(exact.Money); ok {
			require.Equal(t, m, v.Money())
			require.Equal(t, m.Amount(), v.Decimal())
		} else {
			require.Equal(t, exact.Money{}, v.Money())
		}
		if s, ok := c.back.(string); ok {
			require.Equal(t, s, v.Text())
		} else {
			require.Empty(t, v.Text())
		}
	}
	require.True(t, tree.OfBool(true).IsTrue() && !tree.OfBool(true).IsFalse() && !tree.OfInt(1).IsTrue())
	require.True(t, tree.OfBool(false).IsFalse() && !tree.OfBool(false).IsTrue() && !tree.OfInt(0).IsFalse())
}

// What is not known is missing, absent or failed, and no accessor makes a
// zero, a no or an empty text of it that could be taken for a value.
func TestValuesThatAreNotKnown(t *testing.T) {
	missing := tree.Unknown(tree.NewPath("n", tree.Simple(tree.Int), false))
	failed := tree.Fail(&tree.Fault{Code: tree.Overflow, Message: "too large", Hint: "ask less"})
	for _, c := range []struct {
		value tree.Value
		state tree.State
		name  string
		text  string
	}{
		{tree.Value{}, tree.Missing, "missing", "?"},
		{tree.OfDate(date.Date{}), tree.Missing, "missing", "?"},
		{missing, tree.Missing, "missing", "n?"},
		{absent("no_money"), tree.Absent, "absent", "none"},
		{failed, tree.Failed, "failed", "error: too large; ask less"},
	} {
		require.Equal(t, c.state, c.value.State())
		require.Equal(t, c.name, c.value.State().String())
		require.Equal(t, c.text, c.value.String())
		require.False(t, c.value.IsKnown() || c.value.IsTrue() || c.value.IsFalse())
		require.Zero(t, c.value.Int())
		require.Zero(t, c.value.Len())
		require.Empty(t, c.value.Text())
		require.True(t, c.value.Decimal().IsZero())
	}
	require.Equal(t, "n", missing.Path().String())
	require.Equal(t, tree.Money, absent("no_money").Kind())
	require.Equal(t, "unknown state", tree.State(9).String())
	require.Equal(t, "unknown kind", tree.Kind(99).String())
	require.Equal(t, "no fault", (*tree.Fault)(nil).Error())
	cause := errors.New("cause")
	require.ErrorIs(t, &tree.Fault{Message: "m", Err: cause}, cause)
}

// A missing record is a record of missing fields, so that what is asked for
// is as small as can be; one that may be absent is missing as a whole.
func TestUnknownRecords(t *testing.T) {
	inner := tree.RecordOf("inner", tree.Field{Name: "x", Type: tree.Simple(tree.Int)})
	outer := tree.RecordOf("outer", tree.Field{Name: "a", Type: inner}, tree.Field{Name: "b", Type: inner, Optional: true},
		tree.Field{Name: "list", Type: tree.ListOf(inner)})
	v := tree.Unknown(tree.NewPath("o", outer, false))
	require.Equal(t, "{{o.a.x?}, o.b?, o.list?}", v.String())
	require.Equal(t, "o?", tree.Unknown(tree.NewPath("o", outer, true)).String())
	p := tree.NewPath("o", outer, false).Field(2).Index(3).Field(0)
	require.Equal(t, "o.list[3].x", p.String())
	require.Equal(t, tree.Int, p.Type().Kind())
	require.False(t, p.IsOptional())
	require.True(t, tree.NewPath("o", outer, false).Field(1).IsOptional())
}

func TestTypes(t *testing.T) {
	member := tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}, tree.Field{Name: "job", Type: tree.Simple(tree.Text), Optional: true})
	types := []struct {
		typ  tree.Type
		text string
	}{
		{tree.Type{}, "no type"}, {tree.Simple(tree.Bool), "bool"}, {tree.Simple(tree.Int), "int"}, {tree.Simple(tree.Decimal), "decimal"},
		{tree.Simple(tree.Text), "text"}, {tree.Simple(tree.Date), "date"}, {tree.MoneyIn(exact.VND), "money in VND"}, {tree.MoneyIn(exact.MustParseCurrency("EUR")), "money in EUR"},
		{tree.MoneyIn(0), "money"}, {tree.EnumOf("a", "b"), "enum of a, b"}, {tree.EnumOf("b", "a"), "enum of b, a"},
		{tree.ListOf(tree.Simple(tree.Int)), "list of int"}, {tree.ListOf(tree.Type{}), "empty list"}, {tree.ListOf(member), "list of member"},
		{member, "member"}, {tree.RecordOf(""), "record"}, {tree.RecordOf("member"), "member"},
		{tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int), Optional: true}), "member"},
	}
	for i, a := range types {
		require.Equal(t, a.text, a.typ.String())
		for j, b := range types {
			require.Equal(t, i == j, a.typ.Equal(b.typ), "%s and %s, %d and %d", a.typ, b.typ, i, j)
		}
	}
	require.True(t, tree.Simple(tree.Money).IsZero() && tree.Simple(tree.List).IsZero(), "these kinds need more to be a type")
	require.Equal(t, 2, member.NumFields())
	require.Equal(t, 1, member.FieldIndex("job"))
	require.Equal(t, -1, member.FieldIndex("income"))
	require.Equal(t, -1, tree.Simple(tree.Int).FieldIndex("x"))
	require.True(t, member.Field(1).Optional)
	enum := tree.EnumOf("a", "b")
	enum.Values()[0] = "changed"
	require.Equal(t, []string{"a", "b"}, enum.Values(), "in a slice of the caller's own")
	require.True(t, enum.HasValue("b"))
	require.False(t, enum.HasValue("c") || tree.Simple(tree.Int).HasValue("a"))
	require.Nil(t, tree.Simple(tree.Int).Values())
	require.Empty(t, tree.Simple(tree.Int).Name())
	require.True(t, tree.Simple(tree.Int).Elem().IsZero() && tree.Simple(tree.Int).Currency().IsZero())
	for _, k := range []tree.Kind{tree.Int, tree.Decimal, tree.Money} {
		require.True(t, k.IsNumber() && k.IsOrdered())
	}
	for _, k := range []tree.Kind{tree.Date, tree.Text} {
		require.True(t, !k.IsNumber() && k.IsOrdered())
	}
	for _, k := range []tree.Kind{tree.Bool, tree.Enum, tree.List, tree.Record} {
		require.False(t, k.IsNumber() || k.IsOrdered())
	}
}

// Two records, made apart, are of one type by their fields.
func TestRecordsOfOneType(t *testing.T) {
	member := func(f ...tree.Field) tree.Type { return tree.ListOf(tree.RecordOf("member", f...)) }
	integer := tree.Simple(tree.Int)
	age := tree.Field{Name: "age", Type: integer}
	for _, c := range []struct {
		t    tree.Type
		want bool
		why  string
	}{
		{member(age), true, "the same fields"},
		{member(tree.Field{Name: "age", Type: integer, Sensitive: true}), true, "that it must not show is no part of the type"},
		{member(tree.Field{Name: "job", Type: integer}), false, "another name"},
		{member(tree.Field{Name: "age", Type: tree.Simple(tree.Text)}), false, "another type"},
		{member(tree.Field{Name: "age", Type: integer, Optional: true}), false, "it may be absent"},
		{member(age, tree.Field{Name: "job", Type: integer}), false, "one field more"},
		{member(), false, "no field"},
		{tree.ListOf(tree.RecordOf("child", age)), false, "another record"},
	} {
		require.Equal(t, c.want, member(age).Equal(c.t), c.why)
		require.Equal(t, c.want, c.t.Equal(member(age)), c.why)
	}
}

// Whether a value is sensitive is no part of what it is.
func TestSensitivityIsNoPartOfAValue(t *testing.T) {
	list := tree.OfList(tree.OfInt(3), tree.OfText("a"))
	for _, v := range []tree.Value{tree.OfInt(7), tree.OfText("a"), tree.OfBool(true), tree.OfDecimal(exact.MustParseDecimal("2.50")), tree.Open(tree.Int), list} {
		hidden := v.Sensitive()
		assert.True(t, hidden.IsSensitive())
		assert.False(t, hidden.Revealed().IsSensitive())
		assert.Equal(t, v.Identity(), hidden.Identity(), v)
		assert.Equal(t, v.String(), hidden.String())
		assert.Equal(t, v.State(), hidden.State())
		assert.Equal(t, v.Kind(), hidden.Kind())
		if v.IsKnown() {
			assert.True(t, tree.Same(v, hidden).IsTrue())
			assert.True(t, tree.MemberOf(hidden, []tree.Value{v}).IsTrue())
			assert.True(t, tree.MemberOf(hidden, []tree.Value{v}).IsSensitive())
		}
		assert.Equal(t, v.String(), hidden.Sealed().Unsealed().String())
	}
	assert.Equal(t, 0, tree.Compare(tree.OfInt(7), tree.OfInt(7).Sensitive()))
}
