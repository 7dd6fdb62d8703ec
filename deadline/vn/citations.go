package vn

import (
	"strings"
	"unicode/utf8"
)

// citation returns how many words at i are the number of an article or an act,
// or a day of one: "2" behind "khoản", "49/2026/NĐ-CP" behind "số", "ngày 31
// tháng 01 năm 2026" and "ngày 01/7/2025" behind a word, "năm 2025".
func citation(words []word, i int) int {
	if i == 0 || words[i-1].isMark() {
		return 0
	}
	switch w, last := words[i], words[i-1]; {
	case w.text == "ngày":
		if n := dayAt(words[i+1:]); n > 0 {
			return 1 + n
		}
	case last.text == "ngày" && i > 1 && !words[i-2].isMark():
		return dayAt(words[i:])
	case w.text == "năm" && i+1 < len(words) && words[i+1].isNumber() && len(words[i+1].text) == 4:
		return 2
	case w.isNumber() && last.isAny("điều", "khoản", "điểm", "mục", "số", "chương"):
		return numberOfAct(words[i:])
	case last.text == "điểm" && utf8.RuneCountInString(w.text) == 1:
		return 1
	}
	return 0
}

// address returns how many words the words begin with are of a web address.
func address(words []word) int {
	if words[0].isAny("http", "https") && isAt(words, 1, ":") && isAt(words, 2, "/") {
		n := 3
		for n < len(words) && words[n].start == words[n-1].end && !words[n].isAny(",", ";", ")") {
			n++
		}
		return n
	}
	return 0
}

// dayAt returns how many words "31 tháng 01 năm 2026", "31 tháng 01" or
// "31/01/2026" has at the beginning of words.
func dayAt(words []word) int {
	isNumber := func(i int) bool { return i < len(words) && words[i].isNumber() }
	switch {
	case isNumber(0) && isAt(words, 1, "/") && isNumber(2):
		return unbroken(words)
	case isNumber(0) && isAt(words, 1, "tháng") && isNumber(2) && isAt(words, 3, "năm") && isNumber(4):
		return 5
	case isNumber(0) && isAt(words, 1, "tháng") && isNumber(2):
		return 3
	}
	return 0
}

// numberOfAct returns how many words "14" or "49/2026/NĐ-CP" has at the
// beginning of words. What has one stroke and no hyphen may be a rate: "02/lần".
func numberOfAct(words []word) int {
	n := unbroken(words)
	id := phrase(words[:n])
	if n == 1 || strings.Count(id, "/") > 1 || strings.Contains(id, "-") {
		return n
	}
	return 0
}

// unbroken returns how many words at the beginning stand without a space
// between them.
func unbroken(words []word) int {
	n := 1
	for n < len(words) && words[n].start == words[n-1].end && !words[n].isAny(",", ".", ";", ")", ":") {
		n++
	}
	return n
}
