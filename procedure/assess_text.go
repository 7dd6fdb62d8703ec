package procedure

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/rules"
)

// String returns the assessment in English.
func (a Assessment) String() string { return a.In("en") }

// In returns the assessment as a text of several lines in a language: the
// verdict with its reasons, then papers, fees, time limits and what else the
// law says. What is unverified is marked, and what is not modelled is listed.
func (a Assessment) In(lang string) string {
	t := teller{lang: lang, vi: isVietnamese(lang)}
	t.head(a)
	if a.NotInForce != nil {
		return strings.TrimRight(t.b.String(), "\n")
	}
	t.verdict(a)
	t.next(a.Next)
	t.arrears(a.Arrears)
	t.evidence(a)
	t.fees(a.Fees)
	t.limits(a.Limits)
	t.channels(a.Channels)
	t.steps(a.Steps)
	t.offices(a)
	t.told(t.say("Also the law says", "Quy định khác"), a.Provisions)
	if a.Transition != nil {
		t.told(t.say("Transition", "Chuyển tiếp"), []Told{*a.Transition})
	}
	t.overlaps(a.Overlaps)
	t.told(t.say("Not modelled: to be checked by whoever decides", "Chưa mô hình hoá: người giải quyết phải tự kiểm tra"), a.NotModelled)
	t.unverified(a.Unverified)
	return strings.TrimRight(t.b.String(), "\n")
}

// teller writes an assessment in one language.
type teller struct {
	b    strings.Builder
	lang string
	vi   bool
}

func (t *teller) say(en, vi string) string {
	if t.vi {
		return vi
	}
	return en
}

func (t *teller) section(name string) { t.b.WriteString(name + ":\n") }

func (t *teller) line(parts ...string) {
	t.b.WriteString("  - " + strings.Join(parts, "") + "\n")
}

// date writes a day with its weekday.
func (t *teller) date(d deadline.Date) string {
	if !t.vi {
		return d.Weekday().String()[:3] + " " + d.String()
	}
	days := [...]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}
	return days[d.Weekday()] + " " + vietnameseDate(d)
}

// term writes a term in words.
func (t *teller) term(term deadline.Term) string {
	if t.vi {
		return vn.FormatTerm(term)
	}
	return term.String()
}

func (t *teller) head(a Assessment) {
	name := a.Name.In(t.lang)
	if a.Code != "" {
		name += " (" + a.Code + ")"
	}
	t.b.WriteString(name + "\n")
	if a.NotInForce != nil {
		sentence := a.NotInForce.In(t.lang)
		t.b.WriteString(capital(sentence) + ".\n")
		return
	}
	asOf := t.say("under the law of ", "theo quy định của ngày ") + t.date(a.AsOf.Valid)
	if a.AsOf.Known != a.AsOf.Valid {
		asOf += t.say(", as known on ", ", theo những gì đã biết vào ngày ") + t.date(a.AsOf.Known)
	}
	t.b.WriteString(capital(a.Outcome.In(t.lang)) + ", " + asOf + "\n")
}

// capital writes a sentence with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// In returns the outcome in a language: "eligible", "đủ điều kiện".
func (o Outcome) In(lang string) string {
	switch o {
	case Eligible:
		return bilingual("eligible", "đủ điều kiện").In(lang)
	case NotEligible:
		return bilingual("not eligible", "không đủ điều kiện").In(lang)
	case NotRequired:
		return bilingual("not required", "không phải thực hiện").In(lang)
	case Undetermined:
		return bilingual("undetermined", "chưa xác định được").In(lang)
	case NotInForce:
		return bilingual("not in force", "không có hiệu lực").In(lang)
	}
	return string(o)
}

// verdict tells the requirements, indented under a heading.
func (t *teller) verdict(a Assessment) {
	if !a.Modelled {
		t.section(t.say("The requirements are not modelled as rules", "Điều kiện chưa được mô hình hoá thành quy tắc"))
		return
	}
	t.section(t.say("Requirements", "Yêu cầu, điều kiện"))
	for line := range strings.Lines(a.Verdict.In(t.lang)) {
		t.b.WriteString("  " + strings.TrimRight(line, "\n") + "\n")
	}
}

func (t *teller) next(q *FactQuestion) {
	if q == nil {
		return
	}
	t.section(t.say("To ask next", "Cần hỏi tiếp"))
	t.line(q.In(t.lang))
}

// In returns the question in a language; where there is none, the label or the
// name of the fact.
func (q FactQuestion) In(lang string) string {
	for _, text := range []deadline.Text{q.Question, q.Label} {
		if !text.IsZero() {
			return text.In(lang)
		}
	}
	return q.Fact
}

func (t *teller) arrears(owed []rules.Arrears) {
	if len(owed) == 0 {
		return
	}
	t.section(t.say("Owed for the past", "Truy lĩnh"))
	for _, o := range owed {
		span := t.say(" from ", " từ ") + t.date(o.Since) + t.say(" to ", " đến ") + t.date(o.Until)
		if o.State == rules.Met {
			t.line(o.Total.In(t.lang), span)
		} else {
			t.line(t.say("open", "chưa xác định"), span)
		}
	}
}

func (t *teller) evidence(a Assessment) {
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
			t.line(e.Name.In(t.lang), t.copies(e), t.held(e.Held), t.applies(e.Applies), t.mark(e.Mark))
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
		t.line(name, strings.Join(lists, t.say("; or ", "; hoặc ")), t.held(choice.Held), t.mark(choice.Mark))
	}
}

func (t *teller) copies(e EvidenceNeed) string {
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

func (t *teller) held(held bool) string {
	if !held {
		return ""
	}
	return t.say(" (there already)", " (đã có)")
}

func (t *teller) applies(a Applies) string {
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

func (t *teller) mark(m Mark) string {
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

func (t *teller) fees(fees []FeeDue) {
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
		t.line(name, ": ", what, t.by(f.Channels), t.applies(f.Applies), t.mark(f.Mark))
	}
}

func (t *teller) by(channels []ChannelKind) string {
	var names []string
	for _, c := range channels {
		names = append(names, c.In(t.lang))
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

func (t *teller) limits(limits []LimitDue) {
	if len(limits) == 0 {
		return
	}
	t.section(t.say("Time limits", "Thời hạn"))
	for _, l := range limits {
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
		t.line(TimeLimit{For: l.For}.label().In(t.lang), ": ", term, t.by(l.Channels), due, t.applies(l.Applies), t.mark(l.Mark))
	}
}

func (t *teller) status(s deadline.Status) string {
	switch s {
	case deadline.Provisional:
		return t.say(" at the earliest, a decision on the calendar is open", " là sớm nhất, lịch nghỉ chưa được quyết định")
	case deadline.Ambiguous:
		return t.say(" at the earliest, the law can be read in several ways", " là sớm nhất, quy định có nhiều cách hiểu")
	case deadline.Settled:
	}
	return ""
}

func (t *teller) channels(channels []ChannelOpen) {
	if len(channels) == 0 {
		return
	}
	t.section(t.say("Ways to make the request", "Cách thức thực hiện"))
	for _, c := range channels {
		name := c.Kind.In(t.lang)
		if c.Online != "" {
			name += " (" + c.Online.name().In(t.lang) + ")"
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
		t.line(name, t.applies(c.Applies), t.mark(c.Mark))
	}
}

func (t *teller) steps(steps []StepTold) {
	if len(steps) == 0 {
		return
	}
	t.section(t.say("Steps", "Trình tự thực hiện"))
	for _, s := range steps {
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
		t.line(s.Name.In(t.lang), who, term, t.applies(s.Applies), t.mark(s.Mark))
	}
}

func (t *teller) offices(a Assessment) {
	if len(a.Authorities) > 0 {
		t.section(t.say("Authority", "Cơ quan"))
		for _, o := range a.Authorities {
			t.line(o.Role.name().In(t.lang), ": ", o.Name.In(t.lang), t.mark(o.Mark))
		}
	}
	if len(a.Outputs) > 0 {
		t.section(t.say("Result", "Kết quả"))
		for _, o := range a.Outputs {
			t.line(o.Name.In(t.lang), t.applies(o.Applies), t.mark(o.Mark))
		}
	}
	if len(a.LegalBasis) > 0 && !a.Modelled { // otherwise the verdict names them
		t.section(t.say("Legal basis", "Căn cứ pháp lý"))
		for _, b := range a.LegalBasis {
			t.line(b.In(t.lang))
		}
	}
}

func (t *teller) told(title string, told []Told) {
	if len(told) == 0 {
		return
	}
	t.section(title)
	for _, x := range told {
		t.line(x.Text.In(t.lang), t.mark(x.Mark))
	}
}

func (t *teller) overlaps(overlaps []OverlapTold) {
	var told []Told
	for _, o := range overlaps {
		text := o.Text
		if text.IsZero() {
			keys := strings.Join(o.With, ", ")
			text = bilingual("only the higher one of this and "+keys, "chỉ hưởng mức cao hơn giữa thủ tục này và "+keys)
		}
		told = append(told, Told{Text: text, Mark: o.Mark})
	}
	t.told(t.say("Not together with", "Không hưởng đồng thời"), told)
}

// unverified lists what was read in no source, by name alone.
func (t *teller) unverified(items []Told) {
	if len(items) == 0 {
		return
	}
	t.section(t.say("Unverified", "Chưa kiểm chứng"))
	for _, item := range items {
		t.line(item.Text.In(t.lang))
	}
}
