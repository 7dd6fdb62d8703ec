package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// An office that is open from 13:00 to 15:00 and from 22:00 to 06:00, from the
// week of Monday 5 January 2026 on. A pause of a week in February lies behind
// all ends and changes none; one of Wednesday 7 January takes out what opens on
// that day.
func TestOfficeHoursOverMidnight(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "night", Coverage: interval("2026-01-01", "2026-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Hours: hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("13:00-15:00,22:00-06:00")})})
	later := deadline.Excluding(interval("2026-02-02", "2026-02-08"))
	wednesday := deadline.Excluding(interval("2026-01-07", "2026-01-07"))
	for _, row := range []struct {
		from, term string
		with       []deadline.Circumstance
		want, why  string
	}{
		{"2026-01-06T03:00:00", "4 working hours", nil, "2026-01-06T14:00:00Z", "three until six, one from 13:00"},
		{"2026-01-06T03:00:00", "4 working hours", []deadline.Circumstance{later}, "2026-01-06T14:00:00Z", "the same day by day"},
		{"2026-01-06T03:00:00", "15 working hours", []deadline.Circumstance{later}, "2026-01-07T15:00:00Z", "3, 2, 8 and 2"},
		{"2026-01-06T03:00:00", "15 working hours", []deadline.Circumstance{wednesday}, "2026-01-08T15:00:00Z", "Tuesday evening still goes on into Wednesday"},
	} {
		d, err := deadline.Compute(moment(row.from), deadline.MustParseTerm(row.term), cal, plain(), row.with...)
		if err != nil {
			t.Fatal(err)
		}
		if at, err := d.Expires(nil); err != nil || at.Format(time.RFC3339) != row.want {
			t.Errorf("%s after %s: %s, %v; want %s: %s", row.term, row.from, at, err, row.want, row.why)
		}
	}
	closing := plain(func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose })
	d, err := deadline.Compute(deadline.On(date.MustParse("2026-01-05")), deadline.Days(1), cal, closing)
	if err != nil {
		t.Fatal(err)
	}
	if at, err := d.Expires(time.UTC); err != nil || at.Format(time.RFC3339) != "2026-01-07T06:00:00Z" {
		t.Errorf("Tuesday ends when its night does: %s, %v", at, err)
	}
}
