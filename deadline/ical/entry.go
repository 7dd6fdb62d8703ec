package ical

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// An Entry is a deadline that is to stand in people's calendars.
type Entry struct {
	// UID is what the deadline is known by wherever the file goes, and stays the
	// same when the deadline moves: "dossier-17@office.example". It has at most 255
	// octets, no space, and is unique in a file.
	UID      string            `json:"uid"`
	Deadline deadline.Deadline `json:"deadline,omitzero"`
	// Stamp is when the entry became what it is: when the deadline was computed or
	// cancelled.
	Stamp time.Time `json:"stamp"`
	// Summary says what is to be done. Without it, it is the question that the
	// deadline answers.
	Summary text.Text `json:"summary,omitzero"`
	// Why puts all reasons of the deadline into the description.
	Why       bool       `json:"why,omitempty"`
	Reminders []Reminder `json:"reminders,omitempty"`
	// Cancelled says that the deadline is gone: the matter is closed, or time stands still,
	// and published again with a day it comes back. The entry then needs no Deadline if
	// it was published before.
	Cancelled bool `json:"cancelled,omitempty"`
	// Before is what was last published of the entry, nothing if it is new; see
	// [Entry.Publish].
	Before Published `json:"before,omitzero"`
}

// Published is what a file says of an entry that other programs compare. Keep it
// with the entry, and give it as the Before of the entry the next time.
type Published struct {
	Sequence int    `json:"sequence"`
	Starts   string `json:"starts"` // as DTSTART has it: 20260828, or 20260819T083000Z
	Status   string `json:"status"` // CONFIRMED, TENTATIVE or CANCELLED
}

// A Reminder is an alarm before a deadline.
type Reminder struct {
	// Before is how long before: days, weeks or working days before the last day, or
	// hours or minutes before the instant from which it is too late (for a day that
	// is the earliest permitted one, before it begins). Working days are counted on
	// the calendar that the deadline was counted on.
	Before deadline.Term `json:"before"`
	// At is the time of the day, for days and weeks and working days. Of a deadline
	// that ends with its day it is the time on the reader's clock; of one that ends at
	// an instant, on the clock of that.
	At date.ClockTime `json:"at,omitempty"`
}

// Publish returns what a file says of the entry that other programs compare. The
// sequence is 0 at first, and grows by one when the day, the instant or the
// status is another than before. The error is an *[Error] as of [Deadlines].
func (e Entry) Publish() (Published, error) {
	c := checker{}
	p := c.published(0, &e)
	return p, c.err()
}

// published finds what the file says.
func (c *checker) published(i int, e *Entry) Published {
	p := Published{Status: "CONFIRMED"}
	switch {
	case e.Cancelled:
		p.Status = "CANCELLED"
	case e.Deadline.Status() != legal.Settled:
		p.Status = "TENTATIVE"
	}
	switch {
	case !e.Deadline.IsZero():
		p.Starts = starts(e.Deadline)
	case e.Cancelled && e.Before.Starts != "":
		p.Starts = e.Before.Starts
	case e.Cancelled:
		c.problem(i, e, "Deadline", "is missing, and nothing was published before that could be cancelled; leave the entry out")
	default:
		c.problem(i, e, "Deadline", "is missing; take one from deadline.Compute, or say that the entry is Cancelled")
	}
	if e.Before == (Published{}) {
		return p
	}
	if wrong := e.Before.wrong(); wrong != "" {
		c.problem(i, e, "Before", wrong)
	}
	p.Sequence = e.Before.Sequence
	if p != e.Before {
		p.Sequence++
	}
	return p
}

// wrong says what is wrong with something that was published.
func (p Published) wrong() string {
	_, noDay := time.Parse("20060102", p.Starts)
	_, noInstant := time.Parse("20060102T150405Z", p.Starts)
	switch {
	case p.Sequence < 0 || p.Sequence > 1<<31-2:
		return fmt.Sprintf("has the sequence %d; give what Publish returned", p.Sequence)
	case noDay != nil && noInstant != nil:
		return fmt.Sprintf("starts on %.40q, which is neither a day such as 20260828 nor an instant such as 20260819T083000Z; give what Publish returned", p.Starts)
	case p.Status != "CONFIRMED" && p.Status != "TENTATIVE" && p.Status != "CANCELLED":
		return fmt.Sprintf("has the status %.40q; give what Publish returned", p.Status)
	}
	return ""
}

// starts is the beginning of the event: the last day, or the instant at which a term on
// the clock ends.
func starts(d deadline.Deadline) string {
	if at, ok := end(d); ok {
		return instant(at)
	}
	return day(d.Last())
}

// end returns the instant at which a term on the clock ends.
func end(d deadline.Deadline) (time.Time, bool) {
	if !d.EndsOnClock() || d.Bound() == convention.EarliestDay {
		return time.Time{}, false
	}
	at, err := d.Expires(nil)
	return at, err == nil && at.UTC().Year() >= 1 && at.UTC().Year() <= 9999
}

// trigger returns by how many minutes a reminder comes after the beginning of the
// event, less than none before it.
func (r Reminder) trigger(d deadline.Deadline) (minutes int, wrong string) {
	t := r.Before
	if err := t.Validate(); err != nil {
		return 0, fmt.Sprintf("is no term that can be counted: %v", err)
	}
	if t.TenThousandths() != 0 {
		return 0, fmt.Sprintf("is %s; give a whole number", t)
	}
	at, onClock := end(d)
	last := d.Last()
	on := last
	switch t.Unit() {
	case deadline.UnitDays:
		on = last.AddDays(-t.Whole())
	case deadline.UnitWeeks:
		on = last.AddDays(-7 * t.Whole())
	case deadline.UnitWorkingDays:
		if d.GoverningCalendar() == nil {
			return 0, fmt.Sprintf("is %s, and the deadline has no calendar to count them on; give days", t)
		}
		to, _, err := d.GoverningCalendar().AddWorkingDays(last, -t.Whole())
		if err != nil {
			return 0, fmt.Sprintf("is %s: %v", t, err)
		}
		on = to
	case deadline.UnitHours, deadline.UnitMinutes:
		minutes = -t.Whole()
		if t.Unit() == deadline.UnitHours {
			minutes *= 60
		}
		if !onClock && d.Bound() != convention.EarliestDay {
			minutes += 24 * 60
		}
		return minutes, ""
	default:
		return 0, fmt.Sprintf("is %s; give minutes, hours, days, working days or weeks", t)
	}
	if on.IsZero() {
		return 0, fmt.Sprintf("is %s, which leads outside the years 1 to 9999", t)
	}
	if onClock {
		return int(r.At.On(on, at.Location()).Sub(at) / time.Minute), ""
	}
	return on.Sub(last)*24*60 + int(r.At), ""
}

// checker gathers what is wrong with entries.
type checker struct{ problems []Problem }

func (c *checker) problem(i int, e *Entry, field, reason string) {
	c.problems = append(c.problems, Problem{i, e.UID, field, reason})
}

func (c *checker) err() error {
	if len(c.problems) == 0 {
		return nil
	}
	return &Error{c.problems}
}

// mostReminders is how many alarms an event has at most.
const mostReminders = 20

// Deadlines returns the file of deadlines, one event for each entry, in their order.
// The error is an *[Error] with everything that is wrong: a UID that is missing or
// stands twice, a stamp or a deadline that is missing, a reminder that cannot be placed.
func Deadlines(feed Feed, entries ...Entry) (File, error) {
	c, f := checker{}, File{feed: feed, events: make([]event, 0, len(entries))}
	seen := make(map[string]int, len(entries))
	written := make([]due, len(entries))
	for i := range entries {
		e := &entries[i]
		if wrong := wrongID(e.UID); wrong != "" {
			c.problem(i, e, "UID", wrong)
		} else if first, twice := seen[e.UID]; twice {
			c.problem(i, e, "UID", fmt.Sprintf("is that of entry %d, too; give each deadline its own", first))
		} else {
			seen[e.UID] = i
		}
		if wrong := wrongStamp(e.Stamp); wrong != "" {
			c.problem(i, e, "Stamp", wrong)
		}
		written[i] = due{entry: *e, says: c.published(i, e)}
		if !e.Cancelled && !e.Deadline.IsZero() {
			written[i].triggers = c.triggers(i, e)
		}
		f.events = append(f.events, &written[i])
	}
	if err := c.err(); err != nil {
		return File{}, err
	}
	return f, nil
}

func (c *checker) triggers(i int, e *Entry) []int {
	if len(e.Reminders) > mostReminders {
		c.problem(i, e, "Reminders", fmt.Sprintf("are %d; give at most %d", len(e.Reminders), mostReminders))
		return nil
	}
	var list []int
	for j, r := range e.Reminders {
		minutes, wrong := r.trigger(e.Deadline)
		if wrong == "" && r.At > date.Midnight24 {
			c.problem(i, e, fmt.Sprintf("Reminders[%d].At", j), "is no time of day")
			continue
		}
		if wrong != "" {
			c.problem(i, e, fmt.Sprintf("Reminders[%d].Before", j), wrong)
			continue
		}
		list = append(list, minutes)
	}
	return list
}

// due is an entry as it is written.
type due struct {
	entry    Entry
	says     Published
	triggers []int // in minutes from the beginning
}

func (d *due) write(w *writer) {
	e := &d.entry
	reasons := e.Deadline.Reasons(deadline.Short)
	summary := d.summary(w, reasons)
	w.line("BEGIN:VEVENT")
	w.text("UID", e.UID)
	w.line("DTSTAMP:", instant(e.Stamp))
	w.starts(d.says.Starts)
	w.number("SEQUENCE:", d.says.Sequence)
	w.line("STATUS:", d.says.Status)
	w.line("TRANSP:TRANSPARENT")
	w.said("SUMMARY", summary)
	if description := d.description(w, reasons); description != "" {
		w.said("DESCRIPTION", description)
	}
	for _, minutes := range d.triggers {
		w.line("BEGIN:VALARM")
		w.line("ACTION:DISPLAY")
		w.line("TRIGGER:", duration(minutes))
		w.said("DESCRIPTION", summary)
		w.line("END:VALARM")
	}
	w.line("END:VEVENT")
}

// summary says what is to be done, and whether the day is open or gone.
func (d *due) summary(w *writer, reasons deadline.Reasons) string {
	e := &d.entry
	what := text.Of(e.Summary)
	if e.Summary.IsZero() {
		what = reasons.Question()
	}
	if what.IsZero() {
		what = sayGone.With()
	}
	switch {
	case e.Cancelled:
		what = sayCancelled.With("what", what)
	case e.Deadline.Status() != legal.Settled:
		what = sayUnsettled.With("what", what, "status", e.Deadline.Status())
	}
	return w.in(what)
}

// description says what was asked, the result, what is open and how else it can turn
// out; with all reasons if that was asked for.
func (d *due) description(w *writer, reasons deadline.Reasons) string {
	e := &d.entry
	switch {
	case e.Deadline.IsZero():
		return ""
	case e.Why:
		return strings.TrimSuffix(reasons.In(w.lang, w.words...), "\n")
	}
	b := w.room[:0]
	if !e.Summary.IsZero() {
		b = reasons.Question().AppendIn(b, w.lang, w.words...)
	}
	for place, run := range reasons.Runs() {
		switch run.Kind {
		case deadline.ReasonDue, deadline.ReasonAlternative:
		case deadline.ReasonOpen:
			if e.Deadline.Status() == legal.Settled {
				continue
			}
		default:
			continue
		}
		if len(b) > 0 {
			b = append(b, '\n')
		}
		b = reasons.At(place).Text.AppendIn(b, w.lang, w.words...)
	}
	if safe := reasons.Safe(); !safe.IsZero() {
		b = safe.AppendIn(append(b, '\n'), w.lang, w.words...)
	}
	w.room = b
	return string(b)
}

// starts writes the beginning of an event, a day or an instant.
func (w *writer) starts(at string) {
	if len(at) == len("20260828") {
		w.line("DTSTART;VALUE=DATE:", at)
		return
	}
	w.line("DTSTART:", at)
}
