package deadline_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
)

// Each row: what is read, what it means, how it is written, and in ISO 8601.
func TestTermTexts(t *testing.T) {
	for _, row := range []struct {
		read string
		want deadline.Term
		text string
		iso  string // empty: the standard cannot say it
	}{
		{"10 working days", deadline.WorkingDays(10), "10 working days", ""},
		{"1 working day", deadline.WorkingDays(1), "1 working day", ""},
		{"3.5 working days", deadline.MustParseTerm("3.5 working days"), "3.5 working days", ""},
		{"6.25 Working Days", deadline.MustParseTerm("6.2500 working days"), "6.25 working days", ""},
		{"3.1250 days", deadline.MustParseTerm("P3.125D"), "3.1250 days", "P3.1250D"}, // written so that it reads back
		{"0.125 working days", deadline.MustParseTerm("0.1250 working days"), "0.125 working days", ""},
		{"P0Y0M10D", deadline.Days(10), "10 days", "P10D"}, // parts of zero say nothing: no term in months
		{"P1M0D", deadline.Months(1), "1 month", "P1M"},
		{"P0Y1M15D", deadline.MonthsAndDays(1, 15), "1 month 15 days", "P1M15D"},
		{"P3,5D", deadline.MustParseTerm("3.5 days"), "3.5 days", "P3.5D"}, // ISO 8601 prefers the comma
		{"PT0H30M", deadline.Minutes(30), "30 minutes", "PT30M"},
		{"P0D", deadline.Days(0), "0 days", "P0D"},
		{"0 months 15 days", deadline.MonthsAndDays(0, 15), "15 days", "P15D"},
		{"08 working hours", deadline.WorkingHours(8), "8 working hours", ""},
		{"2 hours", deadline.Hours(2), "2 hours", "PT2H"},
		{"1 hour 30 minutes", deadline.Minutes(90), "90 minutes", "PT90M"},
		{"2 hours 45 minutes", deadline.Minutes(165), "165 minutes", "PT165M"},
		{"PT2H45M", deadline.Minutes(165), "165 minutes", "PT165M"},
		{"30 days", deadline.Days(30), "30 days", "P30D"},
		{"1 day", deadline.Days(1), "1 day", "P1D"},
		{"1 month 1 day", deadline.MonthsAndDays(1, 1), "1 month 1 day", "P1M1D"},
		{"2 years 3 months and 4 days", deadline.MonthsAndDays(27, 4), "27 months 4 days", "P27M4D"},
		{"2 years 4 days", deadline.MustParseTerm("P2Y4D"), "2 years 4 days", "P2Y4D"},
		{"0.0001 hours", deadline.MustParseTerm("PT0.0001H"), "0.0001 hours", "PT0.0001H"},
		{"2 half months", deadline.HalfMonths(2), "2 half months", ""},
		{"5 business days", deadline.WorkingDays(5), "5 working days", ""},
		{"5 office hours", deadline.WorkingHours(5), "5 working hours", ""},
		{"5 calendar days", deadline.Days(5), "5 days", "P5D"},
		{"9999999 minutes", deadline.Minutes(9_999_999), "9999999 minutes", "PT9999999M"},
		{"0 days", deadline.Days(0), "0 days", "P0D"},
		{"0.5 days", deadline.MustParseTerm("P0.5D"), "0.5 days", "P0.5D"},
		{"2 weeks", deadline.Weeks(2), "2 weeks", "P2W"},
		{"3 months", deadline.Months(3), "3 months", "P3M"},
		{"1 month and 15 days", deadline.MonthsAndDays(1, 15), "1 month 15 days", "P1M15D"},
		{"1.5 months", deadline.HalfMonths(3), "3 half months", ""},
		{"half a month", deadline.HalfMonths(1), "half month", ""},
		{"1 year", deadline.Years(1), "1 year", "P1Y"},
		{"1 year 6 months", deadline.Months(18), "18 months", "P18M"},
		{"P1Y2M10D", deadline.MonthsAndDays(14, 10), "14 months 10 days", "P14M10D"},
		{"the same day", deadline.SameDay(), "same day", ""},
	} {
		got, err := deadline.ParseTerm(row.read)
		if err != nil || got != row.want {
			t.Errorf("%q: got %v, %v", row.read, got, err)
			continue
		}
		if got.String() != row.text {
			t.Errorf("%q is written %q, not %q", row.read, got, row.text)
		}
		iso, err := got.ISO()
		if iso != row.iso || (err == nil) != (row.iso != "") {
			t.Errorf("%q in ISO 8601: %q, %v", row.read, iso, err)
		}
	}
}

func TestTermErrors(t *testing.T) {
	const units = "minutes, hours, working hours, days, working days, weeks, half months, months or years"
	for _, row := range []struct{ read, want string }{
		{"", "write an amount and a unit, as in 10 working days"},
		{"10", `"10" is not a term: the unit is missing; write ` + units + `, as in 10 working days`},
		{"ten days", `"ten days" is not a term: "ten" is no amount; write a number such as 10 or 3.5`},
		{"10 fortnights", `"10 fortnights" is not a term: "fortnights" is no unit; write ` + units},
		{"-3 days", `"-3 days" is not a term: an amount must not be negative; to count back from an event use deadline.Backward`},
		{"99999999 days", `"99999999 days" is not a term: an amount must not be above 9999999`},
		{"99999999999999999999999 days", `"99999999999999999999999 days" is not a term: an amount must not be above 9999999`},
		{"3.33333 working days", `"3.33333 working days" is not a term: an amount has at most four decimals`},
		{"1.000 days", `"1.000 days" is not a term: 1.000 can be 1000 or a fraction; write 1000, or 1.0000 with four decimals`},
		{"6.250 working days", `"6.250 working days" is not a term: 6.250 can be 6250 or a fraction; write 6250, or 6.2500 with four decimals`},
		{"1.25 months", `"1.25 months" is not a term: months have no fractions; only hours, working hours, days and working days do, and months have halves`},
		{"1 month and", `"1 month and" is not a term: the unit is missing; write ` + units + `, as in 10 working days`},
		{"1.5 weeks", `"1.5 weeks" is not a term: weeks have no fractions; only hours, working hours, days and working days do, and months have halves`},
		{"1. days", `"1. days" is not a term: "1." is no amount; write a number such as 10 or 3.5`},
		{".5 days", `".5 days" is not a term: ".5" is no amount; write a number such as 10 or 3.5`},
		{"1.x days", `"1.x days" is not a term: "x" are no decimals`},
		{"10000000 days", `"10000000 days" is not a term: an amount must not be above 9999999`},
		{"833333 years 4 months", `"833333 years 4 months" is not a term: an amount must not be above 9999999`},
		{"1 month 2.5 days", `"1 month 2.5 days" is not a term: 2.5 days cannot follow 1 month in one term; only years and months, then days, and hours and minutes can`},
		{"1 month 2 days 3 days", `"1 month 2 days 3 days" is not a term: 3 days cannot follow 1 month 2 days in one term; only years and months, then days, and hours and minutes can`},
		{"1 year 2 days 3 months", `"1 year 2 days 3 months" is not a term: 3 months cannot follow 1 year 2 days in one term; only years and months, then days, and hours and minutes can`},
		{"1.5 hours 3 minutes", `"1.5 hours 3 minutes" is not a term: 3 minutes cannot follow 1.5 hours in one term; only years and months, then days, and hours and minutes can`},
		{"1 week 2 days", `"1 week 2 days" is not a term: 2 days cannot follow 1 week in one term; only years and months, then days, and hours and minutes can`},
		{"P", `"P" is not a term: write an ISO 8601 duration of one kind, as in P10D, P1M15D or PT8H; a day is not 24 hours`},
		{"PT", `"PT" is not a term: write an ISO 8601 duration of one kind, as in P10D, P1M15D or PT8H; a day is not 24 hours`},
		{"P10", `"P10" is not a term: "10" has no unit that a term can have here`},
		{"PD", `"PD" is not a term: "" is no amount; write a number such as 10 or 3.5`},
		// An amount of zero keeps its place in the order.
		{"0 years 0 years", `"0 years 0 years" is not a term: 0 years cannot follow 0 years in one term; only years and months, then days, and hours and minutes can`},
		{"0 days 1 year", `"0 days 1 year" is not a term: 1 year cannot follow 0 days in one term; only years and months, then days, and hours and minutes can`},
		{"P5D0D", `"P5D0D" is not a term: 0 days cannot follow 5 days in one term; only years and months, then days, and hours and minutes can`},
		{"0 months 5 working days", `"0 months 5 working days" is not a term: 5 working days cannot follow 0 months in one term; only years and months, then days, and hours and minutes can`},
		{"0 hours 2 days", `"0 hours 2 days" is not a term: 2 days cannot follow 0 hours in one term; only years and months, then days, and hours and minutes can`},
		{"10 days 2 months", `"10 days 2 months" is not a term: 2 months cannot follow 10 days in one term; only years and months, then days, and hours and minutes can`},
		{"P1DT12H", `"P1DT12H" is not a term: write an ISO 8601 duration of one kind, as in P10D, P1M15D or PT8H; a day is not 24 hours`},
		{"PT5S", `"PT5S" is not a term: "5S" has no unit that a term can have here`},
	} {
		_, err := deadline.ParseTerm(row.read)
		if err == nil || err.Error() != row.want || !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("%q:\n got %v\nwant %s", row.read, err, row.want)
		}
	}
}

func TestTermOutOfRange(t *testing.T) {
	for _, row := range []struct {
		term deadline.Term
		want string
	}{
		{deadline.Term{}, "it is no term; write an amount and a unit, as in 10 working days"},
		{deadline.WorkingDays(-3), "term -3 working days: an amount must not be negative; to count back from an event use deadline.Backward"},
		{deadline.MonthsAndDays(1, -5), "term 1 month -5 days: an amount must not be negative; to count back from an event use deadline.Backward"},
		{deadline.Days(10_000_000), "term 10000000 days: an amount must not be above 9999999"},
	} {
		if err := row.term.Validate(); err == nil || err.Error() != row.want {
			t.Errorf("%v: %v", row.term, err)
		}
	}
	if err := deadline.Days(deadline.MaxAmount).Validate(); err != nil {
		t.Error(err)
	}
	if err := deadline.MonthsAndDays(1, deadline.MaxAmount).Validate(); err != nil {
		t.Error(err)
	}
	for _, days := range []int{deadline.MaxAmount + 1, 1 << 31, 1 << 40, -1, -1 << 40} {
		if err := deadline.MonthsAndDays(1, days).Validate(); !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("1 month %d days: %v", days, err)
		}
	}
	for _, row := range []struct {
		amount string
		unit   deadline.Unit
		want   string // empty: a term
	}{
		{"3.5", deadline.UnitWorkingDays, ""}, {"3", deadline.UnitYears, ""}, {"1.5", deadline.UnitMonths, ""},
		{"3", deadline.NoUnit, `"3 no unit" is not a term: it has no unit`}, {"3", deadline.UnitFixedDay + 1, "is not a term: it has no unit"},
		{"3", deadline.UnitFixedDay, `"3 fixed day" is not a term: a fixed day has no amount; use deadline.FixedDay`},
		{"3", deadline.UnitSameDay, `"3 same day" is not a term: same day has no amount`}, {"x", deadline.UnitDays, `"x days" is not a term: "x" is no amount; write a number such as 10 or 3.5`},
	} {
		term, err := deadline.NewTerm(row.amount, row.unit)
		if row.want == "" && (err != nil || term.Amount() != row.amount && term.Unit() != deadline.UnitHalfMonths) {
			t.Errorf("%s %v: %v, %v", row.amount, row.unit, term, err)
		}
		if row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want)) {
			t.Errorf("%s %v: %v, want %s", row.amount, row.unit, err, row.want)
		}
	}
}

func TestTermInJSONAndDatabases(t *testing.T) {
	type limit struct {
		Term deadline.Term `json:"term,omitzero"`
	}
	data, err := json.Marshal(limit{deadline.MustParseTerm("4.75 working days")})
	if err != nil || string(data) != `{"term":"4.75 working days"}` {
		t.Fatalf("%s, %v", data, err)
	}
	var back limit
	if err := json.Unmarshal(data, &back); err != nil || back.Term.TenThousandths() != 7500 || back.Term.Whole() != 4 {
		t.Errorf("%v, %v", back, err)
	}
	if data, _ := json.Marshal(limit{}); string(data) != "{}" {
		t.Errorf("no term: %s", data)
	}
	if _, err := json.Marshal(limit{deadline.Days(-1)}); err == nil || !strings.Contains(err.Error(), "-1 days") {
		t.Errorf("a negative term is written: %v", err)
	}
	var scanned deadline.Term
	if err := scanned.Scan([]byte("3 months")); err != nil || scanned != deadline.Months(3) {
		t.Errorf("%v, %v", scanned, err)
	}
	if v, err := scanned.Value(); v != "3 months" || err != nil {
		t.Errorf("%v, %v", v, err)
	}
	if err := scanned.Scan(nil); err != nil || !scanned.IsZero() {
		t.Errorf("NULL: %v, %v", scanned, err)
	}
	if err := scanned.Scan(3.5); err == nil || err.Error() != `"3.5" is not a term: a float64 is not a term` {
		t.Errorf("a float: %v", err)
	}
}

// What is read is written in one form, and that form means the same.
func FuzzParseTerm(f *testing.F) {
	for _, seed := range []string{
		"10 working days",      // the usual limit
		"6.25 working days",    // a fraction that the portal has
		"1 month 15 days",      // two units
		"1.5 months",           // becomes half months
		"1 year 6 months",      // becomes months
		"same day",             // no amount
		"P1Y2M10D",             // ISO 8601
		"PT1H30M",              // ISO 8601 on the clock
		"0 months 15 days",     // an empty part
		"9999999.9999 days",    // the largest
		"1 hour 9999999 hours", // what cannot follow
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		term, err := deadline.ParseTerm(s)
		if err != nil {
			if !errors.Is(err, deadline.ErrTerm) {
				t.Fatalf("%q: %T", s, err)
			}
			return
		}
		if err := term.Validate(); err != nil {
			t.Fatalf("%q is read as a term that is none: %v", s, err)
		}
		if back, err := deadline.ParseTerm(term.String()); err != nil || back != term {
			t.Fatalf("%q: written %q, read back %v, %v", s, term, back, err)
		}
		if iso, err := term.ISO(); err == nil {
			if back, err := deadline.ParseTerm(iso); err != nil || back != term {
				t.Fatalf("%q: written %q, read back %v, %v", s, iso, back, err)
			}
		}
	})
}
