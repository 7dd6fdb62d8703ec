package portal

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

// readPhrase reads a time in words: the one amount in a text in which nothing
// makes it the time of something else than the whole procedure, counted from
// receipt of the dossier. Where the record names a unit too, the two must
// agree. What stands around the amount is compared with what is known to be
// harmless, since nobody can list all that is not.
func readPhrase(words string, counted deadline.Unit) (deadline.Term, string) {
	if cutoff := cutoffIn(words); cutoff != "" {
		return deadline.Term{}, cutoff
	}
	reading, err := vn.ReadTerm(words)
	if err != nil {
		return deadline.Term{}, reasonOf(err)
	}
	unread := zeroAmount(reading.Term)
	if unread == "" && counted != deadline.NoUnit && reading.Term.Unit() != counted {
		unread = fmt.Sprintf("the unit says %s, the text %s", counted, reading.Term.Unit().In("en"))
	}
	if unread == "" {
		unread = strangeBefore(reading.Before)
	}
	if unread == "" {
		unread = strangeAfter(reading.After)
	}
	if unread != "" {
		return deadline.Term{}, unread
	}
	return reading.Term, ""
}

func reasonOf(err error) string {
	if at := (*vn.TermTextError)(nil); errors.As(err, &at) {
		return at.Reason
	}
	return err.Error()
}

// zeroAmount refuses an amount of nothing, which stands for the same day, for
// no limit and for nothing filled in.
func zeroAmount(t deadline.Term) string {
	if t.Unit() != deadline.SameDay().Unit() && t.Whole() == 0 && t.TenThousandths() == 0 && t.ExtraDays() == 0 {
		return "an amount of 0 does not say what is meant"
	}
	return ""
}

// cutoffText is a result due on the same day, but on a later one where the
// dossier comes after an hour.
var cutoffText = regexp.MustCompile(`(?is)trong (?:cùng )?ngày.*sau\s+(\d{1,2})\s*(?:giờ|h|g)\s*(\d{2})?.*ngày (?:làm việc )?(?:tiếp theo|kế tiếp|liền kề|hôm sau|sau)`)

// cutoffIn returns what to write for such a text, empty for another.
func cutoffIn(words string) string {
	m := cutoffText.FindStringSubmatch(words)
	if m == nil {
		return ""
	}
	clock := fmt.Sprintf("%02s:%02s", m[1], m[2])
	return fmt.Sprintf("the result is due on the same day, and after %s on a later one; write the term as same day and %q as the cutoff of the handling", clock, clock)
}

const (
	// bound are the words of a maximum, in any number and order.
	bound = `(?:(?:ngay|là|trong(?: vòng| khoảng thời gian| thời hạn| thời gian)?|thời hạn|thời gian|không (?:được )?(?:quá|vượt quá)|tối đa|chậm nhất|muộn nhất)[\s,:]*)*`
	// title names the time of the whole procedure.
	title = `(?:(?:thời hạn|thời gian) (?:(?:giải quyết|thực hiện|xử lý|trả kết quả|và|hồ sơ|thủ tục|thủ tục hành chính|tthc)\s*)+` +
		`|(?:thời hạn|thời gian) thực hiện việc [^:;.]*(?:phê duyệt|cấp|chấp thuận|công nhận|quyết định|đăng ký|xác nhận|giải quyết)[^:;.]*?)[\s,:–-]*`
	// way is how the dossier is filed.
	way = `(?:(?:nộp|gửi) (?:hồ sơ )?(?:trực tiếp|trực tuyến|qua|thông qua|trên|tại|về|bản giấy)|trực tiếp|trực tuyến|(?:thông )?qua (?:dịch vụ|bưu|đường bưu|cổng|hệ thống|môi trường)` +
		`|dịch vụ bưu chính|bưu chính|cách (?:thức )?thực hiện|hình thức (?:nộp|thực hiện)|địa điểm|địa chỉ|không quy định)(?:[^\pL].*)?`
	// start is receipt of the dossier by whoever receives it.
	start = `(?:(?:kể |tính )?từ|sau)(?: ngày| khi| thời điểm)?(?: cơ quan(?: có thẩm quyền| tiếp nhận| giải quyết)?| bộ phận (?:một cửa|tiếp nhận và trả kết quả)| trung tâm phục vụ hành chính công)?` +
		` (?:tiếp nhận|nhận|nộp)(?: được| đủ| đầy đủ)*(?: thành phần| bộ)? hồ sơ` +
		`(?:,? (?:đầy đủ|đủ|hợp lệ|hợp pháp|và|đúng|theo|quy định|theo mẫu|tài liệu|của pháp luật|của (?:tổ chức|cá nhân|công dân|doanh nghiệp|nhà đầu tư|người (?:nộp|đề nghị|yêu cầu)(?: hồ sơ)?)))*`
)

var (
	wayPiece  = regexp.MustCompile(`^` + way + `$`)
	headPiece = regexp.MustCompile(`^(?:` + way + `:\s*)?(?:` + title + `)?(?:` + start + `[\s,:]*)?` + bound + `$`)
	startHead = regexp.MustCompile(`^` + start + `(?:[\s,.;:()]|$)`)
	startWord = regexp.MustCompile(`^(?:(?:kể|tính) từ|từ|sau)(?:\s|$)`)
	grounds   = regexp.MustCompile(`^(?:theo(?: đúng)? quy định|căn cứ)(?:[\s,.;:()]|$)`)
	sentence  = regexp.MustCompile(`[.;](?:\s|$)|\n|(?:^|\s)[-–—*•+]\s`)
)

// squeezed is a text in lower case with one blank between its words.
func squeezed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// strangeBefore returns why what stands before an amount may make it the time
// of something else: the validity of a permit, the work of one office.
func strangeBefore(before string) string {
	pieces := sentence.Split(before, -1)
	last := len(pieces) - 1
	for i, piece := range pieces {
		said := strings.Trim(squeezed(piece), " ,:()–-")
		if said == "" || i < last && wayPiece.MatchString(said) || headPiece.MatchString(strings.TrimLeft(squeezed(piece), " ,:()–-+*•")) {
			continue
		}
		return fmt.Sprintf("it may be the time of something else: %q stands before it", strings.Join(strings.Fields(piece), " "))
	}
	return ""
}

// strangeAfter returns why what stands behind an amount may make it the time
// from something else than receipt of the dossier, or that of one step.
func strangeAfter(after string) string {
	said := strings.TrimLeft(squeezed(strings.ReplaceAll(after, "\n", " ; ")), " ,(:–-")
	clause := strings.TrimSpace(sentence.Split(said, 2)[0])
	switch {
	case clause == "" || grounds.MatchString(said):
		return ""
	case startHead.MatchString(said):
		rest := said[len(startHead.FindString(said)):]
		return partOf(sentence.Split(rest, 2)[0])
	case startWord.MatchString(said):
		return fmt.Sprintf("it runs from something else than receipt of the dossier: %q", clause)
	case wayPiece.MatchString(clause):
		return ""
	case strings.HasPrefix(strings.TrimSpace(after), ","):
		return partOf(clause)
	}
	return fmt.Sprintf("it may be the time of something else: %q stands behind it", clause)
}

var (
	// result is how a procedure ends.
	result = regexp.MustCompile(`(?:^|[^\pL])(?:cấp|phê duyệt|quyết định|giải quyết|trả kết quả|trả lời|chấp thuận|công nhận|xác nhận|đăng ký|công bố|ban hành|cho phép)(?:[^\pL]|$)`)
	// handed is how an office ends its part and passes the dossier on.
	handed = regexp.MustCompile(`(?:^|[^\pL])(?:trình|chuyển|báo cáo|lấy ý kiến|tham mưu|cấp có thẩm quyền|trả lời cơ quan)(?:[^\pL]|$)`)
	// papers are words that only look like it.
	papers = regexp.MustCompile(`tờ trình|chương trình|công trình|quy trình|xuất trình|vận chuyển|chuyển đổi|chuyển nhượng`)
)

// partOf returns why what is done within a time may be one step of several:
// it does not end the procedure, or passes the dossier on.
func partOf(done string) string {
	done = strings.Trim(done, " ,.;:()")
	plain := papers.ReplaceAllString(done, "")
	if done == "" || wayPiece.MatchString(done) || result.MatchString(plain) && !handed.MatchString(plain) {
		return ""
	}
	return fmt.Sprintf("it may be the time of one step: %q", done)
}

// ways are the words for the ways to file.
var ways = map[string]*regexp.Regexp{ //nolint:gochecknoglobals // a table of constants
	"DIRECT": regexp.MustCompile(`trực tiếp`),
	"POSTAL": regexp.MustCompile(`bưu chính|bưu điện`),
	"ONLINE": regexp.MustCompile(`trực tuyến|cổng dịch vụ công|môi trường điện tử|môi trường mạng`),
}

// isOfAnotherWay reports whether words name ways to file and not this one.
func isOfAnotherWay(words, method string) bool {
	words = squeezed(words)
	others := false
	for name, said := range ways {
		if said.MatchString(words) {
			if name == method {
				return false
			}
			others = true
		}
	}
	return others
}
