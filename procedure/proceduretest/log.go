package proceduretest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// TestLog checks that a log keeps what [dossier.Log] promises. newLog returns
// an empty log each time it is called. The error lists everything that is
// wrong; nil says that nothing was found.
func TestLog(ctx context.Context, newLog func() dossier.Log) error {
	var errs []error
	for _, check := range []struct {
		name string
		run  func(context.Context, dossier.Log) error
	}{
		{"a dossier that the log does not know has no events", unknownDossier},
		{"events come back whole and in order", roundTrip},
		{"dossiers are kept apart", apart},
		{"an append that saw something else is a conflict", conflict},
		{"events are appended all together or not at all", atomic},
		{"what a caller does to a slice does not change the log", isolated},
		{"of appends at once that saw the same, one wins", race},
		{"a cancelled append adds nothing", cancelled},
	} {
		if err := check.run(ctx, newLog()); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", check.name, err))
		}
	}
	return errors.Join(errs...)
}

// event returns an event with every field set, different for each n.
func event(n int) dossier.Event {
	zone := time.FixedZone("UTC+7", 7*60*60)
	on := date.MustParse("2026-03-02").AddDays(n)
	return dossier.Event{
		Kind: dossier.Reappointed, On: on, At: on.Start(zone).Add(14 * time.Hour),
		Recorded: on.Start(zone).Add(15*time.Hour + 123*time.Millisecond),
		By:       fmt.Sprintf("clerk-%d", n), To: "division-2", Promised: on.AddDays(7), Cause: "verification",
		Outcome: procedure.Refused, Reason: text.New("en", "late").With("vi", "chậm"), Paper: fmt.Sprintf("%d/XL", n),
	}
}

// same compares events; an instant may come back in another zone.
func same(a, b dossier.Event) bool {
	ok := a.At.Equal(b.At) && a.Recorded.Equal(b.Recorded)
	a.At, b.At, a.Recorded, b.Recorded = time.Time{}, time.Time{}, time.Time{}, time.Time{}
	return ok && a == b
}

// expect reads a dossier and compares its events.
func expect(ctx context.Context, log dossier.Log, id string, want ...dossier.Event) error {
	got, err := log.Events(ctx, id)
	if err != nil {
		return fmt.Errorf("Events(%q): %w", id, err)
	}
	if !slices.EqualFunc(got, want, same) {
		return fmt.Errorf("Events(%q) returned %v, want %v", id, got, want)
	}
	return nil
}

func unknownDossier(ctx context.Context, log dossier.Log) error {
	return expect(ctx, log, "nobody's")
}

func roundTrip(ctx context.Context, log dossier.Log) error {
	return errors.Join(
		log.Append(ctx, "A", 0, event(1), event(0)),
		log.Append(ctx, "A", 2, event(2)),
		expect(ctx, log, "A", event(1), event(0), event(2)))
}

func apart(ctx context.Context, log dossier.Log) error {
	return errors.Join(
		log.Append(ctx, "A", 0, event(0)),
		log.Append(ctx, "B", 0, event(1)),
		expect(ctx, log, "A", event(0)),
		expect(ctx, log, "B", event(1)))
}

func conflict(ctx context.Context, log dossier.Log) error {
	if err := log.Append(ctx, "A", 0, event(0), event(1)); err != nil {
		return err
	}
	for _, saw := range []int{-1, 0, 1, 3} {
		err := log.Append(ctx, "A", saw, event(2))
		var c *dossier.ConflictError
		if !errors.As(err, &c) {
			return fmt.Errorf("an append that saw %d of 2 events is no *dossier.ConflictError: %w", saw, orNone(err))
		}
		if want := (dossier.ConflictError{ID: "A", Saw: saw, Has: 2}); *c != want {
			return fmt.Errorf("the conflict says %+v, want %+v", *c, want)
		}
	}
	return expect(ctx, log, "A", event(0), event(1))
}

func orNone(err error) error {
	if err == nil {
		return errors.New("no error")
	}
	return err
}

func atomic(ctx context.Context, log dossier.Log) error {
	if err := log.Append(ctx, "A", 0); err != nil {
		return fmt.Errorf("an append of no events: %w", err)
	}
	if err := log.Append(ctx, "A", 0, event(0)); err != nil {
		return err
	}
	if err := log.Append(ctx, "A", 0, event(1), event(2)); err == nil {
		return errors.New("an append that saw none of 1 events was taken")
	}
	return expect(ctx, log, "A", event(0))
}

func isolated(ctx context.Context, log dossier.Log) error {
	given := []dossier.Event{event(0), event(1)}
	if err := log.Append(ctx, "A", 0, given...); err != nil {
		return err
	}
	given[0] = event(7)
	got, err := log.Events(ctx, "A")
	if err != nil {
		return err
	}
	if len(got) > 0 {
		got[0] = event(8)
	}
	return expect(ctx, log, "A", event(0), event(1))
}

func race(ctx context.Context, log dossier.Log) error {
	const clerks = 16
	errs := make([]error, clerks)
	var wait sync.WaitGroup
	for i := range clerks {
		wait.Go(func() { errs[i] = log.Append(ctx, "A", 0, event(i)) })
	}
	wait.Wait()
	winner := -1
	for i, err := range errs {
		switch {
		case err == nil && winner >= 0:
			return fmt.Errorf("two appends that saw 0 events were taken")
		case err == nil:
			winner = i
		case !errors.Is(err, dossier.ErrConflict):
			return err
		}
	}
	if winner < 0 {
		return errors.New("none was taken")
	}
	return expect(ctx, log, "A", event(winner))
}

func cancelled(ctx context.Context, log dossier.Log) error {
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := log.Append(gone, "A", 0, event(0)); !errors.Is(err, context.Canceled) {
		return fmt.Errorf("it is not context.Canceled: %w", orNone(err))
	}
	return expect(ctx, log, "A")
}
