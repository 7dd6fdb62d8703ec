package procedure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/internal/suggest"
)

// validator gathers what is wrong with a procedure.
type validator struct {
	problems problem.List
	// first is the first day of the version at hand, written as a day.
	first string
	// ids are the ids that the version declares, by what they are of: "case",
	// "form".
	ids map[string][]string
	// looks are the same by how they look.
	looks map[string]string
}

// named is a part that others name by its id.
type named interface {
	// id returns what it is, in a word, and its id.
	id() (what, id string)
}

// checked is a part of which something can be wrong beside its id.
type checked interface {
	// check reports it; at is the path of the part.
	check(v *validator, at string)
}

// parts takes up the ids of all parts of a walk, and then checks each.
func (v *validator) parts(walk func(yield func(Handle, Part) bool), pathOf func(Handle) string) {
	walk(func(h Handle, p Part) bool {
		if p, ok := p.(named); ok {
			what, id := p.id()
			v.declare(pathOf(h), what, id)
		}
		return true
	})
	walk(func(h Handle, p Part) bool {
		if p, ok := p.(checked); ok {
			p.check(v, pathOf(h))
		}
		return true
	})
}

func (v *validator) report(path, message, hint string) {
	v.problems = append(v.problems, problem.Problem{Path: path, Message: message, Hint: hint})
}

// name checks an id or code, which stands in file names, URLs and rules.
func (v *validator) name(path, name string) {
	if message, hint := source.CheckName(name); message != "" {
		v.report(path, message, hint)
	}
}

// declare takes up the id of a part, and reports one that comes twice, looks
// like another, is empty, which only that of a part built in Go can be, or is no
// name.
func (v *validator) declare(at, what, id string) {
	look := what + " " + source.LookOf(id)
	other, taken := v.looks[look]
	switch {
	case id == "":
		v.report(at, "the id is empty", "")
		return
	case taken && other == id:
		v.report(at, fmt.Sprintf("the id %q is given twice", id), "")
		return
	case taken:
		v.report(at, fmt.Sprintf("the id %+q looks like another, %+q", id, other), "")
	default:
		v.name(at, id)
	}
	v.looks[look] = id
	v.ids[what] = append(v.ids[what], id)
}

// known reports names that nothing in the version has.
func (v *validator) known(path, what string, names ...string) {
	declared := v.ids[what]
	for i, name := range names {
		if slices.Contains(declared, name) {
			continue
		}
		hint := fmt.Sprintf("the version has no %ss", what)
		if len(declared) > 0 {
			hint = suggest.Hint(name, declared, fmt.Sprintf("the %ss are %s", what, strings.Join(declared, ", ")))
		}
		v.report(fmt.Sprintf("%s[%d]", path, i), fmt.Sprintf("there is no %s %q", what, name), hint)
	}
}

// declared reports a name, if one is given, that nothing in the version has.
func (v *validator) declared(path, what, name string) {
	if name != "" && !slices.Contains(v.ids[what], name) {
		v.report(path, fmt.Sprintf("there is no %s %q", what, name), fmt.Sprintf("declare it under %ss", what))
	}
}

func (v *validator) notNegative(path string, n int) {
	if n < 0 {
		v.report(path, fmt.Sprintf("%d is less than none", n), "")
	}
}

func (v *validator) term(path string, t deadline.Term) {
	if err := t.Validate(); err != nil && !t.IsZero() {
		v.report(path, err.Error(), "")
	}
}
