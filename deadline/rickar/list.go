package rickar

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

// List returns the days on which holidays are observed, in the coverage of the list
// that is given. All else of the list is kept, and its days stand beside those of the
// rules: one that has the name of a holiday stands for what the rule gives in that year,
// which is how a wrong or a missing substitute is put right.
//
// Irregular names holidays that are not kept every year, such as Inauguration Day.
// Two holidays of one day that neither is moved to are one day with both names.
//
// The error is a [problem.List] with everything that is wrong, each with the name of
// the holiday: no coverage, a holiday that has no day in one of its years, a
// substitute that lands on another holiday or on weekly rest, a name in irregular
// that no holiday has, a year of the coverage without a day.
func List(holidays []*cal.Holiday, of daylist.List, irregular ...string) (daylist.List, error) {
	if err := of.CheckCoverage(); err != nil {
		return daylist.List{}, err // the rules go on for ever: how long they are right is for the caller to say
	}
	m := &maker{of: of, irregular: irregular, given: map[nameYear]bool{}, problems: textfile.Problems{File: of.Name}}
	for _, d := range of.Days {
		m.given[nameYear{d.Name, d.Date.Year()}] = true
		m.days = append(m.days, observed{Day: d, given: true})
	}
	for _, h := range holidays {
		m.holiday(h)
	}
	for _, name := range irregular {
		if !slices.ContainsFunc(holidays, func(h *cal.Holiday) bool { return h != nil && h.Name == name }) {
			m.problems.Add(0, name, "this is named as irregular, and no holiday has that name")
		}
	}
	of.Days = m.merged()
	if err := m.problems.Err(); err != nil {
		return daylist.List{}, err
	}
	return of.Checked(nil)
}

type nameYear struct {
	name string
	year int
}

// observed is a day on which a holiday is.
type observed struct {
	daylist.Day
	moved bool // from the day of the holiday itself
	given bool // by the caller
}

type maker struct {
	of        daylist.List
	irregular []string
	given     map[nameYear]bool
	days      []observed
	problems  textfile.Problems
}

// holiday adds the days of one rule.
func (m *maker) holiday(h *cal.Holiday) {
	switch {
	case h == nil:
		m.problems.Add(0, "", "a holiday is nil")
		return
	case h.Func == nil:
		m.problems.Add(0, h.Name, "the holiday has no Func and so no days")
		return
	}
	in := m.of.Coverage
	var without []string
	// What is observed in another year than it is in lies one beside it.
	for year := in.First.Year() - 1; year <= in.Last.Year()+1; year++ {
		if m.given[nameYear{h.Name, year}] {
			continue
		}
		is, seen, ok := calc(h, year)
		if !ok {
			if m.isMissing(h, year) {
				without = append(without, strconv.Itoa(year))
			}
			continue
		}
		d := observed{Day: daylist.Day{Date: seen, Name: h.Name}, moved: is != seen}
		if d.moved {
			d.Kind, d.Note = calendar.DaySubstitute, "in place of "+is.String()
		}
		if in.Contains(seen) {
			m.days = append(m.days, d)
			m.onRest(d)
		}
	}
	if without != nil {
		m.problems.Add(0, h.Name, "there is no day in %s; end the coverage before it, or name the holiday as irregular", strings.Join(without, ", "))
	}
}

// calc returns the day of a holiday in a year, and the day on which it is observed.
// A rule that knows nothing of a year gives the zero time, or a day beside it if it has
// an offset.
func calc(h *cal.Holiday, year int) (is, seen date.Date, ok bool) {
	actual, observed := h.Calc(year)
	is, seen = dayOf(actual), dayOf(observed)
	near := func(d date.Date) bool { return !d.IsZero() && d.Year() >= year-1 && d.Year() <= year+1 }
	return is, seen, near(is) && near(seen) && !actual.IsZero() && !observed.IsZero()
}

// dayOf returns the day that the library means: the start of it, in whatever zone the
// library is set to. Where a day there begins an hour late or early because the clocks
// change, the time can lie in the evening before.
func dayOf(t time.Time) date.Date { return date.Of(t.Add(2 * time.Hour)) }

// isMissing reports whether a holiday that has no day in a year should have one.
func (m *maker) isMissing(h *cal.Holiday, year int) bool {
	in := m.of.Coverage
	kept := (h.StartYear == 0 || year >= h.StartYear) && (h.EndYear == 0 || year <= h.EndYear) && !slices.Contains(h.Except, year)
	return kept && year >= in.First.Year() && year <= in.Last.Year() && !slices.Contains(m.irregular, h.Name)
}

// onRest tells of a substitute by which nothing is gained.
func (m *maker) onRest(d observed) {
	rests := slices.ContainsFunc(m.of.Rest, func(r calendar.RestDays) bool {
		return r.During.Contains(d.Date) && slices.Contains(r.Weekdays, d.Date.Weekday())
	})
	if d.moved && rests {
		m.problems.Add(0, d.Name, "the holiday is made good on %s, a %s and so weekly rest; give its day in the list", d.Date, d.Date.Weekday())
	}
}

// merged puts the days in order, and the holidays of one day together.
func (m *maker) merged() []daylist.Day {
	slices.SortStableFunc(m.days, func(a, b observed) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Name, b.Name)) })
	var days []daylist.Day
	for from := 0; from < len(m.days); {
		to := from + 1
		for to < len(m.days) && m.days[to].Date == m.days[from].Date {
			to++
		}
		days = append(days, m.oneDay(m.days[from:to]))
		from = to
	}
	return days
}

// oneDay returns the day of all that falls on it, with all names. What the caller
// says of the day itself goes before what the rules say.
func (m *maker) oneDay(list []observed) daylist.Day {
	var names []string
	day := list[0].Day
	for _, d := range slices.Backward(list) {
		if d.given {
			day = d.Day
		}
	}
	for _, d := range list {
		if !slices.Contains(names, d.Name) {
			names = append(names, d.Name)
		}
	}
	day.Name = strings.Join(names, " / ")
	if i := slices.IndexFunc(list, func(d observed) bool { return d.moved }); i >= 0 && len(names) > 1 {
		others := slices.DeleteFunc(names, func(name string) bool { return name == list[i].Name })
		m.problems.Add(0, list[i].Name, "the holiday is made good on %s, which is %s already; give its day in the list", list[i].Date, strings.Join(others, " and "))
	}
	return day
}
