package rules

import (
	"context"
	"iter"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// placeholders yields the names in braces of a message: {age}.
func placeholders(message string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, part := range pieces(message) {
			if part.name != "" && !yield(part.name) {
				return
			}
		}
	}
}

type piece struct{ text, name string }

// pieces cuts a message into plain text and placeholders. Braces that hold no
// name are plain text.
func pieces(message string) []piece {
	var list []piece
	for message != "" {
		open := strings.IndexByte(message, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(message[open:], '}')
		if end < 0 {
			break
		}
		name := message[open+1 : open+end]
		if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != "" {
			list = append(list, piece{text: message[:open+1]})
			message = message[open+1:]
			continue
		}
		list = append(list, piece{text: message[:open]}, piece{name: name})
		message = message[open+end+1:]
	}
	return append(list, piece{text: message})
}

// message puts values into the author's message, in each of its languages.
func (x *run) message(ctx context.Context, template text.Text) text.Text {
	var filled text.Text
	for _, lang := range template.Languages() {
		var b strings.Builder
		for _, p := range pieces(template.In(lang)) {
			b.WriteString(p.text)
			if p.name != "" {
				b.WriteString(x.named(ctx, p.name).Value.In(lang))
			}
		}
		filled = filled.With(lang, b.String())
	}
	return filled
}

// named returns a fact or parameter with the value it has in this question.
func (x *run) named(ctx context.Context, name string) NamedValue {
	if slot, ok := x.rs.slots[name]; ok {
		return x.factNamed(ctx, slot)
	}
	for slot := range x.rs.params {
		if p := &x.rs.params[slot]; p.def.Name == name {
			n := NamedValue{Name: name, Label: p.def.Title}
			// A parameter by key has no value without one: the first used is
			// meant.
			if n.Value = x.lookup.used(name); p.def.Key.Kind == KindNone || n.Value.IsZero() && p.def.Relation != RelationUnstated {
				n.Value = valueOf(x.lookup.Parameter(slot, tree.Value{}, date.Date{}), nil)
			}
			return n
		}
	}
	return NamedValue{Name: name}
}

// used returns the value of a parameter by key that was used first.
func (l *lookup) used(name string) Value {
	if l.uses == nil {
		return Value{}
	}
	for _, u := range *l.uses {
		if u.Name == name {
			return u.Value
		}
	}
	return Value{}
}

// factNamed returns a fact, base or derived, with the value it has.
func (x *run) factNamed(ctx context.Context, slot int) NamedValue {
	f := &x.rs.def.Facts[slot]
	value := x.facts.Fact(slot)
	if p := x.rs.derived[slot]; p != nil {
		value = eval.Compute(ctx, p, &x.in)
	}
	return NamedValue{Name: f.Name, Label: f.Label, Value: valueOf(value, &f.Type)}
}
