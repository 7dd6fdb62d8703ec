package deadline

import (
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// ReasonKind is what a reason speaks of: an operation of the computation or
// what became of a day.
type ReasonKind uint8

// The kinds of reasons, in the order of the computation.
const (
	ReasonEvent           ReasonKind = iota + 1 // the day of the event, and whether it counts
	ReasonRestart                               // the term runs afresh from another event
	ReasonTrigger                               // the event counts as having happened later
	ReasonCutOff                                // the event came after the cut-off
	ReasonDeemed                                // the event is deemed to have happened later
	ReasonCounted                               // days were counted
	ReasonSkipped                               // days off were not counted, or passed over
	ReasonExcluded                              // days were left out of the count
	ReasonMonths                                // months were counted by the number of a day
	ReasonFixed                                 // the day is fixed by its number in a month
	ReasonDaysAfterMonths                       // days were counted after months
	ReasonPaused                                // the number of days left out was added
	ReasonExtended                              // the term was extended
	ReasonHours                                 // time on the clock was counted
	ReasonFraction                              // a fraction of a day was placed on the last day
	ReasonClear                                 // the day at the far end is clear
	ReasonRolled                                // the last day was off and moved
	ReasonKept                                  // the last day is off and stays
	ReasonMinimum                               // the end moved to hold enough working days
	ReasonAdded                                 // days of another provision were added
	ReasonUnreachable                           // the end moved off days on which nothing could be done
	ReasonOtherTerm                             // another term stands beside the one asked for
	ReasonCompared                              // which of two terms holds
	ReasonDue                                   // the result
	ReasonOpen                                  // what is still to be decided, and what the count took of it
	ReasonAlternative                           // another result, if what is open is decided or read so
)

//nolint:gochecknoglobals // a table of constants
var reasonKinds = enum.Of("reason_kind", "kind of reason",
	enum.As(ReasonKind(0), "none", "none", "không có"),
	enum.As(ReasonEvent, "event", "event", "sự kiện"),
	enum.As(ReasonRestart, "restart", "restart", "tính lại từ đầu"),
	enum.As(ReasonTrigger, "trigger", "trigger", "thời điểm bắt đầu"),
	enum.As(ReasonCutOff, "cut_off", "cut-off", "giờ chốt"),
	enum.As(ReasonDeemed, "deemed", "deemed day", "ngày được coi là xảy ra"),
	enum.As(ReasonCounted, "counted", "counted", "được tính"),
	enum.As(ReasonSkipped, "skipped", "passed over", "bỏ qua"),
	enum.As(ReasonExcluded, "excluded", "left out", "không tính"),
	enum.As(ReasonMonths, "months", "months", "tháng"),
	enum.As(ReasonFixed, "fixed_day", "fixed day", "ngày ấn định"),
	enum.As(ReasonDaysAfterMonths, "days_after_months", "days after months", "ngày sau tháng"),
	enum.As(ReasonPaused, "paused", "paused", "tạm dừng"),
	enum.As(ReasonExtended, "extended", "extended", "gia hạn"),
	enum.As(ReasonHours, "hours", "hours", "giờ"),
	enum.As(ReasonFraction, "fraction", "fraction of a day", "phần lẻ của ngày"),
	enum.As(ReasonClear, "clear", "clear day", "ngày không tính ở đầu kia"),
	enum.As(ReasonRolled, "rolled", "moved off a day off", "chuyển khỏi ngày nghỉ"),
	enum.As(ReasonKept, "kept", "kept on a day off", "giữ nguyên ngày nghỉ"),
	enum.As(ReasonMinimum, "minimum", "minimum", "tối thiểu"),
	enum.As(ReasonAdded, "added", "added", "cộng thêm"),
	enum.As(ReasonUnreachable, "unreachable", "nothing could be done", "không thể thực hiện"),
	enum.As(ReasonOtherTerm, "other_term", "other term", "thời hạn khác"),
	enum.As(ReasonCompared, "compared", "compared", "so sánh"),
	enum.As(ReasonDue, "due", "due", "hết hạn"),
	enum.As(ReasonOpen, "open", "still open", "chưa được quyết định"),
	enum.As(ReasonAlternative, "alternative", "alternative", "phương án khác"),
)

// String returns the name used in JSON, such as "counted".
func (k ReasonKind) String() string { return reasonKinds.Word(k) }

// In returns the name of the kind in a language.
func (k ReasonKind) In(lang string, words ...text.Catalogue) string {
	return reasonKinds.Name(k).In(lang, words...)
}

// MarshalText writes what String returns.
func (k ReasonKind) MarshalText() ([]byte, error) { return reasonKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *ReasonKind) UnmarshalText(word []byte) error { return reasonKinds.Unmarshal(word, k) }

// step is one operation of a computation, as it was done.
type step struct {
	kind          ReasonKind
	dim           convention.Dimension // what it rests on, where cites
	cites         bool
	working       bool // counted: working days alone
	counted       bool // months: the day of the event counts
	clipped       bool // months: the month has no such day
	startAnchored bool // months: by the first day counted
	part          date.ClockTime
	from, to      date.Date
	count         int
	term          Term
	basis         *legal.Basis // of days that another provision adds
	since, until  time.Time
	compared      *compared // of two terms, which of them holds
}

// compared is how two terms compare of which one holds.
type compared struct {
	asked, other question // with the term asked for, and with the one beside it
	held, its    answer   // what held before, and where the one beside it ends
	longer       bool
	order        int   // of their ends: below 0 where the other's lies nearer to the event
	start        Event // what the other was counted from
	moved        bool  // it is not what the term asked for was counted from
}

// trail gathers the steps of a computation, and the days that they touch.
type trail struct {
	steps  []step
	span   date.Interval
	others []*trail // of the other terms
	room   [2]step  // of the first steps; few computations have more
	// spanOnly keeps the days and no steps.
	spanOnly bool
}

func newTrail() *trail {
	t := new(trail)
	t.steps = t.room[:0]
	return t
}

// beside returns the trail of another term, none where nobody asked for the reasons.
func (t *trail) beside(i int) *trail {
	if t == nil {
		return nil
	}
	for len(t.others) <= i {
		t.others = append(t.others, newTrail())
	}
	return t.others[i]
}

// compare gathers a comparison, which touches no day by itself.
func (t *trail) compare(s step) {
	if !t.spanOnly {
		t.steps = append(t.steps, s)
	}
}

// join touches the days that another trail touches.
func (t *trail) join(other *trail) {
	if !other.span.First.IsZero() {
		t.touch(other.span.First)
		t.touch(other.span.Last)
	}
}

func (t *trail) add(s step) {
	if !t.spanOnly {
		t.steps = append(t.steps, s)
	}
	t.touch(s.from)
	t.touch(s.to)
}

func (t *trail) touch(d date.Date) {
	if t.span.First.IsZero() || d.Before(t.span.First) {
		t.span.First = d
	}
	if d.After(t.span.Last) {
		t.span.Last = d
	}
}

// dimOf returns the dimension that a move by days rests on.
func dimOf(k ReasonKind) convention.Dimension {
	switch k {
	case ReasonClear:
		return convention.DimClearEnd
	case ReasonPaused:
		return convention.DimMonthPause
	case ReasonAdded:
		return convention.DimAdditions
	default:
		return convention.DimHalfMonth
	}
}
