package dossier_test

import (
	"errors"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// A clockCase is one row of testdata/clock-cases.yaml, which says what the keys
// mean.
type clockCase struct {
	ID       string
	Received string
	Limit    string
	Rules    struct {
		Supplement, Verification, Silence string
		SupplementMax                     int    `yaml:"supplement_max"`
		VerificationMax                   int    `yaml:"verification_max"`
		CloseAfter                        string `yaml:"close_after"`
		ReappointMax                      int    `yaml:"reappoint_max"`
		ReappointBefore                   string `yaml:"reappoint_before"`
		Opinion                           string
	}
	Events []struct{ On, Event, To string }
	Expect struct {
		Due            string
		UsedBefore     *int `yaml:"used_before"`
		RemainingAfter *int `yaml:"remaining_after"`
		Refused        int
		Promised       string
		PromisedFirst  string `yaml:"promised_first"`
		OpinionDue     string `yaml:"opinion_due"`
		DeemedFrom     string `yaml:"deemed_from"`
		Ended          string
		OnTime         *bool             `yaml:"on_time"`
		StateOn        map[string]string `yaml:"state_on"`
	}
	Why, C string
}

func TestClockCases(t *testing.T) {
	data, err := os.ReadFile("testdata/clock-cases.yaml")
	require.NoError(t, err)
	var cases []clockCase
	require.NoError(t, yaml.Load(data, &cases, yaml.WithKnownFields()))
	for _, c := range cases {
		t.Run(c.ID, func(t *testing.T) { c.check(t) })
	}
}

func term(t *testing.T, s string) (parsed deadline.Term) {
	t.Helper()
	if s != "" {
		require.NoError(t, parsed.UnmarshalText([]byte(s)))
	}
	return parsed
}

func (c clockCase) regime(t *testing.T) dossier.Regime {
	regime, r := oneStop(t), c.Rules
	regime.Limit = term(t, c.Limit)
	regime.Handling = procedure.Handling{
		Supplement:    procedure.Supplement{Effect: procedure.Effect(r.Supplement), Max: r.SupplementMax, CloseAfter: term(t, r.CloseAfter)},
		Reappointment: procedure.Reappointment{Max: r.ReappointMax, Before: term(t, r.ReappointBefore)},
		Opinion:       procedure.Opinion{Term: term(t, r.Opinion), Silence: procedure.Silence(r.Silence)},
	}
	if r.Verification != "" {
		regime.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Max: r.VerificationMax}}
	}
	return regime
}

// play receives the request, promises the last day, and lets the events happen.
func (c clockCase) play(t *testing.T) (d dossier.Dossier, refused int) {
	kinds := map[string]dossier.Kind{"verification_started": dossier.Suspended, "verification_ended": dossier.Resumed}
	d = open(t, c.regime(t), at(c.Received, dossier.Received))
	due, err := d.Due()
	require.NoError(t, err)
	d, err = d.Append(promise(c.Received, dossier.Appointed, due.Last().String()))
	require.NoError(t, err)
	for i, happened := range c.Events {
		kind, ok := kinds[happened.Event]
		if !ok {
			require.NoError(t, kind.UnmarshalText([]byte(happened.Event)))
		}
		e := at(happened.On, kind)
		if happened.To != "" {
			e.Promised = day(happened.To)
		}
		if kind == dossier.Suspended {
			e.Cause = "verification"
		}
		next, err := d.Append(e)
		if errors.Is(err, dossier.ErrRefused) && refused == 0 {
			refused = i + 1
		} else {
			require.NoError(t, err)
		}
		d = next
	}
	return d, refused
}

func (c clockCase) check(t *testing.T) {
	d, refused := c.play(t)
	want := c.Expect
	assert.Equal(t, want.Refused, refused, c.Why)
	s := standing(t, d, "2026-09-30")
	for _, on := range []struct {
		name, want string
		got        date.Date
	}{
		{"due", want.Due, s.Due()}, {"promised", want.Promised, s.Promised}, {"promised first", want.PromisedFirst, s.PromisedFirst}, {"ended", want.Ended, s.Clock.Closed},
	} {
		if on.want != "" {
			assert.Equal(t, on.want, on.got.String(), "%s: %s", on.name, c.Why)
		}
	}
	if want.OpinionDue != "" {
		assert.Equal(t, want.OpinionDue, s.Opinions[0].Due.String(), c.Why)
		assert.Equal(t, want.DeemedFrom, s.Opinions[0].Deemed.String(), c.Why)
	}
	if want.OnTime != nil {
		assert.Equal(t, *want.OnTime, s.Clock.Late.IsZero(), c.Why)
	}
	if want.UsedBefore != nil {
		assert.Equal(t, *want.UsedBefore, standing(t, d, c.Events[0].On).Clock.Used.Whole(), c.Why)
		assert.Equal(t, *want.RemainingAfter, standing(t, d, c.Events[1].On).Clock.Remaining.Whole(), c.Why)
	}
	for on, state := range want.StateOn {
		assert.Equal(t, state, standing(t, d, on).State.String(), "%s: %s", on, c.Why)
	}
}
