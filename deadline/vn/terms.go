package vn

import (
	"errors"
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// ParseTerm reads a term in the words of Vietnamese law: "10 ngày làm việc",
// "08 giờ làm việc", "03 tháng", "3,5 ngày làm việc", "nửa tháng", "trong
// ngày". Words that only bound it, such as "không quá" and "trong thời hạn",
// are taken away. Anything else beside the term is an error: use [ReadTerm]
// for sentences. The error is a *TermTextError.
func ParseTerm(s string) (deadline.Term, error) {
	r, err := ReadTerm(s)
	if err != nil {
		return deadline.Term{}, err
	}
	if !isBound(r.Before) {
		return deadline.Term{}, &TermTextError{Text: s, Found: []TermReading{r},
			Reason: fmt.Sprintf("%q stands before the term", r.Before)}
	}
	if after := strings.Trim(r.After, " .;\t\n"); after != "" {
		return deadline.Term{}, &TermTextError{Text: s, Found: []TermReading{r},
			Reason: fmt.Sprintf("%q is left over after the term", after)}
	}
	return r.Term, nil
}

// isBound reports whether words before a term say only that it is the most.
func isBound(before string) bool {
	switch strings.TrimSuffix(strings.Join(texts(wordsOf(before)), " "), " :") {
	case "", "không quá", "tối đa", "tối đa không quá", "trong", "trong vòng", "trong thời hạn",
		"trong thời hạn không quá", "trong thời gian", "chậm nhất", "chậm nhất là",
		"thời hạn", "thời hạn không quá", "thời hạn tối đa":
		return true
	}
	return false
}

// TermReading is one term found in a sentence, and what stands around it. The
// three parts in their order are the whole sentence.
type TermReading struct {
	Term   deadline.Term
	Before string // "Không quá "
	Text   string // "11,5 ngày làm việc", the part that was read
	After  string // " kể từ ngày nhận đủ hồ sơ hợp lệ", read as no part of the term
}

// ReadTerm finds the one term in a sentence and says what was left over. It
// refuses, with a *TermTextError, a sentence with no term, with two of them
// (a range such as "5-7 ngày" has two) or with words that change the term or
// give another: "hoặc", "nếu", "trường hợp", "gia hạn", "ít nhất" and their
// like. Whether what is left over matters is for the caller to judge.
func ReadTerm(s string) (TermReading, error) {
	words := wordsOf(s)
	found, err := findTerms(s, words)
	switch {
	case err != nil:
		return TermReading{}, &TermTextError{Text: s, Found: found, Reason: err.Error()}
	case len(found) == 0:
		return TermReading{}, &TermTextError{Text: s, Reason: "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"}
	case len(found) > 1:
		return TermReading{}, &TermTextError{Text: s, Found: found, Reason: "there is more than one term in it"}
	}
	r := found[0]
	if goesOn(wordsOf(r.After)) {
		return TermReading{}, &TermTextError{Text: s, Found: found, Reason: "another number follows the term"}
	}
	if w := turningWord(wordsOf(r.Before), wordsOf(r.After)); w != "" {
		return TermReading{}, &TermTextError{Text: s, Found: found,
			Reason: fmt.Sprintf("%q changes the term or gives another", w)}
	}
	if unclearDay(r) {
		return TermReading{}, &TermTextError{Text: s, Found: found,
			Reason: `it is unclear whether working days or calendar days are meant; write "ngày làm việc" in one piece`}
	}
	return r, nil
}

// A TermTextError is a Vietnamese text that is not one term. It unwraps to
// [deadline.ErrTerm].
type TermTextError struct {
	Text   string
	Found  []TermReading // the terms that were recognised, in their order
	Reason string
}

func (e *TermTextError) Error() string {
	if len(e.Found) < 2 {
		return fmt.Sprintf("%q is not read as a term: %s", e.Text, e.Reason)
	}
	var terms []string
	for _, r := range e.Found {
		terms = append(terms, fmt.Sprintf("%q", r.Text))
	}
	return fmt.Sprintf("%q is not read as a term: %s: %s", e.Text, e.Reason, strings.Join(terms, ", "))
}

// Unwrap returns [deadline.ErrTerm].
func (e *TermTextError) Unwrap() error { return deadline.ErrTerm }

// FormatTerm writes a term in Vietnamese as official texts do, whole numbers
// below ten with a zero before them: "10 ngày làm việc", "08 giờ làm việc",
// "3,5 ngày làm việc", "01 tháng 15 ngày", "trong ngày". [ParseTerm] reads it
// back. No term is the empty text.
func FormatTerm(t deadline.Term) string {
	if t.IsZero() {
		return ""
	}
	return t.In("vi")
}

// turningWord returns the first word around a term that makes it another one.
func turningWord(before, after []word) string {
	for _, phrase := range []string{
		"hoặc", "hay", "nếu", "trường hợp", "riêng đối với", "tùy", "tuỳ", "gia hạn", "kéo dài", "rút ngắn", "ít nhất",
		"tối thiểu", "rưỡi", "cộng", "trừ", "gấp", "nửa",
	} {
		if contains(before, phrase) || contains(after, phrase) {
			return phrase
		}
	}
	for _, phrase := range []string{"trước", "đến", "tới", "trên", "hơn", "sau"} {
		if n := len(before); n > 0 && before[n-1].text == phrase {
			return phrase
		}
	}
	if len(after) > 0 && (after[0].text == "trước" || after[0].text == "trở") {
		return after[0].text
	}
	return ""
}

// unclearDay reports whether plain days or hours stand beside words about
// work, as in "10 ngày (làm việc)" or a misspelt "10 ngày làm viêc".
func unclearDay(r TermReading) bool {
	if u := r.Term.Unit(); u != deadline.UnitDays && u != deadline.UnitHours || r.Term.ExtraDays() != 0 {
		return false
	}
	after := wordsOf(r.After)
	for i, w := range after {
		if i < 2 && (w.text == "làm" || w.text == "lam" || w.text == "hành" || w.text == "công") {
			return true
		}
	}
	return contains(after, "làm việc") || contains(wordsOf(r.Before), "làm việc")
}

var errTwoAmounts = errors.New("a range or a second amount stands before the unit")
