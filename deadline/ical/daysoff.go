package ical

import (
	"fmt"
	"strconv"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// mostYears is of how many years a feed has the days off at most.
const mostYears = 50

// DaysOff returns the file of a calendar's days off in an interval, one event for
// each day: holidays, substitutes, days swapped and closures, but not the days of
// weekly rest. A day that may turn out to be off is TENTATIVE. The UID of a day is
// made of its date, the name of the calendar and the ID of the feed, so that it is
// the same whenever the file is made; the stamp is when the calendar was known as
// it is.
//
// The error is an *[Error]: a feed without an ID, no stamp, no calendar, an interval
// that is not within its coverage or of more than 50 years.
func DaysOff(feed Feed, cal *calendar.Calendar, in date.Interval, stamp time.Time) (File, error) {
	c, none := checker{}, &Entry{}
	if wrong := wrongID(feed.ID); wrong != "" {
		c.problem(-1, none, "ID", wrong)
	}
	if wrong := wrongStamp(stamp); wrong != "" {
		c.problem(-1, none, "stamp", wrong)
	}
	switch coverage := cal.Coverage(); {
	case cal == nil:
		c.problem(-1, none, "calendar", "is missing")
	case in.First.IsZero() || in.Last.IsZero() || in.IsReversed():
		c.problem(-1, none, "interval", fmt.Sprintf("is %s; give its first and its last day", in))
	case !coverage.Contains(in.First) || !coverage.Contains(in.Last):
		c.problem(-1, none, "interval", fmt.Sprintf("%s is not within %s, which calendar %s covers", in, coverage, cal.Name()))
	case in.Days() > mostYears*366:
		c.problem(-1, none, "interval", fmt.Sprintf("%s is more than %d years; give a shorter one", in, mostYears))
	}
	if err := c.err(); err != nil {
		return File{}, err
	}
	f := File{feed: feed}
	of := &daysOff{cal.Name() + "@" + feed.ID, instant(stamp)}
	for d := range cal.Days(in) {
		if mark, ok := offBy(&d); ok {
			f.events = append(f.events, &dayOff{of, d.Date, mark, d.Status})
		}
	}
	return f, nil
}

// offBy returns by which mark a day is off, or may turn out to be off.
func offBy(d *calendar.Day) (calendar.Mark, bool) {
	for _, m := range d.Reasons {
		switch m.Kind {
		case calendar.DayHoliday, calendar.DaySubstitute, calendar.DaySwapOff, calendar.DayClosure:
			return m, !d.Worked || d.Status != legal.Settled
		default:
		}
	}
	return calendar.Mark{}, false
}

// daysOff is what the events of a feed of days off share.
type daysOff struct{ id, stamp string }

// dayOff is a day off as it is written.
type dayOff struct {
	of     *daysOff
	day    date.Date
	mark   calendar.Mark
	status legal.Status
}

func (d *dayOff) write(w *writer) {
	what := d.mark.Says()
	name := w.in(what)
	if name == "" {
		name = d.mark.Kind.In(w.lang, w.words...)
		what = text.Of(text.Plain(name))
	}
	w.line("BEGIN:VEVENT")
	w.text("UID", day(d.day)+"-"+d.of.id)
	w.line("DTSTAMP:", d.of.stamp)
	w.starts(day(d.day))
	if d.status == legal.Settled {
		w.line("STATUS:CONFIRMED")
	} else {
		w.line("STATUS:TENTATIVE")
		name = w.in(sayUnsettled.With("what", what, "status", d.status))
	}
	w.line("TRANSP:TRANSPARENT")
	w.said("SUMMARY", name)
	if !d.mark.Basis.IsZero() {
		w.said("DESCRIPTION", d.mark.Basis.In(w.lang, w.words...))
	}
	w.line("END:VEVENT")
}

// number writes a property whose value is a whole number.
func (w *writer) number(name string, n int) { w.line(name, strconv.Itoa(n)) }
