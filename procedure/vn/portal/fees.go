package portal

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules/exact"
)

// Fee is one row of what a channel costs.
type Fee struct {
	Path    string            `json:"path"`              // its place in the file: data.executionMethods[0].fees[0]
	Channel string            `json:"channel,omitempty"` // ONLINE, POSTAL or DIRECT
	Kind    procedure.FeeKind `json:"kind,omitempty"`    // empty where the record's word is not known
	// Value is the amount as it was written. It is empty where the amount is
	// set elsewhere or cannot be read, and never zero then.
	Value string `json:"value,omitempty"`
	// SetElsewhere is true where the record has null: another text says the
	// amount, often a resolution of the Provincial People's Council.
	SetElsewhere bool   `json:"set_elsewhere,omitempty"`
	Currency     string `json:"currency,omitempty"` // the currency's name as written; may be empty
	Description  string `json:"description,omitempty"`
}

func (r *reader) fees(method *node, channel string) []Fee {
	var found []Fee
	for _, n := range r.objects(method, "fees") {
		fee := Fee{
			Path: n.path(), Channel: channel,
			Kind:     feeKind(r.text(n, "type")),
			Currency: r.text(n, "currencyName"), Description: r.text(n, "description"),
		}
		fee.Value, fee.SetElsewhere = r.amount(n)
		r.placeFee(n, fee)
		found = append(found, fee)
	}
	return found
}

// placeFee leaves aside what a draft cannot hold of a fee.
func (r *reader) placeFee(n *node, fee Fee) {
	if _, known := fee.money(); known {
		r.placed[n.member("value")] = true
	} else {
		r.unplace(n.member("currencyName"))
	}
	if fee.Kind == "" {
		r.unplace(n.member("type"))
	}
	if _, held := fee.draft(); !held {
		r.unplace(n)
	}
}

// amount reads the value of a fee. A text is never read as an amount: "miễn
// phí" and "theo quy định" both stand there.
func (r *reader) amount(n *node) (written string, elsewhere bool) {
	value := n.member("value")
	switch {
	case value == nil:
		return "", false
	case value.kind == nullKind:
		r.placed[value] = true
		return "", true
	case value.kind != numberKind:
		r.wrong(value, "a number or null")
		return "", false
	case !isAmount(string(value.raw)):
		r.add(fault{at: value.at, path: value.path(), message: string(value.raw) + " is not an amount",
			hint: "write a number from 0 on, of at most 38 digits; it is kept as written"})
		return "", false
	}
	return string(value.raw), false
}

func isAmount(written string) bool {
	amount, err := exact.ParseDecimal(written)
	return err == nil && amount.Sign() >= 0
}

// money returns the amount in its currency. Nothing in no currency is nothing
// in any; another amount without one is not known.
func (f Fee) money() (exact.Money, bool) {
	amount, err := exact.ParseDecimal(f.Value)
	if err != nil {
		return exact.Money{}, false
	}
	currency, ok := currencyOf(f.Currency)
	if !ok && !amount.IsZero() {
		return exact.Money{}, false
	}
	if !ok {
		currency = exact.VND
	}
	return exact.NewMoney(amount, currency), true
}

// currencyOf reads the name of a currency, as the portal has it, or its code.
func currencyOf(name string) (exact.Currency, bool) {
	switch name = strings.TrimSpace(name); strings.ToLower(name) {
	case "việt nam đồng", "đồng", "vnđ":
		return exact.VND, true
	}
	currency, err := exact.ParseCurrency(name)
	return currency, err == nil
}

// draft returns the row as a fee, and false if nothing of it is left.
func (f Fee) draft() (procedure.Fee, bool) {
	fee := procedure.Fee{Kind: f.Kind, Channels: kinds(f.Channel), Text: vi(f.Description)}
	amount, known := f.money()
	switch {
	case known:
		fee.Amount = &amount
	case f.SetElsewhere:
		fee.SetBy, fee.Text = fee.Text, text.Text{}
		if fee.SetBy.IsZero() {
			fee.SetBy = text.New("vi", "văn bản khác").With("en", "another text")
		}
	}
	return fee, fee.Amount != nil || !fee.SetBy.IsZero() || !fee.Text.IsZero()
}

// feeKind reads the portal's word for what a sum is paid for: phí for a public
// service, lệ phí as a charge of the state, giá for a service sold (Law on Fees
// and Charges 97/2015/QH13, unverified).
func feeKind(word string) procedure.FeeKind {
	return map[string]procedure.FeeKind{
		"FEE": procedure.StateFee, "SERVICE_FEE": procedure.ServiceFee, "PRICE_LEVEL": procedure.PriceLevel,
	}[word]
}

// channelKind reads the portal's word for a way to file.
func channelKind(method string) (procedure.ChannelKind, bool) {
	kind, known := map[string]procedure.ChannelKind{
		"DIRECT": procedure.InPerson, "POSTAL": procedure.Post, "ONLINE": procedure.Online,
	}[method]
	return kind, known
}

// kinds is the list with the one channel of a row, empty for an unknown word.
func kinds(method string) []procedure.ChannelKind {
	if kind, ok := channelKind(method); ok {
		return []procedure.ChannelKind{kind}
	}
	return nil
}
