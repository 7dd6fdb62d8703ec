package draw

import (
	"hash/fnv"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/text"
)

// Sizes of texts in CSS pixels: none is so small that a telephone's reader has
// to draw the picture apart.
const (
	sizeHeading = 17
	sizeMonth   = 15
	sizeNumber  = 17
	sizeText    = 13
	sizeSmall   = 12
)

// Inks. Beside each other they differ in brightness, too, so that they do in
// black and white.
const (
	inkText    = "#1b1b1b"
	inkFaint   = "#767676" // the least contrast to white that WCAG 2 allows for text
	inkLine    = "#8d8d8d"
	inkEvent   = "#0b3d6e"
	inkCounted = "#e6f0fa"
	inkOff     = "#c9c9c9"
	inkOffPale = "#efefef"
	inkDue     = "#14213d"
)

// pen writes an SVG.
type pen struct {
	body  []byte
	told  []byte // the description
	lang  string
	words []text.Catalogue
	week  time.Weekday
	width int    // CSS pixels that there are
	id    string // of this picture among those of a page: what it says, hashed

	heading  string
	room     [128]byte // of say
	tellRoom [1 << 10]byte
}

// whole appends a scene with what stands around it.
func (p *pen) whole(b []byte, of scene) []byte {
	p.heading = of.title(p)
	p.name()
	p.told = p.tellRoom[:0]
	start := len(b)
	p.body = b
	if b == nil {
		p.body = make([]byte, 0, 16<<10)
	}
	width, height := of.draw(p)
	p.raw("</svg>\n")
	return slices.Insert(p.body, start, p.before(strconv.Itoa(width), strconv.Itoa(height))...)
}

// before returns what stands before the drawing, which is known after it: its size
// and its description.
func (p *pen) before(w, h string) []byte {
	b := make([]byte, 0, len(p.told)+1<<10)
	b = append(b, `<svg xmlns="http://www.w3.org/2000/svg" width="`+w+`" height="`+h+`" viewBox="0 0 `+w+` `+h+`" role="img" aria-labelledby="t`...)
	b = append(b, p.id+` d`+p.id...)
	if p.lang != "" {
		b = append(b, `" lang="`...)
		b = escape(b, p.lang)
		b = append(b, `" xml:lang="`...)
		b = escape(b, p.lang)
	}
	b = append(b, `" font-family="system-ui,sans-serif" font-size="13" fill="`+inkText+`">`+"\n"+`<title id="t`+p.id+`">`...)
	b = escape(b, p.heading)
	b = append(b, `</title><desc id="d`+p.id+`">`...)
	b = append(b, p.told...)
	return append(b, "</desc>\n"+`<path fill="#fff" d="M0 0h`+w+`v`+h+`H0z"/>`+"\n"...)
}

// name makes the name that the parts of this picture have in a page: two pictures
// of a page have the same one only if they have the same title in the same language.
func (p *pen) name() {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(p.lang + "\x00" + p.heading))
	p.id = strconv.FormatUint(sum.Sum64(), 36)
}

// say returns something in the words of the picture.
func (p *pen) say(what text.Worded) string {
	if s, ok := what.(text.Sentence); ok {
		return string(s.AppendIn(p.room[:0], p.lang, p.words...))
	}
	return what.In(p.lang, p.words...)
}

// tell adds a sentence to the description.
func (p *pen) tell(s string) {
	if s == "" {
		return
	}
	if len(p.told) > 0 {
		p.told = append(p.told, '\n')
	}
	p.told = escape(p.told, s)
}

// raw writes markup as it is.
func (p *pen) raw(parts ...string) {
	for _, s := range parts {
		p.body = append(p.body, s...)
	}
}

// at writes two numbers of a path: "12 40".
func (p *pen) at(x, y int) {
	p.int(x)
	p.body = append(p.body, ' ')
	p.int(y)
}

func (p *pen) int(n int) { p.body = strconv.AppendInt(p.body, int64(n), 10) }

// text writes a text whose baseline begins, or has its middle, at a point.
func (p *pen) text(x, y int, s string) {
	p.begin(x, y)
	p.body = append(p.body, '>')
	p.body = escape(p.body, s)
	p.body = append(p.body, "</text>\n"...)
}

// narrow writes a text as text does, and presses one that is too wide for its
// place into it.
func (p *pen) narrow(x, y int, s string, size, most int) {
	p.begin(x, y)
	if widthOf(s)*size > most*em {
		p.raw(` textLength="`, strconv.Itoa(most), `" lengthAdjust="spacingAndGlyphs"`)
	}
	p.body = append(p.body, '>')
	p.body = escape(p.body, s)
	p.body = append(p.body, "</text>\n"...)
}

func (p *pen) begin(x, y int) {
	p.body = append(p.body, `<text x="`...)
	p.int(x)
	p.body = append(p.body, `" y="`...)
	p.int(y)
	p.body = append(p.body, '"')
}

// number writes a number as text does.
func (p *pen) number(x, y, n int) {
	p.begin(x, y)
	p.body = append(p.body, '>')
	p.int(n)
	p.body = append(p.body, "</text>\n"...)
}

// lines writes a text in lines no wider than a width, at most so many, from a
// height on, and returns the height below.
func (p *pen) lines(x, y int, s string, size, width, most int) int {
	height := size + 5
	for n := 1; s != "" && n <= most; n++ {
		var line string
		line, s = cut(s, width*em/size)
		if n == most && s != "" {
			line += "…"
		}
		p.text(x, y+size, line)
		y += height
	}
	return y
}

// escape appends a text so that XML takes it as it is. What XML has no sign for,
// and what is no UTF-8, is the replacement character.
func escape(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && c != 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		var as string
		switch {
		case r == '&':
			as = "&amp;"
		case r == '<':
			as = "&lt;"
		case r == '>':
			as = "&gt;"
		case r == '"':
			as = "&#34;"
		case r == '\'':
			as = "&#39;"
		case r == '\t' || r == '\n' || r == '\r':
			as = " "
		case r < 0x20 || r >= 0x7f && r < 0xa0 || r == utf8.RuneError && size == 1 || r == 0xfffe || r == 0xffff:
			as = "\uFFFD"
		default:
			i += size
			continue
		}
		b = append(append(b, s[from:i]...), as...)
		i += size
		from = i
	}
	return append(b, s[from:]...)
}
