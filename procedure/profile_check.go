package procedure

import (
	"fmt"
	"slices"
	"strings"
)

// Check reports what a procedure names and the profile does not have: an
// office, a channel, an outcome, a form. The error is a [problem.List], each
// with its path and with what the profile has. What is wrong with the
// procedure by itself is for [Procedure.Validate] to say.
func (p Profile) Check(of Procedure) error {
	c := profileCheck{def: p.definition()}
	if of.Profile != "" && of.Profile != p.ID() {
		c.report("profile", fmt.Sprintf("the procedure is written under the profile %q, and read under %q", of.Profile, p.ID()), "")
	}
	for i := range of.Versions {
		v := &of.Versions[i]
		c.own = v.Forms
		v.parts(func(h Handle, p Part) bool {
			if p, ok := p.(profiled); ok {
				p.checkUnder(&c, h.Path(i))
			}
			return true
		})
	}
	return c.problems.Err()
}

// profiled is a part that names what its profile has.
type profiled interface {
	// checkUnder reports what the profile does not have; at is the path of the
	// part.
	checkUnder(c *profileCheck, at string)
}

type profileCheck struct {
	validator
	def *ProfileDefinition
	own []Form // of the version at hand
}

// lacks reports something that the profile does not have, and what it has.
func (c *profileCheck) lacks(path, what, name string, has []string) {
	hint := c.def.has(what+"s", has)
	if c.def == neutral {
		hint += "; or name another profile"
	}
	c.report(path, c.def.lacks(what, name), hint)
}

func (c *profileCheck) office(path, id string) {
	var ids []string
	for _, o := range c.def.Offices {
		ids = append(ids, o.ID)
	}
	if id != "" && !slices.Contains(ids, id) {
		c.lacks(path, "office", id, ids)
	}
}

func (c *profileCheck) channels(path string, kinds []ChannelKind) {
	for i, kind := range kinds {
		c.channel(fmt.Sprintf("%s[%d]", path, i), kind)
	}
}

func (c *profileCheck) channel(path string, kind ChannelKind) {
	if _, ok := c.def.Channels[kind]; !ok && kind != "" {
		c.lacks(path, "channel", string(kind), present(c.def.Channels, channelKinds.Values()))
	}
}

func (c *profileCheck) outcome(path string, kind Outcome) {
	if _, ok := c.def.Outcomes[kind]; !ok && kind != "" {
		c.lacks(path, "outcome", string(kind), present(c.def.Outcomes, outcomes.Values()))
	}
}

func (c *profileCheck) form(path, id string) {
	isIt := func(f Form) bool { return f.ID == id }
	if id != "" && !slices.ContainsFunc(c.own, isIt) && !slices.ContainsFunc(c.def.Forms, isIt) {
		c.report(path, fmt.Sprintf("there is no form %q", id), "declare it under forms")
	}
}

func (d *ProfileDefinition) lacks(what, name string) string {
	return fmt.Sprintf("the profile %q has no %s %q", d.ID, what, name)
}

// has lists what there is instead.
func (d *ProfileDefinition) has(what string, names []string) string {
	if len(names) == 0 {
		return "it has no " + what
	}
	return "its " + what + " are " + strings.Join(names, ", ")
}

// present returns the words of the kinds that have a name, in the order of the
// kinds.
func present[K ~string, T any](names map[K]T, kinds []K) []string {
	var words []string
	for _, kind := range kinds {
		if _, ok := names[kind]; ok {
			words = append(words, string(kind))
		}
	}
	return words
}
