package dossier_test

import (
	"context"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

func exampleRegime() dossier.Regime {
	cal, err := vn.Law().AsKnown(date.MustParse("2026-03-02"))
	if err != nil {
		panic(err)
	}
	return dossier.Regime{
		Procedure: "social_pension", Version: date.MustParse("2025-07-01"), Profile: vnprocedure.Profile(),
		Handling: procedure.Handling{
			Supplement:    procedure.Supplement{Effect: procedure.Restarts, CloseAfter: deadline.Days(15)},
			Reappointment: procedure.Reappointment{Max: 1, Before: deadline.Days(1)},
		},
		Limit: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop(),
	}
}

func Example() {
	on := date.MustParse
	noon := func(day string) time.Time { return on(day).Start(time.UTC).Add(5 * time.Hour) }

	d, err := dossier.New("H29.12-260302-0001", exampleRegime())
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err = d.AppendAll(
		dossier.Event{Kind: dossier.Received, On: on("2026-03-02"), Recorded: noon("2026-03-02"), By: "clerk-7"},
		dossier.Event{Kind: dossier.Appointed, On: on("2026-03-02"), Recorded: noon("2026-03-02"), Promised: on("2026-03-16")},
		dossier.Event{Kind: dossier.SupplementRequested, On: on("2026-03-06"), Recorded: noon("2026-03-06"), By: "clerk-7"},
		dossier.Event{Kind: dossier.Supplied, On: on("2026-03-12"), Recorded: noon("2026-03-12")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-03-05", "2026-03-09", "2026-03-13"} {
		s, _ := d.On(on(day))
		fmt.Printf("%s: %s; last day %s, promised %s\n", s.Day, s.State.In("en"), s.Due(), s.Promised)
	}
	// Output:
	// 2026-03-05: in process; last day 2026-03-16, promised 2026-03-16
	// 2026-03-09: waiting for the applicant; last day no day, promised 2026-03-16
	// 2026-03-13: in process; last day 2026-03-26, promised 2026-03-16
}

// A refused event changes nothing, and says why.
func ExampleDossier_Append() {
	day := date.MustParse("2026-03-02")
	d, _ := dossier.New("H29.12-260302-0001", exampleRegime())
	d, err := d.Append(dossier.Event{Kind: dossier.Supplied, On: day, Recorded: day.Start(time.UTC)})
	fmt.Println(err)
	fmt.Println(d.Version(), "events")
	// Output:
	// 2 March 2026 supplement handed in is refused: the dossier is not filed
	// 0 events
}

// Two windows of one office: who writes second has to read again.
func ExampleRecord() {
	ctx, log := context.Background(), new(dossier.MemoryLog)
	day := date.MustParse("2026-03-02")
	received := dossier.Event{Kind: dossier.Received, On: day, Recorded: day.Start(time.UTC)}

	first, _ := dossier.Open(ctx, log, "H29.12-260302-0001", exampleRegime())
	second, _ := dossier.Open(ctx, log, "H29.12-260302-0001", exampleRegime())
	first, err := dossier.Record(ctx, log, first, received)
	fmt.Println(first.Version(), err)
	_, err = dossier.Record(ctx, log, second, received)
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// dossier H29.12-260302-0001: events on record 1, seen 0: read it again
}

// A clerk completes a dossier too late; the law has closed it already.
func ExampleDossier_On() {
	on := date.MustParse
	d, _ := dossier.New("H29.12-260302-0001", exampleRegime())
	d, _ = d.AppendAll(
		dossier.Event{Kind: dossier.Received, On: on("2026-03-02"), Recorded: on("2026-03-02").Start(time.UTC)},
		dossier.Event{Kind: dossier.SupplementRequested, On: on("2026-03-05"), Recorded: on("2026-03-05").Start(time.UTC)},
	)
	for _, day := range []string{"2026-03-20", "2026-03-21"} {
		s, _ := d.On(on(day))
		fmt.Println(s.Day, s.Day.Weekday(), s.State.In("en"))
	}
	// Output:
	// 2026-03-20 Friday waiting for the applicant
	// 2026-03-21 Saturday closed
}
