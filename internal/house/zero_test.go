package house_test

import (
	"context"
	"fmt"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"
)

// Every method of every exported type, given a zero value and zero arguments,
// returns at once: a missing date, calendar or deadline neither hangs nor
// panics. The types come from the table zeros, and the table is complete: it is
// held against what the type checker finds.
func TestZeroValuesAnswerAtOnce(t *testing.T) {
	for _, dir := range packages(t) {
		pkg := exportedOf(t, dir)
		if len(pkg) == 0 {
			continue
		}
		path, err := filepath.Rel(filepath.Join("..", ".."), dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(path, func(t *testing.T) {
			var listed []string
			for _, zero := range zeros()[filepath.ToSlash(path)] {
				typ := reflect.TypeOf(zero).Elem()
				listed = append(listed, typ.Name())
				callAll(t, reflect.New(typ))
				if typ.Kind() == reflect.Struct && !typ.Implements(reflect.TypeFor[error]()) && !reflect.PointerTo(typ).Implements(reflect.TypeFor[error]()) {
					callNil(t, reflect.PointerTo(typ))
				}
			}
			for _, name := range pkg {
				if !slices.Contains(listed, name) {
					t.Errorf("the table lacks %s", name)
				}
			}
		})
	}
}

// exportedOf lists the exported types of a package that have exported methods, but
// interfaces and generic ones.
func exportedOf(t *testing.T, dir string) []string {
	t.Helper()
	pkg := check(t, dir)
	var names []string
	for _, name := range pkg.Scope().Names() {
		object, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !object.Exported() || object.IsAlias() || filepath.Base(filepath.Dir(dir)) == "internal" {
			continue
		}
		named, ok := object.Type().(*types.Named)
		if !ok || types.IsInterface(named) || named.TypeParams().Len() > 0 || !hasExported(named) {
			continue
		}
		names = append(names, name)
	}
	return names
}

func hasExported(named *types.Named) bool {
	for method := range named.Methods() {
		if method.Exported() {
			return true
		}
	}
	return false
}

// callAll calls every method of a pointer to a zero value.
func callAll(t *testing.T, value reflect.Value) {
	t.Helper()
	for i := range value.NumMethod() {
		// A method that changes its receiver leaves no zero for the next.
		fresh := reflect.New(value.Type().Elem())
		name, method := fresh.Type().Method(i).Name, fresh.Method(i)
		if name == "Format" { // package fmt makes its state
			zero := fresh.Elem().Interface()
			method = reflect.ValueOf(func() string { return fmt.Sprintf("%v %+v %#v %s", zero, zero, zero, zero) })
		}
		call(t, fresh.Type().Elem().Name()+"."+name, method)
	}
}

// callNil calls the methods that a nil pointer has of its own: those with a
// pointer receiver that are not promised to be called on a value.
func callNil(t *testing.T, typ reflect.Type) {
	t.Helper()
	value := reflect.Zero(typ)
	for i := range typ.NumMethod() {
		name := typ.Method(i).Name
		if _, ofValue := typ.Elem().MethodByName(name); ofValue || takesNoNil(name) {
			continue
		}
		call(t, "nil "+typ.Elem().Name()+"."+name, value.Method(i))
	}
}

// takesNoNil reports whether a method writes to its receiver, which a nil
// pointer cannot have.
func takesNoNil(name string) bool {
	return slices.Contains([]string{"UnmarshalText", "UnmarshalJSON", "Scan"}, name)
}

func call(t *testing.T, name string, method reflect.Value) {
	t.Helper()
	args := make([]reflect.Value, method.Type().NumIn())
	for i := range args {
		args[i] = reflect.Zero(method.Type().In(i))
		if method.Type().In(i) == reflect.TypeFor[context.Context]() {
			args[i] = reflect.ValueOf(t.Context())
		}
	}
	done := make(chan string, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- fmt.Sprintf("panics: %v", r)
			}
		}()
		var results []reflect.Value
		if method.Type().IsVariadic() {
			results = method.CallSlice(args)
		} else {
			results = method.Call(args)
		}
		for _, r := range results {
			drain(r)
		}
		done <- ""
	}()
	select {
	case problem := <-done:
		if problem != "" {
			t.Errorf("%s %s", name, problem)
		}
	case <-time.After(2 * time.Second):
		t.Errorf("%s does not return", name)
	}
}

// drain takes a few of the values of a sequence.
func drain(r reflect.Value) {
	if r.Kind() != reflect.Func || r.IsNil() {
		return
	}
	n := 0
	yield := reflect.MakeFunc(r.Type().In(0), func([]reflect.Value) []reflect.Value {
		n++
		return []reflect.Value{reflect.ValueOf(n < 3)}
	})
	r.Call([]reflect.Value{yield})
}
