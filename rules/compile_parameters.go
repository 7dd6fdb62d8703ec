package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// declareParameters checks the parameters and sorts their values.
func (c *compiler) declareParameters() {
	seen := map[string]string{}
	for _, f := range c.def.Facts {
		seen[f.Name] = "fact"
	}
	for i := range c.def.Parameters {
		def := &c.def.Parameters[i]
		p := c.parameterPart(i)
		c.checkName(p, "parameter", def.Name, seen)
		c.checkParameter(p, def)
	}
}

func (c *compiler) parameterPart(i int) part { return named("parameters", i, c.def.Parameters[i].Name) }

// readParameters puts the values of each parameter in order, by key. What is
// wrong with a value does not keep rules from being checked.
func (c *compiler) readParameters() {
	for i := range c.def.Parameters {
		def, whole := &c.def.Parameters[i], c.parameterPart(i)
		p := parameter{def: def, byKey: map[string][]*ParameterValue{}}
		for k := range def.Values {
			v := &def.Values[k]
			c.checkValue(whole.below(fmt.Sprintf(".values[%d]", k)), def, v)
			if key := canonical(v.Key); !v.AsBefore {
				p.byKey[key] = append(p.byKey[key], v)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(p.byKey)) {
			slices.SortStableFunc(p.byKey[key], func(a, b *ParameterValue) int {
				return cmp.Or(b.start().Compare(a.start()), b.InForce.Compare(a.InForce))
			})
			c.checkSpan(whole, def, key, p.byKey[key])
		}
		for _, o := range def.Key.Options {
			p.keys = append(p.keys, canonical(o.Name))
		}
		c.checkKeys(whole, def, p.byKey)
		c.checkEditions(whole, def)
		c.rs.params = append(c.rs.params, p)
	}
}

func (c *compiler) checkParameter(p part, def *Parameter) {
	switch def.Type.Kind {
	case KindBool, KindInt, KindDecimal, KindMoney, KindText, KindDate:
		c.checkType(p, p.below(".type"), def.Type, false)
	default:
		c.problem(p, ".type", "a parameter cannot be "+def.Type.String(), "write bool, int, decimal, money, text or date")
	}
	keyed := def.Key.Kind != KindNone
	switch {
	case def.Key.Kind == KindText:
		c.problem(p, ".key", "a key that is any text has values for keys that nobody knows", "write enum with every key there is: "+keysOf(def))
	case keyed && def.Key.Kind != KindEnum:
		c.problem(p, ".key", "a key cannot be "+def.Key.String(), "write enum with every key there is")
	case def.Relation != RelationUnstated && !keyed:
		c.problem(p, ".relation", "local values need a key that names the place", "write the key as an enum with every place there is")
	case (def.Relation == AtLeastNational || def.Relation == OnTopOfNational) && (def.Type.Kind == KindBool || def.Type.Kind == KindText),
		def.Relation == OnTopOfNational && def.Type.Kind == KindDate:
		c.problem(p, ".relation", fmt.Sprintf("%s is not defined for %s", def.Relation, def.Type), "write replaces")
	case len(def.Values) == 0:
		c.problem(p, ".values", "the parameter has no value", "")
	}
}

func (c *compiler) checkValue(p part, def *Parameter, v *ParameterValue) {
	keyed := def.Key.Kind != KindNone
	switch {
	case v.AsBefore || v.Ended:
		if v.AsBefore && v.Ended || v.Value.IsKnown() || v.Key == "" || v.BackPay {
			c.problem(p, "", "a key is as before, or ended, or it has a value", "write one of the three, and no back pay without a value")
		}
	case !v.Value.IsKnown() || v.Value.Kind() != def.Type.Kind:
		c.problem(p, ".value", fmt.Sprintf("%s is not %s", v.Value, def.Type), "")
	case def.Type.Kind == KindMoney && v.Value.Money().Currency() != def.Type.Currency:
		c.problem(p, ".value", fmt.Sprintf("%s is not in %s", v.Value, def.Type.Currency), "")
	}
	switch {
	case v.Key != "" && !keyed:
		c.problem(p, ".key", fmt.Sprintf("the value has the key %s, but the parameter has none", v.Key), "declare the type of the key")
	case v.Key == "" && keyed && def.Relation == RelationUnstated:
		c.problem(p, ".key", "the value has no key", "write one, or state how local values stand to the national one")
	case v.Key != "" && def.Key.Kind == KindEnum && !slices.ContainsFunc(def.Key.Options, func(o Option) bool { return canonical(o.Name) == canonical(v.Key) }):
		c.problem(p, ".key", v.Key+" is not "+def.Key.String(), "")
	}
	switch {
	case v.InForce.IsZero():
		c.problem(p, ".in_force", "the value has no day from which it is in force", "")
	case !v.RetroactiveTo.IsZero() && !v.RetroactiveTo.Before(v.InForce):
		c.problem(p, ".retroactive_to", fmt.Sprintf("the value is in force from %s, not after %s", v.InForce, v.RetroactiveTo), "leave it out, or write a day before")
	case v.BackPay && v.RetroactiveTo.IsZero():
		c.problem(p, ".back_pay", "only a retroactive value is paid back", "write retroactive_to")
	case !v.Until.IsZero() && v.Until.Before(v.start()):
		c.problem(p, ".until", fmt.Sprintf("the value ends on %s, before it starts on %s", v.Until, v.start()), "")
	}
}

// checkSpan looks for days with two values or none. Values come with the
// latest first.
func (c *compiler) checkSpan(whole part, def *Parameter, key string, values []*ParameterValue) {
	if key != "" {
		whole.path += "[" + key + "]"
	}
	for i := 1; i < len(values); i++ {
		later, earlier := values[i-1], values[i]
		p := part{whole.path, valueAt(whole, def, later)}
		switch {
		case later.start() == earlier.start() && later.InForce == earlier.InForce:
			c.problem(p, "", fmt.Sprintf("two values start on %s: %s and %s", later.start(), later.Value, earlier.Value), "keep one of them")
		case earlier.Until.IsZero():
		case !earlier.Until.Before(later.start()):
			c.problem(p, "", fmt.Sprintf("two values apply from %s to %s: %s and %s", later.start(), earlier.Until, earlier.Value, later.Value),
				"end the first on "+later.start().Prev().String())
		case earlier.Until.Next() != later.start():
			c.problem(p, "", fmt.Sprintf("no value applies from %s to %s", earlier.Until.Next(), later.start().Prev()), "add one, or leave out until")
		}
	}
}

// valueAt returns the place of a value in a document.
func valueAt(whole part, def *Parameter, v *ParameterValue) string {
	for k := range def.Values {
		if &def.Values[k] == v {
			return fmt.Sprintf("%s.values[%d]", whole.at, k)
		}
	}
	return whole.at
}

// keysOf returns the keys that the values have.
func keysOf(def *Parameter) string {
	var keys []string
	for _, v := range def.Values {
		if v.Key != "" && !slices.Contains(keys, v.Key) {
			keys = append(keys, v.Key)
		}
	}
	return strings.Join(keys, ", ")
}

// checkKeys looks for keys without any value.
func (c *compiler) checkKeys(p part, def *Parameter, byKey map[string][]*ParameterValue) {
	if def.Key.Kind != KindEnum || def.Relation != RelationUnstated {
		return
	}
	for _, o := range def.Key.Options {
		if len(byKey[canonical(o.Name)]) == 0 {
			c.problem(p, ".values", "there is no value for the key "+o.Name, "add one")
		}
	}
}
