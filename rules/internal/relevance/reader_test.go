package relevance

import (
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// reader works out what a symbol comes to on complete facts. A term that
// stands for a computation has the value of the first symbol that it was made
// of, so that two computations taken for one show.
type reader struct {
	a      *analyst
	values map[string]tree.Value // of facts, by path
	of     map[*term]*symbol
	blind  map[*term]tree.Value
}

func (r *reader) value(s *symbol) tree.Value {
	switch s.kind {
	case symConstant:
		return r.filled(s.value)
	case symTerm:
		return r.term(s.term)
	case symTest:
		return r.test(s)
	case symLogic:
		return r.logic(s)
	case symCond:
		switch c := r.value(s.kids[0]); {
		case c.IsTrue():
			return r.value(s.kids[1])
		case c.IsFalse():
			return r.value(s.kids[2])
		default:
			return s.node.Pending(s.node, c)
		}
	case symList:
		return r.list(s)
	case symCount:
		n := s.value.Number()
		for _, kid := range s.kids {
			v := r.value(kid)
			if !v.IsKnown() {
				return s.node.Pending(s.node, v)
			}
			n += v.Number()
		}
		return tree.OfInt(n)
	default:
		return r.strict(s)
	}
}

// filled puts the values of facts into the missing parts of a value.
func (r *reader) filled(v tree.Value) tree.Value {
	if v.IsMissing() && v.Path() != nil {
		return r.fact(v.Path())
	}
	parts := make([]tree.Value, v.Len())
	for i := range parts {
		parts[i] = r.filled(v.At(i))
	}
	switch {
	case v.IsKnown() && v.Kind() == tree.List:
		return tree.OfList(parts...)
	case v.IsKnown() && v.Kind() == tree.Record:
		return tree.OfRecord(parts...)
	}
	return v
}

func (r *reader) term(t *term) tree.Value {
	if v, ok := r.blind[t]; ok {
		return v
	}
	if t.isFact() {
		return r.fact(t.path)
	}
	return r.value(r.of[t])
}

// fact is a value by its path; a part of what is absent is absent.
func (r *reader) fact(path *tree.Path) tree.Value {
	if v, ok := r.values[path.String()]; ok {
		return v
	}
	return tree.NoValue(path)
}

func (r *reader) test(s *symbol) tree.Value {
	x := s.whole
	if x == nil {
		x = &symbol{kind: symTerm, term: s.term}
	}
	v := r.value(x)
	switch {
	case s.op == tree.OpHas && !v.IsFailed():
		return tree.OfBool(v.IsKnown())
	case !v.IsKnown():
		return s.node.Pending(s.node, v)
	case s.op == tree.OpIn:
		return tree.MemberOf(v, s.set)
	}
	return tree.Of(s.op).Binary(s.node, v, s.value)
}

func (r *reader) logic(s *symbol) tree.Value {
	yes, failures := 0, 0
	var failed tree.Value
	for _, kid := range s.kids {
		switch v := r.value(kid); {
		case v.IsTrue():
			yes++
		case !v.IsKnown():
			failures++
			failed = s.node.Pending(s.node, v)
		}
	}
	switch s.node.Op {
	case tree.OpNot:
		if failures > 0 {
			return failed
		}
		return tree.OfBool(yes == 0)
	case tree.OpAnd:
		return eval.Enough(len(s.kids), yes, 0, failures, failed)
	case tree.OpOr:
		return eval.Enough(1, yes, 0, failures, failed)
	default:
		return eval.Enough(s.node.Slot, yes, 0, failures, failed)
	}
}

func (r *reader) list(s *symbol) tree.Value {
	var members []tree.Value
	for _, m := range s.unfold() {
		guard := r.value(m.guard)
		if guard.IsFalse() {
			continue
		}
		v := r.value(m.value)
		if !guard.IsKnown() {
			v = guard
		}
		if !v.IsKnown() {
			return s.node.Pending(s.node, v)
		}
		members = append(members, v)
	}
	return tree.OfList(members...)
}

func (r *reader) strict(s *symbol) tree.Value {
	if s.node.Op.IsLoop() {
		return r.loop(s)
	}
	values := make([]tree.Value, len(s.kids))
	for i, kid := range s.kids {
		v := r.value(kid)
		if s.node.Op == tree.OpHas && !v.IsFailed() {
			return tree.OfBool(v.IsKnown())
		}
		if !v.IsKnown() {
			return s.node.Pending(s.node, v)
		}
		values[i] = v
	}
	switch {
	case s.node.Op == tree.OpField:
		return values[0].At(s.node.Slot)
	case tree.Of(s.node.Op).Fold != nil && len(values) == 1 && values[0].Kind() == tree.List:
		return r.a.m.Apply(s.node, values[0], tree.Value{})
	}
	return applyAll(&r.a.m, s.node, values)
}

// loop runs over a list that was not known to the analysis.
func (r *reader) loop(s *symbol) tree.Value {
	list := r.value(s.kids[0])
	if !list.IsKnown() {
		return s.node.Pending(s.node, list)
	}
	local := s.node.Like(tree.OpLocal, s.node.Kids[0].Type.Elem())
	local.Slot = s.node.Slot
	blind := r.a.blind[r.a.operationOf(local)]
	saved := r.blind[blind]
	defer func() { r.blind[blind] = saved }()
	var members, bodies []tree.Value
	for _, m := range list.Parts() {
		r.blind[blind] = m
		members, bodies = append(members, m), append(bodies, r.value(s.kids[1]))
	}
	var kept []tree.Value
	yes, failures := int64(0), 0
	var failed tree.Value
	for i, v := range bodies {
		switch {
		case !v.IsKnown():
			failures++
			failed = s.node.Pending(s.node, v)
		case s.node.Op == tree.OpMap:
			kept = append(kept, v)
		case v.IsTrue():
			yes++
			kept = append(kept, members[i])
		}
	}
	switch s.node.Op {
	case tree.OpExists:
		return eval.Enough(1, int(yes), 0, failures, failed)
	case tree.OpAll:
		return eval.Enough(len(bodies), int(yes), 0, failures, failed)
	}
	switch {
	case failures > 0:
		return failed
	case s.node.Op == tree.OpExistsOne:
		return tree.OfBool(yes == 1)
	}
	return tree.OfList(kept...)
}
