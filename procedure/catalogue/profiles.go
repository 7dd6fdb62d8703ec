package catalogue

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
)

// profiles are those that procedures can name, in the order in which they are
// listed for people; the neutral one is the first.
type profiles []procedure.Profile

// profilesOf returns the profiles that a caller gives, and what is wrong with
// them.
func profilesOf(given []procedure.Profile) (profiles, problem.List) {
	all, problems := profiles{procedure.Profile{}}, problem.List(nil)
	for _, p := range given {
		switch known, taken := all.find(p.ID()); {
		case !taken:
			all = append(all, p)
		case known != p:
			problems = append(problems, problem.Problem{Message: fmt.Sprintf("two profiles are given with the id %q", p.ID()), Hint: "pass one of them"})
		}
	}
	return all, problems
}

// find returns the profile with an id; without one, the neutral profile.
func (all profiles) find(id string) (procedure.Profile, bool) {
	for _, p := range all {
		if id == "" || p.ID() == id {
			return p, true
		}
	}
	return procedure.Profile{}, false
}

// notGiven is the problem of a procedure whose profile was not given.
func (all profiles) notGiven(p located[procedure.Procedure]) problem.Problem {
	var ids []string
	for _, known := range all {
		ids = append(ids, known.ID())
	}
	return p.problem("profile", fmt.Sprintf("no profile %q is given", p.part.Profile),
		suggest.Hint(p.part.Profile, ids, "give it to what reads the procedure; given are "+strings.Join(ids, ", ")))
}

// formats are how files are read, by the ID of their profile.
type formats struct {
	of      map[string]*yamldoc.Format
	unknown *yamldoc.Format // of a profile that was not given
}

func (all profiles) formats() formats {
	f := formats{map[string]*yamldoc.Format{}, newFormat(readAnything)}
	for _, p := range all {
		f.of[p.ID()] = newFormat(p.ReadTerm)
	}
	f.of[""] = f.of[procedure.Profile{}.ID()]
	return f
}

// under returns how to read a document, by the profile that it names.
func (f formats) under(root yamldoc.Node) *yamldoc.Format {
	id := ""
	if node, ok := root.Get("profile"); ok && node.Kind() == yamldoc.Scalar {
		id = node.Text()
	}
	if format, ok := f.of[id]; ok {
		return format
	}
	return f.unknown
}

// readAnything reads a term in the words of a profile that was not given, as
// any term at all: nothing is made of the file, and that the words cannot be
// read follows from the profile that lacks.
func readAnything(s string) (deadline.Term, error) {
	t, err := procedure.Profile{}.ReadTerm(s)
	if err != nil {
		return deadline.SameDay(), nil
	}
	return t, nil
}
