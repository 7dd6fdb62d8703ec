package daysoff

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"

	"github.com/statutory-go/statutory/deadline/date"
)

// ruleParts are the parts of a recurrence of days that are read.
func ruleParts() []string {
	return []string{"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS"}
}

// recurrence is the RRULE of an event that begins on a day.
type recurrence struct{ rrule.ROption }

func midnight(d date.Date) time.Time { return d.Start(time.UTC) }

// newRecurrence reads the value of an RRULE. What the library takes and no two
// programs understand alike is refused.
func newRecurrence(value string, start date.Date) (r recurrence, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%.80q is no recurrence", value)
		}
	}()
	value = strings.ToUpper(value)
	var seen []string
	for part := range strings.SplitSeq(value, ";") {
		name, n, _ := strings.Cut(part, "=")
		switch {
		case slices.Contains([]string{"BYHOUR", "BYMINUTE", "BYSECOND"}, name) || name == "FREQ" && slices.Contains([]string{"HOURLY", "MINUTELY", "SECONDLY"}, n):
			return r, fmt.Errorf("%.40s repeats within a day; a day off is a whole day", part)
		case !slices.Contains(ruleParts(), name):
			return r, fmt.Errorf("%.40q is no part of a recurrence of days; the parts are %s", part, strings.Join(ruleParts(), ", "))
		case slices.Contains(seen, name):
			return r, fmt.Errorf("%s stands twice", name)
		case name == "INTERVAL" || name == "COUNT":
			if k, err := strconv.Atoi(n); err != nil || k < 1 || k > 10_000 {
				return r, fmt.Errorf("%.40s is not from 1 to 10000", part)
			}
		}
		seen = append(seen, name)
	}
	if slices.Contains(seen, "COUNT") && slices.Contains(seen, "UNTIL") {
		return r, errors.New("the rule has both COUNT and UNTIL; give one of them")
	}
	option, err := rrule.StrToROption(value)
	if err != nil {
		return r, err
	}
	if err := placed(option, seen); err != nil {
		return r, err
	}
	r = recurrence{*option}
	r.Dtstart = midnight(start)
	if !r.mayBegin(start) {
		return r, notItself(start)
	}
	return r, nil
}

// placed checks that the parts are those of a rule of that frequency: RFC 5545,
// section 3.3.10. Others mean nothing, or are searched for days that never come.
func placed(o *rrule.ROption, parts []string) error {
	numbered := slices.ContainsFunc(o.Byweekday, func(w rrule.Weekday) bool { return w.N() != 0 })
	misplaced := map[string]bool{
		"BYYEARDAY":           o.Freq != rrule.YEARLY,
		"BYWEEKNO":            o.Freq != rrule.YEARLY,
		"BYMONTHDAY":          o.Freq == rrule.WEEKLY,
		"BYDAY with a number": numbered && o.Freq != rrule.YEARLY && o.Freq != rrule.MONTHLY,
		"BYSETPOS":            o.Freq == rrule.DAILY,
	}
	for _, part := range slices.Sorted(maps.Keys(misplaced)) {
		name, _, _ := strings.Cut(part, " ")
		if misplaced[part] && slices.Contains(parts, name) {
			return fmt.Errorf("%s has no place in a rule of FREQ=%s", part, o.Freq)
		}
	}
	return nil
}

// mayBegin reports whether the parts of the rule admit the day on which the event
// begins. A rule that admits no day at all would be searched to the year 9999.
func (r recurrence) mayBegin(start date.Date) bool {
	within := func(list []int, n, size int) bool {
		return len(list) == 0 || slices.Contains(list, n) || slices.Contains(list, n-size-1) // from the end
	}
	inYear := 365
	if date.DaysIn(start.Year(), time.February) == 29 {
		inYear = 366
	}
	weekday := len(r.Byweekday) == 0
	for _, w := range r.Byweekday {
		weekday = weekday || (w.Day()+1)%7 == int(start.Weekday()) // rrule counts from Monday
	}
	return weekday && (len(r.Bymonth) == 0 || slices.Contains(r.Bymonth, int(start.Month()))) &&
		within(r.Bymonthday, start.Day(), date.DaysIn(start.Year(), start.Month())) &&
		within(r.Byyearday, midnight(start).YearDay(), inYear)
}

// A startError says that a recurrence does not give its own first day.
type startError struct{ start date.Date }

func notItself(start date.Date) error { return &startError{start} }

func (e *startError) Error() string {
	return fmt.Sprintf("the rule does not give %s itself, on which the event begins; programs differ on whether it is one of them", e.start)
}

// days returns the days on which it recurs up to a last day.
func (r recurrence) days(last date.Date) (days []date.Date, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.New("it is no recurrence")
		}
	}()
	if end := midnight(last); r.Until.IsZero() || r.Until.After(end) {
		r.Until = end
	}
	rule, err := rrule.NewRRule(r.ROption)
	if err != nil {
		return nil, err
	}
	next := rule.Iterator()
	for t, ok := next(); ok; t, ok = next() {
		days = append(days, date.Of(t))
	}
	if first := date.Of(r.Dtstart); !first.After(last) && (len(days) == 0 || days[0] != first) {
		return nil, notItself(first)
	}
	return days, nil
}
