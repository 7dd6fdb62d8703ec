package dossier

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

func wordsOf(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// say returns a sentence in both languages from formats that take the same
// values in the same order.
func say(en, vi string, args ...any) text.Text {
	return wordsOf(fmt.Sprintf(en, in("en", args)...), fmt.Sprintf(vi, in("vi", args)...))
}

// in returns values in a language, where they know languages.
func in(lang string, args []any) []any {
	told := slices.Clone(args)
	for i, a := range args {
		switch v := a.(type) {
		case deadline.Term:
			if lang == "vi" {
				told[i] = vn.FormatTerm(v)
			}
		case interface{ In(lang string) string }:
			told[i] = v.In(lang)
		}
	}
	return told
}

// times is how often something may happen.
type times int

// In returns "once", "một lần", and so on.
func (n times) In(lang string) string {
	switch n {
	case 1:
		return wordsOf("once", "một lần").In(lang)
	case 2:
		return wordsOf("twice", "hai lần").In(lang)
	}
	return say("%d times", "%d lần", int(n)).In(lang)
}
