package main

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
)

// Words are what quickstart itself says in one language; the law's words
// come from the library and the procedure's file.
type words struct {
	vietnamese                                    bool
	code, inForce, basis                          string
	assess, request, count, before, after         string // headings
	amount, ask, notAsked                         string
	papers, fees, channels, decides, limit, none  string
	received, supplement, refused, unverifiedMark string
	unverified, closing                           string
}

func wordsIn(lang string) words {
	if lang == "vi" {
		return words{
			vietnamese: true, code: "mã thủ tục", inForce: "Có hiệu lực từ %s", basis: "Căn cứ",
			assess: "Ai được hưởng, theo pháp luật ngày %s", request: "Làm thủ tục như thế nào",
			count: "Khi nào phải có kết quả, và vì sao", before: "Cũng câu hỏi ấy, theo pháp luật ngày %s",
			after:  "Khi cơ quan yêu cầu bổ sung hồ sơ",
			amount: "%s một tháng", ask: "Cần hỏi: %s", notAsked: "Không cần hỏi “%s”: trả lời thế nào cũng không làm thay đổi kết quả.",
			papers: "Giấy tờ", fees: "Phí, lệ phí", channels: "Cách thức", decides: "Quyết định", limit: "Thời hạn", none: "không thu",
			received:   "Nhận %s, thời hạn %s: trả kết quả %s",
			supplement: "Nhận %s, hẹn trả %s. Yêu cầu bổ sung %s, bổ sung đủ %s: thời hạn được tính lại từ đầu, hạn mới là %s.",
			refused:    "Yêu cầu bổ sung lần thứ hai ngày %s không được chấp nhận: chỉ được yêu cầu một lần.", unverifiedMark: "[chưa kiểm chứng]",
			unverified: "Chưa kiểm chứng", closing: "Dữ liệu đọc từ bản in lại, chưa đối chiếu với Công báo; không phải là tư vấn pháp lý.",
		}
	}
	return words{
		code: "procedure", inForce: "In force from %s", basis: "Legal basis",
		assess: "Who is entitled, by the law of %s", request: "How to make the request",
		count: "When the answer is due, and why", before: "The same question, by the law of %s",
		after:  "When a paper is missing",
		amount: "%s a month", ask: "Ask: %s", notAsked: "Not asked: %s. No answer could change the result.",
		papers: "Papers", fees: "Fees", channels: "Ways", decides: "Decides", limit: "Time limit", none: "none",
		received:   "Received on %s, %s: due on %s",
		supplement: "Received on %s, due on %s. A paper was asked for on %s and handed in on %s: the limit is counted again from the beginning, and the answer is due on %s.",
		refused:    "A second request for papers, on %s, is refused: one is all the law allows.", unverifiedMark: "[unverified]",
		unverified: "Unverified", closing: "Read in reprints, none of them the official gazette; no legal advice.",
	}
}

// paper names a paper and how many originals of it are handed in.
func (w words) paper(name string, originals int) string {
	switch {
	case originals == 0:
		return name
	case w.vietnamese:
		return fmt.Sprintf("%s (%d bản chính)", name, originals)
	case originals == 1:
		return name + " (1 original)"
	}
	return fmt.Sprintf("%s (%d originals)", name, originals)
}

// short says by how much a number falls short.
func (w words) short(by, limit string) string {
	if w.vietnamese {
		return fmt.Sprintf(" (còn thiếu %s để đủ %s)", by, limit)
	}
	return fmt.Sprintf(" (%s short of %s)", by, limit)
}

// date writes a day with its weekday.
func (w words) date(d date.Date) string {
	if w.vietnamese {
		return d.WithWeekday().In("vi")
	}
	return fmt.Sprintf("%s %d %s %d", d.Weekday(), d.Day(), d.Month(), d.Year())
}
