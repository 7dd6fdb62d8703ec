package draw

// Cut parts a text into lines.
func Cut(s string, width int) (line, rest string) { return cut(s, width) }

// WidthOf estimates the width of a text.
func WidthOf(s string) int { return widthOf(s) }

// Escape makes a text safe in XML.
func Escape(s string) string { return string(escape(nil, s)) }
