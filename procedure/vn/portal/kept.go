package portal

// Kept is a value of a record that a procedure has no place for: an
// identifier of the portal's own, an attachment, a field that was unknown when
// this package was written, a field of the wrong type.
type Kept struct {
	Path string `json:"path"` // its place in the file: data.categoriesDetails[0].id
	JSON string `json:"json"` // the value as written, without the blanks between its parts
}

// kept lists what was not placed: a whole list or object where nothing in it
// was, otherwise the single values.
func (r *reader) kept(n *node) []Kept {
	if r.placed[n] {
		return nil
	}
	if !r.anyPlaced(n) {
		return []Kept{{Path: n.path(), JSON: string(n.appendJSON(nil))}}
	}
	var found []Kept
	for _, item := range n.items {
		found = append(found, r.kept(item)...)
	}
	return found
}

func (r *reader) anyPlaced(n *node) bool {
	for _, item := range n.items {
		if r.placed[item] || r.anyPlaced(item) {
			return true
		}
	}
	return false
}
