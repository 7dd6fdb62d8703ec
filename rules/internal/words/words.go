// Package words holds what package rules itself says, in English and in
// Vietnamese. The author's texts come in whatever languages the author gives.
package words

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Words are the words of one language.
type Words struct {
	Lang                                       string
	Yes, No, None, Unknown, Redacted           string
	Outcomes                                   [4]string
	States                                     [5]string
	Periods                                    [3]string
	Law, KnownOn                               string // with the day
	Groups                                     [5]string
	Amounts, Reasons, Required, Asides         string // headings
	Parameters, Basis, Questions, Errors       string
	NotDue, Open, From, Between, UpTo          string // of amounts
	Paid, NotPaid                              string
	Above, Below, Later, Earlier, Exactly      string
	Day, Days, Inexact                         string
	Member, Reading, ReadingAsked, ReadingKept string
	InForce, Retroactive, Known, National      string
	NoLocal                                    string // after the value of a place that has none of its own
	Ruleset                                    string
}

func english() *Words {
	return &Words{
		Lang: "en", Yes: "yes", No: "no", None: "none", Unknown: "not known", Redacted: "[redacted]",
		Outcomes: [4]string{"Undetermined", "Eligible", "Not eligible", "Not required"},
		States:   [5]string{"open", "met", "not met", "not in force", "redacted"},
		Periods:  [3]string{"", " a month", " a year"},
		Law:      "law of %s", KnownOn: "as known on %s",
		Groups:  [5]string{"", "all of", "any of", "none of", "at least %d of"},
		Amounts: "Amounts", Reasons: "Reasons", Required: "Whether it is required", Asides: "Further conditions",
		Parameters: "Values laid down by law", Basis: "Legal basis", Questions: "Still to be known", Errors: "Errors",
		NotDue: "none", Open: "open", From: "at least %s", Between: "from %s to %s", UpTo: "at most %s",
		Paid: "paid", NotPaid: "not paid besides",
		Above: "%s above %s", Below: "%s below %s", Later: "%s after %s", Earlier: "%s before %s", Exactly: "exactly %s",
		Day: "1 day", Days: "%s days", Inexact: "(some of these may turn out not to matter)",
		Member: "member %d", Reading: "reading taken: %s", ReadingAsked: " (as asked)", ReadingKept: "; not taken: %s",
		InForce: "in force from %s", Retroactive: "retroactive to %s", Known: "known on %s", National: "national", NoLocal: "the national value: there is no local one",
		Ruleset: "Ruleset %s, hash %s",
	}
}

func vietnamese() *Words {
	return &Words{
		Lang: "vi", Yes: "có", No: "không", None: "không có", Unknown: "chưa biết", Redacted: "[đã che]",
		Outcomes: [4]string{"Chưa xác định", "Đủ điều kiện", "Không đủ điều kiện", "Không phải thực hiện"},
		States:   [5]string{"chưa rõ", "đáp ứng", "không đáp ứng", "không có hiệu lực", "đã che"},
		Periods:  [3]string{"", " một tháng", " một năm"},
		Law:      "theo pháp luật ngày %s", KnownOn: "như đã biết ngày %s",
		Groups:  [5]string{"", "tất cả các điều kiện", "một trong các điều kiện", "không điều kiện nào", "ít nhất %d điều kiện"},
		Amounts: "Mức hưởng", Reasons: "Lý do", Required: "Có phải thực hiện hay không", Asides: "Điều kiện khác",
		Parameters: "Các mức theo quy định", Basis: "Căn cứ pháp lý", Questions: "Thông tin còn thiếu", Errors: "Lỗi",
		NotDue: "không có", Open: "chưa xác định", From: "ít nhất %s", Between: "từ %s đến %s", UpTo: "nhiều nhất %s",
		Paid: "được hưởng", NotPaid: "không hưởng thêm",
		Above: "hơn %[2]s là %[1]s", Below: "kém %[2]s là %[1]s", Later: "sau %[2]s là %[1]s", Earlier: "trước %[2]s là %[1]s", Exactly: "đúng bằng %s",
		Day: "1 ngày", Days: "%s ngày", Inexact: "(có thể không cần tất cả các thông tin này)",
		Member: "người thứ %d", Reading: "cách hiểu được áp dụng: %s", ReadingAsked: " (theo yêu cầu)", ReadingKept: "; không áp dụng: %s",
		InForce: "có hiệu lực từ %s", Retroactive: "áp dụng từ %s", Known: "công bố ngày %s", National: "cả nước", NoLocal: "mức cả nước: địa phương không có mức riêng",
		Ruleset: "Bộ quy tắc %s, mã băm %s",
	}
}

// In returns the words of a language; those of English for any but
// Vietnamese.
func In(lang string) *Words {
	if isVietnamese(lang) {
		return vietnamese()
	}
	return english()
}

// Date writes a day.
func (w *Words) Date(d date.Date) string { return d.Text(w.Lang) }

// AsOf says whose law an answer follows.
func (w *Words) AsOf(a legal.AsOf) string {
	a = a.Resolve()
	s := fmt.Sprintf(w.Law, w.Date(a.Valid))
	if a.Known != a.Valid {
		s += ", " + fmt.Sprintf(w.KnownOn, w.Date(a.Known))
	}
	return s
}

func isVietnamese(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return strings.EqualFold(base, "vi")
}
