package de_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
)

// plainWeek has weekends off, in the years of the examples.
func plainWeek() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2006-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
}

// The periods of social security and of the administrative courts, each through its
// own act.
func TestSocialAndAdministrativeCourts(t *testing.T) {
	for _, row := range []struct {
		conv convention.Convention
		from string
		term deadline.Term
		want string
		why  string
	}{
		{de.SGBX37(), "2021-02-08", deadline.Months(1), "Thu 2021-03-11",
			"BG BAU's guidance: posted on Monday 8 February 2021, notified on Thursday the 11th, a month until 11 March"},
		{de.SGBX37(), "2007-09-26", deadline.Months(1), "Mon 2007-10-29",
			"BSG B 14 AS 12/09 R: posted on 26 September 2007, notified on Saturday the 29th, a suit of 31 October is late"},
		{de.SGBX37(), "2024-12-31", deadline.Months(1), "Mon 2025-02-03", "the last of three days: notified on 3 January"},
		{de.SGBX37(), "2025-01-01", deadline.Months(1), "Wed 2025-02-05", "the first of four days: notified on 5 January"},
		{de.SGBX26(), "2025-02-15", deadline.Months(1), "Mon 2025-03-17", "15 March is a Saturday"},
		{de.SGBX26NotifiedDay(), "2025-02-15", deadline.Months(1), "Sat 2025-03-15", "the day was notified as the end"},
		{de.SGBX26Set(), "2025-03-03", deadline.Weeks(2), "Mon 2025-03-17", "from the day after the notice"},
		{de.SGBX26Benefit(), "2025-03-01", deadline.Months(1), "Mon 2025-03-31", "March alone, from its first day"},
		{de.SGBX26Benefit(), "2025-11-01", deadline.Months(1), "Sun 2025-11-30", "November alone, and its last day is a Sunday"},
		{de.VwGO57(), "2015-08-20", deadline.Weeks(2), "Thu 2015-09-03",
			"VGH Baden-Württemberg 6 S 1870/15: served on 20 August 2015, two weeks ran out on 3 September"},
		{de.VwGO74(), "2006-01-12", deadline.Months(1), "Mon 2006-02-13",
			"served on 12 January 2006; 12 February is a Sunday, and a suit of the 14th is late (gesamthand.de)"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.from)), row.term, plainWeek(), row.conv)
		if err != nil || d.String() != row.want {
			t.Errorf("%v from %s: %v, %v; want %s: %s", row.conv, row.from, d, err, row.want, row.why)
		}
	}
}

// Hours are those of all days in social security (§ 26(6)) and of working days alone in
// the courts (§ 222(3) ZPO): 48 of them from Friday at 15:00.
func TestHoursOfSocialSecurityAndOfCourts(t *testing.T) {
	friday := deadline.At(time.Date(2025, 3, 7, 15, 0, 0, 0, time.UTC))
	for conv, want := range map[convention.Convention]string{de.SGBX26(): "2025-03-09T15:00:00Z", de.VwGO57(): "2025-03-11T15:00:00Z"} {
		d, err := deadline.Compute(friday, deadline.Hours(48), plainWeek(), conv)
		if err != nil {
			t.Fatal(err)
		}
		if at, err := d.Expires(time.UTC); err != nil || at.Format(time.RFC3339) != want {
			t.Errorf("%v: %v, %v; want %s", conv, at, err, want)
		}
	}
}
