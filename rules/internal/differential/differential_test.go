// Package differential_test compares verdicts on facts that are partly known
// with those on all completions of the facts, for random rulesets.
package differential_test

import (
	"flag"
	"math/rand/v2"
	"testing"

	"github.com/statutory-go/statutory/rules"
)

//nolint:gochecknoglobals // flags
var (
	completions = flag.Int("completions", 100_000, "how many completions of facts to compare verdicts with")
	seed        = flag.Uint64("seed", 1, "what random scenarios are drawn from")
	number      = flag.Uint64("scenario", 0, "the number of the only scenario to try")
)

// A run ends after this many disagreements.
const mostDisagreements = 10

// How many wide completions confirm that a fact never matters: some at first,
// and many before it is reported.
const (
	someTries = 60
	manyTries = 3000
)

// The most completions that the facts of one scenario are given.
const mostCompletions = 200

// Verdicts on partly known facts say what every completion says: a decided
// answer is that of all, bounds hold all, what can change an answer is asked
// for and nothing else. A disagreement fails, shrunk to what is needed to see it.
func TestVerdictsAgreeWithCompletions(t *testing.T) {
	most := *completions
	if testing.Short() {
		most = min(most, 10_000)
	}
	run := &trial{compiler: rules.NewCompiler()}
	first, last := uint64(1), uint64(1<<63)
	if *number > 0 {
		first, last = *number, *number
	}
	for k := first; k <= last && run.completions < most && len(run.reports) < mostDisagreements; k++ {
		run.scenario(k)
	}
	t.Logf("%d completions of %d scenarios, %d of them refused by the compiler", run.completions, run.scenarios, run.refused)
	for _, report := range run.reports {
		t.Error(report)
	}
	if run.refused*20 > run.scenarios {
		t.Errorf("%d of %d scenarios did not compile, the last with\n%v", run.refused, run.scenarios, run.refusal)
	}
}

// trial is a run of many scenarios.
type trial struct {
	compiler    *rules.Compiler
	scenarios   int
	completions int
	refused     int
	refusal     error
	reports     []string
}

// scenario draws the scenario of a number and compares its answers.
func (e *trial) scenario(k uint64) {
	r := rand.New(rand.NewPCG(*seed, k))
	d := generator{Rand: r}
	s := d.scenario()
	e.scenarios++
	l, err := newComparison(e.compiler, s, k%3 == 0)
	if err != nil {
		e.refused++
		e.refusal = err
		return
	}
	list, all := l.completionsOf(r, mostCompletions)
	l.check(list, l.stepsOf(r, 3), all)
	e.completions += max(1, l.completions)
	for _, d := range l.disagreements {
		whole := failureOf(l, d)
		if d.witness != nil || whole.shows(e.compiler, manyTries) {
			x := shrink(e.compiler, l, d)
			e.reports = append(e.reports, x.reproduction(*seed, k))
		}
	}
}
