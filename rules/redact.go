package rules

import (
	"context"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// restsOnSensitive reports whether a part names a sensitive fact: the key or
// the day of a parameter would disclose it.
func (x *run) restsOnSensitive(t *eval.Trace) bool {
	found := false
	walk(t, func(part *eval.Trace) bool {
		if part.Op == tree.OpFact || part.Op == tree.OpDerived {
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
func (x *run) redactUses(ctx context.Context, uses []ParameterUse) []ParameterUse {
	plain := !slices.ContainsFunc(uses, func(u ParameterUse) bool { return u.Key != "" || u.On != x.lookup.asOf.Valid })
	if plain || x.reveal || !x.knowsSensitive() {
		return uses
	}
	type lookedUp struct {
		name, key string
		on        date.Date
	}
	secret := map[lookedUp]bool{}
	for _, program := range x.rs.programs(x.rs.roots(), x.rs.amounts) {
		walk(eval.Explain(ctx, program, &x.in), func(t *eval.Trace) bool {
			if t.Op != tree.OpParameter || !x.restsOnSensitive(t) {
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

// walk visits a trace from the top; visit says whether to go below.
func walk(t *eval.Trace, visit func(*eval.Trace) bool) {
	if t == nil || !visit(t) {
		return
	}
	for _, part := range t.Parts {
		walk(part, visit)
	}
}
