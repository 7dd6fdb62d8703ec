package cel

import (
	"fmt"
	"slices"

	"github.com/google/cel-go/cel"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Fact declares a fact that expressions may name. Its slot is its place in
// [Declarations.Facts]; that is the number by which the facts are asked.
type Fact struct {
	Name     string
	Type     tree.Type
	Optional bool // may be known to be absent: has(name) asks
	Derived  bool // an expression over other facts, which the input has by slot
}

// Parameter declares a dated value that expressions may name. Its slot is its
// place in [Declarations.Parameters]; that is the number by which
// the parameters are asked at evaluation.
//
// A parameter of a single value is written level, one by key
// minimum_wage[region]. Either gives the value of another day with on:
// level.on(death_date), minimum_wage[region].on(terminated).
type Parameter struct {
	Name string
	Type tree.Type
	Key  tree.Type // Text, Enum or Int for a parameter by key; no type for a single value
}

// Declarations are all that expressions may name. Facts and parameters share
// one space of names.
type Declarations struct {
	Facts      []Fact
	Parameters []Parameter
	// Currency is the one currency of a ruleset, in which bare numbers are
	// money where money is meant. None means that each amount must say its
	// own: money(500, 'VND').
	Currency exact.Currency
}

// Env compiles expressions over one set of declarations. It is immutable and
// safe for concurrent use.
type Env struct {
	decl   Declarations
	facts  map[string]int
	params map[string]int
	cel    *cel.Env
}

// The names that CEL keeps for itself, after the language definition, and
// those of loops and operators of ours.
func reserved() []string {
	return []string{"true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function",
		"if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"}
}

// MaxNameLength is how long a name may be.
const MaxNameLength = 100

// NewEnv is [Language.NewEnv] of a language made for one set of declarations.
func NewEnv(d Declarations) (*Env, error) {
	language, err := NewLanguage()
	if err != nil {
		return nil, err
	}
	return language.NewEnv(d)
}

// NewEnv checks the declarations: names that CEL can read, each given once,
// and types. The error lists all that is wrong with them.
func (l *Language) NewEnv(d Declarations) (*Env, error) {
	d.Facts, d.Parameters = slices.Clone(d.Facts), slices.Clone(d.Parameters)
	e := &Env{decl: d, facts: map[string]int{}, params: map[string]int{}}
	var problems Problems
	for i, f := range d.Facts {
		problems = append(problems, e.declare("fact", f.Name, f.Type)...)
		e.facts[f.Name] = i
	}
	for i, p := range d.Parameters {
		problems = append(problems, e.declare("parameter", p.Name, p.Type)...)
		if k := p.Key.Kind(); k != tree.NoKind && k != tree.Text && k != tree.Enum && k != tree.Int {
			problems = append(problems, Problem{Message: fmt.Sprintf("the key of the parameter %s is a %s", p.Name, k), Hint: "use a text, an enum or a whole number"})
		}
		e.params[p.Name] = i
	}
	if err := problems.err(); err != nil {
		return nil, err
	}
	env, err := l.declare(d)
	if err != nil {
		return nil, fmt.Errorf("declaring facts and parameters: %w", err)
	}
	e.cel = env
	return e, nil
}

func (e *Env) declare(what, name string, t tree.Type) Problems {
	var problems Problems
	if reason := nameProblem(name); reason != "" {
		problems = append(problems, Problem{Message: fmt.Sprintf("%q cannot name a %s: %s", name, what, reason), Hint: "use letters, digits and _, as in monthly_income"})
	}
	_, isFact := e.facts[name]
	_, isParam := e.params[name]
	if isFact || isParam {
		problems = append(problems, Problem{Message: fmt.Sprintf("the name %s is declared twice", name)})
	}
	if err := checkType(t); err != "" {
		problems = append(problems, Problem{Message: fmt.Sprintf("the %s %s %s", what, name, err)})
	}
	return problems
}

func nameProblem(name string) string {
	switch {
	case len(name) > MaxNameLength:
		return fmt.Sprintf("it is longer than %d characters", MaxNameLength)
	case !isIdentifier(name):
		return "it is no name that an expression can hold"
	case slices.Contains(reserved(), name):
		return "the language keeps that word for itself"
	}
	return ""
}

// isIdentifier reports whether a name is made of letters, digits and _ of
// ASCII and begins with no digit.
func isIdentifier(name string) bool {
	for i := range len(name) {
		c := name[i]
		isLetter := c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !isLetter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}

// checkType says what is wrong with a declared type, also inside lists and
// records; empty if nothing is.
func checkType(t tree.Type) string {
	switch t.Kind() {
	case tree.NoKind:
		return "has no type"
	case tree.Money:
		if t.Currency().IsZero() {
			return "is money in no currency"
		}
	case tree.Enum:
		if len(t.Values()) == 0 {
			return "is an enum without values"
		}
	case tree.List:
		return checkType(t.Elem())
	case tree.Record:
		return checkFields(t)
	default:
	}
	return ""
}

func checkFields(t tree.Type) string {
	if t.NumFields() == 0 {
		return "is a record without fields"
	}
	for i := range t.NumFields() {
		f := t.Field(i)
		if reason := nameProblem(f.Name); reason != "" {
			return fmt.Sprintf("has a field %q that no expression can name: %s", f.Name, reason)
		}
		if t.FieldIndex(f.Name) != i {
			return fmt.Sprintf("has the field %s twice", f.Name)
		}
		if reason := checkType(f.Type); reason != "" {
			return fmt.Sprintf("has a field %s that %s", f.Name, reason)
		}
	}
	return ""
}
