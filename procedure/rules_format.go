package procedure

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// ruleCodecs are those of the types of package rules, which knows no YAML. The
// types named …Doc are how they are written.
func ruleCodecs() []yamldoc.Codec {
	return []yamldoc.Codec{
		yamldoc.Custom(decodeExpression, func(e rules.Expression) any { return e.Text },
			yamldoc.Object{"type": []string{"string", "boolean", "number"}, "minLength": 1}),
		yamldoc.TextOf[exact.Currency]("for example VND", yamldoc.Object{"type": "string", "pattern": "^[A-Z]{3}$"}),
		yamldoc.TextOf[rules.Period]("", yamldoc.Object{"enum": []string{"once", "month", "year"}}),
		yamldoc.TextOf[rules.Combination]("", yamldoc.Object{"enum": []string{"highest", "sum", "only"}}),
		yamldoc.TextOf[rules.Relation]("", yamldoc.Object{"enum": []string{"at_least", "on_top", "replaces"}}),
		typeCodec(),
		yamldoc.Custom(decodeOptions, encodeOptions, yamldoc.Object{"anyOf": []any{
			yamldoc.Object{"type": "array", "items": yamldoc.Object{"type": "string"}},
			yamldoc.Object{"type": "object"},
		}}),
		yamldoc.Custom(decodeKeyedValues, encodeKeyedValues, yamldoc.Object{"type": "object"}),
		yamldoc.Custom(decodeWritten, encodeWritten, yamldoc.Object{"type": []string{"string", "number", "boolean"}}),
		yamldoc.Via(factsFrom, factsTo),
		yamldoc.Via(parametersFrom, parametersTo),
		yamldoc.Via(ruleFrom, ruleTo),
		yamldoc.Via(requirementsFrom, requirementsTo),
	}
}

func decodeExpression(d *yamldoc.Decoder, n yamldoc.Node) rules.Expression {
	if n.Kind() != yamldoc.Scalar {
		var s string
		d.Into(n, &s) // reports the kind
		return rules.Expression{}
	}
	return rules.ExpressionAt(n.Text(), n.Origin())
}

// requirementsDoc is how a ruleset is written in a version.
type requirementsDoc struct {
	ID       string         `json:"id"`
	Title    text.Text      `json:"title"`
	Basis    []legal.Basis  `json:"basis"`
	Language int            `json:"language"`
	Currency exact.Currency `json:"currency" example:"VND"`
	// Facts and Parameters are those of this version alone.
	Facts      []rules.Fact      `json:"facts"`
	Parameters []rules.Parameter `json:"parameters"`
	Required   rules.Rule        `json:"required"`
	Eligible   rules.Rule        `json:"eligible"`
	Amounts    []amountDoc       `json:"amounts"`
	Conditions []rules.Rule      `json:"conditions"`
}

func requirementsFrom(_ *yamldoc.Decoder, n yamldoc.Node, w requirementsDoc) rules.Definition {
	def := rules.Definition{ID: w.ID, Title: w.Title, Basis: w.Basis, Language: w.Language, Currency: w.Currency,
		Facts: w.Facts, Parameters: w.Parameters, Required: w.Required, Eligible: w.Eligible,
		Conditions: w.Conditions, At: rules.PlaceAt(n.Origin())}
	for i, a := range w.Amounts {
		def.Amounts = append(def.Amounts, a.amount(n.Find("amounts").Items(), i))
	}
	return def
}

func requirementsTo(def rules.Definition) requirementsDoc {
	w := requirementsDoc{ID: def.ID, Title: def.Title, Basis: def.Basis, Language: def.Language, Currency: def.Currency,
		Facts: def.Facts, Parameters: def.Parameters, Required: def.Required, Eligible: def.Eligible,
		Conditions: def.Conditions}
	for _, a := range def.Amounts {
		w.Amounts = append(w.Amounts, amountDocOf(a))
	}
	return w
}

// ruleDoc is how a rule is written: one of when, all, any, none, at_least and
// readings.
type ruleDoc struct {
	ID       string           `json:"id"`
	Title    text.Text        `json:"title"`
	When     rules.Expression `json:"when"`
	All      []rules.Rule     `json:"all"`
	Any      []rules.Rule     `json:"any"`
	None     []rules.Rule     `json:"none"`
	AtLeast  atLeastDoc       `json:"at_least"`
	Readings []readingDoc     `json:"readings"`
	Reading  string           `json:"reading"`
	Basis    []legal.Basis    `json:"basis"`
	Valid    date.Interval    `json:"valid"`
	Met      text.Text        `json:"met"`
	Unmet    text.Text        `json:"unmet"`
	Unknown  text.Text        `json:"unknown"`
}

type atLeastDoc struct {
	N     int          `json:"n" doc:"required"`
	Rules []rules.Rule `json:"rules" doc:"required"`
}

type readingDoc struct {
	ID    string           `json:"id" doc:"required"`
	Title text.Text        `json:"title"`
	Value rules.Expression `json:"value" doc:"required"`
	Basis []legal.Basis    `json:"basis"`
}

func ruleFrom(d *yamldoc.Decoder, n yamldoc.Node, w ruleDoc) rules.Rule {
	r := rules.Rule{ID: w.ID, Title: w.Title, When: w.When, Reading: w.Reading, Basis: w.Basis, Validity: w.Valid,
		Met: w.Met, Unmet: w.Unmet, Unknown: w.Unknown, At: rules.PlaceAt(n.Origin()), Group: w.group()}
	for _, reading := range w.Readings {
		r.Readings = append(r.Readings, rules.Reading(reading))
	}
	w.checkShape(d, n)
	return r
}

// checkShape reports a rule that is written in no way or in several.
func (w ruleDoc) checkShape(d *yamldoc.Decoder, n yamldoc.Node) {
	if n.Kind() != yamldoc.Mapping {
		return
	}
	const shapes = "write one of when, all, any, none, at_least and readings"
	found := ""
	for _, e := range n.Entries() {
		switch e.Key {
		case "when", "all", "any", "none", "at_least", "readings":
			if found != "" {
				d.Report(e.Value.KeyProblem("the rule has "+found+" already", shapes))
			}
			found = e.Key
		}
	}
	if found == "" {
		d.Report(n.Problem("the rule has no condition", shapes))
	}
}

func (w ruleDoc) group() rules.Group {
	switch {
	case w.All != nil:
		return rules.All(w.All...)
	case w.Any != nil:
		return rules.Any(w.Any...)
	case w.None != nil:
		return rules.None(w.None...)
	case w.AtLeast.Rules != nil:
		return rules.AtLeast(w.AtLeast.N, w.AtLeast.Rules...)
	}
	return rules.Group{}
}

func ruleTo(r rules.Rule) ruleDoc {
	w := ruleDoc{ID: r.ID, Title: r.Title, When: r.When, Reading: r.Reading, Basis: r.Basis, Valid: r.Validity,
		Met: r.Met, Unmet: r.Unmet, Unknown: r.Unknown}
	switch r.Group.Kind {
	case rules.AllOf:
		w.All = r.Group.Rules
	case rules.AnyOf:
		w.Any = r.Group.Rules
	case rules.NoneOf:
		w.None = r.Group.Rules
	case rules.AtLeastN:
		w.AtLeast = atLeastDoc{r.Group.AtLeast, r.Group.Rules}
	case rules.NoGroup:
	}
	for _, reading := range r.Readings {
		w.Readings = append(w.Readings, readingDoc(reading))
	}
	return w
}

// amountDoc is how an amount is written: with value, cases or readings.
type amountDoc struct {
	ID       string            `json:"id" doc:"required"`
	Title    text.Text         `json:"title"`
	Type     rules.Type        `json:"type" doc:"required" example:"money VND"`
	Period   rules.Period      `json:"period"`
	Value    rules.Expression  `json:"value"`
	Cases    []caseDoc         `json:"cases"`
	Combine  rules.Combination `json:"combine"`
	Readings []readingDoc      `json:"readings"`
	Reading  string            `json:"reading"`
	Basis    []legal.Basis     `json:"basis"`
}

type caseDoc struct {
	Rule   string           `json:"rule"`
	Value  rules.Expression `json:"value" doc:"required"`
	AddsTo []string         `json:"adds_to"`
	Basis  []legal.Basis    `json:"basis"`
}

// amount makes amount i of the amounts that stand at nodes.
func (w amountDoc) amount(nodes []yamldoc.Node, i int) rules.Amount {
	a := rules.Amount{ID: w.ID, Title: w.Title, Type: w.Type, Period: w.Period, Value: w.Value, Combine: w.Combine,
		Reading: w.Reading, Basis: w.Basis, At: rules.PlaceAt(nodes[i].Origin())}
	for _, reading := range w.Readings {
		a.Readings = append(a.Readings, rules.Reading(reading))
	}
	cases := nodes[i].Find("cases").Items()
	for j, c := range w.Cases {
		a.Cases = append(a.Cases, rules.Case{Rule: c.Rule, Value: c.Value, AddsTo: c.AddsTo, Basis: c.Basis,
			At: rules.PlaceAt(cases[j].Origin())})
	}
	return a
}

func amountDocOf(a rules.Amount) amountDoc {
	w := amountDoc{ID: a.ID, Title: a.Title, Type: a.Type, Period: a.Period, Value: a.Value, Combine: a.Combine,
		Reading: a.Reading, Basis: a.Basis}
	for _, reading := range a.Readings {
		w.Readings = append(w.Readings, readingDoc(reading))
	}
	for _, c := range a.Cases {
		w.Cases = append(w.Cases, caseDoc{c.Rule, c.Value, c.AddsTo, c.Basis})
	}
	return w
}
