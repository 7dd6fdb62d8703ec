package procedure

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules"
)

// Assess answers a question about the procedure with an id or a code: the
// verdict with its reasons, what to bring, what it costs, when it must be
// decided, and what to ask next.
//
// That no version is in force on the day is an answer, with the outcome
// NotInForce, and no error. Errors are an [*UnknownProcedureError], a
// [*QuestionError], or the [Problems] of the facts. A time limit that the
// calendar does not cover has its error with it.
func (c *Catalogue) Assess(key string, q Question) (Assessment, error) {
	e, err := c.entry(key)
	if err != nil {
		return Assessment{}, err
	}
	if q.AsOf.Valid.IsZero() {
		return Assessment{}, &QuestionError{"AsOf", "no day is given; set AsOf.Valid to the day whose law applies"}
	}
	q.AsOf = q.AsOf.Resolve()
	a := Assessment{Procedure: e.procedure.Key(), Code: e.procedure.Code, Name: e.procedure.Name, AsOf: q.AsOf}
	i, err := e.procedure.versionAt(q.AsOf)
	if errors.As(err, &a.NotInForce) {
		a.Outcome = NotInForce
		return a, nil
	}
	a.Valid = e.procedure.validAsKnown(i, q.AsOf.Known)
	x := assessing{catalogue: c, compiled: e.versions[i], q: q, a: &a}
	if err := x.check(); err != nil {
		return Assessment{}, err
	}
	if err := x.decide(); err != nil {
		return Assessment{}, err
	}
	x.describe()
	return a, nil
}

// assessing is one question on its way to an answer.
type assessing struct {
	catalogue *Catalogue
	compiled
	q     Question
	a     *Assessment
	facts rules.Facts
	// parts are the findings about the conditions of single parts, by id.
	parts map[string]rules.Finding
}

// check refuses a question that names what the version does not have.
func (x *assessing) check() error {
	var cases, channels []string
	for _, c := range x.version.Cases {
		cases = append(cases, c.ID)
	}
	for _, c := range x.version.Channels {
		channels = append(channels, string(c.Kind))
	}
	switch {
	case x.q.Case != "" && !slices.Contains(cases, x.q.Case):
		return &QuestionError{"Case", fmt.Sprintf("there is no case %q; %s", x.q.Case, oneOf("cases", cases))}
	case x.q.Channel != "" && len(channels) > 0 && !slices.Contains(channels, string(x.q.Channel)):
		return &QuestionError{"Channel", fmt.Sprintf("there is no channel %q; %s", x.q.Channel, oneOf("channels", channels))}
	}
	return nil
}

func oneOf(what string, names []string) string {
	if len(names) == 0 {
		return "the version has no " + what
	}
	return "the " + what + " are " + strings.Join(names, ", ")
}

// decide reads the facts and asks the ruleset.
func (x *assessing) decide() error {
	x.a.Outcome, x.a.Modelled = Undetermined, x.modelled
	given, err := x.given()
	if err != nil || x.ruleset == nil {
		return err
	}
	if x.facts, err = x.ruleset.FactsFromMap(given); err != nil {
		return err
	}
	question := rules.Question{AsOf: x.q.AsOf, Facts: x.facts, Calendar: x.q.Calendar, Reveal: x.q.Reveal, Readings: x.q.Readings}
	verdict := x.ruleset.Explain(question)
	x.parts = map[string]rules.Finding{}
	for _, f := range verdict.Conditions[x.authored:] {
		x.parts[f.Rule] = f
	}
	verdict.Conditions = verdict.Conditions[:x.authored]
	verdict.Basis = x.knownBasis(verdict.Basis)
	x.a.Next = x.factQuestion(verdict.Next)
	if !x.modelled && verdict.Outcome != rules.NotRequired {
		return nil
	}
	x.a.Verdict, x.a.Outcome = verdict, outcomeOf(verdict.Outcome)
	for _, amount := range x.version.Requirements.Amounts {
		if amount.Type.Kind == rules.KindMoney {
			x.a.moneyAmounts = append(x.a.moneyAmounts, amount.ID)
		}
	}
	x.arrears(question)
	return nil
}

func outcomeOf(o rules.Outcome) Outcome {
	switch o {
	case rules.Eligible:
		return Eligible
	case rules.NotEligible:
		return NotEligible
	case rules.NotRequired:
		return NotRequired
	case rules.Undetermined:
	}
	return Undetermined
}

// given returns the facts that the version asks for. A fact that no procedure
// asks for is a problem; one that only others ask for is passed over.
func (x *assessing) given() (map[string]any, error) {
	given := map[string]any{}
	var problems source.Problems
	for name, value := range x.q.Facts {
		switch {
		case x.declares(name):
			given[name] = value
		case !x.catalogue.asksFor(name):
			problems = append(problems, x.catalogue.unknownFact(name))
		}
	}
	slices.SortFunc(problems, func(a, b source.Problem) int { return strings.Compare(a.Path, b.Path) })
	return given, problems.Err()
}

func (x *assessing) declares(name string) bool {
	if x.ruleset == nil {
		return false
	}
	_, ok := x.ruleset.Fact(name)
	return ok
}

func (c *Catalogue) unknownFact(name string) source.Problem {
	p := source.Problem{Path: name, Message: fmt.Sprintf("no procedure asks for a fact %q", name)}
	if near := source.Nearest(name, c.factNames); near != "" {
		p.Hint = fmt.Sprintf("did you mean %q?", near)
	}
	return p
}

func (x *assessing) factQuestion(path string) *FactQuestion {
	if path == "" {
		return nil
	}
	q := FactQuestion{Fact: path, Procedures: []string{x.a.Procedure}}
	if f, ok := x.ruleset.Fact(path); ok {
		q.Label, q.Question, q.Help = f.Label, f.Question, f.Help
	}
	return &q
}

// arrears asks what is owed for the past of each monthly amount.
func (x *assessing) arrears(q rules.Question) {
	if x.a.Outcome != Eligible {
		return
	}
	for _, amount := range x.version.Requirements.Amounts {
		if amount.Type.Kind != rules.KindMoney || amount.Period != rules.PerMonth {
			continue
		}
		if owed := x.ruleset.Arrears(q, amount.ID); owed.State != rules.Unmet {
			x.a.Arrears = append(x.a.Arrears, owed)
		}
	}
}

// describe tells what the version says beside the verdict.
func (x *assessing) describe() {
	v, a := x.version, x.a
	a.LegalBasis = x.knownBasis(v.LegalBasis)
	x.evidence()
	x.fees()
	x.limits()
	x.channels()
	x.steps()
	if x.q.Calendar != nil {
		a.Calendar = x.q.Calendar.Hash()
	}
	for _, authority := range v.Authorities {
		if authority.Valid.Contains(x.q.AsOf.Valid) {
			role := authority.Role
			if role == "" {
				role = Decides
			}
			a.Authorities = append(a.Authorities, AuthorityNow{authority.Name, role, authority.Office, mark(authority.Provenance)})
		}
	}
	for i, o := range v.Outputs {
		a.Outputs = append(a.Outputs, OutputDue{o.Name, x.applies(fmt.Sprintf("outputs[%d]", i), o.When, nil), mark(o.Provenance)})
	}
	x.words()
}

// knownBasis leaves out the acts that took force after the day of the
// question: for the one who asks they are no law yet.
func (x *assessing) knownBasis(basis []deadline.LegalBasis) []deadline.LegalBasis {
	return slices.DeleteFunc(slices.Clone(basis), func(b deadline.LegalBasis) bool { return b.Since.After(x.q.AsOf.Known) })
}

// words tells what the law says in words only.
func (x *assessing) words() {
	v, a := x.version, x.a
	if !v.Transition.IsZero() {
		a.Transition = &Told{"transition", v.Transition.label(), mark(v.Transition.Provenance)}
	}
	for _, o := range v.Overlaps {
		a.Overlaps = append(a.Overlaps, OverlapTold{slices.Clone(o.With), o.Text, mark(o.Provenance)})
	}
	each(v.Provisions, "provisions", func(path string, p Provision) {
		a.Provisions = append(a.Provisions, Told{path, p.Text, mark(p.Provenance)})
	})
	for _, n := range v.notModelled() {
		a.NotModelled = append(a.NotModelled, Told{n.Path, n.Text, mark(n.Provenance)})
	}
	for _, item := range v.items() {
		if item.IsUnverified() {
			a.Unverified = append(a.Unverified, Told{item.path, item.name, mark(item.Provenance)})
		}
	}
}

func mark(p Provenance) Mark {
	return Mark{slices.Clone(p.Basis), p.IsUnverified(), p.Note}
}

// applies tells whether a part applies: its condition, if it has one, and its
// cases.
func (x *assessing) applies(id string, when rules.Expression, cases []string) Applies {
	out := Applies{State: rules.Met}
	if !when.IsZero() {
		finding := x.parts[id]
		out.State, out.Missing = finding.State, slices.Clone(finding.Missing)
	}
	if len(cases) == 0 || out.State == rules.Unmet {
		return out
	}
	of := x.ofCase(cases)
	if of.State == rules.Unmet {
		return of
	}
	if of.State == rules.Unknown {
		out.State, out.WaitsForCase = rules.Unknown, of.WaitsForCase
		out.Missing = append(out.Missing, of.Missing...)
	}
	return out
}

// ofCase tells whether the request is one of the cases.
func (x *assessing) ofCase(cases []string) Applies {
	if x.q.Case != "" {
		if slices.Contains(cases, x.q.Case) {
			return Applies{State: rules.Met}
		}
		return Applies{State: rules.Unmet}
	}
	out := Applies{State: rules.Unmet}
	for i, c := range x.version.Cases {
		if !slices.Contains(cases, c.ID) {
			continue
		}
		finding := x.parts[fmt.Sprintf("cases[%d]", i)]
		switch {
		case c.When.IsZero():
			out.State, out.WaitsForCase = rules.Unknown, true
		case finding.State == rules.Met:
			return Applies{State: rules.Met}
		case finding.State == rules.Unknown:
			out.State = rules.Unknown
			out.Missing = append(out.Missing, finding.Missing...)
		}
	}
	return out
}

// byChannel reports whether a part for some channels is for the one asked
// about.
func (x *assessing) byChannel(channels []ChannelKind) bool {
	return len(channels) == 0 || x.q.Channel == "" || slices.Contains(channels, x.q.Channel)
}

func (x *assessing) channels() {
	for i, c := range x.version.Channels {
		if x.q.Channel != "" && c.Kind != x.q.Channel {
			continue
		}
		x.a.Channels = append(x.a.Channels, ChannelOpen{Kind: c.Kind, Online: c.Online, Place: c.Place, URL: c.URL,
			Text: c.Text, Applies: x.applies(fmt.Sprintf("channels[%d]", i), c.When, nil), Mark: mark(c.Provenance)})
	}
}

// steps tells the order of the work and the forms it uses.
func (x *assessing) steps() {
	for i, s := range x.version.Steps {
		told := StepTold{ID: s.ID, Name: s.Name, Office: s.Office, Role: s.Role, Term: s.Term, After: slices.Clone(s.After),
			Applies: x.applies(fmt.Sprintf("steps[%d]", i), s.When, nil), Mark: mark(s.Provenance)}
		told.inWords(s.Condition, s.When)
		if told.State != rules.Unmet {
			x.a.Steps = append(x.a.Steps, told)
		}
	}
	for _, f := range x.version.Forms {
		x.a.Forms = append(x.a.Forms, FormTold{f.ID, f.Name, f.URL, mark(f.Provenance)})
	}
}

// inWords adds the condition in the law's words. Where no rule covers it,
// whether the part applies stays open.
func (a *Applies) inWords(condition deadline.Text, when rules.Expression) {
	a.Condition = condition
	if !condition.IsZero() && when.IsZero() && a.State == rules.Met {
		a.State = rules.Unknown
	}
}

func (x *assessing) fees() {
	for i, f := range x.version.Fees {
		if !x.byChannel(f.Channels) {
			continue
		}
		due := FeeDue{Kind: f.Kind, Name: f.Name, Amount: clone(f.Amount), SetBy: f.SetBy, Per: f.Per, Text: f.Text,
			Channels: slices.Clone(f.Channels), Applies: x.applies(fmt.Sprintf("fees[%d]", i), f.When, f.Cases), Mark: mark(f.Provenance)}
		if due.State != rules.Unmet {
			x.a.Fees = append(x.a.Fees, due)
		}
	}
}

// evidence tells which papers are needed. One that is not is left out.
func (x *assessing) evidence() {
	v := x.version
	x.a.EvidenceSets = v.EvidenceSets
	held := func(e Evidence) bool {
		return slices.Contains(x.q.Held, e.ID) || e.Code != "" && slices.Contains(x.q.Held, e.Code)
	}
	chosen, there := map[string]bool{}, map[string]bool{}
	for _, choice := range v.OneOf {
		for _, id := range slices.Concat(choice.Lists...) {
			chosen[id] = true
		}
	}
	for i, e := range v.Evidence {
		there[e.ID] = held(e)
		need := EvidenceNeed{ID: e.ID, Code: e.Code, Name: e.Name, Originals: e.Originals, Copies: e.Copies, Shown: e.Shown,
			Form: e.Form, Held: held(e), InChoice: chosen[e.ID],
			Applies: x.applies(fmt.Sprintf("evidence[%d]", i), e.When, e.Cases), Mark: mark(e.Provenance)}
		need.inWords(e.Condition, e.When)
		if need.State != rules.Unmet {
			x.a.Evidence = append(x.a.Evidence, need)
		}
	}
	for _, choice := range v.OneOf {
		complete := func(list []string) bool {
			return !slices.ContainsFunc(list, func(id string) bool { return !there[id] })
		}
		x.a.Choices = append(x.a.Choices, EvidenceOneOf{choice.Name, clone(choice.Lists),
			slices.ContainsFunc(choice.Lists, complete), mark(choice.Provenance)})
	}
}

// limits tells the time limits, and counts those that can be counted.
func (x *assessing) limits() {
	for i, l := range x.version.Limits {
		if !x.byChannel(l.Channels) {
			continue
		}
		due := LimitDue{For: l.For, Term: l.Term, Text: l.Text, From: l.From, FromFact: l.FromFact, Step: l.Step,
			Channels: slices.Clone(l.Channels), Cases: slices.Clone(l.Cases),
			Applies: x.applies(fmt.Sprintf("limits[%d]", i), l.When, l.Cases), Mark: mark(l.Provenance)}
		if due.For == "" {
			due.For = ForDecision
		}
		if due.From == "" {
			due.From = FromComplete
		}
		if due.State == rules.Unmet {
			continue
		}
		x.count(&due)
		x.a.Limits = append(x.a.Limits, due)
	}
}

// count computes the day on which a limit ends.
func (x *assessing) count(l *LimitDue) {
	if l.Term.IsZero() || x.q.Convention.IsZero() {
		return
	}
	event, circumstances := x.event(*l)
	if event.IsZero() {
		return
	}
	l.Deadline, l.Err = deadline.Compute(event, l.Term, x.q.Calendar, x.q.Convention, circumstances...)
}

// event returns what a limit counts from; zero if the question does not give
// it.
func (x *assessing) event(l LimitDue) (deadline.Event, []deadline.Circumstance) {
	switch l.From {
	case FromComplete, FromFiling:
		return x.q.Received, nil
	case FromDateFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), nil
	case BeforeFact:
		return deadline.On(x.facts.Get(l.FromFact).Date()), []deadline.Circumstance{deadline.Backward()}
	case FromStep:
	}
	return deadline.Event{}, nil
}
