// Package schematest makes the JSON Schemas of answers from their Go types, for
// tests that compare them with those in package schema, and checks answers against
// them.
package schematest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/statutory-go/statutory/internal/yamldoc"
)

// An Answer is a type whose JSON has a schema.
type Answer struct {
	Name string // of the file in package schema: "verdict"
	Of   any    // a value of the type, or of the one that it is written as
	// Codecs describe the types that write themselves.
	Codecs []yamldoc.Codec
	// Root is the folder of the module, and Rooms those of the packages with the
	// types, below it: their comments describe the fields.
	Root  string
	Rooms []string
}

func (a Answer) file() string {
	return filepath.Join(a.Root, "procedure", "schema", a.Name+".schema.json")
}

// Agrees checks that the schema in package schema is that of the type, or writes
// it.
func (a Answer) Agrees(t *testing.T, update bool) {
	t.Helper()
	folders := make([]string, len(a.Rooms))
	for i, room := range a.Rooms {
		folders[i] = filepath.Join(a.Root, room)
	}
	format := yamldoc.NewFormat(slices.Concat(leaves(), a.Codecs)...)
	made := yamldoc.SchemaOfJSON(format, a.Of, words(t, folders...), Comments(t, folders...))
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(made); err != nil {
		t.Fatal(err)
	}
	if update {
		if err := os.WriteFile(a.file(), b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stands, err := os.ReadFile(a.file())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(stands, b.Bytes()) {
		t.Errorf("%s is not the schema of the types: run the test with -update and read the difference", a.file())
	}
}

// Takes checks that the schema takes an answer as it is written, and no longer once
// any object in it has a key that it does not know.
func (a Answer) Takes(t *testing.T, answer []byte) {
	t.Helper()
	schema := a.compile(t)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(answer))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	seen := map[string]bool{}
	objects(doc, "", func(path string, of map[string]any) {
		if seen[path] {
			return
		}
		seen[path] = true
		of["an unknown key"] = true
		if schema.Validate(doc) == nil {
			t.Errorf("%s: %s takes an unknown key", a.Name, path)
		}
		delete(of, "an unknown key")
	})
}

func (a Answer) compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(a.file())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// objects calls a function with every object of a document and its path, but those
// of values: which names stand in these is for the phrase or the fact to say.
func objects(doc any, path string, do func(path string, of map[string]any)) {
	switch doc := doc.(type) {
	case map[string]any:
		do(path, doc)
		for _, key := range slices.Sorted(maps.Keys(doc)) {
			if _, named := doc[key].(map[string]any); key == "value" || key == "values" && named {
				continue
			}
			objects(doc[key], fmt.Sprintf("%s.%s", path, key), do)
		}
	case []any:
		for _, member := range doc {
			objects(member, path+"[]", do)
		}
	}
}
