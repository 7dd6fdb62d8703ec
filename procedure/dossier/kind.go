package dossier

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

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

//nolint:gochecknoglobals // a table of constants
var kinds = enum.Of("dossier.kind", "kind of event",
	enum.As(Filed, "filed", "filed", "nộp hồ sơ"),
	enum.As(Received, "received", "received", "tiếp nhận hồ sơ"),
	enum.As(Declined, "declined", "not accepted", "từ chối tiếp nhận"),
	enum.As(Appointed, "appointed", "appointment given", "hẹn trả kết quả"),
	enum.As(SupplementRequested, "supplement_requested", "supplement requested", "yêu cầu bổ sung hồ sơ"),
	enum.As(Supplied, "supplied", "supplement handed in", "đã bổ sung hồ sơ"),
	enum.As(Suspended, "suspended", "suspended", "tạm dừng"),
	enum.As(Resumed, "resumed", "resumed", "tiếp tục"),
	enum.As(OpinionAsked, "opinion_asked", "opinion asked for", "lấy ý kiến"),
	enum.As(OpinionGiven, "opinion_given", "opinion given", "đã có ý kiến"),
	enum.As(Forwarded, "forwarded", "forwarded", "chuyển hồ sơ"),
	enum.As(Reappointed, "reappointed", "new appointment with apology", "xin lỗi và hẹn lại"),
	enum.As(Withdrawn, "withdrawn", "withdrawn", "rút hồ sơ"),
	enum.As(Decided, "decided", "decided", "đã giải quyết"),
	enum.As(Returned, "returned", "result returned", "trả kết quả"),
	enum.As(Closed, "closed", "closed", "dừng giải quyết"),
)

// happensIn returns the states of a dossier in which an event of the kind can
// happen.
func (k Kind) happensIn() []State {
	switch k {
	case Filed:
		return []State{StateUnfiled}
	case Received:
		return []State{StateUnfiled, StateChecking}
	case Declined:
		return []State{StateChecking, StateWaiting}
	case Appointed, Suspended, OpinionAsked, Reappointed, Decided:
		return []State{StateRunning}
	case SupplementRequested:
		return []State{StateChecking, StateRunning}
	case Supplied:
		return []State{StateWaiting}
	case Resumed:
		return []State{StateSuspended, StateRunning}
	case OpinionGiven, Forwarded, Withdrawn:
		return []State{StateChecking, StateRunning, StateWaiting, StateSuspended}
	case Returned:
		return []State{StateDecided}
	case Closed:
		return []State{StateWaiting, StateClosed}
	}
	return nil
}

// isKnown reports whether the kind is one of those above.
func (k Kind) isKnown() bool { return kinds.Has(k) }

// String returns the word that records keep, such as "supplement_requested".
func (k Kind) String() string { return kinds.Word(k) }

// In returns the kind in a language.
func (k Kind) In(lang string, words ...text.Catalogue) string {
	return kinds.Name(k).In(lang, words...)
}

// MarshalText writes what String returns; a kind that is none, the zero one too,
// is an error, for no record is without a kind.
func (k Kind) MarshalText() ([]byte, error) {
	if k == 0 {
		return nil, errors.New("the event has no kind")
	}
	return kinds.Marshal(k)
}

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(word []byte) error {
	if len(word) == 0 {
		return errors.New("the event has no kind")
	}
	return kinds.Unmarshal(word, k)
}
