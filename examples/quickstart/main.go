// Quickstart takes one real procedure, Vietnam's monthly social pension, from
// the question whether somebody is entitled to the day on which the answer is
// due, with the reason for everything it says.
//
//	go run ./examples/quickstart              in English
//	go run ./examples/quickstart -lang vi     in Vietnamese
//	go run ./examples/quickstart -json        the same as JSON
//
// The procedure is written in social-pension.yaml beside this file: change a
// rule there and run it again.
package main

import (
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

//go:embed social-pension.yaml
var files embed.FS

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		os.Exit(0)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out, problems io.Writer) error {
	flags := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	flags.SetOutput(problems)
	lang := flags.String("lang", "en", "language: en or vi")
	asJSON := flags.Bool("json", false, "print JSON")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *lang != "en" && *lang != "vi" {
		return fmt.Errorf("there is no language %q here: write -lang en or -lang vi", *lang)
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: quickstart takes -lang and -json only", flags.Arg(0))
	}
	r, err := newReport(files, *lang)
	if err != nil {
		return err
	}
	if *asJSON {
		encoder := json.NewEncoder(out)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(r)
	}
	return printReport(out, r, wordsIn(*lang))
}
