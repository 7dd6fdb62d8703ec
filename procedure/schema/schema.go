// Package schema has the JSON Schemas of the files that packages catalogue and lawfile read, for
// editors that complete and check while one types, and those of the answers that
// the library writes as JSON, for programs that read them.
package schema

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

// The kinds of files, as the first key of each says: statutory: procedure/v1.
const (
	Procedure  = "procedure/v1"
	Facts      = "facts/v1"
	Parameters = "parameters/v1"
	Law        = "law/v1" // of package lawfile
)

// The kinds of answers.
const (
	Deadline    = "deadline/v1"    // a deadline.Deadline, and its Reasons
	Verdict     = "verdict/v1"     // a rules.Verdict
	Assessment  = "assessment/v1"  // an assessment.Assessment
	Entitlement = "entitlement/v1" // an assessment.Entitlement
	Standing    = "standing/v1"    // a dossier.Standing
)

//go:embed *.json
var files embed.FS

// Of returns the JSON Schema (draft-07) of a kind of file or answer. It is generated
// from the Go types that files are read into and answers are written from.
func Of(kind string) ([]byte, error) {
	if !slices.Contains([]string{Procedure, Facts, Parameters, Law, Deadline, Verdict, Assessment, Entitlement, Standing}, kind) {
		return nil, fmt.Errorf("there is no schema of %q; the kinds of files are %s, %s, %s and %s, those of answers %s, %s, %s, %s and %s",
			kind, Procedure, Facts, Parameters, Law, Deadline, Verdict, Assessment, Entitlement, Standing)
	}
	name, _, _ := strings.Cut(kind, "/")
	return files.ReadFile(name + ".schema.json")
}
