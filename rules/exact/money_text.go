package exact

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/statutory-go/statutory/deadline/text"
)

// dong is the Vietnamese word for VND, composed as Unicode's NFC has it.
const dong = "đồng"

// ParseMoney reads an amount followed by its currency, "1500000 VND", or by
// the currency's own word, as that word's language writes numbers:
// "1.500.000 đồng". A number before a code that may be grouped or not, as in
// "500.000 VND", is refused. The error is a *MoneyError.
func ParseMoney(s string) (Money, error) {
	const teach = "write the amount without grouping and the currency, as in 1500000 VND"
	number, code, _ := strings.Cut(s, " ")
	if norm.NFC.String(code) == dong {
		return parseDong(s, number)
	}
	currency, unnamed := ParseCurrency(code)
	amount, err := ParseAmount(number, currency)
	switch unclear := (*MoneyError)(nil); {
	case errors.As(err, &unclear) && unnamed == nil:
		return Money{}, &MoneyError{Text: shorten(s), Reason: unclear.Reason}
	case unclear != nil:
		return Money{}, &MoneyError{Text: shorten(s), Reason: unclear.Reason + ", and the currency"}
	case err != nil || unnamed != nil:
		return Money{}, &MoneyError{Text: shorten(s), Reason: teach}
	}
	return amount, nil
}

// ParseAmount reads an amount of a currency that is written without it, as in
// 1500000. A number that may be grouped or not, 500.000 or 500,000 of a
// currency without thousandths, is two amounts and a *MoneyError; other errors
// are those of [ParseDecimal].
func ParseAmount(number string, currency Currency) (Money, error) {
	if a, b, ok := readings(number, currency); ok {
		return Money{}, &MoneyError{Text: number, Reason: fmt.Sprintf("it may be %s or %s: write %s or %s", Money{a, currency}, Money{b, currency}, Money{amount: a}, Money{amount: b})}
	}
	amount, err := ParseDecimal(number)
	return Money{amount, currency}, err
}

// readings returns the two numbers that one to three digits, a point or comma
// and three digits more may be where the currency has no thousandths.
func readings(number string, currency Currency) (fraction, grouped Decimal, ok bool) {
	unsigned := strings.TrimLeft(number, "+-")
	mark := strings.IndexAny(unsigned, ".,")
	if mark < 1 || mark > 3 || len(unsigned) != mark+4 || unsigned[0] == '0' || currency.Places() >= 3 {
		return Decimal{}, Decimal{}, false
	}
	sign, whole, behind := number[:len(number)-len(unsigned)], unsigned[:mark], unsigned[mark+1:]
	fraction, err := ParseDecimal(sign + whole + "." + behind)
	grouped, wrong := ParseDecimal(sign + whole + behind)
	return fraction, grouped, err == nil && wrong == nil
}

// parseDong reads a number as Vietnamese writes it: points between groups of
// three digits, a comma before the decimals.
func parseDong(s, number string) (Money, error) {
	whole, decimals, hasDecimals := strings.Cut(number, ",")
	plain := strings.ReplaceAll(whole, ".", "")
	isGrouped := plain != whole
	written := plain
	if hasDecimals {
		written += "." + decimals
	}
	amount, err := ParseAmount(written, VND)
	switch unclear := (*MoneyError)(nil); {
	case isGrouped && (strings.TrimLeft(plain, "+-0") != strings.TrimLeft(plain, "+-") || text.Number(plain).In("vi") != whole):
	case errors.As(err, &unclear) && !isGrouped:
		return Money{}, &MoneyError{Text: shorten(s), Reason: unclear.Reason}
	case err == nil:
		return amount, nil
	}
	return Money{}, &MoneyError{Text: shorten(s), Reason: "write the amount as in 1.500.000 đồng or 1500000 VND"}
}

// MustParseMoney is ParseMoney for constants in programs and tests; it panics
// on an error.
func MustParseMoney(s string) Money { return must(ParseMoney(s)) }

// String returns "1500000 VND". What could be read as grouped has one more
// zero than it needs: 500.125 VND is "500.1250 VND".
func (m Money) String() string {
	if m.currency.IsZero() {
		return m.digits()
	}
	return m.digits() + " " + m.currency.String()
}

// digits returns the amount as String does, so that it is one number.
func (m Money) digits() string {
	s := m.amount.String()
	if m.amount.Places() == 3 {
		if _, _, twice := readings(s, m.currency); twice {
			s += "0"
		}
	}
	return s
}

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayMoney = text.NewPhrase("money", "{amount} {currency}", "{amount} {currency}")
	sayDong  = text.NewPhrase("money.vnd", "{amount} VND", "{amount} đồng")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase { return append(roundings.Phrases(), sayMoney, sayDong) }

// In returns the amount as a language writes it: "1,500,000 VND" in English,
// "1.500.000 đồng" in Vietnamese. Amounts show at least the customary places
// of their currency. [ReadMoney] reads what is written.
func (m Money) In(lang string, words ...text.Catalogue) string {
	s := m.digits()
	if missing := m.currency.Places() - m.amount.Places(); missing > 0 && !m.currency.IsZero() {
		if m.amount.IsWhole() {
			s += "."
		}
		s += strings.Repeat("0", missing)
	}
	amount := text.Number(s)
	switch {
	case m.currency.IsZero():
		return amount.In(lang, words...)
	case m.currency == VND:
		return sayDong.With("amount", amount).In(lang, words...)
	}
	return sayMoney.With("amount", amount, "currency", m.currency.String()).In(lang, words...)
}

// ReadMoney reads an amount with its currency as [Money.In] writes it in a
// language. Unlike [ParseMoney] it knows what the signs in a number mean:
// "1,500 VND" is 1500 in English. The error is a *MoneyError or a *CurrencyError.
func ReadMoney(s, lang string, words ...text.Catalogue) (Money, error) {
	currency := VND
	read, ok := sayDong.Read(s, lang, words...)
	if !ok {
		read, ok = sayMoney.Read(s, lang, words...)
		if !ok {
			return Money{}, &MoneyError{Text: shorten(s), Reason: "it is not written as " + NewMoney(DecimalOf(1500000), VND).In(lang, words...) + " is"}
		}
		var err error
		if currency, err = ParseCurrency(read["currency"]); err != nil {
			return Money{}, err
		}
	}
	amount, err := ReadDecimal(read["amount"], lang, words...)
	if err != nil {
		return Money{}, &MoneyError{Text: shorten(s), Reason: "its number is not written as " + DecimalOf(1500000).In(lang, words...) + " is"}
	}
	return NewMoney(amount, currency), nil
}

// MarshalText writes what String returns.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what ParseMoney does.
func (m *Money) UnmarshalText(text []byte) error {
	return readInto(m, text, ParseMoney)
}

// MarshalJSON writes {"amount": 1500000, "currency": "VND"}.
func (m Money) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Amount   json.RawMessage `json:"amount"`
		Currency Currency        `json:"currency"`
	}{json.RawMessage(m.digits()), m.currency})
}

// UnmarshalJSON reads what MarshalJSON writes. Both names are needed, once and
// as they stand there; another name is an error.
func (m *Money) UnmarshalJSON(data []byte) error {
	fault := func(reason string) error { return &MoneyError{Text: shorten(string(data)), Reason: reason} }
	members, err := moneyMembers(data)
	switch {
	case err != nil:
		return fault(err.Error())
	case missing(members["amount"]) || missing(members["currency"]):
		return fault(`write {"amount": 1500000, "currency": "VND"}`)
	}
	var currency Currency
	if err := json.Unmarshal(members["currency"], &currency); err != nil {
		return err
	}
	number := strings.Trim(string(members["amount"]), `"`)
	read, err := ParseAmount(number, currency)
	if err == nil {
		*m = read
	}
	return err
}

func missing(member json.RawMessage) bool { return member == nil || string(member) == "null" }

// moneyMembers returns the members of an object by name.
func moneyMembers(data []byte) (map[string]json.RawMessage, error) {
	const teach = `write {"amount": 1500000, "currency": "VND"}`
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.New(teach)
	}
	members := map[string]json.RawMessage{}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		name, _ := t.(string)
		var member json.RawMessage
		if err := d.Decode(&member); err != nil {
			return nil, err
		}
		switch {
		case name != "amount" && name != "currency":
			return nil, fmt.Errorf("it has the unknown name %q; %s", shorten(name), teach)
		case members[name] != nil:
			return nil, fmt.Errorf("the name %s stands twice; keep one of them", name)
		}
		members[name] = member
	}
	return members, nil
}

// Value stores m in a database as the text "1500000 VND".
func (m Money) Value() (driver.Value, error) { return m.String(), nil }

// Scan reads what Value stores. NULL is an error; sql.Null[Money] reads a
// column that may be NULL.
func (m *Money) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return m.UnmarshalText([]byte(v))
	case []byte:
		return m.UnmarshalText(v)
	case nil:
		return &MoneyError{Text: "NULL", Reason: "an unknown amount is not zero; scan into a sql.Null[Money]"}
	}
	return &MoneyError{Text: shorten(fmt.Sprint(src)), Reason: fmt.Sprintf("a %T is not an amount with its currency", src)}
}

// LogValue lets slog print the amount as text.
func (m Money) LogValue() slog.Value { return slog.StringValue(m.String()) }
