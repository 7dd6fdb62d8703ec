package dossier

import "github.com/statutory-go/statutory/deadline/text"

// State is where a dossier stands. It is never stored.
type State string

// The states of a dossier.
const (
	StateUnfiled   State = "unfiled"   // nothing has happened yet
	StateChecking  State = "checking"  // filed and not yet accepted
	StateRunning   State = "running"   // with the office
	StateWaiting   State = "waiting"   // for the applicant
	StateSuspended State = "suspended" // time stands still for another cause
	StateDecided   State = "decided"   // there is a result
	StateReturned  State = "returned"  // the applicant has it
	StateDeclined  State = "declined"  // it was not accepted
	StateWithdrawn State = "withdrawn" // the applicant took it back
	StateClosed    State = "closed"    // it was not completed in time
)

// String returns the word for the state.
func (s State) String() string { return string(s) }

// In returns the state in a language, "vi" or else English.
func (s State) In(lang string) string {
	var t text.Text
	switch s {
	case StateUnfiled:
		t = wordsOf("not filed", "chưa nộp")
	case StateChecking:
		t = wordsOf("under check for completeness", "chờ tiếp nhận")
	case StateRunning:
		t = wordsOf("in process", "đang giải quyết")
	case StateWaiting:
		t = wordsOf("waiting for the applicant", "chờ bổ sung hồ sơ")
	case StateSuspended:
		t = wordsOf("suspended", "tạm dừng")
	case StateDecided:
		t = wordsOf("decided", "đã có kết quả")
	case StateReturned:
		t = wordsOf("finished", "đã trả kết quả")
	case StateDeclined:
		t = wordsOf("not accepted", "từ chối tiếp nhận")
	case StateWithdrawn:
		t = wordsOf("withdrawn", "đã rút")
	case StateClosed:
		t = wordsOf("closed", "đã dừng giải quyết")
	default:
		return string(s)
	}
	return t.In(lang)
}

// IsOpen reports whether something can still be decided.
func (s State) IsOpen() bool {
	switch s {
	case StateChecking, StateRunning, StateWaiting, StateSuspended:
		return true
	default:
		return false
	}
}
