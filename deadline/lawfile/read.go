package lawfile

import (
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

// What a law has at most, far above any that there is: so that no file makes a
// program work for long.
const (
	mostYears   = 300
	mostRules   = 1_000 // patterns of holidays and half days
	mostNotices = 5_000
	mostOffices = 100
	mostParts   = 20_000    // swaps, closures and what else notices have
	mostClosed  = 20_000    // days of all closures and proclaimed holidays
	mostWork    = 2_000_000 // patterns by years by offices
)

// Read reads a law from a file that [Write] or a person wrote. The name is what
// errors call the file. The function loads the time zone of office hours, as
// time.LoadLocation does; it may be nil for files without.
//
// The error is a [problem.List] with everything that is wrong, each with its
// line and key: what is no JSON, a key that there is not, a day that is none, what
// holiday.New says of the law as a whole, a file of more than 4 MiB.
func Read(r io.Reader, name string, zone func(string) (*time.Location, error)) (holiday.Law, error) {
	data, err := textfile.Read(r, name)
	if err != nil {
		return holiday.Law{}, err
	}
	d := &decoder{zone: zone, problems: textfile.Problems{File: name}}
	root := jsontree.Parse(data, &d.problems)
	if root == nil || !d.is(root, jsontree.Object) {
		return holiday.Law{}, d.problems.Err()
	}
	var doc document
	d.root(root, &doc)
	if err := d.problems.Err(); err != nil {
		return holiday.Law{}, err
	}
	law, err := holiday.New(doc.Definition)
	var wrong *holiday.LawError
	switch {
	case errors.As(err, &wrong):
		for _, p := range wrong.Problems {
			d.place(root, p)
		}
		return holiday.Law{}, d.problems.Err()
	case err != nil:
		return holiday.Law{}, err
	}
	return law, nil
}

// root reads the whole file. What it is comes first: the keys of another kind of
// file are not told one by one.
func (d *decoder) root(root *jsontree.Value, doc *document) {
	kind := root.Get("statutory")
	switch {
	case kind == nil:
		d.add(root, `the file does not say what it is; begin it with "statutory": %q`, Kind)
		return
	case kind.Text != Kind:
		d.add(kind, "the file is %.60s; this reads %q", kind.Raw, Kind)
		return
	}
	for i := range root.Members {
		if root.Members[i].Name == "$schema" {
			root.Members = append(root.Members[:i:i], root.Members[i+1:]...)
			break
		}
	}
	d.structure(root, reflect.ValueOf(doc).Elem())
	d.bounds(root, doc)
}

// bounds refuses what no law has.
func (d *decoder) bounds(root *jsontree.Value, doc *document) {
	if c := doc.Coverage; c.Days() > mostYears*366 {
		d.add(root.Get("coverage"), "%s is more than %d years", c, mostYears)
	}
	rules := 0
	for i := range doc.Statutes {
		rules += patterns(&doc.Statutes[i])
	}
	years := doc.Coverage.Days()/365 + 1
	offices, parts, closed := map[string]bool{}, 0, 0
	for i := range doc.Notices {
		n := &doc.Notices[i]
		offices[n.Office] = true
		parts += len(n.Swaps) + len(n.Closures) + len(n.Decisions) + len(n.Revokes) + len(n.Refuses) +
			len(n.Holidays) + len(n.Moves) + len(n.Substitutes) + len(n.Weekdays) + len(n.Lunar)
		for _, c := range n.Closures {
			closed += c.Days.Days()
		}
		for _, h := range n.Holidays {
			closed += h.Days.Days()
		}
	}
	for _, b := range []struct {
		key       string
		has, most int
		what      string
	}{
		{"statutes", rules, mostRules, "patterns of holidays"},
		{"notices", len(doc.Notices), mostNotices, "notices"},
		{"notices", len(offices), mostOffices, "offices of notices"},
		{"statutes", rules * years * max(1, len(offices)), mostWork, "holidays of all years and offices"},
		{"notices", parts, mostParts, "swaps, closures and other parts of notices"},
		{"notices", closed, mostClosed, "days of closures and proclaimed holidays"},
	} {
		if b.has > b.most {
			d.add(root.Get(b.key), "there are %d %s; a law has at most %d", b.has, b.what, b.most)
		}
	}
}

// patterns counts those of a statute; one without any counts, too.
func patterns(s *holiday.Statute) int {
	n := 1 + len(s.Substitutions) + len(s.Bridges)
	for i := range s.Rules {
		n += max(1, len(s.Rules[i].On))
		for _, o := range s.Rules[i].Options {
			n += max(1, len(o.On))
		}
	}
	for i := range s.HalfDays {
		n += max(1, len(s.HalfDays[i].On))
	}
	return n
}

// place adds what is wrong with the law, at the line of the statute, rule or notice
// that it names.
func (d *decoder) place(root *jsontree.Value, p calendar.Problem) {
	if d.problems.IsFull() {
		d.problems.Add(0, p.Place, "%s", p.Reason)
		return
	}
	at := root.Get(p.Place)
	for _, list := range [...][2]string{{"statutes", "statute "}, {"notices", "notice "}} {
		if id, ok := strings.CutPrefix(p.Place, list[1]); ok {
			at = part(root.Get(list[0]), id)
		}
	}
	if choice, ok := strings.CutPrefix(p.Place, "choice "); ok {
		at = choosing(root, choice)
	}
	reason := p.Reason
	if !p.Day.IsZero() {
		reason = p.Day.String() + ": " + reason
	}
	line := 0
	if at != nil {
		line = at.Line
	}
	d.problems.Add(line, p.Place, "%s", reason)
}

// part finds the member of a list by what stands behind its kind: an ID, perhaps
// with that of a rule or half day in it.
func part(list *jsontree.Value, place string) *jsontree.Value {
	if list == nil {
		return nil
	}
	var found *jsontree.Value
	longest := -1
	for _, v := range list.Items {
		id := idOf(v)
		inside, ok := strings.CutPrefix(place, id)
		if !ok || inside != "" && !strings.HasPrefix(inside, ", ") || len(id) <= longest {
			continue
		}
		found, longest = v, len(id)
		for _, parts := range [...][2]string{{"rules", ", rule "}, {"half_days", ", half day "}} {
			if id, ok := strings.CutPrefix(inside, parts[1]); ok {
				if p := part(v.Get(parts[0]), id); p != nil {
					found = p
				}
			}
		}
	}
	return found
}

func idOf(v *jsontree.Value) string {
	if id := v.Get("id"); id != nil {
		return id.Text
	}
	return ""
}

// choosing finds the rule of a choice, which is named RULE-YEAR.
func choosing(root *jsontree.Value, choice string) *jsontree.Value {
	statutes := root.Get("statutes")
	if statutes == nil {
		return nil
	}
	for _, statute := range statutes.Items {
		rules := statute.Get("rules")
		if rules == nil {
			continue
		}
		for _, rule := range rules.Items {
			year, ok := strings.CutPrefix(choice, idOf(rule)+"-")
			year, _, _ = strings.Cut(year, "-")
			if _, err := strconv.Atoi(year); ok && err == nil {
				return rule
			}
		}
	}
	return nil
}
