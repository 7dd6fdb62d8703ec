package dossier

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

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
var states = enum.Of("dossier.state", "state of a dossier",
	enum.As(StateUnfiled, "unfiled", "not filed", "chưa nộp"),
	enum.As(StateChecking, "checking", "under check for completeness", "chờ tiếp nhận"),
	enum.As(StateRunning, "running", "in process", "đang giải quyết"),
	enum.As(StateWaiting, "waiting", "waiting for the applicant", "chờ bổ sung hồ sơ"),
	enum.As(StateSuspended, "suspended", "suspended", "tạm dừng"),
	enum.As(StateDecided, "decided", "decided", "đã có kết quả"),
	enum.As(StateReturned, "returned", "finished", "đã trả kết quả"),
	enum.As(StateDeclined, "declined", "not accepted", "từ chối tiếp nhận"),
	enum.As(StateWithdrawn, "withdrawn", "withdrawn", "đã rút"),
	enum.As(StateClosed, "closed", "closed", "đã dừng giải quyết"),
)

// String returns the word for the state.
func (s State) String() string { return states.Word(s) }

// In returns the state in a language.
func (s State) In(lang string, words ...text.Catalogue) string {
	return states.Name(s).In(lang, words...)
}

// MarshalText writes the word; one that is no state is an error.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(word []byte) error { return states.Unmarshal(word, s) }

// IsOpen reports whether something can still be decided.
func (s State) IsOpen() bool {
	return s == StateChecking || s == StateRunning || s == StateWaiting || s == StateSuspended
}
