package portal

import (
	"errors"
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/rules/exact"
)

// Time is one time limit of a record: that of a channel or that of a case.
// About a third of the procedures have more than one.
type Time struct {
	Path    string // its place in the file: data.executionMethods[0].processingTime
	Channel string // ONLINE, POSTAL or DIRECT; empty for the time of a case
	Case    string // the code of the case, 2.001955.01; empty for that of a channel
	Unit    string // WORKING_DAY, DAY, HOUR, MONTH or OTHER
	Written string // the value as it stands in the JSON: 11.5, "không quá 15 ngày", null
	// Term is the time as read; it is the zero Term where Unread says why not.
	Term   deadline.Term
	Unread string // empty where the time was read

	words string // the text of a time in words
}

// IsRead reports whether Term holds the time.
func (t Time) IsRead() bool { return !t.Term.IsZero() }

// contradiction reports a time whose words beside it name the same amount in
// another unit, and nowhere in its own: 15 DAY next to "15 ngày làm việc".
func (r *reader) contradiction(n *node, read Time, description string) {
	if read.Term.IsZero() {
		return
	}
	other := ""
	for _, said := range termsIn(description) {
		if said.Term == read.Term {
			return
		}
		if said.Term.Amount() == read.Term.Amount() && other == "" {
			other = strings.TrimSpace(said.Text)
		}
	}
	if value := n.member("processingTime"); other != "" && value != nil {
		r.add(fault{at: value.at, path: value.path(),
			message: fmt.Sprintf("the time is %s, but the description says %q", read.Term, other),
			hint:    "the time was read as the unit says; see which of the two the law means"})
	}
}

// termsIn are the amounts of time that a text names.
func termsIn(text string) []vn.TermReading {
	reading, err := vn.ReadTerm(text)
	if err == nil {
		return []vn.TermReading{reading}
	}
	var several *vn.TermTextError
	if errors.As(err, &several) {
		return several.Found
	}
	return nil
}

// time reads an amount with its unit. A time that cannot be read is kept
// aside, with the reason in Unread.
func (r *reader) time(n *node, amount, unit string) Time {
	t := Time{Path: joinPath(n.path(), amount), Unit: r.text(n, unit), Written: "null"}
	value := n.member(amount)
	if value == nil {
		t.Unread = "no time is given"
		return t
	}
	t.Written, t.words = string(value.appendJSON(nil)), value.text
	term, unread := readTime(value, t.Unit)
	if t.Unread = unread; unread == "" {
		t.Term = term
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
	case number.IsZero():
		// It stands for the same day, for no limit and for nothing filled in.
		return deadline.Term{}, "an amount of 0 does not say what is meant"
	}
	term, err := deadline.NewTerm(number.String(), unit)
	if err != nil {
		return deadline.Term{}, err.Error()
	}
	return term, ""
}

// isDigits reports whether a text is a number and nothing else: 15, 3.5.
func isDigits(text string) bool {
	whole, rest, hasPoint := strings.Cut(text, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!hasPoint || digits(rest))
}

// readPhrase reads a time in words: the one amount of time in a text that has
// no other and nothing that makes it depend. Where the record names a unit
// too, the two must agree.
func readPhrase(text string, counted deadline.Unit) (deadline.Term, string) {
	reading, err := vn.ReadTerm(text)
	var at *vn.TermTextError
	switch {
	case errors.As(err, &at):
		return deadline.Term{}, at.Reason
	case err != nil:
		return deadline.Term{}, err.Error()
	case counted != deadline.NoUnit && reading.Term.Unit() != counted:
		return deadline.Term{}, fmt.Sprintf("the unit says %s, the text %s", counted, reading.Term.Unit())
	}
	return reading.Term, ""
}
