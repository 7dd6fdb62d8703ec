package legal

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
)

// AsOf names the two times of every legal question: the day whose law applies
// and the day on which the question is asked.
type AsOf struct {
	Valid date.Date `json:"valid"`          // the law in force on this day
	Known date.Date `json:"known,omitzero"` // as it was known on this day; zero means the same as Valid
}

// AsOfDay returns the AsOf for the law of a day as known on that same day.
func AsOfDay(d date.Date) AsOf { return AsOf{Valid: d, Known: d} }

// Resolve returns a with a zero Known replaced by Valid.
func (a AsOf) Resolve() AsOf {
	if a.Known.IsZero() {
		a.Known = a.Valid
	}
	return a
}

// String returns "2026-07-15 as known on 2026-10-06".
func (a AsOf) String() string {
	a = a.Resolve()
	if a.Known == a.Valid {
		return a.Valid.String()
	}
	return fmt.Sprintf("%s as known on %s", a.Valid, a.Known)
}
