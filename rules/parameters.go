package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// parameter is a compiled [Parameter]: its values by key, those whose own law
// starts latest first.
type parameter struct {
	def   *Parameter
	byKey map[string][]*ParameterValue
}

// start is the first day to which a value's own law applies.
func (v *ParameterValue) start() deadline.Date {
	if !v.RetroactiveTo.IsZero() {
		return v.RetroactiveTo
	}
	return v.InForce
}

// known is the day the value was published.
func (v *ParameterValue) known() deadline.Date {
	if v.Known.IsZero() {
		return v.InForce
	}
	return v.Known
}

// applies reports whether the value is the law of a day as known on another.
func (v *ParameterValue) applies(on, known deadline.Date) bool {
	if v.known().After(known) || !v.Until.IsZero() && on.After(v.Until) {
		return false
	}
	return !v.InForce.After(on) ||
		!v.RetroactiveTo.IsZero() && !v.InForce.After(known) && !v.RetroactiveTo.After(on)
}

// pick returns the value for a key that applies, nil if none does.
func (p *parameter) pick(key string, on, known deadline.Date) *ParameterValue {
	for _, v := range p.byKey[key] {
		if v.applies(on, known) {
			return v
		}
	}
	return nil
}

// find returns the value for a key on a day, and what it is made of.
func (p *parameter) find(key string, on, known deadline.Date) (expr.Value, []*ParameterValue) {
	v := p.pick(key, on, known)
	if p.def.Relation == RelationUnstated {
		if v == nil {
			return p.none(key, on, known), nil
		}
		return v.Value.v, []*ParameterValue{v}
	}
	return p.local(key, on, known)
}

// local combines the value of a place with the national one.
func (p *parameter) local(place string, on, known deadline.Date) (expr.Value, []*ParameterValue) {
	local, national := p.pick(place, on, known), p.pick("", on, known)
	switch {
	case place == "":
		local = nil
	case local != nil && p.def.Relation == ReplacesNational:
		return local.Value.v, []*ParameterValue{local}
	}
	switch {
	case national == nil:
		return p.none("", on, known), nil
	case local == nil:
		return national.Value.v, []*ParameterValue{national}
	case p.def.Relation == OnTopOfNational:
		return addValues(national.Value.v, local.Value.v), []*ParameterValue{national, local}
	case compareValues(local.Value.v, national.Value.v) > 0:
		return local.Value.v, []*ParameterValue{national, local}
	}
	return national.Value.v, []*ParameterValue{national, local}
}

// none is the fault of a parameter that has no value.
func (p *parameter) none(key string, on, known deadline.Date) expr.Value {
	name := p.def.Name
	if key != "" {
		name += "[" + key + "]"
	}
	hint := "give the parameter a value that applies, or ask about another day"
	values := p.byKey[key]
	if len(values) > 0 {
		first := values[len(values)-1]
		hint = fmt.Sprintf("its first value applies from %s and was known on %s", first.start(), first.known())
	}
	return expr.Fail(&expr.Fault{Code: expr.NoParameter,
		Message: fmt.Sprintf("no value of %s applies to %s", name, deadline.AsOf{Valid: on, Known: known}), Hint: hint})
}

// addValues and compareValues take two values of one kind, as Compile has
// checked: numbers and money add, those and days compare.
func addValues(a, b expr.Value) expr.Value {
	switch a.Kind() {
	case expr.Money:
		sum, err := a.Money().Add(b.Money())
		return valueOr(expr.OfMoney(sum), err)
	case expr.Decimal:
		sum, err := a.Decimal().Add(b.Decimal())
		return valueOr(expr.OfDecimal(sum), err)
	default:
	}
	sum, err := a.Decimal().Add(b.Decimal())
	n, ok := sum.Int64()
	if err == nil && !ok {
		err = fmt.Errorf("%d + %d does not fit a whole number", a.Int(), b.Int())
	}
	return valueOr(expr.OfInt(n), err)
}

func valueOr(v expr.Value, err error) expr.Value {
	if err != nil {
		return expr.Fail(&expr.Fault{Code: expr.Overflow, Message: err.Error(), Err: err})
	}
	return v
}

func compareValues(a, b expr.Value) int {
	if a.Kind() == expr.Date {
		return a.Date().Compare(b.Date())
	}
	return a.Decimal().Compare(b.Decimal())
}

// declareParameters checks the parameters and sorts their values.
func (c *compiler) declareParameters() {
	seen := map[string]string{}
	for _, f := range c.def.Facts {
		seen[f.Name] = "fact"
	}
	for i := range c.def.Parameters {
		def := &c.def.Parameters[i]
		path := "parameters." + def.Name
		if def.Name == "" {
			path = fmt.Sprintf("parameters[%d]", i)
		}
		c.checkName(def.At, path, "parameter", def.Name, seen)
		c.checkParameter(path, def)
		p := parameter{def: def, byKey: map[string][]*ParameterValue{}}
		for k := range def.Values {
			v := &def.Values[k]
			c.checkValue(fmt.Sprintf("%s.values[%d]", path, k), def, v)
			p.byKey[v.Key] = append(p.byKey[v.Key], v)
		}
		for _, key := range sortedKeys(p.byKey) {
			slices.SortStableFunc(p.byKey[key], func(a, b *ParameterValue) int {
				return cmp.Or(b.start().Compare(a.start()), b.InForce.Compare(a.InForce))
			})
			c.checkSpan(path, key, p.byKey[key])
		}
		c.checkKeys(path, def, p.byKey)
		c.rs.params = append(c.rs.params, p)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (c *compiler) checkParameter(path string, def *Parameter) {
	switch def.Type.Kind {
	case KindBool, KindInt, KindDecimal, KindMoney, KindText, KindDate:
		c.checkType(def.At, path+".type", def.Type, false)
	default:
		c.problem(def.At, path+".type", "a parameter cannot be "+def.Type.String(), "write bool, int, decimal, money, text or date")
	}
	keyed := def.Key.Kind != KindNone
	switch {
	case keyed && def.Key.Kind != KindText && def.Key.Kind != KindEnum:
		c.problem(def.At, path+".key", "a key cannot be "+def.Key.String(), "write text or enum")
	case def.Relation != RelationUnstated && !keyed:
		c.problem(def.At, path+".relation", "local values need a key that names the place", "write the type of the key, text or enum")
	case (def.Relation == AtLeastNational || def.Relation == OnTopOfNational) && (def.Type.Kind == KindBool || def.Type.Kind == KindText),
		def.Relation == OnTopOfNational && def.Type.Kind == KindDate:
		c.problem(def.At, path+".relation", fmt.Sprintf("%s is not defined for %s", def.Relation, def.Type), "write replaces")
	case len(def.Values) == 0:
		c.problem(def.At, path+".values", "the parameter has no value", "")
	}
}

func (c *compiler) checkValue(path string, def *Parameter, v *ParameterValue) {
	at := v.At
	if at.origin == nil {
		at = def.At
	}
	keyed := def.Key.Kind != KindNone
	switch {
	case !v.Value.IsKnown() || v.Value.Kind() != def.Type.Kind:
		c.problem(at, path+".value", fmt.Sprintf("%s is not %s", v.Value, def.Type), "")
	case def.Type.Kind == KindMoney && v.Value.Money().Currency() != def.Type.Currency:
		c.problem(at, path+".value", fmt.Sprintf("%s is not in %s", v.Value, def.Type.Currency), "")
	}
	switch {
	case v.Key != "" && !keyed:
		c.problem(at, path+".key", fmt.Sprintf("the value has the key %s, but the parameter has none", v.Key), "declare the type of the key")
	case v.Key == "" && keyed && def.Relation == RelationUnstated:
		c.problem(at, path+".key", "the value has no key", "write one, or state how local values stand to the national one")
	case v.Key != "" && def.Key.Kind == KindEnum && !typeOf(def.Key, "").HasValue(v.Key):
		c.problem(at, path+".key", v.Key+" is not "+def.Key.String(), "")
	}
	switch {
	case v.InForce.IsZero():
		c.problem(at, path+".in_force", "the value has no day from which it is in force", "")
	case !v.RetroactiveTo.IsZero() && !v.RetroactiveTo.Before(v.InForce):
		c.problem(at, path+".retroactive_to", fmt.Sprintf("the value is in force from %s, not after %s", v.InForce, v.RetroactiveTo), "leave it out, or write a day before")
	case v.BackPay && v.RetroactiveTo.IsZero():
		c.problem(at, path+".back_pay", "only a retroactive value is paid back", "write retroactive_to")
	case !v.Until.IsZero() && v.Until.Before(v.start()):
		c.problem(at, path+".until", fmt.Sprintf("the value ends on %s, before it starts on %s", v.Until, v.start()), "")
	}
}

// checkSpan looks for days with two values or none. Values come with the
// latest first.
func (c *compiler) checkSpan(path, key string, values []*ParameterValue) {
	if key != "" {
		path += "[" + key + "]"
	}
	for i := 1; i < len(values); i++ {
		later, earlier := values[i-1], values[i]
		at := later.At
		switch {
		case later.start() == earlier.start() && later.InForce == earlier.InForce:
			c.problem(at, path, fmt.Sprintf("two values start on %s: %s and %s", later.start(), later.Value, earlier.Value), "keep one of them")
		case earlier.Until.IsZero():
		case !earlier.Until.Before(later.start()):
			c.problem(at, path, fmt.Sprintf("two values apply from %s to %s: %s and %s", later.start(), earlier.Until, earlier.Value, later.Value),
				"end the first on "+later.start().Prev().String())
		case earlier.Until.Next() != later.start():
			c.problem(at, path, fmt.Sprintf("no value applies from %s to %s", earlier.Until.Next(), later.start().Prev()), "add one, or leave out until")
		}
	}
}

// checkKeys looks for keys without any value.
func (c *compiler) checkKeys(path string, def *Parameter, byKey map[string][]*ParameterValue) {
	if def.Key.Kind != KindEnum || def.Relation != RelationUnstated {
		return
	}
	for _, o := range def.Key.Options {
		if len(byKey[o.Name]) == 0 {
			c.problem(def.At, path+".values", "there is no value for the key "+o.Name, "add one")
		}
	}
}
