package deadline

import (
	"log/slog"
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Detail says how much reasons contain.
type Detail uint8

// The values of Detail.
const (
	Short Detail = iota // one reason for each run of days that are treated alike
	Long                // one reason for each day
)

//nolint:gochecknoglobals // a table of constants
var details = enum.Of("deadline.detail", "detail",
	enum.As(Short, "short", "in short", "rút gọn"),
	enum.As(Long, "long", "day by day", "từng ngày"),
)

// String returns the word of the value.
func (d Detail) String() string { return details.Word(d) }

// In returns the value in words.
func (d Detail) In(lang string, words ...text.Catalogue) string {
	return details.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d Detail) MarshalText() ([]byte, error) { return details.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Detail) UnmarshalText(word []byte) error { return details.Unmarshal(word, d) }

// Reasons say why a deadline is what it is: each operation of the
// computation and what became of each day or run of days, with the provision
// or the decision it rests on. They are derived when asked for, and hold typed
// values first: [Reasons.All]. [Reasons.In] says them in a
// language, and JSON has all that a third party needs to check them without
// this library. Reasons are immutable.
type Reasons struct {
	of     Deadline   // its earliest outcome, where something is open
	others []Deadline // those of the terms beside the one asked for, in that case
	asked  Deadline
	given  text.Sentence     // the decisions and readings that lead to that outcome
	open   []calendar.Choice // what is open among the days that were touched
	detail Detail
	steps  []step
	lines  []line
	err    error
	json   *languages // nil for those that text.Sentence takes by itself
	_      [8]byte    // a size of whole 16-byte words is copied without stalls
}

// languages are those that JSON has words in.
type languages struct {
	langs []string
	words []text.Catalogue
}

// WithLanguages returns the reasons with the languages that their JSON has the
// words of sentences in; those are English and Vietnamese if nothing is asked for.
func (r Reasons) WithLanguages(langs []string, words ...text.Catalogue) Reasons {
	r.json = &languages{slices.Clone(langs), slices.Clone(words)}
	return r
}

// inJSON asks for the languages of a sentence in JSON.
func (r *Reasons) inJSON(s text.Sentence) text.Sentence {
	if r.json == nil {
		return s
	}
	return s.WithLanguages(r.json.langs, r.json.words...)
}

// Reasons returns why the deadline is what it is.
func (d Deadline) Reasons(detail Detail) Reasons {
	r := Reasons{of: d, asked: d, detail: detail}
	if d.IsZero() {
		return r
	}
	t := newTrail()
	count := d.reckoner(d.cal, d.conv.Dimensions(), t)
	if r.err = count.run(); r.err != nil {
		return r
	}
	if d.status != legal.Settled || d.isOpen(t) {
		if count, t, r.err = r.inOneCase(); r.err != nil {
			return r
		}
	}
	r.compose(t, count.start, count.dir)
	return r
}

// counted returns the deadline of the term that a line speaks of.
func (r *Reasons) counted(term uint8) *Deadline {
	if term == 0 {
		return &r.of
	}
	return &r.others[term-1]
}

// inOneCase counts again under the decisions and readings of the earliest
// outcome. While choices are open every day that may be worked passes for
// worked, and a count over them all would be the count of no case.
func (r *Reasons) inOneCase() (reckoner, *trail, error) {
	o := r.asked.open
	if o == nil {
		var err error
		if o, err = r.asked.outcomes(); err != nil {
			return reckoner{}, nil, err
		}
	}
	r.of, r.open = o.distinct[0].Deadline, o.choices
	if cases := o.distinct[0].Cases; len(cases) > 0 {
		r.given = cases[0]
	}
	t := newTrail()
	count := r.of.reckoner(r.of.cal, r.of.conv.Dimensions(), t)
	return count, t, count.run()
}

// Err returns why there are no reasons, and nil where there are: a deadline that
// was computed can be computed again, so anything else is a fault of this
// library.
func (r Reasons) Err() error { return r.err }

// Len returns the number of reasons.
func (r Reasons) Len() int { return len(r.lines) }

// compose makes the lines: what was counted of each term, and the result.
func (r *Reasons) compose(t *trail, start Event, dir int) {
	r.steps = t.steps
	r.lines = make([]line, 0, 16)
	a := account{of: &r.of, dir: dir, long: r.detail == Long, lines: &r.lines}
	a.write(t.steps, start, true)
	for i, other := range t.others {
		r.beside(&a, t.steps[len(t.steps)-len(t.others)+i].compared, other.steps)
	}
	r.add(line{kind: ReasonDue, step: noStep, first: r.of.last, last: r.of.last})
	if len(r.open) > 0 {
		r.add(line{kind: ReasonOpen, step: noStep, first: r.of.last, last: r.of.last})
	}
	if r.asked.status == legal.Settled {
		return
	}
	for _, a := range r.asked.Alternatives()[1:] {
		r.add(line{kind: ReasonAlternative, step: noStep, first: a.Deadline.last, last: a.Deadline.last})
	}
}

// beside makes the lines of a term that stands beside the one asked for.
func (r *Reasons) beside(a *account, c *compared, steps []step) {
	r.others = append(r.others, *c.beside())
	a.of, a.term, a.first = c.beside(), uint8(len(r.others)), len(r.steps)
	r.steps = append(r.steps, steps...)
	a.add(line{kind: ReasonOtherTerm, step: noStep, first: c.start.day, last: c.start.day})
	a.write(steps, c.start, c.moved)
	a.add(line{kind: ReasonCompared, step: uint16(len(r.steps)), first: c.held.last, last: c.its.last})
	r.steps = append(r.steps, step{kind: ReasonCompared, compared: c})
}

// isOpen reports whether anything is open on the days that a computation touched.
func (d Deadline) isOpen(t *trail) bool {
	if len(d.others()) == 0 {
		return d.cal.IsOpen(t.span)
	}
	return len(d.choices(d.touched(t))) > 0
}

func (r *Reasons) add(l line) { r.lines = append(r.lines, l) }

// LogValue lets slog print the deadline and how many reasons there are.
func (r Reasons) LogValue() slog.Value {
	return slog.GroupValue(slog.String("deadline", r.asked.String()), slog.Int("reasons", len(r.lines)))
}
