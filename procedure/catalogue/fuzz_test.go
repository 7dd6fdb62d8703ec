package catalogue_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// between separates the files of one text.
const between = "\n=====\n"

// folderOf makes a folder of the files that a text holds.
func folderOf(text string) fstest.MapFS {
	files := fstest.MapFS{}
	for i, part := range strings.Split(text, between) {
		files[fmt.Sprintf("f%02d.yaml", i)] = &fstest.MapFile{Data: []byte(part)}
	}
	return files
}

// rewritten makes a folder of what a catalogue writes.
func rewritten(t *testing.T, c *catalogue.Catalogue) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for p := range c.Procedures() {
		data, err := catalogue.YAML(p)
		require.NoError(t, err)
		files[fmt.Sprintf("p%03d.yaml", len(files))] = &fstest.MapFile{Data: data}
	}
	facts, parameters, err := catalogue.WriteShared(c)
	require.NoError(t, err)
	for name, data := range map[string][]byte{"facts.yaml": facts, "parameters.yaml": parameters} {
		if data != nil {
			files[name] = &fstest.MapFile{Data: data}
		}
	}
	return files
}

// sameOnceWritten loads a folder, and what that writes, and compares them;
// whatever is wrong with a folder has its place.
func sameOnceWritten(t *testing.T, files fstest.MapFS) {
	t.Helper()
	c, err := catalogue.Load(t.Context(), files, vnprocedure.Profile())
	if err != nil {
		var list problem.List
		require.ErrorAs(t, err, &list)
		for _, p := range list {
			if p.File == "" || p.At.Line == 0 || p.Message == "" {
				t.Fatalf("a problem without a place: %#v", p)
			}
		}
		return
	}
	written := rewritten(t, c)
	again, err := catalogue.Load(t.Context(), written, vnprocedure.Profile())
	if err != nil {
		t.Fatalf("%v\nwas written as\n%s", err, allOf(written))
	}
	if !reflect.DeepEqual(slices.Collect(c.Procedures()), slices.Collect(again.Procedures())) ||
		!reflect.DeepEqual(c.Facts(), again.Facts()) || !reflect.DeepEqual(c.Parameters(), again.Parameters()) {
		t.Fatalf("%s\ncame back otherwise", allOf(written))
	}
}

func allOf(files fstest.MapFS) string {
	var parts []string
	for _, file := range files {
		parts = append(parts, string(file.Data))
	}
	slices.Sort(parts)
	return strings.Join(parts, between)
}

const (
	sharedFacts = "statutory: facts/v1\nfacts:\n  age: {type: int}\n  home: {type: {enum: [city, land]}}\n"
	sharedLevel = "statutory: parameters/v1\nparameters:\n  level:\n    type: money VND\n    values:\n      - {value: 500000 VND, in_force: 2024-01-01}\n"
	usingBoth   = "    requirements:\n      currency: VND\n      eligible: {id: adult, when: age >= 18}\n      amounts:\n        - {id: pay, type: money VND, period: month, value: level}\n"
)

// FuzzLoad feeds several files at once to the reader: it never panics, what is
// wrong has its place, and what loads is written and loads as the same.
func FuzzLoad(f *testing.F) {
	f.Add(small)
	f.Add(strings.Join([]string{small + usingBoth, sharedFacts, sharedLevel}, between))
	f.Add(strings.Join([]string{small, named("licence"), sharedFacts, sharedFacts}, between))           // a fact in two files
	f.Add(strings.Join([]string{small + usingBoth, named("permit"), sharedLevel}, between))             // an id in two files, a fact in none
	f.Add(strings.Join([]string{named("a"), named("\u0430"), "statutory: calendar/v1\n", ""}, between)) // look-alikes, no file of ours
	f.Add(strings.ReplaceAll(small+usingBoth, "age >= 18", "age >= ") + between + sharedFacts)
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, between) > 8 || len(text) > 1<<16 {
			return
		}
		sameOnceWritten(t, folderOf(text))
	})
}

// The examples load as the same once written.
func TestFoldersRoundTrip(t *testing.T) {
	for _, dir := range []string{"quickstart", "catalogue/data"} {
		files := fstest.MapFS{}
		root := filepath.Join("..", "..", "examples", dir)
		require.NoError(t, filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".yaml" {
				return err
			}
			data, err := os.ReadFile(path)
			files[strings.ReplaceAll(filepath.ToSlash(path[len(root)+1:]), "/", "_")] = &fstest.MapFile{Data: data}
			return err
		}))
		require.NotEmpty(t, files)
		_, err := catalogue.Load(t.Context(), files, vnprocedure.Profile())
		require.NoError(t, err)
		sameOnceWritten(t, files)
	}
	var none problem.List
	_, err := catalogue.Load(t.Context(), fstest.MapFS{})
	require.False(t, errors.As(err, &none))
}
