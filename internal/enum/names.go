package enum

// Name returns the word of a value, the one at its place among the names, and
// "?" for a value that has none.
func Name[E ~uint8](value E, names ...string) string { return NameOr(value, "?", names...) }

// NameOr is Name with another word for a value that has none.
func NameOr[E ~uint8](value E, none string, names ...string) string {
	if int(value) < len(names) {
		return names[value]
	}
	return none
}
