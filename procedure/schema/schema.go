// Package schema has the JSON Schemas of the files that package catalogue
// reads, for editors that complete and check while one types.
package schema

import (
	"embed"
	"fmt"
	"strings"
)

// The kinds of files, as the first key of each says: statutory: procedure/v1.
const (
	Procedure  = "procedure/v1"
	Facts      = "facts/v1"
	Parameters = "parameters/v1"
)

//go:embed *.json
var files embed.FS

// Of returns the JSON Schema (draft-07) of a kind of file. It is generated
// from the Go types that the files are read into.
func Of(kind string) ([]byte, error) {
	name, _, _ := strings.Cut(kind, "/")
	data, err := files.ReadFile(name + ".schema.json")
	if err != nil || kind != name+"/v1" {
		return nil, fmt.Errorf("there is no schema of %q; the kinds of files are %s, %s and %s", kind, Procedure, Facts, Parameters)
	}
	return data, nil
}
