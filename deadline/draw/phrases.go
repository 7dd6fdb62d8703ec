package draw

import (
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/text"
)

// What this package says beside what deadline and clock do.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayDayOff    = text.NewPhrase("draw.day_off", "day off", "ngày nghỉ")
	sayTime      = text.NewPhrase("draw.time", "hours counted on the day", "số giờ được tính trong ngày")
	sayPermitted = text.NewPhrase("draw.permitted_from", "permitted from", "được phép từ")
	sayLeftOut   = text.NewPhrase("draw.months_left_out", "{n} {n|month|months} not shown: {from} to {to}", "không vẽ {n} tháng: {from} đến {to}")
	sayOn        = text.NewPhrase("draw.on", "{day}: {what}", "{day}: {what}")
	sayMark      = text.NewPhrase("draw.mark", "{what}", "{what}")
	sayNothing   = text.NewPhrase("draw.nothing", "nothing to show", "không có gì để hiển thị")

	sayRuns     = text.NewPhrase("draw.runs", "time runs", "thời hạn được tính")
	sayAsOf     = text.NewPhrase("draw.as_of", "as of {day}", "tính đến {day}")
	sayState    = text.NewPhrase("draw.state", "{state}", "{state}")
	sayStateDue = text.NewPhrase("draw.state.due", "{state}, due {due}", "{state}, hạn cuối {due}")
	sayEarliest = text.NewPhrase("draw.state.earliest", "{state}, due {due} at the earliest", "{state}, hạn cuối sớm nhất {due}")
	sayLate     = text.NewPhrase("draw.state.late", "{state}, {late} late, due {due}", "{state}, trễ {late}, hạn cuối {due}")
	sayFormer   = text.NewPhrase("draw.former_due", "former last day", "hạn cuối trước đó")

	// The heads of the columns of a calendar.
	sayWeekdays = [7]text.Phrase{
		time.Sunday:    text.NewPhrase("draw.sunday", "Sun", "CN"),
		time.Monday:    text.NewPhrase("draw.monday", "Mon", "T2"),
		time.Tuesday:   text.NewPhrase("draw.tuesday", "Tue", "T3"),
		time.Wednesday: text.NewPhrase("draw.wednesday", "Wed", "T4"),
		time.Thursday:  text.NewPhrase("draw.thursday", "Thu", "T5"),
		time.Friday:    text.NewPhrase("draw.friday", "Fri", "T6"),
		time.Saturday:  text.NewPhrase("draw.saturday", "Sat", "T7"),
	}
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayDayOff, sayTime, sayPermitted, sayLeftOut, sayOn, sayMark, sayNothing, sayRuns, sayAsOf, sayState, sayStateDue, sayEarliest, sayLate, sayFormer}, sayWeekdays[:])
}
