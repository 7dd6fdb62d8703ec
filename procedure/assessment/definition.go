package assessment

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// A definition is the ruleset of a version before it is compiled: its
// requirements together with the conditions of its parts. It knows where its
// parts stand.
type definition struct {
	rules.Definition
	places   rules.Places // of the procedure
	at       string       // the path of the requirements
	authored int          // how many conditions stand there
	parts    []string     // the paths of the parts whose conditions follow
	declared declarations
	placed   map[problem.Problem]bool // the places that were found, without words
}

func definitionOf(p procedure.Procedure, i int, parts []asked, places rules.Places) *definition {
	v := &p.Versions[i]
	d := &definition{Definition: v.Requirements, places: places, at: requirementsOf(i),
		authored: len(v.Requirements.Conditions), placed: map[problem.Problem]bool{}}
	d.Conditions = slices.Clone(d.Conditions)
	if d.ID == "" {
		d.ID = p.Key() + "@" + v.Valid.First.String()
	}
	if d.Title.IsZero() {
		d.Title = p.Name
	}
	if len(d.Basis) == 0 {
		d.Basis = v.LegalBasis
	}
	for _, p := range parts {
		if p.finding >= 0 {
			d.Conditions = append(d.Conditions, rules.Rule{ID: p.Handle.String(), Title: p.Text.Text("en", "vi"), When: p.When, Basis: p.Basis})
			d.parts = append(d.parts, p.Handle.Path(i))
		}
	}
	return d
}

// requirementsOf returns the path of the requirements of version i.
func requirementsOf(i int) string { return procedure.Handle{}.Path(i) + ".requirements" }

// declare gives the definition its facts and parameters.
func (d *definition) declare(all declarations) {
	d.declared, d.Facts, d.Parameters = all, all.facts, all.parameters
}

// place is the [rules.Places] of the definition.
func (d *definition) place(path string, offset, width int) (problem.Problem, bool) {
	if slices.Contains(d.parts, d.pathOf(path)) {
		return problem.Problem{}, false // the condition of a part is nothing that an author wrote
	}
	found, ok := d.places(d.pathOf(path), offset, width)
	if ok {
		d.placed[wordless(found)] = true
	}
	return found, ok
}

func wordless(p problem.Problem) problem.Problem {
	p.Message, p.Hint = "", ""
	return p
}

// pathOf returns the path in the procedure of a part of the definition.
func (d *definition) pathOf(path string) string {
	head, tail, _ := strings.Cut(path, "[")
	index, rest, _ := strings.Cut(tail, "]")
	i, err := strconv.Atoi(index)
	switch {
	case err == nil && head == "facts":
		return d.declared.factsAt[i] + rest
	case err == nil && head == "parameters":
		return d.declared.parametersAt[i] + rest
	case err == nil && head == "conditions" && i >= d.authored:
		return d.parts[i-d.authored] + rest
	case d.isOutside(path):
		return path
	case path == "":
		return d.at
	}
	return d.at + "." + path
}

// isOutside reports whether a path is that of a fact or parameter, by name,
// that the requirements do not declare themselves.
func (d *definition) isOutside(path string) bool {
	for i, f := range d.Facts {
		if strings.HasPrefix(path+".", "facts."+f.Name+".") {
			return !strings.HasPrefix(d.declared.factsAt[i], d.at)
		}
	}
	for i, p := range d.Parameters {
		if strings.HasPrefix(path+".", "parameters."+p.Name+".") {
			return !strings.HasPrefix(d.declared.parametersAt[i], d.at)
		}
	}
	return false
}

// problems returns what is wrong with the definition. What places did not find
// gets its path in the procedure and, if it has no place at all, that of the
// requirements.
func (d *definition) problems(err error) problem.List {
	var found problem.List
	if !errors.As(err, &found) && err != nil {
		found = problem.List{{Message: err.Error()}}
	}
	for i, p := range found {
		if d.placed[wordless(p)] {
			continue
		}
		if at, ok := d.places(d.at, 0, 1); ok && p.At.Line == 0 {
			at.Message, at.Hint, at.Path = p.Message, p.Hint, p.Path
			found[i] = at
		}
		found[i].Path = strings.TrimPrefix(d.pathOf(p.Path), sharedPath)
	}
	return found
}
