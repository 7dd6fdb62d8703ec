package assessment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
)

// declarations are facts and parameters that rules may name, with the paths at
// which they are declared.
type declarations struct {
	facts                 []rules.Fact
	parameters            []rules.Parameter
	factsAt, parametersAt []string
}

func declare(facts []rules.Fact, parameters []rules.Parameter, before string) declarations {
	d := declarations{facts: facts, parameters: parameters}
	for i := range facts {
		d.factsAt = append(d.factsAt, fmt.Sprintf("%sfacts[%d]", before, i))
	}
	for i := range parameters {
		d.parametersAt = append(d.parametersAt, fmt.Sprintf("%sparameters[%d]", before, i))
	}
	return d
}

func (d declarations) and(more declarations) declarations {
	return declarations{slices.Concat(d.facts, more.facts), slices.Concat(d.parameters, more.parameters),
		slices.Concat(d.factsAt, more.factsAt), slices.Concat(d.parametersAt, more.parametersAt)}
}

// usedBy returns those that a definition names, directly or through derived
// facts: a ruleset that knows only its own is quicker to make and to read.
func (d declarations) usedBy(def rules.Definition, own declarations, also []string) declarations {
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
	for _, f := range own.facts {
		mention(string(f.Derived))
	}
	for grown := -1; grown != len(names); {
		grown = len(names)
		for _, f := range d.facts {
			if names[f.Name] {
				mention(string(f.Derived))
			}
		}
	}
	var used declarations
	for i, f := range d.facts {
		if names[f.Name] {
			used.facts, used.factsAt = append(used.facts, f), append(used.factsAt, d.factsAt[i])
		}
	}
	for i, p := range d.parameters {
		if names[p.Name] {
			used.parameters, used.parametersAt = append(used.parameters, p), append(used.parametersAt, d.parametersAt[i])
		}
	}
	return used
}

func isNameRune(r rune) bool {
	return r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// eachText calls do with every text of a definition that can name a fact or a
// parameter, but for those of its facts.
func eachText(def rules.Definition, do func(string)) {
	readings := func(readings []rules.Reading) {
		for _, r := range readings {
			do(string(r.Value))
		}
	}
	for _, top := range append([]rules.Rule{def.Required, def.Eligible}, def.Conditions...) {
		for r := range top.Walk() {
			do(string(r.When))
			readings(r.Readings)
			for _, message := range []text.Text{r.Met, r.Unmet, r.Unknown} {
				for _, lang := range message.Languages() {
					do(message.In(lang))
				}
			}
		}
	}
	for _, a := range def.Amounts {
		do(string(a.Value))
		readings(a.Readings)
		for _, c := range a.Cases {
			do(string(c.Value))
		}
	}
}
