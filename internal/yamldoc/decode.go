package yamldoc

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
)

// A Decoder fills Go values from nodes and gathers the problems.
type Decoder struct {
	format   *Format
	problems problem.List
}

// Decode fills the value that v points to from a node and returns everything
// that is wrong with it. What is right is filled in either case.
func Decode[T any](f *Format, n Node, v *T) problem.List {
	d := &Decoder{format: f}
	d.Into(n, v)
	return d.problems
}

// Report adds a problem.
func (d *Decoder) Report(p problem.Problem) { d.problems = append(d.problems, p) }

// Into fills the value that v points to.
func (d *Decoder) Into(n Node, v any) { d.value(n, reflect.ValueOf(v).Elem()) }

func (d *Decoder) value(n Node, v reflect.Value) {
	if n.IsNull() {
		d.Report(n.KeyProblem("no value is given", "give one or leave the key out"))
		return
	}
	if c, ok := d.format.codecs[v.Type()]; ok {
		c.decode(d, n, v)
		return
	}
	d.plain(n, v)
}

// plain reads a value as its Go type is made.
func (d *Decoder) plain(n Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem())
	case reflect.Struct:
		d.structure(n, v)
	case reflect.Slice:
		d.slice(n, v)
	case reflect.String:
		if d.isText(n) {
			v.SetString(n.Text())
		}
	case reflect.Int:
		d.integer(n, v)
	case reflect.Bool:
		d.boolean(n, v)
	default:
		panic("yamldoc: no way to read a " + v.Type().String())
	}
}

func (d *Decoder) wrongKind(n Node, want string) {
	got := n.Kind().String()
	if n.Kind() == Scalar {
		got = strconv.Quote(n.Text())
	}
	d.Report(n.Problem(fmt.Sprintf("%s stands where %s is expected", got, want), ""))
}

func (d *Decoder) isScalar(n Node) bool {
	if n.Kind() != Scalar {
		d.wrongKind(n, "a single value")
		return false
	}
	return true
}

// isText accepts numbers as the characters they were written with.
func (d *Decoder) isText(n Node) bool {
	switch {
	case n.Kind() != Scalar:
		d.wrongKind(n, "a text")
	case n.IsBool():
		d.Report(n.Problem(n.Text()+" stands where a text is expected", fmt.Sprintf("put it in quotes: %q", n.Text())))
	default:
		return true
	}
	return false
}

func (d *Decoder) integer(n Node, v reflect.Value) {
	i, err := strconv.Atoi(n.Text())
	if n.Kind() != Scalar || !n.IsNumber() || err != nil {
		d.wrongKind(n, "a whole number")
		return
	}
	v.SetInt(int64(i))
}

func (d *Decoder) boolean(n Node, v reflect.Value) {
	if !n.IsBool() {
		d.wrongKind(n, "true or false")
		return
	}
	v.SetBool(strings.EqualFold(n.Text(), "true"))
}

// slice reads a list, or where the members have a field tagged "key" a mapping
// from that key to the rest of the member.
func (d *Decoder) slice(n Node, v reflect.Value) {
	if key, ok := keyField(v.Type().Elem()); ok {
		d.keyed(n, v, key)
		return
	}
	if n.Kind() != List {
		d.wrongKind(n, "a list (each member after \"- \")")
		return
	}
	items := n.Items()
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	for i, item := range items {
		d.value(item, v.Index(i))
	}
}

func (d *Decoder) keyed(n Node, v reflect.Value, key int) {
	if n.Kind() != Mapping {
		d.wrongKind(n, "a mapping (each member under its name)")
		return
	}
	entries := n.Entries()
	v.Set(reflect.MakeSlice(v.Type(), len(entries), len(entries)))
	for i, e := range entries {
		member := v.Index(i)
		d.value(e.Value, member)
		member.Field(key).SetString(e.Key)
	}
}

func (d *Decoder) structure(n Node, v reflect.Value) {
	if n.Kind() != Mapping {
		d.wrongKind(n, "a mapping (key: value)")
		return
	}
	fields := d.format.fieldsOf(v.Type())
	seen := map[string]bool{}
	complete := !n.file.merged[n.yaml] // what a merge would give is not missing, too
	for _, e := range n.Entries() {
		f, ok := fields.byName(e.Key)
		if !ok {
			d.Report(e.Value.KeyProblem(fmt.Sprintf("unknown key %q", e.Key), suggestion(e.Key, fields.names(), "the keys here are")))
			continue
		}
		seen[e.Key] = true
		d.value(e.Value, v.FieldByIndex(f.index))
	}
	for _, f := range fields {
		if f.required && complete && !seen[f.name] {
			p := n.Problem(fmt.Sprintf("%q is missing", f.name), f.exampleHint())
			p.Path = n.pathOf(f.name)
			d.Report(p)
		}
	}
}
