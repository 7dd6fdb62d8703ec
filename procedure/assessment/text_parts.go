package assessment

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

func (t *writer) evidence(a Assessment) {
	if len(a.Evidence) == 0 {
		return
	}
	title := t.say("Papers", "Thành phần hồ sơ")
	if a.EvidenceSets > 0 {
		title += fmt.Sprintf(t.say(" (%d set)", " (%d bộ)"), a.EvidenceSets)
	}
	t.section(title)
	names := map[string]string{}
	for _, e := range a.Evidence {
		names[e.ID] = e.Name.In(t.lang)
		if !e.InChoice {
			t.line(e.Name.In(t.lang), t.copies(e), t.held(e.Held), t.applies(e.Applies), t.mark(e.Provenance))
		}
	}
	for _, choice := range a.Choices {
		var lists []string
		for _, list := range choice.Lists {
			var papers []string
			for _, id := range list {
				papers = append(papers, names[id])
			}
			lists = append(lists, strings.Join(papers, t.say(" and ", " và ")))
		}
		name := choice.Name.In(t.lang)
		if name != "" {
			name += ": "
		}
		t.line(name, strings.Join(lists, t.say("; or ", "; hoặc ")), t.held(choice.Held), t.mark(choice.Provenance))
	}
}

func (t *writer) copies(e Evidence) string {
	var parts []string
	if e.Originals > 0 {
		parts = append(parts, strconv.Itoa(e.Originals)+t.say(" original", " bản chính"))
	}
	if e.Copies > 0 {
		parts = append(parts, strconv.Itoa(e.Copies)+t.say(" copy", " bản sao"))
	}
	if e.Shown {
		parts = append(parts, t.say("shown, not handed in", "xuất trình, không phải nộp"))
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

func (t *writer) held(held bool) string {
	if !held {
		return ""
	}
	return t.say(" (there already)", " (đã có)")
}

func (t *writer) applies(a Applies) string {
	s := ""
	if a.State == rules.Unknown {
		s = t.say(", if it applies", ", nếu thuộc trường hợp phải có")
	}
	if !a.Condition.IsZero() {
		s += " (" + a.Condition.In(t.lang) + ")"
	}
	if a.State == rules.Unknown && len(a.Missing) > 0 {
		s += t.say("; depends on ", "; phụ thuộc vào ") + strings.Join(a.Missing, ", ")
	}
	if a.WaitsForCase {
		s += t.say("; depends on the case", "; phụ thuộc vào trường hợp")
	}
	return s
}

func (t *writer) mark(m procedure.Provenance) string {
	s := ""
	for i, b := range m.Basis {
		s += map[bool]string{true: " — ", false: "; "}[i == 0] + b.In(t.lang)
	}
	if m.Unverified && !strings.HasSuffix(s, "]") {
		s += t.say(" [unverified]", " [chưa kiểm chứng]")
	}
	if !m.Note.IsZero() {
		s += " (" + m.Note.In(t.lang) + ")"
	}
	return s
}

func (t *writer) fees(fees []Fee) {
	t.section(t.say("Fee", "Phí, lệ phí"))
	if len(fees) == 0 {
		t.line(t.say("nothing is known about it", "chưa có thông tin"))
	}
	for _, f := range fees {
		name := f.Name.In(t.lang)
		if name == "" {
			name = f.Kind.In(t.lang)
		}
		what := f.Text.In(t.lang)
		switch {
		case f.Amount != nil && f.Amount.IsZero():
			what = t.say("none", "không")
		case f.Amount != nil:
			what = f.Amount.In(t.lang)
		case !f.SetBy.IsZero():
			what = t.say("set by ", "do ") + f.SetBy.In(t.lang) + t.say("", " quy định")
		}
		if !f.Per.IsZero() {
			what += " / " + f.Per.In(t.lang)
		}
		t.line(name, ": ", what, t.by(f.Channels), t.applies(f.Applies), t.mark(f.Provenance))
	}
}

func (t *writer) by(channels []procedure.ChannelKind) string {
	var names []string
	for _, c := range channels {
		names = append(names, t.channel(c))
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

// channel names a way to file as the profile does.
func (t *writer) channel(kind procedure.ChannelKind) string {
	if name, ok := t.profile.Channel(kind); ok {
		return name.In(t.lang)
	}
	return kind.In(t.lang)
}

func (t *writer) limits(limits []Limit) {
	each(t, t.say("Time limits", "Thời hạn"), limits, func(l Limit) {
		term := l.Text.In(t.lang)
		if term == "" {
			term = t.term(l.Term)
		}
		due := ""
		switch {
		case l.Err != nil:
			due = t.say("; the last day cannot be told: ", "; không tính được ngày cuối: ") + l.Err.Error()
		case !l.Deadline.IsZero():
			due = t.say("; last day ", "; ngày cuối ") + t.date(l.Deadline.Last()) + t.status(l.Deadline.Status())
		}
		t.line(l.For.In(t.lang), ": ", term, t.by(l.Channels), due, t.applies(l.Applies), t.mark(l.Provenance))
	})
}

func (t *writer) status(s legal.Status) string {
	switch s {
	case legal.Provisional:
		return t.say(" at the earliest, a decision on the calendar is open", " là sớm nhất, lịch nghỉ chưa được quyết định")
	case legal.Ambiguous:
		return t.say(" at the earliest, the law can be read in several ways", " là sớm nhất, quy định có nhiều cách hiểu")
	case legal.Settled:
	}
	return ""
}

func (t *writer) channels(channels []Channel) {
	each(t, t.say("Ways to make the request", "Cách thức thực hiện"), channels, func(c Channel) {
		name := t.channel(c.Kind)
		if c.Online != "" {
			name += " (" + c.Online.In(t.lang) + ")"
		}
		if !c.Place.IsZero() {
			name += ", " + c.Place.In(t.lang)
		}
		if c.URL != "" {
			name += ", " + c.URL
		}
		if !c.Text.IsZero() {
			name += ": " + c.Text.In(t.lang)
		}
		t.line(name, t.applies(c.Applies), t.mark(c.Provenance))
	})
}

func (t *writer) steps(steps []Step) {
	each(t, t.say("Steps", "Trình tự thực hiện"), steps, func(s Step) {
		who := s.Office.In(t.lang)
		if role := s.Role.In(t.lang); role != "" {
			who = strings.TrimPrefix(who+", "+role, ", ")
		}
		if who != "" {
			who = " (" + who + ")"
		}
		term := ""
		if !s.Term.IsZero() {
			term = ": " + t.term(s.Term)
		}
		if !s.Deadline.IsZero() {
			term += t.say(", to ", ", đến ") + t.date(s.Deadline.Last()) + t.status(s.Deadline.Status())
		}
		t.line(s.Name.In(t.lang), who, term, t.applies(s.Applies), t.mark(s.Provenance))
	})
}

func (t *writer) offices(a Assessment) {
	each(t, t.say("Authority", "Cơ quan"), a.Authorities, func(o Authority) {
		t.line(o.Role.In(t.lang), ": ", o.Name.In(t.lang), t.mark(o.Provenance))
	})
	each(t, t.say("Result", "Kết quả"), a.Outputs, func(o Output) {
		t.line(o.Name.In(t.lang), t.applies(o.Applies), t.mark(o.Provenance))
	})
	if !a.Modelled { // otherwise the verdict names them
		each(t, t.say("Legal basis", "Căn cứ pháp lý"), a.LegalBasis, func(b legal.Basis) { t.line(b.In(t.lang)) })
	}
}

func (t *writer) items(title string, list []procedure.Item) {
	each(t, title, list, func(x procedure.Item) { t.line(x.Text.In(t.lang), t.mark(x.Provenance)) })
}

func (t *writer) overlaps(overlaps []Overlap) {
	var list []procedure.Item
	for _, o := range overlaps {
		text := o.Text
		if text.IsZero() {
			keys := strings.Join(o.With, ", ")
			text = words.Both("only the higher one of this and "+keys, "chỉ hưởng mức cao hơn giữa thủ tục này và "+keys)
		}
		list = append(list, procedure.Item{Text: text, Provenance: o.Provenance})
	}
	t.items(t.say("Not together with", "Không hưởng đồng thời"), list)
}
