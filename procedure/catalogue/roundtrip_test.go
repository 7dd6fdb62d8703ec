package catalogue_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// Every procedure comes back from YAML and from JSON as it went in.
func TestRoundTrip(t *testing.T) {
	for _, c := range []*catalogue.Catalogue{thirteen(t), socialPension(t)} {
		for p := range c.Procedures() {
			t.Run(p.Key(), func(t *testing.T) {
				text, err := catalogue.YAML(p)
				require.NoError(t, err)
				read, err := catalogue.Parse("written.yaml", text, vnprocedure.Profile())
				require.NoError(t, err, string(text))
				assert.Equal(t, p, read)

				data, err := catalogue.JSON(p)
				require.NoError(t, err)
				back, err := catalogue.Parse("", data, vnprocedure.Profile())
				require.NoError(t, err)
				assert.Equal(t, p, back)
			})
		}
	}
}

func TestParseRefusesOtherKinds(t *testing.T) {
	_, err := catalogue.Parse("facts.yaml", []byte("statutory: facts/v1\nfacts:\n  age: {type: int}\n"))
	assert.EqualError(t, err, "facts.yaml: the file holds no procedure; see statutory: procedure/v1")
}

// FuzzParse feeds any text to the reader: it never panics, what it takes it
// can write, and what it wrote it takes again as the same.
func FuzzParse(f *testing.F) {
	pension, err := os.ReadFile("../../examples/quickstart/social-pension.yaml")
	require.NoError(f, err)
	f.Add(string(pension))                                                                     // every kind of part
	f.Add(small)                                                                               // two versions
	f.Add(strings.Replace(small, "id: permit", "id: permit\nprofile: vn", 1))                  // a profile that reads terms
	f.Add("statutory: procedure/v1\nname: x\nversions: &v [*v]\n")                             // an alias inside its anchor
	f.Add("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")                                       // aliases that multiply
	f.Add("statutory: procedure/v1\nid: \"\\u00e9\\n\"\nname: >-\n  a\n\n  b\nversions: []\n") // escapes and folds
	f.Add("{\"statutory\": \"procedure/v1\", \"name\": \"x\", \"versions\": [{\"valid\": {\"from\": \"2025-02-29\"}}]}")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := catalogue.Parse("f.yaml", []byte(text), vnprocedure.Profile())
		if err != nil {
			if err.Error() == "" {
				t.Fatal("an error that says nothing")
			}
			return
		}
		written, err := catalogue.YAML(p)
		if err != nil {
			t.Fatal(err)
		}
		again, err := catalogue.Parse("g.yaml", written, vnprocedure.Profile())
		if err != nil {
			t.Fatalf("%v\nwas written as\n%s", err, written)
		}
		if !reflect.DeepEqual(p, again) {
			t.Fatalf("%s\ncame back otherwise", written)
		}
	})
}
