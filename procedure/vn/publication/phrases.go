package publication

import "github.com/statutory-go/statutory/deadline/text"

// What this package says.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayInForce  = text.NewPhrase("publication.missing.in_force", "the day the newest legal basis takes force", "ngày căn cứ pháp lý mới nhất có hiệu lực")
	sayDecision = text.NewPhrase("publication.missing.decision", "the day of the decision of publication", "ngày ký quyết định công bố")
	sayPosting  = text.NewPhrase("publication.missing.posting", "the day of posting", "ngày đăng tải công khai")
	sayCalendar = text.NewPhrase("publication.missing.calendar", "a decision about the calendar", "quyết định về lịch làm việc")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return append(states.Phrases(), sayInForce, sayDecision, sayPosting, sayCalendar)
}
