package tree

import "strconv"

// Path names a base fact or a part of one, as a person is asked for it:
// household.members[2].age. It carries the type of the part and whether it
// may be absent. It is immutable.
type Path struct {
	text     string
	typ      Type
	optional bool
}

// NewPath returns the path of a whole fact.
func NewPath(name string, t Type, optional bool) *Path { return &Path{name, t, optional} }

// Field returns the path of field i of a record.
func (p *Path) Field(i int) *Path {
	f := p.typ.Field(i)
	return &Path{p.text + "." + f.Name, f.Type, f.Optional}
}

// Index returns the path of member i of a list, counted from 0.
func (p *Path) Index(i int) *Path {
	return &Path{p.text + "[" + strconv.Itoa(i) + "]", p.typ.Elem(), false}
}

// Type returns the type of the part.
func (p *Path) Type() Type { return p.typ }

// IsOptional reports whether the part may be known to be absent.
func (p *Path) IsOptional() bool { return p.optional }

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
