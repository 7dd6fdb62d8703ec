package portal

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/rules/exact"
)

// Time is one time limit of a record: that of a channel or that of a case.
// About a third of the procedures have more than one.
type Time struct {
	Path    string `json:"path"`              // its place in the file: data.executionMethods[0].processingTime
	Channel string `json:"channel,omitempty"` // ONLINE, POSTAL or DIRECT; empty for the time of a case
	Case    string `json:"case,omitempty"`    // the code of the case, 2.001955.01; empty for that of a channel
	Unit    string `json:"unit"`              // WORKING_DAY, DAY, HOUR, MONTH or OTHER
	Written string `json:"written"`           // the value as it stands in the JSON: 11.5, "không quá 15 ngày", null
	// Term is the time as read; it is the zero Term where Unread says why not.
	Term   deadline.Term `json:"term,omitzero"`
	Unread string        `json:"unread,omitempty"` // empty where the time was read
	// Doubt says why a time that was read is not that of everyone: the words
	// beside it, another row or a case says another. A draft has no term then.
	Doubt string `json:"doubt,omitempty"`

	words   string // the text of a time in words
	besides string // what else the words beside it say, which leaves it as it is
	differs bool   // another time holds in some cases
}

// IsRead reports whether Term holds the time.
func (t Time) IsRead() bool { return !t.Term.IsZero() }

// time reads an amount with its unit. A time that cannot be read is kept
// aside, with the reason in Unread.
func (r *reader) time(n *node, amount, unit string, read func(*node, string) (deadline.Term, string)) *Time {
	t := &Time{Path: joinPath(n.path(), amount), Unit: r.text(n, unit), Written: "null"}
	value := n.member(amount)
	if value == nil {
		t.Unread = "no time is given"
		return t
	}
	t.Written, t.words = string(value.appendJSON(nil)), value.text
	if t.Term, t.Unread = read(value, t.Unit); t.IsRead() {
		r.placed[value] = true
	} else {
		r.unplace(n.member(unit))
	}
	if value.kind != numberKind && t.Unit != other {
		r.add(fault{at: value.at, path: value.path(), message: fmt.Sprintf("the time is %s, not a number", value.kind),
			hint: `write a number, or a text with the unit "OTHER"`})
	}
	return t
}

// timeOfRow reads the time of a channel. Words that point to the description
// beside them are followed there.
func (r *reader) timeOfRow(n *node, method, description string) *Time {
	t := r.time(n, "processingTime", "processingTimeUnit", func(value *node, unit string) (deadline.Term, string) {
		words := value.text
		var term deadline.Term
		var unread string
		if value.kind == textKind && pointer.MatchString(words) {
			words = description
			term, unread = readPhrase(words, unitOf(unit))
		} else {
			term, unread = readTime(value, unit)
		}
		if unread == "" && isOfAnotherWay(words, method) {
			return deadline.Term{}, "it may be the time of another way to file"
		}
		return term, unread
	})
	t.Channel = method
	r.compare(n, t, description)
	return t
}

// pointer is a text that says no more than to see the description.
var pointer = regexp.MustCompile(`(?i)^[^\pL\d]*(?:thời (?:hạn|gian)(?: giải quyết)?[^\pL\d]*)?(?:(?:theo|xem|như|tại|ở|trong|cụ thể|chi tiết|quy định|nội dung|phần|mục|cột|được|nêu)\s+)+mô tả(?:\s+(?:bên dưới|dưới đây|ở trên|bên cạnh|kèm theo|chi tiết))?[^\pL\d]*$`)

const other = "OTHER"

// unitOf returns a unit of the portal as a [deadline.Term] knows it, NoUnit
// for one that says nothing.
func unitOf(unit string) deadline.Unit {
	return map[string]deadline.Unit{
		"WORKING_DAY": deadline.UnitWorkingDays, "DAY": deadline.UnitDays, "HOUR": deadline.UnitHours, "MONTH": deadline.UnitMonths,
	}[unit]
}

func readTime(value *node, unit string) (deadline.Term, string) {
	counted := unitOf(unit)
	switch {
	case value.kind == nullKind:
		return deadline.Term{}, "no time is given"
	case value.kind == textKind && value.isEmpty():
		return deadline.Term{}, "no time is given"
	case value.kind == textKind && counted != deadline.NoUnit && isDigits(strings.TrimSpace(value.text)):
		return readAmount(strings.TrimSpace(value.text), counted)
	case value.kind == textKind:
		return readPhrase(value.text, counted)
	case value.kind != numberKind:
		return deadline.Term{}, fmt.Sprintf("the time is %s", value.kind)
	case unit == "":
		return deadline.Term{}, "the amount has no unit"
	case unit == other:
		return deadline.Term{}, "the unit OTHER says nothing about a number"
	case counted == deadline.NoUnit:
		return deadline.Term{}, fmt.Sprintf("%q is not a unit of the portal", unit)
	}
	return readAmount(string(value.raw), counted)
}

func readAmount(amount string, unit deadline.Unit) (deadline.Term, string) {
	number, err := exact.ParseDecimal(amount)
	switch {
	case err != nil || number.Sign() < 0:
		return deadline.Term{}, amount + " is not an amount of time"
	}
	term, err := deadline.NewTerm(number.String(), unit)
	if err != nil {
		return deadline.Term{}, err.Error()
	}
	if unread := zeroAmount(term); unread != "" {
		return deadline.Term{}, unread
	}
	return term, ""
}

// isDigits reports whether a text is a number and nothing else: 15, 3.5.
func isDigits(text string) bool {
	whole, rest, hasPoint := strings.Cut(text, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!hasPoint || digits(rest))
}
