package differential_test

import (
	"regexp"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules"
)

// knownKind is a fault that answers have today. A disagreement of that kind is
// counted and logged; once it is mended its entry is deleted here, and the
// example beside it in [TestKnownExamples] shows the right answer.
type knownKind struct {
	name     string
	sentence string
	// whole says that a disagreement need not be shrunk to be recognised.
	whole bool
	// recognises looks at a disagreement, shrunk unless the whole will do.
	recognises func(x *failure) bool
}

// knownKinds is the list that ends empty.
//
//nolint:gochecknoglobals // a table of constants
var knownKinds = []knownKind{
	{"folded counts", "two counts over one list whose open members are asked the same are taken for one, although other members are sure", false,
		func(x *failure) bool {
			return x.of(kindWrong, kindTakenBack, kindTooLittle, kindFails, kindNoFault) && x.loopsOverOneList() >= 2 && x.hasSureMember()
		}},
	{"panic of two failures", "two failures that are joined in a loop over what is known, beside what is not, panic", false,
		func(x *failure) bool {
			return x.d.kind == kindPanic && strings.Contains(x.d.details, "index out of range [0] with length 0") && x.matches(`\.(exists|all|exists_one|filter)\(`)
		}},
	{"failing operand of an empty list", "a value that can fail is no member of an empty list before it is known to have a value", false,
		func(x *failure) bool {
			return x.of(kindFails, kindTakenBack, kindTooLittle) && x.matches(` in `) && x.hasFailure() && (x.hasEmptyList() || x.matches(` in .*\.filter\(`))
		}},
	{"asking too little", "what is asked of the members of a list that are left by a computed filter is not asked for", false,
		func(x *failure) bool {
			return x.d.kind == kindTooLittle && x.matches(`\.filter\(.*\)\.(exists|all|exists_one|map)\(`)
		}},
	{"vaguer membership", "a membership that was decided with one fact less is open, because its list is looked at otherwise", false,
		func(x *failure) bool {
			return x.d.kind == kindTakenBack && strings.Contains(x.d.details, `then ""`) && x.matches(` in `)
		}},
}

// of reports whether the disagreement is of one of some kinds.
func (x *failure) of(kinds ...string) bool { return slices.Contains(kinds, x.d.kind) }

func (x *failure) matches(pattern string) bool {
	return slices.ContainsFunc(x.s.terms(), func(t **term) bool { return regexp.MustCompile(pattern).MatchString((*t).String()) })
}

// loopsOverOneList is how many filters and loops go over the list that most
// go over.
func (x *failure) loopsOverOneList() int {
	count := map[string]int{}
	for _, t := range x.s.terms() {
		for _, found := range regexp.MustCompile(`(kids|nums)\.(filter|exists_one)\(`).FindAllStringSubmatch((*t).String(), -1) {
			count[found[1]]++
		}
	}
	return max(count["kids"], count["nums"])
}

// hasSureMember reports whether a list has a member that is known in part
// beside another member.
func (x *failure) hasSureMember() bool {
	for _, f := range x.s.facts {
		members, _ := x.s.known[f.Name].([]any)
		if len(members) > 1 && slices.ContainsFunc(members, func(m any) bool { return m != nil }) {
			return true
		}
	}
	return false
}

// hasEmptyList reports whether a list is empty in the facts by which the
// disagreement shows.
func (x *failure) hasEmptyList() bool {
	for _, facts := range append([]map[string]any{x.s.known}, x.witness...) {
		for _, f := range x.s.facts {
			if members, ok := facts[f.Name].([]any); ok && len(members) == 0 {
				return true
			}
		}
	}
	return false
}

// probed answers the conditions and values one by one on the facts by which
// the disagreement shows.
func (x *failure) probed() []rules.Verdict {
	var list []rules.Verdict
	probe, err := rules.Compile(x.s.probe())
	if err != nil {
		return nil
	}
	for _, facts := range append([]map[string]any{x.s.known}, x.witness...) {
		if v, panicked := decide(probe, x.s.without(facts)); panicked == nil {
			list = append(list, v)
		}
	}
	return list
}

// without takes out what is not declared any more.
func (s *scenario) without(facts map[string]any) map[string]any {
	holes := s.holes(s.domains())
	f := make(filling, len(holes))
	for i, h := range holes {
		f[i] = fit(valueAt(facts, h.at), h.of)
	}
	return s.fill(holes, f)
}

// hasFailure reports whether a condition or value fails.
func (x *failure) hasFailure() bool {
	return slices.ContainsFunc(x.probed(), func(v rules.Verdict) bool {
		return slices.ContainsFunc(v.Conditions, func(f rules.Finding) bool { return len(f.Errors) > 0 }) ||
			slices.ContainsFunc(v.Amounts, func(a rules.AmountVerdict) bool { return len(a.Errors) > 0 })
	}) || slices.ContainsFunc(x.s.allRules(), func(t *rule) bool { return len(t.readings) > 0 })
}
