package convention

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/text"
)

// Phrases lists what this package says: the names of its values.
func Phrases() []text.Phrase {
	return slices.Concat(triggers.Phrases(), closings.Phrases(), firstDays.Phrases(), dayCounts.Phrases(), hourCounts.Phrases(), hourStarts.Phrases(), monthAnchors.Phrases(), monthLengths.Phrases(), halfMonths.Phrases(), directions.Phrases(), bounds.Phrases(), rolls.Phrases(), hourRolls.Phrases(), dayEnds.Phrases(), additions.Phrases(), pauses.Phrases(), monthPauses.Phrases(), extensions.Phrases(), fractionEnds.Phrases(), dimensions.Phrases())
}
