package draw

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
)

// legend explains the looks that there are.
func (m *months) legend(p *pen, y, inner int) int {
	l := legend{pen: p, x: pad, y: y + 4, right: pad + inner}
	kind := func(k deadline.ReasonKind) string { return k.In(p.lang, p.words...) }
	for _, item := range []struct {
		of   looks
		says string
	}{
		{isEvent, kind(deadline.ReasonEvent)},
		{m.countedLook(), kind(deadline.ReasonCounted)},
		{isTimed, sayTime.In(p.lang, p.words...)},
		{isOff, sayDayOff.In(p.lang, p.words...)},
		{isExcluded, kind(deadline.ReasonExcluded)},
		{isOpen, kind(deadline.ReasonOpen)},
		{isMoved, kind(deadline.ReasonRolled)},
		{isDue, m.dueName(p)},
		{isOther, kind(deadline.ReasonAlternative)},
	} {
		if m.seen.has(item.of) {
			l.add(item.of, item.says, m)
		}
	}
	return l.y + 24
}

// countedLook is how a day looks that is counted, and not by its hours: with a
// number if there are any.
func (m *months) countedLook() looks {
	switch {
	case m.seen.has(isNumbered):
		return isNumbered
	case m.seen.has(isTimed):
		return 0
	}
	return isCounted
}

func (m *months) dueName(p *pen) string {
	if m.first.Bound() == convention.EarliestDay {
		return sayPermitted.In(p.lang, p.words...)
	}
	return deadline.ReasonDue.In(p.lang, p.words...)
}

// legend lays out samples of days with their names.
type legend struct {
	*pen
	x, y, right int
}

const (
	sampleWidth  = 34
	sampleHeight = 24
)

// add adds a sample of a day.
func (l *legend) add(of looks, says string, m *months) {
	x, y := l.place(says)
	l.sample(of, m, x, y)
}

// place writes what a sample says, and returns where the sample goes.
func (l *legend) place(says string) (x, y int) {
	width := sampleWidth + 8 + widthOf(says)*sizeText/em
	if l.x > pad && l.x+width > l.right {
		l.x, l.y = pad, l.y+sampleHeight+8
	}
	x, y = l.x, l.y
	l.narrow(x+sampleWidth+8, y+17, says, sizeText, l.right-pad-sampleWidth-8)
	l.x += width + 18
	return x, y
}

// sample draws a small day.
func (l *legend) sample(of looks, m *months, left, top int) {
	frame := `fill="#fff" stroke="` + inkLine + `" stroke-width=".75"`
	switch of {
	case isCounted, isNumbered, isTimed:
		frame = `fill="` + inkCounted + `" stroke="` + inkLine + `" stroke-width=".75"`
	case isOff:
		frame = `fill="` + inkOff + `"`
	case isExcluded:
		frame = `fill="url(#h` + l.id + `)" stroke="` + inkLine + `"`
	case isOpen:
		frame = `fill="url(#o` + l.id + `)" stroke="` + inkLine + `"`
	case isDue:
		frame = `fill="` + inkDue + `"`
	case isMoved:
		frame = frameMoved
	case isOther:
		frame = frameOther
	case isEvent:
		frame = frameEvent
	default:
	}
	l.raw("<path ", frame, ` d="`)
	l.box(left+1, top+1, sampleWidth-2, sampleHeight-2)
	l.raw("\"/>\n", `<g text-anchor="middle" font-weight="bold" fill="`, inkEvent, `">`)
	x, y := left+sampleWidth/2, top+sampleHeight/2
	switch of {
	case isNumbered:
		l.number(x, y+5, 1)
	case isTimed:
		l.narrow(x, y+5, spent(60), sizeText, sampleWidth-4)
	case isEvent:
		l.arrow(x, y, 6, m.of.Direction())
	case isDue:
		if !m.seen.has(isNumbered) && m.end() == "" {
			l.ring(x, y, "#fff")
		}
	case isOther:
		l.text(x, y+5, "?")
	default:
	}
	l.raw("</g>\n")
}
