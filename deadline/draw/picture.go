package draw

import (
	"time"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
)

// Phone is the width of a telephone in CSS pixels, for which a picture is laid
// out if nothing else is asked for, and the least there is.
const Phone = 360

// A Picture is a drawing that is not yet put into words. The zero Picture says
// that there is nothing to show. A Picture is immutable.
type Picture struct {
	of    scene
	width int // in CSS pixels; 0 for Phone
	week  time.Weekday
	set   bool // week was asked for
}

// scene is what a picture shows.
type scene interface {
	// title says it in a line. draw draws it, tells the pen what a description has,
	// and returns the size that it takes.
	title(p *pen) string
	draw(p *pen) (width, height int)
}

// Fit returns the picture laid out for a width in CSS pixels, of a page or a
// window: it is as wide as that at most. One that is less than [Phone], 360, is
// taken as that.
func (p Picture) Fit(width int) Picture {
	p.width = max(Phone, width)
	return p
}

// Week returns the picture with weeks that begin on a weekday. Without it they
// begin on Monday, as ISO 8601 has it. A number that is no weekday changes
// nothing.
func (p Picture) Week(first time.Weekday) Picture {
	if first >= time.Sunday && first <= time.Saturday {
		p.week, p.set = first, true
	}
	return p
}

// IsZero reports whether there is nothing to show.
func (p Picture) IsZero() bool { return p.of == nil }

// In returns the picture as SVG in UTF-8, with its words in a language.
func (p Picture) In(lang string, words ...text.Catalogue) string {
	return string(p.AppendIn(nil, lang, words...))
}

// AppendIn appends to b what In returns.
func (p Picture) AppendIn(b []byte, lang string, words ...text.Catalogue) []byte {
	pen := pen{lang: lang, words: words, width: max(Phone, p.width), week: time.Monday}
	if p.set {
		pen.week = p.week
	}
	if p.of == nil {
		p.of = nothing{}
	}
	return pen.whole(b, p.of)
}

// String returns the SVG in English.
func (p Picture) String() string { return p.In("en") }

// MarshalJSON refuses: SVG is no JSON.
func (p Picture) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("draw.Picture", "write the SVG that In returns as a string")
}

// UnmarshalJSON refuses.
func (p *Picture) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "draw.Picture", "draw it again")
}

// nothing is the scene of the zero Picture.
type nothing struct{}

func (nothing) title(p *pen) string { return sayNothing.In(p.lang, p.words...) }

func (nothing) draw(p *pen) (width, height int) {
	return Phone, p.lines(pad, pad, p.heading, sizeText, Phone-2*pad, 2)
}
