package procedure

import "github.com/statutory-go/statutory/rules"

// Validate reports everything that is wrong with a procedure by itself, which
// its shape cannot say: a gap in validity, an id given twice, a name that
// stands for nothing. Rules are not compiled, and what its profile does not
// have is for [Profile.Check] to say. The error is a [problem.List], each with
// its path.
func (p Procedure) Validate() error {
	var v validator
	v.name("id", p.ID)
	v.name("code", p.Code)
	if p.Key() == "" {
		v.report("", "the procedure has neither a code nor an id", "write id: and a word for it, or code: and its number in the register")
	}
	if len(p.Versions) == 0 {
		v.report("versions", "the procedure has no version", "write versions: with valid: {from: …}")
	}
	v.validity(p.Versions)
	for i := range p.Versions {
		v.version(i, &p.Versions[i])
	}
	return v.problems.Err()
}

// version checks the ids of a version, which its parts name each other by, and
// then part by part.
func (v *validator) version(i int, version *Version) {
	v.first, v.looks = version.Valid.First.String(), map[string]string{}
	v.ids = map[string][]string{"rule": ruleIDs(version.Requirements)}
	v.parts(version.parts, func(h Handle) string { return h.Path(i) })
}

// ruleIDs returns the ids of all rules of a definition, groups and members.
func ruleIDs(def rules.Definition) []string {
	var ids []string
	for _, r := range append([]rules.Rule{def.Required, def.Eligible}, def.Conditions...) {
		for r := range r.Walk() {
			if r.ID != "" {
				ids = append(ids, r.ID)
			}
		}
	}
	return ids
}
