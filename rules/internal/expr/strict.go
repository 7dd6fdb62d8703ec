package expr

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
)

// strict evaluates an operation that needs all of its one or two operands.
func (m *machine) strict(n *Node) Value {
	a := m.eval(n.Kids[0])
	var b Value
	if len(n.Kids) > 1 {
		b = m.eval(n.Kids[1])
		if a.State() != Known || b.State() != Known {
			return m.pendingTwo(n, a, b)
		}
	} else if a.State() != Known {
		return m.pending(n, n.Kids[0], a)
	}
	return m.apply(n, a, b)
}

// apply computes an operation over known operands.
func (m *machine) apply(n *Node, a, b Value) Value {
	switch n.Op {
	case OpNeg, OpAdd, OpSub, OpMul, OpDiv, OpMod, OpAbs:
		return m.arithmetic(n, a, b)
	case OpDivide, OpRound, OpToDecimal, OpToInt, OpToMoney, OpAmount:
		return m.convert(n, a, b)
	case OpSum, OpMin, OpMax:
		return m.aggregate(n, a)
	case OpIndex:
		return m.index(n, a, b)
	case OpSize:
		return m.size(n, a)
	case OpContains:
		if !m.spend(len(a.Text()) / 64) {
			return m.exhausted(n)
		}
		return OfBool(strings.Contains(a.Text(), b.Text()))
	case OpStartsWith:
		return OfBool(strings.HasPrefix(a.Text(), b.Text()))
	case OpEndsWith:
		return OfBool(strings.HasSuffix(a.Text(), b.Text()))
	case OpYear, OpMonth, OpDay, OpWeekday:
		return datePart(n.Op, a.Date())
	case OpParseDate, OpAddDays, OpAddMonths, OpAddYears, OpAgeOn, OpDaysBetween, OpMonthsBetween:
		return m.dates(n, a, b)
	default:
		return m.workingDays(n, a, b)
	}
}

func (m *machine) index(n *Node, list, i Value) Value {
	members := list.parts()
	if i.num < 0 || i.num >= int64(len(members)) {
		return m.fail(n, NoSuchMember, "the first has the number 0; ask size(list) first, or write list.exists(…)",
			"there is no member %d in a list of %d", i.num, len(members))
	}
	return members[i.num]
}

func (m *machine) size(n *Node, v Value) Value {
	if v.Kind() == List {
		return OfInt(int64(len(v.parts())))
	}
	if !m.spend(int(v.num) / 64) {
		return m.exhausted(n)
	}
	return OfInt(int64(len([]rune(v.Text()))))
}

// datePart returns year, month and day as numbers, and the weekday from 1 for
// Monday to 7 for Sunday, after ISO 8601.
func datePart(op Op, d date.Date) Value {
	year, month, day := d.Civil()
	switch op {
	case OpYear:
		return OfInt(int64(year))
	case OpMonth:
		return OfInt(int64(month))
	case OpDay:
		return OfInt(int64(day))
	default:
		return OfInt(int64(d.Weekday()+6)%7 + 1)
	}
}

// aggregate is sum, min and max over a list.
func (m *machine) aggregate(n *Node, list Value) Value {
	members := list.parts()
	if !m.spend(len(members)) {
		return m.exhausted(n)
	}
	if len(members) == 0 {
		if n.Op == OpSum {
			return zeroOf(n.Type)
		}
		return m.fail(n, NoSuchMember, "ask size(list) > 0 first", "an empty list has no %s", map[Op]string{OpMin: "least", OpMax: "greatest"}[n.Op])
	}
	result := members[0]
	for _, v := range members {
		if v.State() != Known {
			return m.pending(n, n.Kids[0], v)
		}
	}
	for _, v := range members[1:] {
		switch {
		case n.Op == OpSum:
			result = m.add(n, result, v)
			if result.State() == Failed {
				return result
			}
		case holds(OpLt, compareKnown(v, result)) == (n.Op == OpMin) && compareKnown(v, result) != 0:
			result = v
		}
	}
	return result
}

func zeroOf(t Type) Value {
	return Value{tag: tagOf(Known, t.kind).withUnit(t.Currency())}
}
