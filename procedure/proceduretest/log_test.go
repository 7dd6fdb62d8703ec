package proceduretest_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/procedure/dossier"
	"github.com/statutory-go/statutory/procedure/proceduretest"
)

func TestMemoryLog(t *testing.T) {
	assert.NoError(t, proceduretest.TestLog(t.Context(), func() dossier.Log { return new(dossier.MemoryLog) }))
}

// Logs that are each wrong in one way, and what finds them.
func TestBrokenLogsAreFound(t *testing.T) {
	for _, row := range []struct {
		name   string
		broken func(*dossier.MemoryLog) dossier.Log
		want   string
	}{
		{"believes any version", func(l *dossier.MemoryLog) dossier.Log { return trusting{l} },
			"an append that saw something else is a conflict"},
		{"keeps one list for all", func(l *dossier.MemoryLog) dossier.Log { return mixing{l} }, "dossiers are kept apart"},
		{"forgets the last of several", func(l *dossier.MemoryLog) dossier.Log { return forgetting{l} }, "events come back whole and in order"},
		{"loses the reason", func(l *dossier.MemoryLog) dossier.Log { return blanking{l} }, "events come back whole and in order"},
		{"works on after cancel", func(l *dossier.MemoryLog) dossier.Log { return deaf{l} }, "a cancelled append adds nothing"},
		{"fails on what it does not know", func(l *dossier.MemoryLog) dossier.Log { return strict{l} }, "a dossier that the log does not know has no events"},
	} {
		err := proceduretest.TestLog(t.Context(), func() dossier.Log { return row.broken(new(dossier.MemoryLog)) })
		assert.ErrorContains(t, err, row.want, row.name)
	}
}

type trusting struct{ *dossier.MemoryLog }

func (l trusting) Append(ctx context.Context, id string, _ int, events ...dossier.Event) error {
	has, _ := l.Events(ctx, id)
	return l.MemoryLog.Append(ctx, id, len(has), events...)
}

type mixing struct{ *dossier.MemoryLog }

func (l mixing) Append(ctx context.Context, _ string, saw int, events ...dossier.Event) error {
	return l.MemoryLog.Append(ctx, "all", saw, events...)
}

func (l mixing) Events(ctx context.Context, _ string) ([]dossier.Event, error) {
	return l.MemoryLog.Events(ctx, "all")
}

type forgetting struct{ *dossier.MemoryLog }

func (l forgetting) Append(ctx context.Context, id string, saw int, events ...dossier.Event) error {
	return l.MemoryLog.Append(ctx, id, saw, events[:min(1, len(events))]...)
}

type blanking struct{ *dossier.MemoryLog }

func (l blanking) Events(ctx context.Context, id string) ([]dossier.Event, error) {
	events, err := l.MemoryLog.Events(ctx, id)
	for i := range events {
		events[i].Paper = ""
	}
	return events, err
}

type deaf struct{ *dossier.MemoryLog }

func (l deaf) Append(ctx context.Context, id string, saw int, events ...dossier.Event) error {
	return l.MemoryLog.Append(context.WithoutCancel(ctx), id, saw, events...)
}

type strict struct{ *dossier.MemoryLog }

func (l strict) Events(ctx context.Context, id string) ([]dossier.Event, error) {
	events, err := l.MemoryLog.Events(ctx, id)
	if err == nil && len(events) == 0 {
		err = fmt.Errorf("dossier %s does not exist", id)
	}
	return events, err
}
