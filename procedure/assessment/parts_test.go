package assessment_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	"github.com/statutory-go/statutory/rules"
)

// parts is a procedure in which papers, fees and limits hang on channels,
// cases and conditions.
const parts = `statutory: procedure/v1
id: licence
name: Licence
facts:
  union: {type: bool, question: Is there a union?}
  texts: {type: bool}
  start: {type: date, question: When is work to begin?}
versions:
  - valid: {from: 2024-01-01}
    cases:
      new: {name: New licence}
      large: {name: Large office, when: union && texts}
    channels:
      - {kind: in_person}
      - {kind: online, online: full}
      - {kind: post, when: union}
    evidence:
      request: {code: K-1, name: Request, originals: 1}
      opinion: {name: Opinion of the union, originals: 1, when: union}
      rules: {name: Other texts, copies: 2, condition: if any}
      plan: {name: Plan, cases: [new]}
      card: {name: Identity card, shown: true}
      birth: {name: Birth certificate, copies: 1}
      residence: {name: Proof of residence, copies: 1}
    one_of:
      - {name: Proof of identity, lists: [[card], [birth, residence]]}
    fees:
      - {kind: fee, amount: 100000 VND, channels: [in_person, post]}
      - {kind: fee, amount: 50000 VND, channels: [online]}
      - {kind: service_fee, set_by: the province, cases: [new]}
    limits:
      - {term: 5 working days, channels: [in_person, post]}
      - {term: 3.5 working days, channels: [online]}
      - {term: 15 days, cases: [large]}
      - {for: applicant, term: 10 days, from: before_fact, from_fact: start, unverified: true}
      - {for: refusal, text: at once}
    conditions:
      - {text: The content is lawful}
`

func licence(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a/licence.yaml": {Data: []byte(parts)}})
	require.NoError(t, err)
	return c
}

func ask(t *testing.T, q assessment.Question) assessment.Assessment {
	t.Helper()
	q.AsOf = legal.AsOfDay(day("2026-08-17"))
	q.Calendar, q.Convention = vietnam(t, "2026-08-17"), vn.OneStop()
	a, err := licence(t).Assess(t.Context(), "licence", q)
	require.NoError(t, err)
	return a
}

func states(a assessment.Assessment) map[string]rules.State {
	m := map[string]rules.State{}
	for _, e := range a.Evidence {
		m[e.Of.ID] = e.State
	}
	return m
}

func ids(needs []assessment.Evidence) []string {
	var list []string
	for _, e := range needs {
		list = append(list, e.Of.ID)
	}
	return list
}

// A condition on a missing fact leaves open whether a paper is needed; one in
// words only leaves it open whatever is known.
func TestEvidenceIsThreeValued(t *testing.T) {
	nothing := ask(t, assessment.Question{})
	assert.Equal(t, map[string]rules.State{"request": rules.Met, "opinion": rules.Unknown, "rules": rules.Unknown,
		"plan": rules.Unknown, "card": rules.Met, "birth": rules.Met, "residence": rules.Met}, states(nothing))
	assert.Equal(t, []string{"request"}, ids(nothing.ToBring()), "what is in a choice is listed in Choices")
	assert.Equal(t, []string{"union"}, nothing.Evidence[1].Missing)
	assert.True(t, nothing.Evidence[3].WaitsForCase)

	with := ask(t, assessment.Question{Facts: map[string]any{"union": true}, Case: "new"})
	assert.Equal(t, []string{"request", "opinion", "plan"}, ids(with.ToBring()))
	without := ask(t, assessment.Question{Facts: map[string]any{"union": false}, Case: "large"})
	assert.Equal(t, []string{"request"}, ids(without.ToBring()))
	assert.NotContains(t, states(without), "opinion", "what is not needed is not listed")
}

// What is there already is taken off, by ID or by code; a choice is met when
// all of one list is there.
func TestEvidenceHeld(t *testing.T) {
	a := ask(t, assessment.Question{Facts: map[string]any{"union": true}, Case: "new", Held: []string{"K-1", "birth"}})
	assert.Equal(t, []string{"opinion", "plan"}, ids(a.ToBring()))
	assert.False(t, a.Choices[0].Held, "the birth certificate alone is not enough")
	a = ask(t, assessment.Question{Held: []string{"birth", "residence"}})
	assert.True(t, a.Choices[0].Held)
}

func TestFeesByChannelAndCase(t *testing.T) {
	amounts := func(a assessment.Assessment) []string {
		var list []string
		for _, f := range a.Fees {
			if f.Of.Amount != nil {
				list = append(list, f.Of.Amount.String())
			} else {
				list = append(list, f.Of.SetBy.String()+" "+f.State.String())
			}
		}
		return list
	}
	assert.Equal(t, []string{"100000 VND", "50000 VND", "the province unknown"}, amounts(ask(t, assessment.Question{})))
	assert.Equal(t, []string{"50000 VND", "the province met"}, amounts(ask(t, assessment.Question{Channel: procedure.Online, Case: "new"})))
	assert.Equal(t, []string{"100000 VND"}, amounts(ask(t, assessment.Question{Channel: procedure.InPerson, Case: "large"})))
}

// Received on Monday 17 August 2026; Saturday 22 August is worked for Monday
// 31 August.
func TestLimits(t *testing.T) {
	received := deadline.On(day("2026-08-17"))
	tests := []struct {
		name string
		q    assessment.Question
		want []string
	}{
		{"nothing to count from", assessment.Question{Channel: procedure.InPerson, Case: "new"},
			[]string{"decision met no deadline", "applicant met no deadline", "refusal met no deadline"}},
		{"in person: 18, 19, 20, 21, 22 August", assessment.Question{Received: received, Channel: procedure.InPerson, Case: "new"},
			[]string{"decision met Sat 2026-08-22", "applicant met no deadline", "refusal met no deadline"}},
		{"a case that the facts decide: 15 days end on 1 September, a day off, and so do 2 September",
			assessment.Question{Received: received, Channel: procedure.Post, Facts: map[string]any{"union": true, "texts": true}},
			[]string{"decision met Sat 2026-08-22", "decision met Thu 2026-09-03", "applicant met no deadline", "refusal met no deadline"}},
		{"back from the start of work on Tuesday 29 September: Saturday 19 rolls to Friday 18, or stays",
			assessment.Question{Channel: procedure.InPerson, Case: "new", Facts: map[string]any{"start": "2026-09-29"}},
			[]string{"decision met no deadline", "applicant met Fri 2026-09-18 (ambiguous)", "refusal met no deadline"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, l := range ask(t, test.q).Limits {
				got = append(got, string(l.Of.For)+" "+l.State.String()+" "+l.Deadline.String())
				if l.Err != nil {
					got = append(got, l.Err.Error())
				}
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// A limit that names nothing is for the decision and counts from receipt, as
// does one from filing; one from a step waits for it. Of what counts from a
// fact the day of the fact is the event. The decision is due when the latest
// of the limits for it ends that apply for certain to the whole: 5 days from
// 17 August 2026. A day off does not end a limit: 23 August is a Sunday.
func TestWhatLimitsCountFrom(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: stamp
name: Stamp
facts:
  start: {type: date}
  large: {type: bool}
versions:
  - valid: {from: 2024-01-01}
    cases: {big: {name: Big, when: large}}
    steps: {check: {name: Check}}
    limits:
      - {term: 3 days}
      - {term: 5 days, from: filing}
      - {term: 4 days, text: again}
      - {term: 9 days, for: return}
      - {term: 9 days, step: check}
      - {term: 9 days, when: large}
      - {term: 9 days, cases: [big]}
      - {term: 9 days, from: step}
      - {term: 6 days, for: applicant, from: fact, from_fact: start}
`)}})
	require.NoError(t, err)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: deadline.On(day("2026-08-17")), Facts: map[string]any{"start": "2026-08-17"},
		Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop()}
	a, err := c.Assess(t.Context(), "stamp", q)
	require.NoError(t, err)
	var got []string
	for _, l := range a.Limits {
		require.NoError(t, l.Err)
		got = append(got, fmt.Sprint(l.Of.For, " ", l.Of.From, " ", l.State, " ", l.Deadline.Last()))
	}
	assert.Equal(t, []string{"decision complete met 2026-08-20", "decision filing met 2026-08-22", "decision complete met 2026-08-21",
		"return complete met 2026-08-26", "decision complete met 2026-08-26", "decision complete unknown 2026-08-26",
		"decision complete unknown 2026-08-26", "decision step met no day", "applicant fact met 2026-08-24"}, got)
	decision, ok := a.Decision()
	assert.True(t, ok)
	assert.Equal(t, day("2026-08-22"), decision.Deadline.Last())
	_, ok = assessment.Assessment{Parts: assessment.Parts{Limits: a.Limits[3:7]}}.Decision()
	assert.False(t, ok, "none is for the decision on the whole, for certain")

	q.Facts["large"] = false
	a, err = c.Assess(t.Context(), "stamp", q)
	require.NoError(t, err)
	assert.Len(t, a.Limits, 7, "what does not apply is not listed")
}

// Authorities are those of the day; the one of which nothing else is said
// decides. Channels are those asked about, with whether they are open.
func TestAuthoritiesChannelsAndOutputs(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: stamp
name: Stamp
facts:
  union: {type: bool}
versions:
  - valid: {from: 2024-01-01}
    authorities:
      - {name: District, valid: {until: 2025-06-30}}
      - {name: Commune, role: receives, valid: {from: 2025-07-01}}
    channels:
      - {kind: in_person}
      - {kind: post, when: union}
    outputs:
      - {name: Stamp}
      - {name: Letter, when: "!union"}
    overlaps:
      - {with: [card]}
`)}})
	require.NoError(t, err)
	parts := func(on string, channel procedure.ChannelKind, facts map[string]any) string {
		a, err := c.Assess(t.Context(), "stamp", assessment.Question{AsOf: legal.AsOfDay(day(on)), Channel: channel, Facts: facts})
		require.NoError(t, err)
		var list []string
		for _, x := range a.Authorities {
			list = append(list, x.Of.Name.String()+" "+string(x.Of.Role))
		}
		for _, x := range a.Channels {
			list = append(list, string(x.Of.Kind)+" "+x.State.String())
		}
		for _, x := range a.Outputs {
			list = append(list, x.Of.Name.String()+" "+x.State.String())
		}
		assert.Equal(t, []string{"card"}, a.Overlaps[0].Of.With)
		return strings.Join(list, ", ")
	}
	assert.Equal(t, "District decides, in_person met, post unknown, Stamp met, Letter unknown", parts("2025-06-30", "", nil))
	assert.Equal(t, "Commune receives, in_person met, post met, Stamp met, Letter unmet", parts("2025-07-01", "", map[string]any{"union": true}))
	assert.Equal(t, "Commune receives, post unmet, Stamp met, Letter met", parts("2025-07-01", procedure.Post, map[string]any{"union": false}))
}

// Who asked before the version began is told which law governs; on its first
// day a request is one under it.
func TestTransition(t *testing.T) {
	for _, row := range []struct{ transition, en, vi string }{
		{"{dossiers: keep_old_law}", "Requests made before stay under the law they were made under.", "Hồ sơ đã nộp trước đó tiếp tục được giải quyết theo quy định cũ."},
		{"{dossiers: new_law, from: 2026-01-01}", "From 1 January 2026 running requests follow the new law.", "Từ ngày 1/1/2026, hồ sơ đang giải quyết thực hiện theo quy định mới."},
		{"{dossiers: restart}", "Running requests begin again under the new law.", "Hồ sơ đang giải quyết được thực hiện lại từ đầu theo quy định mới."},
		{"{dossiers: restart, text: Begin again.}", "Begin again.", "Begin again."},
	} {
		c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte("statutory: procedure/v1\nid: stamp\nname: Stamp\nversions:\n" +
			"  - {valid: {from: 2025-07-01}, transition: " + row.transition + "}\n")}})
		require.NoError(t, err)
		for received, want := range map[string]rules.State{"": rules.Unknown, "2025-06-30": rules.Met, "2025-07-01": rules.Unmet} {
			q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17"))}
			if received != "" {
				q.Received = deadline.On(day(received))
			}
			a, err := c.Assess(t.Context(), "stamp", q)
			require.NoError(t, err)
			assert.Equal(t, want, a.Transition.State, received)
			assert.Equal(t, []string{row.en, row.vi}, []string{a.Transition.Of.Sentence().In("en"), a.Transition.Of.Sentence().In("vi")})
		}
	}
}

// A procedure whose requirements no rule checks is never decided.
func TestNotModelled(t *testing.T) {
	a := ask(t, assessment.Question{Facts: map[string]any{"union": true, "texts": true}, Case: "new"})
	assert.Equal(t, assessment.Undetermined, a.Outcome)
	assert.False(t, a.Modelled)
	var listed []string
	for _, n := range a.NotModelled {
		listed = append(listed, n.Handle.String()+": "+n.Text.String())
	}
	assert.Equal(t, []string{"conditions[0]: The content is lawful", "evidence[2]: if any"}, listed)
	require.Len(t, a.Unverified, 1)
	assert.Equal(t, "limits[3]", a.Unverified[0].Handle.String())
}

func TestQuestionErrors(t *testing.T) {
	c := licence(t)
	on := legal.AsOfDay(day("2026-08-17"))
	tests := []struct {
		key  string
		q    assessment.Question
		want string
	}{
		{"license", assessment.Question{AsOf: on}, `the catalogue has no procedure "license"; did you mean "licence"?`},
		{"licence", assessment.Question{}, `question: AsOf: no day is given; set AsOf.Valid to the day whose law applies`},
		{"licence", assessment.Question{AsOf: on, Case: "old"}, `question: Case: there is no case "old"; the cases are new, large`},
		{"licence", assessment.Question{AsOf: on, Channel: "fax"}, `question: Channel: there is no channel "fax"; the channels are in_person, online, post`},
		{"licence", assessment.Question{AsOf: on, Facts: map[string]any{"unon": true}}, `unon: no procedure asks for a fact "unon"; did you mean "union"?`},
		{"licence", assessment.Question{AsOf: on, Facts: map[string]any{"union": "perhaps"}}, `union: "perhaps" is not a truth value`},
	}
	for _, test := range tests {
		_, err := c.Assess(t.Context(), test.key, test.q)
		require.Error(t, err)
		assert.Contains(t, err.Error(), test.want)
	}
	_, err := c.Assess(t.Context(), "x", assessment.Question{AsOf: on})
	assert.ErrorIs(t, err, catalogue.ErrUnknownProcedure)
	_, err = socialPension(t).Assess(t.Context(), "social_pension", assessment.Question{AsOf: on, Case: "new"})
	assert.EqualError(t, err, `question: Case: there is no case "new"; the version has no cases`)
	one, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte("statutory: procedure/v1\nid: stamp\nname: Stamp\nversions: [{valid: {from: 2024-01-01}, channels: [{kind: in_person}]}]\n")}})
	require.NoError(t, err)
	_, err = one.Assess(t.Context(), "stamp", assessment.Question{AsOf: on, Channel: "online"})
	assert.EqualError(t, err, `question: Channel: there is no channel "online"; the channels are in_person`)
	ended, end := context.WithCancel(t.Context())
	end()
	_, err = c.Assess(ended, "licence", assessment.Question{AsOf: on})
	assert.ErrorIs(t, err, context.Canceled)
}

// A day that the calendar does not cover is an error of that limit, with the
// rest of the answer there.
func TestLimitOutsideTheCalendar(t *testing.T) {
	a, err := licence(t).Assess(t.Context(), "licence", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")),
		Received: deadline.On(day("2050-01-03")), Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop(), Channel: procedure.InPerson})
	require.NoError(t, err)
	require.ErrorIs(t, a.Limits[0].Err, calendar.ErrNotCovered)
	assert.True(t, a.Limits[0].Deadline.IsZero())
}

// The steps of the monthly social allowance before 1 July 2025, from receipt
// on Monday 15 April 2024; Thursday 18 April, 30 April and 1 May are off, as is
// Monday 29 April, for which Saturday 4 May is worked. The complaint, which
// nobody may make, holds nothing up.
func TestStepsFollowEachOther(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: allowance
name: Allowance
versions:
  - valid: {from: 2021-07-01}
    transition: {dossiers: keep_old_law}
    steps:
      review: {name: Review, office: commune, term: 7 working days}
      posting: {name: Posting, office: commune, term: 2 working days}
      complaint: {name: Complaint, office: commune, term: 10 working days, condition: on a complaint}
      sending: {name: Sending, office: commune, term: 3 working days}
      check: {name: Check, office: district office, term: 7 working days}
      decision: {name: Decision, office: district, role: chair, term: 3 working days}
      archive: {name: Archive, after: [posting, decision], term: 1 day}
`)}})
	require.NoError(t, err)
	a, err := c.Assess(t.Context(), "allowance", assessment.Question{AsOf: legal.AsOfDay(day("2024-04-15")),
		Received: deadline.On(day("2024-04-15")), Calendar: vietnam(t, "2024-05-01"), Convention: vn.OneStop()})
	require.NoError(t, err)
	var got []string
	for _, s := range a.Steps {
		got = append(got, s.Of.ID+" "+s.State.String()+" "+s.Deadline.String())
	}
	assert.Equal(t, []string{"review met Thu 2024-04-25", "posting met Thu 2024-05-02", "complaint unknown Wed 2024-05-15",
		"sending met Mon 2024-05-06", "check met Wed 2024-05-15", "decision met Mon 2024-05-20", "archive met Tue 2024-05-21"}, got)
	assert.Equal(t, rules.Unmet, a.Transition.State, "received under this version")
	assert.Equal(t, "Requests made before stay under the law they were made under.", a.Transition.Of.Sentence().String())
}

// While it is open on which day a step ends, so is every day after it, and no
// wrong one is told: which day beside 2 September 2027 is off was not decided
// in August 2026. The step that waits for no other is counted all the same.
func TestStepsWaitForOpenDays(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: stamp
name: Stamp
versions:
  - valid: {from: 2024-01-01}
    steps:
      check: {name: Check, term: 1 working day}
      review: {name: Review}
      sign: {name: Sign, after: [check], term: 1 working day}
      post: {name: Post, after: [review], term: 1 working day}
`)}})
	require.NoError(t, err)
	a, err := c.Assess(t.Context(), "stamp", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: deadline.On(day("2027-08-31")),
		Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop()})
	require.NoError(t, err)
	var got []string
	for _, s := range a.Steps {
		require.NoError(t, s.Err)
		got = append(got, s.Of.ID+" "+s.Deadline.String())
	}
	assert.Equal(t, []string{"check Wed 2027-09-01 (provisional)", "review no deadline", "sign no deadline", "post no deadline"}, got)
}

// A limit in JSON says on which day it ends and how firm that is, or why that
// cannot be told.
func TestLimitJSON(t *testing.T) {
	l := assessment.Limit{Part: assessment.Part[procedure.TimeLimit]{Of: procedure.TimeLimit{For: procedure.ForDecision, From: procedure.FromComplete}, Applies: assessment.Applies{State: rules.Met}}, Deadline: due(t, "2026-08-17", deadline.WorkingDays(1))}
	data, err := json.Marshal(l)
	require.NoError(t, err)
	assert.JSONEq(t, `{"for": "decision", "from": "complete", "state": "met", "due": {"counted_from": "2026-08-17", "last": "2026-08-18", "status": "settled"}}`, string(data))
	l.Deadline, l.Err = deadline.Deadline{}, errors.New("no calendar")
	data, err = json.Marshal(l)
	require.NoError(t, err)
	assert.JSONEq(t, `{"for": "decision", "from": "complete", "state": "met", "problem": "no calendar"}`, string(data))
}

// The fact that a time limit counts from must be there, and be a day; so must
// the facts that a paper proves.
func TestNamesOutsideRules(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"from_fact: start", "from_fact: startt", "there is no fact \"startt\"; did you mean \"start\"?"},
		{"from_fact: start", "from_fact: union", "the fact union is a bool; name one that is a date"},
		{"originals: 1, when: union}", "originals: 1, proves: [onion]}", "there is no fact \"onion\"; did you mean \"union\"?"},
		{"from: before_fact, from_fact: start", "from: before_fact", "a limit that counts from a fact names it, and no other does"},
	} {
		bad := strings.Replace(parts, test.old, test.new, 1)
		require.NotEqual(t, parts, bad)
		_, err := catalogue.Load(t.Context(), fstest.MapFS{"licence.yaml": {Data: []byte(bad)}})
		require.Error(t, err)
		assert.Contains(t, err.Error(), test.want)
		assert.Equal(t, 3, len(strings.Split(err.Error(), "\n")), "one fault, one problem: %v", err)
	}
}
