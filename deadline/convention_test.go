package deadline_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
)

// plain is the most usual convention: the day of the event does not count and
// a last day that is off rolls forward.
func plain(change ...func(*deadline.Dimensions)) deadline.Convention {
	dims := deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorEvent, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		HalfMonth: deadline.FifteenDaysLast, Roll: deadline.Following, BackwardRoll: deadline.Preceding,
		HourRoll: deadline.HourKeep, Additions: deadline.AddAfterRoll, MonthPause: deadline.AddPausedWithin,
		Pause: deadline.PauseFromRequest, Extension: deadline.ExtendFromNominal, Fraction: deadline.FractionWholeDay,
	}
	for _, c := range change {
		c(&dims)
	}
	return deadline.NewConvention(deadline.PlainText("plain"), deadline.Cite("Test Act", "1"), dims,
		deadline.Provision{Dimension: deadline.DimRoll, Basis: deadline.Cite("Test Act", "2")})
}

func TestConventionIsAValue(t *testing.T) {
	if again := plain(); plain() != again {
		t.Error("two conventions that say the same differ")
	}
	kept := plain(func(d *deadline.Dimensions) { d.Roll = deadline.Keep })
	if plain() == kept || !(deadline.Convention{}).IsZero() || plain().IsZero() {
		t.Error("two conventions that differ are equal")
	}
	if (deadline.Convention{}).String() != "no convention" || (deadline.Convention{}).Changes() != nil {
		t.Error("the zero Convention")
	}
}

func TestDerivedConventionSaysWhatItChanged(t *testing.T) {
	special := deadline.Cite("Special Act", "7")
	derived := plain().Derive(deadline.PlainText("special"), special, func(d *deadline.Dimensions) {
		d.FirstDay = deadline.FirstDayIncluded
		d.Roll = deadline.Keep
	})
	want := []deadline.Change{
		{Dimension: deadline.DimFirstDay, From: "excluded", To: "included", Basis: special},
		{Dimension: deadline.DimRoll, From: "following", To: "keep", Basis: special},
	}
	got := derived.Changes()
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %v", got)
	}
	if derived.Base() != plain().Name() || derived.Name().String() != "special" {
		t.Errorf("%v from %v", derived.Name(), derived.Base())
	}
	if basis := derived.Provision(deadline.DimDays).Basis; basis != deadline.Cite("Test Act", "1") {
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
			Basis deadline.LegalBasis
		}
	}
	if err := json.Unmarshal(data, &read); err != nil || read.Name != "plain" {
		t.Fatalf("%s: %v", data, err)
	}
	if len(read.Dimensions) != int(deadline.DimFraction)+1 {
		t.Errorf("%d dimensions", len(read.Dimensions))
	}
	if roll := read.Dimensions["roll"]; roll.Value != "following" || roll.Basis != deadline.Cite("Test Act", "2") {
		t.Errorf("%+v", roll)
	}
	if strings.Contains(string(data), "?") {
		t.Errorf("a value has no name: %s", data)
	}
}

// The days that a pause asked for on 2025-07-14 (Mon) and met on 2025-07-22
// (Tue) leaves out.
func TestPauseBetween(t *testing.T) {
	d := deadline.MustParseDate
	for _, row := range []struct {
		pause deadline.Pause
		want  string
	}{
		{deadline.PauseFromRequest, "2025-07-14 to 2025-07-21"},
		{deadline.PauseAfterRequest, "2025-07-15 to 2025-07-22"},
		{deadline.PauseWhole, "2025-07-14 to 2025-07-22"},
		{deadline.PauseBetween, "2025-07-15 to 2025-07-21"},
	} {
		got, ok := row.pause.Between(d("2025-07-14"), d("2025-07-22"))
		if !ok || got.String() != row.want {
			t.Errorf("%v: %v, %v", row.pause, got, ok)
		}
		if open, ok := row.pause.Between(d("2025-07-14"), deadline.Date{}); !ok || !open.Last.IsZero() {
			t.Errorf("%v still lasting: %v, %v", row.pause, open, ok)
		}
	}
	if _, ok := deadline.PauseUnstated.Between(d("2025-07-14"), d("2025-07-22")); ok {
		t.Error("silence leaves days out")
	}
	if _, ok := deadline.PauseFromRequest.Between(d("2025-07-14"), d("2025-07-14")); ok {
		t.Error("a pause over on its day leaves days out")
	}
}
