package legal

import (
	"slices"
	"strings"
	"unicode"
)

// wording is how one style is put into words.
type wording struct {
	lang                        string // the language it serves; empty for every other
	order                       order
	gap                         string // between act and provision
	act, article, clause, point mark
}

// order says where the act stands.
type order uint8

const (
	actLast     order = iota // "art. 3(4) Act"
	actFirst                 // "Act 3(4)"
	narrowFirst              // "khoản 4 Điều 3 Act": the act last, and the narrowest part first
)

// mark is what stands around a number. What parts it from the part in front,
// as in " Abs. ", is left out where there is none.
type mark struct {
	before, after string
	several       string // before several numbers, where that is another: "§§ "
	branch        string // for the hyphen of "4-2", which then stands behind after: "第4条の2"
}

// write returns the citation.
func (w *wording) write(act, article, clause, point string) string {
	b := make([]byte, 0, 128)
	if w.order == actFirst {
		b = w.appendAct(b, act)
		if act != "" && article+clause+point != "" {
			b = append(b, w.gap...)
		}
		return string(w.appendProvision(b, article, clause, point))
	}
	b = w.appendProvision(b, article, clause, point)
	if act != "" && len(b) > 0 {
		b = append(b, w.gap...)
	}
	return string(w.appendAct(b, act))
}

func (w *wording) appendAct(b []byte, act string) []byte {
	if act == "" {
		return b
	}
	return append(append(append(b, w.act.before...), act...), w.act.after...)
}

// appendProvision adds what is cited of the act.
func (w *wording) appendProvision(b []byte, article, clause, point string) []byte {
	parts := [...]struct {
		*mark
		number string
	}{{&w.article, article}, {&w.clause, clause}, {&w.point, point}}
	if w.order == narrowFirst {
		slices.Reverse(parts[:])
	}
	start := len(b)
	for _, p := range parts {
		if p.number != "" {
			b = p.append(b, p.number, len(b) == start)
		}
	}
	return b
}

// append adds a number in its mark, or one that names itself as it stands.
func (m *mark) append(b []byte, number string, first bool) []byte {
	before, after := m.before, m.after
	switch {
	case namesItself(number):
		before, after = " ", ""
	case m.several != "" && strings.ContainsAny(number, "–,"):
		before = m.several
	case m.branch != "":
		if main, branch, ok := strings.Cut(number, "-"); ok {
			number, after = main, after+m.branch+branch
		}
	}
	if first {
		before = strings.TrimLeft(before, " .,")
	}
	return append(append(append(b, before...), number...), after...)
}

// namesItself reports whether a part of a citation says what it is: "§ 5", or
// a word of two letters or more and what it numbers, as "sch. 5 para. 2" but
// neither "R. 421-5" nor "4 bis".
func namesItself(part string) bool {
	if strings.HasPrefix(part, "§") {
		return true
	}
	letters := 0
	for _, r := range part {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r == '.':
		default:
			return r == ' ' && letters > 1
		}
	}
	return false
}
