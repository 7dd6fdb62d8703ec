package procedure

import (
	"cmp"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
	"github.com/statutory-go/statutory/rules"
)

// A TimeLimit is how long something may take (thời hạn giải quyết, Decree
// 63/2010/ND-CP art. 8(2)(dd)). CPSV-AP's processingTime is one estimated
// duration for each service; the law has several, by channel, case and step,
// in working days and in fractions of them.
type TimeLimit struct {
	// For says what must happen within the limit; the decision, where nothing
	// is said.
	For LimitKind `json:"for"`
	// Term is the limit. It is left out where the law's words could not be
	// read as one; Text then has them.
	Term deadline.Term `json:"term" example:"10 working days"`
	// From is what the limit counts from; receipt of the complete dossier,
	// where nothing is said.
	From Trigger `json:"from"`
	// FromFact is the fact of type date that the limit counts from, for
	// trigger "fact".
	FromFact string           `json:"from_fact"`
	Channels []ChannelKind    `json:"channels"` // none: all
	Cases    []string         `json:"cases"`    // none: all
	Step     string           `json:"step"`     // ID of the step it belongs to; none: the whole
	When     rules.Expression `json:"when"`
	Text     text.Text        `json:"text"`
	Provenance
}

func (l TimeLimit) item() Item {
	return Item{Text: limitKinds.Name(cmp.Or(l.For, ForDecision)), When: l.When, Cases: l.Cases, Channels: l.Channels, Provenance: l.Provenance}
}

func (l TimeLimit) check(v *validator, at string) {
	v.known(at+".cases", "case", l.Cases...)
	v.declared(at+".step", "step", l.Step)
	if l.Term.IsZero() && l.Text.IsZero() {
		v.report(at, "the time limit has no term", "write term: 10 working days, or text: … where it cannot be read as one")
	}
	v.term(at+".term", l.Term)
	if needs := l.From == FromDateFact || l.From == BeforeFact; needs != (l.FromFact != "") {
		v.report(at, "a limit that counts from a fact names it, and no other does", "write from: fact and from_fact: …")
	}
}

func (l TimeLimit) checkUnder(c *profileCheck, at string) { c.channels(at+".channels", l.Channels) }

// LimitKind is what must happen within a time limit.
type LimitKind string

// What time limits are for.
const (
	ForDecision   LimitKind = "decision"   // the result
	ForRefusal    LimitKind = "refusal"    // the refusal with its reasons
	ForComplaint  LimitKind = "complaint"  // the answer to a complaint
	ForApplicant  LimitKind = "applicant"  // what the applicant must do
	ForSupplement LimitKind = "supplement" // the request for a supplement
	ForReturn     LimitKind = "return"     // handing over the result
)

//nolint:gochecknoglobals // a table of constants
var limitKinds = enum.Of("procedure.limit", "kind of time limit",
	enum.As(ForDecision, "decision", "time limit for the decision", "thời hạn giải quyết"),
	enum.As(ForRefusal, "refusal", "time limit for a refusal", "thời hạn trả lời từ chối"),
	enum.As(ForComplaint, "complaint", "time limit for the answer to a complaint", "thời hạn giải quyết khiếu nại"),
	enum.As(ForApplicant, "applicant", "time limit for the applicant", "thời hạn đối với người nộp hồ sơ"),
	enum.As(ForSupplement, "supplement", "time limit for asking for a supplement", "thời hạn yêu cầu bổ sung hồ sơ"),
	enum.As(ForReturn, "return", "time limit for handing over the result", "thời hạn trả kết quả"),
)

// LimitKinds returns all of them.
func LimitKinds() []LimitKind { return limitKinds.Values() }

// In returns it in a language, "time limit for a refusal".
func (l LimitKind) In(lang string, words ...text.Catalogue) string {
	return limitKinds.Name(cmp.Or(l, ForDecision)).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (l LimitKind) MarshalText() ([]byte, error) { return limitKinds.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *LimitKind) UnmarshalText(word []byte) error { return limitKinds.Unmarshal(word, l) }

// Trigger is what a time limit counts from.
type Trigger string

// What time limits count from.
const (
	FromComplete Trigger = "complete"    // receipt of a complete and valid dossier
	FromFiling   Trigger = "filing"      // the first filing
	FromStep     Trigger = "step"        // the end of the step before
	FromDateFact Trigger = "fact"        // a day that a fact names
	BeforeFact   Trigger = "before_fact" // counted back from a day that a fact names
)

//nolint:gochecknoglobals // a table of constants
var triggers = enum.Of("procedure.trigger", "trigger",
	enum.As(FromComplete, "complete", "from a complete request", "kể từ khi nhận đủ hồ sơ hợp lệ"),
	enum.As(FromFiling, "filing", "from the filing", "kể từ khi nộp hồ sơ"),
	enum.As(FromStep, "step", "from the end of the step before", "kể từ khi kết thúc bước trước"),
	enum.As(FromDateFact, "fact", "from a stated day", "kể từ ngày được nêu"),
	enum.As(BeforeFact, "before_fact", "back from a stated day", "tính ngược từ ngày được nêu"),
)

// Triggers returns all of them.
func Triggers() []Trigger { return triggers.Values() }

// In returns it in a language, "from the filing", "kể từ khi nộp hồ sơ".
func (t Trigger) In(lang string, words ...text.Catalogue) string {
	return triggers.Name(t).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (t Trigger) MarshalText() ([]byte, error) { return triggers.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Trigger) UnmarshalText(word []byte) error { return triggers.Unmarshal(word, t) }

// A Step is one part of the work in its order (trình tự thực hiện, Decree
// 63/2010/ND-CP art. 8(2)(b)).
type Step struct {
	ID   string    `json:"id" doc:"key"`
	Name text.Text `json:"name" doc:"required"`
	// Office does the step; Role is the responsible person in it.
	Office text.Text `json:"office"`
	Role   text.Text `json:"role"`
	// Term is how long the step may take, where the law limits it.
	Term deadline.Term `json:"term"`
	// After are the IDs of the steps that come before; none: the step above it.
	After []string `json:"after"`
	// When is the condition under which there is this step at all: a
	// complaint, an inspection.
	When      rules.Expression `json:"when"`
	Condition text.Text        `json:"condition"` // the same in the law's words
	Text      text.Text        `json:"text"`
	Provenance
}

func (s Step) item() Item {
	return Item{Text: text.Of(s.Name), When: s.When, Condition: s.Condition, Provenance: s.Provenance}
}

func (s Step) id() (what, id string) { return "step", s.ID }

func (s Step) check(v *validator, at string) {
	v.known(at+".after", "step", s.After...)
	v.term(at+".term", s.Term)
}
