// Conformance prints what the library answers in forms that other programs
// can compare: calendars as CSV, computed periods, deadlines and worked cases as
// pass or FAIL.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// A command is one thing that conformance can do. Its run function gets the
// arguments after the command's name and writes its answer to out.
type command struct {
	name, usage string
	run         func(args []string, out io.Writer) error
}

func commands() []command {
	return []command{
		{"days", daysUsage, runDays},
		{"lunar", lunarUsage, runLunar},
		{"cases", casesUsage, runCases},
		{"periods", periodsUsage, runPeriods},
		{"deadlines", deadlinesUsage, runDeadlines},
		{"conventions", conventionsUsage, runConventions},
	}
}

// errFailed ends the program with status 1 after a table in which something
// failed; the table says what.
var errFailed = errors.New("failed")

func main() {
	err := run(os.Args[1:], os.Stdout)
	switch {
	case errors.Is(err, errFailed):
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "conformance:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	for _, c := range commands() {
		if len(args) > 0 && args[0] == c.name {
			return c.run(args[1:], out)
		}
	}
	return errors.New(usage())
}

func usage() string {
	var b strings.Builder
	b.WriteString("say what to print:")
	for _, c := range commands() {
		b.WriteString("\n  conformance " + c.usage)
	}
	return b.String()
}
