package calendar

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayRest       = text.NewPhrase("calendar.rest", "{weekday}", "{weekday}")
	saySubstitute = text.NewPhrase("calendar.substitute", "substitute for {name}", "nghỉ bù {name}")
	sayOffAgainst = text.NewPhrase("calendar.off_against", "off against {day}", "nghỉ hoán đổi, làm bù {day}")
	sayWorked     = text.NewPhrase("calendar.worked_against", "worked against {day}", "làm bù cho {day}")
	sayNamed      = text.NewPhrase("calendar.named_against", "{name} against {day}", "{name} hoán đổi với {day}")
	sayProposed   = text.NewPhrase("calendar.proposed", "proposed only: {what}", "mới đề xuất: {what}")
	sayRefused    = text.NewPhrase("calendar.refused", "proposed and refused: {what}", "đề xuất không được chấp thuận: {what}")
	sayDecided    = text.NewPhrase("calendar.decided", "{choice}: {option}", "{choice}: {option}")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayRest, saySubstitute, sayOffAgainst, sayWorked, sayNamed, sayProposed, sayRefused, sayDecided},
		dayKinds.Phrases())
}

// Says returns why the day is off or worked: the name of the holiday, "substitute
// for Reunification Day", "off against Saturday 8 March 2025", "Sunday"; nothing
// for a mark without a name that is no more than its kind.
func (m Mark) Says() text.Sentence {
	if m.Kind == DayProposal {
		what := m
		what.Kind = m.Proposes
		if m.Refused {
			return sayRefused.With("what", what.Says())
		}
		return sayProposed.With("what", what.Says())
	}
	return m.says().WithOwn(m.Own)
}

func (m Mark) says() text.Sentence {
	switch {
	case m.Kind == DayRest && m.Name.IsZero():
		return sayRest.With("weekday", m.Date.WeekdayName())
	case m.Kind == DaySubstitute && !m.Name.IsZero():
		return saySubstitute.With("name", m.Name)
	case (m.Kind == DaySwapOff || m.Kind == DaySwapWork) && !m.Against.IsZero():
		return m.saysSwap()
	}
	return text.Of(m.Name)
}

func (m Mark) saysSwap() text.Sentence {
	against := m.Against.WithWeekday()
	switch {
	case !m.Name.IsZero():
		return sayNamed.With("name", m.Name, "day", against)
	case m.Kind == DaySwapOff:
		return sayOffAgainst.With("day", against)
	}
	return sayWorked.With("day", against)
}
