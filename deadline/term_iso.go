package deadline

import (
	"fmt"
	"strings"
)

// ISO returns the term as an ISO 8601 duration: "P10D", "P1M15D", "PT8H",
// "P3.5D". The standard has no working days, working hours, half months
// and same day; they are a *TermError.
func (t Term) ISO() (string, error) {
	if err := t.Validate(); err != nil {
		return "", err
	}
	designator := map[Unit]string{
		UnitMinutes: "M", UnitHours: "H", UnitDays: "D", UnitWeeks: "W", UnitMonths: "M", UnitYears: "Y",
	}[t.unit]
	if designator == "" {
		return "", &TermError{Text: t.String(), Term: t, Reason: "ISO 8601 has no " + t.unit.String()}
	}
	s := "P" + t.Amount() + designator
	if t.unit == UnitMinutes || t.unit == UnitHours {
		s = "PT" + t.Amount() + designator
	}
	if t.days > 0 {
		s += fmt.Sprintf("%dD", t.days)
	}
	return s, nil
}

// parseISO reads what ISO writes, and years with months and hours with
// minutes too. Days beside hours are refused: a day is not 24 hours.
func parseISO(given, s string) (Term, error) {
	date, clock, hasClock := strings.Cut(s[1:], "T")
	units := map[byte]Unit{'Y': UnitYears, 'M': UnitMonths, 'W': UnitWeeks, 'D': UnitDays}
	body := date
	if hasClock {
		units = map[byte]Unit{'H': UnitHours, 'M': UnitMinutes}
		body = clock
	}
	if body == "" || hasClock && date != "" {
		return Term{}, &TermError{Text: given, Reason: "write an ISO 8601 duration of one kind, as in P10D, P1M15D or PT8H; a day is not 24 hours"}
	}
	parts, err := splitISO(body, units)
	if err == nil {
		var t Term
		if t, err = joinTerm(parts); err == nil {
			return t, nil
		}
	}
	err.Text = given
	return Term{}, err
}

func splitISO(body string, units map[byte]Unit) ([]Term, *TermError) {
	var parts []Term
	for body != "" {
		i := strings.IndexAny(body, "YMWDHS")
		if i < 0 || units[body[i]] == NoUnit {
			return nil, &TermError{Reason: fmt.Sprintf("%q has no unit that a term can have here", body)}
		}
		t, err := termOf(body[:i], units[body[i]])
		if err != nil {
			return nil, err
		}
		parts, body = append(parts, t), body[i+1:]
	}
	return parts, nil
}
