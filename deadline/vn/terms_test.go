package vn_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

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
		{"một trăm hai mươi ngày", deadline.Days(120), "120 ngày"},
		{"180 (một trăm tám mươi) ngày", deadline.Days(180), "180 ngày"},
		{"mười lăm (15) ngày làm việc", deadline.WorkingDays(15), "15 ngày làm việc"},
		{"một trăm linh năm ngày", deadline.Days(105), "105 ngày"},
		{"ba trăm sáu mươi lăm ngày", deadline.Days(365), "365 ngày"},
		{"một nghìn không trăm lẻ hai ngày", deadline.Days(1002), "1002 ngày"},
		{"một ngàn rưỡi ngày", deadline.Days(1500), "1500 ngày"},
		{"một trăm năm", deadline.Years(100), "100 năm"}, // năm is the unit, not a five
		{"năm mươi năm", deadline.Years(50), "50 năm"},
		{"24giờ", deadline.Hours(24), "24 giờ"},
		{"không quá 01 giờ 30 phút", deadline.Minutes(90), "90 phút"},
		{"hai năm", deadline.Years(2), "02 năm"},
		{"năm năm", deadline.Years(5), "05 năm"},
		{"02 năm 6 tháng", deadline.Months(30), "30 tháng"},
		{"01 tháng 15 ngày", deadline.MonthsAndDays(1, 15), "01 tháng 15 ngày"},
		{"nửa tháng", deadline.HalfMonths(1), "nửa tháng"},
		{"01 tháng rưỡi", deadline.HalfMonths(3), "01 tháng rưỡi"},
		{"nửa năm", deadline.Months(6), "06 tháng"},
		{"hai năm rưỡi", deadline.Months(30), "30 tháng"},
		{"nửa ngày làm việc", deadline.MustParseTerm("0.5 working days"), "0,5 ngày làm việc"},
		{"30 phút", deadline.Minutes(30), "30 phút"},
		{"02 giờ", deadline.Hours(2), "02 giờ"},
		{"02 tuần", deadline.Weeks(2), "02 tuần"},
		{"trong ngày", deadline.SameDay(), "trong ngày"},
		{"Trong ngày làm việc", deadline.SameDay(), "trong ngày"},
		{"Chậm nhất là ngày thứ 20 của tháng tiếp theo", deadline.FixedDay(20, 1, deadline.AfterMonth), "ngày 20 của tháng tiếp theo"},
		{"ngày 20 tháng sau", deadline.FixedDay(20, 1, deadline.AfterMonth), "ngày 20 của tháng tiếp theo"},
		{"ngày 05 (năm) của tháng kế tiếp", deadline.FixedDay(5, 1, deadline.AfterMonth), "ngày 05 của tháng tiếp theo"},
		{"chậm nhất là ngày cuối cùng của tháng đầu của quý tiếp theo", deadline.FixedDay(deadline.LastDay, 1, deadline.AfterQuarter), "ngày cuối cùng của tháng thứ 1 kể từ ngày kết thúc quý"},
		{"ngày cuối cùng của tháng đầu tiên của quý sau", deadline.FixedDay(deadline.LastDay, 1, deadline.AfterQuarter), "ngày cuối cùng của tháng thứ 1 kể từ ngày kết thúc quý"},
		{"ngày cuối cùng của tháng đầu tiên của năm tiếp theo", deadline.FixedDay(deadline.LastDay, 1, deadline.AfterYear), "ngày cuối cùng của tháng thứ 1 kể từ ngày kết thúc năm"},
		{"chậm nhất là ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm dương lịch", deadline.FixedDay(deadline.LastDay, 3, deadline.AfterYear), "ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm"},
		{"ngày cuối cùng của tháng thứ tư sau khi kết thúc năm", deadline.FixedDay(deadline.LastDay, 4, deadline.AfterYear), "ngày cuối cùng của tháng thứ 4 kể từ ngày kết thúc năm"},
		{"ngày 30 của tháng đầu quý tiếp theo", deadline.FixedDay(30, 1, deadline.AfterQuarter), "ngày 30 của tháng thứ 1 kể từ ngày kết thúc quý"},
		{"ngày cuối cùng của tháng", deadline.FixedDay(deadline.LastDay, 0, deadline.AfterMonth), "ngày cuối cùng của tháng đó"},
		{"ngày cuối cùng của quý", deadline.FixedDay(deadline.LastDay, 0, deadline.AfterQuarter), "ngày cuối cùng của tháng cuối của quý đó"},
		{"ngày cuối của năm", deadline.FixedDay(deadline.LastDay, 0, deadline.AfterYear), "ngày cuối cùng của tháng cuối của năm đó"},
		{"ngày 15 của tháng đó", deadline.FixedDay(15, 0, deadline.AfterMonth), "ngày 15 của tháng đó"},
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

// What is no term, or more than one.
func TestReadTermRefuses(t *testing.T) {
	const none = "there is no term in it; write an amount and a unit, as in 10 ngày làm việc"
	const many = "there is more than one term in it"
	const second = "a range or a second amount stands before the unit"
	const unclear = `it is unclear whether working days or calendar days are meant; write "ngày làm việc" in one piece`
	const clock = `it may be a time of day; write a bound before it, as in "không quá 16 giờ 30 phút"`
	for _, row := range []struct{ text, reason string }{
		{"", none},
		{"Ngay sau khi nhận đủ hồ sơ", none},
		{"Nghị định số 25/2025/NĐ-CP ngày 21 tháng 02 năm 2025", none},
		{"Thông tư số 15 ngày 01/7/2025", none},
		{"kể từ ngày nhận hồ sơ", none},
		{"trong ngày làm việc tiếp theo", none},
		{"mươi ngày", none}, // about ten
		{"ngày 20 tháng 5", none},
		{"ngày 35 của tháng tiếp theo", none},
		{"ngày thứ năm của tháng sau", none}, // Thursday, or the fifth
		{"ngày 20 của tháng sau khi nhận hồ sơ", none},
		{"ngày cuối cùng của tháng 3", none},
		{"ngày cuối cùng của quý phát sinh nghĩa vụ", none},
		{"ngày cuối cùng của tháng thứ 4 của quý tiếp theo", none}, // a quarter has three
		{"ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc năm tài chính", none},
		{"ngày 10 hoặc ngày 20 của tháng tiếp theo", second},
		{"từ ngày 01 đến ngày 20 của tháng tiếp theo", second},
		{"ngày 20 của tháng tiếp theo hoặc 10 ngày", many + `: "ngày 20 của tháng tiếp theo", "10 ngày"`},
		{"trăm ngày", none},    // about a hundred
		{"hai lăm ngày", none}, // 25 as it is spoken
		{"1 nghìn ngày", none}, // a number of digits and words
		{"3,5 (ba phẩy năm) ngày", none},
		{"10 ngày làm việc; 15 ngày đối với vùng sâu", many + `: "10 ngày làm việc", "15 ngày"`},
		{"mười ngày, hồ sơ phức tạp 20 ngày", many + `: "mười ngày", "20 ngày"`},
		{"24giờ/07 ngày", many + `: "24giờ", "07 ngày"`}, // the hours of an office
		{"8 giờ/ngày", `these words are not known to leave the term as it is: "/ngày"`},
		{"Trong ngày làm việc; nhận sau 15 giờ thì ngày làm việc tiếp theo", many + `: "Trong ngày làm việc", "15 giờ"`},
		{"5-7 ngày", second},
		{"05 – 07 ngày làm việc", second},
		{"từ 5 đến 7 ngày", second},
		{"5 hoặc 7 ngày", second},
		{"5..7 ngày", second},
		{"1 000 ngày", second},
		{"1'000 ngày", second},
		{"1/2 ngày", second},
		{"10 ngày (làm việc)", unclear},
		{"10 ngày làm viêc", unclear},
		{"10 ngày (hành chính)", unclear},
		{"10 ngày công", unclear},
		{"1.000 ngày", `an amount can be read in two ways: "1.000"`},
		{"1,5,2 ngày", `an amount can be read in two ways: "1.5,2"`},
		{"10 (mười lăm) ngày", `"10" and "mười lăm" are not the same number`},
		{"mười (15) ngày", `"mười" and "15" are not the same number`},
		{"180 (một trăm tám) ngày", none}, // the words are shortened: 180 or 108
		{"0 năm 0 năm", `these words are not known to leave the term as it is: "0 năm"`},
		{"16 giờ 30 phút", clock},
		{"Thời gian nộp hồ sơ: 16 giờ", clock},
		{"9000000 tháng rưỡi", `"18000001 half months" is not a term: an amount must not be above 9999999`},
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
		{"Không quá ", "10 ngày", " theo Điều 14 Nghị định số 49/2026/NĐ-CP ngày 31 tháng 01 năm 2026"},
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
		"công dân chờ 10 ngày":       `"công dân chờ 10 ngày" is not read as a term: these words are not known to leave the term as it is: "chờ"`,
		"-10 ngày":                   `"-10 ngày" is not read as a term: these words are not known to leave the term as it is: "-"`,
		"- 10 ngày":                  `"- 10 ngày" is not read as a term: "- " stands before the term`,
		"99999999 ngày làm việc":     `"99999999 ngày làm việc" is not read as a term: "99999999 working days" is not a term: an amount must not be above 9999999`,
		"10 ngày làm việc nhanh":     `"10 ngày làm việc nhanh" is not read as a term: these words are not known to leave the term as it is: "nhanh"`,
		"0,33333 ngày":               `"0,33333 ngày" is not read as a term: "0.33333 days" is not a term: an amount has at most four decimals`,
		"10 ngày, 5 giờ (tổng cộng)": `"10 ngày, 5 giờ (tổng cộng)" is not read as a term: there is more than one term in it: "10 ngày", "5 giờ"`,
	} {
		if _, err := vn.ParseTerm(text); err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}

// What is read is written in one form that means the same, the parts of a
// reading are the text, and the number of the term occurs in it.
func FuzzReadTerm(f *testing.F) {
	for _, seed := range []string{
		"10 ngày làm việc", // the usual limit
		"Không quá 11,5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", // a sentence
		"05 (năm) ngày",                    // a number and its words
		"180 (một trăm tám mươi) ngày",     // a number of three words
		"một nghìn hai trăm linh năm ngày", // words alone
		"01 tháng 15 ngày",                 // two units in one term
		"02 năm và 3 tháng",                // joined by a word
		"5-7 ngày",                         // a range
		"1 000 ngày",                       // a number with a space
		"24giờ/07 ngày",                    // a number close to its unit
		"lúc 16 giờ 30 phút",               // a time of day
		"ngày 15 tháng 5 năm 2021",         // a date
		"theo khoản 2 Điều 5 Luật số 1/2020/QH14: 10 ngày", // a citation
		"https://example.org/10. 10 ngày",                  // an address
		"nửa tháng",                                        // half
		"hai tháng rưỡi",                                   // half behind the unit
		"10 nga\u0300y",                                    // accents apart
		"0năm 00năm",                                       // twice nothing
		"trong ngày",                                       // no amount
		"một nửa năm rưỡi",                                 // nonsense of known words
		"10 ngày \xff",                                     // no text
		"ngày thứ 20 của tháng tiếp theo",                  // a day of a month
		"ngày cuối cùng của tháng đầu của quý tiếp theo", // the last one
		"ngày cuối của tháng thứ tư kể từ ngày kết thúc năm dương lịch",
	} {
		f.Add(seed)
	}
	spelled := map[string]int{}
	for n := 1; n <= 9999; n++ {
		for _, words := range spellings(n) {
			spelled[words] = n
		}
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
		if !occurs(r, spelled) {
			t.Fatalf("%q is read as %v, whose number is not in %q", s, r.Term, r.Text)
		}
		if back, err := vn.ParseTerm(vn.FormatTerm(r.Term)); err != nil || back != r.Term {
			t.Fatalf("%q: %v is written %q and read back as %v, %v", s, r.Term, vn.FormatTerm(r.Term), back, err)
		}
		if back, err := vn.ReadTerm(r.Text); err == nil && back.Term != r.Term {
			t.Fatalf("%q is read as %v, and %q alone as %v", s, r.Term, r.Text, back.Term)
		}
	})
}

// occurs reports whether a term can have come from the numbers in the text
// that was read. It finds them by looking up what spellings writes.
func occurs(r vn.TermReading, spelled map[string]int) bool {
	if r.Term == deadline.SameDay() || strings.IndexFunc(r.Text, isApart) >= 0 {
		return true
	}
	numbers := numbersIn(strings.ToLower(r.Text), spelled)
	if day, month, _, ok := r.Term.Fixed(); ok {
		has := func(n int) bool { return slices.Contains(numbers, strconv.Itoa(n)) }
		return (day == deadline.LastDay || has(day)) && (month < 2 || has(month) || month == 4 && strings.Contains(strings.ToLower(r.Text), "tư"))
	}
	return slices.ContainsFunc(termsOf(numbers), func(want string) bool {
		term, err := deadline.ParseTerm(want)
		return err == nil && term == r.Term
	})
}

// isApart reports whether a letter is an accent of its own.
func isApart(letter rune) bool { return unicode.Is(unicode.Mn, letter) }

// numbersIn returns the numbers of a text as decimals, without those that
// repeat in brackets the one before.
func numbersIn(text string, spelled map[string]int) []string {
	var out []string
	tokens := regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)?|\pL+|\(`).FindAllString(text, -1)
	for i := 0; i < len(tokens); {
		number, used := numberAt(tokens[i:], spelled)
		if used == 0 {
			i++
			continue
		}
		if n := len(out); n == 0 || out[n-1] != number || tokens[i-1] != "(" {
			out = append(out, number)
		}
		if i += used; i < len(tokens) && tokens[i] == "năm" {
			i++ // the unit
		}
	}
	return out
}

func numberAt(tokens []string, spelled map[string]int) (string, int) {
	if tokens[0] == "nửa" {
		return "0.5", 1
	}
	if tokens[0][0] >= '0' && tokens[0][0] <= '9' {
		number := strings.Replace(tokens[0], ",", ".", 1)
		if whole, err := strconv.Atoi(number); err == nil {
			number = strconv.Itoa(whole)
		}
		return number, 1
	}
	for n := min(8, len(tokens)); n > 0; n-- {
		if number := spelled[strings.Join(tokens[:n], " ")]; number > 0 {
			return strconv.Itoa(number), n
		}
	}
	return "", 0
}

// termsOf returns the terms that numbers can stand for, whatever their units.
func termsOf(numbers []string) []string {
	switch len(numbers) {
	case 1:
		a, _ := strconv.Atoi(numbers[0])
		out := []string{fmt.Sprintf("%d half months", 2*a+1), fmt.Sprintf("%d months", 12*a+6)}
		for _, unit := range []string{"minutes", "hours", "working hours", "days", "working days", "weeks", "months", "years"} {
			out = append(out, numbers[0]+" "+unit)
		}
		return out
	case 2:
		a, b := numbers[0], numbers[1]
		return []string{a + " years " + b + " months", a + " years " + b + " days", a + " months " + b + " days", a + " hours " + b + " minutes"}
	case 3:
		return []string{numbers[0] + " years " + numbers[1] + " months " + numbers[2] + " days"}
	}
	return nil
}
