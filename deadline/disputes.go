package deadline

// dispute is one dimension that a convention can leave in dispute, and the
// ways to read it, the earlier end first in a forward count.
type dispute struct {
	arises func(*Dimensions, *question) bool
	ways   []way
}

type way struct {
	label Text
	take  func(*Dimensions)
}

func wayOf(en, vi string, take func(*Dimensions)) way {
	return way{NewText("en", en).With("vi", vi), take}
}

func disputes() []dispute {
	return []dispute{anchorDispute(), absentDispute(), absentYearDispute(), extensionDispute(), fractionDispute(),
		rollDispute(), backwardDispute(), hourDispute()}
}

func anchorDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool {
			return d.MonthAnchor == AnchorDisputed && q.term.unit >= UnitHalfMonths
		},
		[]way{
			wayOf("a month ends by the number of the day of the event", "tháng kết thúc theo số của ngày xảy ra sự kiện",
				func(d *Dimensions) { d.MonthAnchor = AnchorEvent }),
			wayOf("a month ends by the number of the first day counted", "tháng kết thúc theo số của ngày đầu tiên được tính",
				func(d *Dimensions) { d.MonthAnchor = AnchorStart }),
		},
	}
}

func absentDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool {
			return d.AbsentDay == AbsentDisputed && q.term.unit != UnitYears
		},
		absentWays(func(d *Dimensions, a AbsentDay) { d.AbsentDay = a }),
	}
}

func absentYearDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool {
			return d.AbsentYear == AbsentDisputed && q.term.unit == UnitYears
		},
		absentWays(func(d *Dimensions, a AbsentDay) { d.AbsentYear = a }),
	}
}

func absentWays(set func(*Dimensions, AbsentDay)) []way {
	return []way{
		wayOf("the last day of the month stands for the day it does not have", "ngày cuối tháng thay cho ngày tháng đó không có",
			func(d *Dimensions) { set(d, LastOfMonth) }),
		wayOf("the first day of the next month stands for the day it does not have", "ngày đầu tháng sau thay cho ngày tháng đó không có",
			func(d *Dimensions) { set(d, FirstOfNextMonth) }),
	}
}

func extensionDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool {
			return d.Extension == ExtensionDisputed && q.special != nil && len(q.special.extensions) > 0
		},
		[]way{
			wayOf("an extension runs from the nominal end", "thời gian gia hạn tính từ ngày hết hạn danh nghĩa",
				func(d *Dimensions) { d.Extension = ExtendFromNominal }),
			wayOf("an extension runs from the end after rolling", "thời gian gia hạn tính từ ngày hết hạn đã chuyển",
				func(d *Dimensions) { d.Extension = ExtendFromRolled }),
		},
	}
}

func fractionDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool {
			return d.Fraction == FractionDisputed && q.term.frac > 0 && !q.onClock(d)
		},
		[]way{
			wayOf("a fraction of a day ends at noon or with the day", "phần lẻ của ngày kết thúc vào giữa trưa hoặc cuối ngày",
				func(d *Dimensions) { d.Fraction = FractionHalfDay }),
			wayOf("a fraction of a day is a whole day", "phần lẻ của ngày tính tròn một ngày",
				func(d *Dimensions) { d.Fraction = FractionWholeDay }),
		},
	}
}

func rollDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool { return d.Roll == RollDisputed && !q.isBackward() },
		[]way{
			keepWay(func(d *Dimensions) { d.Roll = Keep }),
			wayOf("a last day that is off moves to the next working day", "ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
				func(d *Dimensions) { d.Roll = Following }),
		},
	}
}

func backwardDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool { return d.BackwardRoll == RollDisputed && q.isBackward() },
		[]way{
			keepWay(func(d *Dimensions) { d.BackwardRoll = Keep }),
			wayOf("a last day that is off moves to the working day before", "ngày cuối là ngày nghỉ thì lùi về ngày làm việc liền trước",
				func(d *Dimensions) { d.BackwardRoll = Preceding }),
		},
	}
}

func hourDispute() dispute {
	return dispute{
		func(d *Dimensions, q *question) bool { return d.HourRoll == HourRollDisputed && q.onClock(d) },
		[]way{
			wayOf("hours end at their instant although the day is off", "giờ kết thúc đúng thời điểm dù là ngày nghỉ",
				func(d *Dimensions) { d.HourRoll = HourKeep }),
			wayOf("hours that end on a day off end at the same time of a working day", "giờ kết thúc vào ngày nghỉ thì chuyển sang cùng giờ của ngày làm việc",
				func(d *Dimensions) { d.HourRoll = HourRollsAsDays }),
		},
	}
}

func keepWay(take func(*Dimensions)) way {
	return wayOf("a last day that is off stays", "ngày cuối là ngày nghỉ vẫn giữ nguyên", take)
}
