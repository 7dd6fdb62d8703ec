package deadline

import (
	"encoding/json"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/internal/weekday"
)

// deadlineJSON is how a deadline is written, and reasonsJSON how its reasons are.
type deadlineJSON struct {
	Question questionJSON `json:"question"`
	Answer   answerJSON   `json:"answer"`
}

type reasonsJSON struct {
	deadlineJSON
	Reasons []reasonJSON `json:"reasons,omitempty"` // a deadline without its reasons has none
}

type questionJSON struct {
	Event       Event                 `json:"event"`
	Term        Term                  `json:"term"`
	Direction   convention.Direction  `json:"direction"`
	Convention  convention.Convention `json:"convention"`
	Calendar    *calendar.Calendar    `json:"calendar,omitempty"`
	Restart     *Event                `json:"restarted_by,omitempty"`
	Excluded    []date.Interval       `json:"excluded,omitempty"`
	Extensions  []Term                `json:"extended_by,omitempty"`
	Additions   []addedJSON           `json:"added,omitempty"`
	Unreachable []date.Date           `json:"unreachable,omitempty"`
	Others      []otherJSON           `json:"others,omitempty"` // terms beside the one asked for
}

type otherJSON struct {
	Holds    string             `json:"holds"` // of the two: shorter, longer
	Term     Term               `json:"term"`
	Calendar *calendar.Calendar `json:"calendar,omitempty"` // where it is not that of the question
}

type addedJSON struct {
	Days  int         `json:"days"`
	Basis legal.Basis `json:"basis,omitzero"`
}

type endJSON struct {
	EndsAt  string     `json:"ends_at,omitempty"` // a clock time on the last day, where it is not its end
	Instant *time.Time `json:"instant,omitempty"`
}

type answerJSON struct {
	Last    date.Date        `json:"last"`
	Weekday weekday.Day      `json:"weekday"`
	Bound   convention.Bound `json:"bound"`
	endJSON
	Governing    Term              `json:"governing_term,omitzero"` // where others stand beside the one asked for
	Status       legal.Status      `json:"status"`
	Alternatives []alternativeJSON `json:"alternatives,omitempty"`
	Awaits       []awaitedJSON     `json:"awaits,omitempty"`
	Safe         *safeJSON         `json:"safe,omitempty"` // where there are alternatives
	Review       legal.Review      `json:"review,omitzero"`
}

type alternativeJSON struct {
	Last date.Date `json:"last"`
	endJSON
	Governing Term            `json:"governing_term,omitzero"`
	Cases     []text.Sentence `json:"cases,omitempty"`
}

// safeJSON is the end that each side can rely on: see [Deadline.SafeFor].
type safeJSON struct {
	Acting    safeEndJSON `json:"acting"`
	Objecting safeEndJSON `json:"objecting"`
}

type safeEndJSON struct {
	Last date.Date `json:"last"`
	endJSON
}

type awaitedJSON struct {
	ID     string        `json:"id"`
	Name   text.Sentence `json:"name"`
	Awaits text.Sentence `json:"awaits"`
	Basis  legal.Basis   `json:"basis,omitzero"`
}

type reasonJSON struct {
	Kind    ReasonKind    `json:"kind"`
	First   date.Date     `json:"first"`
	Last    date.Date     `json:"last"`
	Numbers []int         `json:"numbers,omitempty"`
	Basis   legal.Basis   `json:"basis,omitzero"`
	Reading text.Text     `json:"reading,omitzero"`
	Review  legal.Review  `json:"review,omitzero"`
	Marks   []markJSON    `json:"marks,omitempty"`
	Text    text.Sentence `json:"text"`
}

type markJSON struct {
	Date    date.Date        `json:"date"`
	Kind    calendar.DayKind `json:"kind"`
	Name    text.Text        `json:"name,omitzero"`
	Against date.Date        `json:"against,omitzero"`
	Basis   legal.Basis      `json:"basis,omitzero"`
}

// MarshalJSON writes question and answer, with the name and hash of the
// calendar, every dimension of the convention, and the alternatives; null
// without a deadline.
func (d Deadline) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	answer := d.answerJSON()
	answer.Review = d.Review()
	return json.Marshal(deadlineJSON{d.questionJSON(), answer})
}

// UnmarshalJSON refuses: a deadline is counted on its calendar, which JSON names.
func (d *Deadline) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "deadline.Deadline", "compute it again from its event, term, calendar and convention")
}

// MarshalJSON writes question, answer and reasons, so that a third party can
// check the deadline without this library. Sentences have their key, their values
// and their words in the languages of [Reasons.WithLanguages].
func (r Reasons) MarshalJSON() ([]byte, error) {
	if r.err != nil {
		return nil, r.err
	}
	list := make([]reasonJSON, 0, len(r.lines))
	for reason := range r.All() {
		list = append(list, reason.json())
	}
	answer := r.asked.answerJSON()
	answer.Review = r.Review()
	for _, a := range answer.Alternatives {
		for i, s := range a.Cases {
			a.Cases[i] = r.inJSON(s)
		}
	}
	for i := range answer.Awaits {
		a := &answer.Awaits[i]
		a.Name, a.Awaits = r.inJSON(a.Name), r.inJSON(a.Awaits)
	}
	return json.Marshal(reasonsJSON{deadlineJSON{r.asked.questionJSON(), answer}, list})
}

// UnmarshalJSON refuses: reasons are those of a deadline.
func (r *Reasons) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "deadline.Reasons", "compute the Deadline again and take its Reasons")
}

// MarshalJSON writes the reason as those of a deadline are written.
func (r Reason) MarshalJSON() ([]byte, error) { return json.Marshal(r.json()) }

// UnmarshalJSON refuses: of the marks JSON has what a reader needs.
func (r *Reason) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "deadline.Reason", "take it from the Reasons of its deadline")
}

// MarshalJSON refuses: what was said of a computation stands in its Deadline.
func (c Circumstance) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("deadline.Circumstance", "write the Deadline that was computed with it")
}

// UnmarshalJSON refuses.
func (c *Circumstance) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "deadline.Circumstance", "make it with a function such as deadline.Excluding")
}

func (d Deadline) questionJSON() questionJSON {
	q := questionJSON{Event: d.event, Term: d.term, Direction: d.Direction(), Convention: d.conv, Calendar: d.cal}
	s := d.with
	if s == nil {
		return q
	}
	if !s.restart.IsZero() {
		q.Restart = &s.restart
	}
	for _, a := range s.additions {
		q.Additions = append(q.Additions, addedJSON{a.days, a.basis})
	}
	for _, v := range s.rivals {
		q.Others = append(q.Others, v.json(d.cal))
	}
	q.Excluded, q.Extensions, q.Unreachable = s.excluded, s.extensions, s.unreachable
	return q
}

// json writes the term, and its calendar where it is not that of the question.
func (v rival) json(asked *calendar.Calendar) otherJSON {
	j := otherJSON{Holds: "shorter", Term: v.term}
	if v.longer {
		j.Holds = "longer"
	}
	if v.cal != asked {
		j.Calendar = v.cal
	}
	return j
}

// governingJSON is the term that holds, and no term where no other stands beside it.
func (d Deadline) governingJSON() Term {
	if len(d.others()) == 0 {
		return Term{}
	}
	return d.Governing()
}

func (d Deadline) answerJSON() answerJSON {
	a := answerJSON{Last: d.last, Weekday: weekday.Day(d.last.Weekday()), Bound: d.Bound(), endJSON: d.endJSON(), Governing: d.governingJSON(), Status: d.status}
	if d.status == legal.Settled {
		return a
	}
	for _, alt := range d.Alternatives() {
		a.Alternatives = append(a.Alternatives, alternativeJSON{alt.Deadline.last, alt.Deadline.endJSON(), alt.Deadline.governingJSON(), alt.Cases})
	}
	acting, objecting := d.SafeFor(Acting), d.SafeFor(Objecting)
	a.Safe = &safeJSON{safeEndJSON{acting.last, acting.endJSON()}, safeEndJSON{objecting.last, objecting.endJSON()}}
	for _, c := range d.Awaits() {
		a.Awaits = append(a.Awaits, awaitedJSON{c.ID, c.Name, c.Awaits, c.Basis})
	}
	return a
}

func (d Deadline) endJSON() endJSON {
	if d.clock == nil && d.part != 0 {
		return endJSON{EndsAt: d.part.String()}
	}
	return endJSON{Instant: d.clock}
}

func (r Reason) json() reasonJSON {
	j := reasonJSON{Kind: r.Kind, First: r.Days.First, Last: r.Days.Last, Basis: r.Basis, Reading: r.Reading, Review: r.Review, Text: r.Text}
	if r.From != 0 || r.To != 0 {
		j.Numbers = []int{r.From, r.To}
	}
	for _, m := range r.Marks {
		j.Marks = append(j.Marks, markJSON{m.Date, m.Kind, m.Name, m.Against, m.Basis})
	}
	return j
}
