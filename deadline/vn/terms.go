package vn

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// ParseTerm reads a term in the words of Vietnamese law: "10 ngày làm việc",
// "08 giờ làm việc", "03 tháng", "3,5 ngày làm việc", "nửa tháng", "trong
// ngày", "ngày 20 của tháng tiếp theo", "ngày cuối cùng của tháng đầu của quý tiếp
// theo". Words that only bound it, such as "không quá" and "trong thời hạn",
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
	switch strings.TrimSuffix(phrase(wordsOf(before)), " :") {
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
	Term   deadline.Term `json:"term,omitzero"`
	Before string        `json:"before,omitempty"` // "Không quá "
	Text   string        `json:"text"`             // "11,5 ngày làm việc", the part that was read
	After  string        `json:"after,omitempty"`  // " kể từ ngày nhận đủ hồ sơ hợp lệ", read as no part of the term
}

// ReadTerm finds the one term in a sentence and says what was left over. It
// refuses, with a *TermTextError, a sentence with no term, with two of them
// (a range such as "5-7 ngày" has two), and one in which anything stands beside
// the term that is not known to leave it as it is: "thêm", "trước", "hoặc",
// "không kể ngày lễ", but also any word it does not know. What is known are
// the words of a bound ("không quá"), of a start ("kể từ ngày nhận đủ hồ sơ
// hợp lệ"), of papers, acts, offices and ways to file, and citations of acts.
// Whether what is left over matters is for the caller to judge.
func ReadTerm(s string) (TermReading, error) {
	words := wordsOf(s)
	found, err := findTerms(words)
	refused := &TermTextError{Text: s}
	for _, f := range found {
		refused.Found = append(refused.Found, f.reading(s, words))
	}
	switch {
	case err != nil:
		refused.Reason = err.Error()
		return TermReading{}, refused
	case len(found) == 0:
		refused.Reason = "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"
		return TermReading{}, refused
	case len(found) > 1:
		refused.Reason = "there is more than one term in it"
		return TermReading{}, refused
	}
	a := around{words, found[0].first, found[0].end}
	switch refused.Unknown = a.unknown(s); {
	case a.isUnclearDay(found[0].term):
		refused.Reason = `it is unclear whether working days or calendar days are meant; write "ngày làm việc" in one piece`
	case len(refused.Unknown) > 0:
		refused.Reason = "these words are not known to leave the term as it is: " + quoted(refused.Unknown)
	case a.isTimeOfDay():
		refused.Reason = `it may be a time of day; write a bound before it, as in "không quá 16 giờ 30 phút"`
	default:
		return refused.Found[0], nil
	}
	return TermReading{}, refused
}

// A TermTextError is a Vietnamese text that is not one term. It unwraps to
// [deadline.ErrTerm].
type TermTextError struct {
	Text   string        `json:"text"`
	Found  []TermReading `json:"found"` // the terms that were recognised, in their order
	Reason string        `json:"reason"`
	// Unknown is what stands around the one term that was found and is not
	// known to leave it as it is.
	Unknown []string `json:"unknown"`
}

func (e *TermTextError) Error() string {
	if len(e.Found) < 2 {
		return fmt.Sprintf("%q is not read as a term: %s", e.Text, e.Reason)
	}
	var terms []string
	for _, r := range e.Found {
		terms = append(terms, r.Text)
	}
	return fmt.Sprintf("%q is not read as a term: %s: %s", e.Text, e.Reason, quoted(terms))
}

func quoted(texts []string) string {
	var b strings.Builder
	for i, t := range texts {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", t)
	}
	return b.String()
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
