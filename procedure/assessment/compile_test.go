package assessment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// level is a parameter with one value.
func level(name string) rules.Parameter {
	return rules.Parameter{Name: name, Type: rules.Int(), Values: []rules.ParameterValue{{InForce: day("2024-01-01"), Value: rules.ValueOf(5)}}}
}

// grant is a procedure built in Go whose second version declares facts and
// parameters of its own.
func grant() procedure.Procedure {
	return procedure.Procedure{
		ID: "grant", Name: text.Plain("Grant"),
		Facts:      []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "work", Type: rules.Date()}},
		Parameters: []rules.Parameter{level("limit")},
		Versions: []procedure.Version{
			{Valid: date.Interval{First: day("2024-01-01"), Last: day("2024-12-31")}, Requirements: rules.Definition{Eligible: rules.Rule{When: "age > limit"}}},
			{
				Valid:    date.Interval{First: day("2025-01-01")},
				Evidence: []procedure.Evidence{{ID: "form"}, {ID: "proof", When: "income < floor"}},
				Outputs:  []procedure.Output{{When: "poor && wage > 3"}},
				Limits:   []procedure.TimeLimit{{Term: deadline.Days(1), From: procedure.FromDateFact, FromFact: "work"}},
				Requirements: rules.Definition{
					Facts:      []rules.Fact{{Name: "income", Type: rules.Int()}},
					Parameters: []rules.Parameter{level("floor")},
					Eligible:   rules.Rule{When: "age > limit"},
					Conditions: []rules.Rule{{ID: "young", When: "age < 20"}},
				},
			},
		},
	}
}

// draft is a procedure with what it shares with others.
type draft struct {
	procedure.Procedure
	first, second *rules.Definition // of its versions
	facts         []rules.Fact
	parameters    []rules.Parameter
}

func drafted() draft {
	p := grant()
	return draft{p, &p.Versions[0].Requirements, &p.Versions[1].Requirements,
		[]rules.Fact{{Name: "rich", Type: rules.Bool()}, {Name: "poor", Type: rules.Bool()}}, []rules.Parameter{level("rate"), level("wage")}}
}

// A problem stands where the procedure has the part, whether it was read from
// a document or built in Go; what two versions have in common is reported once.
func TestProblemsStandInTheProcedure(t *testing.T) {
	for _, row := range []struct {
		spoil            func(d draft)
		inDocument, inGo string
	}{
		{func(d draft) { d.first.Eligible.When = "agee" }, "law: versions[0].requirements.eligible.when", "versions[0].requirements.eligible.when"},
		{func(d draft) { d.second.Conditions[0].When = "agee" }, "law: versions[1].requirements.conditions[0].when", "versions[1].requirements.conditions[0].when"},
		{func(d draft) { d.second.Conditions[0].ID = "evidence[1]" }, "law: versions[1].evidence[1].id", "versions[1].evidence[1].id"},
		{func(d draft) { d.Versions[1].Evidence[1].When = "agee" }, "law: versions[1].evidence[1].when", "versions[1].evidence[1].when"},
		{func(d draft) { d.Versions[1].Outputs[0].When = "agee" }, "law: versions[1].outputs[0].when", "versions[1].outputs[0].when"},
		{func(d draft) { d.Facts[0].Derived = "agee" }, "law: facts[0].derived", "facts.age.derived"},
		{func(d draft) { d.Facts[0].Name = "a.ge" }, "law: facts[0]", "facts.a.ge"},
		{func(d draft) { d.Parameters[0].Values = nil }, "law: parameters[0]", "parameters.limit.values"},
		{func(d draft) { d.second.Facts[0].Derived = "agee" }, "law: versions[1].requirements.facts[0].derived", "versions[1].requirements.facts.income.derived"},
		{func(d draft) { d.second.Parameters[0].Values = nil }, "law: versions[1].requirements.parameters[0]", "versions[1].requirements.parameters.floor.values"},
		{func(d draft) { d.facts[1].Derived = "agee" }, "shared: facts[1].derived", "facts.poor.derived"},
		{func(d draft) { d.parameters[1].Values = nil }, "shared: parameters[1]", "parameters.wage.values"},
		{func(d draft) { d.second.Language = 99 }, "law: versions[1].requirements", "versions[1].requirements.language"},
		{func(d draft) {
			for range rules.MaxRuleDepth + 1 {
				d.second.Eligible = rules.Rule{All: []rules.Rule{d.second.Eligible}}
			}
		}, "law: versions[1].requirements", "versions[1].requirements"},
		{func(d draft) { d.Versions[1].Limits[0].FromFact = "age" }, "versions[1].limits[0].from_fact", "versions[1].limits[0].from_fact"},
		{func(d draft) { d.Versions[1].Evidence[0].Proves = []string{"poor", "agee"} }, "versions[1].evidence[0].proves[1]", "versions[1].evidence[0].proves[1]"},
	} {
		d := drafted()
		row.spoil(d)
		once := func(want string, shared, places rules.Places) {
			_, err := assessment.NewCompiler(nil, d.facts, d.parameters, shared).Compile(d.Procedure, procedure.Profile{}, places)
			var found problem.List
			require.ErrorAs(t, err, &found, want)
			n := 0
			for _, p := range found {
				if strings.TrimPrefix(p.File+": "+p.Path, ": ") == want {
					n++
				}
			}
			assert.Equal(t, 1, n, "%s in %v", want, err)
		}
		in := func(file string) rules.Places {
			return func(path string, _, _ int) (problem.Problem, bool) {
				return problem.Problem{File: file, Path: path}, true
			}
		}
		once(row.inDocument, in("shared"), in("law"))
		once(row.inDocument[strings.LastIndexByte(row.inDocument, ' ')+1:], in(""), in("")) // a document without a name
		once(row.inGo, nil, nil)
	}
}

// What has no place of its own in a document is shown at the requirements, with
// its message, its hint and its path.
func TestProblemsWithoutAPlaceStandAtTheRequirements(t *testing.T) {
	d := drafted()
	d.second.Eligible = rules.Rule{Any: []rules.Rule{{ID: "empty"}}}
	_, err := assessment.NewCompiler(nil, d.facts, d.parameters, nil).Compile(d.Procedure, procedure.Profile{}, func(path string, _, _ int) (problem.Problem, bool) {
		return problem.Problem{File: "law.yaml", At: problem.Position{Line: 7, Column: 3}, Path: path}, path == "versions[1].requirements"
	})
	assert.EqualError(t, err, "law.yaml:7:3: versions[1].requirements.eligible.any[0]: the rule has no condition; write when, a group of rules or readings")
}

// A ruleset is that of its version: it has its id, and the title and the acts
// of the procedure where the requirements name none.
func TestRequirementsTakeTheirNameFromTheProcedure(t *testing.T) {
	d := drafted()
	d.Versions[0].LegalBasis = []legal.Basis{legal.Cite("Act 1")}
	verdict := func() rules.Verdict {
		by, err := assessment.NewCompiler(nil, d.facts, d.parameters, nil).Compile(d.Procedure, procedure.Profile{}, nil)
		require.NoError(t, err)
		a, err := by.Assess(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2024-05-06"))})
		require.NoError(t, err)
		return a.Verdict
	}
	v := verdict()
	assert.Equal(t, []any{"grant@2024-01-01", text.Plain("Grant"), []legal.Basis{legal.Cite("Act 1")}}, []any{v.Ruleset, v.Title, v.Basis})
	d.first.ID, d.first.Title, d.first.Basis = "own", text.Plain("Own"), []legal.Basis{legal.Cite("Act 2")}
	v = verdict()
	assert.Equal(t, []any{"own", text.Plain("Own"), []legal.Basis{legal.Cite("Act 2")}}, []any{v.Ruleset, v.Title, v.Basis})
}

// Where no rule decides the requirements, the conditions of parts are decided
// all the same, and limits are counted from facts: a day from 5 May 2025 ends
// on the 6th.
func TestPartsAreDecidedWithoutRequirements(t *testing.T) {
	p := grant()
	v := &p.Versions[1]
	v.Requirements, v.Outputs, v.Evidence = rules.Definition{}, nil, []procedure.Evidence{{ID: "proof", When: "age < 20"}}
	limits := v.Limits
	for _, row := range []struct {
		limits   []procedure.TimeLimit
		evidence []procedure.Evidence
		want     string
	}{
		{limits, v.Evidence, "[proof] 2025-05-06"},
		{limits, nil, "[] 2025-05-06"},
		{nil, v.Evidence, "[proof] "},
	} {
		v.Limits, v.Evidence = row.limits, row.evidence
		by, err := assessment.NewCompiler([]procedure.Procedure{p}, nil, nil, nil).Compile(p, procedure.Profile{}, nil)
		require.NoError(t, err)
		a, err := by.Assess(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2025-05-05")), Facts: map[string]any{"age": 19, "work": "2025-05-05"},
			Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop()})
		require.NoError(t, err)
		last := ""
		for _, l := range a.Limits {
			last = l.Deadline.Last().String()
		}
		assert.Equal(t, row.want, fmt.Sprint(ids(a.ToBring()), " ", last))
		assert.Equal(t, assessment.Undetermined, a.Outcome)
	}
}

// many are so many shared facts that a misspelt name is compared with none.
func many(names ...string) []rules.Fact {
	var facts []rules.Fact
	for _, name := range names {
		facts = append(facts, rules.Fact{Name: name, Type: rules.Int()})
	}
	for i := range 1_001 - len(names) {
		facts = append(facts, rules.Fact{Name: fmt.Sprintf("other%d", i), Type: rules.Int()})
	}
	return facts
}

// Of a large catalogue a procedure finds the facts and parameters that it
// names, wherever it names them and however they are spelt.
func TestSharedNamesAreFoundWhereverTheyStand(t *testing.T) {
	money := rules.MoneyIn(exact.MustParseCurrency("VND"))
	for _, row := range []struct {
		name  string
		where func(v *procedure.Version, name string)
	}{
		{"the_age", func(v *procedure.Version, name string) {
			v.Requirements.Required.When = rules.Expression(name + " > 1")
		}},
		{"Age", func(v *procedure.Version, name string) { v.Requirements.Eligible.When = rules.Expression("1<" + name) }},
		{"ageZ", func(v *procedure.Version, name string) {
			v.Requirements.Conditions = []rules.Rule{{ID: "c", Any: []rules.Rule{{When: rules.Expression(name + "==3")}}}}
		}},
		{"az09", func(v *procedure.Version, name string) { v.Requirements.Eligible.Met = text.Plain("at {" + name + "}") }},
		{"a", func(v *procedure.Version, name string) { v.Requirements.Eligible.Unmet = text.New("vi", "{"+name+"}") }},
		{"z", func(v *procedure.Version, name string) {
			v.Requirements.Eligible.Unknown = text.Plain("{" + name + "}")
		}},
		{"A9", func(v *procedure.Version, name string) {
			v.Requirements.Conditions = []rules.Rule{{ID: "c", Readings: []rules.Reading{{ID: "a", Value: "true"}, {ID: "b", Value: rules.Expression(name + " > 1")}}}}
		}},
		{"Z0", func(v *procedure.Version, name string) {
			v.Requirements.Amounts = []rules.Amount{{ID: "sum", Type: rules.Int(), Value: rules.Expression(name)}}
		}},
		{"_x", func(v *procedure.Version, name string) {
			v.Requirements.Amounts = []rules.Amount{{ID: "sum", Type: rules.Int(), Cases: []rules.Case{{Value: rules.Expression(name)}}}}
		}},
		{"x_", func(v *procedure.Version, name string) {
			v.Requirements.Amounts = []rules.Amount{{ID: "sum", Type: rules.Int(), Readings: []rules.Reading{{ID: "a", Value: "1"}, {ID: "b", Value: rules.Expression(name)}}}}
		}},
		{"own", func(v *procedure.Version, name string) {
			v.Requirements.Facts = []rules.Fact{{Name: "twice", Type: rules.Int(), Derived: rules.Expression("2 * " + name)}}
		}},
		{"wage", func(v *procedure.Version, name string) {
			v.Outputs = []procedure.Output{{When: rules.Expression(name + " > 1")}}
		}},
		{"derived", func(v *procedure.Version, _ string) { v.Requirements.Eligible.When = "through > 1" }},
	} {
		facts := many(row.name, "through")
		facts[1].Derived = rules.Expression(row.name + " + 1")
		v := procedure.Version{Valid: date.Interval{First: day("2024-01-01")}, Requirements: rules.Definition{Currency: money.Currency, Eligible: rules.Rule{When: "true"}}}
		row.where(&v, row.name)
		_, err := assessment.NewCompiler(nil, facts, nil, nil).Compile(procedure.Procedure{ID: "p", Versions: []procedure.Version{v}}, procedure.Profile{}, nil)
		assert.NoError(t, err, row.name)
		_, err = assessment.NewCompiler(nil, facts[1:], []rules.Parameter{level(row.name)}, nil).Compile(procedure.Procedure{ID: "p", Versions: []procedure.Version{v}}, procedure.Profile{}, nil)
		assert.NoError(t, err, "the parameter "+row.name)
	}
}

// A misspelt name is compared with up to a thousand shared facts and
// parameters, and then with none.
func TestMisspeltNamesAreComparedWithSharedOnes(t *testing.T) {
	p := procedure.Procedure{ID: "p", Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")},
		Requirements: rules.Definition{Eligible: rules.Rule{When: "incme > 1"}}, Evidence: []procedure.Evidence{{ID: "form", Proves: []string{"incme"}}}}}}
	facts := many("income")
	for _, row := range []struct {
		facts      []rules.Fact
		parameters []rules.Parameter
		hinted     bool
	}{
		{facts[:1], nil, true},
		{facts[:999], []rules.Parameter{level("rate")}, true},
		{facts[:1_000], []rules.Parameter{level("rate")}, false},
		{facts, nil, false},
	} {
		_, err := assessment.NewCompiler(nil, row.facts, row.parameters, nil).Compile(p, procedure.Profile{}, nil)
		var found problem.List
		require.ErrorAs(t, err, &found)
		require.Len(t, found, 2)
		for _, p := range found {
			assert.Equal(t, row.hinted, p.Hint == "did you mean income?" || p.Hint == `did you mean "income"?`, "%d: %s", len(row.facts), p)
		}
	}
}

// A fact that only other procedures ask for is passed over, whatever its value.
func TestFactsOfOtherProceduresArePassedOver(t *testing.T) {
	p := procedure.Procedure{ID: "p", Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}, Requirements: rules.Definition{Eligible: rules.Rule{When: "income > 1"}}}}}
	by, err := assessment.NewCompiler([]procedure.Procedure{grant(), p}, many("income", "poor")[:2], nil, nil).Compile(p, procedure.Profile{}, nil)
	require.NoError(t, err)
	a, err := by.Assess(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2024-05-06")),
		Facts: map[string]any{"income": 2, "poor": "perhaps", "age": "old", "work": 1}})
	require.NoError(t, err)
	assert.Equal(t, assessment.Eligible, a.Outcome)
	_, err = by.Assess(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2024-05-06")), Facts: map[string]any{"z": 1, "b": 1, "y": 1}})
	assert.EqualError(t, err, "b: no procedure asks for a fact \"b\"\ny: no procedure asks for a fact \"y\"\nz: no procedure asks for a fact \"z\"")
}

// Facts that rest on each other are a problem of the shared facts, told once.
func TestSharedFactsInACircle(t *testing.T) {
	facts := many("chicken", "egg")
	facts[0].Derived, facts[1].Derived = "egg + 1", "chicken - 1"
	p := procedure.Procedure{ID: "p", Versions: []procedure.Version{{Valid: date.Interval{First: day("2024-01-01")}, Requirements: rules.Definition{Eligible: rules.Rule{When: "egg > 1"}}}}}
	_, err := assessment.NewCompiler(nil, facts, nil, nil).Compile(p, procedure.Profile{}, nil)
	var found problem.List
	require.ErrorAs(t, err, &found)
	assert.Len(t, found, 1)
}
