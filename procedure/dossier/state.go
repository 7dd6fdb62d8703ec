package dossier

import "github.com/statutory-go/statutory/deadline/text"

// State is where a dossier stands. It is never stored. The zero State is none.
type State string

// The states of a dossier.
const (
	StateUnfiled   State = "unfiled"   // nothing has happened yet
	StateChecking  State = "checking"  // filed and not yet accepted
	StateRunning   State = "running"   // with the office, also while time stands still for the opinion of another
	StateWaiting   State = "waiting"   // for the applicant
	StateSuspended State = "suspended" // time stands still for a cause that the version names, for as long as it may
	StateDecided   State = "decided"   // there is a result
	StateReturned  State = "returned"  // the applicant has it
	StateDeclined  State = "declined"  // it was not accepted
	StateWithdrawn State = "withdrawn" // the applicant took it back
	StateClosed    State = "closed"    // it was not completed in time
)

//nolint:gochecknoglobals // a table of constants
var states = map[State]struct{ en, vi string }{
	StateUnfiled:   {"not filed", "chưa nộp"},
	StateChecking:  {"under check for completeness", "chờ tiếp nhận"},
	StateRunning:   {"in process", "đang giải quyết"},
	StateWaiting:   {"waiting for the applicant", "chờ bổ sung hồ sơ"},
	StateSuspended: {"suspended", "tạm dừng"},
	StateDecided:   {"decided", "đã có kết quả"},
	StateReturned:  {"finished", "đã trả kết quả"},
	StateDeclined:  {"not accepted", "từ chối tiếp nhận"},
	StateWithdrawn: {"withdrawn", "đã rút"},
	StateClosed:    {"closed", "đã dừng giải quyết"},
}

// String returns the word for the state.
func (s State) String() string { return string(s) }

// In returns the state in a language, "vi" or else English.
func (s State) In(lang string) string {
	if t, ok := states[s]; ok {
		return say(t.en, t.vi).In(lang)
	}
	return string(s)
}

// IsOpen reports whether something can still be decided.
func (s State) IsOpen() bool {
	return s == StateChecking || s == StateRunning || s == StateWaiting || s == StateSuspended
}

// say returns a text in both languages.
func say(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }
