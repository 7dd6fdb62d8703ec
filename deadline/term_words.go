package deadline

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// In returns the term in words of a language: Vietnamese as official texts
// write it, whole numbers below ten with a zero before them ("08 giờ làm
// việc", "3,5 ngày làm việc", "trong ngày"), and English else.
func (t Term) In(lang string) string {
	switch {
	case !text.IsVietnamese(lang):
		return t.String()
	case t.IsZero():
		return "không có thời hạn"
	case t.unit == UnitSameDay:
		return "trong ngày"
	case t.unit == UnitHalfMonths:
		return halfMonthsIn(t.whole)
	}
	amount := strings.Replace(t.Amount(), ".", ",", 1)
	if t.frac == 0 {
		amount = fmt.Sprintf("%02d", t.whole)
	}
	s := amount + " " + enum.Name(t.unit, "", "phút", "giờ", "giờ làm việc", "", "ngày", "ngày làm việc", "tuần", "", "tháng", "năm")
	if t.days != 0 {
		s += fmt.Sprintf(" %02d ngày", t.days)
	}
	return s
}

func halfMonthsIn(n int64) string {
	switch {
	case n == 1:
		return "nửa tháng"
	case n > 1 && n%2 == 1:
		return fmt.Sprintf("%02d tháng rưỡi", n/2)
	}
	return fmt.Sprintf("%02d nửa tháng", n)
}

// words picks one of two languages: Vietnamese where it is asked for.
func words(lang, en, vi string) string {
	if lang == "vi" {
		return vi
	}
	return en
}
