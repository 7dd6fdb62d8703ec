package eval

import (
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Fact returns the value of a base fact.
func (m *Machine) Fact(n *tree.Node) tree.Value {
	v := m.in.Facts.Fact(n.Slot)
	if v.State() == tree.Failed {
		return n.Place(v)
	}
	return v
}

func (m *Machine) field(n *tree.Node) tree.Value {
	v := m.eval(n.Kids[0])
	switch v.State() {
	case tree.Known:
		return v.Parts()[n.Slot].From(v)
	case tree.Missing:
		if p := v.Path(); p != nil {
			return tree.Unknown(p.Part(n.Slot)).From(v)
		}
		return tree.Open(n.Type.Kind()).From(v)
	case tree.Absent:
		return n.Kids[0].Absent(v)
	default:
		return v
	}
}

// Derived returns the value of a derived fact, which is computed once.
func (m *Machine) Derived(n *tree.Node) tree.Value {
	in := m.in
	if in.memo == nil {
		in.memo = make([]memo, len(in.Derived))
	}
	if n.Slot >= len(in.Derived) || in.Derived[n.Slot] == nil {
		return tree.Open(n.Type.Kind())
	}
	slot := &in.memo[n.Slot]
	switch slot.state {
	case memoDone:
		return slot.value
	case memoBusy:
		return n.Fail(tree.OtherFault, "let one of them stand on other facts", "%s is derived from itself", n.Name)
	default:
	}
	slot.state = memoBusy
	slot.value = m.outcome(in.Derived[n.Slot], m.deriveNow(n, in.Derived[n.Slot].Root()))
	slot.state = memoDone
	return slot.value
}

func (m *Machine) deriveNow(n, root *tree.Node) tree.Value {
	if !m.Spend(root.Weight) {
		return m.Exhausted(n)
	}
	inner := Machine{in: m.in, left: m.left, caller: m.caller}
	v := inner.eval(root)
	m.left = inner.left
	return v
}

func (m *Machine) parameter(n *tree.Node) tree.Value {
	var key, day tree.Value
	if n.Kids[0] != nil {
		key = m.eval(n.Kids[0])
		if key.State() != tree.Known {
			return n.Pending(n.Kids[0], key)
		}
	}
	if n.Kids[1] != nil {
		day = m.eval(n.Kids[1])
		if day.State() != tree.Known {
			return n.Pending(n.Kids[1], day).From(key)
		}
	}
	return m.LookUp(n, key, day)
}

// LookUp returns the value of a parameter for a known key and day; the zero
// Value stands for none.
func (m *Machine) LookUp(n *tree.Node, key, day tree.Value) tree.Value {
	if m.in.Parameters == nil {
		return n.Fail(tree.NoParameter, "", "no parameters are given, but %s is asked for", n.Name)
	}
	key = key.From(day)
	return n.Place(m.in.Parameters.Parameter(n.Slot, key, day.Date())).From(key)
}

// has reports whether an optional fact has a value. That of a missing one is
// missing: it may turn out to be absent.
func (m *Machine) has(n *tree.Node) tree.Value {
	v := m.present(n.Kids[0])
	switch v.State() {
	case tree.Known, tree.Absent:
		return tree.OfBool(v.State() == tree.Known).From(v)
	case tree.Missing:
		return tree.Open(tree.Bool).From(v)
	default:
		return v
	}
}

// present evaluates a chain of fields so that a part of something absent is
// absent too.
func (m *Machine) present(n *tree.Node) tree.Value {
	if n.Op != tree.OpField {
		return m.eval(n)
	}
	v := m.present(n.Kids[0])
	if v.State() != tree.Known {
		return v
	}
	return v.Parts()[n.Slot].From(v)
}
