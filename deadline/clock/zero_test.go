package clock_test

import (
	"encoding/json"
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
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
)

// zeros are a pointer to the zero value of every exported type.
func zeros() []any {
	return []any{
		new(clock.Change), new(clock.Clock), new(clock.Event), new(clock.ExtensionRule), new(clock.Ground), new(clock.Kind),
		new(clock.Lapse), new(clock.Limit), new(clock.LimitError), new(clock.OpenError), new(clock.PauseRule), new(clock.Refusal),
		new(clock.RefusedError), new(clock.RestartRule), new(clock.Rules), new(clock.Standing), new(clock.State),
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
			returns(t, name+"."+method.Name, func() { call(v.Method(i)) })
		}
	}
	for _, name := range exported(t) {
		assert.True(t, called[name], "%s is not called; add its type to zeros", name)
	}
}

// A zero value is never taken for something real.
func TestZeroValuesAreNothing(t *testing.T) {
	var c clock.Clock
	const none = "limit: Term: it is no term; write an amount and a unit, as in 10 working days"
	_, err := c.Due()
	require.EqualError(t, err, none)
	_, err = c.On(day("2026-03-02"))
	require.EqualError(t, err, none)
	same, err := c.Apply(happened(clock.Started, "2026-03-02"))
	require.EqualError(t, err, none)
	assert.Equal(t, c, same)
	assert.Empty(t, slices.Collect(c.Events()))

	c = life(t)
	_, err = c.On(date.Date{})
	assert.EqualError(t, err, "there is no day on which the limit could stand; give one")
	var question *deadline.QuestionError
	assert.ErrorAs(t, err, &question)

	data, err := json.Marshal(clock.Standing{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
	before, err := c.On(day("2026-03-01"))
	require.NoError(t, err)
	data, err = json.Marshal(before)
	require.NoError(t, err)
	assert.JSONEq(t, `{"day":"2026-03-01","state":"not started"}`, string(data), "no last day has a status")

	assert.Equal(t, "unknown state", clock.State(0).String())
	assert.Equal(t, "unknown state", (clock.Ended + 1).String())
	assert.Equal(t, "không rõ trạng thái", clock.State(200).In("vi"))
	assert.Equal(t, "unknown kind", clock.Kind(0).String())
	assert.Equal(t, "unknown kind", clock.Kind(200).String())
	assert.Equal(t, "no day unknown kind: the last day is open", clock.Change{}.String())
	assert.EqualError(t, &clock.LimitError{}, "limit: nothing can be counted by it")
	assert.EqualError(t, &clock.RefusedError{}, "no day unknown kind is refused")
	assert.Equal(t, "sự kiện không được chấp nhận", clock.Refusal{}.Of(nil, "vi"))
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
func call(method reflect.Value) {
	var args []reflect.Value
	for i := range method.Type().NumIn() {
		if method.Type().IsVariadic() && i == method.Type().NumIn()-1 {
			break
		}
		args = append(args, reflect.Zero(method.Type().In(i)))
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
