package procedure_test

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// withoutPlaces takes out where things stood in their file, which is not part
// of what they say.
func withoutPlaces[T any](v T) T {
	strip(reflect.ValueOf(&v).Elem())
	return v
}

func strip(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *rules.Expression:
		*x = rules.CEL(x.Text)
		return
	case *rules.Place:
		*x = rules.Place{}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				strip(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			strip(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			strip(v.Elem())
		}
	}
}

// Every procedure comes back from YAML and from JSON as it went in.
func TestRoundTrip(t *testing.T) {
	for _, c := range []*procedure.Catalogue{thirteen(t), socialPension(t)} {
		for p := range c.Procedures() {
			t.Run(p.Key(), func(t *testing.T) {
				want := withoutPlaces(p)
				text, err := p.YAML()
				require.NoError(t, err)
				read, err := procedure.Parse("written.yaml", text)
				require.NoError(t, err, string(text))
				assert.Equal(t, want, withoutPlaces(read))

				data, err := json.Marshal(p)
				require.NoError(t, err)
				var back procedure.Procedure
				require.NoError(t, json.Unmarshal(data, &back))
				assert.Equal(t, want, withoutPlaces(back))
			})
		}
	}
}

func TestParseRefusesOtherKinds(t *testing.T) {
	_, err := procedure.Parse("facts.yaml", []byte("statutory: facts/v1\nfacts:\n  age: {type: int}\n"))
	assert.EqualError(t, err, "facts.yaml: the file holds no procedure; see statutory: procedure/v1")
}

// FuzzParse feeds any text to the reader: it never panics, what it takes it
// can write, and what it wrote it takes again as the same.
func FuzzParse(f *testing.F) {
	pension, err := os.ReadFile("../examples/quickstart/social-pension.yaml")
	require.NoError(f, err)
	f.Add(string(pension))                                                                     // every kind of part
	f.Add(small)                                                                               // two versions
	f.Add("statutory: procedure/v1\nname: x\nversions: &v [*v]\n")                             // an alias inside its anchor
	f.Add("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")                                       // aliases that multiply
	f.Add("statutory: procedure/v1\nid: \"\\u00e9\\n\"\nname: >-\n  a\n\n  b\nversions: []\n") // escapes and folds
	f.Add("{\"statutory\": \"procedure/v1\", \"name\": \"x\", \"versions\": [{\"valid\": {\"from\": \"2025-02-29\"}}]}")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := procedure.Parse("f.yaml", []byte(text))
		if err != nil {
			if err.Error() == "" {
				t.Fatal("an error that says nothing")
			}
			return
		}
		written, err := p.YAML()
		if err != nil {
			t.Fatal(err)
		}
		again, err := procedure.Parse("g.yaml", written)
		if err != nil {
			t.Fatalf("%v\nwas written as\n%s", err, written)
		}
		if !reflect.DeepEqual(withoutPlaces(p), withoutPlaces(again)) {
			t.Fatalf("%s\ncame back otherwise", written)
		}
	})
}
