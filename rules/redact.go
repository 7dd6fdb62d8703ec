package rules

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// restsOnSensitive reports whether a part names a sensitive fact: the key or
// the day of a parameter would tell it.
func (x *run) restsOnSensitive(t *expr.Trace) bool {
	found := false
	walk(t, func(part *expr.Trace) bool {
		if part.Op == expr.OpFact || part.Op == expr.OpDerived {
			if slot, ok := x.rs.slots[part.Name]; ok {
				found = found || x.rs.sensitive[slot] || typeHasSensitive(x.rs.def.Facts[slot].Type)
			}
		}
		return !found
	})
	return found
}

// redactUses takes key, day and value from the parameters that were looked up
// by a sensitive fact. Their names and that they were used stay.
func (x *run) redactUses(uses []ParameterUse) []ParameterUse {
	plain := !slices.ContainsFunc(uses, func(u ParameterUse) bool { return u.Key != "" || u.On != x.lookup.asOf.Valid })
	if plain || x.reveal || !x.knowsSensitive() {
		return uses
	}
	type lookedUp struct {
		name, key string
		on        date.Date
	}
	secret := map[lookedUp]bool{}
	for _, program := range x.programs() {
		walk(program.Trace(&x.in), func(t *expr.Trace) bool {
			if t.Op != expr.OpParameter || !x.restsOnSensitive(t) {
				return true
			}
			use := lookedUp{name: t.Name, on: x.lookup.asOf.Valid}
			for _, part := range t.Parts {
				if d := part.Value.Date(); !d.IsZero() {
					use.on = d
				} else {
					use.key = part.Value.Text()
				}
			}
			secret[use] = true
			return true
		})
	}
	var list []ParameterUse
	for _, u := range uses {
		if secret[lookedUp{u.Name, u.Key, u.On}] {
			u = ParameterUse{Name: u.Name, Title: u.Title, Value: Value{v: u.Value.v, sensitive: true}}
		}
		list = append(list, u)
	}
	return list
}

// programs returns the expressions that can look a parameter up.
func (x *run) programs() []*expr.Program {
	var list []*expr.Program
	for _, r := range x.rs.all() {
		list = append(list, r.readings...)
		if r.when != nil {
			list = append(list, r.when)
		}
	}
	for _, a := range x.rs.amounts {
		list = append(append(list, a.readings...), a.cases...)
		if a.value != nil {
			list = append(list, a.value)
		}
	}
	for _, derived := range x.rs.derived {
		if derived != nil {
			list = append(list, derived)
		}
	}
	return list
}
