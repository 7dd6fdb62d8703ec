package deadline_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/text"
)

// Whatever is read in a language as a term, a day or a number is written so that it
// is read again as the same.
func FuzzWordsAreReadBack(f *testing.F) {
	for _, s := range []string{
		"10 working days", "3,5 ngày làm việc", "05 tháng rưỡi", "1 Monat und 15 Tage", "1½ Monate", "trong ngày", "half month",
		"day 20 of the next month", "ngày cuối cùng của tháng thứ 1 kể từ ngày kết thúc quý", "letzter Tag des 3. Monats nach dem Jahr",
		"17 August 2026", "17/8/2026", "17. August 2026", "2026-08-17", "1.234.567,50", "-1,234.5", "",
	} {
		for _, lang := range []string{"en", "vi", "de"} {
			f.Add(s, lang)
		}
	}
	german := de.Words()
	f.Fuzz(func(t *testing.T, s, lang string) {
		if term, err := deadline.ReadTerm(s, lang, german); err == nil {
			written := term.In(lang, german)
			if back, err := deadline.ReadTerm(written, lang, german); err != nil || back != term || term.Validate() != nil {
				t.Errorf("%q is read in %q as %s, written %q and read as %s, %v", s, lang, term, written, back, err)
			}
		}
		if day, err := date.Read(s, lang, german); err == nil {
			written := day.In(lang, german)
			if back, err := date.Read(written, lang, german); err != nil || back != day || day.IsZero() {
				t.Errorf("%q is read in %q as %s, written %q and read as %s, %v", s, lang, day, written, back, err)
			}
		}
		if n, ok := text.ReadNumber(s, lang, german); ok {
			written := n.In(lang, german)
			if back, ok := text.ReadNumber(written, lang, german); !ok || back != n {
				t.Errorf("%q is read in %q as %s, written %q and read as %s, %t", s, lang, string(n), written, string(back), ok)
			}
		}
	})
}
