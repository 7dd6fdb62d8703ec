package vn_test

import (
	"errors"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// A day is counted under, and cites, the code or the law of that day: the Civil Code of
// 2005 until the end of 2016, and the suspension of a complaint since July 2026.
func TestActOfTheDay(t *testing.T) {
	for _, row := range []struct {
		conv      convention.Convention
		day, name string
		dim       convention.Dimension
		basis     string
	}{
		{vn.CivilCode(), "2016-12-31", "Civil Code 33/2005/QH11", convention.DimRoll, "art. 153(5) Civil Code 33/2005/QH11"},
		{vn.CivilCode(), "2016-12-31", "Civil Code 33/2005/QH11", convention.DimFirstDay, "art. 152(3) Civil Code 33/2005/QH11 [unverified]"},
		{vn.CivilCode(), "2017-01-01", "Civil Code 91/2015/QH13", convention.DimRoll, "art. 148(5) Civil Code 91/2015/QH13"},
		{vn.CivilCodeNotContinuous(), "2016-12-31", "Civil Code 33/2005/QH11, period not continuous", convention.DimMonthLength, "art. 151(1) Civil Code 33/2005/QH11"},
		{vn.CivilCodeNotContinuous(), "2017-01-01", "Civil Code 91/2015/QH13, period not continuous", convention.DimMonthLength, "art. 146(1) Civil Code 91/2015/QH13"},
		{vn.Complaints(), "2026-07-01", "Law on Complaints 02/2011/QH13", convention.DimPause, "art. 11a(4) Law on Complaints 02/2011/QH13 as amended by Law 136/2025/QH15"},
	} {
		conv, err := row.conv.On(date.MustParse(row.day))
		if err != nil || conv.Name().String() != row.name || conv.Provision(row.dim).Basis.String() != row.basis {
			t.Errorf("%v on %s: %v by %s, %v; want %s by %s", row.conv, row.day, conv, conv.Provision(row.dim).Basis, err, row.name, row.basis)
		}
	}
	for _, row := range []struct {
		conv      convention.Convention
		day, want string
	}{
		{vn.CivilCode(), "2005-12-31", "Civil Code 91/2015/QH13 is not in force on 2005-12-31; after it: " +
			"arts 149–153 Civil Code 33/2005/QH11, in force from 1 January 2006 to 31 December 2016, replaced by Civil Code 91/2015/QH13"},
		{vn.CivilStatus(), "2027-03-01", "art. 5(3) Law on Civil Status 60/2014/QH13 is not in force on 2027-03-01; before it: " +
			"art. 5(3) Law on Civil Status 60/2014/QH13, in force from 1 January 2016 to 28 February 2027, replaced by Law on Civil Status 03/2026/QH16"},
		{vn.Authentication(), "2015-04-09", "art. 7 Decree 23/2015/ND-CP is not in force on 2015-04-09; after it: " +
			"art. 7 Decree 23/2015/ND-CP, in force from 10 April 2015"},
	} {
		_, err := row.conv.On(date.MustParse(row.day))
		if !errors.Is(err, convention.ErrNotInForce) || err.Error() != row.want {
			t.Errorf("%v; want %s", err, row.want)
		}
	}
}

// What a suspension does to a complaint the law says since July 2026, and nothing before.
func TestSuspensionOfComplaints(t *testing.T) {
	for day, want := range map[string]convention.Pause{"2026-06-30": convention.PauseUnstated, "2026-07-01": convention.PauseFromRequest} {
		conv, err := vn.Complaints().On(date.MustParse(day))
		if err != nil || conv.Dimensions().Pause != want {
			t.Errorf("%s: %v, %v; want %v", day, conv.Dimensions().Pause, err, want)
		}
	}
}

// Both codes count alike: 30 days from Monday 14 March 2016, and from Tuesday 14 March
// 2017, end on 13 April, a Wednesday and a Thursday; a month from 31 January ends with
// February, which in 2016 is a Monday.
func TestBothCodesCountAlike(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		from string
		term deadline.Term
		want string
	}{
		{"2016-03-14", deadline.Days(30), "Wed 2016-04-13"}, {"2017-03-14", deadline.Days(30), "Thu 2017-04-13"},
		{"2016-01-31", deadline.Months(1), "Mon 2016-02-29"}, {"2017-01-31", deadline.Months(1), "Tue 2017-02-28"},
	} {
		d, err := deadline.Compute(on(row.from), row.term, cal, vn.CivilCode())
		if err != nil || d.String() != row.want {
			t.Errorf("%v from %s: %v, %v; want %s", row.term, row.from, d, err, row.want)
		}
	}
}
