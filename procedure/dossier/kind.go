package dossier

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/text"
)

// Kind is what can happen to a dossier.
type Kind uint8

const (
	// Filed means that the applicant handed the request in.
	Filed Kind = iota + 1
	// Received means that it was accepted as complete and valid, and the receipt was
	// issued; from here the limit runs (Decree 118/2025/ND-CP art. 17(3)).
	Received
	// Declined means that it was not accepted (form 03).
	Declined
	// Appointed means that a day for the result was promised, as the receipt does.
	Appointed
	// SupplementRequested means that the applicant was told what is missing (form 02).
	SupplementRequested
	// Supplied means that the applicant handed in what was missing.
	Supplied
	// Suspended means that time stands still for a cause that the version names.
	Suspended
	// Resumed means that the cause is gone.
	Resumed
	// OpinionAsked means that another office was asked for its opinion.
	OpinionAsked
	// OpinionGiven means that it answered.
	OpinionGiven
	// Forwarded means that someone else is responsible now.
	Forwarded
	// Reappointed means that another day was promised, with an apology (form 04).
	Reappointed
	// Withdrawn means that the applicant took the request back.
	Withdrawn
	// Decided means that there is a result.
	Decided
	// Returned means that the applicant has the result.
	Returned
	// Closed means that the office stopped the dossier because it was not completed in
	// time (form 05).
	Closed
)

// kinds are the kinds in order: the word that records keep, and its name.
func kinds() []kindName {
	return []kindName{
		{"filed", "filed", "nộp hồ sơ"},
		{"received", "received", "tiếp nhận hồ sơ"},
		{"declined", "not accepted", "từ chối tiếp nhận"},
		{"appointed", "appointment given", "hẹn trả kết quả"},
		{"supplement_requested", "supplement requested", "yêu cầu bổ sung hồ sơ"},
		{"supplied", "supplement handed in", "đã bổ sung hồ sơ"},
		{"suspended", "suspended", "tạm dừng"},
		{"resumed", "resumed", "tiếp tục"},
		{"opinion_asked", "opinion asked for", "lấy ý kiến"},
		{"opinion_given", "opinion given", "đã có ý kiến"},
		{"forwarded", "forwarded", "chuyển hồ sơ"},
		{"reappointed", "new appointment with apology", "xin lỗi và hẹn lại"},
		{"withdrawn", "withdrawn", "rút hồ sơ"},
		{"decided", "decided", "đã giải quyết"},
		{"returned", "result returned", "trả kết quả"},
		{"closed", "closed", "dừng giải quyết"},
	}
}

type kindName struct{ word, en, vi string }

// String returns the word that records keep, such as "supplement_requested".
func (k Kind) String() string {
	if k < Filed || k > Closed {
		return "unknown kind"
	}
	return kinds()[k-1].word
}

// In returns the kind in a language, "vi" or else English.
func (k Kind) In(lang string) string {
	if k < Filed || k > Closed {
		return k.String()
	}
	n := kinds()[k-1]
	return text.New("en", n.en).With("vi", n.vi).In(lang)
}

// MarshalText writes what String returns; an unknown kind is an error.
func (k Kind) MarshalText() ([]byte, error) {
	if k < Filed || k > Closed {
		return nil, fmt.Errorf("kind %d is none that a dossier knows", uint8(k))
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(data []byte) error {
	for i, n := range kinds() {
		if n.word == string(data) {
			*k = Kind(i + 1)
			return nil
		}
	}
	return fmt.Errorf("%q is no kind of event; write one such as %s or %s", data, Received, SupplementRequested)
}
