package vn_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

func TestParseTerm(t *testing.T) {
	for _, row := range []struct {
		read string
		want deadline.Term
		back string
	}{
		{"10 ngày làm việc", deadline.WorkingDays(10), "10 ngày làm việc"},
		{"08 giờ làm việc", deadline.WorkingHours(8), "08 giờ làm việc"},
		{"03 tháng", deadline.Months(3), "03 tháng"},
		{"3,5 ngày làm việc", deadline.MustParseTerm("3.5 working days"), "3,5 ngày làm việc"},
		{"3.5 ngày làm việc", deadline.MustParseTerm("3.5 working days"), "3,5 ngày làm việc"},
		{"0,125 ngày làm việc", deadline.MustParseTerm("0.125 working days"), "0,125 ngày làm việc"},
		{"không quá 15 ngày", deadline.Days(15), "15 ngày"},
		{"Tối đa: 15 Ngày.", deadline.Days(15), "15 ngày"},
		{"05 (năm) ngày làm việc", deadline.WorkingDays(5), "05 ngày làm việc"},
		{"hai mươi mốt ngày", deadline.Days(21), "21 ngày"},
		{"mười lăm ngày làm việc", deadline.WorkingDays(15), "15 ngày làm việc"},
		{"hai năm", deadline.Years(2), "02 năm"},
		{"năm năm", deadline.Years(5), "05 năm"},
		{"02 năm 6 tháng", deadline.Months(30), "30 tháng"},
		{"01 tháng 15 ngày", deadline.MonthsAndDays(1, 15), "01 tháng 15 ngày"},
		{"nửa tháng", deadline.HalfMonths(1), "nửa tháng"},
		{"01 tháng rưỡi", deadline.HalfMonths(3), "01 tháng rưỡi"},
		{"nửa năm", deadline.Months(6), "06 tháng"},
		{"nửa ngày làm việc", deadline.MustParseTerm("0.5 working days"), "0,5 ngày làm việc"},
		{"30 phút", deadline.Minutes(30), "30 phút"},
		{"02 giờ", deadline.Hours(2), "02 giờ"},
		{"02 tuần", deadline.Weeks(2), "02 tuần"},
		{"trong ngày", deadline.SameDay(), "trong ngày"},
		{"Trong ngày làm việc", deadline.SameDay(), "trong ngày"},
		{"10 nga\u0300y la\u0300m vi\u00ea\u0323c", deadline.WorkingDays(10), "10 ngày làm việc"}, // accents as letters of their own
		{"10 nga\u0300y la\u0300m vie\u0323\u0302c", deadline.WorkingDays(10), "10 ngày làm việc"},
	} {
		got, err := vn.ParseTerm(row.read)
		if err != nil || got != row.want {
			t.Errorf("%q: got %v, %v", row.read, got, err)
			continue
		}
		if back := vn.FormatTerm(got); back != row.back {
			t.Errorf("%q is written %q, not %q", row.read, back, row.back)
		}
		if again, err := vn.ParseTerm(row.back); err != nil || again != row.want {
			t.Errorf("%q is read back as %v, %v", row.back, again, err)
		}
	}
}

// What must not be read, or not as the plain number in it.
func TestReadTermRefuses(t *testing.T) {
	const many = "there is more than one term in it"
	for _, row := range []struct{ text, reason string }{
		{"", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"Ngay sau khi nhận đủ hồ sơ", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"Nghị định số 25/2025/NĐ-CP ngày 21 tháng 02 năm 2025", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"Thông tư số 15 ngày 01/7/2025", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"kể từ ngày nhận hồ sơ", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"trong ngày làm việc tiếp theo", "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"},
		{"10 ngày làm việc; 15 ngày đối với vùng sâu", many + `: "10 ngày làm việc", "15 ngày"`},
		{"mười ngày, hồ sơ phức tạp 20 ngày", many + `: "mười ngày", "20 ngày"`},
		{"5-7 ngày", "a range or a second amount stands before the unit"},
		{"05 – 07 ngày làm việc", "a range or a second amount stands before the unit"},
		{"từ 5 đến 7 ngày", "a range or a second amount stands before the unit"},
		{"5 hoặc 7 ngày", "a range or a second amount stands before the unit"},
		{"5..7 ngày", "a range or a second amount stands before the unit"},
		{"5 ngày - 7", "another number follows the term"},
		{"15 ngày; trường hợp cần xác minh thì lâu hơn", `"trường hợp" changes the term or gives another`},
		{"15 ngày hoặc theo lịch hẹn", `"hoặc" changes the term or gives another`},
		{"ít nhất 15 ngày", `"ít nhất" changes the term or gives another`},
		{"15 ngày trước khi hết hạn", `"trước" changes the term or gives another`},
		{"sau 15 ngày", `"sau" changes the term or gives another`},
		{"3 ngày rưỡi", `"rưỡi" changes the term or gives another`},
		{"10 ngày (trừ thứ bảy, chủ nhật)", `"trừ" changes the term or gives another`},
		{"10 ngày (làm việc)", `it is unclear whether working days or calendar days are meant; write "ngày làm việc" in one piece`},
		{"10 ngày làm viêc", `it is unclear whether working days or calendar days are meant; write "ngày làm việc" in one piece`},
		{"1.000 ngày", `an amount can be read in two ways: "1.000"`},
		{"1,5,2 ngày", `an amount can be read in two ways: "1.5,2"`},
		{"10 (mười lăm) ngày", "10 is not the number in words beside it"},
	} {
		_, err := vn.ReadTerm(row.text)
		var text *vn.TermTextError
		if !errors.As(err, &text) || !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("%q: %v", row.text, err)
			continue
		}
		if got := strings.TrimPrefix(err.Error(), `"`+row.text+`" is not read as a term: `); got != row.reason {
			t.Errorf("%q:\n got %s\nwant %s", row.text, got, row.reason)
		}
	}
}

func TestReadTermSaysWhatIsLeft(t *testing.T) {
	for _, row := range []struct{ before, text, after string }{
		{"Không quá ", "11,5 ngày làm việc", " kể từ ngày nhận đủ hồ sơ hợp lệ"},
		{"Thời hạn giải quyết: ", "30 (ba mươi) ngày", ", kể từ ngày 01/7/2025"},
		{"Đối với nhà ở riêng lẻ tại đô thị: Không quá ", "10 ngày", " theo Điều 14 Nghị định số 49/2026/NĐ-CP ngày 31 tháng 01 năm 2026"},
		{"Giải quyết ngay ", "trong ngày", "."},
	} {
		r, err := vn.ReadTerm(row.before + row.text + row.after)
		if err != nil || r.Before != row.before || r.Text != row.text || r.After != row.after {
			t.Errorf("%q | %q | %q: got %+v, %v", row.before, row.text, row.after, r, err)
		}
	}
}

func TestParseTermTakesNothingElse(t *testing.T) {
	for text, want := range map[string]string{
		"10 ngày kể từ ngày nhận":    `"10 ngày kể từ ngày nhận" is not read as a term: "kể từ ngày nhận" is left over after the term`,
		"công dân chờ 10 ngày":       `"công dân chờ 10 ngày" is not read as a term: "công dân chờ " stands before the term`,
		"-10 ngày":                   `"-10 ngày" is not read as a term: "-" stands before the term`,
		"99999999 ngày làm việc":     `"99999999 ngày làm việc" is not read as a term: "99999999 working days" is not a term: an amount must not be above 9999999`,
		"10 ngày làm việc nhanh":     `"10 ngày làm việc nhanh" is not read as a term: "nhanh" is left over after the term`,
		"0,33333 ngày":               `"0,33333 ngày" is not read as a term: "0.33333 days" is not a term: an amount has at most four decimals`,
		"10 ngày, 5 giờ (tổng cộng)": `"10 ngày, 5 giờ (tổng cộng)" is not read as a term: there is more than one term in it: "10 ngày", "5 giờ"`,
	} {
		if _, err := vn.ParseTerm(text); err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}

// What is read is written in one form that means the same, and the parts of a
// reading are the text.
func FuzzReadTerm(f *testing.F) {
	for _, seed := range []string{
		"10 ngày làm việc", // the usual limit
		"Không quá 11,5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", // a sentence
		"05 (năm) ngày",            // a number and its words
		"01 tháng 15 ngày",         // two units in one term
		"02 năm và 3 tháng",        // joined by a word
		"5-7 ngày",                 // a range
		"ngày 15 tháng 5 năm 2021", // a date
		"nửa tháng",                // half
		"10 nga\u0300y",            // accents apart
		"trong ngày",               // no amount
		"một nửa năm rưỡi",         // nonsense of known words
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := vn.ReadTerm(s)
		if err != nil {
			if !errors.Is(err, deadline.ErrTerm) {
				t.Fatalf("%q: %T", s, err)
			}
			return
		}
		if r.Before+r.Text+r.After != s {
			t.Fatalf("%q is taken apart into %+v", s, r)
		}
		if back, err := vn.ParseTerm(vn.FormatTerm(r.Term)); err != nil || back != r.Term {
			t.Fatalf("%q: %v is written %q and read back as %v, %v", s, r.Term, vn.FormatTerm(r.Term), back, err)
		}
	})
}
