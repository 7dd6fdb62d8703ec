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

func reasonsFor(t *testing.T, received string, detail deadline.Detail) (deadline.Deadline, []string) {
	t.Helper()
	cal, err := vn.Law().AsKnown(date.MustParse("2026-11-23"))
	require.NoError(t, err)
	due, err := deadline.Compute(deadline.On(date.MustParse(received)), deadline.WorkingDays(10), cal, vn.OneStop())
	require.NoError(t, err)
	var texts []string
	for reason := range due.Reasons(detail).All() {
		texts = append(texts, reason.Text.String())
	}
	return due, texts
}

// Received on Thursday 2027-01-28. With k = 1, 2 or 3 days of Tết in the old
// year, six working days before the rest of the count lie elsewhere, but there
// are as many: each ends on Thursday 18 February. The reasons count one of
// the three, to ten and no further.
func TestReasonsCountInOneWorld(t *testing.T) {
	due, texts := reasonsFor(t, "2027-01-28", deadline.Short)
	assert.Equal(t, legal.Settled, due.Status())
	assert.Equal(t, "2027-02-18", due.Last().String())
	assert.Equal(t, []string{
		"Thu 2027-01-28: day of the event, not counted",
		"Fri 2027-01-29: working day 1",
		"Sat 2027-01-30 to Sun 2027-01-31: off, Saturday (Decision 188/1999/QĐ-TTg); Sunday (Decision 188/1999/QĐ-TTg)",
		"Mon 2027-02-01 to Thu 2027-02-04: working days 2 to 5",
		"Fri 2027-02-05 to Thu 2027-02-11: off, Tết (Lunar New Year) (art. 112(1) Labour Code 45/2019/QH14); " +
			"Substitute for Tết (Lunar New Year) (art. 111(3) Labour Code 45/2019/QH14)",
		"Fri 2027-02-12: working day 6",
		"Sat 2027-02-13 to Sun 2027-02-14: off, Saturday (Decision 188/1999/QĐ-TTg); Sunday (Decision 188/1999/QĐ-TTg)",
		"Mon 2027-02-15 to Thu 2027-02-18: working days 7 to 10",
		"due: Thu 2027-02-18, until 24:00",
		"still to be decided: Tết (Lunar New Year) 2027, awaits the Prime Minister's decision of the year; " +
			"counted here with Tết (Lunar New Year) 2027: k = 1, and every other outcome ends on the same day",
	}, texts)
}

// Monday 23 November 2026 was proposed to be off against Saturday 28. It is
// not, and whoever asks why is told of the proposal.
func TestReasonsTellOfProposals(t *testing.T) {
	_, texts := reasonsFor(t, "2026-11-20", deadline.Long)
	assert.Equal(t, "Mon 2026-11-23: working day 1; Proposed only: Off against Saturday 2026-11-28 "+
		"(Proposal to swap 2026-11-23), which changes nothing", texts[3])
	assert.Equal(t, "Sat 2026-11-28: off, Saturday (Decision 188/1999/QĐ-TTg); Proposed only: Worked against Monday 2026-11-23 "+
		"(Proposal to swap 2026-11-23), which changes nothing", texts[8])
}
