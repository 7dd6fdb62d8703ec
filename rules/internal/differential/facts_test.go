package differential_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/rules"
)

// hole is a scalar or list that is not known, under its path.
type hole struct {
	path   string
	of     rules.Type
	at     []any // names and indices
	domain *domain
}

// holes returns what is not known, in the order of declaration.
func (s *scenario) holes(d domains) []hole {
	var list []hole
	var walk func(path string, at []any, t rules.Type, optional bool, v any)
	walk = func(path string, at []any, t rules.Type, optional bool, v any) {
		at = slices.Clip(at)
		switch {
		case t.Kind == rules.KindRecord:
			record, _ := v.(map[string]any)
			for _, f := range t.Fields {
				walk(path+"."+f.Name, append(at, f.Name), f.Type, f.Optional, record[f.Name])
			}
		case v == nil:
			list = append(list, hole{path, t, at, d.of(t, optional)})
		case t.Kind == rules.KindList:
			for i, m := range v.([]any) {
				walk(path+"["+strconv.Itoa(i)+"]", append(at, i), *t.Elem, false, m)
			}
		}
	}
	for _, f := range s.facts {
		walk(f.Name, []any{f.Name}, f.Type, f.Optional, s.known[f.Name])
	}
	return list
}

func copyOf(v any) any {
	switch v := v.(type) {
	case map[string]any:
		c := make(map[string]any, len(v))
		for name, part := range v {
			c[name] = copyOf(part)
		}
		return c
	case []any:
		c := make([]any, len(v))
		for i, part := range v {
			c[i] = copyOf(part)
		}
		return c
	}
	return v
}

// put sets the value at a path, with the records that are on the way.
func put(facts map[string]any, at []any, v any) {
	var outer any = facts
	for i, step := range at {
		last := i == len(at)-1
		switch step := step.(type) {
		case string:
			record := outer.(map[string]any)
			if last {
				record[step] = v
			} else if record[step] == nil {
				record[step] = map[string]any{}
			}
			outer = record[step]
		case int:
			list := outer.([]any)
			if last {
				list[step] = v
			} else if list[step] == nil {
				list[step] = map[string]any{}
			}
			outer = list[step]
		}
	}
}

// filling gives values to holes; nil leaves one open.
type filling []any

// fill returns what is known with some holes filled.
func (s *scenario) fill(holes []hole, f filling) map[string]any {
	facts := copyOf(s.known).(map[string]any)
	for i, h := range holes {
		if f[i] != nil {
			put(facts, h.at, f[i])
		}
	}
	return facts
}

// given draws facts and forgets some.
func (r *generator) given(s *scenario) {
	d := s.domains()
	if !r.plain { // more zeros, by which nothing can be divided
		d.numbers = append(d.numbers, 0, 0, 0)
	}
	s.known = map[string]any{}
	for _, f := range s.facts {
		of := d.of(f.Type, f.Optional)
		switch {
		case s.paired && f.Name == "kids":
			s.known[f.Name] = []any{r.forget(of.elem.draw(r.Rand)), r.forget(of.elem.draw(r.Rand))}
		case r.IntN(3) > 0 && !(s.paired && f.Name == "i"):
			s.known[f.Name] = r.forget(of.draw(r.Rand))
		}
	}
}

func (r *generator) forget(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if r.IntN(4) == 0 {
				delete(v, name)
			}
		}
	case []any:
		for i := range v {
			if _, record := v[i].(map[string]any); !record && r.IntN(3) == 0 {
				v[i] = nil
			} else {
				v[i] = r.forget(v[i])
			}
		}
	}
	return v
}

// show writes facts as JSON.
func show(facts map[string]any) string {
	data, err := json.Marshal(plain(facts))
	if err != nil {
		return fmt.Sprint(facts)
	}
	return strings.ReplaceAll(string(data), `":`, `": `)
}

func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		c := map[string]any{}
		for name, part := range v {
			c[name] = plain(part)
		}
		return c
	case []any:
		c := make([]any, len(v))
		for i, part := range v {
			c[i] = plain(part)
		}
		return c
	}
	if v == rules.Absent {
		return map[string]any{"absent": true}
	}
	return v
}
