package expr

import "strings"

// build makes the diagram of a symbol.
func (d *diagram) build(s *symbol) (ref, error) {
	if r, ok := d.memo[s]; ok {
		return r, nil
	}
	r, err := d.make(s)
	if err == nil {
		d.memo[s] = r
	}
	return r, err
}

func (d *diagram) make(s *symbol) (ref, error) {
	switch s.kind {
	case symConstant:
		return d.leaf(s.value), nil
	case symTest:
		return d.test(s)
	case symLogic:
		return d.logic(s)
	case symCond:
		return d.cond(s)
	case symTerm:
		return d.term(s)
	case symCount, symStrict:
		return d.strict(s)
	default:
		return d.open(s), nil
	}
}

func (d *diagram) test(s *symbol) (ref, error) {
	d.m.program = s.program
	kids := make([]ref, s.term.cells)
	for cell := range kids {
		if !s.term.isPossible(cell) {
			kids[cell] = kids[cell-1]
			continue
		}
		kids[cell] = d.leaf(s.outcome(d.m, cell))
	}
	return d.node(s.term.index, kids)
}

// term is the outcome that is a missing fact. One of an enum is told by its
// cells, any other is a leaf of its own.
func (d *diagram) term(s *symbol) (ref, error) {
	t := s.term
	if t.typ.kind != Enum || t.mayFail {
		return d.openLeaf(t.key, t.typ, t.deps, t.isFact()), nil
	}
	kids := make([]ref, t.cells)
	for cell := range kids {
		kids[cell] = d.leaf(t.constants[cell])
	}
	return d.node(t.index, kids)
}

func (d *diagram) open(s *symbol) ref {
	var b strings.Builder
	s.key(&b)
	return d.openLeaf(b.String(), s.node.Type, s.deps(), false)
}

func (d *diagram) kids(s *symbol) ([]ref, error) {
	parts := make([]ref, len(s.kids))
	for i, kid := range s.kids {
		var err error
		if parts[i], err = d.build(kid); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

func (d *diagram) logic(s *symbol) (ref, error) {
	parts, err := d.kids(s)
	if err != nil {
		return 0, err
	}
	switch s.node.Op {
	case OpNot:
		return d.combine(func(o []ref) ref { return d.not(o[0]) }, parts[0])
	case OpAtLeast:
		return d.atLeast(s, parts)
	}
	absorbing := d.leaf(OfBool(s.node.Op == OpOr))
	neutral := d.leaf(OfBool(s.node.Op == OpAnd))
	result := neutral
	for _, part := range parts {
		result, err = d.combine(func(o []ref) ref {
			switch {
			case o[0] == absorbing || o[1] == absorbing:
				return absorbing
			case o[0] == neutral:
				return o[1]
			default:
				return o[0]
			}
		}, result, part)
		if err != nil {
			return 0, err
		}
	}
	return result, nil
}

func (d *diagram) not(outcome ref) ref {
	l, _ := d.leafOf(outcome)
	if l.value.state != Known {
		return outcome
	}
	return d.leaf(OfBool(l.value.num == 0))
}

// atLeast counts the operands one after the other, so that the cases are
// their counts and not their combinations. A count is a leaf; one that may
// be higher by failures is a leaf of its own.
func (d *diagram) atLeast(s *symbol, parts []ref) (ref, error) {
	count := func(yes, failed int64) ref {
		return d.leaf(OfList(OfInt(min(yes, int64(s.node.Slot))), OfInt(failed)))
	}
	result := count(0, 0)
	failure := d.leaf(Fail(&Fault{Code: OtherFault, Message: "a condition failed"}))
	var err error
	for _, part := range parts {
		result, err = d.combine(func(o []ref) ref {
			l, _ := d.leafOf(o[0])
			yes, failed := l.value.At(0).num, l.value.At(1).num
			kid, _ := d.leafOf(o[1])
			switch {
			case kid.value.IsTrue():
				return count(yes+1, failed)
			case kid.value.state == Failed:
				return count(yes, 1)
			}
			return o[0]
		}, result, part)
		if err != nil {
			return 0, err
		}
	}
	return d.combine(func(o []ref) ref {
		l, _ := d.leafOf(o[0])
		switch yes, failed := l.value.At(0).num, l.value.At(1).num; {
		case yes >= int64(s.node.Slot):
			return d.leaf(OfBool(true))
		case failed > 0:
			return failure
		}
		return d.leaf(OfBool(false))
	}, result)
}

func (d *diagram) cond(s *symbol) (ref, error) {
	parts, err := d.kids(s)
	if err != nil {
		return 0, err
	}
	return d.combine(func(o []ref) ref {
		c, _ := d.leafOf(o[0])
		switch {
		case c.value.IsTrue():
			return o[1]
		case c.value.IsFalse():
			return o[2]
		}
		return o[0]
	}, parts...)
}

// strict applies an operation in every case. Where an operand is open the
// outcome is open, named after the operation as a whole.
func (d *diagram) strict(s *symbol) (ref, error) {
	parts, err := d.kids(s)
	if err != nil {
		return 0, err
	}
	d.m.program = s.program
	return d.combine(func(o []ref) ref {
		values := make([]Value, len(o))
		for i, r := range o {
			l, _ := d.leafOf(r)
			values[i] = l.value
		}
		for i, v := range values {
			switch v.state {
			case Failed:
				return o[i]
			case Absent:
				return d.leaf(d.m.absent(s.node, v))
			default:
			}
		}
		for _, v := range values {
			if v.state == Missing {
				return d.openCase(s, o)
			}
		}
		return d.leaf(d.applyCase(s, values))
	}, parts...)
}

func (d *diagram) applyCase(s *symbol, values []Value) Value {
	if s.kind != symCount {
		return d.m.applyAll(s.node, values)
	}
	n := s.value.num
	for _, v := range values {
		n += v.num
	}
	return OfInt(n)
}

// openCase is an operation over outcomes of which some are open.
func (d *diagram) openCase(s *symbol, outcomes []ref) ref {
	kids := make([]*symbol, len(outcomes))
	var deps []*Path
	var b strings.Builder
	b.WriteString(s.node.Type.String())
	for i, r := range outcomes {
		l, _ := d.leafOf(r)
		for _, p := range l.deps {
			deps = addPath(deps, p)
		}
		kids[i] = constant(OfInt(int64(r)))
	}
	(&symbol{kind: s.kind, node: s.node, kids: kids}).key(&b)
	return d.openLeaf(b.String(), s.node.Type, deps, false)
}
