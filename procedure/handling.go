package procedure

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Handling is what the law lets happen to a running request, and how often.
// It is what package dossier asks before it takes an event.
type Handling struct {
	Supplement    Supplement    `json:"supplement"`
	Suspensions   []Suspension  `json:"suspensions"`
	Reappointment Reappointment `json:"reappointment"`
	Opinion       Opinion       `json:"opinion"`
	// Silence is what it means that the authority lets the limit pass.
	Silence Silence `json:"silence"`
	// Cutoff is the time of day after which a request counts as received on
	// the next working day, for results due on the same day: "15:00". Zero is
	// none.
	Cutoff date.ClockTime `json:"cutoff" example:"\"15:00\""`
	Provenance
}

// A Supplement is how an incomplete request may be completed (yêu cầu bổ sung,
// hoàn thiện hồ sơ; Decree 118/2025/ND-CP art. 16(3) and 19(5)).
type Supplement struct {
	// Effect is what the request for it does to the running limit.
	Effect Effect `json:"effect"`
	// Max is how often it may be asked for; 0 is not stated.
	Max int `json:"max"`
	// Within is how soon it must be asked for.
	Within deadline.Term `json:"within"`
	// CloseAfter is how long the applicant has before the request is closed.
	CloseAfter deadline.Term `json:"close_after"`
	Provenance
}

// Effect is what an event does to a running limit.
type Effect string

// The effects on a running limit.
const (
	Restarts Effect = "restart" // the whole limit again, from the supply
	Pauses   Effect = "pause"   // the time between is not counted
	NoEffect Effect = "none"    // the limit runs on
)

//nolint:gochecknoglobals // a table of constants
var effects = enum.Of("procedure.effect", "effect on a limit",
	enum.As(Restarts, "restart", "the limit runs again from the beginning", "thời hạn tính lại từ đầu"),
	enum.As(Pauses, "pause", "the time between is not counted", "không tính khoảng thời gian đó"),
	enum.As(NoEffect, "none", "the limit runs on", "thời hạn vẫn tiếp tục"),
)

// Effects returns all of them.
func Effects() []Effect { return effects.Values() }

// In returns it in a language, "the limit runs on".
func (e Effect) In(lang string, words ...text.Catalogue) string {
	return effects.Name(e).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Effect) UnmarshalText(word []byte) error { return effects.Unmarshal(word, e) }

// A Suspension is time that does not count: a verification on the spot, an
// inspection, a payment.
type Suspension struct {
	ID   string    `json:"id" doc:"key"`
	Name text.Text `json:"name" doc:"required"`
	// Max is how often it may happen; 0 is not stated.
	Max int `json:"max"`
	// Longest is how long it may last.
	Longest deadline.Term `json:"longest"`
	Provenance
}

// A Reappointment is a new day promised with an apology (Decree
// 118/2025/ND-CP art. 19(6)).
type Reappointment struct {
	Max    int           `json:"max"`    // how often; 0 is not stated
	Before deadline.Term `json:"before"` // how long before the limit ends the applicant must hear of it
	Provenance
}

// An Opinion is the answer of another office that is asked for.
type Opinion struct {
	Term    deadline.Term `json:"term"`
	Silence Silence       `json:"silence"`
	Effect  Effect        `json:"effect"`
	Provenance
}

// Silence is what the law makes of an answer that does not come in time.
type Silence string

// The meanings of silence.
const (
	SilenceLate        Silence = "late"         // nothing but lateness
	SilenceConsent     Silence = "consent"      // consent
	SilenceNoObjection Silence = "no_objection" // nothing was found against it
	SilenceRefusal     Silence = "refusal"      // refusal, open to complaint
)

//nolint:gochecknoglobals // a table of constants
var silences = enum.Of("procedure.silence", "meaning of silence",
	enum.As(SilenceLate, "late", "it is late", "bị coi là chậm"),
	enum.As(SilenceConsent, "consent", "it counts as consent", "coi như đồng ý"),
	enum.As(SilenceNoObjection, "no_objection", "it counts as no objection", "coi như không có ý kiến khác"),
	enum.As(SilenceRefusal, "refusal", "it counts as a refusal", "coi như từ chối"),
)

// Silences returns all of them.
func Silences() []Silence { return silences.Values() }

// In returns it in a language, "it counts as consent".
func (s Silence) In(lang string, words ...text.Catalogue) string {
	return silences.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (s Silence) MarshalText() ([]byte, error) { return silences.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Silence) UnmarshalText(word []byte) error { return silences.Unmarshal(word, s) }

// parts yields the handling and its parts as those of a version, or of a profile.
func (h *Handling) parts(yield func(Handle, Part) bool) bool {
	return one(yield, "handling", h) &&
		one(yield, "handling.supplement", &h.Supplement) &&
		one(yield, "handling.reappointment", &h.Reappointment) &&
		one(yield, "handling.opinion", &h.Opinion) &&
		each(yield, "handling.suspensions", h.Suspensions)
}

func (h Handling) item() Item {
	return Item{Text: sayHandling.With(), Provenance: h.Provenance}
}

func (s Supplement) item() Item {
	return Item{Text: saySupplement.With(), Provenance: s.Provenance}
}

func (s Supplement) check(v *validator, at string) {
	v.notNegative(at+".max", s.Max)
	v.term(at+".within", s.Within)
	v.term(at+".close_after", s.CloseAfter)
}

func (s Suspension) item() Item { return Item{Text: text.Of(s.Name), Provenance: s.Provenance} }

func (s Suspension) id() (what, id string) { return "suspension", s.ID }

func (s Suspension) check(v *validator, at string) {
	v.notNegative(at+".max", s.Max)
	v.term(at+".longest", s.Longest)
}

func (r Reappointment) item() Item {
	return Item{Text: sayReappointment.With(), Provenance: r.Provenance}
}

func (r Reappointment) check(v *validator, at string) {
	v.notNegative(at+".max", r.Max)
	v.term(at+".before", r.Before)
}

func (o Opinion) item() Item {
	return Item{Text: sayOpinion.With(), Provenance: o.Provenance}
}

func (o Opinion) check(v *validator, at string) { v.term(at+".term", o.Term) }
