package assessment_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// everything is a version with one part of each kind.
func everything() procedure.Version {
	name := text.Plain
	return procedure.Version{
		Valid:        date.Interval{First: day("2025-07-01")},
		Authorities:  []procedure.Authority{{Name: name("Chair")}},
		Addressees:   []procedure.Addressee{{Kind: "citizen", Name: name("Citizens")}},
		Channels:     []procedure.Channel{{Kind: procedure.Post, Place: name("Box 7")}},
		Cases:        []procedure.Case{{ID: "new", Name: name("New permit")}},
		Evidence:     []procedure.Evidence{{ID: "plan", Name: name("Plan"), Copies: 2}, {ID: "card", Name: name("Card")}, {ID: "birth", Name: name("Birth")}},
		OneOf:        []procedure.EvidenceChoice{{Name: name("Identity"), Lists: [][]string{{"card"}, {"birth"}}}},
		EvidenceSets: 3,
		Fees:         []procedure.Fee{{Kind: procedure.ServiceFee, SetBy: name("the province")}},
		Limits:       []procedure.TimeLimit{{Text: name("at once")}},
		Steps:        []procedure.Step{{ID: "visit", Name: name("Visit"), Term: deadline.WorkingDays(2)}},
		Outputs:      []procedure.Output{{Name: name("Permit")}},
		Forms:        []procedure.Form{{ID: "01", Name: name("Form 01")}},
		Conditions:   []procedure.Condition{{Text: name("The plan is lawful.")}},
		Overlaps:     []procedure.Overlap{{With: []string{"licence"}}},
		Provisions:   []procedure.Provision{{Topic: "move", Text: name("It moves along.")}},
		Transition:   procedure.Transition{Dossiers: procedure.KeepOldLaw},
	}
}

func assess(t *testing.T, v procedure.Version) assessment.Assessment {
	t.Helper()
	by, err := (*assessment.Compiler)(nil).Compile(procedure.Procedure{ID: "permit", Name: text.Plain("Permit"), Versions: []procedure.Version{v}}, procedure.Profile{}, nil)
	require.NoError(t, err)
	a, err := by.Assess(t.Context(), assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17"))})
	require.NoError(t, err)
	return a
}

// An answer holds every part of a version but those that are told otherwise, at
// its place, and has a sentence for each.
func TestEveryPartIsHeldAndSaid(t *testing.T) {
	elsewhere := []string{ // and where
		"", "publication", "handling", "handling.supplement", "handling.reappointment", "handling.opinion", // in a dossier
		"addressees[0]",             // in the requirements
		"cases[0]", "conditions[0]", // in the parts of the case, in NotModelled
	}
	sentences := map[string]string{
		"authorities[0]": "decides: Chair", "channels[0]": "by post, Box 7", "evidence[0]": "Plan: 2 copies", "one_of[0]": "Identity: Card; or Birth",
		"evidence[1]": "Card", "evidence[2]": "Birth", "fees[0]": "service fee: set by the province", "limits[0]": "time limit for the decision: at once",
		"steps[0]": "Visit: 2 working days", "outputs[0]": "Permit", "forms[0]": "", // a paper names its form
		"overlaps[0]": "only the higher one of this and licence", "provisions[0]": "It moves along.",
		"transition": "Requests made before stay under the law they were made under.",
	}
	v := everything()
	for _, field := range reflect.VisibleFields(reflect.TypeOf(v)) {
		if list := reflect.ValueOf(v).FieldByIndex(field.Index); list.Kind() == reflect.Slice && field.Type.Elem().Kind() == reflect.Struct {
			assert.True(t, list.Len() > 0 || field.Type == reflect.TypeFor[[]legal.Basis](), "everything needs a member of %s", field.Name)
		}
	}
	a := assess(t, v)
	held := handles(reflect.ValueOf(a.Parts))
	for item := range v.Items() {
		if !slices.Contains(elsewhere, item.Handle.String()) {
			assert.Contains(t, held, item.Handle, "Parts holds it")
		}
	}
	assert.Len(t, held, len(sentences))
	for _, h := range held {
		said, ok := sentences[h.String()]
		assert.True(t, ok, "%s needs its sentence here", h)
		assert.Contains(t, a.In("en"), said)
	}
}

// handles returns the places of all parts that lists and pointers hold.
func handles(v reflect.Value) []procedure.Handle {
	var found []procedure.Handle
	switch v.Kind() {
	case reflect.Struct:
		if h := v.FieldByName("Handle"); h.IsValid() {
			return []procedure.Handle{h.Interface().(procedure.Handle)}
		}
		for i := range v.NumField() {
			found = append(found, handles(v.Field(i))...)
		}
	case reflect.Slice:
		for i := range v.Len() {
			found = append(found, handles(v.Index(i))...)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			found = handles(v.Elem())
		}
	default:
	}
	return found
}

// A part is one flat object: where it stands, what files write of it, whether
// it applies, on what it rests, and what only such parts have.
func TestPartAsJSON(t *testing.T) {
	a := ask(t, assessment.Question{Channel: procedure.InPerson, Held: []string{"card"}, Received: deadline.On(day("2026-08-17"))})
	open := legal.Basis{Act: text.Plain("Decree 1"), Unverified: true}
	since := date.Interval{First: day("2025-07-01")}
	marked := assess(t, procedure.Version{Valid: since,
		Authorities: []procedure.Authority{{Name: text.Plain("Chair"), Valid: since}, {Name: text.Plain("District"), Valid: date.Interval{Last: day("2025-06-30")}}},
		Outputs:     []procedure.Output{{Name: text.Plain("Permit"), Code: "K", Provenance: procedure.Provenance{Basis: []legal.Basis{open}}}}})
	for _, row := range []struct {
		part any
		want string
		why  string
	}{
		{a.Evidence[0], `{"path":"evidence[0]","id":"request","code":"K-1","name":"Request","originals":1,"state":"met"}`, "what is not stated is left out"},
		{a.Evidence[1], `{"path":"evidence[1]","id":"opinion","name":"Opinion of the union","originals":1,"state":"unknown","missing":["union"]}`, "the expression of its condition is the rules' business"},
		{a.Evidence[2], `{"path":"evidence[2]","id":"rules","name":"Other texts","copies":2,"state":"unknown","condition":"if any"}`, "the condition in words is told once"},
		{a.Evidence[3], `{"path":"evidence[3]","id":"plan","name":"Plan","cases":["new"],"state":"unknown","waits_for_case":true}`, "the cases are told"},
		{a.Evidence[4], `{"path":"evidence[4]","id":"card","name":"Identity card","shown":true,"state":"met","held":true,"in_choice":true}`, "what only papers have comes last"},
		{a.Choices[0], `{"path":"one_of[0]","name":"Proof of identity","lists":[["card"],["birth","residence"]],"state":"met","held":true}`, "a choice has no condition and applies"},
		{a.Fees[1], `{"path":"fees[2]","kind":"service_fee","set_by":"the province","cases":["new"],"state":"unknown","waits_for_case":true}`, "the place is that in the version, not in the answer"},
		{a.Limits[0], `{"path":"limits[0]","for":"decision","term":"5 working days","from":"complete","channels":["in_person","post"],"state":"met","due":{"counted_from":"2026-08-17","last":"2026-08-22","status":"settled"}}`, "what is meant where nothing is said, and the day"},
		{marked.Authorities, `[{"path":"authorities[0]","name":"Chair","role":"decides","valid":{"from":"2025-07-01"},"state":"met"}]`, "days are written as those of the version; an office that is no more is not told"},
		{&marked.Outputs[0], `{"path":"outputs[0]","name":"Permit","code":"K","state":"met","basis":[{"act":"Decree 1","unverified":true}],"unverified":true}`, "the mark of a provision is that of the part"},
	} {
		got, err := json.Marshal(row.part)
		require.NoError(t, err)
		assert.Equal(t, row.want, string(got), row.why)
	}
	assert.False(t, marked.Outputs[0].Of.Unverified, "the part is as the version has it")
}

// Nobody who changes an answer changes the version.
func TestPartsAreTheCallersOwn(t *testing.T) {
	v := everything()
	v.Fees[0].Cases, v.Fees[0].Basis = []string{"new"}, []legal.Basis{legal.Cite("Decree 1", "2")}
	a := assess(t, v)
	a.Fees[0].Of.Cases[0], a.Fees[0].Of.Basis[0], a.Fees[0].Basis[0] = "old", legal.Basis{}, legal.Basis{}
	a.Choices[0].Of.Lists[0][0], a.Overlaps[0].Of.With[0] = "old", "old"
	assert.Equal(t, []string{"new"}, v.Fees[0].Cases)
	assert.Equal(t, legal.Cite("Decree 1", "2"), v.Fees[0].Basis[0])
	assert.Equal(t, "card", v.OneOf[0].Lists[0][0])
	assert.Equal(t, "licence", v.Overlaps[0].With[0])
}
