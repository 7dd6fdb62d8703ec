package procedure

import "strings"

// isVietnamese reports whether a language tag asks for Vietnamese.
func isVietnamese(lang string) bool {
	lang = strings.ToLower(lang)
	return lang == "vi" || strings.HasPrefix(lang, "vi-")
}
