package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// A Fee is what the request costs; CPSV-AP's Cost, with an exact amount.
type Fee struct {
	Kind FeeKind   `json:"kind"`
	Name text.Text `json:"name"`
	// Amount is the exact amount; 0 says that it is free. It is left out where
	// SetBy says who fixes it.
	Amount *exact.Money `json:"amount"`
	// SetBy says where the amount is fixed, if not here.
	SetBy text.Text `json:"set_by"`
	// Per is the unit that the amount is for: a copy, a permit.
	Per      text.Text        `json:"per"`
	Channels []ChannelKind    `json:"channels"` // none: all
	Cases    []string         `json:"cases"`    // none: all
	When     rules.Expression `json:"when"`
	Text     text.Text        `json:"text"`
	Provenance
}

// FeeKind is what the law calls a payment.
type FeeKind string

// The kinds of fee, as the national portal distinguishes them.
const (
	StateFee   FeeKind = "fee"         // lệ phí; the portal's FEE
	ServiceFee FeeKind = "service_fee" // phí; SERVICE_FEE
	PriceLevel FeeKind = "price_level" // giá; PRICE_LEVEL
)

//nolint:gochecknoglobals // a table of constants
var feeKinds = enum.Of("procedure.fee", "kind of fee",
	enum.As(StateFee, "fee", "state fee", "lệ phí"),
	enum.As(ServiceFee, "service_fee", "service fee", "phí"),
	enum.As(PriceLevel, "price_level", "price", "giá"),
)

// FeeKinds returns all of them.
func FeeKinds() []FeeKind { return feeKinds.Values() }

// In returns it in a language, "state fee", "lệ phí".
func (f FeeKind) In(lang string, words ...text.Catalogue) string {
	return Fee{Kind: f}.Label().In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (f FeeKind) MarshalText() ([]byte, error) { return feeKinds.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *FeeKind) UnmarshalText(word []byte) error { return feeKinds.Unmarshal(word, f) }

// Label names the fee for people: its own name, or what the law calls such a
// payment.
func (f Fee) Label() text.Sentence {
	switch {
	case !f.Name.IsZero():
		return text.Of(f.Name)
	case f.Kind == "":
		return sayFee.With()
	}
	return feeKinds.Name(f.Kind)
}

func (f Fee) item() Item {
	return Item{Text: f.Label(), When: f.When, Cases: f.Cases, Channels: f.Channels, Provenance: f.Provenance}
}

func (f Fee) check(v *validator, at string) {
	v.known(at+".cases", "case", f.Cases...)
	switch {
	case f.Amount == nil && f.SetBy.IsZero() && f.Text.IsZero():
		v.report(at, "the fee has no amount and nobody who sets it", "write amount: 0 in the currency if it is free, or set_by: …")
	case f.Amount != nil && !f.SetBy.IsZero():
		v.report(at, "the fee has an amount and is set elsewhere", "keep one of amount and set_by")
	case f.Amount != nil && f.Amount.Sign() < 0:
		v.report(at+".amount", f.Amount.String()+" is less than nothing", "")
	}
}

func (f Fee) checkUnder(c *profileCheck, at string) { c.channels(at+".channels", f.Channels) }
