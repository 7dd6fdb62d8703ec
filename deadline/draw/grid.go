package draw

import (
	"strconv"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
)

// Measures in CSS pixels. Seven columns and their margins are as wide as a
// telephone.
const (
	pad    = 12
	gap    = 24 // between months side by side
	col    = 48
	row    = 44
	across = 7 * col
	head   = 48 // of a month, above its days
)

const rowText = "44" // row, as it is written

// Frames of days.
const (
	frameMoved = `fill="none" stroke="` + inkText + `" stroke-width="1.5" stroke-dasharray="2 3"`
	frameOther = `fill="none" stroke="` + inkDue + `" stroke-width="3" stroke-dasharray="8 4"`
	frameEvent = `fill="none" stroke="` + inkEvent + `" stroke-width="3"`
)

// draw draws the months in rows, and what is to be read below them.
func (m *months) draw(p *pen) (width, height int) {
	columns := max(1, min(len(m.shown), (p.width-2*pad+gap)/(across+gap)))
	width = 2*pad + columns*across + (columns-1)*gap
	inner := width - 2*pad

	p.patterns(m.seen)
	p.raw(`<g font-weight="bold" font-size="`, strconv.Itoa(sizeHeading), "\">\n")
	y := p.lines(pad, pad, p.heading, sizeHeading, inner*em/boldly, 3)
	p.raw("</g>\n")
	question := p.say(m.reasons.Question())
	p.tell(question)
	y = p.lines(pad, y, question, sizeText, inner, 4) + 8

	m.describe(p)
	named := m.named
	for i := 0; i < len(m.shown); {
		if !m.gap.First.IsZero() && i == MostMonths/2 {
			y = m.leftOut(p, y, inner)
		}
		below := y
		for c := 0; c < columns && i < len(m.shown) && (c == 0 || m.gap.First.IsZero() || i != MostMonths/2); c++ {
			var end int
			end, named = m.month(p, pad+c*(across+gap), y, &m.shown[i], named)
			below = max(below, end)
			i++
		}
		y = below + 14
	}
	y = m.notes(p, y, inner)
	return width, m.legend(p, y, inner) + pad
}

// leftOut says which months are not shown.
func (m *months) leftOut(p *pen, y, inner int) int {
	n := monthOf(m.gap.Last) - monthOf(m.gap.First) + 1
	says := p.say(sayLeftOut.With("n", n, "from", m.gap.First.MonthOfYear(), "to", m.gap.Last.MonthOfYear()))
	p.tell(says)
	return p.lines(pad, y, "⋯ "+says, sizeText, inner, 3) + 14
}

// patterns defines what days are filled with that need more than an ink.
func (p *pen) patterns(seen looks) {
	if !seen.has(isExcluded | isOpen) {
		return
	}
	p.raw("<defs>\n")
	if seen.has(isExcluded) {
		p.raw(`<pattern id="h`, p.id, `" width="8" height="8" patternUnits="userSpaceOnUse"><path fill="none" stroke="#4d4d4d" stroke-width="1.5" d="M-2 2L2-2M0 8L8 0M6 10L10 6"/></pattern>`, "\n")
	}
	if seen.has(isOpen) {
		p.raw(`<pattern id="o`, p.id, `" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.4" fill="#5a5a5a"/><circle cx="6" cy="6" r="1.4" fill="#5a5a5a"/></pattern>`, "\n")
	}
	p.raw("</defs>\n")
}

// month draws a month and names its days off, those that are left of the whole
// picture. It returns where it ends, and what is left to be named.
func (m *months) month(p *pen, x, y int, of *month, named []calendar.Mark) (int, []calendar.Mark) {
	p.raw(`<g font-weight="bold" font-size="`, strconv.Itoa(sizeMonth), `">`, "\n")
	p.narrow(x, y+18, capital(p.say(of.first.MonthOfYear())), sizeMonth, across)
	p.raw("</g>\n", `<g text-anchor="middle" font-size="`, strconv.Itoa(sizeSmall), `">`, "\n")
	for i := range 7 {
		name := sayWeekdays[(int(p.week)+i)%7].In(p.lang, p.words...)
		p.narrow(x+i*col+col/2, y+head-8, name, sizeSmall, col-6)
	}
	p.raw("</g>\n")
	g := grid{pen: p, of: of, x: x, y: y + head, offset: (int(of.first.Weekday()) - int(p.week) + 7) % 7}
	g.draw(m)
	y += head + (g.offset+of.count+6)/7*row + 6
	last := of.first.AddDays(of.count - 1)
	for len(named) > 0 && !named[0].Date.After(last) {
		n := 1
		what := p.mark(&named[0])
		for n < len(named) && named[n].Date == named[n-1].Date.Next() && !named[n].Date.After(last) && p.mark(&named[n]) == what {
			n++
		}
		days := strconv.Itoa(named[0].Date.Day())
		if n > 1 {
			days += "–" + strconv.Itoa(named[n-1].Date.Day())
		}
		lead := bold(days) * sizeText / em
		p.raw(`<g font-weight="bold">`)
		p.text(x, y+sizeText, days)
		p.raw("</g>\n")
		y = p.lines(x+lead+6, y, what, sizeText, across-lead-6, 3)
		named = named[n:]
	}
	return y, named
}

// grid is the days of a month on their places.
type grid struct {
	*pen
	of     *month
	x, y   int
	offset int // of the first day, in columns
}

// corner returns the upper left corner of a day.
func (g *grid) corner(i int) (x, y int) {
	n := g.offset + i
	return g.x + n%7*col, g.y + n/7*row
}

// boxes draws the boxes of the days of which something is so as one path, those
// side by side as one box.
func (g *grid) boxes(attributes string, isSo func(looks) bool) {
	begun := false
	for i := 0; i < g.of.count; i++ {
		if !isSo(g.of.days[i].looks) {
			continue
		}
		begun = g.path(begun, attributes)
		x, y := g.corner(i)
		n := 1
		for ; i+1 < g.of.count && (g.offset+i+1)%7 != 0 && isSo(g.of.days[i+1].looks); i++ {
			n++
		}
		g.box(x, y, n*col, row)
	}
	g.ends(begun)
}

// frames draws frames within the boxes of the days of which something is so.
func (g *grid) frames(attributes string, isSo looks) {
	begun := false
	for i := range g.of.count {
		if g.of.days[i].has(isSo) {
			begun = g.path(begun, attributes)
			x, y := g.corner(i)
			g.box(x+2, y+2, col-4, row-4)
		}
	}
	g.ends(begun)
}

// path begins a path, unless it has begun.
func (g *grid) path(begun bool, attributes string) bool {
	if !begun {
		g.raw("<path ", attributes, ` d="`)
	}
	return true
}

func (g *grid) ends(begun bool) {
	if begun {
		g.raw("\"/>\n")
	}
}

// between draws the lines between the days.
func (g *grid) between() {
	g.boxes(`fill="none" stroke="`+inkLine+`" stroke-width=".75"`, func(looks) bool { return true })
	g.raw(`<path fill="none" stroke="`, inkLine, `" stroke-width=".75" d="`)
	for i := 1; i < g.of.count; i++ {
		if (g.offset+i)%7 != 0 {
			x, y := g.corner(i)
			g.raw("M")
			g.at(x, y)
			g.raw("v", rowText)
		}
	}
	g.raw("\"/>\n")
}

// box writes a rectangle of a path.
func (p *pen) box(x, y, width, height int) {
	p.raw("M")
	p.at(x, y)
	p.raw("h")
	p.int(width)
	p.raw("v")
	p.int(height)
	p.raw("h")
	p.int(-width)
	p.raw("z")
}

func (g *grid) draw(m *months) {
	g.boxes(`fill="`+inkOffPale+`"`, func(l looks) bool { return l.has(isOff) && !l.has(isTouched) })
	g.boxes(`fill="`+inkOff+`"`, func(l looks) bool { return l.has(isOff) && l.has(isTouched) && !l.has(isCounted) })
	g.boxes(`fill="`+inkCounted+`"`, func(l looks) bool { return l.has(isCounted) })
	g.boxes(`fill="url(#h`+g.id+`)"`, func(l looks) bool { return l.has(isExcluded) })
	g.boxes(`fill="url(#o`+g.id+`)"`, func(l looks) bool { return l.has(isOpen) && !l.has(isDue) })
	g.between()
	g.frames(frameMoved, isMoved)
	g.frames(frameOther, isOther)
	g.boxes(`fill="`+inkDue+`"`, func(l looks) bool { return l.has(isDue) })
	g.frames(frameEvent, isEvent)
	g.corners()
	g.dates()
	g.signs(m)
}

// corners puts a black corner on the days that are named below.
func (g *grid) corners() {
	begun := false
	for i := range g.of.count {
		if l := g.of.days[i].looks; !l.has(isNamed) || l.has(isDue) {
			continue
		}
		begun = g.path(begun, `fill="`+inkText+`"`)
		x, y := g.corner(i)
		g.raw("M")
		g.at(x+col-11, y)
		g.raw("h11v11z")
	}
	g.ends(begun)
}

// dates writes the dates: faint outside of the days that are touched, white on
// the last day, and with a white edge over a pattern.
func (g *grid) dates() {
	g.group(`fill="`+inkFaint+`"`, func(l looks) bool { return !l.has(isTouched) })
	g.group(`fill="`+inkText+`"`, func(l looks) bool { return l.has(isTouched) && !l.has(isExcluded|isOpen|isDue) })
	g.group(edged, func(l looks) bool { return l.has(isExcluded|isOpen) && l.has(isTouched) && !l.has(isDue) })
	g.group(`fill="#fff"`, func(l looks) bool { return l.has(isDue) })
}

// edged is how a text keeps its distance from a pattern.
const edged = `stroke="#fff" stroke-width="4" paint-order="stroke"`

func (g *grid) group(attributes string, isSo func(looks) bool) {
	begun := false
	for i := range g.of.count {
		if !isSo(g.of.days[i].looks) {
			continue
		}
		if !begun {
			g.raw("<g ", attributes, ` font-size="`, strconv.Itoa(sizeSmall), "\">\n")
			begun = true
		}
		x, y := g.corner(i)
		g.number(x+6, y+15, i+1)
	}
	if begun {
		g.raw("</g>\n")
	}
}

// signs writes what stands in the middle of the days: their numbers and times,
// and the signs of the event, the last day and the others that are possible.
func (g *grid) signs(m *months) {
	g.raw(`<g text-anchor="middle" font-weight="bold" font-size="`, strconv.Itoa(sizeNumber), `" fill="`, inkEvent, "\">\n")
	for i := range g.of.count {
		is := &g.of.days[i]
		x, y := g.corner(i)
		switch {
		case is.has(isDue):
			g.due(m, is, x, y)
		case is.has(isNumbered|isOther) && is.has(isOpen):
			g.raw("<g ", edged, ">")
			if is.has(isNumbered) {
				g.number(x+col/2, y+35, int(is.number))
			} else {
				g.text(x+col/2, y+35, "?")
			}
			g.raw("</g>\n")
		case is.has(isNumbered):
			g.number(x+col/2, y+35, int(is.number))
		case is.has(isTimed):
			g.time(x+col/2, y+34, spent(int(is.spent)))
		case is.has(isEvent):
			g.arrow(x+col/2, y+28, 7, m.of.Direction())
		case is.has(isOther):
			g.text(x+col/2, y+35, "?")
		}
		if is.has(isEvent) && is.has(isNumbered|isTimed|isDue) {
			fill := inkEvent
			if is.has(isDue) {
				fill = "#fff"
			}
			g.raw(`<g fill="`, fill, `">`)
			g.arrow(x+col-13, y+12, 4, m.of.Direction())
			g.raw("</g>\n")
		}
	}
	g.raw("</g>\n")
}

// due writes on the last day its number, or the time at which the term ends, or
// else a ring.
func (g *grid) due(m *months, is *day, x, y int) {
	g.raw(`<g fill="#fff">`)
	switch end := m.end(); {
	case end != "":
		g.time(x+col/2, y+34, end)
	case is.has(isNumbered):
		g.number(x+col/2, y+35, int(is.number))
	default:
		g.ring(x+col/2, y+28, "#fff")
	}
	g.raw("</g>\n")
}

// time writes a time or an amount of it, which is longer than a number.
func (g *grid) time(x, y int, s string) {
	g.raw(`<g font-size="`, strconv.Itoa(sizeText), `">`)
	g.narrow(x, y, s, sizeText*boldly/em, col-8)
	g.raw("</g>\n")
}

func (p *pen) ring(x, y int, ink string) {
	cx, cy := strconv.Itoa(x), strconv.Itoa(y)
	p.raw(`<circle cx="`, cx, `" cy="`, cy, `" r="7" fill="none" stroke="`, ink, `" stroke-width="2.5"/><circle cx="`, cx, `" cy="`, cy, `" r="2.5" fill="`, ink, `"/>`)
}

// arrow points the way in which the term is counted.
func (p *pen) arrow(x, y, size int, way convention.Direction) {
	if way == convention.Backwards {
		size = -size
	}
	p.raw(`<path d="M`)
	p.at(x+size, y)
	p.raw("L")
	p.at(x-size, y-size)
	p.raw("V", strconv.Itoa(y+size), "z\"/>\n")
}

// spent writes minutes as hours that were added up: "+3:30".
func spent(minutes int) string {
	s := strconv.Itoa(minutes % 60)
	if len(s) < 2 {
		s = "0" + s
	}
	return "+" + strconv.Itoa(minutes/60) + ":" + s
}
