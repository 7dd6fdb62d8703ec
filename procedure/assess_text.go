package procedure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
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
		t.told(t.say("Transition", "Chuyển tiếp"), []Told{a.Transition.Told})
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
func (t *teller) date(d date.Date) string { return d.WeekdayText(t.lang) }

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
	if !a.Modelled && a.Outcome == Undetermined {
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
	for _, words := range []text.Text{q.Question, q.Label} {
		if !words.IsZero() {
			return words.In(lang)
		}
	}
	return q.Fact
}

// String returns the question in English.
func (q FactQuestion) String() string { return q.In("en") }

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
