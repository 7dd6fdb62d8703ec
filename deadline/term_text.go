package deadline

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
)

// String returns the term as ParseTerm reads it: "10 working days", "1 month
// 15 days", "3.5 working days", "same day", and "no term" for the zero Term.
func (t Term) String() string {
	switch {
	case t.unit == NoUnit:
		return "no term"
	case t.unit == UnitSameDay:
		return "same day"
	case t.unit == UnitHalfMonths && t.whole == 1:
		return "half month"
	case t.unit == UnitFixedDay:
		return t.fixedText()
	}
	s := t.Amount() + " " + t.noun(t.whole)
	if t.days != 0 {
		s += fmt.Sprintf(" %d %s", t.days, Term{unit: UnitDays}.noun(int64(t.days)))
	}
	return s
}

func (t Term) noun(n int64) string {
	if n == 1 && t.frac == 0 {
		return strings.TrimSuffix(t.unit.noun(), "s")
	}
	return t.unit.noun()
}

// Amount returns the amount as decimal text without trailing zeros: "10",
// "3.5", but "3.1250", since ParseTerm takes no number with three decimals. Days
// that follow months are not in it.
func (t Term) Amount() string {
	s := strconv.FormatInt(t.whole, 10)
	if t.frac == 0 {
		return s
	}
	decimals := strings.TrimRight(fmt.Sprintf("%04d", t.frac), "0")
	if len(decimals) == 3 && t.whole != 0 {
		decimals += "0" // three digits behind a point can be thousands
	}
	return s + "." + decimals
}

// ParseTerm reads a term in English, as String writes it, or in ISO 8601 as
// far as that goes: "10 working days", "3.5 working days", "1 month 15
// days", "1 year 6 months", "half month", "same day", "P3M", "PT8H", and fixed
// days such as "day 20 of the next month" and "last day of month 1 after the
// quarter", also as "the 20th of the next month" and "the last day of the first month
// of the next quarter". Upper case, more spaces and the singular are read too. The error is a *TermError
// that says what to write instead. A number with three digits behind its point,
// such as 1.000, is refused: it is a thousand where points part thousands.
//
// The words of a legal order are read by its own package, such as
// vn.ParseTerm.
func ParseTerm(s string) (Term, error) {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 1 && strings.HasPrefix(words[0], "p") {
		return parseISO(s, strings.ToUpper(words[0]))
	}
	switch strings.Join(words, " ") {
	case "same day", "the same day":
		return SameDay(), nil
	case "half month", "half a month", "1 half month":
		return HalfMonths(1), nil
	}
	if t, isFixed, err := parseFixed(slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "the" })); isFixed {
		return joinedTerm(s, []Term{t}, err)
	}
	parts, err := splitTerm(words)
	return joinedTerm(s, parts, err)
}

// MustParseTerm is ParseTerm for constants in programs and tests; it panics
// on an error.
func MustParseTerm(s string) Term {
	t, err := ParseTerm(s)
	if err != nil {
		panic(err)
	}
	return t
}

// splitTerm reads a row of amounts, each with its unit.
func splitTerm(words []string) ([]Term, *TermError) {
	var parts []Term
	for len(words) > 0 {
		amount := words[0]
		unit, used := unitOf(words[1:])
		if unit == NoUnit {
			return nil, &TermError{Reason: unitHint(words)}
		}
		if whole, decimals, _ := strings.Cut(amount, "."); len(decimals) == 3 && strings.Trim(whole, "0") != "" {
			return nil, &TermError{Reason: fmt.Sprintf("%s can be %[2]s%[3]s or a fraction; write %[2]s%[3]s, or %[1]s0 with four decimals", amount, whole, decimals)}
		}
		t, err := termOf(amount, unit)
		if err != nil {
			return nil, err
		}
		parts = append(parts, t)
		words = words[1+used:]
		if len(words) > 1 && words[0] == "and" {
			words = words[1:]
		}
	}
	if len(parts) == 0 {
		return nil, &TermError{Reason: "write an amount and a unit, as in 10 working days"}
	}
	return parts, nil
}

func unitOf(words []string) (unit Unit, used int) {
	if len(words) == 0 {
		return NoUnit, 0
	}
	two := map[string]Unit{
		"working day": UnitWorkingDays, "working hour": UnitWorkingHours, "half month": UnitHalfMonths,
		"business day": UnitWorkingDays, "office hour": UnitWorkingHours, "calendar day": UnitDays,
	}
	if len(words) > 1 {
		if u, ok := two[words[0]+" "+strings.TrimSuffix(words[1], "s")]; ok {
			return u, 2
		}
	}
	one := map[string]Unit{
		"minute": UnitMinutes, "hour": UnitHours, "day": UnitDays, "week": UnitWeeks,
		"month": UnitMonths, "year": UnitYears,
	}
	return one[strings.TrimSuffix(words[0], "s")], 1
}

func unitHint(words []string) string {
	const units = "minutes, hours, working hours, days, working days, weeks, half months, months or years"
	if len(words) < 2 {
		return "the unit is missing; write " + units + ", as in 10 working days"
	}
	return fmt.Sprintf("%q is no unit; write %s", words[1], units)
}

// termOf reads one amount of one unit.
func termOf(amount string, unit Unit) (Term, *TermError) {
	if unit == UnitSameDay {
		return Term{}, &TermError{Reason: "same day has no amount"}
	}
	if unit == UnitFixedDay {
		return Term{}, &TermError{Reason: "a fixed day has no amount; use deadline.FixedDay"}
	}
	if unit == NoUnit || unit > UnitYears {
		return Term{}, &TermError{Reason: "it has no unit"}
	}
	whole, rest, hasPoint := strings.Cut(amount, ".")
	switch {
	case strings.HasPrefix(amount, "-"):
		return Term{}, &TermError{Reason: "an amount must not be negative; to count back from an event use deadline.Backward"}
	case !areDigits(whole) || whole == "" || hasPoint && rest == "":
		return Term{}, &TermError{Reason: fmt.Sprintf("%q is no amount; write a number such as 10 or 3.5", amount)}
	}
	n, err := strconv.Atoi(whole)
	if err != nil || n > MaxAmount { // the error is a number out of range
		return Term{}, &TermError{Reason: "an amount must not be above 9999999"}
	}
	frac, problem := fraction(rest)
	if problem != nil {
		return Term{}, problem
	}
	return withFraction(Term{unit: unit, whole: int64(n)}, frac)
}

// fraction reads decimals as ten-thousandths.
func fraction(decimals string) (uint16, *TermError) {
	decimals = strings.TrimRight(decimals, "0")
	switch {
	case !areDigits(decimals):
		return 0, &TermError{Reason: fmt.Sprintf("%q are no decimals", decimals)}
	case len(decimals) > 4:
		return 0, &TermError{Reason: "an amount has at most four decimals"}
	}
	n := 0
	for i := range 4 {
		n *= 10
		if i < len(decimals) {
			n += int(decimals[i] - '0')
		}
	}
	return uint16(n), nil
}

func areDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func withFraction(t Term, frac uint16) (Term, *TermError) {
	if frac == 0 {
		return t, nil
	}
	switch t.unit {
	case UnitHours, UnitWorkingHours, UnitDays, UnitWorkingDays:
		t.frac = frac
		return t, nil
	case UnitMonths:
		if frac == fracUnit/2 {
			return Term{unit: UnitHalfMonths, whole: 2*t.whole + 1}, nil
		}
	default:
	}
	return Term{}, &TermError{Reason: fmt.Sprintf(
		"%s have no fractions; only hours, working hours, days and working days do, and months have halves", t.unit.noun())}
}

// joinedTerm is the term that a text was split into, or what is wrong with the
// text.
func joinedTerm(given string, parts []Term, err *TermError) (t Term, _ error) {
	if err == nil {
		t, err = joinTerm(parts)
	}
	if err != nil {
		err.Text = given
		return Term{}, err
	}
	return t, nil
}

// joinTerm makes one term of amounts that follow each other: years and
// months, and days after either. An amount of zero beside another says nothing,
// and stands in its place in the order: 0 years 0 years is no term.
func joinTerm(parts []Term) (Term, *TermError) {
	t := parts[0]
	for i, p := range parts[1:] {
		ordered := mayFollow(parts[i].unit, p.unit)
		switch {
		case ordered && t.isNothing():
			t = p
		case ordered && p.isNothing():
		case t.unit == UnitYears && p.unit == UnitMonths && t.days == 0:
			t = Term{unit: UnitMonths, whole: 12*t.whole + p.whole}
		case t.unit >= UnitMonths && p.unit == UnitDays && p.frac == 0 && t.days == 0:
			t.days = int32(p.whole)
		case t.unit == UnitHours && p.unit == UnitMinutes && t.frac == 0:
			t = Term{unit: UnitMinutes, whole: 60*t.whole + p.whole}
		default:
			return Term{}, &TermError{Reason: fmt.Sprintf(
				"%s cannot follow %s in one term; only years and months, then days, and hours and minutes can", p, t)}
		}
	}
	if t.whole > MaxAmount {
		return Term{}, &TermError{Reason: "an amount must not be above 9999999"}
	}
	return t, nil
}

// mayFollow reports whether an amount of one unit can have another behind it,
// each being smaller than the one before.
func mayFollow(unit, next Unit) bool {
	if unit == UnitHours {
		return next == UnitMinutes
	}
	return unit >= UnitWeeks && (next == UnitDays || next >= UnitWeeks && next < unit)
}

// MarshalText writes what String does; no term is the empty text. A term that
// Validate refuses is not written.
func (t Term) MarshalText() ([]byte, error) {
	if t.IsZero() {
		return nil, nil
	}
	if err := t.Validate(); err != nil {
		return nil, err
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what ParseTerm reads, and no term from the empty text.
func (t *Term) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Term{}
		return nil
	}
	parsed, err := ParseTerm(string(text))
	if err != nil {
		return err
	}
	*t = parsed
	return nil
}

// Value stores the term in a database as its text, and no term as NULL.
func (t Term) Value() (driver.Value, error) {
	if t.IsZero() {
		return nil, nil
	}
	text, err := t.MarshalText()
	return string(text), err
}

// Scan reads a term from a database: its text, or NULL for no term.
func (t *Term) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = Term{}
		return nil
	case string:
		return t.UnmarshalText([]byte(v))
	case []byte:
		return t.UnmarshalText(v)
	}
	return &TermError{Text: fmt.Sprint(src), Reason: fmt.Sprintf("a %T is not a term", src)}
}

// LogValue lets slog print the term as text.
func (t Term) LogValue() slog.Value { return slog.StringValue(t.String()) }

// ISO returns the term as an ISO 8601 duration: "P10D", "P1M15D", "PT8H",
// "P3.5D". The standard has no working days, working hours, half months
// same day and fixed days; they are a *TermError.
func (t Term) ISO() (string, error) {
	if err := t.Validate(); err != nil {
		return "", err
	}
	designator := map[Unit]string{
		UnitMinutes: "M", UnitHours: "H", UnitDays: "D", UnitWeeks: "W", UnitMonths: "M", UnitYears: "Y",
	}[t.unit]
	if designator == "" {
		return "", &TermError{Text: t.String(), Term: t, Reason: "ISO 8601 has no " + t.unit.noun()}
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
// minutes too: P0Y0M10D is P10D, not a term in months. Days beside hours are refused: a day is not 24 hours.
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
	return joinedTerm(given, parts, err)
}

func splitISO(body string, units map[byte]Unit) ([]Term, *TermError) {
	var parts []Term
	for body != "" {
		i := strings.IndexAny(body, "YMWDHS")
		if i < 0 || units[body[i]] == NoUnit {
			return nil, &TermError{Reason: fmt.Sprintf("%q has no unit that a term can have here", body)}
		}
		// ISO 8601 writes a comma or a point before decimals, and no thousands.
		t, err := termOf(strings.Replace(body[:i], ",", ".", 1), units[body[i]])
		if err != nil {
			return nil, err
		}
		parts, body = append(parts, t), body[i+1:]
	}
	return parts, nil
}
