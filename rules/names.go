package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/internal/source"
)

func marshalName(names []string, n uint8, what string) ([]byte, error) {
	if int(n) >= len(names) {
		return nil, fmt.Errorf("there is no %s number %d", what, n)
	}
	return []byte(names[n]), nil
}

func unmarshalName(names []string, text []byte, what string, into *uint8) error {
	for i, name := range names {
		if name == string(text) {
			*into = uint8(i)
			return nil
		}
	}
	hint := ""
	if near := source.Nearest(string(text), names); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("%.100q is not %s: %swrite one of %s", text, what, hint,
		strings.Join(strings.Fields(strings.Join(names, " ")), ", "))
}

// nearHint says what a misspelt name may have meant.
func nearHint(name string, names []string) string {
	if near := source.Nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	if len(names) == 0 {
		return "there is none to name"
	}
	return "write one of " + strings.Join(names, ", ")
}
