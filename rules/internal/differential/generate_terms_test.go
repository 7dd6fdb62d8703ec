package differential_test

import (
	"fmt"
	"slices"
)

func (r *generator) pick(options ...string) string { return options[r.IntN(len(options))] }

// known picks a name that is declared, or the last, which is a constant.
func (r *generator) known(s sort, names ...string) *term {
	last := len(names) - 1
	declared := slices.DeleteFunc(slices.Clone(names[:last]), func(name string) bool { return !r.has[name] })
	if len(declared) == 0 || r.IntN(4) == 0 {
		return leaf(s, names[last])
	}
	return leaf(s, r.pick(declared...))
}

func (r *generator) term(of sort, depth int) *term {
	switch of {
	case boolean:
		return r.boolean(depth)
	case integer:
		return r.integer(depth)
	case decimal:
		return r.decimal(depth)
	case money:
		return r.money(depth)
	case day:
		return r.day(depth)
	case numbers:
		return r.numbers(depth)
	case people:
		return r.people(depth)
	default:
		return r.known(of, "e", "'a'")
	}
}

func (r *generator) person() string {
	if len(r.persons) > 0 {
		return r.persons[len(r.persons)-1]
	}
	if r.has["home"] && r.IntN(2) == 0 {
		return "home"
	}
	return ""
}

func (r *generator) boolean(depth int) *term {
	n := depth - 1
	if depth <= 0 {
		if v := r.person(); v != "" && r.IntN(4) > 0 {
			return leaf(boolean, r.pick(v+".studying", v+".working", "has("+v+".income)"))
		}
		if name := r.pick("o", "n"); r.has[name] && r.IntN(2) == 0 {
			return leaf(boolean, "has("+name+")")
		}
		return r.known(boolean, "p", "q", "y", "p", "q", "true")
	}
	switch r.IntN(15) {
	case 0, 1:
		return join(boolean, "($ "+r.pick("&&", "||")+" $)", r.boolean(n), r.boolean(n))
	case 2:
		return join(boolean, "!$", r.boolean(n))
	case 3:
		return join(boolean, "($ ? $ : $)", r.boolean(n), r.boolean(n), r.boolean(n))
	case 4, 5, 6:
		return r.compare(r.integer(n), r.integer(r.IntN(depth)))
	case 7:
		return r.compare(r.money(n), r.money(0))
	case 8:
		return r.compare(r.decimal(n), r.decimal(0))
	case 9:
		return r.compare(r.day(n), r.day(0))
	case 10:
		return r.choice(n)
	case 11, 12, 13:
		return r.loop(n)
	default:
		return r.boolean(0)
	}
}

func (r *generator) compare(a, b *term) *term {
	return join(boolean, "($ "+r.pick("<", "<=", ">", ">=", "==", "!=")+" $)", a, b)
}

// choice is a condition over an enum, a text, or membership of a list.
func (r *generator) choice(depth int) *term {
	switch {
	case r.has["e"] && r.IntN(2) == 0:
		return leaf(boolean, r.pick("(e == 'a')", "(e != 'b')", "(e in ['a', 'b'])"))
	case r.has["s"] && r.IntN(2) == 0:
		return leaf(boolean, r.pick("(s == 'a')", "(s in ['a', 'c', 'd', 'e', 'f', 'g'])", "s.startsWith('a')"))
	case r.IntN(3) == 0 && !r.plain:
		return r.fallible()
	case r.IntN(4) == 0:
		return join(boolean, "($ in [$])", r.boolean(0), r.boolean(depth))
	default:
		return join(boolean, "($ in $)", r.integer(depth), r.numbers(depth))
	}
}

// fallible is a membership whose operand, or whose list, can fail.
func (r *generator) fallible() *term {
	quotient := func() *term { return join(integer, "($ / $)", r.integer(0), r.number()) }
	if r.IntN(2) == 0 || len(r.persons)+len(r.counts) > 0 {
		return join(boolean, "(($ ? $ : $) in $)", r.boolean(0), r.integer(0), quotient(), r.numbers(r.IntN(2)))
	}
	list := r.list(0)
	body := r.inside(list, func() *term { return r.compare(quotient(), r.number()) })
	return join(boolean, "($ in [$.exists("+r.variable()+", $)])", r.boolean(0), list, body)
}

func (r *generator) variable() string { return fmt.Sprintf("x%d", len(r.persons)+len(r.counts)) }

// inside draws a condition or number over a member of a list.
func (r *generator) inside(list *term, draw func() *term) *term {
	over := &r.counts
	if list.sort == people {
		over = &r.persons
	}
	*over = append(*over, r.variable())
	t := draw()
	*over = (*over)[:len(*over)-1]
	return t
}

func (r *generator) loop(depth int) *term {
	if len(r.persons)+len(r.counts) >= 2 {
		return r.boolean(0)
	}
	list := r.list(depth)
	name := r.variable()
	body := r.inside(list, func() *term { return r.boolean(max(1, depth)) })
	return join(boolean, "$."+r.pick("exists", "all", "exists", "exists_one")+"("+name+", $)", list, body)
}

func (r *generator) list(depth int) *term {
	if r.has["kids"] && (!r.has["nums"] || r.IntN(3) > 0) {
		return r.people(depth)
	}
	return r.numbers(depth)
}

func (r *generator) people(depth int) *term {
	kids := leaf(people, "kids")
	if depth <= 0 || !r.has["kids"] {
		return kids
	}
	if r.IntN(5) == 0 {
		return join(people, "($ ? $ : $)", r.boolean(0), kids, r.people(depth-1))
	}
	return r.filter(kids, depth)
}

func (r *generator) numbers(depth int) *term {
	nums := r.known(numbers, "nums", "nums", "nums", "[1, 2]")
	if depth <= 0 {
		return nums
	}
	name := r.variable()
	switch r.IntN(5) {
	case 0:
		return r.filter(nums, depth)
	case 1:
		return join(numbers, "[$, $]", r.integer(depth-1), r.integer(0))
	case 2:
		return join(numbers, "$.map("+name+", $)", nums, r.inside(nums, func() *term { return r.integer(1) }))
	case 3:
		if !r.has["kids"] {
			return nums
		}
		list := r.people(depth - 1)
		return join(numbers, "$.map("+name+", $)", list, r.inside(list, func() *term { return r.integer(r.IntN(2)) }))
	default:
		return nums
	}
}

func (r *generator) integer(depth int) *term {
	if depth <= 0 {
		return r.number()
	}
	n := depth - 1
	choice := r.IntN(11)
	if r.plain && choice == 2 {
		choice = 0
	}
	switch choice {
	case 0, 1:
		return join(integer, "($ "+r.pick("+", "-", "*")+" $)", r.integer(n), r.integer(0))
	case 2:
		return join(integer, "($ "+r.pick("/", "%")+" $)", r.integer(n), r.integer(0))
	case 3:
		return join(integer, "($ ? $ : $)", r.boolean(n), r.integer(n), r.integer(0))
	case 4, 5, 6:
		return join(integer, "size($)", r.list(depth))
	case 7:
		return join(integer, "sum($)", r.numbers(depth))
	case 8:
		if r.plain {
			return join(integer, r.pick("min", "max")+"($, $)", r.integer(n), r.integer(0))
		}
		return join(integer, r.pick("min($)", "max($)", "$[0]"), r.numbers(depth))
	case 9:
		if !r.has["u"] {
			return r.number()
		}
		return join(integer, r.pick("daysBetween", "monthsBetween", "ageOn")+"($, $)", r.day(0), r.day(n))
	default:
		return r.number()
	}
}

func (r *generator) number() *term {
	if len(r.counts) > 0 && r.IntN(2) == 0 {
		return leaf(integer, r.counts[len(r.counts)-1])
	}
	if v := r.person(); v != "" && r.IntN(3) > 0 {
		return leaf(integer, v+r.pick(".age", ".age", ".bonus"))
	}
	if r.has["rate"] && r.IntN(3) == 0 {
		return leaf(integer, "rate[e]")
	}
	names := []string{"i", "j", "x", "floor", "n", r.pick("0", "1", "2", "3")}
	if r.plain {
		names = append(names[:4], names[5])
	}
	return r.known(integer, names...)
}

func (r *generator) decimal(depth int) *term {
	if depth <= 0 {
		return r.known(decimal, "d", "d", r.pick("0.5", "1.5"))
	}
	n := depth - 1
	switch r.IntN(4) {
	case 0:
		return join(decimal, "($ "+r.pick("+", "-", "*")+" $)", r.decimal(n), r.decimal(0))
	case 1:
		return join(decimal, "decimal($)", r.integer(n))
	case 2:
		return join(decimal, "($ ? $ : $)", r.boolean(n), r.decimal(n), r.decimal(0))
	default:
		return join(decimal, "round($, 0, 'half_up')", r.decimal(0))
	}
}

func (r *generator) money(depth int) *term {
	if depth <= 0 {
		if v := r.person(); v != "" && !r.plain && r.IntN(2) == 0 {
			return leaf(money, v+".income")
		}
		return r.known(money, "m", "m", "money("+r.pick("0", "1", "2", "3")+", 'VND')")
	}
	n := depth - 1
	switch r.IntN(6) {
	case 0:
		return join(money, "($ "+r.pick("+", "-")+" $)", r.money(n), r.money(0))
	case 1:
		return join(money, "($ * $)", r.integer(n), r.money(0))
	case 2:
		return join(money, "($ ? $ : $)", r.boolean(n), r.money(n), r.money(0))
	case 3:
		if r.has["o"] {
			return leaf(money, "(has(o) ? o : money(0, 'VND'))")
		}
		return r.money(0)
	case 4:
		if !r.has["kids"] {
			return r.money(0)
		}
		name, list := r.variable(), r.people(depth)
		return join(money, "sum($.map("+name+", has("+name+".income) ? "+name+".income : money(0, 'VND')))", list)
	default:
		return join(money, r.pick("min", "max")+"($, $)", r.money(n), r.money(0))
	}
}

func (r *generator) day(depth int) *term {
	if depth <= 0 {
		return r.known(day, "u", "v", "date('"+r.pick("2024-02-29", "2024-03-01")+"')")
	}
	switch r.IntN(3) {
	case 0:
		return join(day, "addDays($, $)", r.day(0), r.integer(0))
	case 1:
		return join(day, "($ ? $ : $)", r.boolean(depth-1), r.day(0), r.day(0))
	default:
		return r.day(0)
	}
}
