package eu_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	conv := eu.Regulation1182()
	periods.Check(t, []periods.Case{
		{ID: "EU-001", Convention: conv}, {ID: "EU-003", Convention: conv}, {ID: "EU-005", Convention: conv},
		{ID: "EU-007", Convention: conv}, {ID: "EU-009", Convention: conv}, {ID: "EU-011", Convention: conv},
		{ID: "EU-013", Convention: conv}, {ID: "EU-015", Convention: conv, With: []deadline.Circumstance{deadline.Backward()}},
		{ID: "EU-017", Convention: conv}, {ID: "EU-018", Convention: conv},
		{ID: "EU-018", Convention: conv, Term: deadline.HalfMonths(3)},
		{ID: "EU-N01", Convention: eu.CourtOfJustice(), Term: deadline.Months(2), With: []deadline.Circumstance{eu.Distance()}},
		{ID: "EU-N03", Convention: conv}, {ID: "EU-N03", Convention: eu.GDPR12()},
	})
}

func ExampleRegulation1182() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "an institution",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	thursday := deadline.On(date.MustParse("2025-03-06"))
	d, err := deadline.Compute(thursday, deadline.Days(2), cal, eu.Regulation1182())
	fmt.Println(d, err) // Saturday rolls to Monday, the second working day
	for reason := range d.Reasons(deadline.Short).All() {
		fmt.Println(reason.Text, reason.Basis)
	}
	// Output:
	// Mon 2025-03-10 <nil>
	// Thursday 6 March 2025: day of the event, not counted art. 3(1) Regulation 1182/71
	// Friday 7 March 2025 to Saturday 8 March 2025: days 1 to 2 art. 3(3) Regulation 1182/71 [unverified]
	// Saturday 8 March 2025 is off (Saturday): the term ends on Monday 10 March 2025 art. 3(4) Regulation 1182/71
	// due: Monday 10 March 2025, until 24:00 art. 3 Regulation 1182/71 [unverified]
}

// Twenty days from 23 February 2025 end on Saturday 15 March, a fixed date that
// does not move: the day on which an act enters into force, and until whose end it
// may be applied.
func TestFixedDatesDoNotMove(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for bound, conv := range map[convention.Bound]convention.Convention{
		convention.EarliestDay: eu.Regulation1182EntryIntoForce(), convention.LatestDay: eu.Regulation1182FixedDate(),
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2025-02-23")), deadline.Days(20), cal, conv)
		if err != nil || d.String() != "Sat 2025-03-15" || d.Bound() != bound {
			t.Errorf("%v: %v, %v, %v", conv, d, d.Bound(), err)
		}
	}
}

// A request of 31 January 2025 is answered by 28 February; extended by two further
// months it is three months from the receipt, 30 April. One of Wednesday 5 March, whose
// month ends on Saturday 5 April and so on the Monday, then has until 5 June.
func TestExtensionByTwoFurtherMonths(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	further := deadline.ExtendedBy(deadline.Months(2))
	for _, row := range []struct {
		received string
		with     []deadline.Circumstance
		want     string
	}{
		{"2025-01-31", nil, "Fri 2025-02-28"}, {"2025-01-31", []deadline.Circumstance{further}, "Wed 2025-04-30"},
		{"2025-03-05", nil, "Mon 2025-04-07"}, {"2025-03-05", []deadline.Circumstance{further}, "Thu 2025-06-05"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.received)), deadline.Months(1), cal, eu.GDPR12(), row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s: %v, %v; want %s", row.received, d, err, row.want)
		}
	}
}

// The Court's rules cite no act but themselves and what the Court has said of them.
func TestTheCourtCitesItsOwnRules(t *testing.T) {
	for _, with := range []deadline.Circumstance{eu.Distance(), deadline.Backward()} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2025-01-15")), deadline.Months(2), asKnown(t, "2026-11-27"), eu.CourtOfJustice(), with)
		if err != nil {
			t.Fatal(err)
		}
		if text := d.Reasons(deadline.Long).String(); strings.Contains(text, "1182/71") {
			t.Error(text)
		}
	}
	if base := eu.CourtOfJustice().Base(); !base.IsZero() {
		t.Errorf("derived from %s", base)
	}
}
