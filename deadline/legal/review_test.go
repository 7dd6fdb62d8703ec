package legal_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// reviewed returns a review of a day; an empty one is none.
func reviewed(state legal.ReviewState, day string) legal.Review {
	r := legal.Review{State: state}
	if day != "" {
		r.On = date.MustParse(day)
	}
	return r
}

func ExampleReview() {
	review := legal.Review{State: legal.ReadInReprint, On: date.MustParse("2026-11-27")}
	fmt.Println(review)
	fmt.Println(review.In("en"))
	fmt.Println(review.In("vi"))
	// Output:
	// reprint 2026-11-27
	// read in a reprint, 27 November 2026
	// đọc trong bản in lại, 27/11/2026
}

// What nobody read is weaker than what nobody spoke of, and that weaker than a reprint
// or an official text; of two of a kind the older reading is the weaker.
func TestWeaker(t *testing.T) {
	order := []legal.Review{
		reviewed(legal.ReadNowhere, ""),
		{},
		reviewed(legal.ReadInReprint, ""),
		reviewed(legal.ReadInReprint, "2025-01-01"),
		reviewed(legal.ReadInReprint, "2026-01-01"),
		reviewed(legal.ReadOfficially, "2024-01-01"),
		reviewed(legal.ReadOfficially, "2026-01-01"),
	}
	for i, weak := range order {
		for _, firm := range order[i:] {
			if got := weak.Weaker(firm); got != weak {
				t.Errorf("%v beside %v: %v", weak, firm, got)
			}
			if got := firm.Weaker(weak); got != weak {
				t.Errorf("%v beside %v: %v", firm, weak, got)
			}
		}
	}
}

func TestReviewOfAProvision(t *testing.T) {
	for _, row := range []struct {
		basis legal.Basis
		want  string
	}{
		{legal.Basis{}, "unstated"},
		{legal.Cite("Act", "1"), "reprint"},
		{legal.Unverified(legal.Cite("Act", "1")), "nowhere"},
	} {
		if got := row.basis.Review().String(); got != row.want {
			t.Errorf("%v: %s; want %s", row.basis, got, row.want)
		}
	}
}

func TestReviewSays(t *testing.T) {
	for _, row := range []struct {
		review       legal.Review
		word, en, vi string
	}{
		{legal.Review{}, "unstated", "not said in what it was read", "không rõ đọc ở nguồn nào"},
		{reviewed(legal.ReadNowhere, ""), "nowhere", "read in no source", "chưa đọc ở nguồn nào"},
		{reviewed(legal.ReadInReprint, ""), "reprint", "read in a reprint", "đọc trong bản in lại"},
		{reviewed(legal.ReadOfficially, "2026-11-27"), "official 2026-11-27", "read in an official text, 27 November 2026", "đọc trong văn bản chính thức, 27/11/2026"},
	} {
		if row.review.String() != row.word || row.review.In("en") != row.en || row.review.In("vi") != row.vi {
			t.Errorf("%s, %s, %s; want %s, %s, %s", row.review, row.review.In("en"), row.review.In("vi"), row.word, row.en, row.vi)
		}
		if row.review.IsZero() != (row.word == "unstated") {
			t.Errorf("%v: zero %t", row.review, row.review.IsZero())
		}
		data, err := json.Marshal(row.review)
		var back legal.Review
		if err == nil {
			err = json.Unmarshal(data, &back)
		}
		if err != nil || back != row.review {
			t.Errorf("%s came back from %s as %s, %v", row.review, data, back, err)
		}
	}
	var state legal.ReviewState
	const want = `"gazette" is no review state; write unstated, nowhere, reprint or official`
	if err := state.UnmarshalText([]byte("gazette")); err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}
