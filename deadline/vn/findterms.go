package vn

import (
	"errors"
	"strconv"

	"github.com/statutory-go/statutory/deadline"
)

var errTwoAmounts = errors.New("a range or a second amount stands before the unit")

// foundTerm is a term and its words in a text.
type foundTerm struct {
	term       deadline.Term
	first, end int
}

func (f foundTerm) reading(s string, words []word) TermReading {
	start, end := words[f.first].start, words[f.end-1].end
	return TermReading{f.term, s[:start], s[start:end], s[end:]}
}

// findTerms returns every term of a text.
func findTerms(words []word) ([]foundTerm, error) {
	var found []foundTerm
	for i := 0; i < len(words); {
		term, used := fixedDayAt(words[i:])
		if used == 0 && isDatePart(words, i) {
			i++
			continue
		}
		if used == 0 {
			var err error
			if term, used, err = termAt(words[i:]); err != nil {
				return found, err
			}
		}
		if used == 0 {
			i++
			continue
		}
		if isRange(words, i) {
			return found, errTwoAmounts
		}
		found = append(found, foundTerm{term, i, i + used})
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

// isRange reports whether another number stands before the number at i, with
// nothing but words or marks that join between them: "5-7", "1 000".
func isRange(words []word, i int) bool {
	at := i - 1
	for at >= 0 && isJoint(words[at]) {
		at--
	}
	return at >= 0 && words[at].isNumber()
}

// isJoint reports whether a word or mark can join two numbers.
func isJoint(w word) bool {
	switch w.text {
	case "đến", "tới", "hoặc", "và":
		return true
	case "(", ")":
		return false
	}
	return w.isMark()
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
	if len(words) > n && !words[n].isMark() {
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
	if whole, notWhole := strconv.Atoi(amount); notWhole == nil && isHalf(rest, 0) &&
		(unit == deadline.UnitMonths || unit == deadline.UnitYears) {
		t, err = andHalf(whole, unit)
		return t, used + n + 1, err
	}
	if words[0].text == "nửa" && unit == deadline.UnitYears {
		return deadline.Months(6), used + n, nil // Civil Code 91/2015/QH13 art. 146(1)
	}
	t, err = deadline.NewTerm(amount, unit)
	return t, used + n, err
}

// andHalf returns so many months or years and half of one.
func andHalf(whole int, unit deadline.Unit) (deadline.Term, error) {
	if unit == deadline.UnitYears {
		return deadline.NewTerm(strconv.Itoa(12*whole+6), deadline.UnitMonths)
	}
	return deadline.NewTerm(strconv.Itoa(2*whole+1), deadline.UnitHalfMonths)
}

func startsClock(words []word) bool {
	_, n := unitAt(words[1:])
	return n > 0
}

// unitAt reads the unit that the words begin with, the longest first.
func unitAt(words []word) (deadline.Unit, int) {
	switch phrase(words[:min(len(words), 3)]) {
	case "ngày làm việc":
		return deadline.UnitWorkingDays, 3
	case "giờ làm việc":
		return deadline.UnitWorkingHours, 3
	}
	if len(words) == 0 {
		return deadline.NoUnit, 0
	}
	unit := map[string]deadline.Unit{
		"phút": deadline.UnitMinutes, "giờ": deadline.UnitHours, "ngày": deadline.UnitDays,
		"tuần": deadline.UnitWeeks, "tháng": deadline.UnitMonths, "năm": deadline.UnitYears,
	}[words[0].text]
	if unit == deadline.NoUnit {
		return unit, 0
	}
	return unit, 1
}
