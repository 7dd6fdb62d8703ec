package portal_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// Every text of a record is either in the draft or among the values kept
// aside; every number, truth value and null is kept unless it was read.
func TestNothingIsLost(t *testing.T) {
	files, err := filepath.Glob("testdata/records/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		record, err := portal.Read(file, data, vietnam)
		require.NoError(t, err)
		draft, err := json.Marshal(record.Draft().Procedure)
		require.NoError(t, err)
		var said any
		require.NoError(t, json.Unmarshal(draft, &said))
		texts := strings.Join(textsOf(said), "\n")

		var document any
		require.NoError(t, json.Unmarshal(data, &document))
		walk("", document, func(path string, value any) {
			text, isText := value.(string)
			if isText && text != "" && !isKept(record, path) && !strings.Contains(texts, strings.TrimSpace(text)) && !isWord(path) {
				t.Errorf("%s: %q is neither in the draft nor kept", path, text)
			}
		})
	}
}

// isWord reports whether a text is a word that the draft says in another way.
func isWord(path string) bool {
	for _, end := range []string{".submissionMethod", ".processingTimeUnit", ".processingDay.type", ".type", ".currencyName"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return path == "code" || path == "message"
}

func walk(path string, value any, visit func(string, any)) {
	switch v := value.(type) {
	case map[string]any:
		for name, member := range v {
			walk(strings.TrimPrefix(path+"."+name, "."), member, visit)
		}
	case []any:
		for i, member := range v {
			walk(fmt.Sprintf("%s[%d]", path, i), member, visit)
		}
	default:
		visit(path, value)
	}
}

func textsOf(value any) (texts []string) {
	walk("", value, func(_ string, leaf any) {
		if s, ok := leaf.(string); ok {
			texts = append(texts, s)
		}
	})
	return texts
}

// Texts are exported as they were written, also those that json.Marshal would
// escape for HTML.
func TestExportEscapesNothing(t *testing.T) {
	record, err := portal.Read("r.json", []byte(`{"data":{"code":"x","a&b":"<05 ngày>"}}`), vietnam)
	require.NoError(t, err)
	exported, err := record.Export()
	require.NoError(t, err)
	require.Equal(t, "{\n  \"data\": {\n    \"code\": \"x\",\n    \"a&b\": \"<05 ngày>\"\n  }\n}\n", string(exported))
}
