package dossier_test

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// zeros are a pointer to the zero value of every exported type.
func zeros() []any {
	return []any{
		new(dossier.ConflictError), new(dossier.Dossier), new(dossier.Event), new(dossier.Ground), new(dossier.Kind),
		new(dossier.MemoryLog), new(dossier.Opinion), new(dossier.Outcome), new(dossier.RefusedError), new(dossier.Regime),
		new(dossier.RegimeError), new(dossier.Standing), new(dossier.State),
	}
}

// Every exported method of a zero value, given zero values, returns, and what it
// yields can be read.
func TestMethodsOfZeroValuesReturn(t *testing.T) {
	called := map[string]bool{}
	for _, zero := range zeros() {
		v := reflect.ValueOf(zero)
		name := v.Type().Elem().Name()
		called[name] = true
		for i := range v.NumMethod() {
			method := v.Type().Method(i)
			called[name+"."+method.Name] = true
			returns(t, name+"."+method.Name, func() { call(t, v.Method(i)) })
		}
	}
	for _, name := range exported(t) {
		assert.True(t, called[name], "%s is not called; add its type to zeros", name)
	}
}

// A zero value is never taken for something real.
func TestZeroValuesAreNothing(t *testing.T) {
	var d dossier.Dossier
	const none = "law: Limit: limit: Term: it is no term; write an amount and a unit, as in 10 working days"
	_, err := d.On(day("2026-03-02"))
	require.EqualError(t, err, none)
	same, err := d.Append(at("2026-03-02", dossier.Filed))
	require.EqualError(t, err, none)
	var wrong *dossier.RegimeError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, d, same)
	_, err = d.Due()
	require.EqualError(t, err, "limit: Term: it is no term; write an amount and a unit, as in 10 working days")
	assert.Empty(t, slices.Collect(d.Events()))
	assert.Equal(t, dossier.Regime{}, d.Regime())
	assert.Zero(t, d.AsKnown(day("2026-03-02").In(time.UTC)).Version())

	d = open(t, oneStop(t), at("2026-03-02", dossier.Received))
	_, err = d.On(date.Date{})
	assert.EqualError(t, err, "there is no day on which the dossier could stand; give one")
	var question *deadline.QuestionError
	assert.ErrorAs(t, err, &question)

	assert.False(t, dossier.Event{}.IsBackdated())
	assert.False(t, dossier.Event{Recorded: time.Unix(0, 0)}.IsBackdated())
	assert.False(t, dossier.Event{On: day("2026-03-02")}.IsBackdated())
	assert.Equal(t, "no day unknown kind", dossier.Event{}.String())
	assert.Equal(t, "unknown kind", dossier.Kind(200).String())
	assert.False(t, dossier.State("").IsOpen())
	assert.EqualError(t, &dossier.RegimeError{}, "law: no dossier can be handled under it")
	assert.EqualError(t, &dossier.RefusedError{}, "no day unknown kind is refused")
	assert.Equal(t, "no day", dossier.Standing{}.Due().String())
}

// returns runs a function that must end soon and without a panic.
func returns(t *testing.T, name string, f func()) {
	t.Helper()
	done := make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		f()
	}()
	select {
	case panicked := <-done:
		assert.Nil(t, panicked, name)
	case <-time.After(2 * time.Second):
		t.Errorf("%s does not return", name)
	}
}

// call calls a method with zero values, and reads the sequences that it returns.
func call(t *testing.T, method reflect.Value) {
	var args []reflect.Value
	for i := range method.Type().NumIn() {
		if method.Type().IsVariadic() && i == method.Type().NumIn()-1 {
			break
		}
		in := method.Type().In(i)
		arg := reflect.Zero(in)
		if in == reflect.TypeFor[context.Context]() {
			arg = reflect.ValueOf(t.Context())
		}
		args = append(args, arg)
	}
	for _, out := range method.Call(args) {
		if out.Type().CanSeq() && out.Kind() == reflect.Func {
			for range out.Seq() {
			}
		}
	}
}

// exported lists the exported types of the package and the exported methods of
// each, as its source has them.
func exported(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	require.NoError(t, err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, file)
		}
	}
	// What other packages export does not matter, so none is read, and the
	// errors that follow from that are of no interest.
	check := types.Config{Importer: nothing{}, Error: func(error) {}}
	pkg, _ := check.Check("", set, files, nil)
	var names []string
	for _, name := range pkg.Scope().Names() {
		defined, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !defined.Exported() || types.IsInterface(defined.Type()) {
			continue
		}
		names = append(names, name)
		methods := types.NewMethodSet(types.NewPointer(defined.Type()))
		for i := range methods.Len() {
			if method := methods.At(i).Obj(); method.Exported() {
				names = append(names, name+"."+method.Name())
			}
		}
	}
	require.NotEmpty(t, names)
	return names
}

// nothing imports every package as an empty one.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	pkg := types.NewPackage(path, filepath.Base(path))
	pkg.MarkComplete()
	return pkg, nil
}
