package daylist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/internal/suggest"
)

// columns are those of a CSV. The first two are needed; without a header the file
// has these two, in this order.
func columns() []string { return []string{"date", "name", "kind", "note"} }

// ReadCSV reads a list from a CSV of dates and names. All but the days is taken
// from the list that is given: its name, which errors call the file by, its
// coverage and the weekly rest.
//
// The file may have a header, which names the columns date and name and perhaps
// kind (holiday, substitute_off, closure or extra_work) and note, in any order. Dates
// are those of ISO 8601. A day may stand twice if all is alike.
//
// The error is a [problem.List] with everything that is wrong, each with its
// line and column: no coverage, no day at all, what is no date, two columns of dates,
// a day with two names, a day outside the coverage, a year of the coverage without a
// day, a file of more than 4 MiB.
func ReadCSV(r io.Reader, of List) (List, error) {
	data, err := textfile.Read(r, of.Name)
	if err != nil {
		return List{}, err
	}
	t := table{reader: csv.NewReader(bytes.NewReader(data)), problems: textfile.Problems{File: of.Name}}
	t.reader.FieldsPerRecord = -1
	t.reader.TrimLeadingSpace = true
	t.read()
	of.Days = t.days
	k := check{list: &of, lines: t.lines, problems: t.problems, short: t.problems.Len() > 0}
	return k.checked()
}

// table is a CSV on its way to a list.
type table struct {
	reader   *csv.Reader
	columns  []string // of the header; nil until the first row
	days     []Day
	lines    []int
	problems textfile.Problems
}

func (t *table) read() {
	for {
		row, err := t.reader.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.As(err, &wrong):
			t.problems.Add(wrong.Line, "", "the row cannot be read: %v", wrong.Err)
			return // what follows an open quote is not known
		case err != nil:
			t.problems.Add(0, "", "the row cannot be read: %v", err)
			return
		}
		if !t.row(row) {
			return
		}
	}
}

// row takes one row, and reports whether the next can be: not under columns that
// are not known.
func (t *table) row(row []string) bool {
	line, _ := t.reader.FieldPos(0)
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	if t.columns == nil {
		if t.columns = columns()[:2]; isHeader(row) {
			t.header(line, row)
			return t.problems.Len() == 0
		}
	}
	if len(row) != len(t.columns) {
		t.problems.Add(line, "", "the row has %d columns instead of %d (%s); separate them by commas, and put a name that has one in quotes",
			len(row), len(t.columns), strings.Join(t.columns, ", "))
		return true
	}
	t.day(line, row)
	return true
}

// isHeader reports whether a first row names columns: it has no date.
func isHeader(row []string) bool {
	return !slices.ContainsFunc(row, isDate) && slices.ContainsFunc(row, func(s string) bool {
		return suggest.Nearest(strings.ToLower(s), columns()) != ""
	})
}

func isDate(s string) bool { _, err := date.Parse(s); return err == nil }

func (t *table) header(line int, row []string) {
	named := make([]string, len(row))
	for i, column := range row {
		named[i] = strings.ToLower(column)
		switch {
		case slices.Contains(named[:i], named[i]):
			t.problems.Add(line, column, "the column stands twice; a row has one day and its name")
		case !slices.Contains(columns(), named[i]):
			t.problems.Add(line, column, "a list of days has no such column; %s", suggest.Hint(named[i], columns(), "the columns are "+suggest.Or(columns())))
		}
	}
	for _, needed := range columns()[:2] {
		if !slices.Contains(named, needed) {
			t.problems.Add(line, needed, "the column is missing")
		}
	}
	t.columns = named
}

func (t *table) day(line int, row []string) {
	var d Day
	before := t.problems.Len()
	for i, column := range t.columns {
		switch column {
		case "date":
			d.Date = t.date(line, row[i])
		case "name":
			d.Name = row[i]
		case "kind":
			if err := d.Kind.UnmarshalText([]byte(row[i])); row[i] != "" && (err != nil || !slices.Contains(Kinds(), d.Kind)) {
				t.problems.Add(line, "kind", "%.40q is no kind of day off; write %s, or nothing for a holiday", row[i], suggest.Or(kindWords()))
			}
		case "note":
			d.Note = row[i]
		}
	}
	switch {
	case !isDate(d.Name):
	case d.Date.IsZero():
		t.problems.Add(line, "name", "%s is a date; the columns are %s", d.Name, strings.Join(t.columns, ", "))
	default:
		t.problems.Add(line, "name", "both columns are dates, %s and %s; write each day on a line of its own, with its name", d.Date, d.Name)
	}
	if t.problems.Len() == before {
		t.days, t.lines = append(t.days, d), append(t.lines, line)
	}
}

func (t *table) date(line int, s string) date.Date {
	day, err := date.Parse(s)
	if err != nil {
		t.problems.Add(line, "date", "%.40q is no day; write it as 2026-12-25", s)
	}
	return day
}

func kindWords() []string {
	var words []string
	for _, k := range Kinds() {
		words = append(words, k.String())
	}
	return words
}

// WriteCSV writes what [ReadCSV] reads: a header, and a row for each day. The
// columns kind and note are there only if some day has one. All else of the list,
// such as its coverage, is for whoever reads it to say again.
func (l List) WriteCSV(w io.Writer) error {
	l, err := l.Checked(nil)
	if err != nil {
		return err
	}
	width := 2
	for _, d := range l.Days {
		switch {
		case d.Note != "":
			width = 4
		case d.kind() != calendar.DayHoliday:
			width = max(width, 3)
		}
	}
	out := csv.NewWriter(w)
	rows := [][]string{columns()[:width]}
	for _, d := range l.Days {
		kind := ""
		if d.kind() != calendar.DayHoliday {
			kind = d.Kind.String()
		}
		rows = append(rows, []string{d.Date.String(), d.Name, kind, d.Note}[:width])
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}
