package clock

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
)

// words are the same in English and in Vietnamese.
type words struct{ en, vi string }

func (w words) text() text.Text { return text.New("en", w.en).With("vi", w.vi) }

// say returns a sentence in both languages from formats that take the same
// values in the same order. Values that know languages are written in each.
func say(en, vi string, args ...any) text.Text {
	return words{fmt.Sprintf(en, in("en", args)...), fmt.Sprintf(vi, in("vi", args)...)}.text()
}

func in(lang string, args []any) []any {
	worded := slices.Clone(args)
	for i, a := range args {
		if v, ok := a.(interface{ In(lang string) string }); ok {
			worded[i] = v.In(lang)
		}
	}
	return worded
}

// Times returns how often something may happen: once, twice, 3 times.
func Times(n int) text.Text {
	switch n {
	case 1:
		return say("once", "một lần")
	case 2:
		return say("twice", "hai lần")
	}
	return say("%d times", "%d lần", n)
}

//nolint:gochecknoglobals // a table of constants
var units = map[deadline.Unit]string{
	deadline.UnitDays: "ngày", deadline.UnitWorkingDays: "ngày làm việc", deadline.UnitWeeks: "tuần",
	deadline.UnitMonths: "tháng", deadline.UnitYears: "năm", deadline.UnitHours: "giờ", deadline.UnitWorkingHours: "giờ làm việc",
}

// amount returns a term in words; one of two units in English only.
func amount(t deadline.Term) text.Text {
	unit, ok := units[t.Unit()]
	if !ok || t.ExtraDays() > 0 {
		return text.New("en", t.String())
	}
	n, _, _ := strings.Cut(t.String(), " ")
	return words{t.String(), strings.ReplaceAll(n, ".", ",") + " " + unit}.text()
}
