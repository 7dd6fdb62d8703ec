package deadline

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// MarshalText writes the day as 2006-01-02 or the instant in RFC 3339.
func (e Event) MarshalText() ([]byte, error) {
	at, ok := e.Instant()
	if !ok {
		return e.day.MarshalText()
	}
	return at.MarshalText()
}

// UnmarshalText reads what MarshalText writes. An instant comes back in a zone of
// its offset, whose name is not written; the error is an *EventError.
func (e *Event) UnmarshalText(text []byte) error {
	var day date.Date
	if len(text) <= len("2006-01-02") && day.UnmarshalText(text) == nil {
		*e = On(day)
		return nil
	}
	var at time.Time
	if err := at.UnmarshalText(text); err != nil || at.IsZero() {
		return &EventError{Reason: fmt.Sprintf("%.60q is neither a day nor an instant; write 2006-01-02, or 2006-01-02T15:04:05+07:00", text)}
	}
	*e = At(at)
	return nil
}
