package vn_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

// What makes the number in a sentence another term, or a term for some cases
// only: the sentence stays unread, and the words that did it are named.
func TestReadTermNamesWhatItDoesNotKnow(t *testing.T) {
	for _, row := range []struct {
		text    string
		unknown []string
		why     string
	}{
		{"thêm 10 ngày làm việc", []string{"thêm"}, "an addition to another term"},
		{"trước ngày 20 của tháng tiếp theo", []string{"trước"}, "the day before it is the last"},
		{"sau ngày 20 của tháng tiếp theo", []string{"sau"}, "the first day on which something may be done"},
		{"ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm dương lịch hoặc năm tài chính", []string{"hoặc năm"}, "two years, of which only one is the calendar's"},
		{"ngày 20 của tháng tiếp theo đối với trường hợp khai theo tháng", []string{"đối với trường hợp khai theo tháng"}, "for some cases only"},
		{"Được kéo dài không quá 10 ngày", []string{"kéo dài"}, "an addition"},
		{"Thời gian gia hạn: 05 ngày", []string{"gia hạn"}, "an addition"},
		{"Thời gian bổ sung không quá 10 ngày", []string{"bổ sung"}, "an addition, or the applicant's own time"},
		{"10 ngày bổ sung", []string{"bổ sung"}, "an addition"},
		{"cộng 10 ngày", []string{"cộng"}, "an addition"},
		{"giảm 5 ngày", []string{"giảm"}, "a reduction of another term"},
		{"Rút ngắn 2,5 ngày làm việc", []string{"Rút ngắn"}, "a reduction"},
		{"-10 ngày", []string{"-"}, "a minus, or a bullet without a space"},
		{"+ 10 ngày", []string{"+"}, "a plus, or a bullet"},
		{".5 ngày", []string{"."}, "half a day"},
		{"10 ngày x 02 lần", []string{"x 02 lần"}, "twice ten days"},
		{"2 x 10 ngày", []string{"2 x"}, "twice ten days"},
		{"10 ngày/lần", []string{"/lần"}, "ten days each time"},
		{"10 ngày, số 02/lần", []string{"02/lần"}, "ten days each time"},
		{"10 ngày mỗi hồ sơ", []string{"mỗi"}, "ten days each"},
		{"10 ngày*", []string{"*"}, "a note says more"},
		{"10 ngày...", []string{"..."}, "something is left out"},
		{"một triệu hai trăm ngày", []string{"một triệu"}, "1,000,200 days"},
		{"một trăm hai ngày", []string{"một trăm"}, "120 or 102 days"},
		{"hai ba ngày", []string{"hai"}, "two or three days"},
		{"một nghìn 200 ngày", []string{"một nghìn"}, "1,200 days"},
		{"10 (mười ngày)", []string{"10"}, "the unit stands inside the brackets"},
		{"3 ngày rưỡi", []string{"rưỡi"}, "half a day more"},
		{"lúc 16 giờ 30 phút", []string{"lúc"}, "a time of day"},
		{"trước 16 giờ", []string{"trước"}, "a time of day"},
		{"16 giờ ngày 10 tháng 5", []string{"ngày 10 tháng 5"}, "a time of day"},
		{"16 giờ, ngày 10/5/2026", []string{"ngày 10/5/2026"}, "a time of day"},
		{"8 giờ sáng", []string{"sáng"}, "a time of day"},
		{"trước ngày thi 03 ngày làm việc", []string{"trước ngày thi"}, "counted backward"},
		{"15 ngày trước khi hết hạn", []string{"trước khi hết hạn"}, "counted backward"},
		{"sau 15 ngày", []string{"sau"}, "the first day on which something may be done"},
		{"trong đó 10 ngày", []string{"đó"}, "a part of another term"},
		{"quá 10 ngày", []string{"quá"}, "more than ten days"},
		{"ít nhất 15 ngày", []string{"ít nhất"}, "a least"},
		{"10 ngày trở lên", []string{"trở lên"}, "a least"},
		{"đủ 10 ngày", []string{"đủ"}, "a least"},
		{"khoảng 10 ngày", []string{"khoảng"}, "about ten days"},
		{"10 ngày, không kể ngày nghỉ, ngày lễ", []string{"không kể ngày nghỉ", "ngày lễ"}, "working days in other words"},
		{"10 ngày (trừ thứ bảy, chủ nhật)", []string{"trừ thứ bảy", "chủ nhật"}, "working days in other words"},
		{"15 ngày lv", []string{"lv"}, "working days, shortened"},
		{"02 tuần làm việc", []string{"làm"}, "weeks of working days"},
		{"10 ngày; thời hạn giải quyết không tính thời gian lấy ý kiến", []string{"thời hạn giải quyết không tính thời gian"}, "time that does not count"},
		{"15 ngày hoặc theo lịch hẹn", []string{"hoặc theo lịch hẹn"}, "another term"},
		{"15 ngày kể từ ngày nhận hồ sơ hoặc theo quyết định của Bộ", []string{"hoặc"}, "another term"},
		{"15 ngày; trường hợp cần xác minh thì lâu hơn", []string{"trường hợp cần xác minh thì lâu hơn"}, "longer in a case"},
		{"Đối với nhà ở riêng lẻ tại đô thị: Không quá 10 ngày", []string{"Đối với nhà ở riêng lẻ tại đô thị"}, "for one case"},
		{"Hồ sơ đủ điều kiện: 10 ngày", []string{"đủ điều kiện"}, "for one case"},
		{"Cấp lại giấy phép: 03 ngày làm việc", []string{"Cấp lại"}, "for one case"},
		{"Bước 2: Trong thời hạn 03 ngày làm việc", []string{"Bước 2"}, "a step of several"},
		{"Trong thời hạn 02 tháng, nếu cần thiết", []string{"nếu cần thiết"}, "under a condition"},
		{"10 ngày kể từ ngày nhận hồ sơ đến ngày trả kết quả", []string{"đến ngày"}, "an end of its own"},
		{"Nộp hồ sơ tại số 10 đường Hoa Mai. 15 ngày", []string{"đường Hoa Mai"}, "a name that nobody listed"},
	} {
		_, err := vn.ReadTerm(row.text)
		var text *vn.TermTextError
		if !errors.As(err, &text) || !slices.Equal(text.Unknown, row.unknown) {
			t.Errorf("%q (%s):\n got %v\nwant %q", row.text, row.why, err, row.unknown)
		}
	}
}

// records are sentences in the style of records, whose surroundings leave the
// term as it is.
func records() []record {
	return []record{
		{"Thời gian thực hiện việc thẩm định, phê duyệt phương án không quá 15 ngày.", deadline.Days(15)},
		{"- Trong thời hạn 07 (bảy) ngày làm việc, kể từ ngày nhận được đầy đủ hồ sơ hợp lệ.", deadline.WorkingDays(7)},
		{"+ Không quá 10 ngày kể từ ngày nhận đủ hồ sơ", deadline.Days(10)},
		{"Trực tiếp tại Bộ phận Một cửa - 30 ngày kể từ ngày nhận được hồ sơ đầy đủ và hợp lệ.", deadline.Days(30)},
		{"Nộp hồ sơ trực tiếp hoặc qua dịch vụ bưu chính công ích.\n05 ngày làm việc kể từ khi nhận đủ hồ sơ theo quy định", deadline.WorkingDays(5)},
		{"* Cách thực hiện: Nộp hồ sơ thông qua Cổng Dịch vụ công quốc gia (địa chỉ https://example.gov.vn).\n* Thời hạn giải quyết: 12 ngày làm việc kể từ ngày tiếp nhận hồ sơ.", deadline.WorkingDays(12)},
		{"Tối đa là 15 ngày, kể từ ngày Chủ tịch Ủy ban nhân dân cấp tỉnh nhận đủ hồ sơ hợp lệ", deadline.Days(15)},
		{"Trong vòng 24 giờ kể từ khi tiếp nhận hồ sơ", deadline.Hours(24)},
		{"- 24 giờ kể từ khi tiếp nhận hồ sơ", deadline.Hours(24)},
		{"Sau khi nhận đủ hồ sơ hợp lệ, trong thời hạn 10 ngày làm việc, Sở Xây dựng thẩm định, trình Ủy ban nhân dân cấp tỉnh quyết định", deadline.WorkingDays(10)},
		{"Trong thời hạn 03 ngày làm việc kể từ ngày nhận được văn bản đề nghị, cơ quan có thẩm quyền cấp giấy phép; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.", deadline.WorkingDays(3)},
		{"20 ngày theo quy định tại điểm b khoản 2 Điều 14 Nghị định số 49/2026/NĐ-CP ngày 31/01/2026 của Chính phủ", deadline.Days(20)},
		{"02 tháng kể từ ngày 01/7/2025", deadline.Months(2)},
		{"60 ngày sau ngày nhận hồ sơ", deadline.Days(60)},
		{"Tiếp nhận và kiểm tra hồ sơ ngay trong ngày làm việc.", deadline.SameDay()},
		// Law on Tax Administration 38/2019/QH14 art. 44(1) and (2), as reprinted.
		{"Chậm nhất là ngày thứ 20 của tháng tiếp theo tháng phát sinh nghĩa vụ thuế", deadline.FixedDay(20, 1, deadline.AfterMonth)},
		{"Chậm nhất là ngày cuối cùng của tháng đầu của quý tiếp theo quý phát sinh nghĩa vụ thuế", deadline.FixedDay(deadline.LastDay, 1, deadline.AfterQuarter)},
		{"Chậm nhất là ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm dương lịch", deadline.FixedDay(deadline.LastDay, 3, deadline.AfterYear)},
	}
}

type record struct {
	text string
	want deadline.Term
}

func TestReadTermKnowsRecords(t *testing.T) {
	for _, row := range records() {
		if got, err := vn.ReadTerm(row.text); err != nil || got.Term != row.want {
			t.Errorf("%q: got %v, %v", row.text, got.Term, err)
		}
	}
}

// A word that changes a term, put anywhere in a sentence that is read, keeps
// the sentence from being read; inside the term it may also leave no term.
func TestReadTermStopsAtEveryPlace(t *testing.T) {
	for _, change := range []string{"thêm", "giảm", "cộng", "trừ", "x", "/", "lần", "mỗi", "trước", "ít nhất", "hơn", "dưới",
		"trên", "khoảng", "không kể", "không tính", "đối với", "hoặc", "nếu", "riêng", "lúc", "kéo dài"} {
		for _, row := range records() {
			words := strings.Fields(row.text)
			for at := range len(words) + 1 {
				text := strings.Join(slices.Insert(slices.Clone(words), at, change), " ")
				if got, err := vn.ReadTerm(text); err == nil && !meansAnother(change, words[min(at, len(words)-1)]) {
					t.Errorf("%q is read as %v", text, got.Term)
				}
			}
		}
	}
}

// meansAnother reports whether the word put before another one is one phrase
// with it, which says something else and nothing about the term.
func meansAnother(change, next string) bool {
	return change == "hoặc" && slices.Contains([]string{"qua", "gửi", "trực", "thông", "Trực"}, next) ||
		change == "trên" && (next == "Cổng" || next == "cổng")
}
