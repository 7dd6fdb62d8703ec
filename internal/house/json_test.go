package house_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/types"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// Every exported value says itself in JSON or says why not. It is written with
// snake_case names and words, and then comes back as it was, or is refused with
// an error that says how to get it again; nothing is written as {} or comes back
// empty. The types come from the tables zeros and plain, which are held against
// what the type checker finds.
func TestEveryExportedValueComesBackFromJSONOrRefusesTo(t *testing.T) {
	for room, values := range rooms(t) {
		t.Run(room, func(t *testing.T) {
			for _, value := range values {
				typ := reflect.TypeOf(value).Elem()
				t.Run(typ.Name(), func(t *testing.T) {
					comesBack(t, reflect.New(typ), false)
					for _, sample := range samplesOf(typ) {
						comesBack(t, sample, true)
					}
				})
			}
		})
	}
}

// rooms returns a pointer to a zero of each exported type, by the folder of its
// package, and fails where the tables lack one.
func rooms(t *testing.T) map[string][]any {
	t.Helper()
	found := map[string][]any{}
	for _, dir := range packages(t) {
		path, err := filepath.Rel(filepath.Join("..", ".."), dir)
		if err != nil {
			t.Fatal(err)
		}
		path = filepath.ToSlash(path)
		names := everyExportedOf(t, dir)
		if len(names) == 0 {
			continue
		}
		found[path] = slices.Concat(zeros()[path], plain()[path])
		for _, name := range names {
			if !slices.ContainsFunc(found[path], func(v any) bool {
				listed, _, _ := strings.Cut(reflect.TypeOf(v).Elem().Name(), "[")
				return listed == name
			}) {
				t.Errorf("the tables lack %s.%s", path, name)
			}
		}
	}
	return found
}

// everyExportedOf lists the exported types of a package of the library, but
// interfaces.
func everyExportedOf(t *testing.T, dir string) []string {
	t.Helper()
	if strings.Contains(filepath.ToSlash(dir), "/internal") {
		return nil
	}
	var names []string
	scope := check(t, dir).Scope()
	for _, name := range scope.Names() {
		object, ok := scope.Lookup(name).(*types.TypeName)
		if ok && object.Exported() && !object.IsAlias() && !types.IsInterface(object.Type()) {
			names = append(names, name)
		}
	}
	return names
}

func isError(typ reflect.Type) bool {
	return reflect.PointerTo(typ).Implements(reflect.TypeFor[error]())
}

// samplesOf returns pointers to filled values of a type: for an enumeration all
// of it, otherwise one.
func samplesOf(typ reflect.Type) []reflect.Value {
	if _, isLeaf := leafOf(typ); isLeaf || !isEnumeration(typ) {
		sample := reflect.New(typ)
		sample.Elem().Set(fill(typ, 0))
		return []reflect.Value{sample}
	}
	var all []reflect.Value
	for n := range 256 {
		value := reflect.New(typ)
		value.Elem().SetUint(uint64(n))
		if _, err := json.Marshal(value.Interface()); err == nil {
			all = append(all, value)
		}
	}
	return all
}

// isEnumeration reports whether the values of a type are words of a small set.
func isEnumeration(typ reflect.Type) bool {
	room := strings.TrimPrefix(typ.PkgPath(), "github.com/statutory-go/statutory/")
	return typ.Kind() == reflect.Uint8 && notAnEnumeration()[room+"."+typ.Name()] == ""
}

// written returns the JSON of a value as whoever has no pointer to it writes it,
// where it may be copied.
func written(value reflect.Value) ([]byte, error) {
	for i := 0; value.Elem().Kind() == reflect.Struct && i < value.Elem().NumField(); i++ {
		switch value.Elem().Type().Field(i).Type {
		case reflect.TypeFor[sync.Mutex](), reflect.TypeFor[sync.Pool]():
			return json.Marshal(value.Interface())
		}
	}
	return json.Marshal(value.Elem().Interface())
}

// comesBack writes a value and reads it back.
func comesBack(t *testing.T, value reflect.Value, filled bool) {
	t.Helper()
	written, err := written(value)
	if refuses(t, value, err) || err != nil && !filled {
		return // a zero may be nothing that can be written
	}
	if err != nil {
		t.Errorf("is not written: %v", err)
		return
	}
	checkWords(t, value.Elem(), written, filled)
	read := reflect.New(value.Type().Elem())
	err = json.Unmarshal(written, read.Interface())
	if refuses(t, value, err) || bytes.Equal(written, []byte("null")) {
		return
	}
	if err != nil {
		t.Errorf("is not read back: %v: %s", err, written)
		return
	}
	again, err := json.Marshal(read.Interface())
	if err != nil || !reflect.DeepEqual(value.Interface(), read.Interface()) && !bytes.Equal(written, again) {
		t.Errorf("comes back as another value (%v):\n%s\n%s", err, written, again)
	}
	if filled && !isEnumeration(value.Type().Elem()) && read.Elem().IsZero() {
		t.Errorf("comes back empty from %s", written)
	}
}

// refuses reports whether an error is the one of a value that JSON cannot carry,
// and checks that it says what to do instead.
func refuses(t *testing.T, value reflect.Value, err error) bool {
	t.Helper()
	var noType *json.UnsupportedTypeError
	if errors.As(err, &noType) {
		return value.Elem().Kind() == reflect.Func
	}
	if !errors.Is(err, errors.ErrUnsupported) {
		return false
	}
	if _, instead, _ := strings.Cut(err.Error(), "JSON: "); instead == "" {
		t.Errorf("refuses without saying what to do instead: %v", err)
	}
	return true
}

var snakeCase = regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)

// checkWords checks that what was written says something, in snake_case.
func checkWords(t *testing.T, value reflect.Value, written []byte, filled bool) {
	t.Helper()
	var said any
	if err := json.Unmarshal(written, &said); err != nil {
		t.Fatalf("is no JSON: %v: %s", err, written)
	}
	if word, ok := said.(string); isEnumeration(value.Type()) && (!ok || word != "" && !snakeCase.MatchString(word)) {
		t.Fatalf("is written as %s, which is no word in snake_case", written)
	}
	if filled && (bytes.Equal(written, []byte("{}")) || bytes.Equal(written, []byte("null"))) {
		t.Errorf("is written as %s, which says nothing", written)
	}
	if isData(value.Type()) {
		return
	}
	if wrong := slices.DeleteFunc(keysIn(said), snakeCase.MatchString); len(wrong) > 0 {
		t.Errorf("has keys that are not in snake_case, %q: %s", wrong, written)
	}
}

// isData reports whether the names in the JSON of a type are the caller's.
func isData(typ reflect.Type) bool {
	return typ == reflect.TypeFor[dossier.MemoryLog]() || typ == reflect.TypeFor[portal.Record]()
}

// keysIn lists the keys of objects in a document.
func keysIn(said any) (keys []string) {
	switch said := said.(type) {
	case map[string]any:
		for key, inner := range said {
			keys = append(append(keys, key), keysIn(inner)...)
		}
	case []any:
		for _, inner := range said {
			keys = append(keys, keysIn(inner)...)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// deepest is how many values inside each other a sample has: rules hold rules.
const deepest = 12

var leavesOnce = sync.OnceValue(leaves)

// leafOf returns the sample of a type that has one of its own.
func leafOf(typ reflect.Type) (any, bool) {
	leaf, ok := leavesOnce()[typ]
	return leaf, ok
}

// fill returns a value of a type of which every exported field says something:
// lists and maps have one member each.
func fill(typ reflect.Type, depth int) reflect.Value {
	if leaf, ok := leafOf(typ); ok {
		return reflect.ValueOf(leaf)
	}
	value := reflect.New(typ).Elem()
	if depth > deepest {
		return value
	}
	switch typ.Kind() {
	case reflect.Struct:
		if typ.NumField() > 0 && exportedFields(typ) == 0 {
			panic(fmt.Sprintf("leaves lacks %s, which is opaque", typ))
		}
		for i := range typ.NumField() {
			if typ.Field(i).IsExported() {
				value.Field(i).Set(fill(typ.Field(i).Type, depth+1))
				markSecret(typ.Field(i).Name, value.Field(i))
			}
		}
	case reflect.Pointer:
		value.Set(reflect.New(typ.Elem()))
		value.Elem().Set(fill(typ.Elem(), depth+1))
	case reflect.Slice:
		if depth < deepest-6 {
			value.Set(reflect.Append(value, fill(typ.Elem(), depth+1)))
		}
	case reflect.Map:
		value.Set(reflect.MakeMap(typ))
		value.SetMapIndex(fill(typ.Key(), depth+1), fill(typ.Elem(), depth+1))
	case reflect.String:
		value.SetString("sample")
	case reflect.Bool:
		value.SetBool(true)
	case reflect.Int, reflect.Int64:
		value.SetInt(3)
	case reflect.Uint8, reflect.Uint16:
		value.SetUint(1)
	case reflect.Func:
		value.Set(reflect.MakeFunc(typ, func([]reflect.Value) []reflect.Value { panic("not to be called") }))
	default:
		panic(fmt.Sprintf("leaves lacks %s", typ))
	}
	return value
}

// markSecret lets a field that can quote a fact do so.
func markSecret(name string, value reflect.Value) {
	switch {
	case !slices.Contains(secretFields(), name):
	case value.Kind() == reflect.String:
		value.SetString(secret)
	case value.Type() == reflect.TypeFor[text.Text]():
		value.Set(reflect.ValueOf(text.Plain(secret)))
	}
}

func exportedFields(typ reflect.Type) (n int) {
	for i := range typ.NumField() {
		if typ.Field(i).IsExported() {
			n++
		}
	}
	return n
}
