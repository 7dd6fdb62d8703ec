// Package catalogue holds thirteen procedures of labour, of people with
// meritorious services and of social affairs in Viet Nam, written in YAML:
// each in a file of its own, the facts and the dated values that they share in
// two more. An act is named once in a file, in English and Vietnamese behind an
// anchor (&decree_20_2021), and cited after that by its alias.
//
// The files are an example of how to write a catalogue and the data of the
// worked cases in examples/conformance. They are not legal advice: nothing was
// checked against the official gazette, and what was read in no source is
// marked unverified, there and in every answer.
package catalogue

import (
	"context"
	"embed"
	"io/fs"

	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/procedure/vn"
)

//go:embed data
var files embed.FS

// Files returns the YAML files of the catalogue.
func Files() fs.FS {
	sub, err := fs.Sub(files, "data")
	if err != nil {
		panic(err) // "data" is a valid path
	}
	return sub
}

// Load reads the catalogue. It is worth keeping: every call reads and compiles
// all the files.
func Load(ctx context.Context) (*catalogue.Catalogue, error) {
	return catalogue.Load(ctx, Files(), vn.Profile())
}
