package differential_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/rules"
)

// disagreement is an answer that completions of the facts contradict.
type disagreement struct {
	kind    string
	about   string // outcome, condition r1, amount a0
	details string
	witness []filling // by which it shows; nil if all completions are needed
}

// The kinds of disagreements.
const (
	kindPanic     = "panic"
	kindReference = "complete facts are answered otherwise than worked out"
	kindWrong     = "decided, and a completion is decided otherwise"
	kindFails     = "decided, and a completion cannot be computed"
	kindNoFault   = "a fault, and a completion has none"
	kindTakenBack = "decided, and taken back when one more fact is given"
	kindNothing   = "waits for nothing"
	kindTooLittle = "asks too little"
	kindTooMuch   = "asks for what never matters"
	kindOpen      = "waits although all completions agree"
	kindOutside   = "a completion lies outside the bounds"
	kindLoose     = "a bound is not attained"
	kindNext      = "next is not what is waited for"
)

// comparison compiles a scenario and answers it.
type comparison struct {
	s             *scenario
	ruleset       *rules.Ruleset
	probe         *rules.Ruleset // nil if nothing is to be worked out
	holes         []hole
	small, edges  []hole // for more values, once they are needed
	rare          [][]hole
	completions   int // how many were answered
	tries         int // how many wide completions confirm that a fact never matters
	disagreements []disagreement
}

// newComparison compiles a scenario, with its probe if it is asked for.
func newComparison(c *rules.Compiler, s *scenario, withProbe bool) (l *comparison, err error) {
	l = &comparison{s: s, holes: s.holes(s.domains()), tries: someTries}
	if l.ruleset, err = c.Compile(s.definition(), nil); err == nil && withProbe {
		l.probe, err = c.Compile(s.probe(), nil)
	}
	return l, err
}

func decide(rs *rules.Ruleset, facts map[string]any) (v rules.Verdict, panicked any) {
	defer func() { panicked = recover() }()
	read, err := rs.FactsFromMap(facts)
	if err != nil {
		panic(fmt.Sprintf("%s: %v", show(facts), err))
	}
	return rs.Decide(context.Background(), rules.Question{AsOf: asOf, Facts: read}), nil
}

// report keeps the first disagreement of each kind about each thing.
func (l *comparison) report(kind, about, details string, witness ...filling) {
	for _, d := range l.disagreements { // an amount follows its outcome
		if d.kind == kind && (d.about == about || d.about == "outcome" && about[0] == 'a' && kind != kindNext) {
			return
		}
	}
	l.disagreements = append(l.disagreements, disagreement{kind, about, details, witness})
}

// answer decides on the facts with some holes filled.
func (l *comparison) answer(f filling) ([]claim, rules.Verdict, bool) {
	v, panicked := decide(l.ruleset, l.s.fill(l.holes, f))
	if panicked != nil {
		l.report(kindPanic, "everything", fmt.Sprint(panicked), f)
		return nil, v, false
	}
	return claims(v), v, true
}

func (l *comparison) nothing() filling { return make(filling, len(l.holes)) }

// outcome of one completion.
type completed struct {
	filling filling
	keys    []string // of each value of the filling
	claims  []claim
}

// check compares the answer on partial facts with those on completions and on
// one fact more. All says that no completion over the domains is left out.
func (l *comparison) check(completions, steps []filling, all bool) {
	partial, v, ok := l.answer(l.nothing())
	if !ok {
		return
	}
	l.checkNext(v, partial)
	var done []completed
	for _, f := range completions {
		c, ok := l.complete(f)
		if !ok {
			return
		}
		done = append(done, c)
	}
	for i := range partial {
		l.checkClaim(&partial[i], i, done, all)
		if all && v.Outcome == rules.Eligible && !partial[i].inexact {
			l.checkAttained(&partial[i], i, done)
		}
	}
	for _, f := range steps {
		later, _, ok := l.answer(f)
		for i := range later {
			if was := &partial[i]; ok && !was.waits() && !was.maybe && was.result != later[i].result {
				l.report(kindTakenBack, was.about, fmt.Sprintf("%q, then %q waiting for %s", was.result, later[i].result, later[i].missing), f)
			}
		}
	}
}

func (l *comparison) complete(f filling) (completed, bool) {
	c := completed{filling: f}
	for _, v := range f {
		c.keys = append(c.keys, fmt.Sprint(v))
	}
	var ok bool
	if c.claims, _, ok = l.answer(f); !ok {
		return c, false
	}
	l.completions++
	if l.probe == nil {
		for i := range c.claims {
			if c.claims[i].waits() {
				c.claims[i].result = failed
			}
		}
		return c, true
	}
	probed, panicked := decide(l.probe, l.s.fill(l.holes, f))
	if panicked != nil {
		l.report(kindPanic, "everything", fmt.Sprint(panicked), f)
		return c, false
	}
	truth := l.s.truth(probed)
	for i := range c.claims {
		got := &c.claims[i]
		if got.waits() {
			got.result = failed
			if got.about[0] != 'a' || len(got.missing) > 0 {
				l.report(kindReference, got.about, "complete facts wait", f)
			}
		}
		if want := truth[got.about]; want != got.result {
			l.report(kindReference, got.about, fmt.Sprintf("%s, worked out %s", got.result, want), f)
		}
	}
	return c, true
}

func (l *comparison) checkNext(v rules.Verdict, partial []claim) {
	waiting := waitingFor(partial)
	switch {
	case v.Next == "" && len(waiting) > 0:
		about := slices.IndexFunc(partial, func(c claim) bool { return c.waits() && len(c.missing) > 0 })
		l.report(kindNext, partial[about].about, fmt.Sprintf("next is empty, waiting for %s", waiting))
	case v.Next != "" && !slices.Contains(waiting, v.Next):
		l.report(kindNext, "outcome", fmt.Sprintf("next is %s, waiting for %s", v.Next, waiting))
	case len(v.Missing) > 0 && !slices.Contains(v.Missing, v.Next):
		l.report(kindNext, "outcome", fmt.Sprintf("next is %s, the outcome waits for %s", v.Next, v.Missing))
	}
}

// checkClaim checks one claim against the completions.
func (l *comparison) checkClaim(c *claim, i int, done []completed, all bool) {
	if !c.waits() {
		l.checkDecided(c, i, done)
		return
	}
	if len(c.missing) == 0 {
		l.report(kindNothing, c.about, "undetermined without an error, and nothing is missing")
	}
	l.checkBounds(c, i, done)
	l.checkTooLittle(c, i, done)
	if all && !c.inexact && len(done) > 0 {
		l.checkTooMuch(c, i, done)
	}
}

func (l *comparison) checkDecided(c *claim, i int, done []completed) {
	for _, d := range done {
		got := d.claims[i].result
		switch {
		case got == c.result:
		case c.maybe && got == none:
		case c.result == failed:
			l.report(kindNoFault, c.about, fmt.Sprintf("%s %s, then %s", c.result, c.code, got), d.filling)
		case got == failed:
			l.report(kindFails, c.about, fmt.Sprintf("%s, then %s", c.result, got), d.filling)
		default:
			l.report(kindWrong, c.about, fmt.Sprintf("%s, then %s", c.result, got), d.filling)
		}
	}
}

func (l *comparison) checkBounds(c *claim, i int, done []completed) {
	for _, d := range done {
		if !strings.HasPrefix(d.claims[i].result, "= ") {
			continue
		}
		value, _ := l.value(d, i)
		if c.low.IsKnown() && beyond(value, c.low, -1) || c.high.IsKnown() && beyond(value, c.high, 1) {
			l.report(kindOutside, c.about, fmt.Sprintf("%s lies outside %s to %s", value, c.low, c.high), d.filling)
		}
	}
}

// checkAttained looks for completions in which an amount that is granted comes
// to its bounds.
func (l *comparison) checkAttained(c *claim, i int, done []completed) {
	for _, bound := range []rules.Value{c.low, c.high} {
		if !bound.IsKnown() {
			continue
		}
		want := "= " + written(bound)
		if !slices.ContainsFunc(done, func(d completed) bool { return d.claims[i].result == want }) && !l.attainedWidely(i, want) {
			l.report(kindLoose, c.about, fmt.Sprintf("no completion comes to %s of %s to %s", bound, c.low, c.high))
		}
	}
}

// attainedWidely looks among many more values before a bound is said not to
// be attained.
func (l *comparison) attainedWidely(i int, want string) bool {
	r := rand.New(rand.NewPCG(0, uint64(i)))
	holes := l.s.holes(l.s.domains().widened())
	attains := func(f filling) bool {
		list, _, ok := l.answer(f)
		return ok && list[i].result == want
	}
	for try := range 20 * l.tries {
		if attains(l.some(r, holes, try)) {
			return true
		}
	}
	for range l.rareTries(l.tries) {
		if attains(l.seldom(r, holes)) {
			return true
		}
	}
	return false
}

// value is the value of an amount in a completion.
func (l *comparison) value(d completed, i int) (rules.Value, bool) {
	v, panicked := decide(l.ruleset, l.s.fill(l.holes, d.filling))
	if panicked != nil || i == 0 || i > len(v.Amounts) {
		return rules.Value{}, false
	}
	return v.Amounts[i-1].Value, v.Amounts[i-1].State == rules.Met
}

// checkTooLittle looks for two completions that differ in one fact only, and
// in the result, where that fact is not said to be missing.
func (l *comparison) checkTooLittle(c *claim, i int, done []completed) {
	for h := range l.holes {
		if slices.Contains(c.missing, l.holes[h].path) {
			continue
		}
		others := map[string]completed{}
		for _, d := range done {
			key := strings.Join(d.keys[:h], "|") + "#" + strings.Join(d.keys[h+1:], "|")
			if before, ok := others[key]; !ok {
				others[key] = d
			} else if before.claims[i].result != d.claims[i].result {
				l.report(kindTooLittle, c.about, fmt.Sprintf("%s is not among %s, yet %s gives %s and %s gives %s", l.holes[h].path, c.missing,
					before.keys[h], before.claims[i].result, d.keys[h], d.claims[i].result), before.filling, d.filling)
			}
		}
	}
}

// result is what a completion says of a claim, one error different from another.
func (d *completed) result(i int) string { return d.claims[i].result + " " + d.claims[i].code }

func (l *comparison) checkTooMuch(c *claim, i int, done []completed) {
	for _, path := range c.missing {
		h := slices.IndexFunc(l.holes, func(h hole) bool { return h.path == path })
		if h < 0 {
			l.report(kindTooMuch, c.about, path+": is no fact that could be given")
			continue
		}
		if !l.matters(h, i, done) && !l.mattersWidely(h, i) {
			l.report(kindTooMuch, c.about, path+": never matters, and the answer does not say that it may not")
		}
	}
	if same := func(d completed) bool { return d.claims[i].result != done[0].claims[i].result }; !slices.ContainsFunc(done, same) && !l.variesWidely(i) {
		l.report(kindOpen, c.about, "all completions give "+done[0].claims[i].result)
	}
}

func (l *comparison) matters(h, i int, done []completed) bool {
	others := map[string]string{}
	for _, d := range done {
		key := strings.Join(d.keys[:h], "|") + "#" + strings.Join(d.keys[h+1:], "|")
		if before, ok := others[key]; ok && before != d.result(i) {
			return true
		}
		others[key] = d.result(i)
	}
	return false
}

// mattersWidely looks among many more values before a fact is said never to
// matter, and among rare ones before that is reported.
func (l *comparison) mattersWidely(h, i int) bool {
	r := rand.New(rand.NewPCG(uint64(h), uint64(i)))
	wide := l.s.holes(l.s.domains().widened())
	values := slices.Concat(l.holes[h].domain.values, wide[h].domain.values)
	for try := range l.tries {
		f := l.some(r, wide, try)
		if try == 1 && len(l.edges[h].domain.values) > 0 {
			values = append(values, distinct(l.edges[h].domain.values)...)
		}
		if l.varies(f, h, i, max(len(values), 12), func(k int) any {
			if v := wide[h].domain.draw(r); k >= len(values) {
				return v
			}
			return values[k]
		}) {
			return true
		}
	}
	for range l.rareTries(l.tries) {
		if l.varies(l.seldom(r, wide), h, i, 12, func(int) any { return l.rareValue(r, h) }) {
			return true
		}
	}
	return false
}

// varies reports whether an answer is not the same with each of the values of one
// fact beside a filling of the others.
func (l *comparison) varies(f filling, h, i, most int, value func(k int) any) bool {
	results := map[string]bool{}
	for k := range most {
		f[h] = value(k)
		if list, _, ok := l.answer(f); ok && i < len(list) {
			results[list[i].result+" "+list[i].code] = true
		}
		if len(results) > 1 {
			return true
		}
	}
	return false
}

// rareTries is how often rare values are tried: not at all before a disagreement
// is to be reported, and then five times as often as others.
func (l *comparison) rareTries(most int) int {
	if l.tries < manyTries {
		return 0
	}
	return 5 * most
}

// seldom fills holes with values that must meet to change an answer: several
// numbers of days between days of the scenario at once, or a share of the largest
// number.
func (l *comparison) seldom(r *rand.Rand, wide []hole) filling {
	if l.rare == nil {
		l.rare = [][]hole{wide, l.small}
		for _, d := range l.s.rare() {
			l.rare = append(l.rare, l.s.holes(d))
		}
	}
	f, main := make(filling, len(wide)), l.rare[r.IntN(len(l.rare))]
	for k := range wide {
		if r.IntN(3) == 0 {
			f[k] = l.rareValue(r, k)
			continue
		}
		f[k] = main[k].domain.draw(r)
	}
	return f
}

// rareValue is one value of a hole that seldom has drawn from.
func (l *comparison) rareValue(r *rand.Rand, h int) any {
	return l.rare[r.IntN(len(l.rare))][h].domain.draw(r)
}

// some fills holes with values of the domains, of small numbers and of those
// that move a day by a year, of the wide ones, or of the edges.
func (l *comparison) some(r *rand.Rand, wide []hole, try int) filling {
	f := make(filling, len(wide))
	if l.small == nil {
		l.small = l.s.holes(domains{numbers: []int{-400, -2, -1, 0, 1, 2, 3, 4, 5, 400}})
		l.edges = l.s.holes(l.s.edges())
	}
	for k := range wide {
		switch {
		case try%4 == 0:
			f[k] = l.holes[k].domain.draw(r)
		case try%4 == 2 && r.IntN(3) == 0:
			f[k] = wide[k].domain.draw(r)
		case try%4 == 3 && r.IntN(2) == 0:
			f[k] = l.edges[k].domain.draw(r)
		default:
			f[k] = l.small[k].domain.draw(r)
		}
	}
	return f
}

// distinct leaves out what stands there already.
func distinct(values []any) []any {
	seen := map[any]bool{}
	return slices.DeleteFunc(slices.Clone(values), func(v any) bool {
		again := seen[v]
		seen[v] = true
		return again
	})
}

func (l *comparison) variesWidely(i int) bool {
	for h := range l.holes {
		if l.mattersWidely(h, i) {
			return true
		}
	}
	return false
}

// completionsOf returns all ways to fill the holes if there are few, and
// otherwise some, of which many differ in one fact only.
func (l *comparison) completionsOf(r *rand.Rand, most int) (list []filling, all bool) {
	total := 1
	for _, h := range l.holes {
		total = min(enough, total*h.domain.size())
	}
	if total <= most {
		for n := range total {
			list = append(list, l.numbered(n))
		}
		return list, true
	}
	for len(list) < most {
		f := make(filling, len(l.holes))
		for i, h := range l.holes {
			f[i] = h.domain.draw(r)
		}
		list = append(list, f)
		for range min(3, most-len(list)) {
			other := slices.Clone(f)
			h := r.IntN(len(l.holes))
			other[h] = l.holes[h].domain.draw(r)
			list = append(list, other)
		}
	}
	return list, false
}

func (l *comparison) numbered(n int) filling {
	f := make(filling, len(l.holes))
	for i, h := range l.holes {
		size := h.domain.size()
		f[i] = h.domain.at(n % size)
		n /= size
	}
	return f
}

// stepsOf fills one hole at a time.
func (l *comparison) stepsOf(r *rand.Rand, most int) []filling {
	var list []filling
	for h := range min(most, len(l.holes)) {
		f := l.nothing()
		f[h] = l.holes[h].domain.draw(r)
		list = append(list, f)
	}
	return list
}

// describe writes a scenario with what disagrees.
func (l *comparison) describe(d disagreement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s\n%sfacts     %s\n", d.about, d.kind, d.details, l.s, show(l.s.known))
	for i, f := range d.witness {
		fmt.Fprintf(&b, "with %s   %s\n", strconv.Itoa(i+1), show(l.s.fill(l.holes, f)))
	}
	return b.String()
}
