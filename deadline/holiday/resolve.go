package holiday

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// resolution is a law on its way to a calendar: what holds as known on a day.
type resolution struct {
	law      *Law
	notices  []*Notice // known, not revoked, for this office
	statutes []standing
	all      []occurrence // of every option, in order
	choices  []choice
	decided  map[string]*decision // choices of the law that a notice has made
	refused  map[string]*Notice   // proposals, by the notice that turned them down
	moves    []relocation         // of holidays
	made     []relocation         // of what makes them good
	problems []calendar.Problem

	found []finding
	open  map[calendar.Decision][]placed // what one option has to itself
	notes map[*Notice]text.Sentence      // what marks say of where they are from

	scratch
}

// scratch is room that each step leaves to the next one.
type scratch struct {
	days   []occurrence
	held   []*occurrence
	taken  []date.Date
	placed []placed
	goods  goods
}

// standing is a statute with the days of its force, as known.
type standing struct {
	*Statute
	during date.Interval
}

// occurrence is a holiday on a day.
type occurrence struct {
	date    date.Date
	rule    *Rule
	statute *Statute
	order   int       // of its rule among all statutes
	by      *decision // what chose it, if something did
	notice  *Notice   // what proclaimed or moved it, if something did
	choice  int       // the choice whose option has it, or -1
	option  int
}

// proclaimedOrder puts what is proclaimed behind all rules of a day.
const proclaimedOrder = 1 << 30

func (o *occurrence) basis() legal.Basis {
	if o.notice != nil {
		return o.notice.Basis
	}
	if o.rule.Basis.IsZero() {
		return o.statute.Basis
	}
	return o.rule.Basis
}

// isProclaimed reports whether a notice made it, not a statute.
func (o *occurrence) isProclaimed() bool { return o.order >= proclaimedOrder }

func (o *occurrence) compare(other *occurrence) int {
	if c := o.date.Compare(other.date); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(o.order, other.order), cmp.Compare(o.choice, other.choice), cmp.Compare(o.option, other.option))
}

// sameHoliday reports whether two days belong to one holiday of one year.
func (o *occurrence) sameHoliday(other *occurrence) bool {
	return o.rule == other.rule && o.date.Year() == other.date.Year()
}

// choice is something left open.
type choice struct {
	calendar.Choice
	occurrences [][]occurrence // of each option
	madeGood    *occurrence    // for a disputed substitution: of this holiday
}

type decision struct {
	Decision
	notice *Notice
	option text.Text     // its name, once it is used
	note   text.Sentence // once it is made
	used   bool
}

func (l *Law) resolve(known date.Date) *resolution {
	r := &resolution{law: l, decided: map[string]*decision{}, refused: map[string]*Notice{}, open: map[calendar.Decision][]placed{},
		notes: map[*Notice]text.Sentence{}}
	r.all, r.found = make([]occurrence, 0, 320), make([]finding, 0, 320)
	r.scratch = scratch{make([]occurrence, 0, 32), make([]*occurrence, 0, 32), make([]date.Date, 0, 64), make([]placed, 0, 64), make(goods, 0, 8)}
	r.findNotices(known)
	r.findStatutes(known)
	r.findDecisions()
	r.findSwaps()
	r.findRelocations()
	for i := range r.statutes {
		for j := range r.statutes[i].Rules {
			r.findHolidays(&r.statutes[i], &r.statutes[i].Rules[j], i<<ruleBits|j)
		}
	}
	r.addProclaimed()
	r.addOpenOccurrences()
	r.moveHolidays()
	r.findDisputes()
	r.placeHolidays()
	return r
}

func (r *resolution) add(place string, day date.Date, format string, args ...any) {
	r.problems = append(r.problems, calendar.Problem{Place: place, Day: day, Reason: fmt.Sprintf(format, args...)})
}

func (r *resolution) findNotices(known date.Date) {
	var revoked []string
	for i := range r.law.notices {
		n := &r.law.notices[i]
		if !n.Known.Day.After(known) && (n.Office == "" || n.Office == r.law.office) {
			r.notices = append(r.notices, n)
			if n.Proposal {
				continue
			}
			revoked = append(revoked, n.Revokes...)
			for _, id := range n.Refuses {
				r.refused[id] = n
			}
		}
	}
	r.notices = slices.DeleteFunc(r.notices, func(n *Notice) bool { return slices.Contains(revoked, n.ID) })
}

func (r *resolution) findStatutes(known date.Date) {
	for i := range r.law.statutes {
		if s := &r.law.statutes[i]; !s.Known.Day.After(known) {
			r.statutes = append(r.statutes, standing{s, s.During})
		}
	}
	for _, next := range r.statutes {
		last := next.During.First.Prev()
		for i := range r.statutes {
			old := &r.statutes[i]
			if slices.Contains(next.Replaces, old.ID) && (old.during.Last.IsZero() || last.Before(old.during.Last)) {
				old.during.Last = last
			}
		}
	}
}

func (r *resolution) findDecisions() {
	for _, n := range r.notices {
		if n.Proposal {
			continue
		}
		for _, d := range n.Decisions {
			if other := r.decided[d.Choice]; other != nil && other.Option != d.Option {
				r.add("notice "+n.ID, date.Date{}, "decides %s for %s, but notice %s decided it for %s; say which one it revokes",
					d.Choice, d.Option, other.notice.ID, other.Option)
				continue
			}
			r.decided[d.Choice] = &decision{Decision: d, notice: n}
		}
	}
}

// findSwaps finds the days that two notices swap. As with decisions, that is a
// fault on the days between a notice and its revocation, too.
func (r *resolution) findSwaps() {
	swapped := map[date.Date]string{}
	for _, n := range r.notices {
		if n.Proposal {
			continue
		}
		for _, s := range n.Swaps {
			for _, d := range [...]date.Date{s.Off, s.Worked} {
				if other, twice := swapped[d]; twice {
					r.add("notice "+n.ID, d, "is swapped by notice %s already; say which one is revoked", other)
				}
				swapped[d] = n.ID
			}
		}
	}
}

// years are those whose holidays or substitutes can lie in the coverage.
func (r *resolution) years() (first, last int) {
	return max(r.law.coverage.First.Year()-1, 1), min(r.law.coverage.Last.Year()+1, 9999)
}

// ruleBits leave room for the rules of one statute in an order.
const ruleBits = 12

func (r *resolution) findHolidays(s *standing, rule *Rule, order int) {
	first, last := r.years()
	// A run of days or a lunisolar year reaches into the years beside its own.
	first = max(first, s.during.First.Year()-1)
	if !s.during.Last.IsZero() {
		last = min(last, s.during.Last.Year()+1)
	}
	days := make([][]occurrence, len(rule.Options))
	for year := first; year <= last; year++ {
		if len(rule.Options) == 0 {
			r.all = r.occurrences(r.all, s, rule, order, rule.On, year)
			continue
		}
		r.days = r.days[:0]
		for i, o := range rule.Options {
			from := len(r.days)
			r.days = r.occurrences(r.days, s, rule, order, o.On, year)
			days[i] = r.days[from:]
		}
		if len(r.days) == 0 {
			continue
		}
		if d := r.decided[choiceID(rule, year)]; d != nil {
			r.take(d, rule, days)
		} else {
			r.leaveOpen(rule, year, days)
		}
	}
}

// take settles a choice as a notice has decided it.
func (r *resolution) take(d *decision, rule *Rule, days [][]occurrence) {
	d.used = true
	at := slices.IndexFunc(rule.Options, func(o Option) bool { return o.ID == d.Option })
	if at < 0 {
		r.add("notice "+d.notice.ID, date.Date{}, "takes the option %q, which the choice %s does not have", d.Option, d.Choice)
		return
	}
	d.option = rule.Options[at].Name
	for _, o := range days[at] {
		o.by = d
		r.all = append(r.all, o)
	}
}

func (r *resolution) leaveOpen(rule *Rule, year int, days [][]occurrence) {
	c := choice{Choice: openChoice(rule, year)}
	for _, list := range days {
		c.occurrences = append(c.occurrences, slices.Clone(list))
	}
	r.choices = append(r.choices, c)
}

func choiceID(rule *Rule, year int) string { return rule.ID + "-" + strconv.Itoa(year) }

// occurrences appends the days of a rule in a year to list.
func (r *resolution) occurrences(list []occurrence, s *standing, rule *Rule, order int, on []Pattern, year int) []occurrence {
	var room [8]date.Date
	for _, p := range on {
		days, err := p.appendDays(room[:0], year)
		if err != nil {
			place := "statute " + s.ID + ", rule " + rule.ID
			if n := len(r.problems); n == 0 || r.problems[n-1].Place != place { // one year is enough
				r.add(place, date.Date{}, "%v", err)
			}
			continue
		}
		for _, d := range days {
			if s.during.Contains(d) && rule.During.Contains(d) {
				list = append(list, occurrence{date: d, rule: rule, statute: s.Statute, order: order, choice: -1})
			}
		}
	}
	return list
}

func openChoice(rule *Rule, year int) calendar.Choice {
	c := calendar.Choice{ID: choiceID(rule, year), Name: ofYear(rule, year),
		Awaits: text.Of(rule.Awaits), Basis: rule.Basis}
	for _, o := range rule.Options {
		c.Options = append(c.Options, calendar.Option{ID: o.ID, Name: text.Of(o.Name)})
	}
	return c
}

// definition is the calendar's plain data, cut to the coverage.
func (r *resolution) definition(known date.Date) calendar.Definition {
	def := calendar.Definition{Name: r.law.Name(), Coverage: r.law.coverage, KnownOn: known, Rest: r.law.rest, Hours: r.law.hours}
	def.Marks = r.marks()
	needed := map[string]bool{}
	need := func(list []calendar.Mark) {
		for _, m := range list {
			for _, p := range m.When {
				needed[p.Choice] = true
			}
		}
	}
	need(def.Marks)
	for i := range r.choices {
		c := &r.choices[i]
		for j := range c.Options {
			o := &c.Options[j]
			o.Marks = r.optionMarks(calendar.Decision{Choice: c.ID, Option: o.ID})
			needed[c.ID] = needed[c.ID] || len(o.Marks) > 0
			need(o.Marks)
		}
	}
	for _, c := range r.choices {
		if needed[c.ID] {
			def.Choices = append(def.Choices, c.Choice)
		}
	}
	return def
}
