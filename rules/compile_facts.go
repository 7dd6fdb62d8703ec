package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// typeOf returns the type as the language knows it; the name is that of the
// fact, for messages about records.
func typeOf(t Type, name string) tree.Type {
	switch t.Kind {
	case KindMoney:
		return tree.MoneyIn(t.Currency)
	case KindEnum:
		names := make([]string, len(t.Options))
		for i, o := range t.Options {
			names[i] = o.Name
		}
		return tree.EnumOf(names...)
	case KindList:
		if t.Elem == nil {
			return tree.ListOf(tree.Type{})
		}
		return tree.ListOf(typeOf(*t.Elem, name))
	case KindRecord:
		fields := make([]tree.Field, len(t.Fields))
		for i, f := range t.Fields {
			fields[i] = tree.Field{Name: f.Name, Type: typeOf(f.Type, f.Name), Optional: f.Optional, Sensitive: f.Sensitive}
		}
		return tree.RecordOf(name, fields...)
	default:
		return tree.Simple(tree.Kind(t.Kind))
	}
}

// declareFacts checks the declarations and gives each fact its slot: its
// place in the definition. What is given of a derived fact has a slot behind.
func (c *compiler) declareFacts() {
	s := &schema{names: map[string]int{}, derived: map[string]bool{}}
	c.rs.schema, c.rs.slots = s, map[string]int{}
	seen := map[string]string{}
	for i, f := range c.def.Facts {
		p := c.factPart(i)
		c.checkName(p, "fact", f.Name, seen)
		c.checkFact(p, f)
		c.rs.slots[f.Name] = i
		s.facts = append(s.facts, f)
		s.types = append(s.types, typeOf(f.Type, f.Name))
		s.paths = append(s.paths, pathOf(f, s.types[i], f.Optional))
		if f.Derived == "" {
			s.names[f.Name] = i
		}
		s.derived[f.Name] = f.Derived != "" && !f.OrGiven
		if f.Today {
			c.rs.today = append(c.rs.today, i)
		}
	}
	for i, f := range c.def.Facts {
		if f.OrGiven && f.Derived != "" {
			slot := len(s.facts)
			s.facts = append(s.facts, f)
			s.types = append(s.types, s.types[i])
			s.paths = append(s.paths, pathOf(f, s.types[i], true))
			s.names[f.Name] = slot
			s.orGiven = append(s.orGiven, slot)
			c.rs.given = append(c.rs.given, givenFact{name: f.Name, slot: slot})
		}
	}
}

func pathOf(f Fact, t tree.Type, optional bool) *tree.Path {
	path := tree.NewPath(f.Name, t, optional)
	if f.Sensitive {
		return path.Sensitive()
	}
	return path
}

func (c *compiler) factPart(i int) part { return named("facts", i, c.def.Facts[i].Name) }

// checkName checks a name that expressions use.
func (c *compiler) checkName(p part, what, name string, seen map[string]string) {
	valid := name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == "" &&
		(name[0] < '0' || name[0] > '9')
	if !valid {
		c.problem(p, "", fmt.Sprintf("%q cannot name a %s", name, what), "use letters, digits and _, as in birth_date")
	}
	if before, twice := seen[name]; twice && valid {
		c.problem(p, "", fmt.Sprintf("the name %s is given to a %s already", name, before), "rename one of them")
	}
	seen[name] = what
}

func (c *compiler) checkFact(p part, f Fact) {
	c.checkType(p, p.below(".type"), f.Type, f.Sensitive)
	switch {
	case f.Today && f.Type.Kind != KindDate:
		c.problem(p, ".today", "the day of the question is a date, not "+f.Type.String(), "declare the type date")
	case f.Today && f.Derived != "":
		c.problem(p, ".today", "the day of the question is not derived", "")
	case f.OrGiven && f.Derived == "":
		c.problem(p, ".or_given", "only a derived fact can be given instead", "leave it out")
	case f.Optional && f.Derived != "":
		c.problem(p, ".optional", "a derived fact is not optional", "leave it out")
	case f.Derived != "" && (f.Type.Kind == KindList || f.Type.Kind == KindRecord):
		c.problem(p, ".type", "a derived fact is a single value, not "+f.Type.String(), "")
	}
}

// checkType checks the type t that a fact or parameter has at p; what is wrong
// is shown at the owner.
func (c *compiler) checkType(owner, p part, t Type, sensitive bool) {
	at := part{p.path, owner.at}
	switch t.Kind {
	case KindNone:
		c.problem(at, "", "there is no type", "write one of "+strings.Join(kinds.Words(), ", "))
	case KindMoney:
		if t.Currency.IsZero() {
			c.problem(at, "", "money needs a currency", "write money with its ISO 4217 code, as in money VND")
		}
	case KindEnum:
		c.checkOptions(at, t)
	case KindList:
		if t.Elem == nil {
			c.problem(at, "", "a list needs the type of its members", "write list of text, say")
			return
		}
		c.checkType(owner, part{p.path + ".of", p.at + ".list"}, *t.Elem, sensitive)
	case KindRecord:
		c.checkFields(at, p, t)
	default:
		if !kinds.Has(t.Kind) {
			c.problem(at, "", t.Kind.String()+" is not a type", "write one of "+strings.Join(kinds.Words(), ", "))
		}
	}
}

func (c *compiler) checkOptions(at part, t Type) {
	if len(t.Options) == 0 {
		c.problem(at, "", "an enum needs its values", "write them, as in poor, near_poor, not_poor")
	}
	var names []string
	for _, o := range t.Options {
		if o.Name == "" {
			c.problem(at, "", "a value of the enum is empty", "leave it out")
		}
		if slices.Contains(names, canonical(o.Name)) {
			c.problem(at, "", fmt.Sprintf("the value %s stands twice", o.Name), "keep one of them")
		}
		names = append(names, canonical(o.Name))
	}
}

func (c *compiler) checkFields(at, p part, t Type) {
	if len(t.Fields) == 0 {
		c.problem(at, "", "a record needs fields", "")
	}
	seen := map[string]string{}
	for i, f := range t.Fields {
		field := part{p.path + "." + f.Name, fmt.Sprintf("%s.record[%d]", p.at, i)}
		c.checkName(field, "field", f.Name, seen)
		c.checkType(field, field.below(".type"), f.Type, f.Sensitive)
		if f.Derived != "" || f.Today {
			c.problem(field, "", "a field is neither derived nor the day of the question", "derive a fact of its own")
		}
	}
}

// deriveFacts compiles the derived facts and refuses circles.
func (c *compiler) deriveFacts() {
	rs := c.rs
	rs.derived = make([]*tree.Program, len(rs.schema.facts))
	for slot, f := range c.def.Facts {
		if f.Derived != "" {
			rs.derived[slot] = c.expression(c.factPart(slot).below(".derived"), f.Derived, rs.schema.types[slot])
		}
	}
	c.refuseCircles()
	for i, g := range rs.given {
		slot := slices.IndexFunc(c.def.Facts, func(f Fact) bool { return f.Name == g.name })
		if rs.derived[slot] == nil {
			continue
		}
		hidden := c.restsOnSensitive(slot, map[int]bool{})
		rs.given[i].follows = rs.derived[slot]
		rs.derived[slot] = givenOr(g.slot, g.name, rs.schema.types[slot], rs.derived[slot])
		if hidden { // given, it shows no more in an answer than derived
			rs.derived[slot] = rs.derived[slot].Sensitive()
		}
	}
	for slot, f := range c.def.Facts {
		if f.Sensitive && rs.derived[slot] != nil {
			rs.derived[slot] = rs.derived[slot].Sensitive()
		}
	}
}

// givenOr is what is given of a derived fact, and otherwise what follows.
func givenOr(slot int, name string, t tree.Type, follows *tree.Program) *tree.Program {
	fact := &tree.Node{Op: tree.OpFact, Type: t, Slot: slot, Name: name}
	asked := *fact // a node is part of one program
	has := tree.NewProgram("", &tree.Node{Op: tree.OpHas, Type: tree.Simple(tree.Bool), Kids: []*tree.Node{&asked}})
	return tree.If(has, tree.NewProgram(name, fact), follows)
}

// refuseCircles follows each derived fact to what it rests on.
func (c *compiler) refuseCircles() {
	const busy, done = 1, 2
	state := make([]int, len(c.rs.derived))
	var visit func(slot int, trail []string)
	visit = func(slot int, trail []string) {
		name := c.def.Facts[slot].Name
		switch {
		case state[slot] == done || c.rs.derived[slot] == nil:
			return
		case state[slot] == busy:
			from := slices.Index(trail, name)
			c.problem(c.factPart(slot), ".derived",
				"the fact is derived from itself: "+strings.Join(append(trail[from:], name), " <- "), "let one of them stand on other facts")
			return
		}
		state[slot] = busy
		for _, below := range c.rs.derived[slot].Facts() {
			visit(below, append(slices.Clone(trail), name))
		}
		state[slot] = done
	}
	for slot := range c.def.Facts {
		visit(slot, nil)
	}
}

// restsOnSensitive reports whether a fact is sensitive or has such a part, or
// is derived from one that is; seen are the facts that were looked at before.
func (c *compiler) restsOnSensitive(slot int, seen map[int]bool) bool {
	if seen[slot] {
		return false
	}
	seen[slot] = true
	f := &c.def.Facts[slot]
	return f.Sensitive || typeHasSensitive(f.Type) || c.rs.derived[slot] != nil &&
		slices.ContainsFunc(c.rs.derived[slot].Facts(), func(below int) bool { return c.restsOnSensitive(below, seen) })
}
