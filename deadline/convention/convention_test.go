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
	if _, ok := convention.PauseFromRequest.Between(d("2025-07-14"), d("2025-07-14")); ok {
		t.Error("a pause over on its day leaves days out")
	}
}
