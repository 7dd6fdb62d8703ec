package rules

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules/exact"
)

// words are what the package itself says in one language. The author's texts
// come in whatever languages the author gives.
type words struct {
	lang                                       string
	yes, no, none, unknown, redacted           string
	outcomes                                   [4]string
	states                                     [5]string
	periods                                    [3]string
	law, knownOn                               string // with the day
	groups                                     [5]string
	amounts, reasons, required, asides         string // headings
	parameters, basis, questions, errors       string
	notDue, open, from, between, upTo          string // of amounts
	paid, notPaid                              string
	above, below, later, earlier, exactly      string
	day, days, inexact                         string
	member, reading, readingAsked, readingKept string
	inForce, retroactive, known, national      string
	ruleset                                    string
}

func english() *words {
	return &words{
		lang: "en", yes: "yes", no: "no", none: "none", unknown: "not known", redacted: "[redacted]",
		outcomes: [4]string{"Undetermined", "Eligible", "Not eligible", "Not required"},
		states:   [5]string{"open", "met", "not met", "not in force", "redacted"},
		periods:  [3]string{"", " a month", " a year"},
		law:      "law of %s", knownOn: "as known on %s",
		groups:  [5]string{"", "all of", "any of", "none of", "at least %d of"},
		amounts: "Amounts", reasons: "Reasons", required: "Whether it is required", asides: "Further conditions",
		parameters: "Values laid down by law", basis: "Legal basis", questions: "Still to be known", errors: "Errors",
		notDue: "none", open: "open", from: "at least %s", between: "from %s to %s", upTo: "at most %s",
		paid: "paid", notPaid: "not paid besides",
		above: "%s above %s", below: "%s below %s", later: "%s after %s", earlier: "%s before %s", exactly: "exactly %s",
		day: "1 day", days: "%s days", inexact: "(some of these may turn out not to matter)",
		member: "member %d", reading: "reading taken: %s", readingAsked: " (as asked)", readingKept: "; not taken: %s",
		inForce: "in force from %s", retroactive: "retroactive to %s", known: "known on %s", national: "national",
		ruleset: "Ruleset %s, hash %s",
	}
}

func vietnamese() *words {
	return &words{
		lang: "vi", yes: "có", no: "không", none: "không có", unknown: "chưa biết", redacted: "[đã che]",
		outcomes: [4]string{"Chưa xác định", "Đủ điều kiện", "Không đủ điều kiện", "Không phải thực hiện"},
		states:   [5]string{"chưa rõ", "đáp ứng", "không đáp ứng", "không có hiệu lực", "đã che"},
		periods:  [3]string{"", " một tháng", " một năm"},
		law:      "theo pháp luật ngày %s", knownOn: "như đã biết ngày %s",
		groups:  [5]string{"", "tất cả các điều kiện", "một trong các điều kiện", "không điều kiện nào", "ít nhất %d điều kiện"},
		amounts: "Mức hưởng", reasons: "Lý do", required: "Có phải thực hiện hay không", asides: "Điều kiện khác",
		parameters: "Các mức theo quy định", basis: "Căn cứ pháp lý", questions: "Thông tin còn thiếu", errors: "Lỗi",
		notDue: "không có", open: "chưa xác định", from: "ít nhất %s", between: "từ %s đến %s", upTo: "nhiều nhất %s",
		paid: "được hưởng", notPaid: "không hưởng thêm",
		above: "hơn %[2]s là %[1]s", below: "kém %[2]s là %[1]s", later: "sau %[2]s là %[1]s", earlier: "trước %[2]s là %[1]s", exactly: "đúng bằng %s",
		day: "1 ngày", days: "%s ngày", inexact: "(có thể không cần tất cả các thông tin này)",
		member: "người thứ %d", reading: "cách hiểu được áp dụng: %s", readingAsked: " (theo yêu cầu)", readingKept: "; không áp dụng: %s",
		inForce: "có hiệu lực từ %s", retroactive: "áp dụng từ %s", known: "công bố ngày %s", national: "cả nước",
		ruleset: "Bộ quy tắc %s, mã băm %s",
	}
}

// wordsIn returns the words of a language; those of English for any but
// Vietnamese.
func wordsIn(lang string) *words {
	if exact.IsVietnamese(lang) {
		return vietnamese()
	}
	return english()
}

func (w *words) date(d date.Date) string { return d.Text(w.lang) }

// asOf says whose law an answer follows.
func (w *words) asOf(a legal.AsOf) string {
	a = a.Resolve()
	s := fmt.Sprintf(w.law, w.date(a.Valid))
	if a.Known != a.Valid {
		s += ", " + fmt.Sprintf(w.knownOn, w.date(a.Known))
	}
	return s
}

// margin says by how much a comparison is missed.
func (w *words) margin(m *Margin) string {
	by, limit := m.By.In(w.lang), m.Limit.In(w.lang)
	form := w.below
	switch {
	case m.By.sensitive:
		return w.redacted
	case m.By.Decimal().IsZero():
		return fmt.Sprintf(w.exactly, limit)
	case m.Days && m.By.Int() == 1:
		by = w.day
	case m.Days:
		by = fmt.Sprintf(w.days, by)
	}
	switch {
	case m.Days && m.Above:
		form = w.later
	case m.Days:
		form = w.earlier
	case m.Above:
		form = w.above
	}
	return fmt.Sprintf(form, by, limit)
}
