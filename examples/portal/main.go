// Portal reads a folder of records of the National Public Service Portal and
// prints what it could read of each, and what not:
//
//	go run ./examples/portal DIR
//
// For each record it prints its code, the times read, the values that a
// procedure has no place for, what a procedure should say and the record does
// not, and the problems; at the end, how many files
// became procedures and how many could not be read. It ends with status 1 if
// one could not.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/statutory-go/statutory/procedure/vn/portal"
)

// vietnam is UTC+7, without daylight saving: the zone of the portal's days.
func vietnam() *time.Location { return time.FixedZone("UTC+7", 7*60*60) }

// errFailed ends the program with status 1; the list says which files.
var errFailed = errors.New("failed")

func main() {
	err := run(os.Args[1:], os.Stdout)
	switch {
	case errors.Is(err, errFailed):
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "portal:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("name the folder with the records: portal DIR")
	}
	if info, err := os.Stat(args[0]); err != nil || !info.IsDir() {
		return fmt.Errorf("%s is not a folder", args[0])
	}
	return list(os.DirFS(args[0]), out)
}

func list(folder fs.FS, out io.Writer) error {
	imported, failed := 0, 0
	for record, err := range portal.Import(folder, vietnam()) {
		text := ""
		if err != nil {
			failed++
			text = "FAILED\n" + indented(err.Error()) + "\n"
		} else {
			imported++
			text = show(record)
		}
		if _, err := io.WriteString(out, text); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(out, "%d imported, %d failed\n", imported, failed); err != nil {
		return err
	}
	if failed > 0 {
		return errFailed
	}
	return nil
}

func show(record *portal.Record) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\t%s\n", record.Code(), record.File())
	var lines []string
	read := 0
	for _, t := range record.Times() {
		lines = append(lines, t.Path+": "+answer(t))
		if t.IsRead() {
			read++
		}
	}
	section(&out, fmt.Sprintf("times read: %d of %d", read, len(lines)), lines)
	section(&out, fmt.Sprintf("fields kept aside: %d", len(record.Kept())), keptLines(record.Kept()))
	unsaid := record.Draft().Unsaid
	section(&out, fmt.Sprintf("left unsaid: %d", len(unsaid)), unsaidLines(unsaid))
	lines = nil
	for _, p := range record.Problems() {
		lines = append(lines, strings.ReplaceAll(p.Error(), "\n", "\n    "))
	}
	section(&out, fmt.Sprintf("problems: %d", len(lines)), lines)
	return out.String()
}

func section(out *strings.Builder, title string, lines []string) {
	out.WriteString("  " + title + "\n")
	for _, line := range lines {
		out.WriteString("    " + line + "\n")
	}
}

func answer(t portal.Time) string {
	who := t.Channel + t.Case
	switch {
	case t.Doubt != "":
		return fmt.Sprintf("%s %s IN DOUBT: %s", who, t.Term, t.Doubt)
	case t.IsRead():
		return who + " " + t.Term.String()
	}
	return fmt.Sprintf("%s UNREAD %s: %s", who, shortened(t.Written), t.Unread)
}

var index = regexp.MustCompile(`\[[0-9]+\]`)

// entry is one line of a list: a place in the record and what is to be said of it.
type entry struct{ path, said string }

// grouped joins entries that differ only in the member of a list:
// data.cases[*].id, 3 times.
func grouped(entries []entry, group func(entry) string) []string {
	counts := map[string]int{}
	var order []entry
	for _, e := range entries {
		if counts[group(e)]++; counts[group(e)] == 1 {
			order = append(order, e)
		}
	}
	lines := make([]string, len(order))
	for i, e := range order {
		lines[i] = e.path + e.said
		if n := counts[group(e)]; n > 1 {
			lines[i] = fmt.Sprintf("%s, %d times", group(e), n)
		}
	}
	return lines
}

func keptLines(kept []portal.Kept) []string {
	entries := make([]entry, len(kept))
	for i, k := range kept {
		entries[i] = entry{k.Path, " = " + shortened(k.JSON)}
	}
	return grouped(entries, func(e entry) string { return index.ReplaceAllString(e.path, "[*]") })
}

func unsaidLines(unsaid []portal.Unsaid) []string {
	entries := make([]entry, len(unsaid))
	for i, u := range unsaid {
		entries[i] = entry{u.Path, ": " + u.What.In("en")}
	}
	return grouped(entries, func(e entry) string { return index.ReplaceAllString(e.path, "[*]") + e.said })
}

// shortened cuts a long value for the screen.
func shortened(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return s
}

func indented(s string) string { return "    " + strings.ReplaceAll(s, "\n", "\n    ") }
