package deadline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
)

// A day comes back as it was, an instant as the same instant.
func TestEventsComeBack(t *testing.T) {
	hanoi := time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)
	for _, e := range []deadline.Event{{}, deadline.On(dayOf("2026-03-02")), deadline.At(time.Date(2026, time.March, 2, 14, 40, 0, 500, hanoi)), deadline.At(time.Date(2026, time.March, 2, 23, 30, 0, 0, time.UTC))} {
		text, err := e.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read deadline.Event
		if err := read.UnmarshalText(text); err != nil {
			t.Fatal(err)
		}
		at, ok := e.Instant()
		back, has := read.Instant()
		if read.Date() != e.Date() || ok != has || !at.Equal(back) {
			t.Errorf("%s comes back as %s", text, read)
		}
	}
	for text, want := range map[string]string{
		"2 March 2026":        `"2 March 2026" is neither a day nor an instant; write 2006-01-02, or 2006-01-02T15:04:05+07:00`,
		"2026-03-02T14:40:00": `"2026-03-02T14:40:00" is neither a day nor an instant; write 2006-01-02, or 2006-01-02T15:04:05+07:00`,
		"2026-02-30":          `"2026-02-30" is neither a day nor an instant; write 2006-01-02, or 2006-01-02T15:04:05+07:00`,
	} {
		e := deadline.On(dayOf("2026-03-02"))
		if err := e.UnmarshalText([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%s: %v", text, err)
		}
		if e != deadline.On(dayOf("2026-03-02")) {
			t.Errorf("%s changes the event", text)
		}
	}
}

// Time is an exact number of seconds, and left out where it is not known.
func TestElapsedComesBack(t *testing.T) {
	for want, e := range map[string]deadline.Elapsed{
		`{"days":1,"working_days":1,"status":"settled"}`: {Days: 1, WorkingDays: 1},
		`{"days":0,"working_days":0,"seconds":5400,"office_seconds":0,"status":"provisional"}`: {
			HasTime: true, Time: 90 * time.Minute, HasOfficeTime: true, Status: legal.Provisional},
		`{"days":-1,"working_days":0,"seconds":-0.25,"status":"settled"}`:               {Days: -1, HasTime: true, Time: -250 * time.Millisecond},
		`{"days":0,"working_days":0,"seconds":9223372036.854775807,"status":"settled"}`: {HasTime: true, Time: 1<<63 - 1},
	} {
		data, err := json.Marshal(e)
		if err != nil || string(data) != want {
			t.Errorf("%s, %v, want %s", data, err, want)
		}
		var read deadline.Elapsed
		if err := json.Unmarshal(data, &read); err != nil || read != e {
			t.Errorf("%s comes back as %+v, %v", data, read, err)
		}
	}
	var read deadline.Elapsed
	if err := json.Unmarshal([]byte(`{"seconds":"90m"}`), &read); err == nil || err.Error() != `"90m" is no number of seconds` {
		t.Error(err)
	}
}

// An answer says how to get it again; no answer is none.
func TestDeadlinesAreNotReadBack(t *testing.T) {
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.WorkingDays(2), markedWeek(t), plain())
	if err != nil {
		t.Fatal(err)
	}
	for want, into := range map[string]any{
		"a deadline.Deadline cannot be read back from JSON: compute it again from its event, term, calendar and convention": &d,
		"a deadline.Reasons cannot be read back from JSON: compute the Deadline again and take its Reasons":                 new(deadline.Reasons),
		"a deadline.Reason cannot be read back from JSON: take it from the Reasons of its deadline":                         new(deadline.Reason),
	} {
		if err := json.Unmarshal([]byte(`{}`), into); err == nil || err.Error() != want {
			t.Error(err)
		}
	}
	if err := json.Unmarshal([]byte("null"), &d); err != nil || d.IsZero() {
		t.Error("null is no deadline, and changes none", err)
	}
	if _, err := json.Marshal(deadline.Backward()); err == nil {
		t.Error("a circumstance is written")
	}
}
