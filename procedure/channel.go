package procedure

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// A Channel is a way to make the request (cách thức thực hiện); CPSV-AP's
// Channel.
type Channel struct {
	Kind ChannelKind `json:"kind" doc:"required"`
	// Online is how much of the procedure is done online (Decree
	// 42/2022/ND-CP knows two levels).
	Online OnlineLevel `json:"online"`
	Place  text.Text   `json:"place"` // where: an office, an address
	URL    string      `json:"url"`
	// When is the condition under which the channel is open.
	When rules.Expression `json:"when"`
	// Text is what the law says about the channel in words.
	Text text.Text `json:"text"`
	Provenance
}

// ChannelKind is one of the ways to file.
type ChannelKind string

// The ways to file, a closed set so that figures can be compared; a [Profile]
// says which of them there are, and what they are called.
const (
	InPerson  ChannelKind = "in_person"
	Post      ChannelKind = "post"
	Online    ChannelKind = "online"
	Email     ChannelKind = "email"
	Telephone ChannelKind = "telephone"
)

func channelKinds() []ChannelKind { return []ChannelKind{InPerson, Post, Online, Email, Telephone} }

// OnlineLevel is how much of a procedure is done online.
type OnlineLevel string

// The levels of online service of Decree 42/2022/ND-CP.
const (
	FullOnline    OnlineLevel = "full"    // toàn trình
	PartialOnline OnlineLevel = "partial" // một phần
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
