// Package rules decides statutory rules: whether a person is entitled, to how
// much, and why, under the law of one day as known on another.
//
// A [Definition] says which [Fact]s matter, which dated [Parameter]s the law
// sets, and which [Rule]s make the verdict and its [Amount]s, in CEL
// [Expression]s. [Compile] checks it and makes a [Ruleset], which reads
// [Facts] and answers a [Question] with a [Verdict]:
//
//	pension, err := rules.Compile(definition)
//	facts, err := pension.FactsFromJSON(data)
//	verdict := pension.Decide(ctx, rules.Question{AsOf: asOf, Facts: facts})
//	if verdict.Outcome == rules.Undetermined {
//		ask(verdict.Next)
//	}
//
// Nothing is assumed. A fact that was not given is missing, never zero and
// never no; an outcome is given as soon as no missing fact can change it. A
// failed computation, a parameter without a value and conflicting texts of
// which none was chosen leave open what rests on them, and are reported.
//
// Every answer carries its reasons: conditions with values and margins,
// formulas, legal bases. Values of sensitive facts and what is derived from
// them are redacted unless [Question].Reveal asks for them; the outcome of a
// rule and an amount are the answer, and are shown.
//
// The package reads no YAML and no database and has no clock. Rulesets, facts
// and values are immutable and safe for concurrent use; a verdict belongs to
// its caller.
package rules
