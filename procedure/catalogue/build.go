package catalogue

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// builder gathers the parts of a catalogue and what is wrong with them.
type builder struct {
	profiles   profiles
	formats    formats
	procedures []located[procedure.Procedure]
	facts      []located[rules.Fact]
	parameters []located[rules.Parameter]
	problems   problem.List
}

// build checks the parts together and compiles them. Its error is a
// [problem.List] or that of the context.
func (b *builder) build(ctx context.Context) (*Catalogue, error) {
	c := &Catalogue{byKey: map[string]*entry{}, facts: partsOf(b.facts), parameters: partsOf(b.parameters)}
	b.checkShared()
	unread, looks := unreadPlaces(b.problems), map[string]*entry{}
	for _, p := range b.procedures {
		b.addProcedure(c, p, looks, unread)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	if err := b.compileAll(ctx, c, unread); err != nil {
		return nil, err
	}
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

// addProcedure adds a procedure under its id and code. Looks are the entries
// by what their keys look like.
func (b *builder) addProcedure(c *Catalogue, p located[procedure.Procedure], looks map[string]*entry, unread places) {
	b.report(p.place, p.part.Validate(), unread)
	e := &entry{procedure: p.part, place: p.place}
	if under, given := b.profiles.find(p.part.Profile); given {
		e.profile = under
		b.report(p.place, under.Check(p.part), unread)
	} else {
		b.problems = append(b.problems, b.profiles.notGiven(p))
	}
	for _, name := range []struct{ path, key string }{{"id", p.part.ID}, {"code", p.part.Code}} {
		if name.key == "" {
			continue
		}
		look := source.LookOf(name.key)
		other, taken := looks[look]
		switch {
		case taken && other == e:
		case taken && c.byKey[source.NameKey(name.key)] == other:
			b.problems = append(b.problems, p.problem(name.path,
				fmt.Sprintf("%q is the %s of another procedure already: %s", name.key, name.path, other.procedure.Name), other.place.stands()))
			continue
		case taken:
			b.problems = append(b.problems, p.problem(name.path,
				fmt.Sprintf("%+q looks like the id or code of another procedure: %s", name.key, other.procedure.Name), other.place.stands()))
			continue
		}
		looks[look], c.byKey[source.NameKey(name.key)] = e, e
	}
	c.procedures = append(c.procedures, e)
}

// report adds the problems of a part that do not follow from others.
func (b *builder) report(at place, err error, unread places) {
	var found problem.List
	if !errors.As(err, &found) && err != nil {
		found = problem.List{{Message: err.Error()}}
	}
	b.problems = append(b.problems, unread.withoutConsequences(at.put(found))...)
}

// compileAll makes the rulesets of all procedures, side by side.
func (b *builder) compileAll(ctx context.Context, c *Catalogue, unread places) error {
	compiler := assessment.NewCompiler(partsOf(b.procedures), c.facts, c.parameters, b.findShared)
	before := len(b.problems)
	if b.report(b.sharedPlace(), compiler.Validate(), unread); len(b.problems) > before {
		return nil // every procedure would report the same
	}
	errs := make([]error, len(b.procedures))
	if err := sideBySide(ctx, len(b.procedures), func(i int) {
		c.procedures[i].Assessor, errs[i] = compiler.Compile(b.procedures[i].part, c.procedures[i].profile, b.procedures[i].find)
	}); err != nil {
		return err
	}
	for i, err := range errs {
		b.report(b.procedures[i].place, err, unread)
	}
	return nil
}

// sharedPlace is where the first shared facts or parameters stand.
func (b *builder) sharedPlace() place {
	switch {
	case len(b.facts) > 0 && b.facts[0].file:
		return place{b.facts[0].root, true, "facts"}
	case len(b.parameters) > 0 && b.parameters[0].file:
		return place{b.parameters[0].root, true, "parameters"}
	}
	return place{}
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
		seen[name] = cmp.Or(at.stands(), "declare it once")
	}
	for _, f := range b.facts {
		report(f.place, "fact", f.part.Name)
	}
	for _, p := range b.parameters {
		report(p.place, "parameter", p.part.Name)
	}
}
