package assessment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// String returns the assessment in English.
func (a Assessment) String() string { return a.In("en") }

// In returns the assessment as a text of several lines in a language: the
// verdict with its reasons, then papers, fees, time limits and what else the
// law says. What is unverified is marked, and what is not modelled is listed.
func (a Assessment) In(lang string) string {
	t := &writer{lang: lang, vi: words.IsVietnamese(lang), profile: a.profile}
	t.head(a)
	if a.NotInForce != nil {
		return strings.TrimRight(t.b.String(), "\n")
	}
	t.verdict(a)
	t.next(a.Next)
	t.arrears(a.Arrears)
	t.parts(a)
	each(t, t.say("Not modelled: to be checked by whoever decides", "Chưa mô hình hoá: người giải quyết phải tự kiểm tra"),
		a.NotModelled, func(x procedure.Item) { t.line(x.Text.In(t.lang), t.mark(x.Provenance)) })
	each(t, t.say("Unverified", "Chưa kiểm chứng"), a.Unverified, func(x procedure.Item) { t.line(x.Text.In(t.lang)) })
	return strings.TrimRight(t.b.String(), "\n")
}

// writer writes an assessment in one language.
type writer struct {
	b       strings.Builder
	lang    string
	vi      bool
	profile procedure.Profile
}

func (t *writer) say(en, vi string) string {
	if t.vi {
		return vi
	}
	return en
}

// each writes a section with a line for each member of a list, or nothing if
// the list is empty.
func each[T any](t *writer, title string, list []T, line func(T)) {
	if len(list) > 0 {
		t.section(title)
	}
	for _, x := range list {
		line(x)
	}
}

func (t *writer) section(name string) { t.b.WriteString(name + ":\n") }

func (t *writer) line(parts ...string) {
	t.b.WriteString("  - " + strings.Join(parts, "") + "\n")
}

// date writes a day with its weekday.
func (t *writer) date(d date.Date) string { return d.WeekdayText(t.lang) }

// term writes a term in words.
func (t *writer) term(term deadline.Term) string {
	return term.In(t.lang)
}

func (t *writer) head(a Assessment) {
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
		return words.Both("eligible", "đủ điều kiện").In(lang)
	case NotEligible:
		return words.Both("not eligible", "không đủ điều kiện").In(lang)
	case NotRequired:
		return words.Both("not required", "không phải thực hiện").In(lang)
	case Undetermined:
		return words.Both("undetermined", "chưa xác định được").In(lang)
	case NotInForce:
		return words.Both("not in force", "không có hiệu lực").In(lang)
	}
	return string(o)
}

// verdict writes the requirements, indented under a heading.
func (t *writer) verdict(a Assessment) {
	if !a.Modelled && a.Outcome == Undetermined {
		t.section(t.say("The requirements are not modelled as rules", "Điều kiện chưa được mô hình hoá thành quy tắc"))
		return
	}
	t.section(t.say("Requirements", "Yêu cầu, điều kiện"))
	for line := range strings.Lines(a.Verdict.In(t.lang)) {
		t.b.WriteString("  " + strings.TrimRight(line, "\n") + "\n")
	}
}

func (t *writer) next(q *FactQuestion) {
	if q == nil {
		return
	}
	t.section(t.say("To ask next", "Cần hỏi tiếp"))
	t.line(q.In(t.lang))
}

// In returns the question in a language; where there is none, the label or the
// name of the fact.
func (q FactQuestion) In(lang string) string {
	for _, words2 := range []text.Text{q.Question, q.Label} {
		if !words2.IsZero() {
			return words2.In(lang)
		}
	}
	return q.Fact
}

// String returns the question in English.
func (q FactQuestion) String() string { return q.In("en") }

func (t *writer) arrears(owed []rules.Arrears) {
	each(t, t.say("Owed for the past", "Truy lĩnh"), owed, func(o rules.Arrears) {
		span := t.say(" from ", " từ ") + t.date(o.Since) + t.say(" to ", " đến ") + t.date(o.Until)
		if o.State == rules.Met {
			t.line(o.Total.In(t.lang), span)
		} else {
			t.line(t.say("open", "chưa xác định"), span)
		}
	})
}
