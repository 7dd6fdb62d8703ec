package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
)

// words are what the package itself says in one language. The author's texts
// come in whatever languages the author gives.
type words struct {
	lang                             string
	yes, no, none, unknown, redacted string
}

func english() *words {
	return &words{lang: "en", yes: "yes", no: "no", none: "none", unknown: "not known", redacted: "[redacted]"}
}

func vietnamese() *words {
	return &words{lang: "vi", yes: "có", no: "không", none: "không có", unknown: "chưa biết", redacted: "[đã che]"}
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
