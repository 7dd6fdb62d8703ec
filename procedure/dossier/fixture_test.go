package dossier_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

func day(s string) date.Date { return date.MustParse(s) }

// oneStop is ten working days under Decree 118/2025/ND-CP: an incomplete
// dossier starts afresh (19(5)), a new appointment is given once (19(6)).
func oneStop(t testing.TB) dossier.Regime {
	t.Helper()
	cal, err := vn.Law().AsKnown(day("2026-01-01"))
	require.NoError(t, err)
	article19 := func(clause string) procedure.Provenance {
		return procedure.Provenance{Basis: []legal.Basis{legal.Cite("Decree 118/2025/ND-CP", "19", clause)}}
	}
	return dossier.Regime{
		Procedure: "test", Version: day("2025-07-01"), Profile: vnprocedure.Profile(),
		Handling: procedure.Handling{
			Supplement:    procedure.Supplement{Effect: procedure.Restarts, CloseAfter: deadline.Days(15), Provenance: article19("5")},
			Reappointment: procedure.Reappointment{Max: 1, Before: deadline.Days(1), Provenance: article19("6")},
		},
		Limit: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop(), Soon: deadline.WorkingDays(2),
	}
}

// at makes an event that is recorded at noon of the day it happens.
func at(on string, kind dossier.Kind) dossier.Event {
	return dossier.Event{Kind: kind, On: day(on), Recorded: day(on).Start(time.UTC).Add(12 * time.Hour)}
}

func promise(on string, kind dossier.Kind, to string) dossier.Event {
	e := at(on, kind)
	e.Promised = day(to)
	return e
}

func asked(on, office string) dossier.Event {
	e := at(on, dossier.OpinionAsked)
	e.To = office
	return e
}

func decided(on string, outcome procedure.Outcome) dossier.Event {
	e := at(on, dossier.Decided)
	e.Outcome = outcome
	return e
}

func open(t testing.TB, regime dossier.Regime, events ...dossier.Event) dossier.Dossier {
	t.Helper()
	d, err := dossier.New("D-1", regime)
	require.NoError(t, err)
	d, err = d.AppendAll(events...)
	require.NoError(t, err)
	return d
}

func standing(t testing.TB, d dossier.Dossier, on string) dossier.Standing {
	t.Helper()
	s, err := d.On(day(on))
	require.NoError(t, err)
	return s
}
