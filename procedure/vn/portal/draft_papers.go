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
	ids := map[string]string{}
	places := d.forAll()
	for i, list := range d.content.lists {
		if !list.some {
			continue
		}
		id := ids[plain(list.name)]
		if id == "" {
			id = fmt.Sprintf("list_%d", list.number)
			ids[plain(list.name)] = id
			cases = append(cases, procedure.Case{ID: id, Name: vi(list.name)})
		}
		places[i].cases = []string{id}
	}
	return cases, places
}

// headingsOfCases gives the lists to the cases that their headings name. If
// that left a case without papers all headings are conditions.
func (d *drafter) headingsOfCases() []place {
	named := map[string][]string{}
	for _, one := range d.content.cases {
		for _, heading := range headingsIn(one.name) {
			named[heading] = append(named[heading], one.id)
		}
	}
	places := d.forAll()
	served, all, open := map[string]bool{}, false, false
	for i, list := range d.content.lists {
		if list.some {
			places[i].cases = named[plain(list.name)]
		}
		if list.some && places[i].cases == nil {
			places[i].condition, open = list.name, true
		}
		all = all || places[i].cases == nil
		for _, id := range places[i].cases {
			served[id] = true
		}
	}
	if !all && slices.ContainsFunc(d.content.cases, func(one legalCase) bool { return !served[one.id] }) {
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

// forAll places the lists whose headings name no requests. Of several without
// any heading nothing says whether all of them are needed.
func (d *drafter) forAll() []place {
	places := make([]place, len(d.content.lists))
	var bare []int
	for i, list := range d.content.lists {
		if plain(list.name) == "" && len(places) > 1 {
			bare = append(bare, i)
		}
	}
	for _, i := range bare {
		list := d.content.lists[i]
		d.silent(joinPath(list.path, "name"), "for whom this list of papers is", "danh mục giấy tờ này dành cho trường hợp nào")
		if len(bare) > 1 {
			places[i].condition = fmt.Sprintf("Danh mục giấy tờ %d", list.number)
		}
	}
	return places
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
