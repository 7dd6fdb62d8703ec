package convention_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A convention is as well read as the weakest of its provisions; what it keeps of
// another keeps the review of that one.
func TestReview(t *testing.T) {
	day := date.MustParse("2026-11-27")
	official, reprint := legal.Review{State: legal.ReadOfficially, On: day}, legal.Review{State: legal.ReadInReprint, On: day}
	nowhere := legal.Review{State: legal.ReadNowhere}
	act := legal.Cite("Act", "1")
	dims := convention.Dimensions{FirstDay: convention.FirstDayExcluded, Roll: convention.Following}
	code := convention.New(text.Plain("code"), act, dims).Reviewed(reprint)
	keep := func(d *convention.Dimensions) { d.Roll = convention.Keep }
	decree := code.Derive(text.Plain("decree"), legal.Cite("Decree", "2"), keep)
	part := convention.New(text.Plain("part"), act, dims, convention.By(legal.Unverified(legal.Cite("Act", "9")), convention.DimRoll)).Reviewed(official)
	for _, row := range []struct {
		conv        convention.Convention
		whole       legal.Review
		first, roll legal.Review
	}{
		{convention.New(text.Plain("own"), act, dims), legal.Review{}, legal.Review{}, legal.Review{}},
		{code, reprint, reprint, reprint},
		{decree, legal.Review{}, reprint, legal.Review{}},
		{decree.Reviewed(official), reprint, reprint, official},
		{part, nowhere, official, nowhere},
		{convention.New(text.Plain("whole"), legal.Unverified(act), dims).Reviewed(official), nowhere, nowhere, nowhere},
		{convention.Convention{}, legal.Review{}, legal.Review{}, legal.Review{}},
	} {
		if got := row.conv.Review(); got != row.whole {
			t.Errorf("%s: %v; want %v", row.conv, got, row.whole)
		}
		if first, roll := row.conv.Provision(convention.DimFirstDay).Review, row.conv.Provision(convention.DimRoll).Review; first != row.first || roll != row.roll {
			t.Errorf("%s: first day %v, roll %v; want %v, %v", row.conv, first, roll, row.first, row.roll)
		}
	}
	data, err := json.Marshal(part)
	if err != nil || !strings.Contains(string(data), `"review":{"state":"nowhere"}`) {
		t.Errorf("%s, %v", data, err)
	}
}

// Each edition of a dated convention takes the review, and its law stays as it is.
func TestReviewOfEditions(t *testing.T) {
	old := legal.Basis{Act: text.Plain("Old Act"), Until: date.MustParse("2025-06-30")}
	later := legal.Basis{Act: text.Plain("New Act"), Since: date.MustParse("2025-07-01")}
	official := legal.Review{State: legal.ReadOfficially, On: date.MustParse("2026-11-27")}
	dated := convention.Editions(convention.New(text.Plain("old"), old, convention.Dimensions{}), convention.New(text.Plain("new"), later, convention.Dimensions{})).Reviewed(official)
	for _, edition := range dated.Dated() {
		if edition.Review() != official {
			t.Errorf("%s: %v", edition, edition.Review())
		}
	}
	if conv, err := dated.On(date.MustParse("2025-06-30")); err != nil || conv.String() != "old" || !dated.IsDated() {
		t.Errorf("%v, %v", conv, err)
	}
}
