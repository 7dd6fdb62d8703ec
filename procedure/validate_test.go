package procedure_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// sound is a procedure without fault; the test below puts faults in.
func sound() procedure.Procedure {
	free, term := exact.MustParseMoney("0 VND"), deadline.WorkingDays(3)
	return procedure.Procedure{ID: "permit", Code: "1.014027", Versions: []procedure.Version{
		{Valid: date.Interval{First: day("2024-01-01"), Last: day("2024-12-31")}},
		{
			Valid: date.Interval{First: day("2025-01-01")},
			Cases: []procedure.Case{{ID: "new"}, {ID: "renewal"}}, Forms: []procedure.Form{{ID: "01"}},
			Channels:     []procedure.Channel{{Kind: procedure.InPerson}, {Kind: procedure.Online, Online: procedure.FullOnline}},
			EvidenceSets: 1,
			Evidence: []procedure.Evidence{{ID: "request", Originals: 1, Copies: 1, Form: "01", Cases: []string{"new"}},
				{ID: "card", Shown: true}, {ID: "plan"}},
			OneOf: []procedure.EvidenceChoice{{Lists: [][]string{{"card"}, {"plan", "request"}}}},
			Fees:  []procedure.Fee{{Amount: &free, Cases: []string{"renewal"}}, {SetBy: text.Plain("the province")}, {Text: text.Plain("as agreed")}},
			Steps: []procedure.Step{{ID: "check"}, {ID: "sign", Term: term, After: []string{"check"}}},
			Limits: []procedure.TimeLimit{{Term: term, Cases: []string{"new"}, Step: "sign"}, {Text: text.Plain("at once")},
				{Term: term, From: procedure.FromDateFact, FromFact: "start"}, {Term: term, From: procedure.BeforeFact, FromFact: "start"}},
			Requirements: rules.Definition{
				Required: rules.Rule{ID: "needed", When: "true"}, Eligible: rules.Rule{ID: "any", Any: []rules.Rule{{ID: "adult", When: "true"}, {When: "true"}}},
				Conditions: []rules.Rule{{ID: "beside", When: "true"}},
			},
			Conditions: []procedure.Condition{{Rules: []string{"needed", "any", "adult", "beside"}}},
			Handling: procedure.Handling{
				Supplement: procedure.Supplement{Max: 1, Within: term, CloseAfter: term}, Reappointment: procedure.Reappointment{Max: 1, Before: term},
				Opinion: procedure.Opinion{Term: term}, Suspensions: []procedure.Suspension{{ID: "visit", Max: 1, Longest: term}},
			},
			Transition: procedure.Transition{Dossiers: procedure.NewLaw, From: day("2025-01-01")},
		},
	}}
}

// faults reports what is wrong with a procedure by itself and, after it, what
// the neutral profile does not have.
func faults(p procedure.Procedure) string {
	var all problem.List
	for _, err := range []error{p.Validate(), procedure.Profile{}.Check(p)} {
		var found problem.List
		errors.As(err, &found)
		all = append(all, found...)
	}
	if err := all.Err(); err != nil {
		return err.Error()
	}
	return ""
}

func TestSoundProcedureIsWithoutFault(t *testing.T) {
	require.NoError(t, sound().Validate())
	require.NoError(t, procedure.Profile{}.Check(sound()))
}

// Each row puts a fault, or several, in and compares the whole report.
func TestValidate(t *testing.T) {
	type (
		p = *procedure.Procedure
		v = *procedure.Version
	)
	whole := func(spoil func(p)) func(p, v) { return func(x p, _ v) { spoil(x) } }
	of := func(spoil func(v)) func(p, v) { return func(_ p, x v) { spoil(x) } }
	less, negative := exact.MustParseMoney("-1 VND"), deadline.WorkingDays(-1)
	const amount = `: term -1 working days: an amount must not be negative; to count back from an event use deadline.Backward`
	for _, row := range []struct {
		spoil func(p, v)
		want  string
	}{
		{whole(func(x p) { x.ID = "the permit" }), `id: "the permit" has blanks, quotes or slashes in it; use letters, digits, points, - and _`},
		{whole(func(x p) { x.Code = "1/2" }), `code: "1/2" has blanks, quotes or slashes in it; use letters, digits, points, - and _`},
		{whole(func(x p) { x.ID, x.Code = "", "" }), `the procedure has neither a code nor an id; write id: and a word for it, or code: and its number in the register`},
		{whole(func(x p) { x.ID = "" }), ``}, {whole(func(x p) { x.Code = "" }), ``},
		{whole(func(x p) { x.Versions = nil }), `versions: the procedure has no version; write versions: with valid: {from: …}`},

		{of(func(x v) { x.Valid.First = date.Date{} }), `versions[1].valid: the version has no first day; write valid: {from: 2025-07-01}`},
		{of(func(x v) { x.Valid.First = day("2025-01-02") }),
			`versions[1].valid.from: no version is valid from 2025-01-01 to 2025-01-01; start this one on 2025-01-01 or write a version for the days between`},
		{of(func(x v) { x.Valid.First = day("2024-12-31") }),
			`versions[1].valid.from: the version starts on 2024-12-31, while the one before it lasts until 2024-12-31; two versions may not be valid on one day`},
		{of(func(x v) { x.Valid.First = day("2024-01-01") }), `versions[1].valid.from: another version starts on 2024-01-01, too; keep one of them`},
		{whole(func(x p) { x.Versions[0].Valid.Last = day("2023-12-31") }), `versions[0].valid.until: the last day, 2023-12-31, lies before the first, 2024-01-01`},
		{whole(func(x p) { x.Versions[0].Valid = date.Interval{First: day("2024-12-31"), Last: day("2024-12-31")} }), ``},
		{of(func(x v) {
			x.Authorities = []procedure.Authority{{}, {Valid: date.Interval{First: day("2025-07-01"), Last: day("2025-06-30")}}}
		}),
			`versions[1].authorities[1].valid.until: the last day, 2025-06-30, lies before the first, 2025-07-01`},
		{whole(func(x p) { x.Versions[0].Valid.Last = date.Date{} }),
			`versions[0].valid: the version has no last day, but another one starts on 2025-01-01; end it with until: 2024-12-31`},
		{whole(func(x p) { x.Versions[0], x.Versions[1] = x.Versions[1], x.Versions[0] }), ``},
		{whole(func(x p) {
			x.Versions[0], x.Versions[1] = x.Versions[1], x.Versions[0]
			x.Versions[1].Valid.Last = day("2024-12-30")
		}), `versions[0].valid.from: no version is valid from 2024-12-31 to 2024-12-31; start this one on 2024-12-31 or write a version for the days between`},
		{whole(func(x p) {
			x.Versions = append(x.Versions, procedure.Version{Valid: date.Interval{First: day("2026-02-01")}})
			x.Versions[1].Valid.Last = day("2025-12-31")
		}), `versions[2].valid.from: no version is valid from 2026-01-01 to 2026-01-31; start this one on 2026-01-01 or write a version for the days between`},

		{of(func(x v) { x.Cases[1].ID = "new"; x.Fees[0].Cases = nil }), `versions[1].cases[1]: the id "new" is given twice`},
		{of(func(x v) { x.Cases[1].ID = "nеw"; x.Fees[0].Cases = nil }), // the е is Cyrillic
			`versions[1].cases[1]: the id "n\u0435w" looks like another, "new"`},
		{of(func(x v) {
			x.Cases, x.Fees, x.Limits = []procedure.Case{{}, {ID: "new"}, {ID: "new"}}, nil, nil
			x.Evidence[0].Cases = []string{"ending"}
		}), "versions[1].cases[0]: the id is empty\nversions[1].cases[2]: the id \"new\" is given twice\n" +
			`versions[1].evidence[0].cases[0]: there is no case "ending"; the cases are new`},
		{of(func(x v) { x.Forms = []procedure.Form{{}, {ID: "01"}, {ID: "a/b"}} }),
			"versions[1].forms[0]: the id is empty\nversions[1].forms[2]: \"a/b\" has blanks, quotes or slashes in it; use letters, digits, points, - and _"},
		{of(func(x v) { x.Forms = []procedure.Form{{ID: "01"}, {ID: "01"}, {ID: "a/b"}} }),
			"versions[1].forms[1]: the id \"01\" is given twice\nversions[1].forms[2]: \"a/b\" has blanks, quotes or slashes in it; use letters, digits, points, - and _"},
		{of(func(x v) { x.Steps[0].ID = "the check"; x.Steps[1].After = []string{"the check"} }),
			`versions[1].steps[0]: "the check" has blanks, quotes or slashes in it; use letters, digits, points, - and _`},
		{of(func(x v) { x.Requirements.Required.ID = "is needed"; x.Conditions[0].Rules[0] = "is needed" }),
			`versions[1].requirements: "is needed" has blanks, quotes or slashes in it; use letters, digits, points, - and _`},
		{of(func(x v) { x.Conditions[0].Rules = []string{"adult", "adlut"} }), `versions[1].conditions[0].rules[1]: there is no rule "adlut"; did you mean "adult"?`},

		{of(func(x v) { x.Evidence[0].Cases = []string{"new", "ending"} }), `versions[1].evidence[0].cases[1]: there is no case "ending"; the cases are new, renewal`},
		{of(func(x v) { x.Evidence[0].Form = "02" }), `versions[1].evidence[0].form: there is no form "02"; declare it under forms`},
		{of(func(x v) { x.Evidence[0].Originals, x.Evidence[2].Copies = -1, -2 }),
			"versions[1].evidence[0].originals: -1 is less than none\nversions[1].evidence[2].copies: -2 is less than none"},
		{of(func(x v) { x.Evidence[1].Copies = 1 }), `versions[1].evidence[1].shown: a paper that is only shown is not handed in, so it has no originals or copies`},
		{of(func(x v) { x.Evidence[1].Originals = 1 }), `versions[1].evidence[1].shown: a paper that is only shown is not handed in, so it has no originals or copies`},
		{of(func(x v) { x.EvidenceSets = -1 }), `versions[1].evidence_sets: -1 is less than none`},
		{of(func(x v) { x.OneOf[0].Lists = x.OneOf[0].Lists[:1] }), `versions[1].one_of[0].lists: a choice needs at least two lists; one list is no choice: leave it out`},
		{of(func(x v) { x.OneOf[0].Lists[1][1] = "house" }), `versions[1].one_of[0].lists[1][1]: there is no evidence "house"; the evidences are request, card, plan`},

		{of(func(x v) { x.Fees[0].Cases = []string{"renewall"} }), `versions[1].fees[0].cases[0]: there is no case "renewall"; did you mean "renewal"?`},
		{of(func(x v) { x.Fees[2].Text = text.Text{} }), `versions[1].fees[2]: the fee has no amount and nobody who sets it; write amount: 0 in the currency if it is free, or set_by: …`},
		{of(func(x v) { x.Fees[1].Amount = x.Fees[0].Amount }), `versions[1].fees[1]: the fee has an amount and is set elsewhere; keep one of amount and set_by`},
		{of(func(x v) { x.Fees[0].Amount = &less }), `versions[1].fees[0].amount: -1 VND is less than nothing`},
		{of(func(x v) { x.Fees[0].Text = text.Plain("nothing") }), ``},

		{of(func(x v) { x.Limits[0].Cases = []string{"nwe"} }), `versions[1].limits[0].cases[0]: there is no case "nwe"; did you mean "new"?`},
		{of(func(x v) { x.Limits[0].Step = "post" }), `versions[1].limits[0].step: there is no step "post"; declare it under steps`},
		{of(func(x v) { x.Limits[1].Text = text.Text{} }),
			`versions[1].limits[1]: the time limit has no term; write term: 10 working days, or text: … where it cannot be read as one`},
		{of(func(x v) { x.Limits[0].Term = negative }), `versions[1].limits[0].term` + amount},
		{of(func(x v) { x.Limits[2].FromFact = "" }), `versions[1].limits[2]: a limit that counts from a fact names it, and no other does; write from: fact and from_fact: …`},
		{of(func(x v) { x.Limits[3].From = procedure.FromFiling }), `versions[1].limits[3]: a limit that counts from a fact names it, and no other does; write from: fact and from_fact: …`},
		{of(func(x v) { x.Steps[1].After = []string{"check", "sing"} }), `versions[1].steps[1].after[1]: there is no step "sing"; did you mean "sign"?`},
		{of(func(x v) { x.Steps[1].Term = negative }), `versions[1].steps[1].term` + amount},
		{of(func(x v) {
			x.Steps, x.Limits, x.Conditions[0].Rules, x.Requirements = nil, nil, []string{"adult"}, rules.Definition{}
		}),
			`versions[1].conditions[0].rules[0]: there is no rule "adult"; the version has no rules`},

		{of(func(x v) { x.Channels[0].Online = procedure.PartialOnline }), `versions[1].channels[0].online: the in_person channel is not online`},
		{of(func(x v) { x.Handling.Supplement.Max = -1 }), `versions[1].handling.supplement.max: -1 is less than none`},
		{of(func(x v) { x.Handling.Reappointment.Max = -1 }), `versions[1].handling.reappointment.max: -1 is less than none`},
		{of(func(x v) { x.Handling.Suspensions[0].Max = -1 }), `versions[1].handling.suspensions[0].max: -1 is less than none`},
		{of(func(x v) { x.Handling.Supplement.Within = negative }), `versions[1].handling.supplement.within` + amount},
		{of(func(x v) { x.Handling.Supplement.CloseAfter = negative }), `versions[1].handling.supplement.close_after` + amount},
		{of(func(x v) { x.Handling.Reappointment.Before = negative }), `versions[1].handling.reappointment.before` + amount},
		{of(func(x v) { x.Handling.Opinion.Term = negative }), `versions[1].handling.opinion.term` + amount},
		{of(func(x v) { x.Handling.Suspensions[0].Longest = negative }), `versions[1].handling.suspensions[0].longest` + amount},
		{of(func(x v) { x.Handling.Suspensions = append(x.Handling.Suspensions, x.Handling.Suspensions[0]) }),
			`versions[1].handling.suspensions[1]: the id "visit" is given twice`},
		{of(func(x v) { x.Transition.From = date.Date{} }), `versions[1].transition: the new law governs running requests, but the day is missing; write from: 2025-01-01`},
		{of(func(x v) { x.Transition = procedure.Transition{Dossiers: procedure.KeepOldLaw} }), ``},
	} {
		x := sound()
		row.spoil(&x, &x.Versions[1])
		assert.Equal(t, row.want, faults(x))
	}
}
