package assessment

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/problem"
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
}

func definitionOf(p procedure.Procedure, i int, places rules.Places) *definition {
	v := &p.Versions[i]
	d := &definition{Definition: v.Requirements, places: places, at: fmt.Sprintf("versions[%d].requirements", i),
		authored: len(v.Requirements.Conditions)}
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
	for item := range v.Items() {
		if item.When != "" {
			d.Conditions = append(d.Conditions, rules.Rule{ID: item.Path, Title: item.Text, When: item.When, Basis: item.Basis})
			d.parts = append(d.parts, fmt.Sprintf("versions[%d].%s", i, item.Path))
		}
	}
	return d
}

// declare gives the definition its facts and parameters.
func (d *definition) declare(all declarations) {
	d.declared, d.Facts, d.Parameters = all, all.facts, all.parameters
}

// place is the [rules.Places] of the definition.
func (d *definition) place(path string, offset, width int) (problem.Problem, bool) {
	head, tail, _ := strings.Cut(path, "[")
	index, rest, _ := strings.Cut(tail, "]")
	i, err := strconv.Atoi(index)
	switch {
	case err == nil && head == "facts":
		path = d.declared.factsAt[i] + rest
	case err == nil && head == "parameters":
		path = d.declared.parametersAt[i] + rest
	case err == nil && head == "conditions" && i >= d.authored:
		if rest == "" {
			return problem.Problem{}, false // the condition of a part is nothing that an author wrote
		}
		path = d.parts[i-d.authored] + rest
	case path == "":
		path = d.at
	default:
		path = d.at + "." + path
	}
	return d.places(path, offset, width)
}
