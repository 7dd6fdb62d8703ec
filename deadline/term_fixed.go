package deadline

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
)

// How fixed days are said.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayFixedTerm = text.NewPhrase("term.fixed_day", "{day} of {month}", "{day} của {month}")
	sayFixedDay  = text.NewPhrase("term.fixed_day.day", "day {day}", "ngày {day:2}")
	sayFixedLast = text.NewPhrase("term.fixed_day.last", "last day", "ngày cuối cùng")
	sayNextMonth = text.NewPhrase("term.fixed_day.next_month", "the next month", "tháng tiếp theo")
	sayFixedIn   = [...]text.Phrase{
		AfterMonth:   text.NewPhrase("term.fixed_day.in_month", "the month", "tháng đó"),
		AfterQuarter: text.NewPhrase("term.fixed_day.in_quarter", "the last month of the quarter", "tháng cuối của quý đó"),
		AfterYear:    text.NewPhrase("term.fixed_day.in_year", "the last month of the year", "tháng cuối của năm đó"),
	}
	sayFixedAfter = [...]text.Phrase{
		AfterMonth:   text.NewPhrase("term.fixed_day.after_month", "month {n} after the month", "tháng thứ {n:1} kể từ ngày kết thúc tháng"),
		AfterQuarter: text.NewPhrase("term.fixed_day.after_quarter", "month {n} after the quarter", "tháng thứ {n:1} kể từ ngày kết thúc quý"),
		AfterYear:    text.NewPhrase("term.fixed_day.after_year", "month {n} after the year", "tháng thứ {n:1} kể từ ngày kết thúc năm"),
	}
)

func fixedPhrases() []text.Phrase {
	list := []text.Phrase{sayFixedTerm, sayFixedDay, sayFixedLast, sayNextMonth}
	return append(append(list, sayFixedIn[:]...), sayFixedAfter[:]...)
}

// saysFixed says a fixed day.
func (t Term) saysFixed() text.Sentence {
	number, months, after, _ := t.Fixed()
	day, month := sayFixedLast.With(), sayFixedAfter[min(after, AfterYear)].With("n", months)
	if number != LastDay {
		day = sayFixedDay.With("day", number)
	}
	switch {
	case months == 0:
		month = sayFixedIn[min(after, AfterYear)].With()
	case months == 1 && after == AfterMonth:
		month = sayNextMonth.With()
	}
	return sayFixedTerm.With("day", day, "month", month)
}

// readFixed reads a fixed day as In writes it.
func readFixed(s, lang string, words []text.Catalogue) (Term, bool) {
	for _, day := range []*text.Phrase{&sayFixedLast, &sayFixedDay} {
		read := func(month *text.Phrase, after Period, n int) (Term, bool) {
			v, ok := sayFixedTerm.ReadWith(map[string]*text.Phrase{"day": day, "month": month}, s, lang, words...)
			if !ok {
				return Term{}, false
			}
			number := LastDay
			if day == &sayFixedDay {
				number, ok = readWhole(v["day.day"], lang, words)
			}
			if n < 0 && ok {
				n, ok = readWhole(v["month.n"], lang, words)
			}
			t := FixedDay(number, n, after)
			return t, ok && t.Validate() == nil
		}
		if t, ok := read(&sayNextMonth, AfterMonth, 1); ok {
			return t, true
		}
		for after := range AfterYear + 1 {
			if t, ok := read(&sayFixedIn[after], after, 0); ok {
				return t, true
			}
			if t, ok := read(&sayFixedAfter[after], after, -1); ok {
				return t, true
			}
		}
	}
	return Term{}, false
}

// readWhole reads a whole number of a language.
func readWhole(written, lang string, words []text.Catalogue) (int, bool) {
	n, ok := text.ReadNumber(written, lang, words...)
	if !ok {
		return 0, false
	}
	return plainNumber(string(n))
}

// fixedText writes a fixed day as parseFixed reads it.
func (t Term) fixedText() string {
	number, months, after, _ := t.Fixed()
	day := "last day"
	if number != LastDay {
		day = fmt.Sprintf("day %d", number)
	}
	switch {
	case months == 0 && after == AfterMonth:
		return day + " of the month"
	case months == 0:
		return day + " of the last month of the " + after.String()
	case months == 1 && after == AfterMonth:
		return day + " of the next month"
	}
	return fmt.Sprintf("%s of month %d after the %s", day, months, after)
}

const fixedHint = "write a fixed day as in day 20 of the next month, last day of month 1 after the quarter, or last day of month 3 after the year"

// parseFixed reads a fixed day in words without "the", and reports whether the words
// are of one at all: they begin with a day that has no amount before it.
func parseFixed(words []string) (t Term, isFixed bool, problem *TermError) {
	day, used := fixedNumber(words)
	if used == 0 {
		return Term{}, false, nil
	}
	if len(words) <= used+1 || words[used] != "of" {
		return Term{}, true, &TermError{Reason: fixedHint}
	}
	month, after, ok := fixedMonth(words[used+1:])
	if !ok {
		return Term{}, true, &TermError{Reason: fixedHint}
	}
	if t = FixedDay(day, month, after); t.Validate() != nil {
		return Term{}, true, &TermError{Reason: t.invalidFixed()}
	}
	return t, true, nil
}

// fixedNumber reads "last day", "day 20" and "20th".
func fixedNumber(words []string) (day, used int) {
	switch {
	case len(words) > 1 && words[0] == "last" && words[1] == "day":
		return LastDay, 2
	case len(words) > 1 && words[0] == "day":
		if n, ok := plainNumber(words[1]); ok {
			return n, 2
		}
	case len(words) > 0:
		if n, ok := ordinal(words[0]); ok {
			if len(words) > 1 && words[1] == "day" {
				return n, 2
			}
			return n, 1
		}
	}
	return 0, 0
}

// fixedMonth reads in which month a fixed day lies.
func fixedMonth(words []string) (month int, after Period, ok bool) {
	rest := strings.Join(words, " ")
	for p := range AfterYear + 1 {
		switch name := p.String(); rest {
		case name:
			return 0, p, true
		case "last month of " + name:
			return 0, p, p != AfterMonth
		case "month after " + name, "month following " + name:
			return 1, p, true
		}
	}
	switch rest {
	case "next month", "following month", "month after":
		return 1, AfterMonth, true
	}
	if len(words) < 3 {
		return 0, 0, false
	}
	if month, ok = plainNumber(words[1]); !ok || words[0] != "month" {
		if month, ok = ordinal(words[0]); !ok || words[1] != "month" {
			return 0, 0, false
		}
	}
	rest = strings.Join(words[2:], " ")
	for p := range AfterYear + 1 {
		switch name := p.String(); rest {
		case "after " + name, "after end of " + name:
			return month, p, month > 0
		case "of next " + name, "of following " + name:
			return month, p, month > 0 && month <= p.months()
		}
	}
	return 0, 0, false
}

// ordinal reads "20th", and "first" to "fourth" in words.
func ordinal(word string) (int, bool) {
	switch word {
	case "first":
		return 1, true
	case "second":
		return 2, true
	case "third":
		return 3, true
	case "fourth":
		return 4, true
	}
	if len(word) < 3 {
		return 0, false
	}
	switch word[len(word)-2:] {
	case "st", "nd", "rd", "th":
		return plainNumber(word[:len(word)-2])
	}
	return 0, false
}

// plainNumber reads digits.
func plainNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && s[0] >= '0' && s[0] <= '9' && n <= MaxAmount
}
