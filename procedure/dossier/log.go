package dossier

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
)

// A Log is where an application keeps the events of its dossiers.
// proceduretest.TestLog checks one. Both methods are called from many
// goroutines at once.
type Log interface {
	// Events returns the events of a dossier in the order in which they were
	// appended; none, and no error, for one that the log does not know.
	Events(ctx context.Context, id string) ([]Event, error)
	// Append adds events to a dossier all together or not at all. saw is the
	// number of events that the caller has seen; if the log holds more or
	// fewer, nothing is added and the error is a *ConflictError.
	Append(ctx context.Context, id string, saw int, events ...Event) error
}

// ErrConflict is what every *ConflictError is.
var ErrConflict = errors.New("the dossier has changed since it was read")

// A ConflictError is an append to a dossier that has changed since it was
// read. Read it again and decide again.
type ConflictError struct {
	ID  string `json:"id"`
	Saw int    `json:"saw"` // the number of events that the caller saw, and that there are
	Has int    `json:"has"`
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("dossier %s: events on record %d, seen %d: read it again", e.ID, e.Has, e.Saw)
}

// Is makes errors.Is(err, ErrConflict) hold.
func (e *ConflictError) Is(target error) bool { return target == ErrConflict }

// A MemoryLog is a Log in memory, for tests and examples. Its zero value is
// empty and ready; it is safe for concurrent use and must not be copied. A nil
// MemoryLog has nothing and takes nothing.
type MemoryLog struct {
	mu     sync.Mutex
	events map[string][]Event
}

// Events returns the events of a dossier.
func (l *MemoryLog) Events(ctx context.Context, id string) ([]Event, error) {
	if err := ctx.Err(); err != nil || l == nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.events[id]), nil
}

// Append adds events to a dossier.
func (l *MemoryLog) Append(ctx context.Context, id string, saw int, events ...Event) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if l == nil {
		return errors.New("there is no log to append to; use new(dossier.MemoryLog)")
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if has := len(l.events[id]); has != saw {
		return &ConflictError{ID: id, Saw: saw, Has: has}
	}
	if l.events == nil {
		l.events = map[string][]Event{}
	}
	l.events[id] = append(l.events[id], events...)
	return nil
}

// Open reads a dossier from a log. Events that the regime would refuse end in the
// first *RefusedError: the log was written under another one.
func Open(ctx context.Context, log Log, id string, regime Regime) (Dossier, error) {
	events, err := log.Events(ctx, id)
	if err != nil {
		return Dossier{}, fmt.Errorf("dossier %s: %w", id, err)
	}
	d, err := New(id, regime)
	if err != nil {
		return Dossier{}, err
	}
	return d.AppendAll(events...)
}

// Record takes events and appends them to a log, all together or not at all;
// on any error the dossier returned is d itself. A *ConflictError says that the
// log has more than d saw.
func Record(ctx context.Context, log Log, d Dossier, events ...Event) (Dossier, error) {
	next, err := d.AppendAll(events...)
	if err != nil {
		return d, err
	}
	if err := log.Append(ctx, d.ID(), d.Version(), events...); err != nil {
		return d, err
	}
	return next, nil
}
