package source

// An Origin says where the characters of a text stand in the file that the
// text was read from. An expression in a folded YAML scalar stands on several
// lines, each indented; its author wants the caret there, not at an offset of
// the text.
type Origin interface {
	// Problem returns a problem about width characters at an offset of the
	// text. Offsets and widths count characters, not bytes; an offset outside
	// the text is the text's end nearest to it.
	Problem(offset, width int, message, hint string) Problem
}

// TextOrigin returns the Origin of a text that stands for itself: a rule
// written in Go, say. Name and path go into the problems and may be empty.
func TextOrigin(name, path, text string) Origin {
	return textOrigin{NewFile(name, text), path, text}
}

type textOrigin struct {
	file *File
	path string
	text string
}

func (o textOrigin) Problem(offset, width int, message, hint string) Problem {
	p := o.file.Problem(positionIn(o.text, offset), width, message, hint)
	p.Path = o.path
	return p
}

// positionIn returns the place of the character at an offset of a text.
func positionIn(text string, offset int) Position {
	at := Position{Line: 1, Column: 1}
	for _, r := range text {
		if offset <= 0 {
			break
		}
		offset--
		at.Column++
		if r == '\n' {
			at = Position{Line: at.Line + 1, Column: 1}
		}
	}
	return at
}
