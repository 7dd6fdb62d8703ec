package exact_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/rules/exact"
)

func TestAGroupedNumberIsReadOnlyWithTheWordOfItsCurrency(t *testing.T) {
	for _, c := range []struct{ written, want, why string }{
		{"500.000 đồng", "500000 VND", "Vietnamese groups with points"},
		{"500.000 \u0111o\u0302\u0300ng", "500000 VND", "the word in decomposed letters is the same word"},
		{"1.500.000 đồng", "1500000 VND", "two groups"},
		{"-20.000 đồng", "-20000 VND", "a sign"},
		{"1.234,5 đồng", "1234.5 VND", "a comma stands before decimals"},
		{"500000 đồng", "500000 VND", "no groups"},
		{"0,125 đồng", "0.125 VND", "nobody groups after a zero"},
		{"1500.125 VND", "1500.125 VND", "a group has three digits at most before the first mark"},
		{"500.1250 VND", "500.1250 VND", "a group has three digits"},
		{"1.500 KWD", "1.5 KWD", "the fils is a thousandth of a dinar"},
	} {
		m, err := exact.ParseMoney(c.written)
		require.NoError(t, err, c.why)
		assert.Equal(t, c.want, m.String(), c.why)
	}
	for written, want := range map[string]string{
		"500.000 VND":   `"500.000 VND" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`,
		"500,000 VND":   `"500,000 VND" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`,
		"500,000 đồng":  `"500,000 đồng" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`,
		"1.500 USD":     `"1.500 USD" is not an amount of money: it may be 1.5 USD or 1500 USD: write 1.5 or 1500`,
		"-500.125 VND":  `"-500.125 VND" is not an amount of money: it may be -500.1250 VND or -500125 VND: write -500.1250 or -500125`,
		"500.000":       `"500.000" is not an amount of money: it may be 500 or 500000: write 500 or 500000, and the currency`,
		"500,000":       `"500,000" is not an amount of money: it may be 500 or 500000: write 500 or 500000, and the currency`,
		"50.00 đồng":    `"50.00 đồng" is not an amount of money: write the amount as in 1.500.000 đồng or 1500000 VND`,
		"0.500 đồng":    `"0.500 đồng" is not an amount of money: write the amount as in 1.500.000 đồng or 1500000 VND`,
		"1.5000 đồng":   `"1.5000 đồng" is not an amount of money: write the amount as in 1.500.000 đồng or 1500000 VND`,
		"1,500,0 đồng":  `"1,500,0 đồng" is not an amount of money: write the amount as in 1.500.000 đồng or 1500000 VND`,
		"1.500.000 VND": `"1.500.000 VND" is not an amount of money: write the amount without grouping and the currency, as in 1500000 VND`,
	} {
		_, err := exact.ParseMoney(written)
		assert.EqualError(t, err, want)
	}
}

func TestAnAmountOfAKnownCurrency(t *testing.T) {
	kwd := exact.MustParseCurrency("KWD")
	m, err := exact.ParseAmount("1.500", kwd)
	require.NoError(t, err)
	assert.Equal(t, "1.5 KWD", m.String())
	_, err = exact.ParseAmount("500.000", exact.VND)
	assert.EqualError(t, err, `"500.000" is not an amount of money: it may be 500 VND or 500000 VND: write 500 or 500000`)
	_, err = exact.ParseAmount("5x", exact.VND)
	assert.EqualError(t, err, `"5x" is not a number: write digits and at most one point, as in 1500000 or 2.5`)
}

func TestMoneyReadsBackWhatItWrites(t *testing.T) {
	currencies := rapid.SampledFrom([]exact.Currency{exact.VND, exact.MustParseCurrency("USD"), exact.MustParseCurrency("KWD")})
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-1_500_000, 1_500_000)).Draw(t, "digits")
		d, err := exact.NewDecimal(n, rapid.IntRange(0, 5).Draw(t, "places"))
		require.NoError(t, err)
		m := exact.NewMoney(d, currencies.Draw(t, "currency"))
		data, err := json.Marshal(m)
		require.NoError(t, err)
		var read exact.Money
		require.NoError(t, json.Unmarshal(data, &read))
		assert.Equal(t, m, read, "JSON %s", data)
		require.NoError(t, read.Scan(m.String()))
		assert.Equal(t, m, read, "text %s", m)
		if m.Currency() == exact.VND {
			read, err = exact.ParseMoney(m.In("vi"))
			require.NoError(t, err)
			assert.Equal(t, m, read, m.In("vi"))
		}
	})
}

func TestMoneyJSONRefuses(t *testing.T) {
	for document, reason := range map[string]string{
		`{"amount":1,"amount":2,"currency":"VND"}`:       `the name amount stands twice; keep one of them`,
		`{"amount":1,"currency":"VND","currency":"VND"}`: `the name currency stands twice; keep one of them`,
		`{"amount":1,"Currency":"VND"}`:                  `it has the unknown name "Currency"; write {"amount": 1500000, "currency": "VND"}`,
		`{"amount":1,"currency":"VND","note":""}`:        `it has the unknown name "note"; write {"amount": 1500000, "currency": "VND"}`,
		`{"amount":1,"currency":null}`:                   `write {"amount": 1500000, "currency": "VND"}`,
		`{"amount":null,"currency":"VND"}`:               `write {"amount": 1500000, "currency": "VND"}`,
		`[]`:                                             `write {"amount": 1500000, "currency": "VND"}`,
		`{"currency":"VND","amount":500.000}`:            `it may be 500 VND or 500000 VND: write 500 or 500000`,
		`{"amount":"500,000","currency":"VND"}`:          `it may be 500 VND or 500000 VND: write 500 or 500000`,
	} {
		var m exact.Money
		err := json.Unmarshal([]byte(document), &m)
		var wrong *exact.MoneyError
		require.ErrorAs(t, err, &wrong, document)
		assert.Equal(t, reason, wrong.Reason, document)
		assert.True(t, m.IsZero() && m.Currency().IsZero(), "nothing was read")
	}
}

// What is written in a language is read back in it, grouped and with its places.
func TestMoneyIsReadBack(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		rapid.Check(t, func(t *rapid.T) {
			coef := rapid.Int64Range(-9_000_000_000_000, 9_000_000_000_000).Draw(t, "coef")
			places := rapid.IntRange(0, 4).Draw(t, "places")
			currency := rapid.SampledFrom([]exact.Currency{exact.VND, exact.MustParseCurrency("EUR"), exact.MustParseCurrency("JPY")}).Draw(t, "currency")
			amount, err := exact.NewDecimal(coef, places)
			require.NoError(t, err)
			m := exact.NewMoney(amount, currency)
			back, err := exact.ReadMoney(m.In(lang), lang)
			require.NoError(t, err, m.In(lang))
			require.Equal(t, m, back, m.In(lang))
			d, err := exact.ReadDecimal(amount.In(lang), lang)
			require.NoError(t, err, amount.In(lang))
			require.Equal(t, amount, d)
		})
	}
}

// The same signs are another number in another language, and half of a number is
// none.
func TestReadMoneyRefuses(t *testing.T) {
	m, err := exact.ReadMoney("1,500 VND", "en")
	require.NoError(t, err)
	require.Equal(t, exact.MustParseMoney("1500 VND"), m)
	m, err = exact.ReadMoney("1,500 EUR", "vi")
	require.NoError(t, err)
	require.Equal(t, exact.MustParseMoney("1.5 EUR"), m)
	for _, row := range []struct{ text, lang, want string }{
		{"1.500", "vi", `"1.500" is not an amount of money: it is not written as 1.500.000 đồng is`},
		{"1,50,000 VND", "en", `"1,50,000 VND" is not an amount of money: its number is not written as 1,500,000 is`},
		{"1.500.00 đồng", "vi", `"1.500.00 đồng" is not an amount of money: its number is not written as 1.500.000 is`},
	} {
		_, err := exact.ReadMoney(row.text, row.lang)
		require.EqualError(t, err, row.want)
	}
	_, err = exact.ReadDecimal("1,5x", "vi")
	require.EqualError(t, err, `"1,5x" is not a number: it is not written as -1.234.567 is`)
}
