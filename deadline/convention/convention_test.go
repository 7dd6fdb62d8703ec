package convention_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// plain is the most usual convention: the day of the event does not count and
// a last day that is off rolls forward.
func plain(change ...func(*convention.Dimensions)) convention.Convention {
	dims := convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, BackwardRoll: convention.Preceding,
		HourRoll: convention.HourKeep, Additions: convention.AddAfterRoll, MonthPause: convention.AddPausedWithin,
		Pause: convention.PauseFromRequest, Extension: convention.ExtendFromNominal, Fraction: convention.FractionWholeDay,
	}
	for _, c := range change {
		c(&dims)
	}
	return convention.New(text.Plain("plain"), legal.Cite("Test Act", "1"), dims,
		convention.By(legal.Cite("Test Act", "2"), convention.DimRoll))
}

func TestConventionIsAValue(t *testing.T) {
	if again := plain(); plain() != again {
		t.Error("two conventions that say the same differ")
	}
	kept := plain(func(d *convention.Dimensions) { d.Roll = convention.Keep })
	if plain() == kept || !(convention.Convention{}).IsZero() || plain().IsZero() {
		t.Error("two conventions that differ are equal")
	}
	if (convention.Convention{}).String() != "no convention" || (convention.Convention{}).Changes() != nil {
		t.Error("the zero Convention")
	}
}

func TestDerivedConventionSaysWhatItChanged(t *testing.T) {
	special := legal.Cite("Special Act", "7")
	derived := plain().Derive(text.Plain("special"), special, func(d *convention.Dimensions) {
		d.FirstDay = convention.FirstDayIncluded
		d.Roll = convention.Keep
	})
	want := []convention.Change{
		{Dimension: convention.DimFirstDay, From: "excluded", To: "included", Basis: special},
		{Dimension: convention.DimRoll, From: "following", To: "keep", Basis: special},
	}
	got := derived.Changes()
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %v", got)
	}
	if derived.Base() != plain().Name() || derived.Name().String() != "special" {
		t.Errorf("%v from %v", derived.Name(), derived.Base())
	}
	if basis := derived.Provision(convention.DimDays).Basis; basis != legal.Cite("Test Act", "1") {
		t.Errorf("what did not change rests on %v", basis)
	}
	if plain().Changes() != nil {
		t.Error("a convention without a base has changes")
	}
}

// Every dimension has a name and a value in JSON, and no two share a name.
func TestConventionInJSON(t *testing.T) {
	data, err := json.Marshal(plain())
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Name       string
		Dimensions map[string]struct {
			Value string
			Basis legal.Basis
		}
	}
	if err := json.Unmarshal(data, &read); err != nil || read.Name != "plain" {
		t.Fatalf("%s: %v", data, err)
	}
	if len(read.Dimensions) != int(convention.DimFraction)+1 {
		t.Errorf("%d dimensions", len(read.Dimensions))
	}
	if roll := read.Dimensions["roll"]; roll.Value != "following" || roll.Basis != legal.Cite("Test Act", "2") {
		t.Errorf("%+v", roll)
	}
	if strings.Contains(string(data), "?") {
		t.Errorf("a value has no name: %s", data)
	}
}

// What the usual question needs to know, by what a convention says.
func TestPlain(t *testing.T) {
	usual := convention.PlainSuffices | convention.PlainAllDays | convention.PlainEventsDay
	for _, row := range []struct {
		name   string
		change func(*convention.Dimensions)
		want   convention.Plain
	}{
		{"nothing", func(*convention.Dimensions) {}, usual},
		{"keep", func(d *convention.Dimensions) { d.Roll = convention.Keep }, usual | convention.PlainKeeps},
		{"working days", func(d *convention.Dimensions) { d.Days = convention.WorkingDaysOnly }, convention.PlainSuffices | convention.PlainEventsDay},
		{"by the first day", func(d *convention.Dimensions) { d.MonthAnchor = convention.AnchorByFirstDay }, convention.PlainSuffices | convention.PlainAllDays},
		{"silent on rolls", func(d *convention.Dimensions) { d.Roll = convention.RollUnstated }, convention.PlainAllDays | convention.PlainEventsDay},
		{"rolls back", func(d *convention.Dimensions) { d.Roll = convention.Preceding }, convention.PlainAllDays | convention.PlainEventsDay},
		{"rolls disputed", func(d *convention.Dimensions) { d.Roll = convention.RollDisputed }, convention.PlainAllDays | convention.PlainEventsDay},
		{"trigger", func(d *convention.Dimensions) { d.Trigger = convention.NextOpening }, convention.PlainAllDays | convention.PlainEventsDay},
		{"cut-off", func(d *convention.Dimensions) { d.CutOff = 900 }, convention.PlainAllDays | convention.PlainEventsDay},
		{"deemed", func(d *convention.Dimensions) { d.Deemed = 1 }, convention.PlainAllDays | convention.PlainEventsDay},
		{"first day", func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayIncluded }, convention.PlainAllDays | convention.PlainEventsDay},
		{"short", func(d *convention.Dimensions) { d.ShortDays = 1 }, convention.PlainAllDays | convention.PlainEventsDay},
		{"thirty days", func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }, convention.PlainAllDays | convention.PlainEventsDay},
		{"backward", func(d *convention.Dimensions) { d.Direction = convention.Backwards }, convention.PlainAllDays | convention.PlainEventsDay},
		{"clear", func(d *convention.Dimensions) { d.ClearEnd = true }, convention.PlainAllDays | convention.PlainEventsDay},
		{"noon", func(d *convention.Dimensions) { d.DayEnd = convention.NoonAfterSaturday }, convention.PlainAllDays | convention.PlainEventsDay},
		{"least", func(d *convention.Dimensions) { d.MinWorking = 1 }, convention.PlainAllDays | convention.PlainEventsDay},
		{"office close", func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose }, usual},
	} {
		for _, conv := range []convention.Convention{plain(row.change), plain().Derive(text.Plain("derived"), legal.Cite("Act"), row.change), plain().Reading(plain(row.change).Dimensions())} {
			if got := conv.Plain(); got != row.want {
				t.Errorf("%s: %04b, want %04b", row.name, got, row.want)
			}
		}
	}
	if convention.Plain(5).Has(2) || !convention.Plain(5).Has(4) {
		t.Error("4 and 1 are set, and 2 is not")
	}
}

// Every dimension: its name, its values in words from the zero one on, and a
// change of it in JSON and in Changes.
func TestDimensions(t *testing.T) {
	type dims = convention.Dimensions
	for _, row := range []struct {
		dim    convention.Dimension
		name   string
		values string // from 0 on
		set    func(*dims, uint8)
	}{
		{convention.DimTrigger, "trigger", "as it happened, next working day, next opening, next working day, for working days", func(d *dims, n uint8) { d.Trigger = convention.Trigger(n) }},
		{convention.DimClosing, "closing", "disputed, within the hours, after the hours", func(d *dims, n uint8) { d.Closing = convention.Closing(n) }},
		{convention.DimCutOff, "cut_off", "none, 00:01, 00:02", func(d *dims, n uint8) { d.CutOff = date.ClockTime(n) }},
		{convention.DimDeemed, "deemed", "0, 1, 2", func(d *dims, n uint8) { d.Deemed = n }},
		{convention.DimDeemedDays, "deemed_days", "unstated, all days, working days only, office hours only, by the hour", func(d *dims, n uint8) { d.DeemedDays = convention.DayCount(n) }},
		{convention.DimDeemedRoll, "deemed_roll", "unstated, keep, following, preceding, disputed", func(d *dims, n uint8) { d.DeemedRoll = convention.Roll(n) }},
		{convention.DimFirstDay, "first_day", "unstated, excluded, included, included if it starts at midnight", func(d *dims, n uint8) { d.FirstDay = convention.FirstDay(n) }},
		{convention.DimDays, "days", "unstated, all days, working days only, office hours only, by the hour", func(d *dims, n uint8) { d.Days = convention.DayCount(n) }},
		{convention.DimShortDays, "short_days", "0, 1, 2", func(d *dims, n uint8) { d.ShortDays = n }},
		{convention.DimShortCount, "short_count", "unstated, all days, working days only, office hours only, by the hour", func(d *dims, n uint8) { d.ShortCount = convention.DayCount(n) }},
		{convention.DimHours, "hours", "unstated, elapsed, of working days", func(d *dims, n uint8) { d.Hours = convention.HourCount(n) }},
		{convention.DimHourStart, "hour_start", "exact, next full hour", func(d *dims, n uint8) { d.HourStart = convention.HourStart(n) }},
		{convention.DimMonthAnchor, "month_anchor", "unstated, event, start day, by the first day, disputed", func(d *dims, n uint8) { d.MonthAnchor = convention.MonthAnchor(n) }},
		{convention.DimAbsentDay, "absent_day", "refuse, last of the month, first of the next month, disputed", func(d *dims, n uint8) { d.AbsentDay = date.AbsentDay(n) }},
		{convention.DimAbsentYear, "absent_year", "refuse, last of the month, first of the next month, disputed", func(d *dims, n uint8) { d.AbsentYear = date.AbsentDay(n) }},
		{convention.DimMonthLength, "month_length", "calendar months, thirty days", func(d *dims, n uint8) { d.MonthLength = convention.MonthLength(n) }},
		{convention.DimHalfMonth, "half_month", "unstated, fifteen days, counted last", func(d *dims, n uint8) { d.HalfMonth = convention.HalfMonth(n) }},
		{convention.DimDirection, "direction", "forward, backward", func(d *dims, n uint8) { d.Direction = convention.Direction(n) }},
		{convention.DimClearEnd, "clear_end", "false, true", func(d *dims, n uint8) { d.ClearEnd = n > 0 }},
		{convention.DimBound, "bound", "latest day, earliest day", func(d *dims, n uint8) { d.Bound = convention.Bound(n) }},
		{convention.DimRoll, "roll", "unstated, keep, following, preceding, disputed", func(d *dims, n uint8) { d.Roll = convention.Roll(n) }},
		{convention.DimBackwardRoll, "backward_roll", "unstated, keep, following, preceding, disputed", func(d *dims, n uint8) { d.BackwardRoll = convention.Roll(n) }},
		{convention.DimHourRoll, "hour_roll", "unstated, keep, as days, at the same clock time, disputed", func(d *dims, n uint8) { d.HourRoll = convention.HourRoll(n) }},
		{convention.DimDayEnd, "day_end", "midnight, office close, noon after Saturday", func(d *dims, n uint8) { d.DayEnd = convention.DayEnd(n) }},
		{convention.DimMinWorking, "min_working", "0, 1, 2", func(d *dims, n uint8) { d.MinWorking = n }},
		{convention.DimAdditions, "additions", "unstated, after the roll, rolled again, before the roll, rolled once", func(d *dims, n uint8) { d.Additions = convention.Additions(n) }},
		{convention.DimPause, "pause", "unstated, the last day counts, the first does not, the first day counts, the last does not, " +
			"neither the first nor the last day counts, the first and the last day count", func(d *dims, n uint8) { d.Pause = convention.Pause(n) }},
		{convention.DimMonthPause, "month_pause", "unstated, added at the end, those within the term, added at the end, all", func(d *dims, n uint8) { d.MonthPause = convention.MonthPause(n) }},
		{convention.DimExtension, "extension", "unstated, from the nominal end, from the rolled end, from the start, disputed", func(d *dims, n uint8) { d.Extension = convention.Extension(n) }},
		{convention.DimFraction, "fraction", "disputed, half days, share of the office hours, whole days", func(d *dims, n uint8) { d.Fraction = convention.FractionEnd(n) }},
	} {
		if row.dim.String() != row.name {
			t.Errorf("%s is named %s", row.name, row.dim)
		}
		var zero dims
		for rest, n := row.values, uint8(0); rest != ""; n++ {
			d := zero
			row.set(&d, n)
			value := d.Value(row.dim)
			if !strings.HasPrefix(rest, value) {
				t.Fatalf("%s: value %d is %q, want one of %q", row.name, n, value, rest)
			}
			rest = strings.TrimPrefix(strings.TrimPrefix(rest, value), ", ")
			// No other dimension has changed.
			for other := convention.DimTrigger; other <= convention.DimFraction; other++ {
				if other != row.dim && d.Value(other) != zero.Value(other) {
					t.Errorf("%s is %s and %s is %s", row.name, value, other, d.Value(other))
				}
			}
			conv := convention.New(text.Plain("zero"), legal.Cite("Act"), zero).Derive(text.Plain("one"), legal.Cite("Other"), func(to *dims) { *to = d })
			changes := conv.Changes()
			if n > 0 && (len(changes) != 1 || changes[0] != convention.Change{Dimension: row.dim, From: zero.Value(row.dim), To: value, Basis: legal.Cite("Other")}) {
				t.Errorf("%s: changes %v", row.name, changes)
			}
		}
	}
	beyond := convention.DimFraction + 1
	if got := (dims{}).Value(beyond); got != "" {
		t.Errorf("a dimension that there is not has the value %q", got)
	}
	conv := convention.New(text.Plain("zero"), legal.Cite("Act"), dims{}, convention.By(legal.Cite("Nowhere"), beyond),
		convention.By(legal.Cite("Last"), convention.DimFraction).ReadAs(text.Plain("as read")))
	if p := conv.Provision(beyond); p != (convention.Provision{Dimension: beyond, Basis: legal.Cite("Act")}) {
		t.Errorf("%+v", p)
	}
	if p := conv.Provision(convention.DimFraction); p != (convention.Provision{Dimension: convention.DimFraction, Basis: legal.Cite("Last"), Reading: text.Plain("as read")}) {
		t.Errorf("%+v", p)
	}
	if p := (convention.Convention{}).Provision(convention.DimRoll); p != (convention.Provision{Dimension: convention.DimRoll}) {
		t.Errorf("%+v", p)
	}
	// A derived convention keeps what it does not change, and loses the reading of what it does.
	derived := conv.Derive(text.Plain("derived"), legal.Cite("Other"), func(d *dims) { d.Roll = convention.Keep })
	if p := derived.Provision(convention.DimFraction); p.Basis != legal.Cite("Last") || p.Reading != text.Plain("as read") {
		t.Errorf("%+v", p)
	}
	derived = conv.Derive(text.Plain("derived"), legal.Cite("Other"), func(d *dims) { d.Fraction = convention.FractionWholeDay })
	if p := derived.Provision(convention.DimFraction); p.Basis != legal.Cite("Other") || !p.Reading.IsZero() {
		t.Errorf("%+v", p)
	}
}

// The days that a pause asked for on 2025-07-14 (Mon) and met on 2025-07-22
// (Tue) leaves out.
func TestPauseBetween(t *testing.T) {
	d := date.MustParse
	for _, row := range []struct {
		pause convention.Pause
		want  string
	}{
		{convention.PauseFromRequest, "2025-07-14 to 2025-07-21"},
		{convention.PauseAfterRequest, "2025-07-15 to 2025-07-22"},
		{convention.PauseWhole, "2025-07-14 to 2025-07-22"},
		{convention.PauseBetween, "2025-07-15 to 2025-07-21"},
	} {
		got, ok := row.pause.Between(d("2025-07-14"), d("2025-07-22"))
		if !ok || got.String() != row.want {
			t.Errorf("%v: %v, %v", row.pause, got, ok)
		}
		if open, ok := row.pause.Between(d("2025-07-14"), date.Date{}); !ok || !open.Last.IsZero() {
			t.Errorf("%v still lasting: %v, %v", row.pause, open, ok)
		}
	}
	if _, ok := convention.PauseUnstated.Between(d("2025-07-14"), d("2025-07-22")); ok {
		t.Error("silence leaves days out")
	}
	for pause, want := range map[convention.Pause]string{convention.PauseFromRequest: "", convention.PauseAfterRequest: "", convention.PauseBetween: "",
		convention.PauseWhole: "2025-07-14 to 2025-07-14"} {
		got, ok := pause.Between(d("2025-07-14"), d("2025-07-14"))
		if ok != (want != "") || ok && got.String() != want || !ok && got != (date.Interval{}) {
			t.Errorf("%v, over on its day: %v, %v", pause, got, ok)
		}
		if got, ok := pause.Between(date.Date{}, d("2025-07-14")); ok {
			t.Errorf("%v without a day of request: %v", pause, got)
		}
	}
}
