package lawfile

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/internal/weekday"
)

// decoder reads a tree into Go values by the keys that encoding/json writes, and
// goes on after what is wrong, so that all of it is told.
type decoder struct {
	problems textfile.Problems
	zone     func(name string) (*time.Location, error)
}

func (d *decoder) add(v *jsontree.Value, format string, args ...any) {
	d.problems.Add(v.Line, v.Path(), format, args...)
}

// is reports whether a value is of a kind, and says so if not.
func (d *decoder) is(v *jsontree.Value, kind jsontree.Kind) bool {
	switch {
	case v.Kind == kind:
		return true
	case v.Kind == jsontree.Null:
		d.add(v, "this is null; leave the key out, or write %s", kind)
	default:
		d.add(v, "this is %s; write %s", v.Kind, kind)
	}
	return false
}

// value reads v into a variable.
func (d *decoder) value(v *jsontree.Value, into reflect.Value) {
	switch to := into.Addr().Interface().(type) {
	case *time.Weekday:
		d.text(v, (*weekday.Day)(to))
	case *holiday.Pattern:
		d.pattern(v, to)
	case *calendar.OfficeHours:
		d.hours(v, to)
	case encoding.TextUnmarshaler:
		d.text(v, to)
	default:
		d.plain(v, into)
	}
}

// text reads a type that reads its own text.
func (d *decoder) text(v *jsontree.Value, to encoding.TextUnmarshaler) {
	if !d.is(v, jsontree.String) {
		return
	}
	if err := to.UnmarshalText([]byte(v.Text)); err != nil {
		d.add(v, "%v", err)
	}
}

func (d *decoder) plain(v *jsontree.Value, into reflect.Value) {
	switch into.Kind() {
	case reflect.Struct:
		if to, ok := into.Addr().Interface().(json.Unmarshaler); ok && !hasKeys(into.Type()) {
			d.own(v, to)
		} else if d.is(v, jsontree.Object) {
			d.structure(v, into)
		}
	case reflect.Slice:
		if d.is(v, jsontree.Array) {
			d.list(v, into)
		}
	case reflect.Map:
		if d.is(v, jsontree.Object) {
			d.byKey(v, into)
		}
	case reflect.String:
		if d.is(v, jsontree.String) && d.isText(v) {
			into.SetString(v.Text)
		}
	case reflect.Bool:
		if d.is(v, jsontree.Bool) {
			into.SetBool(string(v.Raw) == "true")
		}
	default: // a test holds that the rest are whole numbers
		if !d.is(v, jsontree.Number) {
			return
		}
		n, err := strconv.ParseInt(string(v.Raw), 10, 32)
		if err != nil {
			d.add(v, "%.40s is no whole number that counts days, months or degrees", v.Raw)
			return
		}
		into.SetInt(n)
	}
}

// isText reports whether a text has no control characters, and says so if it has.
func (d *decoder) isText(v *jsontree.Value) bool {
	if textfile.HasControl(v.Text) {
		d.add(v, "%.60q has a line break or another control character; leave it out", v.Text)
		return false
	}
	return true
}

// own reads a type that reads its own JSON: a text, in one language or several.
func (d *decoder) own(v *jsontree.Value, to json.Unmarshaler) {
	ok := v.Kind != jsontree.String || d.isText(v)
	for i := range v.Members {
		m := v.Members[i].Value
		ok = d.is(m, jsontree.String) && d.isText(m) && ok
	}
	switch {
	case !ok:
	case v.Kind != jsontree.String && v.Kind != jsontree.Object:
		d.is(v, jsontree.String)
	default:
		if err := to.UnmarshalJSON(v.Raw); err != nil {
			d.add(v, "%v", err)
		}
	}
}

func (d *decoder) list(v *jsontree.Value, into reflect.Value) {
	if len(v.Items) == 0 {
		return // as one that is left out
	}
	into.Set(reflect.MakeSlice(into.Type(), len(v.Items), len(v.Items)))
	for i := range v.Items {
		d.value(v.Items[i], into.Index(i))
	}
}

func (d *decoder) byKey(v *jsontree.Value, into reflect.Value) {
	into.Set(reflect.MakeMap(into.Type()))
	for i := range v.Members {
		m := &v.Members[i]
		key := reflect.New(into.Type().Key())
		if err := key.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(m.Name)); err != nil {
			d.problems.Add(m.Line, m.Value.Path(), "%v", err)
		}
		member := reflect.New(into.Type().Elem()).Elem()
		d.value(m.Value, member)
		into.SetMapIndex(key.Elem(), member)
	}
}

func (d *decoder) structure(v *jsontree.Value, into reflect.Value) {
	fields := keysOf(into.Type())
	for i := range v.Members {
		m := &v.Members[i]
		f := indexOf(fields, m.Name)
		if f < 0 {
			d.unknown(m, names(fields))
			continue
		}
		d.value(m.Value, into.FieldByIndex(fields[f].index))
	}
}

func (d *decoder) unknown(m *jsontree.Member, known []string) {
	d.problems.Add(m.Line, m.Value.Path(), "there is no such key here; %s", suggest.Hint(m.Name, known, "the keys are "+suggest.Or(known)))
}

// key is a field of a struct by its name in JSON.
type key struct {
	name  string
	index []int
}

// keysOf lists the keys of a struct, those of an embedded one among them.
func keysOf(t reflect.Type) []key {
	var keys []key
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && f.IsExported() {
			keys = append(keys, key{name, f.Index})
		}
	}
	return keys
}

func hasKeys(t reflect.Type) bool { return len(keysOf(t)) > 0 }

func names(keys []key) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.name
	}
	return list
}

func indexOf(keys []key, name string) int {
	for i, k := range keys {
		if k.name == name {
			return i
		}
	}
	return -1
}
