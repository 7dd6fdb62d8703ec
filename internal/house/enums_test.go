package house_test

import (
	"encoding"
	"go/constant"
	"go/types"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/text"
)

// Every enumeration that is exported has a stable word for each of its values,
// reads it back, and names the value in English and in Vietnamese. Enumerations
// are the types of which a package declares at least two constants; those of the
// zero value alone, "unstated", may have no word.
func TestEnumerationsAreComplete(t *testing.T) {
	checked := 0
	for _, dir := range packages(t) {
		path, err := filepath.Rel(filepath.Join("..", ".."), dir)
		if err != nil {
			t.Fatal(err)
		}
		path = filepath.ToSlash(path)
		if strings.HasPrefix(path, "internal") || strings.Contains(path, "/internal/") {
			continue
		}
		values := valuesIn(check(t, dir))
		for _, name := range slices.Sorted(maps.Keys(values)) {
			if why := notAnEnumeration()[path+"."+name]; why != "" {
				continue
			}
			zero := zeroOf(path, name)
			if zero == nil {
				t.Errorf("%s.%s has no methods: give it a table, by internal/enum", path, name)
				continue
			}
			checked++
			for constantName, value := range values[name] {
				checkValue(t, path+"."+constantName, reflect.TypeOf(zero).Elem(), value)
			}
		}
	}
	if checked < 40 {
		t.Errorf("only %d enumerations were found", checked)
	}
}

// notAnEnumeration lists types with constants that are values of their own, and
// why.
func notAnEnumeration() map[string]string {
	return map[string]string{
		"deadline/date.ClockTime":   "a time of day; its constants are the ends of the day",
		"deadline/lunar.Term":       "the longitude of the Sun in degrees",
		"rules/exact.Currency":      "its words are the codes of ISO 4217",
		"deadline/convention.Plain": "a set of flags",
	}
}

func checkValue(t *testing.T, name string, typ reflect.Type, value constant.Value) {
	t.Helper()
	v := reflect.New(typ)
	n, _ := constant.Int64Val(constant.ToInt(value))
	switch {
	case typ.Kind() == reflect.String:
		v.Elem().SetString(constant.StringVal(value))
	case v.Elem().CanInt():
		v.Elem().SetInt(n)
	default:
		v.Elem().SetUint(uint64(n))
	}
	word, ok := v.Elem().Interface().(encoding.TextMarshaler)
	if !ok {
		t.Errorf("%s: %s has no MarshalText", name, typ)
		return
	}
	written, err := word.MarshalText()
	if v.Elem().IsZero() && (err != nil || len(written) == 0) {
		return // nothing is said
	}
	if err != nil || !regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`).Match(written) {
		t.Errorf("%s is written %q, %v", name, written, err)
		return
	}
	back := reflect.New(typ)
	read, ok := back.Interface().(encoding.TextUnmarshaler)
	if !ok {
		t.Errorf("%s: %s has no UnmarshalText", name, typ)
		return
	}
	if err := read.UnmarshalText(written); err != nil || !back.Elem().Equal(v.Elem()) {
		t.Errorf("%s is written %s and read back as %v, %v", name, written, back.Elem(), err)
	}
	said, ok := v.Elem().Interface().(text.Worded)
	if !ok {
		t.Errorf("%s: %s has no method In with catalogues", name, typ)
		return
	}
	if en, vi := said.In("en"), said.In("vi"); en == "" || vi == "" || en == vi && !strings.HasPrefix(name, "rules/exact") {
		t.Errorf("%s is named %q, %q", name, en, vi)
	}
	if err := read.UnmarshalText([]byte("no_such_word")); err == nil {
		t.Errorf("%s reads any word", typ)
	}
}

// valuesIn returns the exported constants of each exported type of which there
// are several.
func valuesIn(pkg *types.Package) map[string]map[string]constant.Value {
	values := map[string]map[string]constant.Value{}
	for _, name := range pkg.Scope().Names() {
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		named, ok := c.Type().(*types.Named)
		if !ok || !named.Obj().Exported() || named.Obj().Pkg() != pkg {
			continue
		}
		of := named.Obj().Name()
		if values[of] == nil {
			values[of] = map[string]constant.Value{}
		}
		values[of][name] = c.Val()
	}
	for of, constants := range values {
		if len(constants) < 2 {
			delete(values, of)
		}
	}
	return values
}

// zeroOf returns a pointer to the zero value of a type in the table zeros.
func zeroOf(path, name string) any {
	for _, zero := range zeros()[path] {
		if reflect.TypeOf(zero).Elem().Name() == name {
			return zero
		}
	}
	return nil
}
