package deadline

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Text returns the reasons in a language, English or Vietnamese: the question
// in the first line, then one line for each reason with what it rests on,
// then the calendar with its hash. Without a deadline it says so.
func (r Reasons) Text(lang string) string {
	if !text.IsVietnamese(lang) {
		lang = "en"
	} else {
		lang = "vi"
	}
	if r.asked.IsZero() {
		return words(lang, "no deadline", "không có thời hạn") + "\n"
	}
	var s strings.Builder
	s.WriteString(r.question(lang) + "\n")
	if r.err != nil {
		s.WriteString(r.err.Error() + "\n")
	}
	for i := range r.lines {
		reason := r.reason(&r.lines[i])
		s.WriteString(reason.Text.In(lang))
		if !reason.Basis.IsZero() {
			s.WriteString(" (" + reason.Basis.In(lang) + ")")
		}
		if !reason.Reading.IsZero() {
			s.WriteString("; " + words(lang, "reading", "cách hiểu") + ": " + reason.Reading.In(lang))
		}
		s.WriteByte('\n')
	}
	if r.of.cal != nil {
		c := r.asked.cal
		s.WriteString(words(lang, "calendar ", "lịch ") + c.Name())
		if !c.KnownOn().IsZero() {
			s.WriteString(words(lang, " as known on ", " theo thông tin đến ngày ") + c.KnownOn().Text(lang))
		}
		s.WriteString(", SHA-256 " + c.Hash() + "\n")
	}
	return s.String()
}

// String returns Text in English.
func (r Reasons) String() string { return r.Text("en") }

func (r *Reasons) question(lang string) string {
	format := words(lang, "%s from %s under %s", "%s kể từ %s theo %s")
	if r.of.isBackward() {
		format = words(lang, "%s back from %s under %s", "%s tính ngược từ %s theo %s")
	}
	event := r.of.event.String()
	if lang == "vi" {
		event = r.of.event.day.WeekdayText(lang)
		if at, ok := r.of.event.Instant(); ok {
			event = at.Format("15:04 ") + event
		}
	}
	return fmt.Sprintf(format, r.of.term.In(lang), event, r.of.conv.Name().In(lang))
}

// sentence says one line.
func (r *Reasons) sentence(l *line, lang string) string {
	switch l.kind {
	case ReasonEvent:
		return r.eventSentence(l, lang)
	case ReasonCounted, ReasonSkipped, ReasonExcluded:
		return span(l, lang) + ": " + r.fateSentence(l, lang)
	case ReasonHours:
		return r.hoursSentence(l, lang)
	case ReasonDue:
		return r.dueSentence(lang)
	case ReasonOpen:
		return r.openSentence(lang)
	case ReasonAlternative:
		return r.alternativeSentence(l, lang)
	case ReasonMonths:
		return r.monthsSentence(l, lang)
	default:
		return r.moveSentence(l, lang)
	}
}

// span names the days of a line in the order of the calendar.
func span(l *line, lang string) string {
	if l.first == l.last {
		return l.first.WeekdayText(lang)
	}
	return l.days().First.WeekdayText(lang) + words(lang, " to ", " đến ") + l.days().Last.WeekdayText(lang)
}

func (r *Reasons) eventSentence(l *line, lang string) string {
	s := span(l, lang) + ": "
	if r.of.isOnClock() {
		return s + words(lang, "day of the event; the hours run from its instant", "ngày xảy ra sự kiện; giờ tính từ thời điểm đó")
	}
	count := r.of.reckoner(nil, r.of.conv.Dimensions(), nil)
	count.start = On(l.first)
	if at, ok := r.of.event.Instant(); ok && date.Of(at) == l.first {
		count.start = At(at)
	}
	if counted, err := count.firstDayCounts(); err == nil && counted {
		return s + words(lang, "day of the event, counted", "ngày xảy ra sự kiện, được tính")
	}
	if r.of.term.isNothing() {
		return s + words(lang, "day of the event, on which the term ends", "ngày xảy ra sự kiện, cũng là ngày hết hạn")
	}
	return s + words(lang, "day of the event, not counted", "ngày xảy ra sự kiện, không tính")
}

func (r *Reasons) fateSentence(l *line, lang string) string {
	switch l.kind {
	case ReasonExcluded:
		return words(lang, "left out of the count", "không tính vào thời hạn")
	case ReasonSkipped:
		marks := r.marks(l)
		return words(lang, "off, ", "nghỉ, ") + joinMarks(marks, lang) + proposals(marks, lang)
	default:
	}
	unit := words(lang, "day", "ngày thứ")
	if r.steps[l.step].working {
		unit = words(lang, "working day", "ngày làm việc thứ")
	}
	from, to := min(l.from, l.to), max(l.from, l.to)
	s := fmt.Sprintf("%s %d", unit, from)
	if from != to {
		s = fmt.Sprintf(words(lang, "%ss %d to %d", "%s %d đến %d"), unit, from, to)
	}
	if !r.steps[l.step].working {
		return s
	}
	marks := r.marks(l)
	for _, m := range marks {
		if m.Kind == calendar.DaySwapWork || m.Kind == calendar.DayExtra {
			s += "; " + r.workedSentence(l, m, lang)
		}
	}
	return s + proposals(marks, lang)
}

// proposals lists what was proposed and changes nothing, each once.
func proposals(marks []calendar.Mark, lang string) string {
	var s, last string
	for _, m := range marks {
		if text := "; " + m.Name.In(lang) + citation(m.Basis, lang); m.Kind == calendar.DayProposal && text != last {
			s += text + words(lang, ", which changes nothing", ", chưa làm thay đổi gì")
			last = text
		}
	}
	return s
}

// openSentence says what is still to be decided, or read in two ways, and
// which of it the count has taken.
func (r *Reasons) openSentence(lang string) string {
	var parts []string
	for _, c := range r.open {
		s := words(lang, "still to be decided: ", "chưa được quyết định: ")
		if c.Disputed {
			s = words(lang, "read in more than one way: ", "có nhiều cách hiểu: ")
		}
		s += c.Name.In(lang)
		if !c.Awaits.IsZero() {
			s += words(lang, ", awaits ", ", chờ ") + c.Awaits.In(lang)
		}
		parts = append(parts, s+citation(c.Basis, lang))
	}
	s := strings.Join(parts, "; ") + words(lang, "; counted here with ", "; ở đây tính theo ") + r.given.In(lang)
	if r.asked.status == legal.Settled {
		s += words(lang, ", and every other outcome ends on the same day", ", và mọi phương án khác đều kết thúc cùng ngày")
	}
	return s
}

// workedSentence says why a day counts that would be off.
func (r *Reasons) workedSentence(l *line, m calendar.Mark, lang string) string {
	s := words(lang, "worked", "làm việc")
	if l.first != l.last {
		s = m.Date.WeekdayText(lang) + words(lang, " is worked", " làm việc")
	}
	if !m.Against.IsZero() {
		s += words(lang, " against ", " hoán đổi cho ") + m.Against.WeekdayText(lang)
	} else if !m.Name.IsZero() {
		s += ", " + m.Name.In(lang)
	}
	return s + citation(m.Basis, lang)
}

func citation(b legal.Basis, lang string) string {
	if b.IsZero() {
		return ""
	}
	return " (" + b.In(lang) + ")"
}

// joinMarks names why days are off, each reason once.
func joinMarks(marks []calendar.Mark, lang string) string {
	var parts []string
	for _, m := range marks {
		if m.Kind == calendar.DayProposal {
			continue
		}
		s := m.Name.In(lang)
		if m.Kind == calendar.DaySwapOff && !m.Against.IsZero() {
			s += words(lang, " against ", " hoán đổi với ") + m.Against.WeekdayText(lang)
		}
		s += citation(m.Basis, lang)
		if s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}
