package deadline

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/legal"
)

// elapsedJSON has durations in seconds; one that is not known is left out.
type elapsedJSON struct {
	Days          int          `json:"days"`
	WorkingDays   int          `json:"working_days"`
	Seconds       *seconds     `json:"seconds,omitempty"`
	OfficeSeconds *seconds     `json:"office_seconds,omitempty"`
	Status        legal.Status `json:"status"`
}

// MarshalJSON writes days as numbers, and time on the clock and office time, where
// they are known, in seconds.
func (e Elapsed) MarshalJSON() ([]byte, error) {
	out := elapsedJSON{Days: e.Days, WorkingDays: e.WorkingDays, Status: e.Status}
	if e.HasTime {
		out.Seconds = (*seconds)(&e.Time)
	}
	if e.HasOfficeTime {
		out.OfficeSeconds = (*seconds)(&e.OfficeTime)
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (e *Elapsed) UnmarshalJSON(data []byte) error {
	var in elapsedJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*e = Elapsed{Days: in.Days, WorkingDays: in.WorkingDays, Status: in.Status}
	if in.Seconds != nil {
		e.Time, e.HasTime = time.Duration(*in.Seconds), true
	}
	if in.OfficeSeconds != nil {
		e.OfficeTime, e.HasOfficeTime = time.Duration(*in.OfficeSeconds), true
	}
	return nil
}

// LogValue lets slog print the days.
func (e Elapsed) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("days", e.Days), slog.Int("working_days", e.WorkingDays), slog.String("status", e.Status.String()))
}

// LogValue lets slog print the judgement with the days that it is early or late by.
func (j Judgement) LogValue() slog.Value {
	return slog.GroupValue(slog.String("timeliness", j.Timeliness.String()), slog.Any("by", j.By))
}

// seconds is a duration as an exact number of seconds.
type seconds time.Duration

// MarshalJSON writes 5400 and 0.25.
func (s seconds) MarshalJSON() ([]byte, error) {
	sign, d := "", time.Duration(s)
	if d < 0 {
		sign = "-"
	}
	whole, rest := d/time.Second, d%time.Second
	number := fmt.Sprintf("%s%d.%09d", sign, whole.Abs(), rest.Abs())
	return []byte(strings.TrimSuffix(strings.TrimRight(number, "0"), ".")), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *seconds) UnmarshalJSON(data []byte) error {
	d, err := time.ParseDuration(string(data) + "s")
	if err != nil {
		return fmt.Errorf("%.60s is no number of seconds", data)
	}
	*s = seconds(d)
	return nil
}
