package vn

import (
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// fixedDayAt reads a day that is fixed by its number in a month, as the Law on Tax
// Administration 38/2019/QH14 art. 44 has it: "ngày thứ 20 của tháng tiếp theo", "ngày
// cuối cùng của tháng đầu của quý tiếp theo", "ngày cuối cùng của tháng thứ 3 kể từ ngày
// kết thúc năm dương lịch". used is 0 if the words do not begin with one.
func fixedDayAt(words []word) (t deadline.Term, used int) {
	day, used := dayInMonth(words)
	if used == 0 {
		return t, 0
	}
	if isAt(words, used, "của") {
		used++
	}
	month, after, n := monthOfDay(words[used:])
	if n == 0 {
		if after, n = wholePeriod(words[used:]); n == 0 || day != deadline.LastDay {
			return t, 0
		}
	}
	if t = deadline.FixedDay(day, month, after); t.Validate() != nil {
		return deadline.Term{}, 0
	}
	return t, used + n
}

// dayInMonth reads "ngày 20", "ngày thứ 20" and "ngày cuối cùng".
func dayInMonth(words []word) (day, used int) {
	switch {
	case !isAt(words, 0, "ngày"):
		return 0, 0
	case begins(words, "ngày cuối cùng"):
		return deadline.LastDay, 3
	case begins(words, "ngày cuối"):
		return deadline.LastDay, 2
	}
	used = 1
	if isAt(words, used, "thứ") { // in words it may be a weekday: "ngày thứ năm"
		if used++; used == len(words) || !words[used].isNumber() {
			return 0, 0
		}
	}
	n, more := wholeAt(words[used:])
	if more == 0 {
		return 0, 0
	}
	return n, used + more
}

// wholeAt reads a whole number, in digits or in words.
func wholeAt(words []word) (n, used int) {
	amount, used, err := amountAt(words)
	if used == 0 || err != nil {
		return 0, 0
	}
	if n, err = strconv.Atoi(amount); err != nil {
		return 0, 0
	}
	return n, used
}

// monthOfDay reads in which month such a day lies.
func monthOfDay(words []word) (month int, after deadline.Period, used int) {
	if n := firstOf(words, "tháng tiếp theo", "tháng kế tiếp", "tháng liền sau"); n > 0 {
		return 1, deadline.AfterMonth, n
	}
	if begins(words, "tháng sau") && !isAt(words, 2, "khi", "ngày", "thời", "đó") {
		return 1, deadline.AfterMonth, 2
	}
	if begins(words, "tháng đó") {
		return 0, deadline.AfterMonth, 2
	}
	if n := firstOf(words, "tháng cuối cùng của", "tháng cuối của", "tháng cuối"); n > 0 {
		after, more := periodAt(words[n:])
		if more == 0 || after == deadline.AfterMonth || !ends(words[n+more:]) {
			return 0, 0, 0
		}
		if isAt(words, n+more, "đó") {
			more++
		}
		return 0, after, n + more
	}
	month, used = monthNumber(words)
	if used == 0 {
		return 0, 0, 0
	}
	after, n := followingPeriod(words[used:], month)
	if n == 0 {
		return 0, 0, 0
	}
	return month, after, used + n
}

// monthNumber reads "tháng đầu", "tháng đầu tiên", "tháng thứ nhất" and "tháng thứ 3".
func monthNumber(words []word) (month, used int) {
	if n := firstOf(words, "tháng đầu tiên", "tháng đầu", "tháng thứ nhất"); n > 0 {
		return 1, n
	}
	if begins(words, "tháng thứ tư") {
		return 4, 3
	}
	if !begins(words, "tháng thứ") {
		return 0, 0
	}
	n, used := wholeAt(words[2:])
	if used == 0 || n == 0 {
		return 0, 0
	}
	return n, 2 + used
}

// followingPeriod reads "của quý tiếp theo", which has the month, and "kể từ ngày kết
// thúc năm dương lịch", after which it is counted.
func followingPeriod(words []word, month int) (after deadline.Period, used int) {
	if n := firstOf(words, "kể từ ngày kết thúc", "tính từ ngày kết thúc", "kể từ khi kết thúc", "sau khi kết thúc", "sau ngày kết thúc"); n > 0 {
		after, more := periodAt(words[n:])
		if more == 0 {
			return 0, 0
		}
		return after, n + more
	}
	n := firstOf(words, "của", "thuộc")
	after, more := periodAt(words[n:])
	if more == 0 || after == deadline.AfterMonth || after == deadline.AfterQuarter && month > 3 || month > 12 {
		return 0, 0
	}
	n += more
	if more = firstOf(words[n:], "tiếp theo", "kế tiếp", "liền sau"); more > 0 {
		return after, n + more
	}
	if isAt(words, n, "sau") && !isAt(words, n+1, "khi", "ngày", "thời", "đó") {
		return after, n + 1
	}
	return 0, 0
}

// periodAt reads a month, a quarter or a calendar year. A number behind it makes it a
// certain one, and a financial year is another.
func periodAt(words []word) (after deadline.Period, used int) {
	switch {
	case begins(words, "năm dương lịch"):
		after, used = deadline.AfterYear, 3
	case isAt(words, 0, "năm"):
		after, used = deadline.AfterYear, 1
	case isAt(words, 0, "quý"):
		after, used = deadline.AfterQuarter, 1
	case isAt(words, 0, "tháng"):
		after, used = deadline.AfterMonth, 1
	}
	if used < len(words) && (words[used].isNumber() || words[used].isAny("tài", "thứ", "đầu", "cuối")) {
		return 0, 0
	}
	return after, used
}

// wholePeriod reads a period whose own last day is meant, where nothing follows that
// would make it another.
func wholePeriod(words []word) (after deadline.Period, used int) {
	after, used = periodAt(words)
	if used == 0 || !ends(words[used:]) {
		return 0, 0
	}
	if isAt(words, used, "đó") {
		used++
	}
	return after, used
}

// ends reports whether nothing follows but a mark or "đó".
func ends(words []word) bool { return len(words) == 0 || words[0].isMark() || words[0].text == "đó" }

// begins reports whether words begin with a phrase.
func begins(words []word, whole string) bool { return firstOf(words, whole) > 0 }

// firstOf returns how many words the first of the phrases has that words begin with.
func firstOf(words []word, phrases ...string) int {
	for _, p := range phrases {
		if n := strings.Count(p, " ") + 1; n <= len(words) && phrase(words[:n]) == p {
			return n
		}
	}
	return 0
}
