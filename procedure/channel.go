package procedure

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
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

//nolint:gochecknoglobals // a table of constants
var channelKinds = enum.Of("procedure.channel", "channel",
	enum.As(InPerson, "in_person", "in person", "trực tiếp"),
	enum.As(Post, "post", "by post", "qua dịch vụ bưu chính"),
	enum.As(Online, "online", "online", "trực tuyến"),
	enum.As(Email, "email", "by e-mail", "qua thư điện tử"),
	enum.As(Telephone, "telephone", "by telephone", "qua điện thoại"),
)

// ChannelKinds returns all of them.
func ChannelKinds() []ChannelKind { return channelKinds.Values() }

// In returns it in a language, as the neutral profile names it: "by post", "qua dịch vụ bưu chính".
func (c ChannelKind) In(lang string, words ...text.Catalogue) string {
	return channelKinds.Name(c).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (c ChannelKind) MarshalText() ([]byte, error) { return channelKinds.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *ChannelKind) UnmarshalText(word []byte) error { return channelKinds.Unmarshal(word, c) }

// OnlineLevel is how much of a procedure is done online.
type OnlineLevel string

// The levels of online service of Decree 42/2022/ND-CP.
const (
	FullOnline    OnlineLevel = "full"    // toàn trình
	PartialOnline OnlineLevel = "partial" // một phần
)

//nolint:gochecknoglobals // a table of constants
var onlineLevels = enum.Of("procedure.online", "level of online service",
	enum.As(FullOnline, "full", "whole process", "toàn trình"),
	enum.As(PartialOnline, "partial", "in part", "một phần"),
)

// OnlineLevels returns all of them.
func OnlineLevels() []OnlineLevel { return onlineLevels.Values() }

// In returns it in a language, "whole process", "toàn trình".
func (o OnlineLevel) In(lang string, words ...text.Catalogue) string {
	return onlineLevels.Name(o).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (o OnlineLevel) MarshalText() ([]byte, error) { return onlineLevels.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *OnlineLevel) UnmarshalText(word []byte) error { return onlineLevels.Unmarshal(word, o) }

func (c Channel) item() Item {
	return Item{Text: channelKinds.Name(c.Kind), When: c.When, Channels: []ChannelKind{c.Kind}, Provenance: c.Provenance}
}

func (c Channel) check(v *validator, at string) {
	if c.Online != "" && c.Kind != Online {
		v.report(at+".online", fmt.Sprintf("the %s channel is not online", c.Kind), "")
	}
}

func (c Channel) checkUnder(to *profileCheck, at string) { to.channel(at+".kind", c.Kind) }
