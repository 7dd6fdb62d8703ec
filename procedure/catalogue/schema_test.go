package catalogue_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/internal/schematest"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/schema"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

// The schemas in package schema are those of the Go types; after a change of the types
// run the test with -update.
func TestSchemasAgreeWithTheTypes(t *testing.T) {
	for name, schema := range catalogue.GenerateSchemas(schematest.Comments(t, ".", "..", "../../rules")) {
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		require.NoError(t, encoder.Encode(schema))
		compareGolden(t, "../schema/"+name+".schema.json", b.String())
	}
}

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, file)
}

// schemaOf compiles a schema of the package.
func schemaOf(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	data, err := schema.Of(kind)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("schema.json", doc))
	schema, err := c.Compile("schema.json")
	require.NoError(t, err)
	return schema
}

// asJSON reads YAML as an editor does before it asks the schema.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	var n yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(text), &n))
	untimed(&n)
	var v any
	require.NoError(t, n.Decode(&v))
	data, err := json.Marshal(v)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return doc
}

// untimed makes days texts, as they are in YAML 1.2.
func untimed(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, child := range n.Content {
		untimed(child)
	}
}

// What is read without a problem is valid under the schema.
func TestSchemaTakesWhatIsRead(t *testing.T) {
	files, err := filepath.Glob("../../examples/*/*.yaml")
	require.NoError(t, err)
	more, err := filepath.Glob("../../examples/catalogue/*/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := map[string]string{"small": small}
	for _, file := range append(files, more...) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts[file] = string(data)
	}
	for name, text := range texts {
		doc := asJSON(t, text)
		kind, _ := doc.(map[string]any)["statutory"].(string)
		assert.NoError(t, schemaOf(t, kind).Validate(doc), name)
	}
}

// What the schema can see is refused by both: keys, shapes, words, days.
func TestSchemaAndReaderRefuseTheSame(t *testing.T) {
	schema := schemaOf(t, "procedure/v1")
	for _, fault := range []struct{ name, old, new string }{
		{"unknown key", "kind: fee,", "sort: fee,"},
		{"unknown key in a version", "limits:", "limit:"},
		{"word that is not in its list", "channels: [in_person]", "channels: [in_persn]"},
		{"a single value for a list", "channels: [in_person]", "channels: in_person"},
		{"a mapping for a list", "limits:\n      - {term: 3.5 working days}", "limits: {term: 3.5 working days}"},
		{"a list for a mapping", "steps:\n      check: {name: Check, term: 2 working days}", "steps:\n      - {name: Check}"},
		{"a text for a number", "originals: 1", "originals: one"},
		{"true as a text", "id: permit", "id: true"},
		{"a missing name", "{name: Form, originals: 1}", "{originals: 1}"},
		{"no name", "name: {en: Permit, vi: Giấy phép}\n", ""},
		{"a name in no language", "{en: Permit, vi: Giấy phép}", "{english: Permit}"},
		{"an amount without currency", "amount: 50000 VND", "amount: 50000"},
		{"a day in another order", "from: 2024-01-01", "from: 01/01/2024"},
		{"an empty key", "shown: true", "shown:"},
	} {
		t.Run(fault.name, func(t *testing.T) {
			bad := strings.Replace(small, fault.old, fault.new, 1)
			require.NotEqual(t, small, bad)
			assert.Error(t, schema.Validate(asJSON(t, bad)), "the schema")
			_, err := catalogue.Load(t.Context(), fstest.MapFS{"permit.yaml": {Data: []byte(bad)}})
			assert.Error(t, err, "the reader")
		})
	}
}

func TestSchemaOfNoKind(t *testing.T) {
	_, err := schema.Of("calendar/v1")
	assert.EqualError(t, err, `there is no schema of "calendar/v1"; the kinds of files are procedure/v1, facts/v1, parameters/v1 and law/v1, those of answers deadline/v1, verdict/v1, assessment/v1, entitlement/v1 and standing/v1`)
}
