package rules

import (
	"slices"

	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// caseState is one case of an amount under one set of facts.
type caseState struct {
	applies tree.Value
	value   tree.Value // of a case that applies
	paid    bool
}

// settleCases combines the cases; missing if one is open that can matter.
func settleCases(a *amount, cases []caseState) tree.Value {
	open, met := false, 0
	for i := range cases {
		switch k := &cases[i]; {
		case k.applies.IsFailed():
			return k.applies
		case k.applies.IsMissing():
			open = true
		case k.applies.IsTrue() && k.value.IsFailed():
			return k.value
		case k.applies.IsTrue():
			met++
			open = open || k.value.IsMissing()
		}
	}
	if open && (a.def.Combine != Only || met < 2) {
		return tree.Value{}
	}
	return combine(a, cases)
}

// combine computes an amount of which every case is decided, and marks the
// cases that are paid.
func combine(a *amount, cases []caseState) tree.Value {
	def := a.def
	var met []int
	for i := range cases {
		if cases[i].applies.IsTrue() {
			met = append(met, i)
		}
	}
	switch {
	case len(met) == 0:
		return tree.NoValue(tree.NewPath(def.ID, a.cases[0].Type(), true))
	case def.Combine == SumOf:
		return pay(cases, met)
	case def.Combine == Only && len(met) > 1:
		return exclusive("cases that exclude each other apply at once: " + caseNames(def, met))
	}
	return payHighest(def, cases, met)
}

func caseNames(def *Amount, met []int) string {
	names := make([]string, len(met))
	for i, k := range met {
		names[i] = def.Cases[k].Rule
	}
	return suggest.Or(names)
}

// payHighest takes the case that comes to most together with those that add
// to it.
func payHighest(def *Amount, cases []caseState, met []int) tree.Value {
	var best []int
	var most tree.Value
	for _, base := range met {
		set := []int{base}
		for _, other := range met {
			if slices.Contains(def.Cases[other].AddsTo, def.Cases[base].Rule) {
				set = append(set, other)
			}
		}
		sum := sumOf(cases, set)
		if sum.IsFailed() {
			return sum
		}
		if best == nil || compareValues(sum, most) > 0 {
			best, most = set, sum
		}
	}
	return pay(cases, best)
}

func sumOf(cases []caseState, set []int) tree.Value {
	sum := cases[set[0]].value
	for _, i := range set[1:] {
		if sum = addValues(sum, cases[i].value); sum.IsFailed() {
			return sum
		}
	}
	return sum
}

func pay(cases []caseState, set []int) tree.Value {
	for _, i := range set {
		cases[i].paid = true
	}
	return sumOf(cases, set)
}
