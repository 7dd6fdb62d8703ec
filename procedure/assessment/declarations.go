package assessment

import (
	"fmt"
	"maps"
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

// shared are the declarations of a catalogue, found by name.
type shared struct {
	declarations
	factOf, parameterOf map[string]int
}

func share(d declarations) shared {
	s := shared{d, map[string]int{}, map[string]int{}}
	for i, f := range slices.Backward(d.facts) {
		s.factOf[f.Name] = i
	}
	for i, p := range slices.Backward(d.parameters) {
		s.parameterOf[p.Name] = i
	}
	return s
}

// mostGuessed is the number of shared declarations above which a misspelt name
// is not compared with them.
const mostGuessed = 1_000

// guesses returns the declarations that a misspelt name can stand for.
func (s shared) guesses() declarations {
	if len(s.facts)+len(s.parameters) > mostGuessed {
		return declarations{}
	}
	return s.declarations
}

// usedBy returns those that a definition names, directly or through derived
// facts: a ruleset that knows only its own is quicker to make and to read.
func (s shared) usedBy(def rules.Definition, own declarations, also []string) declarations {
	names, facts, parameters := map[string]bool{}, map[int]bool{}, map[int]bool{}
	var mention func(text string)
	mention = func(text string) {
		for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isNameRune(r) }) {
			if names[name] {
				continue
			}
			names[name] = true
			if i, ok := s.parameterOf[name]; ok {
				parameters[i] = true
			}
			if i, ok := s.factOf[name]; ok {
				facts[i] = true
				mention(string(s.facts[i].Derived))
			}
		}
	}
	eachText(def, mention)
	for _, name := range also {
		mention(name)
	}
	for _, f := range own.facts {
		mention(string(f.Derived))
	}
	var used declarations
	for _, i := range slices.Sorted(maps.Keys(facts)) {
		used.facts, used.factsAt = append(used.facts, s.facts[i]), append(used.factsAt, s.factsAt[i])
	}
	for _, i := range slices.Sorted(maps.Keys(parameters)) {
		used.parameters, used.parametersAt = append(used.parameters, s.parameters[i]), append(used.parametersAt, s.parametersAt[i])
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
