package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/internal/suggest"
)

// nearHint says what a misspelt name may have meant.
func nearHint(name string, names []string) string {
	if near := suggest.Nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	if len(names) == 0 {
		return "there is none to name"
	}
	return "write one of " + strings.Join(names, ", ")
}
