package clock

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Kind is what can happen to a limit.
type Kind uint8

const (
	// Started means that the limit began to run, from the event of this day.
	Started Kind = iota + 1
	// Paused means that the time from here on is not counted.
	Paused
	// Stopped means that the count so far is void, and the limit runs again only from
	// zero: a dossier is sent back to be completed.
	Stopped
	// Resumed means that time runs on with what was left.
	Resumed
	// Restarted means that the whole limit runs again from the event of this day, as
	// Decree 118/2025/ND-CP art. 19(5) has it once the dossier is complete.
	Restarted
	// Extended means that the limit was made longer by a term.
	Extended
	// Closed means that the limit ended, met or not.
	Closed
)

// String returns the kind as a lower-case English word.
func (k Kind) String() string { return k.In("en") }

// In returns the kind in a language, "vi" or else English.
func (k Kind) In(lang string) string {
	switch k {
	case Started:
		return wordsOf("started", "bắt đầu tính thời hạn").In(lang)
	case Paused:
		return wordsOf("paused", "tạm dừng tính thời hạn").In(lang)
	case Stopped:
		return wordsOf("stopped", "ngừng tính thời hạn").In(lang)
	case Resumed:
		return wordsOf("resumed", "tiếp tục tính thời hạn").In(lang)
	case Restarted:
		return wordsOf("restarted", "tính lại thời hạn từ đầu").In(lang)
	case Extended:
		return wordsOf("extended", "gia hạn").In(lang)
	case Closed:
		return wordsOf("closed", "kết thúc").In(lang)
	default:
		return wordsOf("unknown kind", "không rõ loại").In(lang)
	}
}

// MarshalText writes the kind as its English word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// An Event is something that happened to a limit. Events are handed over in
// the order in which they happened.
type Event struct {
	Kind Kind
	On   date.Date
	// At is the instant, in the office's zone, where a limit in hours starts
	// or restarts; its day there must be On. For other events it is ignored.
	At time.Time
	// Rule is the ID of the PauseRule that a pause or stop falls under.
	Rule string
	// By is what an extension adds.
	By deadline.Term
	// Cause says what stopped or moved the time: "supplement requested".
	Cause text.Text
	// Basis is the provision that lets it.
	Basis legal.Basis
}

// event is what Compute counts from.
func (e Event) event() deadline.Event {
	if e.At.IsZero() {
		return deadline.On(e.On)
	}
	return deadline.At(e.At)
}

// String returns the event in English.
func (e Event) String() string { return e.In("en") }

// vietnamese returns a term of one unit in Vietnamese.
func vietnamese(t deadline.Term) string {
	units := map[deadline.Unit]string{
		deadline.UnitDays: "ngày", deadline.UnitWorkingDays: "ngày làm việc", deadline.UnitWeeks: "tuần",
		deadline.UnitMonths: "tháng", deadline.UnitYears: "năm", deadline.UnitHours: "giờ", deadline.UnitWorkingHours: "giờ làm việc",
	}
	amount, _, _ := strings.Cut(t.String(), " ")
	unit, ok := units[t.Unit()]
	if !ok || t.ExtraDays() > 0 {
		return t.String()
	}
	return strings.ReplaceAll(amount, ".", ",") + " " + unit
}

// In returns the day, the kind and the cause in a language, "vi" or else
// English: "2026-03-06 paused (supplement requested)".
func (e Event) In(lang string) string {
	s := fmt.Sprintf("%s %s", e.On, e.Kind.In(lang))
	if e.Kind == Extended {
		s += wordsOf(" by "+e.By.String(), " thêm "+vietnamese(e.By)).In(lang)
	}
	if !e.Cause.IsZero() {
		s += " (" + e.Cause.In(lang) + ")"
	}
	return s
}
