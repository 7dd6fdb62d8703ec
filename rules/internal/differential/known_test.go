package differential_test

import (
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
	{"zero for no case", "bounds of an amount, and the highest of several cases, take a case that does not apply for 0", false,
		func(x *failure) bool {
			return x.of(kindWrong, kindTakenBack, kindOutside) && x.amount() != nil && len(x.amount().cases) > 1 && x.hasNegativeCase()
		}},
	{"empty next", "an amount of days, or of which only one case may apply, waits without naming what to ask next", true,
		func(x *failure) bool {
			return x.d.kind == kindNext && strings.HasPrefix(x.d.details, "next is empty") && x.amount() != nil && x.amount().withoutWhole()
		}},
	{"amount waits for nothing", "an amount of days, or of which only one case may apply, waits although what it rests on is decided", true,
		func(x *failure) bool {
			return x.d.kind == kindNothing && x.amount() != nil && x.amount().withoutWhole()
		}},
	{"at least n of fewer", "a group that asks for more rules than are law on the day is a silent no", false,
		func(x *failure) bool {
			return x.d.kind == kindReference && strings.HasSuffix(x.d.details, "worked out "+failed) && x.hasGroup(func(t *rule) bool { return t.law() < t.atLeast })
		}},
	{"absent amount", "a case whose formula is an optional fact that is absent makes no amount, or counts for 0 in a sum, instead of a fault", false,
		func(x *failure) bool {
			return x.of(kindReference, kindNoFault, kindFails, kindWrong, kindTakenBack) && x.amount() != nil && x.hasAbsentValue()
		}},
	{"amount apart from its outcome", "what an amount waits for is not looked at together with the outcome, and the answer does not say that it may not matter", true,
		func(x *failure) bool { return x.of(kindOpen, kindTooMuch) && x.amount() != nil && x.isRightByItself() }},
	{"loose bounds", "the bounds of an amount take each case by itself, so that cases which exclude each other count together", true,
		func(x *failure) bool { return x.d.kind == kindLoose && x.amount() != nil && len(x.amount().cases) > 1 }},
}

// of reports whether the disagreement is of one of some kinds.
func (x *failure) of(kinds ...string) bool { return slices.Contains(kinds, x.d.kind) }

// amount returns the amount that the disagreement is about.
func (x *failure) amount() *amount {
	id, ok := strings.CutPrefix(x.d.about, "amount ")
	for _, a := range x.s.amounts {
		if ok && a.id == id {
			return a
		}
	}
	return nil
}

// withoutWhole reports whether the amount cannot be looked at as one formula.
func (a *amount) withoutWhole() bool { return !a.plain && (a.sort == day || a.combine == rules.Only) }

// law counts the members of a group that are law on the day.
func (t *rule) law() int {
	n := 0
	for _, m := range t.members {
		if !m.ended && (m.when != nil || len(m.readings) > 0 || m.law() > 0) {
			n++
		}
	}
	return n
}

// hasGroup reports whether there is such a group that asks for at least n.
func (x *failure) hasGroup(such func(*rule) bool) bool {
	return slices.ContainsFunc(x.s.allRules(), func(t *rule) bool { return t.group == rules.AtLeastN && !t.ended && such(t) })
}

// isRightByItself reports whether the amount is answered rightly where the
// outcome is a yes, or only what the outcome waits for is too much.
func (x *failure) isRightByItself() bool {
	path, _, _ := strings.Cut(x.d.details, ": ")
	whole, err := rules.Compile(x.s.definition())
	if err != nil {
		return false
	}
	if v, panicked := decide(whole, x.s.known); panicked == nil && slices.Contains(v.Missing, path) {
		return true
	}
	alone := x.s.clone()
	for _, t := range []*rule{alone.required, alone.eligible} {
		if t != nil {
			alone.beside = append(alone.beside, t)
		}
	}
	alone.required, alone.eligible = nil, &rule{id: "yes", when: leaf(boolean, "true")}
	y := failure{s: alone, d: x.d}
	return !y.shows(rules.NewCompiler(), someTries)
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

// hasNegativeCase reports whether a case comes, or could come, to less than
// zero.
func (x *failure) hasNegativeCase() bool {
	zero := rules.ValueOf(0)
	return slices.ContainsFunc(x.probed(), func(v rules.Verdict) bool {
		return slices.ContainsFunc(v.Amounts, func(a rules.AmountVerdict) bool {
			return a.State == rules.Met && a.Value.Kind() != rules.KindDate && beyond(a.Value, zero, -1)
		})
	})
}

// hasAbsentValue reports whether the value of a case is absent.
func (x *failure) hasAbsentValue() bool {
	return slices.ContainsFunc(x.probed(), func(v rules.Verdict) bool {
		return slices.ContainsFunc(v.Amounts, func(a rules.AmountVerdict) bool { return a.State == rules.Unmet })
	})
}
