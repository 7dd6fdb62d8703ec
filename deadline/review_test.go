package deadline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
)

// resting is a calendar whose weekend rests on a provision.
func resting(basis legal.Basis) *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{Name: "office", Coverage: interval("2025-01-01", "2025-12-31"),
		Rest: []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: basis}}})
}

// A deadline is as well read as the weakest that it used: what did not arise does not
// count.
func TestReviewOfWhatWasUsed(t *testing.T) {
	official := legal.Review{State: legal.ReadOfficially, On: dayOf("2026-11-27")}
	act, unread := legal.Cite("Act", "1"), legal.Unverified(legal.Cite("Act", "9"))
	conv := convention.New(plain().Name(), act, plain().Dimensions(), convention.By(unread, convention.DimRoll)).Reviewed(official)
	for _, row := range []struct {
		term string
		rest legal.Basis
		conv convention.Convention
		with []deadline.Circumstance
		want string
		why  string
	}{
		{"10 days", act, conv, nil, "official 2026-11-27", "Thursday 13 March: nothing rolls"},
		{"12 days", act, conv, nil, "nowhere", "Saturday 15 March rolls by what nobody read"},
		{"3 working days", act, conv, nil, "official 2026-11-27", "Thursday 6 March: no day off is passed"},
		{"5 working days", act, conv, nil, "reprint", "the weekend rests on a provision without a review"},
		{"5 working days", unread, conv, nil, "nowhere", "or on one that nobody read"},
		{"5 working days", legal.Basis{}, conv, nil, "unstated", "or on none"},
		{"10 days", act, plain(), nil, "unstated", "nobody says in what the convention was read"},
		{"10 days", act, conv, []deadline.Circumstance{deadline.AddingDays(1, unread)}, "nowhere", "so is what is added"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.MustParseTerm(row.term), resting(row.rest), row.conv, row.with...)
		if err != nil || d.Review().String() != row.want || d.Reasons(deadline.Long).Review() != d.Review() {
			t.Errorf("%s: %v is %s, %v; want %s: %s\n%s", row.term, d, d.Review(), err, row.want, row.why, d.Reasons(deadline.Short))
		}
	}
	assert.Equal(t, legal.Review{}, deadline.Deadline{}.Review())
}

// The reasons end with the weakest source, and JSON has it for each reason, too.
func TestReviewIsSaid(t *testing.T) {
	reprint := legal.Review{State: legal.ReadInReprint, On: dayOf("2026-11-27")}
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(10), nil, plain(func(d *convention.Dimensions) { d.Roll = convention.Keep }).Reviewed(reprint))
	require.NoError(t, err)
	assert.Contains(t, d.Reasons(deadline.Short).In("en"), "\nweakest source: read in a reprint, 27 November 2026\n")
	assert.Contains(t, d.Reasons(deadline.Short).In("vi"), "\nnguồn yếu nhất: đọc trong bản in lại, 27/11/2026\n")
	takesReasons(t, d.Reasons(deadline.Short))
	for _, of := range []any{d, d.Reasons(deadline.Short)} {
		data, err := json.Marshal(of)
		require.NoError(t, err)
		var written struct {
			Answer  struct{ Review legal.Review }
			Reasons []struct{ Review legal.Review }
		}
		require.NoError(t, json.Unmarshal(data, &written))
		assert.Equal(t, reprint, written.Answer.Review)
		for _, r := range written.Reasons {
			assert.Equal(t, reprint, r.Review)
		}
	}
}
