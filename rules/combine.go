package rules

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// combine computes an amount of which every case is decided, and marks the
// cases that are paid.
func combine(def *Amount, cases []caseState) expr.Value {
	var met []int
	for i := range cases {
		if cases[i].applies.IsTrue() {
			met = append(met, i)
		}
	}
	switch {
	case len(met) == 0:
		return expr.NoValue(expr.NewPath(def.ID, typeOf(def.Type, ""), true))
	case def.Combine == SumOf:
		return pay(cases, met)
	case def.Combine == Only && len(met) > 1:
		return expr.Fail(&expr.Fault{Code: expr.OtherFault, Message: "cases that exclude each other apply at once: " + caseNames(def, met),
			Hint: "correct the facts, or say in the definition how the cases combine"})
	}
	return payHighest(def, cases, met)
}

func caseNames(def *Amount, met []int) string {
	names := make([]string, len(met))
	for i, k := range met {
		names[i] = def.Cases[k].Rule
	}
	return listWords(names)
}

// payHighest takes the case that comes to most together with those that add
// to it.
func payHighest(def *Amount, cases []caseState, met []int) expr.Value {
	var best []int
	var most expr.Value
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

func sumOf(cases []caseState, set []int) expr.Value {
	sum := cases[set[0]].value
	for _, i := range set[1:] {
		if sum = addValues(sum, cases[i].value); sum.IsFailed() {
			return sum
		}
	}
	return sum
}

func pay(cases []caseState, set []int) expr.Value {
	for _, i := range set {
		cases[i].paid = true
	}
	return sumOf(cases, set)
}
