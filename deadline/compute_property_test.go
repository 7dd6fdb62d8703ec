package deadline_test

import (
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func mustCompute(t *rapid.T, event date.Date, term deadline.Term, cal *calendar.Calendar, conv convention.Convention, with []deadline.Circumstance) deadline.Deadline {
	t.Helper()
	d, err := deadline.Compute(deadline.On(event), term, cal, conv, with...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A later event never ends earlier. What may shift an end by itself, a rule
// for short terms and pauses of months, is the same on both sides.
func TestMonotoneInTheEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, cal, conv, with := anyQuestion(t)
		event, term := someDay(t, "event"), anyTerm(t)
		later := event.AddDays(rapid.IntRange(1, 40).Draw(t, "later"))
		if term.Unit() == deadline.UnitMonths {
			with = with[:0]
		}
		a, b := mustCompute(t, event, term, cal, conv, with), mustCompute(t, later, term, cal, conv, with)
		if b.Last().Before(a.Last()) {
			t.Fatalf("%s from %s ends %v, from %s %v", term, event, a, later, b)
		}
	})
}

// A longer term never ends nearer to its event, where no rule for short terms
// makes it one of another kind.
func TestMonotoneInTheTerm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, cal, conv, with := anyQuestion(t)
		conv = conv.Derive(text.Plain("without short terms"), legal.Basis{}, func(d *convention.Dimensions) { d.ShortDays, d.MinWorking = 0, 0 })
		event := someDay(t, "event")
		make := rapid.SampledFrom([]func(int) deadline.Term{deadline.Days, deadline.WorkingDays, deadline.Weeks, deadline.Months}).Draw(t, "unit")
		n := rapid.IntRange(1, 20).Draw(t, "amount")
		a, b := mustCompute(t, event, make(n), cal, conv, with), mustCompute(t, event, make(n+1), cal, conv, with)
		if !s.back && b.Last().Before(a.Last()) || s.back && b.Last().After(a.Last()) {
			t.Fatalf("from %s: %v ends %v, %v %v", event, make(n), a, make(n+1), b)
		}
	})
}

// An end that has rolled is not off, and rolls no further.
func TestRollingIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, cal, _, _ := anyQuestion(t)
		conv := plain()
		day := someDay(t, "day")
		once := mustCompute(t, day, deadline.SameDay(), cal, conv, nil).Last()
		twice := mustCompute(t, once, deadline.SameDay(), cal, conv, nil).Last()
		worked, _, err := cal.IsWorkingDay(once)
		if err != nil || !worked || twice != once {
			t.Fatalf("%s rolls to %s and then to %s", day, once, twice)
		}
	})
}

// The latest event that meets the end of a term is the event of that term, or
// a later one with the same end; the day after it no longer meets it.
func TestForwardThenInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, cal, conv, with := anyQuestion(t)
		event, term := someDay(t, "event"), anyTerm(t)
		if term.Unit() == deadline.UnitMonths {
			with = with[:0]
		}
		d := mustCompute(t, event, term, cal, conv, with)
		back, err := deadline.LatestEvent(deadline.On(d.Last()), term, cal, conv, with...)
		if err != nil {
			t.Fatal(err)
		}
		next := mustCompute(t, back.Event().Date().Next(), term, cal, conv, with)
		if back.Event().Date().Before(event) || back.Last() != d.Last() || !next.Last().After(d.Last()) {
			t.Fatalf("%s from %s ends %v; the latest event is %v with %v, the day after ends %v", term, event, d, back.Event(), back, next)
		}
		if first, err := deadline.EarliestEvent(deadline.On(d.Last()), term, cal, conv, with...); err != nil ||
			first.Event().Date().After(event) || first.Last().Before(d.Last()) {
			t.Fatalf("%s from %s ends %v; the earliest event is %v with %v, %v", term, event, d, first.Event(), first, err)
		}
	})
}

// A pause never brings an end forward.
func TestPauseNeverShortens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, cal, _, _ := anyQuestion(t)
		event, term, from := someDay(t, "event"), anyTerm(t), someDay(t, "from")
		pause := deadline.Excluding(date.Interval{First: from, Last: from.AddDays(rapid.IntRange(0, 30).Draw(t, "days"))})
		with := mustCompute(t, event, term, cal, plain(), []deadline.Circumstance{pause})
		if without := mustCompute(t, event, term, cal, plain(), nil); with.Last().Before(without.Last()) {
			t.Fatalf("%s from %s: %v without the pause, %v with it", term, event, without, with)
		}
	})
}

// Hours are elapsed time where the clock changes, and wall-clock time where a
// day moves.
func TestHoursOverChangesOfTheClock(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	at := func(s string) time.Time {
		at, err := time.ParseInLocation("2006-01-02 15:04", s, berlin)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	moving := plain(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollsAsDays })
	working := plain(func(d *convention.Dimensions) { d.Hours = convention.HoursOfWorkingDays })
	full := plain(func(d *convention.Dimensions) { d.HourStart = convention.HourNextFull })
	paused := deadline.Excluding(interval("2025-03-30", "2025-03-30"))
	for _, row := range []struct {
		from string
		term deadline.Term
		conv convention.Convention
		with []deadline.Circumstance
		want string
		why  string
	}{
		{"2025-03-29 12:00", deadline.Hours(24), plain(), nil, "2025-03-30 13:00", "02:00 to 03:00 is skipped"},
		{"2025-10-25 12:00", deadline.Hours(24), plain(), nil, "2025-10-26 11:00", "02:00 to 03:00 comes twice"},
		{"2025-03-28 02:30", deadline.Hours(24), moving, nil, "2025-03-31 02:30", "Saturday moves to Monday, same clock"},
		{"2025-03-28 12:00", deadline.Hours(24), working, nil, "2025-03-31 12:00", "the weekend does not count, nor its short night"},
		{"2025-03-30 01:30", deadline.Hours(1), full, nil, "2025-03-30 04:00", "the next full hour is 03:00"},
		{"2025-03-29 12:00", deadline.Hours(24), plain(), []deadline.Circumstance{paused}, "2025-03-31 12:00", "a day of 23 hours left out"},
		{"2025-10-26 12:00", deadline.Hours(12), plain(), []deadline.Circumstance{deadline.Backward()}, "2025-10-26 01:00", "back over the hour that comes twice"},
		{"2025-03-31 10:00", deadline.Minutes(90), plain(), nil, "2025-03-31 11:30", "minutes"},
	} {
		d, err := deadline.Compute(deadline.At(at(row.from)), row.term, week(nil), row.conv, row.with...)
		if err != nil {
			t.Error(err)
			continue
		}
		end, err := d.Expires(nil)
		if err != nil || end.Format("2006-01-02 15:04") != row.want {
			t.Errorf("%s from %s: got %v, %v; want %s: %s", row.term, row.from, end, err, row.want, row.why)
		}
	}
}

// Days do not depend on the zone of the machine, not even of one that has
// skipped a day: 30 December 2011 in Samoa.
func TestInApia(t *testing.T) {
	if os.Getenv("STATUTORY_IN_APIA") == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^(TestInApia|TestComputeWithCircumstances|TestExpiry|TestReasons|TestJudge)$")
		cmd.Env = append(os.Environ(), "TZ=Pacific/Apia", "STATUTORY_IN_APIA=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	apia := zone(t, "Pacific/Apia")
	if _, offset := time.Date(2012, 1, 1, 0, 0, 0, 0, time.Local).Zone(); offset != 14*3600 {
		t.Fatalf("the test does not run in Apia but at an offset of %d s", offset)
	}
	cal := calendar.MustNew(calendar.Definition{Name: "2011", Coverage: interval("2011-01-01", "2012-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	d, err := deadline.Compute(deadline.On(dayOf("2011-12-27")), deadline.Days(2), cal, plain()) // Tue
	if err != nil || d.String() != "Thu 2011-12-29" {
		t.Fatalf("%v, %v", d, err)
	}
	// The 29th ended when the 31st began.
	if at, err := d.Expires(apia); err != nil || !at.Equal(dayOf("2011-12-31").Start(apia)) {
		t.Errorf("it expires %v, %v", at, err)
	}
}

// One calendar, one convention and one deadline for all.
func TestSharedAmongGoroutines(t *testing.T) {
	cal, conv := week([]string{"2025-03-10"}), plain(func(d *convention.Dimensions) { d.Roll = convention.RollDisputed })
	shared, err := deadline.Compute(deadline.On(dayOf("2025-03-05")), deadline.Days(3), cal, conv)
	if err != nil {
		t.Fatal(err)
	}
	want := shared.Reasons(deadline.Long).String()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				d, err := deadline.Compute(deadline.On(dayOf("2025-03-05")), deadline.Days(3), cal, conv)
				if err != nil || d.Reasons(deadline.Long).String() != want || len(shared.Alternatives()) != 2 {
					t.Errorf("%v, %v", d, err)
				}
			}
		})
	}
	group.Wait()
}
