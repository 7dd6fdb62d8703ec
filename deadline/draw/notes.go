package draw

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// notes says what moved the event or the end, what is open, and how else it can
// turn out.
func (m *months) notes(p *pen, y, inner int) int {
	for _, place := range m.moves {
		s := capital(p.say(m.reasons.At(place).Text))
		p.tell(s)
		y = p.lines(pad, y, s, sizeText, inner, 6)
	}
	n := 0
	for place, run := range m.reasons.Runs() {
		if run.Kind != deadline.ReasonAlternative {
			continue
		}
		if n++; n > mostOthers {
			break
		}
		s := capital(p.say(m.reasons.At(place).Text))
		p.tell(s)
		y = p.lines(pad, y, s, sizeText, inner, 4)
	}
	if safe := m.reasons.Safe(); !safe.IsZero() {
		s := capital(p.say(safe))
		p.tell(s)
		y = p.lines(pad, y, s, sizeText, inner, 4)
	}
	return y + 6
}

// mostOthers is how many other outcomes are put into words; all of them are marked.
const mostOthers = 8

// describe tells what a reader who does not see the days needs of them: the
// event, the runs of numbers, what was left out, and the names of days off.
func (m *months) describe(p *pen) {
	for place, run := range m.reasons.Runs() {
		if run.Governs && (run.Kind == deadline.ReasonEvent || run.Kind == deadline.ReasonExcluded) {
			p.tell(p.say(m.reasons.At(place).Text))
		}
	}
	for i := range m.named {
		p.tell(p.say(sayOn.With("day", m.named[i].Date.WithWeekday(), "what", p.mark(&m.named[i]))))
	}
}

// capital begins a text with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if up := unicode.ToUpper(r); up != r && r != utf8.RuneError {
		return strings.ToUpper(s[:n]) + s[n:]
	}
	return s
}

// mark says of a mark why its day is off or worked, and if it has no name, what
// kind of day that is. A provision that nobody has read is named, as that.
func (p *pen) mark(m *calendar.Mark) string {
	var what text.Worded = kindOf{m.Kind}
	if s := m.Says(); !s.IsZero() {
		what = s
	}
	if m.Basis.Unverified {
		what = legal.Cited(sayMark.With("what", what), m.Basis)
	}
	return p.say(what)
}

// kindOf says a kind of days.
type kindOf struct{ calendar.DayKind }

func (k kindOf) In(lang string, words ...text.Catalogue) string { return k.DayKind.In(lang, words...) }
