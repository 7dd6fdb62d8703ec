package dossier

import "fmt"

// Kind is what can happen to a dossier. The zero Kind is none.
type Kind uint8

// The kinds of events.
const (
	Filed               Kind = iota + 1 // the applicant handed the request in
	Received                            // it was accepted as complete and valid, and the receipt was issued; from here the limit runs
	Declined                            // it was not accepted
	Appointed                           // a day for the result was promised, as the receipt does
	SupplementRequested                 // the applicant was informed of what is missing
	Supplied                            // the applicant handed in what was missing
	Suspended                           // time stands still for a cause that the version names
	Resumed                             // the cause is gone
	OpinionAsked                        // another office was asked for its opinion
	OpinionGiven                        // it answered
	Forwarded                           // someone else is responsible now
	Reappointed                         // another day was promised, with an apology
	Withdrawn                           // the applicant took the request back
	Decided                             // there is a result
	Returned                            // the applicant has the result
	Closed                              // the office stopped the dossier because it was not completed in time
)

// kinds are for each kind the word that records keep, its name, and the states
// of a dossier in which it can happen.
//
//nolint:gochecknoglobals // a table of constants
var kinds = [...]struct {
	word, en, vi string
	in           []State
}{
	0:                   {word: "unknown kind", en: "unknown kind", vi: "unknown kind"},
	Filed:               {"filed", "filed", "nộp hồ sơ", []State{StateUnfiled}},
	Received:            {"received", "received", "tiếp nhận hồ sơ", []State{StateUnfiled, StateChecking}},
	Declined:            {"declined", "not accepted", "từ chối tiếp nhận", []State{StateChecking, StateWaiting}},
	Appointed:           {"appointed", "appointment given", "hẹn trả kết quả", []State{StateRunning}},
	SupplementRequested: {"supplement_requested", "supplement requested", "yêu cầu bổ sung hồ sơ", []State{StateChecking, StateRunning}},
	Supplied:            {"supplied", "supplement handed in", "đã bổ sung hồ sơ", []State{StateWaiting}},
	Suspended:           {"suspended", "suspended", "tạm dừng", []State{StateRunning}},
	Resumed:             {"resumed", "resumed", "tiếp tục", []State{StateSuspended, StateRunning}},
	OpinionAsked:        {"opinion_asked", "opinion asked for", "lấy ý kiến", []State{StateRunning}},
	OpinionGiven:        {"opinion_given", "opinion given", "đã có ý kiến", []State{StateChecking, StateRunning, StateWaiting, StateSuspended}},
	Forwarded:           {"forwarded", "forwarded", "chuyển hồ sơ", []State{StateChecking, StateRunning, StateWaiting, StateSuspended}},
	Reappointed:         {"reappointed", "new appointment with apology", "xin lỗi và hẹn lại", []State{StateRunning}},
	Withdrawn:           {"withdrawn", "withdrawn", "rút hồ sơ", []State{StateChecking, StateRunning, StateWaiting, StateSuspended}},
	Decided:             {"decided", "decided", "đã giải quyết", []State{StateRunning}},
	Returned:            {"returned", "result returned", "trả kết quả", []State{StateDecided}},
	Closed:              {"closed", "closed", "dừng giải quyết", []State{StateWaiting, StateClosed}},
	Closed + 1:          {word: "unknown kind", en: "unknown kind", vi: "unknown kind"},
}

// isKnown reports whether the kind is one of those above.
func (k Kind) isKnown() bool { return k >= Filed && k <= Closed }

// String returns the word that records keep, such as "supplement_requested".
func (k Kind) String() string { return kinds[min(k, Closed+1)].word }

// In returns the kind in a language, "vi" or else English.
func (k Kind) In(lang string) string {
	name := kinds[min(k, Closed+1)]
	return say(name.en, name.vi).In(lang)
}

// MarshalText writes what String returns; an unknown kind is an error.
func (k Kind) MarshalText() ([]byte, error) {
	if !k.isKnown() {
		return nil, fmt.Errorf("kind %d is none that a dossier knows", uint8(k))
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(data []byte) error {
	for i, n := range kinds[Filed : Closed+1] {
		if n.word == string(data) {
			*k = Filed + Kind(i)
			return nil
		}
	}
	return fmt.Errorf("%q is no kind of event; write one such as %s or %s", data, Received, SupplementRequested)
}
