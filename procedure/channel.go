package procedure

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
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

func (c Channel) item() Item {
	return Item{Text: c.Kind.text(), When: c.When, Channels: []ChannelKind{c.Kind}, Provenance: c.Provenance}
}

func (c Channel) check(v *validator, at string) {
	if c.Online != "" && c.Kind != Online {
		v.report(at+".online", fmt.Sprintf("the %s channel is not online", c.Kind), "")
	}
}

func (c Channel) checkUnder(to *profileCheck, at string) { to.channel(at+".kind", c.Kind) }
