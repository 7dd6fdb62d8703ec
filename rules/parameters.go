package rules

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// parameter is a compiled [Parameter]: its values by key, those whose own law
// starts latest first.
type parameter struct {
	def   *Parameter
	byKey map[string][]*ParameterValue // a key in its canonical form
	keys  []string                     // every key there is
}

// start is the first day to which a value's own law applies.
func (v *ParameterValue) start() date.Date {
	if !v.RetroactiveTo.IsZero() {
		return v.RetroactiveTo
	}
	return v.InForce
}

// known is the day the value was published.
func (v *ParameterValue) known() date.Date {
	if v.Known.IsZero() {
		return v.InForce
	}
	return v.Known
}

// applies reports whether the value is the law of a day as known on another.
func (v *ParameterValue) applies(on, known date.Date) bool {
	if v.known().After(known) || !v.Until.IsZero() && on.After(v.Until) {
		return false
	}
	return !v.InForce.After(on) ||
		!v.RetroactiveTo.IsZero() && !v.InForce.After(known) && !v.RetroactiveTo.After(on)
}

// pick returns the value for a key that applies, nil if none does.
func (p *parameter) pick(key string, on, known date.Date) *ParameterValue {
	for _, v := range p.byKey[key] {
		if v.applies(on, known) {
			if v.Ended {
				return nil
			}
			return v
		}
	}
	return nil
}

// found is the value of a parameter and what it is made of: one dated value,
// or a national and a local one.
type found struct {
	value           tree.Value
	national, local *ParameterValue
}

// find returns the value for a key on a day.
func (p *parameter) find(key string, on, known date.Date) found {
	if p.def.Relation != RelationUnstated {
		return p.findLocal(key, on, known)
	}
	v := p.pick(key, on, known)
	if v == nil {
		return found{value: p.none(key, on, known)}
	}
	return found{value: v.Value.tree(), national: v}
}

// findLocal combines the value of a place with the national one.
func (p *parameter) findLocal(place string, on, known date.Date) found {
	f := found{national: p.pick("", on, known)}
	if place != "" {
		f.local = p.pick(place, on, known)
	}
	switch {
	case f.local != nil && p.def.Relation == ReplacesNational:
		return found{value: f.local.Value.tree(), local: f.local}
	case f.national == nil:
		return found{value: p.none("", on, known)}
	case f.local == nil:
		f.value = f.national.Value.tree()
	case p.def.Relation == OnTopOfNational:
		f.value = addValues(f.national.Value.tree(), f.local.Value.tree())
	case compareValues(f.local.Value.tree(), f.national.Value.tree()) > 0:
		f.value = f.local.Value.tree()
	default:
		f.value = f.national.Value.tree()
	}
	return f
}

// none is the fault of a parameter that has no value.
func (p *parameter) none(key string, on, known date.Date) tree.Value {
	name := p.def.Name
	if key != "" {
		name += "[" + key + "]"
	}
	hint := "give the parameter a value that applies, or ask about another day"
	if len(p.byKey[key]) > 0 {
		hint = p.span(key, on)
	}
	return tree.Fail(&tree.Fault{Code: tree.NoParameter,
		Message: fmt.Sprintf("no value of %s applies to %s", name, legal.AsOf{Valid: on, Known: known}), Hint: hint})
}

// span says to which days the value nearest to a day applies: the last that
// starts before it, else the first.
func (p *parameter) span(key string, on date.Date) string {
	values := p.byKey[key]
	first := len(values) - 1
	i := slices.IndexFunc(values, func(v *ParameterValue) bool { return !v.start().After(on) })
	if i < 0 {
		i = first
	}
	v, known, which := values[i], values[i].known(), "the value of that day"
	switch {
	case v.Ended && i < first:
		return fmt.Sprintf("its last value applies until %s", v.start().Prev())
	case !v.Until.IsZero() && on.After(v.Until):
		return fmt.Sprintf("its last value applies until %s", v.Until)
	case i == first:
		which = "its first value"
	}
	if !v.RetroactiveTo.IsZero() && known.Before(v.InForce) {
		known = v.InForce
	}
	return fmt.Sprintf("%s applies from %s and was known on %s", which, v.start(), known)
}

// ParameterUse is a value of a parameter that an answer rests on. One that was
// looked up by a sensitive fact has no key, day or source.
type ParameterUse struct {
	Name  string    `json:"name"`
	Title text.Text `json:"title,omitzero"`
	Key   string    `json:"key,omitempty"`
	On    date.Date `json:"on,omitzero"` // the day whose value was taken
	Value Value     `json:"value"`
	// NoLocal says that the key, a place, has no value of its own on the day:
	// this is the national one.
	NoLocal bool `json:"no_local,omitempty"`
	// From are the values that make it: one, or a national and a local one.
	From  []ParameterValue `json:"from,omitempty"`
	Basis []legal.Basis    `json:"basis,omitempty"`
}

// lookup gives expressions the values of parameters.
type lookup struct {
	params []parameter
	asOf   legal.AsOf
	uses   *[]ParameterUse // nil unless they are wanted
}

// Parameter returns the value of a parameter for a key on a day.
func (l *lookup) Parameter(slot int, key tree.Value, on date.Date) tree.Value {
	if on.IsZero() {
		on = l.asOf.Valid
	}
	p := &l.params[slot]
	word := canonical(key.Text())
	if word != "" && !slices.Contains(p.keys, word) {
		return p.noKey(key.Text())
	}
	f := p.find(word, on, l.asOf.Known)
	if l.uses != nil && f.value.IsKnown() {
		l.note(p, key, word, on, f)
	}
	return f.value
}

// note keeps each value that was used, once. Of those that were looked up by
// sensitive values it keeps one without key, day and source.
func (l *lookup) note(p *parameter, key tree.Value, word string, on date.Date, f found) {
	use := ParameterUse{Name: p.def.Name, Title: p.def.Title, Key: word, On: on, Value: valueOf(f.value.From(key), nil),
		NoLocal: word != "" && p.def.Relation != RelationUnstated && f.local == nil}
	if key.IsSensitive() {
		use.Key, use.On, use.NoLocal, f = "", date.Date{}, false, found{}
	}
	for _, u := range *l.uses {
		if u.Name == use.Name && u.Key == use.Key && u.On == use.On {
			return
		}
	}
	for _, v := range []*ParameterValue{f.national, f.local} {
		if v == nil {
			continue
		}
		use.From = append(use.From, clone.Of(*v))
		for _, b := range v.Basis {
			if !slices.Contains(use.Basis, b) {
				use.Basis = append(use.Basis, b)
			}
		}
	}
	*l.uses = append(*l.uses, use)
}

// addValues and compareValues take two values of one kind, as Compile has
// checked: numbers and money add, those and days compare.
func addValues(a, b tree.Value) tree.Value {
	switch a.Kind() {
	case tree.Money:
		sum, err := a.Money().Add(b.Money())
		return valueOr(tree.OfMoney(sum), err).From(a).From(b)
	case tree.Decimal:
		sum, err := a.Decimal().Add(b.Decimal())
		return valueOr(tree.OfDecimal(sum), err).From(a).From(b)
	default:
	}
	sum, err := a.Decimal().Add(b.Decimal())
	n, ok := sum.Int64()
	if err == nil && !ok {
		err = fmt.Errorf("%d + %d does not fit a whole number", a.Int(), b.Int())
	}
	return valueOr(tree.OfInt(n), err).From(a).From(b)
}

func valueOr(v tree.Value, err error) tree.Value {
	if err != nil {
		return tree.Fail(&tree.Fault{Code: tree.Overflow, Message: err.Error(), Err: err})
	}
	return v
}

func compareValues(a, b tree.Value) int {
	if a.Kind() == tree.Date {
		return a.Date().Compare(b.Date())
	}
	return a.Decimal().Compare(b.Decimal())
}
