package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/internal/periods"
	"github.com/statutory-go/statutory/internal/suggest"
)

// A calendarCell is what the cell "calendar" says: the law of a code, and as known
// on which day; the days of weekly rest of a calendar that the row lists; office
// hours.
type calendarCell struct {
	code   string // "" where the row lists its days
	law    holiday.Law
	known  date.Date // all that the law knows if not said
	rest   []time.Weekday
	office string
}

// lawFinder returns the law of a code.
type lawFinder func(code string) (holiday.Law, error)

// readCalendar reads "vn", "vn@2026-10-01", "weekend=Fri;Sat" or "weekend=none", and
// "office=07:30-11:30,13:00-17:00" beside each of them or alone.
func readCalendar(cell string, law lawFinder) (calendarCell, error) {
	c := calendarCell{rest: []time.Weekday{time.Saturday, time.Sunday}}
	seen := map[string]bool{}
	for word := range strings.FieldsSeq(cell) {
		key, value, found := strings.Cut(word, "=")
		if !found {
			key, value = "code", word
		}
		if seen[key] {
			return c, fmt.Errorf("%.100q is one too many; write one code, weekend=… or office=… each", word)
		}
		seen[key] = true
		if err := c.read(key, value, law); err != nil {
			return c, err
		}
	}
	if seen["code"] && seen["weekend"] {
		return c, fmt.Errorf("the calendar %s has a weekend of its own; leave out weekend=…, or the code", c.code)
	}
	return c, nil
}

func (c *calendarCell) read(key, value string, law lawFinder) (err error) {
	switch key {
	case "code":
		code, known, isKnown := strings.Cut(value, "@")
		if c.code = code; isKnown {
			if c.known, err = date.Parse(known); err != nil {
				return err
			}
		}
		c.law, err = law(code)
	case "weekend":
		c.rest, err = readWeekend(value)
	case "office":
		c.office = value
	default:
		err = fmt.Errorf("%.100q is not known; %s", key, suggest.Hint(key, []string{"weekend", "office"}, "write a code, weekend=Fri;Sat or office=07:30-11:30,13:00-17:00"))
	}
	return err
}

// readWeekend reads weekdays, ";" between them, or "none".
func readWeekend(value string) ([]time.Weekday, error) {
	if value == "none" {
		return nil, nil
	}
	var rest []time.Weekday
	for name := range strings.SplitSeq(value, ";") {
		d := time.Sunday
		for ; d <= time.Saturday && d.String()[:3] != name; d++ {
		}
		if d > time.Saturday {
			return nil, fmt.Errorf("%.100q is no weekday; write Mon, Tue, Wed, Thu, Fri, Sat or Sun, or weekend=none", name)
		}
		rest = append(rest, d)
	}
	return rest, nil
}

// calendars makes the laws and the calendars of codes, each once.
type calendars struct {
	laws map[string]holiday.Law
	made map[string]*calendar.Calendar
}

func newCalendars() calendars {
	return calendars{map[string]holiday.Law{}, map[string]*calendar.Calendar{}}
}

// keptCalendars are as many calendars as are kept: a table can ask for one as known
// on every day there is.
const keptCalendars = 64

// law returns the law of a code.
func (list calendars) law(code string) (holiday.Law, error) {
	if law, ok := list.laws[code]; ok {
		return law, nil
	}
	law, err := lawOf(code)
	if err == nil {
		list.laws[code] = law
	}
	return law, err
}

// of returns the calendar of a code, with hours on the clock of a zone.
func (list calendars) of(c calendarCell, zone *time.Location) (*calendar.Calendar, error) {
	key := c.code + "@" + c.known.String()
	if c.office == "" {
		if cal, ok := list.made[key]; ok {
			return cal, nil
		}
	}
	law := c.law
	if c.office != "" {
		hours, err := periods.ReadHours(c.office, zone)
		if err != nil {
			return nil, err
		}
		law = law.WithHours(hours)
	}
	if c.known.IsZero() {
		c.known = lastKnown(law)
	}
	cal, err := law.AsKnown(c.known)
	if err != nil || c.office != "" {
		return cal, err
	}
	if len(list.made) >= keptCalendars {
		clear(list.made)
	}
	list.made[key] = cal
	return cal, nil
}

// listed returns the calendar of the days that a row lists.
func (c calendarCell) listed(r deadlineRow, zone *time.Location, from []date.Date, terms []deadline.Term) (*calendar.Calendar, error) {
	l := periods.Listed{Name: "of row " + r.name()}
	if len(c.rest) > 0 {
		l.Weekend = calendar.Weekend(c.rest...)
	}
	var problems []error
	for _, list := range []struct {
		column string
		kind   calendar.DayKind
	}{{"holidays", calendar.DayHoliday}, {"worked", calendar.DayExtra}} {
		days, err := periods.ReadDays(list.column, r.cell(list.column), list.kind)
		problems = append(problems, inColumn(list.column, err))
		l.Days = append(l.Days, days...)
	}
	hours, err := periods.ReadHours(c.office, zone)
	if err := errors.Join(append(problems, inColumn("calendar", err))...); err != nil {
		return nil, err
	}
	l.Hours = hours
	cal, err := l.Calendar(from, terms...)
	return cal, inColumn("calendar", err)
}

// listsDays reports whether a row lists days of its own.
func (r deadlineRow) listsDays() bool {
	return slices.ContainsFunc([]string{"holidays", "worked"}, func(column string) bool { return r.cell(column) != "" })
}
