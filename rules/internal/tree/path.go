package tree

import "strconv"

// Path names a base fact or a part of one, as a person is asked for it:
// household.members[2].age. It carries the type of the part, whether it
// may be absent, and whether its value must not show. It is immutable.
type Path struct {
	text      string
	typ       Type
	optional  bool
	within    bool // it is a part of what is missing and may be absent
	sensitive bool
}

// NewPath returns the path of a whole fact.
func NewPath(name string, t Type, optional bool) *Path {
	return &Path{text: name, typ: t, optional: optional}
}

// Sensitive returns the path of what must not show, nor must its parts.
func (p *Path) Sensitive() *Path {
	hidden := *p
	hidden.sensitive = true
	return &hidden
}

// Field returns the path of field i of a record.
func (p *Path) Field(i int) *Path {
	f := p.typ.Field(i)
	return &Path{text: p.text + "." + f.Name, typ: f.Type, optional: f.Optional, sensitive: p.sensitive || f.Sensitive}
}

// Part returns the path of field i of a record that is missing, which may
// turn out to be absent with all of its parts.
func (p *Path) Part(i int) *Path {
	f := p.Field(i)
	f.within = p.MayBeAbsent()
	return f
}

// Index returns the path of member i of a list, counted from 0.
func (p *Path) Index(i int) *Path {
	return &Path{text: p.text + "[" + strconv.Itoa(i) + "]", typ: p.typ.Elem(), sensitive: p.sensitive}
}

// Type returns the type of the part.
func (p *Path) Type() Type { return p.typ }

// IsOptional reports whether the part may be known to be absent.
func (p *Path) IsOptional() bool { return p.optional }

// MayBeAbsent reports whether the part, or a missing record that it is part
// of, may be known to be absent.
func (p *Path) MayBeAbsent() bool { return p.optional || p.within }

// IsSensitive reports whether the value of the part must not show.
func (p *Path) IsSensitive() bool { return p.sensitive }

func (p *Path) tagOf(s State) tag {
	if p.sensitive {
		return tagOf(s, p.typ.kind) | sensitiveTag
	}
	return tagOf(s, p.typ.kind)
}

// String returns the path as it is written in a rule.
func (p *Path) String() string { return p.text }

// Distinct returns the paths without those that are named before.
func Distinct(paths []*Path) []*Path {
	if len(paths) < 2 {
		return paths
	}
	seen := make(map[string]bool, len(paths))
	var first []*Path
	for _, p := range paths {
		if !seen[p.text] {
			seen[p.text] = true
			first = append(first, p)
		}
	}
	return first
}
