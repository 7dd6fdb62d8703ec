package legal

import (
	"cmp"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// ReviewState says in what a text was read. Its zero value says nothing, and is no
// claim that the text was read.
type ReviewState uint8

// The values of ReviewState.
const (
	ReviewUnstated ReviewState = iota
	ReadNowhere                // in no source: see [Basis.Unverified]
	ReadInReprint              // in a copy or a quotation that its publisher does not answer for
	ReadOfficially             // in a gazette, an official codification or judgment
)

//nolint:gochecknoglobals // a table of constants
var reviewStates = enum.Of("legal.review", "review state",
	enum.As(ReviewUnstated, "unstated", "not said in what it was read", "không rõ đọc ở nguồn nào"),
	enum.As(ReadNowhere, "nowhere", "read in no source", "chưa đọc ở nguồn nào"),
	enum.As(ReadInReprint, "reprint", "read in a reprint", "đọc trong bản in lại"),
	enum.As(ReadOfficially, "official", "read in an official text", "đọc trong văn bản chính thức"),
)

// String returns the word of the value.
func (s ReviewState) String() string { return reviewStates.Word(s) }

// In returns the value in words.
func (s ReviewState) In(lang string, words ...text.Catalogue) string {
	return reviewStates.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (s ReviewState) MarshalText() ([]byte, error) { return reviewStates.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *ReviewState) UnmarshalText(word []byte) error { return reviewStates.Unmarshal(word, s) }

// firmness orders the states: what was read nowhere is the weakest, then what nothing
// is said of.
func (s ReviewState) firmness() int {
	switch s {
	case ReadNowhere:
		return 0
	case ReviewUnstated:
		return 1
	default:
		return int(s)
	}
}

// Review says in what the text of a provision, or of all that an answer rests on, was
// read, and when. Its zero value says nothing. A Review is comparable.
type Review struct {
	State ReviewState `json:"state"`
	On    date.Date   `json:"on,omitzero"` // the day of reading, where there is one
}

// On returns the review of a text that was read so on a day.
func (s ReviewState) On(day date.Date) Review { return Review{State: s, On: day} }

// IsZero reports whether nothing is said.
func (r Review) IsZero() bool { return r == Review{} }

// Weaker returns the weaker of two reviews: what was read nowhere, then what nothing is
// said of, a reprint, an official text. Of two of one state it is the earlier day.
func (r Review) Weaker(other Review) Review {
	if cmp.Or(cmp.Compare(r.State.firmness(), other.State.firmness()), r.On.Compare(other.On)) <= 0 {
		return r
	}
	return other
}

// String returns the word of the state and the day: "reprint 2026-11-27", "nowhere".
func (r Review) String() string {
	if r.On.IsZero() {
		return r.State.String()
	}
	return r.State.String() + " " + r.On.String()
}

// Says returns the review as a sentence: "read in a reprint, 27 November 2026".
func (r Review) Says() text.Sentence {
	if r.On.IsZero() {
		return sayReview.With("state", r.State)
	}
	return sayReviewOn.With("state", r.State, "day", r.On)
}

// In returns what Says says, in a language.
func (r Review) In(lang string, words ...text.Catalogue) string {
	return r.Says().In(lang, words...)
}

// Review returns what is known of the reading of a provision that stands alone: where
// it is marked unverified it was read nowhere, else in some source, which counts as a
// reprint. Nothing is said of a Basis without an act.
func (b Basis) Review() Review {
	switch {
	case b.Unverified:
		return Review{State: ReadNowhere}
	case b.IsZero():
		return Review{}
	}
	return Review{State: ReadInReprint}
}
