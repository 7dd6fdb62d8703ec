package deadline

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayLastOfMonth = text.NewPhrase("reading.last_of_month", "the last day of the month stands for the day it does not have", "ngày cuối tháng thay cho ngày tháng đó không có")
	sayNextFirst   = text.NewPhrase("reading.first_of_next_month", "the first day of the next month stands for the day it does not have", "ngày đầu tháng sau thay cho ngày tháng đó không có")
	sayStays       = text.NewPhrase("reading.keep", "a last day that is off stays", "ngày cuối là ngày nghỉ vẫn giữ nguyên")
	sayByEvent     = text.NewPhrase("reading.anchor_event", "a month ends by the number of the day of the event", "tháng kết thúc theo số của ngày xảy ra sự kiện")
	sayByStart     = text.NewPhrase("reading.anchor_start", "a month ends by the number of the first day counted", "tháng kết thúc theo số của ngày đầu tiên được tính")
	sayFromNominal = text.NewPhrase("reading.extend_from_nominal", "an extension runs from the nominal end", "thời gian gia hạn tính từ ngày hết hạn danh nghĩa")
	sayFromRolled  = text.NewPhrase("reading.extend_from_rolled", "an extension runs from the end after rolling", "thời gian gia hạn tính từ ngày hết hạn đã chuyển")
	sayHalfDay     = text.NewPhrase("reading.fraction_half_day", "a fraction of a day ends at noon or with the day", "phần lẻ của ngày kết thúc vào giữa trưa hoặc cuối ngày")
	sayWholeDay    = text.NewPhrase("reading.fraction_whole_day", "a fraction of a day is a whole day", "phần lẻ của ngày tính tròn một ngày")
	sayWithinHours = text.NewPhrase("reading.closing_within", "an event at the very moment of closing is within the hours", "sự kiện đúng thời điểm đóng cửa là trong giờ làm việc")
	sayAfterHours  = text.NewPhrase("reading.closing_after", "an event at the very moment of closing comes after the hours", "sự kiện đúng thời điểm đóng cửa là ngoài giờ làm việc")
	sayFollowing   = text.NewPhrase("reading.following", "a last day that is off moves to the next working day", "ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo")
	sayPreceding   = text.NewPhrase("reading.preceding", "a last day that is off moves to the working day before", "ngày cuối là ngày nghỉ thì lùi về ngày làm việc liền trước")
	sayHourKeep    = text.NewPhrase("reading.hour_keep", "hours end at their instant although the day is off", "giờ kết thúc đúng thời điểm dù là ngày nghỉ")
	sayHourRolls   = text.NewPhrase("reading.hour_rolls", "hours that end on a day off end at the same time of a working day", "giờ kết thúc vào ngày nghỉ thì chuyển sang cùng giờ của ngày làm việc")
)

func disputePhrases() []text.Phrase {
	return []text.Phrase{
		sayLastOfMonth, sayNextFirst, sayStays, sayByEvent, sayByStart, sayFromNominal, sayFromRolled,
		sayWithinHours, sayAfterHours, sayHalfDay, sayWholeDay, sayFollowing, sayPreceding, sayHourKeep, sayHourRolls,
	}
}

// dispute is one dimension that a convention can leave in dispute, and the
// ways to read it, the earlier end first in a forward count.
type dispute struct {
	arises func(*convention.Dimensions, *question) bool
	ways   []way
}

type way struct {
	label *text.Phrase
	take  func(*convention.Dimensions)
}

// settling is a value that settles a dimension, and what it says.
type settling[V any] struct {
	value V
	label *text.Phrase
}

func as[V any](value V, label *text.Phrase) settling[V] { return settling[V]{value, label} }

// over returns the dispute over one dimension, which arises in questions that it
// matters to.
func over[V comparable](of func(*convention.Dimensions) *V, disputed V, matters func(*convention.Dimensions, *question) bool, values ...settling[V]) dispute {
	d := dispute{arises: func(dims *convention.Dimensions, q *question) bool { return *of(dims) == disputed && matters(dims, q) }}
	for _, v := range values {
		d.ways = append(d.ways, way{v.label, func(dims *convention.Dimensions) { *of(dims) = v.value }})
	}
	return d
}

func disputes() []dispute {
	type dims = convention.Dimensions
	lastDay := as(date.LastOfMonth, &sayLastOfMonth)
	nextFirst := as(date.FirstOfNextMonth, &sayNextFirst)
	stays := as(convention.Keep, &sayStays)
	return []dispute{
		over(func(d *dims) *convention.Closing { return &d.Closing }, convention.ClosingDisputed,
			func(d *dims, q *question) bool { return d.Trigger == convention.NextOpening && q.isAtClosing() },
			as(convention.ClosingWithin, &sayWithinHours),
			as(convention.ClosingAfter, &sayAfterHours)),
		over(func(d *dims) *convention.MonthAnchor { return &d.MonthAnchor }, convention.AnchorDisputed,
			func(_ *dims, q *question) bool { return q.term.isMonths() },
			as(convention.AnchorEvent, &sayByEvent),
			as(convention.AnchorStart, &sayByStart)),
		over(func(d *dims) *date.AbsentDay { return &d.AbsentDay }, date.AbsentDisputed,
			func(_ *dims, q *question) bool { return q.term.unit != UnitYears }, lastDay, nextFirst),
		over(func(d *dims) *date.AbsentDay { return &d.AbsentYear }, date.AbsentDisputed,
			func(_ *dims, q *question) bool { return q.term.unit == UnitYears }, lastDay, nextFirst),
		over(func(d *dims) *convention.Extension { return &d.Extension }, convention.ExtensionDisputed,
			func(_ *dims, q *question) bool { return q.with != nil && len(q.with.extensions) > 0 },
			as(convention.ExtendFromNominal, &sayFromNominal),
			as(convention.ExtendFromRolled, &sayFromRolled)),
		over(func(d *dims) *convention.FractionEnd { return &d.Fraction }, convention.FractionDisputed,
			func(d *dims, q *question) bool { return q.term.frac > 0 && !q.onClock(d) },
			as(convention.FractionHalfDay, &sayHalfDay),
			as(convention.FractionWholeDay, &sayWholeDay)),
		over(func(d *dims) *convention.Roll { return &d.Roll }, convention.RollDisputed,
			func(_ *dims, q *question) bool { return !q.isBackward() }, stays,
			as(convention.Following, &sayFollowing)),
		over(func(d *dims) *convention.Roll { return &d.BackwardRoll }, convention.RollDisputed,
			func(_ *dims, q *question) bool { return q.isBackward() }, stays,
			as(convention.Preceding, &sayPreceding)),
		over(func(d *dims) *convention.HourRoll { return &d.HourRoll }, convention.HourRollDisputed,
			func(d *dims, q *question) bool { return q.onClock(d) },
			as(convention.HourKeep, &sayHourKeep),
			as(convention.HourRollsAsDays, &sayHourRolls)),
	}
}
