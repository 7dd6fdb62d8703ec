package clock

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// State is where a limit stands on a day.
type State uint8

// The states of a limit.
const (
	NotYet   State = iota // it has not started
	OnTrack               // it runs and is not due soon
	DueSoon               // its last day is no further off than Limit.Soon
	DueToday              // this is its last day
	Overdue               // its last day has passed
	Standing              // time stands still
	Ended                 // it was closed
)

// String returns the state in English.
func (s State) String() string { return s.In("en") }

// In returns the state in a language, "vi" or else English.
func (s State) In(lang string) string { return stateText(s).In(lang) }

func stateText(s State) text.Text {
	switch s {
	case NotYet:
		return wordsOf("not started", "chưa bắt đầu")
	case OnTrack:
		return wordsOf("on track", "trong hạn")
	case DueSoon:
		return wordsOf("due soon", "sắp đến hạn")
	case DueToday:
		return wordsOf("due today", "đến hạn hôm nay")
	case Overdue:
		return wordsOf("overdue", "quá hạn")
	case Standing:
		return wordsOf("time stands still", "tạm dừng tính thời hạn")
	case Ended:
		return wordsOf("ended", "đã kết thúc")
	default:
		return wordsOf("unknown state", "không rõ trạng thái")
	}
}

func wordsOf(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// MarshalText writes the state in English.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Reading is what a clock shows on a day, after what has happened by then.
type Reading struct {
	Day   date.Date `json:"day"`
	State State     `json:"state"`
	// Due is the last day; no day where it is open: before the start and while
	// time stands still.
	Due date.Date `json:"due,omitzero"`
	// Earliest is the last day if time ran on from the next day, where Due is
	// open because time stands still; after a stop, if the limit ran afresh from
	// Day. A restart after a pause can only make it later.
	Earliest date.Date `json:"earliest,omitzero"`
	// Used and Remaining are what of the term is used up at the end of Day and
	// what is left, in the term's days or working days. Of a term in weeks,
	// months or years Used is no term and Remaining is calendar days; of a
	// term on the clock both are no term.
	Used      deadline.Term `json:"used,omitzero"`
	Remaining deadline.Term `json:"remaining,omitzero"`
	// Late is by how much the last day has passed at the end of Day (or of the
	// day it was closed), in working days for a term in working days and in
	// calendar days for others; no term where it has not.
	Late deadline.Term `json:"late,omitzero"`
	// Closed is the day on which the limit was closed.
	Closed date.Date `json:"closed,omitzero"`
	// Status is how firm Due or Earliest is, and with it the rest.
	Status legal.Status `json:"status"`
	// Deadline is the computation behind Due or Earliest, with its reasons.
	Deadline deadline.Deadline `json:"-"`
}

// On returns what the clock shows on a day: only what happened on it or before
// counts. A day on which a last day would leave the calendar's coverage is an
// error of the calendar's.
func (c Clock) On(day date.Date) (Reading, error) {
	r, err := c.replay(day)
	if err != nil {
		return Reading{}, err
	}
	reading := Reading{Day: day}
	if !r.started {
		return reading, nil
	}
	through := day
	if r.closed {
		reading.State, reading.Closed = Ended, r.end
		through = r.end
	}
	if err := r.find(&reading, through); err != nil {
		return Reading{}, err
	}
	return reading, r.measure(&reading, through)
}

// find sets the last day, or the earliest one while time stands still.
func (r *run) find(reading *Reading, through date.Date) (err error) {
	open := false
	if r.paused {
		reading.Deadline, open, err = r.withOpenPause()
	} else {
		reading.Deadline, err = r.compute()
	}
	if err == nil && open {
		r.standThrough(through)
		reading.Deadline, err = r.compute()
		reading.Earliest = reading.Deadline.Last()
		if !r.closed {
			reading.State = Standing
		}
	} else if err == nil {
		reading.Due = reading.Deadline.Last()
	}
	reading.Status = reading.Deadline.Status()
	return err
}
