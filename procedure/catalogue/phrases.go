package catalogue

import "github.com/statutory-go/statutory/deadline/text"

//nolint:gochecknoglobals // a constant: Go has none of this type
var sayUnknown = text.NewPhrase("catalogue.remark.unknown_reference", "the catalogue has no procedure “{key}”", "danh mục không có thủ tục “{key}”")

// Phrases lists what this package says.
func Phrases() []text.Phrase { return []text.Phrase{sayUnknown} }
