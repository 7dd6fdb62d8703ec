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
	if s.term.cells > MaxCases || !d.m.spend(s.term.cells+len(s.set)) {
		return 0, errTooManyCases
	}
	d.m.program = s.program
	outcomes := s.outcomes(d.m)
	kids := make([]ref, s.term.cells)
	for cell := range kids {
		at := cell
		for !s.term.isPossible(at) { // what cannot be goes with a neighbour
			at = max(at-1, 1-at)
		}
		kids[cell] = d.leaf(outcomes[at])
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
	default:
	}
	return d.fold(s.node.Op, parts)
}

// fold joins operands of and and or in halves, so that many operands cost
// little more than their sum.
func (d *diagram) fold(op Op, parts []ref) (ref, error) {
	switch len(parts) {
	case 0:
		return d.leaf(OfBool(op == OpAnd)), nil
	case 1:
		return parts[0], nil
	}
	left, err := d.fold(op, parts[:len(parts)/2])
	if err != nil {
		return 0, err
	}
	right, err := d.fold(op, parts[len(parts)/2:])
	if err != nil {
		return 0, err
	}
	absorbing, neutral := d.leaf(OfBool(op == OpOr)), d.leaf(OfBool(op == OpAnd))
	return d.combine(func(o []ref) ref {
		switch {
		case o[0] == absorbing || o[1] == absorbing:
			return absorbing
		case o[0] == neutral:
			return o[1]
		default:
			return o[0]
		}
	}, left, right)
}

func (d *diagram) not(outcome ref) ref {
	l, _ := d.leafOf(outcome)
	if l.value.State() != Known {
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
			case kid.value.State() == Failed:
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

// strict applies an operation in every case. Counts, sums, the least and the
// greatest take their operands one after the other, in the order in which the
// interpreter adds them, so that the cases are their results so far and not
// the combinations of all operands.
func (d *diagram) strict(s *symbol) (ref, error) {
	parts, err := d.kids(s)
	if err != nil {
		return 0, err
	}
	if !s.accumulates() {
		return d.applied(s, parts...)
	}
	result, rest := parts[0], parts[1:]
	if s.kind == symCount {
		result, rest = d.leaf(s.value), parts
	}
	for _, part := range rest {
		if result, err = d.applied(s, result, part); err != nil {
			return 0, err
		}
	}
	return result, nil
}

func (s *symbol) accumulates() bool {
	return s.kind == symCount || (s.node.Op == OpSum || s.node.Op == OpMin || s.node.Op == OpMax) && len(s.kids) > 1
}

// applied applies an operation to outcomes, case by case. Where an operand is
// open the outcome is open, named after the operation.
func (d *diagram) applied(s *symbol, parts ...ref) (ref, error) {
	d.m.program = s.program
	return d.combine(func(o []ref) ref {
		open := false
		values := make([]Value, len(o))
		for i, r := range o {
			l, _ := d.leafOf(r)
			values[i] = l.value
			switch l.value.State() {
			case Failed:
				return r
			case Absent:
				return d.leaf(d.m.absent(s.node, l.value))
			case Missing:
				open = true
			default:
			}
		}
		if open {
			return d.openCase(s, o)
		}
		return d.leaf(d.applyCase(s, values))
	}, parts...)
}

func (d *diagram) applyCase(s *symbol, values []Value) Value {
	if s.kind == symCount {
		return OfInt(values[0].num + values[1].num) // a truth value counts as 0 or 1
	}
	return d.m.applyAll(s.node, values)
}

// openCase is an operation over outcomes of which some are open.
func (d *diagram) openCase(s *symbol, outcomes []ref) ref {
	kids := make([]*symbol, len(outcomes))
	var deps []*Path
	sure := true
	var b strings.Builder
	b.WriteString(s.node.Type.String())
	for i, r := range outcomes {
		l, _ := d.leafOf(r)
		deps = append(deps, l.deps...)
		sure = sure && (l.sure || l.value.State() == Known)
		kids[i] = constant(OfInt(int64(r)))
	}
	(&symbol{kind: s.kind, node: s.node, kids: kids}).key(&b)
	each := distinct(deps)
	sure = sure && len(each) == len(deps) && d.tellsApart(s.node.Op, outcomes)
	return d.openLeaf(b.String(), s.node.Type, each, sure)
}

// tellsApart reports whether an operation gives another result for another
// value of any open operand.
func (d *diagram) tellsApart(op Op, outcomes []ref) bool {
	switch op {
	case OpAdd, OpSub, OpNeg, OpSum, OpToDecimal, OpToMoney, OpAmount:
		return true
	case OpMul:
		for _, r := range outcomes {
			if l, _ := d.leafOf(r); l.value.State() == Known && l.value.Decimal().IsZero() {
				return false
			}
		}
		return true
	default:
		return false
	}
}
