package catalogue

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/problem"
)

// builder gathers the parts of a catalogue and what is wrong with them.
type builder struct {
	format     *yamldoc.Format
	procedures []located[procedure.Procedure]
	facts      []located[rules.Fact]
	parameters []located[rules.Parameter]
	problems   problem.List
}

// build checks the parts together and compiles them.
func (b *builder) build() (*Catalogue, error) {
	c := &Catalogue{byKey: map[string]*entry{}, facts: partsOf(b.facts), parameters: partsOf(b.parameters)}
	b.checkShared()
	unread := slices.Clone(b.problems)
	for _, p := range b.procedures {
		b.addProcedure(c, p, unread)
	}
	b.compileAll(c, unread)
	if err := b.problems.Err(); err != nil {
		return nil, err
	}
	slices.SortFunc(c.procedures, func(a, b *entry) int { return cmp.Compare(a.procedure.Key(), b.procedure.Key()) })
	return c, nil
}

func partsOf[T any](list []located[T]) []T {
	var parts []T
	for _, l := range list {
		parts = append(parts, l.part)
	}
	return parts
}

func (b *builder) addProcedure(c *Catalogue, p located[procedure.Procedure], unread problem.List) {
	b.report(p.place, p.part.Validate(), unread)
	e := &entry{procedure: p.part}
	for _, name := range []struct{ path, key string }{{"id", p.part.ID}, {"code", p.part.Code}} {
		if other, taken := c.byKey[name.key]; taken && name.key != "" && other != e {
			b.problems = append(b.problems, p.problem(name.path,
				fmt.Sprintf("%q is the %s of another procedure already: %s", name.key, name.path, other.procedure.Name), ""))
		} else if name.key != "" {
			c.byKey[name.key] = e
		}
	}
	c.procedures = append(c.procedures, e)
}

// report adds the problems of a part that do not follow from others.
func (b *builder) report(at place, err error, unread problem.List) {
	var found problem.List
	if !errors.As(err, &found) && err != nil {
		found = problem.List{{Message: err.Error()}}
	}
	b.problems = append(b.problems, withoutConsequences(at.put(found), unread)...)
}

// compileAll makes the rulesets of all procedures, side by side.
func (b *builder) compileAll(c *Catalogue, unread problem.List) {
	compiler := assessment.NewCompiler(partsOf(b.procedures), c.facts, c.parameters, b.findShared)
	before := len(b.problems)
	if b.report(place{}, compiler.Validate(), unread); len(b.problems) > before {
		return // every procedure would report the same
	}
	errs := make([]error, len(b.procedures))
	sideBySide(len(b.procedures), func(i int) {
		c.procedures[i].Assessor, errs[i] = compiler.Compile(b.procedures[i].part, b.procedures[i].find)
	})
	for i, err := range errs {
		b.report(b.procedures[i].place, err, unread)
	}
}

// findShared is the [rules.Places] of the shared facts and parameters.
func (b *builder) findShared(path string, offset, width int) (problem.Problem, bool) {
	list, tail, _ := strings.Cut(path, "[")
	index, rest, _ := strings.Cut(tail, "]")
	i, err := strconv.Atoi(index)
	switch {
	case err != nil:
		return problem.Problem{}, false
	case list == "facts":
		return b.facts[i].find(rest, offset, width)
	}
	return b.parameters[i].find(rest, offset, width)
}

// checkShared reports facts and parameters that are declared twice.
func (b *builder) checkShared() {
	seen := map[string]string{}
	report := func(at place, what, name string) {
		if file, twice := seen[name]; twice {
			b.problems = append(b.problems, at.problem("", fmt.Sprintf("the %s %q is declared twice", what, name), file))
			return
		}
		seen[name] = "declare it once"
		if at.file {
			seen[name] = "it is declared in " + at.root.File() + " already"
		}
	}
	for _, f := range b.facts {
		report(f.place, "fact", f.part.Name)
	}
	for _, p := range b.parameters {
		report(p.place, "parameter", p.part.Name)
	}
}
