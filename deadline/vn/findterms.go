package vn

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

var errAmountText = errors.New("an amount can be read in two ways")

// findTerms returns every term of a text.
func findTerms(s string, words []word) ([]TermReading, error) {
	var found []TermReading
	for i := 0; i < len(words); {
		if isDatePart(words, i) {
			i++
			continue
		}
		term, used, err := termAt(words[i:])
		if err != nil {
			return found, err
		}
		if used == 0 {
			i++
			continue
		}
		if isRange(words, i) {
			return found, errTwoAmounts
		}
		first, last := words[i], words[i+used-1]
		found = append(found, TermReading{term, s[:first.start], s[first.start:last.end], s[last.end:]})
		i += used
	}
	return found, nil
}

// isDatePart reports whether the number at i counts nothing: the 15 and the 5
// of "ngày 15 tháng 5", the 118 of "Điều 118".
func isDatePart(words []word, i int) bool {
	if i == 0 {
		return false
	}
	switch words[i-1].text {
	case "ngày", "tháng", "năm", "quý", "thứ", "số", "điều", "khoản", "điểm", "mục", "bước", "lần", "mùng":
		return true
	}
	return false
}

// isRange reports whether another number and a word or mark that joins stand
// before the number at i.
func isRange(words []word, i int) bool {
	at := i - 1
	for at >= 0 && isJoint(words[at]) {
		at--
	}
	return at >= 0 && at < i-1 && words[at].isNumber()
}

// isJoint reports whether a word or mark can join two numbers.
func isJoint(w word) bool {
	switch w.text {
	case "đến", "tới", "hoặc", "và":
		return true
	case "(", ")":
		return false
	}
	return !isAlnum([]rune(w.text)[0])
}

// goesOn reports whether a joint and then a number begin the words, as in
// the rest of "5 ngày - 7".
func goesOn(words []word) bool {
	at := 0
	for at < len(words) && isJoint(words[at]) {
		at++
	}
	return at > 0 && at < len(words) && words[at].isNumber()
}

// termAt reads the term that the words begin with; used is 0 if there is none.
func termAt(words []word) (t deadline.Term, used int, err error) {
	if n := sameDay(words); n > 0 {
		return deadline.SameDay(), n, nil
	}
	t, used, err = partAt(words)
	if err != nil || used == 0 {
		return t, used, err
	}
	for used < len(words) {
		skip := used
		if words[skip].text == "và" {
			skip++
		}
		next, n, err := partAt(words[skip:])
		if err != nil || n == 0 {
			break
		}
		joined, ok := join(t, next)
		if !ok {
			break
		}
		t, used = joined, skip+n
	}
	return t, used, nil
}

// join makes one term of years and months, months and days, hours and minutes.
func join(t, next deadline.Term) (deadline.Term, bool) {
	joined, err := deadline.ParseTerm(t.String() + " " + next.String())
	return joined, err == nil
}

// sameDay reads "trong ngày" and "trong ngày làm việc" where nothing follows
// that would make it another day; it returns the number of words.
func sameDay(words []word) int {
	if len(words) < 2 || words[0].text != "trong" || words[1].text != "ngày" {
		return 0
	}
	n := 2
	if len(words) > 3 && words[2].text == "làm" && words[3].text == "việc" {
		n = 4
	}
	if len(words) > n && isAlnum([]rune(words[n].text)[0]) {
		return 0
	}
	return n
}

// partAt reads one amount and its unit.
func partAt(words []word) (t deadline.Term, used int, err error) {
	amount, used, err := amountAt(words)
	if used == 0 {
		return t, 0, nil
	}
	unit, n := unitAt(words[used:])
	if n == 0 {
		return t, 0, nil
	}
	if err != nil {
		return t, 0, err
	}
	rest := words[used+n:]
	if unit == deadline.UnitDays && len(rest) > 0 && rest[0].isNumber() && !startsClock(rest) {
		return t, 0, nil // "số 15 ngày 01/7/2025": a date follows
	}
	if len(rest) > 0 && rest[0].text == "rưỡi" {
		if whole, err := strconv.Atoi(amount); err == nil && unit == deadline.UnitMonths {
			return deadline.HalfMonths(2*whole + 1), used + n + 1, nil
		}
	}
	if words[0].text == "nửa" && unit == deadline.UnitYears {
		return deadline.Months(6), used + n, nil // Civil Code 91/2015/QH13 art. 146(1)
	}
	t, err = deadline.NewTerm(amount, unit)
	return t, used + n, err
}

func startsClock(words []word) bool {
	_, n := unitAt(words[1:])
	return n > 0
}

// amountAt reads "10", "3,5", "mười", "10 (mười)", and "nửa" before a unit.
func amountAt(words []word) (amount string, used int, err error) {
	if len(words) == 0 {
		return "", 0, nil
	}
	if words[0].text == "nửa" {
		return "0.5", 1, nil
	}
	if !words[0].isNumber() {
		n, used := numberWords(words)
		return strconv.Itoa(n), used, nil
	}
	amount, err = decimal(words[0].text)
	used = 1
	if len(words) > 2 && words[1].text == "(" {
		n, m := numberWords(words[2:])
		if m > 0 && len(words) > 2+m && words[2+m].text == ")" {
			used = 3 + m
			if whole, convErr := strconv.Atoi(amount); err == nil && (convErr != nil || whole != n) {
				err = fmt.Errorf("%s is not the number in words beside it", words[0].text)
			}
		}
	}
	return amount, used, err
}

// decimal reads "3,5" and "3.5". Three digits behind a point or comma may be
// thousands, and more than one mark is no amount; both are refused.
func decimal(s string) (string, error) {
	s = strings.Replace(s, ",", ".", 1)
	whole, decimals, has := strings.Cut(s, ".")
	if strings.ContainsAny(decimals, ".,") || has && len(decimals) == 3 && strings.Trim(whole, "0") != "" {
		return "", fmt.Errorf("%w: %q", errAmountText, s)
	}
	return s, nil
}

// unitAt reads the unit that the words begin with, the longest first.
func unitAt(words []word) (deadline.Unit, int) {
	text := texts(words[:min(len(words), 3)])
	if len(text) == 3 && text[1] == "làm" && text[2] == "việc" {
		switch text[0] {
		case "ngày":
			return deadline.UnitWorkingDays, 3
		case "giờ":
			return deadline.UnitWorkingHours, 3
		}
	}
	if len(text) >= 2 && text[0] == "nửa" && text[1] == "tháng" {
		return deadline.UnitHalfMonths, 2
	}
	if len(text) == 0 {
		return deadline.NoUnit, 0
	}
	unit := map[string]deadline.Unit{
		"phút": deadline.UnitMinutes, "giờ": deadline.UnitHours, "ngày": deadline.UnitDays,
		"tuần": deadline.UnitWeeks, "tháng": deadline.UnitMonths, "năm": deadline.UnitYears,
	}[text[0]]
	if unit == deadline.NoUnit {
		return unit, 0
	}
	return unit, 1
}
