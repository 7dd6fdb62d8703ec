package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

const daysUsage = "days [-known DAY] [-lang LANG] [CODE FIRST LAST]   holidays, substitutes, swaps and closures of some years, as CSV; without a code, the calendars there are"

// runDays prints one row for each mark on each day from the first year to the
// last: one for each option where the mark depends on an open choice.
func runDays(args []string, out io.Writer) error {
	if len(args) == 0 {
		return csv.NewWriter(out).WriteAll(coverageRows())
	}
	q, err := readDays(args)
	if err != nil {
		return err
	}
	cal, err := q.law.AsKnown(q.known)
	if err != nil {
		return err
	}
	for _, d := range []date.Date{q.years.First, q.years.Last} {
		if _, err := cal.Day(d); err != nil {
			return err
		}
	}
	rows := [][]string{{"date", "kind", "name", "status", "source"}}
	options := optionNames(cal)
	for day := range cal.Days(q.years) {
		rows = append(rows, dayRows(day, options, q.lang)...)
	}
	return csv.NewWriter(out).WriteAll(rows)
}

// dayRows lists the marks that the table has: weekly rest and proposals
// are none of them. The status is the day's: a day that is off whatever is
// decided is settled, although each row names the option it is from.
func dayRows(day calendar.Day, options map[calendar.Decision]text.Sentence, lang string) [][]string {
	told := []calendar.DayKind{calendar.DayHoliday, calendar.DaySubstitute, calendar.DaySwapOff, calendar.DaySwapWork, calendar.DayClosure}
	marks := slices.DeleteFunc(day.Reasons, func(m calendar.Mark) bool { return !slices.Contains(told, m.Kind) })
	status := min(day.Status, legal.Provisional) // the table knows two
	var rows [][]string
	for _, m := range marks {
		name := capital(m.Says().In(lang))
		for _, p := range m.When {
			name += ": " + cmp.Or(options[p].In(lang), p.Option)
		}
		source := m.Basis.In(lang)
		if note := m.Note.In(lang); note != "" {
			source += "; " + note
		}
		rows = append(rows, []string{day.Date.String(), m.Kind.String(), name, status.String(), source})
	}
	slices.SortStableFunc(rows, func(a, b []string) int {
		place := func(row []string) int {
			return slices.IndexFunc(told, func(k calendar.DayKind) bool { return k.String() == row[1] })
		}
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a[2], b[2]))
	})
	return rows
}

// capital writes a name with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func optionNames(cal *calendar.Calendar) map[calendar.Decision]text.Sentence {
	names := map[calendar.Decision]text.Sentence{}
	for _, c := range cal.Choices(cal.Coverage()) {
		for _, o := range c.Options {
			names[calendar.Decision{Choice: c.ID, Option: o.ID}] = o.Name
		}
	}
	return names
}

type daysQuestion struct {
	law   holiday.Law
	known date.Date // all that the law knows if not asked
	years date.Interval
	lang  string
}

func readDays(args []string) (daysQuestion, error) {
	var q daysQuestion
	flags := flag.NewFlagSet("days", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&q.known, "known", date.Date{}, "")
	flags.StringVar(&q.lang, "lang", "en", "")
	words, err := parseAnywhere(flags, args)
	if err != nil {
		return q, fmt.Errorf("days: %w; write it as in: days -known 2025-12-20 vn 2012 2026", err)
	}
	if len(words) != 3 {
		return q, fmt.Errorf("days takes a calendar and two years, as in: days vn 2012 2026; got %d arguments", len(words))
	}
	if q.law, err = lawOf(words[0]); err != nil {
		return q, fmt.Errorf("days: %w", err)
	}
	if q.known.IsZero() {
		q.known = lastKnown(q.law)
	}
	q.years, err = yearsBetween(words[1], words[2])
	return q, err
}

// parseAnywhere reads flags before, between and after the other arguments.
func parseAnywhere(flags *flag.FlagSet, args []string) (words []string, err error) {
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		if args = flags.Args(); len(args) > 0 {
			words, args = append(words, args[0]), args[1:]
		}
	}
	return words, nil
}

func yearsBetween(from, to string) (date.Interval, error) {
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err := errors.Join(err1, err2); err != nil {
		return date.Interval{}, fmt.Errorf("days: %q to %q are no years; write them as in 2012 2026", from, to)
	}
	if last < first {
		return date.Interval{}, fmt.Errorf("days: the last year, %d, is before the first, %d", last, first)
	}
	begin, err1 := date.New(first, 1, 1)
	end, err2 := date.New(last, 12, 31)
	return date.Interval{First: begin, Last: end}, errors.Join(err1, err2)
}
