package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/internal/suggest"
)

// deadlineColumns are the columns of a table of deadlines, in the order in which
// they are told; a table may have them in any.
func deadlineColumns() []string {
	return []string{"id", "convention", "event", "term", "direction", "calendar", "holidays", "worked", "with", "expected", "source"}
}

// A deadlineTable is read row by row, so that a table of any length is read, and
// what is wrong with one row does not keep the others from running.
type deadlineTable struct {
	lines   *lines
	columns []string
	rows    int  // read so far, with the header and empty ones
	lost    bool // the rest of the table cannot be read
}

// A deadlineRow is one row of the table. Its number is the one that a spreadsheet
// shows: the header is row 1.
type deadlineRow struct {
	number int
	cells  map[string]string
}

// cell returns what a column says.
func (r deadlineRow) cell(column string) string { return strings.TrimSpace(r.cells[column]) }

// name is what the output calls the row.
func (r deadlineRow) name() string {
	if id := r.cell("id"); id != "" {
		return id
	}
	return fmt.Sprintf("row %d", r.number)
}

// readDeadlines reads the header of a table.
func readDeadlines(from io.Reader) (*deadlineTable, error) {
	t := &deadlineTable{lines: newLines(from), rows: 1}
	line, err := t.lines.next()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("the table is empty; its first row names the columns %s", strings.Join(deadlineColumns(), ","))
	}
	if err == nil && line == "" {
		err = fmt.Errorf("it is empty; the first row names the columns %s", strings.Join(deadlineColumns(), ","))
	}
	if err == nil {
		t.columns, err = record(strings.TrimPrefix(line, "\ufeff"))
	}
	if err == nil {
		err = checkColumns(t.columns)
	}
	if err != nil {
		return nil, fmt.Errorf("row 1: %w", err)
	}
	return t, nil
}

// checkColumns returns everything that is wrong with a header, whose cells it
// trims.
func checkColumns(header []string) error {
	known := deadlineColumns()
	list := strings.Join(known, ",")
	if len(header) == 1 && strings.ContainsAny(header[0], ";\t|") {
		return fmt.Errorf("%.100q is one cell; part the cells by commas: %s", header[0], list)
	}
	var problems []string
	for i := range header {
		header[i] = strings.TrimSpace(header[i])
		switch column := header[i]; {
		case slices.Contains(header[:i], column):
			problems = append(problems, fmt.Sprintf("the column %.100q stands there twice", column))
		case !slices.Contains(known, column):
			problems = append(problems, fmt.Sprintf("there is no column %.100q; %s", column, suggest.Hint(column, known, "there are "+list)))
		}
	}
	for _, column := range known {
		if !slices.Contains(header, column) {
			problems = append(problems, fmt.Sprintf("the column %q is missing", column))
		}
	}
	if len(problems) > 0 {
		return errors.New(strings.Join(problems, "; "))
	}
	return nil
}

// next returns the next row, or what is wrong with it as a whole: the row then has
// its number, and its cells as far as they are known. Behind the last one it is
// io.EOF.
func (t *deadlineTable) next() (deadlineRow, error) {
	line, err := t.lines.next()
	for t.rows++; err == nil && strings.TrimSpace(line) == ""; t.rows++ {
		line, err = t.lines.next()
	}
	r := deadlineRow{number: t.rows, cells: map[string]string{}}
	if err != nil {
		t.lost = true
		return r, err
	}
	cells, err := t.whole(line)
	if err != nil {
		return r, err
	}
	for i, column := range t.columns {
		if i < len(cells) {
			r.cells[column] = cells[i]
		}
	}
	advice := "put a cell with a comma in it between quotation marks"
	switch n := len(t.columns); {
	case len(cells) == n:
		return r, nil
	case len(cells) < n:
		advice = "leave the cells that say nothing empty between their commas"
	}
	return r, fmt.Errorf("it has %d cells and the header has %d; %s", len(cells), len(t.columns), advice)
}

// whole reads the row that begins with a line. A cell between quotation marks can
// have more lines, but one mark too many swallows no other row: where the lines up
// to the next mark are no row together, the first one stands alone.
func (t *deadlineTable) whole(line string) ([]string, error) {
	more := t.lines.toQuote(line)
	if more == "" {
		return record(line)
	}
	if cells, err := record(line + "\n" + more); err == nil && len(cells) == len(t.columns) {
		t.lines.drop()
		return cells, nil
	}
	return record(line)
}

// record reads the cells of one row.
func record(line string) ([]string, error) {
	reader := csv.NewReader(strings.NewReader(line))
	cells, err := reader.Read()
	var wrong *csv.ParseError
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		errors.As(err, &wrong)
		return nil, fmt.Errorf("a quotation mark stands within a cell, at byte %d; put the cell between quotation marks and write the mark within it twice", wrong.Column)
	case err != nil:
		return nil, errors.New("a cell that begins with a quotation mark does not end with one, before a comma or the end of the row")
	}
	return cells, nil
}
