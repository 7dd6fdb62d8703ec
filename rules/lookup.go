package rules

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// lookup gives expressions the values of parameters.
type lookup struct {
	rs   *Ruleset
	asOf legal.AsOf
	uses *[]ParameterUse // nil unless they are to be told
}

// Parameter returns the value of a parameter for a key on a day.
func (l *lookup) Parameter(slot int, key expr.Value, on date.Date) expr.Value {
	if on.IsZero() {
		on = l.asOf.Valid
	}
	p := &l.rs.params[slot]
	word := key.Text()
	f := p.find(word, on, l.asOf.Known)
	if l.uses != nil && f.value.IsKnown() {
		l.note(p, word, on, f)
	}
	return f.value
}

// note keeps each value that was used, once.
func (l *lookup) note(p *parameter, key string, on date.Date, f found) {
	for _, u := range *l.uses {
		if u.Name == p.def.Name && u.Key == key && u.On == on {
			return
		}
	}
	use := ParameterUse{Name: p.def.Name, Title: p.def.Title, Key: key, On: on, Value: Value{v: f.value}}
	for _, v := range []*ParameterValue{f.national, f.local} {
		if v == nil {
			continue
		}
		use.From = append(use.From, cloneParameterValue(*v))
		for _, b := range v.Basis {
			if !slices.Contains(use.Basis, b) {
				use.Basis = append(use.Basis, b)
			}
		}
	}
	*l.uses = append(*l.uses, use)
}
