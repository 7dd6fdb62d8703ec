package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// A wanted is what a row expects: all alternatives, the earliest first, or
// the words of an error.
type wanted struct {
	ends  []end
	words []string
}

// An end is a day, or an instant.
type end struct {
	day date.Date
	at  time.Time // zero for a day
}

// readExpected reads "2026-03-17", "2026-03-17T14:00+07:00", several of them with
// "|" between, or "error: words that occur". An instant may be at T24:00.
func readExpected(s string) (wanted, error) {
	const form = "write a day, an instant, all alternatives as in 2025-03-17|2025-03-18, or error: and words of it"
	if s == "" {
		return wanted{}, errors.New("it is empty; " + form)
	}
	if words, ok := strings.CutPrefix(s, "error:"); ok {
		if words = strings.ToLower(words); len(strings.Fields(words)) == 0 {
			return wanted{}, errors.New("no word of the error is expected; " + form)
		}
		return wanted{words: strings.Fields(words)}, nil
	}
	var e wanted
	for part := range strings.SplitSeq(s, "|") {
		one, err := readEnd(strings.TrimSpace(part))
		if err != nil {
			return wanted{}, fmt.Errorf("%w; %s", err, form)
		}
		e.ends = append(e.ends, one)
	}
	return e, nil
}

func readEnd(s string) (end, error) {
	if !strings.Contains(s, "T") {
		d, err := date.Parse(s)
		return end{day: d}, err
	}
	day, midnight := strings.Replace(s, "T24:00", "T00:00", 1), strings.Contains(s, "T24:00")
	at, err := readInstant(day)
	if err == nil && midnight {
		at = date.Of(at).Next().Start(at.Location())
	}
	return end{at: at}, err
}

// compare returns what was answered, in the form in which it was expected, and
// whether it is that.
func (e wanted) compare(d deadline.Deadline) (got string, ok bool) {
	var answers []string
	all := d.Alternatives()
	ok = len(all) == len(e.ends)
	for i, a := range all {
		var want end
		if i < len(e.ends) {
			want = e.ends[i]
		}
		said, same := want.compare(a.Deadline)
		answers, ok = append(answers, said), ok && same
	}
	return strings.Join(answers, "|"), ok
}

// compare compares one answer. One that ends with its day is asked for its instant
// only where an instant is expected.
func (e end) compare(d deadline.Deadline) (got string, same bool) {
	if e.at.IsZero() && !d.EndsOnClock() {
		return d.Last().String(), d.Last() == e.day
	}
	var zone *time.Location
	if !d.EndsOnClock() {
		zone = e.at.Location()
	}
	at, err := d.Expires(zone)
	if d.Bound() == convention.EarliestDay {
		at, err = d.Opens(zone)
	}
	if err != nil {
		return "error: " + err.Error(), false
	}
	return instant(at, d.Last()), !e.at.IsZero() && at.Equal(e.at)
}

// instant writes the end of a last day, which can be its 24:00.
func instant(at time.Time, last date.Date) string {
	switch {
	case date.Of(at) == last.Next() && at.Equal(last.Next().Start(at.Location())):
		return last.String() + "T24:00" + at.Format("Z07:00")
	case at.Second() != 0:
		return at.Format("2006-01-02T15:04:05Z07:00")
	}
	return at.Format("2006-01-02T15:04Z07:00")
}

// occursIn reports whether the words that are expected all occur in an error.
func (e wanted) occursIn(err error) bool {
	message := strings.ToLower(err.Error())
	for _, w := range e.words {
		if !strings.Contains(message, w) {
			return false
		}
	}
	return len(e.words) > 0
}
