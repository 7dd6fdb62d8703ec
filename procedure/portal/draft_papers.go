package portal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/procedure"
)

// place is for whom a list of papers is: the requests of some cases, or those
// that meet a condition in words.
type place struct {
	cases     []string
	condition string
}

// evidence makes one evidence of each paper. The headings of the lists are the
// cases of a record that has none of its own. Where it has, a heading that
// names one of them belongs to it, and another is a condition in words: no
// case is left without papers because its name is not that of a list.
func (d *drafter) evidence() ([]procedure.Case, []procedure.Evidence) {
	cases := d.ownCases()
	var places []place
	if len(cases) == 0 {
		cases, places = d.headingsAsCases()
	} else {
		places = d.headingsOfCases()
	}
	var papers []procedure.Evidence
	for i, list := range d.content.lists {
		for _, paper := range list.items {
			papers = append(papers, paper.draft(fmt.Sprintf("paper_%d_%d", list.number, paper.number), places[i]))
			d.silent(paper.path+".required", "whether the paper is always required: the portal marks none", "giấy tờ có bắt buộc không: cổng không đánh dấu")
		}
	}
	if len(papers) == 0 {
		d.silent("data.executionCases", "the papers of the dossier", "thành phần hồ sơ")
	}
	return cases, papers
}

func (d *drafter) ownCases() []procedure.Case {
	var cases []procedure.Case
	for _, one := range d.content.cases {
		name := one.name
		if isBlank(name) {
			name = one.id
		}
		cases = append(cases, procedure.Case{ID: one.id, Code: one.code, Name: vi(name)})
	}
	return cases
}

// headingsAsCases makes a case of each heading that is for some requests only.
func (d *drafter) headingsAsCases() ([]procedure.Case, []place) {
	var cases []procedure.Case
	places := make([]place, len(d.content.lists))
	for i, list := range d.content.lists {
		if !list.some {
			places[i] = d.forAll(list)
			continue
		}
		at := slices.IndexFunc(cases, func(one procedure.Case) bool { return plain(one.Name.In("vi")) == plain(list.name) })
		if at < 0 {
			at = len(cases)
			cases = append(cases, procedure.Case{ID: fmt.Sprintf("list_%d", list.number), Name: vi(list.name)})
		}
		places[i].cases = []string{cases[at].ID}
	}
	return cases, places
}

// headingsOfCases gives the lists to the cases that their headings name. If
// that left a case without papers all headings are conditions.
func (d *drafter) headingsOfCases() []place {
	places := make([]place, len(d.content.lists))
	open := false
	for i, list := range d.content.lists {
		if places[i] = d.forAll(list); !list.some {
			continue
		}
		for _, one := range d.content.cases {
			if list.belongsTo(one) {
				places[i].cases = append(places[i].cases, one.id)
			}
		}
		if places[i].cases == nil {
			places[i].condition, open = list.name, true
		}
	}
	if slices.ContainsFunc(d.content.cases, func(one legalCase) bool { return !isServed(one.id, places) }) {
		for i, list := range d.content.lists {
			if list.some {
				places[i], open = place{condition: list.name}, true
			}
		}
	}
	if open {
		d.silent("data.executionCases", "which list of papers belongs to which case", "danh mục giấy tờ nào thuộc trường hợp nào")
	}
	return places
}

// isServed reports whether a case has papers.
func isServed(id string, places []place) bool {
	return len(places) == 0 || slices.ContainsFunc(places, func(p place) bool { return p.cases == nil || slices.Contains(p.cases, id) })
}

// forAll places a list whose heading names no requests. Of several without any
// heading nothing says whether all of them are needed.
func (d *drafter) forAll(list componentList) place {
	bare := func(l componentList) bool { return plain(l.name) == "" }
	if !bare(list) || len(d.content.lists) == 1 {
		return place{}
	}
	d.silent(joinPath(list.path, "name"), "for whom this list of papers is", "danh mục giấy tờ này dành cho trường hợp nào")
	for _, other := range d.content.lists {
		if other.number != list.number && bare(other) {
			return place{condition: list.title()}
		}
	}
	return place{}
}

func (c component) draft(id string, at place) procedure.Evidence {
	e := procedure.Evidence{ID: id, Code: c.code, Name: vi(c.name), Cases: slices.Clone(at.cases), Shown: c.shown}
	if !c.shown {
		e.Originals, e.Copies = max(0, c.originals), max(0, c.copies)
	}
	var conditions []string
	for _, condition := range []string{at.condition, conditionOf(c.name)} {
		if !isBlank(condition) {
			conditions = append(conditions, strings.TrimSpace(condition))
		}
	}
	e.Condition = vi(strings.Join(conditions, "; "))
	return e
}
