package de

// German returns the words by the keys of their phrases.
func German() map[string]string { return german() }
