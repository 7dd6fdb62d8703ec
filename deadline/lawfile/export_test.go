package lawfile

// Document returns the type that files are read into, for their schema.
func Document() any { return document{} }

// PatternKeys returns each kind of days with the keys that it needs.
func PatternKeys() [][]string {
	var all [][]string
	for _, k := range patternKeys {
		all = append(all, append([]string{k.kind}, k.needs...))
	}
	return all
}
