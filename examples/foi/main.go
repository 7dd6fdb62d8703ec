// Foi follows the requests that an office received under the Freedom of Information Act
// 2000: which are overdue and by how much, which are due soon, which wait for the applicant.
//
//	go run ./examples/foi                                      a table, as of the last day in the file
//	go run ./examples/foi -today 2026-11-20                    as of another day
//	go run ./examples/foi -picture FOI-103 > FOI-103.svg       the days of one request
//	go run ./examples/foi -ics > deadlines.ics                 all last days, for a calendar
//	go run ./examples/foi -requests FILE.json                  other requests than the made-up ones
//
// The requests and what happened to them are those of testdata/requests.json. Its kinds
// of events are the clock's, and this is what they are in the Act: a request is "started"
// when it is received (s. 10(1)); it is "stopped" when the authority asks what is meant,
// for nothing is owed until it is told (s. 1(3)), and "restarted" when it is told, which
// is then the date of receipt (s. 10(6)(b)); it is "paused" by a fees notice and "resumed"
// by the fee, all working days from the one to the other left out (s. 10(2)); it is
// "closed" by the answer, or because the fee is not paid within three months (s. 9(2)),
// which is for the office to watch.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/statutory-go/statutory/deadline/date"
)

//go:embed testdata/requests.json
var madeUp []byte

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "foi:", err)
		os.Exit(1)
	}
}

func run(args []string, out, help io.Writer) error {
	flags := flag.NewFlagSet("foi", flag.ContinueOnError)
	flags.SetOutput(help)
	var today date.Date
	flags.TextVar(&today, "today", today, "the `day` as of which is told, such as 2026-11-27 (default: the last one in the file)")
	file := flags.String("requests", "", "read the requests of a `FILE.json`")
	id := flags.String("picture", "", "draw the days of the request with this `ID` as SVG")
	ics := flags.Bool("ics", false, "write the last days as a calendar file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: foi takes -today, -requests, -picture and -ics only", flags.Arg(0))
	}
	log, err := madeUp, error(nil)
	if *file != "" {
		log, err = os.ReadFile(*file)
	}
	if err != nil {
		return err
	}
	requests, today, err := read(log, today)
	if err != nil {
		return err
	}
	var shown string
	switch {
	case *id != "":
		shown, err = picture(requests, *id, today)
	case *ics:
		shown, err = calendarFile(requests)
	default:
		shown, err = table(requests, today)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, shown)
	return err
}
