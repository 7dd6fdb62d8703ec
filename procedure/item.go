package procedure

import (
	"iter"
	"log/slog"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/rules"
)

// A Part is a part of a version, as a pointer to it: *[Fee], *[Evidence],
// *[Handling]. The version itself is one, too.
type Part interface {
	// item says of the part what can be said of every one; Handle and Part are
	// left to the version.
	item() Item
}

// An Item is what can be said of every part of a version, whatever its kind.
type Item struct {
	// Handle is its place in the version.
	Handle Handle `json:"path,omitzero"`
	// Text names it for people, or is what the law says.
	Text text.Sentence `json:"text"`
	// Part is the part itself, in the memory of its version.
	Part Part `json:"-"`
	// When is the condition under which there is the part.
	When rules.Expression `json:"-"`
	// Condition is a condition in the law's own words.
	Condition text.Text `json:"-"`
	// Rules are the ids of the rules that check Condition.
	Rules []string `json:"-"`
	// Cases and Channels are those that the part is for; none: all.
	Cases    []string      `json:"-"`
	Channels []ChannelKind `json:"-"`
	// Valid is when there is the part; zero is as long as the version lasts.
	Valid date.Interval `json:"-"`
	Provenance
}

// UnmarshalJSON refuses: JSON names the part and leaves it in its version.
func (i *Item) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "procedure.Item", "take it from the Items of its version, by its path")
}

// LogValue lets slog print the place of the part.
func (i Item) LogValue() slog.Value { return slog.StringValue(i.Handle.String()) }

// IsModelled reports whether a rule or an expression covers the condition in
// words, or there is none.
func (i Item) IsModelled() bool {
	return i.Condition.IsZero() || i.When != "" || len(i.Rules) > 0
}

// Items yields the version and every part of it that has a provenance, in
// order.
func (v Version) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		v.parts(func(h Handle, p Part) bool {
			item := p.item()
			item.Handle, item.Part = h, p
			return yield(item)
		})
	}
}

// NotModelled lists the conditions that the version states in words and no
// rule covers: requirements, then conditions of single papers and steps. Whoever
// decides must look at them; the library does not.
func (v Version) NotModelled() []Item {
	var requirements, ofParts []Item
	for item := range v.Items() {
		if item.IsModelled() {
			continue
		}
		open := Item{Handle: item.Handle, Text: text.Of(item.Condition), Provenance: clone.Of(item.Provenance)}
		if _, ok := item.Part.(*Condition); ok {
			requirements = append(requirements, open)
		} else {
			ofParts = append(ofParts, open)
		}
	}
	return append(requirements, ofParts...)
}

// one yields a part that stands alone in its version.
func one(yield func(Handle, Part) bool, key string, p Part) bool { return yield(Handle{key: key}, p) }

// each yields the parts of a list.
func each[T any, P interface {
	*T
	Part
}](yield func(Handle, Part) bool, key string, parts []T) bool {
	for i := range parts {
		if !yield(Handle{key, i + 1}, P(&parts[i])) {
			return false
		}
	}
	return true
}
