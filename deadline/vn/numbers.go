package vn

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

var errAmountText = errors.New("an amount can be read in two ways")

// amountAt reads "10", "3,5", "mười", "10 (mười)", "mười (10)", and "nửa"
// before a unit. A number and its words beside it must agree.
func amountAt(words []word) (amount string, used int, err error) {
	if len(words) == 0 {
		return "", 0, nil
	}
	if words[0].text == "nửa" {
		return "0.5", 1, nil
	}
	amount, used, err = oneAmount(words)
	if used == 0 || used+1 >= len(words) || words[used].text != "(" {
		return amount, used, err
	}
	again, n, againErr := oneAmount(words[used+1:])
	closing := used + 1 + n
	if n == 0 || closing >= len(words) || words[closing].text != ")" || words[0].isNumber() == words[used+1].isNumber() {
		return amount, used, err
	}
	if err = errors.Join(err, againErr); err == nil && !sameNumber(amount, again) {
		err = fmt.Errorf("%q and %q are not the same number", phrase(words[:used]), phrase(words[used+1:closing]))
	}
	return amount, closing + 1, err
}

// oneAmount reads a number in digits or in words.
func oneAmount(words []word) (amount string, used int, err error) {
	if words[0].isNumber() {
		amount, err = decimal(words[0].text)
		return amount, 1, err
	}
	n, used := numberWords(words)
	return strconv.Itoa(n), used, nil
}

func sameNumber(a, b string) bool {
	m, errA := strconv.Atoi(a)
	n, errB := strconv.Atoi(b)
	return errA == nil && errB == nil && m == n
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

// numberWords reads a number from 1 to 9999 in words and how many words it
// has; 0 words if there is none. What is shortened in speech, such as "một
// trăm hai" for 120 and "hai lăm" for 25, is no number.
func numberWords(words []word) (n, used int) {
	thousands := digitWord(words)
	if thousands == 0 || !isAt(words, 1, "nghìn", "ngàn") {
		return hundreds(words)
	}
	n, used = 1000*thousands, 2
	if isHalf(words, used) {
		return n + 500, used + 1
	}
	rest := words[used:]
	if isAt(rest, 0, "không") && isAt(rest, 1, "trăm") {
		if below, m := behindHundreds(rest[2:]); m > 0 {
			return n + below, used + 2 + m
		}
		return n, used
	}
	if isAt(rest, 1, "trăm") {
		below, m := hundreds(rest)
		return n + below, used + m
	}
	below, m := behindHundreds(rest)
	return n + below, used + m
}

// hundreds reads a number below 1000.
func hundreds(words []word) (n, used int) {
	d := digitWord(words)
	if d == 0 || !isAt(words, 1, "trăm") {
		return tens(words)
	}
	if isHalf(words, 2) {
		return 100*d + 50, 3
	}
	below, m := behindHundreds(words[2:])
	return 100*d + below, 2 + m
}

// behindHundreds reads what may follow "trăm": "linh năm", "lẻ năm", or a
// number of two digits. A bare digit there is a shortened ten.
func behindHundreds(words []word) (n, used int) {
	if isAt(words, 0, "linh", "lẻ") {
		switch {
		case isAt(words, 1, "tư"):
			return 4, 2
		case digitWord(words[1:]) > 0:
			return digitWord(words[1:]), 2
		}
		return 0, 0
	}
	if n, used = tens(words); n < 10 {
		return 0, 0
	}
	return n, used
}

// tens reads a number below 100.
func tens(words []word) (n, used int) {
	n, used = 10, 1
	if !isAt(words, 0, "mười") {
		d := digitWord(words)
		if d < 2 || !isAt(words, 1, "mươi") {
			return d, min(d, 1)
		}
		n, used = 10*d, 2
	}
	if d := digitBehindTen(words[used:]); d > 0 {
		return n + d, used + 1
	}
	return n, used
}

// digitWord reads one digit in words, 0 if there is none.
func digitWord(words []word) int {
	if len(words) == 0 {
		return 0
	}
	switch words[0].text {
	case "một":
		return 1
	case "hai":
		return 2
	case "ba":
		return 3
	case "bốn":
		return 4
	case "năm":
		return 5
	case "sáu":
		return 6
	case "bảy", "bẩy":
		return 7
	case "tám":
		return 8
	case "chín":
		return 9
	}
	return 0
}

// digitBehindTen reads the digit behind a ten: there four may be "tư", one
// "mốt", and five is "lăm" or "nhăm" but not "năm", which means year.
func digitBehindTen(words []word) int {
	if len(words) == 0 {
		return 0
	}
	switch words[0].text {
	case "mốt":
		return 1
	case "tư":
		return 4
	case "lăm", "nhăm":
		return 5
	case "năm":
		return 0
	}
	return digitWord(words)
}

// isHalf reports whether "rưỡi" stands at i.
func isHalf(words []word, i int) bool { return isAt(words, i, "rưỡi", "rưởi") }

// isAt reports whether one of the texts stands at i.
func isAt(words []word, i int, texts ...string) bool {
	return i < len(words) && words[i].isAny(texts...)
}
