// Package rules decides statutory rules: whether a person is entitled, to how
// much, and why, under the law of one day as known on another.
//
// A [Definition] says in plain Go values which [Fact]s matter, which dated
// [Parameter]s the law sets, and which [Rule]s make the verdict and its
// [Amount]s; conditions and formulas are CEL expressions. [Compile] checks it
// and makes a [Ruleset], which reads [Facts] and answers a [Question] with a
// [Verdict]:
//
//	pension, err := rules.Compile(definition)
//	facts, err := pension.FactsFromJSON(data)
//	verdict := pension.Decide(rules.Question{
//		AsOf:  deadline.AsOf{Valid: month, Known: today},
//		Facts: facts,
//	})
//	switch verdict.Outcome {
//	case rules.Undetermined:
//		ask(verdict.Next)
//	…
//	}
//	fmt.Println(pension.Explain(question).In("vi"))
//
// # The language
//
// Expressions are CEL without double: a literal with a point is an exact
// [Decimal], a whole one takes the type of the other operand, and money takes
// a bare number in the currency of the ruleset. There are dates with
// comparison and arithmetic of legal time (ageOn, addMonths, workingDays…),
// divide and round with places and rounding named, min, max and sum. A
// parameter is written level, of another day level.on(death_date), by key
// minimum_wage[region]. has(fact) asks whether an optional fact is known to
// be there. There is no now(): the day is a fact, see [Fact].Today.
//
// # Goals
//
// Nothing is assumed. A fact that was not given is missing, never zero and
// never no; the outcome is given as soon as no missing fact can change it,
// and Missing names only base facts whose value can. An error at run time, a
// parameter without a value, conflicting texts of which none was chosen: each
// leaves open what rests on it, and says so.
//
// Every answer carries its reasons: what became of each rule and each of its
// conditions, with values and by how much they missed; each amount with its
// formula; each parameter with its dates and legal basis; the reading taken
// of conflicting texts; the hash of the ruleset. Legal bases that were not
// read in a source show as unverified.
//
// Values of sensitive facts, of what is derived from them, and the states of
// conditions over them are redacted in texts, JSON, logs and error messages,
// unless [Question].Reveal asks for them. The outcome of a rule and an amount
// are the answer, and are told.
//
// # Non-goals
//
// The package reads no YAML and no database, keeps no state and has no clock.
// Whether a procedure applies on a day, which papers it asks for and how long
// it may take is for package procedure.
//
// # Concurrency
//
// Rulesets, compilers, facts and values are immutable and safe for concurrent
// use; deciding takes no lock but the first time, when the hash of a ruleset is
// made. A verdict belongs to the caller.
package rules
