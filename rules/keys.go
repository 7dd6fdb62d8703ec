package rules

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// canonical returns a key in the form in which equal texts are the same bytes.
func canonical(key string) string { return norm.NFC.String(key) }

// noKey is the fault of a text that is none of the keys.
func (p *parameter) noKey(key string) tree.Value {
	names := make([]string, len(p.def.Key.Options))
	for i, o := range p.def.Key.Options {
		names[i] = o.Name
	}
	hint := "its keys are " + suggest.Or(names[:min(len(names), 64)])
	if near := nearestKey(key, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return tree.Fail(&tree.Fault{Code: tree.NoParameter, Message: fmt.Sprintf("%.60q is no key of %s", key, p.def.Name), Hint: hint})
}

// nearestKey returns the key that a text was most likely meant to be, without
// regard to case, blanks around it and marks over its letters.
func nearestKey(word string, keys []string) string {
	for _, key := range keys {
		if plainLetters(key) == plainLetters(word) {
			return key
		}
	}
	return suggest.Nearest(canonical(word), keys)
}

// plainLetters returns a text in small letters without marks.
func plainLetters(s string) string {
	unmarked := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ' || r == 'Đ':
			return 'd'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
	return strings.Join(strings.FieldsFunc(unmarked, func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), " ")
}
