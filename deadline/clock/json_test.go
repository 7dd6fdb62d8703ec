package clock_test

import (
	"encoding/json"
	"testing"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
)

// A clock is written as its limit and its events, of which the events come back.
func TestClockInJSON(t *testing.T) {
	limit := tenDays(t, convention.PauseFromRequest)
	c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-04"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var said struct{ Events []clock.Event }
	if err := json.Unmarshal(data, &said); err != nil {
		t.Fatal(err)
	}
	again, err := clock.Fold(limit, said.Events...)
	if err != nil {
		t.Fatal(err)
	}
	if data2, err := json.Marshal(again); err != nil || string(data) != string(data2) {
		t.Errorf("%s, %v, want %s", data2, err, data)
	}
	refused := "a clock.Clock cannot be read back from JSON: fold its events over its limit again, with clock.Fold"
	if err := json.Unmarshal(data, &c); err == nil || err.Error() != refused {
		t.Error(err)
	}
	s, err := c.On(day("2026-03-06"))
	if err != nil {
		t.Fatal(err)
	}
	refused = "a clock.Standing cannot be read back from JSON: ask the clock again with On that day"
	if err := json.Unmarshal([]byte(`{"state":"halted"}`), &s); err == nil || err.Error() != refused {
		t.Error(err)
	}
}
