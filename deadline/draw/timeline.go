package draw

import (
	"strconv"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// timeline is the history of a limit. It knows no clock: only moments, after each of
// which time runs, stands still or has ended.
type timeline struct {
	says    text.Sentence // where the limit stands
	by      date.Date     // at the end of this day
	moments []moment
	due     date.Date // the last day at the end; the earliest that is possible if open
	open    bool      // time stands still, so that due is not sure
}

// moment is something that happened.
type moment struct {
	at   int // in minutes since the first day of all
	to   flow
	due  date.Date // after it; no day where it is open
	says text.Worded
}

// flow is what time does after a moment.
type flow uint8

const (
	runs flow = iota
	stands
	ended
)

const dayLong = 24 * 60

var firstDay = date.MustParse("0001-01-01") //nolint:gochecknoglobals // a constant

// startOf returns when a day begins, in minutes since the first day of all, and endOf
// when it ends.
func startOf(d date.Date) int { return d.Sub(firstDay) * dayLong }
func endOf(d date.Date) int   { return startOf(d) + dayLong }

func (t *timeline) title(p *pen) string { return capital(p.say(t.says)) }

// Measures of the line, in CSS pixels.
const (
	thick   = 26 // of the line
	ball    = 11 // radius of a number
	ballRow = 2*ball + 4
)

// scale places minutes on the line.
type scale struct {
	from, to int // minutes
	x, width int // pixels
}

func (s *scale) at(minute int) int {
	minute = min(max(minute, s.from), s.to)
	return s.x + (minute-s.from)*s.width/max(1, s.to-s.from)
}

func (t *timeline) draw(p *pen) (width, height int) {
	width = min(p.width, widest)
	inner := width - 2*pad
	p.patterns(isExcluded)
	p.raw(`<g font-weight="bold" font-size="`, strconv.Itoa(sizeHeading), "\">\n")
	y := p.lines(pad, pad, p.heading, sizeHeading, inner*em/boldly, 4)
	p.raw("</g>\n")
	asOf := p.say(sayAsOf.With("day", t.by.WithWeekday()))
	p.tell(asOf)
	y = p.lines(pad, y, asOf, sizeText, inner, 2) + 6
	if len(t.moments) == 0 {
		return width, y + pad
	}
	s := t.scale(pad+ball, inner-2*ball)
	y = t.balls(p, y, &s)
	t.line(p, y, &s)
	y = t.labels(p, y+thick, &s, pad+inner)
	y = t.events(p, y+6, inner)
	return width, t.legend(p, y+6, inner) + pad
}

// hasEnded reports whether nothing more can happen.
func (t *timeline) hasEnded() bool { return t.moments[len(t.moments)-1].to == ended }

// isLate reports whether time ran on behind the last day.
func (t *timeline) isLate() bool {
	until := endOf(t.by)
	if last := t.moments[len(t.moments)-1]; last.to == ended {
		until = last.at
	}
	return !t.open && !t.due.IsZero() && until > endOf(t.due)
}

// widest is the width above which a line of time is no easier to read.
const widest = 1200

// scale makes room for all that is to be seen, and a day more.
func (t *timeline) scale(x, width int) scale {
	s := scale{from: t.moments[0].at, x: x, width: width}
	if !t.hasEnded() {
		s.to = endOf(t.by)
	}
	if !t.due.IsZero() {
		s.to = max(s.to, endOf(t.due))
	}
	for i := range t.moments {
		s.from, s.to = min(s.from, t.moments[i].at), max(s.to, t.moments[i].at+dayLong)
		if due := t.moments[i].due; !due.IsZero() {
			s.to = max(s.to, endOf(due))
		}
	}
	s.from -= s.from % dayLong
	return s
}

// balls puts the numbers of the events above the line, in rows where they are close,
// and returns the top of the line.
func (t *timeline) balls(p *pen, y int, s *scale) int {
	rows := make([]int, 0, 4) // where the last ball of each row ends
	in := make([]int, len(t.moments))
	for i := range t.moments {
		x, row := s.at(t.moments[i].at), 0
		for row < len(rows) && rows[row] > x-ball-2 {
			row++
		}
		if row == len(rows) {
			rows = append(rows, 0)
		}
		rows[row], in[i] = x+ball, row
	}
	top := y + len(rows)*ballRow + 4
	p.raw(`<g text-anchor="middle" font-weight="bold" font-size="`, strconv.Itoa(sizeSmall), "\">\n")
	for i := len(t.moments) - 1; i >= 0; i-- {
		x, cy := s.at(t.moments[i].at), top-8-ball-in[i]*ballRow
		p.raw(`<path stroke="`, inkText, `" d="M`)
		p.at(x, cy)
		p.raw("V", strconv.Itoa(top+thick), "\"/>\n")
		p.ball(x, cy, i+1)
	}
	p.raw("</g>\n")
	return top
}

// ball writes a number in a circle.
func (p *pen) ball(x, y, n int) {
	p.raw(`<circle cx="`, strconv.Itoa(x), `" cy="`, strconv.Itoa(y), `" r="`, strconv.Itoa(ball), `" fill="#fff" stroke="`, inkText, `" stroke-width="1.5"/>`)
	p.number(x, y+4, n)
}

// line draws what time did: to the end of the day it is asked for, and, empty, what is
// left to the last day.
func (t *timeline) line(p *pen, y int, s *scale) {
	now := endOf(t.by)
	due := date.Date{}
	for i := range t.moments {
		m := &t.moments[i]
		until := now
		if i+1 < len(t.moments) {
			until = t.moments[i+1].at
		}
		if !m.due.IsZero() {
			due = m.due
		}
		switch m.to {
		case stands:
			t.piece(p, y, s, m.at, until, `fill="url(#h`+p.id+`)" stroke="`+inkLine+`"`)
		case runs:
			in := until
			if !due.IsZero() {
				in = min(until, endOf(due))
			}
			t.piece(p, y, s, m.at, in, `fill="`+inkRuns+`" stroke="`+inkLine+`"`)
			t.piece(p, y, s, max(in, m.at), until, `fill="`+inkText+`" stroke="`+inkText+`"`)
		case ended:
		}
	}
	if !t.hasEnded() && !t.due.IsZero() {
		t.piece(p, y, s, now, endOf(t.due), `fill="#fff" stroke="`+inkLine+`" stroke-dasharray="3 3"`)
	}
	if !t.hasEnded() {
		p.raw(`<path stroke="`, inkText, `" stroke-width="2" stroke-dasharray="5 3" d="M`)
		p.at(s.at(now), y-6)
		p.raw("V", strconv.Itoa(y+thick+8), "\"/>\n")
	}
	t.dues(p, y, s)
}

const inkRuns = "#9cc3e6" // darker than a counted day: there is no number in it

// piece draws a piece of the line, at least so wide that it can be seen.
func (t *timeline) piece(p *pen, y int, s *scale, from, to int, attributes string) {
	if to <= from {
		return
	}
	x := s.at(from)
	p.raw("<path ", attributes, ` d="`)
	p.box(x, y, max(2, s.at(to)-x), thick)
	p.raw("\"/>\n")
}

// dues marks the last days below the line: a triangle for each that there was, and a
// black one for the last.
func (t *timeline) dues(p *pen, y int, s *scale) {
	for i := range t.moments {
		if d := t.moments[i].due; !d.IsZero() && d != t.due {
			p.triangleAt(s.at(endOf(d)), y+thick, "#fff")
		}
	}
	if !t.due.IsZero() {
		p.triangleAt(s.at(endOf(t.due)), y+thick, t.dueInk(p))
	}
}

// labels writes the days of the beginning, of the last day and the day asked for below
// the line, in rows where they are close.
func (t *timeline) labels(p *pen, y int, s *scale, right int) int {
	type label struct {
		at   int
		what text.Worded
		bold bool
	}
	list := []label{{t.moments[0].at, dayOf(t.moments[0].at), false}}
	if !t.due.IsZero() {
		list = append(list, label{endOf(t.due), t.due, true})
	}
	if !t.hasEnded() && t.by != t.due {
		list = append(list, label{endOf(t.by), t.by, false})
	}
	var rows [][2]int // what is taken of each row: pairs of one label
	below := y + 16
	for _, l := range list {
		words := p.say(l.what)
		half := bold(words) * sizeSmall / em / 2
		x := min(max(s.at(l.at), pad+half), right-half)
		row := 0
		for _, taken := range rows {
			if x-half-8 < taken[1] && x+half+8 > taken[0] {
				row++
			}
		}
		rows = append(rows, [2]int{x - half, x + half})
		baseline := y + 28 + row*(sizeSmall+5)
		weight := "normal"
		if l.bold {
			weight = "bold"
		}
		p.raw(`<g text-anchor="middle" font-size="`, strconv.Itoa(sizeSmall), `" font-weight="`, weight, "\">\n")
		p.text(x, baseline, words)
		p.raw("</g>\n")
		below = max(below, baseline+8)
	}
	return below
}

func dayOf(minute int) date.Date { return firstDay.AddDays(minute / dayLong) }

// events says what happened, by the numbers on the line.
func (t *timeline) events(p *pen, y, inner int) int {
	for i := range t.moments {
		says := p.say(t.moments[i].says)
		p.tell(strconv.Itoa(i+1) + ". " + says)
		p.raw(`<g text-anchor="middle" font-weight="bold" font-size="`, strconv.Itoa(sizeSmall), "\">\n")
		p.ball(pad+ball, y+ball, i+1)
		p.raw("</g>\n")
		y = max(y+ballRow, p.lines(pad+2*ball+8, y+3, says, sizeText, inner-2*ball-8, 6)+4)
	}
	return y
}

// legend explains the pieces of the line that there are.
func (t *timeline) legend(p *pen, y, inner int) int {
	l := legend{pen: p, x: pad, y: y, right: pad + inner}
	stood, moved := false, false
	for i := range t.moments {
		stood = stood || t.moments[i].to == stands
		moved = moved || !t.moments[i].due.IsZero() && t.moments[i].due != t.due
	}
	plain := ` stroke="` + inkLine + `" stroke-width=".75"`
	l.item(`fill="`+inkRuns+`"`+plain, sayRuns.In(p.lang, p.words...))
	if stood {
		l.item(`fill="url(#h`+p.id+`)"`+plain, clock.Halted.In(p.lang, p.words...))
	}
	if t.isLate() {
		l.item(`fill="`+inkText+`"`, clock.Overdue.In(p.lang, p.words...))
	}
	if !t.due.IsZero() {
		l.triangle(t.dueInk(p), deadline.ReasonDue.In(p.lang, p.words...))
	}
	if moved {
		l.triangle("#fff", sayFormer.In(p.lang, p.words...))
	}
	return l.y + sampleHeight
}

// dueInk is what the sign of the last day is filled with: a pattern if it is open.
func (t *timeline) dueInk(p *pen) string {
	if t.open {
		return "url(#h" + p.id + ")"
	}
	return inkText
}

// item adds a sample of a line.
func (l *legend) item(attributes, says string) {
	x, y := l.place(says)
	l.raw("<path ", attributes, ` d="`)
	l.box(x+1, y+4, sampleWidth-2, sampleHeight-8)
	l.raw("\"/>\n")
}

// triangle adds the sign of a last day.
func (l *legend) triangle(fill, says string) {
	x, y := l.place(says)
	l.triangleAt(x+sampleWidth/2, y+5, fill)
}

// triangleAt draws the sign of a last day below a point.
func (p *pen) triangleAt(x, y int, fill string) {
	p.raw(`<path fill="`, fill, `" stroke="`, inkText, `" stroke-width="1.5" d="M`)
	p.at(x, y)
	p.raw("l7 12h-14z\"/>\n")
}
