package vn

import "github.com/statutory-go/statutory/deadline"

// around is a text with one term in it, words[first:end].
type around struct {
	words      []word
	first, end int
}

// unknown returns what stands around the term and is not known to leave it as
// it is. Between two marks it is one piece, from the first word that is not
// known to the last.
func (a around) unknown(s string) []string {
	var out []string
	from, to := -1, -1
	flush := func() {
		if from >= 0 {
			out = append(out, s[a.words[from].start:a.words[to].end])
		}
		from, to = -1, -1
	}
	for i := 0; i < len(a.words); {
		if i == a.first {
			flush()
			i = a.end
			continue
		}
		n, known := a.knownAt(i)
		switch {
		case !known && from < 0:
			from, to = i, i+n-1
		case !known:
			to = i + n - 1
		case a.words[i].isMark():
			flush()
		}
		i += n
	}
	flush()
	return out
}

// knownAt returns how many words the longest known phrase at i has, one where
// there is none, and whether it may stand there. Directly before the term only
// a bound or a mark may stand, directly behind it only a start or a mark.
func (a around) knownAt(i int) (n int, known bool) {
	if a.words[i].isMark() {
		return 1, a.isPunctuation(i)
	}
	stop := len(a.words)
	if i < a.first {
		stop = a.first
	}
	if n := max(address(a.words[i:stop]), citation(a.words[:stop], i)); n > 0 {
		return n, i != a.end && i+n != a.first
	}
	kind, n := phraseAt(a.words[i:stop])
	switch {
	case kind == unknownPhrase:
		return n, false
	case i+n == a.first:
		return n, kind == leadPhrase || a.words[a.first].text == "trong"
	case i < a.first:
		return n, kind != laterPhrase
	case i == a.end || i == a.end+1 && a.words[a.end].isAny("(", ":", "-", "–", "—"):
		return n, kind == startPhrase
	}
	return n, kind != leadPhrase
}

// isPunctuation reports whether the mark at i joins nothing to the term. A
// hyphen close to a number may be a minus, a point a decimal point, and a plus
// is a bullet only where a line or a sentence begins.
func (a around) isPunctuation(i int) bool {
	w := a.words[i]
	apart := i+1 < len(a.words) && a.words[i+1].start > w.end
	switch w.text {
	case ";", ":", "(":
		return true
	case ",", ")":
		return i+1 != a.first
	case ".":
		return i+1 != a.first || apart
	case "-", "–", "—":
		return apart
	case "+", "*", "•":
		return i+1 != a.first && (w.opens || a.words[i-1].isAny(".", ";", ":"))
	}
	return false
}

// isTimeOfDay reports whether hours may be those of a clock: no bound stands
// before "16 giờ 30 phút", or a heading that is no bound before "16 giờ".
// Hours that run from something are none.
func (a around) isTimeOfDay() bool {
	term, before := a.words[a.first:a.end], a.words[:a.first]
	if !contains(term, "giờ") || contains(term, "làm việc") || isAt(a.words, a.end, "kể", "tính") {
		return false
	}
	for len(before) > 0 && before[len(before)-1].isMark() {
		before = before[:len(before)-1]
	}
	if len(before) == 0 {
		return contains(term, "phút")
	}
	return !endsInLead(before)
}

// isUnclearDay reports whether plain days or hours stand beside words about
// work, as in "10 ngày (làm việc)" or a misspelt "10 ngày làm viêc".
func (a around) isUnclearDay(t deadline.Term) bool {
	if u := t.Unit(); u != deadline.UnitDays && u != deadline.UnitHours || t.ExtraDays() != 0 {
		return false
	}
	before, after := a.words[:a.first], a.words[a.end:]
	for _, w := range after[:min(2, len(after))] {
		if w.isAny("làm", "lam", "hành", "công") {
			return true
		}
	}
	return contains(after, "làm việc") || contains(before, "làm việc")
}
