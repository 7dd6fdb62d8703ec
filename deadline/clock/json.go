package clock

import (
	"encoding/json"
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/internal/nojson"
)

// MarshalJSON writes the limit and what has happened to it; null for the zero
// Clock.
func (c Clock) MarshalJSON() ([]byte, error) {
	if c.last == nil {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Limit  Limit   `json:"limit"`
		Events []Event `json:"events"`
	}{c.Limit(), append([]Event{}, slices.Collect(c.Events())...)})
}

// UnmarshalJSON refuses: of the calendar and the convention JSON has the names.
func (c *Clock) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "clock.Clock", "fold its events over its limit again, with clock.Fold")
}

// LogValue lets slog print what runs and how many events there are.
func (c Clock) LogValue() slog.Value {
	return slog.GroupValue(slog.String("limit", c.Limit().Term.String()), slog.Int("events", len(c.steps())))
}

// MarshalJSON writes the field and what is wrong with it, in English.
func (e LimitError) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Field string `json:"field"`
		Error string `json:"error"`
	}{e.Field, e.Error()})
}

// UnmarshalJSON refuses: of what is wrong JSON has the words.
func (e *LimitError) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "clock.LimitError", "make a clock of the limit again, with clock.New")
}

// UnmarshalJSON refuses: the Deadline behind a standing is not in JSON.
func (s *Standing) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "clock.Standing", "ask the clock again with On that day")
}

// LogValue lets slog print where the limit stands and when it is due.
func (s Standing) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("day", s.Day.String()), slog.String("state", s.State.String())}
	if !s.Due.IsZero() {
		attrs = append(attrs, slog.String("due", s.Due.String()))
	}
	if !s.Late.IsZero() {
		attrs = append(attrs, slog.String("late", s.Late.String()))
	}
	return slog.GroupValue(attrs...)
}

// LogValue lets slog print what happened and when, without its cause.
func (e Event) LogValue() slog.Value {
	return slog.GroupValue(slog.String("kind", e.Kind.String()), slog.String("on", e.On.String()))
}
