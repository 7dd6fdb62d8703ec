package exact_test

import (
	"database/sql"
	"encoding/json"
	"log/slog"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/rules/exact"
)

var dec = exact.MustParseDecimal

func TestParseDecimal(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"0", "0", "zero"},
		{"-0", "0", "zero has no sign"},
		{"2.50", "2.5", "a needless zero is not kept"},
		{"0.05", "0.05", "zeros after the point"},
		{"1500000", "1500000", "zeros before the point are kept"},
		{"1.5e6", "1500000", "JSON allows exponents"},
		{"25E-1", "2.5", "capital E"},
		{"+7", "7", "a plus sign"},
		{"9223372036854775807", "9223372036854775807", "the largest word"},
		{"-9223372036854775808", "-9223372036854775808", "the smallest word"},
		{"9223372036854775808", "9223372036854775808", "one more than a word"},
		{"99999999999999999999999999999999999999", "99999999999999999999999999999999999999", "38 digits"},
		{"0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001", "38 places"},
	} {
		got, err := exact.ParseDecimal(c.text)
		require.NoError(t, err, c.why)
		assert.Equal(t, c.want, got.String(), c.why)
		assert.Equal(t, dec(c.want), got, "%s: equal numbers are equal values", c.why)
	}
}

func TestParseDecimalRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                       `"" is not a number: write digits and at most one point, as in 1500000 or 2.5`,
		"NaN":                    `"NaN" is not a number: write digits and at most one point, as in 1500000 or 2.5`,
		"Infinity":               `"Infinity" is not a number: write digits and at most one point, as in 1500000 or 2.5`,
		"1,500,000":              `"1,500,000" is not a number: write digits without grouping and a point before the decimals, as in 1500000 or 2.5`,
		"1.500.000":              `"1.500.000" is not a number: write digits without grouping and a point before the decimals, as in 1500000 or 2.5`,
		"2,5":                    `"2,5" is not a number: write digits without grouping and a point before the decimals, as in 1500000 or 2.5`,
		".5":                     `".5" is not a number: write digits without grouping and a point before the decimals, as in 1500000 or 2.5`,
		"--5":                    `"--5" is not a number: write digits and at most one point, as in 1500000 or 2.5`,
		"1e":                     `"1e" is not a number: the exponent must be a whole number from -9999 to 9999`,
		"1e10000":                `"1e10000" is not a number: the exponent must be a whole number from -9999 to 9999`,
		"1e38":                   `the number 1e38: it needs more than 38 digits`,
		"1e-39":                  `the number 1e-39: it needs more than 38 digits`,
		strings.Repeat("9", 129): `"9999999999999999999999999999999999999999…" is not a number: it is longer than 128 characters`,
	} {
		_, err := exact.ParseDecimal(text)
		assert.EqualError(t, err, want)
	}
}

func TestDivisionNamesPlacesAndRounding(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		places   int
		rounding exact.Rounding
		want     string
	}{
		{"1", "3", 2, exact.HalfUp, "0.33"},
		{"2", "3", 2, exact.HalfUp, "0.67"},
		{"2", "3", 2, exact.Down, "0.66"},
		{"1", "3", 2, exact.Up, "0.34"},
		{"5", "2", 0, exact.HalfUp, "3"},
		{"5", "2", 0, exact.HalfEven, "2"},
		{"7", "2", 0, exact.HalfEven, "4"},
		{"5", "2", 0, exact.HalfDown, "2"},
		{"-5", "2", 0, exact.HalfUp, "-3"},
		{"-5", "2", 0, exact.Floor, "-3"},
		{"-5", "2", 0, exact.Ceiling, "-2"},
		{"-1", "3", 0, exact.HalfUp, "0"},
		{"8366500", "1", -3, exact.HalfUp, "8367000"},
		{"8366499", "1", -3, exact.HalfUp, "8366000"},
	} {
		got, err := dec(c.a).Div(dec(c.b), c.places, c.rounding)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s / %s to %d places, %s", c.a, c.b, c.places, c.rounding)
	}
}

func TestErrorsOfArithmetic(t *testing.T) {
	huge := dec(strings.Repeat("9", 38))
	_, err := huge.Add(dec("1"))
	assert.EqualError(t, err, "99999999999999999999999999999999999999 + 1: the result needs more than 38 digits")
	_, err = huge.Mul(dec("10"))
	assert.EqualError(t, err, "99999999999999999999999999999999999999 * 10: the result needs more than 38 digits")
	_, err = huge.Neg().Sub(dec("1"))
	assert.EqualError(t, err, "-99999999999999999999999999999999999999 - 1: the result needs more than 38 digits")
	_, err = dec("1").Div(dec("0"), 2, exact.HalfUp)
	assert.ErrorIs(t, err, exact.ErrDivisionByZero)
	_, err = dec("1").Div(dec("3"), 2, exact.RoundingUnstated)
	assert.EqualError(t, err, "how to round is not stated: name half_up, half_even, half_down, up, down, ceiling or floor")
	_, err = dec("1").Round(39, exact.HalfUp)
	assert.EqualError(t, err, "rounding to 39 places: the places must be from -18 to 38")
	_, err = exact.NewDecimal(1, 39)
	assert.EqualError(t, err, "a decimal: the places must be from 0 to 38")
	_, err = exact.ParseRounding("nearest")
	assert.EqualError(t, err, `"nearest" is no way of rounding; write half_up, half_even, half_down, up, down, ceiling or floor`)
	_, err = exact.Dong(1).Add(exact.MustParseMoney("1 USD"))
	assert.EqualError(t, err, "cannot add 1 VND and 1 USD: the currencies differ")
	_, err = exact.ParseMoney("1500000")
	assert.EqualError(t, err, `"1500000" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND`)
	_, err = exact.ParseCurrency("vnd")
	assert.EqualError(t, err, `"vnd" is not a currency: write the three capital letters of its ISO 4217 code, as in VND`)
}

func rat(d exact.Decimal) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String())
	return r
}

// decimals lie around the border between a word and more, and around zero.
func decimals(t *rapid.T, label string) exact.Decimal {
	n := new(big.Int).SetInt64(rapid.Int64().Draw(t, label))
	if rapid.Bool().Draw(t, label+" wide") {
		n.Mul(n, big.NewInt(rapid.Int64Range(1, 1000).Draw(t, label+" factor")))
	}
	places := rapid.IntRange(0, 19).Draw(t, label+" places")
	return dec(n.String() + "e-" + big.NewInt(int64(places)).String())
}

// The reference is math/big's rational arithmetic, which never rounds.
func TestArithmeticAgreesWithRationals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := decimals(t, "a"), decimals(t, "b")
		ra, rb := rat(a), rat(b)
		assert.Equal(t, ra.Cmp(rb), a.Compare(b), "%s <=> %s", a, b)
		assert.Equal(t, a.Compare(b) == 0, a == b, "== is equality of value")
		for op, pair := range map[string]struct {
			f func(exact.Decimal) (exact.Decimal, error)
			r *big.Rat
		}{
			"+": {a.Add, new(big.Rat).Add(ra, rb)},
			"-": {a.Sub, new(big.Rat).Sub(ra, rb)},
			"*": {a.Mul, new(big.Rat).Mul(ra, rb)},
		} {
			got, err := pair.f(b)
			if err != nil {
				var tooBig *exact.RangeError
				require.ErrorAs(t, err, &tooBig)
				continue
			}
			assert.Zero(t, pair.r.Cmp(rat(got)), "%s %s %s = %s", a, op, b, got)
			assert.Equal(t, dec(got.String()), got, "one representation for each number")
		}
	})
}

func TestDivisionStaysWithinAHalf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := decimals(t, "a"), decimals(t, "b")
		places := rapid.IntRange(0, 6).Draw(t, "places")
		q, err := a.Div(b, places, exact.HalfEven)
		if err != nil {
			return // b is zero, or the quotient has more digits than a Decimal
		}
		miss := new(big.Rat).Sub(new(big.Rat).Quo(rat(a), rat(b)), rat(q))
		half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)))
		assert.LessOrEqual(t, miss.Abs(miss).Cmp(half), 0, "%s / %s = %s", a, b, q)
	})
}

func FuzzParseDecimal(f *testing.F) {
	for _, seed := range []string{
		"1500000",             // a plain amount
		"-0.050",              // sign and needless zeros
		"1.5e6",               // an exponent, as JSON has it
		"9223372036854775808", // one more than a word
		"1e9999",              // far outside
		"1,500",               // grouping
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := exact.ParseDecimal(s)
		if err != nil {
			return
		}
		again, err := exact.ParseDecimal(d.String())
		require.NoError(t, err)
		assert.Equal(t, d, again)
	})
}

func TestEncodings(t *testing.T) {
	type row struct {
		N exact.Decimal
		M exact.Money
	}
	in := row{dec("12345678901234567890.125"), exact.Dong(360000)}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.Equal(t, `{"N":12345678901234567890.125,"M":{"amount":360000,"currency":"VND"}}`, string(data))
	var out row
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)

	var d exact.Decimal
	assert.EqualError(t, d.UnmarshalJSON([]byte("null")), `"null" is not a number: write digits and at most one point, as in 1500000 or 2.5`)
	assert.EqualError(t, d.Scan(1.5), `"1.5" is not a number: floating point is not exact; select the column as DECIMAL or text`)
	assert.EqualError(t, d.Scan(nil), `"NULL" is not a number: an unknown number is not zero; scan into a sql.Null[Decimal]`)
	require.NoError(t, d.Scan("2.5"))
	assert.Equal(t, dec("2.5"), d)
	var null sql.Null[exact.Decimal]
	require.NoError(t, null.Scan(nil))
	assert.False(t, null.Valid)

	var m exact.Money
	require.NoError(t, m.Scan([]byte("360000 VND")))
	assert.Equal(t, exact.Dong(360000), m)
	assert.EqualError(t, json.Unmarshal([]byte(`{"amount":1}`), &m),
		`"{\"amount\":1}" is not an amount of money: write {"amount": 1500000, "currency": "VND"}`)
	assert.Equal(t, slog.KindString, slog.AnyValue(m).Resolve().Kind())
}

func TestAmountsInTheLanguageOfTheReader(t *testing.T) {
	for _, c := range []struct{ money, en, vi string }{
		{"1500000 VND", "1,500,000 VND", "1.500.000 đồng"},
		{"999 VND", "999 VND", "999 đồng"},
		{"-20000 VND", "-20,000 VND", "-20.000 đồng"},
		{"1234.5 VND", "1,234.5 VND", "1.234,5 đồng"},
		{"1234.5 EUR", "1,234.50 EUR", "1.234,50 EUR"},
		{"7 USD", "7.00 USD", "7,00 USD"},
		{"7 KWD", "7.000 KWD", "7,000 KWD"},
	} {
		m := exact.MustParseMoney(c.money)
		assert.Equal(t, c.en, m.In("en"))
		assert.Equal(t, c.vi, m.In("vi-VN"))
	}
}

func TestSmallArithmeticDoesNotAllocate(t *testing.T) {
	level, k, income := dec("360000"), dec("1.5"), dec("1499999.5")
	allocs := testing.AllocsPerRun(100, func() {
		product, _ := level.Mul(k)
		sum, _ := product.Add(income)
		_ = sum.Compare(level)
	})
	assert.Zero(t, allocs)
}

func BenchmarkMulCompare(b *testing.B) {
	level, k, income := dec("360000"), dec("1.5"), dec("1499999.5")
	for b.Loop() {
		product, _ := level.Mul(k)
		_ = product.Compare(income)
	}
}

func TestMoneyArithmetic(t *testing.T) {
	level := exact.MustParseMoney("500000 VND")
	sum, err := level.Add(exact.Dong(40_000))
	require.NoError(t, err)
	assert.Equal(t, exact.Dong(540_000), sum)
	less, err := level.Sub(sum)
	require.NoError(t, err)
	assert.Equal(t, exact.Dong(-40_000), less)
	assert.Equal(t, -1, less.Sign())
	product, err := level.Mul(dec("2.5"))
	require.NoError(t, err)
	assert.Equal(t, exact.Dong(1_250_000), product)
	third, err := level.Div(dec("3"), 0, exact.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, exact.Dong(166_667), third)
	// Decree tables print amounts rounded to 1,000 đồng.
	rounded, err := third.Round(-3, exact.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, exact.Dong(167_000), rounded)
	c, err := rounded.Compare(third)
	require.NoError(t, err)
	assert.Equal(t, 1, c)
	_, err = rounded.Compare(exact.MustParseMoney("1 USD"))
	assert.EqualError(t, err, "cannot compare 167000 VND and 1 USD: the currencies differ")
	assert.Equal(t, "500000 VND", level.String())
	assert.Equal(t, exact.MustParseCurrency("VND"), level.Currency())
	assert.True(t, exact.NewMoney(dec("0"), exact.VND).IsZero())
}

func TestSigns(t *testing.T) {
	a, b := dec("-2.5"), dec("9223372036854775808")
	assert.Equal(t, dec("2.5"), a.Abs())
	assert.Equal(t, dec("-9223372036854775808"), b.Neg(), "the sign alone makes it fit a word")
	n, ok := b.Neg().Int64()
	assert.True(t, ok)
	assert.Equal(t, int64(-9223372036854775808), n)
	_, ok = a.Int64()
	assert.False(t, ok, "it has digits after the point")
	digits, places, ok := a.Small()
	assert.True(t, ok)
	assert.Equal(t, int64(-25), digits)
	assert.Equal(t, uint8(1), places)
}

func TestRoundingIsText(t *testing.T) {
	for _, r := range []exact.Rounding{exact.RoundingUnstated, exact.HalfUp, exact.HalfEven, exact.HalfDown, exact.Up, exact.Down, exact.Ceiling, exact.Floor} {
		text, err := r.MarshalText()
		require.NoError(t, err)
		var back exact.Rounding
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, r, back)
	}
	assert.Equal(t, "unstated", exact.RoundingUnstated.String())
	assert.Equal(t, "half_even", exact.HalfEven.String())
	var c exact.Currency
	require.NoError(t, c.UnmarshalText([]byte("EUR")))
	assert.Equal(t, "EUR", c.String())
}

func TestDatabases(t *testing.T) {
	d := dec("1234.5")
	stored, err := d.Value()
	require.NoError(t, err)
	var back exact.Decimal
	require.NoError(t, back.Scan(stored))
	assert.Equal(t, d, back)
	require.NoError(t, back.Scan(int64(7)))
	assert.Equal(t, dec("7"), back)
	assert.EqualError(t, back.Scan(true), `"true" is not a number: a bool is not a number`)
	m := exact.Dong(7)
	stored, err = m.Value()
	require.NoError(t, err)
	var money exact.Money
	require.NoError(t, money.Scan(stored))
	assert.Equal(t, m, money)
	assert.EqualError(t, money.Scan(nil), `"NULL" is not an amount of money: an unknown amount is not zero; scan into a sql.Null[Money]`)
	assert.EqualError(t, money.Scan(7), `"7" is not an amount of money: a int is not an amount with its currency`)
}
