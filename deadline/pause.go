package deadline

// PauseEdges says whether the two days at the edges of a pause are left out
// of the count: the day on which time stopped (of the request, of the
// suspension) and the day on which it ran on (of the supply, of the decision
// to go on). It is part of a Convention. The acts seldom say, and the readings
// differ by a day, so the zero value does not choose.
type PauseEdges uint8

const (
	// PauseUnsaid is no choice: a pause cannot be counted under it.
	PauseUnsaid PauseEdges = iota
	// PauseAfterFirst counts the day on which time stopped and not the day on
	// which it ran on: the day of an event is not counted, Civil Code
	// 91/2015/QH13 art. 147(3), applied to both events.
	PauseAfterFirst
	// PauseBeforeLast leaves out the day on which time stopped and counts the
	// day on which it ran on, as where a limit runs on "from the day" of the
	// decision to continue (Law on Complaints art. 11a(4), Decree 155/2026;
	// the reading of the first day is unverified).
	PauseBeforeLast
	// PauseWhole counts neither day.
	PauseWhole
	// PauseBetween counts both: only the days between are left out.
	PauseBetween
)

// String returns the choice in words.
func (p PauseEdges) String() string {
	switch p {
	case PauseAfterFirst:
		return "the first day counts, the last does not"
	case PauseBeforeLast:
		return "the last day counts, the first does not"
	case PauseWhole:
		return "neither the first nor the last day counts"
	case PauseBetween:
		return "the first and the last day count"
	default:
		return "not said which edge days count"
	}
}

// Days returns the days that a pause leaves out of the count, from the day on
// which time stopped to the day on which it ran on, and whether there are any:
// a pause that ends on the day it began may leave out none. A zero resumed is
// a pause that still lasts; the interval is then open. PauseUnsaid leaves out
// none.
func (p PauseEdges) Days(paused, resumed Date) (Interval, bool) {
	days := Interval{First: paused, Last: resumed}
	if p == PauseAfterFirst || p == PauseBetween {
		days.First = paused.Next()
	}
	if (p == PauseBeforeLast || p == PauseBetween) && !resumed.IsZero() {
		days.Last = resumed.Prev()
	}
	if p == PauseUnsaid || paused.IsZero() || days.IsReversed() {
		return Interval{}, false
	}
	return days, true
}

// ExtensionStart says from where the added time of an extension is counted.
// It is part of a Convention.
type ExtensionStart uint8

const (
	// ExtendUnsaid is no choice: an extension by a term cannot be counted
	// under it.
	ExtendUnsaid ExtensionStart = iota
	// ExtendFromStart counts the whole, old time and new, from where the
	// limit began: Circular 293/2016/TT-BTC counts 18 and then 11 months so.
	ExtendFromStart
	// ExtendFromExpiry counts the added time from the end of the old one, as
	// BGB § 190. The end is the day to which the old one rolled; that is a
	// reading, and unverified.
	ExtendFromExpiry
)

// String returns the choice in words.
func (e ExtensionStart) String() string {
	switch e {
	case ExtendFromStart:
		return "counted anew from the start"
	case ExtendFromExpiry:
		return "counted from the expiry"
	default:
		return "not said from where an extension is counted"
	}
}
