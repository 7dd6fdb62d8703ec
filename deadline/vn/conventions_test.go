package vn_test

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/internal/periods"
)

func on(s string) deadline.Event { return deadline.On(date.MustParse(s)) }

func TestWorkedCases(t *testing.T) {
	civil, one, complaints := vn.CivilCode(), vn.OneStop(), vn.Complaints()
	suspended, _ := complaints.Dimensions().Pause.Between(date.MustParse("2026-07-15"), date.MustParse("2026-07-22"))
	paused := date.Interval{First: date.MustParse("2025-07-14"), Last: date.MustParse("2025-07-21")}
	periods.Check(t, []periods.Case{
		{ID: "VN-001", Convention: civil}, {ID: "VN-003", Convention: civil}, {ID: "VN-004", Convention: civil},
		{ID: "VN-005", Convention: civil}, {ID: "VN-007", Convention: civil}, {ID: "VN-009", Convention: civil},
		{ID: "VN-011", Convention: civil},
		{ID: "VN-013", Convention: civil, Status: legal.Ambiguous}, // whether it rolls off Saturday
		{ID: "VN-014", Convention: civil}, {ID: "VN-015", Convention: civil},
		{ID: "VN-017", Convention: one}, {ID: "VN-019", Convention: one}, {ID: "VN-021", Convention: one},
		{ID: "VN-022", Convention: one, With: []deadline.Circumstance{deadline.RestartedBy(on("2025-07-22"))}},
		{ID: "VN-023", Convention: one, With: []deadline.Circumstance{deadline.Excluding(paused)}},
		{ID: "VN-025", Convention: one, With: []deadline.Circumstance{deadline.Backward()}, Status: legal.Ambiguous}, // the day before is a Sunday
		{ID: "VN-N06", Convention: one, With: []deadline.Circumstance{deadline.RestartedBy(on("2026-08-11"))}}, {ID: "VN-N06", Convention: one, Event: on("2026-08-11")},
		{ID: "VN-027", Convention: one}, {ID: "VN-029", Convention: one}, {ID: "VN-031", Convention: one},
		{ID: "VN-032", Convention: vn.OneStopTransfer(), Term: deadline.SameDay()},
		{ID: "VN-033", Convention: vn.OneStopTransfer(), Term: deadline.SameDay()},
		{ID: "VN-035", Convention: vn.CivilStatus(), Term: deadline.SameDay()},
		{ID: "VN-035", Convention: vn.Authentication(), Term: deadline.SameDay()},
		{ID: "VN-037", Convention: civil},
		{ID: "VN-039", Convention: complaints}, {ID: "VN-041", Convention: complaints}, {ID: "VN-043", Convention: complaints},
		{ID: "VN-045", Convention: complaints, With: []deadline.Circumstance{deadline.Excluding(suspended)}},
		{ID: "VN-047", Convention: vn.Detention()}, {ID: "VN-063", Convention: vn.Detention(), Term: deadline.Months(2)},
		{ID: "VN-N01", Convention: vn.Custody(), Term: deadline.Days(3)}, {ID: "VN-N03", Convention: vn.Detention(), Term: deadline.Days(57)},
		{ID: "VN-049", Convention: vn.UnemploymentMonths()},
		{ID: "VN-051", Convention: vn.RoadFeeMonths()}, {ID: "VN-053", Convention: vn.RoadFeeMonths()}, {ID: "VN-N04", Convention: vn.RoadFeeMonths()},
		{ID: "VN-055", Convention: vn.RoadFeeMonths(), Term: deadline.Months(18), With: []deadline.Circumstance{deadline.ExtendedBy(deadline.Months(11))}},
		{ID: "VN-057", Convention: vn.SickLeave()}, {ID: "VN-059", Convention: vn.Tax()}, {ID: "VN-N05", Convention: vn.Tax()},
		{ID: "VN-061", Convention: civil}, {ID: "VN-067", Convention: civil, Term: deadline.SameDay()},
		{ID: "VN-065", Convention: civil},
	})
}

// The limits of testdata/limits.csv on the calendar of the law itself, as
// known when the last notice was out.
func TestLimits(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open("../testdata/limits.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range records[1:] {
		id, start, limit, direction, roll, cutoff, due, why := row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]
		conv, with := vn.OneStop(), []deadline.Circumstance(nil)
		if cutoff == "15:00" {
			conv = vn.OneStopTransfer()
		}
		if direction == "backward" {
			with = append(with, deadline.Backward())
		}
		if roll == "previous" {
			conv = conv.Derive(text.Plain(id), legal.Basis{}, func(d *convention.Dimensions) { d.BackwardRoll = convention.Preceding })
		}
		event := on(start[:10])
		if strings.Contains(start, "T") {
			at, err := time.Parse("2006-01-02T15:04", start)
			if err != nil {
				t.Fatal(err)
			}
			event = deadline.At(at)
		}
		d, err := deadline.Compute(event, deadline.MustParseTerm(limit), cal, conv, with...)
		if err != nil || d.Last().String() != due || d.Status() != legal.Settled {
			t.Errorf("%s: %s from %s: got %v, %v, want %s: %s", id, limit, start, d, err, due, why)
		}
	}
}

// What a special text changes against the Civil Code, in words.
func TestSpecialTextsSayWhatTheyChange(t *testing.T) {
	for _, row := range []struct {
		conv convention.Convention
		want string
	}{
		{vn.Detention(), "first_day: excluded -> included, month_length: calendar months -> thirty days, roll: following -> keep"},
		{vn.OneStopTransfer(), "cut_off: none -> 15:00"},
		{vn.SickLeave(), "roll: following -> keep"},
		{vn.CivilCodeNotContinuous(), "month_length: calendar months -> thirty days, half_month: unstated -> fifteen days, counted last"},
		{vn.Tax(), ""},
	} {
		var changes []string
		for _, c := range row.conv.Changes() {
			changes = append(changes, c.Dimension.String()+": "+c.From+" -> "+c.To)
		}
		if got := strings.Join(changes, ", "); got != row.want || row.conv.Base().IsZero() {
			t.Errorf("%v against %v: got %s", row.conv, row.conv.Base(), got)
		}
	}
}

// A year from 29 February and half a month: the Code has no word for the one
// and, outside art. 146, none for the other.
func TestWhereTheCivilCodeIsSilent(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := deadline.Compute(on("2024-02-29"), deadline.Years(1), cal, vn.CivilCode())
	if err != nil || d.String() != "Fri 2025-02-28 (ambiguous)" || d.Alternatives()[1].Deadline.String() != "Mon 2025-03-03" {
		t.Errorf("29 February and a year: %v, %v", d, err) // 1 March 2025 is a Saturday
	}
	_, err = deadline.Compute(on("2025-01-31"), deadline.HalfMonths(1), cal, vn.CivilCode())
	if err == nil || err.Error() != "term half month: Civil Code 91/2015/QH13 does not say how long half a month is; write days, or derive a convention that does" {
		t.Error(err)
	}
	d, err = deadline.Compute(on("2025-01-31"), deadline.HalfMonths(1), cal, vn.CivilCodeNotContinuous())
	if err != nil || d.String() != "Mon 2025-02-17" {
		t.Errorf("half a month of 15 days is Saturday 15 February: %v, %v", d, err)
	}
}

// A text is counted under until the last day on which it was law, and not beyond.
func TestRepealedTextsAreRefused(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		conv       convention.Convention
		last, next string
	}{
		{vn.CivilStatus(), "2027-02-28", "2027-03-01"},
		{vn.UnemploymentMonths(), "2025-12-31", "2026-01-01"},
		{vn.RoadFeeMonths(), "2020-12-31", "2021-01-01"},
	} {
		if _, err := deadline.Compute(on(row.last), deadline.Months(1), cal, row.conv); err != nil {
			t.Errorf("%v on %s: %v", row.conv, row.last, err)
		}
		if _, err := deadline.Compute(on(row.next), deadline.Months(1), cal, row.conv); !errors.Is(err, convention.ErrNotInForce) {
			t.Errorf("%v on %s: %v", row.conv, row.next, err)
		}
	}
}
