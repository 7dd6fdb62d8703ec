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
	for i, v := range of.Versions {
		c.version(fmt.Sprintf("versions[%d].", i), v)
	}
	return c.problems.Err()
}

type profileCheck struct {
	validator
	def *ProfileDefinition
}

func (c *profileCheck) version(at string, v Version) {
	for i, a := range v.Authorities {
		c.office(fmt.Sprintf("%sauthorities[%d].office", at, i), a.Office)
	}
	c.office(at+"publication.office", v.Publication.Office)
	for i, channel := range v.Channels {
		c.channel(fmt.Sprintf("%schannels[%d].kind", at, i), channel.Kind)
	}
	for i, f := range v.Fees {
		c.channels(fmt.Sprintf("%sfees[%d].channels", at, i), f.Channels)
	}
	for i, l := range v.Limits {
		c.channels(fmt.Sprintf("%slimits[%d].channels", at, i), l.Channels)
	}
	for i, o := range v.Outputs {
		if _, ok := c.def.Outcomes[o.Outcome]; !ok && o.Outcome != "" {
			c.lacks(fmt.Sprintf("%soutputs[%d].outcome", at, i), "outcome", string(o.Outcome), present(c.def.Outcomes, outcomes()))
		}
	}
	for i, e := range v.Evidence {
		c.form(fmt.Sprintf("%sevidence[%d].form", at, i), e.Form, v.Forms)
	}
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
		c.lacks(path, "channel", string(kind), present(c.def.Channels, channelKinds()))
	}
}

func (c *profileCheck) form(path, id string, own []Form) {
	isIt := func(f Form) bool { return f.ID == id }
	if id != "" && !slices.ContainsFunc(own, isIt) && !slices.ContainsFunc(c.def.Forms, isIt) {
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
