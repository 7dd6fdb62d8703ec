package deadline

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

func (r *Reasons) hoursSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	if l.to != 0 || l.from != 0 {
		return fmt.Sprintf(words(lang, "%s: %s, %s of %s", "%s: %s, đã tính %s trên %s"), l.first.WeekdayText(lang),
			hoursText(int(l.to-l.from), lang), hoursText(int(l.to), lang), hoursText(s.count, lang))
	}
	return fmt.Sprintf(words(lang, "%s run from %s to %s", "%s tính từ %s đến %s"), hoursText(s.count, lang),
		instantText(s.since, date.Of(s.since), lang), instantText(s.until, s.to, lang))
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

// instantText writes an instant of a day; the end of the day is its 24:00.
func instantText(t time.Time, day date.Date, lang string) string {
	clock := t.Format("15:04")
	if date.Of(t).After(day) {
		clock = date.Midnight24.String()
	}
	if lang == "vi" {
		return clock + " " + day.WeekdayText(lang)
	}
	return day.WeekdayText(lang) + " " + clock + t.Format(" -07:00")
}

func (r *Reasons) dueSentence(lang string) string {
	d := &r.of
	switch {
	case d.clock != nil:
		return words(lang, "due: ", "hết hạn: ") + instantText(*d.clock, d.last, lang)
	case d.Bound() == convention.EarliestDay:
		return words(lang, "permitted from ", "được phép từ ") + d.last.WeekdayText(lang)
	}
	end := date.Midnight24.String()
	switch {
	case d.part != 0:
		end = d.part.String()
	case d.conv.Dimensions().DayEnd == convention.AtOfficeClose:
		end = words(lang, "the close of the office", "giờ đóng cửa của cơ quan")
	}
	return fmt.Sprintf(words(lang, "due: %s, until %s", "hết hạn: %s, đến %s"), d.last.WeekdayText(lang), end)
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
		status := words(lang, r.asked.status.String(), map[legal.Status]string{legal.Provisional: "tạm tính", legal.Ambiguous: "có nhiều cách hiểu"}[r.asked.status])
		return fmt.Sprintf(words(lang, "%s: it is %s if %s", "%s: là %s nếu %s"), status, a.Deadline.textIn(lang), strings.Join(cases, words(lang, ", or ", ", hoặc ")))
	}
	return l.first.WeekdayText(lang)
}

// textIn is the answer without its status.
func (d Deadline) textIn(lang string) string {
	switch {
	case d.clock != nil:
		return instantText(*d.clock, d.last, lang)
	case d.part != 0:
		return d.last.WeekdayText(lang) + " " + d.part.String()
	}
	return d.last.WeekdayText(lang)
}

func (r *Reasons) monthsSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	months := Months(s.count).In(lang)
	switch {
	case s.clipped:
		return fmt.Sprintf(words(lang, "%s, to %s: that month has no such day, and this one stands for it", "%s, đến %s: tháng đó không có ngày tương ứng, ngày này được lấy thay"), months, s.to.WeekdayText(lang))
	case s.startAnchored:
		return fmt.Sprintf(words(lang, "%s, to %s, the day before the one numbered like the first day counted", "%s, đến %s, ngày liền trước ngày cùng số với ngày đầu tiên được tính"), months, s.to.WeekdayText(lang))
	}
	return fmt.Sprintf(words(lang, "%s, to %s, the day numbered like that of the event", "%s, đến %s, ngày cùng số với ngày xảy ra sự kiện"), months, s.to.WeekdayText(lang))
}

// moveSentence says what moved the event or the end, and to where.
func (r *Reasons) moveSentence(l *line, lang string) string {
	s := &r.steps[l.step]
	from, to := s.from.WeekdayText(lang), s.to.WeekdayText(lang)
	switch l.kind {
	case ReasonRestart:
		return words(lang, "counted afresh from "+to, "tính lại từ đầu kể từ "+to)
	case ReasonTrigger:
		return words(lang, "the event counts as of "+to, "sự kiện được coi là xảy ra "+to)
	case ReasonCutOff:
		cut := r.of.conv.Dimensions().CutOff.String()
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

func endText(part date.ClockTime) string {
	if part == 0 {
		part = date.Midnight24
	}
	return part.String()
}
