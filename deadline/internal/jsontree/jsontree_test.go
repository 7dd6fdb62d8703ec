package jsontree_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

func TestValuesKnowTheirPlaces(t *testing.T) {
	var problems textfile.Problems
	root := jsontree.Parse([]byte("{\n  \"a\": [1,\n    {\"b\":\n \"c\"}\n], \"d\": null}\n"), &problems)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := root.Get("a").Items[1].Get("b")
	if b.Line != 4 || b.Path() != "a[1].b" || b.Under("x") != "a[1].b.x" || root.Path() != "" || root.Under("x") != "x" || b.Text != "c" || string(b.Raw) != `"c"` || b.Kind != jsontree.String {
		t.Errorf("%+v", b)
	}
	if a := root.Members[0]; a.Line != 2 || string(a.Value.Raw) != "[1,\n    {\"b\":\n \"c\"}\n]" {
		t.Errorf("%d, %s", a.Line, a.Value.Raw)
	}
	if root.Get("e") != nil || root.Get("d").Kind != jsontree.Null {
		t.Error("keys")
	}
}

func TestParseRefuses(t *testing.T) {
	for file, want := range map[string]string{
		"":                                "f:1: this is no JSON: it ends in the middle",
		"{\n\"a\": ":                      "f:2: this is no JSON: it ends in the middle",
		"{\n\"a\": 1,\n}":                 "f:3: this is no JSON: invalid character '}' looking for beginning of object key string",
		"[1]\n\n[2]":                      "f:3: the file goes on after the end of the value",
		"{\"a\": 1,\n\"a\": 2}":           "f:2: a: the key stands twice; keep one of them",
		"{\"a\":{\"b\":1,\n\"b\":2}}":     "f:2: a.b: the key stands twice; keep one of them",
		"\n" + strings.Repeat("[", 99999): "f:2: more than 32 lists and objects are nested in each other; look whether it is the right file",
		"\n" + `{"` + strings.Repeat("k", 201) + `": [1, 2]}`: "f:2: a key is longer than 200 bytes; look whether it is the right file",
		"[\n" + strings.Repeat("1,", 300_000) + "1]":          "f:2: there are more than 250000 values; look whether it is the right file",
	} {
		problems := textfile.Problems{File: "f"}
		jsontree.Parse([]byte(file), &problems)
		if err := problems.Err(); err == nil || err.Error() != want {
			t.Errorf("%.40q:\ngot  %v\nwant %s", file, err, want)
		}
	}
}

// What encoding/json takes the tree has, value by value, and nothing else.
func FuzzParse(f *testing.F) {
	f.Add(`{"a": [1, {"b": "c"}], "d": null, "e": true}`)
	f.Add(`{"a": 1, "a": 2}`)      // a key twice
	f.Add(strings.Repeat("[", 40)) // too deep
	f.Add(`"\ud800"`)              // half a character
	f.Add("[1,\r\n2]")             // lines of Windows
	f.Fuzz(func(t *testing.T, file string) {
		var problems textfile.Problems
		root := jsontree.Parse([]byte(file), &problems)
		err := problems.Err()
		if (root != nil) != json.Valid([]byte(file)) && (err == nil || !strings.Contains(err.Error(), "look whether it is the right file")) {
			t.Fatalf("%q is read: %t, %v", file, root != nil, err)
		}
		if root == nil {
			if err == nil {
				t.Fatalf("%q is not read without a problem", file)
			}
			return
		}
		whole := exact(t, root.Raw)
		if err == nil && !reflect.DeepEqual(plain(t, root), whole) {
			t.Fatalf("%q is %v", file, root)
		}
	})
}

// plain makes of a tree what encoding/json makes of its text.
func plain(t *testing.T, v *jsontree.Value) any {
	switch v.Kind {
	case jsontree.Array:
		list := []any{}
		for _, item := range v.Items {
			list = append(list, plain(t, item))
		}
		return list
	case jsontree.Object:
		members := map[string]any{}
		for _, m := range v.Members {
			members[m.Name] = plain(t, m.Value)
		}
		return members
	case jsontree.String:
		return v.Text
	default:
		return exact(t, v.Raw)
	}
}

// exact reads a value with its numbers as they are written, however large.
func exact(t *testing.T, raw []byte) (value any) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&value); err != nil {
		t.Fatalf("%q is no value: %v", raw, err)
	}
	return value
}
