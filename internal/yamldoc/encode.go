package yamldoc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Number is a number as the characters to write, for Codecs that encode an
// exact one.
type Number string

// Members is a mapping in a stated order, for Codecs that encode one.
type Members []Member

// Member is a key of Members and what stands under it.
type Member struct {
	Key   string
	Value any
}

// YAML writes a value so that Decode reads it back. Fields that are zero are
// left out.
func YAML(f *Format, v any) ([]byte, error) {
	var b bytes.Buffer
	dumper, err := yaml.NewDumper(&b, yaml.WithIndent(2), yaml.WithLineWidth(-1), yaml.WithUnicode(true))
	if err != nil {
		return nil, err
	}
	if err := dumper.Dump(f.node(reflect.ValueOf(v))); err != nil {
		return nil, err
	}
	if err := dumper.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// JSON writes the same document as JSON, keys in the same order.
func JSON(f *Format, v any) ([]byte, error) {
	var b bytes.Buffer
	err := writeJSON(&b, f.node(reflect.ValueOf(v)))
	return b.Bytes(), err
}

func (f *Format) node(v reflect.Value) *yaml.Node {
	if members, ok := v.Interface().(Members); ok {
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		for _, m := range members {
			n.Content = append(n.Content, text(m.Key), f.node(reflect.ValueOf(m.Value)))
		}
		return n
	}
	if p, ok := v.Interface().(plain); ok {
		return f.plainNode(reflect.Value(p))
	}
	if c, ok := f.codecs[v.Type()]; ok && c.encode != nil {
		return f.node(reflect.ValueOf(c.encode(v)))
	}
	return f.plainNode(v)
}

// plainNode writes a value as its Go type is made.
func (f *Format) plainNode(v reflect.Value) *yaml.Node {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return f.node(v.Elem())
	case reflect.Struct:
		return f.mapping(v)
	case reflect.Slice:
		return f.sequence(v)
	case reflect.Map:
		return f.sorted(v)
	case reflect.Int:
		return scalar("!!int", strconv.FormatInt(v.Int(), 10))
	case reflect.Bool:
		return scalar("!!bool", strconv.FormatBool(v.Bool()))
	case reflect.String:
		if v.Type() == reflect.TypeFor[Number]() {
			return scalar(numberTag(v.String()), v.String())
		}
		return text(v.String())
	default:
		panic("yamldoc: no way to write a " + v.Type().String())
	}
}

func numberTag(s string) string {
	if strings.Contains(s, ".") {
		return "!!float"
	}
	return "!!int"
}

func scalar(tag, value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value}
}

// dayTag marks a day, which needs no quotes: it is read as the text it is.
const dayTag = "!!timestamp"

func text(s string) *yaml.Node {
	if isDay(s) {
		return scalar(dayTag, s)
	}
	n := scalar("!!str", s)
	if strings.Contains(s, "\n") && s == strings.TrimLeft(s, " \t\n") && !strings.ContainsAny(s, "\t\r\u0085\u2028\u2029") {
		n.Style = yaml.LiteralStyle
	}
	return n
}

func (f *Format) mapping(v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, field := range f.fieldsOf(v.Type()) {
		member := v.FieldByIndex(field.index)
		if empty(member) && !field.required {
			continue
		}
		n.Content = append(n.Content, scalar("!!str", field.name), f.node(member))
	}
	return n
}

func isDay(s string) bool {
	const shape = "0000-00-00"
	for i := range shape {
		if len(s) != len(shape) || (s[i] == '-') != (shape[i] == '-') || s[i] != '-' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// sorted writes a map from texts in the order of its keys.
func (f *Format) sorted(v reflect.Value) *yaml.Node {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, key := range keys {
		n.Content = append(n.Content, text(key.String()), f.node(v.MapIndex(key)))
	}
	return n
}

// empty reports whether a field says nothing and is left out.
func empty(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

func (f *Format) sequence(v reflect.Value) *yaml.Node {
	if key, ok := keyField(v.Type().Elem()); ok {
		return f.keyedMapping(v, key)
	}
	n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	for i := range v.Len() {
		n.Content = append(n.Content, f.node(v.Index(i)))
	}
	return n
}

func (f *Format) keyedMapping(v reflect.Value, key int) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for i := range v.Len() {
		n.Content = append(n.Content, text(v.Index(i).Field(key).String()), f.node(v.Index(i)))
	}
	return n
}

func writeJSON(b *bytes.Buffer, n *yaml.Node) error {
	switch {
	case n.Kind == yaml.MappingNode:
		return writeMembers(b, '{', '}', n.Content, 2)
	case n.Kind == yaml.SequenceNode:
		return writeMembers(b, '[', ']', n.Content, 1)
	case n.Tag != "!!str" && n.Tag != dayTag:
		b.WriteString(n.Value)
		return nil
	}
	quoted, err := json.Marshal(n.Value)
	b.Write(quoted)
	return err
}

func writeMembers(b *bytes.Buffer, open, end byte, content []*yaml.Node, width int) error {
	b.WriteByte(open)
	for i, child := range content {
		if i > 0 {
			b.WriteByte([...]byte{',', ':'}[i%width])
		}
		if err := writeJSON(b, child); err != nil {
			return fmt.Errorf("write JSON: %w", err)
		}
	}
	b.WriteByte(end)
	return nil
}
