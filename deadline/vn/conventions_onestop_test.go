package vn_test

import (
	"errors"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// A request is counted under, and cites, the decree of the day on which the complete
// file was taken; the day after one ends the next is law.
func TestOneStopCitesTheDecreeOfTheDay(t *testing.T) {
	for _, row := range []struct{ day, name, start, transfer, force string }{
		{"2018-06-21", "One-stop shop, Decree 61/2018/ND-CP", "art. 17 Decree 61/2018/ND-CP", "art. 18(2) Decree 61/2018/ND-CP",
			"art. 17 Decree 61/2018/ND-CP, in force from 21 June 2018 to 30 June 2025, replaced by Decree 118/2025/ND-CP"},
		{"2025-06-30", "One-stop shop, Decree 61/2018/ND-CP", "art. 17 Decree 61/2018/ND-CP", "art. 18(2) Decree 61/2018/ND-CP",
			"art. 17 Decree 61/2018/ND-CP, in force from 21 June 2018 to 30 June 2025, replaced by Decree 118/2025/ND-CP"},
		{"2025-07-01", "One-stop shop, Decree 118/2025/ND-CP", "art. 17(3) Decree 118/2025/ND-CP", "art. 18(2) Decree 118/2025/ND-CP",
			"art. 17(3) Decree 118/2025/ND-CP, in force from 1 July 2025 to 4 August 2026, replaced by Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP"},
		{"2026-08-04", "One-stop shop, Decree 118/2025/ND-CP", "art. 17(3) Decree 118/2025/ND-CP", "art. 18(2) Decree 118/2025/ND-CP",
			"art. 17(3) Decree 118/2025/ND-CP, in force from 1 July 2025 to 4 August 2026, replaced by Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP"},
		{"2026-08-05", "One-stop shop, Decree 118/2025/ND-CP", "art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP",
			"art. 18(2) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP",
			"art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP, in force from 5 August 2026"},
	} {
		conv, err := vn.OneStop().On(date.MustParse(row.day))
		if err != nil {
			t.Fatal(err)
		}
		transfer, err := vn.OneStopTransfer().On(date.MustParse(row.day))
		if err != nil {
			t.Fatal(err)
		}
		got := []string{conv.Name().String(), conv.Provision(convention.DimTrigger).Basis.String(), transfer.Provision(convention.DimCutOff).Basis.String(), conv.Basis().Force().String()}
		for i, want := range []string{row.name, row.start, row.transfer, row.force} {
			if got[i] != want {
				t.Errorf("%s: %q; want %q", row.day, got[i], want)
			}
		}
	}
}

// Ten working days from Monday 10 March 2025 are counted under the decree of 2018, and
// end on the 24th; nothing is known of a day before it.
func TestOneStopBeforeThePresentDecree(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := deadline.Compute(on("2025-03-10"), deadline.WorkingDays(10), cal, vn.OneStop())
	if err != nil || d.String() != "Mon 2025-03-24" || d.Convention().Name().String() != "One-stop shop, Decree 61/2018/ND-CP" {
		t.Errorf("%v under %v, %v", d, d.Convention(), err)
	}
	_, err = deadline.Compute(on("2018-06-20"), deadline.WorkingDays(10), cal, vn.OneStop())
	const want = "One-stop shop, Decree 118/2025/ND-CP is not in force on 2018-06-20; after it: " +
		"art. 17 Decree 61/2018/ND-CP, in force from 21 June 2018 to 30 June 2025, replaced by Decree 118/2025/ND-CP"
	if !errors.Is(err, convention.ErrNotInForce) || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}

// A file handed in at 15:00 goes to the competent office the same day, and one a minute
// later at the start of the next working day, under each of the decrees: on Friday 20
// June 2025, 11 July 2025 and 7 August 2026.
func TestTransferUnderEachDecree(t *testing.T) {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-08-01"))
	if err != nil {
		t.Fatal(err)
	}
	for friday, monday := range map[string]string{"2025-06-20": "Mon 2025-06-23", "2025-07-11": "Mon 2025-07-14", "2026-08-07": "Mon 2026-08-10"} {
		at := date.MustParse(friday).Start(time.UTC).Add(15 * time.Hour)
		same, err := deadline.Compute(deadline.At(at), deadline.SameDay(), cal, vn.OneStopTransfer())
		if err != nil || same.Last().String() != friday {
			t.Errorf("at 15:00: %v, %v; want %s", same, err, friday)
		}
		next, err := deadline.Compute(deadline.At(at.Add(time.Minute)), deadline.SameDay(), cal, vn.OneStopTransfer())
		if err != nil || next.String() != monday {
			t.Errorf("at 15:01: %v, %v; want %s", next, err, monday)
		}
	}
}
