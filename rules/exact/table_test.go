package exact_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
)

// Each way of rounding, on either side of zero, below, at and above a half.
func TestEveryRounding(t *testing.T) {
	numbers := strings.Fields("1.4 1.5 1.6 2.5 2.0 -1.4 -1.5 -1.6 -2.5 -2.0 0.5 -0.5 0.1 -0.1")
	for rounding, want := range map[exact.Rounding]string{
		exact.HalfUp:   "1 2 2 3 2 -1 -2 -2 -3 -2 1 -1 0 0",
		exact.HalfEven: "1 2 2 2 2 -1 -2 -2 -2 -2 0 0 0 0",
		exact.HalfDown: "1 1 2 2 2 -1 -1 -2 -2 -2 0 0 0 0",
		exact.Up:       "2 2 2 3 2 -2 -2 -2 -3 -2 1 -1 1 -1",
		exact.Down:     "1 1 1 2 2 -1 -1 -1 -2 -2 0 0 0 0",
		exact.Ceiling:  "2 2 2 3 2 -1 -1 -1 -2 -2 1 0 1 0",
		exact.Floor:    "1 1 1 2 2 -2 -2 -2 -3 -2 0 -1 0 -1",
	} {
		var got []string
		for _, n := range numbers {
			r, err := dec(n).Round(0, rounding)
			require.NoError(t, err)
			q, err := dec(n).Div(dec("1"), 0, rounding)
			require.NoError(t, err)
			assert.Equal(t, q, r)
			got = append(got, r.String())
		}
		assert.Equal(t, want, strings.Join(got, " "), rounding)
	}
}

func TestRoundToPlaces(t *testing.T) {
	for _, c := range []struct {
		n      string
		places int
		want   string
		why    string
	}{
		{"1234.5678", 4, "1234.5678", "as it is"},
		{"1234.5678", 5, "1234.5678", "more places than it has"},
		{"1234.5678", 38, "1234.5678", "the most places"},
		{"1234.5678", 3, "1234.568", "one place less"},
		{"1234.5678", 0, "1235", "whole"},
		{"1234.5678", -1, "1230", "tens"},
		{"1250", -2, "1300", "a half hundred"},
		{"1234.5678", -18, "0", "whole quintillions"},
		{"600000000000000000", -18, "1000000000000000000", "more than half a quintillion"},
		{"1500", -3, "2000", "a whole number is rounded, too"},
		{"1500", 0, "1500", "to whole numbers it stays"},
	} {
		got, err := dec(c.n).Round(c.places, exact.HalfUp)
		require.NoError(t, err, c.why)
		assert.Equal(t, c.want, got.String(), "%s to %d: %s", c.n, c.places, c.why)
	}
	for _, places := range []int{-19, 39} {
		_, err := dec("1").Round(places, exact.HalfUp)
		assert.EqualError(t, err, fmt.Sprintf("rounding to %d places: the places must be from -18 to 38", places))
		_, err = dec("1").Div(dec("3"), places, exact.HalfUp)
		assert.EqualError(t, err, fmt.Sprintf("rounding to %d places: the places must be from -18 to 38", places))
	}
	for _, r := range []exact.Rounding{exact.RoundingUnstated, 8, 255} {
		_, err := dec("1").Round(0, r)
		assert.ErrorIs(t, err, exact.ErrRoundingUnstated)
	}
	assert.Equal(t, "8", exact.Rounding(8).String())
	_, err := exact.Rounding(8).MarshalText()
	assert.EqualError(t, err, `"8" is no way of rounding; there are half_up, half_even, half_down, up, down, ceiling, floor`)
	_, err = exact.ParseRounding("")
	assert.Error(t, err, "the zero one has no name")
	r := exact.Up
	assert.Error(t, r.UnmarshalText([]byte("nearest")))
	assert.Equal(t, exact.Up, r)
	require.NoError(t, r.UnmarshalText(nil))
	assert.Equal(t, exact.RoundingUnstated, r)
}

func TestDivideWithShifts(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"1", "8", "0.125"}, {"1", "0.008", "125"}, {"0.001", "8", "0.000125"}, {"-0.001", "-8", "0.000125"}, {"0.001", "-8", "-0.000125"},
		{"12345678901234567890.5", "5", "2469135780246913578.1"}, {"0", "7", "0"}, {"0", "-7", "0"}, {"7", "7", "1"},
	} {
		got, err := dec(c.a).Div(dec(c.b), 6, exact.HalfEven)
		require.NoError(t, err)
		assert.Equal(t, dec(c.want), got, "%s / %s", c.a, c.b)
	}
	_, err := dec("1").Div(dec("0.00000000000000000003"), 20, exact.Down)
	require.Error(t, err, "20 digits before the point and 20 behind")
	_, err = dec(strings.Repeat("9", 38)).Div(dec("0.1"), 0, exact.Down)
	assert.EqualError(t, err, strings.Repeat("9", 38)+" / 0.1: the result needs more than 38 digits")
}

// Numbers about the border between a word and more.
func TestTheEdgeOfAWord(t *testing.T) {
	const most, least = "9223372036854775807", "-9223372036854775808"
	for _, c := range []struct{ a, op, b, want string }{
		{most, "+", "1", "9223372036854775808"}, {least, "+", "-1", "-9223372036854775809"}, {least, "-", "1", "-9223372036854775809"},
		{most, "-", "-1", "9223372036854775808"}, {most, "+", "0", most}, {least, "-", "0", least}, {most, "-", most, "0"}, {least, "-", least, "0"},
		{most, "+", least, "-1"}, {"0", "-", least, "9223372036854775808"}, {most, "*", "1", most}, {most, "*", "-1", "-9223372036854775807"},
		{least, "*", "1", least}, {least, "*", "-1", "9223372036854775808"}, {most, "*", "0", "0"}, {"4294967296", "*", "2147483648", "9223372036854775808"},
		{"-4294967296", "*", "2147483648", least}, {"9223372036854775807", "+", "0.1", "9223372036854775807.1"}, {"0.1", "-", most, "-9223372036854775806.9"},
		{"922337203685477580", "+", "0.1", "922337203685477580.1"}, {"922337203685477580.7", "+", "0.1", "922337203685477580.8"},
		{"2.5", "*", "0.4", "1"}, {"0.0000000000000000001", "*", "0.0000000000000000001", "0.00000000000000000000000000000000000001"},
		{"1", "+", "0.0000000000000000001", "1.0000000000000000001"}, {"1", "-", "0.00000000000000000001", "0.99999999999999999999"},
		{"-2.5", "+", "2.25", "-0.25"}, {"2.25", "-", "2.5", "-0.25"},
	} {
		a, b := dec(c.a), dec(c.b)
		got, err := map[string]func(exact.Decimal) (exact.Decimal, error){"+": a.Add, "-": a.Sub, "*": a.Mul}[c.op](b)
		require.NoError(t, err)
		assert.Equal(t, dec(c.want), got, "%s %s %s = %s", c.a, c.op, c.b, got)
		assert.Equal(t, c.want, got.String())
	}
	_, err := dec("0.0000000000000000001").Mul(dec("0.00000000000000000001"))
	assert.Error(t, err, "39 places")
	for _, c := range []struct {
		a, b string
		want int
	}{
		{most, least, 1}, {least, most, -1}, {most, "9223372036854775808", -1}, {least, "-9223372036854775809", 1}, {"0", least, 1}, {"0", most, -1},
		{"1", "1.0000000000000000001", -1}, {"-1", "-1.0000000000000000001", 1}, {"9223372036854775807", "0.9223372036854775807", 1},
		{"-9223372036854775807", "-0.9223372036854775807", -1}, {"2", "1.9", 1}, {"1.9", "2", -1}, {"2", "2.1", -1}, {"-2", "-2.1", 1}, {"0", "0.1", -1}, {"0.1", "0", 1},
		{"-0.1", "0", -1}, {"-0.1", "0.1", -1}, {"3", "3", 0}, {"0", "0", 0}, {"2.5", "2.50", 0}, {"1", "0.00000000000000000000000000000000000001", 1},
		{"10", "9.999999999999999999", 1}, {"9.999999999999999999", "10", -1},
	} {
		assert.Equal(t, c.want, dec(c.a).Compare(dec(c.b)), "%s <=> %s", c.a, c.b)
	}
	assert.Equal(t, "9223372036854775808", dec(least).Neg().String())
	assert.Equal(t, "9223372036854775808", dec(least).Abs().String())
	assert.Equal(t, most, dec(most).Abs().String())
	assert.Equal(t, least, dec(least).Neg().Neg().String())
	assert.Equal(t, dec("0"), dec("0").Neg())
	assert.Equal(t, "-922337203685477580.8", dec("922337203685477580.8").Neg().String())
}

func TestPartsOfADecimal(t *testing.T) {
	for _, c := range []struct {
		n      string
		sign   int
		places int
		whole  bool
		word   bool
	}{
		{"0", 0, 0, true, true}, {"12", 1, 0, true, true}, {"-12", -1, 0, true, true}, {"-1.25", -1, 2, false, true}, {"0.01", 1, 2, false, true},
		{"9223372036854775808", 1, 0, true, false}, {"-9223372036854775809", -1, 0, true, false}, {"-922337203685477580.85", -1, 2, false, false},
	} {
		d := dec(c.n)
		assert.Equal(t, c.sign, d.Sign(), c.n)
		assert.Equal(t, c.places, d.Places(), c.n)
		assert.Equal(t, c.whole, d.IsWhole(), c.n)
		assert.Equal(t, c.sign == 0, d.IsZero(), c.n)
		n, ok := d.Int64()
		assert.Equal(t, c.whole && c.word, ok, c.n)
		if !ok {
			assert.Zero(t, n)
		}
		_, _, ok = d.Small()
		assert.Equal(t, c.word, ok, c.n)
	}
	for _, c := range []struct {
		n      int64
		places int
		want   string
	}{{25, 1, "2.5"}, {250, 2, "2.5"}, {250, 1, "25"}, {250, 0, "250"}, {0, 5, "0"}, {-5, 38, "-0." + strings.Repeat("0", 37) + "5"}} {
		got, err := exact.NewDecimal(c.n, c.places)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String())
		assert.Equal(t, dec(c.want), got)
	}
	_, err := exact.NewDecimal(1, -1)
	assert.EqualError(t, err, "a decimal: the places must be from 0 to 38")
}

func TestNumbersAsTexts(t *testing.T) {
	for text, want := range map[string]string{
		"999999999999999999": "999999999999999999", "-99999999999999999.9": "-99999999999999999.9", "0000000000000000001": "1", "1.": "", "-": "", "+": "", "1.5.": "", ".": "",
		"1.5E6": "1500000", "1.5E+6": "1500000", "15e-1": "1.5", "0e9999": "0", "0e-9999": "0", "1ee5": "", "1e5e5": "", "1EE5": "", "1e1.5": "", "1e-10000": "", "e5": "", "+-5": "", "5-": "",
		" 5": "", "1 000": "", "1e37": "10000000000000000000000000000000000000", "10e-39": "0." + strings.Repeat("0", 37) + "1",
		strings.Repeat("0", 128): "0", strings.Repeat("0", 127) + "7": "7", strings.Repeat("0", 128) + "7": "", "0." + strings.Repeat("0", 38) + "1": "",
		strings.Repeat("9", 39): "", "-" + strings.Repeat("9", 38): "-" + strings.Repeat("9", 38), "1" + strings.Repeat("0", 37) + ".5": "",
		"0x10": "", "1_000": "", "١": "",
	} {
		got, err := exact.ParseDecimal(text)
		if want == "" {
			assert.Error(t, err, text)
			assert.True(t, got.IsZero(), text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want, got.String(), text)
	}
	for text, reason := range map[string]string{
		" 5":    "write digits without grouping and a point before the decimals, as in 1500000 or 2.5",
		"1 000": "write digits without grouping and a point before the decimals, as in 1500000 or 2.5",
		"5-":    "write digits and at most one point, as in 1500000 or 2.5",
		"1ee5":  "the exponent must be a whole number from -9999 to 9999",
		"1_000": "write digits and at most one point, as in 1500000 or 2.5",
	} {
		_, err := exact.ParseDecimal(text)
		assert.EqualError(t, err, fmt.Sprintf("%q is not a number: %s", text, reason))
	}
	// A long text is cut between letters.
	_, err := exact.ParseDecimal(strings.Repeat("x", 40))
	assert.ErrorContains(t, err, `"`+strings.Repeat("x", 40)+`" is`)
	_, err = exact.ParseDecimal(strings.Repeat("x", 39) + "ế")
	assert.ErrorContains(t, err, `"`+strings.Repeat("x", 39)+`…" is`)
	for n, want := range map[string][2]string{
		"0": {"0", "0"}, "999": {"999", "999"}, "1000": {"1,000", "1.000"}, "-100": {"-100", "-100"}, "-123456.75": {"-123,456.75", "-123.456,75"}, "0.125": {"0.125", "0,125"},
	} {
		assert.Equal(t, want, [2]string{dec(n).In("en"), dec(n).In("vi")})
		assert.Equal(t, want[0], dec(n).In("vie"))
	}
	b, err := dec("-0.05").AppendText([]byte("n = "))
	require.NoError(t, err)
	assert.Equal(t, "n = -0.05", string(b))
}

func TestDecimalInJSON(t *testing.T) {
	d := dec("7")
	require.NoError(t, d.UnmarshalJSON([]byte(`"2.5"`)))
	assert.Equal(t, dec("2.5"), d)
	for _, data := range []string{`""`, `"`, `"x"`, `true`, `null`, `[1]`} {
		assert.Error(t, d.UnmarshalJSON([]byte(data)), data)
		assert.Equal(t, dec("2.5"), d, "on an error nothing changes")
	}
	require.NoError(t, d.UnmarshalText([]byte("3")))
	require.NoError(t, d.Scan([]byte("4.5")))
	assert.Equal(t, dec("4.5"), d)
}

func TestCurrencies(t *testing.T) {
	for code, places := range map[string]int{"VND": 0, "JPY": 0, "KRW": 0, "XPF": 0, "EUR": 2, "USD": 2, "AAA": 2, "ZZZ": 2, "BHD": 3, "KWD": 3, "TND": 3, "CLF": 4, "UYW": 4} {
		c, err := exact.ParseCurrency(code)
		require.NoError(t, err)
		assert.Equal(t, code, c.String())
		assert.Equal(t, places, c.Places(), code)
		assert.False(t, c.IsZero())
	}
	assert.Equal(t, exact.VND, exact.MustParseCurrency("VND"))
	for _, code := range []string{"", "VN", "VNDD", "vnd", "V1D", "VNĐ"} {
		c, err := exact.ParseCurrency(code)
		assert.Error(t, err, code)
		assert.True(t, c.IsZero())
	}
	c := exact.VND
	assert.Error(t, c.UnmarshalText([]byte("vnd")))
	assert.Equal(t, exact.VND, c)
	require.NoError(t, c.UnmarshalText(nil))
	assert.True(t, c.IsZero())
	text, err := c.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	assert.Empty(t, c.String())
}

func TestAmounts(t *testing.T) {
	for _, c := range []struct{ money, en, vi string }{
		{"0 VND", "0 VND", "0 đồng"}, {"0.5 KWD", "0.500 KWD", "0,500 KWD"}, {"1234567.125 USD", "1,234,567.125 USD", "1.234.567,125 USD"},
		{"-7 CLF", "-7.0000 CLF", "-7,0000 CLF"}, {"1000.25 EUR", "1,000.25 EUR", "1.000,25 EUR"},
	} {
		m := exact.MustParseMoney(c.money)
		assert.Equal(t, c.money, m.String())
		assert.Equal(t, c.en, m.In("en"))
		assert.Equal(t, c.vi, m.In("vi"))
	}
	none := exact.NewMoney(dec("1500.5"), 0)
	assert.Equal(t, "1500.5", none.String())
	assert.Equal(t, "1,500.5", none.In("en"))
	assert.Equal(t, dec("1500.5"), none.Amount())
	for _, text := range []string{"", "VND", "1500000 vnd", "1,500,000 VND", "1500  VND", "1500 VND ", " VND", "1500000"} {
		m, err := exact.ParseMoney(text)
		assert.EqualError(t, err, fmt.Sprintf("%q is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND", text))
		assert.Equal(t, exact.Money{}, m)
	}
	usd := exact.MustParseMoney("1 USD")
	_, err := exact.Dong(1).Sub(usd)
	assert.EqualError(t, err, "cannot subtract 1 VND and 1 USD: the currencies differ")
	for a, want := range map[int64]int{1: -1, 2: 0, 3: 1} {
		c, err := exact.Dong(a).Compare(exact.Dong(2))
		require.NoError(t, err)
		assert.Equal(t, want, c)
	}
	huge := exact.NewMoney(dec(strings.Repeat("9", 38)), exact.VND)
	_, err = huge.Add(exact.Dong(1))
	assert.ErrorContains(t, err, "the result needs more than 38 digits")
	_, err = huge.Mul(dec("10"))
	assert.ErrorContains(t, err, "the result needs more than 38 digits")
	_, err = huge.Div(dec("0"), 0, exact.Down)
	assert.ErrorIs(t, err, exact.ErrDivisionByZero)
	_, err = huge.Round(0, exact.RoundingUnstated)
	assert.ErrorIs(t, err, exact.ErrRoundingUnstated, "also where nothing is to be rounded")
	m := exact.Dong(7)
	for _, data := range []string{`{"amount":1}`, `{"currency":"VND"}`, `{}`, `7`, `{"amount":"x","currency":"VND"}`, `{"amount":1,"currency":"vnd"}`} {
		assert.Error(t, json.Unmarshal([]byte(data), &m), data)
		assert.Equal(t, exact.Dong(7), m, "on an error nothing changes")
	}
	require.NoError(t, json.Unmarshal([]byte(`{"amount":"2.5","currency":"USD"}`), &m))
	assert.Equal(t, exact.MustParseMoney("2.5 USD"), m)
	require.NoError(t, m.Scan("3 VND"))
	require.NoError(t, m.UnmarshalText([]byte("4 VND")))
	assert.Equal(t, exact.Dong(4), m)
}
