package dossier

import (
	"encoding/json"
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/nojson"
)

// MarshalJSON writes the history: the id, the version that the dossier is handled
// under, and its events in the order of recording; null for the zero Dossier.
func (d Dossier) MarshalJSON() ([]byte, error) {
	if d.last == nil {
		return []byte("null"), nil
	}
	regime := d.last.happened.course.regime
	return json.Marshal(struct {
		ID        string    `json:"id"`
		Procedure string    `json:"procedure,omitempty"`
		Version   date.Date `json:"version,omitzero"`
		Events    []Event   `json:"events"`
	}{d.id, regime.Procedure, regime.Version, append([]Event{}, slices.Collect(d.Events())...)})
}

// UnmarshalJSON refuses: JSON names what the dossier is handled under and does not
// say it.
func (d *Dossier) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "dossier.Dossier", "make it again with dossier.New under its regime, and append the events")
}

// LogValue lets slog print which dossier it is and how many events it has; nothing
// that was recorded is in it.
func (d Dossier) LogValue() slog.Value {
	return slog.GroupValue(slog.String("dossier", d.id), slog.String("procedure", d.Regime().Procedure), slog.Int("events", d.Version()))
}

// LogValue lets slog print under which version and limit a dossier is handled.
func (r Regime) LogValue() slog.Value {
	return slog.GroupValue(slog.String("procedure", r.Procedure), slog.String("version", r.Version.String()), slog.String("limit", r.Limit.String()))
}

// UnmarshalJSON refuses: a standing is computed, with the Deadline behind it.
func (s *Standing) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "dossier.Standing", "ask the dossier again with On that day")
}

// LogValue lets slog print where the dossier stands and when it is due; no person
// is in it.
func (s Standing) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("day", s.Day.String()), slog.String("state", s.State.String())}
	if !s.Due().IsZero() {
		attrs = append(attrs, slog.String("due", s.Due().String()))
	}
	if !s.Promised.IsZero() {
		attrs = append(attrs, slog.String("promised", s.Promised.String()))
	}
	if !s.Clock.Late.IsZero() {
		attrs = append(attrs, slog.String("late", s.Clock.Late.String()))
	}
	return slog.GroupValue(attrs...)
}

// LogValue lets slog print what happened and when; neither persons nor reasons are
// in it.
func (e Event) LogValue() slog.Value {
	return slog.GroupValue(slog.String("kind", e.Kind.String()), slog.String("on", e.On.String()))
}

// MarshalJSON writes the events of each dossier by its id.
func (l *MemoryLog) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("null"), nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.events == nil {
		return []byte("{}"), nil
	}
	return json.Marshal(l.events)
}

// UnmarshalJSON reads what MarshalJSON writes, in place of what the log holds.
func (l *MemoryLog) UnmarshalJSON(data []byte) error {
	var events map[string][]Event
	if err := json.Unmarshal(data, &events); err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events = events
	return nil
}

// MarshalJSON writes the field and what is wrong with it, in English.
func (e RegimeError) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Field string `json:"field"`
		Error string `json:"error"`
	}{e.Field, e.Error()})
}

// UnmarshalJSON refuses: of what is wrong JSON has the words.
func (e *RegimeError) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "dossier.RegimeError", "make a dossier under the regime again, with dossier.New")
}
