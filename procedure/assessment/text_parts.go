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

// parts writes what an answer tells of the parts of the version, each kind with
// its sentence, in the order in which people need them.
func (t *writer) parts(a Assessment) {
	t.evidence(a)
	t.fees(a.Fees)
	t.limits(a.Limits)
	t.channels(a.Channels)
	t.steps(a.Steps)
	t.authorities(a.Authorities)
	t.outputs(a.Outputs)
	if !a.Modelled { // otherwise the verdict names them
		each(t, t.say("Legal basis", "Căn cứ pháp lý"), a.LegalBasis, func(b legal.Basis) { t.line(b.In(t.lang)) })
	}
	t.provisions(a.Provisions)
	t.transition(a.Transition)
	t.overlaps(a.Overlaps)
}

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
		names[e.Of.ID] = e.Of.Name.In(t.lang)
		if !e.InChoice {
			t.line(e.Of.Name.In(t.lang), t.copies(e.Of), t.held(e.Held), t.applies(e.Applies), t.mark(e.Provenance))
		}
	}
	for _, choice := range a.Choices {
		var lists []string
		for _, list := range choice.Of.Lists {
			var papers []string
			for _, id := range list {
				papers = append(papers, names[id])
			}
			lists = append(lists, strings.Join(papers, t.say(" and ", " và ")))
		}
		name := choice.Of.Name.In(t.lang)
		if name != "" {
			name += ": "
		}
		t.line(name, strings.Join(lists, t.say("; or ", "; hoặc ")), t.held(choice.Held), t.mark(choice.Provenance))
	}
}

func (t *writer) copies(e procedure.Evidence) string {
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

func (t *writer) fees(fees []Part[procedure.Fee]) {
	t.section(t.say("Fee", "Phí, lệ phí"))
	if len(fees) == 0 {
		t.line(t.say("nothing is known about it", "chưa có thông tin"))
	}
	for _, f := range fees {
		name := f.Of.Name.In(t.lang)
		if name == "" {
			name = f.Of.Kind.In(t.lang)
		}
		what := f.Of.Text.In(t.lang)
		switch {
		case f.Of.Amount != nil && f.Of.Amount.IsZero():
			what = t.say("none", "không")
		case f.Of.Amount != nil:
			what = f.Of.Amount.In(t.lang)
		case !f.Of.SetBy.IsZero():
			what = t.say("set by ", "do ") + f.Of.SetBy.In(t.lang) + t.say("", " quy định")
		}
		if !f.Of.Per.IsZero() {
			what += " / " + f.Of.Per.In(t.lang)
		}
		t.line(name, ": ", what, t.by(f.Of.Channels), t.applies(f.Applies), t.mark(f.Provenance))
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
		term := l.Of.Text.In(t.lang)
		if term == "" {
			term = t.term(l.Of.Term)
		}
		due := ""
		switch {
		case l.Err != nil:
			due = t.say("; the last day cannot be told: ", "; không tính được ngày cuối: ") + l.Err.Error()
		case !l.Deadline.IsZero():
			due = t.say("; last day ", "; ngày cuối ") + t.date(l.Deadline.Last()) + t.status(l.Deadline.Status())
		}
		t.line(l.Of.For.In(t.lang), ": ", term, t.by(l.Of.Channels), due, t.applies(l.Applies), t.mark(l.Provenance))
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

func (t *writer) channels(channels []Part[procedure.Channel]) {
	each(t, t.say("Ways to make the request", "Cách thức thực hiện"), channels, func(c Part[procedure.Channel]) {
		name := t.channel(c.Of.Kind)
		if c.Of.Online != "" {
			name += " (" + c.Of.Online.In(t.lang) + ")"
		}
		if !c.Of.Place.IsZero() {
			name += ", " + c.Of.Place.In(t.lang)
		}
		if c.Of.URL != "" {
			name += ", " + c.Of.URL
		}
		if !c.Of.Text.IsZero() {
			name += ": " + c.Of.Text.In(t.lang)
		}
		t.line(name, t.applies(c.Applies), t.mark(c.Provenance))
	})
}

func (t *writer) steps(steps []Step) {
	each(t, t.say("Steps", "Trình tự thực hiện"), steps, func(s Step) {
		who := s.Of.Office.In(t.lang)
		if role := s.Of.Role.In(t.lang); role != "" {
			who = strings.TrimPrefix(who+", "+role, ", ")
		}
		if who != "" {
			who = " (" + who + ")"
		}
		term := ""
		if !s.Of.Term.IsZero() {
			term = ": " + t.term(s.Of.Term)
		}
		if !s.Deadline.IsZero() {
			term += t.say(", to ", ", đến ") + t.date(s.Deadline.Last()) + t.status(s.Deadline.Status())
		}
		t.line(s.Of.Name.In(t.lang), who, term, t.applies(s.Applies), t.mark(s.Provenance))
	})
}

func (t *writer) authorities(authorities []Part[procedure.Authority]) {
	each(t, t.say("Authority", "Cơ quan"), authorities, func(o Part[procedure.Authority]) {
		t.line(o.Of.Role.In(t.lang), ": ", o.Of.Name.In(t.lang), t.mark(o.Provenance))
	})
}

func (t *writer) outputs(outputs []Part[procedure.Output]) {
	each(t, t.say("Result", "Kết quả"), outputs, func(o Part[procedure.Output]) {
		t.line(o.Of.Name.In(t.lang), t.applies(o.Applies), t.mark(o.Provenance))
	})
}

func (t *writer) provisions(provisions []Part[procedure.Provision]) {
	each(t, t.say("Also the law says", "Quy định khác"), provisions, func(p Part[procedure.Provision]) {
		t.line(p.Of.Text.In(t.lang), t.mark(p.Provenance))
	})
}

func (t *writer) transition(p *Part[procedure.Transition]) {
	if p != nil {
		t.section(t.say("Transition", "Chuyển tiếp"))
		t.line(p.Of.Text.In(t.lang), t.mark(p.Provenance))
	}
}

func (t *writer) overlaps(overlaps []Part[procedure.Overlap]) {
	each(t, t.say("Not together with", "Không hưởng đồng thời"), overlaps, func(o Part[procedure.Overlap]) {
		said := o.Of.Text
		if said.IsZero() {
			keys := strings.Join(o.Of.With, ", ")
			said = words.Both("only the higher one of this and "+keys, "chỉ hưởng mức cao hơn giữa thủ tục này và "+keys)
		}
		t.line(said.In(t.lang), t.mark(o.Provenance))
	})
}
