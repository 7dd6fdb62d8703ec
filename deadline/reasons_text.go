package deadline

import (
	"fmt"
	"strings"
	"time"
)

// Text returns the reasons in a language, English or Vietnamese: the question
// in the first line, then one line for each reason with what it rests on,
// then the calendar with its hash.
func (r Reasons) Text(lang string) string {
	if lang != "vi" && !strings.HasPrefix(lang, "vi-") {
		lang = "en"
	} else {
		lang = "vi"
	}
	var s strings.Builder
	s.WriteString(r.question(lang) + "\n")
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
			s.WriteString(words(lang, " as known on ", " theo thông tin đến ngày ") + plainDay(c.KnownOn(), lang))
		}
		s.WriteString(", SHA-256 " + c.Hash() + "\n")
	}
	return s.String()
}

// String returns Text in English.
func (r Reasons) String() string { return r.Text("en") }

func words(lang, en, vi string) string {
	if lang == "vi" {
		return vi
	}
	return en
}

// plainDay returns a day without its weekday, as the language writes it.
func plainDay(d Date, lang string) string {
	if lang != "vi" || d.IsZero() {
		return d.String()
	}
	iso := d.String()
	return iso[8:] + "/" + iso[5:7] + "/" + iso[:4]
}

func (r *Reasons) question(lang string) string {
	format := words(lang, "%s from %s under %s", "%s kể từ %s theo %s")
	if r.of.isBackward() {
		format = words(lang, "%s back from %s under %s", "%s tính ngược từ %s theo %s")
	}
	event := r.of.event.String()
	if lang == "vi" {
		event = dayText(r.of.event.day, lang)
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
	first, last := l.first, l.last
	if last.Before(first) {
		first, last = last, first
	}
	if first == last {
		return dayText(first, lang)
	}
	return dayText(first, lang) + words(lang, " to ", " đến ") + dayText(last, lang)
}

func (r *Reasons) eventSentence(l *line, lang string) string {
	s := span(l, lang) + ": "
	if r.of.onClock(&r.of.conv.dims) {
		return s + words(lang, "day of the event; the hours run from its instant", "ngày xảy ra sự kiện; giờ tính từ thời điểm đó")
	}
	count := r.of.reckoner(nil, r.of.conv.dims, nil)
	count.start = On(l.first)
	if at, ok := r.of.event.Instant(); ok && DateOf(at) == l.first {
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
		if m.Kind == DaySwapWork || m.Kind == DayExtra {
			s += "; " + r.workedSentence(l, m, lang)
		}
	}
	return s + proposals(marks, lang)
}

// proposals tells what was proposed and changes nothing, each once.
func proposals(marks []Mark, lang string) string {
	var s, last string
	for _, m := range marks {
		if text := "; " + m.Name.In(lang) + citation(m.Basis, lang); m.Kind == DayProposal && text != last {
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
	s := strings.Join(parts, "; ") + words(lang, "; counted here with ", "; ở đây tính theo ") + r.world.In(lang)
	if r.asked.status == Settled {
		s += words(lang, ", and every other outcome ends on the same day", ", và mọi phương án khác đều kết thúc cùng ngày")
	}
	return s
}

// workedSentence says why a day counts that would be off.
func (r *Reasons) workedSentence(l *line, m Mark, lang string) string {
	s := words(lang, "worked", "làm việc")
	if l.first != l.last {
		s = dayText(m.Date, lang) + words(lang, " is worked", " làm việc")
	}
	if !m.Against.IsZero() {
		s += words(lang, " against ", " hoán đổi cho ") + dayText(m.Against, lang)
	} else if !m.Name.IsZero() {
		s += ", " + m.Name.In(lang)
	}
	return s + citation(m.Basis, lang)
}

func citation(b LegalBasis, lang string) string {
	if b.IsZero() {
		return ""
	}
	return " (" + b.In(lang) + ")"
}

// joinMarks names why days are off, each reason once.
func joinMarks(marks []Mark, lang string) string {
	var parts []string
	for _, m := range marks {
		if m.Kind == DayProposal {
			continue
		}
		s := m.Name.In(lang)
		if m.Kind == DaySwapOff && !m.Against.IsZero() {
			s += words(lang, " against ", " hoán đổi với ") + dayText(m.Against, lang)
		}
		s += citation(m.Basis, lang)
		if s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

func (r *Reasons) hoursSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	if l.to != 0 || l.from != 0 {
		return fmt.Sprintf(words(lang, "%s: %s, %s of %s", "%s: %s, đã tính %s trên %s"), dayText(l.first, lang),
			hoursText(int(l.to-l.from), lang), hoursText(int(l.to), lang), hoursText(s.count, lang))
	}
	return fmt.Sprintf(words(lang, "%s run from %s to %s", "%s tính từ %s đến %s"), hoursText(s.count, lang),
		instantText(s.since, lang), instantText(s.until, lang))
}

func hoursText(minutes int, lang string) string {
	h, m := minutes/60, minutes%60
	switch {
	case m == 0:
		return fmt.Sprintf(words(lang, "%d h", "%d giờ"), h)
	case h == 0:
		return fmt.Sprintf(words(lang, "%d min", "%d phút"), m)
	}
	return fmt.Sprintf(words(lang, "%d h %d min", "%d giờ %d phút"), h, m)
}

func instantText(t time.Time, lang string) string {
	if lang == "vi" {
		return t.Format("15:04 ") + dayText(DateOf(t), lang)
	}
	return t.Format("Mon 2006-01-02 15:04 -07:00")
}

func (r *Reasons) dueSentence(lang string) string {
	d := &r.of
	switch {
	case d.clock != nil:
		return words(lang, "due: ", "hết hạn: ") + instantText(*d.clock, lang)
	case d.Bound() == EarliestDay:
		return words(lang, "permitted from ", "được phép từ ") + dayText(d.last, lang)
	}
	end := Midnight24.String()
	switch {
	case d.part != 0:
		end = d.part.String()
	case d.conv.dims.DayEnd == AtOfficeClose:
		end = words(lang, "the close of the office", "giờ đóng cửa của cơ quan")
	}
	return fmt.Sprintf(words(lang, "due: %s, until %s", "hết hạn: %s, đến %s"), dayText(d.last, lang), end)
}

func (r *Reasons) alternativeSentence(l *line, lang string) string {
	for _, a := range r.asked.Alternatives()[1:] {
		if a.Deadline.last != l.first {
			continue
		}
		var cases []string
		for _, c := range a.Cases {
			cases = append(cases, c.In(lang))
		}
		status := words(lang, r.asked.status.String(), map[Status]string{Provisional: "tạm tính", Ambiguous: "có nhiều cách hiểu"}[r.asked.status])
		return fmt.Sprintf(words(lang, "%s: it is %s if %s", "%s: là %s nếu %s"), status, a.Deadline.textIn(lang), strings.Join(cases, words(lang, ", or ", ", hoặc ")))
	}
	return dayText(l.first, lang)
}

// textIn is the answer without its status.
func (d Deadline) textIn(lang string) string {
	switch {
	case d.clock != nil:
		return instantText(*d.clock, lang)
	case d.part != 0:
		return dayText(d.last, lang) + " " + d.part.String()
	}
	return dayText(d.last, lang)
}

func (r *Reasons) monthsSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	months := Months(s.count).In(lang)
	switch {
	case s.clipped:
		return fmt.Sprintf(words(lang, "%s, to %s: that month has no such day, and this one stands for it", "%s, đến %s: tháng đó không có ngày tương ứng, ngày này được lấy thay"), months, dayText(s.to, lang))
	case s.startAnchored:
		return fmt.Sprintf(words(lang, "%s, to %s, the day before the one numbered like the first day counted", "%s, đến %s, ngày liền trước ngày cùng số với ngày đầu tiên được tính"), months, dayText(s.to, lang))
	}
	return fmt.Sprintf(words(lang, "%s, to %s, the day numbered like that of the event", "%s, đến %s, ngày cùng số với ngày xảy ra sự kiện"), months, dayText(s.to, lang))
}

// moveSentence says what moved the event or the end, and to where.
func (r *Reasons) moveSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	from, to := dayText(s.from, lang), dayText(s.to, lang)
	switch l.kind {
	case ReasonRestart:
		return words(lang, "counted afresh from "+to, "tính lại từ đầu kể từ "+to)
	case ReasonTrigger:
		return words(lang, "the event counts as of "+to, "sự kiện được coi là xảy ra "+to)
	case ReasonCutOff:
		cut := r.of.conv.dims.CutOff.String()
		return words(lang, "later than "+cut+" on "+from+": it counts as of "+to, "sau "+cut+" "+from+": tính từ "+to)
	case ReasonDeemed:
		return words(lang, "deemed to have happened on "+to, "được coi là xảy ra "+to)
	case ReasonDaysAfterMonths:
		return fmt.Sprintf(words(lang, "and %s, to %s", "và %s, đến %s"), Days(s.count).In(lang), to)
	case ReasonPaused:
		return fmt.Sprintf(words(lang, "added for what was left out of the count: %s, to %s", "cộng thời gian không tính vào thời hạn: %s, đến %s"), Days(s.count).In(lang), to)
	case ReasonExtended:
		return words(lang, "extended: "+s.term.In(lang)+" from "+from, "gia hạn: "+s.term.In(lang)+" kể từ "+from)
	case ReasonFraction:
		return words(lang, "the fraction of a day ends on "+to+" at "+endText(s.part), "phần lẻ của ngày kết thúc "+to+" lúc "+endText(s.part))
	case ReasonClear:
		return words(lang, "the day at the far end is clear, too: "+to, "ngày ở đầu kia cũng không tính: "+to)
	case ReasonRolled:
		why := joinMarks(r.decisive(nil, s.from), lang)
		return words(lang, from+" is off ("+why+"): the term ends on "+to, from+" là ngày nghỉ ("+why+"): thời hạn kết thúc "+to)
	case ReasonKept:
		return words(lang, from+" is off, and the term ends on it all the same", from+" là ngày nghỉ, thời hạn vẫn kết thúc ngày đó")
	case ReasonMinimum:
		return fmt.Sprintf(words(lang, "the term holds at least %s: to %s", "thời hạn có ít nhất %s: đến %s"), WorkingDays(s.count).In(lang), to)
	case ReasonAdded:
		return fmt.Sprintf(words(lang, "added: %s, to %s", "cộng thêm: %s, đến %s"), Days(s.count).In(lang), to)
	default:
		return words(lang, "nothing could be done on "+from+": the term ends on "+to, "không thể thực hiện vào "+from+": thời hạn kết thúc "+to)
	}
}

func endText(part ClockTime) string {
	if part == 0 {
		part = Midnight24
	}
	return part.String()
}
