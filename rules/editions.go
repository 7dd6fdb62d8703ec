package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
)

// edition is the values by key that one act sets.
type edition struct {
	start, inForce, known date.Date
	byKey                 map[string]*ParameterValue
	first                 *ParameterValue
}

// editionsOf returns the values by key of a parameter, act by act. Places may
// each have an act of one day, which is known by its basis.
func editionsOf(def *Parameter) []*edition {
	var list []*edition
	for i := range def.Values {
		v := &def.Values[i]
		if v.Key == "" {
			continue
		}
		k := slices.IndexFunc(list, func(e *edition) bool {
			return e.start == v.start() && e.inForce == v.InForce && e.known == v.known() &&
				(def.Relation == RelationUnstated || slices.Equal(e.first.Basis, v.Basis))
		})
		if k < 0 {
			k = len(list)
			list = append(list, &edition{v.start(), v.InForce, v.known(), map[string]*ParameterValue{}, v})
		}
		list[k].byKey[canonical(v.Key)] = v
	}
	slices.SortStableFunc(list, func(a, b *edition) int {
		if c := a.start.Compare(b.start); c != 0 {
			return c
		}
		return a.inForce.Compare(b.inForce)
	})
	return list
}

// checkEditions looks for keys that an edition leaves out and that would go on
// with the value of an older one.
func (c *compiler) checkEditions(whole part, def *Parameter) {
	last := map[string]*ParameterValue{} // by key, those that have not ended
	for _, e := range editionsOf(def) {
		var left []string
		for _, key := range slices.Sorted(maps.Keys(last)) {
			switch old := last[key]; {
			case !old.Until.IsZero() && old.Until.Before(e.start):
				delete(last, key)
			case e.byKey[key] == nil:
				left = append(left, key)
			}
		}
		if isOfOnePlace := def.Relation != RelationUnstated && len(e.byKey) == 1; len(left) > 0 && !isOfOnePlace {
			c.problem(part{whole.path, valueAt(whole, def, e.first)}, ".values", fmt.Sprintf("the values from %s say nothing of %s", e.start, strings.Join(left, ", ")),
				"write a value for each, as before or ended")
		}
		for _, key := range slices.Sorted(maps.Keys(e.byKey)) {
			switch v := e.byKey[key]; {
			case v.Ended:
				delete(last, key)
			case !v.AsBefore:
				last[key] = v
			case last[key] == nil:
				c.problem(part{whole.path, valueAt(whole, def, v)}, ".values", fmt.Sprintf("%s has no value before %s", key, e.start), "write one")
			}
		}
	}
}
