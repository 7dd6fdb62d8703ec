package assessment

import (
	"strings"

	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/rules"
)

// String returns the answer in English.
func (e Entitlement) String() string { return e.In("en") }

// In returns the answer as a text of several lines in a language: which
// procedures the person is or may be entitled to, what is paid after overlaps,
// and what is still to be asked.
func (e Entitlement) In(lang string) string {
	t := &writer{lang: lang, vi: words.IsVietnamese(lang)}
	names := map[string]string{}
	t.section(t.say("Procedures", "Thủ tục"))
	for _, a := range e.Assessments {
		names[a.Procedure] = a.Name.In(lang)
		t.line(a.Name.In(lang), ": ", a.Outcome.In(lang), t.unmodelled(a))
	}
	each(t, t.say("Paid", "Được hưởng"), e.Payments, func(p Payment) { t.payment(p, names) })
	each(t, t.say("To ask", "Cần hỏi"), e.Questions, func(q FactQuestion) { t.line(q.In(lang)) })
	return strings.TrimRight(t.b.String(), "\n")
}

func (t *writer) unmodelled(a Assessment) string {
	if a.Outcome == Undetermined && !a.Modelled {
		return t.say(" (requirements not modelled)", " (điều kiện chưa được mô hình hoá)")
	}
	return ""
}

func (t *writer) payment(p Payment, names map[string]string) {
	if p.State != rules.Met {
		t.line(t.say("open: ", "chưa xác định: "), t.list(p.Open, names))
		return
	}
	not := ""
	if len(p.Instead) > 0 {
		not = t.say("; not also ", "; không đồng thời hưởng ") + t.list(p.Instead, names)
	}
	period := map[rules.Period]string{
		rules.PerMonth: t.say(" a month", " một tháng"), rules.PerYear: t.say(" a year", " một năm"),
		rules.Once: t.say(" once", " một lần"),
	}[p.Period]
	t.line(p.Amount.In(t.lang), period, ": ", names[p.Under], not)
}

func (t *writer) list(keys []string, names map[string]string) string {
	listed := make([]string, len(keys))
	for i, key := range keys {
		listed[i] = names[key]
	}
	return strings.Join(listed, ", ")
}
