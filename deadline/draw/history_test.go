package draw_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// ten is a limit of ten working days of the one-stop shop.
func ten() clock.Limit {
	return clock.Limit{Term: deadline.WorkingDays(10), Calendar: vietnam("2026-03-02"), Convention: vn.OneStop()}
}

func happened(kind clock.Kind, on string) clock.Event { return clock.Event{Kind: kind, On: dayOf(on)} }

// histories are the scenes of clocks.
func histories(t testing.TB) []scene {
	t.Helper()
	history := func(by string, events ...clock.Event) draw.Picture {
		limit := ten()
		limit.Convention = limit.Convention.Derive(text.Plain("One-stop shop, extended from its nominal end"), legal.Basis{}, func(d *convention.Dimensions) { d.Extension = convention.ExtendFromNominal })
		c, err := clock.Fold(limit, events...)
		if err != nil {
			t.Fatal(err)
		}
		return must(draw.History(c, dayOf(by)))
	}
	supplement := clock.Event{Kind: clock.Paused, On: dayOf("2026-03-06"), Cause: text.Of(text.New("en", "supplement requested").With("vi", "yêu cầu bổ sung hồ sơ"))}
	longer := clock.Event{Kind: clock.Extended, On: dayOf("2026-03-17"), By: deadline.WorkingDays(5), Cause: text.Of(text.New("en", "site visit").With("vi", "kiểm tra thực địa"))}
	return []scene{
		{"history", history("2026-03-19", happened(clock.Started, "2026-03-02"), supplement, happened(clock.Resumed, "2026-03-12")), "en", nil},
		{"history_extended", history("2026-03-19", happened(clock.Started, "2026-03-02"), supplement, happened(clock.Resumed, "2026-03-12"), longer), "en", nil},
		{"history_halted", history("2026-03-10", happened(clock.Started, "2026-03-02"), supplement), "vi", nil},
		{"history_overdue", history("2026-03-25", happened(clock.Started, "2026-03-02")), "vi", nil},
		{"history_ended", history("2026-04-10", happened(clock.Started, "2026-03-02"), happened(clock.Stopped, "2026-03-03"), happened(clock.Restarted, "2026-03-03"), supplement,
			happened(clock.Resumed, "2026-03-09"), happened(clock.Closed, "2026-03-20")), "en", nil},
	}
}

// What is not yet known on the day is not drawn.
func TestHistoryByADay(t *testing.T) {
	c := must(clock.Fold(ten(), happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12")))
	for _, row := range []struct {
		by, title string
		events    int
	}{
		{"2026-03-01", "Not started", 0},
		{"2026-03-02", "On track, due Monday 16 March 2026", 1},
		{"2026-03-06", "Time stands still, due Monday 16 March 2026 at the earliest", 2},
		{"2026-03-11", "Time stands still, due Thursday 19 March 2026 at the earliest", 2},
		{"2026-03-12", "On track, due Friday 20 March 2026", 3},
		{"2026-03-20", "Due today", 3},
		{"2026-03-24", "Overdue, 2 working days late, due Friday 20 March 2026", 3},
	} {
		svg := must(draw.History(c, dayOf(row.by))).In("en")
		wellFormed(t, row.by, svg)
		if !strings.Contains(svg, ">"+row.title+"</title>") {
			t.Errorf("by %s it says %s, want %s", row.by, svg[strings.Index(svg, "<title"):strings.Index(svg, "</title>")], row.title)
		}
		if got := strings.Count(svg, "<circle") / 2; !strings.Contains(svg, "<pattern") || got != row.events {
			t.Errorf("by %s there are %d events, want %d", row.by, got, row.events)
		}
	}
}

func TestNoHistory(t *testing.T) {
	if _, err := draw.History(clock.Clock{}, dayOf("2026-03-01")); !errors.As(err, new(*clock.LimitError)) {
		t.Error(err)
	}
	c := must(clock.New(ten()))
	var question *deadline.QuestionError
	if _, err := draw.History(c, dayOf("2026-03-01").AddDays(-1_000_000)); !errors.As(err, &question) {
		t.Error(err)
	}
}

// Whatever the events, a history is a picture: read by XML, no wider than asked for, the
// same whenever it is drawn.
func TestHistoriesAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := must(clock.New(ten()))
		day := dayOf("2026-03-02")
		for range rapid.IntRange(0, 12).Draw(t, "events") {
			e := clock.Event{Kind: clock.Kind(rapid.IntRange(1, 7).Draw(t, "kind")), On: day, By: deadline.WorkingDays(3), Cause: text.Of(text.Plain(rapid.String().Draw(t, "cause")))}
			if next, err := c.Apply(e); err == nil {
				c = next
			}
			day = day.AddDays(rapid.IntRange(0, 9).Draw(t, "later"))
		}
		p, err := draw.History(c, dayOf("2026-02-20").AddDays(rapid.IntRange(0, 90).Draw(t, "by")))
		if err != nil {
			t.Fatal(err)
		}
		svg := p.Fit(rapid.SampledFrom([]int{360, 700, 1200}).Draw(t, "width")).In("en")
		wellFormed(t, "history", svg)
	})
}
