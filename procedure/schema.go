package procedure

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed schema/*.json
var schemas embed.FS

// Schema returns the JSON Schema (draft-07) of a kind of file, such as
// "procedure/v1", for editors that complete and check while one types. It is
// generated from the Go types that the files are read into.
func Schema(kind string) ([]byte, error) {
	name, _, _ := strings.Cut(kind, "/")
	data, err := schemas.ReadFile("schema/" + name + ".schema.json")
	if err != nil || kind != name+"/v1" {
		return nil, fmt.Errorf("there is no schema of %q; the kinds of files are %s, %s and %s",
			kind, procedureKind, factsKind, parametersKind)
	}
	return data, nil
}
