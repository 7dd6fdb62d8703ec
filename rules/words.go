package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
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
	above, below, later, earlier, day, days    string
	member, reading, readingAsked, readingKept string
	inForce, retroactive, known, national      string
	ruleset                                    string
}

func english() *words {
	return &words{
		lang: "en", yes: "yes", no: "no", none: "none", unknown: "not known", redacted: "[redacted]",
		outcomes: [4]string{"Undetermined", "Eligible", "Not eligible", "Not required"},
		states:   [5]string{"open", "met", "not met", "not in force", "not needed"},
		periods:  [3]string{"", " a month", " a year"},
		law:      "law of %s", knownOn: "as known on %s",
		groups:  [5]string{"", "all of", "any of", "none of", "at least %d of"},
		amounts: "Amounts", reasons: "Reasons", required: "Whether it is required", asides: "Further conditions",
		parameters: "Values laid down by law", basis: "Legal basis", questions: "Still to be known", errors: "Errors",
		notDue: "none", open: "open", from: "at least %s", between: "from %s to %s", upTo: "at most %s",
		paid: "paid", notPaid: "not paid besides",
		above: "%s above", below: "%s below", later: "%s later", earlier: "%s earlier", day: "1 day", days: "%s days",
		member: "member %d", reading: "reading taken: %s", readingAsked: " (as asked)", readingKept: "; not taken: %s",
		inForce: "in force from %s", retroactive: "retroactive to %s", known: "known on %s", national: "national",
		ruleset: "Ruleset %s, hash %s",
	}
}

func vietnamese() *words {
	return &words{
		lang: "vi", yes: "có", no: "không", none: "không có", unknown: "chưa biết", redacted: "[đã che]",
		outcomes: [4]string{"Chưa xác định", "Đủ điều kiện", "Không đủ điều kiện", "Không phải thực hiện"},
		states:   [5]string{"chưa rõ", "đáp ứng", "không đáp ứng", "không có hiệu lực", "không cần xét"},
		periods:  [3]string{"", " một tháng", " một năm"},
		law:      "theo pháp luật ngày %s", knownOn: "như đã biết ngày %s",
		groups:  [5]string{"", "tất cả các điều kiện", "một trong các điều kiện", "không điều kiện nào", "ít nhất %d điều kiện"},
		amounts: "Mức hưởng", reasons: "Lý do", required: "Có phải thực hiện hay không", asides: "Điều kiện khác",
		parameters: "Các mức theo quy định", basis: "Căn cứ pháp lý", questions: "Thông tin còn thiếu", errors: "Lỗi",
		notDue: "không có", open: "chưa xác định", from: "ít nhất %s", between: "từ %s đến %s", upTo: "nhiều nhất %s",
		paid: "được hưởng", notPaid: "không hưởng thêm",
		above: "cao hơn %s", below: "thấp hơn %s", later: "muộn hơn %s", earlier: "sớm hơn %s", day: "1 ngày", days: "%s ngày",
		member: "người thứ %d", reading: "cách hiểu được áp dụng: %s", readingAsked: " (theo yêu cầu)", readingKept: "; không áp dụng: %s",
		inForce: "có hiệu lực từ %s", retroactive: "áp dụng từ %s", known: "công bố ngày %s", national: "cả nước",
		ruleset: "Bộ quy tắc %s, mã băm %s",
	}
}

// wordsIn returns the words of a language; those of English for any but
// Vietnamese.
func wordsIn(lang string) *words {
	if base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base == "vi" {
		return vietnamese()
	}
	return english()
}

func (w *words) date(d deadline.Date) string {
	if w.lang == "vi" {
		y, m, day := d.Civil()
		return fmt.Sprintf("%02d/%02d/%04d", day, int(m), y)
	}
	return d.String()
}

// asOf says whose law an answer follows.
func (w *words) asOf(a deadline.AsOf) string {
	a = a.Resolve()
	s := fmt.Sprintf(w.law, w.date(a.Valid))
	if a.Known != a.Valid {
		s += ", " + fmt.Sprintf(w.knownOn, w.date(a.Known))
	}
	return s
}

// margin says by how much a comparison is missed.
func (w *words) margin(m *Margin) string {
	by := m.By.In(w.lang)
	if !m.Days {
		if m.Above {
			return fmt.Sprintf(w.above, by)
		}
		return fmt.Sprintf(w.below, by)
	}
	if m.By.Int() == 1 {
		by = w.day
	} else {
		by = fmt.Sprintf(w.days, by)
	}
	if m.Above {
		return fmt.Sprintf(w.later, by)
	}
	return fmt.Sprintf(w.earlier, by)
}
