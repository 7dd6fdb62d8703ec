package vn_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
)

func reasonsFor(t *testing.T, received, known string, detail deadline.Detail) (deadline.Deadline, []string) {
	t.Helper()
	cal, err := vn.Law().AsKnown(date.MustParse(known))
	require.NoError(t, err)
	due, err := deadline.Compute(deadline.On(date.MustParse(received)), deadline.WorkingDays(10), cal, vn.OneStop())
	require.NoError(t, err)
	var texts []string
	for reason := range due.Reasons(detail).All() {
		texts = append(texts, reason.Text.String())
	}
	return due, texts
}

// Received on Thursday 2027-01-28, as known before Tết was decided. With k = 1, 2 or 3 days of Tết in the old
// year, six working days before the rest of the count lie elsewhere, but there
// are as many: each ends on Thursday 18 February. The reasons count one of
// the three, to ten and no further.
func TestReasonsCountInOneWorld(t *testing.T) {
	due, texts := reasonsFor(t, "2027-01-28", "2026-10-01", deadline.Short)
	assert.Equal(t, legal.Settled, due.Status())
	assert.Equal(t, "2027-02-18", due.Last().String())
	assert.Equal(t, []string{
		"Thursday 28 January 2027: day of the event, not counted",
		"Friday 29 January 2027: working day 1",
		"Saturday 30 January 2027 to Sunday 31 January 2027: off, Saturday (Decision 188/1999/QĐ-TTg); Sunday (Decision 188/1999/QĐ-TTg)",
		"Monday 1 February 2027 to Thursday 4 February 2027: working days 2 to 5",
		"Friday 5 February 2027 to Thursday 11 February 2027: off, Tết (Lunar New Year) (art. 112(1) Labour Code 45/2019/QH14); " +
			"substitute for Tết (Lunar New Year) (art. 111(3) Labour Code 45/2019/QH14)",
		"Friday 12 February 2027: working day 6",
		"Saturday 13 February 2027 to Sunday 14 February 2027: off, Saturday (Decision 188/1999/QĐ-TTg); Sunday (Decision 188/1999/QĐ-TTg)",
		"Monday 15 February 2027 to Thursday 18 February 2027: working days 7 to 10",
		"due: Thursday 18 February 2027, until 24:00",
		"still to be decided: Tết (Lunar New Year) 2027, awaits the Prime Minister's decision of the year; " +
			"counted here with Tết (Lunar New Year) 2027: k = 1, and every other outcome ends on the same day",
	}, texts)
}

// Monday 23 November 2026 was proposed to be off against Saturday 28. It is
// not, and whoever asks why is told of the proposal and that it was refused.
func TestReasonsTellOfProposals(t *testing.T) {
	_, texts := reasonsFor(t, "2026-11-20", "2026-11-20", deadline.Long)
	assert.Equal(t, "Monday 23 November 2026: working day 1; proposed and refused: off against Saturday 28 November 2026 "+
		"(Proposal to swap 2026-11-23), which changes nothing", texts[3])
	assert.Equal(t, "Saturday 28 November 2026: off, Saturday (Decision 188/1999/QĐ-TTg); proposed and refused: worked against Monday 23 November 2026 "+
		"(Proposal to swap 2026-11-23), which changes nothing", texts[8])
}
