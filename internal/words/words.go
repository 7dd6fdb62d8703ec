// Package words helps to say things in the two languages of the library.
package words

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
)

// Both returns a text in English and Vietnamese.
func Both(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// IsVietnamese reports whether a language tag asks for Vietnamese.
func IsVietnamese(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return strings.EqualFold(base, "vi")
}
