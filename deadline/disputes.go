package deadline

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// dispute is one dimension that a convention can leave in dispute, and the
// ways to read it, the earlier end first in a forward count.
type dispute struct {
	arises func(*convention.Dimensions, *question) bool
	ways   []way
}

type way struct {
	label text.Text
	take  func(*convention.Dimensions)
}

func wayOf(en, vi string, take func(*convention.Dimensions)) way {
	return way{text.New("en", en).With("vi", vi), take}
}

func disputes() []dispute {
	return []dispute{anchorDispute(), absentDispute(), absentYearDispute(), extensionDispute(), fractionDispute(),
		rollDispute(), backwardDispute(), hourDispute()}
}

func anchorDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.MonthAnchor == convention.AnchorDisputed && q.term.unit >= UnitHalfMonths
		},
		[]way{
			wayOf("a month ends by the number of the day of the event", "tháng kết thúc theo số của ngày xảy ra sự kiện",
				func(d *convention.Dimensions) { d.MonthAnchor = convention.AnchorEvent }),
			wayOf("a month ends by the number of the first day counted", "tháng kết thúc theo số của ngày đầu tiên được tính",
				func(d *convention.Dimensions) { d.MonthAnchor = convention.AnchorStart }),
		},
	}
}

func absentDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.AbsentDay == date.AbsentDisputed && q.term.unit != UnitYears
		},
		absentWays(func(d *convention.Dimensions, a date.AbsentDay) { d.AbsentDay = a }),
	}
}

func absentYearDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.AbsentYear == date.AbsentDisputed && q.term.unit == UnitYears
		},
		absentWays(func(d *convention.Dimensions, a date.AbsentDay) { d.AbsentYear = a }),
	}
}

func absentWays(set func(*convention.Dimensions, date.AbsentDay)) []way {
	return []way{
		wayOf("the last day of the month stands for the day it does not have", "ngày cuối tháng thay cho ngày tháng đó không có",
			func(d *convention.Dimensions) { set(d, date.LastOfMonth) }),
		wayOf("the first day of the next month stands for the day it does not have", "ngày đầu tháng sau thay cho ngày tháng đó không có",
			func(d *convention.Dimensions) { set(d, date.FirstOfNextMonth) }),
	}
}

func extensionDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.Extension == convention.ExtensionDisputed && q.with != nil && len(q.with.extensions) > 0
		},
		[]way{
			wayOf("an extension runs from the nominal end", "thời gian gia hạn tính từ ngày hết hạn danh nghĩa",
				func(d *convention.Dimensions) { d.Extension = convention.ExtendFromNominal }),
			wayOf("an extension runs from the end after rolling", "thời gian gia hạn tính từ ngày hết hạn đã chuyển",
				func(d *convention.Dimensions) { d.Extension = convention.ExtendFromRolled }),
		},
	}
}

func fractionDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.Fraction == convention.FractionDisputed && q.term.frac > 0 && !q.onClock(d)
		},
		[]way{
			wayOf("a fraction of a day ends at noon or with the day", "phần lẻ của ngày kết thúc vào giữa trưa hoặc cuối ngày",
				func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }),
			wayOf("a fraction of a day is a whole day", "phần lẻ của ngày tính tròn một ngày",
				func(d *convention.Dimensions) { d.Fraction = convention.FractionWholeDay }),
		},
	}
}

func rollDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.Roll == convention.RollDisputed && !q.isBackward()
		},
		[]way{
			keepWay(func(d *convention.Dimensions) { d.Roll = convention.Keep }),
			wayOf("a last day that is off moves to the next working day", "ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
				func(d *convention.Dimensions) { d.Roll = convention.Following }),
		},
	}
}

func backwardDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.BackwardRoll == convention.RollDisputed && q.isBackward()
		},
		[]way{
			keepWay(func(d *convention.Dimensions) { d.BackwardRoll = convention.Keep }),
			wayOf("a last day that is off moves to the working day before", "ngày cuối là ngày nghỉ thì lùi về ngày làm việc liền trước",
				func(d *convention.Dimensions) { d.BackwardRoll = convention.Preceding }),
		},
	}
}

func hourDispute() dispute {
	return dispute{
		func(d *convention.Dimensions, q *question) bool {
			return d.HourRoll == convention.HourRollDisputed && q.onClock(d)
		},
		[]way{
			wayOf("hours end at their instant although the day is off", "giờ kết thúc đúng thời điểm dù là ngày nghỉ",
				func(d *convention.Dimensions) { d.HourRoll = convention.HourKeep }),
			wayOf("hours that end on a day off end at the same time of a working day", "giờ kết thúc vào ngày nghỉ thì chuyển sang cùng giờ của ngày làm việc",
				func(d *convention.Dimensions) { d.HourRoll = convention.HourRollsAsDays }),
		},
	}
}

func keepWay(take func(*convention.Dimensions)) way {
	return wayOf("a last day that is off stays", "ngày cuối là ngày nghỉ vẫn giữ nguyên", take)
}
