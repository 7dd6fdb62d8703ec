package procedure

import (
	"errors"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
)

// declarations are facts and parameters that rules may name.
type declarations struct {
	facts      []rules.Fact
	parameters []rules.Parameter
}

// usedBy returns those that a definition names, directly or through derived
// facts: a ruleset that knows only its own is quicker to make and to read.
func (d declarations) usedBy(def rules.Definition, own []rules.Fact, also []string) declarations {
	names := map[string]bool{}
	mention := func(text string) {
		for _, name := range strings.FieldsFunc(text, func(r rune) bool { return !isNameRune(r) }) {
			names[name] = true
		}
	}
	eachText(def, mention)
	for _, name := range also {
		mention(name)
	}
	for _, f := range own {
		mention(f.Derived.Text)
	}
	for grown := -1; grown != len(names); {
		grown = len(names)
		for _, f := range d.facts {
			if names[f.Name] {
				mention(f.Derived.Text)
			}
		}
	}
	var used declarations
	for _, f := range d.facts {
		if names[f.Name] {
			used.facts = append(used.facts, f)
		}
	}
	for _, p := range d.parameters {
		if names[p.Name] {
			used.parameters = append(used.parameters, p)
		}
	}
	return used
}

func isNameRune(r rune) bool {
	return r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// eachText calls do with every text of a definition that can name a fact or a
// parameter.
func eachText(def rules.Definition, do func(string)) {
	readings := func(readings []rules.Reading) {
		for _, r := range readings {
			do(r.Value.Text)
		}
	}
	for _, r := range append([]rules.Rule{def.Required, def.Eligible}, def.Conditions...) {
		eachRule(r, func(r rules.Rule) {
			do(r.When.Text)
			readings(r.Readings)
			for _, message := range []text.Text{r.Met, r.Unmet, r.Unknown} {
				for _, lang := range message.Languages() {
					do(message.In(lang))
				}
			}
		})
	}
	for _, a := range def.Amounts {
		do(a.Value.Text)
		readings(a.Readings)
		for _, c := range a.Cases {
			do(c.Value.Text)
		}
	}
}

// eachRule calls do with a rule and those of its groups.
func eachRule(r rules.Rule, do func(rules.Rule)) {
	do(r)
	for _, member := range r.Group.Rules {
		eachRule(member, do)
	}
}

// checkAlone compiles shared facts and parameters without any procedure, so
// that what is wrong with them is told even if nobody uses them.
func (d declarations) checkAlone() source.Problems {
	if len(d.facts)+len(d.parameters) == 0 {
		return nil
	}
	_, err := rules.Compile(rules.Definition{Facts: d.facts, Parameters: d.parameters,
		Eligible: rules.Rule{When: rules.CEL("true")}})
	var problems source.Problems
	if !errors.As(err, &problems) && err != nil {
		problems = source.Problems{{Message: err.Error()}}
	}
	return problems
}
